"""Two names: the same, spelling variants, or not the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filrouge.names import MERGE, SAME, Reason, blocks, compare, skeleton

KINDS = st.sampled_from(["Person", "Group", "Place", "Base", "MediaOutlet"])
WORDS = [
    "Mohammed",
    "al-Assad",
    "Abou",
    "Ali",
    "ben",
    "Hassan",
    "96e",
    "escadron",
    "Brigades",
    "Nord",
    "II",
    "Qar",
]
NAMES = st.one_of(
    st.text(max_size=30), st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map(" ".join)
)

VARIANTS = [
    ("Person", "Abou Mahdi al-Mohandes", "Abu Mahdi al-Muhandis"),
    ("Person", "Tahsin al-Khafadji", "général de brigade Tahsin al-Khafaji"),
    ("Person", "Qassem Soleimani", "Kassem Souleimani"),
    ("Person", "Bachar el-Assad", "Bashar al-Asad"),
    ("Person", "Mohammed Chia al-Soudani", "Muhammad Shia al-Sudani"),
    ("Person", "Moustafa al-Kazimi", "Mustafa al-Kadhimi"),
    ("Person", "Oussama ben Laden", "Osama bin Laden"),
    ("Person", "Abdel Fattah al-Sissi", "Abdelfattah al-Sisi"),
    ("Person", "Hassan Nasrallah", "Hasan Nasr Allah"),
    ("Person", "Mouammar Kadhafi", "Muammar Gaddafi"),
    ("Person", "Ismaïl Haniyeh", "Ismail Haniya"),
    ("Person", "Noureddine Zenki", "Nour al-Din al-Zenki"),
    ("Group", "Hachd al-Chaabi", "Hashd al-Shaabi"),
    ("Group", "Brigades du Hezbollah", "Kataeb Hezbollah"),
    ("Group", "Kataib Sayyid al-Shuhada", "Kataeb Sayyed al-Chouhada"),
    ("Group", "Ahrar al-Cham", "Ahrar ash-Sham"),
    ("Group", "Al-Qaïda", "Al-Qaeda"),
    ("Group", "13e division", "Treizième division"),
    ("Base", "Aïn al-Asad", "Ain al-Assad"),
    ("Place", "Diwaniyah", "al-Diouaniya"),
    ("Place", "Deir Ezzor", "Deir ez-Zor"),
    ("Place", "États-Unis", "Etats-Unis"),
]
OTHERS = [
    ("Person", "Bachar al-Assad", "Maher al-Assad"),
    ("Person", "Mohammed ben Salmane", "Mohammed ben Zayed"),
    ("Person", "Mohammed VI", "Mohammed V"),
    ("Person", "Hassan Rohani", "Hossein Rohani"),
    ("Person", "Abou Ali al-Askari", "Ali al-Askari"),
    ("Person", "Abou Ala al-Walai", "Abou Ali al-Walai"),
    ("Person", "Samir Geagea", "Samira Geagea"),
    ("Person", "M. Clinton", "Mme Clinton"),
    ("Person", "George Bush", "George Bush fils"),
    ("Person", "Ahmad bin Hasan al-Ubaidi", "Hasan bin Ahmad al-Ubaidi"),
    ("Person", "习近平", "习近朋"),
    ("Group", "96e escadron", "97e escadron"),
    ("Group", "Brigade 137", "Brigade"),
    ("Group", "Hezbollah", "Kataeb Hezbollah"),
    ("Group", "armée irakienne", "armée iranienne"),
    ("Group", "Al-Qaïda en Irak", "Al-Qaïda au Maghreb"),
    ("Group", "TAK", "TIK"),
    ("Place", "Irak", "Iran"),
    ("Place", "Niger", "Nigeria"),
    ("Place", "Soudan", "Soudan du Sud"),
    ("Place", "Corée du Nord", "Corée du Sud"),
    ("Place", "Jordanie", "Jordan"),
]


@pytest.mark.parametrize(("kind", "a", "b"), VARIANTS)
def test_spelling_variants_may_be_merged_and_meet_in_one_block(kind: str, a: str, b: str) -> None:
    assert compare(a, b, kind).score >= MERGE
    assert skeleton(a, kind) == skeleton(b, kind)


@pytest.mark.parametrize(("kind", "a", "b"), OTHERS)
def test_different_names_are_never_merged(kind: str, a: str, b: str) -> None:
    assert compare(a, b, kind).score < MERGE


@pytest.mark.parametrize(
    ("kind", "a", "b", "reason"),
    [
        ("Person", "Sergueï Viktorovitch Lavrov", "Serguei Lavrov", Reason.SHORTER),
        ("Person", "Erdoğan", "Recep Tayyip Erdogan", Reason.PART),
        ("Person", "A. Khamenei", "Ali Khamenei", Reason.INITIALS),
        ("Person", "Bill Clinton", "William Clinton", Reason.FAMILIAR),
        ("Person", "Vladimir Pulin", "Vladimir Putin", Reason.SLIP),
        ("Group", "FDS", "Forces démocratiques syriennes", Reason.ACRONYM),
    ],
)
def test_weaker_agreement_is_the_same_name_but_no_reason_to_merge(
    kind: str, a: str, b: str, reason: Reason
) -> None:
    found = compare(a, b, kind)
    assert found.reason == reason
    assert SAME <= found.score < MERGE


@pytest.mark.parametrize(
    ("kind", "a", "b", "reason"),
    [
        ("Group", "96e escadron", "97e escadron", Reason.NUMBERS),
        ("Person", "M. Clinton", "Mme Clinton", Reason.SIGNS),
        ("Person", "Ahmad bin Hasan", "Hasan bin Ahmad", Reason.ORDER),
        ("Company", "Deutsche Bank AG", "Deutsche Bank GmbH", Reason.LEGAL),
        ("Person", "Bachar al-Assad", "Maher al-Assad", Reason.WORDS),
    ],
)
def test_what_keeps_names_apart_is_said(kind: str, a: str, b: str, reason: Reason) -> None:
    found = compare(a, b, kind)
    assert found.reason == reason
    assert not found.same


def test_a_given_name_alone_is_not_the_person() -> None:
    assert not compare("Walijan", "Walijan Abdul Ghafoor Haqqani", "Person").same


@given(NAMES, NAMES, KINDS)
def test_comparison_is_symmetric_and_bounded(a: str, b: str, kind: str) -> None:
    found = compare(a, b, kind)
    assert found == compare(b, a, kind)
    assert 0 <= found.score <= 1


@given(NAMES, KINDS)
def test_a_name_is_the_same_as_itself(name: str, kind: str) -> None:
    assert compare(name, name, kind).score == 1
    assert compare(name, name.swapcase().swapcase(), kind).reason in set(Reason)


@given(st.integers(1, 999), st.integers(1, 999), st.sampled_from(["escadron", "division", "brigade"]))
def test_numbers_are_never_merged(a: int, b: int, head: str) -> None:
    found = compare(f"{a}e {head}", f"{b}e {head}", "Group")
    assert (found.score >= MERGE) == (a == b)


@given(NAMES, KINDS)
def test_skeletons_ignore_accents_and_case(name: str, kind: str) -> None:
    assert skeleton(name.replace("e", "é"), kind) == skeleton(name, kind)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Tahsin al-Khafaji", "Tahsin al-Khafadji"),
        ("Soleimani", "Suleymani"),
        ("Al-Qaïda", "Al Qaeda"),
        ("Boko Haram", "Boko Haran"),
        ("Zelensky", "Zelenski"),
        ("Jean Dupont", "Dupont Jean"),
    ],
)
def test_names_that_differ_in_spelling_share_a_block(a: str, b: str) -> None:
    assert blocks(a, "Person") & blocks(b, "Person")


def test_names_of_other_words_share_no_block() -> None:
    assert not blocks("Mike Pence", "Person") & blocks("Mickaël Mansé", "Person")
    assert not blocks("AMISOM") & blocks("Boko Haram")

"""Mentions of one article as entities: how many there are, what they are called, and whose army "l'armée" is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filrouge.model import Form
from tests.casting import cast, entity, mentions

SENTENCES = [
    "Goran Petrosyan a fui le pays.",
    "Petrosyan avait été condamné.",
    "Le Front de l'Adrar a signé.",
    "Le groupe a refusé.",
    "Il a salué la foule.",
    "Moscou accuse Kiev de sabotage.",
    "Le gouvernement russe dément.",
    "L'armée ukrainienne a reculé.",
    "L'armée a perdu deux avions.",
    "La Libye est divisée.",
    "Le pays est divisé depuis longtemps.",
    "Nadia Haroun, avocate, a plaidé.",
    "Celle-ci a rappelé les faits.",
]


def test_entities_are_numbered_in_the_order_of_their_first_mention() -> None:
    text = "Goma est tombée. Issaka Traoré a fui Goma pour Sake."
    assert [(one.key, one.name) for one in cast(text)] == [
        ("n1", "Goma"),
        ("n2", "Issaka Traoré"),
        ("n3", "Sake"),
    ]
    assert [len(one.mentions) for one in cast(text)] == [2, 1, 1]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("L'organisation « État islamique » a fui.", "Organisation État islamique"),
        ("Petrosyan a fui. Goran Petrosyan avait été condamné.", "Goran Petrosyan"),
        (
            "Les rebelles du FPLL ont signé. Le Front patriotique de libération du Logone (FPLL) désarme.",
            "Front patriotique de libération du Logone",
        ),
        ("Un diplomate tchadien a été expulsé.", "Tchad"),
        ("Le gouvernement kényan a plié.", "Kenya (gouvernement)"),
        ("La RDC a fermé sa frontière.", "République démocratique du Congo"),
        ("Les forces tchadiennes ont reculé.", "Forces tchadiennes"),
        ("Le village de Tin-Abaraden a brûlé.", "Tin-Abaraden"),
    ],
)
def test_an_entity_has_the_fullest_name_that_the_article_gives(text: str, name: str) -> None:
    assert [one.name for one in cast(text)] == [name]


# Whose a bare body is


def test_the_army_is_the_only_army_of_the_article() -> None:
    text = "L'armée soudanaise a repris Sennar. L'armée a perdu deux avions."
    assert entity(text, "armée").authority == "army:SD"
    assert len([one for one in cast(text) if one.type == "Group"]) == 1


def test_the_army_is_that_of_the_state_that_the_article_is_about() -> None:
    text = "L'Ukraine a reçu des avions. L'armée a perdu deux blindés."
    assert entity(text, "armée").authority == "army:UA"


def test_the_army_of_the_state_at_home_is_meant_even_beside_a_foreign_one() -> None:
    text = "En Ukraine, l'armée russe avance. L'armée ukrainienne recule. L'armée manque d'obus en Ukraine."
    assert entity(text, "armée").authority == "army:UA"


def test_the_army_is_nobodys_where_no_state_is_named() -> None:
    assert entity("L'armée a repris Tin-Abaraden.", "armée").authority is None


def test_of_two_armies_abroad_a_bare_one_is_neither() -> None:
    text = "L'armée russe a bombardé Soumy. L'armée ukrainienne a répliqué. L'armée a parlé de pertes."
    assert entity(text, "armée").authority is None


@pytest.mark.parametrize(
    ("text", "bare", "authority"),
    [
        ("La police géorgienne a chargé. La police a arrêté six hommes.", "police", "police:GE"),
        ("Le Parlement géorgien a voté. Le Parlement a siégé la nuit.", "Parlement", "parliament:GE"),
        (
            "Le Tchad est en deuil. Le gouvernement a décrété trois jours de deuil.",
            "gouvernement",
            "government:TD",
        ),
    ],
)
def test_other_bodies_are_completed_like_armies(text: str, bare: str, authority: str) -> None:
    assert entity(text, bare).authority == authority


def test_police_and_army_of_a_state_are_two() -> None:
    text = "Le Kenya est en deuil. L'armée a tiré. La police a chargé."
    assert entity(text, "armée").key != entity(text, "police").key


# Boilerplate


def test_who_is_named_in_related_links_alone_is_boilerplate() -> None:
    text = "Issaka Traoré a été arrêté lundi à Kaya par des hommes en civil.\n\nLire aussi : Abel Mukendi, portrait"
    flags = {one.name: one.boilerplate for one in cast(text)}
    assert flags == {"Issaka Traoré": False, "Kaya": False, "Abel Mukendi": True}


def test_a_demonym_and_a_name_of_a_country_are_one_entity_with_two_forms() -> None:
    (chad,) = cast("Le Tchad a protesté. Un diplomate tchadien a été expulsé.")
    assert [m.form for m in chad.mentions] == [Form.NAME, Form.DEMONYM]


# Whatever the text


@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5).map(" ".join))
@settings(max_examples=30)
def test_every_mention_belongs_to_one_entity_whose_authority_it_shares(text: str) -> None:
    entities = cast(text)
    spans = [(m.passage.start, m.passage.end) for m in mentions(text)]
    assert len(spans) == len(set(spans))
    assert [one.key for one in entities] == [f"n{n}" for n in range(1, len(entities) + 1)]
    firsts = [one.mentions[0].passage.start for one in entities]
    assert firsts == sorted(firsts)
    for one in entities:
        assert {m.authority for m in one.mentions} - {None} <= {one.authority}
        assert list(one.mentions) == sorted(one.mentions, key=lambda m: m.passage.start)


@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5).map(" ".join))
@settings(max_examples=30)
def test_what_points_back_stands_behind_a_name(text: str) -> None:
    for one in cast(text):
        assert one.mentions[0].form not in (Form.PRONOUN,)
        assert one.mentions[0].rule not in ("anaphor", "subject")


@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5).map(" ".join))
@settings(max_examples=30)
def test_two_authorities_are_two_entities(text: str) -> None:
    authorities = [one.authority for one in cast(text) if one.authority]
    assert len(authorities) == len(set(authorities))


def test_who_deals_with_a_capital_is_not_its_government() -> None:
    text = "Un conseil militaire gouverne. La junte a rompu avec Paris."
    assert entity(text, "junte").authority != "government:FR"
    assert entity("Paris a protesté. Le gouvernement dément.", "gouvernement").authority == "government:FR"

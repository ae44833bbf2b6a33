"""What the shipped gazetteer answers, on places and words that the articles of seeds/ do not have."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filrouge.gazetteer import Country, Gazetteer, load


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load()


@pytest.mark.parametrize(
    ("name", "authority", "kind"),
    [
        ("Soudan du Sud", "iso3166:SS", "country"),
        ("Etats-Unis", "iso3166:US", "country"),
        ("RDC", "iso3166:CD", "country"),
        ("Myanmar", "iso3166:MM", "country"),
        ("Nord-Kivu", "iso3166-2:CD-NK", "province"),
        ("Khyber-Pakhtunkhwa", "iso3166-2:PK-KP", "province"),
        ("Seine-Saint-Denis", "iso3166-2:FR-93", "province"),
        ("Tombouctou", "geonames:2449067", "city"),
        ("Marioupol", "geonames:701822", "city"),
        ("Kobané", "geonames:172256", "city"),
        ("Diabaly", "town:ml-diabaly", "city"),
        ("mer Noire", "region:mer-noire", "region"),
        ("Haut-Karabakh", "region:haut-karabagh", "region"),
        ("désert syrien", "region:desert-syrien", "region"),
    ],
)
def test_a_name_gives_its_place_first(gazetteer: Gazetteer, name: str, authority: str, kind: str) -> None:
    place = gazetteer.lookup(name)[0]
    assert (place.authority, place.kind) == (authority, kind)


@pytest.mark.parametrize("name", ["tours", "us", "eau", "La pomme", "Zzyzzx", "", "-", "Alain Juppé"])
def test_words_are_no_places(gazetteer: Gazetteer, name: str) -> None:
    assert gazetteer.lookup(name) == ()


@pytest.mark.parametrize(
    "name", ["Tours", "Nice", "Maurice", "Victoria", "Orange", "SIDA", "Grenade", "Ali", "Hassan"]
)
def test_names_that_are_words_or_people_need_more(gazetteer: Gazetteer, name: str) -> None:
    assert all(place.ambiguous for place in gazetteer.lookup(name))


@pytest.mark.parametrize(
    "name", ["Paris", "Mali", "Homs", "Kaboul", "Rio", "Idleb", "Limoges", "RDC", "Suisse"]
)
def test_plain_names_need_nothing_more(gazetteer: Gazetteer, name: str) -> None:
    assert not gazetteer.lookup(name)[0].ambiguous


@pytest.mark.parametrize(
    ("name", "country"),
    [("Géorgie", "GE"), ("Brest", "FR"), ("Tripoli", "LY"), ("Mâcon", "FR"), ("Mexico", "MX")],
)
def test_of_several_places_the_likeliest_comes_first(gazetteer: Gazetteer, name: str, country: str) -> None:
    assert gazetteer.lookup(name)[0].country == country


@pytest.mark.parametrize(
    ("word", "names"),
    [
        ("tchadienne", ["Tchad"]),
        ("Nigérians", ["Nigeria"]),
        ("nigériennes", ["Niger"]),
        ("sud-soudanais", ["Soudan du Sud"]),
        ("américano-afghan", ["États-Unis", "Afghanistan"]),
        ("russo-ukrainienne", ["Russie", "Ukraine"]),
        ("israélo-palestiniens", ["Israël", "Palestine"]),
        ("Touaregs", ["Touaregs"]),
        ("US", ["États-Unis"]),
        ("us", []),
        ("pro-russe", []),
        ("anglo-saxon", []),
        ("américano", []),
        ("table", []),
    ],
)
def test_demonyms_in_all_forms_and_compounds(gazetteer: Gazetteer, word: str, names: list[str]) -> None:
    assert [origin.name for origin in gazetteer.demonym(word)] == names


def test_a_capital_stands_for_its_state(gazetteer: Gazetteer) -> None:
    assert isinstance(kaboul := gazetteer.capital_of("Kaboul"), Country) and kaboul.code == "AF"
    assert gazetteer.capital_of("Lyon") is None
    assert gazetteer.capital_of("rome") is None


def test_seats_of_power_have_an_owner(gazetteer: Gazetteer) -> None:
    found = gazetteer.institution("Maison Blanche")
    assert found is not None and (found.name, found.country) == ("Maison-Blanche", "US")
    assert gazetteer.institution("maison blanche") is None
    tokens = ["selon", "le", "Quai", "d'", "Orsay", "et", "la", "Knesset"]
    assert [(a, b, body.name) for a, b, body in gazetteer.match_institutions(tokens)] == [
        (2, 4, "Quai d'Orsay"),
        (7, 7, "Knesset"),
    ]


def test_places_are_found_in_a_row_of_tokens(gazetteer: Gazetteer) -> None:
    tokens = ["à", "Mai", "-", "Kadra", ",", "près", "de", "la", "mer", "Rouge", ",", "en", "Éthiopie"]
    found = [(first, last, places[0].country) for first, last, places in gazetteer.match(tokens)]
    assert found == [(1, 3, "ET"), (8, 9, None), (12, 12, "ET")]


def test_a_place_lies_in_all_that_is_around_it(gazetteer: Gazetteer) -> None:
    goma = gazetteer.lookup("Goma")[0].authority
    assert gazetteer.contains("iso3166-2:CD-NK", goma)
    assert gazetteer.contains("iso3166:CD", goma)
    assert gazetteer.contains("region:afrique-centrale", goma)
    assert gazetteer.contains("region:bande-de-gaza", gazetteer.lookup("Khan Younès")[0].authority)
    assert not gazetteer.contains("iso3166:RW", goma)
    assert not gazetteer.contains(goma, goma)
    assert not gazetteer.contains(goma, "iso3166:CD")
    assert not gazetteer.contains("iso3166:CD", "unknown:1")


def test_identifiers_lead_back(gazetteer: Gazetteer) -> None:
    place = gazetteer.lookup("Tombouctou")[0]
    assert gazetteer.place(place.authority) == place
    assert gazetteer.country(place.authority) == "ML"
    assert gazetteer.coordinates(place.authority) == pytest.approx((16.77, -3.01), abs=0.05)
    assert gazetteer.coordinates("iso3166-2:FR-93") is None
    assert gazetteer.country("geonames:1") is None


@given(st.text(max_size=20))
def test_any_name_can_be_asked_for(name: str) -> None:
    """No answer is ever an error, and the answers to one name are all different."""
    found = load().lookup(name)
    assert len({place.authority for place in found}) == len(found)
    assert isinstance(load().demonym(name), tuple)


def test_of_provinces_of_one_name_the_one_of_the_greater_state_is_meant(gazetteer: Gazetteer) -> None:
    assert gazetteer.lookup("Maryland")[0].country == "US"
    assert gazetteer.lookup("Nord")[0].country == "FR"

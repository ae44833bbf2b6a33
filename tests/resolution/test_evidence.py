"""Units of equal evidence."""

from filrouge.model import Record
from filrouge.resolution.evidence import gather, retyped, same_words, units
from filrouge.resolution.values import World
from tests.told import GROUP, PERSON, PLACE, Told

WORLD = World(country=lambda entry: entry.partition(":")[2][:2])


def about(name: str, country: str | None) -> Told:
    told = Told(name)
    if country:
        told.names(country, PLACE, "country", authority=f"iso3166:{country}")
    return told


def test_the_same_words_in_two_articles_are_one_unit() -> None:
    a, b = Told("a"), Told("b")
    a.names("Ashab al-Kahf", GROUP)
    b.names("Ashab Al-Kahf", GROUP)
    (unit,) = units(gather([a.record(), b.record()], WORLD))
    assert len(unit.locals) == 2
    assert unit.scope == ""


def scopes(*records: Record) -> list[str]:
    return [unit.scope for unit in units(gather(records, WORLD)) if unit.family != "place"]


def test_names_that_say_little_belong_to_the_country_of_their_articles() -> None:
    told = [about("a", "IQ"), about("b", "IQ"), about("c", "NG"), about("d", None)]
    for each in told:
        each.names("forces de sécurité", GROUP)
    records = [each.record() for each in told]
    assert sorted(scopes(*records)) == sorted(["IQ", "NG", records[3].article.id])


def test_one_word_of_a_person_belongs_to_its_article() -> None:
    a, b = about("a", "IQ"), about("b", "IQ")
    for each in (a, b):
        each.names("Mohammed", PERSON)
    assert scopes(a.record(), b.record()) == sorted([a.record().article.id, b.record().article.id])


def test_what_few_articles_take_for_another_family_is_put_right() -> None:
    told = [Told(name) for name in "abc"]
    for each, type_ in zip(told, (GROUP, GROUP, PERSON), strict=True):
        each.names("Ashab al-Kahf", type_)
    records = [each.record() for each in told]
    assert retyped(gather(records, WORLD)) == {f"{records[2].article.id}/n1": "body"}
    assert retyped(gather(records[1:], WORLD)) == {}


def test_places_are_named_after_people_and_left_alone() -> None:
    told = [Told(name) for name in "abc"]
    for each, type_ in zip(told, (PLACE, PLACE, PERSON), strict=True):
        each.names("Ali Al Salem", type_)
    assert retyped(gather([each.record() for each in told], WORLD)) == {}


def test_same_words_keep_numbers_and_ancestors() -> None:
    assert same_words("96e escadron", "body") != same_words("97e escadron", "body")
    assert same_words("Omar ben Ali", "person") != same_words("Omar Ali", "person")
    assert same_words("l'Armée syrienne", "body") == same_words("armées syriennes", "body")

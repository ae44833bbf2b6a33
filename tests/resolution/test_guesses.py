"""Links that hold only where one can be meant."""

from collections.abc import Sequence

from filrouge.resolution.clusters import partition
from filrouge.resolution.evidence import gather, units
from filrouge.resolution.guesses import acronym_links, shorter_links, surname_links
from filrouge.resolution.values import World
from tests.told import GROUP, PERSON, PLACE, Told

WORLD = World(country=lambda entry: entry.partition(":")[2][:2])


def reasons(*articles: Sequence[str], country: str | None = "SY", acronyms: bool = False) -> list[str]:
    """Reasons of all guesses over articles, each a list of names; ``full=SHORT`` spells an acronym out."""
    records = []
    for number, names in enumerate(articles):
        told = Told(str(number))
        if country:
            told.names("Ici", PLACE, "country", authority=f"iso3166:{country}")
        for name in names:
            full, _, short = name.partition("=")
            told.names(full, GROUP if acronyms else PERSON, also=[short] if short else [])
        records.append(told.record())
    found = units(gather(records, WORLD))
    alone = partition([unit.key for unit in found], [], lambda left, right: False)
    links = [*shorter_links(found, alone), *acronym_links(found, alone), *surname_links(found, alone)]
    return sorted(link.reason for link in links)


def test_a_surname_is_the_only_one_who_bears_it() -> None:
    assert reasons(["Bachar al-Assad"], ["Assad"]) == ["one is a part of the other: Assad / Bachar al-Assad"]
    assert reasons(["Bachar al-Assad"], ["Maher al-Assad"], ["Assad"]) == []


def test_a_surname_needs_a_common_country_or_a_prominent_bearer() -> None:
    assert reasons(["Rui Costa"], ["Costa"], country=None) == []
    assert len(reasons(["Rui Costa"], ["Rui Costa"], ["Rui Costa"], ["Costa"], country=None)) == 1


def test_a_given_name_is_nobody() -> None:
    assert reasons(["Mohammed Chia al-Soudani"], ["Mohammed"]) == []
    assert reasons(["Youssef Mohammed"], ["Mohammed"]) == []


def test_an_article_that_has_both_keeps_them_apart() -> None:
    assert reasons(["Bachar al-Assad", "Assad"]) == []


def test_the_same_surname_without_a_bearer_is_one_in_articles_on_one_country() -> None:
    assert reasons(["Khafaji"], ["Khafadji"]) == [
        "same surname in articles on one country: Khafadji / Khafaji"
    ]
    assert reasons(["Khafaji"], ["Khafadji"], country=None) == []


def test_a_name_without_its_middle_counts_where_one_can_be_meant() -> None:
    assert len(reasons(["Mohammed Chia al-Soudani"], ["Mohammed al-Soudani"])) == 1
    assert (
        reasons(["Mohammed Chia al-Soudani"], ["Mohammed Chérif al-Soudani"], ["Mohammed al-Soudani"]) == []
    )


def test_an_acronym_is_what_one_article_spells_out() -> None:
    spelled = ["Forces démocratiques syriennes=FDS"]
    assert len(reasons(spelled, ["FDS"], acronyms=True)) == 1
    assert reasons(spelled, ["Front de défense du Sud=FDS"], ["FDS"], acronyms=True) == []
    assert reasons(["Forces démocratiques syriennes"], ["FDS"], acronyms=True) == []

"""Which place may lie in which: levels, the map, and what the map does not know."""

from tests.press import press


def lies(text: str) -> set[tuple[str, str]]:
    """Inner and outer place of every claim."""
    read = press(text)
    return {(read.word(c.subject), read.word(c.object)) for c in read.claims("locatedIn")}


def test_a_map_that_knows_only_the_region_does_not_deny_the_department() -> None:
    assert lies("À Angoulême (Charente), des policiers sont intervenus.") == {("Angoulême", "Charente")}


def test_a_namesake_in_the_area_is_enough() -> None:
    assert lies("Un train a déraillé à Chester, en Pennsylvanie.") == {("Chester", "Pennsylvanie")}


def test_the_map_denies_where_it_knows_better() -> None:
    assert not lies("Une bombe a explosé à Kirkouk, en Syrie.")

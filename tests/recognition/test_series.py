"""Bodies of several nations told with one noun."""

import pytest

from filrouge.recognition.series import own_words
from tests.casting import cast, entity, read


@pytest.mark.parametrize(
    ("text", "authorities"),
    [
        ("Les armées tchadienne et nigériane ont repris Bosso.", ["army:TD", "army:NG"]),
        (
            "Les gouvernements malien, nigérien et burkinabè ont signé.",
            ["government:ML", "government:NE", "government:BF"],
        ),
        ("Les forces turques et syriennes ont attaqué Afrin.", ["army:TR", "army:SY"]),
    ],
)
def test_each_nation_of_a_series_has_its_body(text: str, authorities: list[str]) -> None:
    found = [one.authority for one in cast(text) if one.type == "Group"]
    assert sorted(filter(None, found)) == sorted(authorities)


def test_the_second_body_is_called_by_its_own_words() -> None:
    assert own_words("aviation russe et syrienne") == "aviation syrienne"
    names = {one.name for one in cast("L'aviation russe et syrienne a frappé.")}
    assert names == {"Aviation russe", "Aviation syrienne"}


def test_the_second_body_meets_its_name_elsewhere() -> None:
    text = "L'armée nigériane recule. Les armées tchadienne et nigériane ont repris Bosso."
    assert len(entity(text, "armée nigériane").mentions) == 2


def test_both_bodies_are_conjuncts_of_the_noun() -> None:
    scene = read("Les armées tchadienne et nigériane ont repris Bosso.").scenes[0]
    assert scene.tree.tokens[4].dep == "conj"
    assert scene.tree.tokens[4].head == 1


def test_a_sentence_that_goes_on_is_no_series() -> None:
    assert [one.authority for one in cast("L'armée tchadienne et nos alliés ont reculé.")] == ["army:TD"]

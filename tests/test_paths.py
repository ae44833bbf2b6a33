"""Paths: how rule files write the way from a trigger to a role, and the words that lie at its end."""

import pytest

from filrouge.errors import DataError
from filrouge.paths import Step, follow, parse_path
from tests.press import press
from tests.trees import at, scene, words

MALI = "Le Mali a lancé une attaque contre Daech et contre Boko Haram."
DELIVERED = "Paris a livré des chars à Kiev."
HUNG_ON_THE_OBJECT = "Paris a livré des chars à Damas."
STRIKE = "L'attaque de Daech contre le convoi américain a fait trois morts."
TREATY = "L'Iran et la Syrie ont signé un accord avec Moscou et Pékin."
KILLING = "L'assassinat par les États-Unis du général Soleimani a indigné Téhéran."


def end(text: str, word: str, path: str, *used: str, loose: bool = True) -> list[str]:
    """The words at the end of a path."""
    stage = scene(text)
    taken = frozenset(at(stage.tree, one) for one in used)
    found = follow(stage, at(stage.tree, word), parse_path(path, "test"), taken, loose=loose)
    return words(stage.tree, found)


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("agent", [Step("agent", frozenset(), None)]),
        ("agent[who]", [Step("agent", frozenset(), "who")]),
        ("obl:près de", [Step("obl:près de", frozenset(), None)]),
        (
            "obl:à(proximité|passage)>mod:de[thing]",
            [Step("obl:à", frozenset({"proximité", "passage"}), None), Step("mod:de", frozenset(), "thing")],
        ),
        ("head > agent[who]", [Step("head", frozenset(), None), Step("agent", frozenset(), "who")]),
    ],
)
def test_a_path_is_steps_with_lemmas_and_kinds(text: str, steps: list[Step]) -> None:
    assert parse_path(text, "roles.toml: deed.actor") == tuple(steps)


@pytest.mark.parametrize(
    "text",
    [
        "",
        ">",
        "agent>",
        "agent>>patient",
        "[who]",
        "agent[",
        "agent(who",
        "agent]who[",
        "Agent",
        "agent[who]x",
    ],
)
def test_a_malformed_path_is_refused_with_its_place(text: str) -> None:
    with pytest.raises(DataError) as refused:
        parse_path(text, "roles.toml: deed.actor")
    assert str(refused.value) == f"roles.toml: deed.actor: cannot read the path {text!r}"


def test_an_unknown_kind_is_refused_with_the_known_ones() -> None:
    with pytest.raises(
        DataError, match=r"^roles.toml: deed.actor: 'agent\[hero\]' asks for 'hero'; kinds: .*who"
    ):
        parse_path("agent[hero]", "roles.toml: deed.actor")


@pytest.mark.parametrize(
    ("text", "word", "path", "found"),
    [
        (DELIVERED, "livré", "agent", ["Paris"]),
        (DELIVERED, "livré", "patient", ["chars"]),
        (DELIVERED, "livré", "obl:à", ["Kiev"]),
        (DELIVERED, "livré", "obl:en", []),
        (STRIKE, "attaque", "mod:contre", ["convoi"]),
        (STRIKE, "attaque", "mod:contre>adj", ["américain"]),
        (STRIKE, "convoi", "adj[nation]", ["américain"]),
        (TREATY, "signé", "agent", ["Iran", "Syrie"]),
        (TREATY, "accord", "mod:avec[who]", ["Moscou", "Pékin"]),
        (
            "La voiture a explosé à proximité d'une caserne.",
            "explosé",
            "obl:à(proximité)>mod:de",
            ["caserne"],
        ),
        ("La voiture a explosé à proximité d'une caserne.", "explosé", "obl:à(passage)>mod:de", []),
        ("L'Iran est l'allié du Hezbollah.", "allié", "subject[who]", ["Iran"]),
        ("Abou Omar, membre de Daech, a été arrêté.", "membre", "appos-of[who]", ["Abou"]),
        (
            "Les forces américaines, alliées de Bagdad, ont quitté la ville.",
            "alliées",
            "adj-of[who]",
            ["forces"],
        ),
        (
            "L'attaque a été menée en coopération avec Téhéran.",
            "coopération",
            "head>patient[thing]",
            ["attaque"],
        ),
    ],
)
def test_a_path_leads_along_the_links_of_the_tree(text: str, word: str, path: str, found: list[str]) -> None:
    assert end(text, word, path) == found


@pytest.mark.parametrize(
    ("path", "found"),
    [("agent[who]", ["Paris"]), ("agent[person]", []), ("patient[thing]", ["chars"]), ("patient[who]", [])],
)
def test_the_end_of_a_path_is_of_the_kind_asked_for(path: str, found: list[str]) -> None:
    assert end(DELIVERED, "livré", path) == found


def test_times_and_words_that_stand_for_nothing_are_no_ends() -> None:
    assert end("Des hommes armés ont attaqué un village mardi.", "attaqué", "obl") == []


def test_the_end_is_what_a_word_stands_for() -> None:
    assert end("L'un des chefs de Daech a été tué.", "tué", "patient[people]") == ["chefs"]
    assert end("Le groupe Ansar a attaqué la ville.", "attaqué", "agent[group]") == ["Ansar"]


def test_words_of_the_trigger_itself_are_no_ends() -> None:
    assert end(DELIVERED, "livré", "patient") == ["chars"]
    assert end(DELIVERED, "livré", "patient", "chars") == []


@pytest.mark.parametrize(
    ("text", "word", "path", "found"),
    [(HUNG_ON_THE_OBJECT, "livré", "obl:à", ["Damas"]), (MALI, "attaque", "mod:contre", ["Daech", "Boko"])],
)
def test_a_loose_path_finds_what_the_parser_hung_on_a_neighbour(
    text: str, word: str, path: str, found: list[str]
) -> None:
    assert end(text, word, path) == found
    assert end(text, word, path, loose=False) == []


def test_a_phrase_with_de_belongs_to_the_nearest_noun_even_so() -> None:
    text = "Paris a livré des chars de Damas."
    assert end(text, "livré", "obl:de") == []
    assert end(text, "chars", "mod:de") == ["Damas"]


def test_what_hangs_on_a_name_belongs_to_the_noun_before_it() -> None:
    assert end(KILLING, "assassinat", "mod:par[who]") == ["États-Unis"]
    assert end(KILLING, "assassinat", "mod:de") == ["général"]


def test_a_noun_behind_the_colon_of_a_headline_does_not_stand_for_the_topic() -> None:
    read = press("Burundi : le ministre de l'environnement assassiné")
    assert read.words(read.event.targets) == {"ministre de l'environnement"}


def test_parts_of_a_place_stand_for_it_where_something_is_in_them() -> None:
    read = press("La France a déployé mille soldats dans le nord du Mali et dans l'est du Niger.")
    assert {read.word(c.object) for c in read.claims("deployedTo")} == {"Mali", "Niger"}
    assert not press("La France a déployé mille soldats dans le nord.").claims("deployedTo")

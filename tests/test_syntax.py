"""Trees read as who does what to whom, on sentences parsed by hand."""

import pytest
from hypothesis import given, settings

from filrouge.model import Sentence
from filrouge.syntax import agents, conjuncts, is_passive, patients, preposition, subjects
from tests.trees import any_sentences, at, planted, tree, words


def links(text: str, word: str) -> list[tuple[str, str]]:
    """The links of a word: name and word at the end."""
    branches = tree(text)
    return [(link.name, branches.tokens[link.token].text) for link in branches.links(at(branches, word))]


@pytest.mark.parametrize(
    ("text", "verb", "doing", "undergoing"),
    [
        ("Daech a attaqué le convoi.", "attaqué", ["Daech"], ["convoi"]),
        ("Le convoi a été attaqué par Daech.", "attaqué", ["Daech"], ["convoi"]),
        ("Le convoi attaqué par Daech brûle.", "attaqué", ["Daech"], ["convoi"]),
        ("Daech, qui a attaqué le convoi, a disparu.", "attaqué", ["Daech"], ["convoi"]),
        ("Le convoi que Daech a attaqué brûle.", "attaqué", ["Daech"], ["convoi"]),
        ("Daech a tenté d'attaquer le convoi.", "attaquer", ["Daech"], ["convoi"]),
        ("Washington accuse Téhéran d'avoir attaqué le convoi.", "attaqué", ["Téhéran"], ["convoi"]),
        ("Le président a ordonné à l'armée d'attaquer la ville.", "attaquer", ["armée"], ["ville"]),
        ("Le convoi s'est fait attaquer par Daech.", "attaquer", ["Daech"], ["convoi"]),
        ("Daech attaquera le convoi.", "attaquera", ["Daech"], ["convoi"]),
        ("L'attaque n'a pas encore été revendiquée.", "revendiquée", [], ["attaque"]),
        ("Il faut attaquer le village.", "attaquer", [], ["village"]),
    ],
)
def test_roles_do_not_depend_on_the_voice_of_the_verb(
    text: str, verb: str, doing: list[str], undergoing: list[str]
) -> None:
    branches = tree(text)
    place = at(branches, verb)
    assert words(branches, agents(branches, place)) == doing
    assert words(branches, patients(branches, place)) == undergoing


@pytest.mark.parametrize(
    ("text", "verb", "passive"),
    [
        ("Daech a attaqué le convoi.", "attaqué", False),
        ("Le convoi a été attaqué par Daech.", "attaqué", True),
        ("Le convoi attaqué par Daech brûle.", "attaqué", True),
        ("Le convoi attaqué par Daech brûle.", "brûle", False),
        ("Le ministre est arrivé à Kaboul.", "arrivé", False),
        ("Les troupes se sont retirées de la ville.", "retirées", False),
        ("Le convoi s'est fait attaquer par Daech.", "attaquer", True),
        ("Daech a attaqué le village et fui vers la frontière.", "fui", False),
    ],
)
def test_a_verb_is_passive_where_its_subject_undergoes_it(text: str, verb: str, passive: bool) -> None:
    branches = tree(text)
    assert is_passive(branches, at(branches, verb)) is passive


def test_a_subject_is_shared_along_a_coordination() -> None:
    branches = tree("Daech a attaqué le village et fui vers la frontière.")
    assert words(branches, subjects(branches, at(branches, "fui"))) == ["Daech"]


def test_a_subject_is_not_shared_by_a_clause_with_one_of_its_own() -> None:
    branches = tree("Le ministre a nié les faits et Daech a attaqué le convoi.")
    assert words(branches, agents(branches, at(branches, "attaqué"))) == ["Daech"]


def test_a_nominal_predicate_has_a_subject() -> None:
    branches = tree("L'Iran est l'allié du Hezbollah.")
    assert words(branches, subjects(branches, at(branches, "allié"))) == ["Iran"]


def test_everybody_coordinated_takes_part() -> None:
    branches = tree("Daech et Boko Haram ont attaqué le village et le marché.")
    place = at(branches, "attaqué")
    assert words(branches, agents(branches, place)) == ["Daech", "Boko"]
    assert words(branches, patients(branches, place)) == ["village", "marché"]


def test_celle_de_stands_for_what_follows_it() -> None:
    branches = tree("L'armée du Mali et celle du Niger ont attaqué le village.")
    assert words(branches, agents(branches, at(branches, "attaqué"))) == ["armée", "Niger"]


@pytest.mark.parametrize(
    ("text", "word", "together"),
    [
        ("Une attaque menée par Daech et par Boko Haram a échoué.", "Daech", ["Daech", "Boko"]),
        ("Le Mali a lancé une attaque contre Daech et contre Boko Haram.", "Daech", ["Daech", "Boko"]),
        ("Daech a attaqué le village et fui vers la frontière.", "attaqué", ["attaqué"]),
        ("L'armée a pris la ville avec l'aide de Paris et contre Daech.", "aide", ["aide"]),
    ],
)
def test_conjuncts_are_nominal_and_under_the_same_preposition(
    text: str, word: str, together: list[str]
) -> None:
    branches = tree(text)
    assert words(branches, conjuncts(branches, at(branches, word))) == together


@pytest.mark.parametrize(
    ("text", "word", "said"),
    [
        ("L'armée du Mali et celle du Niger ont attaqué le village.", "Mali", "de"),
        ("Selon la police, Daech a attaqué le convoi.", "police", "selon"),
        ("L'Iran exige le retrait des troupes.", "troupes", "de"),
        ("Les troupes sont sorties hors de la ville.", "ville", "hors de"),
        ("Daech a attaqué le convoi.", "convoi", ""),
    ],
)
def test_a_preposition_is_said_in_full(text: str, word: str, said: str) -> None:
    branches = tree(text)
    assert preposition(branches, at(branches, word)) == said


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "L'attaque de Daech contre le convoi américain a fait trois morts.",
            "attaque",
            [("mod:de", "Daech"), ("mod:contre", "convoi")],
        ),
        (
            "L'attaque de Daech contre le convoi américain a fait trois morts.",
            "convoi",
            [("adj", "américain")],
        ),
        (
            "Une bombe a explosé près de la caserne.",
            "explosé",
            [("agent", "bombe"), ("obl:près de", "caserne")],
        ),
        ("Abou Omar, membre de Daech, a été arrêté.", "membre", [("appos-of", "Abou"), ("mod:de", "Daech")]),
        ("Abou Omar, membre de Daech, a été arrêté.", "arrêté", [("patient", "Abou")]),
        ("L'Iran est l'allié du Hezbollah.", "allié", [("subject", "Iran"), ("mod:de", "Hezbollah")]),
        ("La police a arrêté trois suspects.", "suspects", [("nummod", "trois")]),
        ("Daech a tenté d'attaquer le convoi.", "tenté", [("agent", "Daech"), ("xcomp", "attaquer")]),
        (
            "Le Mali a lancé une attaque contre Daech et contre Boko Haram.",
            "lancé",
            [("agent", "Mali"), ("patient", "attaque"), ("obl:contre", "Daech"), ("obl:contre", "Boko")],
        ),
    ],
)
def test_links_name_a_dependent_by_its_part(text: str, word: str, expected: list[tuple[str, str]]) -> None:
    assert links(text, word) == expected


def test_what_stands_below_and_above_a_word() -> None:
    branches = tree("L'attaque de Daech contre le convoi américain a fait trois morts.")
    below = words(branches, branches.subtree(at(branches, "attaque")))
    assert below == ["L'", "attaque", "de", "Daech", "contre", "le", "convoi", "américain"]
    assert words(branches, branches.ancestors(at(branches, "américain"))) == ["convoi", "attaque", "fait"]


def test_a_bare_label_stands_for_its_subtypes() -> None:
    branches = tree("Le convoi a été attaqué par Daech.")
    place = at(branches, "attaqué")
    assert words(branches, branches.dependents(place, "nsubj", "obl")) == ["convoi", "Daech"]
    assert words(branches, branches.dependents(place, "obl:agent")) == ["Daech"]
    assert branches.has(place, "aux:pass") and not branches.has(place, "aux:caus")


@settings(max_examples=300)
@given(any_sentences())
def test_no_tree_is_too_odd_to_be_asked(sentence: Sentence) -> None:
    """Parsers err in every way; what is asked of a bad tree still ends and names words of the sentence."""
    branches = planted(sentence)
    everywhere = range(len(branches.tokens))
    for place in everywhere:
        found = [*agents(branches, place), *patients(branches, place), *conjuncts(branches, place)]
        found += [*branches.subtree(place), *branches.ancestors(place)]
        found += [link.token for link in branches.links(place)]
        assert set(found) <= set(everywhere)

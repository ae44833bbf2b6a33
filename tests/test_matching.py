"""Matching: which rules fire in a sentence, and what fills their roles."""

import pytest
from hypothesis import given, settings

from filrouge.conditions import Match
from filrouge.matching import fill, find_events, find_relations, predicate_keys
from filrouge.model import Sentence
from filrouge.scene import Scene, set_scene
from tests.press import press
from tests.trees import LANGUAGE, any_sentences, at, planted, scene, scenes, tree, treebank, words

ATTACK = "Daech a attaqué le convoi."
TARGETED = "Les Brigades du Nord ont pris pour cible une caserne."
LED = "L'armée a mené une opération contre Daech."
MALI = "Le Mali a lancé une attaque contre Daech et contre Boko Haram."


def told(stage: Scene, match: Match) -> tuple[str, dict[str, list[str]]]:
    """A match in words: the name of its trigger and what fills each role."""
    name, roles = stage.tree.tokens[match.token].text, match.roles
    return name, {role: words(stage.tree, found) for role, found in roles.items()}


def events(text: str) -> list[tuple[str, dict[str, list[str]]]]:
    """The events of a sentence in words."""
    stage = scene(text)
    return [told(stage, match) for match in find_events([stage], LANGUAGE)]


def relations(text: str, *marked: str) -> list[tuple[str, dict[str, list[str]]]]:
    """The relations of a sentence in words; ``marked`` are its event words."""
    stage = scene(text, *marked)
    return [told(stage, match) for match in find_relations([stage], LANGUAGE)]


def rules(text: str) -> list[str]:
    """The names of the rules whose event a sentence tells."""
    return [match.rule.name for match in find_events([scene(text)], LANGUAGE)]


@pytest.mark.parametrize(
    ("text", "word", "names"),
    [
        (ATTACK, "attaqué", ["attaquer convoi", "attaquer le convoi", "attaquer"]),
        (TARGETED, "pris", ["prendre pour cible", "prendre pour", "prendre"]),
        ("Les troupes se sont retirées de la ville.", "retirées", ["se retirer", "retirer"]),
        ("Daech a tenté de s'emparer de la ville.", "emparer", ["s'emparer de ville", "s'emparer", "emparer"]),
        ("Le convoi s'est fait attaquer par Daech.", "attaquer", ["se faire attaquer", "faire attaquer", "attaquer"]),
        ("Le ministre est arrivé à Kaboul.", "arrivé", ["arriver à Kaboul", "arriver"]),
        ("L'armée a mené une opération de charme.", "opération", ["opération de charme", "opération"]),
    ],
)  # fmt: skip
def test_the_names_of_a_word_idioms_first(text: str, word: str, names: list[str]) -> None:
    branches = tree(text)
    found = [name for name, _ in predicate_keys(branches, at(branches, word))]
    assert [name for name in found if name in names] == names
    assert found[-1] == names[-1]


def test_the_words_of_an_idiom_are_used_up_with_it() -> None:
    branches = tree(TARGETED)
    used = dict(predicate_keys(branches, at(branches, "pris")))
    assert words(branches, used["prendre pour cible"]) == ["pris", "cible"]
    assert words(branches, used["prendre"]) == ["pris"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (ATTACK, [("attaqué", {"actor": ["Daech"], "target": ["convoi"]})]),
        ("Le convoi a été attaqué par Daech.", [("attaqué", {"actor": ["Daech"], "target": ["convoi"]})]),
        ("Le convoi que Daech a attaqué brûle.", [("attaqué", {"actor": ["Daech"], "target": ["convoi"]})]),
        ("Le convoi attaqué par Daech brûle.", [("attaqué", {"actor": ["Daech"], "target": ["convoi"]})]),
        (TARGETED, [("pris", {"actor": ["Brigades"], "target": ["caserne"]})]),
        (
            "Daech et Boko Haram ont attaqué le village et le marché.",
            [("attaqué", {"actor": ["Daech", "Boko"], "target": ["village", "marché"]})],
        ),
        (
            "Une centaine de soldats français ont quitté la base de Gao.",
            [("quitté", {"actor": ["soldats"], "from": ["base"]})],
        ),
        (
            "L'assassinat par les États-Unis du général Soleimani a indigné Téhéran.",
            [("assassinat", {"actor": ["États-Unis"], "target": ["général"]})],
        ),
        ("Le ministre est arrivé à Kaboul.", [("arrivé", {"actor": ["ministre"], "to": ["Kaboul"]})]),
        ("La crise touche toute l'Europe.", []),
        ("Le gouvernement a arrêté une décision.", []),
    ],
)
def test_the_events_of_a_sentence(text: str, found: list[tuple[str, dict[str, list[str]]]]) -> None:
    assert events(text) == found


@pytest.mark.parametrize(
    ("text", "carrier", "role", "filled"),
    [
        (LED, "mené", "actor", ["armée"]),
        (MALI, "lancé", "actor", ["Mali"]),
        ("Une attaque menée par Daech et par Boko Haram a échoué.", "menée", "actor", ["Daech", "Boko"]),
        ("Daech n'a mené aucune attaque contre la ville.", "mené", "actor", ["Daech"]),
        ("Un attentat perpétré par Al-Qaïda a visé la ville.", None, "actor", ["Al-Qaïda"]),
        ("L'attaque de Daech contre le convoi américain a fait trois morts.", None, "actor", ["Daech"]),
    ],
)
def test_a_light_verb_gives_its_subject_to_the_event_it_carries(
    text: str, carrier: str | None, role: str, filled: list[str]
) -> None:
    stage = scene(text)
    match = next(one for one in find_events([stage], LANGUAGE) if one.rule.entry.pos == "NOUN")
    assert words(stage.tree, match.roles[role]) == filled
    if carrier:
        assert match.carrier == at(stage.tree, carrier)


def test_what_an_attack_is_led_against_is_no_actor_of_it() -> None:
    assert dict(events(MALI))["attaque"] == {"actor": ["Mali"], "target": ["Daech", "Boko"]}


@pytest.mark.parametrize(
    "text", ["L'Armée de libération a pris la ville.", "Le Parti de la libération a attaqué la ville."]
)
def test_a_word_inside_a_name_is_no_event(text: str) -> None:
    assert all(word != "libération" for word, _ in events(text))


def test_one_word_is_one_event_the_longer_idiom_wins() -> None:
    assert rules(TARGETED) == ["attack/attaquer"]
    assert rules("L'armée a pris la ville avec l'aide de Paris et contre Daech.") == ["capture/s-emparer"]


@pytest.mark.parametrize(
    ("text", "marked", "found"),
    [
        ("Paris a livré des chars à Kiev.", (), [("livré", {"actor": ["Paris"], "target": ["Kiev"]})]),
        ("L'Iran est l'allié du Hezbollah.", (), [("allié", {"actor": ["Iran"], "target": ["Hezbollah"]})]),
        ("Abou Omar, membre de Daech, a été arrêté.", (), [("membre", {"actor": ["Abou"], "target": ["Daech"]})]),
        (
            "Israël a nié avoir attaqué le port de Beyrouth.",
            ("attaqué",),
            [("nié", {"actor": ["Israël"], "content": ["attaqué"]})],
        ),
        (ATTACK, ("attaqué",), []),
    ],
)  # fmt: skip
def test_the_relations_of_a_sentence(
    text: str, marked: tuple[str, ...], found: list[tuple[str, dict[str, list[str]]]]
) -> None:
    assert relations(text, *marked) == found


def test_a_verb_of_speech_brings_what_is_said() -> None:
    text = "Le ministre a affirmé que Daech a attaqué le convoi."
    assert relations(text) == [("affirmé", {"actor": ["ministre"], "content": ["attaqué"]})]


def test_an_empty_role_that_is_needed_silences_a_rule() -> None:
    stage = scene("Daech et Boko Haram ont attaqué le village et le marché.")
    index = at(stage.tree, "attaqué")
    (rule,) = (rule for rule in LANGUAGE.rules if rule.name == "attack/attaquer")
    assert fill(stage, index, rule, (index,), LANGUAGE) is not None
    bare = scene("Toutes les attaques ont échoué.")
    assert fill(bare, at(bare.tree, "échoué"), rule, (at(bare.tree, "échoué"),), LANGUAGE) is None


def test_matches_know_their_sentence() -> None:
    stages = scenes(ATTACK, "La crise touche toute l'Europe.", TARGETED)
    assert [match.scene for match in find_events(stages, LANGUAGE)] == [0, 2]


@pytest.mark.parametrize("text", treebank())
def test_roles_point_into_the_sentence_and_never_to_the_trigger(text: str) -> None:
    stage = scene(text)
    for match in (*find_events([stage], LANGUAGE), *find_relations([stage], LANGUAGE)):
        filled = [token for found in match.roles.values() for token in found]
        assert match.words[0] == match.token
        assert match.token not in filled
        assert all(0 <= token < len(stage.tree.tokens) for token in (*filled, *match.words))
        assert all(match.roles.values()), "a role that nobody fills is left out"


@settings(max_examples=60)
@given(any_sentences())
def test_any_tree_is_matched(sentence: Sentence) -> None:
    """Trees that no grammar allows come from the parser too."""
    stage = set_scene(0, planted(sentence), (), (), LANGUAGE.nouns)
    found = find_events([stage], LANGUAGE)
    assert len({match.token for match in found}) == len(found)
    assert find_relations([stage], LANGUAGE) == find_relations([stage], LANGUAGE)


def test_a_name_is_a_trigger_only_for_rules_that_say_so() -> None:
    (match,) = press("L'Opposition à Paul Biya se réunit à Douala.").reading.relations
    assert match.rule.name == "opposes/opposition-a"
    assert match.rule.entry.named


def test_a_name_that_acts_is_carried_by_no_verb() -> None:
    found = press("La Résistance frappe un convoi.").reading.relations
    assert "opposes" not in {match.rule.file.relation for match in found}

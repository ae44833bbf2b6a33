"""Words of speech: what they do to what they govern, who speaks, and whom a sentence has its news from."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filrouge.model import Sentence
from filrouge.scene import set_scene
from filrouge.speech import cue_kind, sources, speaker_of, speech_agents
from tests.press import press
from tests.trees import LANGUAGE, any_sentences, at, planted, scene, words

CUES = LANGUAGE.cues
KINDS = {"say", "deny", "demand", "warn", "plan", "doubt", "foil", "attempt", "neutral"}


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("Le ministre a affirmé que Daech a attaqué le convoi.", "affirmé", "say"),
        ("Daech a attaqué le convoi, a démenti l'armée.", "démenti", "deny"),
        ("L'Iran exige le retrait des troupes.", "exige", "demand"),
        ("Le président a ordonné à l'armée d'attaquer la ville.", "ordonné", "demand"),
        ("Le Pentagone a mis en garde contre une attaque.", "mis", "warn"),
        ("L'Iran menace d'attaquer les bases américaines.", "menace", "plan"),
        ("Le projet d'attaque de Daech a échoué.", "projet", "plan"),
        ("L'armée craint une attaque contre la ville.", "craint", "doubt"),
        ("Israël pourrait attaquer le port de Beyrouth.", "pourrait", "doubt"),
        ("La police a déjoué une attaque contre une synagogue.", "déjoué", "foil"),
        ("Daech a tenté d'attaquer le convoi.", "tenté", "attempt"),
        ("Daech a réussi à attaquer le convoi.", "réussi", "neutral"),
        ("Daech a attaqué le convoi.", "attaqué", None),
        ("Daech a attaqué le convoi.", "convoi", None),
    ],
)
def test_a_word_is_of_one_kind(text: str, word: str, kind: str | None) -> None:
    stage = scene(text)
    assert cue_kind(stage, at(stage.tree, word), CUES) == kind


def test_to_have_been_able_to_is_to_have_done_it() -> None:
    """ "a pu arrêter" arrested; "pourrait attaquer" has attacked nobody."""
    stage = scene("La police a pu arrêter trois suspects.")
    assert cue_kind(stage, at(stage.tree, "pu"), CUES) == "neutral"


@pytest.mark.parametrize(
    ("text", "verb", "speaker"),
    [
        ("Le ministre a affirmé que Daech a attaqué le convoi.", "affirmé", "ministre"),
        ("Le ministre de la Défense, Jean Dupont, a annoncé un retrait.", "annoncé", "Jean"),
        ("Daech a attaqué le convoi, a lancé le ministre.", "lancé", "ministre"),
        ("Washington accuse Téhéran d'avoir attaqué le convoi.", "accuse", "Washington"),
        ("Il a été annoncé que Daech a attaqué le convoi.", "annoncé", None),
        ("L'attaque n'a pas encore été revendiquée.", "revendiquée", None),
    ],
)
def test_who_speaks(text: str, verb: str, speaker: str | None) -> None:
    stage = scene(text)
    found = speaker_of(stage, at(stage.tree, verb))
    assert (stage.tree.tokens[found].text if found is not None else None) == speaker


def test_all_who_speak_together_speak() -> None:
    stage = scene("L'Iran et la Syrie ont signé un accord avec Moscou et Pékin.")
    assert words(stage.tree, speech_agents(stage, at(stage.tree, "signé"))) == ["Iran", "Syrie"]


def test_a_thing_does_not_speak() -> None:
    stage = scene("Une bombe a explosé près de la caserne.")
    assert speaker_of(stage, at(stage.tree, "explosé")) is None


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Selon la police, Daech a attaqué le convoi.", ("police", "Selon")),
        ("Pour l'armée, Daech a attaqué le convoi.", ("armée", "Pour")),
        ("Daech a attaqué le convoi pour l'armée.", None),
        ("Selon le calendrier, les troupes quitteront la ville.", None),
        ("Daech a attaqué le convoi.", None),
    ],
)
def test_whom_a_sentence_has_its_news_from(text: str, source: tuple[str, str] | None) -> None:
    stage = scene(text)
    found = [tuple(words(stage.tree, pair)) for pair in sources(stage, CUES)]
    assert found == ([source] if source else [])


@pytest.mark.parametrize(
    ("opening", "told"), [("À en croire", True), ("Si l'on en croit", True), ("Sans", False)]
)
def test_who_is_believed_tells(opening: str, told: bool) -> None:
    (event,) = press(f"{opening} l'ONU, l'armée turque a bombardé Afrin.").events
    assert (event.attribution.speaker is not None) is told


@settings(max_examples=60)
@given(any_sentences(), st.data())
def test_any_tree_has_words_of_known_kinds_and_speakers_inside_it(
    sentence: Sentence, data: st.DataObject
) -> None:
    stage = set_scene(0, planted(sentence), (), (), LANGUAGE.nouns)
    token = data.draw(st.integers(0, len(sentence.tokens) - 1))
    assert cue_kind(stage, token, CUES) in KINDS | {None}
    inside = range(len(sentence.tokens))
    assert all(found in inside for found in speech_agents(stage, token))
    assert all(found in inside for pair in sources(stage, CUES) for found in pair)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "Selon un communiqué de presse du ministère de la Défense, la route a été ouverte.",
            "ministère de la Défense",
        ),
        (
            "Selon un communiqué du ministère de la Défense, la route a été ouverte.",
            "ministère de la Défense",
        ),
    ],
)
def test_a_press_release_is_of_whoever_issues_it(text: str, source: str) -> None:
    (claim,) = press(text).claims("announced")
    assert claim.subject.passage.text == source


@pytest.mark.parametrize(
    ("aside", "told"),
    [("proche de l'extrême droite selon le maire", False), ("selon le maire", True)],
)
def test_the_source_of_an_aside_is_none_of_the_sentence(aside: str, told: bool) -> None:
    (event,) = press(f"Le suspect, {aside}, a été arrêté lundi à Lille.").events
    assert (event.attribution.speaker is not None) is told

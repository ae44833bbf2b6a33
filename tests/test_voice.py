"""Voices: who says it and how it is put, cue by cue, each beside a twin that is plainly asserted."""

from dataclasses import dataclass, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filrouge.model import Modality, Sentence
from filrouge.mood import Voice, weakest
from filrouge.quotes import Quote, Quotes
from filrouge.scene import set_scene
from filrouge.voice import hear
from tests.press import press
from tests.trees import LANGUAGE, any_sentences, at, planted, scene, scenes

DONE, DENIED, PLANNED = Modality.ASSERTED, Modality.DENIED, Modality.PLANNED
PERHAPS, WANTED = Modality.HYPOTHETICAL, Modality.DEMANDED
ATTACKED = "Daech a attaqué le convoi."
OPERATION = "L'armée a mené une opération contre Daech."
LEFT = "Les troupes se sont retirées de la ville."


@dataclass(frozen=True)
class Heard:
    """A voice in words."""

    modality: Modality
    cue: str | None = None
    speaker: str | None = None
    via: str | None = None
    hedged: bool = False


def heard(text: str, trigger: str, quotes: Quotes | None = None) -> Heard:
    """How a word of a sentence of the treebank is put."""
    stage = scene(text, trigger)
    voice = hear(stage, at(stage.tree, trigger), LANGUAGE, quotes or Quotes())

    def word(token: int | None) -> str | None:
        return None if token is None else stage.tree.tokens[token].text

    return Heard(voice.modality, word(voice.cue), word(voice.speaker), word(voice.via), voice.hedged)


@pytest.mark.parametrize(
    ("text", "trigger", "modality", "cue", "twin", "plain"),
    [
        ("Daech n'a pas attaqué le convoi.", "attaqué", DENIED, "pas", ATTACKED, "attaqué"),
        ("Daech n'a mené aucune attaque contre la ville.", "attaque", DENIED, "aucune", OPERATION, "opération"),
        ("Il n'y a eu aucune attaque.", "attaque", DENIED, "aucune", OPERATION, "opération"),
        ("L'armée n'a pas commencé à attaquer la ville.", "attaquer", DENIED, "pas",
         "L'armée a commencé à attaquer la ville.", "attaquer"),
        ("L'armée a repris la ville sans attaquer la caserne.", "attaquer", DENIED, "attaquer",
         "L'armée a repris la ville sans attaquer la caserne.", "repris"),
        ("Daech attaquera le convoi.", "attaquera", PLANNED, "attaquera", "Daech aura attaqué le convoi.", "attaqué"),
        ("Daech a réuni ses hommes pour attaquer le convoi.", "attaquer", PLANNED, "attaquer",
         "Daech a réussi à attaquer le convoi.", "attaquer"),
        ("L'Iran menace d'attaquer les bases américaines.", "attaquer", PLANNED, "menace",
         "L'armée a commencé à attaquer la ville.", "attaquer"),
        ("Les troupes doivent se retirer de la ville.", "retirer", PLANNED, "doivent", LEFT, "retirées"),
        ("Le projet d'attaque de Daech a échoué.", "attaque", PLANNED, "projet",
         "L'attaque de Daech contre le convoi américain a fait trois morts.", "attaque"),
        ("Une attaque imminente inquiète la ville.", "attaque", PLANNED, "imminente",
         "L'attaque de Daech contre le convoi américain a fait trois morts.", "attaque"),
        ("La police a déjoué une attaque contre une synagogue.", "attaque", PLANNED, "déjoué", OPERATION, "opération"),
        ("Si Daech attaque le convoi, l'armée ripostera.", "attaque", PERHAPS, "attaque", ATTACKED, "attaqué"),
        ("Israël pourrait attaquer le port de Beyrouth.", "attaquer", PERHAPS, "pourrait",
         "La police a pu arrêter trois suspects.", "arrêter"),
        ("L'armée craint une attaque contre la ville.", "attaque", PERHAPS, "craint", OPERATION, "opération"),
        ("Toute attaque contre la ville serait un crime.", "attaque", PERHAPS, "attaque",
         "Toutes les attaques ont échoué.", "attaques"),
        ("Il faut attaquer le village.", "attaquer", WANTED, "faut",
         "Daech a réussi à attaquer le convoi.", "attaquer"),
    ],
)  # fmt: skip
def test_what_has_not_happened_and_its_twin_that_has(
    text: str, trigger: str, modality: Modality, cue: str, twin: str, plain: str
) -> None:
    found = heard(text, trigger)
    assert (found.modality, found.cue, found.speaker) == (modality, cue, None)
    assert heard(twin, plain) == Heard(DONE)


@pytest.mark.parametrize(
    ("text", "trigger", "found"),
    [
        ("Daech a attaqué le convoi, a démenti l'armée.", "attaqué", Heard(DENIED, "démenti", "armée")),
        ("Israël a nié avoir attaqué le port de Beyrouth.", "attaqué", Heard(DENIED, "nié", "Israël")),
        ("Le Pentagone a mis en garde contre une attaque.", "attaque", Heard(PERHAPS, "mis", "Pentagone")),
        ("L'Iran exige le retrait des troupes.", "retrait", Heard(WANTED, "exige", "Iran")),
        ("Le président a ordonné à l'armée d'attaquer la ville.", "attaquer", Heard(WANTED, "ordonné", "président")),
        ("Paris a appelé Moscou à retirer ses troupes.", "retirer", Heard(WANTED, "appelé", "Paris")),
    ],
)  # fmt: skip
def test_what_somebody_denies_fears_or_wants_is_theirs(text: str, trigger: str, found: Heard) -> None:
    assert heard(text, trigger) == found


@pytest.mark.parametrize(
    ("text", "cue", "speaker", "via"),
    [
        ("Le ministre a affirmé que Daech a attaqué le convoi.", "affirmé", "ministre", None),
        ("Daech a attaqué le convoi, a déclaré l'armée.", "déclaré", "armée", None),
        ("Daech a attaqué le convoi, a lancé le ministre.", "lancé", "ministre", None),
        ("Washington accuse Téhéran d'avoir attaqué le convoi.", "accuse", "Washington", None),
        ("Selon la police, Daech a attaqué le convoi.", "Selon", "police", None),
        ("Pour l'armée, Daech a attaqué le convoi.", "Pour", "armée", None),
        (
            "L'AFP rapporte que l'armée a affirmé que Daech a attaqué le convoi.",
            "affirmé",
            "armée",
            "AFP",
        ),
        (ATTACKED, None, None, None),
        ("Daech a attaqué le convoi pour l'armée.", None, None, None),
        ("Daech, qui a attaqué le convoi, a disparu.", None, None, None),
        ("Le ministre a nié les faits et Daech a attaqué le convoi.", None, None, None),
    ],
)
def test_what_is_reported_is_asserted_by_the_nearest_speaker(
    text: str, cue: str | None, speaker: str | None, via: str | None
) -> None:
    assert heard(text, "attaqué") == Heard(DONE, cue, speaker, via)


@pytest.mark.parametrize(
    ("text", "trigger", "modality", "hedged"),
    [
        ("Daech aurait attaqué le convoi.", "attaqué", DONE, True),
        ("Daech aura attaqué le convoi.", "attaqué", DONE, False),
        ("Une attaque présumée a visé la ville.", "attaque", DONE, True),
        ("Un attentat perpétré par Al-Qaïda a visé la ville.", "attentat", DONE, False),
        ("Une attaque possible inquiète la ville.", "attaque", PLANNED, True),
        ("Une attaque imminente inquiète la ville.", "attaque", PLANNED, False),
    ],
)
def test_hearsay_is_hedged(text: str, trigger: str, modality: Modality, hedged: bool) -> None:
    found = heard(text, trigger)
    assert (found.modality, found.hedged) == (modality, hedged)


def test_ne_que_is_no_negation() -> None:
    assert heard("Daech n'a attaqué que le convoi.", "attaqué").modality is DONE


def test_ne_que_restricts_what_follows_wherever_it_hangs() -> None:
    (event,) = press("Les rebelles n'ont tué que deux soldats à Kidal.").events
    assert (event.attribution.modality, event.targets[0].passage.text) == (DONE, "deux soldats")
    (event,) = press("Les soldats ont quitté Kidal avant que les rebelles n'attaquent la caserne.").events[1:]
    assert event.attribution.modality is DONE


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("L'armée n'a pas changé la date de l'attaque contre Kidal.", DONE),
        ("L'armée n'a fait aucune victime lors de l'attaque contre Kidal.", DONE),
        ("L'armée n'a pas mené d'attaque contre Kidal.", DENIED),
        ("À Kidal, attaquée mardi par l'armée, les habitants refusent de partir.", DONE),
        ("L'armée n'a pas mené de série d'attaques contre Kidal.", DENIED),
        ("L'armée n'a pas l'intention de retarder la date de l'attaque contre Kidal.", PLANNED),
    ],
)
def test_a_negation_reaches_only_what_it_is_about(text: str, modality: Modality) -> None:
    (event,) = press(text).events
    assert event.attribution.modality is modality


def test_what_does_not_end_goes_on() -> None:
    for text, modality in (
        ("L'aviation n'a cessé de bombarder la ville de Gao.", DONE),
        ("L'aviation n'a pas réussi à bombarder la ville de Gao.", DENIED),
    ):
        (event,) = press(text).events
        assert event.attribution.modality is modality


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Les rebelles en ont profité pour attaquer la caserne de Kidal.", DONE),
        ("Les rebelles se sont réunis pour attaquer la caserne de Kidal.", PLANNED),
        ("Awa Diop a été condamnée pour avoir attaqué la caserne de Kidal.", DONE),
        ("Awa Diop a été recrutée pour attaquer la caserne de Kidal.", PLANNED),
    ],
)
def test_a_purpose_that_is_told_as_done_is_done(text: str, modality: Modality) -> None:
    (event,) = (event for event in press(text).events if event.type == "attack")
    assert event.attribution.modality is modality


def test_who_gives_no_word_of_an_attack_does_not_deny_it() -> None:
    """ "n'a pas dit que": what is not said is neither denied nor put into the speaker's mouth as a fact."""
    assert heard("L'armée n'a pas dit que Daech a attaqué le convoi.", "attaqué").modality is not DENIED


def test_a_relative_clause_inside_a_denial_is_not_denied() -> None:
    found = heard("L'Iran nie que la milice qui a attaqué le convoi soit iranienne.", "attaqué")
    assert found.modality is DONE


def test_an_unclaimed_attack_has_happened() -> None:
    assert heard("L'attaque n'a pas encore été revendiquée.", "attaque").modality is DONE
    assert heard("Aucun groupe n'a revendiqué l'attaque.", "attaque").modality is DONE


# Quotations


def test_what_is_quoted_belongs_to_who_is_quoted() -> None:
    stage = scene(ATTACKED)
    quoted = Quotes((Quote(0, len(ATTACKED), (0, at(stage.tree, "Daech"))),))
    assert heard(ATTACKED, "attaqué", quoted).speaker == "Daech"
    assert heard(ATTACKED, "attaqué", Quotes((Quote(0, len(ATTACKED)),))) == Heard(DONE)


def test_a_speaker_in_the_sentence_goes_before_the_one_of_the_quotation() -> None:
    text = "Le ministre a affirmé que Daech a attaqué le convoi."
    quoted = Quotes((Quote(0, len(text), (0, at(scene(text).tree, "Daech"))),))
    assert heard(text, "attaqué", quoted).speaker == "ministre"


def test_a_quotation_may_have_its_speaker_in_another_sentence() -> None:
    spoken, told = scenes("Le ministre est arrivé à Kaboul.", ATTACKED)
    quotes = Quotes((Quote(told.sentence.start - 1, told.sentence.end, (0, at(spoken.tree, "ministre"))),))
    voice = hear(told, at(told.tree, "attaqué"), LANGUAGE, quotes)
    assert (voice.speaker, voice.elsewhere) == (None, (0, at(spoken.tree, "ministre")))


# Values


@pytest.mark.parametrize(
    ("modalities", "found"),
    [
        ((DONE,), DONE),
        ((DONE, PLANNED), PLANNED),
        ((PLANNED, WANTED), WANTED),
        ((WANTED, PERHAPS), PERHAPS),
        ((PERHAPS, DENIED, DONE), DENIED),
    ],
)
def test_the_weakest_reading_wins(modalities: tuple[Modality, ...], found: Modality) -> None:
    assert weakest(*modalities) is weakest(*reversed(modalities)) is found


@given(st.lists(st.tuples(st.sampled_from(Modality), st.integers(0, 9)), max_size=6))
def test_a_voice_never_grows_stronger(steps: list[tuple[Modality, int]]) -> None:
    voice = Voice()
    for modality, cue in steps:
        after = voice.put(modality, cue)
        assert after.modality is weakest(voice.modality, modality)
        assert after == voice or after.cue == cue
        voice = after


def test_the_nearest_speaker_is_kept_and_the_next_passes_the_words_on() -> None:
    voice = Voice().said_by(3, cue=4).said_by(7, cue=8)
    assert voice == Voice(speaker=3, via=7, cue=4)
    assert voice.said_by(9, cue=1) == voice
    assert Voice(cue=2).said_by(3, cue=4) == Voice(speaker=3, cue=2)
    assert Voice().said_by(3, cue=4).said_by(3, cue=8).via is None


@settings(max_examples=80)
@given(any_sentences(), st.data())
def test_any_tree_has_a_voice_inside_its_sentence(sentence: Sentence, data: st.DataObject) -> None:
    stage = set_scene(0, planted(sentence), (), (), LANGUAGE.nouns)
    inside = range(len(sentence.tokens))
    token = data.draw(st.sampled_from(inside))
    voice = hear(stage, token, LANGUAGE, Quotes())
    assert all(found is None or found in inside for found in (voice.speaker, voice.via, voice.cue))
    assert voice.elsewhere is None
    if voice.modality is not DONE:
        assert voice.cue is not None
    assert hear(replace(stage, index=3), token, LANGUAGE, Quotes()) == voice


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Daech a lancé une offensive contre Raqqa.", None),
        ("L'armée poursuit son opération contre Daech.", None),
        ("Daech a annoncé une offensive contre Raqqa.", "Daech"),
    ],
)
def test_what_is_launched_is_done_and_not_said(text: str, speaker: str | None) -> None:
    (event,) = press(text).events
    said = event.attribution.speaker
    assert (None if said is None else said.passage.text) == speaker


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Daech n'a pas lancé d'offensive contre Raqqa.", DENIED),
        ("L'armée est déterminée à poursuivre l'offensive contre Daech.", PLANNED),
        ("L'armée est en passe de reprendre Tikrit.", PLANNED),
        ("L'armée est sur le point de reprendre Tikrit.", PLANNED),
        ("L'armée a repris Tikrit.", DONE),
    ],
)
def test_what_somebody_is_about_to_do_is_not_done(text: str, modality: Modality) -> None:
    (event,) = press(text).events
    assert event.attribution.modality is modality


def test_the_reason_for_a_sentence_that_is_asked_for_has_happened() -> None:
    read = press(
        "Dix ans de prison ont été requis contre Malik Ouali pour une attaque commise à Kidal en 2019."
    )
    (attack,) = read.of_type("attack")
    assert attack.attribution.modality is Modality.ASSERTED


def test_a_source_within_a_clause_answers_for_that_clause_alone() -> None:
    text = "L'armée malienne a quitté Gao, alors que, {} les rebelles ont attaqué Kidal."
    for source, expected in (("selon l'ONU,", ["ONU"]), ("mardi,", [])):
        found = press(text.format(source))
        speakers = {e.type: e.attribution.speaker for e in found.events}
        assert [found.word(s) for s in (speakers["attack"],) if s] == expected
        assert speakers["withdrawal"] is None

"""A reading: one article with its scenes, its cast, who is quoted, and every rule that fires."""

import pytest

from filrouge.model import Modality, Passage
from filrouge.reading import sentence_passage, token_passage
from tests.press import press
from tests.trees import at, scenes

HEADLINE = "Une attaque secoue Djibo\n\n"
RELATED = "\n\nLire aussi : Boko Haram soutient les Shebab"


def test_a_word_and_a_sentence_are_passages_of_the_article() -> None:
    first, second = scenes("Daech a attaqué le convoi.", "Des civils ont fui la ville.")
    text = f"{first.sentence.text} {second.sentence.text}"
    for stage, word in ((first, "convoi"), (second, "civils")):
        passage = token_passage(stage, at(stage.tree, word))
        assert passage == Passage(text.index(word), text.index(word) + len(word), word)
        whole = sentence_passage(stage)
        assert text[whole.start : whole.end] == whole.text == stage.sentence.text


def test_a_scene_has_the_mentions_and_times_of_its_own_sentence() -> None:
    read = press("Boko Haram a attaqué Damasak mardi. L'ONU a condamné l'attaque jeudi.").reading
    named = [{m.passage.text for m in stage.mentions.values()} for stage in read.scenes]
    assert named == [{"Boko Haram", "Damasak"}, {"ONU"}]
    times = [[stage.tree.tokens[token].text for token in sorted(stage.times)] for stage in read.scenes]
    assert times == [["mardi"], ["jeudi"]]


def test_event_words_are_marked_before_relations_are_read() -> None:
    read = press("L'ONU affirme que Boko Haram a attaqué Damasak.").reading
    (stage,) = read.scenes
    assert {stage.tree.tokens[token].text for token in stage.events} == {"attaqué"}
    assert [read.trigger(match).text for match in read.events] == ["attaqué"]
    assert [read.trigger(match).text for match in read.relations] == ["affirme"]


def test_an_idiom_of_a_relation_goes_before_the_event_word_it_starts_with() -> None:
    read = press("Washington tient l'Iran pour responsable de l'attaque.").reading
    assert [read.trigger(match).text for match in read.events] == ["attaque"]
    assert "accused" in [match.rule.file.relation for match in read.relations]


def test_relations_of_related_links_are_not_read() -> None:
    text = f"{HEADLINE}Le Rwanda soutient le M23.{RELATED}"
    read = press(text).reading
    assert any(stage.zone.is_boilerplate for stage in read.scenes)
    assert {read.evidence(match).text for match in read.relations} == {"Le Rwanda soutient le M23."}


def test_the_parts_of_a_match_in_words() -> None:
    text = "Le Rwanda dément avoir attaqué Goma."
    read = press(text).reading
    (match,) = read.events
    assert read.evidence(match).text == text
    assert read.trigger(match).text == "attaqué"
    voice = read.voice(match)
    assert voice.modality is Modality.DENIED
    assert voice.cue is not None and voice.cue.text == "dément"
    assert voice.speaker is not None and read.cast.entities[voice.speaker.key or ""].name == "Rwanda"
    (target,) = match.roles["target"]
    assert read.argument(match, target).passage.text == "Goma"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("« L'armée a bombardé notre village de Kassab », a raconté Amina Ousmane.", "Amina Ousmane"),
        ("Amina Ousmane a raconté : « L'armée a bombardé notre village de Kassab. »", "Amina Ousmane"),
        ("L'armée a bombardé le village de Kassab.", None),
    ],
)
def test_who_is_quoted_says_what_stands_in_the_quotation(text: str, speaker: str | None) -> None:
    read = press(text).reading
    (match,) = (match for match in read.events if read.trigger(match).text == "bombardé")
    found = read.voice(match).speaker
    assert (read.cast.entities[found.key or ""].name if found else None) == speaker


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Le Mali a fermé sa frontière. Le Mali est en deuil. Le Niger aussi.", "Mali"),
        (
            "Un soldat malien est mort. Le Niger est en deuil. L'armée malienne enquête. Le Mali aussi.",
            "Mali",
        ),
        ("Goma est tombée.", None),
        ("La Guyane est en grève. La Guyane attend. Le Suriname aussi.", "Suriname"),
        ("La Guyane est en grève. La Guyane attend.", None),
    ],
)
def test_home_is_the_state_named_most(text: str, state: str | None) -> None:
    read = press(text).reading
    home = read.home
    assert (read.cast.entities[home.key or ""].name if home else None) == state
    if home:
        assert home.passage.text == state, "a name goes before a nationality"


def test_a_state_of_related_links_alone_is_not_home() -> None:
    text = f"{HEADLINE}Des hommes armés ont attaqué Djibo mardi.\n\nLire aussi : Le Mali ferme sa frontière"
    assert press(text).reading.home is None


@pytest.mark.parametrize(
    ("text", "put"),
    [
        ("Moscou veut renforcer sa présence militaire en Syrie.", [Modality.ASSERTED]),
        ("Moscou dément toute présence russe en Syrie.", [Modality.DENIED]),
    ],
)
def test_what_a_noun_takes_for_granted_is_so_unless_it_is_denied(text: str, put: list[Modality]) -> None:
    read = press(text).reading
    assert [read.voice(m).modality for m in read.relations if m.rule.file.relation == "deployedTo"] == put


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("La France a bombardé la ville pour soutenir l'armée malienne.", Modality.ASSERTED),
        ("La France veut envoyer des avions pour soutenir l'armée malienne.", Modality.PLANNED),
        ("La France veut soutenir l'armée malienne.", Modality.PLANNED),
    ],
)
def test_what_a_deed_is_done_for_is_put_as_the_deed_is(text: str, modality: Modality) -> None:
    read = press(text).reading
    (match,) = (match for match in read.relations if match.rule.file.relation == "supports")
    assert read.voice(match).modality is modality


@pytest.mark.parametrize(
    ("headline", "state"),
    [
        ("France : la communauté turque manifeste", "France"),
        ("La communauté turque manifeste en France", "Turquie"),
    ],
)
def test_home_is_the_state_before_the_colon_of_the_headline(headline: str, state: str) -> None:
    body = "La communauté turque de Lyon demande à la police turque une enquête. La Turquie n'a pas répondu."
    read = press(f"{headline}\n\n{body}").reading
    assert read.home
    assert read.cast.entities[read.home.key or ""].name == state

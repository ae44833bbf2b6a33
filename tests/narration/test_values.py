"""The values of narration: how much a telling says; everything that leaves an article is true to its text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filrouge.narration.tellings import tell
from tests.press import passages, press

SENTENCES = (
    "Trois soldats maliens ont été tués lundi dans une embuscade près de Gao.",
    "Au moins dix civils ont été tués à Kibirizi, dans le territoire de Rutshuru.",
    "Le groupe Ansaroul Islam a revendiqué l'attaque.",
    "Une autre attaque a visé Minova jeudi.",
    "Ces deux attaques n'ont pas fait de victimes.",
    "« L'armée a bombardé notre village », a raconté Amina Ousmane.",
    "Le Rwanda dément avoir attaqué Goma.",
    "Selon l'agence Reuters, les Houthis ont attaqué un navire en mer Rouge.",
    "Jean Dupont, ministre de la Défense du Mali, a annoncé le retrait des troupes de Kidal.",
    "L'armée turque bombardera Afrine le 20 mai 2024.",
    "Les Brigades al-Qassam, branche armée du Hamas, ont tiré des roquettes sur Sderot.",
    "La Force Qods du Corps des gardiens de la révolution a frappé Erbil, en Irak.",
    "Washington a prévenu que l’Iran pourrait attaquer Israël.",
    "L'aviation a bombardé l'hôpital (Khan Younès) : 1\u202f200 blessés, d'après l'ONU !",
    "Il est arrivé.",
    "Lire aussi : Une bombe a explosé à Kirkouk",
)
ARTICLES = st.lists(
    st.tuples(st.sampled_from(SENTENCES), st.sampled_from((" ", "  ", "\n", "\n\n", "\u00a0", "\n—\n"))),
    min_size=1,
    max_size=4,
).map(lambda parts: "".join(sentence + gap for sentence, gap in parts))


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("Une attaque a eu lieu.", 0),
        ("Une attaque a eu lieu mardi.", 1),
        ("Une attaque a eu lieu mardi à Djibo.", 2),
        ("Une attaque a eu lieu mardi à Djibo et a fait dix morts.", 3),
        ("Boko Haram a attaqué un convoi.", 2),
        ("Boko Haram a attaqué un convoi mardi près de Djibo avec des mines.", 5),
    ],
)
def test_the_weight_of_a_telling_is_how_much_it_says(text: str, weight: int) -> None:
    (telling,) = tell(press(text).reading)
    assert telling.weight == weight


def test_a_role_that_nobody_fills_is_empty() -> None:
    (telling,) = tell(press("Boko Haram a attaqué un convoi.").reading)
    assert [one.passage.text for one in telling.slot("target")] == ["convoi"]
    assert telling.slot("from") == ()


@settings(max_examples=40)
@given(ARTICLES, st.integers(0, 40))
def test_every_passage_stands_in_the_text_however_it_is_cut(text: str, cut: int) -> None:
    text = text[: len(text) - cut]
    read = press(text)
    for passage in passages(read):
        assert passage.text
        assert text[passage.start : passage.end] == passage.text


@settings(max_examples=40)
@given(ARTICLES)
def test_triggers_stand_in_their_evidence_and_evidence_in_the_sentences(text: str) -> None:
    read = press(text)
    sentences = {sentence.text for sentence in read.reading.sentences}
    for event in read.found.events:
        assert event.evidence
        assert {passage.text for passage in event.evidence} <= sentences
        for trigger in event.trigger:
            assert any(e.start <= trigger.start and trigger.end <= e.end for e in event.evidence)
    for claim in read.found.claims:
        assert claim.evidence.text in sentences
        assert claim.evidence.start <= claim.trigger.start
        assert claim.trigger.end <= claim.evidence.end


@settings(max_examples=40)
@given(ARTICLES)
def test_findings_point_to_nothing_outside_the_article(text: str) -> None:
    read = press(text)
    entities, events = set(read.reading.cast.entities), {event.key for event in read.found.events}
    assert len(events) == len(read.found.events)
    assert not entities & events
    for event in read.found.events:
        for role in (event.actors, event.targets, event.places, event.claimants, event.deniers):
            assert {one.key for one in role if one.key} <= entities | events
        assert {one.key for one in (*event.places, *event.claimants)} <= entities
        assert all(toll.count >= 0 for toll in event.tolls)
    for claim in read.found.claims:
        assert claim.subject.key in entities
        assert claim.object.key is None or claim.object.key in entities | events
        assert claim.object.key != claim.subject.key
        assert 0 < claim.confidence <= 1


@settings(max_examples=8)
@given(ARTICLES)
def test_the_same_article_gives_the_same_findings(text: str) -> None:
    first = press(text).found
    press.cache_clear()
    assert press(text).found == first

"""Why the tool read a sentence as it did: its mentions, its rules, and how speaker, modality and date were decided.

Nothing is decided here. The article is read as ever, and the same functions are asked again for their reasons; an
explanation can therefore not say anything else than what was done.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from filrouge import pipeline
from filrouge.errors import InputError
from filrouge.explain.learned import learned
from filrouge.explain.lines import lines
from filrouge.explain.places import find_claim
from filrouge.explain.rules import claim_line, fired, missed, unknown
from filrouge.explain.values import Explanation, Named, Told
from filrouge.explain.voices import decide, when
from filrouge.model import Article, Failure, Passage, Record
from filrouge.pipeline import Settings
from filrouge.reading import Reading, sentence_passage
from filrouge.scene import Scene
from filrouge.stages.read import read

__all__ = ["dumps", "explain", "find_article", "find_claim", "lines"]

_REASONS = {
    "gazetteer": "a place of the gazetteer",
    "known": "on the list of known names",
    "vote": "the recogniser and the words around agree",
    "demonym": "adjective or inhabitants of a state",
    "subject": "a subject that takes up somebody named before",
    "anaphor": "takes up something named before",
    "metonym": "a place that stands for its government",
    "institution": "a seat of power known by its name",
    "people": "a people",
    "function": "a function that the article gives to one person",
}


def find_article(path: Path, name: str | None = None, identifier: str | None = None) -> Article:
    """Read the article to explain.

    Args:
        name: of the article, where a file holds several; identifier: its id, instead.

    Raises:
        InputError: it cannot be read, or it is not said which one is meant.
    """
    found: list[Article] = []
    for item in read([path]):
        if isinstance(item, Failure):
            raise InputError(f"{item.origin}: {item.message}")
        if isinstance(item, Article):
            found.append(item)
    meant = [a for a in found if name in (None, a.name) and identifier in (None, a.id)]
    if not meant:
        wanted = f"of the name {name!r}" if name else "that this claim comes from"
        raise InputError(f"{path}: holds no article {wanted}")
    if len(meant) > 1:
        raise InputError(f"{path}: holds {len(meant)} articles; name one of them with --name")
    return meant[0]


def explain(article: Article, offset: int, settings: Settings) -> Explanation:
    """Explain the sentence of an article that an offset lies in, or the next one behind it.

    Raises:
        InputError: no sentence stands there, or the article cannot be read.
    """
    reading = pipeline.read_text(article, settings)
    scene = next((s for s in reading.scenes if offset < s.sentence.end), None)
    if scene is None or offset < 0:
        raise InputError(
            f"{article.name}: offset {offset} lies in none of its {len(article.text)} characters"
        )
    (record,) = pipeline.extract([article], settings)
    if isinstance(record, Failure):
        raise InputError(f"{record.origin}: {record.message}")
    claims = [c for c in record.claims if c.evidence.start == scene.sentence.start]
    return Explanation(
        article.name,
        sentence_passage(scene),
        scene.zone.value,
        tuple(_mentions(reading, scene)),
        tuple(fired(reading, scene, claims, record.events)),
        tuple(missed(reading, scene)),
        tuple(_told(reading, scene, record)),
        tuple(unknown(reading, scene)),
    )


def dumps(explained: Explanation) -> str:
    """An explanation as JSON: the same parts under the same names; words with their half-open range."""
    return json.dumps(asdict(explained), ensure_ascii=False, indent=1)


def _mentions(reading: Reading, scene: Scene) -> Iterator[Named]:
    """The mentions of a sentence, in order."""
    found = [
        (mention, entity.name)
        for entity in reading.cast.entities.values()
        for mention in entity.mentions
        if mention.sentence == scene.index
    ]
    for mention, name in sorted(found, key=lambda pair: (pair[0].passage, pair[1])):
        yield Named(
            mention.passage, mention.type.value, mention.kind, mention.form.value, name, _reason(mention.rule)
        )


def _reason(rule: str) -> str:
    """Which decision made a mention, in words."""
    head, _, detail = rule.partition(":")
    return f"a head word says what it is ({detail})" if head == "head" else _REASONS.get(rule, rule)


def _told(reading: Reading, scene: Scene, record: Record) -> Iterator[Told]:
    """Every event and claim that the sentence tells, with the decisions about each."""
    here = scene.sentence
    for event in record.events:
        triggers = [t for t in event.trigger if here.start <= t.start < here.end]
        if triggers:
            said = tuple(decide(reading, scene, triggers[0], event.attribution))
            decisions = (*said, when(event.date, reading, scene))
            yield Told(f"event {event.key} {event.type}: {_words(triggers)}", event.rule, decisions)
    for claim in record.claims:
        if claim.evidence.start == here.start:
            decisions = tuple(decide(reading, scene, claim.trigger, claim.attribution))
            yield Told(claim_line(claim), claim.rule, (*learned(reading, scene, claim), *decisions))


def _words(passages: Sequence[Passage]) -> str:
    return ", ".join(repr(passage.text) for passage in passages)

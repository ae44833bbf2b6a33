"""Short articles as the shipped pipeline reads them, with what comes out in words instead of keys."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from filrouge.model import Argument, Article, Claim, Date, DateBasis, Event, Modality, Passage
from filrouge.narration.values import Findings
from filrouge.pipeline import Settings, read_text
from filrouge.reading import Reading
from filrouge.stages.relate import relate

PUBLISHED = "2024-05-16"
"""A Thursday: "lundi" is the 13th, "mardi" the 14th, "mercredi" the 15th, "dimanche" the 12th."""

Relation = tuple[str, str, str, Modality]


@dataclass(frozen=True)
class Press:
    """An article with its findings."""

    article: Article
    reading: Reading
    found: Findings

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """What happened; that somebody spoke is in ``statements``."""
        return tuple(event for event in self.found.events if event.type != "statement")

    @property
    def event(self) -> Event:
        """The one event of the article."""
        (event,) = self.events
        return event

    @property
    def statements(self) -> tuple[Event, ...]:
        """The statements of the article."""
        return tuple(event for event in self.found.events if event.type == "statement")

    def of_type(self, *types: str) -> list[Event]:
        """The events of some types, in order."""
        return [event for event in self.events if event.type in types]

    def word(self, argument: Argument) -> str:
        """The name of an entity, ``@attack`` for an event, else the words of a description."""
        if argument.key is None:
            return argument.passage.text
        names = {event.key: f"@{event.type}" for event in self.found.events}
        names |= {entity.key: entity.name for entity in self.reading.cast.entities.values()}
        return names[argument.key]

    def words(self, arguments: Sequence[Argument]) -> set[str]:
        """Several arguments in words."""
        return {self.word(one) for one in arguments}

    def places(self) -> list[set[str]]:
        """The places of each event."""
        return [self.words(event.places) for event in self.events]

    def dates(self) -> list[str | None]:
        """The date of each event."""
        return [event.date.value if event.date else None for event in self.events]

    def tolls(self) -> set[tuple[str, int, str]]:
        """The tolls of all events: killed or injured, how many, how exactly."""
        return {(toll.kind, toll.count, toll.bound) for event in self.events for toll in event.tolls}

    def claims(self, *predicates: str) -> list[Claim]:
        """The claims with some predicates."""
        return [claim for claim in self.found.claims if claim.predicate in predicates]

    def relations(self, *predicates: str) -> set[Relation]:
        """The claims with some predicates in words: subject, predicate, object, modality."""
        return {
            (self.word(c.subject), c.predicate, self.word(c.object), c.attribution.modality)
            for c in self.claims(*predicates)
        }

    def asserted(self, *predicates: str) -> set[tuple[str, str]]:
        """Subject and object of the asserted claims with some predicates."""
        found = self.relations(*predicates)
        return {(subject, obj) for subject, _, obj, modality in found if modality is Modality.ASSERTED}


@cache
def press(text: str, published: str | None = PUBLISHED) -> Press:
    """Read an article; a blank line stands behind a headline, as in the files users give."""
    digest = hashlib.sha256(text.encode()).hexdigest()[:16]
    article = Article(digest, "press", text, issued=published)
    reading = read_text(article, Settings())
    day = Date(published, DateBasis.METADATA) if published else None
    return Press(article, reading, relate(reading, day))


def passages(read: Press) -> Iterator[Passage]:
    """Every passage of the findings of an article."""
    for event in read.found.events:
        yield from (*event.trigger, *event.evidence, *(toll.passage for toll in event.tolls))
        roles = (event.places, event.actors, event.targets, event.claimants, event.deniers)
        yield from (one.passage for role in roles for one in role)
        yield from [event.instrument] if event.instrument else []
        yield from [event.date.passage] if event.date and event.date.passage else []
        yield from [event.attribution.cue] if event.attribution.cue else []
    for claim in read.found.claims:
        yield from (claim.trigger, claim.evidence, claim.subject.passage, claim.object.passage)
        said = claim.attribution
        yield from [said.cue] if said.cue else []
        yield from [said.speaker.passage] if said.speaker else []

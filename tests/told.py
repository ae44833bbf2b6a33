"""Records made by hand for tests: say what an article names and tells, and passages are found in its text."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256

from filrouge.model import (
    Argument,
    Article,
    Attribution,
    Claim,
    Date,
    DateBasis,
    Entity,
    EntityType,
    Event,
    Form,
    Mention,
    Modality,
    Passage,
    Record,
    Toll,
)

PERSON, GROUP, PLACE, BASE = EntityType.PERSON, EntityType.GROUP, EntityType.PLACE, EntityType.BASE
OUTLET, BODY = EntityType.MEDIA_OUTLET, EntityType.GOVERNMENT_BODY


@dataclass
class Told:
    """One article in the making: its text grows with what is said in it."""

    name: str = "a"
    text: str = ""
    entities: list[Entity] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)

    def say(self, words: str) -> Passage:
        """Append words as a sentence of their own."""
        start = len(self.text)
        self.text += words + ". "
        return Passage(start, start + len(words), words)

    def names(
        self,
        name: str,
        type_: EntityType,
        kind: str | None = None,
        *,
        also: Sequence[str] = (),
        authority: str | None = None,
        role: str | None = None,
        boilerplate: bool = False,
    ) -> Argument:
        """Name an entity, once by each of its names."""
        key = f"n{len(self.entities) + 1}"
        passages = [self.say(words) for words in (name, *also)]
        mentions = tuple(
            Mention(words, words, type_, kind, Form.NAME, 0, 0, "hand", authority, role) for words in passages
        )
        self.entities.append(Entity(key, name, type_, kind, mentions, authority, boilerplate))
        return Argument(key, passages[0])

    def describes(self, words: str) -> Argument:
        """A participant without a name."""
        return Argument(None, self.say(words))

    def tells(self, type_: str, day: str | None = None, **roles: object) -> Argument:
        """Tell of an event; ``roles`` are fields of ``Event``."""
        key = f"e{len(self.events) + 1}"
        evidence = self.say(f"Il y a eu {type_} numéro {len(self.events) + 1}")
        trigger = Passage(evidence.start + 10, evidence.start + 10 + len(type_), type_)
        date = Date(day, DateBasis.EXPLICIT) if day else None
        event = Event(key, type_, (trigger,), (evidence,), "hand/event", date)
        self.events.append(replace(event, **roles))  # type: ignore[arg-type]
        return Argument(key, trigger)

    def claims_that(
        self, subject: Argument, predicate: str, object_: Argument, attribution: Attribution | None = None
    ) -> Claim:
        """Put a relation forward."""
        evidence = self.say(f"{subject.passage.text} {predicate} {object_.passage.text}")
        start = evidence.start + len(subject.passage.text) + 1
        trigger = Passage(start, start + len(predicate), predicate)
        said = attribution or Attribution()
        self.claims.append(Claim(subject, predicate, object_, trigger, evidence, "hand/claim", said))
        return self.claims[-1]

    def toll(self, kind: str, count: int, speaker: Argument | None = None, bound: str = "exactly") -> Toll:
        """Count victims."""
        return Toll(kind, count, bound, self.say(f"{count} {kind}"), speaker)

    def record(self) -> Record:
        """The record of what was said."""
        id_ = sha256(f"{self.name}\n{self.text}".encode()).hexdigest()[:16]
        article = Article(id_, self.name, self.text, origin=f"{self.name}.txt")
        return Record(article, (), None, tuple(self.entities), tuple(self.events), tuple(self.claims))


def said(modality: Modality, speaker: Argument | None = None) -> Attribution:
    """An attribution of a modality."""
    return Attribution(modality, speaker)

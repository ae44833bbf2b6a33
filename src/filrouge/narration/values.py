"""The values between a trigger and an event."""

from collections.abc import Mapping
from dataclasses import dataclass

from filrouge.conditions import Match
from filrouge.model import Argument, Attribution, Claim, Date, Event, Passage, Toll, ZoneKind


@dataclass(frozen=True, slots=True)
class Findings:
    """What an article says: its events and its claims."""

    events: tuple[Event, ...]
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """One mention of an event, with what its own sentence says about it.

    Attributes:
        trigger: the words that name it; evidence: the sentence.
        slots: role to arguments (``actor``, ``target``, ``from``, ``to``).
        definite: it may point to an event spoken of before ("l'attaque"); pointed: it does ("cette attaque");
            plural: more than one is meant.
        other: it says that another event is meant ("une autre attaque", "une attaque similaire").
        series: it is counted off as one of several ("le premier convoi", "une seconde explosion").
        rank: how many sentences of headline and body stand before its own.
        told: a verb tells it, by itself or with a noun; a noun alone only mentions it.
        alone: tolls of one victim without a number ("le gardien a été abattu"), which any number outdoes.
        happens: a verb says of a noun that it took place ("des combats ont éclaté").
        habitual: it happens again and again ("attaque régulièrement").
        fresh: it is done by somebody spoken of for the first time ("des jeunes").
        opening: it is told as if for the first time ("une offensive").
        background: it only dates or explains something else ("deux jours après l'attentat de ...").
    """

    match: Match
    type: str
    trigger: Passage
    evidence: Passage
    zone: ZoneKind
    slots: Mapping[str, tuple[Argument, ...]]
    places: tuple[Argument, ...]
    date: Date | None
    instrument: Passage | None
    tolls: tuple[Toll, ...]
    attribution: Attribution
    count: int | None = None
    definite: bool = False
    pointed: bool = False
    plural: bool = False
    other: bool = False
    background: bool = False
    series: bool = False
    rank: int = 0
    told: bool = True
    alone: tuple[Toll, ...] = ()
    habitual: bool = False
    happens: bool = False
    fresh: bool = False
    opening: bool = False

    @property
    def sentence(self) -> int:
        """Index of its sentence."""
        return self.match.scene

    def slot(self, role: str) -> tuple[Argument, ...]:
        """What fills a role."""
        return self.slots.get(role, ())

    @property
    def several(self) -> bool:
        """Whether it tells more than one event at once: "des attaques", "deux attentats"."""
        return self.plural or (self.count or 1) > 1

    @property
    def weight(self) -> int:
        """How much the sentence says about the event, in filled slots."""
        filled = [
            self.slot("actor"),
            self.slot("target"),
            self.places,
            self.date,
            self.tolls,
            self.instrument,
        ]
        return sum(bool(part) for part in filled)

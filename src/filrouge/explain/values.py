"""What an explanation of a sentence consists of: plain frozen values, in the order in which they are shown."""

from dataclasses import dataclass

from filrouge.model import Passage


@dataclass(frozen=True, slots=True)
class Why:
    """A decision: what was decided, why, and the words that decided (None: nothing marks it)."""

    what: str
    reason: str
    words: Passage | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """A mention: its words, what they are, the entity they name, and which decision found them."""

    words: Passage
    type: str
    kind: str | None
    form: str
    entity: str
    reason: str


@dataclass(frozen=True, slots=True)
class Filled:
    """A role of a rule and the words that fill it."""

    role: str
    words: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Fired:
    """A rule that fired: its trigger, its roles, and what came of it in a line each."""

    rule: str
    trigger: Passage
    roles: tuple[Filled, ...]
    gave: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Missed:
    """A rule whose word stands in the sentence and that did not fire: what it has, and every reason."""

    rule: str
    trigger: Passage
    roles: tuple[Filled, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A claim or event of the sentence, with how speaker, modality and, of an event, date were decided."""

    what: str
    rule: str
    decisions: tuple[Why, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """Everything about one sentence.

    Attributes:
        article: name of the article; zone: the part of it that the sentence stands in.
        mentions, fired, missed, told: in the order of the text.
        unknown: verbs that no rule and no list of cues has.
    """

    article: str
    sentence: Passage
    zone: str
    mentions: tuple[Named, ...]
    fired: tuple[Fired, ...]
    missed: tuple[Missed, ...]
    told: tuple[Told, ...]
    unknown: tuple[Passage, ...]

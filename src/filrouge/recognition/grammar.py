"""What the grammar of names knows about a sentence, and the phrases it reads."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from filrouge.gazetteer import Gazetteer
from filrouge.lexicon import PhraseWords
from filrouge.model import EntityType, Sentence
from filrouge.recognition.headwords import HeadWord
from filrouge.recognition.naming import Reading
from filrouge.recognition.units import Unit

BODIES = (EntityType.GROUP, EntityType.GOVERNMENT_BODY)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A head word with what belongs to it; all positions are tokens, both ends included.

    Attributes:
        first, last: the whole phrase; core: the name proper inside it.
        nations: ISO codes that demonyms or names of states give it; people: ids of peoples.
        name: the unit that names it, None where only nations or nouns do.
        content: a noun says which one it is ("ministère de la Défense").
        led: words of a state that leads or backs it are part of it ("coalition dirigée par ...").
        called: the name was announced ("surnommé"); honoured: it is called after its fighters ("des
            martyrs"); whole_of: the body named before that it belongs to.
    """

    head: HeadWord
    first: int
    last: int
    core: Unit
    nations: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    name: Unit | None = None
    content: bool = False
    cause: bool = False
    led: bool = False
    called: bool = False
    honoured: bool = False
    whole_of: Unit | None = None


@dataclass(frozen=True, slots=True)
class Grammar:
    """What the grammar needs to know about one sentence."""

    sentence: Sentence
    heads: Mapping[int, HeadWord]
    units: Mapping[int, Unit]
    readings: Mapping[int, Reading]
    gazetteer: Gazetteer
    words: PhraseWords
    blocked: frozenset[int] = field(default_factory=frozenset)

    def text(self, index: int) -> str:
        """A word in small letters; empty behind the end and on blocked words, so that a phrase ends there."""
        if index >= len(self.sentence.tokens) or (index in self.blocked and not self._is_nation(index)):
            return ""
        return self.sentence.tokens[index].text.lower()

    def _is_nation(self, index: int) -> bool:
        return self.sentence.tokens[index].text.isupper() and bool(
            self.gazetteer.demonym(self.sentence.tokens[index].text)
        )

    def pos(self, index: int) -> str:
        """Part of speech; empty behind the end."""
        return self.sentence.tokens[index].pos if index < len(self.sentence.tokens) else ""

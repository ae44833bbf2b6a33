"""Names that words announce or explain: "surnommé Ansar", "qui se fait appeler Ansar", "brigade des martyrs"."""

from dataclasses import replace
from functools import lru_cache

from filrouge.model import EntityType
from filrouge.recognition.grammar import BODIES, Grammar, Phrase
from filrouge.recognition.units import Unit

_HONOURED = ("army_unit", "armed_group", "army", "militia")  # kinds that are called after their fighters

_CLOSING = ("»", '"', "”")
_LONGEST_NAME = 8


def take_called(grammar: Grammar, phrase: Phrase, index: int) -> tuple[Phrase, int] | None:
    """ "surnommé « Ansar »", "qui se fait appeler Ansar": whatever came before, this is its name."""
    if phrase.head.type not in BODIES:
        return None
    start = called_name(grammar, index)
    unit = grammar.units.get(start) if start is not None else None
    if unit is None:
        return None
    return replace(
        phrase, last=unit.last, core=Unit(phrase.first, unit.last), name=unit, called=True
    ), unit.last + 1


def called_name(grammar: Grammar, index: int) -> int | None:
    """The token where a name starts that words of naming at ``index`` announce."""
    after = index
    while grammar.text(after) in grammar.words.naming_starts:
        after += 1
    active = after > 0 and grammar.text(after - 1) == grammar.words.naming_verb
    if active or not stem_in(grammar.text(after), grammar.words.called):
        return None
    after += 1
    while grammar.text(after) in ("«", '"', "“", *grammar.words.articles):
        after += 1
    return after


def stem_in(word: str, stems: tuple[str, ...]) -> bool:
    """Whether a participle is one of some masculine forms with any ending."""
    return word in _inflected(stems)


@lru_cache(maxsize=8)
def _inflected(stems: tuple[str, ...]) -> frozenset[str]:
    return frozenset(stem + ending for stem in stems for ending in ("", "e", "s", "es"))


def take_honour(grammar: Grammar, phrase: Phrase, index: int) -> tuple[Phrase, int] | None:
    """ "brigade des martyrs de Misrata": fighters call their units after themselves."""
    named_so = grammar.text(index) == "des" and grammar.text(index + 1) in grammar.words.honours
    if not named_so or phrase.head.entry.kind not in _HONOURED or phrase.name is not None:
        return None
    last = index + 1
    while grammar.pos(last + 1) == "ADJ" and not grammar.gazetteer.demonym(grammar.text(last + 1)):
        last += 1
    return replace(phrase, last=last, core=Unit(phrase.first, last), honoured=True), last + 1


def quoted_name(grammar: Grammar, start: int) -> Unit | None:
    """The name that quotation signs hold behind a body: "le groupe « Les Aigles de la liberté »", articles aside.

    Only names of several words that start with a capital and hold no verb; None for any other quotation.
    """
    while grammar.text(start) in grammar.words.articles:
        start += 1
    last = start
    while grammar.text(last + 1) and grammar.text(last + 1) not in _CLOSING and last - start < _LONGEST_NAME:
        last += 1
    closed = grammar.text(last + 1) in _CLOSING
    tokens = grammar.sentence.tokens[start : last + 1]
    told = any(token.pos in ("VERB", "AUX", "PUNCT") for token in tokens)
    fitting = closed and last > start and tokens[0].text[:1].isupper() and not told
    return Unit(start, last) if fitting else None


def is_called_so(grammar: Grammar, phrase: Phrase, start: int) -> bool:
    """ "le groupe jihadiste somalien des chebab": behind "the" and a head that only says what it is, a group's name."""
    reading = grammar.readings.get(start)
    group = reading is not None and reading.type is EntityType.GROUP
    definite = phrase.first > 0 and grammar.text(phrase.first - 1) in grammar.words.definite
    return group and definite and phrase.head.form.split()[0] in grammar.words.name_only

"""Bodies of several nations told with one noun: "l'aviation russe et syrienne".

The noun names one body for each nation. The second is said by the whole phrase, because its own words are no phrase.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from filrouge.gazetteer import Country
from filrouge.model import Mention, Sentence
from filrouge.recognition.bodies import state_key
from filrouge.recognition.grammar import Grammar, Phrase
from filrouge.recognition.named import Named
from filrouge.recognition.units import Unit

RULE = "head:series"


def seat_series(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> tuple[Sentence, ...]:
    """The sentences in which each further nation of a series is coordinated with the noun that tells the body.

    Parsers hang the second adjective on the first, so that only the first body would take part in what both do.
    """
    seated = list(sentences)
    for mention in mentions:
        if mention.rule == RULE:
            sentence = seated[mention.sentence]
            tokens = list(sentence.tokens)
            noun = next(n for n, token in enumerate(tokens) if token.start >= mention.passage.start)
            tokens[mention.head] = replace(tokens[mention.head], pos="NOUN", dep="conj", head=noun)
            seated[mention.sentence] = replace(sentence, tokens=tuple(tokens))
    return tuple(seated)


def own_words(text: str) -> str:
    """What one body of a series would be called alone: "aviation syrienne" of "aviation russe et syrienne"."""
    first = text.split(" et ", maxsplit=1)[0].split(",", maxsplit=1)[0]
    return f"{first.rpartition(' ')[0]} {text.rpartition(' ')[2]}"


def same_of_others(grammar: Grammar, phrase: Phrase, named: Named) -> Iterator[Named]:
    """The bodies of the nations that "et" joins to the one that a phrase ends with."""
    if (
        named.rule != "head:nation"
        or len(phrase.nations) != 1
        or phrase.led
        or named.whole.last != phrase.last
    ):
        return
    held = named
    for index, code in _nations_behind(grammar, phrase.last + 1):
        key = state_key(phrase, grammar)
        whole = Unit(named.whole.first, index)
        held = replace(
            named, whole=whole, core=whole, rule=RULE, authority=f"{key}:{code}" if key else None, head=index,
            inner=(*held.inner, held.whole),
        )  # fmt: skip
        yield held


def _nations_behind(grammar: Grammar, start: int) -> Iterator[tuple[int, str]]:
    """Demonyms of a row that ends with "et", with their tokens: "malien, nigérien et burkinabè"."""
    found: list[tuple[int, str]] = []
    index = start
    while grammar.text(index) in (",", "et"):
        last = grammar.text(index) == "et"
        origins = (
            grammar.gazetteer.demonym(grammar.text(index + 1))
            if grammar.pos(index + 1) in ("ADJ", "NOUN")
            else ()
        )
        code = next((one.code for one in origins if isinstance(one, Country)), None)
        if code is None:
            return
        found.append((index + 1, code))
        index += 2
        if last:
            yield from found
            return

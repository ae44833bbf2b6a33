"""Sentences: the paragraphs of an article through the parser, each sentence with its zone.

Paragraphs are parsed one by one, because a headline or caption without a full stop would otherwise run
into the text behind it. Several articles share a call, because the parser is faster on full batches.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from filrouge.conjugation import WordForms
from filrouge.model import Article, Sentence, Token, Zone
from filrouge.nlp import Parser
from filrouge.repairs import repair


def segment(
    articles: Sequence[tuple[Article, Sequence[Zone]]], parser: Parser, forms: WordForms
) -> Iterator[tuple[Sentence, ...]]:
    """Cut several articles into sentences, in order; the parser sees the paragraphs of all of them together.

    Args:
        articles: each with its zones.
        parser: texts to sentences.
        forms: inflected forms to dictionary forms, for mending lemmas.
    """
    paragraphs = [
        (n, start, end) for n, (article, _) in enumerate(articles) for start, end in _lines(article.text)
    ]
    parsed = parser(articles[n][0].text[start:end] for n, start, end in paragraphs)
    found: list[list[Sentence]] = [[] for _ in articles]
    for (n, start, _), sentences in zip(paragraphs, parsed, strict=True):
        zones = articles[n][1]
        found[n].extend(_moved(repair(sentence, forms), start, zones) for sentence in sentences)
    return (tuple(sentences) for sentences in found)


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """The stretches between line breaks that hold anything."""
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield start, start + len(line)
        start += len(line) + 1


def _moved(sentence: Sentence, offset: int, zones: Sequence[Zone]) -> Sentence:
    """A sentence of a paragraph as one of its article."""
    start = sentence.start + offset
    zone = next((zone.kind for zone in zones if zone.start <= start < zone.end), sentence.zone)
    tokens = tuple(
        Token(t.start + offset, t.text, t.lemma, t.pos, t.dep, t.head, t.morph) for t in sentence.tokens
    )
    return replace(sentence, start=start, end=sentence.end + offset, tokens=tokens, zone=zone)

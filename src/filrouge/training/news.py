"""News with named entities as spaCy documents, one a paragraph, as the tool itself reads them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from random import Random

from spacy.language import Language
from spacy.tokens import Doc

from filrouge.training.carriers import carriers
from filrouge.training.lists import Lists
from filrouge.training.swap import swap_names
from filrouge.training.typography import vary
from filrouge.training.winer import NewsText


def paragraphs(article: NewsText) -> Iterator[NewsText]:
    """Cut an article at its line breaks; a name that crosses one is lost."""
    at = 0
    for line in article.text.split("\n"):
        end = at + len(line)
        if line.strip():
            inside = (n for n in article.names if at <= n.start and n.end <= end)
            yield NewsText(
                article.id, line, tuple(replace(n, start=n.start - at, end=n.end - at) for n in inside)
            )
        at = end + 1


def to_doc(nlp: Language, text: NewsText) -> Doc:
    """Tokenize a text and mark its names; one that ends inside a token (one in a hundred) is lost."""
    doc = nlp.make_doc(text.text)
    spans = (doc.char_span(n.start, n.end, label=n.label) for n in text.names)
    doc.ents = tuple(span for span in spans if span is not None)
    return doc


def training_texts(
    articles: Iterable[NewsText], lists: Lists, rng: Random, copies: int
) -> Iterator[NewsText]:
    """Yield what the recogniser is trained on, a paragraph at a time.

    Every article as it is, ``copies`` times with other names and other typography, and carrier sentences,
    about one paragraph for every three of the articles.
    """
    count = 0
    for article in articles:
        variants = [article]
        for number in range(copies):
            variants.append(vary(swap_names(article, lists, rng, share=0.25 if number == 0 else 0.65), rng))
        for paragraph in (p for variant in variants for p in paragraphs(variant)):
            count += 1
            yield paragraph
    yield from (vary(text, rng) for text in carriers(lists, rng, count // 3))

"""Text into sentences with Universal Dependencies: the only module that knows spaCy.

Decisions, each measured (docs/performance.md):

- paragraphs of several articles go through the pipeline together, in batches by length, because a
  batch of long and short texts wastes most of its matrix;
- matrix products run in NumPy's own library, which is faster here than the one spaCy brings, and on one thread: the
  matrices are small, threads that wait for each other cost twice the work, and their number would change the
  order of sums, so the bytes would depend on the machine;
- unbroken runs of one sign ("=====", ten thousand emoji) become blanks of equal length before the
  tokenizer sees them: it is quadratic there, and offsets stay true;
- what runs on for 200 tokens without an end is a table or a broken page and no sentence; it is cut, because
  the work on a sentence grows faster than its length;
- an elided word that a blank parts from the next one ("l' Oregon") stays one token: most texts with links have it;
- spaces that do not break, thin or wide, become plain ones, which is what the pipeline has learned from;
- the shipped pipeline brings its own tokenizer, so spaCy's French rules, which take two seconds to compile, stay
  unloaded, and so does what spaCy would work out of each new word and the pipeline does not ask.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import spacy
from spacy import attrs
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import registry
from thinc.api import NumpyOps, set_current_ops
from threadpoolctl import ThreadpoolController

from filrouge.errors import ModelError
from filrouge.lexicon import ModelLabels
from filrouge.model import NamedSpan, Sentence, Token

Parser = Callable[[Iterable[str]], Iterator[tuple[Sentence, ...]]]
"""Texts in, the sentences of each out, in order; offsets count in each text."""

_SHIPPED = Path(__file__).parent / "models" / "fr"
_NEEDED = ("parser", "ner")
_BATCH_CHARACTERS = 30_000
_ASKED = frozenset(
    {attrs.LANG, attrs.LOWER, attrs.NORM, attrs.PREFIX, attrs.SUFFIX, attrs.SHAPE, attrs.IS_SPACE}
)
_LONGEST_SENTENCE = 200  # tokens
_CLOSING = '.!?…»”"):;–—-\n'
_ATTACHED = frozenset({"»", "”", ")", ",", ".", "…"})
_RUN = re.compile(r"([^\w\s])\1{15,}|\S{150,}")
_SPACES = dict.fromkeys((0x00A0, 0x202F, 0x2007, 0x2009, 0x200A, 0x2002, 0x2003), " ")


def load_parser(model: str | None, labels: ModelLabels) -> Parser:
    """The shipped pipeline, or any installed spaCy pipeline that parses and recognises names.

    Raises:
        ModelError: no such pipeline is installed, or it lacks a parser or names.
    """
    pipeline = _load_pipeline(model)
    missing = [name for name in _NEEDED if not pipeline.has_pipe(name)]
    if missing:
        raise ModelError(
            f"pipeline {model!r} has no {' and no '.join(missing)}: choose one that parses and names"
        )
    if model is None:
        _keep_whole(pipeline.tokenizer, labels.elided)

    libraries = ThreadpoolController()

    def parse(texts: Iterable[str]) -> Iterator[tuple[Sentence, ...]]:
        for batch in _batches(texts):
            masked = [_mask(text) for text in batch]
            with pipeline.memory_zone(), libraries.limit(limits=1, user_api="blas"):
                docs = zip(batch, pipeline.pipe(masked, batch_size=len(batch)), strict=True)
                read = [_sentences(doc, text, labels) for text, doc in docs]
            yield from read

    return parse


@registry.languages("filrouge_fr")
class _French(Language):  # type: ignore[no-untyped-call]
    """French without spaCy's tokenizer rules: the shipped pipeline has its own."""

    lang = "filrouge_fr"


@Language.component("filrouge_boundaries")
def _keep_sentences_whole(doc: Doc) -> Doc:
    """Forbid the parser to start a sentence where the text ends none: only behind a closing sign.

    A closing quotation mark stays with the sentence before it. All tokens are set at once, because spaCy looks
    through the whole text each time that one is set.
    """
    starts = doc.to_array("SENT_START").astype("int64")
    words = [token.text for token in doc]
    for index, (before, word) in enumerate(pairwise(words), start=1):
        ends = before[-1] in _CLOSING or (word.isspace() and index + 1 < len(words))
        if word in _ATTACHED or not ends:
            starts[index] = -1
    return doc.from_array(["SENT_START"], starts.astype("uint64"))  # type: ignore[arg-type] # one column is enough


@lru_cache(maxsize=2)
def _load_pipeline(model: str | None) -> Any:
    """A spaCy pipeline by path or name; None is the one in the package."""
    set_current_ops(NumpyOps(use_blis=False))
    try:
        pipeline = (
            spacy.load(model) if model else spacy.load(_SHIPPED, config={"nlp": {"lang": _French.lang}})
        )
    except OSError:
        raise ModelError(
            f"pipeline {model!r} is not installed: install it (for example 'pip install {model}') or leave out --model"
        ) from None
    if model is None:
        _forget_unused(pipeline.vocab)
    if pipeline.has_pipe("parser"):
        pipeline.add_pipe("filrouge_boundaries", before="parser")
    return pipeline


def _keep_whole(tokenizer: Any, elided: Iterable[str]) -> None:
    """Keep an elided word whole where a blank has crept in behind it, as where a link began ("l' Oregon")."""
    for word in elided:
        for form in (word, word.capitalize()):
            tokenizer.add_special_case(form, [{attrs.ORTH: form}])


def _forget_unused(vocab: Any) -> None:
    """Leave out what spaCy would work out of every new word and nobody asks (whether it is like an address, ...)."""
    for attribute in vocab.lex_attr_getters.keys() - _ASKED:
        del vocab.lex_attr_getters[attribute]


def _batches(texts: Iterable[str]) -> Iterator[list[str]]:
    """Texts in order, in batches of about equal length."""
    batch: list[str] = []
    size = 0
    for text in texts:
        batch.append(text)
        size += len(text)
        if size >= _BATCH_CHARACTERS:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _mask(text: str) -> str:
    """The text with pathological runs as blanks of equal length, and with plain spaces only."""
    return _RUN.sub(lambda match: " " * len(match.group()), text.translate(_SPACES))


def _sentences(doc: Doc, text: str, labels: ModelLabels) -> tuple[Sentence, ...]:
    names = doc.ents
    starts = [name.start for name in names]
    found: list[Sentence] = []
    for span in (piece for sent in doc.sents for piece in _pieces(sent) if not _is_blank(piece)):
        begun = names[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        inside = [name for name in begun if name.end <= span.end]
        found.append(_sentence(span, text, inside, labels))
    return tuple(found)


def _pieces(sent: Span) -> Iterator[Span]:
    """A sentence whole, or cut where it grows too long: behind a sign if there is one."""
    first, doc = sent.start, sent.doc
    while sent.end - first > _LONGEST_SENTENCE:
        window = range(first + _LONGEST_SENTENCE, first + _LONGEST_SENTENCE // 2, -1)
        end = next((n for n in window if doc[n - 1].text[-1] in f"{_CLOSING},"), window.start)
        yield doc[first:end]
        first = end
    yield doc[first : sent.end]


def _is_blank(span: Span) -> bool:
    return not span.text.strip()


def _sentence(span: Span, text: str, inside: Sequence[Span], labels: ModelLabels) -> Sentence:
    """One spaCy sentence as our value; blank tokens are left out and heads renumbered."""
    kept = [token for token in span if not token.is_space]
    index = {token.i: n for n, token in enumerate(kept)}
    tokens = tuple(_token(token, index, labels) for token in kept)
    names = tuple(_names(inside, index, labels))
    start, end = kept[0].idx, tokens[-1].end
    return Sentence(start, end, text[start:end], tokens, names)


def _token(token: Any, index: dict[int, int], labels: ModelLabels) -> Token:
    """One spaCy token; a blank head lends its own, and one outside the kept tokens makes it a root."""
    head = token.head
    while head.is_space and head.head.i != head.i:
        head = head.head
    here = index[token.i]
    dep = "root" if token.dep_ == "ROOT" or head.i not in index else token.dep_
    return Token(
        start=token.idx,
        text=token.text,
        lemma=token.lemma_ or token.lower_,
        pos=token.pos_,
        dep=labels.dependencies.get(dep, dep),
        head=index.get(head.i, here),
        morph=frozenset(str(token.morph).split("|")) if token.morph else frozenset(),
    )


def _names(names: Sequence[Span], index: dict[int, int], labels: ModelLabels) -> Iterator[NamedSpan]:
    """The named spans of a sentence, under our labels."""
    for name in names:
        kept = [index[n] for n in range(name.start, name.end) if n in index]
        if kept and (label := labels.labels.get(name.label_)):
            yield NamedSpan(kept[0], kept[-1], label)

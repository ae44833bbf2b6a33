"""Sentences parsed by hand, so that what reads trees is tested without the statistical model.

``trees.txt`` is a small treebank. A sentence is a line ``# text``, a line ``@ words = Type kind form`` for each
mention (kind ``-`` for none, form left out for a name), and a line for each token: form, lemma, part of speech,
number of the head (0 for the root), label, features. The lemma ``_`` is the form in small letters.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from hypothesis import strategies as st

from filrouge.language import load_language
from filrouge.model import Article, Date, EntityType, Form, Mention, Passage, Sentence, Token
from filrouge.scene import Scene, set_scene
from filrouge.stages.date import date_article
from filrouge.syntax import Tree

LANGUAGE = load_language()
LABELS = (
    "nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod", "amod", "appos", "conj", "xcomp", "ccomp", "acl",
    "acl:relcl", "advcl", "aux", "aux:pass", "aux:caus", "cop", "case", "mark", "det", "flat", "expl", "advmod",
    "fixed", "parataxis", "root", "punct",
)  # fmt: skip
POS = ("VERB", "AUX", "NOUN", "PROPN", "PRON", "ADJ", "ADP", "DET", "ADV", "NUM", "SCONJ")
FORMS = (
    "attaquer", "attaque", "attaquent", "attaquées", "avoir", "a", "être", "se", "qui", "que", "il", "de", "par",
    "pour", "l'", "armée", "raids", "celui", "accuser", "faire", "nie", "lendemain", "Daech", "américaine",
)  # fmt: skip
FEATURES = (
    "VerbForm=Fin",
    "VerbForm=Part",
    "VerbForm=Inf",
    "Tense=Past",
    "Tense=Fut",
    "Mood=Cnd",
    "PronType=Rel",
)


@dataclass(frozen=True, slots=True)
class Parsed:
    """A sentence and the mentions in it, both counted from 0."""

    sentence: Sentence
    mentions: tuple[Mention, ...] = ()


def read_table(table: str) -> Parsed:
    """Read the lines of one sentence."""
    lines = [line.strip() for line in table.strip().splitlines()]
    (text,) = (line[1:].strip() for line in lines if line.startswith("#"))
    tokens: list[Token] = []
    for row in (line.split() for line in lines if line[0] not in "#@"):
        form, lemma, pos, head, dep, *features = row
        start = text.index(form, tokens[-1].end if tokens else 0)
        above = int(head) - 1 if int(head) else len(tokens)
        morph = frozenset(features[0].split("|")) if features else frozenset()
        tokens.append(Token(start, form, form.lower() if lemma == "_" else lemma, pos, dep, above, morph))
    sentence = Sentence(0, len(text), text, tuple(tokens))
    return Parsed(sentence, tuple(_mention(sentence, line[1:]) for line in lines if line.startswith("@")))


def _mention(sentence: Sentence, line: str) -> Mention:
    """A mention from its words; its head is the word whose own head stands outside."""
    words, _, rest = (part.strip() for part in line.partition("="))
    type_, kind, *form = rest.split()
    start = sentence.text.index(words)
    passage = Passage(start, start + len(words), words)
    inside = [n for n, t in enumerate(sentence.tokens) if start <= t.start < passage.end]
    head = next(n for n in inside if sentence.tokens[n].head not in inside or sentence.tokens[n].head == n)
    return Mention(
        passage,
        passage,
        EntityType(type_),
        None if kind == "-" else kind,
        Form(*(form or ["name"])),
        0,
        head,
        "hand",
    )


@lru_cache(maxsize=1)
def treebank() -> Mapping[str, Parsed]:
    """Every sentence of ``trees.txt`` by its text."""
    tables = (Path(__file__).parent / "trees.txt").read_text(encoding="utf-8").split("\n\n")
    parsed = [read_table(table) for table in tables if table.strip()]
    return {one.sentence.text: one for one in parsed}


def planted(sentence: Sentence) -> Tree:
    """The tree of any sentence."""
    return Tree(sentence, LANGUAGE.syntax)


def tree(text: str) -> Tree:
    """The tree of a sentence of the treebank."""
    return planted(treebank()[text].sentence)


def scene(text: str, *events: str) -> Scene:
    """The scene of a sentence of the treebank; ``events`` are the words that name events in it."""
    return scenes(text)[0].with_events(frozenset(at(tree(text), word) for word in events))


def scenes(*texts: str) -> tuple[Scene, ...]:
    """Sentences of the treebank as one article, a blank between them."""
    found: list[Scene] = []
    start = 0
    for index, text in enumerate(texts):
        found.append(set_parsed(moved(treebank()[text], start), index))
        start += len(text) + 1
    return tuple(found)


def set_parsed(parsed: Parsed, index: int = 0) -> Scene:
    """The scene of a sentence."""
    return set_scene(
        index, planted(parsed.sentence), parsed.mentions, _dates(parsed.sentence), LANGUAGE.nouns
    )


def _dates(sentence: Sentence) -> tuple[Date, ...]:
    """The date expressions of a sentence, counted from a Friday."""
    before = " " * sentence.start
    article = Article("0" * 16, "trees", before + sentence.text, issued="2021-11-19")
    return date_article(article, LANGUAGE.dates).expressions


def moved(parsed: Parsed, by: int) -> Parsed:
    """A sentence that begins further on in its article."""
    old = parsed.sentence
    tokens = tuple(replace(token, start=token.start + by) for token in old.tokens)
    shift: Callable[[Passage], Passage] = lambda p: Passage(p.start + by, p.end + by, p.text)  # noqa: E731
    mentions = tuple(replace(m, passage=shift(m.passage), core=shift(m.core)) for m in parsed.mentions)
    return Parsed(replace(old, start=old.start + by, end=old.end + by, tokens=tokens), mentions)


def at(branches: Tree, word: str) -> int:
    """The place of a word that stands once in its sentence."""
    (place,) = (n for n, token in enumerate(branches.tokens) if token.text == word)
    return place


def words(branches: Tree, places: Iterable[int]) -> list[str]:
    """The words at some places."""
    return [branches.tokens[place].text for place in places]


@st.composite
def any_sentences(draw: st.DrawFn) -> Sentence:
    """Words in a tree of any shape, also one that no grammar allows."""
    order = draw(st.permutations(range(draw(st.integers(1, 8)))))
    heads = {place: order[draw(st.integers(0, n))] for n, place in enumerate(order)}
    tokens: list[Token] = []
    for place in range(len(order)):
        form, lemma, pos, dep = (draw(st.sampled_from(one)) for one in (FORMS, FORMS, POS, LABELS))
        start = tokens[-1].end + 1 if tokens else 0
        morph = draw(st.frozensets(st.sampled_from(FEATURES), max_size=2))
        tokens.append(Token(start, form, lemma, pos, dep, heads[place], morph))
    text = " ".join(token.text for token in tokens)
    return Sentence(0, len(text), text, tuple(tokens))

"""Treebank sentences with other names and other signs, their trees unchanged.

The treebanks hold few names that are not European, and only straight apostrophes; news has the others.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from random import Random

from filrouge.training.compose import person, town
from filrouge.training.conllu import TreeSentence, Word
from filrouge.training.grammar import VOWELS
from filrouge.training.lists import Lists

_NAME = "flat:name"
_TRIES = 12
_TITLES = ("m.", "mm.", "mme", "mlle", "monsieur", "madame", "dr", "saint", "général", "président")


def curled(sentence: TreeSentence) -> TreeSentence:
    """Write curly apostrophes for straight ones."""
    words = tuple(replace(w, text=w.text.replace("'", "’")) for w in sentence.words)
    return TreeSentence(sentence.text.replace("'", "’"), words)


def renamed(sentence: TreeSentence, lists: Lists, rng: Random, share: float = 0.5) -> TreeSentence:
    """Give about ``share`` of the proper names of a sentence composed names of any length.

    The new name hangs where the old one hung, its first word leading; a name keeps the ``de`` or ``d'``
    before it.
    """
    words, at = list(sentence.words), 0
    while at < len(words):
        span = _name_span(words, at)
        if span and rng.random() < share:
            new = _new_name(words, at, span, lists, rng)
            words = _spliced(words, at, span, new)
            span = len(new)
        at += max(span, 1)
    return _respaced(sentence, words)


def _name_span(words: Sequence[Word], at: int) -> int:
    """Count the tokens of the proper name that starts here; 0 where none does."""
    if words[at].pos != "PROPN" or words[at].dep.startswith("flat"):
        return 0
    end = at + 1
    while end < len(words) and words[end].dep == _NAME and words[end].head == at:
        end += 1
    return end - at


def _new_name(words: Sequence[Word], at: int, span: int, lists: Lists, rng: Random) -> list[str]:
    """Draw a person for a name of several words, a town for a single one; elision must still be right."""
    before = words[at - 1].text.lower() if at else ""
    for _ in range(_TRIES):
        somebody = person(lists, rng)
        place = somebody.family if before in _TITLES else town(lists, rng)
        name = somebody.full if span > 1 else place
        vowel = name[0] in VOWELS
        fits = vowel if before.endswith(("'", "’")) else not (vowel and before == "de")
        if fits and "'" not in name:
            return name.split()
    return [w.text for w in words[at : at + span]]


def _spliced(words: Sequence[Word], at: int, span: int, new: Sequence[str]) -> list[Word]:
    """Put a name of another length into the tree; what hung on the old name hangs on its first word."""
    shift = len(new) - span

    def moved(head: int) -> int:
        if at < head < at + span:
            return at
        return head + shift if head >= at + span else head

    head = replace(words[at], text=new[0], lemma=new[0], head=moved(words[at].head))
    inner = [Word(0, text, text, "PROPN", "", at, _NAME) for text in new[1:]]
    others = [replace(w, head=moved(w.head)) for w in (*words[:at], *words[at + span :])]
    return [*others[:at], head, *inner, *others[at:]]


def _respaced(sentence: TreeSentence, words: Sequence[Word]) -> TreeSentence:
    """Lay the words out again: old neighbours keep their gap, a new name has a blank between its words."""
    glued_after = {w.end for w in sentence.words} & {w.start for w in sentence.words}
    starts = {w.start for w in sentence.words if w.start in glued_after}
    text, laid = "", []
    for i, word in enumerate(words):
        inner = word.dep == _NAME and word.start == 0 and i > 0
        gap = " " if i and (inner or word.start not in starts) else ""
        laid.append(replace(word, start=len(text) + len(gap)))
        text += gap + word.text
    return TreeSentence(text, tuple(laid))


def obliques(sentences: Sequence[TreeSentence]) -> dict[str, str]:
    """Learn for each preposition which of ``obl:arg`` and ``obl:mod`` it marks more often."""
    counts: dict[str, list[int]] = {}
    for sentence in sentences:
        for i, word in enumerate(sentence.words):
            if word.dep in ("obl:arg", "obl:mod"):
                tally = counts.setdefault(_case(sentence.words, i), [0, 0])
                tally[word.dep == "obl:mod"] += 1
    return {case: "obl:mod" if mod >= arg else "obl:arg" for case, (arg, mod) in counts.items()}


def settled(sentence: TreeSentence, table: Mapping[str, str]) -> TreeSentence:
    """Name the kind of every bare ``obl``: one of the treebanks does not tell adjuncts from arguments."""
    words = tuple(
        replace(w, dep=table.get(_case(sentence.words, i), "obl:mod")) if w.dep == "obl" else w
        for i, w in enumerate(sentence.words)
    )
    return TreeSentence(sentence.text, words)


def _case(words: Sequence[Word], head: int) -> str:
    return next((w.lemma.lower() for w in words if w.head == head and w.dep == "case"), "")

"""Other names: "Jimmy Chérizier, alias Barbecue", "le Front Fatah, rebaptisé Organisation de libération".

What announces another name also says what is named: whoever is an alias of a person is one, whatever the name by
itself looks like. So the type goes over to the other name, here and wherever else the article uses it.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from filrouge.coreference.links import BODIES, family
from filrouge.model import EntityType, Form, Mention, Sentence
from filrouge.recognition.lists import fold

_MARKS = ' «»"“”,('
_HAVE_ALIASES = frozenset({EntityType.PERSON, *BODIES})


def alias_pairs(
    mentions: Sequence[Mention], sentences: Sequence[Sentence], words: Collection[str]
) -> Iterator[tuple[int, int]]:
    """Numbers of neighbouring mentions that some ``words`` of naming stand between, and nothing else."""
    naming = {fold(one) for one in words}
    ordered = sorted(range(len(mentions)), key=lambda n: mentions[n].passage.start)
    for a, b in pairwise(ordered):
        left, right = mentions[a], mentions[b]
        if left.sentence == right.sentence and left.type in _HAVE_ALIASES and right.form is Form.NAME:
            sentence = sentences[left.sentence]
            gap = sentence.text[left.passage.end - sentence.start : right.core.start - sentence.start]
            if _announces(gap, naming) and not _holds_verb(sentence, left.passage.end, right.core.start):
                yield a, b


def _holds_verb(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a conjugated verb stands between two offsets: ", dit X," behind what X says."""
    return any(start <= t.start < end and "VerbForm=Fin" in t.morph for t in sentence.tokens)


def _announces(gap: str, naming: set[str]) -> bool:
    """Whether what stands between two names says that the second is another for the first; articles do not count."""
    said = fold(gap.strip(_MARKS)).replace("’", "'")
    return any(
        said in (one, f"{one} le", f"{one} la", f"{one} l'", f"{one} « le", f"{one} «") for one in naming
    )


def read_aliases(
    mentions: Sequence[Mention], sentences: Sequence[Sentence], words: Collection[str]
) -> tuple[Mention, ...]:
    """The mentions, with other names that the map does not know given the type of the first."""
    typed = {
        fold(mentions[b].core.text): mentions[a]
        for a, b in alias_pairs(mentions, sentences, words)
        if family(mentions[a]) != family(mentions[b])
    }
    return tuple(_typed(mention, typed.get(fold(mention.core.text))) for mention in mentions)


def _typed(mention: Mention, namesake: Mention | None) -> Mention:
    if namesake is None or mention.form is not Form.NAME:
        return mention
    return replace(mention, type=namesake.type, kind=namesake.kind, authority=None)

"""What belongs to what, by names alone: "la Force Qods du Corps des gardiens de la révolution"."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from filrouge.model import Argument, Entity, EntityType, Form, Mention, Sentence

_BODIES = (EntityType.GROUP, EntityType.GOVERNMENT_BODY)
_NESTING = ("head:branch", "head:numbered")
_LINKS = ("de", "du", "des", "de la", "de l'", "de l’", "d'", "d’", "de l ’", "de l'", "de l’ ")


@dataclass(frozen=True, slots=True)
class Membership:
    """A body and the body it is part of."""

    part: Argument
    whole: Argument
    sentence: int


def find_memberships(sentences: Sequence[Sentence], entities: Sequence[Entity]) -> Iterator[Membership]:
    """Two named bodies with "de" between them: the first is part of the second."""
    named = sorted(
        ((m, e) for e in entities if e.type in _BODIES for m in e.mentions if m.form is Form.NAME),
        key=lambda pair: (pair[0].passage.start, pair[0].passage.end),
    )
    seen: set[tuple[str, str]] = set()
    for (left, part), (right, whole) in _ending_together(named):
        inside = left.passage.start < right.passage.start
        if inside and part.key != whole.key and left.rule in _NESTING and (part.key, whole.key) not in seen:
            seen.add((part.key, whole.key))
            yield Membership(_argument(left, part), _argument(right, whole), left.sentence)
    for (left, part), (right, whole) in pairwise(named):
        if left.sentence != right.sentence or part.key == whole.key or (part.key, whole.key) in seen:
            continue
        sentence = sentences[left.sentence]
        gap = sentence.text[max(left.passage.end - sentence.start, 0) : right.passage.start - sentence.start]
        if " ".join(gap.lower().split()) in _LINKS and right.passage.start >= left.passage.end:
            seen.add((part.key, whole.key))
            yield Membership(_argument(left, part), _argument(right, whole), left.sentence)


_Named = tuple[Mention, Entity]


def _ending_together(named: Sequence[_Named]) -> Iterator[tuple[_Named, _Named]]:
    """Mentions that end at the same place, in pairs."""
    ends: dict[int, list[_Named]] = defaultdict(list)
    for one in named:
        ends[one[0].passage.end].append(one)
    for together in ends.values():
        yield from combinations(together, 2)


def _argument(mention: Mention, entity: Entity) -> Argument:
    return Argument(entity.key, mention.passage)

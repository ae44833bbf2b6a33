"""Names of one article that are the same: by authority, words, brackets, spelling, or as part of a longer one.

Each kind of link yields pairs of mentions by their numbers, the surest kind first; what two mentions have
against each other is the caller's business.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations

from filrouge import names
from filrouge.model import EntityType, Form, Mention, Sentence
from filrouge.recognition.lists import fold

BODIES = frozenset({EntityType.GROUP, EntityType.GOVERNMENT_BODY, EntityType.MEDIA_OUTLET})
GROUND = frozenset({EntityType.PLACE, EntityType.BASE})

_AROUND = 4  # mentions that a name may hold or have between it and its acronym
_SMALL = 3  # letters of words without an initial, and the fewest initials that are believed
_BRACKETS = ("(", "(en", "( ", ", dit", ", ou", "alias", ", alias")

Links = Iterator[tuple[int, int]]


Find = Callable[[int], int]
"""The first mention of the group that a mention is in so far."""


def _same_authority(mentions: Sequence[Mention], _: Sequence[Sentence], find: Find) -> Links:
    yield from _first_with(mentions, lambda m: m.authority)


def _same_words(mentions: Sequence[Mention], _: Sequence[Sentence], find: Find) -> Links:
    """The same core words; a nominal phrase only with the very same words."""
    yield from _first_with(mentions, lambda m: f"{family(m)} {fold(m.core.text)}")


def _first_with(mentions: Sequence[Mention], key: Callable[[Mention], str | None]) -> Links:
    """Every mention with the first one of the same key."""
    first: dict[str, int] = {}
    for n, mention in enumerate(mentions):
        if (value := key(mention)) is not None:
            yield first.setdefault(value, n), n


def acronyms(mentions: Sequence[Mention], sentences: Sequence[Sentence], find: Find) -> Links:
    """ "Forces démocratiques syriennes (FDS)": what brackets hold is the same, if it is a body beside a body."""
    for b, right in enumerate(mentions):
        for a in range(max(b - _AROUND, 0), b):
            left = mentions[a]
            bodies = family(left) == family(right) == "body" and left.sentence == right.sentence
            if bodies and _is_bracketed(left, right, sentences[left.sentence]):
                yield a, b


def _is_bracketed(left: Mention, right: Mention, sentence: Sentence) -> bool:
    """Whether nothing but an opening bracket or "alias" stands between two names."""
    if left.passage.end > right.passage.start:
        return False
    gap = sentence.text[left.passage.end - sentence.start : right.passage.start - sentence.start]
    after = sentence.text[right.passage.end - sentence.start :][:2]
    return gap.strip() in _BRACKETS and after.strip()[:1] in (")", ",", "")


def _initials(mentions: Sequence[Mention], _: Sequence[Sentence], find: Find) -> Links:
    """ "Front de libération du Zanaga" and "FLZ": capitals that are the initials of one body alone."""
    spelled: dict[str, list[int]] = defaultdict(list)
    for n, mention in enumerate(mentions):
        words = [word for word in _words(mention) if len(word) > _SMALL]
        if family(mention) == "body" and mention.form is Form.NAME and len(words) >= _SMALL:
            spelled["".join(word[0] for word in words)].append(n)
    for n, mention in enumerate(mentions):
        said = mention.core.text
        fitting = spelled.get(said.lower(), []) if family(mention) == "body" and said.isupper() else []
        if fitting and len({find(k) for k in fitting}) == 1:
            yield fitting[0], n


def _parts(mentions: Sequence[Mention], _: Sequence[Sentence], find: Find) -> Links:
    """A surname or a short form: the end of one longer person's name, or some words of one longer body's.

    Longer names come first, so that "Saad al-Kaabi" is settled before "al-Kaabi". Of several bodies that a short
    form may mean the one named last before it counts; a surname that several people share is nobody's.
    """
    full = [(n, _words(m)) for n, m in enumerate(mentions) if m.form is Form.NAME]
    alike = _by_outer_words(full)
    for n, said in sorted(full, key=lambda pair: (-len(pair[1]), pair[0])):
        short = _without_initials(mentions[n], said)
        around = {words for end in (short[:1], short[-1:]) for words in alike[end] if len(words) > len(short)}
        longer = sorted(
            k
            for words in around
            for k in alike[words[-1:]][words]
            if find(k) != find(n) and _is_part(mentions[n], short, mentions[k], words)
        )
        groups = {find(k) for k in longer}
        if len(groups) == 1 or (longer and mentions[n].type is not EntityType.PERSON):
            yield max((k for k in longer if k < n), default=longer[0]), n


_ByWords = Mapping[tuple[str, ...], Mapping[tuple[str, ...], Sequence[int]]]


def _by_outer_words(full: Sequence[tuple[int, tuple[str, ...]]]) -> _ByWords:
    """Mentions by the first and by the last of their words, and then by all of them."""
    alike: dict[tuple[str, ...], dict[tuple[str, ...], list[int]]] = defaultdict(dict)
    for n, words in full:
        for outer in {words[:1], words[-1:]}:
            alike[outer].setdefault(words, []).append(n)
    return alike


def _sites(mentions: Sequence[Mention], _: Sequence[Sentence], find: Find) -> Links:
    """ "pont du Rialto" and "Rialto": a site and its bare name, unless the map knows the name as a place of its own."""
    sites = [(n, _words(m)) for n, m in enumerate(mentions) if m.rule == "head:site" and m.core == m.passage]
    for n, mention in enumerate(mentions):
        if mention.type is EntityType.PLACE and mention.authority is None and mention.rule == "vote":
            words = _words(mention)
            for k, longer in sites:
                if longer[-len(words) :] == words:
                    yield k, n


def _words(mention: Mention) -> tuple[str, ...]:
    return tuple(fold(mention.core.text).replace("-", " ").replace("'", " ").split())


def _without_initials(mention: Mention, words: tuple[str, ...]) -> tuple[str, ...]:
    """ "N. Dupont" without "N.", which may stand for "Nicole"."""
    initial = mention.type is EntityType.PERSON and len(words) > 1 and words[0].endswith(".")
    return words[1:] if initial and len(words[0]) < 4 else words


def _is_part(short: Mention, part: tuple[str, ...], long: Mention, whole: tuple[str, ...]) -> bool:
    """Whether a name may be short for another."""
    if len(part) >= len(whole) or family(short) != family(long):
        return False
    if short.type is EntityType.PERSON:
        if part != _words(short) and not whole[0].startswith(_words(short)[0].rstrip(".")):
            return False
        return whole[-len(part) :] == part or (
            part[0] == whole[0] and part[-1] == whole[-1] and len(part) > 1
        )
    if family(short) != "body" or short.authority or len(part[0]) < 4:
        return False
    return whole[: len(part)] == part or whole[-len(part) :] == part


def _variants(mentions: Sequence[Mention], _: Sequence[Sentence], find: Find) -> Links:
    """Spelling variants of one name in one article."""
    firsts: dict[str, int] = {}
    for n, mention in enumerate(mentions):
        if mention.form is Form.NAME and mention.type in (
            EntityType.PERSON,
            EntityType.GROUP,
            EntityType.BASE,
        ):
            firsts.setdefault(f"{mention.type} {fold(mention.core.text)}", n)
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for n in firsts.values():
        for key in names.blocks(mentions[n].core.text, mentions[n].type):
            blocks[mentions[n].type, key].append(n)
    for a, b in sorted({pair for block in blocks.values() for pair in combinations(block, 2)}):
        one, other = mentions[a], mentions[b]
        spelled = names.compare(one.core.text, other.core.text, one.type)
        if spelled.same and spelled.reason in _SPELLING:
            yield a, b


_SPELLING = (names.Reason.SAME, names.Reason.SPELLING, names.Reason.SLIP)


def family(mention: Mention) -> str:
    """Types that one name may have in turn."""
    if mention.type in BODIES:
        return "body"
    return "ground" if mention.type in GROUND else mention.type


LINKS = (_same_authority, _same_words, acronyms, _initials, _variants, _sites, _parts)
"""The kinds of links in the order that they are taken."""

"""Co-reference within one article: which mentions are the same, and what "le groupe" or "il" stands for.

Names first: the same authority, the same words, a part of a longer name, an acronym in brackets, a spelling
variant. Then the words that point back, each only where one candidate is clearly nearest: precision before
recall, because a wrong antecedent puts words into somebody's mouth.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from filrouge import names
from filrouge.gazetteer import Gazetteer
from filrouge.language import Language
from filrouge.lexicon import ReferenceWords
from filrouge.model import Entity, EntityType, Form, Mention, Passage, Sentence
from filrouge.recognition.lists import fold
from filrouge.syntax import Tree, subjects

_BODIES = frozenset({EntityType.GROUP, EntityType.GOVERNMENT_BODY, EntityType.MEDIA_OUTLET})
_GROUND = frozenset({EntityType.PLACE, EntityType.BASE})
_BACK = 2  # sentences that a pointing noun may reach back
_ARMED = frozenset({"armed_group", "militia", "coalition", "party", "army_unit", "army", None})


@dataclass(frozen=True, slots=True)
class Cluster:
    """Mentions that are one entity, by their numbers, in order."""

    members: tuple[int, ...]


def corefer(
    sentences: Sequence[Sentence],
    trees: Mapping[int, Tree],
    mentions: Sequence[Mention],
    language: Language,
    gazetteer: Gazetteer,
) -> tuple[Entity, ...]:
    """Group the mentions of an article into entities and add the words that point back to them."""
    located = _complete_bodies(mentions, sentences)
    clusters = _cluster(located, sentences)
    entities = _with_anaphors(located, clusters, sentences, trees, language.reference)
    return tuple(_entity(n, group, sentences, gazetteer) for n, group in enumerate(entities, 1))


def _complete_bodies(mentions: Sequence[Mention], sentences: Sequence[Sentence]) -> tuple[Mention, ...]:
    """Give bare state bodies ("l'armée") the state that the article is about, where it has one."""
    home = _home(mentions, sentences)
    done = []
    for mention in mentions:
        if mention.authority is not None and mention.authority.endswith(":"):
            known = {m.authority for m in mentions if m.authority and m.authority.startswith(mention.authority) and m.authority != mention.authority}
            only = next(iter(known)) if len(known) == 1 else None
            own = f"{mention.authority}{home}" if home else None
            mention = replace(mention, authority=own if own in known or only is None else only)
        done.append(mention)
    return tuple(done)


def _home(mentions: Sequence[Mention], sentences: Sequence[Sentence]) -> str | None:
    """ISO code of the state that body and headline name most, the earlier on a tie; None without any."""
    codes = [
        mention.authority.removeprefix("iso3166:")
        for mention in mentions
        if mention.authority and mention.authority.startswith("iso3166:") and not sentences[mention.sentence].zone.is_boilerplate
    ]
    return max(codes, key=lambda code: (codes.count(code), -codes.index(code)), default=None)


def _cluster(mentions: Sequence[Mention], sentences: Sequence[Sentence]) -> list[list[int]]:
    """Names that are the same, each group in order of the text."""
    parent = list(range(len(mentions)))

    def find(n: int) -> int:
        while parent[n] != n:
            n = parent[n]
        return n

    for link in (_same_authority, _same_words, _acronyms, _variants, _sites, _parts):
        for a, b in link(mentions, sentences, find):
            first, second = sorted((find(a), find(b)))
            if first != second and _compatible(mentions, [n for n in range(len(mentions)) if find(n) in (first, second)]):
                parent[second] = first
    groups: dict[int, list[int]] = {}
    for n in range(len(mentions)):
        groups.setdefault(find(n), []).append(n)
    return list(groups.values())


def _compatible(mentions: Sequence[Mention], members: Sequence[int]) -> bool:
    """Whether mentions can be one: no two authorities of one kind, and types that go together."""
    authorities = {mentions[n].authority for n in members if mentions[n].authority}
    types = {_family(mentions[n]) for n in members}
    return len(authorities) <= 1 and len(types) == 1


def _family(mention: Mention) -> str:
    """Types that one name may have in turn."""
    if mention.type in _BODIES:
        return "body"
    return "ground" if mention.type in _GROUND else mention.type


Links = Iterator[tuple[int, int]]


Find = Callable[[int], int]
"""The first mention of the group that a mention is in so far."""


def _same_authority(mentions: Sequence[Mention], _: Sequence[Sentence], find: Find) -> Links:
    yield from _first_with(mentions, lambda m: m.authority)


def _same_words(mentions: Sequence[Mention], _: Sequence[Sentence], find: Find) -> Links:
    """The same core words; a nominal phrase only with the very same words."""
    yield from _first_with(mentions, lambda m: f"{_family(m)} {fold(m.core.text)}")


def _first_with(mentions: Sequence[Mention], key: Callable[[Mention], str | None]) -> Links:
    """Every mention with the first one of the same key."""
    first: dict[str, int] = {}
    for n, mention in enumerate(mentions):
        if (value := key(mention)) is not None:
            yield first.setdefault(value, n), n


def _acronyms(mentions: Sequence[Mention], sentences: Sequence[Sentence], find: Find) -> Links:
    """ "Forces démocratiques syriennes (FDS)": what brackets hold is the same, if it is a body beside a body."""
    for a, b in zip(range(len(mentions)), range(1, len(mentions)), strict=False):
        left, right = mentions[a], mentions[b]
        if left.sentence != right.sentence or _family(left) != _family(right) or _family(left) != "body":
            continue
        sentence = sentences[left.sentence]
        gap = sentence.text[left.passage.end - sentence.start : right.passage.start - sentence.start]
        after = sentence.text[right.passage.end - sentence.start :][:2]
        if gap.strip() in ("(", "(en", "( ", ", dit", ", ou", "alias", ", alias") and after.strip()[:1] in (")", ",", ""):
            yield a, b


def _parts(mentions: Sequence[Mention], _: Sequence[Sentence], find: Find) -> Links:
    """A surname or a short form: the end of one longer person's name, or some words of one longer body's.

    Longer names come first, so that "Saad al-Kaabi" is settled before "al-Kaabi". Of several bodies that a short
    form may mean the one named last before it counts; a surname that several people share is nobody's.
    """
    full = [(n, _words(m)) for n, m in enumerate(mentions) if m.form is Form.NAME]
    for n, short in sorted(full, key=lambda pair: (-len(pair[1]), pair[0])):
        longer = [k for k, words in full if find(k) != find(n) and _is_part(mentions[n], short, mentions[k], words)]
        groups = {find(k) for k in longer}
        if len(groups) == 1 or (longer and mentions[n].type is not EntityType.PERSON):
            yield max((k for k in longer if k < n), default=longer[0]), n


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


def _is_part(short: Mention, part: tuple[str, ...], long: Mention, whole: tuple[str, ...]) -> bool:
    """Whether a name may be short for another."""
    if len(part) >= len(whole) or _family(short) != _family(long):
        return False
    if short.type is EntityType.PERSON:
        return whole[-len(part) :] == part or (part[0] == whole[0] and part[-1] == whole[-1] and len(part) > 1)
    if _family(short) != "body" or short.authority or len(part[0]) < 4:
        return False
    return whole[: len(part)] == part or whole[-len(part) :] == part


def _variants(mentions: Sequence[Mention], _: Sequence[Sentence], find: Find) -> Links:
    """Spelling variants of one name in one article."""
    firsts: dict[str, int] = {}
    for n, mention in enumerate(mentions):
        if mention.form is Form.NAME and mention.type in (EntityType.PERSON, EntityType.GROUP, EntityType.BASE):
            firsts.setdefault(f"{mention.type} {fold(mention.core.text)}", n)
    numbers = list(firsts.values())
    for i, a in enumerate(numbers):
        for b in numbers[i + 1 :]:
            one, other = mentions[a], mentions[b]
            spelled = names.compare(one.core.text, other.core.text, one.type) if one.type is other.type else None
            if spelled is not None and spelled.same and spelled.reason in _SPELLING:
                yield a, b


_SPELLING = (names.Reason.SAME, names.Reason.SPELLING, names.Reason.SLIP)


def _with_anaphors(
    mentions: Sequence[Mention],
    clusters: list[list[int]],
    sentences: Sequence[Sentence],
    trees: Mapping[int, Tree],
    words: ReferenceWords,
) -> list[list[Mention]]:
    """The groups of mentions in order of first mention, each with the words that point back to it."""
    group_of = {n: g for g, members in enumerate(clusters) for n in members}
    groups = [[mentions[n] for n in members] for members in clusters]
    taken = {(m.sentence, m.head) for m in mentions}
    history = [(m, group_of[n]) for n, m in enumerate(mentions)]
    for number, sentence in enumerate(sentences):
        if sentence.zone.is_boilerplate:
            continue
        for token in range(len(sentence.tokens)):
            if (number, token) in taken:
                continue
            found = _antecedent(trees[number], number, token, history, words)
            if found is not None:
                mention = _pointer(sentence, trees[number], number, token, found[0])
                groups[found[1]].append(mention)
                history.append((mention, found[1]))
    return sorted((sorted(group, key=lambda m: m.passage.start) for group in groups), key=lambda g: g[0].passage.start)


_History = Sequence[tuple[Mention, int]]


def _antecedent(tree: Tree, sentence: int, token: int, history: _History, words: ReferenceWords) -> tuple[Mention, int] | None:
    """What a word points back to, as (a mention of it, its group); None where it points to nothing sure."""
    tagged = tree.tokens[token]
    said = tagged.text.lower()
    offset = tagged.start
    before = [pair for pair in history if pair[0].passage.start < offset and sentence - pair[0].sentence <= _BACK]
    before.sort(key=lambda pair: pair[0].passage.start)
    if tagged.pos == "PRON" and said in words.pronouns.masculine + words.pronouns.feminine:
        return _pronoun(tree, sentence, token, before)
    if said in words.pronouns.latter and _pointed(tree, token, ("ce", "cet", "cette", "ces")):
        named = [pair for pair in before if pair[0].form is not Form.PRONOUN]
        return _latest(named, lambda m: m.type is EntityType.PERSON or m.type in _BODIES)
    if tagged.pos not in ("NOUN", "ADJ") or not _pointed(tree, token, words.pointing.words) or _is_specified(tree, token):
        return None
    lemma = tagged.lemma.lower()
    for kind, test in _POINTERS.items():
        if lemma in getattr(words, kind).words or said in getattr(words, kind).words:
            if kind == "person":
                return _role_bearer(lemma, before)
            return _latest(before, test)
    return None


_POINTERS: Mapping[str, Callable[[Mention], bool]] = {
    "group": lambda m: m.type is EntityType.GROUP and m.kind in _ARMED and m.form is not Form.METONYM,
    "person": lambda m: m.type is EntityType.PERSON,
    "country": lambda m: m.type is EntityType.PLACE and m.kind == "country",
    "city": lambda m: m.type is EntityType.PLACE and m.kind == "city",
    "province": lambda m: m.type is EntityType.PLACE and m.kind in ("province", "region"),
    "base": lambda m: m.type is EntityType.BASE,
}


def _pointed(tree: Tree, token: int, words: Sequence[str]) -> bool:
    """Whether a determiner that points back stands with a word, or is contracted into its preposition."""
    return any(tree.tokens[child].text.lower() in words for child in tree.dependents(token, "det", "case"))


def _is_specified(tree: Tree, token: int) -> bool:
    """Whether something else says which one is meant: a complement, a relative clause, a name, a number."""
    return tree.has(token, "nmod", "acl", "flat", "appos", "nummod")


def _pronoun(tree: Tree, sentence: int, token: int, before: _History) -> tuple[Mention, int] | None:
    """A subject pronoun stands for the subject of the sentence or clause before, if that is somebody."""
    if not tree.tokens[token].dep.startswith("nsubj") or _is_impersonal(tree, token):
        return None
    who = [pair for pair in before if pair[0].type is EntityType.PERSON or pair[0].type in _BODIES]
    near = [pair for pair in who if sentence - pair[0].sentence <= 1]
    persons = [pair for pair in near if pair[0].type is EntityType.PERSON]
    subject = [pair for pair in near if pair[0].rule == "subject" or _opens(pair[0], near)]
    if subject:
        return subject[-1]
    return persons[-1] if len({group for _, group in persons}) == 1 else None


def _opens(mention: Mention, near: _History) -> bool:
    """Whether a mention is the first of its sentence: in news that is its subject more often than not."""
    return all(other.passage.start >= mention.passage.start for other, _ in near if other.sentence == mention.sentence)


def _is_impersonal(tree: Tree, token: int) -> bool:
    """ "il faut", "il s'agit", "il y a", "il est à noter"."""
    head = tree.tokens[token].head
    after = {tree.tokens[child].text.lower() for child in tree.children[head]}
    lemma = tree.tokens[head].lemma
    return lemma in tree.words.impersonal or "y" in after or lemma in ("noter", "possible", "probable", "clair", "question")


def _latest(before: _History, test: Callable[[Mention], bool]) -> tuple[Mention, int] | None:
    """The nearest earlier mention that can be meant; demonyms are none."""
    fitting = [pair for pair in before if test(pair[0]) and pair[0].form is not Form.DEMONYM]
    return fitting[-1] if fitting else None


def _role_bearer(lemma: str, before: _History) -> tuple[Mention, int] | None:
    """The nearest person whose title or function has the word; else the only person near."""
    persons = [pair for pair in before if pair[0].type is EntityType.PERSON]
    bearers = [pair for pair in persons if lemma in fold(pair[0].role or "")]
    if bearers:
        return bearers[-1]
    return persons[-1] if len({group for _, group in persons}) == 1 else None


def _pointer(sentence: Sentence, tree: Tree, number: int, token: int, meant: Mention) -> Mention:
    """A word that points back, as a mention of what it points to."""
    tagged = sentence.tokens[token]
    passage = Passage(tagged.start, tagged.end, tagged.text)
    form = Form.PRONOUN if tagged.pos == "PRON" or tagged.pos == "ADJ" else Form.NOMINAL
    is_subject = token in subjects(tree, tree.tokens[token].head)
    return replace(
        meant, passage=passage, core=passage, form=form, sentence=number, head=token,
        rule="subject" if is_subject else "anaphor", role=None,
    )  # fmt: skip


def _entity(number: int, group: Sequence[Mention], sentences: Sequence[Sentence], gazetteer: Gazetteer) -> Entity:
    """A group of mentions as an entity."""
    lead = _lead(group)
    authority = next((m.authority for m in group if m.authority), None)
    return Entity(
        key=f"n{number}",
        name=_name(lead, authority, gazetteer),
        type=lead.type,
        kind=lead.kind,
        mentions=tuple(group),
        authority=authority,
        boilerplate=all(sentences[m.sentence].zone.is_boilerplate for m in group),
    )


def _lead(group: Sequence[Mention]) -> Mention:
    """The mention that names best: a name before a metonym, the body before boilerplate, the longer, the earlier."""
    order = (Form.NAME, Form.METONYM, Form.DEMONYM, Form.NOMINAL, Form.PRONOUN)
    named = [m for m in group if m.rule not in ("anaphor", "subject")]
    return min(named or group, key=lambda m: (order.index(m.form), m.rule == "vote", -len(m.core.text), m.passage.start))


def _name(lead: Mention, authority: str | None, gazetteer: Gazetteer) -> str:
    """The name to show: governments by their state, demonyms by their country, all else in the text's words."""
    scheme, _, value = (authority or "").partition(":")
    if scheme == "government" and value:
        return f"{_country_name(value, gazetteer)} (gouvernement)"
    if scheme == "iso3166":
        return _country_name(value, gazetteer)
    if scheme == "known" and lead.form is not Form.NAME:
        return value
    text = " ".join(lead.core.text.split()).strip("«»\"“” ,.;")
    return text[:1].upper() + text[1:] if lead.type is not EntityType.PERSON else text


def _country_name(code: str, gazetteer: Gazetteer) -> str:
    place = gazetteer.place(f"iso3166:{code}")
    return place.name if place else code

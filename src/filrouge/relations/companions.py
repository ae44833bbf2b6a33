"""Who belongs to whom by a possessive or a description: "X et ses alliés, dont Y", "la mission de Y à Z (X)".

Lists behind a possessive and descriptions in brackets are where the parser is lost, and where the order of names
says everything: the words between the names decide, as in ``membership``.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from filrouge.lexicon import TieWords
from filrouge.model import Argument, Entity, EntityType, Form, Mention, Passage, Sentence, Token
from filrouge.relations.membership import Membership

_BODIES = (EntityType.GROUP, EntityType.GOVERNMENT_BODY)
_POSSESSIVES = frozenset({"son", "sa", "ses", "leur", "leurs"})
_JOINING = frozenset({"et", "avec", "ou"})
_OPENINGS = frozenset({",", "(", ":", "–"})
_CLOSINGS = frozenset({",", ".", ")", ";"})
_UNITS = ("army_unit", "army", "militia", "armed_group")
_GROUND = ("country", "region", "province", "city")

_Named = tuple[Mention, Entity]
_Spans = Mapping[int, tuple[_Named, int]]
"""Mentions of a sentence by their first word, each with the word behind it."""


def find_companions(
    sentences: Sequence[Sentence], entities: Sequence[Entity], words: TieWords
) -> Iterator[Membership]:
    """Allies and parts named behind a possessive, missions named beside their description, "anti-" and "pro-" names."""
    yield from _sided(entities, words)
    yield from _introduced(entities, words)
    topic: _Named | None = None  # of the sentence before
    for index, sentence in enumerate(sentences):
        spans = _spans(index, sentence, entities)
        if spans:
            yield from _possessed(sentence, spans, words)
            yield from _owned(sentence, spans, topic, words)
            yield from _described(sentence, spans, words)
            yield from _stationed(sentence, spans, words)
        topic = _topic(index, sentence, entities)


def _sided(entities: Sequence[Entity], words: TieWords) -> Iterator[Membership]:
    """Whom a name itself is for or against, where he is named elsewhere: "la coalition anti-Daech"."""
    known = {m.passage.text.lower(): e.key for e in entities if _is_actor(e) for m in e.mentions}
    for entity in entities:
        for mention in entity.mentions if entity.type in _BODIES else ():
            words_in = mention.passage.text.split(" ")
            for prefix, relation in words.prefixes.items():
                tail = next(
                    (" ".join(words_in[n:]) for n, w in enumerate(words_in) if w.startswith(prefix)), ""
                )
                name = tail.removeprefix(prefix)
                key = known.get(name.lower())
                if key is not None and key != entity.key:
                    end = mention.passage.end
                    side = Argument(key, Passage(end - len(name), end, name))
                    whose = Argument(entity.key, mention.passage)
                    yield Membership(whose, side, mention.sentence, relation)


def _introduced(entities: Sequence[Entity], words: TieWords) -> Iterator[Membership]:
    """Whose group a name is introduced as: "le groupe de la Résistance irakienne surnommé Ashab al-Kahf"."""
    named = [(m, e) for e in entities if e.type in _BODIES for m in e.mentions if m.form is Form.NAME]
    known = {m.passage.text.lower(): e.key for m, e in named}
    for mention, entity in named:
        before = mention.passage.text[: mention.core.start - mention.passage.start]
        said = f" {before.lower()} "
        names = [name for name, key in known.items() if f" {name} " in said and key != entity.key]
        if names and said.split(maxsplit=1)[0] in words.groups:
            at = before.lower().index(name := max(names, key=len))
            start = mention.passage.start + at
            whole = Argument(known[name], Passage(start, start + len(name), before[at : at + len(name)]))
            yield Membership(Argument(entity.key, mention.passage), whole, mention.sentence, "memberOf")


def _stationed(sentence: Sentence, spans: _Spans, words: TieWords) -> Iterator[Membership]:
    """A unit right before a base is based there: "le 8e régiment, à la base aérienne de X"."""
    for named, end in spans.values():
        place = end
        while (
            place < len(sentence.tokens) and place not in spans and _leads_on(sentence.tokens[place], words)
        ):
            place += 1
        base = spans.get(place)
        unit = named[1].type is EntityType.GROUP and named[1].kind in _UNITS
        if unit and base is not None and place > end and base[0][1].type is EntityType.BASE:
            yield _membership(named, base[0], "basedAt")


def _leads_on(token: Token, words: TieWords) -> bool:
    """Whether a word only leads on to a place: a preposition of place, an article, "basé", "stationné"."""
    return token.text.lower() in words.towards or token.pos == "DET"


def _spans(index: int, sentence: Sentence, entities: Sequence[Entity]) -> _Spans:
    """The names of a sentence, the longest where several start together."""
    named = [
        (m, e)
        for e in entities
        for m in e.mentions
        if m.sentence == index and m.form in (Form.NAME, Form.METONYM)
    ]
    places = {token.start: n for n, token in enumerate(sentence.tokens)}
    spans: dict[int, tuple[_Named, int]] = {}
    for one in sorted(named, key=lambda pair: pair[0].passage.end):
        first = places.get(one[0].passage.start)
        if first is not None:
            spans[first] = one, _behind(sentence.tokens, one[0].passage.end)
    return spans


def _is_qualifying(token: Token) -> bool:
    """Whether a word says more of the noun before: "leurs alliés bombardent le Yémen" does not."""
    return token.pos == "ADJ" or (token.pos == "VERB" and "VerbForm=Part" in token.morph)


def _behind(tokens: Sequence[Token], offset: int) -> int:
    return next((n for n, token in enumerate(tokens) if token.start >= offset), len(tokens))


def _possessed(sentence: Sentence, spans: _Spans, words: TieWords) -> Iterator[Membership]:
    """ "X et ses alliés (Y, Z)", "X et sa branche armée, Y", "X et Y, son allié"."""
    tokens = sentence.tokens
    for index, token in enumerate(tokens):
        relation = words.companions.get(token.lemma) if token.pos == "NOUN" else None
        start = _possessive(tokens, index)
        if relation is None or start is None:
            continue
        behind = index + 1
        while behind < len(tokens) and behind not in spans and _qualifies(tokens[behind]):
            behind += 1
        listed = list(_listed(tokens, spans, behind, words))
        owner = _ending_at(spans, start - 1) if tokens[start - 1].text.lower() in _JOINING else None
        owner = owner or _only_before(spans, start)
        if not listed and behind < len(tokens) and tokens[behind].text in _CLOSINGS:
            listed, owner = _before_comma(tokens, spans, start)
        single = token.text.lower() == token.lemma
        for member in listed[:1] if single else listed:
            if owner is not None and owner[1].key != member[1].key:
                yield _membership(member, owner, relation)


def _topic(index: int, sentence: Sentence, entities: Sequence[Entity]) -> "_Named | None":
    """The actor that a sentence speaks of first, by whatever words, unless it is one of several."""
    found = [
        (m.passage.start, m, e) for e in entities if _is_actor(e) for m in e.mentions if m.sentence == index
    ]
    if not found:
        return None
    _, mention, entity = min(found, key=lambda one: one[0])
    behind = next((t for t in sentence.tokens if t.start >= mention.passage.end), None)
    joined = behind is not None and (behind.text.lower() in _JOINING or behind.text == ",")
    return None if joined else (mention, entity)


def _owned(
    sentence: Sentence, spans: _Spans, topic: "_Named | None", words: TieWords
) -> Iterator[Membership]:
    """ "Le Hamas a parlé. Sa Direction de la sécurité ...": a body with a possessive is part of the one before."""
    for first, (named, _) in spans.items():
        before = sentence.tokens[first - 1].text.lower() if first > 0 else ""
        body = sentence.tokens[first].lemma.lower() in (*words.parts, *words.services)
        if before not in _POSSESSIVES or not body or named[1].type not in _BODIES:
            continue
        opening = not any(end < first for _, end in spans.values())
        owner = topic if opening else _only_before(spans, first)
        if owner is not None and owner[1].key != named[1].key:
            yield _membership(named, owner, "partOf")


def _qualifies(token: Token) -> bool:
    """Whether a word goes with the noun before it: an adjective, whatever the tagger calls it."""
    return _is_qualifying(token) or (token.pos in ("NOUN", "PROPN") and token.text.islower())


def _possessive(tokens: Sequence[Token], index: int) -> int | None:
    """The possessive before a noun, over its adjectives."""
    start = index - 1
    while start > 0 and tokens[start].pos == "ADJ" and tokens[start].text.lower() not in _POSSESSIVES:
        start -= 1
    return start if start > 0 and tokens[start].text.lower() in _POSSESSIVES else None


def _listed(tokens: Sequence[Token], spans: _Spans, place: int, words: TieWords) -> Iterator[_Named]:
    """The names that a list behind a noun gives; nouns without a name inside brackets are passed over."""
    if place >= len(tokens):
        return
    bracket = tokens[place].text == "("
    if tokens[place].text in _OPENINGS or tokens[place].lemma in words.opening:
        place += 1
    elif place not in spans and tokens[place].pos != "DET" and tokens[place].lemma not in ("de", "comme"):
        return
    while place < len(tokens):
        if place in spans:
            named, place = spans[place]
            if _is_actor(named[1]):
                yield named
            if place < len(tokens) and tokens[place].text != "," and tokens[place].pos != "CCONJ":
                return
        elif not _is_passed(tokens[place], words, bracket):
            return
        place += 1


def _is_passed(token: Token, words: TieWords, bracket: bool) -> bool:
    """Whether a word only leads on to the next name of a list."""
    opening = token.lemma in words.listing or token.text.lower() in words.listing or token.pos == "DET"
    return opening or (bracket and (token.pos in ("NOUN", "CCONJ", "ADJ") or token.text == ","))


def _before_comma(tokens: Sequence[Token], spans: _Spans, start: int) -> tuple[list[_Named], "_Named | None"]:
    """ "X et Y, son allié": the name before the comma, and the one that it is joined to."""
    member = _ending_at(spans, start - 1) if tokens[start - 1].text == "," else None
    first = next((n for n, (named, _) in spans.items() if named == member), 0)
    while first > 1 and tokens[first - 1].pos == "DET":
        first -= 1
    joined = member is not None and first > 0 and tokens[first - 1].text.lower() in _JOINING
    owner = _ending_at(spans, first - 1) if joined else None
    return ([member] if member is not None and owner is not None else []), owner


def _ending_at(spans: _Spans, place: int) -> "_Named | None":
    """The actor whose name ends right before a word."""
    return next((named for named, end in spans.values() if end == place and _is_actor(named[1])), None)


def _only_before(spans: _Spans, place: int) -> "_Named | None":
    """The actor that is named before a word, where only one is."""
    before = {named[1].key: named for named, end in spans.values() if end <= place and _is_actor(named[1])}
    return next(iter(before.values())) if len(before) == 1 else None


def _is_actor(entity: Entity) -> bool:
    return entity.type in _BODIES or entity.kind == "country"


def _described(sentence: Sentence, spans: _Spans, words: TieWords) -> Iterator[Membership]:
    """ "la mission de Y à Z (X)", "X (mission de Y à Z)", "X, la mission de Y à Z,": whose X is, and where."""
    tokens = sentence.tokens
    for first, (named, end) in spans.items():
        if named[1].type not in _BODIES or not _is_short(named[0]):
            continue
        before = range(max(first - 12, 0), first - 1) if tokens[first - 1].text == "(" else range(0)
        opened = end < len(tokens) - 1 and tokens[end].text in ("(", ",")
        behind = range(end + 1, _closing(tokens, end + 1)) if opened else range(0)
        head = next((n for n in reversed(before) if tokens[n].lemma.lower() in words.missions), None)
        if head is not None:
            yield from _belonging(named, spans, range(head, first - 1))
            continue
        head = next((n for n in behind if tokens[n].pos != "DET"), None)
        if head is not None and tokens[head].lemma.lower() in words.missions:
            yield from _belonging(named, spans, range(head, behind.stop))


def _is_short(mention: Mention) -> bool:
    """Whether a name is one word, as names of missions in brackets are."""
    return " " not in mention.passage.text and mention.passage.text[:1].isupper()


def _closing(tokens: Sequence[Token], start: int) -> int:
    return next((n for n in range(start, len(tokens)) if tokens[n].text in _CLOSINGS), start)


def _belonging(named: _Named, spans: _Spans, inside: range) -> Iterator[Membership]:
    """The body and the ground that a description names, each right behind its preposition."""
    found = [spans[n][0] for n in inside if n in spans and n != inside.start]
    others = [one for one in found if one[1].key != named[1].key]
    bodies = [one for one in others if one[1].type in _BODIES]
    ground = [one for one in others if one[1].type is EntityType.PLACE and one[1].kind in _GROUND]
    parts = ((named, one, "partOf") for one in bodies[:1])
    sent = bodies or inside.start in spans  # "Mission de l'ONU" may be a name of its own
    stays = ((named, one, "deployedTo") for one in ground[-1:] if sent)
    yield from (_membership(*one) for one in chain(parts, stays))


def _membership(part: _Named, whole: _Named, relation: str) -> Membership:
    inner, outer = (Argument(entity.key, mention.passage) for mention, entity in (part, whole))
    return Membership(inner, outer, part[0].sentence, relation)

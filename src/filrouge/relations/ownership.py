"""Whose body it is leads it: "le régime de Bachar al-Assad", "le SPD de Martin Schulz", "le parti de X, l'UDPS".

The words between two names decide, as in ``membership``.
"""

from collections.abc import Iterator, Mapping, Sequence

from filrouge.lexicon import TieWords
from filrouge.model import Argument, Entity, EntityType, Form, Mention, Token
from filrouge.relations.functions import ARTICLES, first_token, last_token
from filrouge.relations.holders import Place

_OF = frozenset({"de", "du", "d'", "d’"})
_ASIDE = 5  # tokens of brackets behind a name

_Named = tuple[Mention, str]


def find_owners(
    place: Place, entities: Mapping[str, Entity], words: TieWords
) -> Iterator[tuple[Argument, Argument]]:
    """The leaders that names say bodies belong to, each with the body."""
    people = [one for one in place.local if one[0].type is EntityType.PERSON and one[0].form is Form.NAME]
    for body, key in place.local if people else ():
        if entities[key].type not in (EntityType.GROUP, EntityType.GOVERNMENT_BODY):
            continue
        for person, name in people:
            within = body.rule == "head:of-person" and person.passage.end == body.passage.end
            if within or _owns(place, (person, name), (body, key), entities, words):
                yield Argument(name, person.passage), Argument(key, body.passage)


def _owns(
    place: Place, person: _Named, body: _Named, entities: Mapping[str, Entity], words: TieWords
) -> bool:
    """Whether the words between a body and a person make it the person's."""
    tokens = place.sentence.tokens
    first, last = (first_token(place.sentence, one[0].passage) for one in (body, person))
    if first < last:
        gap = _without_brackets(tokens[last_token(place.sentence, body[0].passage) + 1 : last])
        if len(gap) == 1 and gap[0] in _OF and (person[0].role or entities[body[1]].kind == "government"):
            return True
        plain = gap[1:] if gap[:1] == [","] else gap
        own = _is_full(person[0]) and _may_be_owned(body[0], entities[body[1]], words)
        return own and (_is_of(plain) or (plain is not gap and _is_body_of(plain, words)))
    before = [token.text.lower() for token in tokens[:last]]
    gap = _without_brackets(tokens[last_token(place.sentence, person[0].passage) + 1 : first])
    apposed = gap == [] or (gap[0] in (",", "(") and all(word in ARTICLES for word in gap[1:]))
    return bool(gap) and apposed and _is_body_of(before[-3:], words) and body[0].form is Form.NAME


def _without_brackets(tokens: Sequence[Token]) -> list[str]:
    """Words in small letters without the short name in brackets that they open with: "(ANL) du"."""
    said = [token.text.lower() for token in tokens]
    if said[:1] == ["("] and ")" in said[:_ASIDE]:
        return said[said.index(")") + 1 :]
    return said


def _is_full(person: Mention) -> bool:
    """Whether a person is named in full or with an office: "le Tintin de Hergé" is led by nobody."""
    return " " in person.core.text or person.role is not None


def _may_be_owned(body: Mention, entity: Entity, words: TieWords) -> bool:
    """Whether a body is one that goes by its leader: a party or fighters with a name, or an acronym of unknown kind."""
    acronym = entity.kind is None and entity.type is EntityType.GROUP and body.core.text.isupper()
    return body.form is Form.NAME and (entity.kind in words.owned["kinds"] or acronym)


def _is_of(gap: Sequence[str]) -> bool:
    """Whether words are "de" alone."""
    return len(gap) == 1 and gap[0] in _OF


def _is_body_of(gap: Sequence[str], words: TieWords) -> bool:
    """Whether words end with a noun for a body and "de": "le parti de"."""
    plain = [word for word in gap if word not in ARTICLES]
    return len(plain) > 1 and plain[-1] in _OF and plain[-2] in words.owned["nouns"] and len(gap) < 4

"""A function in words: the body it is held in and the person beside it ("chef de l'armée soudanaise, X").

Function and name stand side by side in news, with at most a comma between them, so the words decide and not
the tree: apposition is one of the arcs that French parsers get wrong every other time.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from filrouge.model import Argument, Entity, EntityType, Form, Mention, Passage, Sentence, Token
from filrouge.recognition.headwords import HeadWord

BODIES = (EntityType.GROUP, EntityType.GOVERNMENT_BODY, EntityType.MEDIA_OUTLET)
_LINKS = frozenset({"de", "du", "des", "d'", "d’", "à", "au", "aux", "en", "chez", "auprès"})
OF = frozenset({"de", "du", "des", "d'", "d’"})
ARTICLES = frozenset({"la", "le", "les", "l'", "l’", "l", "un", "une"})
_FIELD = frozenset({"à", "aux", "au", "en"})
_LONGEST_BRACKET = 5  # tokens, with both brackets
_WHOSE = frozenset({"dont"})
_POSSESSIVE = frozenset({"son", "sa", "leur"})
_INSIDE = ("ADJ", "NOUN", "PROPN", "DET", "NUM")
MINISTERS = ("ministre", "ministres")
_PORTFOLIOS = (*MINISTERS, "secrétaire d'état")

Starts = Mapping[int, tuple[Mention, str]]
"""Mentions of a sentence by their first token, each with the key of its entity."""


def body_of(
    sentence: Sentence,
    head: HeadWord,
    starts: Starts,
    entities: Mapping[str, Entity],
    last: int | None = None,
) -> tuple[Argument | None, int]:
    """What the function is held in, and the token behind it; ``last`` is its last token where a party goes with it."""
    inside = _body_inside(sentence, head, starts, entities) or _capital_behind(sentence, head, starts)
    if inside is not None and last is None:
        return inside
    first = (head.last if last is None else last) + 1
    index = first
    found: Argument | None = None
    tokens = sentence.tokens
    office = head.form.endswith(_PORTFOLIOS)
    named = False  # whether the bearer's name has been passed: "le roi Abdallah II de Jordanie"
    if first < len(tokens) and _is_no_body(tokens[first].text.lower(), last):
        return None, _behind_adjectives(sentence, first)
    while index < len(tokens) and index - first < 11:
        text = tokens[index].text.lower()
        here = starts.get(index)
        named = named or _is_in_person(tokens[index].start, starts)
        sent = found is not None and found.passage.end == tokens[index - 1].end  # "ambassadeur russe à l'ONU"
        if (named or sent) and text in _LINKS - OF:
            break  # "le maire X à Arauca": where he is
        field = (
            here is not None and here[0].type is not EntityType.PERSON
        )  # "la ministre française des Armées"
        if here is not None and field and office and found is not None:
            return found, last_token(sentence, here[0].passage) + 1
        if here is not None and _is_apposed(tokens, index, first) and here[0].type is EntityType.PLACE:
            index = last_token(sentence, here[0].passage) + 1
            continue  # "directeur du bureau Afrique de la FIDH": the place only says which office
        if here is not None and _can_hold(here[0], entities[here[1]]):
            found = _preferred(found, here, tokens[index - 1])
            index = last_token(sentence, here[0].passage) + 1
            if here[0].form is not Form.DEMONYM:
                return found, _behind_brackets(sentence, index)
        elif here is None and (
            text in _LINKS
            or text in ARTICLES
            or tokens[index].pos in _INSIDE
            or _is_participle(tokens, index, first)
        ):
            index += 1
        else:
            break
    return found, index if found else _behind_adjectives(sentence, first)


def _is_no_body(word: str, last: int | None) -> bool:
    """ "représentant la France" is no function of hers, and "candidat LR à la mairie" none of the town's."""
    return word in ARTICLES or (last is not None and word not in OF)


def _is_participle(tokens: Sequence[Token], index: int, first: int) -> bool:
    """Whether a participle right behind the function is one of its words: "président déchu du Mali"."""
    if index != first or index + 1 >= len(tokens) or "VerbForm=Part" not in tokens[index].morph:
        return False
    return tokens[index + 1].text.lower() in OF and "Tense=Past" in tokens[index].morph


def _behind_brackets(sentence: Sentence, index: int) -> int:
    """The token behind the short name that brackets add to a body: "la Commission électorale (CEI)"."""
    said = [token.text for token in sentence.tokens[index : index + _LONGEST_BRACKET]]
    return index + said.index(")") + 1 if said[:1] == ["("] and ")" in said else index


def _preferred(found: Argument | None, here: tuple[Mention, str], before: Token) -> Argument | None:
    """The body so far or the next one: a name wins over the adjective for a state, which may only tell of a capital."""
    adjective = here[0].form is Form.DEMONYM
    if adjective and (found is not None or before.lemma == "capitale"):
        return found
    return Argument(here[1], here[0].passage)


def _capital_behind(sentence: Sentence, head: HeadWord, starts: Starts) -> tuple[Argument, int] | None:
    """ "maire de la capitale colombienne, Bogota": the town behind the adjective for its state."""
    tokens = sentence.tokens
    nation = next((n for n in range(head.last + 1, min(head.last + 6, len(tokens))) if n in starts), None)
    if nation is None or starts[nation][0].form is not Form.DEMONYM or tokens[nation - 1].lemma != "capitale":
        return None
    comma = nation + 1 < len(tokens) and tokens[nation + 1].text == ","
    town = starts.get(nation + 2 if comma else nation + 1)
    if town is None or town[0].kind != "city":
        return None
    return Argument(town[1], town[0].passage), last_token(sentence, town[0].passage) + 1


def _is_apposed(tokens: Sequence[Token], index: int, first: int) -> bool:
    """Whether a name stands right behind a noun of the function, with no preposition between."""
    return index > first and tokens[index - 1].pos == "NOUN" and tokens[index].pos == "PROPN"


def body_beside(
    sentence: Sentence, index: int, starts: Starts, entities: Mapping[str, Entity]
) -> tuple[Argument, int] | None:
    """A second body of the same function, and the token behind it.

    "président du Tchad et de l'Union africaine", "ambassadeur russe à l'ONU".
    """
    said = [token.text.lower() for token in sentence.tokens[index : index + 3]]
    if len(said) < 3 or (said[0] != "à" and (said[0] != "et" or said[1] not in OF)):
        return None
    place = index + 1 if said[0] == "à" else index + 2
    here = starts.get(place + 1 if said[place - index] in ARTICLES else place)
    if here is None or not _can_hold(here[0], entities[here[1]]):
        return None
    if said[0] == "à" and entities[here[1]].type not in BODIES:
        return None  # "le maire français à Arauca": where he is
    return Argument(here[1], here[0].passage), last_token(sentence, here[0].passage) + 1


def _is_in_person(offset: int, starts: Starts) -> bool:
    """Whether a word belongs to the name proper of a person."""
    return any(
        mention.core.start <= offset < mention.core.end
        for mention, _ in starts.values()
        if mention.type is EntityType.PERSON and mention.form is Form.NAME
    )


def _body_inside(
    sentence: Sentence, head: HeadWord, starts: Starts, entities: Mapping[str, Entity]
) -> tuple[Argument, int] | None:
    """The body that a function of several words already names: "chef de l'armée" before "soudanaise".

    Or the state whose name goes on behind it: "président de la République tchèque".
    """
    for index in range(head.first + 1, head.last + 1):
        here = starts.get(index)
        if here is None:
            continue
        kind, last = entities[here[1]].type, last_token(sentence, here[0].passage)
        if kind in BODIES or (kind is EntityType.PLACE and last > head.last):
            return Argument(here[1], here[0].passage), last + 1
    return None


def _is_of_person(sentence: Sentence, head: HeadWord, starts: Starts, entities: Mapping[str, Entity]) -> bool:
    """ "le ministre Jean Tabi, son adjoint Ali Sall": whether it is the function of one who stands beside a person."""
    if not any(first in starts for first in range(head.first, head.last + 2)):
        return False  # "a dit Jean Tabi, son porte-parole": it is his own
    before = sentence.tokens[head.first - 2]
    ends = sentence.tokens[head.first - 3].end if head.first > 2 and before.text in (",", "et") else -1
    return any(
        mention.passage.end == ends and entities[key].type is EntityType.PERSON
        for mention, key in starts.values()
    )


def owner_of(
    sentence: Sentence,
    head: HeadWord,
    starts: Starts,
    entities: Mapping[str, Entity],
    serves: bool = False,
) -> Argument | None:
    """Whose function it is: "Daech et son chef Abou Bakr al-Baghdadi"; else the only body named before.

    The latter for those who lead or speak for a body (``serves``) only.
    """
    tokens = sentence.tokens
    if head.first < 2:
        return None
    said = [token.text.lower() for token in tokens[head.first - 2 : head.first]]
    whose = said[0] in _WHOSE and said[1] in ARTICLES
    if not whose and said[1] not in _POSSESSIVE:
        return None
    bodies = {
        key: Argument(key, mention.passage)
        for mention, key in starts.values()
        if mention.passage.end < tokens[head.first].start and entities[key].type in BODIES
    }
    if (head.entry.leads or serves) and len(bodies) == 1 and not whose:
        only = next(iter(bodies.values()))
        return None if _is_of_person(sentence, head, starts, entities) else only
    if not whose and said[0] not in ("et", ",", "avec"):
        return None
    comma = whose and head.first > 3 and tokens[head.first - 3].text == ","
    end = tokens[head.first - (4 if comma else 3)].end if head.first > 2 else -1
    return next(
        (
            Argument(key, mention.passage)
            for mention, key in starts.values()
            if mention.passage.end == end and entities[key].type in BODIES
        ),
        None,
    )


def master_of(
    sentence: Sentence, head: HeadWord, starts: Starts, entities: Mapping[str, Entity]
) -> tuple[Argument, int] | None:
    """Whom somebody serves: "conseillère de Donald Trump", with the token behind the name."""
    tokens = sentence.tokens
    index = head.last + 1
    while index < len(tokens) and tokens[index].pos == "ADJ":
        index += 1
    if index < len(tokens) and tokens[index].text.lower() in _FIELD:  # "conseiller à la communication de X"
        inside = (n for n in range(index + 1, len(tokens)) if tokens[n].pos not in ("DET", "NOUN", "ADJ"))
        index = next(inside, index)
    here = starts.get(index + 1)
    if index >= len(tokens) or tokens[index].text.lower() not in OF or here is None:
        return None
    mention, key = here
    if entities[key].type is not EntityType.PERSON or mention.form is not Form.NAME:
        return None
    return Argument(key, mention.passage), last_token(sentence, mention.passage) + 1


def _behind_adjectives(sentence: Sentence, index: int) -> int:
    """The token behind a function without a body, its adjectives and business skipped ("ministre de l'Intérieur")."""
    tokens = sentence.tokens
    while index < len(tokens) and (
        tokens[index].pos in ("ADJ", "ADP", "DET")
        or (tokens[index].pos == "NOUN" and tokens[index - 1].pos in ("ADP", "DET"))
    ):
        index += 1
    return index


def _can_hold(mention: Mention, entity: Entity) -> bool:
    """Bodies and places have functions, people do not; ``offices`` says which functions a site may have."""
    if mention.form in (Form.PRONOUN,):
        return False
    return entity.type in BODIES or (
        entity.type is EntityType.PLACE
        and entity.kind in ("country", "province", "region", "city", "site", None)
    )


def first_token(sentence: Sentence, passage: Passage) -> int:
    """The token that a passage starts with; -1 where none does."""
    first = bisect_left(sentence.tokens, passage.start, key=lambda token: token.start)
    return first if first < len(sentence.tokens) else -1


def last_token(sentence: Sentence, passage: Passage) -> int:
    """The token that a passage ends with."""
    return bisect_left(sentence.tokens, passage.end, key=lambda token: token.start) - 1

"""The person beside a function: its title, the name behind it or the one before ("chef de l'armée soudanaise, X")."""

from collections.abc import Collection, Mapping, Sequence

from filrouge.model import Argument, Entity, EntityType, Form, Mention, Sentence, Token
from filrouge.recognition.headwords import HeadWord
from filrouge.relations.functions import ARTICLES, OF, Starts, first_token, last_token

_ASIDE = ("ADP", "DET", "NOUN", "ADJ", "NUM", "PROPN")
_APART = ("VERB", "AUX", "PUNCT", "PRON")
_LONGEST_ASIDE = 7  # tokens
_UNDER = ("de", "d'", "d’")
_OWNING = OF | {"à", "au", "aux"}  # "le frère du maire", "l'adjoint au maire"
_ASIDE_WORDS = ARTICLES | {"ex", "-", "femme", "jusqu'", "jusqu’"}


def person_behind(
    sentence: Sentence, index: int, starts: Starts, entities: Mapping[str, Entity]
) -> Argument | None:
    """A name right behind the function, or behind a comma."""
    tokens = sentence.tokens
    comma = _behind_aside(sentence, index, starts, entities)
    behind = comma + 1
    if behind < len(tokens) and tokens[behind].text.lower() in ARTICLES:
        behind += 1
    for place in (comma, behind):
        if place > comma and (comma >= len(tokens) or tokens[comma].text not in (",", "(")):
            return None
        here = starts.get(place)
        if (
            here is not None
            and entities[here[1]].type is EntityType.PERSON
            and _is_named(sentence, here[0], starts)
        ):
            closed = comma == index or _is_closed(sentence, here[0], starts)
            return Argument(here[1], here[0].passage) if closed else None
    return None


def _is_named(sentence: Sentence, mention: Mention, starts: Starts) -> bool:
    """Whether a mention is a name, or a pronoun behind a function that opens the sentence ("Maire de Lyon, il")."""
    return mention.form is Form.NAME or (mention.form is Form.PRONOUN and _is_bare(sentence, starts))


def _is_bare(sentence: Sentence, starts: Starts) -> bool:
    """Whether a sentence opens with no article: "Ministre des Armées depuis 2017, X", "Élu maire de Lyon, X"."""
    first = sentence.tokens[0]
    return (first.pos in ("NOUN", "ADJ", "PROPN") and 0 not in starts) or "VerbForm=Part" in first.morph


def _is_closed(sentence: Sentence, person: Mention, starts: Starts) -> bool:
    """Whether a name is set off on both sides, or the sentence opens with its function."""
    behind = last_token(sentence, person.passage) + 1
    if _is_bare(sentence, starts) or behind >= len(sentence.tokens) or sentence.tokens[behind].pos == "PUNCT":
        return True
    before = sentence.tokens[: first_token(sentence, person.passage) - 1]
    return before[:1] != () and before[0].pos == "DET" and not any(t.pos in _APART for t in before)


def _behind_aside(sentence: Sentence, index: int, starts: Starts, entities: Mapping[str, Entity]) -> int:
    """The comma behind what a function is for or since when: "candidat du PS à la présidentielle, X"."""
    tokens = sentence.tokens
    if index >= len(tokens) or tokens[index].pos != "ADP" or tokens[index].text.lower() in OF:
        return index
    for place in range(index, min(index + _LONGEST_ASIDE, len(tokens))):
        if tokens[place].text == ",":
            return place
        person = place in starts and entities[starts[place][1]].type is EntityType.PERSON
        if person or tokens[place].pos not in _ASIDE:
            break
    return index


def is_bearer_behind(sentence: Sentence, head: HeadWord, person: Argument, people: Collection[str]) -> bool:
    """Whether a name behind the comma after a function has that function.

    It has none where the function only says whose somebody is ("le fils du chef du Hezbollah, X"), and where the
    comma ends an adverbial or a clause before the subject ("Selon le président ukrainien, X viendra", "Alors que
    Moscou soutient le président syrien, X l'accuse"). Nor has whom the function is held under ("ministre de X").
    """
    tokens = sentence.tokens
    start = first_token(sentence, person.passage)
    if head.last < start - 1 and tokens[start - 1].text.lower() in _UNDER:
        return False
    if start <= head.last or not any(token.text == "," for token in tokens[head.last : start]):
        return True
    if _is_in_other_clause(tokens, head, start):
        return False
    above = head.first - 1
    while above > 0 and (tokens[above].pos == "ADJ" or tokens[above].text.lower() in ARTICLES):
        above -= 1
    if above < 0 or tokens[above].pos != "ADP":
        return True
    if tokens[above].text.lower() in _OWNING and _is_behind_people(sentence, above, people):
        return False
    behind = last_token(sentence, person.passage) + 1
    while behind < len(tokens) and _goes_on(tokens[behind]):
        behind += 1  # "selon le maire, X et Y viendront"
    return behind >= len(tokens) or tokens[behind].pos not in ("VERB", "AUX", "PRON", "ADV")


def _goes_on(token: Token) -> bool:
    """Whether a list of names goes on with a word."""
    return token.pos in ("CCONJ", "PROPN") or token.dep == "flat"


def is_said_before(sentence: Sentence, head: HeadWord, behind: Argument | None) -> bool:
    """Whether a function between two names is that of the first.

    "Avec X, maire de Lyon, Y et Z sont venus", "Avec X, le maire, Y a visité le site".
    """
    if behind is None or sentence.tokens[head.first - 1].text == ",":
        return True
    after = last_token(sentence, behind.passage) + 1
    return after < len(sentence.tokens) and sentence.tokens[after].pos in ("VERB", "AUX", "ADV", "PRON")


def _is_in_other_clause(tokens: Sequence[Token], head: HeadWord, start: int) -> bool:
    """Whether a name is the subject of a verb behind it, and a function hangs on a verb before it."""
    verb = tokens[start].head
    if not tokens[start].dep.startswith("nsubj") or verb < start:
        return False
    here, seen = head.first, {verb}
    while here not in seen and tokens[here].pos != "VERB":
        seen.add(here)
        here = tokens[here].head
    return here not in seen and here < head.first


def _is_behind_people(sentence: Sentence, preposition: int, people: Collection[str]) -> bool:
    """Whether a noun for people stands before a preposition, adjectives between them left aside."""
    before = [token for token in sentence.tokens[:preposition] if token.pos != "ADJ"][-1:]
    return any(word in people for token in before for word in (token.lemma.lower(), token.text.lower()))


def person_titled(
    sentence: Sentence, head: HeadWord, local: Sequence[tuple[Mention, str]], entities: Mapping[str, Entity]
) -> Argument | None:
    """The name that carries the function as its title ("la chancelière allemande Angela Merkel")."""
    start = sentence.tokens[head.first].start
    for mention, key in local:
        if mention.passage.start <= start < mention.core.start and entities[key].type is EntityType.PERSON:
            return Argument(key, mention.passage)
    return None


def _before_words(tokens: Sequence[Token], index: int) -> int:
    """The first of the articles and adjectives before a function: "le premier", "jusqu'alors", "plus haut"."""
    while index > 0 and (
        tokens[index - 1].pos in ("ADJ", "NUM", "ADV") or tokens[index - 1].text.lower() in _ASIDE_WORDS
    ):
        index -= 1
    return index


def _before_one_of(tokens: Sequence[Token], index: int) -> int:
    """The token that "un des" before a function starts with; the function itself where none stands there."""
    said = [token.text.lower() for token in tokens[max(0, index - 2) : index]]
    return index - 2 if len(said) == 2 and said[0] in ARTICLES and said[1] == "des" else index


def person_before(
    sentence: Sentence,
    head: HeadWord,
    local: Sequence[tuple[Mention, str]],
    entities: Mapping[str, Entity],
    giving: Collection[str] = (),
) -> Argument | None:
    """A name before the function, with a comma or a verb that gives it (``giving``) between them."""
    tokens = sentence.tokens
    index = _before_words(tokens, _before_one_of(tokens, _before_words(tokens, head.first)))
    joined = head.entry.kind == "function" and index == head.first  # "Ali Zidane porte-parole du syndicat"
    apart = index > 1 and tokens[index - 1].text in (",", "(", "–", "—", "-")
    given = joined and index > 1 and tokens[index - 1].lemma in giving  # "Ali Zidane élu président"
    if not apart and not joined:
        return None
    end = tokens[index - (2 if apart or given else 1)].end
    for mention, key in local:
        if (
            mention.passage.end == end
            and entities[key].type is EntityType.PERSON
            and mention.form is Form.NAME
        ):
            return Argument(key, mention.passage)
    return None


def company_of(
    sentence: Sentence, person: Argument, starts: Starts, entities: Mapping[str, Entity]
) -> tuple[Argument, ...]:
    """Those who stand in a list with a person, what brackets say of them left aside: "X (PS), Y et Z"."""
    ends = {last_token(sentence, mention.passage): one for one in starts.values() for mention in one[:1]}
    found = []
    index = last_token(sentence, person.passage)
    while (place := _behind_joint(sentence, index)) in starts:
        mention, key = starts[place]
        if entities[key].type is not EntityType.PERSON or mention.form is not Form.NAME:
            break
        found.append(Argument(key, mention.passage))
        index = last_token(sentence, mention.passage)
    index = first_token(sentence, person.passage) - 1
    while index > 0 and _is_joint(sentence.tokens[index]) and index - 1 in ends:
        mention, key = ends[index - 1]
        if entities[key].type is not EntityType.PERSON or mention.form is not Form.NAME:
            break
        found.append(Argument(key, mention.passage))
        index = first_token(sentence, mention.passage) - 1
    return tuple(found)


def _behind_joint(sentence: Sentence, index: int) -> int:
    """The token behind a comma or conjunction that follows a name and its brackets; -1 where none follows."""
    tokens = sentence.tokens
    said = [token.text for token in tokens[index + 1 : index + 1 + _LONGEST_ASIDE]]
    if said[:1] == ["("] and ")" in said:
        index += said.index(")") + 1
    return index + 2 if index + 2 < len(tokens) and _is_joint(tokens[index + 1]) else -1


def _is_joint(token: Token) -> bool:
    """Whether a word joins two names of a list."""
    return token.text == "," or token.pos == "CCONJ"

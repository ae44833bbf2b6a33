"""What stands between two places: whether it says that the first lies in the second, or that both are of one list.

Why word by word and not by the tree: where a place hangs is what parsers get wrong most often, while the words between
two places are few and closed ("X, dans la province de Y", "à X et à Y", "X (Y)", "X, au nord de Y").
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from filrouge.lexicon import PlaceWords
from filrouge.model import Entity, EntityType, Form, Mention, Sentence, Token
from filrouge.relations.geography import SITES

Named = tuple[Mention, Entity]
"""A mention of a place and the place."""

_LONGEST = 14  # tokens
_TOWNS = ("city", None)


@dataclass(frozen=True, slots=True)
class Gap:
    """The words between two places of a sentence.

    Attributes:
        tokens: from behind the first place to the name of the second, words for what that is included.
        leading: the words before the first place that belong to it: its preposition, then its article.
        lists: whether brackets behind the second place list several others.
    """

    tokens: tuple[Token, ...]
    leading: tuple[Token, ...]
    lists: bool


def gap_between(sentence: Sentence, left: Mention, right: Mention) -> Gap:
    """The words between two mentions of a sentence, and those around them that matter."""
    tokens = sentence.tokens
    first = next(n for n, token in enumerate(tokens) if token.start >= left.passage.start)
    start = first
    while start > 0 and tokens[start - 1].pos in ("DET", "NUM", "ADJ"):
        start -= 1
    start -= start > 0 and tokens[start - 1].pos == "ADP"
    between = tuple(t for t in tokens[first:] if left.passage.end <= t.start < right.core.start)
    return Gap(between, tokens[start:first], _lists(tokens, right))


def _lists(tokens: Sequence[Token], place: Mention) -> bool:
    """Whether brackets stand behind a place and hold several: "en Loire-Atlantique (Pornic et Guérande)"."""
    behind = [t for t in tokens if t.start >= place.passage.end]
    if not behind or behind[0].text != "(":
        return False
    end = next((n for n, t in enumerate(behind) if t.text == ")"), 0)
    named = any(t.pos == "PROPN" for t in behind[1:2])
    return named and any(t.text == "," or t.pos == "CCONJ" for t in behind[1:end])


def is_list(gap: Gap, left: Named, right: Named, words: PlaceWords) -> bool:
    """Whether two places are coordinated: "à Alep, Homs et à Hama", "les quartiers de X, Y"."""
    plain = [t for t in gap.tokens if t.pos not in ("DET", "ADP")]
    joined = len(plain) == 1 and plain[0].pos == "CCONJ"
    if not (joined or (len(plain) == 1 and plain[0].text == ",")):
        return False
    same = left[1].kind == right[1].kind
    alike = same or {left[1].kind, right[1].kind} <= {None, "city", "site"}
    if joined or _is_plural(left[0], gap):
        return alike or not joined  # "les quartiers de X, Y": whatever else is called Y
    said = [t.text.lower() for t in gap.tokens if t.pos == "ADP"]
    if not said:
        return same or (alike and not _has_article(gap))
    there = _preposition(gap)
    again = there == said[0] or {there, said[0]} <= set(words.at)
    return alike and again and not _is_site_of_town(left[1], right[1], gap)


def _is_plural(left: Mention, gap: Gap) -> bool:
    """Whether a place opens a list of its kind: "les quartiers de X", "les villes de X"."""
    headed = left.core.start > left.passage.start
    return headed and any("Number=Plur" in t.morph for t in gap.leading[-1:])


def _has_article(gap: Gap) -> bool:
    """Whether a place is named with an article, as sites are and towns are not: "au Trianon"."""
    contracted = any(t.pos == "ADP" and t.lemma == "à" and t.text.lower() != "à" for t in gap.leading)
    return contracted or any(t.pos == "DET" for t in gap.leading)


def _preposition(gap: Gap) -> str:
    return next((t.text.lower() for t in gap.leading if t.pos == "ADP"), "")


def _is_site_of_town(inner: Entity, outer: Entity, gap: Gap) -> bool:
    """ "à l'hôpital X, à Y", "au Trianon, à Paris"."""
    return outer.kind in _TOWNS and (inner.kind in SITES or (inner.kind is None and _has_article(gap)))


def ties(gap: Gap, inner: Entity, outer: Named, words: PlaceWords) -> bool:
    """Whether what stands between two places says that the first lies in the second."""
    tokens, said = gap.tokens, [token.text.lower() for token in gap.tokens]
    if not tokens or len(tokens) > _LONGEST or any(not _may_stand(token, words) for token in tokens):
        return False
    if outer[0].form is Form.DEMONYM:  # "Homs, ville syrienne"
        return len(tokens) > 1 and said[0] in (",", "(") and tokens[-1].lemma in words.nouns
    if _is_elsewhere(gap, inner, outer[1], words):
        return False
    if any(word in words.inside for word in said) or "(" in said:
        return True
    if any(token.lemma in words.nouns for token in tokens):
        return "," in said or any(token.lemma in words.verbs for token in tokens)
    if said == [","]:  # "à Abidjan, Côte d'Ivoire"
        areas = ("country", "province")
        return outer[1].kind in areas and inner.kind not in areas
    return inner.kind in SITES and said[0] in words.prepositions


def _is_elsewhere(gap: Gap, inner: Entity, outer: Entity, words: PlaceWords) -> bool:
    """Whether the second place is beside the first, where that goes to, or one beside which another list begins."""
    said = [token.text.lower() for token in gap.tokens]
    if is_beside(gap.tokens, outer, words) or (said[0] == "," and outer.kind == "province" and gap.lists):
        return True  # "à Rothau, en Loire-Atlantique (Saint-Nazaire et Pornic)"
    if _is_counted(gap.tokens) or _is_renamed(gap.tokens, outer, words):
        return True
    if said[:2] == [",", "sur"] and inner.kind == "city" and outer.kind is None:
        return True  # "à Paris, sur les Champs-Élysées": no town is on a street
    if said[0] == "à" and len(said) == 2 and outer.kind == "country":
        return True  # "rattacher la Crimée à la Russie": one is in a country "en" or "au"
    return (
        said == [",", "à"] and inner.kind is None and not _has_article(gap)
    )  # "à Dions, à Nîmes": two towns


def _is_counted(tokens: Sequence[Token]) -> bool:
    """Whether a number with nothing behind it goes on with a list: "deux morts à Huy, un à Spa"."""
    pairs = pairwise(tokens)
    return any(one.pos in ("DET", "NUM", "PRON") and two.pos == "ADP" for one, two in pairs)


def _is_renamed(tokens: Sequence[Token], outer: Entity, words: PlaceWords) -> bool:
    """Whether a definite noun behind a comma is that of the second place: "En Ombrie, la commune de Todi"."""
    named = [t.pos for t in tokens[:3]] == ["PUNCT", "DET", "NOUN"] and len(tokens) == 4
    definite = named and "Definite=Def" in tokens[1].morph and tokens[3].lemma == "de"
    return definite and outer.kind in _TOWNS and tokens[2].lemma not in (*words.quarters, *words.sited)


def is_beside(tokens: Sequence[Token], outer: Entity, words: PlaceWords) -> bool:
    """Whether the words before a place only say how near something is to it: "près de", "au nord de" a town."""
    for number, token in enumerate(tokens):
        word = token.lemma.lower() if token.pos in ("NOUN", "PROPN") else token.text.lower()
        if word in words.beside and word not in words.bearings:
            return True
        before = [t.lemma.lower() for t in tokens[:number] if t.pos != "DET"][-1:]
        away = word in words.bearings and before == ["à"]
        if away and outer.type is EntityType.PLACE and outer.kind in (*_TOWNS, *SITES):
            return True
    return False


def is_quarter(gap: Gap, first: Mention, words: PlaceWords) -> bool:
    """Whether places are called parts of a town: "Kerrada, un quartier de Bagdad", "les quartiers de X et Y"."""
    head = first.passage.text.split()[0].lower()
    if first.core.start > first.passage.start and head.removesuffix("s") in words.quarters:
        return True
    nouns = [token.lemma for token in gap.tokens if token.pos == "NOUN"]
    return bool(nouns) and nouns[0] in words.quarters


def is_plain(gap: Gap, words: PlaceWords) -> bool:
    """Whether it is said outright that one place lies in another, whatever they are called: "X, dans le Y", "X (Y)"."""
    said = [token.text.lower() for token in gap.tokens]
    return said[0] == "(" or any(word in words.within for word in said)


def is_apart(gap: Gap) -> bool:
    """Whether a comma or bracket parts two places, so that what moves the first does not bring it to the second."""
    return bool(gap.tokens) and gap.tokens[0].text in (",", "(")


def _may_stand(token: Token, words: PlaceWords) -> bool:
    """Whether a word may stand between a place and the one around it."""
    if token.text in (",", "("):
        return True
    if token.pos == "ADP":
        return token.text.lower() in words.prepositions
    if token.pos in ("NOUN", "PROPN"):
        return token.lemma.lower() in words.nouns
    if token.pos in ("VERB", "AUX") or "VerbForm=Part" in token.morph:
        return token.lemma in words.verbs
    return token.pos in ("DET", "ADJ", "ADV", "PRON") and token.lemma not in words.near

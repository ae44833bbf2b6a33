"""What lies where by the build of a sentence: in brackets, behind an opening adverbial, in the name of a site.

"Les Yvelines (Poissy et Mantes)", "Dans le Gard, ... à Nîmes", "l'église de Vernon", "la ville syrienne de Homs".
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from filrouge.gazetteer import Gazetteer
from filrouge.lexicon import PlaceWords
from filrouge.model import Entity, Form, Mention, Sentence, Token
from filrouge.relations.geography import SITES, may_hold

_AREAS = ("province", "country", "region")
_OPENING = 12  # tokens before the area
_OF = ("de", "du", "d'", "d’")

Named = tuple[Mention, Entity]
"""A mention of a place and the place."""


def bracketed(
    sentence: Sentence, places: Sequence[Named], words: PlaceWords, gazetteer: Gazetteer
) -> Iterator[tuple[Named, Named]]:
    """Inner and outer place: what stands in the brackets behind an area lies there."""
    for outer in places:
        behind = [n for n, t in enumerate(sentence.tokens) if t.start >= outer[0].passage.end][:1]
        if not _is_area(sentence, outer, words) or not behind or sentence.tokens[behind[0]].text != "(":
            continue
        start = sentence.tokens[behind[0]].end
        end = next((t.start for t in sentence.tokens[behind[0] :] if t.text == ")"), start)
        within = [one for one in places if start <= one[0].passage.start < end and one[0].form is Form.NAME]
        if within and _is_list(sentence, start, end, within):
            yield from ((one, outer) for one in within if may_hold(one[1], outer[1], gazetteer))


def _is_area(sentence: Sentence, place: Named, words: PlaceWords) -> bool:
    """Whether a mention names an area, or says of which state places are ("plusieurs villes turques")."""
    before = [t for t in sentence.tokens if t.end <= place[0].passage.start][-1:]
    ground = place[0].form is Form.NAME or any(t.lemma in words.nouns for t in before)
    return ground and place[1].kind in _AREAS


def _is_list(sentence: Sentence, start: int, end: int, within: Sequence[Named]) -> bool:
    """Whether nothing but places and what joins them stands between two offsets."""
    rest = [t for t in sentence.tokens if start <= t.start < end and not _covered(t, within)]
    return all(t.text == "," or t.pos in ("CCONJ", "DET", "ADP") for t in rest)


def _covered(token: Token, places: Sequence[Named]) -> bool:
    return any(m.passage.start <= token.start < m.passage.end for m, _ in places)


def opened(
    sentence: Sentence, places: Sequence[Named], words: PlaceWords, gazetteer: Gazetteer
) -> Iterator[tuple[Named, Named]]:
    """Inner and outer place: "Dans le Gard, des barrages ont été levés à Nîmes et à Alès"."""
    outer = next((one for one in places if one[1].kind in _AREAS), None)
    if outer is None or outer[0].form is not Form.NAME or not _opens(sentence, outer[0], words):
        return
    for one in places:
        later = one[0].passage.start > outer[0].passage.end and one[0].form is Form.NAME
        where = _is_where(sentence, one[0], words) or _is_struck(sentence, one[0])
        there = later and one[1].kind == "city" and where
        if there and may_hold(one[1], outer[1], gazetteer):
            yield one, outer


def _opens(sentence: Sentence, area: Mention, words: PlaceWords) -> bool:
    """Whether a sentence opens with where, a comma behind it; only when may stand before it."""
    before = [t for t in sentence.tokens if t.end <= area.core.start]
    behind = next((t for t in sentence.tokens if t.start >= area.passage.end), None)
    told = before[max((n + 1 for n, t in enumerate(before) if t.text == ","), default=0) :]
    leads = bool(told) and told[0].text.lower() in words.inside
    first = len(before) <= _OPENING and not any(t.pos in ("VERB", "AUX") for t in before)
    plain = all(t.pos in ("ADP", "DET", "ADJ") or t.lemma in words.nouns for t in told)
    return leads and first and plain and behind is not None and behind.text == ","


def _is_where(sentence: Sentence, town: Mention, words: PlaceWords) -> bool:
    """Whether a preposition that says where stands before a town."""
    before = [t for t in sentence.tokens if t.end <= town.core.start and t.pos != "DET"][-1:]
    return any(t.text.lower() in words.inside for t in before)


def _is_struck(sentence: Sentence, town: Mention) -> bool:
    """Whether something is done to a town, or to towns that it is one of: "les rebelles ont pris Homs et Alep"."""
    tokens, here = sentence.tokens, town.head
    while tokens[here].dep in ("conj", "nmod", "appos") and tokens[tokens[here].head].pos in (
        "NOUN",
        "PROPN",
    ):
        here = tokens[here].head
    return tokens[here].dep in ("obj", "nsubj:pass")


def qualified(places: Sequence[Named], gazetteer: Gazetteer) -> Iterator[tuple[Named, Named]]:
    """Inner and outer place: the state that an adjective inside the phrase of a place names.

    "la ville syrienne de Homs", but not "la base américaine d'Aïn al-Assad": a base is somebody's.
    """
    states = [one for one in places if one[0].form is Form.DEMONYM]
    for place in places:
        around, core = place[0].passage, place[0].core
        if place[0].form is not Form.NAME or place[1].kind in SITES:
            continue
        for state in states:
            here = state[0].passage
            inside = around.start <= here.start and here.end <= core.start
            if inside and may_hold(place[1], state[1], gazetteer):
                yield place, state


def named_after(
    sentence: Sentence, places: Sequence[Named], words: PlaceWords
) -> Iterator[tuple[Named, Named]]:
    """Inner and outer place: the town that ends the name of one of its sites ("l'église de Vernon")."""
    for site, town in pairwise(sorted(places, key=lambda one: (one[0].passage.start, -one[0].passage.end))):
        inside = town[0].passage.end == site[0].passage.end and town[0].passage.start > site[0].passage.start
        if not inside or site[1].kind not in SITES or town[1].kind != "city":
            continue
        name = [t for t in sentence.tokens if site[0].passage.start <= t.start < town[0].passage.start]
        if name and name[0].lemma.lower() in words.sited and name[-1].text.lower() in _OF:
            yield site, town

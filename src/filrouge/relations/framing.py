"""What lies where by the build of a sentence: in brackets, behind an opening adverbial, in the name of a site.

"Les Yvelines (Poissy et Mantes)", "Dans le Gard, ... à Nîmes", "l'église de Vernon", "la ville syrienne de Homs".
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from filrouge.gazetteer import Gazetteer
from filrouge.language import Language
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
    sentence: Sentence, places: Sequence[Named], language: Language, gazetteer: Gazetteer
) -> Iterator[tuple[Named, Named]]:
    """Inner and outer place: "Dans le Gard, des barrages ont été levés à Nîmes", "À Oran, ... devant le lycée X".

    Where somebody speaks, a site may be what is spoken of: "À Genève, il a condamné la frappe sur l'hôpital X".
    """
    words = language.places
    outer = next((one for one in places if one[1].kind in (*_AREAS, "city")), None)
    if outer is None or outer[0].form is not Form.NAME or not _opens(sentence, outer[0], words):
        return
    spoken = any(
        t.pos == "VERB" and t.lemma in (*language.cues.say.verbs, *language.cues.granting)
        for t in sentence.tokens
    )
    if spoken and outer[1].kind == "city":
        return
    for one in places:
        later = one[0].passage.start > outer[0].passage.end and one[0].form is Form.NAME
        if not later or not _may_follow(sentence, one, outer, words):
            continue
        if may_hold(one[1], outer[1], gazetteer):
            yield one, outer


def _may_follow(sentence: Sentence, inner: Named, outer: Named, words: PlaceWords) -> bool:
    """Whether what is named behind an opening is where something happens: a town of an area, a site of a town."""
    if outer[1].kind == "city":
        facing = is_where(sentence, inner[0], (*words.inside, *words.facing))
        return inner[1].kind in SITES and (facing or _is_struck(sentence, inner[0]))
    if inner[1].kind not in ("city", None):
        return False
    return is_where(sentence, inner[0], words.inside) or _is_struck(sentence, inner[0])


def _opens(sentence: Sentence, area: Mention, words: PlaceWords) -> bool:
    """Whether a sentence opens with where, a comma behind it; only when may stand before it."""
    before = [t for t in sentence.tokens if t.end <= area.core.start]
    behind = [t for t in sentence.tokens if t.start >= area.passage.end]
    if behind and behind[0].text == "(":  # "À Angoulême (Charente), ..."
        behind = behind[next((n + 1 for n, t in enumerate(behind) if t.text == ")"), 0) :]
    told = before[max((n + 1 for n, t in enumerate(before) if t.text == ","), default=0) :]
    leads = bool(told) and told[0].text.lower() in words.inside
    first = len(before) <= _OPENING and not any(t.pos in ("VERB", "AUX") for t in before)
    plain = all(t.pos in ("ADP", "DET", "ADJ") or t.lemma in words.nouns for t in told)
    return leads and first and plain and bool(behind) and behind[0].text == ","


def is_where(sentence: Sentence, place: Mention, prepositions: Sequence[str]) -> bool:
    """Whether one of these prepositions stands before a place."""
    before = [t for t in sentence.tokens if t.end <= place.core.start and t.pos != "DET"]
    at = before[-1:]
    if place.core.start > place.passage.start:
        at = [t for t in before if t.end <= place.passage.start][-1:] or at
    return any(t.text.lower() in prepositions for t in at)


def enumerated(
    sentence: Sentence, places: Sequence[Named], gazetteer: Gazetteer
) -> Iterator[tuple[Named, Named]]:
    """Inner and outer place: "en Alsace : Rothau, Gambsheim et Thal", "cinq villes de Syrie : Homs, Alep, ..."."""
    for number, outer in enumerate(places):
        behind = next((t for t in sentence.tokens if t.start >= outer[0].passage.end), None)
        if (
            outer[0].form is not Form.NAME
            or outer[1].kind not in _AREAS
            or behind is None
            or behind.text != ":"
        ):
            continue
        if outer[0].passage.start == sentence.start:
            continue
        last = behind.end
        for one in places[number + 1 :]:
            gap = [t for t in sentence.tokens if last <= t.start < one[0].passage.start]
            joined = all(t.text == "," or t.pos in ("CCONJ", "DET", "ADP") for t in gap) and len(gap) < 4
            if one[0].form is not Form.NAME or not joined or one[1].kind in _AREAS:
                break
            last = one[0].passage.end
            if may_hold(one[1], outer[1], gazetteer):
                yield one, outer


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

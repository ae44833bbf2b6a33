"""Triggers as tellings: each with its participants, place, date, toll, instrument and voice."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from filrouge.conditions import Match
from filrouge.language import Language
from filrouge.model import Argument, Date, DateBasis, EntityType, Modality, Passage
from filrouge.mood import Voice
from filrouge.narration.arguments import attribution
from filrouge.narration.attachment import Anchors, anchor, attach, deed_before, is_adrift, is_background
from filrouge.narration.filling import fill, is_site, unique
from filrouge.narration.instruments import instrument
from filrouge.narration.located import places_of
from filrouge.narration.sharing import fill_gaps, part_by_place
from filrouge.narration.tolls import FoundToll
from filrouge.narration.values import Telling
from filrouge.narration.victims import add_tolls, by_number, sole_victim, voiced_tolls
from filrouge.narration.wording import (
    count_of,
    is_absent,
    is_described,
    is_habitual,
    is_manifold,
    is_new,
    is_other,
    is_second_title,
    is_single,
    is_told,
    points_back,
    refined_type,
    takes_place,
)
from filrouge.reading import Reading
from filrouge.scene import Scene
from filrouge.voice import hear

_MOVED = ("from", "to")  # nobody leaves his own land: "retirer ses troupes du pays"
_GROUND = (EntityType.PLACE, EntityType.BASE)


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What belongs to each event word of a sentence, by token."""

    places: Mapping[int, tuple[Argument, ...]]
    dates: Mapping[int, Date]
    tolls: Mapping[int, tuple[FoundToll, ...]]


def tell(reading: Reading) -> tuple[Telling, ...]:
    """Make a telling of every event match, in order of the text."""
    by_scene: dict[int, list[Match]] = {}
    for match in reading.events:
        by_scene.setdefault(match.scene, []).append(match)
    harmful = harmful_types(reading.language)
    found: list[Telling] = []
    for scene in reading.scenes:
        here = by_scene.get(scene.index, [])
        if here:
            around = _circumstances(reading, scene, here)
            present = (match for match in here if not is_absent(scene, match, reading.language))
            told = (_telling(reading, match, around) for match in present)
            whole = (telling for telling in told if _is_whole(telling))
            found.extend(
                part
                for telling in whole
                for part in part_by_place(scene, telling, reading.cast, reading.language)
            )
        if not any(match.rule.event in harmful for match in here) and (tolls := voiced_tolls(reading, scene)):
            add_tolls(found, scene, tolls, harmful, reading.language.events.victims)
    return fill_gaps(found)


def _is_whole(telling: Telling) -> bool:
    """Whether somebody or something is left of each role that the rule needs: "vise un résultat" attacks nothing."""
    emptied = (role for role, tokens in telling.match.roles.items() if tokens and not telling.slot(role))
    return set(telling.match.rule.entry.needs).isdisjoint(emptied)


def violent_types(language: Language) -> frozenset[str]:
    """Event types that have victims: the classes that hold attacks and killings."""
    return frozenset(
        kind for group in language.events.classes for kind in group if {"attack", "killing"} & set(group)
    )


def harmful_types(language: Language) -> frozenset[str]:
    """Event types that can have victims: violent ones, and accidents, unrest and the like."""
    return violent_types(language) | frozenset(language.events.harmful)


def _circumstances(reading: Reading, scene: Scene, matches: Sequence[Match]) -> Circumstances:
    """Places, dates and tolls of a sentence, each with the event it belongs to."""
    language = reading.language
    anchors = anchor(scene, matches, language)
    places = _places(reading, scene, anchors)
    when: dict[int, Date] = {}
    found = sorted(_dates(scene, reading.dates), key=lambda one: is_adrift(scene.tree, one[0], anchors))
    for token, date in found:
        trigger = attach(scene.tree, token, anchors, past_speech=False, taken=tuple(when))
        if date.basis is DateBasis.EXPLICIT:
            trigger = deed_before(trigger, token, matches, language.events.verdicts)
        if trigger is not None and (trigger not in when or _tells_more(date, when[trigger])):
            when[trigger] = date
    tolls: dict[int, list[FoundToll]] = {}
    harmful = harmful_types(language)
    harmed = anchor(scene, [match for match in matches if match.rule.event in harmful], language)
    for toll in voiced_tolls(reading, scene) if harmed.triggers else ():
        if (trigger := _harmed_in(scene, toll.token, matches, harmed)) is not None:
            tolls.setdefault(trigger, []).append(toll)
    return Circumstances(
        {t: tuple(found) for t, found in places.items()},
        when,
        {t: tuple(found) for t, found in tolls.items()},
    )


def _harmed_in(scene: Scene, token: int, matches: Sequence[Match], harmed: Anchors) -> int | None:
    """The event that a toll is of: the one that hits them, else where the tree leads, else the only one there is."""
    hits = (m.token for m in matches if token in m.roles.get("target", ()) and m.token in harmed.triggers)
    alone = harmed.triggers[0] if len(harmed.triggers) == 1 else None
    found = next(hits, None)
    return attach(scene.tree, token, harmed) or alone if found is None else found


def _places(reading: Reading, scene: Scene, anchors: Anchors) -> Mapping[int, Sequence[Argument]]:
    """The places of each event word; what a clause about somebody adds gives way to where it was done.

    "a arrêté à Kirkouk un homme qui livrait des vivres à Hawija": it was done in Kirkuk.
    """
    found: dict[int, list[tuple[bool, Argument]]] = {}
    for token, place in places_of(scene, reading.cast, reading.language):
        if (trigger := attach(scene.tree, token, anchors)) is not None:
            aside = _is_in_clause_about(scene, token, trigger, anchors)
            found.setdefault(trigger, []).append((aside, place))
    return {
        trigger: [place for aside, place in told if not aside] or [place for _, place in told]
        for trigger, told in found.items()
    }


def _is_in_clause_about(scene: Scene, token: int, trigger: int, anchors: Anchors) -> bool:
    """Whether a word stands in a relative clause that says who is meant, without a comma, and tells no event."""
    tree = scene.tree
    for place in tree.ancestors(token):
        if place == trigger or place in anchors.carriers:
            return False
        if tree.tokens[place].dep == "acl:relcl":
            first = min(tree.subtree(place))
            close = tree.tokens[first].text != "," and tree.tokens[first - 1].text != ","
            return close and tree.tokens[place].pos == "VERB"
    return False


def _tells_more(date: Date, other: Date) -> bool:
    """Whether a date is more precise than another, or as precise and given in full ("le lendemain, samedi 8 avril")."""
    ranks = [(len(one.value), one.basis is not DateBasis.RELATIVE) for one in (date, other)]
    return ranks[0] > ranks[1]


def _dates(scene: Scene, dates: Sequence[Date]) -> Iterator[tuple[int, Date]]:
    """Date expressions of a sentence with a token to climb from."""
    sentence = scene.sentence
    for date in dates:
        if date.passage and sentence.start <= date.passage.start < sentence.end:
            tokens = [
                n for n, t in enumerate(sentence.tokens) if date.passage.start <= t.start < date.passage.end
            ]
            if tokens:
                yield next((n for n in tokens if scene.tree.tokens[n].head not in tokens), tokens[0]), date


def _telling(reading: Reading, match: Match, around: Circumstances) -> Telling:
    """One match as a telling."""
    scene, cast, language = reading.scenes[match.scene], reading.cast, reading.language
    tree, token = scene.tree, match.token
    slots = {role: fill(scene, match, role, cast, language) for role in match.roles}
    sites = tuple(a for a in slots.get("target", ()) if a.key and cast.entities[a.key].type in _GROUND)
    acting = {a.key for a in slots.get("actor", ()) if a.key}
    slots = {
        r: tuple(a for a in found if a.key not in acting or r not in _MOVED) for r, found in slots.items()
    }
    moved = (*slots.get("from", ()), *slots.get("to", ()))
    here = [place for place in around.places.get(token, ()) if place.key not in acting]
    places = unique((*here, *sites, *moved))
    struck = match.rule.event in violent_types(language) and not match.rule.entry.mutual
    if struck and not slots.get("target"):  # "se sont battus dans la caserne": nobody attacks it
        hit = tuple(a for a in places if a.key and is_site(cast.entities[a.key]))
        slots = {**slots, "target": hit} if hit else slots
    noun, apart = match.rule.entry.pos == "NOUN", is_second_title(scene, match)
    happens = takes_place(scene, token, language)
    counted, implied = by_number(around.tolls.get(token, ()))
    said = attribution(scene, _as_meant(scene, match, hear(scene, token, language, reading.quotes)), cast)
    victim = () if noun else sole_victim(match.rule.event, slots.get("target", ()), said, cast)
    lemma_around = {tree.tokens[n].text.lower() for n in tree.subtree(token)[:12]} if noun else set()
    return Telling(
        match=match,
        type=refined_type(match, tree.tokens[token].text.lower(), lemma_around, language),
        trigger=_words(scene, match),
        evidence=Passage(scene.sentence.start, scene.sentence.end, scene.sentence.text),
        zone=scene.zone,
        slots=slots,
        places=places,
        date=around.dates.get(token),
        instrument=instrument(scene, match),
        tolls=counted,
        alone=(*implied, *victim),
        attribution=said,
        count=count_of(scene, match, language),
        definite=points_back(scene, match, language.events.pointing),
        pointed=points_back(scene, match, language.events.demonstrative) or is_described(scene, match),
        plural=(noun and "Number=Plur" in tree.tokens[token].morph and not is_single(match, language))
        or is_manifold(scene, match, language.events.manifold),
        other=apart or is_other(scene, match, language.events.others),
        series=apart or is_other(scene, match, language.events.series),
        habitual=is_habitual(scene, match, language),
        happens=noun and happens,
        fresh=any(is_new(scene, actor) for actor in match.roles.get("actor", ())),
        opening=noun and is_new(scene, token),
        told=not noun or happens or is_told(scene, match, token in around.dates, language),
        background=is_background(scene, token, match.rule.entry.pos, language),
    )


def _as_meant(scene: Scene, match: Match, voice: Voice) -> Voice:
    """A noun that means something still to come does so unless it is subject of a verb in the past."""
    meant = match.rule.entry.modality
    if meant is None or voice.modality is not Modality.ASSERTED:
        return voice
    tree, token = scene.tree, match.token
    head = tree.tokens[token].head
    parts = [head, *tree.dependents(head, "aux")]
    past = any("Tense=Past" in tree.tokens[n].morph for n in parts)
    told = past and (tree.tokens[token].dep.startswith("nsubj") or match.carrier == head)
    return voice if told else replace(voice, modality=Modality(meant))


def _words(scene: Scene, match: Match) -> Passage:
    """The trigger in words: from its first to its last word where they stand close, else the main word."""
    tokens = scene.tree.tokens
    first, last = min(match.words), max(match.words)
    if last - first > 4:
        first = last = match.token
    start, end = tokens[first].start, tokens[last].end
    return Passage(start, end, scene.sentence.text[start - scene.sentence.start : end - scene.sentence.start])

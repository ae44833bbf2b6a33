"""Relate: events and relations of an article, each with its speaker and modality.

The path: rules find triggers (``matching``), triggers become tellings (``narration``), tellings of one event are
joined, and what is left relates people, bodies and places (``relations``). A relation whose object is an event points
to the joined event.

Speaker and modality are decided with the trigger (``voice``) and not in a stage of their own: between two
stages there would be claims that nobody has said yet.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from filrouge.model import Claim, Date, DateBasis, Event, Modality
from filrouge.narration.claimed import claimed_events
from filrouge.narration.dating import inherit_dates, story_of_today
from filrouge.narration.events import absorb_deaths, as_event, is_asked, is_event, is_wish
from filrouge.narration.merging import Draft, merge_tellings
from filrouge.narration.placing import inherit_places
from filrouge.narration.series import with_claimants_of_whole
from filrouge.narration.statements import SPOKEN, statements
from filrouge.narration.tellings import tell, violent_types
from filrouge.narration.values import Findings, Telling
from filrouge.pairs.claims import learned_claims
from filrouge.reading import Reading
from filrouge.relations.claims import (
    distinct,
    event_claims,
    relation_claims,
    voiced_claims,
)
from filrouge.relations.lasting import locality_claims, membership_claims, position_claims, station_claims
from filrouge.relations.localities import Locality, around, find_localities, scene_localities
from filrouge.relations.sourced import sourced_claims
from filrouge.relations.worth import worth_a_relation
from filrouge.scene import Scene
from filrouge.syntax import Tree


def relate(reading: Reading, published: Date | None = None) -> Findings:
    """Read events and relations out of an article; ``published`` tells what lies ahead.

    Rules first; then what the relation model adds to them (``pairs``).
    """
    read = read_by_rules(reading, published)
    return replace(read, claims=(*read.claims, *learned_claims(reading, read.claims)))


def read_by_rules(reading: Reading, published: Date | None = None) -> Findings:
    """Read what rules tell, without the relation model."""
    localities = tuple(find_localities(reading))
    found, mere, pointing = _drafts(reading, localities, published)
    drafts = tuple(draft for draft in found if not is_wish(draft))
    mutual = reading.language.events.mutual
    events = [as_event(draft, f"e{n}", mutual) for n, draft in enumerate(drafts, 1)]
    triggers = _triggers(drafts, events, pointing)
    claimed = claimed_events(reading, drafts, events, triggers, violent_types(reading.language))
    spoken = list(relation_claims(reading, {**triggers, **claimed}, events))
    events = _with_claimants(events, spoken)
    claims = [
        *event_claims(drafts, events, spoken),
        *_wishes(found, mutual),
        *_standing(mere, reading),
        *spoken,
        *voiced_claims(reading, drafts, events, spoken),
        *sourced_claims(reading, triggers),
        *position_claims(reading),
        *locality_claims(reading, _worth_telling(localities, events)),
        *locality_claims(reading, tuple(scene_localities(events, reading, localities))),
        *membership_claims(reading),
        *station_claims(reading),
    ]
    spoken_of = [c for c in claims if c.predicate in SPOKEN]
    said = statements(reading, spoken_of, events, story_of_today(drafts, published))
    told = with_claimants_of_whole(drafts, events, reading.language)
    return Findings((*told, *said), tuple(distinct(worth_a_relation(claims, reading))))


def _wishes(drafts: Sequence[Draft], mutual: Collection[str]) -> Iterator[Claim]:
    """What deeds that are only demanded would put forward."""
    wishes = [draft for draft in drafts if is_wish(draft)]
    return event_claims(wishes, [as_event(draft, "wish", mutual) for draft in wishes], ())


def _standing(drafts: Sequence[Draft], reading: Reading) -> Iterator[Claim]:
    """Who fights or meets whom, where nothing more is told of it that makes an event: "les combats entre X et Y"."""
    mutual = reading.language.events.mutual
    told = [d for d in drafts if not is_asked(d)]
    for claim in event_claims(told, [as_event(draft, "mere", mutual) for draft in told], ()):
        if claim.subject.key and claim.object.key:
            yield claim


def _worth_telling(localities: Sequence[Locality], events: Sequence[Event]) -> tuple[Locality, ...]:
    """What the text says lies where, and from the map only the state of a place where something happens.

    A claim rests on words. Where they leave the state to the reader's map, it is worth a claim only where an
    event needs it ("what happened in Iraq?").
    """
    scenes = {a.key for event in events for a in (*event.places, *event.targets)}
    return tuple(one for one in localities if one.said or one.inner.key in scenes)


_Pointing = Sequence[tuple[Telling, tuple[Draft, ...]]]


def _drafts(
    reading: Reading, localities: Sequence[Locality], published: Date | None
) -> tuple[tuple[Draft, ...], tuple[Draft, ...], _Pointing]:
    """The events of an article as drafts, those that say too little for one, and the tellings that point to several."""
    told = [t for t in tell(reading) if not t.zone.is_boilerplate]
    ranks = {s.index: n for n, s in enumerate(s for s in reading.scenes if not s.zone.is_boilerplate)}
    timed = [_planned_if_ahead(t, published, reading.scenes[t.sentence]) for t in told]
    ranked = [replace(t, rank=ranks[t.sentence]) for t in timed]
    placed = inherit_places(ranked, reading.scenes, reading.cast, reading.language)
    dated = inherit_dates(placed, published, reading)
    merged = merge_tellings(dated, reading.cast, reading.language, around(localities))
    attacks = frozenset(reading.language.events.classes[0])
    whole = absorb_deaths(merged.drafts, attacks, reading.language.events)
    events = [is_event(d, attacks) for d in whole]
    full, mere = (tuple(d for d, e in zip(whole, events, strict=True) if e is k) for k in (True, False))
    return full, mere, merged.pointing


def _planned_if_ahead(telling: Telling, published: Date | None, scene: Scene) -> Telling:
    """What is dated after the day of publication has not happened, however it is put.

    But no verb in the perfect goes with "demain", which is then the day of something else ("a été arrêté avant de
    comparaître demain").
    """
    if published is None or telling.date is None or telling.attribution.modality is not Modality.ASSERTED:
        return telling
    depth = min(len(published.value), len(telling.date.value))
    if telling.date.value[:depth] <= published.value[:depth]:
        return telling
    if telling.date.basis is DateBasis.RELATIVE and _is_done(scene.tree, telling.match.token):
        return replace(telling, date=None)
    said = replace(
        telling.attribution, modality=Modality.PLANNED, cue=telling.attribution.cue or telling.date.passage
    )
    return replace(telling, attribution=said)


def _is_done(tree: Tree, verb: int) -> bool:
    """Whether a verb stands in the perfect: "a été arrêté", "est arrivé"; "est reporté" is no perfect."""
    tenses = (n for n in tree.dependents(verb, "aux") if tree.tokens[n].dep in ("aux", "aux:tense"))
    past = tree.tokens[verb].pos == "VERB" and "Tense=Past" in tree.tokens[verb].morph
    return past and any({"Mood=Ind", "Tense=Pres"} <= tree.tokens[n].morph for n in tenses)


def _triggers(
    drafts: Sequence[Draft], events: Sequence[Event], pointing: _Pointing
) -> dict[tuple[int, int], tuple[str, ...]]:
    """Which events each trigger stands for; "ces attaques" stands for several."""
    found: dict[tuple[int, int], tuple[str, ...]] = {}
    for draft, event in zip(drafts, events, strict=True):
        for t in draft.tellings:
            for token in {t.match.token, t.match.token if t.match.carrier is None else t.match.carrier}:
                place = t.match.scene, token
                found[place] = tuple(dict.fromkeys((*found.get(place, ()), event.key)))
    for telling, meant in pointing:
        keys = tuple(e.key for d, e in zip(drafts, events, strict=True) if any(d is one for one in meant))
        if keys:
            found[telling.match.scene, telling.match.token] = keys
    return found


def _with_claimants(events: Sequence[Event], claims: Sequence[Claim]) -> list[Event]:
    """Note on each event who claims it and who denies it; a claimant counts as actor where none has a name."""
    done = []
    for event in events:
        claimants = tuple(
            c.subject
            for c in claims
            if _about(c, event, "claimedResponsibilityFor") and c.attribution.modality is Modality.ASSERTED
        )
        deniers = tuple(c.subject for c in claims if _about(c, event, "denied"))
        claimants = tuple({c.key: c for c in claimants}.values())
        deniers = tuple({c.key: c for c in deniers}.values())
        named = any(actor.key for actor in event.actors)
        actors = event.actors if named or not claimants else claimants
        done.append(replace(event, claimants=claimants, deniers=deniers, actors=actors))
    return done


def _about(claim: Claim, event: Event, predicate: str) -> bool:
    return claim.predicate == predicate and claim.object.key == event.key

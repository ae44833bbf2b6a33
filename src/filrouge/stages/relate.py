"""Events and relations: what the sentences of an article say happens, and who says it.

The path: rules find triggers (``matching``), triggers become tellings (``narration``), tellings of one event
are joined, and what is left relates people, bodies and places (``relations``). A relation whose object is an
event points to the joined event.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from filrouge.gazetteer import Gazetteer
from filrouge.language import Language
from filrouge.matching import Match, find_events, find_relations
from filrouge.model import (
    Argument,
    Attribution,
    Claim,
    Date,
    Entity,
    EntityType,
    Event,
    Form,
    Modality,
    Passage,
    Sentence,
)
from filrouge.narration.arguments import Cast, argument, cast_entities, phrase
from filrouge.narration.events import absorb_deaths, as_event, is_event
from filrouge.narration.dating import inherit_dates
from filrouge.narration.merging import Draft, merge_tellings
from filrouge.narration.tellings import acts, attribution, tell
from filrouge.narration.values import Telling
from filrouge.quotes import Quotes, find_quotes
from filrouge.relations.localities import Locality, around, find_localities
from filrouge.relations.membership import find_memberships
from filrouge.relations.positions import find_positions
from filrouge.scene import Scene, set_scene
from filrouge.stages.attribute import cue_kind, hear
from filrouge.syntax import Tree, agents

_ATTACKS = frozenset({"attack", "explosion", "drone_strike", "airstrike", "missile_strike", "ambush", "suicide_attack"})
_SPOKEN = frozenset({"announced", "warned", "denied", "accused", "demanded"})
_OUTLET_ONLY = "reported"
_DEEDS = ("attacked",)  # relations whose object may be the event itself


_Events = Mapping[tuple[int, int], tuple[str, ...]]
"""Keys of the events that a trigger (sentence, token) tells or points to."""


@dataclass(frozen=True, slots=True)
class Findings:
    """What an article says: its events and its claims."""

    events: tuple[Event, ...]
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class _Article:
    """One article while it is read: everything that several steps need."""

    sentences: Sequence[Sentence]
    scenes: tuple[Scene, ...]
    cast: Cast
    dates: Sequence[Date]
    language: Language
    gazetteer: Gazetteer
    quotes: Quotes


def relate(
    text: str,
    sentences: Sequence[Sentence],
    trees: Mapping[int, Tree],
    entities: Sequence[Entity],
    dates: Sequence[Date],
    language: Language,
    gazetteer: Gazetteer,
    published: Date | None = None,
) -> Findings:
    """Read events and relations out of an article; ``published`` tells what lies ahead."""
    article = _stage(text, sentences, trees, entities, dates, language, gazetteer)
    localities = tuple(find_localities(sentences, entities, gazetteer))
    idioms = {(m.scene, m.token): len(m.words) for m in find_relations(article.scenes, language) if len(m.words) > 1}
    matches = [m for m in find_events(article.scenes, language) if len(m.words) >= idioms.get((m.scene, m.token), 0)]
    marked = replace(article, scenes=_mark(article.scenes, matches))
    tellings = tell(marked.scenes, matches, dates, marked.cast, language, marked.quotes)
    live = [_planned_if_ahead(t, published) for t in tellings if not t.zone.is_boilerplate]
    ranks = {s.index: n for n, s in enumerate(s for s in marked.scenes if not s.zone.is_boilerplate)}
    live = [replace(t, rank=ranks[t.sentence]) for t in live]
    live = inherit_dates(live, published, marked.scenes)
    merged = merge_tellings(live, marked.cast, language, around(localities))
    kept = [d for d in absorb_deaths(merged.drafts, _ATTACKS) if is_event(d)]
    events = [as_event(draft, f"e{n}") for n, draft in enumerate(kept, 1)]
    by_trigger = _triggers(kept, events, merged.pointing)
    relations = [m for m in find_relations(marked.scenes, language) if not marked.scenes[m.scene].zone.is_boilerplate]
    spoken = list(_relation_claims(marked, relations, by_trigger))
    events = _with_claimants(events, spoken)
    claims = [
        *_event_claims(kept, events),
        *spoken,
        *_voiced_claims(marked, kept, events),
        *_position_claims(marked),
        *_locality_claims(marked, localities),
        *_membership_claims(marked),
    ]
    statements = _statements(marked, [c for c in claims if c.predicate in _SPOKEN], len(events))
    return Findings((*events, *statements), tuple(_distinct(claims)))


def _planned_if_ahead(telling: Telling, published: Date | None) -> Telling:
    """What is dated after the day of publication has not happened, however it is put."""
    if published is None or telling.date is None or telling.attribution.modality is not Modality.ASSERTED:
        return telling
    depth = min(len(published.value), len(telling.date.value))
    if telling.date.value[:depth] <= published.value[:depth]:
        return telling
    said = replace(telling.attribution, modality=Modality.PLANNED, cue=telling.attribution.cue or telling.date.passage)
    return replace(telling, attribution=said)


def _triggers(drafts: Sequence[Draft], events: Sequence[Event], pointing: Sequence[tuple[Telling, tuple[Draft, ...]]]) -> _Events:
    """Which events each trigger stands for; "ces attaques" stands for several."""
    found = {(t.match.scene, t.match.token): (e.key,) for d, e in zip(drafts, events, strict=True) for t in d.tellings}
    for telling, meant in pointing:
        keys = tuple(e.key for d, e in zip(drafts, events, strict=True) if any(d is one for one in meant))
        if keys:
            found[telling.match.scene, telling.match.token] = keys
    return found


def _stage(
    text: str,
    sentences: Sequence[Sentence],
    trees: Mapping[int, Tree],
    entities: Sequence[Entity],
    dates: Sequence[Date],
    language: Language,
    gazetteer: Gazetteer,
) -> _Article:
    """Set the scenes and find the quotations."""
    mentions = [m for entity in entities for m in entity.mentions]
    by_sentence: dict[int, list[int]] = {}
    for n, mention in enumerate(mentions):
        by_sentence.setdefault(mention.sentence, []).append(n)
    scenes = tuple(
        set_scene(
            n, trees[n], tuple(mentions[k] for k in by_sentence.get(n, ())),
            tuple(d for d in dates if d.passage and sentence.start <= d.passage.start < sentence.end), language.nouns,
        )
        for n, sentence in enumerate(sentences)
    )  # fmt: skip
    quotes = find_quotes(text, language.cues.quotes.pairs, scenes, lambda scene: _speakers(scene, language))
    return _Article(sentences, scenes, cast_entities(entities), dates, language, gazetteer, quotes)


def _speakers(scene: Scene, language: Language) -> Iterator[int]:
    """Subjects of verbs of speech in a sentence, those who can speak."""
    for index, token in enumerate(scene.tree.tokens):
        if token.pos in ("VERB", "AUX") and cue_kind(scene, index, language.cues) in ("say", "deny", "demand"):
            for found in agents(scene.tree, index):
                resolved = scene.covering.get(found, found)
                if acts(scene, resolved):
                    yield resolved
                    break


def _mark(scenes: Sequence[Scene], matches: Sequence[Match]) -> tuple[Scene, ...]:
    """The scenes with their event words known."""
    return tuple(
        scene.with_events(frozenset(m.token for m in matches if m.scene == scene.index)) for scene in scenes
    )


def _event_claims(drafts: Sequence[Draft], events: Sequence[Event]) -> Iterator[Claim]:
    """The relations that events put forward: who attacked, killed, captured whom or what."""
    for draft, event in zip(drafts, events, strict=True):
        for telling in draft.tellings:
            file = telling.match.rule.file
            if file.relation is None:
                continue
            subjects = [a for a in telling.slot(file.subject) if a.key]
            objects = _event_objects(telling, event)
            for subject in subjects:
                for target in objects:
                    if subject.key != target.key:
                        yield Claim(
                            subject, file.relation, target, telling.trigger, telling.evidence,
                            telling.match.rule.name, telling.attribution, telling.match.rule.entry.confidence,
                        )  # fmt: skip
        yield from _claimed_deeds(draft, event)


def _event_objects(telling: Telling, event: Event) -> tuple[Argument, ...]:
    """What the relation of an event points to: its object roles, its places for movements, else the event itself."""
    file = telling.match.rule.file
    for role in file.object:
        if found := telling.slot(role):
            return found
    if set(file.object) & {"from", "to"}:
        return telling.places if telling.attribution.modality is Modality.ASSERTED else ()
    return (Argument(event.key, telling.trigger),) if file.relation in _DEEDS else ()


def _claimed_deeds(draft: Draft, event: Event) -> Iterator[Claim]:
    """Whoever claims an attack says to have done it."""
    relation = draft.tellings[0].match.rule.file.relation
    if relation is None:
        return
    for claimant in event.claimants:
        for target in event.targets or (Argument(event.key, event.trigger[0]),):
            said = Attribution(Modality.ASSERTED, claimant, None, False, None)
            if claimant.key != target.key:
                yield Claim(claimant, relation, target, event.trigger[0], event.evidence[0], "claim-of-responsibility", said)


def _relation_claims(article: _Article, matches: Sequence[Match], events: _Events) -> Iterator[Claim]:
    """Relations of their own: speech, support, membership."""
    for match in matches:
        scene = article.scenes[match.scene]
        file = match.rule.file
        relation = file.relation or ""
        voice = attribution(scene, hear(scene, match.token, article.language, article.quotes), article.cast)
        for subject_token in match.roles.get(file.subject, ()):
            subject = argument(scene, subject_token, article.cast)
            if subject.key is None or not _suits(article.cast.entities[subject.key], relation):
                continue
            said = _speech(voice, subject, file.speech)
            for target in _objects(scene, match, article, events):
                if target.key != subject.key:
                    yield Claim(subject, relation, target, _trigger(scene, match), _evidence(scene), match.rule.name, said)


def _suits(entity: Entity, relation: str) -> bool:
    """Outlets report, everybody else announces."""
    outlet = entity.type is EntityType.MEDIA_OUTLET
    return outlet if relation == _OUTLET_ONLY else not (outlet and relation == "announced")


def _speech(voice: Attribution, subject: Argument, speech: str | None) -> Attribution:
    """What a verb of speech does: the subject is the speaker, denials deny, demands demand."""
    if speech is None:
        return voice
    modality = voice.modality
    if modality is Modality.ASSERTED and speech == "deny":
        modality = Modality.DENIED
    if modality is Modality.ASSERTED and speech == "demand":
        modality = Modality.DEMANDED
    return replace(voice, modality=modality, speaker=subject, via=voice.speaker)


def _objects(
    scene: Scene, match: Match, article: _Article, events: _Events
) -> Iterator[Argument]:
    """What a relation is about: an event where the words name one, else an entity or the words."""
    roles = (match.roles.get(role, ()) for role in match.rule.file.object)
    for token in next((tokens for tokens in roles if tokens), ()):
        found = _events_below(scene, token, events) if match.rule.file.speech is not None else ()
        if found and token not in scene.mentions:
            yield from (Argument(event, phrase(scene.tree, token)) for event in found)
        elif scene.tree.tokens[token].pos in ("NOUN", "PROPN", "PRON", "ADJ", "X") or token in scene.mentions:
            yield argument(scene, token, article.cast)


def _events_below(scene: Scene, token: int, events: _Events) -> tuple[str, ...]:
    """The events that a word or clause names: those of the trigger highest in its subtree."""
    todo, seen = [token], {token}
    while todo:
        here = todo.pop(0)
        if (scene.index, here) in events:
            return events[scene.index, here]
        for child in scene.tree.children[here]:
            if child not in seen:
                seen.add(child)
                todo.append(child)
    return ()


def _with_claimants(events: Sequence[Event], claims: Sequence[Claim]) -> list[Event]:
    """Note on each event who claims it and who denies it; a claimant counts as actor where none is named."""
    done = []
    for event in events:
        claimants = tuple(c.subject for c in claims if _about(c, event, "claimedResponsibilityFor") and c.attribution.modality is Modality.ASSERTED)
        deniers = tuple(c.subject for c in claims if _about(c, event, "denied"))
        claimants = tuple({c.key: c for c in claimants}.values())
        deniers = tuple({c.key: c for c in deniers}.values())
        done.append(replace(event, claimants=claimants, deniers=deniers, actors=event.actors or claimants))
    return done


def _about(claim: Claim, event: Event, predicate: str) -> bool:
    return claim.predicate == predicate and claim.object.key == event.key


def _voiced_claims(article: _Article, drafts: Sequence[Draft], events: Sequence[Event]) -> Iterator[Claim]:
    """Whoever is named as the source of an event: outlets report it, others announce it."""
    for draft, event in zip(drafts, events, strict=True):
        for telling in draft.tellings:
            speaker = telling.attribution.speaker
            if speaker is None or speaker.key is None or speaker.key in {a.key for a in event.claimants}:
                continue
            if telling.attribution.modality in (Modality.DENIED, Modality.DEMANDED):
                continue
            outlet = article.cast.entities[speaker.key].type is EntityType.MEDIA_OUTLET
            said = replace(telling.attribution, speaker=None if outlet else speaker)
            predicate = _OUTLET_ONLY if outlet else "announced"
            cue = telling.attribution.cue or telling.trigger
            target = Argument(event.key, telling.trigger)
            yield Claim(speaker, predicate, target, cue, telling.evidence, "source", said, 0.8)


def _position_claims(article: _Article) -> Iterator[Claim]:
    """Who leads or serves what."""
    home = _home(article)
    for one in find_positions(article.sentences, article.cast, article.language.heads, home):
        scene = article.scenes[one.sentence]
        yield Claim(
            one.person, "leads" if one.leads else "holdsPositionIn", one.body, one.trigger, _evidence(scene),
            "position/home" if one.home else "position", Attribution(), 0.6 if one.home else 0.9,
        )  # fmt: skip


def _home(article: _Article) -> Argument | None:
    """The state that the article is about: the one its body names most, if it names any."""
    states = [
        e for e in article.cast.entities.values() if e.type is EntityType.PLACE and e.kind == "country" and not e.boilerplate
    ]
    best = max(states, key=lambda e: len(e.mentions), default=None)
    named = next((m for m in best.mentions if m.form is Form.NAME), best.mentions[0]) if best else None
    return Argument(best.key, named.passage) if best and named else None


def _locality_claims(article: _Article, localities: Sequence[Locality]) -> Iterator[Claim]:
    """What lies where."""
    for one in localities:
        scene = article.scenes[one.sentence]
        rule, trust = ("place/said", 0.9) if one.said else ("place/gazetteer", 0.8)
        yield Claim(one.inner, "locatedIn", one.outer, one.inner.passage, _evidence(scene), rule, Attribution(), trust)


def _membership_claims(article: _Article) -> Iterator[Claim]:
    """What is part of what."""
    for one in find_memberships(article.sentences, tuple(article.cast.entities.values())):
        if article.sentences[one.sentence].zone.is_boilerplate:
            continue
        scene = article.scenes[one.sentence]
        yield Claim(one.part, "partOf", one.whole, one.part.passage, _evidence(scene), "membership", Attribution(), 0.8)


def _statements(article: _Article, claims: Sequence[Claim], count: int) -> list[Event]:
    """One statement for everybody who is told to speak: what they say is in the claims."""
    by_speaker: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.predicate in _SPOKEN and claim.subject.key and claim.attribution.modality is not Modality.PLANNED:
            by_speaker.setdefault(claim.subject.key, []).append(claim)
    return [
        _statement(article, f"e{count + n}", said) for n, said in enumerate(by_speaker.values(), 1)
    ]


def _statement(article: _Article, key: str, said: Sequence[Claim]) -> Event:
    """The statements of one speaker as an event."""
    speaker = said[0].subject
    targets = {c.object.key or c.object.passage.text: c.object for c in said if c.predicate in ("warned", "accused", "denied")}
    date = next((d for c in said if (d := _date_in(article, c.evidence))), None)
    return Event(
        key=key,
        type="statement",
        trigger=tuple(dict.fromkeys(c.trigger for c in said)),
        evidence=tuple(dict.fromkeys(c.evidence for c in said)),
        rule="statement",
        date=date,
        actors=(speaker,),
        targets=tuple(targets.values()),
        attribution=Attribution(Modality.ASSERTED, speaker),
    )


def _date_in(article: _Article, evidence: Passage) -> Date | None:
    """The first day that a sentence names."""
    inside = (d for d in article.dates if d.passage and evidence.start <= d.passage.start < evidence.end)
    return next((d for d in inside if len(d.value) == 10), None)


def _distinct(claims: Sequence[Claim]) -> Iterator[Claim]:
    """Each claim once: the same relation, put the same way by the same speaker, in the first sentence that has it."""
    seen: set[tuple[str | None, ...]] = set()
    for claim in claims:
        key = (
            claim.subject.key, claim.predicate, claim.object.key or claim.object.passage.text.lower(),
            claim.attribution.modality, claim.attribution.speaker.key if claim.attribution.speaker else None,
        )  # fmt: skip
        if key not in seen:
            seen.add(key)
            yield claim


def _trigger(scene: Scene, match: Match) -> Passage:
    return _token_passage(scene, match.token)


def _token_passage(scene: Scene, token: int) -> Passage:
    tagged = scene.tree.tokens[token]
    return Passage(tagged.start, tagged.end, tagged.text)


def _evidence(scene: Scene) -> Passage:
    return Passage(scene.sentence.start, scene.sentence.end, scene.sentence.text)

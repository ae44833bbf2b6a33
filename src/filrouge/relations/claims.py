"""Claims from what a reading found: what events put forward, what is said, and who stands how to whom."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations, permutations

from filrouge.conditions import Match
from filrouge.model import Argument, Attribution, Claim, Entity, EntityType, Event, Modality
from filrouge.mood import weakest
from filrouge.narration.arguments import is_pronoun
from filrouge.narration.merging import Draft
from filrouge.narration.values import Telling
from filrouge.reading import Reading
from filrouge.relations.contents import Triggers, objects_of, with_further
from filrouge.scene import is_kind
from filrouge.speech import cue_kind
from filrouge.stance import negation
from filrouge.syntax import Tree

_OUTLET_ONLY = "reported"
_DEEDS = ("attacked",)  # relations whose object may be the event itself
_SAID = ("announced", "demanded", "denied", "accused", "warned")
_TALKS = "negotiatedWith"  # between those who have a name, or are named by their office
_DONE_TO = ("injured",)  # relations that somebody without a name may stand in, as in those of events


def event_claims(
    drafts: Sequence[Draft], events: Sequence[Event], spoken: Sequence[Claim]
) -> Iterator[Claim]:
    """The relations that events put forward: who attacked, killed, captured whom or what.

    ``spoken`` holds the claims of responsibility, whose words are the evidence of who says to have done it.
    """
    for draft, event in zip(drafts, events, strict=True):
        for telling in draft.tellings:
            file = telling.match.rule.file
            if file.relation is None:
                continue
            subjects, objects = _doers(telling.slot(file.subject)), _event_objects(telling, event)
            if file.relation == _TALKS:
                objects = tuple(one for one in objects if one.key)
            for subject, target in _pairs(subjects, objects, telling.match):
                yield Claim(
                    subject, file.relation, target, telling.trigger, telling.evidence,
                    telling.match.rule.name, telling.attribution, telling.match.rule.entry.confidence,
                )  # fmt: skip
        yield from _claimed_deeds(draft, event, spoken)


def _doers(found: Sequence[Argument]) -> list[Argument]:
    """Who does a deed: those with a name, else the first description ("trois hommes armés")."""
    return [a for a in found if a.key] or [a for a in found if not is_pronoun(a)][:1]


def _pairs(
    subjects: Sequence[Argument], objects: Sequence[Argument], match: Match
) -> Iterator[tuple[Argument, Argument]]:
    """Who stands in a relation to whom; where nobody is on the other side, mutual relations pair those who act."""
    named = any(o.key and o.key != s.key for o in objects for s in subjects)
    if match.rule.entry.mutual and not named and (len(subjects) > 1 or not objects):
        both = permutations if match.rule.file.speech is not None else combinations
        yield from both(subjects, 2)  # those who accuse each other, each in turn
        return
    yield from ((s, o) for s in subjects for o in objects if s.key != o.key or (s.key is None and s != o))


def _event_objects(telling: Telling, event: Event) -> tuple[Argument, ...]:
    """What the relation of an event points to: its object roles, for arrivals its places, else what it is done to."""
    file = telling.match.rule.file
    done = telling.attribution.modality is Modality.ASSERTED
    if "from" in file.object and not done:
        return ()  # nobody has left a place on the strength of a plan
    for role in file.object:
        if found := telling.slot(role):
            return found
    if "to" in file.object:
        return telling.places if done else ()
    if file.relation not in _DEEDS:
        return ()
    return tuple(target for target in event.targets if target.key)


def _claimed_deeds(draft: Draft, event: Event, spoken: Sequence[Claim]) -> Iterator[Claim]:
    """Whoever claims an attack says to have done it."""
    relation = draft.tellings[0].match.rule.file.relation
    if relation is None:
        return
    said = {c.subject.key: c for c in spoken if c.object.key == event.key and c.subject in event.claimants}
    for claimant in event.claimants:
        word = said.get(claimant.key)
        words = (word.trigger, word.evidence) if word else (event.trigger[0], event.evidence[0])
        for target in event.targets or (Argument(event.key, event.trigger[0]),):
            own = Attribution(Modality.ASSERTED, claimant, None, False, None)
            if claimant.key != target.key:
                yield Claim(claimant, relation, target, *words, "claim-of-responsibility", own)


def relation_claims(reading: Reading, triggers: Triggers, events: Sequence[Event]) -> Iterator[Claim]:
    """Relations of their own: speech, support, membership."""
    put = {event.key: event.attribution.modality for event in events}
    for match in reading.relations:
        file = match.rule.file
        relation = file.relation or ""
        voice = reading.voice(match)
        name = reading.speaker if file.speech else reading.argument
        doers = match.roles.get(file.subject, ())
        if relation == "announced" and any(is_kind(reading.scenes[match.scene], t, "press") for t in doers):
            continue  # "les médias ont annoncé": outlets report, with or without a name
        acting = [_in_person(name(match, t), voice, reading) for t in doers]
        if relation in (*_SAID, _OUTLET_ONLY) and voice.modality is Modality.DENIED:
            continue  # "n'a pas précisé", "n'a pas exigé", "sans en préciser": what is not said
        subjects = [a for a in acting if a.key and _suits(reading.cast.entities[a.key], relation)]
        passing = match.rule.entry.statement
        voiced = file.speech is not None and not passing and not any(a.key for a in acting)
        if voiced or (relation in _DONE_TO and not subjects):
            subjects = _doers(acting)  # "les manifestants réclament sa démission"
        for subject, target in _pairs(subjects, tuple(objects_of(reading, match, triggers)), match):
            said = _speech(voice, subject, file.speech)
            if (
                relation == _OUTLET_ONLY
            ):  # that an outlet reports it is said by the article, not by the outlet
                said = replace(said, speaker=voice.speaker, via=voice.via)
            if file.speech == "say":
                content = put.get(target.key or "", _content_modality(reading, match, target))
                said = replace(said, modality=weakest(said.modality, content))
            words = reading.trigger(match), reading.evidence(match)
            trust = match.rule.entry.confidence
            yield Claim(subject, relation, target, *words, match.rule.name, said, trust)


def _in_person(found: Argument, voice: Attribution, reading: Reading) -> Argument:
    """Who says "nous" in a quotation is whoever is quoted."""
    first = found.key is None and found.passage.text.lower() in reading.language.reference.pronouns.first
    return voice.speaker if first and voice.speaker is not None else found


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


def _content_modality(reading: Reading, match: Match, target: Argument) -> Modality:
    """How the words that a verb of speech governs are put: what is meant, or told in the future, lies ahead.

    The announcement of a plan is no announcement of a deed.
    """
    scene, cues = reading.scenes[match.scene], reading.language.cues
    tokens, said = scene.tree.tokens, target.passage
    contents = with_further(scene.tree, match.roles.get("content", ()))
    token = next((n for n in contents if said.start <= tokens[n].start < said.end), None)
    if target.key is not None or token is None:
        return Modality.ASSERTED
    tree = scene.tree
    above = tree.tokens[token].head if tree.tokens[token].dep == "xcomp" else token
    meant = any(
        cue_kind(scene, n, cues) == "plan" and negation(scene, n, cues) is None and _governs(tree, n)
        for n in (token, above)
    )
    verbs = (token, *tree.dependents(token, "aux", "cop"))
    future = any("Tense=Fut" in tree.tokens[n].morph for n in verbs)
    known = any("PronType=Dem" in tree.tokens[n].morph for n in tree.dependents(token, "det"))
    ahead = tree.tokens[token].lemma in cues.ahead.words and not known  # "cette fermeture a été confirmée"
    return Modality.PLANNED if meant or future or ahead else Modality.ASSERTED


def _governs(tree: Tree, token: int) -> bool:
    """Whether a word has what it may mean to do; not so "entendre" in "on entend quand ça sonne faux"."""
    verbal = tree.tokens[token].pos in ("VERB", "AUX")
    return not verbal or tree.has(token, "xcomp", "ccomp", "obj", "obl", "iobj", "advcl:inf")


def voiced_claims(
    reading: Reading, drafts: Sequence[Draft], events: Sequence[Event], spoken: Sequence[Claim]
) -> Iterator[Claim]:
    """Events that an outlet is the source of, and further events that a verb of announcing governs.

    "a annoncé avoir déjoué une attaque et repris un village" announces both. Any other source ("selon l'ONU", a
    quotation) announces nothing: it is kept as the speaker of the event.
    """
    said_already = {(c.subject.key, c.object.key) for c in spoken}
    verbs = {
        (c.subject.key, c.trigger.start): c for c in spoken if c.predicate in ("announced", _OUTLET_ONLY)
    }
    for draft, event in zip(drafts, events, strict=True):
        for telling in draft.tellings:
            said = telling.attribution
            if said.speaker is None or (said.speaker.key, event.key) in said_already:
                continue
            deed = telling.match.rule.entry.pos == "VERB"  # "cette attaque" only says what the news is about
            verb = verbs.get((said.speaker.key, said.cue.start)) if said.cue and deed else None
            target = Argument(event.key, telling.trigger)
            if verb is not None and said.modality not in (Modality.DENIED, Modality.DEMANDED):
                put = replace(verb.attribution, modality=said.modality)
                yield replace(verb, object=target, rule="source", attribution=put)
            elif _is_outlet(reading, said.speaker) and said.modality is Modality.ASSERTED:
                cue = said.cue or telling.trigger
                own = replace(said, speaker=None, via=None)
                yield Claim(said.speaker, _OUTLET_ONLY, target, cue, telling.evidence, "source", own, 0.8)


def _is_outlet(reading: Reading, speaker: Argument) -> bool:
    return speaker.key is not None and reading.cast.entities[speaker.key].type is EntityType.MEDIA_OUTLET


def distinct(claims: Sequence[Claim]) -> Iterator[Claim]:
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

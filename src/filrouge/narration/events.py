"""Drafts as events of the record: slots joined, casualties counted, what is no event left out."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from filrouge.eventwords import EventWords
from filrouge.model import Argument, Attribution, Date, DateBasis, Event, Modality, Passage, Toll, ZoneKind
from filrouge.narration.agreement import dates_agree
from filrouge.narration.arguments import is_pronoun
from filrouge.narration.merging import Draft
from filrouge.narration.placing import hits_back
from filrouge.narration.values import Telling

_DONE = (Modality.ASSERTED, Modality.DENIED)
_DEADLY = frozenset({"killing", "assassination", "execution", "death"})
_MISHAPS = frozenset({"accident", "disaster"})
_RANK = (Modality.ASSERTED, Modality.DENIED, Modality.PLANNED, Modality.DEMANDED, Modality.HYPOTHETICAL)


def is_event(draft: Draft, attack_types: frozenset[str]) -> bool:
    """Whether the tellings say enough for an event: of whom or what, where and when, two of them.

    One is enough where a verb tells a deed as done ("les otages ont été libérés"), where somebody or some place with
    a name takes part ("le retrait d'Irak"), or where an attack is known by its place ("l'attentat de Kaboul"). A noun
    with nothing but a day or a description ("une enquête sur l'incident"), what is only planned or feared by nobody,
    and a bare plural ("les attaques se poursuivent"; not "des combats ont éclaté à Kidal") name no event that a reader
    could tell from another.
    """
    tellings = draft.tellings
    if all(t.zone.is_boilerplate for t in tellings) or all(t.habitual and not t.date for t in tellings):
        return False
    weight = max(t.weight for t in tellings)
    if (_is_vague(draft) and attack_types & set(draft.types)) or _is_enmity(draft) or is_asked(draft):
        return False
    if _is_nowhere(draft):
        return False
    if weight > 1:
        return True
    if weight == 0 or all(t.plural for t in tellings):
        if attack_types & set(draft.types) and any(_is_carried_out(t) for t in tellings):
            return True
        return weight == 1 and any(
            t.count
            or (t.places and ((t.happens and not t.pointed) or t.zone is ZoneKind.HEADLINE))
            or (t.happens and sum(bool(a.key) for a in t.slot("actor")) > 1)
            for t in tellings
        )
    if any(t.definite and t.places and t.type in attack_types for t in tellings):
        return True
    named = any(a.key for role in ("actor", "target", "from", "to") for a in draft.arguments(role))
    done = any(t.attribution.modality in _DONE for t in tellings)
    expected = any(_is_announced(t) or _is_scheduled(t) for t in tellings)
    return (done and (named or any(t.told for t in tellings))) or expected


def is_wish(draft: Draft) -> bool:
    """Whether a deed is only demanded, of nobody knows which day: whoever demands it says so in a claim.

    An attack that has been ordered is on its way. The graph keeps who is to do what to whom, as demanded, and no event.
    """
    wished = all(t.attribution.modality is Modality.DEMANDED for t in draft.tellings)
    ordered = any(t.told and t.match.rule.entry.pos == "NOUN" for t in draft.tellings)
    return wished and not ordered and not draft.dates


def _is_carried_out(telling: Telling) -> bool:
    """Whether a verb says that somebody with a name has done such deeds: "la coalition a mené des frappes"."""
    carried = telling.match.carrier is not None and not telling.definite  # no "les assauts répétés"
    done = telling.attribution.modality in _DONE and carried
    own = telling.attribution.speaker is None
    return done and own and any(actor.key for actor in telling.slot("actor"))


def is_asked(draft: Draft) -> bool:
    """Whether the article only asks whether it may come: "Ankara va-t-elle attaquer Manbij ?"."""
    unsure = all(t.attribution.modality in (Modality.PLANNED, Modality.HYPOTHETICAL) for t in draft.tellings)
    return unsure and all(t.evidence.text.rstrip(" »").endswith("?") for t in draft.tellings)


def _is_nowhere(draft: Draft) -> bool:
    """Whether something without a name is taken, nobody knows where, when and by whom: "des villages ont été pris"."""
    named = any(a.key for role in ("actor", "target") for a in draft.arguments(role))
    return draft.types == ("capture",) and not (named or draft.dates or draft.arguments("place"))


def _is_enmity(draft: Draft) -> bool:
    """Whether somebody only is said to fight somebody, nobody knows when or where: "l'armée combat les rebelles"."""
    plain = all(t.match.rule.entry.pos == "VERB" and not t.tolls for t in draft.tellings)
    return draft.types == ("combat",) and plain and not draft.dates and not draft.arguments("place")


def _is_scheduled(telling: Telling) -> bool:
    """Whether a verb says of a deed on which day it is to be done: "une réunion est prévue le 5 mai"."""
    planned = telling.attribution.modality is Modality.PLANNED
    return telling.told and planned and telling.date is not None and len(telling.date.value) == 10


def _is_vague(draft: Draft) -> bool:
    """Whether somebody may do it some day, nobody knows to whom: "soupçonné de vouloir commettre un attentat"."""
    meant = all(t.attribution.modality in (Modality.PLANNED, Modality.HYPOTHETICAL) for t in draft.tellings)
    named = draft.arguments("target") or draft.arguments("actor") or any(t.definite for t in draft.tellings)
    return meant and not named


def _is_announced(telling: Telling) -> bool:
    """Whether somebody with a name says of a deed in a verb that it lies ahead: "nous allons attaquer la base"."""
    speaker = telling.attribution.speaker
    return telling.match.rule.entry.pos == "VERB" and speaker is not None and speaker.key is not None


def absorb_deaths(
    drafts: Sequence[Draft], attack_types: frozenset[str], words: EventWords
) -> tuple[Draft, ...]:
    """Turn deaths into part of the attack that they are told beside, but not those of attackers.

    Of people without any description ("douze personnes") the toll says enough: they are no target.
    """
    kept = list(drafts)
    for draft in drafts:
        others = [d for d in kept if d is not draft]
        cause = _cause(draft, others)
        back = any(hits_back(t, words.attackers) for t in draft.tellings)
        host = cause or (None if back else _host(draft, others, attack_types))
        if host is not None:
            kept.remove(draft)
            told = [replace(t, type=host.types[0]) for t in _described(_undone(draft), words.victims.anybody)]
            host.tellings.extend(told if cause is None else _done_by(told, host))
    return tuple(kept)


def _has_word(phrase: str, words: Collection[str]) -> bool:
    return not set(words).isdisjoint(phrase.lower().replace("’", "'").replace("'", " ").split())


def _described(tellings: Sequence[Telling], anybody: Collection[str]) -> Iterator[Telling]:
    """Tellings of deaths without the targets that say no more than how many."""
    for telling in tellings:
        targets = telling.slot("target")
        kept = tuple(a for a in targets if a.key or not _has_word(a.passage.text, anybody))
        yield replace(telling, slots={**telling.slots, "target": kept})


def _undone(draft: Draft) -> list[Telling]:
    """A death that is denied leaves its count of nobody, but nobody was hit: "sans qu'aucun civil ne soit tué"."""
    denied = all(t.attribution.modality is Modality.DENIED for t in draft.tellings)
    return [replace(t, slots={}) for t in draft.tellings] if denied else draft.tellings


def _done_by(told: Sequence[Telling], host: Draft) -> list[Telling]:
    """Whoever did the deed has killed."""
    actors = host.arguments("actor")
    return [replace(t, slots={**t.slots, "actor": t.slot("actor") or actors}) for t in told]


def _cause(draft: Draft, others: Sequence[Draft]) -> Draft | None:
    """The event that is said to have killed: "des frappes qui ont permis de tuer X"."""
    causes = {(t.sentence, token) for t in draft.tellings for token in t.match.roles.get("cause", ())}
    if not causes:
        return None
    return next((d for d in others if any((t.sentence, t.match.token) in causes for t in d.tellings)), None)


def _host(draft: Draft, others: Sequence[Draft], attack_types: frozenset[str]) -> Draft | None:
    """The attack that a death belongs to: told in the same sentence or one beside it, nothing against it.

    A death with an actor belongs to what the same one does in the same sentence: "ont attaqué un poste, tuant ...".
    """
    named = any(a.key for a in draft.arguments("target"))
    if not set(draft.types) <= _DEADLY or named or any(t.other for t in draft.tellings):
        return None
    hosts = attack_types if draft.arguments("actor") else attack_types | _MISHAPS
    near = []
    for other in others:
        if draft.arguments("actor") and not _in_one_breath(draft, other):
            continue
        gaps = [abs(a.rank - b.rank) for a in draft.tellings for b in other.tellings]
        clash = (
            draft.dates
            and other.dates
            and not any(dates_agree(a, b) for a in draft.dates for b in other.dates)
        )
        if min(gaps) <= 1 and not clash and set(other.types) & hosts:
            near.append((min(gaps), other.tellings[0].sentence, other))
    return min(near, key=lambda found: found[:2])[2] if near else None


def _in_one_breath(draft: Draft, other: Draft) -> bool:
    """Whether every telling of one has the actors that a telling of the other has in the same sentence."""

    def doers(telling: Telling) -> tuple[int, frozenset[str]]:
        actors = (a.key or a.passage.text.lower() for a in telling.slot("actor"))
        return telling.sentence, frozenset(actors)

    told = {doers(t) for t in other.tellings}
    return all(doers(t) in told for t in draft.tellings)


def as_event(draft: Draft, key: str, mutual: Collection[str] = ()) -> Event:
    """Join the tellings of a draft: the first date and most of the rest from all of them.

    In events of a ``mutual`` type ("meeting") those on the other side act as well.
    """
    tellings = draft.tellings
    actors, targets = _actors(draft), _targets(draft)
    if _type(draft) in mutual:
        actors = _arguments([*actors, *(a for a in targets if a.key)])
        targets = tuple(a for a in targets if not a.key)
    main = max(tellings, key=lambda t: (t.weight, -t.sentence))
    return Event(
        key=key,
        type=_type(draft),
        trigger=tuple(t.trigger for t in tellings),
        evidence=_once(t.evidence for t in tellings),
        rule=main.match.rule.name,
        date=_date(draft.dates),
        places=_arguments(draft.arguments("place")),
        actors=actors,
        targets=targets,
        instrument=next((t.instrument for t in tellings if t.instrument), None),
        tolls=_tolls(tellings),
        attribution=_attribution(tellings),
        count=next((t.count for t in tellings if t.count), None),
    )


def _type(draft: Draft) -> str:
    """The type told most; of those told as often that of the day given, else the first; "attack" says nothing."""
    types = [t.type for t in draft.tellings]
    dated = {t.type for t in draft.tellings if t.date and t.date.basis is not DateBasis.CONTEXT} - {"attack"}
    return max(dict.fromkeys(types), key=lambda kind: (types.count(kind), kind in dated, -types.index(kind)))


def _date(dates: Sequence[Date]) -> Date | None:
    """The most precise date, the first of these."""
    return max(dates, key=lambda d: len(d.value), default=None)


def _arguments(arguments: Sequence[Argument]) -> tuple[Argument, ...]:
    """Each participant once, in order."""
    seen: dict[str, Argument] = {}
    for one in arguments:
        seen.setdefault(one.key or one.passage.text.lower(), one)
    return tuple(seen.values())


def _actors(draft: Draft) -> tuple[Argument, ...]:
    """Who did it: those with a name, else the first description ("trois hommes armés")."""
    found = draft.arguments("actor")
    return _arguments([a for a in found if a.key] or [a for a in found if not is_pronoun(a)][:1])


def _targets(draft: Draft) -> tuple[Argument, ...]:
    """Targets: named ones from all tellings; described ones from the telling that describes most."""
    named = [a for a in draft.arguments("target") if a.key]
    phrases = [[a for a in t.slot("target") if not a.key] for t in draft.tellings]
    best = max(phrases, key=lambda found: max((len(a.passage.text) for a in found), default=0), default=[])
    return _arguments([*named, *best])


def _once(passages: Iterable[Passage]) -> tuple[Passage, ...]:
    return tuple(dict.fromkeys(passages))


def _tolls(tellings: Sequence[Telling]) -> tuple[Toll, ...]:
    """Each toll once; one victim without a number only where no number counts that kind."""
    counted = tuple(dict.fromkeys(toll for t in tellings for toll in t.tolls))
    kinds = {toll.kind for toll in counted}
    implied = dict.fromkeys(toll for t in tellings for toll in t.alone if toll.kind not in kinds)
    return (*counted, *implied)


def _attribution(tellings: Sequence[Telling]) -> Attribution:
    """The strongest modality told; the speaker only where every telling has the same one."""
    best = min(tellings, key=lambda t: _RANK.index(t.attribution.modality)).attribution
    own_voice = any(
        t.attribution.speaker is None and t.attribution.modality is best.modality for t in tellings
    )
    return replace(best, speaker=None, via=None) if own_voice and len(tellings) > 1 else best

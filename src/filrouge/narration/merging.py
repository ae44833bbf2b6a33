"""Which tellings are of one event, within an article.

Tellings are taken in the order of the text; each joins the last event it can belong to or opens a new one. It
can belong to an event when nothing speaks against it (types of one class, dates, places, participants,
counts, modality) and something speaks for it: a word that points back ("cette attaque"), a shared place, date or
target, or the headline, whose event the lead tells again.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from filrouge.language import Language
from filrouge.model import Argument, Date, DateBasis, Modality, ZoneKind
from filrouge.narration.agreement import dates_agree, disjoint, elsewhere, innermost, meet
from filrouge.narration.arguments import Cast
from filrouge.narration.placing import hits_back
from filrouge.narration.values import Telling

_TAKEN = "capture"
_DONE = (Modality.ASSERTED,)
_SCENE = 2  # sentences over which unnamed people go on with what was told
_LEAD = 4  # sentences between a headline and the lead that tells it again, a line with the date among them
_REACH = 12  # sentences that a pointing noun may reach back


@dataclass(slots=True)
class Draft:
    """An event while its tellings are collected; the only value here that grows."""

    tellings: list[Telling] = field(default_factory=list)

    @property
    def types(self) -> tuple[str, ...]:
        """Types it was told with, in order."""
        return tuple(dict.fromkeys(t.type for t in self.tellings))

    def arguments(self, role: str) -> tuple[Argument, ...]:
        """What fills a role over all tellings."""
        return tuple(a for t in self.tellings for a in (t.places if role == "place" else t.slot(role)))

    @property
    def dates(self) -> tuple[Date, ...]:
        """Dates given, in order."""
        return tuple(t.date for t in self.tellings if t.date)


@dataclass(frozen=True, slots=True)
class Merged:
    """The events, and what points to several of them at once ("ces deux attaques")."""

    drafts: tuple[Draft, ...]
    pointing: tuple[tuple[Telling, tuple[Draft, ...]], ...]


def merge_tellings(
    tellings: Sequence[Telling], cast: Cast, language: Language, around: Mapping[str, str]
) -> Merged:
    """Group tellings into events.

    Args:
        tellings: in order of the text.
        cast, language: what the article and the language say.
        around: entity key of a place to that of the place around it, where known.
    """
    drafts: list[Draft] = []
    pointing: list[tuple[Telling, tuple[Draft, ...]]] = []
    lead = min((t.rank for t in tellings if t.zone is not ZoneKind.HEADLINE), default=0)
    for telling in (_as_lead(t) if t.rank == lead else t for t in tellings):
        meant = _meant_together(telling, drafts, language)
        if meant:
            pointing.append((telling, meant))
            continue
        homes = [d for d in reversed(drafts) if _belongs(telling, d, cast, language, around)]
        home = next(iter(_best_meant(telling, homes)), None)
        if home is None:
            drafts.append(Draft([telling]))
        else:
            home.tellings.append(telling)
    return Merged(tuple(drafts), tuple(pointing))


def _best_meant(telling: Telling, homes: Sequence[Draft]) -> Sequence[Draft]:
    """The events that "cette frappe" points to best: those told for their own sake, in the same word.

    "l'attentat" without a place or day is the one that was called so before, not what was told last.
    """
    told = [d for d in homes if not all(t.background for t in d.tellings)]
    if not telling.pointed:
        like = [d for d in told if _is_called(telling, d)]
        bare = telling.definite and not (telling.date or telling.plural)
        return like if bare and like else homes
    return [d for d in told if telling.type in d.types] or told or homes


def _is_called(telling: Telling, draft: Draft) -> bool:
    """Whether an event was called by the same word before."""
    word = telling.trigger.text.lower()
    return any(t.trigger.text.lower() == word and not t.background for t in draft.tellings)


def _as_lead(telling: Telling) -> Telling:
    """A telling of the first sentence that tells any: "un nouvel attentat" is new to the world, not to its title."""
    return telling if telling.series else replace(telling, other=False)


def _meant_together(telling: Telling, drafts: Sequence[Draft], language: Language) -> tuple[Draft, ...]:
    """The events that a plural points back to: as many of the last ones as it counts, or all near ones."""
    if not telling.definite or not telling.several or telling.date or telling.places or telling.other:
        return ()
    fitting = [
        d
        for d in drafts
        if _same_class(telling.type, d.types, language)
        and not all(t.several for t in d.tellings)
        and telling.rank - d.tellings[-1].rank <= _REACH
    ]
    counted = telling.count or (len(fitting) if len(fitting) > 1 and telling.pointed else 0)
    return tuple(fitting[-counted:]) if counted and len(fitting) >= counted else ()


def _belongs(
    telling: Telling, draft: Draft, cast: Cast, language: Language, around: Mapping[str, str]
) -> bool:
    """Whether a telling is of the event of a draft."""
    if not _same_class(telling.type, draft.types, language) or _clashes(telling, draft, cast, around):
        return False
    if _is_another(telling, draft, language):
        return False
    if _is_carried(telling, draft) or _points_to(telling, draft, language):
        return True
    near = telling.rank - draft.tellings[-1].rank
    several = all(t.several for t in draft.tellings)
    agreed = _agreements(telling, draft, cast, around)
    if all(t.zone is ZoneKind.HEADLINE for t in draft.tellings) and near <= _LEAD and not telling.background:
        twofold = telling.count == 2 and not telling.plural  # "un double attentat" is one for its title
        return agreed > 1 if telling.other or (several != telling.several and not twofold) else True
    if telling.other or (
        _is_by_others(telling, draft, language) and not _is_where(telling, draft, cast, around)
    ):
        return False
    if _goes_on(telling, draft, near):
        return True
    if near == 0 and draft.tellings[-1].type == telling.type and agreed == 0:
        return False
    undone = all(t.attribution.modality not in _DONE for t in (telling, *draft.tellings))
    single = telling.type in language.events.single
    needed = 1 if undone or single or (near <= 1 and not telling.plural) else 2
    return agreed >= needed + (telling.opening and near > 1 and not undone)


def _is_another(telling: Telling, draft: Draft, language: Language) -> bool:
    """Whether what is told is another kind of thing: done to others, somewhere else, or one that only recurs."""
    recurs = _goes_unsaid(draft.tellings) and not _goes_unsaid([telling])
    parted = any(t.match is telling.match for t in draft.tellings)
    return recurs or parted or _strikes_others(telling, draft, language) or _takes_elsewhere(telling, draft)


def _goes_unsaid(tellings: Sequence[Telling]) -> bool:
    """Whether tellings only say what happens again and again: no single event is one of them."""
    return all(t.habitual and not t.date for t in tellings)


def _strikes_others(telling: Telling, draft: Draft, language: Language) -> bool:
    """Whether those who died of one had attacked, and those of the other had not."""
    deadly = set(language.events.classes[1])
    told = [t for t in draft.tellings if t.slot("target")]
    if not told or not telling.slot("target") or deadly.isdisjoint((telling.type, *draft.types)):
        return False
    hits = [hits_back(t, language.events.attackers) for t in (telling, *told)]
    return hits[0] is not hits[1]


def _takes_elsewhere(telling: Telling, draft: Draft) -> bool:
    """Whether a place is taken that the event does not speak of: an offensive may bring one that takes it."""
    if telling.type != _TAKEN or telling.match.rule.entry.pos != "VERB":
        return False
    taken = {a.key for a in (*telling.slot("target"), *telling.places) if a.key}
    spoken = {a.key for role in ("target", "place") for a in draft.arguments(role)}
    return bool(taken) and taken.isdisjoint(spoken)


def _points_to(telling: Telling, draft: Draft, language: Language) -> bool:
    """Whether a word points back to an event, or to several told at once: "cette attaque", "ces attaques"."""
    several = all(t.several for t in draft.tellings)
    generic = any(
        telling.type == group[0] and set(draft.types) & set(group) for group in language.events.classes
    )
    like = generic or telling.type in draft.types
    bare = like and telling.definite and telling.plural and telling.weight == 0  # "a revendiqué les attaques"
    near = telling.rank - draft.tellings[-1].rank <= _REACH
    return (telling.pointed or bare) and telling.several == several and near


def _goes_on(telling: Telling, draft: Draft, near: int) -> bool:
    """Whether a telling goes on with an event: a verb that names nobody anew, or "l'attaque" without another day."""
    if near <= _SCENE and _continues(telling, draft):
        return True
    several = all(t.several for t in draft.tellings)
    points = telling.definite and not telling.plural and not several and near <= _REACH
    return points and (telling.date is None or bool(draft.dates) or near <= _SCENE)


def _is_by_others(telling: Telling, draft: Draft, language: Language) -> bool:
    """Whether others do it, who are spoken of for the first time: "des jeunes ont jeté des pierres".

    Words for whoever did it ("un terroriste") may mean those of before.
    """
    before = {a.passage.text.lower() for a in draft.arguments("actor")}
    here = {a.passage.text.lower() for a in telling.slot("actor")}
    same = {word for phrase in here for word in phrase.split()} & {
        form for word in language.events.attackers for form in (word, word + "s")
    }
    return telling.fresh and bool(before) and before.isdisjoint(here) and not same


def _is_where(telling: Telling, draft: Draft, cast: Cast, around: Mapping[str, str]) -> bool:
    """Whether a telling shares a place or a target with a draft."""
    pairs = ((telling.places, draft.arguments("place")), (telling.slot("target"), draft.arguments("target")))
    return any(meet(x, y, cast, around) for a, b in pairs for x in a for y in b)


def _is_carried(telling: Telling, draft: Draft) -> bool:
    """Whether one word carries the other: "visées par des attentats" tells one event in two words."""
    return any(
        t.sentence == telling.sentence
        and (t.match.carrier == telling.match.token or telling.match.carrier == t.match.token)
        for t in draft.tellings
    )


def _continues(telling: Telling, draft: Draft) -> bool:
    """Whether a verb without a name, a place or a day goes on with what earlier sentences told as done."""
    own_day = telling.date and telling.date.basis is not DateBasis.CONTEXT
    anew = own_day or telling.places or _named((*telling.slot("actor"), *telling.slot("target")))
    verb = telling.match.rule.entry.pos == "VERB" and not telling.background
    done = all(t.attribution.modality in _DONE for t in (telling, *draft.tellings))
    return verb and done and not anew and draft.tellings[0].rank < telling.rank


def _same_class(event: str, types: Sequence[str], language: Language) -> bool:
    """Whether a type may name the same event as one of some others."""
    return any(event == other or _in_one_class(event, other, language) for other in types)


def _in_one_class(a: str, b: str, language: Language) -> bool:
    apart = {a, b} in [set(pair) for pair in language.events.never_one]
    return not apart and any(a in group and b in group for group in language.events.classes)


def _clashes(telling: Telling, draft: Draft, cast: Cast, around: Mapping[str, str]) -> bool:
    """Whether anything says that a telling is of another event."""
    status = {t.attribution.modality in _DONE for t in draft.tellings}
    if (
        telling.attribution.modality in _DONE
    ) not in status and telling.attribution.modality is not Modality.DENIED:
        return True
    if telling.date and draft.dates and not any(dates_agree(telling.date, d) for d in draft.dates):
        return True
    if elsewhere(telling.places, draft.arguments("place"), cast, around):
        return True
    counts = {t.count for t in draft.tellings if t.count}
    if telling.count and counts and telling.count not in counts:
        return True
    actors = draft.arguments("actor")
    if disjoint(_named(telling.slot("actor")), _named(actors), cast, around):
        return True
    same_place = bool(telling.places) and not disjoint(telling.places, draft.arguments("place"), cast, around)
    return not same_place and disjoint(
        _named(telling.slot("target")), _named(draft.arguments("target")), cast, around
    )


def _named(arguments: Sequence[Argument]) -> tuple[Argument, ...]:
    return tuple(a for a in arguments if a.key)


def _agreements(telling: Telling, draft: Draft, cast: Cast, around: Mapping[str, str]) -> int:
    """How many of place, date, actor and target a telling shares with a draft."""
    date = any(telling.date and dates_agree(telling.date, d) and len(d.value) > 4 for d in draft.dates)
    pairs = (
        (innermost(telling.places, around), innermost(draft.arguments("place"), around)),
        (telling.slot("actor"), draft.arguments("actor")),
        (telling.slot("target"), draft.arguments("target")),
    )
    return int(date) + sum(any(meet(x, y, cast, around) for x in a for y in b) for a, b in pairs)

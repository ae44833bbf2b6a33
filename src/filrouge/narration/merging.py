"""Which tellings are of one event, within an article.

Tellings are taken in the order of the text; each joins the last event it can belong to or opens a new one. It
can belong to an event when nothing speaks against it (types of one class, dates, places, participants,
counts, modality) and something speaks for it: a word that points back ("cette attaque"), a shared place, date or
target, or the headline, whose event the lead tells again.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from filrouge.language import Language
from filrouge.model import Argument, Date, Modality, ZoneKind
from filrouge.narration.arguments import Cast
from filrouge.narration.values import Telling
from filrouge.recognition.lists import fold

_DONE = (Modality.ASSERTED,)
_STATES = frozenset({"iso3166", "government", "army"})
_SITES = ("site", "region", None)
_SCENE = 2  # sentences over which unnamed people go on with what was told
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
    """The events that "cette frappe" points to best: those told for their own sake, in the same word."""
    if not telling.pointed:
        return homes
    told = [d for d in homes if not all(t.background for t in d.tellings)]
    return [d for d in told if telling.type in d.types] or told or homes


def _as_lead(telling: Telling) -> Telling:
    """A telling of the first sentence that tells anything: "un nouvel attentat" is new to the world, not to its title."""
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
    if _is_carried(telling, draft):
        return True
    last = draft.tellings[-1]
    near = telling.rank - last.rank
    headline = all(t.zone is ZoneKind.HEADLINE for t in draft.tellings)
    agreed = _agreements(telling, draft, cast, around)
    generic = all(t.several for t in draft.tellings)
    if telling.pointed and telling.several == generic and near <= _REACH:
        return True
    if headline and near <= 4 and not telling.background:
        return agreed > 1 if telling.other or generic != telling.several else True
    if telling.other:
        return False
    if near <= _SCENE and _continues(telling, draft):
        return True
    points = telling.definite and not telling.plural and not generic and near <= _REACH
    if points and telling.date is None:
        return True
    if near == 0 and draft.tellings[-1].type == telling.type and agreed == 0:
        return False
    undone = all(t.attribution.modality not in _DONE for t in (telling, *draft.tellings))
    return agreed >= (1 if undone or (near <= 1 and not telling.plural) else 2)


def _is_carried(telling: Telling, draft: Draft) -> bool:
    """Whether one word carries the other: "visées par des attentats" tells one event in two words."""
    return any(
        t.sentence == telling.sentence
        and (t.match.carrier == telling.match.token or telling.match.carrier == t.match.token)
        for t in draft.tellings
    )


def _continues(telling: Telling, draft: Draft) -> bool:
    """Whether a verb without a name, a place or a day goes on with what earlier sentences told as done."""
    anew = telling.date or telling.places or _named((*telling.slot("actor"), *telling.slot("target")))
    verb = telling.match.rule.entry.pos == "VERB" and not telling.background
    done = all(t.attribution.modality in _DONE for t in (telling, *draft.tellings))
    return verb and done and not anew and draft.tellings[0].rank < telling.rank


def _same_class(event: str, types: Sequence[str], language: Language) -> bool:
    """Whether a type may name the same event as one of some others."""
    return any(event == other or _in_one_class(event, other, language) for other in types)


def _in_one_class(a: str, b: str, language: Language) -> bool:
    return any(a in group and b in group for group in language.events.classes)


def _clashes(telling: Telling, draft: Draft, cast: Cast, around: Mapping[str, str]) -> bool:
    """Whether anything says that a telling is of another event."""
    status = {t.attribution.modality in _DONE for t in draft.tellings}
    if (
        telling.attribution.modality in _DONE
    ) not in status and telling.attribution.modality is not Modality.DENIED:
        return True
    if telling.date and draft.dates and not any(dates_agree(telling.date, d) for d in draft.dates):
        return True
    if _elsewhere(telling.places, draft.arguments("place"), cast, around):
        return True
    counts = {t.count for t in draft.tellings if t.count}
    if telling.count and counts and telling.count not in counts:
        return True
    actors = draft.arguments("actor")
    if _disjoint(_named(telling.slot("actor")), _named(actors), cast, around):
        return True
    same_place = bool(telling.places) and not _disjoint(
        telling.places, draft.arguments("place"), cast, around
    )
    return not same_place and _disjoint(
        _named(telling.slot("target")), _named(draft.arguments("target")), cast, around
    )


def _named(arguments: Sequence[Argument]) -> tuple[Argument, ...]:
    return tuple(a for a in arguments if a.key)


def _disjoint(a: Sequence[Argument], b: Sequence[Argument], cast: Cast, around: Mapping[str, str]) -> bool:
    """Whether both sides name something and nothing of one is, holds or lies in something of the other."""
    return bool(a) and bool(b) and not any(_meet(x, y, cast, around) for x in a for y in b)


def _elsewhere(a: Sequence[Argument], b: Sequence[Argument], cast: Cast, around: Mapping[str, str]) -> bool:
    """Whether two events took place apart: a site that nobody puts anywhere may lie in any town."""
    a, b = _innermost(a, around), _innermost(b, around)
    placed = [[x for x in side if not _is_adrift(x, cast, around)] for side in (a, b)]
    adrift = [[x for x in side if _is_adrift(x, cast, around)] for side in (a, b)]
    if any(_meet(x, y, cast, around) for x in a for y in b):
        return False
    if any(_one_in_words(x, y) for x in adrift[0] for y in adrift[1]):
        return False
    return bool((placed[0] and placed[1]) or (adrift[0] and adrift[1]))


def _innermost(places: Sequence[Argument], around: Mapping[str, str]) -> tuple[Argument, ...]:
    """Places without those that only hold others of them: "Kayseri", not "Turquie"."""
    outer = {key for place in places if place.key for key in _chain(place.key, around)}
    return tuple(place for place in places if place.key not in outer)


def _one_in_words(a: Argument, b: Argument) -> bool:
    """ "l'avenue des Champs-Élysées", "les Champs-Élysées": every word of one is in the other."""
    words = [{word for word in fold(x.passage.text).split() if len(word) > 2} for x in (a, b)]
    return bool(words[0] and words[1]) and (words[0] <= words[1] or words[1] <= words[0])


def _is_adrift(place: Argument, cast: Cast, around: Mapping[str, str]) -> bool:
    """A site, a quarter or an unknown place of which nothing says where it lies."""
    return not place.key or (cast.entities[place.key].kind in _SITES and place.key not in around)


def _meet(a: Argument, b: Argument, cast: Cast, around: Mapping[str, str]) -> bool:
    """The same entity, a place inside the other, or phrases that share their head word."""
    if a.key and b.key:
        nations = {_nation(cast.entities[key].authority) for key in (a.key, b.key)}
        one = len(nations) == 1 and None not in nations
        return one or a.key == b.key or b.key in _chain(a.key, around) or a.key in _chain(b.key, around)
    words = [set(fold(x.passage.text).split()) for x in (a, b)]
    return bool({w for w in words[0] if len(w) > 3} & {w for w in words[1] if len(w) > 3})


def _nation(authority: str | None) -> str | None:
    """Code of the state whose army, government or land an authority stands for: what one does the other does."""
    scheme, _, code = (authority or "").partition(":")
    return code if scheme in _STATES and code else None


def _chain(key: str, around: Mapping[str, str]) -> set[str]:
    """The places around a place."""
    found: set[str] = set()
    while (outer := around.get(key)) and outer not in found:
        found.add(outer)
        key = outer
    return found


def dates_agree(a: Date, b: Date) -> bool:
    """Whether two dates can be one: equal as far as both go, or inside an interval of the other."""
    for one, other in ((a, b), (b, a)):
        if one.end and one.value <= other.value <= one.end:
            return True
    shorter = min(len(a.value), len(b.value))
    return a.value[:shorter] == b.value[:shorter]


def _agreements(telling: Telling, draft: Draft, cast: Cast, around: Mapping[str, str]) -> int:
    """How many of place, date, actor and target a telling shares with a draft."""
    date = any(telling.date and dates_agree(telling.date, d) and len(d.value) > 4 for d in draft.dates)
    pairs = (
        (_innermost(telling.places, around), _innermost(draft.arguments("place"), around)),
        (telling.slot("actor"), draft.arguments("actor")),
        (telling.slot("target"), draft.arguments("target")),
    )
    return int(date) + sum(any(_meet(x, y, cast, around) for x in a for y in b) for a, b in pairs)

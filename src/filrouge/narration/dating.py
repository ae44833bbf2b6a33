"""Dates that a telling takes over from the text around it.

News dates the first of several events and tells the others in the same breath: "Le 5 août, deux convois ont été
attaqués. Le premier convoi a été attaqué dans ...". An hour without a day ("vers 10 h 50") means the day
spoken of last, or the day of publication. A headline has the day of its lead. And what is told as done after
something of the very day of publication cannot have another day.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from filrouge.language import Language
from filrouge.model import Date, DateBasis, Modality, Passage, ZoneKind
from filrouge.narration.filling import unique
from filrouge.narration.located import places_of
from filrouge.narration.merging import Draft
from filrouge.narration.values import Telling
from filrouge.reading import Reading
from filrouge.scene import Scene
from filrouge.speech import cue_kind
from filrouge.syntax import preposition

_HOUR = re.compile(
    r"\b(?:vers|à|peu après|peu avant|aux environs de|aux alentours de)\s+(?:\d{1,2}\s?(?:h|heures?)|minuit|midi)\b",
    re.IGNORECASE,
)
_SPEECH = ("say", "deny", "demand")
_REACH = 1  # sentences between an event and the one it takes its date from
_LEAD = 5  # sentences in which an article says the day of its headline, a line with the date among them
_NEWS = timedelta(31)
_REACTION = 6  # sentences between an event and those who react to it
_SAME_DAY = 12  # sentences over which a story of the day of publication goes on


def inherit_dates(tellings: Sequence[Telling], published: Date | None, reading: Reading) -> list[Telling]:
    """Give undated tellings the date of the story they continue."""
    done: list[Telling] = []
    for telling in tellings:
        day = None
        if _may_inherit(telling):
            day = (
                _story_date(telling, done)
                or _hour_date(telling, done, published, reading.scenes)
                or _going_on_date(telling, done, published, reading)
            )
        done.append(replace(telling, date=day) if day else telling)
    return _told_by_lead(done, published, reading)


def _may_inherit(telling: Telling) -> bool:
    """Whether a telling is of something done, for its own sake, without a day of its own."""
    done = telling.attribution.modality is Modality.ASSERTED
    return telling.date is None and done and not telling.background


def _is_title(telling: Telling) -> bool:
    return telling.zone is ZoneKind.HEADLINE and _may_inherit(telling)


def _story_date(telling: Telling, earlier: Sequence[Telling]) -> Date | None:
    """The day of the last telling of the same type, where this one is said to be another of the series."""
    if not telling.series:
        return None
    for other in reversed(earlier):
        if telling.rank - other.rank > _REACH + 1:
            return None
        if other.date and len(other.date.value) == 10 and other.type == telling.type and not other.background:
            return replace(other.date, basis=DateBasis.CONTEXT)
    return None


def _hour_date(
    telling: Telling, earlier: Sequence[Telling], published: Date | None, scenes: Sequence[Scene]
) -> Date | None:
    """The day that an hour belongs to: of the sentence before, else of publication."""
    if not _HOUR.search(scenes[telling.sentence].sentence.text):
        return None
    last = next(
        (t.date for t in reversed(earlier) if t.date and telling.rank - t.rank <= 2 and not t.background),
        None,
    )
    day = last or published
    if day is None or len(day.value) != 10 or (telling.rank > 3 and last is None):
        return None
    return replace(day, basis=DateBasis.CONTEXT)


def _going_on_date(
    telling: Telling, earlier: Sequence[Telling], published: Date | None, reading: Reading
) -> Date | None:
    """The day of what was told last, where a verb goes on with it: by a word, or because no other day is left.

    What follows an event of the day of publication and is told as done happened on that day as well.
    """
    scene, token = reading.scenes[telling.sentence], telling.match.token
    if not telling.told or telling.plural or not _is_past(scene, token):
        return None
    if not is_once(scene, token, reading.language):
        return None
    last = next((t for t in reversed(earlier) if t.date and not t.background), None)
    if last is None or last.date is None or len(last.date.value) != 10:
        return None
    gap = telling.rank - last.rank
    today = published is not None and last.date.value == published.value and gap <= _SAME_DAY
    follows = gap <= _REACH + 1 and _says(scene, reading.language.dates.words.going_on)
    return replace(last.date, basis=DateBasis.CONTEXT) if today or follows else None


def _is_past(scene: Scene, token: int) -> bool:
    """Whether a verb tells what has been done: "a tué", "est tué par la riposte"."""
    tree = scene.tree
    verb = token if tree.tokens[token].pos == "VERB" else tree.tokens[token].head
    return any("Tense=Past" in tree.tokens[n].morph for n in (verb, *tree.dependents(verb, "aux")))


def is_once(scene: Scene, token: int, language: Language) -> bool:
    """Whether a verb tells one thing of the time of the story: "a tué", "dément", not "avait déjà tué", "tuait"."""
    tree = scene.tree
    verb = token if tree.tokens[token].pos == "VERB" else tree.tokens[token].head
    parts = [tree.tokens[n] for n in (verb, *tree.dependents(verb, "aux"))]
    other = any(tense in part.morph for part in parts for tense in ("Tense=Imp", "Tense=Fut"))
    return not other and not _says(scene, language.dates.words.ever)


def _says(scene: Scene, phrases: Collection[str]) -> bool:
    """Whether a sentence has one of some phrases as words."""
    words = " ".join(token.text.lower() for token in scene.tree.tokens)
    said = f" {words} ".replace("’", "'").replace("' ", "'")
    return any(f" {phrase} " in said for phrase in phrases)


def _told_by_lead(tellings: Sequence[Telling], published: Date | None, reading: Reading) -> list[Telling]:
    """Give tellings of the headline the day and the places of the lead, where no event of the lead takes them.

    The lead may tell it in words that no rule knows ("s'est éteint lundi à Tours").
    """
    found = _lead(tellings, published, reading)
    if found is None:
        return list(tellings)
    scene, day = found
    places = tuple(place for _, place in places_of(scene, reading.cast, reading.language))
    return [
        replace(t, date=day, places=unique((*t.places, *places))) if _is_title(t) else t for t in tellings
    ]


def _lead(tellings: Sequence[Telling], published: Date | None, reading: Reading) -> tuple[Scene, Date] | None:
    """The first sentence under the headline that gives a day, with that day, if it tells no event of that day."""
    if published is None or len(published.value) != 10:
        return None
    leads = [scene for scene in reading.scenes[: _LEAD + 1] if not scene.zone.is_boilerplate]
    taken = {t.sentence for t in tellings if t.date is not None}
    for scene in leads:
        if scene.zone is ZoneKind.HEADLINE:
            continue
        if scene.index in taken:
            return None
        for day in _days_of(scene, reading):
            return (scene, replace(day, basis=DateBasis.CONTEXT)) if _is_news(day, published) else None
    return None


def _is_news(day: Date, published: Date) -> bool:
    """Whether a day lies in the weeks before publication."""
    gap = date.fromisoformat(published.value) - date.fromisoformat(day.value)
    return timedelta(0) <= gap <= _NEWS


def _days_of(scene: Scene, reading: Reading) -> Iterator[Date]:
    """The days that a sentence says something was done on; not those of speaking, and of what a noun or clause adds."""
    tree = scene.tree
    for day in reading.dates:
        tokens = _tokens(scene, day.passage)
        if len(day.value) != 10 or day.end or not tokens:
            continue
        top = next((n for n in tokens if tree.tokens[n].head not in tokens), tokens[0])
        above = list(tree.ancestors(top))
        verb = next((n for n in above if tree.tokens[n].pos == "VERB"), None)
        aside = any(tree.tokens[n].dep == "acl:relcl" for n in above) or preposition(tree, top) == "de"
        if verb is None or aside or cue_kind(scene, verb, reading.language.cues) in _SPEECH:
            continue
        if is_once(scene, verb, reading.language):
            yield day


def _tokens(scene: Scene, words: Passage | None) -> list[int]:
    tokens = scene.tree.tokens
    return [n for n, t in enumerate(tokens) if words and words.start <= t.start < words.end]


@dataclass(frozen=True, slots=True)
class Today:
    """The day of publication as the day of what an article tells, and the sentences that tell something of it."""

    date: Date
    sentences: tuple[int, ...]

    def reaches(self, sentence: int) -> bool:
        """Whether a sentence follows one of them closely enough to be about it."""
        return any(0 <= sentence - told <= _REACTION for told in self.sentences)


def story_of_today(drafts: Sequence[Draft], published: Date | None) -> Today | None:
    """The day of publication, where what the article tells first happened on it: nobody can have reacted earlier."""
    told = [d for d in drafts if d.dates and not all(t.background for t in d.tellings)]
    first = min(told, key=lambda d: d.tellings[0].rank, default=None)
    if first is None or published is None or len(published.value) != 10:
        return None
    day = next((d for d in first.dates if d.value == published.value), None)
    here = (t.sentence for d in told if d.dates and d.dates[0].value == published.value for t in d.tellings)
    return Today(replace(day, basis=DateBasis.CONTEXT), tuple(sorted(here))) if day else None

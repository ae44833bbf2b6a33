"""Tolls and the events they belong to: who gives them, and those of sentences that name no event."""

from collections.abc import Sequence
from dataclasses import replace

from filrouge.eventwords import VictimWords
from filrouge.model import Argument, Attribution, EntityType, Modality, Toll, ZoneKind
from filrouge.narration.arguments import Cast, attribution
from filrouge.narration.tolls import FoundToll, find_tolls
from filrouge.narration.values import Telling
from filrouge.reading import Reading
from filrouge.scene import Scene
from filrouge.voice import hear

_KILLING = frozenset({"killing", "assassination", "execution"})
_BALANCE = 20  # sentences between a story and the toll that sums it up
_REACH = 3  # sentences between an event and its toll
_LEAD = 6  # sentences between a headline and the toll of its event, a line with the date among them


def voiced_tolls(reading: Reading, scene: Scene) -> tuple[FoundToll, ...]:
    """The tolls of a sentence, each with whoever gives it."""
    language = reading.language
    found = find_tolls(scene, language.events, language.numbers)
    voices = (hear(scene, one.token, language, reading.quotes) for one in found)
    said = (attribution(scene, voice, reading.cast).speaker for voice in voices)
    return tuple(
        replace(one, toll=replace(one.toll, speaker=who)) for one, who in zip(found, said, strict=True)
    )


def sole_victim(
    event: str | None, targets: Sequence[Argument], said: Attribution, cast: Cast
) -> tuple[Toll, ...]:
    """The toll of one where somebody with a name, and nobody else, is told to have been killed."""
    named = [a for a in targets if a.key and cast.entities[a.key].type is EntityType.PERSON]
    if event not in _KILLING or said.modality is not Modality.ASSERTED or len(targets) != 1 or not named:
        return ()
    return (Toll("killed", 1, "exactly", named[0].passage, said.speaker),)


def by_number(tolls: Sequence[FoundToll]) -> tuple[tuple[Toll, ...], tuple[Toll, ...]]:
    """Tolls that a number gives, and those of one victim that none gives."""
    counted = tuple(one.toll for one in tolls if not one.implied)
    return counted, tuple(one.toll for one in tolls if one.implied)


def add_tolls(
    found: list[Telling],
    scene: Scene,
    tolls: Sequence[FoundToll],
    violent: frozenset[str],
    words: VictimWords,
) -> None:
    """Give tolls of a sentence without an event to the last violent event, if it was told just before.

    A toll that sums up ("le bilan", "au total") is that of what the article told first.
    """
    own = [
        n
        for n, telling in enumerate(found)
        if telling.type in violent and not telling.zone.is_boilerplate and not telling.background
    ]
    if not own or scene.zone.is_boilerplate:
        return
    sums_up = any(phrase in scene.sentence.text.lower() for phrase in words.balance)
    place = own[0] if sums_up else own[-1]
    telling = found[place]
    reach = _LEAD if telling.zone is ZoneKind.HEADLINE else _REACH
    if scene.index - telling.sentence <= (_BALANCE if sums_up else reach):
        counted, implied = by_number(tolls)
        found[place] = replace(telling, tolls=(*telling.tolls, *counted), alone=(*telling.alone, *implied))

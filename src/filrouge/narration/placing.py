"""Places that a telling takes over from the text around it.

A headline says first where its story plays ("Mali : deux soldats tués"), and a series is told where it took place
before its parts are told one by one ("un double attentat a frappé Kaboul. La première explosion ...").
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from filrouge.language import Language
from filrouge.model import Argument, DateBasis, EntityType, ZoneKind
from filrouge.narration.arguments import Cast, argument
from filrouge.narration.values import Telling
from filrouge.scene import Scene

_REACH = 4  # sentences between a series and its parts


def inherit_places(
    tellings: Sequence[Telling], scenes: Sequence[Scene], cast: Cast, language: Language
) -> list[Telling]:
    """Give tellings of a headline the place it starts with, and parts of a series the place and day of the series."""
    done: list[Telling] = []
    for telling in tellings:
        here = telling
        if telling.zone is ZoneKind.HEADLINE and not telling.places:
            here = replace(telling, places=tuple(_dateline(scenes[telling.sentence], cast)))
        elif not telling.places and (where := _where_attacked(telling, done, language)):
            here = replace(telling, places=where)
        elif telling.series and not telling.background:
            here = _as_part(telling, done, language)
        done.append(here)
    return done


def hits_back(telling: Telling, attackers: Collection[str]) -> bool:
    """Whether those whom it is done to had attacked: "l'assaillant a été abattu"."""
    words = {word for one in telling.slot("target") for word in one.passage.text.lower().split()}
    return any(word in words or word + "s" in words for word in attackers)


def _where_attacked(telling: Telling, earlier: Sequence[Telling], language: Language) -> tuple[Argument, ...]:
    """The places of the attack just told, where who attacked is killed in turn."""
    deeds = [t for t in earlier if t.type in language.events.classes[0] and not t.background]
    done = {one.passage for t in deeds for one in t.slot("actor")}
    turned = hits_back(telling, language.events.attackers) or any(
        one.passage in done for one in telling.slot("target")
    )
    near = (t.places for t in reversed(deeds) if t.places and telling.rank - t.rank <= _REACH)
    return next(near, ()) if turned and telling.type in language.events.classes[1] else ()


def _dateline(scene: Scene, cast: Cast) -> Iterator[Argument]:
    """The place before the colon of a headline."""
    tokens = scene.tree.tokens
    colon = next((n for n, t in enumerate(tokens) if t.text == ":"), 0)
    covering = {scene.covering.get(n) for n in range(colon)}
    head = covering.pop() if len(covering) == 1 else None
    if head is not None and scene.mentions[head].type is EntityType.PLACE:
        yield argument(scene, head, cast)


def _as_part(telling: Telling, earlier: Sequence[Telling], language: Language) -> Telling:
    """A part of the series of its class told last: it took place where and when the series did."""
    classes = [group for group in language.events.classes if telling.type in group]
    near = [t for t in earlier if telling.rank - t.rank <= _REACH and t.several]
    wholes = [t for t in reversed(near) if any(t.type in group for group in classes)]
    places = next((t.places for t in wholes if t.places), ())
    day = next((replace(t.date, basis=DateBasis.CONTEXT) for t in wholes if t.date), None)
    return replace(telling, places=telling.places or places, date=telling.date or day)

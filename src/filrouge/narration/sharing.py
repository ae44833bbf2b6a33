"""One verb for several deeds: "ont attaqué une base à X et un convoi à Y" are two attacks, each with its own place."""

from collections.abc import Sequence
from dataclasses import replace

from filrouge.language import Language
from filrouge.model import Argument
from filrouge.narration.arguments import Cast
from filrouge.narration.located import places_of
from filrouge.narration.values import Telling
from filrouge.scene import Scene
from filrouge.syntax import preposition


def part_by_place(scene: Scene, telling: Telling, cast: Cast, language: Language) -> tuple[Telling, ...]:
    """A telling for each of its targets, where a place stands behind each; else the telling alone.

    "l'aéroport de Sanaa" is one name, and no place behind a target; what a single place stands behind ("un convoi et
    un poste à Gao") was done there at once.
    """
    targets = sorted(telling.slot("target"), key=lambda one: one.passage.start)
    if len(targets) < 2 or telling.match.rule.entry.pos != "VERB":
        return (telling,)
    where = [
        place for token, place in places_of(scene, cast, language) if preposition(scene.tree, token) != "de"
    ]
    shares = [
        _behind(targets, n, [place for place in where if place in telling.places])
        for n in range(len(targets))
    ]
    if not all(shares) or any(place in targets for share in shares for place in share):
        return (telling,)
    return tuple(
        replace(telling, slots={**telling.slots, "target": (target,)}, places=share, other=False, count=None)
        for target, share in zip(targets, shares, strict=True)
    )


def fill_gaps(tellings: Sequence[Telling]) -> tuple[Telling, ...]:
    """Give what is counted behind "et" without saying of whom the parts of what is counted before it.

    "dix attaques contre des convois ont visé X, et douze attaques Y": the second are against convoys as well.
    """
    done: list[Telling] = []
    for telling in tellings:
        before = done[-1] if done else None
        bare = telling.count and not telling.slot("target") and not telling.slot("actor")
        same = before is not None and before.count and before.sentence == telling.sentence
        if before is not None and bare and same and _is_one_word(before, telling):
            done.append(replace(telling, slots={**telling.slots, **before.slots}))
        else:
            done.append(telling)
    return tuple(done)


def _is_one_word(first: Telling, second: Telling) -> bool:
    return first.trigger.text.lower() == second.trigger.text.lower() and first.count != second.count


def _behind(targets: Sequence[Argument], n: int, places: Sequence[Argument]) -> tuple[Argument, ...]:
    """The places between a target and the next one."""
    start = targets[n].passage.end
    end = targets[n + 1].passage.start if n + 1 < len(targets) else None
    return tuple(p for p in places if start <= p.passage.start and (end is None or p.passage.start < end))

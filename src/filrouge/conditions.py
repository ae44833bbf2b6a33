"""A rule that fires, and the conditions that a rule file may put on it beyond its roles."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from filrouge.language import Rule
from filrouge.scene import ARMED, Scene, is_kind
from filrouge.syntax import is_passive, preposition

_MILITARY = frozenset(
    ("militaire", "terrestre", "aérien", "armé", "antiterroriste", "anti-terroriste", "conjoint", "spécial")
) | {"guerrier", "punitif"}
_SOURCES = frozenset(("selon", "d'après"))


@dataclass(frozen=True, slots=True)
class Match:
    """A rule that fires.

    Attributes:
        scene: index of the sentence; token: the trigger; words: all tokens of the trigger.
        roles: role to the tokens that fill it, in order; absent where nothing does.
        carrier: token of the light verb that carries the trigger, else None.
    """

    scene: int
    token: int
    rule: Rule
    words: tuple[int, ...]
    roles: Mapping[str, tuple[int, ...]]
    carrier: int | None = None


def _has_force(scene: Scene, match: Match) -> bool:
    """Somebody armed takes part."""
    return any(is_kind(scene, token, "force") for tokens in match.roles.values() for token in tokens)


def _has_armed(scene: Scene, match: Match) -> bool:
    """Somebody armed takes part, by name or as a noun: no club and no party."""
    filled = [token for tokens in match.roles.values() for token in tokens]
    unnamed = (t for t in filled if t not in scene.mentions)
    return any(_is_armed(scene, t) for t in filled) or any(is_kind(scene, t, "force") for t in unnamed)


def _is_military(scene: Scene, match: Match) -> bool:
    """The noun is called military, or is led by an army or against somebody armed."""
    said = {scene.tree.tokens[child].lemma for child in scene.tree.dependents(match.token, "amod")}
    against = any(is_kind(scene, token, "force") for token in match.roles.get("target", ()))
    return bool(said & _MILITARY) or against or any(_is_armed(scene, t) for t in match.roles.get("actor", ()))


def _is_warlike(scene: Scene, match: Match) -> bool:
    """The noun is called military, or somebody, a place or a base takes part: no kick of a ball."""
    kinds = ("who", "people", "force", "ground")
    filled = (token for tokens in match.roles.values() for token in tokens)
    plural = "Number=Plur" in scene.tree.tokens[match.token].morph
    return (
        plural or _is_military(scene, match) or any(is_kind(scene, t, kind) for t in filled for kind in kinds)
    )


def _has_body(scene: Scene, match: Match) -> bool:
    """A body or a state does it, and no person."""
    return any(_is_body(scene, token) for token in match.roles.get("actor", ()))


def _is_body(scene: Scene, token: int) -> bool:
    return any(is_kind(scene, token, kind) for kind in ("group", "nation"))


def _has_army(scene: Scene, match: Match) -> bool:
    """A state or somebody armed does it, or the noun is called military."""
    said = {scene.tree.tokens[child].lemma for child in scene.tree.dependents(match.token, "amod")}
    actors = [token for token in match.roles.get("actor", ()) if _is_body(scene, token)]
    armed = (is_kind(scene, token, "nation") or _is_armed(scene, token) for token in actors)
    return bool(actors) and (bool(said & _MILITARY) or any(armed))


def _is_armed(scene: Scene, token: int) -> bool:
    mention = scene.mentions.get(token)
    return mention is not None and mention.kind in ARMED


def _is_sent(scene: Scene, match: Match) -> bool:
    """What is sent can be told to go somewhere: people, a force, arms; no message."""
    kinds = ("who", "people", "force", "weapon")
    return any(is_kind(scene, t, kind) for t in match.roles.get("target", ()) for kind in kinds)


def _is_possessive(scene: Scene, match: Match) -> bool:
    """ "son allié": whose it is stands before."""
    return any("Poss=Yes" in scene.tree.tokens[n].morph for n in scene.tree.dependents(match.token, "det"))


def _is_carried(scene: Scene, match: Match) -> bool:
    """A light verb carries the noun ("ouvrir une enquête")."""
    return match.carrier is not None


def _is_filled(scene: Scene, match: Match) -> bool:
    """Somebody or something fills a role."""
    return any(match.roles.values())


def _is_undergone(scene: Scene, match: Match) -> bool:
    """The verb is passive ("dominée par X")."""
    return is_passive(scene.tree, match.token)


def _is_under(scene: Scene, match: Match) -> bool:
    """ "sous le commandement de X": the noun stands behind "sous"."""
    return preposition(scene.tree, match.token) == "sous"


def _is_source(scene: Scene, match: Match) -> bool:
    """ "selon l'annonce de X": the noun says where the news is from."""
    return preposition(scene.tree, match.token) in _SOURCES


CONDITIONS: Mapping[str, Callable[[Scene, Match], bool]] = {
    "force": _has_force,
    "armed": _has_armed,
    "military": _is_military,
    "warlike": _is_warlike,
    "body": _has_body,
    "army": _has_army,
    "sent": _is_sent,
    "possessive": _is_possessive,
    "carried": _is_carried,
    "filled": _is_filled,
    "passive": _is_undergone,
    "under": _is_under,
    "source": _is_source,
}

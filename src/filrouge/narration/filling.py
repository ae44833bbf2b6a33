"""Who and what fills the roles of a telling, and what stands there without taking part: times, weapons, measures."""

from collections.abc import Sequence

from filrouge.conditions import Match
from filrouge.language import Language
from filrouge.model import Argument, Entity, EntityType
from filrouge.narration.arguments import Cast, argument, member_of, phrase, places_at
from filrouge.scene import Scene, is_means, resolve_token

_PARTICIPANTS = ("actor", "target")  # not what a deed is done with, nor how long a sentence is


def fill(scene: Scene, match: Match, role: str, cast: Cast, language: Language) -> tuple[Argument, ...]:
    """The fillers of a role as arguments; a group where people of it act or are hit ("soldats de X")."""
    behind = _hits_many(scene, match, role, language)
    found = []
    for token in match.roles[role]:
        one = _apart(scene, match, role, token, argument(scene, token, cast))
        if one.key is None and role in _PARTICIPANTS and not _takes_part(scene, token):
            continue
        if one.key is None and behind:
            one = member_of(scene, token, cast) or one
        found.append(one)
    return unique(found)


def _apart(scene: Scene, match: Match, role: str, token: int, one: Argument) -> Argument:
    """A description without what fills another role: "l'ancien ministre [à dix ans de prison]"."""
    others = frozenset(n for said, tokens in match.roles.items() if said != role for n in tokens) - {token}
    if one.key is not None or others.isdisjoint(scene.tree.subtree(token)):
        return one
    return Argument(None, phrase(scene.tree, resolve_token(scene, token), places_at(scene) | others))


def _takes_part(scene: Scene, token: int) -> bool:
    """Whether a noun takes part: it is no time ("l'attaque du 2 mai"), measure, or weapon ("une attaque de drones")."""
    measure = scene.tree.tokens[token].lemma in scene.nouns.never.words
    return not (measure or token in scene.times or is_means(scene, token))


def _hits_many(scene: Scene, match: Match, role: str, language: Language) -> bool:
    """Whether a group stands behind its people: where they act, and where several of them are attacked."""
    if role != "target" or match.rule.event not in language.events.classes[0]:
        return role == "actor"
    return all("Number=Plur" in scene.tree.tokens[token].morph for token in match.roles[role])


def is_site(entity: Entity) -> bool:
    """A building or base: what is struck there is the place itself."""
    return entity.type is EntityType.BASE or (entity.type is EntityType.PLACE and entity.kind == "site")


def unique(arguments: Sequence[Argument]) -> tuple[Argument, ...]:
    """Each entity or phrase once, in order."""
    seen: dict[str, Argument] = {}
    for one in arguments:
        seen.setdefault(one.key or one.passage.text.lower(), one)
    return tuple(seen.values())

"""What a deed was done with: a weapon told with its words, or what strikes where nobody does."""

from collections.abc import Iterator

from filrouge.conditions import Match
from filrouge.model import Passage
from filrouge.narration.arguments import phrase, places_at
from filrouge.scene import Scene, is_kind
from filrouge.syntax import Tree, preposition

_WITH = ("à", "avec", "de", "par", "au moyen de", "dans", "d'")


def instrument(scene: Scene, match: Match) -> Passage | None:
    """The weapon that a rule asks for, or the first below the trigger; somebody who is a weapon only where none is."""
    weapons = [*match.roles.get("weapon", ()), *_weapons(scene, match)]
    things = [token for token in weapons if not is_kind(scene, token, "people")]
    token = next(iter(things or weapons), None)
    if token is None:
        return None
    hit = frozenset(match.roles.get("target", ())) - {token}  # "des missiles [sur le nord d'Israël]"
    return _with_participle(scene.tree, phrase(scene.tree, token, places_at(scene) | hit), token)


def _weapons(scene: Scene, match: Match) -> Iterator[int]:
    """Weapons below a trigger that it is done with, or that do it; also its own noun ("actionner sa ceinture")."""
    tree = scene.tree
    for token in tree.subtree(match.token if match.carrier is None else match.carrier):
        tagged = tree.tokens[token]
        if tagged.lemma.lower() not in scene.nouns.weapon.words or token == match.token:
            continue
        own = token in match.words and tagged.dep == "obj" and match.rule.file.relation is not None
        done_with = preposition(tree, token) in _WITH or tagged.dep.startswith(("nsubj", "obl"))
        if _only_carries(scene, token, match.token):
            continue
        if (done_with or own) and token not in match.roles.get("target", ()):
            yield token


def _only_carries(scene: Scene, token: int, trigger: int) -> bool:
    """Whether a vehicle is told of in a clause of its own: "des hommes circulant à moto ont ouvert le feu"."""
    tree = scene.tree
    path = (token, *tree.ancestors(token))
    inside = path[: path.index(trigger)] if trigger in path else path
    return is_kind(scene, token, "vehicle") and any(tree.tokens[n].dep.startswith("acl") for n in inside)


def _with_participle(tree: Tree, words: Passage, token: int) -> Passage:
    """The weapon with the one word that says of what kind it is: "voiture piégée"."""
    bare = (c for c in tree.dependents(token, "acl", "amod") if not tree.children[c])
    behind = next((tree.tokens[c] for c in bare if words.end < tree.tokens[c].start <= words.end + 1), None)
    if behind is None:
        return words
    return Passage(words.start, behind.end, f"{words.text} {behind.text}")

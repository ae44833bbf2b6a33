"""What a clause makes of its words: whether it is about a noun, and whether a verb passes sentence."""

from collections.abc import Sequence

from filrouge.scene import Scene
from filrouge.syntax import is_passive

_CLAUSAL = frozenset(("root", "nsubj", "obj", "parataxis"))


def is_topic(scene: Scene, noun: int) -> bool:
    """Whether a clause is about a noun, or the noun is dated: not "candidat à l'élection"."""
    return scene.tree.tokens[noun].dep.split(":")[0] in _CLAUSAL or is_dated(scene, noun)


def is_dated(scene: Scene, noun: int) -> bool:
    """Whether a date stands with a noun, by itself or with a participle ("l'élection prévue dimanche")."""
    tree = scene.tree
    close = tree.dependents(noun, "nmod", "obl", "acl")
    below = (child for child in close if tree.tokens[child].dep != "acl:relcl")
    return any(n in scene.times for child in below for n in (child, *tree.children[child]))


def is_judged(scene: Scene, verb: int, actors: Sequence[int]) -> bool:
    """Whether a court does it, or it is undergone: "condamné à dix ans", not "l'ONU a condamné X pour son attaque"."""
    if actors:
        lemmas = (scene.tree.tokens[token].lemma.lower() for token in actors)
        return any(lemma in scene.nouns.courts.words for lemma in lemmas)
    return is_passive(scene.tree, verb)

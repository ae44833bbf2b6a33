"""What a clause makes of its words: whether it is about a noun, and whether a verb passes sentence."""

from collections.abc import Sequence

from filrouge.scene import Scene
from filrouge.syntax import is_passive, patients, preposition

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


def is_concrete(scene: Scene, noun: int) -> bool:
    """Whether a fight is one against somebody: not "le combat contre le terrorisme", wherever the foe hangs."""
    tree = scene.tree
    foes = (n for place in (noun, tree.tokens[noun].head) for n in tree.dependents(place, "nmod", "obl"))
    return not any(tree.tokens[n].lemma in scene.nouns.abstract.words for n in foes)


def is_judged(scene: Scene, verb: int, actors: Sequence[int]) -> bool:
    """Whether a court does it, or it is undergone: "condamné à dix ans", not "l'ONU a condamné X pour son attaque"."""
    if actors:
        lemmas = (scene.tree.tokens[token].lemma.lower() for token in actors)
        return any(lemma in scene.nouns.courts.words for lemma in lemmas)
    return is_passive(scene.tree, verb)


def is_agentless(scene: Scene, verb: int) -> bool:
    """Whether something is done by nobody or nothing that is named: "a été frappée mardi", no "par un séisme"."""
    named = (n for n in scene.tree.dependents(verb, "obl") if preposition(scene.tree, n) == "par")
    return is_passive(scene.tree, verb) and next(named, None) is None


def is_unplaced(scene: Scene, verb: int) -> bool:
    """Whether a verb has neither place nor object: "les rebelles se sont rendus mardi", not "se sont rendus à Kiev"."""
    tree = scene.tree
    said = tree.dependents(verb, "obl", "xcomp", "advmod", "iobj", "obj", "expl", "nmod")
    others = (n for n in said if tree.tokens[n].lemma not in tree.words.reflexive and n not in scene.times)
    return not any(_is_complement(scene, n) for n in others)


def _is_complement(scene: Scene, word: int) -> bool:
    """Whether a word says where or how, and not when, behind which deed or what for."""
    timed = scene.tree.tokens[word].dep.startswith("obl") and not preposition(scene.tree, word)
    return not timed and word not in scene.events and not scene.tree.has(word, "mark")


def is_done_to(scene: Scene, token: int) -> bool:
    """ "fermer la frontière à la demande de X": the verb above has an object, so that it grants no demand by itself."""
    above = scene.tree.tokens[token].head
    return scene.tree.tokens[above].pos == "VERB" and bool(patients(scene.tree, above))

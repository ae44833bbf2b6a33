"""What a clause makes of its words: whether it is about a noun, and whether a verb passes sentence."""

from collections.abc import Iterable, Sequence

from filrouge.scene import Scene, is_kind
from filrouge.syntax import Tree, is_passive, patients, preposition

_AIMS = frozenset(("pour", "en vue de"))
_CLAUSAL = frozenset(("root", "nsubj", "obj", "parataxis"))


def is_topic(scene: Scene, noun: int) -> bool:
    """Whether a clause is about a noun, or the noun is dated: not "candidat à l'élection"."""
    return scene.tree.tokens[noun].dep.split(":")[0] in _CLAUSAL or is_dated(scene, noun)


def stands_alone(scene: Scene, noun: int) -> bool:
    """Whether a noun does not only say of what kind another one is ("bureau de vote", "droit de vote")."""
    tree, token = scene.tree, noun
    below = tree.tokens[tree.tokens[token].head].pos == "NOUN" and preposition(tree, token) == "de"
    return not below or any(True for _ in tree.dependents(token, "det", "nmod"))


def is_determined(scene: Scene, noun: int) -> bool:
    """Whether a noun tells of a deed, not of what kind another is ("avion de combat") or what for ("bataille pour")."""
    tree, token = scene.tree, noun
    said = preposition(tree, token)
    single = "Number=Plur" not in tree.tokens[token].morph
    below = tree.tokens[tree.tokens[token].head].pos in ("NOUN", "PROPN")
    kind = single and below and said == "de" and not tree.has(token, "det")
    return not kind and said not in _AIMS


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


def is_earnest(scene: Scene, filled: Iterable[Sequence[int]]) -> bool:
    """Whether nothing in a sentence tells of a game ("éliminé en demi-finale"), and no club takes part."""
    mentions = (scene.mentions.get(token) for tokens in filled for token in tokens)
    if any(mention is not None and mention.kind == "team" for mention in mentions):
        return False
    return not any(token.lemma.lower() in scene.nouns.games.words for token in scene.tree.tokens)


def is_bodily(scene: Scene, targets: Sequence[int]) -> bool:
    """Whether not only words hit what is attacked: no bill, no record, no season."""
    lemmas = [scene.tree.tokens[token].lemma.lower() for token in targets if token not in scene.mentions]
    return not lemmas or not all(lemma in scene.nouns.discussed.words for lemma in lemmas)


def is_said(scene: Scene, verb: int) -> bool:
    """Whether an attack is one of words: "a attaqué le préfet dans une interview", "s'en est pris à X sur Twitter"."""
    tree = scene.tree
    beside = list(tree.dependents(verb, "obl", "advmod"))
    below = (n for place in beside for n in (place, *tree.dependents(place, "obl", "obj", "nmod")))
    return any(
        tree.tokens[n].lemma in scene.nouns.speeches.words and tree.has(n, "case") and n > verb for n in below
    )


def is_company(scene: Scene, verb: int) -> bool:
    """Whether somebody is received and nothing is got: not "a reçu le prix Jean Tabi", "a reçu l'ordre de"."""
    tree = scene.tree
    return all(
        tree.tokens[n].lemma not in scene.nouns.awards.words for n in tree.dependents(verb, "obj", "obl")
    )


def is_given(scene: Scene, noun: int) -> bool:
    """Whether help is what somebody gets: "le soutien de X", not "Y est le principal soutien de X"."""
    dep = scene.tree.tokens[noun].dep
    return not scene.tree.has(noun, "cop") and dep not in ("appos", "advcl")


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


def is_negative(tree: Tree, clause: int) -> bool:
    """Whether a clause says that something is not so: "ne" with a second negation; "ne ... que" has none."""
    near = [clause, *(n for n in tree.dependents(clause, "nsubj", "obj", "obl"))]
    words = [n for place in near for n in tree.dependents(place, "advmod", "det", "obj", "nsubj")]
    double = sum("Polarity=Neg" in tree.tokens[n].morph for n in set(words)) > 1
    return double or any("PronType=Neg" in tree.tokens[n].morph for n in words)


def is_shown(tree: Tree, verb: int) -> bool:
    """Whether the object of a verb is somebody's own: "manifester sa volonté" fills no street."""
    return any(
        "Poss=Yes" in tree.tokens[d].morph
        for n in tree.dependents(verb, "obj")
        for d in tree.dependents(n, "det")
    )


def is_disowned(tree: Tree, clause: int) -> bool:
    """Whether somebody says not to have done a thing: "affirme ne pas avoir tiré"."""
    own = tree.has(clause, "aux") and not tree.has(clause, "nsubj") and not is_passive(tree, clause)
    return own and is_negative(tree, clause)


def did_none(scene: Scene, clause: int) -> bool:
    """Whether none of those who are armed did it: "aucun soldat n'a tiré"."""
    tree = scene.tree
    none = [
        n
        for n in tree.dependents(clause, "nsubj")
        if any("PronType=Neg" in tree.tokens[d].morph for d in tree.dependents(n, "det", "amod"))
    ]
    armed = any(is_kind(scene, n, kind) for n in none for kind in ("force", "weapon", "vehicle"))
    return armed and tree.has(clause, "aux") and not is_passive(tree, clause)


def is_own_part(tree: Tree, tokens: Sequence[int]) -> bool:
    """ "sa responsabilité dans l'attaque": what is owned up to is somebody's own, not "la responsabilité de X"."""
    heads = [tree.tokens[token].head for token in tokens]
    return any("Poss=Yes" in tree.tokens[n].morph for head in heads for n in tree.dependents(head, "det"))


def is_fronted_place(scene: Scene, token: int) -> bool:
    """ "À Gao, prise par X, les habitants refusent de partir": the place at the head of a sentence is not refused."""
    tree, head = scene.tree, scene.tree.tokens[token].head
    if tree.tokens[token].dep.split(":")[0] != "obl" or token > head or not is_kind(scene, token, "place"):
        return False
    last = max(n for n in tree.subtree(token) if tree.tokens[n].pos != "PUNCT")
    apart = last < head and tree.tokens[last + 1].text == ","
    return apart and any(n > last for n in tree.dependents(head, "nsubj"))

"""What a sentence takes for granted, and what it asks.

Who promises to avenge an attack, or demands that it be looked into, plans or wants no attack: it is there. So is what
an indirect question asks the reasons of ("on ignore pourquoi ils ont attaqué"). But a question that may be answered
with no has asserted nothing, and "ce n'est pas X qui a attaqué" denies that X did.
"""

from filrouge.cuewords import Cues
from filrouge.inflection import is_past_participle
from filrouge.matching import predicate_keys
from filrouge.scene import Scene
from filrouge.speech import cue_kind
from filrouge.stance import is_apart, negation
from filrouge.syntax import Tree, is_clause, preposition

_QUESTION = "?"
_OPENING = 3  # tokens at its head among which a question word stands
_COMMAS = (",", "(")  # what the parser hangs on the word behind it
_CLOSING = 3  # tokens at the end of a sentence among which its sign stands


def is_granted(scene: Scene, head: int, child: int, cues: Cues) -> bool:
    """Whether a word takes what it governs for granted: "venger [l'attaque]", "une enquête sur [l'attaque]".

    A noun must be definite, as what everybody knows of, also where a participle says more of it ("libérer [les otages
    enlevés]"); a clause must ask for more than whether it is so.
    """
    tree = scene.tree
    if is_clause(tree, child):
        known = _asks_for_more(tree, child, cues) or _is_known(scene, head, child, cues)
        return known or _is_described(tree, head, child, cues)
    if not is_definite(tree, child):
        return False
    return any(name in cues.granting for name, _ in predicate_keys(tree, head))


def is_definite(tree: Tree, noun: int) -> bool:
    """Whether a noun stands with "le", "ce" or "son", alone or in a preposition ("des combats" behind "la fin")."""
    said = [tree.tokens[n] for n in tree.dependents(noun, "det")]
    if any({"Definite=Def", "PronType=Dem", "Poss=Yes"} & set(word.morph) for word in said):
        return True
    contracted = (n for n in tree.dependents(noun, "case") if n < noun)
    return tree.tokens[noun].dep != "obj" and any(
        tree.tokens[n].text.lower() in tree.words.contracted for n in contracted
    )


def _asks_for_more(tree: Tree, clause: int, cues: Cues) -> bool:
    """ "pourquoi ils ont attaqué", "qui a attaqué": a clause in the indicative that opens with a question word."""
    if tree.tokens[clause].dep.split(":")[0] not in ("ccomp", "obj", "xcomp"):
        return False
    first = min(tree.subtree(clause))
    opening = {
        tree.tokens[n].text.lower() for n in (first, max(first - 1, 0))
    }  # the parser may hang it above
    return first < clause and not opening.isdisjoint(cues.asking)


def _is_known(scene: Scene, head: int, clause: int, cues: Cues) -> bool:
    """ "ignorait que l'armée avait attaqué": what one knows or not is so, and what one has to say ("il faut dire que").

    Whether it is so is another matter.
    """
    tree = scene.tree
    finite = any("Mood=Ind" in tree.tokens[n].morph for n in (clause, *tree.dependents(clause, "aux", "cop")))
    told = any(tree.tokens[n].lemma == "que" for n in tree.dependents(clause, "mark"))
    if not finite or not told:
        return False
    stressed = (
        tree.tokens[tree.tokens[head].head].lemma in cues.stressing and cue_kind(scene, head, cues) == "say"
    )
    return stressed or any(name in cues.knowing for name, _ in predicate_keys(tree, head))


def _is_described(tree: Tree, noun: int, participle: int, cues: Cues) -> bool:
    """ "réclame le retour des soldats capturés": what tells definite ones from others has happened to them.

    Not so where it is what one wants to see ("veut voir les otages libérés").
    """
    said = tree.tokens[participle].dep == "acl" and is_past_participle(tree.tokens[participle])
    seen = tree.tokens[tree.tokens[noun].head].lemma in cues.beholding
    return said and not seen and not tree.has(participle, "aux") and is_definite(tree, noun)


def asks(tree: Tree, cues: Cues) -> bool:
    """Whether a sentence is a question that may be answered with no."""
    if all(token.text != _QUESTION for token in tree.tokens[-_CLOSING:]):
        return False
    first = [token.text.lower() for token in tree.tokens[:_OPENING]]
    return first[0] not in cues.asking_first and not any(word in cues.asking for word in first)


def is_asked(scene: Scene, token: int, cues: Cues) -> bool:
    """Whether a question asks for a deed; a definite noun in it is known ("l'attaque a-t-elle fait des victimes ?")."""
    return asks(scene.tree, cues) and not is_definite(scene.tree, token)


def is_other(scene: Scene, head: int, clause: int, cues: Cues) -> bool:
    """ "ce n'est pas X qui a attaqué": whether the word that a relative clause is said of is not the one."""
    tree = scene.tree
    if tree.tokens[clause].dep not in ("acl:relcl", "advcl:cleft") or not tree.has(head, "cop"):
        return False
    pointing = (tree.tokens[n].text.lower() in cues.cleft for n in tree.dependents(head, "nsubj"))
    return any(pointing) and negation(scene, head, cues) is not None


def is_belied(scene: Scene, pair: tuple[int, int], cues: Cues) -> bool:
    """Whether a sentence says of what is told that it is untrue, wherever it says so; the pair is it and its content.

    "les accusations [...] sont infondées", "juge fausses ces informations", "qualifie de mensonges les accusations",
    "de fausses rumeurs", "sont sans fondement".
    """
    tree, (told, content) = scene.tree, pair
    noun = tree.tokens[told]
    if noun.lemma not in cues.untrue.told or is_apart(scene, content, cues):
        return False
    if any(_is_untrue(tree, n, cues) for n in tree.dependents(told, "amod")):
        return True
    verdict = noun.head
    if verdict == told or noun.dep.split(":")[0] not in ("nsubj", "obj"):
        return False
    negated = negation(scene, verdict, cues)
    if negated is not None and tree.tokens[negated].dep != "case":  # "sont sans fondement" is no negation
        return False
    below = () if noun.dep.startswith("nsubj") else tree.dependents(verdict, "xcomp", "obl", "obj")
    return any(_is_untrue(tree, n, cues) for n in (verdict, *below))


def _is_untrue(tree: Tree, index: int, cues: Cues) -> bool:
    """ "fausses", "sans fondement"."""
    said = tree.tokens[index].text.lower()
    case = preposition(tree, index).rpartition(" ")[2]  # behind "que", too
    return said in cues.untrue.words or f"{case} {said}" in cues.untrue.lacking


def is_opposed(scene: Scene, head: int, child: int, cues: Cues) -> bool:
    """ "s'oppose à une attaque": what somebody is against and is not known to be has not been done."""
    if preposition(scene.tree, child) not in ("à", "contre") or is_definite(scene.tree, child):
        return False
    return any(name in cues.opposing for name, _ in predicate_keys(scene.tree, head))


def is_who_it_is(tree: Tree, noun: int) -> bool:
    """ "demande le départ de X, envoyé par l'ONU", "à son rival X": what only says who somebody is, whatever is wanted.

    Names side by side may be a list.
    """
    token = tree.tokens[noun]
    if token.pos != "NOUN":
        return False
    if token.dep == "appos" and not tree.has(noun, "cc"):
        first = min(tree.subtree(noun))
        return tree.tokens[token.head].pos == "PROPN" and first > 0 and tree.tokens[first].text in _COMMAS
    own = any("Poss=Yes" in tree.tokens[n].morph for n in tree.dependents(noun, "det"))
    return own and any(tree.tokens[n].pos == "PROPN" for n in tree.dependents(noun, "appos", "flat"))

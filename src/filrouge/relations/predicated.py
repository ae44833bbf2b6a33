"""Functions that a verb gives to somebody: "X a été nommé ministre", "X était le chef de Y".

Beside a name a function is read from the words (``functions``); behind a verb the tree is needed, and the verb says
whether it was, will be or is no more.
"""

from collections.abc import Iterator, Sequence

from filrouge.lexicon import TieWords
from filrouge.recognition.headwords import HeadWord
from filrouge.scene import Scene, is_kind, resolve_token
from filrouge.syntax import Tree, agents, patients, preposition, subjects

_AS = ("", "comme", "de")


def function_token(tree: Tree, head: HeadWord) -> int:
    """The word of a function that the others hang on."""
    span = range(head.first, head.last + 1)
    return next((n for n in span if tree.tokens[n].head not in span or tree.tokens[n].head == n), head.first)


def bearer_of(scene: Scene, function: int, words: TieWords) -> tuple[int, int] | None:
    """The person that a verb gives a function to, and the verb (or predicate); None where none does."""
    for verb, given in _givers(scene.tree, function, words):
        for token in given:
            person = resolve_token(scene, token)
            if person != function and is_kind(scene, person, "person"):
                return person, verb
    return None


def _givers(tree: Tree, function: int, words: TieWords) -> Iterator[tuple[int, Sequence[int]]]:
    """Words that give a function, each with those it may be given to."""
    if tree.has(function, "cop"):
        yield function, subjects(tree, function)
    above = tree.tokens[function].head
    if preposition(tree, function) not in _AS or above == function:
        return
    lemma = tree.tokens[above].lemma
    if lemma in words.posts["nouns"] and tree.tokens[tree.tokens[above].head].lemma in words.posts["verbs"]:
        verb = tree.tokens[above].head
        yield verb, agents(tree, verb)
    elif preposition(tree, function) != "de" and tree.tokens[above].pos in ("VERB", "AUX"):
        if lemma in words.becoming:
            yield above, agents(tree, above)
        elif lemma in words.appointing:
            named = tree.tokens[above].dep.startswith("acl")  # "X élu président"
            yield above, (tree.tokens[above].head,) if named else patients(tree, above)

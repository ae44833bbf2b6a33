"""Words that join clauses and phrases: connectives of several words, and prepositions that only say when."""

from collections.abc import Iterator

from filrouge.cuewords import Cues
from filrouge.syntax import Tree

_LONGEST = 4  # words of a connective


def is_setting(tree: Tree, child: int, cues: Cues) -> bool:
    """Whether a word only says when or after what: "lors de l'attaque", "suite à l'attaque"."""
    cases = (max((n, *tree.dependents(n, "fixed"))) for n in tree.dependents(child, "case") if n < child)
    return any(said in cues.settings for last in cases for said in ending_at(tree, last))


def ending_at(tree: Tree, last: int) -> Iterator[str]:
    """The words that end at a token as connectives are listed, the longest first."""
    words = [plain(tree.tokens[n].text) for n in range(max(0, last - _LONGEST + 1), last + 1)]
    words[-1] = tree.words.contracted.get(words[-1], words[-1])
    return (" ".join(words[first:]) for first in range(len(words)))


def plain(word: str) -> str:
    """A word in small letters, elision undone ("d'" is "de")."""
    word = word.lower().replace("’", "'")
    return f"{word[:-1]}e" if word.endswith("'") else word

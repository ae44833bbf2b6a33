"""Gender and number: what a pronoun can stand for.

Only determiners and common nouns are believed. The features that a tagger gives to names are guesses from their
spelling ("Daech", "Hezbollah", "Molina"), and a name without a determiner agrees with everything.
"""

from collections.abc import Iterable, Set
from dataclasses import dataclass

from filrouge.lexicon import Determiners, Pronouns
from filrouge.syntax import Tree

_GENDERS = {"Masc": frozenset({"Gender=Masc"}), "Fem": frozenset({"Gender=Fem"})}
_NUMBERS = {"Sing": frozenset({"Number=Sing"}), "Plur": frozenset({"Number=Plur"})}


@dataclass(frozen=True, slots=True)
class Agreement:
    """Gender (``Masc``, ``Fem``) and number (``Sing``, ``Plur``) of a word, None where nothing shows them."""

    gender: str | None = None
    number: str | None = None

    def fits(self, other: "Agreement") -> bool:
        """Whether two words may stand for the same: nothing that both show differs."""
        pairs = ((self.gender, other.gender), (self.number, other.number))
        return all(None in pair or pair[0] == pair[1] for pair in pairs)


def agreement_of(tree: Tree, token: int, words: Determiners, *, name: bool = False) -> Agreement:
    """Gender and number of a noun or name: from its determiner, and from itself where it is a common noun.

    ``name``: whether the word names a person, whose "s" is no plural, whatever the parser makes of it ("François").
    """
    said = {tree.tokens[child].text.lower() for child in tree.dependents(token, "det", "case")}
    gender = _shown(said, {"Masc": words.masculine, "Fem": words.feminine})
    number = _shown(said, {"Sing": words.singular, "Plur": words.plural})
    if tree.tokens[token].pos == "NOUN":
        morph = tree.tokens[token].morph
        gender = gender or _shown(morph, _GENDERS)
        number = number or (None if name else _shown(morph, _NUMBERS))
    return Agreement(gender, number)


def pronoun_agreement(said: str, words: Pronouns) -> Agreement | None:
    """Gender and number of a pronoun in lower case, None for any other word."""
    forms = {
        Agreement("Masc", "Sing"): words.masculine,
        Agreement("Fem", "Sing"): words.feminine,
        Agreement("Masc", "Plur"): words.masculine_plural,
        Agreement("Fem", "Plur"): words.feminine_plural,
    }
    return next((agreement for agreement, listed in forms.items() if said in listed), None)


def pooled(found: Iterable[Agreement]) -> Agreement:
    """What several mentions of one show together; where they differ, nothing."""
    seen = tuple(found)
    return Agreement(_only({one.gender for one in seen}), _only({one.number for one in seen}))


def _only(values: set[str | None]) -> str | None:
    known = sorted(value for value in values if value)
    return known[0] if len(known) == 1 else None


def _shown(said: Set[str], values: dict[str, tuple[str, ...]] | dict[str, frozenset[str]]) -> str | None:
    """The only value whose words are said."""
    return _only({value for value, words in values.items() if not said.isdisjoint(words)})

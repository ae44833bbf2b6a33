"""Forms of words to their dictionary forms, for the words that the language folder speaks of.

A statistical lemmatizer guesses the infinitive of a form it has not met ("prévoyait" became "prévoyr").
For a closed list of verbs the forms can be had exactly: regular ones by rule, irregular ones from their stems.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from filrouge.lexicon import Conjugation, IrregularVerb

_FIRST = [
    "e",
    "es",
    "ons",
    "ez",
    "ent",
    "ais",
    "ait",
    "ions",
    "iez",
    "aient",
    "ai",
    "as",
    "a",
    "âmes",
    "âtes",
    "èrent",
    "erai",
    "eras",
    "era",
    "erons",
    "erez",
    "eront",
    "erais",
    "erait",
    "erions",
    "eriez",
    "eraient",
    "é",
    "ée",
    "és",
    "ées",
    "ant",
    "er",
]
_SECOND = [
    "is",
    "it",
    "issons",
    "issez",
    "issent",
    "issais",
    "issait",
    "issaient",
    "issant",
    "i",
    "ie",
    "ies",
    "irent",
    "ira",
    "iront",
    "irait",
    "iraient",
    "isse",
    "ir",
]
_MUTE = tuple(ending for ending in _FIRST if ending[0] == "e" and ending not in ("ez", "er"))
_WEAK_VOWEL = re.compile(r"(\w+)(?:é([bcdfgpt][rl]|ch|gn|[gq]u|[^aeiouyéèê])|e([^aeiouyéèê]))")
_IMPERFECT = ("ais", "ait", "ions", "iez", "aient", "ant")
_FUTURE = ("ai", "as", "a", "ons", "ez", "ont", "ais", "ait", "ions", "iez", "aient")


@dataclass(frozen=True, slots=True)
class WordForms:
    """Inflected forms to dictionary forms, verbs and nouns apart ("attaques" is both).

    Attributes:
        speech: dictionary forms of the verbs that may say something; reporting: of those that do nothing else.
        days: words for a day or a part of it.
        calling: verbs with an object and what they call it behind a preposition ("qualifier");
            judging: with an object and what they find it to be ("juger").
    """

    verbs: Mapping[str, str]
    nouns: Mapping[str, str]
    speech: frozenset[str] = frozenset()
    reporting: frozenset[str] = frozenset()
    days: frozenset[str] = frozenset()
    calling: frozenset[str] = frozenset()
    judging: frozenset[str] = frozenset()


def noun_forms(lemmas: Iterable[str]) -> Mapping[str, str]:
    """Map the plural of some nouns to the singular; words of one form are left out."""
    plurals = {}
    for lemma in sorted(set(lemmas)):
        if " " in lemma or lemma.endswith(("s", "x", "z")):
            continue
        plural = (
            lemma[:-2] + "aux" if lemma.endswith("al") else lemma + ("x" if lemma.endswith("eau") else "s")
        )
        plurals[plural] = lemma
    return MappingProxyType(plurals)


def verb_forms(infinitives: Iterable[str], table: Conjugation) -> Mapping[str, str]:
    """Map every form of some verbs to its infinitive; a form that two verbs share goes to the first."""
    forms: dict[str, str] = {}
    wanted = sorted(set(infinitives))
    for irregular in table.verb:
        for prefix in ("", *irregular.prefixes):
            if (verb := prefix + irregular.base) in wanted:
                forms |= {form: verb for form in _irregular(prefix, irregular) if form not in forms}
    for verb in wanted:
        found = _first(verb) if verb.endswith("er") else _second(verb) if verb in table.second else iter(())
        for form in found:
            forms.setdefault(form, verb)
    return MappingProxyType(forms)


def _first(verb: str) -> Iterator[str]:
    """Forms of a regular verb in -er, with its changes of spelling."""
    if len(verb) <= 3:
        return
    stem = verb[:-2]
    soft = {"g": stem + "e", "c": stem[:-1] + "ç"}.get(stem[-1], stem)
    for ending in _FIRST:
        yield (soft if ending[0] in "aoâ" else stem) + ending
    yield from (changed + ending for changed in _stems_before_mute_e(stem) for ending in _MUTE)


def _stems_before_mute_e(stem: str) -> Iterator[str]:
    """What a stem becomes before a mute e: "mèn-", "intègr-", "déploi-", "appell-" (also "appèl-", spelt since 1990).

    Which verbs double their consonant is not listed: of the two spellings only one exists or both do, and none is
    a form of another verb.
    """
    if stem.endswith("y"):
        yield f"{stem[:-1]}i"
    elif weak := _WEAK_VOWEL.fullmatch(stem):
        yield f"{weak[1]}è{weak[2] or weak[3]}"
        if weak[3] in ("l", "t"):
            yield stem + weak[3]


def _second(verb: str) -> Iterator[str]:
    """Forms of a verb of the second group ("subir")."""
    yield from (verb[:-2] + ending for ending in _SECOND)


def _irregular(prefix: str, verb: IrregularVerb) -> Iterator[str]:
    """Forms of an irregular verb from its stems."""
    stem = verb.participle
    plural = stem if stem.endswith("s") else stem + "s"
    participles = (stem, plural, stem + "e", stem + "es")
    conjugated = (
        *verb.present,
        *verb.past,
        *(verb.imperfect + ending for ending in _IMPERFECT),
        *(verb.future + ending for ending in _FUTURE),
    )
    for form in (*participles, *conjugated, verb.base):
        yield prefix + form

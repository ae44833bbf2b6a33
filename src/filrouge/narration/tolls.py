"""Victims: how many were killed or injured, as exactly as the text says.

A number counts victims when a word for them follows ("trois morts", "13 personnes ont été tuées", "55 blessées"),
or when what it counts is subject or object of a verb that kills or injures. "Aucune victime" is a toll of zero
of both kinds.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from filrouge.eventwords import EventWords
from filrouge.inflection import is_negated
from filrouge.lexicon import NumberWords
from filrouge.matching import predicate_keys
from filrouge.model import EntityType, Form, Passage, Token, Toll
from filrouge.numbers import Count, read_counts
from filrouge.scene import Scene
from filrouge.syntax import Tree, is_passive, patients, preposition, subjects

_ROW = 4  # tokens between a number and the unit of its row
_REACH = 8  # tokens between a number and the word for victims


@dataclass(frozen=True, slots=True)
class FoundToll:
    """A toll and the token that counts, for attaching it to an event; ``implied`` where no number does."""

    token: int
    toll: Toll
    implied: bool = False


def find_tolls(scene: Scene, words: EventWords, numbers: NumberWords) -> tuple[FoundToll, ...]:
    """The tolls of a sentence, in order."""
    sentence = scene.sentence
    found: list[FoundToll] = []
    for count in read_counts(sentence.text, numbers):
        start = sentence.start + count.start
        tokens = [n for n, t in enumerate(sentence.tokens) if start <= t.start < sentence.start + count.end]
        if (
            not tokens
            or count.value is None
            or tokens[-1] in scene.times
            or _measures(scene, tokens[-1], words)
        ):
            continue
        kinds = _kinds(scene, tokens[-1], count, words)
        passage = Passage(start, sentence.start + count.end, sentence.text[count.start : count.end])
        found.extend(FoundToll(tokens[-1], Toll(kind, count.value, count.bound, passage)) for kind in kinds)
    found.extend(_uncounted(scene, words))
    return (*found, *_single(scene, words))


def _measures(scene: Scene, number: int, words: EventWords) -> bool:
    """ "de 14 et 18 ans", "50 mètres": a number of a unit, or in a row with one."""
    tokens = scene.tree.tokens
    for token in tokens[number + 1 : number + 1 + _ROW]:
        if token.lemma.lower() in words.victims.units:
            return True
        if token.pos == "NOUN":
            return _is_difference(tokens, number + 1, words)
        if token.pos not in ("NUM", "CCONJ", "ADP", "PUNCT"):
            return False
    return False


def _is_difference(tokens: Sequence[Token], noun: int, words: EventWords) -> bool:
    """ "200 morts de moins": whether a counted noun is what one toll is above or below another."""
    behind = " ".join(token.text.lower() for token in tokens[noun + 1 : noun + 3])
    return tokens[noun].pos == "NOUN" and behind in words.victims.compared


def _single(scene: Scene, words: EventWords) -> Iterator[FoundToll]:
    """ "le gardien a été abattu": one without a name is killed or injured."""
    tree = scene.tree
    for noun, token in enumerate(tree.tokens):
        one = token.pos == "NOUN" and not {"Number=Plur"} & token.morph and noun not in scene.mentions
        listed = one and token.lemma in scene.nouns.people.words and _is_one(tree, noun, words)
        if not listed and not _is_named(scene, noun):
            continue
        passage = Passage(token.start, token.end, token.text)
        for kind in _undergone(scene, noun, words, passive=True):
            if listed or kind == "injured":  # somebody with a name who is killed is what the event says
                yield FoundToll(noun, Toll(kind, 1, "exactly", passage), implied=True)


def _is_named(scene: Scene, noun: int) -> bool:
    """Whether a word mentions one person, whom no verb with "ne" is about."""
    mention = scene.mentions.get(noun)
    one = mention is not None and mention.type is EntityType.PERSON and mention.form is Form.NAME
    return one and not is_negated(scene.tree.tokens, scene.tree.tokens[noun].head)


def _is_one(tree: Tree, noun: int, words: EventWords) -> bool:
    """Whether a noun has an article or a possessive, and its verb no "ne"."""
    said = {tree.tokens[child].text.lower() for child in tree.dependents(noun, "det")}
    return bool(said & set(words.victims.one)) and not is_negated(tree.tokens, tree.tokens[noun].head)


def _kinds(scene: Scene, number: int, count: Count, words: EventWords) -> tuple[str, ...]:
    """What a number counts: killed, injured, both, or no victims at all."""
    if kinds := _following(scene, number, words):
        if kinds == ("killed", "injured") and count.value:
            return ("killed",)
        return kinds
    tree = scene.tree
    head = tree.tokens[number].head
    below = [n for n in tree.dependents(number, "nmod", "obl") if _are_people(scene, n, words)]
    if tree.tokens[number].lemma in scene.nouns.partitive.words and below:
        return tuple(_undergone(scene, below[0], words))  # "une dizaine de soldats"
    if head == number or tree.tokens[number].dep.split(":")[0] not in ("nummod", "det", "nmod", "amod"):
        return ()
    return tuple(_undergone(scene, head, words))


def _following(scene: Scene, number: int, words: EventWords) -> tuple[str, ...]:
    """A word for victims right behind a number, with at most a noun and its adjectives between."""
    tokens = scene.tree.tokens
    kinds = _victim_words(words)
    for index in range(number + 1, min(number + 1 + _REACH, len(tokens))):
        said = tokens[index].text.lower()
        if said in kinds:
            if _does_it(scene.tree, index, words):
                return ()
            return kinds[said] if _counts_people(scene, number, index, words) else ()
        if tokens[index].pos in ("PUNCT", "CCONJ", "VERB", "SCONJ") and said not in ("(", "[", "]", ")"):
            return ()
        if tokens[index].pos == "NUM":
            return ()
    return ()


def _does_it(tree: Tree, word: int, words: EventWords) -> bool:
    """ "un homme a tué": whether who is counted is the one who does it; who has died has not."""
    if tree.tokens[word].lemma in words.victims.dying_verbs:
        return False
    return tree.tokens[word].pos == "VERB" and bool(subjects(tree, word)) and not is_passive(tree, word)


def _counts_people(scene: Scene, number: int, word: int, words: EventWords) -> bool:
    """Whether nothing but people stands between a number and a word for victims."""
    between = scene.tree.tokens[number + 1 : word]
    nouns = [t.lemma.lower() for t in between if t.pos in ("NOUN", "PROPN")]
    others = any(t.lemma in words.victims.others for t in between)
    beside = scene.mentions.get(number + 1)
    counted = (
        beside is not None and beside.type is not EntityType.PERSON
    )  # "de 1968 à 1971 Paul Novak est mort"
    return not nouns or others or nouns[0] in scene.nouns.people.words or counted


@lru_cache(maxsize=4)
def _victim_table(
    killed: tuple[str, ...], injured: tuple[str, ...], both: tuple[str, ...]
) -> dict[str, tuple[str, ...]]:
    table = dict.fromkeys(killed, ("killed",))
    table |= dict.fromkeys(injured, ("injured",))
    return table | dict.fromkeys(both, ("killed", "injured"))


def _victim_words(words: EventWords) -> dict[str, tuple[str, ...]]:
    victims = words.victims
    return _victim_table(victims.killed, victims.injured, victims.both)


def _undergone(scene: Scene, noun: int, words: EventWords, *, passive: bool = False) -> Iterator[str]:
    """What a verb does to the people that a noun stands for; ``passive`` leaves out what lies below nouns."""
    tree = scene.tree
    if not _are_people(scene, noun, words):
        return
    noun = _whole(scene, noun)
    head = tree.tokens[noun].head
    for place in (
        (head,) if passive else (head, *_object_of(scene, noun), *tree.dependents(noun, "acl:relcl"))
    ):
        keys = {key for key, _ in predicate_keys(tree, place)}
        if keys & set(words.victims.killing_verbs) and _suffers(tree, noun, place, keys, words, passive):
            yield "killed"
            return
        if keys & set(words.victims.injuring_verbs) and (
            noun in patients(tree, place) or tree.tokens[noun].dep == "obj"
        ):
            yield "injured"
            return


def _are_people(scene: Scene, noun: int, words: EventWords) -> bool:
    """Whether a noun is one for people, somebody with a name, or stands for some: "en blessant vingt autres"."""
    lemma, mention = scene.tree.tokens[noun].lemma, scene.mentions.get(noun)
    named = mention is not None and mention.type not in (EntityType.PLACE, EntityType.BASE)
    return named or lemma in scene.nouns.people.words or lemma in words.victims.others


def _whole(scene: Scene, noun: int) -> int:
    """ "plus de trente civils ont péri": the word that a counted noun hangs on as a share of it."""
    head = scene.tree.tokens[noun].head
    partial = scene.tree.tokens[head].lemma in scene.nouns.partitive.words
    return head if partial and head < noun else noun


def _suffers(tree: Tree, noun: int, verb: int, keys: set[str], words: EventWords, passive: bool) -> bool:
    """Whether a noun is killed: done to, or the subject of a verb for dying; "un homme a tué" is no victim."""
    if noun in patients(tree, verb):
        return True
    if tree.tokens[noun].dep.startswith("nsubj"):
        return not passive and bool(keys & set(words.victims.dying_verbs))
    return tree.tokens[noun].dep in ("obj", "nmod", "obl") and preposition(tree, noun) in ("", "à", "de")


def _object_of(scene: Scene, noun: int) -> Sequence[int]:
    """ "la mort de quatre personnes": the noun above the one that is counted."""
    tree = scene.tree
    head = tree.tokens[noun].head
    return (tree.tokens[head].head,) if tree.tokens[noun].dep == "nmod" else ()


def _uncounted(scene: Scene, words: EventWords) -> Iterator[FoundToll]:
    """ "n'a pas fait de victimes", "il n'y a pas de morts ni de blessés"."""
    sentence = scene.sentence
    for match in re.finditer(words.victims.none, sentence.text, re.IGNORECASE):
        start = sentence.start + match.start()
        passage = Passage(start, sentence.start + match.end(), match.group())
        token = next(n for n, t in enumerate(sentence.tokens) if t.end > start)
        kinds = ("killed", "injured") if match["both"] else ("killed",) if match["killed"] else ("injured",)
        for kind in kinds:
            yield FoundToll(token, Toll(kind, 0, "exactly", passage))

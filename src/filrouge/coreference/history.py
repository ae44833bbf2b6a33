"""What an article has named so far, as a reader remembers it: by sentence and word, with gender and number."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from filrouge.coreference.agreement import Agreement, agreement_of, pooled, pronoun_agreement
from filrouge.lexicon import ReferenceWords
from filrouge.matching import predicate_keys
from filrouge.model import EntityType, Form, Mention
from filrouge.syntax import Tree, preposition, subjects

_CLEAR = 3  # times that the state an article is about is told as often as any other

Known = tuple[Mention, int]
"""A mention, and the number of the group of mentions that it belongs to."""


@dataclass(frozen=True, slots=True)
class SpeechWords:
    """How an article tells who speaks.

    Attributes:
        verbs: of speech; stances: verbs that take a stand, with what belongs to them ("rendre hommage").
        sources: prepositions before whoever says it ("selon"); opening: those that do so only at the head of a
            sentence ("pour").
        voices: verbs of speech, denial, demand and warning.
    """

    verbs: frozenset[str]
    stances: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    opening: frozenset[str] = frozenset()
    voices: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class History:
    """The mentions of an article, in the order in which they become known, with its trees and words."""

    known: Sequence[Known]
    trees: Mapping[int, Tree]
    words: ReferenceWords
    speech: SpeechWords

    def before(self, sentence: int, token: int, back: int) -> list[Known]:
        """What was named before a word, at most ``back`` sentences ago, in order of the text."""
        offset = self.trees[sentence].tokens[token].start
        near = (pair for pair in self.known if sentence - back <= pair[0].sentence <= sentence)
        return sorted(
            (pair for pair in near if pair[0].passage.start < offset), key=lambda pair: pair[0].passage.start
        )

    def at(self, sentence: int, token: int) -> Known | None:
        """The mention that a word carries, itself or by apposition ("le chef du Front, le religieux Abou Mohammed")."""
        tree = self.trees[sentence]
        beside = tree.dependents(token, "appos", "flat")
        heads = (token, *beside, *(n for one in beside for n in tree.dependents(one, "appos")))
        here = {pair[0].head: pair for pair in self.known if pair[0].sentence == sentence}
        return next((here[head] for head in heads if head in here), None)

    def origins(self, sentence: int) -> Mapping[int, str]:
        """ISO codes of the states that a sentence names by their names or demonyms, by token."""
        return {
            m.head: m.authority.removeprefix("iso3166:")
            for m, _ in self.known
            if m.sentence == sentence and m.authority and m.authority.startswith("iso3166:")
        }

    def home(self, sentence: int, token: int) -> Known | None:
        """The state that names, demonyms and bodies of states before a word tell three times as often as any other."""
        start = self.trees[sentence].tokens[token].start
        before = [(m, g) for m, g in self.known if m.passage.start < start and m.authority]
        codes = Counter((m.authority or "").rpartition(":")[2] for m, _ in before if _is_of_state(m))
        ranked = codes.most_common(2)
        if not ranked or (len(ranked) > 1 and ranked[0][1] < _CLEAR * ranked[1][1]):
            return None
        named = [pair for pair in before if pair[0].authority == f"iso3166:{ranked[0][0]}"]
        return named[-1] if named else None

    def is_person(self, sentence: int, token: int) -> bool:
        """Whether a word is in the name of a person, titles aside."""
        start = self.trees[sentence].tokens[token].start
        return any(
            m.sentence == sentence and m.type is EntityType.PERSON and m.core.start <= start < m.core.end
            for m, _ in self.known
        )

    def is_group(self, sentence: int, token: int) -> bool:
        """Whether a word is in the name of a group."""
        start = self.trees[sentence].tokens[token].start
        return any(
            m.sentence == sentence and m.type is EntityType.GROUP and m.passage.start <= start < m.passage.end
            for m, _ in self.known
        )

    def agreement(self, group: int) -> Agreement:
        """Gender and number of whoever a group of mentions names; pronouns that stood for it before tell too."""
        of_group = [m for m, number in self.known if number == group]
        named = (m for m in of_group if m.form is not Form.PRONOUN)
        shown = pooled(
            agreement_of(self.trees[m.sentence], token, self.words.determiners, name=_is_personal(m))
            for m in named
            for token in _carriers(self.trees[m.sentence], m)
        )
        said = (m.passage.text.lower() for m in of_group if m.form is Form.PRONOUN)
        told = pooled(found for word in said if (found := pronoun_agreement(word, self.words.pronouns)))
        return replace(shown, gender=shown.gender or told.gender)

    def unnamed(self, sentence: int, token: int) -> Agreement | None:
        """Gender and number of a common noun that names nobody, None for any other word."""
        tree = self.trees[sentence]
        if tree.tokens[token].pos != "NOUN" or self.at(sentence, token) is not None:
            return None
        return agreement_of(tree, token, self.words.determiners)


def _is_personal(mention: Mention) -> bool:
    """Whether a mention is the name of a person."""
    return mention.type is EntityType.PERSON and mention.form is Form.NAME


def _is_of_state(mention: Mention) -> bool:
    return (mention.authority or "").partition(":")[0] in ("iso3166", "army", "government", "police")


def _carriers(tree: Tree, mention: Mention) -> Iterator[int]:
    """The words that show what a mention agrees with: its head, and for a person the function that it stands beside."""
    yield mention.head
    above = tree.tokens[mention.head]
    beside = above.dep.split(":")[0] in ("appos", "flat") and tree.tokens[above.head].pos == "NOUN"
    if mention.type is EntityType.PERSON and beside:
        yield above.head


def speakers(history: History, sentence: int, token: int, back: int) -> Iterator[tuple[int, int]]:
    """Those who speak before a word, subjects and sources, the nearest first, as (sentence, token)."""
    for number in range(sentence, max(sentence - back, 0) - 1, -1):
        tree = history.trees.get(number)
        end = token if number == sentence else None
        for place in reversed(range(len(tree.tokens[:end])) if tree else ()):
            if tree and _is_of_speech(history.speech, tree, place):
                yield from ((number, found) for found in subjects(tree, place))
            elif tree and _is_source(history.speech, tree, place):
                yield number, place


def _is_source(words: SpeechWords, tree: Tree, place: int) -> bool:
    """Whether a word is whoever a sentence has its news or its opinion from."""
    said = preposition(tree, place)
    return said in words.sources or (said in words.opening and min(tree.subtree(place)) == 0)


def _is_of_speech(words: SpeechWords, tree: Tree, place: int) -> bool:
    """Whether a word is a verb of speech, or one of a stance with what belongs to it ("a rendu hommage")."""
    if tree.tokens[place].pos != "VERB":
        return False
    names = (name for name, _ in predicate_keys(tree, place))
    return tree.tokens[place].lemma in words.verbs or any(name in words.stances for name in names)


def topics(history: History, sentence: int, token: int) -> Iterator[tuple[int, int]]:
    """Subjects that a word may take up, the likeliest first, as (sentence, token).

    In the sentence itself: those of the clauses around its own, then of other clauses before. In the sentence
    before: that of the main clause, then the others, the last first.
    """
    tree = history.trees[sentence]
    own = set(subjects(tree, tree.tokens[token].head)) | {token}
    around = [verb for verb in tree.ancestors(token) if verb != tree.tokens[token].head]
    beside = [verb for verb in reversed(range(token)) if tree.has(verb, "nsubj")]
    for verb in (*around, *beside):
        yield from ((sentence, found) for found in subjects(tree, verb) if found < token and found not in own)
    previous = history.trees.get(sentence - 1)
    if previous is None:
        return
    roots = [n for n, tagged in enumerate(previous.tokens) if tagged.head == n]
    verbs = [n for n in reversed(range(len(previous.tokens))) if previous.has(n, "nsubj")]
    for verb in (*roots, *verbs):
        yield from ((sentence - 1, found) for found in subjects(previous, verb))


def co_arguments(tree: Tree, token: int) -> frozenset[int]:
    """What depends on the same verb as a word: two arguments of one verb are two."""
    head = tree.tokens[token].head
    if tree.tokens[head].pos != "VERB":
        return frozenset()
    return frozenset((*tree.children[head], *subjects(tree, head))) - {token}

"""Words that point back: "le groupe", "ce dernier", "le ministre", "la ville", and pronouns.

Each is taken up only where one candidate is clearly meant: precision before recall, because a wrong antecedent
puts words into somebody's mouth.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from filrouge.coreference.agreement import agreement_of
from filrouge.coreference.history import History, Known, topics
from filrouge.coreference.pronouns import is_pronoun, nearest, subject_pronoun
from filrouge.lexicon import ReferenceWords
from filrouge.model import EntityType, Form, Mention, Passage, Sentence
from filrouge.recognition.lists import fold
from filrouge.syntax import Tree, subjects

_BACK = 2  # sentences that a pointing noun may reach back
_ARMED = frozenset({"armed_group", "militia", "coalition", "party", None})


def add_anaphors(
    mentions: Sequence[Mention],
    clusters: Sequence[Sequence[int]],
    sentences: Sequence[Sentence],
    trees: Mapping[int, Tree],
    words: ReferenceWords,
    speech: frozenset[str],
) -> list[list[Mention]]:
    """The groups of mentions in order of first mention, each with the words that point back to it."""
    groups = [[mentions[n] for n in members] for members in clusters]
    known: list[Known] = [(m, g) for g, group in enumerate(groups) for m in group]
    history = History(known, trees, words, speech)
    taken = {place for m in mentions for place in _inside(m, sentences[m.sentence])}
    for number, sentence in enumerate(sentences):
        if sentence.zone.is_boilerplate:
            continue
        for token in range(len(sentence.tokens)):
            if (number, token) not in taken and (found := _antecedent(history, number, token)) is not None:
                mention = _pointer(sentence, trees[number], number, token, found[0])
                groups[found[1]].append(mention)
                known.append((mention, found[1]))
    return sorted(
        (sorted(group, key=lambda m: m.passage.start) for group in groups), key=lambda g: g[0].passage.start
    )


def _inside(mention: Mention, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Where the words of a name stand: "Ligue des droits de l'homme" points to no man."""
    yield mention.sentence, mention.head
    for index, token in enumerate(sentence.tokens):
        if mention.core.start <= token.start < mention.core.end:
            yield mention.sentence, index


def _antecedent(history: History, sentence: int, token: int) -> Known | None:
    """What a word points back to; None where it points to nothing sure."""
    tree, words = history.trees[sentence], history.words
    tagged = tree.tokens[token]
    said, lemma = tagged.text.lower(), tagged.lemma.lower()
    if is_pronoun(history, sentence, token):
        return subject_pronoun(history, sentence, token)
    if said in words.pronouns.latter and _pointed(tree, token, words.pointing.this):
        return nearest(history, sentence, token, agreement_of(tree, token, words.determiners))
    points = tagged.pos in ("NOUN", "ADJ") and _pointed(tree, token, words.pointing.words)
    if not points or _is_specified(tree, token) or _is_general(tree, token, words.general):
        return None
    for kind, test in _POINTERS.items():
        listed = getattr(words, kind).words
        if lemma in listed or said in listed:
            if kind == "person":
                return _role_bearer(lemma, history.before(sentence, token, _BACK))
            echo = lemma if lemma in words.echo.words else None
            return _meant(history, sentence, token, lambda m: test(m) and _echoes(m, echo))  # noqa: B023
    return None


_POINTERS: Mapping[str, Callable[[Mention], bool]] = {
    "group": lambda m: m.type is EntityType.GROUP and m.kind in _ARMED and m.form is not Form.METONYM,
    "person": lambda m: m.type is EntityType.PERSON,
    "country": lambda m: m.type is EntityType.PLACE and m.kind == "country",
    "city": lambda m: m.type is EntityType.PLACE and m.kind == "city",
    "province": lambda m: m.type is EntityType.PLACE and m.kind in ("province", "region"),
    "base": lambda m: m.type is EntityType.BASE,
}


def _echoes(mention: Mention, word: str | None) -> bool:
    """Whether a mention is called by a word, or the word asks for nothing."""
    return word is None or word in fold(mention.passage.text).split()


def _pointed(tree: Tree, token: int, words: Sequence[str]) -> bool:
    """Whether a determiner that points back stands with a word, or is contracted into its preposition.

    "des" as a determiner is no "de les": "par des hommes armés" points to nobody.
    """
    around = [tree.tokens[child] for child in tree.dependents(token, "det", "case")]
    said = [t.text.lower() for t in around if t.pos == "ADP" or t.text.lower() not in tree.words.contracted]
    return any(word in words for word in said)


def _is_general(tree: Tree, token: int, general: Mapping[str, Sequence[str]]) -> bool:
    """Whether a word means all of its kind behind the noun it hangs on: "droits de l'homme"."""
    said = general.get(tree.tokens[token].text.lower(), ())
    return any(word.text.lower() in said for word in tree.tokens[max(token - 3, 0) : token])


def _is_specified(tree: Tree, token: int) -> bool:
    """Whether something else says which one is meant: a complement, a relative clause, a name, a number."""
    return tree.has(token, "nmod", "acl", "flat", "appos", "nummod")


def _meant(history: History, sentence: int, token: int, test: Callable[[Mention], bool]) -> Known | None:
    """The candidate that a noun points to: a subject takes up a subject, else and for "ce groupe" the nearest is meant.

    Who does something to "le groupe" is not that group; demonyms are nobody.
    """
    tree = history.trees[sentence]
    rivals = _co_arguments(tree, token)
    shown = _pointed(tree, token, history.words.pointing.this)
    if not shown and token in subjects(tree, tree.tokens[token].head):
        for where in topics(history, sentence, token):
            found = history.at(*where)
            if found is not None and _can_be(found, test):
                return found
    fitting = [
        pair
        for pair in history.before(sentence, token, _BACK)
        if _can_be(pair, test) and not (pair[0].sentence == sentence and pair[0].head in rivals)
    ]
    return fitting[-1] if fitting else None


def _can_be(pair: Known, test: Callable[[Mention], bool]) -> bool:
    return test(pair[0]) and pair[0].form is not Form.DEMONYM


def _co_arguments(tree: Tree, token: int) -> frozenset[int]:
    """What depends on the same verb as a word: two arguments of one verb are two."""
    head = tree.tokens[token].head
    if tree.tokens[head].pos != "VERB":
        return frozenset()
    return frozenset((*tree.children[head], *subjects(tree, head))) - {token}


def _role_bearer(lemma: str, before: Sequence[Known]) -> Known | None:
    """The nearest person whose title or function has the word; else the only person near, who has none."""
    persons = [pair for pair in before if pair[0].type is EntityType.PERSON]
    bearers = [pair for pair in persons if lemma in fold(pair[0].role or "")]
    if bearers:
        return bearers[-1]
    only = len({group for _, group in persons}) == 1
    return persons[-1] if only and not any(m.role for m, _ in persons) else None


def _pointer(sentence: Sentence, tree: Tree, number: int, token: int, meant: Mention) -> Mention:
    """A word that points back, as a mention of what it points to."""
    tagged = sentence.tokens[token]
    passage = Passage(tagged.start, tagged.end, tagged.text)
    form = Form.PRONOUN if tagged.pos in ("PRON", "ADJ") else Form.NOMINAL
    is_subject = token in subjects(tree, tree.tokens[token].head)
    return replace(
        meant, passage=passage, core=passage, form=form, sentence=number, head=token,
        rule="subject" if is_subject else "anaphor", role=None,
    )  # fmt: skip

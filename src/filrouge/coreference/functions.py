"""Functions of persons, and whom "le président ukrainien" or "le chef du gouvernement" means by them.

A function is told by its words and its state. Two presidents in one sentence are told apart by their states, or not
at all: a wrong antecedent puts words into somebody's mouth.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from filrouge.coreference.agreement import agreement_of
from filrouge.coreference.history import History, Known, co_arguments, topics
from filrouge.model import EntityType, Form, Mention
from filrouge.recognition.lists import fold
from filrouge.syntax import Tree, subjects

_NEAR = 2  # sentences that a function may reach back
_FAR = 8  # the same of one with its state
_LONGEST = 7  # words of a function that are read
_CONTENT = ("NOUN", "ADJ", "PROPN")
_SMALL = ("ADP", "DET")


@dataclass(frozen=True, slots=True)
class Function:
    """A function in its words of content, in small letters, with the ISO code of its state and its last token.

    ``former``: it is over ("l'ancien président", "l'ex-président").
    """

    words: tuple[str, ...]
    state: str | None
    last: int
    former: bool = False


def function_at(history: History, sentence: int, token: int) -> Function:
    """The function that a noun opens: "ministre", "affaires", "étrangères" of Russia.

    It ends before a group: whose function "le chef du Front" is, is read where functions are (``relations``).
    """
    tree = history.trees[sentence]
    origins = history.origins(sentence)
    first = token - (token > 0 and fold(tree.tokens[token - 1].text) in history.words.titles["first"])
    words, last, state = [fold(t.text) for t in tree.tokens[first : token + 1]], token, None
    for index in range(token + 1, min(token + _LONGEST, len(tree.tokens))):
        tagged = tree.tokens[index]
        if index in origins:
            state, last = state or origins[index], index
        elif history.is_group(sentence, index):
            break
        elif tagged.pos in _CONTENT and not history.is_person(sentence, index):
            words.append(fold(tagged.text))
            last = index
        elif tagged.pos not in _SMALL:
            break
    plain = tuple(word.removeprefix("ex-") for word in words)
    return Function(plain, state, last, is_former(history, sentence, token) or plain != tuple(words))


def bearer(history: History, sentence: int, token: int) -> Known | None:
    """The person whose function a word means; None where several may be meant or none has it."""
    asked = function_at(history, sentence, token)
    before = _others(history, sentence, token, _FAR if asked.state else _NEAR)
    bearers = [pair for pair in before if _bears(history, pair[0], asked, sure=True)]
    bearers = bearers or [
        pair
        for pair in before
        if pair[0].sentence >= sentence - _NEAR and _bears(history, pair[0], asked, sure=False)
    ]
    return _one_of(history, sentence, token, bearers) if bearers else None


def is_portrait(history: History, sentence: int, token: int) -> bool:
    """Whether a noun says what somebody was or is like whatever their function: "l'ancien juge", "le milliardaire"."""
    tagged = history.trees[sentence].tokens[token]
    former = is_former(history, sentence, token)
    return former or not {tagged.lemma, fold(tagged.text)}.isdisjoint(history.words.portrait.words)


def is_former(history: History, sentence: int, token: int) -> bool:
    """Whether an adjective says that a function is over."""
    tree = history.trees[sentence]
    said = (tree.tokens[child].text.lower() for child in tree.children[token])
    return any(word in history.words.titles["former"] for word in said)


def only_person(history: History, sentence: int, token: int, *, portrayed: bool = False) -> Known | None:
    """The only person near, if no function is known of them; one portrayed was a subject or object.

    Whoever is convoked before the judge is not the judge. Persons with functions of another state than the one asked
    for are out of the question.
    """
    asked = function_at(history, sentence, token)
    persons = [p for p in history.before(sentence, token, _NEAR) if p[0].type is EntityType.PERSON]
    held = {group: _held(history, group) for _, group in persons}
    apart = {
        g for g, functions in held.items() if asked.state and functions and _all_of_others(asked, functions)
    }
    left = [pair for pair in persons if pair[1] not in apart]
    rivals = co_arguments(history.trees[sentence], token)
    if len({group for _, group in left}) != 1 or any(
        m.sentence == sentence and m.head in rivals for m, _ in left
    ):
        return None
    if portrayed:
        return left[-1] if any(_is_core(history.trees[m.sentence], m.head) for m, _ in left) else None
    return None if held[left[0][1]] else left[-1]


def _held(history: History, group: int) -> tuple[Function, ...]:
    """All functions that an article has told of somebody so far."""
    return tuple(f for m, number in history.known if number == group for f in _functions(history, m))


def _all_of_others(asked: Function, held: Sequence[Function]) -> bool:
    return all(function.state not in (None, asked.state) for function in held)


def accused(history: History, sentence: int, token: int) -> Known | None:
    """The only person near whom a court, the police or a charge had to do with: "le suspect"."""
    if agreement_of(history.trees[sentence], token, history.words.determiners).number == "Plur":
        return None
    persons = [p for p in history.before(sentence, token, _NEAR + 1) if p[0].type is EntityType.PERSON]
    charged = [p for p in persons if _is_charged(history, p[0])]
    return charged[-1] if len({group for _, group in charged}) == 1 else None


def _is_charged(history: History, mention: Mention) -> bool:
    tree = history.trees[mention.sentence]
    verb = tree.tokens[mention.head].head
    return tree.tokens[verb].lemma in history.words.accused.verbs and _is_core(
        tree, mention.head, active=False
    )


def _is_core(tree: Tree, token: int, *, active: bool = True) -> bool:
    """Whether a word is a subject or an object; ``active`` False: no subject that does something."""
    label = tree.tokens[token].dep
    if label == "appos":
        return _is_core(tree, tree.tokens[token].head, active=active)
    return label in ("obj", "nsubj:pass", "xcomp") or (active and label.startswith("nsubj"))


def _others(history: History, sentence: int, token: int, back: int) -> list[Known]:
    """Persons before a word that are no other argument of its verb."""
    tree = history.trees[sentence]
    verb = tree.tokens[token].head
    rivals = {*tree.children[verb], *subjects(tree, verb)} if tree.tokens[verb].pos == "VERB" else set()
    return [
        (mention, group)
        for mention, group in history.before(sentence, token, back)
        if mention.type is EntityType.PERSON
        and (mention.sentence, mention.head) not in {(sentence, r) for r in rivals}
    ]


def _one_of(history: History, sentence: int, token: int, bearers: Sequence[Known]) -> Known | None:
    """The only one, else who is the subject before, else the last unless two stand in one sentence."""
    last = bearers[-1]
    groups = {group for _, group in bearers}
    if len(groups) == 1:
        return last
    for where in topics(history, sentence, token):
        found = history.at(*where)
        if found is not None and found[1] in groups:
            return found
    beside = {group for mention, group in bearers if mention.sentence == last[0].sentence}
    return last if len(beside) == 1 else None


def _bears(history: History, mention: Mention, asked: Function, *, sure: bool) -> bool:
    """Whether a person is said to have a function; ``sure``: with its state, where one is asked for."""
    return any(
        _is_same(asked, held, history.words.titles, sure=sure) for held in _functions(history, mention)
    )


def _is_same(asked: Function, held: Function, titles: Mapping[str, Sequence[str]], *, sure: bool) -> bool:
    if asked.former != held.former:
        return False
    states = asked.state == held.state if sure else None in (asked.state, held.state)
    if asked.state is None:
        states = True
    whole = held.words[: len(asked.words)] == asked.words or held.words[-len(asked.words) :] == asked.words
    return states and (whole or bool(_titles(asked, titles) & _titles(held, titles)))


def _titles(function: Function, titles: Mapping[str, Sequence[str]]) -> set[str]:
    """The titles that a function is another word for."""
    said = " ".join(function.words)
    return {title for title, forms in titles.items() if title not in ("first", "former") and said in forms}


def _functions(history: History, mention: Mention) -> Iterator[Function]:
    """What a mention says of a person's functions: before the name, above it or in apposition."""
    tree = history.trees[mention.sentence]
    for token in sorted(set(_nouns(tree, mention))):
        yield function_at(history, mention.sentence, token)


def _nouns(tree: Tree, mention: Mention) -> Iterator[int]:
    if mention.form is Form.NOMINAL:
        yield mention.head
        return
    for index in range(mention.head + 1):
        start = tree.tokens[index].start
        if mention.passage.start <= start < mention.core.start and tree.tokens[index].pos == "NOUN":
            yield index
            break
    above = tree.tokens[mention.head]
    if above.dep.split(":")[0] in ("appos", "flat") and tree.tokens[above.head].pos == "NOUN":
        yield above.head
    yield from (child for child in tree.dependents(mention.head, "appos") if tree.tokens[child].pos == "NOUN")

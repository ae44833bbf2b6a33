"""Words that point back: "le groupe", "ce dernier", "le ministre", "il".

Each is taken up only where one candidate is clearly nearest: precision before recall, because a wrong antecedent
puts words into somebody's mouth.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from filrouge.coreference.links import BODIES
from filrouge.lexicon import ReferenceWords
from filrouge.model import EntityType, Form, Mention, Passage, Sentence
from filrouge.recognition.lists import fold
from filrouge.syntax import Tree, subjects

_BACK = 2  # sentences that a pointing noun may reach back
_ARMED = frozenset({"armed_group", "militia", "coalition", "party", None})


def add_anaphors(
    mentions: Sequence[Mention],
    clusters: list[list[int]],
    sentences: Sequence[Sentence],
    trees: Mapping[int, Tree],
    words: ReferenceWords,
) -> list[list[Mention]]:
    """The groups of mentions in order of first mention, each with the words that point back to it."""
    group_of = {n: g for g, members in enumerate(clusters) for n in members}
    groups = [[mentions[n] for n in members] for members in clusters]
    taken = {(m.sentence, m.head) for m in mentions}
    history = [(m, group_of[n]) for n, m in enumerate(mentions)]
    for number, sentence in enumerate(sentences):
        if sentence.zone.is_boilerplate:
            continue
        for token in range(len(sentence.tokens)):
            if (number, token) in taken:
                continue
            found = _antecedent(trees[number], number, token, history, words)
            if found is not None:
                mention = _pointer(sentence, trees[number], number, token, found[0])
                groups[found[1]].append(mention)
                history.append((mention, found[1]))
    return sorted(
        (sorted(group, key=lambda m: m.passage.start) for group in groups), key=lambda g: g[0].passage.start
    )


_History = Sequence[tuple[Mention, int]]


def _antecedent(
    tree: Tree, sentence: int, token: int, history: _History, words: ReferenceWords
) -> tuple[Mention, int] | None:
    """What a word points back to, as (a mention of it, its group); None where it points to nothing sure."""
    tagged = tree.tokens[token]
    said = tagged.text.lower()
    offset = tagged.start
    before = [
        pair for pair in history if pair[0].passage.start < offset and sentence - pair[0].sentence <= _BACK
    ]
    before.sort(key=lambda pair: pair[0].passage.start)
    if tagged.pos == "PRON" and said in words.pronouns.masculine + words.pronouns.feminine:
        return _pronoun(tree, sentence, token, before)
    if said in words.pronouns.latter and _pointed(tree, token, ("ce", "cet", "cette", "ces")):
        named = [pair for pair in before if pair[0].form is not Form.PRONOUN]
        return _latest(named, lambda m: m.type is EntityType.PERSON or m.type in BODIES)
    if (
        tagged.pos not in ("NOUN", "ADJ")
        or not _pointed(tree, token, words.pointing.words)
        or _is_specified(tree, token)
    ):
        return None
    lemma = tagged.lemma.lower()
    for kind, test in _POINTERS.items():
        if lemma in getattr(words, kind).words or said in getattr(words, kind).words:
            if kind == "person":
                return _role_bearer(lemma, before)
            return _latest(before, test)
    return None


_POINTERS: Mapping[str, Callable[[Mention], bool]] = {
    "group": lambda m: m.type is EntityType.GROUP and m.kind in _ARMED and m.form is not Form.METONYM,
    "person": lambda m: m.type is EntityType.PERSON,
    "country": lambda m: m.type is EntityType.PLACE and m.kind == "country",
    "city": lambda m: m.type is EntityType.PLACE and m.kind == "city",
    "province": lambda m: m.type is EntityType.PLACE and m.kind in ("province", "region"),
    "base": lambda m: m.type is EntityType.BASE,
}


def _pointed(tree: Tree, token: int, words: Sequence[str]) -> bool:
    """Whether a determiner that points back stands with a word, or is contracted into its preposition."""
    return any(tree.tokens[child].text.lower() in words for child in tree.dependents(token, "det", "case"))


def _is_specified(tree: Tree, token: int) -> bool:
    """Whether something else says which one is meant: a complement, a relative clause, a name, a number."""
    return tree.has(token, "nmod", "acl", "flat", "appos", "nummod")


def _pronoun(tree: Tree, sentence: int, token: int, before: _History) -> tuple[Mention, int] | None:
    """A subject pronoun stands for the subject of the sentence or clause before, if that is somebody."""
    if not tree.tokens[token].dep.startswith("nsubj") or _is_impersonal(tree, token):
        return None
    who = [pair for pair in before if pair[0].type is EntityType.PERSON or pair[0].type in BODIES]
    near = [pair for pair in who if sentence - pair[0].sentence <= 1]
    persons = [pair for pair in near if pair[0].type is EntityType.PERSON]
    subject = [pair for pair in near if pair[0].rule == "subject" or _opens(pair[0], near)]
    if subject:
        return subject[-1]
    return persons[-1] if len({group for _, group in persons}) == 1 else None


def _opens(mention: Mention, near: _History) -> bool:
    """Whether a mention is the first of its sentence: in news that is its subject more often than not."""
    return all(
        other.passage.start >= mention.passage.start
        for other, _ in near
        if other.sentence == mention.sentence
    )


def _is_impersonal(tree: Tree, token: int) -> bool:
    """ "il faut", "il s'agit", "il y a", "il est à noter"."""
    head = tree.tokens[token].head
    after = {tree.tokens[child].text.lower() for child in tree.children[head]}
    lemma = tree.tokens[head].lemma
    return (
        lemma in tree.words.impersonal
        or "y" in after
        or lemma in ("noter", "possible", "probable", "clair", "question")
    )


def _latest(before: _History, test: Callable[[Mention], bool]) -> tuple[Mention, int] | None:
    """The nearest earlier mention that can be meant; demonyms are none."""
    fitting = [pair for pair in before if test(pair[0]) and pair[0].form is not Form.DEMONYM]
    return fitting[-1] if fitting else None


def _role_bearer(lemma: str, before: _History) -> tuple[Mention, int] | None:
    """The nearest person whose title or function has the word; else the only person near."""
    persons = [pair for pair in before if pair[0].type is EntityType.PERSON]
    bearers = [pair for pair in persons if lemma in fold(pair[0].role or "")]
    if bearers:
        return bearers[-1]
    return persons[-1] if len({group for _, group in persons}) == 1 else None


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

"""Words that point back: "le groupe", "ce dernier", "le ministre", "la ville", and pronouns.

Each is taken up only where one candidate is clearly meant: precision before recall, because a wrong antecedent
puts words into somebody's mouth.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from filrouge.coreference.agreement import agreement_of
from filrouge.coreference.descriptions import described, is_description, is_of_creed, site_meant
from filrouge.coreference.functions import accused, bearer, function_at, is_portrait, only_person
from filrouge.coreference.history import History, Known, SpeechWords, co_arguments, topics
from filrouge.coreference.links import BODIES
from filrouge.coreference.objects import object_pronoun
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
    speech: SpeechWords,
) -> list[list[Mention]]:
    """The groups of mentions in order of first mention, each with the words that point back to it."""
    groups = [[mentions[n] for n in members] for members in clusters]
    known: list[Known] = [(m, g) for g, group in enumerate(groups) for m in group]
    history = History(known, trees, words, speech)
    _join_descriptions(groups, known, history)
    taken = {place for m in mentions for place in _inside(m, sentences[m.sentence])}
    nouns = _pointing_nouns(mentions, words)
    for number, sentence in enumerate(sentences):
        if sentence.zone.is_boilerplate:
            continue
        for token, tagged in enumerate(sentence.tokens):
            told = tagged.pos == "PRON" or tagged.text.lower() in nouns or tagged.lemma.lower() in nouns
            if (
                told
                and (number, token) not in taken
                and (found := _antecedent(history, number, token)) is not None
            ):
                mention = _pointer(sentence, trees[number], number, token, found[0])
                groups[found[1]].append(mention)
                known.append((mention, found[1]))
    return sorted(
        (sorted(group, key=lambda m: m.passage.start) for group in groups if group),
        key=lambda g: g[0].passage.start,
    )


def _pointing_nouns(mentions: Sequence[Mention], words: ReferenceWords) -> frozenset[str]:
    """All nouns that may point back in an article: listed ones, and the head words of its sites."""
    lists = (
        words.group,
        words.person,
        words.portrait,
        words.country,
        words.city,
        words.province,
        words.base,
        words.institution,
    )
    fighters = (f"{noun}s" for listed in words.described.values() for noun in listed)
    sites = (fold(m.passage.text).split()[0] for m in mentions if m.rule == "head:site")
    listed = (noun for one in lists for noun in one.words)
    return frozenset((*listed, *words.accused.words, *words.pronouns.latter, *fighters, *sites))


def _join_descriptions(groups: list[list[Mention]], known: list[Known], history: History) -> None:
    """Give mentions of bodies that only a common noun describes to the body that they mean."""
    nouns = frozenset((*history.words.group.words, *history.words.described["collective"]))
    for number, group in enumerate(groups):
        first = group[0] if group else None
        if first is None or not all(is_description(m, nouns) for m in group):
            continue
        tree = history.trees[first.sentence]
        if not _pointed(tree, first.head, history.words.pointing.words) or _is_specified(tree, first.head):
            continue
        found = described(history, first.sentence, first.head, first.passage.text, number)
        if found is not None:
            groups[found[1]] += [_as_anaphor(m, found[0]) for m in group]
            known[:] = [(m, found[1] if g == number else g) for m, g in known]
            groups[number] = []


def _as_anaphor(mention: Mention, meant: Mention) -> Mention:
    """A description with what it means."""
    return replace(
        mention,
        type=meant.type,
        kind=meant.kind,
        authority=meant.authority,
        form=Form.NOMINAL,
        rule="anaphor",
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
    if tagged.pos == "PRON" and said in tree.words.object_pronouns:
        return object_pronoun(history, sentence, token)
    if said in words.pronouns.latter and _pointed(tree, token, words.pointing.this):
        return nearest(history, sentence, token, agreement_of(tree, token, words.determiners))
    points = tagged.pos in ("NOUN", "ADJ", "VERB") and _pointed(tree, token, words.pointing.words)
    if not points or _is_general(tree, token, words.general):
        return None
    if not {lemma, said}.isdisjoint((*words.person.words, *words.portrait.words)):
        return _person(history, sentence, token)
    if not {lemma, said}.isdisjoint(words.accused.words):
        return accused(history, sentence, token)
    return None if _is_specified(tree, token) else _thing(history, sentence, token)


def _thing(history: History, sentence: int, token: int) -> Known | None:
    """The body or place that a noun means."""
    tagged, words = history.trees[sentence].tokens[token], history.words
    said, lemma = tagged.text.lower(), tagged.lemma.lower()
    if is_of_creed(history, said):
        return described(history, sentence, token, said)
    for kind, test in _POINTERS.items():
        listed = getattr(words, kind).words
        if lemma in listed or said in listed:
            echo = lemma if lemma in words.echo.words else None
            return _meant(history, sentence, token, lambda m: test(m) and _echoes(m, echo))  # noqa: B023
    if lemma in words.institution.words:
        return _only_called(history, sentence, token, lemma)
    return site_meant(history, sentence, token) if tagged.pos == "NOUN" else None


def _only_called(history: History, sentence: int, token: int, word: str) -> Known | None:
    """The only body near that is called by a word: "le ministère" behind "le ministère de la Santé"."""
    rivals = co_arguments(history.trees[sentence], token)
    near = [
        (m, group)
        for m, group in history.before(sentence, token, _BACK)
        if m.type in BODIES and m.form in (Form.NAME, Form.NOMINAL) and _echoes(m, word)
    ]
    apart = any(m.sentence == sentence and m.head in rivals for m, _ in near)
    return near[-1] if len({group for _, group in near}) == 1 and not apart else None


_POINTERS: Mapping[str, Callable[[Mention], bool]] = {
    "group": lambda m: m.type is EntityType.GROUP and m.kind in _ARMED and m.form is not Form.METONYM,
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


def _is_specified(tree: Tree, token: int, behind: int | None = None) -> bool:
    """Whether something else says which one is meant: a complement, a relative clause, a name, a number.

    What stands behind a comma only tells more: "le groupe, né en 2012, ...". ``behind``: only what follows this token.
    """
    dependents = tree.dependents(token, "nmod", "acl", "flat", "appos", "nummod")
    return any(not _is_aside(tree, child) for child in dependents if behind is None or child > behind)


def _is_aside(tree: Tree, child: int) -> bool:
    """Whether a participle or a relative clause stands behind a comma."""
    first = min(tree.subtree(child))
    around = (tree.tokens[index].text for index in (first - 1, first) if index >= 0)
    return tree.tokens[child].dep.startswith("acl") and "," in around


def _person(history: History, sentence: int, token: int) -> Known | None:
    """Whom the noun of a function means: who has it, else the only person near of whom no other is known."""
    tree = history.trees[sentence]
    if agreement_of(tree, token, history.words.determiners).number == "Plur":
        return None
    function = function_at(history, sentence, token)
    if _is_specified(tree, token, function.last):
        return None
    portrayed = is_portrait(history, sentence, token)
    found = bearer(history, sentence, token) if function.former or not portrayed else None
    alone = not _is_specified(tree, token) or len(function.words) == 1
    return found or (only_person(history, sentence, token, portrayed=portrayed) if alone else None)


def _meant(history: History, sentence: int, token: int, test: Callable[[Mention], bool]) -> Known | None:
    """The candidate that a noun points to: a subject takes up a subject, else and for "ce groupe" the nearest is meant.

    Who does something to "le groupe" is not that group; demonyms are nobody. Of two countries in the sentences before
    "le pays" is neither, and the only one only where the article is not about another.
    """
    tree = history.trees[sentence]
    rivals = co_arguments(tree, token)
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
    fitting = [pair for pair in fitting if not _is_said_of_another(history, pair, fitting)]
    if not fitting or fitting[-1][0].kind != "country" or shown or fitting[-1][0].sentence == sentence:
        return fitting[-1] if fitting else None
    home = history.home(sentence, token)
    alone = len({group for _, group in fitting}) == 1
    clear = alone if home is None else home[1] == fitting[-1][1]
    return fitting[-1] if clear else None


def _is_said_of_another(history: History, pair: Known, others: Sequence[Known]) -> bool:
    """Whether a name only tells more of another one of its kind: "X (affilié à [Y])", "X, soutenu par [Y]"."""
    mention, group = pair
    tree = history.trees[mention.sentence]
    beside = (m.head for m, g in others if g != group and m.sentence == mention.sentence)
    said = (child for head in beside for child in tree.dependents(head, "acl", "amod"))
    return any(mention.head in tree.subtree(child) for child in said)


def _can_be(pair: Known, test: Callable[[Mention], bool]) -> bool:
    return test(pair[0]) and pair[0].form is not Form.DEMONYM


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

"""Descriptions of bodies and sites without a name: "la coalition", "la secte islamiste", "les rebelles", "l'aéroport".

They mean what was named before and is called so, or the only body near that they fit. Nouns of two creeds in one
article ("rebelles" and "djihadistes") are two bodies: then only the word itself tells whom it means.
"""

from collections.abc import Sequence, Set

from filrouge.coreference.history import History, Known, co_arguments, topics
from filrouge.model import EntityType, Form, Mention
from filrouge.recognition.lists import fold
from filrouge.syntax import subjects

_BACK = 2  # sentences that a description may reach back where no word of the name tells whom it means
_KINDS = ("armed_group", "militia", "coalition", "party", None)
_FIGHTING = ("armed_group", "militia")
_RULES = ("head:bare", "head:nation")


def is_description(mention: Mention, nouns: Set[str]) -> bool:
    """Whether a mention that was taken for a body of its own is a common noun with adjectives at most."""
    plain = mention.authority is None and mention.type is EntityType.GROUP and mention.rule in _RULES
    return plain and fold(mention.passage.text).split()[0] in nouns and mention.passage.text[:1].islower()


def described(
    history: History, sentence: int, token: int, text: str, group: int | None = None
) -> Known | None:
    """The body that the words ``text`` around a noun mean, if not ``group`` itself; None where that is not sure."""
    tree = history.trees[sentence]
    rivals = co_arguments(tree, token)
    others = [
        pair
        for pair in history.known
        if pair[0].passage.start < tree.tokens[token].start
        and pair[1] != group
        and pair[0].type is EntityType.GROUP
        and not (pair[0].sentence == sentence and pair[0].head in rivals)
    ]
    said = _words(text)
    called = [pair for pair in others if said <= _words(pair[0].passage.text)]
    if called:
        return _one(history, sentence, token, called)
    # "Ansar Dine et le reste de la rébellion": in its own sentence another one stands beside it.
    back = range(sentence - _BACK, sentence)
    near = [pair for pair in others if pair[0].sentence in back and _is_named_body(pair[0])]
    if fold(text).split()[0] in history.words.described["collective"]:
        return _one(history, sentence, token, near)
    return _only_fighters(history, near, said)


def is_of_creed(history: History, noun: str) -> bool:
    """Whether a noun is a plural of fighters by what they fight for: "les rebelles"."""
    words = history.words.described
    stem = noun.rstrip("s")
    return noun.endswith("s") and any(
        stem in nouns for creed, nouns in words.items() if creed != "collective"
    )


def site_meant(history: History, sentence: int, token: int) -> Known | None:
    """The only site of the article so far that a noun is the head word of: "l'aéroport" for "aéroport de Goma"."""
    tagged = history.trees[sentence].tokens[token]
    noun = tagged.text.lower()
    sites = [
        pair
        for pair in history.known
        if pair[0].rule == "head:site"
        and pair[0].passage.start < tagged.start
        and fold(pair[0].passage.text).split()[0] == noun
    ]
    return sites[-1] if len({group for _, group in sites}) == 1 else None


def _words(text: str) -> set[str]:
    """Words without their plural."""
    return {word.rstrip("s") for word in fold(text).replace("-", " ").split()}


def _is_named_body(mention: Mention) -> bool:
    return mention.kind in _KINDS and mention.form is Form.NAME and not _is_common(mention)


def _is_common(mention: Mention) -> bool:
    """Whether a body is told by common nouns alone: "combattants kurdes"."""
    return mention.rule.startswith("head:") and mention.core.text[:1].islower()


def _one(history: History, sentence: int, token: int, fitting: Sequence[Known]) -> Known | None:
    """The only one; of several the subject before, if the description is a subject too."""
    groups = {group for _, group in fitting}
    if len(groups) == 1:
        return fitting[-1]
    tree = history.trees[sentence]
    if token in subjects(tree, tree.tokens[token].head):
        for where in topics(history, sentence, token):
            found = history.at(*where)
            if found is not None:
                return found if found[1] in groups else None
    return None


def _only_fighters(history: History, near: Sequence[Known], said: Set[str]) -> Known | None:
    """The only armed group of the article, where all nouns for fighters in it are of one creed."""
    creeds = [set(words) for creed, words in history.words.described.items() if creed != "collective"]
    own = [creed for creed in creeds if not creed.isdisjoint(said)]
    others = {word for creed in creeds if creed not in own for word in creed}
    spoken = (t.text.lower().rstrip("s") for tree in history.trees.values() for t in tree.tokens)
    if not own or not near or any(word in others for word in spoken):
        return None
    named = (pair for pair in history.known if pair[0].form is Form.NAME and not _is_common(pair[0]))
    armed = {group for mention, group in named if mention.kind in _FIGHTING}
    return near[-1] if len(armed) == 1 and {group for _, group in near} == armed else None

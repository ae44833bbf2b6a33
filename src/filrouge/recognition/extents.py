"""How far the name of a body goes where the grammar of phrases stops too early.

Small words inside a name ("Fédération internationale des ligues des droits de l'homme") look like those behind it.
Two witnesses tell them apart: the statistical recogniser, where it sees one name that starts with the head word, and
the acronym in brackets, whose letters the name must spell.

Why not more grammar: "Brigade des martyrs" and "brigade des mœurs de la ville" are built alike, so every rule that
goes on over small words runs into the rest of the sentence somewhere else.
"""

from dataclasses import replace

from filrouge.model import Form, NamedSpan
from filrouge.recognition.grammar import BODIES, Grammar, Phrase
from filrouge.recognition.judging import judge
from filrouge.recognition.phrases import parse_phrase
from filrouge.recognition.units import Unit, is_capital

_LONGEST = 16
_OPEN = ("(", "[")


def to_full_extent(grammar: Grammar, phrase: Phrase) -> Phrase:
    """A body's phrase with the rest of its name, where the recogniser or an acronym says that it goes on."""
    capital = is_capital(grammar.sentence.tokens[phrase.head.first]) or phrase.first < phrase.head.first
    if phrase.head.type not in BODIES or phrase.called or not capital:
        return phrase
    last = max(_spelled_end(grammar, phrase), _recognised_end(grammar, phrase))
    if last <= phrase.last:
        return phrase
    return replace(phrase, last=last, core=Unit(phrase.first, last), content=True)


def _recognised_end(grammar: Grammar, phrase: Phrase) -> int:
    """The last token of the recogniser's name that starts with the phrase, -1 where none does."""
    ends = [span.last for span in grammar.sentence.names if _starts_alike(grammar, phrase, span)]
    start = phrase.last + 1
    fitting = (end for end in ends if _is_tail(grammar, start, end) and not _holds_other(grammar, start, end))
    return max(fitting, default=-1)


def _holds_other(grammar: Grammar, first: int, last: int) -> bool:
    """Whether words hold a body with a name of its own ("armée irakienne"), or a name that no "de" links."""
    for index in range(first, last + 1):
        head = grammar.heads.get(index)
        named = judge(parse_phrase(grammar, head), grammar) if head else None
        if named is not None and named.form is Form.NAME:
            return True
        if index in grammar.units and not _is_joined(grammar, index):
            return True
    return False


def _is_joined(grammar: Grammar, index: int) -> bool:
    """Whether no preposition but "de" stands before a name: "Résistance aux États-Unis" is no name."""
    before = index - 1
    while grammar.text(before) in grammar.words.articles:
        before -= 1
    return grammar.pos(before) != "ADP" or grammar.text(before) in grammar.words.links


def _starts_alike(grammar: Grammar, phrase: Phrase, span: NamedSpan) -> bool:
    """Whether the recogniser's name of a body starts where the phrase or its head does, articles aside."""
    first = span.first
    while first < span.last and grammar.pos(first) in ("DET", "ADP"):
        first += 1
    return span.label == "Organization" and phrase.first <= first <= phrase.head.first


def _is_tail(grammar: Grammar, first: int, last: int) -> bool:
    """Whether words may end a name: no verb, no comma, nobody's title, and a word with a meaning at the end."""
    inside = range(first, last + 1)
    if any(
        grammar.pos(n) in ("VERB", "AUX", "PUNCT", "SCONJ", "PRON") or n in grammar.blocked for n in inside
    ):
        return False
    return last - first < _LONGEST and grammar.pos(last) in ("NOUN", "PROPN", "ADJ", "X")


def _spelled_end(grammar: Grammar, phrase: Phrase) -> int:
    """The last token before "(APRODH)" where these letters spell the words from the head on, -1 where none do."""
    tokens = grammar.sentence.tokens
    for index in range(phrase.head.last + 1, min(phrase.head.first + _LONGEST, len(tokens) - 1)):
        if tokens[index].text in _OPEN:
            letters = tokens[index + 1].text
            words = [token.text for token in tokens[phrase.head.first : index]]
            written = letters.isupper() or (
                len(letters) > 4 and letters[:1].isupper() and tokens[index + 2 :]
            )
            spelled = written and len(letters) > 2 and _spells(letters.lower(), words)
            return index - 1 if spelled and _is_tail(grammar, phrase.head.last + 1, index - 1) else -1
    return -1


def _spells(letters: str, words: list[str]) -> bool:
    """Whether the letters occur in the words in this order, the first one at the start of the first word.

    After Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions" (2003), with their
    bound on the number of words.
    """
    said = " ".join(words).lower()
    if said[:1] != letters[:1] or len(words) > min(len(letters) + 5, 2 * len(letters)):
        return False
    at = 0
    for letter in letters[1:]:
        at = said.find(letter, at + 1)
        if at < 0:
            return False
    return True

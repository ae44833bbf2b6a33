"""Pronouns as subjects and sources: "il", "elle", "a-t-il ajouté", "celle-ci", "selon lui".

A pronoun stands for the subject of the clause or sentence before, if that is somebody who agrees with it. A subject
that agrees and is nobody named ("un drone") keeps it: then nothing is said, because a wrong antecedent puts words into
somebody's mouth. "Elle" behind a person whose gender nothing shows and a feminine noun is the noun's: news names
more men than women without a word that tells.
"""

from collections.abc import Iterator, Sequence

from filrouge.coreference.agreement import Agreement, pronoun_agreement
from filrouge.coreference.history import History, Known, speakers, topics
from filrouge.coreference.links import BODIES
from filrouge.coreference.quoted import is_quoted
from filrouge.model import EntityType, Form
from filrouge.syntax import Tree, agents, is_passive, preposition

_SPEECH_BACK = 4  # sentences that a run of quotations may have between "a déclaré X" and "a-t-il ajouté"


def is_pronoun(history: History, sentence: int, token: int) -> bool:
    """Whether a word is a pronoun that may stand for somebody."""
    tagged = history.trees[sentence].tokens[token]
    return tagged.pos == "PRON" and bool(pronoun_agreement(tagged.text.lower(), history.words.pronouns))


def subject_pronoun(history: History, sentence: int, token: int) -> Known | None:
    """Whom a pronoun stands for that is a subject or the source of what is said; None where that is not sure."""
    tree = history.trees[sentence]
    said = tree.tokens[token].text.lower()
    wanted = pronoun_agreement(said, history.words.pronouns)
    subject = tree.tokens[token].dep.startswith("nsubj") and not _is_impersonal(tree, token)
    if wanted is None or not (subject or _is_source(history, sentence, token)):
        return None
    if said in history.words.pronouns.nearest:
        return nearest(history, sentence, token, wanted)
    places = tuple(_places(history, sentence, token))
    if _is_quoted(history, (sentence, token)):
        places = tuple(where for where in places if not _is_speaker(history, where))
    for where in places:
        found = history.at(*where)
        if _has_rival(history, where, wanted):
            return None
        if found is not None and _is_somebody(found) and history.agreement(found[1]).fits(wanted):
            known = wanted.gender != "Fem" or history.agreement(found[1]).gender
            return found if known or not _has_noun(history, places, wanted) else None
        unnamed = history.unnamed(*where)
        if found is None and unnamed is not None and unnamed.fits(wanted):
            return None
    return _only_one(history, sentence, token, wanted) or _only_speaker(history, sentence, token, wanted)


def _is_source(history: History, sentence: int, token: int) -> bool:
    """Whether a pronoun stands behind "selon" or "d'après"."""
    return preposition(history.trees[sentence], token) in history.speech.sources


def _has_rival(history: History, where: tuple[int, int], wanted: Agreement) -> bool:
    """Whether somebody without a name did it to a subject, and may as well be meant ("X a été tué par un élu. Il")."""
    tree = history.trees[where[0]]
    verb = tree.tokens[where[1]].head
    if not is_passive(tree, verb):
        return False
    rivals = (history.unnamed(where[0], agent) for agent in agents(tree, verb))
    return any(rival is not None and rival.fits(wanted) for rival in rivals)


def _has_noun(history: History, places: Sequence[tuple[int, int]], wanted: Agreement) -> bool:
    """Whether one of several subjects is a common noun that agrees."""
    return any((found := history.unnamed(*where)) is not None and found.fits(wanted) for where in places)


def nearest(history: History, sentence: int, token: int, wanted: Agreement) -> Known | None:
    """Whoever was named last and agrees ("ce dernier"), unless a common noun stands nearer and agrees too."""
    near = [pair for pair in history.before(sentence, token, 1) if pair[0].form is not Form.PRONOUN]
    fitting = [p for p in near if _is_somebody(p) and history.agreement(p[1]).fits(wanted)]
    if not fitting:
        return None
    mention = fitting[-1][0]
    end = token if mention.sentence == sentence else len(history.trees[mention.sentence].tokens)
    own = history.trees[mention.sentence].subtree(mention.head)
    inner = (n for n in range(mention.head + 1, end) if n not in own)
    between = (history.unnamed(mention.sentence, n) for n in inner)
    return None if any(found is not None and found.fits(wanted) for found in between) else fitting[-1]


def _places(history: History, sentence: int, token: int) -> Iterator[tuple[int, int]]:
    """Where to look: behind an inverted verb of speech for who spoke last, else among subjects."""
    tree = history.trees[sentence]
    verb = tree.tokens[token].head
    inverted = tree.tokens[token].text.startswith("-") and tree.tokens[verb].lemma in history.speech.verbs
    if inverted or _is_source(history, sentence, token):
        spoken = speakers(history, sentence, min(verb, token), _SPEECH_BACK if inverted else 1)
        yield from (place for place in spoken if not (inverted and _is_quoted(history, place)))
    for place in topics(history, sentence, token):
        if not (inverted and place[0] == sentence and _is_quoted(history, place)):
            yield place


def _is_quoted(history: History, place: tuple[int, int]) -> bool:
    return is_quoted(history.trees[place[0]].tokens, place[1])


def _is_speaker(history: History, place: tuple[int, int]) -> bool:
    """Whether a word outside any quotation is the subject of a verb of speech."""
    tokens = history.trees[place[0]].tokens
    spoken = tokens[tokens[place[1]].head].lemma in history.speech.verbs
    return spoken and tokens[place[1]].dep.startswith("nsubj") and not _is_quoted(history, place)


def _is_somebody(pair: Known) -> bool:
    return pair[0].type is EntityType.PERSON or pair[0].type in BODIES


def _only_one(history: History, sentence: int, token: int, wanted: Agreement) -> Known | None:
    """The only one who agrees in this sentence and the one before; of a body the gender must be known."""
    fitting = [
        pair
        for pair in history.before(sentence, token, 1)
        if _is_somebody(pair) and history.agreement(pair[1]).fits(wanted)
    ]
    if _is_quoted(history, (sentence, token)) and any(
        _is_speaker(history, (m.sentence, m.head)) for m, _ in fitting
    ):
        return None
    if wanted.number != "Sing" or len({group for _, group in fitting}) != 1:
        return None
    person = fitting[-1][0].type is EntityType.PERSON
    return fitting[-1] if person or history.agreement(fitting[-1][1]).gender else None


def _only_speaker(history: History, sentence: int, token: int, wanted: Agreement) -> Known | None:
    """Who speaks where one person alone was named for some sentences ("Il a précisé que", "elle exige")."""
    tokens = history.trees[sentence].tokens
    speaks = tokens[tokens[token].head].lemma in history.speech.voices
    if not speaks or wanted.number != "Sing" or _is_quoted(history, (sentence, token)):
        return None
    near = [p for p in history.before(sentence, token, _SPEECH_BACK) if p[0].type is EntityType.PERSON]
    fitting = [pair for pair in near if history.agreement(pair[1]).fits(wanted)]
    return fitting[-1] if len({group for _, group in fitting}) == 1 else None


def _is_impersonal(tree: Tree, token: int) -> bool:
    """ "il faut", "il s'agit", "il y a", "il fait froid", "il est à noter"."""
    head = tree.tokens[token].head
    after = {tree.tokens[child].text.lower() for child in tree.children[head]}
    lemma = tree.tokens[head].lemma
    return (
        lemma in tree.words.impersonal
        or "y" in after
        or (
            lemma == "faire"
            and any(tree.tokens[child].pos == "ADJ" for child in tree.dependents(head, "xcomp"))
        )
        or lemma in ("noter", "possible", "probable", "clair", "question")
    )

"""Pronouns as objects: "la police l'a arrêté", "les rebelles les ont attaqués".

Only what is done to somebody counts, by a closed list of verbs: "l'a annoncé" takes up what was said. The pronoun
stands for the only one of the sentence before who agrees and does not do it himself; a subject there that agrees and
is nobody named ("un drone") keeps it.
"""

from filrouge.antecedents import taken_up
from filrouge.coreference.agreement import Agreement
from filrouge.coreference.history import History, Known, topics
from filrouge.coreference.links import BODIES
from filrouge.coreference.quoted import is_quoted
from filrouge.model import EntityType, Form
from filrouge.syntax import Tree, subjects

_FEMININE = ("ée", "ées", "ie", "ies", "ue", "ues", "te", "tes", "ise", "ises")
_GENDERS = {"le": "Masc", "la": "Fem"}


def object_pronoun(history: History, sentence: int, token: int) -> Known | None:
    """Whom a pronoun before a verb stands for that something is done to; None where that is not sure."""
    tree = history.trees[sentence]
    verb = tree.tokens[token].head
    done = tree.tokens[token].dep == "obj" and tree.tokens[verb].lemma in history.words.objects.words
    if not done or token > verb or taken_up(tree.tokens, verb, token) is not None:
        return None
    if is_quoted(tree.tokens, token):
        return None
    wanted = _wanted(tree, token, verb)
    doing = {pair[1] for n in subjects(tree, verb) if (pair := history.at(sentence, n)) is not None}
    near = [pair for pair in history.before(sentence, token, 1) if _may_be(history, pair, wanted, doing)]
    if len({group for _, group in near}) != 1 or near[-1][0].sentence == sentence:
        return None
    rivals = (history.unnamed(*where) for where in topics(history, sentence, token))
    return None if any(found is not None and found.fits(wanted) for found in rivals) else near[-1]


def _wanted(tree: Tree, token: int, verb: int) -> Agreement:
    """Gender and number of an object pronoun: its own, else that of the participle behind it."""
    said = tree.tokens[token].text.lower()
    gender = _GENDERS.get(said)
    if gender is None and tree.has(verb, "aux"):
        gender = "Fem" if tree.tokens[verb].text.endswith(_FEMININE) else "Masc"
    return Agreement(gender, "Plur" if said == "les" else "Sing")


def _may_be(history: History, pair: Known, wanted: Agreement, doing: set[int]) -> bool:
    """Whether somebody agrees with a pronoun and does not act himself; demonyms are nobody."""
    mention, group = pair
    own = history.agreement(group)
    shown = mention.type is EntityType.PERSON or wanted.gender != "Fem" or own.gender == "Fem"
    somebody = shown and (mention.type is EntityType.PERSON or mention.type in BODIES)
    fits = own.fits(wanted)
    return somebody and group not in doing and mention.form is not Form.DEMONYM and fits

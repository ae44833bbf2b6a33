"""Places that a sentence puts something at, and those that it only names or measures from."""

from collections.abc import Iterator

from filrouge.language import Language
from filrouge.model import Argument, EntityType, Form
from filrouge.narration.arguments import Cast, argument
from filrouge.scene import Scene, is_kind
from filrouge.syntax import preposition

_GROUND = (EntityType.PLACE, EntityType.BASE)
_FROM = "depuis"


def places_of(scene: Scene, cast: Cast, language: Language) -> Iterator[tuple[int, Argument]]:
    """Places that a sentence puts something at: behind a locative preposition, in brackets, or after another."""
    for token, mention in sorted(scene.mentions.items()):
        if (
            mention.type not in _GROUND
            or mention.form in (Form.DEMONYM, Form.METONYM)
            or _is_distance(scene, token, language)
        ):
            continue
        if _is_located(scene, token, language) and not _tells_of_a_person(scene, token):
            yield token, argument(scene, token, cast)


def _tells_of_a_person(scene: Scene, token: int) -> bool:
    """Whether a place only says who somebody with a name is: "X, juge [au tribunal de Lyon], a été tué à Dijon"."""
    tree, here = scene.tree, token
    for above in tree.ancestors(token):
        if tree.tokens[here].dep.split(":")[0] not in ("nmod", "obl"):
            return False
        named = tree.tokens[above].head if tree.tokens[above].dep == "appos" else above
        beside = (named, *tree.dependents(above, "appos"))
        if above not in scene.mentions and any(
            is_kind(scene, other, "person") for other in beside if other != above
        ):
            return tree.tokens[above].pos != "VERB" or tree.tokens[above].dep == "appos"
        here = above
    return False


def _is_located(scene: Scene, token: int, language: Language) -> bool:
    """Whether something is put at a place: behind a preposition, in brackets, or in a row with such a place."""
    tree = scene.tree
    said, label = preposition(tree, token), tree.tokens[token].dep.split(":")[0]
    bracket = token > 0 and tree.tokens[token - 1].text == "("
    if said == "de" and not bracket:
        return _lies_below(scene, tree.tokens[token].head, language)
    if said in language.events.locative or bracket:
        leaves = tree.tokens[tree.tokens[token].head].lemma in language.events.setting_out
        return bracket or said != _FROM or not leaves
    if said or label not in ("conj", "appos", "nmod", "obl"):
        return False
    head = tree.tokens[token].head
    beside = scene.covering.get(head)
    if label in ("conj", "appos") and beside is not None and scene.mentions[beside].type in _GROUND:
        return _is_located(scene, beside, language)
    return label != "conj"


def _lies_below(scene: Scene, head: int, language: Language) -> bool:
    """Whether "de" behind a word says where: "l'attaque de Kaboul", "le nord du Mali", not "le soutien du Mali".

    Nor "l'ambassade du Mali", which lies abroad, nor "des rebelles venus du Mali".
    """
    if scene.tree.tokens[head].lemma in (*language.events.abroad, *language.events.setting_out):
        return False
    if head in scene.times or scene.tree.tokens[head].pos == "NUM":  # "l'attentat du 14 juillet de Nice"
        head = scene.tree.tokens[head].head
    tagged, placed = scene.tree.tokens[head], scene.covering.get(head)
    ground = placed is not None and scene.mentions[placed].type in _GROUND
    listed = is_kind(scene, head, "ground") or tagged.lemma in scene.nouns.within.words
    return head in scene.events or ground or listed or tagged.pos in ("VERB", "ADV", "ADP")


def _is_distance(scene: Scene, token: int, language: Language) -> bool:
    """ "à 120 km au nord du Caire" is not in Cairo."""
    before = scene.tree.tokens[max(token - 8, 0) : token]
    return any(t.lemma.lower() in language.events.distance for t in before)

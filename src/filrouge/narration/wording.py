"""What the words around a trigger say about its event: how many, which one of several, of what kind."""

from collections.abc import Sequence

from filrouge.conditions import Match
from filrouge.language import Language
from filrouge.matching import predicate_keys
from filrouge.numbers import read_counts
from filrouge.scene import Scene, is_kind
from filrouge.syntax import is_clause, preposition

_CLOSE = 4  # words in which a phrase about a word begins behind it
_FURTHER = 10


def refined_type(match: Match, word: str, around: set[str], language: Language) -> str:
    """The event type, made more precise by the words of its noun phrase."""
    event = match.rule.event or ""
    if event in ("attack", "airstrike", "explosion") and match.rule.entry.pos == "NOUN":
        for said, refined in language.events.refine.items():
            if said in around or said in word:
                return refined
    return event


def count_of(scene: Scene, match: Match, language: Language) -> int | None:
    """How many such events: "deux attaques", "double attentat", "quatre convois" that were attacked.

    Several people who are attacked are attacked at once.
    """
    tree = scene.tree
    hit = match.roles.get("target", ())[:1] if match.rule.entry.pos == "VERB" else ()
    for child in tree.dependents(match.token, "amod"):
        if times := language.events.multiple.get(tree.tokens[child].text.lower()):
            return times
    for token in (match.token, *(t for t in hit if not is_kind(scene, t, "people"))):
        for child in tree.dependents(token, "nummod", "det"):
            text = tree.tokens[child].text
            counts = list(read_counts(text, language.numbers))
            if counts and counts[0].value and counts[0].value > 1:
                return counts[0].value
    return None


def points_back(scene: Scene, match: Match, determiners: Sequence[str]) -> bool:
    """Whether a noun has one of some determiners, contracted ones included: "des" only where it is "de les"."""
    tree = scene.tree
    around = [tree.tokens[child] for child in tree.dependents(match.token, "det", "case")]
    words = [t.text.lower() for t in around if t.pos == "ADP" or t.text.lower() not in tree.words.contracted]
    return match.rule.entry.pos == "NOUN" and any(word in determiners for word in words)


def is_other(scene: Scene, match: Match, others: Sequence[str]) -> bool:
    """ "une autre attaque", "une attaque similaire"; of a verb what it is done to: "le second convoi".

    People who are attacked one by one ("un second soldat") are attacked at once.
    """
    tree = scene.tree
    hit = (target for target in match.roles.get("target", ()) if not is_kind(scene, target, "people"))
    heads = (match.token,) if match.rule.entry.pos == "NOUN" else tuple(hit)
    return any(
        tree.tokens[head].text.lower() in others
        or any(
            tree.tokens[child].text.lower() in others
            for child in tree.dependents(head, "amod", "det", "nummod")
        )
        for head in heads
    )


def is_second_title(scene: Scene, match: Match) -> bool:
    """Whether it is told in a title of its own behind "et": "deux mosquées visées par des attentats et un imam tué"."""
    tree = scene.tree
    top = next(
        (n for n in (*tree.ancestors(match.token), match.token) if tree.tokens[n].head == n), match.token
    )
    earlier = any(token.head == n for n, token in enumerate(tree.tokens[:top]))
    return earlier and any(n < top for n in tree.dependents(top, "cc"))


def takes_place(scene: Scene, noun: int, language: Language) -> bool:
    """Whether a verb says that it took place, or what it did: "un attentat survenu à Kaboul", "l'attaque a fait"."""
    tree = scene.tree
    subject = tree.tokens[noun].dep.startswith("nsubj")
    verbs = (*tree.dependents(noun, "acl"), *((tree.tokens[noun].head,) if subject else ()))
    return any(
        {key for key, _ in predicate_keys(tree, verb)} & set(language.light.occur.lemma) for verb in verbs
    )


def is_new(scene: Scene, token: int) -> bool:
    """Whether a noun has an indefinite article: "une offensive", "des jeunes"."""
    tree = scene.tree
    return any("Definite=Ind" in tree.tokens[child].morph for child in tree.dependents(token, "det"))


def is_habitual(scene: Scene, match: Match, language: Language) -> bool:
    """Whether it happens again and again: "des raids quotidiens", "mènent régulièrement des opérations".

    Or a phrase around it says so: "à mesure que ses hommes sont tués", "une attaque de ce type".
    """
    tree, token = scene.tree, match.token
    words = language.events.habitual
    if _is_amid(scene, token, language.events.recurring):
        return True
    verbal = tree.tokens[token].dep.split(":")[0] in ("obj", "nsubj", "obl")
    above = tree.tokens[token].head if verbal and match.rule.entry.pos == "NOUN" else token
    places = {token, above, *(() if match.carrier is None else (match.carrier,))}
    around = (child for place in places for child in tree.dependents(place, "advmod", "amod", "det"))
    return any(tree.tokens[child].text.lower() in words for child in around)


def is_manifold(scene: Scene, match: Match, phrases: Sequence[str]) -> bool:
    """Whether a verb tells more than one deed: "a visé des dizaines de fois"."""
    return match.rule.entry.pos == "VERB" and _is_amid(scene, match.token, phrases, _FURTHER)


def _is_amid(scene: Scene, token: int, phrases: Sequence[str], reach: int = _CLOSE) -> bool:
    """Whether the clause of a word, up to some words behind the word, holds a phrase."""
    tree = scene.tree
    clause = next((n for n in (token, *tree.ancestors(token)) if is_clause(tree, n)), token)
    first = min((n for n in tree.subtree(clause) if n <= token), default=token)
    text = " ".join(t.text.lower() for t in tree.tokens[max(0, first - 3) : token + reach])
    return any(phrase in text.replace("’", "'").replace("' ", "'") for phrase in phrases)


def is_told(scene: Scene, match: Match, dated: bool, language: Language) -> bool:
    """Whether an event noun tells its event and does not only mention it.

    A verb carries it or says what is done with it ("un assaut a été ordonné"), it is said of somebody ("les cheminots
    sont en grève"), or it is one of its kind and ``dated`` ("l'élection du 7 mai").
    """
    tree, noun = scene.tree, match.token
    said = bool(preposition(tree, noun)) and tree.has(noun, "cop")
    one = dated and is_single(match, language)
    done = tree.tokens[noun].dep == "nsubj:pass" and is_new(scene, noun)
    return match.carrier is not None or said or one or done


def is_absent(scene: Scene, match: Match, language: Language) -> bool:
    """Whether a noun says what there was not, or where news is from: "adopté sans vote", "selon une enquête"."""
    noun = match.rule.entry.pos == "NOUN"
    return noun and preposition(scene.tree, match.token) in language.events.absent


def is_single(match: Match, language: Language) -> bool:
    """Whether an article seldom tells two of the kind: "les élections législatives" are one."""
    return match.rule.event in language.events.single


def is_described(scene: Scene, match: Match) -> bool:
    """Whether a noun only says what something told before was: "c'est une attaque", "il s'agit d'un attentat"."""
    tree, token = scene.tree, match.token
    head = tree.tokens[token].head
    if match.rule.entry.pos != "NOUN" or match.carrier is not None:
        return False
    if next(tree.dependents(token, "cop"), None) is not None:
        subjects = tree.dependents(token, "nsubj")
        return any(tree.tokens[n].pos == "PRON" for n in subjects)
    return any("agir" in key.split() or key == "s'agir" for key, _ in predicate_keys(tree, head))

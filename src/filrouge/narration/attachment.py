"""Which event a place, a date or a toll belongs to, where a sentence tells several.

The tree decides first: climb from the word until an event word, or a verb that carries one, is met. Where
the climb ends at the root, the event nearest in the text is taken. Both are needed: prepositional phrases are
often attached to the wrong verb, but seldom far from the right one.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from filrouge.conditions import Match
from filrouge.language import Language
from filrouge.matching import predicate_keys
from filrouge.scene import Scene
from filrouge.speech import cue_kind
from filrouge.syntax import Tree, preposition

_SPEECH = ("say", "deny", "demand")


@dataclass(frozen=True, slots=True)
class Anchors:
    """The event words of a sentence, the verbs around them that carry them, and verbs of speech, which do not.

    ``asides`` are those that only date or explain something ("après la fusillade"): only their own words say where
    and when they were. ``lives`` are verbs that tell of a life: "né le 31 décembre 1977" dates nothing else, and so
    does the day of one of the ``others``, nouns for what was before or after: "depuis son retour le 24 août".
    """

    triggers: tuple[int, ...]
    carriers: Mapping[int, int]
    speech: frozenset[int] = frozenset()
    asides: frozenset[int] = frozenset()
    lives: frozenset[int] = frozenset()
    others: frozenset[int] = frozenset()


def anchor(scene: Scene, matches: Sequence[Match], language: Language) -> Anchors:
    """Note the triggers of a sentence, and each verb that has a trigger as subject or object."""
    triggers = tuple(match.token for match in matches)
    tokens = range(len(scene.tree.tokens))
    speech = frozenset(
        n
        for n in tokens
        if scene.tree.tokens[n].pos == "VERB" and cue_kind(scene, n, language.cues) in _SPEECH
    )
    asides = frozenset(m.token for m in matches if is_background(scene, m.token, m.rule.entry.pos, language))
    speech -= {m.carrier for m in matches if m.carrier and _is_no_speech(scene, m, language)}
    lives = frozenset(n for n in tokens if scene.tree.tokens[n].lemma in language.events.lives)
    carriers: dict[int, int] = {}
    for match in matches:
        for word in match.words:
            carriers.setdefault(word, match.token)
        if match.carrier is not None:
            carriers.setdefault(match.carrier, match.token)
    for trigger in triggers:
        head = scene.tree.tokens[trigger].head
        label = scene.tree.tokens[trigger].dep.split(":")[0]
        if (
            head != trigger
            and label in ("nsubj", "obj", "obl")
            and head not in triggers
            and head not in speech
            and trigger not in asides
        ) or (label == "nmod" and scene.tree.tokens[head].lemma in language.events.sharing):
            carriers.setdefault(head, trigger)
    others = frozenset(n for n in tokens if _is_before_or_after(scene, n, language)) - {*triggers, *carriers}
    own = frozenset(triggers)
    return Anchors(triggers, carriers, speech - own, asides, lives - own, others)


def _is_before_or_after(scene: Scene, token: int, language: Language) -> bool:
    """Whether a noun says what was before or after something else: "depuis son retour", not "depuis mardi"."""
    noun = scene.tree.tokens[token].pos == "NOUN" and token not in scene.times
    return noun and preposition(scene.tree, token) in language.events.apart


def _is_no_speech(scene: Scene, match: Match, language: Language) -> bool:
    """Whether a verb that carries an event does it and does not only speak of it.

    It speaks only where it is inserted ("lancer une offensive"), or speaks of the start: "annoncer le lancement de
    l'offensive" launches it.
    """
    verb = match.carrier if match.carrier is not None else match.token
    starts = scene.tree.tokens[match.token].head != verb and match.rule.entry.pos == "NOUN"
    return starts or any(name in language.cues.inserted_only for name, _ in predicate_keys(scene.tree, verb))


def is_background(scene: Scene, token: int, pos: str, language: Language) -> bool:
    """Whether a noun only dates or explains something else: "après l'attaque"."""
    return pos == "NOUN" and preposition(scene.tree, token) in language.events.background


def attach(
    tree: Tree, token: int, anchors: Anchors, *, past_speech: bool = True, taken: Sequence[int] = ()
) -> int | None:
    """The event word that a word belongs to; None where the sentence has no event.

    Of ``taken`` event words none is the nearest where another is free. With ``past_speech`` False what hangs on a
    verb of speech belongs to the speaking ("jeudi, X a annoncé que ...").
    """
    if not anchors.triggers or (not past_speech and _is_of_another(tree, token, anchors)):
        return None
    for place in (token, *tree.ancestors(token)):
        if place in anchors.lives or (place in anchors.speech and not past_speech):
            return None
        if not past_speech and _opens_clause(tree, place, anchors):
            return None
        if place in anchors.triggers:
            return place
        if place in anchors.carriers:
            return anchors.carriers[place]
        if _is_told_of_a_name(tree, place, anchors):
            return None
    own = tuple(trigger for trigger in anchors.triggers if trigger not in anchors.asides)
    free = tuple(trigger for trigger in own if trigger not in taken)
    return nearest(token, free or own) if own else None


def _is_of_another(tree: Tree, token: int, anchors: Anchors) -> bool:
    """Whether a day stands in the phrase of a noun for what was before or after: "depuis son retour le 24 août"."""
    return any(
        other < token
        and all(t.text != "," and t.pos not in ("VERB", "AUX", "CCONJ") for t in tree.tokens[other:token])
        for other in anchors.others
    )


def _opens_clause(tree: Tree, place: int, anchors: Anchors) -> bool:
    """Whether a word is the verb of a clause of its own beside the event: "mais ils ont été remplacés en juillet"."""
    if place in anchors.triggers or place in anchors.carriers or tree.tokens[place].pos != "VERB":
        return False
    beside = tree.tokens[place].dep in ("conj", "advcl", "parataxis") and tree.has(place, "nsubj")
    return beside and (
        tree.tokens[place].head in anchors.triggers or tree.tokens[place].head in anchors.carriers
    )


def _is_told_of_a_name(tree: Tree, place: int, anchors: Anchors) -> bool:
    """ "X, qui avait étudié à Paris, est mort à Kiev": what a clause says of somebody else's past is no event's."""
    head = tree.tokens[place].head
    if tree.tokens[place].dep != "acl:relcl" or head in anchors.triggers:
        return False
    parts = (head, *(c for c in tree.dependents(head, "appos", "flat", "nmod") if not preposition(tree, c)))
    return any(tree.tokens[part].pos == "PROPN" for part in parts) or _is_set_off(tree, place)


def _is_set_off(tree: Tree, clause: int) -> bool:
    """Whether a relative clause parts a subject from its verb: "l'armée, qui tient le nord du pays, a bombardé ..."."""
    noun = tree.tokens[clause].head
    first = min(tree.subtree(clause))
    comma = tree.tokens[first].text == "," or tree.tokens[first - 1].text == ","
    return comma and tree.tokens[noun].dep.startswith("nsubj") and tree.tokens[noun].head > clause


def deed_before(
    verdict: int | None, token: int, matches: Sequence[Match], verdicts: Collection[str]
) -> int | None:
    """The deed told between a verdict and a year: "condamné pour l'attentat de Nice en mars 2016"; else the verdict."""
    judged = any(m.token == verdict and m.rule.event in verdicts for m in matches)
    if verdict is None or not judged:
        return verdict
    between = (m.token for m in matches if verdict < m.token < token and m.rule.event not in verdicts)
    return max(between, default=verdict)


def is_adrift(tree: Tree, token: int, anchors: Anchors) -> bool:
    """Whether the tree leads from a word to no event word, so that the nearest one has to do."""
    climb = (token, *tree.ancestors(token))
    return not any(place in anchors.triggers or place in anchors.carriers for place in climb)


def nearest(token: int, triggers: Sequence[int]) -> int:
    """The event word nearest in the text, the earlier one on a tie."""
    return min(triggers, key=lambda trigger: (abs(trigger - token), trigger))

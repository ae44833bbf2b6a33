"""Claims of the relation model: pairs of mentions that no rule relates, where the model is sure.

It claims ties that last, never deeds: whether a deed was done hangs on its very word, and the model knows no
words, only signs. Speaker and modality come from ``voice``, the weakest of all verbs between the two. Only what one
noun phrase says of itself ("le régime syrien de Bachar al-Assad") is taken for granted by whoever speaks, whatever
becomes of the clause around it.
"""

import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from filrouge.model import Argument, Attribution, Claim, EntityType, Form, Mention
from filrouge.mood import weakest
from filrouge.narration.arguments import attribution
from filrouge.pairs.features import features, view, way
from filrouge.pairs.model import PairModel, shipped
from filrouge.reading import Reading, sentence_passage, token_passage
from filrouge.relations.geography import may_hold
from filrouge.scene import Scene
from filrouge.voice import hear

RULE = "pair"
"""The rule that claims of the model name: ``pair/partOf``."""

MUTUAL = frozenset({"alliedWith", "negotiatedWith"})
RELATIONS = ("alliedWith", "locatedIn", "memberOf", "partOf")
"""The relations that the model may claim; it knows others in order to tell these from them.

Offices are not among them, because no threshold made enough of them right, nor is where a group is based: for the
model that is wherever the group is told to act.
"""

_VERBS = frozenset({"VERB", "AUX"})
_BODIES = (EntityType.GROUP, EntityType.GOVERNMENT_BODY)
_PLACES = (EntityType.PLACE, EntityType.BASE)
_TIED = frozenset(
    {
        *product((*_BODIES, EntityType.PERSON), _BODIES),
        *product(_PLACES, (EntityType.PLACE,)),
    }
)
"""Types that those relations hold between: no person is an ally to a place."""


@dataclass(frozen=True, slots=True)
class Guess:
    """A relation between two mentions of a sentence, by their heads, with its probability."""

    sentence: int
    subject: int
    object: int
    relation: str
    probability: float


def learned_claims(reading: Reading, read: Sequence[Claim]) -> Iterator[Claim]:
    """What the model adds to the claims that the rules read.

    ``read`` are these claims: whatever they say, in whichever sentence, is not said again, and who is told to support
    somebody is not said to be an ally too.
    """
    model = shipped(reading.language.code)
    if model is None:
        return
    said = {_pair(claim.subject.key, claim.predicate, claim.object.key) for claim in read}
    said |= {_pair(c.subject.key, "alliedWith", c.object.key) for c in read if c.predicate == "supports"}
    lies = {(c.subject.key, c.object.key) for c in read if c.predicate == "locatedIn"}
    for guess in guesses(reading, model):
        claim = as_claim(reading, guess)
        pair = _pair(claim.subject.key, claim.predicate, claim.object.key)
        if pair not in said and _is_new(claim, lies):
            said.add(pair)
            lies |= {(claim.subject.key, claim.object.key)} if claim.predicate == "locatedIn" else set()
            yield claim


def _pair(subject: str | None, relation: str, target: str | None) -> tuple[str, str, str]:
    """A relation as a key: mutual ones in one direction, kinds of belonging alike."""
    one, other = subject or "", target or ""
    if relation in MUTUAL and other < one:
        one, other = other, one
    return one, "memberOf" if relation == "partOf" else relation, other


def guesses(reading: Reading, model: PairModel) -> Iterator[Guess]:
    """The pairs of an article that the model is sure of, in order of the text."""
    for scene in reading.scenes:
        if scene.zone.is_boilerplate or len(scene.mentions) < 2:
            continue
        pairs = tuple(candidates(reading, scene, model))
        if not pairs:
            continue
        seen = view(scene, (*reading.events, *reading.relations), reading.language)
        for a, b in pairs:
            relation, share = best(model.probabilities(features(seen, a, b)))
            if share >= model.thresholds.get(relation, math.inf):
                yield Guess(scene.index, a, b, relation, share)


def candidates(reading: Reading, scene: Scene, model: PairModel) -> Iterator[tuple[int, int]]:
    """The ordered pairs of mentions of two entities with names that a relation may hold between."""
    keys = {head: reading.cast.keys.get((scene.index, head)) for head in scene.mentions}
    heads = sorted(head for head, key in keys.items() if key is not None and _has_name(reading, key))
    for a in heads:
        for b in heads:
            one, other = keys[a], keys[b]
            if one is None or other is None or one == other:
                continue
            if _may_relate(scene.mentions[a], scene.mentions[b], model) and _may_lie(reading, one, other):
                yield a, b


def _may_relate(one: Mention, other: Mention, model: PairModel) -> bool:
    """Whether the model was shown relations between such things that it may claim; states lie nowhere."""
    if one.form is Form.DEMONYM or (one.kind == "country" and other.type is EntityType.PLACE):
        return False
    return (one.type, other.type) in _TIED and f"{one.type}>{other.type}" in model.types


def _may_lie(reading: Reading, one: str, other: str) -> bool:
    """Whether the map leaves it open that the one place lies in the other; so it does of all that is no place."""
    inner, outer = (reading.cast.entities[key] for key in (one, other))
    return inner.type not in _PLACES or may_hold(inner, outer, reading.gazetteer)


def _has_name(reading: Reading, key: str) -> bool:
    """Whether an entity is ever called by a name: "la branche malienne" is only described."""
    named = (Form.NAME, Form.METONYM)
    return any(mention.form in named for mention in reading.cast.entities[key].mentions)


def best(shares: Mapping[str, float]) -> tuple[str, float]:
    """The likeliest relation and its probability."""
    first = max(RELATIONS, key=lambda name: shares.get(name, 0.0))
    return first, shares.get(first, 0.0)


def as_claim(reading: Reading, guess: Guess) -> Claim:
    """A guess as a claim, with the words that carry it and whoever says so."""
    scene = reading.scenes[guess.sentence]
    token = carrier(scene, guess.subject, guess.object)
    subject = _argument(reading, guess.sentence, guess.subject)
    return Claim(
        subject, guess.relation, _argument(reading, guess.sentence, guess.object),
        subject.passage if token is None else token_passage(scene, token), sentence_passage(scene),
        f"{RULE}/{guess.relation}", _said(reading, guess), round(guess.probability, 2),
    )  # fmt: skip


def _said(reading: Reading, guess: Guess) -> Attribution:
    """Who says so, and how: as the weakest of the verbs between the two is put."""
    scene = reading.scenes[guess.sentence]
    up, top, down = way(scene, guess.subject, guess.object)
    between = [token for token, _ in (*up, *down) if scene.tree.tokens[token].pos in _VERBS]
    if top in (guess.subject, guess.object) and not between:
        return Attribution()
    heard = [top if top is not None else guess.subject, *between]
    voices = [hear(scene, token, reading.language, reading.quotes) for token in heard]
    weak = weakest(*(voice.modality for voice in voices))
    return attribution(scene, next(voice for voice in voices if voice.modality is weak), reading.cast)


def _argument(reading: Reading, sentence: int, head: int) -> Argument:
    return Argument(reading.cast.keys[sentence, head], reading.scenes[sentence].mentions[head].passage)


def carrier(scene: Scene, a: int, b: int) -> int | None:
    """The word that ties two mentions: the top of the way between them, else the first word on it; not a name."""
    up, top, down = way(scene, a, b)
    on_the_way = [top, *(token for token, _ in (*up[1:], *reversed(down[1:])))]
    free = [token for token in on_the_way if token is not None and token not in scene.covering]
    return free[0] if free else None


def _is_new(claim: Claim, lies: Collection[tuple[str | None, str | None]]) -> bool:
    """Whether a claim says more than others do.

    Where a place lies is told step by step: what follows from ``lies`` (inner and outer keys) is not told again.
    """
    if claim.predicate != "locatedIn":
        return True
    return not any(a == claim.subject.key and (b, claim.object.key) in lies for a, b in lies)

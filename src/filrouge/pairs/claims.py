"""Claims of the relation model: pairs of mentions that no rule relates, where the model is sure.

Speaker and modality come from ``voice``, as for every other claim: the model says what a sentence relates, never
whether it is so. Only what one noun phrase says of itself ("le régime syrien de Bachar al-Assad") is taken for granted
by whoever speaks, whatever becomes of the clause around it.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from filrouge.gazetteer import Gazetteer
from filrouge.model import Argument, Attribution, Claim, Entity
from filrouge.narration.arguments import attribution
from filrouge.pairs.features import features, view, way
from filrouge.pairs.model import PairModel, shipped
from filrouge.reading import Reading, sentence_passage, token_passage
from filrouge.scene import Scene
from filrouge.voice import hear

RULE = "pair"
"""The rule that claims of the model name: ``pair/partOf``."""

MUTUAL = frozenset({"alliedWith", "negotiatedWith"})
RELATIONS = (
    "attacked", "captured", "killed", "opposes", "supports", "alliedWith", "partOf", "memberOf", "leads",
    "holdsPositionIn", "locatedIn", "basedAt", "deployedTo", "withdrewFrom", "accused",
)  # fmt: skip
"""The relations of the ontology that the model may learn to claim; others help it to tell these apart."""

_OFFICE = frozenset({"leads", "holdsPositionIn"})
_VERBS = frozenset({"VERB", "AUX"})


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

    ``read`` are these claims: whatever they say, in whichever sentence, is not said again.
    """
    model = shipped(reading.language.code)
    if model is None:
        return
    said = {_pair(claim.subject.key, claim.predicate, claim.object.key) for claim in read}
    for guess in guesses(reading, model):
        claim = _claim(reading, guess)
        pair = _pair(claim.subject.key, claim.predicate, claim.object.key)
        if pair not in said and _is_possible(reading, claim):
            said.add(pair)
            yield claim


def _pair(subject: str | None, relation: str, target: str | None) -> tuple[str, str, str]:
    """A relation as a key: mutual ones in one direction, kinds of office and of belonging alike."""
    one, other = subject or "", target or ""
    if relation in MUTUAL and other < one:
        one, other = other, one
    return one, "memberOf" if relation == "partOf" else office(relation), other


def guesses(reading: Reading, model: PairModel) -> Iterator[Guess]:
    """The pairs of an article that the model is sure of, in order of the text."""
    for scene in reading.scenes:
        if scene.zone.is_boilerplate or len(scene.mentions) < 2:
            continue
        seen = view(scene, (*reading.events, *reading.relations), reading.language)
        for a, b in candidates(reading, scene, model):
            relation, share = best(model.probabilities(features(seen, a, b)))
            if share >= model.thresholds.get(relation, math.inf):
                yield Guess(scene.index, a, b, relation, share)


def candidates(reading: Reading, scene: Scene, model: PairModel) -> Iterator[tuple[int, int]]:
    """The ordered pairs of mentions of two entities whose types a relation was ever seen between."""
    keys = {head: reading.cast.keys.get((scene.index, head)) for head in scene.mentions}
    heads = sorted(head for head, key in keys.items() if key is not None)
    for a in heads:
        for b in heads:
            types = f"{scene.mentions[a].type}>{scene.mentions[b].type}"
            if keys[a] != keys[b] and types in model.types:
                yield a, b


def best(shares: Mapping[str, float]) -> tuple[str, float]:
    """The likeliest relation and its probability; the two kinds of office count together."""
    both = sum(shares.get(name, 0.0) for name in _OFFICE)
    put = {name: both if name in _OFFICE else shares.get(name, 0.0) for name in RELATIONS}
    first = max(RELATIONS, key=lambda name: (put[name], shares.get(name, 0.0)))
    return first, put[first]


def office(relation: str) -> str:
    """A relation, offices of any rank alike."""
    return "leads" if relation in _OFFICE else relation


def _claim(reading: Reading, guess: Guess) -> Claim:
    """A guess as a claim, with the words that carry it and whoever says so."""
    scene = reading.scenes[guess.sentence]
    token = carrier(scene, guess.subject, guess.object)
    subject = _argument(reading, guess.sentence, guess.subject)
    said = Attribution()
    if not _is_phrase(scene, guess.subject, guess.object):
        voice = hear(scene, guess.subject if token is None else token, reading.language, reading.quotes)
        said = attribution(scene, voice, reading.cast)
    return Claim(
        subject, guess.relation, _argument(reading, guess.sentence, guess.object),
        subject.passage if token is None else token_passage(scene, token), sentence_passage(scene),
        f"{RULE}/{guess.relation}", said, round(guess.probability, 2),
    )  # fmt: skip


def _argument(reading: Reading, sentence: int, head: int) -> Argument:
    return Argument(reading.cast.keys[sentence, head], reading.scenes[sentence].mentions[head].passage)


def carrier(scene: Scene, a: int, b: int) -> int | None:
    """The word that ties two mentions: the top of the way between them, else the first word on it; not a name."""
    up, top, down = way(scene, a, b)
    on_the_way = [top, *(token for token, _ in (*up[1:], *reversed(down[1:])))]
    free = [token for token in on_the_way if token is not None and token not in scene.covering]
    return free[0] if free else None


def _is_phrase(scene: Scene, a: int, b: int) -> bool:
    """Whether one mention hangs on the other with no verb between: both are in one noun phrase."""
    up, top, down = way(scene, a, b)
    between = [scene.tree.tokens[token].pos for token, _ in (*up, *down)]
    return top in (a, b) and not _VERBS.intersection(between)


def _is_possible(reading: Reading, claim: Claim) -> bool:
    """Whether the map does not contradict a claim."""
    if claim.predicate != "locatedIn":
        return True
    inner, outer = (reading.cast.entities[a.key or ""] for a in (claim.subject, claim.object))
    return _may_lie(inner, outer, reading.gazetteer)


def _may_lie(inner: Entity, outer: Entity, gazetteer: Gazetteer) -> bool:
    """Whether the map lets one place lie in another: both on it, the outer one holds the inner one."""
    if inner.kind == "country":
        return False
    on_map = [one.authority for one in (inner, outer) if one.authority and gazetteer.place(one.authority)]
    return len(on_map) < 2 or gazetteer.contains(on_map[1], on_map[0])

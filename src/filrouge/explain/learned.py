"""Why the relation model relates two mentions: its probability and the signs that weighed most."""

from collections.abc import Iterator

from filrouge.explain.values import Why
from filrouge.model import Claim
from filrouge.pairs.claims import RULE
from filrouge.pairs.features import features, view
from filrouge.pairs.model import shipped
from filrouge.reading import Reading
from filrouge.scene import Scene


def learned(reading: Reading, scene: Scene, claim: Claim) -> Iterator[Why]:
    """The reasons for a claim of the model; nothing for one that a rule read."""
    model = shipped(reading.language.code)
    if model is None or not claim.rule.startswith(f"{RULE}/"):
        return
    heads = {mention.passage: head for head, mention in scene.mentions.items()}
    a, b = heads[claim.subject.passage], heads[claim.object.passage]
    found = features(view(scene, (*reading.events, *reading.relations), reading.language), a, b)
    signs = "; ".join(f"{name} ({gain:+.1f})" for name, gain in model.reasons(found, claim.predicate))
    yield Why(f"relation model, {claim.confidence:.2f} sure", f"weighs most: {signs}")

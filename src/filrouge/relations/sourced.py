"""What a sentence says "according to" somebody: an announcement of whoever is its source, an outlet's report."""

from collections.abc import Iterator

from filrouge.model import Argument, Attribution, Claim, EntityType
from filrouge.narration.arguments import body_of_speaker, gist
from filrouge.reading import Reading, sentence_passage, token_passage
from filrouge.relations.contents import Triggers, events_below, quoted_words
from filrouge.scene import Scene
from filrouge.speech import sources
from filrouge.syntax import is_clause

SOURCED = "source/clause"
_DEPENDENT = ("xcomp", "advcl", "acl")


def sourced_claims(reading: Reading, events: Triggers) -> Iterator[Claim]:
    """What sources are told to say: "selon le maire, le pont a cédé"."""
    for scene in reading.scenes:
        if scene.zone.is_boilerplate:
            continue
        for speaker, cue in sources(scene, reading.language.cues):
            source = body_of_speaker(scene, speaker, reading.cast)
            if source.key is not None:
                yield from _claims(reading, scene, (source, cue), events)


def _claims(reading: Reading, scene: Scene, told: tuple[Argument, int], events: Triggers) -> Iterator[Claim]:
    source, cue = told
    clause = _clause_above(scene, cue)
    learning = reading.language.cues.according.learning
    if clause is None or scene.tree.tokens[clause].lemma in learning:
        return  # "a-t-on appris de X": what is learnt stands above
    outlet = reading.cast.entities[source.key or ""].type is EntityType.MEDIA_OUTLET
    words = quoted_words(reading, scene, clause, cue) or gist(
        scene.tree, clause, frozenset(scene.tree.subtree(scene.tree.tokens[cue].head))
    )
    found = events_below(scene, clause, events)
    heard = reading.heard(scene, clause)
    said = Attribution(
        heard.modality, None if outlet else source, None, heard.hedged, token_passage(scene, cue)
    )
    for target in [Argument(key, words) for key in found] or [Argument(None, words)]:
        yield Claim(
            source, "reported" if outlet else "announced", target, token_passage(scene, cue),
            sentence_passage(scene), SOURCED, said, 0.8,
        )  # fmt: skip


def _clause_above(scene: Scene, cue: int) -> int | None:
    """The clause that a preposition of source belongs to; an infinitive or participle goes with its governor."""
    tree = scene.tree
    clauses = (n for n in tree.ancestors(cue) if is_clause(tree, n))
    return next((n for n in clauses if tree.tokens[n].dep.split(":")[0] not in _DEPENDENT), None)

"""What a sentence says "according to" somebody: an announcement of whoever is its source, an outlet's report.

Whoever quotes the source reports the same ("selon le gouverneur, cité par Reuters").
"""

from collections.abc import Iterator
from dataclasses import replace

from filrouge.model import Argument, Attribution, Claim, EntityType, Modality
from filrouge.narration.arguments import body_of_speaker, gist
from filrouge.reading import Reading, sentence_passage, token_passage
from filrouge.relations.contents import Triggers, events_below, quoted_words
from filrouge.scene import Scene, is_kind, resolve_token
from filrouge.speech import fellow_sources, sourced_clause, sources
from filrouge.syntax import Tree, agents, is_clause

SOURCED = "source/clause"
_REPORTED = "reported"
_DEPENDENT = ("xcomp", "advcl", "acl")


def sourced_claims(reading: Reading, events: Triggers) -> Iterator[Claim]:
    """What sources are told to say: "selon le maire, le pont a cédé"."""
    for scene in reading.scenes:
        if scene.zone.is_boilerplate:
            continue
        for speaker, cue in sources(scene, reading.language.cues):
            claims = [
                claim
                for told in (speaker, *fellow_sources(scene, speaker))
                for claim in _claims(reading, scene, (told, cue), events)
            ]
            yield from claims
            for outlet in _citing(reading, scene, cue):
                yield from (_passed_on(claim, outlet) for claim in claims)


def _claims(reading: Reading, scene: Scene, told: tuple[int, int], events: Triggers) -> Iterator[Claim]:
    speaker, cue = told
    source = body_of_speaker(scene, speaker, reading.cast)
    clause = _clause_above(scene, cue)
    learning = reading.language.cues.according.learning
    if clause is None or scene.tree.tokens[clause].lemma in learning:
        return  # "a-t-on appris de X": what is learnt stands above
    outlet = is_outlet(reading, source) or is_kind(scene, speaker, "press")
    aside = cue if is_clause(scene.tree, cue) else scene.tree.tokens[cue].head  # "à en croire X"
    words = quoted_words(reading, scene, clause, cue) or gist(
        scene.tree, clause, frozenset(scene.tree.subtree(aside))
    )
    found = events_below(scene, clause, events, reading.language.cues)
    heard = reading.heard(scene, clause)
    negative = heard.modality is Modality.DENIED and not found  # whose words hold the "pas"
    said = Attribution(
        Modality.ASSERTED if negative else heard.modality,
        None if outlet else source,
        None,
        heard.hedged,
        token_passage(scene, cue),
    )
    for target in [Argument(key, words) for key in found] or [Argument(None, words)]:
        yield Claim(
            source, _REPORTED if outlet else "announced", target, token_passage(scene, cue),
            sentence_passage(scene), SOURCED, said, 0.8,
        )  # fmt: skip


def is_outlet(reading: Reading, source: Argument) -> bool:
    """Whether somebody is an outlet with a name."""
    return source.key is not None and reading.cast.entities[source.key].type is EntityType.MEDIA_OUTLET


def _citing(reading: Reading, scene: Scene, cue: int) -> Iterator[Argument]:
    """The outlets that quote a source: "selon un officier cité par l'AFP"."""
    tree = scene.tree
    for verb in tree.subtree(tree.tokens[cue].head):
        if tree.tokens[verb].lemma in reading.language.cues.according.citing:
            for agent in agents(tree, verb):
                found = body_of_speaker(scene, resolve_token(scene, agent), reading.cast)
                if is_outlet(reading, found):
                    yield found


def _passed_on(claim: Claim, outlet: Argument) -> Claim:
    """What an outlet reports that a source says: the source is the speaker."""
    return replace(claim, subject=outlet, predicate=_REPORTED)


def _clause_above(scene: Scene, cue: int) -> int | None:
    """The clause that a preposition of source belongs to; an infinitive or participle goes with its governor."""
    tree = scene.tree
    if (own := sourced_clause(tree, cue)) is not None:
        return own
    clauses = (n for n in tree.ancestors(cue) if is_clause(tree, n))
    return next((n for n in clauses if not _goes_on(tree, n)), None)


def _goes_on(tree: Tree, clause: int) -> bool:
    """Whether a clause is part of the one above it: an infinitive, a participle, a second verb of the same subject."""
    label = tree.tokens[clause].dep.split(":")[0]
    shared = label == "conj" and is_clause(tree, tree.tokens[clause].head)
    return label in _DEPENDENT or (shared and not tree.has(clause, "nsubj", "nsubj:pass", "expl"))

"""What a claim of responsibility is about where its words tell no event: "ont revendiqué l'opération", "les attaques".

Whoever claims "l'attentat" claims what the article told last as done by nobody with another name. *Why not the
headline's event:* where several are told, the claim follows its own.
"""

from collections.abc import Iterator, Mapping, Sequence

from filrouge.conditions import Match
from filrouge.model import Event, Modality
from filrouge.narration.merging import Draft
from filrouge.narration.placing import hits_back
from filrouge.reading import Reading
from filrouge.scene import Scene
from filrouge.syntax import Tree

_RELATION = "claimedResponsibilityFor"
_REACH = 25  # sentences between a deed and its claim


def claimed_events(
    reading: Reading,
    drafts: Sequence[Draft],
    events: Sequence[Event],
    known: Mapping[tuple[int, int], tuple[str, ...]],
    violent: frozenset[str],
) -> dict[tuple[int, int], tuple[str, ...]]:
    """Keys of the events that nouns in claims of responsibility stand for, by (sentence, token).

    Args:
        reading, drafts, events: what the article tells, drafts and events side by side.
        known: the events that triggers tell or point to; what is among them is not looked for.
        violent: event types that somebody may claim.
    """
    told = list(zip(drafts, events, strict=True))
    attackers = reading.language.events.attackers

    def back(draft: Draft) -> bool:
        return all(hits_back(t, attackers) for t in draft.tellings)

    found: dict[tuple[int, int], tuple[str, ...]] = {}
    for match, token in _claims(reading):
        below = reading.scenes[match.scene].tree.subtree(token)
        if any((match.scene, n) in known for n in below):
            continue
        mine = {reading.cast.keys.get((match.scene, n)) for n in match.roles.get("actor", ())}
        before = [e for d, e in told if _may_be_claimed(d, e, match, violent, mine) and not back(d)]
        several = "Number=Plur" in reading.scenes[match.scene].tree.tokens[token].morph
        if before:
            found[match.scene, token] = tuple(e.key for e in (before if several else before[-1:]))
    return found


def _claims(reading: Reading) -> Iterator[tuple[Match, int]]:
    """Claims of responsibility with a definite noun for a deed ("l'action", "cette opération") or a pronoun."""
    words = reading.language.events
    for match in reading.relations:
        if match.rule.file.relation != _RELATION:
            continue
        scene = reading.scenes[match.scene]
        for token in match.roles.get("content", ()):
            told = scene.tree.tokens[token].lemma in words.deeds and _is_pointed(
                scene.tree, token, words.pointing
            )
            if told or _is_taken_up(scene, token, match.token):
                yield match, token


def _is_pointed(tree: Tree, noun: int, pointing: Sequence[str]) -> bool:
    """Whether a noun stands with "le" or "ce"; "des" before an object points to nothing ("revendique des attaques")."""
    near = (tree.tokens[n] for n in tree.dependents(noun, "det", "case"))
    direct = tree.tokens[noun].dep == "obj"
    words = {t.text.lower(): t.pos == "ADP" and not direct for t in near}
    said = {word for word, contracts in words.items() if contracts or word not in tree.words.contracted}
    return not said.isdisjoint(pointing)


def _is_taken_up(scene: Scene, token: int, verb: int) -> bool:
    """Whether a pronoun that is nobody stands for the deed: "Elle a été revendiquée par X", "X l'a revendiquée"."""
    tagged = scene.tree.tokens[token]
    near = tagged.head == verb and token < verb and token not in scene.mentions
    return near and tagged.pos == "PRON" and "Person=3" in tagged.morph


def _may_be_claimed(
    draft: Draft, event: Event, match: Match, violent: frozenset[str], mine: set[str | None]
) -> bool:
    """Whether an event told before a claim may be its object: violent, done, and by nobody else with a name."""
    tellings = [t for t in draft.tellings if not t.background]
    near = any(0 <= match.scene - t.sentence <= _REACH for t in tellings)
    done = event.attribution.modality is Modality.ASSERTED
    others = {a.key for a in event.actors if a.key} - mine
    return near and done and event.type in violent and not others

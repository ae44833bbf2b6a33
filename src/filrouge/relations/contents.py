"""What a relation is about: for words that somebody says, the event or clause that they put forward."""

from collections.abc import Iterator, Mapping

from filrouge.conditions import Match
from filrouge.model import Argument, Passage
from filrouge.narration.arguments import gist, phrase
from filrouge.reading import Reading
from filrouge.scene import Scene, resolve_token
from filrouge.syntax import is_clause

Triggers = Mapping[tuple[int, int], tuple[str, ...]]
"""Keys of the events that a trigger (sentence, token) tells or points to."""


def objects_of(reading: Reading, match: Match, events: Triggers) -> Iterator[Argument]:
    """What a relation is about: an event where the words name one, else an entity or the words."""
    scene = reading.scenes[match.scene]
    roles = (match.roles.get(role, ()) for role in match.rule.file.object)
    for token in next((tokens for tokens in roles if tokens), ()):
        if token in scene.times:
            continue  # "a confirmé jeudi"
        found = _events_below(scene, token, events) if match.rule.file.speech is not None else ()
        if found and token not in scene.mentions:
            yield from (Argument(event, phrase(scene.tree, token)) for event in found)
        elif match.rule.file.speech is not None and is_clause(scene.tree, token):
            yield Argument(None, gist(scene.tree, token))
        elif match.rule.file.speech is not None and _is_thing(scene, token):
            yield Argument(None, _wording(scene, token))
        elif scene.tree.tokens[token].pos in ("NOUN", "PROPN", "PRON", "ADJ", "X") or token in scene.mentions:
            yield reading.argument(match, token)


def _is_thing(scene: Scene, token: int) -> bool:
    """Whether a word is a noun that names nobody and no place."""
    return scene.tree.tokens[token].pos == "NOUN" and resolve_token(scene, token) not in scene.mentions


def _wording(scene: Scene, token: int) -> Passage:
    """What a noun says that somebody announces or denies, with whereto and what for: "sa volonté de quitter Kaboul"."""
    words = phrase(scene.tree, token, scene.times)
    tree = scene.tree
    for child in tree.dependents(token, "acl"):
        clause = gist(tree, child)
        between = [t for t in tree.tokens if words.end <= t.start < clause.start]
        if "VerbForm=Inf" in tree.tokens[child].morph and all(t.pos in ("ADP", "SCONJ") for t in between):
            start = tree.sentence.start
            return Passage(
                words.start, clause.end, tree.sentence.text[words.start - start : clause.end - start]
            )
    return words


def _events_below(scene: Scene, token: int, events: Triggers) -> tuple[str, ...]:
    """The events that a word or clause names: those of the trigger highest in its subtree, asides left out."""
    todo, seen = [token], {token}
    while todo:
        here = todo.pop(0)
        if (scene.index, here) in events:
            return events[scene.index, here]
        for child in scene.tree.children[here]:
            aside = scene.tree.tokens[child].dep.split(":")[0] in ("acl", "advcl", "parataxis")
            if child not in seen and not aside:
                seen.add(child)
                todo.append(child)
    return ()

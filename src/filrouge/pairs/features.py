"""What is to be seen of two mentions of a sentence, as names of features.

Every feature stands twice: alone, and with the types of the two mentions. Names never take part ("Daech" would be
learnt to hold towns): words inside a mention count by its type, unless they are common nouns.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from filrouge.conditions import Match
from filrouge.language import Language
from filrouge.model import Form, Mention
from filrouge.scene import Scene
from filrouge.syntax import preposition

_PREDICATES = frozenset({"VERB", "AUX", "NOUN", "ADJ"})
_TELLING = frozenset({"NOUN", "VERB", "ADJ", "ADP"})
_NEAR = 4  # words between two mentions that are taken as one feature
_FAR = 10  # words between that are taken one by one
_COMMON = frozenset({"NOUN", "ADJ", "VERB", "ADP", "DET"})


Steps = Sequence[tuple[int, str]]
"""Arcs towards the root: the word below each, and its label with the preposition."""


@dataclass(frozen=True, slots=True)
class View:
    """A sentence made ready for its pairs: everything that concerns one mention or one word is found once.

    Attributes:
        words: the lemma of each token, names by their type; names: the same with the rule files that know it.
        spans: first and last token of each mention, by its head; climbs: the arcs from each mention to the root.
        linked: for each predicate, the names of its links to mentions; roles: the same for each rule that fires,
            by its file and trigger.
    """

    scene: Scene
    words: tuple[str, ...]
    names: tuple[tuple[str, ...], ...]
    spans: Mapping[int, tuple[int, int]]
    climbs: Mapping[int, Steps]
    linked: Sequence[tuple[int, Mapping[int, str]]]
    roles: Sequence[tuple[str, int, Mapping[int, str]]]


def view(scene: Scene, matches: Sequence[Match], language: Language) -> View:
    """Prepare a sentence; ``matches`` are those of the whole article or of the sentence."""
    classes = _classes(language)
    words = tuple(_word(scene, n) for n in range(len(scene.tree.tokens)))
    return View(
        scene,
        words,
        tuple((word, *(f"@{file}" for file in classes.get(word, ()))) for word in words),
        {head: _span(scene, mention) for head, mention in scene.mentions.items()},
        {head: climb(scene, head) for head in scene.mentions},
        tuple(_links(scene)),
        tuple(_roles(match) for match in matches if match.scene == scene.index),
    )


def _links(scene: Scene) -> Iterator[tuple[int, Mapping[int, str]]]:
    """The predicates that several mentions are logical dependents of, with their links' names."""
    for token, tagged in enumerate(scene.tree.tokens):
        if tagged.pos in _PREDICATES:
            links = reversed(scene.tree.links(token))
            names = {scene.covering[link.token]: link.name for link in links if link.token in scene.covering}
            if len(names) > 1:
                yield token, names


def _roles(match: Match) -> tuple[str, int, Mapping[int, str]]:
    """A match by the file of its rule, its trigger, and the role of each of its words."""
    roles = {token: role for role, tokens in [*match.roles.items()][::-1] for token in tokens}
    return match.rule.name.split("/", maxsplit=1)[0], match.token, roles


@lru_cache(maxsize=4)
def _classes(language: Language) -> Mapping[str, tuple[str, ...]]:
    """The rule files that a word is a trigger of, or the first word of."""
    table: dict[str, set[str]] = {}
    for rule in language.rules:
        for lemma in rule.entry.lemma:
            table.setdefault(lemma.split()[0], set()).add(rule.name.split("/", maxsplit=1)[0])
    return MappingProxyType({word: tuple(sorted(files)) for word, files in table.items()})


def _span(scene: Scene, mention: Mention) -> tuple[int, int]:
    """First and last token of a mention."""
    inside = [
        n
        for n, token in enumerate(scene.tree.tokens)
        if token.end > mention.passage.start and token.start < mention.passage.end
    ]
    return inside[0], inside[-1]


def _word(scene: Scene, index: int) -> str:
    """A token by its lemma; names and numbers by what they are."""
    token = scene.tree.tokens[index]
    head = scene.covering.get(index)
    if head is not None:
        mention = scene.mentions[head]
        common = token.pos in _COMMON and token.text[:1].islower() and mention.form is not Form.DEMONYM
        return token.lemma.lower() if common else f"<{mention.type}>"
    return {"PROPN": "<name>", "NUM": "<number>"}.get(token.pos, token.lemma.lower())


def features(seen: View, a: int, b: int) -> list[str]:
    """The features of the pair of mentions with heads ``a`` (subject) and ``b`` (object), in order."""
    one, other = seen.scene.mentions[a], seen.scene.mentions[b]
    types = f"{one.type}>{other.type}"
    plain = {
        f"kinds {one.kind}>{other.kind}",
        f"kind a {one.kind}",
        f"kind b {other.kind}",
        f"forms {one.form}>{other.form}",
        *_way(seen, a, b),
        *_between(seen, a, b),
        *_beside(seen, "a", a),
        *_beside(seen, "b", b),
        *_linked(seen, a, b),
        *_matched(seen, a, b),
    }
    return sorted({"", *plain, types, *(f"{each} {types}" for each in plain)})


def climb(scene: Scene, token: int) -> Steps:
    """The tokens from a word up to the root, each with the label of its arc and its preposition."""
    tree = scene.tree
    steps = []
    for here in (token, *tree.ancestors(token)):
        label, case = tree.tokens[here].dep, preposition(tree, here)
        steps.append((here, f"{label}/{case}" if case else label))
    return steps


def meet(up: Steps, down: Steps) -> tuple[Steps, int | None, Steps]:
    """Two climbs cut at the word that holds both: the arcs below it on either side, and that word between."""
    at = {token: n for n, (token, _) in enumerate(up)}
    for n, (token, _) in enumerate(down):
        if token in at:
            return up[: at[token]], token, down[:n]
    return up, None, down


def way(scene: Scene, a: int, b: int) -> tuple[Steps, int | None, Steps]:
    """The way from one word to another through the tree, as ``meet`` gives it."""
    return meet(climb(scene, a), climb(scene, b))


def _labels(steps: Steps) -> list[str]:
    """The labels of arcs; what is coordinated has the function of the first."""
    labels = [label for _, label in steps]
    while labels and labels[0].startswith("conj"):
        del labels[0]
    return labels


def _way(seen: View, a: int, b: int) -> Iterator[str]:
    """The way from one to the other through the tree, its top, the words on it, the rules that fire on it."""
    up, top, down = meet(seen.climbs[a], seen.climbs[b])
    rising, falling = _labels(up), _labels(down)
    labels = f"{'>'.join(rising)}|{'<'.join(reversed(falling))}"
    yield f"way {labels}"
    yield f"way long {min(len(up) + len(down), 7)}"
    if top is not None and top not in (a, b):
        ends = f"{rising[-1] if rising else ''}|{falling[-1] if falling else ''}"
        for name in seen.names[top]:
            yield f"top {name}"
            yield f"top {name} {ends}"
            yield f"top {name} {labels}"
    else:
        yield f"top is {'a' if top == a else 'b'} {labels}"
    for side, steps in (("up", up), ("down", down)):
        yield from (f"on {side} {name}" for token, _ in steps[1:] for name in seen.names[token])
    passed = {token for token, _ in (*up[1:], *down)} | {top}
    yield from (f"rule {file} on the way" for file, token, _ in seen.roles if token in passed)


def _between(seen: View, a: int, b: int) -> Iterator[str]:
    """What stands between the two, or which lies in the other."""
    (first_a, last_a), (first_b, last_b) = seen.spans[a], seen.spans[b]
    if first_a <= first_b and last_b <= last_a:
        yield f"b in a {seen.words[a]}"
        return
    if first_b <= first_a and last_a <= last_b:
        yield f"a in b {seen.words[b]}"
        return
    order = "ab" if last_a < first_b else "ba"
    low, high = (last_a, first_b) if order == "ab" else (last_b, first_a)
    inside = range(low + 1, high)
    yield order
    yield f"gap {order} {min(len(inside) // 3, 6)}"
    yield f"others {min(sum(low < head < high for head in seen.scene.mentions), 4)}"
    if len(inside) <= _NEAR:
        yield f"text {order} {' '.join(seen.words[n] for n in inside)}"
    if len(inside) <= _FAR:
        telling = (n for n in inside if seen.scene.tree.tokens[n].pos in _TELLING)
        yield from (f"word {order} {name}" for n in telling for name in seen.names[n])


def _beside(seen: View, side: str, head: int) -> Iterator[str]:
    """The words of a mention and next to it."""
    first, last = seen.spans[head]
    role = seen.scene.mentions[head].role
    yield f"head {side} {seen.words[head]}"
    yield f"start {side} {seen.words[first]}"
    yield f"before {side} {seen.words[first - 1] if first else '^'}"
    yield f"behind {side} {seen.words[last + 1] if last + 1 < len(seen.words) else '$'}"
    if role:
        yield f"role {side}"
        yield f"role {side} {role.lower().split()[0]}"


def _linked(seen: View, a: int, b: int) -> Iterator[str]:
    """Words that both are logical dependents of: agent and patient, whatever the voice."""
    for token, names in seen.linked:
        if a in names and b in names:
            yield f"links {names[a]} {names[b]}"
            yield from (f"links {name} {names[a]} {names[b]}" for name in seen.names[token])


def _matched(seen: View, a: int, b: int) -> Iterator[str]:
    """Which roles the two have in the rules that fire."""
    for file, _, roles in seen.roles:
        if a in roles or b in roles:
            yield f"rule {file} {roles.get(a, '-')} {roles.get(b, '-')}"
        if a in roles and b in roles:
            yield f"rule {roles[a]} {roles[b]}"

"""Paths from a trigger to what fills a role: ``obl:à(proximité)>mod:de[thing]``.

A path is one or more steps joined by ``>``. A step is the name of a link (see ``syntax``), optionally
with the lemmas it must have in round brackets and the kind it must be in square ones. Steps upwards
are links too: ``appos-of``, ``adj-of``, ``conj-of`` and ``parataxis-of`` lead to the word that the trigger is attached
to; ``fronted`` leads to who is described by a bare noun at the head of the sentence ("Allié de X, [Y] a réagi");
``next`` is the word right behind it, articles skipped; ``self`` is the word itself; ``own:de`` is ``mod:de`` without
what the parser may have hung on a neighbour.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from filrouge.errors import DataError
from filrouge.model import EntityType, Form
from filrouge.scene import KINDS, Scene, is_kind, resolve_token
from filrouge.syntax import Tree, conjuncts, is_passive
from filrouge.syntax import preposition as case

_STEP = re.compile(r"(?P<name>[a-zà-ÿ'’: -]+?)(?:\((?P<lemmas>[^)]*)\))?(?:\[(?P<kind>[a-z]+)\])?")
_UPWARDS = {
    "appos-of": ("appos", "flat"),
    "adj-of": ("amod", "acl"),
    "parataxis-of": ("parataxis",),
    "conj-of": ("conj",),
    "head": (),
}
_CLOSE = ("de", "")
_BOUND = ("contre", "par", "envers")
_SIDES = ("side", "party")
_NAMED = ("who", *_SIDES, "group", "person")
_OPENING = ("ADJ", "ADV", "PUNCT")
_INSIDE = ("obl:dans", "obl:sur")
_STOPS = frozenset(",;:.!?—–")
_CLAUSES = frozenset({"ccomp", "xcomp", "acl", "advcl", "parataxis", "parataxis-of"})


@dataclass(frozen=True, slots=True)
class Step:
    """One step: the name of a link, the lemmas allowed (none: any), the kind asked for."""

    name: str
    lemmas: frozenset[str]
    kind: str | None


Path = tuple[Step, ...]


def parse_path(text: str, where: str) -> Path:
    """Read a path.

    Raises:
        DataError: it is not well formed, or asks for a kind that does not exist.
    """
    steps = []
    for part in text.split(">"):
        match = _STEP.fullmatch(part.strip())
        if match is None:
            raise DataError(f"{where}: cannot read the path {text!r}")
        kind = match["kind"]
        if kind is not None and kind not in KINDS:
            raise DataError(f"{where}: {text!r} asks for {kind!r}; kinds: {', '.join(sorted(KINDS))}")
        lemmas = frozenset(match["lemmas"].split("|")) if match["lemmas"] else frozenset()
        steps.append(Step(match["name"], lemmas, kind))
    return tuple(steps)


def follow(
    scene: Scene, start: int, path: Path, used: frozenset[int] = frozenset(), *, loose: bool = True
) -> tuple[int, ...]:
    """The words at the end of a path, in order.

    Args:
        used: words that the trigger itself consists of.
        loose: whether phrases count that the parser may have hung on a neighbour.
    """
    here: tuple[int, ...] = (start,)
    for number, step in enumerate(path):
        last = number == len(path) - 1
        found = (token for place in here for token in _take(scene, place, step, last, loose))
        free = step.name == "self"
        left = used if last else frozenset({start})  # a path does not come back to where it started
        here = tuple(dict.fromkeys(token for token in found if free or token not in left))
    return here


def may_be_loose(path: Path) -> bool:
    """Whether a path has a phrase that the parser may have hung on a neighbour."""
    return any(step.name.startswith(("mod:", "obl:")) and step.name[4:] not in _CLOSE for step in path)


def _take(scene: Scene, place: int, step: Step, last: bool, loose: bool) -> Iterator[int]:
    """The words that one step leads to."""
    for token in _linked(scene, place, step.name, loose):
        if step.lemmas and scene.tree.tokens[token].lemma not in step.lemmas:
            continue
        usual = "clause" if step.name in _CLAUSES else "any"
        named = resolve_token(scene, token) if last and usual == "any" else token
        kind = step.kind or (usual if last else None)
        if kind is None or is_kind(scene, named, kind):
            yield named
        elif last and kind in _SIDES and (found := tuple(_standing_in(scene, token, kind))):
            yield from found
        elif last and kind == "place" and step.name in _INSIDE:
            yield from (other for other in _around(scene, token) if is_kind(scene, other, kind))
        elif last and kind in _NAMED:
            yield from (other for other in _standing_for(scene, token) if is_kind(scene, other, kind))


def _around(scene: Scene, token: int) -> Iterator[int]:
    """The places that a noun for parts of them has behind it: "dans [le nord] du Mali", "dans [les rues] de Gao"."""
    tree, nouns = scene.tree, scene.nouns
    for part in conjuncts(tree, token):
        lemma = tree.tokens[part].lemma
        if part in scene.covering or not (lemma in nouns.within.words or lemma in nouns.ground.words):
            continue
        for link in tree.links(part):
            if link.name in ("mod:de", "mod:en"):
                for below in conjuncts(tree, link.token):
                    yield resolve_token(scene, below)
                    yield from _around(scene, below)


def _standing_for(scene: Scene, token: int) -> Iterator[int]:
    """The name that a noun without one stands for: "X, [un groupe] lié à Y", "[les milices] kurdes des YPG"."""
    tree = scene.tree
    if token in scene.covering or tree.tokens[token].pos != "NOUN":
        return
    topic = any(
        t.text == ":" for t in tree.tokens[tree.tokens[token].head : token]
    )  # "Burundi : un ministre tué"
    nouns = scene.nouns
    listed = (nouns.people, nouns.force, nouns.bodies, nouns.holders)
    acting = any(tree.tokens[token].lemma.lower() in kind.words for kind in listed)
    if tree.tokens[token].dep == "appos" and acting and not topic:
        yield resolve_token(scene, tree.tokens[token].head)
    if acting or tree.tokens[token].lemma in nouns.speaking.words:
        yield from _named_behind(scene, token)
    if tree.tokens[token].lemma in scene.nouns.bodies.words:
        below = (
            n for link in tree.links(token) if link.name == "mod:de" for n in conjuncts(tree, link.token)
        )
        yield from (named for n in below if is_kind(scene, named := resolve_token(scene, n), "group"))


def _named_behind(scene: Scene, token: int) -> Iterator[int]:
    """The person whom the parser took for an apposition of a body: "une porte-parole du comité, [X]"."""
    tree = scene.tree
    for link in tree.links(token):
        if link.name == "mod:de" and link.token not in scene.mentions:
            for named in tree.dependents(link.token, "appos"):
                mention = scene.mentions.get(named)
                if mention is not None and mention.type is EntityType.PERSON and mention.form is Form.NAME:
                    yield named


def _standing_in(scene: Scene, token: int, kind: str) -> Iterator[int]:
    """Whose fighters a noun means, or whose envoys: "les djihadistes [de X]", "les présidents [russe] et [turc]"."""
    tree, lemma = scene.tree, scene.tree.tokens[token].lemma
    sent = kind == "party" and _is_plural(tree, token) and lemma in scene.nouns.envoys.words
    listed = sent or lemma in scene.nouns.fighters.words or lemma in tree.words.demonstrative
    if token in scene.mentions or not listed:
        return
    named = (
        resolve_token(scene, link.token) for link in tree.links(token) if link.name in ("mod:de", "obl:de")
    )
    whose = tuple(n for n in named if is_kind(scene, n, "who"))
    adjectives = (n for first in _linked(scene, token, "adj", False) for n in conjuncts(tree, first))
    yield from whose or (n for n in adjectives if is_kind(scene, n, "demonym"))


def _linked(scene: Scene, place: int, name: str, loose: bool) -> Iterator[int]:
    tree = scene.tree
    if name in _UPWARDS:
        token = tree.tokens[place]
        if token.head != place and (not _UPWARDS[name] or token.dep.split(":")[0] in _UPWARDS[name]):
            whole = name == "head" or (name == "appos-of" and _is_plural(tree, place))
            yield from conjuncts(tree, _first_of_list(tree, token.head)) if whole else (token.head,)
        return
    if name == "next":
        behind = [n for n in range(place + 1, len(tree.tokens)) if tree.tokens[n].pos != "DET"][:2]
        native = len(behind) > 1 and tree.tokens[behind[0]].pos == "ADJ"  # "son allié libanais Hezbollah"
        yield from behind[1:] if native and tree.tokens[behind[1]].pos == "PROPN" else behind[:1]
        return
    if name == "self":
        yield place
        return
    if name == "fronted":
        yield from _described(scene, place)
        return
    wanted = f"mod:{name.removeprefix('own:')}" if name.startswith("own:") else name
    direct = [link.token for link in tree.links(place) if link.name == wanted]
    yield from direct
    if name == "adj":
        yield from (n for n in tree.dependents(place, "acl", "appos", "nmod") if is_kind(scene, n, "demonym"))
    if name.startswith("mod:") and tree.tokens[place].pos in ("NOUN", "PROPN"):
        yield from _lifted(scene, place, name)
    if loose and not direct and name.startswith(("mod:", "obl:")) and name[4:] not in _CLOSE:
        around = tuple(_misplaced(scene, place, name[4:]))
        yield from around or (_behind(scene, place, name[4:]) if name[4:] in _BOUND else ())


def _described(scene: Scene, place: int) -> Iterator[int]:
    """Who is named right behind the comma that ends a description: "Ennemi juré de X, [Y] a réagi"."""
    tokens = scene.tree.tokens
    if any(t.pos not in _OPENING or t.text == "," for t in tokens[:place]) or scene.tree.has(place, "case"):
        return
    comma = next((n for n in range(place, len(tokens)) if tokens[n].text == ","), len(tokens))
    behind = next((n for n in range(comma + 1, len(tokens)) if tokens[n].pos != "DET"), None)
    if behind is not None:
        yield scene.covering.get(behind, behind)


def _is_plural(tree: Tree, place: int) -> bool:
    return "Number=Plur" in tree.tokens[place].morph or tree.tokens[place].text.endswith("s")


def _first_of_list(tree: Tree, place: int) -> int:
    """The first of the names that a name is coordinated with: "X et Y, [filiales de Z]"."""
    token = tree.tokens[place]
    return (
        token.head if token.dep == "conj" and token.pos == tree.tokens[token.head].pos == "PROPN" else place
    )


def _misplaced(scene: Scene, place: int, preposition: str) -> Iterator[int]:
    """Complements that the parser hung on the neighbour of the word they belong to.

    "livrer [des chars à l'Ukraine]", "mener [une attaque] [contre un village]": whether a phrase belongs to the verb
    or to its object is a coin toss for the parser, and the rule knows which one takes such a phrase. Phrases
    with "de" are left alone, because they belong to the nearest noun as a rule.
    """
    tree = scene.tree
    token = tree.tokens[place]
    if token.pos in ("VERB", "AUX"):
        below = [
            link
            for link in tree.links(place)
            if link.name in ("patient", "xcomp") or link.name.startswith("obl")
        ]
        around = [link for child in below if child.token > place for link in tree.links(child.token)]
    else:
        verbs = [head for head in tree.ancestors(place) if tree.tokens[head].pos == "VERB"][:1]
        verbs += [child for child in tree.dependents(place, "acl") if tree.tokens[child].pos == "VERB"]
        if (
            preposition == "par"
        ):  # whoever condemns an attack has not made it; who "commits" one, its carrier tells
            verbs = [verb for verb in verbs if not is_passive(tree, verb)]
        around = [link for verb in verbs for link in tree.links(verb) if link.token > place]
        if preposition in _BOUND:  # "menée par les forces tchadiennes contre Boko Haram"
            around += [low for link in around if link.name == "agent" for low in tree.links(link.token)]
    yield from (link.token for link in around if link.name in (f"mod:{preposition}", f"obl:{preposition}"))


def _behind(scene: Scene, place: int, preposition: str) -> Iterator[int]:
    """The first phrase behind an event noun with a preposition that hardly anything else takes.

    "un attentat à la voiture piégée contre un bus": what stands between leads the parser astray. The clause must
    not end before it, and no other event may claim it.
    """
    tree = scene.tree
    if tree.tokens[place].pos not in ("NOUN", "PROPN"):
        return
    for token in range(place + 1, len(tree.tokens)):
        tagged = tree.tokens[token]
        if (
            tagged.text in _STOPS
            or tagged.pos in ("SCONJ", "AUX")
            or token in scene.events
            or "VerbForm=Fin" in tagged.morph
            or (preposition == "par" and tagged.pos == "VERB")
        ):
            return
        if tree.tokens[token].pos in ("NOUN", "PROPN", "X") and case(tree, token) == preposition:
            yield from conjuncts(tree, token)
            return


def _lifted(scene: Scene, place: int, name: str) -> Iterator[int]:
    """Complements that the parser hung on a name: "l'assassinat par les États-Unis du général Soleimani".

    Names hardly ever have complements of their own, so what follows one belongs to the noun before it; and "par",
    "contre" or "sur" behind any complement belong to the deed ("la libération de deux otages par le Hamas").
    """
    for link in scene.tree.links(place):
        mention = scene.mentions.get(link.token)
        named = mention is not None and mention.form is Form.NAME
        if not link.name.startswith("mod:") or (name[4:] in _CLOSE and not named):
            continue
        inner = [t for t, head in scene.covering.items() if head == link.token and t != link.token]
        for below in (found for token in (link.token, *inner) for found in scene.tree.links(token)):
            inside = scene.covering.get(below.token) == link.token
            if not inside and below.name.replace("obl:", "mod:") == name and below.name != link.name:
                yield below.token

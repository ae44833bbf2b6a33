"""Who does what to whom in a sentence: dependency trees read as logical roles.

A rule that says "agent of *attaquer*" should not care whether the text has "X a attaqué Y", "Y a été
attaqué par X", "Y, attaqué par X", "X, qui attaquait Y", "X a tenté d'attaquer Y" or "Y s'est fait
attaquer par X". This module settles that once:

- ``agents`` and ``patients`` of a verb, whatever its voice, with shared and controlled subjects;
- ``links``: dependents under names (``agent``, ``obl:contre``, ``mod:de``, ``adj``), of which rule paths are made;
- ``conjuncts``: what is coordinated with a word.

Labels are Universal Dependencies. Coordination, apposition and adverbial clauses are the weak arcs of
every French parser (F about .5), so nothing here follows them further than one step.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from filrouge.antecedents import antecedent, is_relative, relative_noun
from filrouge.inflection import is_infinitive, is_negated, is_participle, is_past_participle
from filrouge.lexicon import SyntaxWords
from filrouge.model import Sentence

_LOOSE = ("obl", "nmod", "xcomp")
_PARTITIVE = (["de"], ["d'"], ["d’"])
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "X"})


@dataclass(frozen=True, slots=True)
class Link:
    """A dependent under its logical name."""

    name: str
    token: int


class Tree:
    """A sentence with the dependents of every token; built once, then only read.

    A class because answers are asked for again and again: ``links`` are kept, and so are ``cases``, the prepositions
    of words, and ``keys``, the names that rules may call a word by (see ``matching``).
    """

    __slots__ = ("_bare", "_links", "cases", "children", "keys", "sentence", "tokens", "words")

    def __init__(self, sentence: Sentence, words: SyntaxWords) -> None:
        self.sentence, self.tokens, self.words = sentence, sentence.tokens, words
        children: list[list[int]] = [[] for _ in self.tokens]
        for index, token in enumerate(self.tokens):
            if token.head != index:
                children[token.head].append(index)
        self.children: tuple[tuple[int, ...], ...] = tuple(map(tuple, children))
        self._bare = tuple(token.dep.partition(":")[0] for token in self.tokens)
        self._links: dict[int, tuple[Link, ...]] = {}
        self.cases: dict[int, str] = {}
        self.keys: dict[int, tuple[tuple[str, tuple[int, ...]], ...]] = {}

    def links(self, index: int) -> tuple[Link, ...]:
        """Every logical dependent of a token."""
        if index not in self._links:
            self._links[index] = tuple(_links(self, index))
        return self._links[index]

    def dependents(self, index: int, *labels: str) -> Iterator[int]:
        """Children with one of some labels; a bare label also stands for its subtypes (``acl:relcl``)."""
        for child in self.children[index]:
            if self.tokens[child].dep in labels or self._bare[child] in labels:
                yield child

    def has(self, index: int, *labels: str) -> bool:
        """Whether a token has a child with one of some labels."""
        return any(self.tokens[n].dep in labels or self._bare[n] in labels for n in self.children[index])

    def subtree(self, index: int) -> tuple[int, ...]:
        """A token and all below it, in order."""
        found, todo = {index}, [index]
        while todo:
            for child in self.children[todo.pop()]:
                if child not in found:
                    found.add(child)
                    todo.append(child)
        return tuple(sorted(found))

    def ancestors(self, index: int) -> Iterator[int]:
        """The heads above a token, nearest first."""
        seen = {index}
        while (head := self.tokens[index].head) not in seen:
            yield head
            seen.add(head)
            index = head


def is_passive(t: Tree, index: int) -> bool:
    """Whether the grammatical subject of a verb undergoes the action."""
    token = t.tokens[index]
    if token.lemma in t.words.etre_verbs:
        return False
    if _is_caused_reflexive(t, index):
        return True
    if has_reflexive(t, index):  # "s'est rebellé", whatever the parser took "est" for
        return False
    been = t.has(index, "cop") and token.pos == "VERB" and is_past_participle(token)  # "est encerclé"
    if been or t.has(index, "aux:pass", "nsubj:pass"):
        return True
    bare = not t.has(index, "aux", "cop") and is_past_participle(token)
    if bare and token.dep == "conj" and t.tokens[token.head].pos == "VERB" and t.has(token.head, "aux"):
        return is_passive(t, token.head)  # "ils ont poursuivi et tué": the auxiliary counts for both
    return bare and (token.dep in ("acl", "acl:relcl", "advcl", "amod", "conj", "root", "appos", "parataxis"))


def subjects(t: Tree, index: int) -> tuple[int, ...]:
    """The grammatical subject of a verb or nominal predicate: its own, or the one it shares."""
    causing = tuple(t.dependents(index, "aux:caus"))
    own = [
        child
        for place in (index, *causing, *t.dependents(index, "cop"))
        for child in t.dependents(place, "nsubj")
        if t.tokens[child].lemma != "il" or not _is_expletive(t, child)
    ]
    if own:
        return tuple(
            found for child in own for found in conjuncts(t, antecedent(t.tokens, t.words, index, child))
        )
    return _shared_subject(t, index)


def agents(t: Tree, index: int) -> tuple[int, ...]:
    """Who does it."""
    if is_passive(t, index):
        by = [
            child
            for child in t.dependents(index, "obl", "nmod")
            if preposition(t, child) == "par" or t.tokens[child].dep == "obl:agent"
        ]
        return tuple(found for child in by or _behind_names(t, index) for found in conjuncts(t, child))
    return subjects(t, index)


def _behind_names(t: Tree, index: int) -> tuple[int, ...]:
    """ "a été chassé de Mossoul [par Daech]": a phrase with "par" that the parser hung on the name before."""
    names = [child for child in t.dependents(index, "obl", "nmod") if t.tokens[child].pos == "PROPN"]
    return tuple(n for name in names for n in t.dependents(name, "nmod") if preposition(t, n) == "par")


def patients(t: Tree, index: int) -> tuple[int, ...]:
    """Whom or what it is done to."""
    if is_passive(t, index):
        return subjects(t, index)
    objects = [
        child for child in t.dependents(index, "obj") if t.tokens[child].lemma not in t.words.reflexive
    ]
    objects = objects or [c for c in t.dependents(index, *_LOOSE) if _is_bare_object(t, index, c)]
    return tuple(
        found for child in objects for found in conjuncts(t, antecedent(t.tokens, t.words, index, child))
    )


def _is_bare_object(t: Tree, verb: int, child: int) -> bool:
    """A noun behind an active verb without a preposition is its object, whatever the parser took it for."""
    cases = [t.tokens[n].text.lower() for n in t.dependents(child, "case")]
    partitive = cases == ["des"] or (cases in _PARTITIVE and is_negated(t.tokens, verb))
    named = ("PROPN",) if t.tokens[child].dep in ("nmod", "xcomp") else ("NOUN", "PROPN")
    return child > verb and t.tokens[child].pos in named and (not cases or (partitive and child - verb <= 3))


def conjuncts(t: Tree, index: int) -> tuple[int, ...]:
    """A word and the nominal words coordinated with it; "celui de X" stands for X.

    A word with another preposition than the first is no conjunct, whatever the parser says.
    """
    found: list[int] = []
    todo = [(index, True)]
    while todo:
        place, goes_on = todo.pop()
        found.append(place)
        todo += reversed(tuple(_next_conjuncts(t, place))) if goes_on else ()
    return tuple(found)


def _next_conjuncts(t: Tree, index: int) -> Iterator[tuple[int, bool]]:
    """The words coordinated with a word itself, each with whether further ones may hang on it."""
    own = preposition(t, index)
    for child in t.dependents(index, "conj"):
        said = preposition(t, child)
        if t.tokens[child].lemma in t.words.demonstrative:
            yield from ((below, False) for below in t.dependents(child, "nmod"))
        elif t.tokens[child].pos in _NOMINAL and (not said or said == own):
            yield child, True


def preposition(t: Tree, index: int) -> str:
    """The preposition before a word without its article ("du" is "de"); empty where there is none."""
    if (known := t.cases.get(index)) is not None:
        return known
    cases = ("case", "mark") if t.tokens[index].pos in _NOMINAL else ("case",)
    words = [part for child in t.dependents(index, *cases) for part in (child, *t.dependents(child, "fixed"))]
    if not words:
        return t.cases.setdefault(index, t.words.relative_cases.get(t.tokens[index].text.lower(), ""))
    said = [t.tokens[word].text.lower().replace("’", "'") for word in sorted(words)]
    said[-1] = t.words.contracted.get(said[-1], said[-1])
    return t.cases.setdefault(index, " ".join(said).replace("' ", "'"))


def is_clause(t: Tree, index: int) -> bool:
    """Whether a word heads a clause: a verb, or a noun or adjective with a copula."""
    return t.tokens[index].pos in ("VERB", "AUX") or t.has(index, "cop")


def _links(t: Tree, index: int) -> Iterator[Link]:
    """Dependents under logical names; one with a preposition carries it in the name."""
    token = t.tokens[index]
    if token.pos in ("VERB", "AUX"):
        yield from (Link("agent", found) for found in agents(t, index))
        yield from (Link("patient", found) for found in patients(t, index))
    else:
        yield from (Link("subject", found) for found in subjects(t, index) if t.has(index, "cop"))
    if token.dep == "appos":
        yield Link("appos-of", token.head)
    for child in t.children[index]:
        dep = t.tokens[child].dep.split(":")[0]
        if dep in ("obl", "nmod", "iobj"):
            yield from _prepositional(t, child, "mod" if dep == "nmod" and token.pos != "VERB" else "obl")
        elif dep == "advmod" or (t.tokens[child].pos == "ADV" and dep in ("obj", "obl")):
            for below in t.dependents(child, "obl", "nmod"):
                yield Link(f"obl:{t.tokens[child].text.lower()} {preposition(t, below)}".rstrip(), below)
        elif dep in ("amod", "appos", "xcomp", "ccomp", "acl", "advcl", "nummod", "parataxis"):
            yield Link({"amod": "adj"}.get(dep, dep), child)
        elif dep == "flat" and t.tokens[child].pos == "PROPN":
            yield Link("appos", child)


def _prepositional(t: Tree, child: int, prefix: str) -> Iterator[Link]:
    """A dependent with its preposition, and those coordinated with it under their own or the same one."""
    first = preposition(t, child) or ("à" if t.tokens[child].dep == "iobj" else "")
    if is_relative(
        t.tokens[child], t.words
    ):  # "X, contre [lequel] se bat Y", "X, [dont] les avions ont bombardé Y"
        if (noun := relative_noun(t.tokens, child)) is not None:
            yield from (Link(f"{prefix}:{first}", found) for found in conjuncts(t, noun))
        return
    for found in conjuncts(t, child):
        own = preposition(t, found) or first
        yield Link(f"{prefix}:{own}" if own else prefix, found)


def _shared_subject(t: Tree, index: int) -> tuple[int, ...]:
    """The subject of a verb without one of its own: its governor's, or the noun it modifies."""
    token = t.tokens[index]
    head, dep = token.head, token.dep
    if dep == "xcomp" and t.tokens[head].pos in ("ADP", "ADV"):  # "avant [d'être abattu]"
        head = t.tokens[head].head
    if head == index or token.pos not in ("VERB", "AUX", "NOUN", "ADJ"):
        return ()
    if dep.startswith("acl") or (dep == "amod" and t.has(index, "obl")):  # "un groupe [affilié] à X"
        return (head,) if is_participle(token) and t.tokens[head].pos in _NOMINAL else ()
    controlled = dep in ("xcomp", "ccomp") and t.tokens[head].lemma in t.words.object_control
    if controlled and is_infinitive(t.tokens, index):
        return patients(t, head) or _recipients(t, head) or subjects(t, head)
    if dep == "xcomp" or (dep in ("conj", "advcl", "parataxis") and _shares(t, index)):
        return subjects(t, head) if t.tokens[head].pos in ("VERB", "AUX", "ADJ", "NOUN") else ()
    return ()


def _shares(t: Tree, index: int) -> bool:
    """Whether a coordinate or adverbial verb may borrow its governor's subject."""
    token = t.tokens[index]
    led = token.dep != "advcl" or is_infinitive(t.tokens, index) or is_participle(token)
    return led and token.pos in ("VERB", "AUX")


def _recipients(t: Tree, index: int) -> tuple[int, ...]:
    """ "ordonner à X": the one spoken to."""
    below = t.dependents(index, "obl", "iobj")
    return tuple(c for c in below if preposition(t, c) == "à" or t.tokens[c].dep == "iobj")


def _is_expletive(t: Tree, index: int) -> bool:
    """Impersonal "il" ("il s'agit de", "il y a")."""
    head = t.tokens[index].head
    return t.tokens[index].dep.startswith("expl") or t.tokens[head].lemma in t.words.impersonal


def _is_caused_reflexive(t: Tree, index: int) -> bool:
    """ "se faire attaquer": the subject undergoes it."""
    causing = [
        child for child in t.dependents(index, "aux:caus") if t.tokens[child].lemma in t.words.causative
    ]
    return any(has_reflexive(t, place) for place in (index, *causing)) and bool(causing)


def has_reflexive(t: Tree, index: int) -> bool:
    """Whether a reflexive pronoun stands with a verb."""
    pronouns = t.dependents(index, "expl", "obj", "iobj")
    return any(t.tokens[child].lemma in t.words.reflexive for child in pronouns)

"""Rules against sentences: which triggers a sentence has, and what fills their roles.

A trigger is found by its lemma or by an idiom that the tree spells out ("prendre X pour cible",
"faire l'objet de"). Event nouns that a light verb carries ("mener une attaque", "essuyer des tirs") get
the verb's subject under the side that ``light.toml`` says.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from filrouge.conditions import CONDITIONS, Match
from filrouge.language import Language, Rule
from filrouge.lexicon import Carrier
from filrouge.model import Form, Token
from filrouge.paths import Path as RolePath
from filrouge.paths import follow, may_be_loose, parse_path
from filrouge.scene import Scene, is_kind, resolve_token
from filrouge.syntax import Tree, agents, conjuncts, patients, preposition, subjects

_VOWELS = "aeiouyàâéèêëîïôûh"


def find_events(scenes: Sequence[Scene], language: Language) -> tuple[Match, ...]:
    """The event words of an article, with their roles; one rule per word and event."""
    rules = _index(language, True)
    return tuple(match for scene in scenes for match in _best(_matches(scene, rules, language)))


def find_relations(scenes: Sequence[Scene], language: Language) -> tuple[Match, ...]:
    """What relates without being an event: speech, membership, support."""
    rules = _index(language, False)
    return tuple(match for scene in scenes for match in _idiomatic(tuple(_matches(scene, rules, language))))


def find_idioms(scenes: Sequence[Scene], language: Language) -> Mapping[tuple[int, int], int]:
    """The longest trigger of several words that relates without being an event, by scene and word."""
    rules = _index(language, False)
    lengths: dict[tuple[int, int], int] = {}
    for match in (found for scene in scenes for found in _matches(scene, rules, language, least=2)):
        at = (match.scene, match.token)
        lengths[at] = max(lengths.get(at, 0), len(match.words))
    return lengths


def _idiomatic(matches: Sequence[Match]) -> Iterator[Match]:
    """Matches without those of a verb alone where an idiom is meant, announcements that are denials, nouns twice."""
    idioms = {match.token for match in matches if len(match.words) > 1}
    denials = {match.token for match in matches if match.rule.file.speech == "deny"}
    given = {(m.token, m.rule.file.relation) for m in matches if m.rule.entry.modality == "asserted"}
    for match in matches:
        idle = len(match.words) == 1 and match.token in idioms
        idle = idle or (match.token in denials and match.rule.file.relation == "announced")
        twice = (match.token, match.rule.file.relation) in given and match.rule.entry.modality is None
        if not idle and not twice:
            yield match


def predicate_keys(tree: Tree, index: int) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """Every way a rule may call a word, idioms first, with the tokens that the name uses up; kept with the tree."""
    if index not in tree.keys:
        tree.keys[index] = tuple(_predicate_keys(tree, index))
    return tree.keys[index]


def _predicate_keys(tree: Tree, index: int) -> Iterator[tuple[str, tuple[int, ...]]]:
    for lemma in _lemmas(tree.tokens[index]):
        names = [lemma]
        if causing := next(tree.dependents(index, "aux:caus"), None):
            names.insert(0, f"faire {lemma}")
            if _reflexive(tree, index) or _reflexive(tree, causing):
                names.insert(0, f"se faire {lemma}")
        elif _reflexive(tree, index):
            names.insert(0, ("s'" if lemma[0] in _VOWELS else "se ") + lemma)
        for name in names:
            used = _own_words(tree, index, name != lemma)
            yield from ((key, (*used, *more)) for key, more in _idioms(tree, index, name))
            yield name, used


def _own_words(tree: Tree, index: int, idiom: bool) -> tuple[int, ...]:
    """The words of a verb itself: with its reflexive pronoun and with "faire" where its name has them."""
    return (index, *_reflexive(tree, index), *tree.dependents(index, "aux:caus")) if idiom else (index,)


def _lemmas(token: Token) -> tuple[str, ...]:
    """The lemma, and for an adjective that may be a participle the infinitive it would come from."""
    lemma = token.lemma.lower()
    return (lemma, lemma[:-1] + "er") if token.pos in ("VERB", "ADJ") and lemma.endswith("é") else (lemma,)


def _reflexive(tree: Tree, index: int) -> tuple[int, ...]:
    """The reflexive pronoun of a verb."""
    if tree.tokens[index].pos not in ("VERB", "AUX"):
        return ()
    return tuple(
        child
        for child in tree.dependents(index, "expl", "obj", "iobj")
        if tree.tokens[child].lemma in tree.words.reflexive and tree.tokens[child].pos == "PRON"
    )[:1]


def _idioms(tree: Tree, index: int, name: str) -> Iterator[tuple[str, tuple[int, ...]]]:
    """A verb with its object ("prendre part"), with a prepositional noun ("prendre pour cible") or an infinitive."""
    if tree.tokens[index].pos == "NOUN":
        for child in tree.dependents(index, "nmod", "amod", "obl"):
            lemma = tree.tokens[child].lemma
            case = preposition(tree, child)
            yield (f"{name} {case} {lemma}" if case else f"{name} {lemma}"), (child,)
        return
    for child in tree.dependents(index, "obj", "xcomp", "obl", "nmod", "advmod", "advcl"):
        lemma, case = tree.tokens[child].lemma, preposition(tree, child)
        if case:
            yield f"{name} {case} {lemma}", (child,)
            yield f"{name} {case}", ()
        else:
            yield f"{name} {lemma}", (child,)
            for article in tree.dependents(child, "det"):
                yield f"{name} {tree.tokens[article].text.lower()} {lemma}", (article, child)
            for below in tree.dependents(child, "nmod"):  # "prendre [des spectateurs en otage]"
                if case := preposition(tree, below):
                    yield f"{name} {case} {tree.tokens[below].lemma}", (below,)


@lru_cache(maxsize=8)
def _index(language: Language, events: bool) -> Mapping[str, tuple[Rule, ...]]:
    """Rules for events, or for relations alone, by every name of their triggers."""
    by_lemma: dict[str, list[Rule]] = defaultdict(list)
    for rule in language.rules:
        for lemma in rule.entry.lemma if bool(rule.event) is events else ():
            by_lemma[lemma].append(rule)
    return {lemma: tuple(found) for lemma, found in by_lemma.items()}


@lru_cache(maxsize=8)
def _first_words(language: Language) -> frozenset[str]:
    """The words that a trigger hangs on: of "se faire attaquer" the last, of "prendre pour cible" the first."""
    names = {lemma for rule in language.rules for lemma in rule.entry.lemma}
    cut = (re.sub(r"^(s'|se )?(faire )?", "", name) for name in names)
    return frozenset(word for name in (*names, *cut) for word in (name, name.partition(" ")[0]))


def _matches(
    scene: Scene, rules: Mapping[str, tuple[Rule, ...]], language: Language, least: int = 1
) -> Iterator[Match]:
    """Every rule that fires in a sentence, with a trigger of at least so many words."""
    first = _first_words(language)
    for index, token in enumerate(scene.tree.tokens):
        if token.pos == "PUNCT" or first.isdisjoint(_lemmas(token)):
            continue
        seen: set[str] = set()
        for key, words in predicate_keys(scene.tree, index):
            if len(words) < least or key not in rules:
                continue
            inside = _inside_name(scene, index)
            for rule in rules[key]:
                free = rule.entry.named or not inside
                if free and rule.name not in seen and _pos_fits(token, rule.entry.pos):
                    match = fill(scene, index, rule, words, language)
                    if match is not None:
                        seen.add(rule.name)
                        yield match


def _inside_name(scene: Scene, index: int) -> bool:
    """Whether a word is part of a name ("Armée de libération"); the head of a nominal phrase may still be a trigger."""
    head = scene.covering.get(index)
    if head is None:
        return False
    mention = scene.mentions[head]
    if head == index and (mention.form is Form.NOMINAL or mention.rule == "head:branch"):
        return False  # "la branche syrienne d'Al-Qaïda" is a group, and says whose
    core = mention.core
    token = scene.tree.tokens[index]
    if token.pos == "VERB" and token.dep.startswith("acl"):
        return False
    return core.start <= token.start < core.end


def _pos_fits(token: Token, wanted: str) -> bool:
    """Whether a token can be such a trigger; participles count as verbs, capitalised nouns as nouns."""
    if wanted == "VERB":
        return token.pos in ("VERB", "AUX") or (token.pos == "ADJ" and "VerbForm=Part" in token.morph)
    if wanted == "NOUN":
        return token.pos in ("NOUN", "PROPN") or (
            token.pos in ("VERB", "ADJ", "X") and token.text[:1].isupper()
        )
    return token.pos == wanted or (wanted == "ADJ" and token.pos in ("VERB", "PROPN"))


def fill(scene: Scene, index: int, rule: Rule, words: tuple[int, ...], language: Language) -> Match | None:
    """Fill the roles of a rule at a trigger; None where a role it needs stays empty or a condition fails."""
    if rule.entry.preposition and preposition(scene.tree, index) not in rule.entry.preposition:
        return None
    carried = rule.entry.pos == "NOUN" and not rule.entry.named  # a name that acts is carried by no verb
    roles: dict[str, tuple[int, ...]] = {}
    for role, paths in rule.frame:
        if found := _fill_role(scene, index, paths, words):
            roles[role] = found
        elif role in rule.entry.needs and not carried and not rule.entry.mutual:
            return None
    if roles.get("actor") and roles.get("actor") == roles.get("from"):
        del roles["actor"]  # "le retrait d'Irak": where one leaves does not leave
    match = Match(scene.index, index, rule, words, roles)
    if carried:
        match = _carry(scene, match, language)
    mutual = rule.entry.mutual and len(match.roles.get("actor", ())) > 1
    filled = all(match.roles.get(role) or (mutual and role == "target") for role in rule.entry.needs)
    return match if filled and all(CONDITIONS[name](scene, match) for name in rule.entry.requires) else None


def _fill_role(
    scene: Scene, index: int, paths: Sequence[RolePath], words: tuple[int, ...]
) -> tuple[int, ...]:
    """What fills a role; the noun of an idiom may have taken the object ("prendre pour cible une caserne")."""
    used = frozenset(words)
    found = _first_path(scene, index, paths, used)
    if found or len(words) < 2 or not any(path[0].name == "patient" for path in paths):
        return found
    kinds = [path[0].kind or "any" for path in paths if len(path) == 1 and path[0].name == "patient"]
    for word in words[1:]:
        bare = [c for c in scene.tree.dependents(word, "obj", "nmod") if not preposition(scene.tree, c)]
        named = [resolve_token(scene, token) for child in bare for token in conjuncts(scene.tree, child)]
        if fitting := tuple(t for t in named if any(is_kind(scene, t, kind) for kind in kinds)):
            return fitting
    return ()


def _first_path(scene: Scene, index: int, paths: Sequence[RolePath], used: frozenset[int]) -> tuple[int, ...]:
    """What the first path that leads anywhere finds; what the parser hung on a neighbour comes last."""
    for loose in (False, True):
        for path in filter(may_be_loose, paths) if loose else paths:
            own = path[-1].name == "self"
            if found := tuple(t for t in follow(scene, index, path, used, loose=loose) if own or t != index):
                return found
    return ()


def _carry(scene: Scene, match: Match, language: Language) -> Match:
    """Give an event noun the subjects of the light verbs that carry it ("l'attentat perpétré par X a touché Y")."""
    roles, first = dict(match.roles), match.carrier
    for carrier, entry in _carriers(scene, match.token, language):
        role = "actor" if entry.side == "agent" else "target"
        found = _carried(scene, match.token, carrier, entry)
        kept = tuple(resolve_token(scene, token) for token in found if token != match.token)
        kept = tuple(token for token in kept if is_kind(scene, token, "any"))
        if kept and (role == "target" or any(_acts(scene, token) for token in kept)):
            if role == "target" and roles.get("target") == roles.get("actor"):
                roles.pop("target", None)  # "ont essuyé des tirs de gangs": nobody hits himself
            roles.setdefault(role, kept)
        first = carrier if first is None else first
    return replace(match, roles=roles, carrier=first)


def _carried(scene: Scene, noun: int, carrier: int, entry: Carrier) -> tuple[int, ...]:
    """Whom a light verb brings to its event noun, on the side that its entry says."""
    tree = scene.tree
    if entry.pos == "NOUN":
        return subjects(tree, carrier)
    if tree.tokens[carrier].head == noun:
        return agents(tree, carrier) if entry.side == "agent" else patients(tree, carrier)
    if entry.noun == ("agent",):
        return tuple(link.token for link in tree.links(carrier) if link.name == "patient")
    return agents(tree, carrier)


def _acts(scene: Scene, token: int) -> bool:
    return any(is_kind(scene, token, kind) for kind in ("who", "people", "force"))


def _carriers(scene: Scene, noun: int, language: Language) -> Iterator[tuple[int, Carrier]]:
    """Words above an event noun that carry it."""
    tree = scene.tree
    above = [head for head, _ in zip(tree.ancestors(noun), range(2), strict=False)]
    below = [
        child for child in tree.dependents(noun, "acl", "amod") if tree.tokens[child].pos in ("VERB", "ADJ")
    ]
    for token in (*above, *below):
        names = {key for key, _ in predicate_keys(tree, token)} | set(_lemmas(tree.tokens[token]))
        for entry in language.light.carrier:
            if names.isdisjoint(entry.lemma):
                continue
            paths = (parse_path(path, "light.toml") for path in entry.noun)
            if token in below or any(noun in follow(scene, token, path) for path in paths):
                yield token, entry


def _best(matches: Iterator[Match]) -> Iterator[Match]:
    """One match per trigger: the one with most words, then with most roles filled, then the first."""
    by_token: dict[int, list[Match]] = defaultdict(list)
    for match in matches:
        by_token[match.token].append(match)
    taken: set[int] = set()
    for found in by_token.values():
        best = max(found, key=lambda match: (len(match.words), len(match.roles)))
        if best.token not in taken:
            taken.update(best.words[1:])
            yield best

"""Words of speech and stance: the list that a word stands in, who speaks, whom a sentence has its news from."""

from collections.abc import Iterator

from filrouge.cuewords import CueList, Cues
from filrouge.matching import predicate_keys
from filrouge.scene import Scene, is_kind, resolve_token
from filrouge.syntax import Tree, agents, conjuncts, is_clause, is_passive, preposition

_COUNTED = ("NUM", "NOUN", "ADP", "SYM", "ADV", "CCONJ")  # words of "environ 900 à 1 000 personnes"
_SPEAKERS = ("who", "people", "voice", "holder")


def cue_kind(scene: Scene, token: int, cues: Cues) -> str | None:
    """The list of ``cues.toml`` that a verb or noun stands in, None for none."""
    tagged = scene.tree.tokens[token]
    names = {key for key, _ in predicate_keys(scene.tree, token)}
    names.add(f"{preposition(scene.tree, token)} {tagged.lemma}")
    participle = _as_adjective(scene, token) if tagged.pos == "VERB" else ""
    for kind in ("deny", "warn", "demand", "foil", "refrain", "doubt", "plan", "attempt", "say", "neutral"):
        listed = getattr(cues, kind)
        if participle in listed.adjectives or not names.isdisjoint(_listed(listed, tagged.pos)):
            return "neutral" if _is_done(scene, token, cues) else kind
    behind = token + 1  # "la ferme volonté": of two nouns side by side the first may be an adjective
    beside = behind in scene.tree.children[token] and scene.tree.tokens[behind].dep == "amod"
    if beside and tagged.pos == scene.tree.tokens[behind].pos == "NOUN":
        return cue_kind(scene, behind, cues)
    return None


def _listed(cues: CueList, pos: str) -> frozenset[str]:
    if pos in ("VERB", "AUX"):
        return cues.verbs
    return cues.adjectives if pos == "ADJ" else cues.nouns


def kind_over(scene: Scene, head: int, label: str, cues: Cues) -> str | None:
    """The list of a governor; what "lancer" or "poursuivre" has for an object is done and not said."""
    kind = cue_kind(scene, head, cues)
    done = kind == "say" and label not in ("ccomp", "parataxis") and speaks_only_inserted(scene, head, cues)
    return None if done else kind


def speaks_only_inserted(scene: Scene, verb: int, cues: Cues) -> bool:
    """ "lancer une attaque" is no speech, "..., a lancé le ministre" is."""
    return any(name in cues.inserted_only for name, _ in predicate_keys(scene.tree, verb))


def _as_adjective(scene: Scene, token: int) -> str:
    """A participle as the adjective that it may be ("est déterminé à"); empty for any other verb."""
    lemma = scene.tree.tokens[token].lemma
    return lemma[:-2] + "é" if lemma.endswith("er") and is_passive(scene.tree, token) else ""


def _is_done(scene: Scene, token: int, cues: Cues) -> bool:
    """ "ont pu arrêter", "ont dû fuir": in the past it means having done so, unless it is conditional."""
    tree = scene.tree
    having = list(tree.dependents(token, "aux"))
    past = "Tense=Past" in tree.tokens[token].morph and bool(having)
    unreal = any("Mood=Cnd" in tree.tokens[child].morph for child in having)
    return past and tree.tokens[token].lemma in cues.doing and not unreal


def speaker_of(scene: Scene, verb: int) -> int | None:
    """Who speaks: the agent of a verb of speech, where it can."""
    return next(speech_agents(scene, verb), None)


def speech_agents(scene: Scene, verb: int) -> Iterator[int]:
    """The agents of a verb that can speak, under the words that they are mentioned with.

    Where a text speaks, whose it is: "un rapport de l'ONU affirme que".
    """
    for found in agents(scene.tree, verb):
        token = resolve_token(scene, found)
        if any(is_kind(scene, token, kind) for kind in _SPEAKERS):
            yield token
        elif (teller := _teller(scene, token)) is not None:
            yield teller


def sources(scene: Scene, cues: Cues) -> Iterator[tuple[int, int]]:
    """Who a sentence says it has its news from: (speaker, token of the preposition)."""
    tree = scene.tree
    for index in range(len(tree.tokens)):
        said = preposition(tree, index)
        told = said and _introduces(scene, index, said, cues)
        if not told and not is_believed(tree, index, cues):
            continue
        for found in conjuncts(tree, index):
            token = _teller(scene, resolve_token(scene, found))
            if token is not None:
                cue = next(tree.dependents(index, "case"), tree.tokens[index].head)
                if not _of_aside(tree, token, cue):
                    yield token, cue
                break


def sourced_clause(tree: Tree, cue: int) -> int | None:
    """The clause that alone has its news from a source: "a fui, alors que, selon X, ..."; None for the sentence.

    The source stands between what opens that clause and its subject.
    """
    clause = next((n for n in tree.ancestors(cue) if is_clause(tree, n)), None)
    if clause is None or not tree.tokens[clause].dep.startswith("advcl"):
        return None
    marks = [n for n in tree.dependents(clause, "mark") if n < cue]
    told = any(n > cue for n in tree.dependents(clause, "nsubj", "nsubj:pass"))
    return clause if marks and told else None


def fellow_sources(scene: Scene, speaker: int) -> Iterator[int]:
    """Who else a sentence has its news from: the names beside its source ("selon l'armée et la police").

    What stands behind a comma may be what the sentence says ("selon l'AFP, trois soldats et deux civils").
    """
    tokens = scene.tree.tokens
    for found in conjuncts(scene.tree, speaker):
        token = resolve_token(scene, found)
        apart = any(t.pos == "PUNCT" for t in tokens[speaker:found])
        if found > speaker and not apart and token in scene.mentions and is_kind(scene, token, "who"):
            yield token


def _of_aside(tree: Tree, speaker: int, cue: int) -> bool:
    """Whether somebody is the source of an aside only: "X, membre du clan selon l'ONU, ...", "900 selon la police".

    So also of a second number: "selon la police, 2 000 selon les organisateurs"; and of what "et" adds to a noun: "voit
    son échec et, selon X, ses torts".
    """
    before = next((n for n in range(cue - 1, -1, -1) if tree.tokens[n].text in (",", "(")), None)
    if before and before == cue - 1 and _adds_noun(tree, before - 1):
        return True
    inside = () if before is None else tree.tokens[before + 1 : cue]
    if before is None or not inside or any("VerbForm=Fin" in t.morph for t in inside):
        return False
    counted = any(t.pos == "NUM" for t in inside) and inside[0].pos in ("NUM", "ADV")
    if counted and all(t.pos in _COUNTED for t in inside):
        return True
    behind = next((n for n in range(speaker + 1, len(tree.tokens)) if tree.tokens[n].text == ","), None)
    return behind is not None and any(
        t.dep.startswith("nsubj") and n < before and t.head > behind for n, t in enumerate(tree.tokens)
    )


def _adds_noun(tree: Tree, index: int) -> bool:
    """Whether a word joins a noun that is no clause to what stands before."""
    added = tree.tokens[index].head
    return (
        tree.tokens[index].pos == "CCONJ"
        and tree.tokens[added].pos in ("NOUN", "PROPN")
        and not is_clause(tree, added)
    )


def is_believed(tree: Tree, index: int, cues: Cues) -> bool:
    """ "à en croire X", "si l'on en croit X": whether a name is the object of a verb with which one has its news."""
    verb = tree.tokens[index].head
    if tree.tokens[index].dep != "obj" or tree.tokens[verb].lemma not in cues.according.believing:
        return False
    return any(tree.tokens[n].lemma == "en" for n in tree.children[verb] if n < verb)


def _teller(scene: Scene, token: int) -> int | None:
    """Who tells: somebody, or whoever stands behind a word for what is told ("selon des estimations du site X")."""
    if is_kind(scene, token, "who"):
        return token
    if scene.tree.tokens[token].lemma in scene.nouns.speaking.words:
        found = [teller for named in _behind(scene, token) if (teller := _teller(scene, named)) is not None]
        if found:
            return next((teller for teller in found if is_kind(scene, teller, "who")), found[0])
        if not is_kind(scene, token, "people") and (collector := _collector(scene, token)) is not None:
            return collector
    return token if is_kind(scene, token, "people") or is_kind(scene, token, "voice") else None


def _behind(scene: Scene, token: int) -> Iterator[int]:
    """Whose a text is: the nouns behind it, and behind one without an article, those behind that.

    "un communiqué du ministère", "un communiqué de presse du ministère".
    """
    for link in scene.tree.links(token):
        if link.name in ("mod:de", "mod"):
            named = resolve_token(scene, link.token)
            yield named
            if named not in scene.mentions and not scene.tree.has(named, "det"):
                yield from _behind(scene, named)


def _collector(scene: Scene, news: int) -> int | None:
    """ "selon des chiffres recueillis par le site X": who found out or passed on what a source is."""
    for told in scene.tree.dependents(news, "acl"):
        for agent in agents(scene.tree, told):
            token = resolve_token(scene, agent)
            if agent > told and any(is_kind(scene, token, kind) for kind in ("who", "press")):
                return token
    return None


def _spelt_out(tree: Tree, index: int, said: str) -> str:
    """The preposition that a noun makes with those around it: "de l'aveu de", "par la voix de"; empty for none."""
    noun = tree.tokens[index].head
    first = min((*tree.dependents(noun, "case"), noun))
    if tree.tokens[noun].pos != "NOUN" or said != "de" or not 0 < noun - first <= 2:
        return ""
    words = " ".join(t.text.lower() for t in tree.tokens[first : noun + 1])
    return f"{words} {said}".replace("’", "'").replace("' ", "'")


def _introduces(scene: Scene, index: int, said: str, cues: Cues) -> bool:
    """Whether a preposition introduces a source; "pour X," does so only at the head of a sentence."""
    if (
        said in cues.according.prepositions
        or _spelt_out(scene.tree, index, said) in cues.according.prepositions
    ):
        return True
    verb = scene.tree.tokens[scene.tree.tokens[index].head]
    if verb.pos == "ADV":  # "appris auprès de la police"
        said, verb = f"{verb.text.lower()} {said}", scene.tree.tokens[verb.head]
    if said in cues.according.learnt_from and verb.lemma in cues.according.learning:
        return True
    first = min(scene.tree.subtree(index))
    opening = all(
        t.pos in ("ADV", "PUNCT") or t.dep in ("advmod", "fixed") for t in scene.tree.tokens[:first]
    )
    return (
        said in cues.according.head_of_clause
        and opening
        and is_kind(scene, resolve_token(scene, index), "who")
    )

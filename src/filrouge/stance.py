"""What a verb does to the event that is its subject, and what opens a clause: whether it has happened at all.

"Une attaque est prévue", "le procès doit s'ouvrir" and "au lieu d'attaquer" tell of nothing done.
"""

from filrouge.antecedents import is_relative
from filrouge.connectives import ending_at, is_setting, plain
from filrouge.cuewords import Cues
from filrouge.inflection import is_governed_infinitive, is_infinitive
from filrouge.matching import predicate_keys
from filrouge.model import Modality
from filrouge.scene import Scene, is_kind
from filrouge.speech import cue_kind, speaker_of
from filrouge.syntax import Tree, is_passive, patients, preposition

_NEAR = 6  # words behind a verb in which "que" restricts it
_UNDERGONE = {
    "plan": Modality.PLANNED,
    "attempt": Modality.PLANNED,
    "foil": Modality.PLANNED,
    "demand": Modality.DEMANDED,
    "doubt": Modality.HYPOTHETICAL,
    "refrain": Modality.DENIED,
}


def is_imagined(tree: Tree, head: int) -> bool:
    """ "constituerait un crime", "serait une erreur": what would be of a thing that may never be."""
    here = [head, *tree.dependents(head, "cop")]
    conditional = any("Mood=Cnd" in tree.tokens[n].morph for n in here) and not tree.has(head, "aux")
    return conditional and not (tree.has(head, "cop") and preposition(tree, head))


def of_subject(scene: Scene, head: int, negated: bool, cues: Cues) -> Modality | None:
    """How an event is put by the predicate whose subject it is; None where that leaves it as it is.

    Args:
        head: the predicate; negated: whether it is.
    """
    tree = scene.tree
    kind = cue_kind(scene, head, cues)
    if tree.tokens[head].pos not in ("VERB", "AUX"):
        coming = kind == "plan" and bool(preposition(tree, head))  # "est en préparation", "sont à l'étude"
        return Modality.PLANNED if coming or tree.tokens[head].text.lower() in cues.pending.words else None
    if is_passive(tree, head):
        return _undergone(scene, head, kind, negated, cues)
    names = {name for name, _ in predicate_keys(tree, head)}
    below = (name for n in tree.dependents(head, "xcomp") for name, _ in predicate_keys(tree, n))
    due = kind == "plan" and any(name in cues.occurring for name in below)  # "doit s'ouvrir lundi"
    return Modality.PLANNED if due or not names.isdisjoint(cues.looming) else None


def _undergone(scene: Scene, head: int, kind: str | None, negated: bool, cues: Cues) -> Modality | None:
    """ "est prévue", "a été démentie", "n'est pas exclue"."""
    tagged = scene.tree.tokens[head]
    if tagged.lemma in cues.excluding:
        return Modality.HYPOTHETICAL if negated else Modality.DENIED
    if tagged.lemma in cues.belied:
        return None if negated else Modality.DENIED
    if negated and kind in ("foil", "refrain"):
        return None
    pending = tagged.text.lower() in cues.pending.words
    return Modality.PLANNED if pending else _UNDERGONE.get(kind or "")


def is_alleged(scene: Scene, head: int, clause: int, cues: Cues) -> bool:
    """Whether a clause tells what somebody is accused of, by nobody in particular: "accusé d'avoir tué"."""
    tree = scene.tree
    accused = any(name in cues.accusing for name, _ in predicate_keys(tree, head)) and is_passive(tree, head)
    return accused and is_infinitive(tree.tokens, clause) and speaker_of(scene, head) is None


def is_future_in_past(tree: Tree, said: int, clause: int) -> bool:
    """ "a annoncé qu'elle attaquerait": what somebody said would be; "aurait attaqué" is hearsay."""
    past = tree.has(said, "aux") or "Tense=Imp" in tree.tokens[said].morph
    ahead = "Mood=Cnd" in tree.tokens[clause].morph and not tree.has(clause, "aux")
    return past and ahead


def is_due(tree: Tree, noun: int, cues: Cues) -> bool:
    """ "un retrait d'ici 2020": whether a noun is told with the time before which it is to happen."""
    for n in range(noun + 1, len(tree.tokens)):
        token, before = tree.tokens[n], tree.tokens[n - 1]
        if token.text.lower() in cues.due and plain(before.text) == "de":
            verbs = [a for a in tree.ancestors(n) if tree.tokens[a].pos == "VERB" or a == noun]
            return verbs[:1] == [noun]
    return False


def is_pending(tree: Tree, noun: int, cues: Cues) -> bool:
    """ "le lancement prochain d'une offensive": whether an adjective says that it is to come."""
    return any(tree.tokens[n].text.lower() in cues.pending.words for n in tree.dependents(noun, "amod"))


def is_ahead(scene: Scene, head: int, clause: int, cues: Cues) -> bool:
    """Whether an infinitive of the present tells nothing done: "la décision d'attaquer", "songe à attaquer".

    It does behind few words: "a forcé la ville à se rendre", "a aidé l'armée à attaquer".
    """
    tree = scene.tree
    label = tree.tokens[clause].dep
    if "VerbForm=Inf" not in tree.tokens[clause].morph or tree.has(clause, "aux"):
        return False
    if label in ("acl", "nmod"):
        return True
    if tree.tokens[head].pos == "NOUN" and not tree.has(head, "cop"):
        return label == "xcomp" and not _is_somebody(scene, head)
    return label == "xcomp" and not any(name in cues.entailing for name, _ in predicate_keys(tree, head))


def _is_somebody(scene: Scene, noun: int) -> bool:
    """Whether a noun before an infinitive is whoever does it and no "moyen" or "capacité"."""
    return noun in scene.mentions or any(is_kind(scene, noun, kind) for kind in ("people", "voice", "force"))


def noun_before(tree: Tree, clause: int) -> int | None:
    """The object right before an infinitive that the parser hung on its verb: "annoncer son [intention] de partir"."""
    marks = [n for n in tree.dependents(clause, "mark", "case") if n < clause]
    before = min(marks, default=0) - 1
    if (
        before < 0
        or tree.tokens[before].pos not in ("NOUN", "ADJ")
        or tree.tokens[before].head != tree.tokens[clause].head
    ):
        return None
    return before


def is_apart(scene: Scene, child: int, cues: Cues) -> bool:
    """Whether what stands above a word leaves it alone: it is told in a clause of its own, or only says when."""
    tree = scene.tree
    dep = tree.tokens[child].dep
    if dep == "acl:relcl" or _has_relative(tree, child):
        return not is_content(scene, child, cues)
    if dep.split(":")[0] == "advcl":
        return not is_governed_infinitive(tree.tokens, child) and not is_manner(tree, child)
    return is_setting(tree, child, cues) or _is_aside(tree, child)


def _is_aside(tree: Tree, child: int) -> bool:
    """ "X, à la tête du mouvement, a appelé au calme": what stands between commas behind the subject."""
    head = tree.tokens[child].head
    if tree.tokens[child].dep not in ("obl", "nmod") or child > head or not tree.has(child, "case"):
        return False
    words = [n for n in tree.subtree(child) if tree.tokens[n].pos != "PUNCT"]
    first, last = min(words), max(words)
    subject = any(n < first for n in tree.dependents(head, "nsubj", "nsubj:pass"))
    apart = last < head and tree.tokens[first - 1].text == tree.tokens[last + 1].text == ","
    return subject and apart


def _has_relative(tree: Tree, clause: int) -> bool:
    """ "..., dans laquelle la ville a été prise": a relative clause that the parser hung on a verb."""
    below = (n for n in tree.dependents(clause, "obl") if n < clause and tree.has(n, "case"))
    return any(is_relative(tree.tokens[n], tree.words) for n in below)


def is_manner(tree: Tree, clause: int) -> bool:
    """ "jure de se venger en attaquant la ville": how something is done is done no more than it."""
    present = {"VerbForm=Part", "Tense=Pres"} <= set(tree.tokens[clause].morph)
    return present and any(tree.tokens[n].lemma == "en" for n in tree.dependents(clause, "mark", "case"))


def is_content(scene: Scene, clause: int, cues: Cues) -> bool:
    """Whether a relative clause tells what the noun above it says: "les informations selon lesquelles ..."."""
    tree = scene.tree
    return any(
        preposition(tree, child) in cues.according.prepositions
        and tree.tokens[child].lemma in tree.words.relative
        for child in tree.dependents(clause, "obl", "nmod")
    )


def of_clause(scene: Scene, head: int, cues: Cues) -> Modality | None:
    """How a clause is put by an adjective that is not so: "il n'est pas vrai que", "il n'est pas certain que"."""
    lemma = scene.tree.tokens[head].lemma
    listed = lemma in cues.truthful or lemma in cues.sure
    if not listed or negation(scene, head, cues) is None:
        return None
    return Modality.DENIED if lemma in cues.truthful else Modality.HYPOTHETICAL


def rumoured(scene: Scene, cues: Cues) -> int | None:
    """The preposition before what nobody vouches for: "selon des rumeurs"; None where there is none."""
    tree = scene.tree
    for index, token in enumerate(tree.tokens):
        if token.lemma in cues.doubt.nouns and preposition(tree, index) in cues.according.prepositions:
            return next(tree.dependents(index, "case"), None)
    return None


def occurs(scene: Scene, head: int, cues: Cues) -> bool:
    """Whether a verb says of its subject no more than that it happens ("s'ouvrira", "n'a pas eu lieu")."""
    return any(name in cues.occurring for name, _ in predicate_keys(scene.tree, head))


def opened(tree: Tree, token: int, cues: Cues) -> tuple[Modality, int] | None:
    """How a clause or noun is put by the words that open it, and the last of these; None for none that matters."""
    for child in tree.dependents(token, "mark", "case", "advmod", "obl"):
        if child < token and (modality := _connective(tree, child, cues)) is not None:
            return modality, child
    return None


def _connective(tree: Tree, last: int, cues: Cues) -> Modality | None:
    """What the words that end at a token say, the longest first."""
    for said in ending_at(tree, last):
        if said in cues.opening.denied:
            return Modality.DENIED
        if said in cues.opening.planned:
            return Modality.PLANNED
        if said in cues.opening.hypothetical:
            return Modality.HYPOTHETICAL
    return None


def negation(scene: Scene, token: int, cues: Cues) -> int | None:
    """The word that negates a trigger, where one does; "ne ... que" does not."""
    tree = scene.tree
    found = [
        child
        for child in tree.dependents(token, "advmod", "det", "case", "cc")
        if tree.tokens[child].text.lower() in cues.negation.words
    ]
    subjects = list(tree.dependents(token, "nsubj"))
    found += [
        child
        for subject in subjects
        for child in tree.dependents(subject, "det", "advmod")
        if tree.tokens[child].text.lower() in cues.negation.words
    ]
    found += [s for s in subjects if tree.tokens[s].text.lower() in cues.negation.nobody]
    if not found:
        return None
    only_ne = all(tree.tokens[child].text.lower() in cues.negation.particles for child in found)
    return None if only_ne and _is_restricted(tree, token, cues) else found[-1]


def _is_restricted(tree: Tree, verb: int, cues: Cues) -> bool:
    """Whether a "que" follows closely, wherever the parser hung it, or opens the clause ("avant qu'il n'attaque")."""
    near = (*range(verb + 1, min(verb + 1 + _NEAR, len(tree.tokens))), *tree.children[verb])
    return any(tree.tokens[n].text.lower() in cues.negation.restrictive for n in near)


def opens_condition(scene: Scene, mark: int, cues: Cues) -> bool:
    """ "si" opens one, "même si" does not."""
    tokens = scene.tree.tokens
    before = tokens[mark - 1].text.lower() if mark else ""
    return tokens[mark].text.lower() in cues.condition.words and before not in cues.condition.unless


def is_unreal(scene: Scene, verb: int, cues: Cues) -> bool:
    """ "sans l'ONU, l'armée aurait attaqué", "attaquerait si": a conditional with its condition is no hearsay."""
    tree = scene.tree
    without = any(preposition(tree, child) in cues.negation.without for child in tree.dependents(verb, "obl"))
    here = (verb, *tree.dependents(verb, "aux", "cop"))
    plain = not tree.has(verb, "aux") and any("Tense=Pres" in tree.tokens[n].morph for n in here)
    if plain and any(tree.tokens[n].text.lower() in cues.therefore for n in tree.dependents(verb, "advmod")):
        return True
    clauses = tree.dependents(verb, "advcl")
    marks = (mark for clause in clauses for mark in tree.dependents(clause, "mark"))
    return without or any(opens_condition(scene, mark, cues) for mark in marks)


def is_reason(scene: Scene, head: int, child: int, cues: Cues) -> bool:
    """Whether a verb with an object says only why: "dix ans ont été requis pour l'attentat"."""
    return preposition(scene.tree, child) in cues.purposes and bool(patients(scene.tree, head))


def is_purpose(scene: Scene, verb: int, cues: Cues) -> bool:
    """Whether an infinitive, or the one it goes on with, says what for: "pour garder la ville et attaquer"."""
    tree = scene.tree
    shared = tree.tokens[verb].dep == "conj" and "VerbForm=Inf" in tree.tokens[verb].morph
    verbs = (verb, tree.tokens[verb].head) if shared else (verb,)
    return any(tree.tokens[mark].lemma in cues.purposes for v in verbs for mark in tree.dependents(v, "mark"))


def is_achieved(scene: Scene, verb: int, cues: Cues) -> bool:
    """What is told as a purpose and done: "condamné pour avoir tiré", "en profitent pour attaquer"."""
    tree = scene.tree
    past = any(tree.tokens[child].dep in ("aux", "aux:tense") for child in tree.dependents(verb, "aux"))
    return past or tree.tokens[tree.tokens[verb].head].lemma in cues.achieving

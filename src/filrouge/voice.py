"""Who says it, and how it is put: speaker, modality and hedge of every trigger word.

The decision climbs from the trigger to the root of its sentence. Each verb or noun on the way that
stands in ``cues.toml`` does what its list says to what it governs: a denial denies, a plan makes it
planned, a verb of speech names the speaker. Negation, mood and tense of the trigger's own clause come
first. What stands between quotation marks belongs to whoever is quoted.

When cues disagree the weakest reading wins, because an unmarked denial does more harm than a missed fact:
denied, then hypothetical, then demanded, then planned, then asserted.
"""

from collections.abc import Mapping
from dataclasses import replace

from filrouge.clauses import is_fronted_place
from filrouge.cuewords import Cues
from filrouge.granted import is_asked, is_belied, is_definite, is_granted, is_opposed, is_other, is_who_it_is
from filrouge.inflection import is_past_participle, is_second_clause
from filrouge.language import Language
from filrouge.model import Modality
from filrouge.mood import Voice, finite, own_clause
from filrouge.quotes import Quotes
from filrouge.scene import Scene
from filrouge.speech import (
    cue_kind,
    kind_over,
    sourced_clause,
    sources,
    speaker_of,
    speaks_only_inserted,
)
from filrouge.stance import (
    is_ahead,
    is_alleged,
    is_apart,
    is_future_in_past,
    is_imagined,
    is_manner,
    is_pending,
    is_reason,
    negation,
    noun_before,
    occurs,
    of_clause,
    of_subject,
    rumoured,
)
from filrouge.syntax import Tree, is_clause, preposition

_EFFECTS: Mapping[str, Modality | None] = {
    "say": None,
    "deny": Modality.DENIED,
    "demand": Modality.DEMANDED,
    "warn": None,
    "plan": Modality.PLANNED,
    "doubt": Modality.HYPOTHETICAL,
    "foil": Modality.PLANNED,
    "attempt": None,
    "refrain": Modality.DENIED,
    "neutral": None,
}
_GOVERNED = (
    "ccomp",
    "xcomp",
    "obj",
    "csubj",
    "parataxis",
    "obl",
    "nmod",
    "nsubj",
    "acl",
    "conj",
    "appos",
    "advcl",
    "iobj",
)
_HOLDING = ("refrain", "foil", "deny")  # what these are said not to do has been done
_UNTOUCHED = (*_HOLDING, "doubt")
_VOICES = ("say", "deny", "demand", "warn")


def hear(scene: Scene, token: int, language: Language, quotes: Quotes) -> Voice:
    """Decide speaker, modality and hedge of a trigger."""
    voice = own_clause(scene, token, language.cues)
    voice = _climb(scene, token, voice, language)
    voice = _quoted(scene, token, voice, quotes)
    return _according(scene, token, voice, language.cues)


def _climb(scene: Scene, token: int, voice: Voice, language: Language) -> Voice:
    """What the words above the trigger do to it."""
    tree, child = scene.tree, token
    attached = True  # whether a modality above still reaches the trigger
    close = True  # whether a negation above does: "n'ont pas changé la [date] du retrait" denies no retreat
    core = token  # the trigger, or the first of the words that it is coordinated with
    for head in tree.ancestors(token):
        label = tree.tokens[child].dep.split(":")[0]
        voice = _inserted(scene, child, voice, language)
        if child == core and label == "conj":
            core = head
        if child == core and label == "nsubj":
            voice = _predicated(scene, head, child, voice, language)
        if label == "parataxis" and cue_kind(scene, child, language.cues) in _VOICES:
            return voice  # a verb of speech stands beside what it reports, not under it
        if attached and (modality := _left_to_others(scene, (head, child), language.cues)) is not None:
            voice = voice.put(modality, head)
        granted = is_granted(scene, head, child, language.cues)
        attached = attached and not granted and not is_apart(scene, child, language.cues)
        attached = attached and not is_who_it_is(tree, child) and not is_fronted_place(scene, child)
        if label == "xcomp" and (noun := noun_before(tree, child)) is not None:
            voice = _governed(scene, (noun, child), voice, language, (attached, close, child != token))
        if label in _GOVERNED:
            voice = _governed(scene, (head, child), voice, language, (attached, close, child != token))
        plain = tree.tokens[head].pos == "NOUN" and cue_kind(scene, head, language.cues) is None
        told = (
            label == "acl"
            and plain
            and is_past_participle(tree.tokens[child])
            and not tree.has(child, "mark")
        )  # "deux villes [assiégées]", but "empêche les rebelles [d'être jugés]"
        close = close and not told and not (label == "nmod" and plain)
        child = head
    if attached and is_asked(scene, token, language.cues):
        voice = voice.put(Modality.HYPOTHETICAL, child)
    return _inserted(scene, child, voice, language)


def _left_to_others(scene: Scene, pair: tuple[int, int], cues: Cues) -> Modality | None:
    """What somebody is only accused of, somebody else has done, or has been told and is not so."""
    head, child = pair
    if is_other(scene, head, child, cues) or is_belied(scene, pair, cues):
        return Modality.DENIED
    return Modality.HYPOTHETICAL if is_alleged(scene, head, child, cues) else None


def _predicated(scene: Scene, head: int, child: int, voice: Voice, language: Language) -> Voice:
    """What is said of an event that is the subject of its clause."""
    if occurs(scene, head, language.cues):
        return _carried_negation(scene, head, child, voice, language)
    if is_imagined(scene.tree, head) and not is_definite(scene.tree, child):
        return voice.put(Modality.HYPOTHETICAL, head)
    negated = negation(scene, head, language.cues) is not None
    modality = of_subject(scene, head, negated, language.cues)
    return voice if modality is None else voice.put(modality, head)


def _governed(
    scene: Scene, pair: tuple[int, int], voice: Voice, language: Language, reach: tuple[bool, bool, bool]
) -> Voice:
    """What one governor does: its list's effect, its own negation and mood, its subject as speaker.

    Args:
        reach: whether modalities above still reach the trigger, whether negations do, and whether ``child`` stands
            above it.
    """
    (head, child), (attached, close, above) = pair, reach
    tree = scene.tree
    label = tree.tokens[child].dep.split(":")[0]
    kind = kind_over(scene, head, label, language.cues)
    if (
        label == "xcomp"
        and tree.tokens[head].lemma in language.cues.stressing
        and _says(scene, child, language)
    ):
        return voice  # "a tenu à rappeler que"
    if attached and (modality := _left_open(scene, (head, child), kind, language.cues)) is not None:
        return voice.put(modality, head)
    if is_second_clause(tree.tokens, child) or (
        label in ("conj", "appos", "nsubj") and kind not in ("doubt", "foil")
    ):
        return voice
    verbal = is_clause(tree, head)
    if kind == "warn" and label in ("obl", "nmod") and preposition(tree, child) in ("contre", "de"):
        voice = voice.put(Modality.HYPOTHETICAL, head)
        return voice.said_by(speaker, head) if (speaker := speaker_of(scene, head)) is not None else voice
    if verbal and label in ("obl", "iobj", "advcl") and not _takes(scene, child, kind, language.cues):
        carried = kind is None and preposition(tree, child) in ("de", "à")
        return _carried_negation(scene, head, child, voice, language) if carried else voice
    if attached and kind is None and is_ahead(scene, head, child, language.cues):
        voice = voice.put(Modality.PLANNED, head)
    unsaid = above and kind == "refrain" and cue_kind(scene, child, language.cues) == "say"
    effect = Modality.HYPOTHETICAL if unsaid else _effect(scene, head, kind, language.cues)
    if effect is Modality.DEMANDED and label == "xcomp" and _is_own_wish(tree, head, child, language.cues):
        effect = Modality.PLANNED
    reached = (kind != "plan" or label != "nsubj") and (kind != "foil" or close)
    if attached and effect is not None and reached:
        voice = voice.put(effect, head)
    elif attached and close and verbal and kind not in _UNTOUCHED and label in ("ccomp", "xcomp", "obj"):
        voice = _carried_negation(scene, head, child, voice, language)
    speaks = kind in _VOICES and verbal and label in ("ccomp", "xcomp", "obj", "parataxis", "obl")
    speaker = speaker_of(scene, head) if speaks else None
    return voice if speaker is None else voice.said_by(speaker, head)


def _is_own_wish(tree: Tree, head: int, child: int, cues: Cues) -> bool:
    """ "souhaite attaquer": what one wants to do oneself, which no preposition parts from the verb, is a plan.

    What one wants to see, others are to do.
    """
    bare = tree.tokens[child].pos == "VERB" and not tree.has(child, "mark")
    bare = bare and tree.tokens[child].lemma not in cues.beholding
    return bare and tree.tokens[head].lemma not in tree.words.impersonal


def _says(scene: Scene, verb: int, language: Language) -> bool:
    """Whether a word is a verb of speech or judgement."""
    judges = scene.tree.tokens[verb].lemma in language.cues.granting
    return judges or cue_kind(scene, verb, language.cues) in _VOICES


def _left_open(scene: Scene, pair: tuple[int, int], kind: str | None, cues: Cues) -> Modality | None:
    """What leaves a thing open or denies it, whoever says so: "n'est pas vrai que", "n'a pas dit que", "s'oppose à"."""
    head, child = pair
    tree = scene.tree
    label = tree.tokens[child].dep.split(":")[0]
    if label in ("csubj", "ccomp"):
        if (modality := of_clause(scene, head, cues)) is not None:
            return modality
        unsaid = kind == "say" or tree.tokens[head].lemma in cues.proving
        if unsaid and negation(scene, head, cues) is not None:
            return Modality.HYPOTHETICAL
        if kind == "say" and is_future_in_past(tree, head, child):
            return Modality.PLANNED
    if label == "nmod" and kind == "neutral" and is_pending(tree, head, cues):
        return Modality.PLANNED
    if label == "nsubj" and tree.has(head, "cop") and tree.tokens[head].text.lower() in cues.pending.words:
        return Modality.PLANNED
    return Modality.HYPOTHETICAL if is_opposed(scene, head, child, cues) else None


def _takes(scene: Scene, child: int, kind: str | None, cues: Cues) -> bool:
    """Whether a verb of a list governs what hangs on it with a preposition ("se préparer à une attaque")."""
    tree = scene.tree
    intent = kind in ("plan", "refrain", "attempt") and preposition(tree, child) in ("à", "de")
    manner = kind == "plan" and is_manner(tree, child) and tree.has(tree.tokens[child].head, "xcomp")
    wanted = kind == "demand" and not is_reason(scene, tree.tokens[child].head, child, cues)
    return wanted or intent or manner


def _effect(scene: Scene, head: int, kind: str | None, cues: Cues) -> Modality | None:
    """What a list does: trying leaves a deed undone, what was not prevented has been done, nor is what is not meant."""
    tagged = scene.tree.tokens[head]
    if kind == "plan" and negation(scene, head, cues) is not None:
        return Modality.DENIED  # "ne veut pas attaquer", "n'a aucune intention d'attaquer"
    if kind == "attempt" and tagged.pos == "VERB":
        return Modality.PLANNED
    if (kind in _HOLDING or tagged.lemma in cues.doubtless) and negation(scene, head, cues) is not None:
        return Modality.HYPOTHETICAL if tagged.lemma in cues.excluding else None
    return _EFFECTS.get(kind or "")


def _carried_negation(scene: Scene, head: int, child: int, voice: Voice, language: Language) -> Voice:
    """Tense, mood and negation of a verb that carries the trigger ("n'a mené aucune attaque")."""
    label = scene.tree.tokens[child].dep.split(":")[0]
    if kind_over(scene, head, label, language.cues) in _VOICES:
        return voice
    own = finite(scene, head, Voice(), language.cues)
    negated = negation(scene, head, language.cues)
    if negated is not None and scene.tree.tokens[head].lemma not in language.cues.ceasing:
        voice = voice.put(Modality.DENIED, negated)
    if own.modality is not Modality.ASSERTED and own.cue is not None:
        voice = voice.put(own.modality, own.cue)
    return replace(voice, hedged=voice.hedged or own.hedged)


def _inserted(scene: Scene, token: int, voice: Voice, language: Language) -> Voice:
    """ "..., a déclaré le ministre": a verb of speech inserted below the words it reports."""
    tree = scene.tree
    for child in tree.dependents(token, "parataxis"):
        kind = cue_kind(scene, child, language.cues)
        if kind in _VOICES or speaks_only_inserted(scene, child, language.cues):
            if (speaker := speaker_of(scene, child)) is not None:
                voice = voice.said_by(speaker, child)
            if kind == "deny":
                voice = voice.put(Modality.DENIED, child)
    return voice


def _quoted(scene: Scene, token: int, voice: Voice, quotes: Quotes) -> Voice:
    """The speaker of the quotation that a trigger stands in."""
    quote = quotes.around(scene.tree.tokens[token].start)
    if quote is None or quote.speaker is None or voice.speaker is not None:
        return voice
    sentence, speaker = quote.speaker
    if sentence == scene.index:
        return voice.said_by(speaker, speaker)
    return replace(voice, elsewhere=quote.speaker)


def _according(scene: Scene, token: int, voice: Voice, cues: Cues) -> Voice:
    """ "selon X": the speaker of the whole sentence, unless a nearer one is named."""
    if voice.speaker is not None or voice.elsewhere is not None:
        return voice
    if (rumour := rumoured(scene, cues)) is not None:
        return voice.put(Modality.HYPOTHETICAL, rumour)
    for speaker, cue in sources(scene, cues):
        clause = sourced_clause(scene.tree, cue)
        if speaker != token and (clause is None or token in scene.tree.subtree(clause)):
            return voice.said_by(speaker, cue)
    return voice

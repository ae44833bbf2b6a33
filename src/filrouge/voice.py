"""Who says it, and how it is put: speaker, modality and hedge of every trigger word.

The decision climbs from the trigger to the root of its sentence. Each verb or noun on the way that
stands in ``cues.toml`` does what its list says to what it governs: a denial denies, a plan makes it
planned, a verb of speech names the speaker. Negation, mood and tense of the trigger's own clause come
first. What stands between quotation marks belongs to whoever is quoted.

When cues disagree the weakest reading wins, because an unmarked denial does more harm than a missed fact:
denied, then hypothetical, then demanded, then planned, then asserted.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from filrouge.cuewords import Cues
from filrouge.language import Language
from filrouge.model import Modality
from filrouge.quotes import Quotes
from filrouge.scene import Scene
from filrouge.speech import cue_kind, kind_over, sources, speaker_of, speaks_only_inserted
from filrouge.stance import (
    is_achieved,
    is_alleged,
    is_apart,
    is_unreal,
    negation,
    noun_before,
    occurs,
    of_clause,
    of_subject,
    opened,
    opens_condition,
    rumoured,
)
from filrouge.syntax import preposition

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
_RANK = (Modality.ASSERTED, Modality.PLANNED, Modality.DEMANDED, Modality.HYPOTHETICAL, Modality.DENIED)
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
_VOICES = ("say", "deny", "demand", "warn")


def weakest(*modalities: Modality) -> Modality:
    """The weakest of several ways to put a thing."""
    return max(modalities, key=_RANK.index)


@dataclass(frozen=True, slots=True)
class Voice:
    """How one trigger is put, in tokens of its sentence: ``speaker`` and ``cue`` may be None.

    ``elsewhere`` is the speaker of a quotation that began in another sentence: (sentence, token).
    """

    modality: Modality = Modality.ASSERTED
    hedged: bool = False
    speaker: int | None = None
    via: int | None = None
    cue: int | None = None
    elsewhere: tuple[int, int] | None = None

    def put(self, modality: Modality, cue: int) -> "Voice":
        """The same with a weaker modality, where it is weaker."""
        weaker = weakest(self.modality, modality) is not self.modality
        return replace(self, modality=modality, cue=cue) if weaker else self

    def said_by(self, speaker: int, cue: int) -> "Voice":
        """The same with a speaker; the one nearest to the words is kept, a second one passes them on."""
        if self.speaker is None:
            return replace(self, speaker=speaker, cue=cue if self.cue is None else self.cue)
        return replace(self, via=speaker) if self.via is None and speaker != self.speaker else self


def hear(scene: Scene, token: int, language: Language, quotes: Quotes) -> Voice:
    """Decide speaker, modality and hedge of a trigger."""
    voice = _own_clause(scene, token, language.cues)
    voice = _climb(scene, token, voice, language)
    voice = _quoted(scene, token, voice, quotes)
    return _according(scene, token, voice, language.cues)


def _own_clause(scene: Scene, token: int, cues: Cues) -> Voice:
    """Negation, tense, mood and adjectives of the trigger itself."""
    voice = Voice()
    tree = scene.tree
    if (cue := negation(scene, token, cues)) is not None:
        voice = voice.put(Modality.DENIED, cue)
    if (opening := opened(tree, token, cues)) is not None:
        voice = voice.put(*opening)
    for child in tree.dependents(token, "amod", "advmod"):
        said = tree.tokens[child].text.lower()
        if said in cues.pending.words:
            voice = voice.put(Modality.PLANNED, child)
        if said in cues.hedge.words:
            voice = replace(voice, hedged=True)
    if any(
        tree.tokens[child].lemma in cues.universal and "Number=Plur" not in tree.tokens[token].morph
        for child in tree.dependents(token, "det")
    ):
        voice = voice.put(Modality.HYPOTHETICAL, token)
    return _finite(scene, token, voice, cues)


def _finite(scene: Scene, token: int, voice: Voice, cues: Cues) -> Voice:
    """Tense and mood of a verb, its auxiliaries included."""
    tree = scene.tree
    verbs = [token, *tree.dependents(token, "aux", "cop")]
    if tree.tokens[token].pos not in ("VERB", "AUX") and len(verbs) == 1:
        return voice
    features = {feature for verb in verbs for feature in tree.tokens[verb].morph}
    if "Tense=Fut" in features and "Tense=Past" not in features:
        voice = voice.put(Modality.PLANNED, token)
    if "Mood=Cnd" in features:
        voice = replace(voice, hedged=True, cue=token if voice.cue is None else voice.cue)
        if is_unreal(scene, token, cues):
            voice = voice.put(Modality.HYPOTHETICAL, token)
    if any(opens_condition(scene, child, cues) for child in tree.dependents(token, "mark")):
        voice = voice.put(Modality.HYPOTHETICAL, token)
    if any(
        tree.tokens[child].lemma in cues.negation.without for child in tree.dependents(token, "mark", "case")
    ):
        voice = voice.put(Modality.DENIED, token)
    if any(tree.tokens[child].lemma in cues.purposes for child in tree.dependents(token, "mark")):
        voice = voice if is_achieved(scene, token, cues) else voice.put(Modality.PLANNED, token)
    return voice


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
        if attached and is_alleged(scene, head, child, language.cues):
            voice = voice.put(Modality.HYPOTHETICAL, head)
        attached = attached and not is_apart(scene, child, language.cues)
        if label == "xcomp" and (noun := noun_before(tree, child)) is not None:
            voice = _governed(scene, (noun, child), voice, language, (attached, close))
        if label in _GOVERNED:
            voice = _governed(scene, (head, child), voice, language, (attached, close))
        plain = tree.tokens[head].pos == "NOUN" and cue_kind(scene, head, language.cues) is None
        close = close and not (label == "nmod" and plain)
        child = head
    return _inserted(scene, child, voice, language)


def _predicated(scene: Scene, head: int, child: int, voice: Voice, language: Language) -> Voice:
    """What is said of an event that is the subject of its clause."""
    if occurs(scene, head, language.cues):
        return _carried_negation(scene, head, child, voice, language)
    negated = negation(scene, head, language.cues) is not None
    modality = of_subject(scene, head, negated, language.cues)
    return voice if modality is None else voice.put(modality, head)


def _governed(
    scene: Scene, pair: tuple[int, int], voice: Voice, language: Language, reach: tuple[bool, bool]
) -> Voice:
    """What one governor does: its list's effect, its own negation and mood, its subject as speaker."""
    (head, child), (attached, close) = pair, reach
    tree = scene.tree
    label = tree.tokens[child].dep.split(":")[0]
    kind = kind_over(scene, head, label, language.cues)
    if label in ("csubj", "ccomp") and (modality := of_clause(scene, head, language.cues)) is not None:
        return voice.put(modality, head)
    if (
        label == "nsubj"
        and tree.has(head, "cop")
        and tree.tokens[head].text.lower() in language.cues.pending.words
    ):
        return voice.put(Modality.PLANNED, head)
    if label in ("conj", "appos", "nsubj") and kind not in ("doubt", "foil"):
        return voice
    verbal = tree.tokens[head].pos in ("VERB", "AUX")
    if kind == "warn" and label in ("obl", "nmod") and preposition(tree, child) in ("contre", "de"):
        voice = voice.put(Modality.HYPOTHETICAL, head)
        return voice.said_by(speaker, head) if (speaker := speaker_of(scene, head)) is not None else voice
    if verbal and label in ("obl", "iobj", "advcl") and not _takes(scene, child, kind):
        carried = kind is None and preposition(tree, child) in ("de", "à")
        return _carried_negation(scene, head, child, voice, language) if carried else voice
    if attached and kind is None and label == "acl" and _is_ahead(scene, child):
        return voice.put(Modality.PLANNED, head)
    effect = _effect(scene, head, kind, language.cues)
    if attached and effect is not None and (kind != "plan" or label != "nsubj"):
        voice = voice.put(effect, head)
    elif attached and close and verbal and kind != "refrain" and label in ("ccomp", "xcomp", "obj"):
        voice = _carried_negation(scene, head, child, voice, language)
    speaks = kind in _VOICES and verbal and label in ("ccomp", "xcomp", "obj", "parataxis", "obl")
    speaker = speaker_of(scene, head) if speaks else None
    return voice if speaker is None else voice.said_by(speaker, head)


def _takes(scene: Scene, child: int, kind: str | None) -> bool:
    """Whether a verb of a list governs what hangs on it with a preposition ("se préparer à une attaque")."""
    intent = kind in ("plan", "refrain", "attempt") and preposition(scene.tree, child) in ("à", "de")
    return kind == "demand" or intent


def _is_ahead(scene: Scene, verb: int) -> bool:
    """Whether a verb is an infinitive of the present: "la décision d'attaquer" has attacked nobody yet."""
    tree = scene.tree
    return "VerbForm=Inf" in tree.tokens[verb].morph and not tree.has(verb, "aux")


def _effect(scene: Scene, head: int, kind: str | None, cues: Cues) -> Modality | None:
    """What a list does: a verb of trying leaves the deed undone, and what was not prevented has been done."""
    tagged = scene.tree.tokens[head]
    if kind == "attempt" and tagged.pos == "VERB":
        return Modality.PLANNED
    if kind in ("refrain", "foil", "deny") and negation(scene, head, cues) is not None:
        return Modality.HYPOTHETICAL if tagged.lemma in cues.excluding else None
    return _EFFECTS.get(kind or "")


def _carried_negation(scene: Scene, head: int, child: int, voice: Voice, language: Language) -> Voice:
    """Tense, mood and negation of a verb that carries the trigger ("n'a mené aucune attaque")."""
    label = scene.tree.tokens[child].dep.split(":")[0]
    if kind_over(scene, head, label, language.cues) in _VOICES:
        return voice
    own = _finite(scene, head, Voice(), language.cues)
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
        if speaker != token:
            return voice.said_by(speaker, cue)
    return voice

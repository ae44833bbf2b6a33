"""How a word is put by itself: by the mood, tense, negation, adjectives and opening words of its own clause.

``Voice`` is the answer; what stands above the word may weaken it further (see ``voice``).
"""

from dataclasses import dataclass, replace

from filrouge.cuewords import Cues
from filrouge.model import Modality
from filrouge.scene import Scene
from filrouge.speech import cue_kind
from filrouge.stance import is_achieved, is_due, is_purpose, is_unreal, negation, opened, opens_condition
from filrouge.syntax import Tree

_RANK = (Modality.ASSERTED, Modality.PLANNED, Modality.DEMANDED, Modality.HYPOTHETICAL, Modality.DENIED)


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


def own_clause(scene: Scene, token: int, cues: Cues) -> Voice:
    """Negation, tense, mood and adjectives of the trigger itself."""
    voice = Voice()
    tree = scene.tree
    if (cue := negation(scene, token, cues)) is not None:
        voice = voice.put(Modality.DENIED, cue)
    if (opening := opened(tree, token, cues)) is not None:
        voice = voice.put(*opening)
    if tree.tokens[token].pos == "NOUN" and is_due(tree, token, cues):
        voice = voice.put(Modality.PLANNED, token)
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
    return finite(scene, token, voice, cues)


def finite(scene: Scene, token: int, voice: Voice, cues: Cues) -> Voice:
    """Tense and mood of a verb, its auxiliaries included."""
    tree = scene.tree
    verbs = [token, *tree.dependents(token, "aux", "cop")]
    if tree.tokens[token].pos not in ("VERB", "AUX") and len(verbs) == 1:
        return voice
    features = {feature for verb in verbs for feature in tree.tokens[verb].morph}
    if "Tense=Fut" in features and not _is_over(tree, token):
        voice = voice.put(Modality.PLANNED, token)
    if "Mood=Cnd" in features:
        voice = replace(voice, hedged=True, cue=token if voice.cue is None else voice.cue)
        if is_unreal(scene, token, cues):
            voice = voice.put(Modality.HYPOTHETICAL, token)
    if is_conditional(scene, token, cues):
        voice = voice.put(Modality.HYPOTHETICAL, token)
    if any(
        tree.tokens[child].lemma in cues.negation.without for child in tree.dependents(token, "mark", "case")
    ):
        voice = voice.put(Modality.DENIED, token)
    if is_purpose(scene, token, cues):
        voice = voice if is_achieved(scene, token, cues) else voice.put(Modality.PLANNED, token)
    return voice


def _is_over(tree: Tree, verb: int) -> bool:
    """ "aura duré trois jours" looks back, but "sera jugé" and "quand Moscou aura donné son accord" lie ahead."""
    perfect = any(
        "Tense=Fut" in tree.tokens[n].morph
        and tree.tokens[n].dep != "aux:pass"
        and tree.tokens[n].lemma == "avoir"
        for n in tree.dependents(verb, "aux")
    )
    return perfect and tree.tokens[verb].dep != "advcl"


def is_conditional(scene: Scene, verb: int, cues: Cues) -> bool:
    """Whether a clause is the condition of another: "si l'armée attaque, ..."; not "si X affirme que ..., Y nie"."""
    marks = scene.tree.dependents(verb, "mark")
    return any(opens_condition(scene, mark, cues) for mark in marks) and not _is_conceded(scene, verb, cues)


def _is_conceded(scene: Scene, verb: int, cues: Cues) -> bool:
    """ "Si le ministre assure que ..., l'opposition dénonce": what somebody says, against what is told behind it."""
    tree = scene.tree
    main = tree.tokens[verb].head
    if tree.tokens[verb].dep != "advcl" or main < verb or cue_kind(scene, verb, cues) != "say":
        return False
    first = tree.tokens[min(tree.subtree(verb))].text.lower() in cues.condition.words
    now = [n for n in (verb, *tree.dependents(verb, "aux")) if "Tense=Imp" in tree.tokens[n].morph]
    then = (main, *tree.dependents(main, "aux", "cop"))
    return first and not now and not any("Tense=Fut" in tree.tokens[n].morph for n in then)

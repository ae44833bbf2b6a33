"""How speaker, modality and date of a claim or event were decided, with the words that decided.

The questions are those of ``voice`` and ``stages.date``, asked again of the same lists and functions, so that the
words shown are those that were looked at.
"""

from collections.abc import Iterator, Mapping

from filrouge.explain.values import Why
from filrouge.model import Argument, Attribution, Date, DateBasis, Modality, Passage
from filrouge.reading import Reading, token_passage
from filrouge.scene import Scene
from filrouge.speech import cue_kind, sources, speaker_of

_BASES: Mapping[DateBasis, str] = {
    DateBasis.EXPLICIT: "the text spells it out",
    DateBasis.WEEKDAY: "weekday, day and month together fix the year",
    DateBasis.RELATIVE: "counted from the date of publication",
    DateBasis.CONTEXT: "completed from the text around or the date of publication",
    DateBasis.METADATA: "given with the article",
    DateBasis.UNKNOWN: "its basis is not known",
}
_LISTS = {
    "deny": "a word of denial governs it",
    "demand": "a word of demand governs it",
    "plan": "a word for a plan governs it",
    "doubt": "a word of doubt governs it",
    "foil": "a word for something foiled governs it",
    "warn": "a word of warning governs it",
    "say": "a word of speech governs it",
}
_VERBAL = ("VERB", "AUX")
_VOICES = ("say", "deny", "demand", "warn")


def decide(reading: Reading, scene: Scene, trigger: Passage, said: Attribution) -> Iterator[Why]:
    """How the speaker and the modality of a claim or event were decided."""
    yield _speaker(reading, scene, trigger, said)
    if said.via is not None:
        yield Why(f"via {name_of(reading, said.via)}", "passes the speaker's words on", said.via.passage)
    yield _modality(reading, scene, said)
    if said.hedged:
        yield _hedge(reading, scene, said)


def when(date: Date | None, reading: Reading, scene: Scene) -> Why:
    """How the date of an event was decided."""
    if date is not None:
        until = f" to {date.end}" if date.end else ""
        return Why(f"date {date.value}{until}", _BASES[date.basis], date.passage)
    here = [
        d.passage.text
        for d in reading.dates
        if d.passage and scene.sentence.start <= d.passage.start < scene.sentence.end
    ]
    if here:
        return Why("no date", f"{', '.join(map(repr, here))} belongs to other words of the sentence")
    return Why("no date", "no date expression stands in the sentence")


def name_of(reading: Reading, argument: Argument) -> str:
    """An argument by the name of its entity, else by its words."""
    entity = reading.cast.entities.get(argument.key or "")
    return entity.name if entity else argument.passage.text


def _speaker(reading: Reading, scene: Scene, trigger: Passage, said: Attribution) -> Why:
    if said.speaker is None:
        quote = reading.quotes.around(trigger.start)
        if quote is not None and quote.speaker is None:
            words = Passage(quote.start, quote.start + 1, "«")
            return Why(
                "speaker: the outlet", "it stands in a quotation, but nobody is found who is quoted", words
            )
        return Why("speaker: the outlet", "no verb of speech, source or quotation gives it to somebody else")
    what = f"speaker: {name_of(reading, said.speaker)}"
    return Why(what, *_speaker_reason(reading, scene, trigger, said.speaker.passage))


def _speaker_reason(
    reading: Reading, scene: Scene, trigger: Passage, speaker: Passage
) -> tuple[str, Passage | None]:
    """Why somebody is the speaker, nearest reason first."""
    for token, verb in _speeches(reading, scene):
        if _covers(speaker, scene.tree.tokens[token].start):
            return "agent of the verb", token_passage(scene, verb)
    for token, preposition in sources(scene, reading.language.cues):
        if _covers(speaker, scene.tree.tokens[token].start):
            return "named as the source", token_passage(scene, preposition)
    quote = reading.quotes.around(trigger.start)
    if quote is not None and quote.speaker is not None:
        return f"it stands in a quotation [{quote.start}:{quote.end}] of this speaker", speaker
    return "who does this says so", trigger


def _speeches(reading: Reading, scene: Scene) -> Iterator[tuple[int, int]]:
    """The verbs of speech of a sentence: (speaker, verb)."""
    for index, token in enumerate(scene.tree.tokens):
        if token.pos in _VERBAL and cue_kind(scene, index, reading.language.cues) in _VOICES:
            speaker = speaker_of(scene, index)
            if speaker is not None:
                yield speaker, index


def _modality(reading: Reading, scene: Scene, said: Attribution) -> Why:
    what = said.modality.value
    if said.modality is Modality.ASSERTED:
        return Why(what, "no negation, doubt, demand, plan, future or condition reaches it")
    at = _token(scene, said.cue)
    if at is None:
        return Why(what, "the date lies ahead" if said.cue else "the rule itself says so", said.cue)
    return Why(what, _modality_reason(reading, scene, at), said.cue)


def _modality_reason(reading: Reading, scene: Scene, cue: int) -> str:
    """What a cue word does."""
    token, cues = scene.tree.tokens[cue], reading.language.cues
    if token.text.lower() in cues.negation.words:
        return "negated"
    if cue in scene.times:
        return "the date lies ahead"
    kind = cue_kind(scene, cue, cues)
    if kind in _LISTS and kind not in ("say", "warn"):
        return _LISTS[kind]
    if token.text.lower() in cues.pending.words:
        return "said to be still to come"
    verbs = (token, *(scene.tree.tokens[n] for n in scene.tree.dependents(cue, "aux", "cop")))
    if any("Tense=Fut" in verb.morph for verb in verbs):
        return "in the future"
    if any(
        scene.tree.tokens[n].text.lower() in cues.condition.words for n in scene.tree.dependents(cue, "mark")
    ):
        return "under a condition"
    return _LISTS.get(kind or "", "put so by this word")


def _hedge(reading: Reading, scene: Scene, said: Attribution) -> Why:
    """Why something is hedged: the conditional of hearsay, or a word such as "présumé"."""
    words = reading.language.cues.hedge.words
    for index, token in enumerate(scene.tree.tokens):
        if "Mood=Cnd" in token.morph:
            return Why("hedged", "conditional of hearsay", token_passage(scene, index))
        if token.text.lower() in words:
            return Why("hedged", "a word of reserve", token_passage(scene, index))
    return Why("hedged", "put so by its verb", said.cue)


def _token(scene: Scene, words: Passage | None) -> int | None:
    """The first token of some words, None where they stand in another sentence."""
    if words is None:
        return None
    return next((n for n, t in enumerate(scene.tree.tokens) if _covers(words, t.start)), None)


def _covers(words: Passage, offset: int) -> bool:
    return words.start <= offset < words.end

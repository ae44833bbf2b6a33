"""Statements: one event for everybody who says something that counts; what they say is in the claims.

*Why not for every verb of speech:* a body that only reports a deed that is told as an event anyway ("l'armée annonce
avoir tué dix rebelles") adds its source to that event, and the claim keeps it; careful readers record no second
event, nor what an expert or a witness says of it. Nor do they where somebody is but the source of a sentence ("selon
la police, ..."), where a vote makes the demand, or where somebody else tells what a third one wishes. What anybody
says beyond such deeds, is quoted with, warns of, demands, denies or passes judgement on is a statement. Several who
say it in the same words make one.
"""

from collections.abc import Iterator, Mapping, Sequence

from filrouge.language import Language
from filrouge.model import Argument, Attribution, Claim, Date, EntityType, Event, Mention, Modality, Passage
from filrouge.narration.dating import Today, is_once
from filrouge.reading import Reading
from filrouge.relations.sourced import SOURCED
from filrouge.scene import Scene, is_kind
from filrouge.syntax import Tree, is_clause
from filrouge.voice import hear

SPOKEN = frozenset({"announced", "warned", "denied", "accused", "demanded"})
_AIMED = ("warned", "accused", "denied")


def statements(
    reading: Reading, claims: Sequence[Claim], events: Sequence[Event], today: Today | None = None
) -> list[Event]:
    """One statement for everybody who is told to say what counts; ``events`` are those that the article tells.

    ``today`` is the day of whatever is said without a day, where what the article tells leaves no other.
    """
    by_speaker: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.predicate in SPOKEN and claim.subject.key and _counts(reading, claim, events):
            by_speaker.setdefault(claim.subject.key, []).append(claim)
    first = len(events) + 1
    return [_statement(reading, f"e{n}", said, today) for n, said in enumerate(_occasions(by_speaker), first)]


def _occasions(by_speaker: Mapping[str, list[Claim]]) -> list[list[Claim]]:
    """What is said, with one entry for those who say it in the same words ("X et Y ont salué l'accord")."""
    found: list[list[Claim]] = []
    for said in sorted(by_speaker.values(), key=lambda said: -len({c.trigger for c in said})):
        words = {c.trigger for c in said}
        joint = next((one for one in found if words <= {c.trigger for c in one}), None)
        if joint is None:
            found.append(list(said))
        else:
            joint += said
    return sorted(found, key=lambda said: said[0].trigger)


def _counts(reading: Reading, claim: Claim, events: Sequence[Event]) -> bool:
    """Whether words make a statement, and not only a source."""
    if any(_lies_in(claim.trigger, words) for e in events for words in e.trigger):
        return False  # "a annoncé sa démission" is the resignation itself
    if _is_hearsay(reading, claim) or _is_unsaid(reading, claim):
        return False
    if claim.predicate != "announced" or claim.rule in _stances(reading.language):
        return True
    if _is_people(reading, claim.object) or _is_commentator(reading, claim.subject.key or ""):
        return False
    if _is_own_plan(reading, claim, events):
        return False
    if claim.object.key in _done(events):
        if _is_done_by_saying(reading, claim):
            return False
        return _adds_to_deed(reading, claim, next(e for e in events if e.key == claim.object.key))
    return claim.rule != SOURCED or _is_quoting(reading, claim)


def _adds_to_deed(reading: Reading, claim: Claim, deed: Event) -> bool:
    """Whether somebody says more than that a deed was done, which the article tells anyway.

    Of a body the words that only tell the deed add nothing, even in quotation; of a person they do, for it is a person
    who speaks there.
    """
    passing = claim.rule in (SOURCED, *_passing(reading.language))
    own = any(_is_quoted(reading, words, claim.evidence) for words in deed.trigger)
    if reading.cast.entities[claim.subject.key or ""].type is EntityType.PERSON:
        return own or not passing
    return not passing and not own and _is_quoting(reading, claim)


def _is_own_plan(reading: Reading, claim: Claim, events: Sequence[Event]) -> bool:
    """Whether a body says no more than what it means to do, which is told as planned: "l'armée dit vouloir partir"."""
    plan = next((e for e in events if e.key == claim.object.key), None)
    if plan is None or plan.attribution.modality is not Modality.PLANNED:
        return False
    person = reading.cast.entities[claim.subject.key or ""].type is EntityType.PERSON
    own = any(actor.key == claim.subject.key for actor in plan.actors)
    scene, word = _place(reading, claim.trigger)
    passing = (lemma for rule in reading.language.rules if rule.entry.statement for lemma in rule.entry.lemma)
    in_passing = scene.tree.tokens[word].lemma in passing
    return own and in_passing and not person and not _is_quoting(reading, claim)


def _is_done_by_saying(reading: Reading, claim: Claim) -> bool:
    """Whether a verb does what it speaks of: whoever decrees a state of emergency is told to in the event itself."""
    scene, word = _place(reading, claim.trigger)
    return scene.tree.tokens[word].lemma in reading.language.cues.performing


def _is_quoted(reading: Reading, words: Passage, evidence: Passage) -> bool:
    """Whether some words of a sentence stand in a quotation."""
    return _lies_in(words, evidence) and reading.quotes.around(words.start) is not None


def _lies_in(words: Passage, others: Passage) -> bool:
    """Whether some words are part of others."""
    return others.start <= words.start and words.end <= others.end


def _done(events: Sequence[Event]) -> frozenset[str | None]:
    """Deeds that are told as done."""
    return frozenset(e.key for e in events if e.attribution.modality is Modality.ASSERTED)


def _is_unsaid(reading: Reading, claim: Claim) -> bool:
    """Whether somebody has not spoken, or not yet: "annoncera", "pourrait condamner", "sans avertir l'ONU"."""
    if claim.attribution.modality is Modality.ASSERTED:
        return False
    scene, word = _place(reading, claim.trigger)
    return hear(scene, word, reading.language, reading.quotes).modality is not Modality.ASSERTED


def _place(reading: Reading, words: Passage) -> tuple[Scene, int]:
    """The sentence that holds some words, and the word that governs them."""
    scene = next(s for s in reading.scenes if s.sentence.start <= words.start < s.sentence.end)
    tokens = scene.tree.tokens
    inside = [n for n, t in enumerate(tokens) if words.start <= t.start < words.end]
    return scene, next((n for n in inside if tokens[n].head not in inside), inside[0])


def _is_commentator(reading: Reading, speaker: str) -> bool:
    """Whether somebody only explains or has seen: "l'analyste X", "X, un expert du Sahel"."""
    return any(_is_called_so(reading, mention) for mention in reading.cast.entities[speaker].mentions)


def _is_called_so(reading: Reading, mention: Mention) -> bool:
    """Whether a mention, or what is said of it beside it, calls somebody so."""
    called = reading.language.nouns.commenting.words
    words = mention.passage
    return any(
        token.lemma in called and (words.start <= token.start < words.end or token.head == mention.head)
        for token in reading.scenes[mention.sentence].tree.tokens
    )


def _is_people(reading: Reading, said: Argument) -> bool:
    """ "l'homme, annoncé comme un déséquilibré": who is called something is not announced."""
    scene, word = _place(reading, said.passage)
    return said.key is None and is_kind(scene, word, "people") and not is_clause(scene.tree, word)


def _passing(language: Language) -> frozenset[str]:
    """Rules for words said in passing: "indiquer", "préciser"."""
    return frozenset(rule.name for rule in language.rules if rule.entry.statement)


def _stances(language: Language) -> frozenset[str]:
    """Rules for words that judge: "saluer", "condamner"."""
    return frozenset(rule.name for rule in language.rules if rule.entry.stance)


def _is_hearsay(reading: Reading, claim: Claim) -> bool:
    """Whether somebody other than an outlet tells what is said."""
    via = claim.attribution.via
    if via is None or via.key is None or via.key == claim.subject.key:
        return False
    return reading.cast.entities[via.key].type is not EntityType.MEDIA_OUTLET


def _is_quoting(reading: Reading, claim: Claim) -> bool:
    """Whether the sentence holds somebody's own words."""
    marks = {mark for pair in reading.language.cues.quotes.pairs for mark in pair}
    return any(mark in claim.evidence.text for mark in marks)


def _statement(reading: Reading, key: str, said: Sequence[Claim], today: Today | None) -> Event:
    """What one speaker, or several together, say as an event."""
    speakers = {c.subject.key: c.subject for c in said}
    targets = {one.key or one.passage.text: one for one in _targets(reading, said)}
    date = next((d for c in said if (d := _date_in(reading, c))), None)
    if date is None and today and any(_is_reaction(reading, c, today) for c in said):
        date = today.date
    return Event(
        key=key,
        type="statement",
        trigger=tuple(dict.fromkeys(c.trigger for c in said)),
        evidence=tuple(dict.fromkeys(c.evidence for c in said)),
        rule="statement",
        date=date,
        actors=tuple(speakers.values()),
        targets=tuple(targets.values()),
        attribution=Attribution(Modality.ASSERTED, said[0].subject),
    )


def _is_reaction(reading: Reading, claim: Claim, today: Today) -> bool:
    """Whether something is said once, close behind what happened on the day of publication."""
    scene, word = _place(reading, claim.trigger)
    return today.reaches(scene.index) and is_once(scene, word, reading.language)


def _targets(reading: Reading, said: Sequence[Claim]) -> Iterator[Argument]:
    """Who or what is warned, accused, denied or judged; else what is announced, where a noun says it."""
    judging = _stances(reading.language)
    aimed = [c.object for c in said if c.predicate in _AIMED or c.rule in judging]
    yield from aimed or (c.object for c in said if c.predicate == "announced" and _is_named(reading, c))


def _is_named(reading: Reading, claim: Claim) -> bool:
    """Whether what is announced is a noun phrase: "la rupture de ses liens avec X"."""
    scene, word = _place(reading, claim.object.passage)
    noun = scene.tree.tokens[word].pos in ("NOUN", "PROPN")
    return noun and claim.object.key is None and claim.rule not in _passing(reading.language)


def _date_in(reading: Reading, claim: Claim) -> Date | None:
    """The day on which something is said: one that opens its sentence, or hangs on the verb of speech or one above."""
    scene, word = _place(reading, claim.trigger)
    tree = scene.tree
    above = {word, *tree.ancestors(word)}
    for date in reading.dates:
        inside = date.passage and scene.sentence.start <= date.passage.start < scene.sentence.end
        if inside and date.passage and len(date.value) == 10:
            tokens = [
                n for n, t in enumerate(tree.tokens) if date.passage.start <= t.start < date.passage.end
            ]
            opens = date.passage.start < min(claim.subject.passage.start, claim.trigger.start)
            if opens or any(_verb_above(tree, n) in above for n in tokens):
                return date
    return None


def _verb_above(tree: Tree, token: int) -> int | None:
    """The nearest verb that a word hangs on."""
    return next((n for n in tree.ancestors(token) if tree.tokens[n].pos == "VERB"), None)

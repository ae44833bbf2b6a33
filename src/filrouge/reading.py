"""An article ready for its events and relations: scenes, cast, quotations, and every rule that fires.

Made once per article; what builds events and claims from it, what explains them, and what tests rules all look
at the same value.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from filrouge.conditions import Match
from filrouge.gazetteer import Gazetteer
from filrouge.language import Language
from filrouge.matching import find_events, find_idioms, find_relations
from filrouge.model import (
    Argument,
    Attribution,
    Date,
    Entity,
    EntityType,
    Form,
    Mention,
    Modality,
    Passage,
    Sentence,
    ZoneKind,
)
from filrouge.mood import Voice
from filrouge.narration.arguments import (
    Cast,
    acts,
    argument,
    attribution,
    body_of_speaker,
    cast_entities,
)
from filrouge.quotes import Quotes, find_quotes
from filrouge.scene import Scene, set_scene
from filrouge.speech import cue_kind, speech_agents
from filrouge.syntax import Tree
from filrouge.voice import hear


@dataclass(frozen=True, slots=True)
class Reading:
    """One article with everything that its sentences bring.

    Attributes:
        scenes: one for each sentence, event words marked.
        cast: who is who; dates: the date expressions; quotes: who is quoted where.
        events, relations: the rules that fire, in order of the text.
    """

    sentences: Sequence[Sentence]
    scenes: tuple[Scene, ...]
    cast: Cast
    dates: Sequence[Date]
    language: Language
    gazetteer: Gazetteer
    quotes: Quotes
    events: tuple[Match, ...] = ()
    relations: tuple[Match, ...] = ()

    def argument(self, match: Match, token: int) -> Argument:
        """What a token of a match's sentence stands for."""
        return argument(self.scenes[match.scene], token, self.cast)

    def speaker(self, match: Match, token: int) -> Argument:
        """Who speaks where a token of a match's sentence does."""
        return body_of_speaker(self.scenes[match.scene], token, self.cast)

    def voice(self, match: Match) -> Attribution:
        """Who says what a match says, and how."""
        scene = self.scenes[match.scene]
        heard = hear(scene, _told_at(scene, match, self.language), self.language, self.quotes)
        return attribution(scene, _as_given(scene, match, heard), self.cast)

    def heard(self, scene: Scene, token: int) -> Attribution:
        """Who says what a word says, and how."""
        return attribution(scene, hear(scene, token, self.language, self.quotes), self.cast)

    def evidence(self, match: Match) -> Passage:
        """The sentence of a match."""
        return sentence_passage(self.scenes[match.scene])

    def trigger(self, match: Match) -> Passage:
        """The main word of a match."""
        return token_passage(self.scenes[match.scene], match.token)

    @property
    def home(self) -> Argument | None:
        """The state that the article is about: the one before the colon of its headline, else the one named most."""
        ruled = self.language.ties.offices["ministerless"]
        states = [
            e
            for e in self.cast.entities.values()
            if e.type is EntityType.PLACE
            and e.kind == "country"
            and not e.boilerplate
            and e.authority not in ruled
        ]
        best = max(states, key=lambda e: (self._is_label(e), len(e.mentions)), default=None)
        if best is None:
            return None
        named = next((m for m in best.mentions if m.form is Form.NAME), best.mentions[0])
        return Argument(best.key, named.passage)

    def _is_label(self, place: Entity) -> bool:
        """Whether a headline opens with the name of a place and a colon: "Mali : ..."."""
        for mention in place.mentions:
            sentence = self.sentences[mention.sentence]
            behind = sentence.text[mention.passage.end - sentence.start :].lstrip()
            if (
                sentence.zone is ZoneKind.HEADLINE
                and mention.passage.start == sentence.start
                and behind[:1] == ":"
            ):
                return True
        return False


def read_scenes(  # noqa: PLR0913, PLR0917 - what the stages before have found, and what is known beforehand
    text: str,
    sentences: Sequence[Sentence],
    trees: Mapping[int, Tree],
    entities: Sequence[Entity],
    dates: Sequence[Date],
    language: Language,
    gazetteer: Gazetteer,
) -> Reading:
    """Set the scenes of an article, find its quotations, and match the rules."""
    scenes = _set_scenes(sentences, trees, entities, dates, language)
    pairs = language.cues.quotes.pairs
    quotes = find_quotes(text, pairs, scenes, lambda scene: _speakers(scene, language))
    reading = Reading(sentences, scenes, cast_entities(entities), dates, language, gazetteer, quotes)
    return _match(reading)


def _set_scenes(
    sentences: Sequence[Sentence],
    trees: Mapping[int, Tree],
    entities: Sequence[Entity],
    dates: Sequence[Date],
    language: Language,
) -> tuple[Scene, ...]:
    """A scene for each sentence with its own mentions and dates."""
    mentions: dict[int, list[Mention]] = defaultdict(list)
    for mention in (one for entity in entities for one in entity.mentions):
        mentions[mention.sentence].append(mention)
    told: dict[int, list[Date]] = defaultdict(list)
    for date in dates:
        if date.passage:
            told[_sentence_at(sentences, date.passage.start)].append(date)
    return tuple(
        set_scene(n, trees[n], tuple(mentions[n]), tuple(told[n]), language.nouns)
        for n in range(len(sentences))
    )


def _sentence_at(sentences: Sequence[Sentence], offset: int) -> int:
    """The number of the sentence that an offset lies in; -1 between sentences."""
    number = bisect_right(sentences, offset, key=lambda sentence: sentence.start) - 1
    return number if number >= 0 and offset < sentences[number].end else -1


def _match(reading: Reading) -> Reading:
    """Match event rules, then relation rules, which may ask for events.

    Where an idiom of a relation is longer than the event word it starts with ("tenir pour responsable"), the idiom
    is meant.
    """
    idioms = find_idioms(reading.scenes, reading.language)
    words = _marked(reading.scenes, find_events(reading.scenes, reading.language))
    found = find_events([scene for scene in words if scene.events], reading.language)
    events = tuple(m for m in found if len(m.words) >= idioms.get((m.scene, m.token), 0))
    scenes = _marked(reading.scenes, events)
    relations = find_relations(scenes, reading.language)
    live = tuple(m for m in relations if not scenes[m.scene].zone.is_boilerplate)
    return replace(reading, scenes=scenes, events=events, relations=live)


def _marked(scenes: Sequence[Scene], events: Sequence[Match]) -> tuple[Scene, ...]:
    """Scenes that know their event words."""
    words: dict[int, set[int]] = defaultdict(set)
    for match in events:
        words[match.scene].add(match.token)
    return tuple(scene.with_events(frozenset(words[scene.index])) for scene in scenes)


def _speakers(scene: Scene, language: Language) -> Iterator[int]:
    """Subjects of verbs of speech in a sentence, those who can speak."""
    for index, token in enumerate(scene.tree.tokens):
        if token.pos in ("VERB", "AUX") and cue_kind(scene, index, language.cues) in (
            "say",
            "deny",
            "demand",
        ):
            yield from (found for found in speech_agents(scene, index) if acts(scene, found))


def token_passage(scene: Scene, token: int) -> Passage:
    """One word of a sentence."""
    tagged = scene.tree.tokens[token]
    return Passage(tagged.start, tagged.end, tagged.text)


def sentence_passage(scene: Scene) -> Passage:
    """A sentence as evidence."""
    return Passage(scene.sentence.start, scene.sentence.end, scene.sentence.text)


def _told_at(scene: Scene, match: Match, language: Language) -> int:
    """The word that says how a match is put: what is done for a purpose, where the purpose is done with it."""
    tree, verb = scene.tree, match.token
    marks = (tree.tokens[n].text.lower() for n in tree.dependents(verb, "mark", "case"))
    purpose = any(mark in language.cues.purposes for mark in marks)
    aimed = match.rule.entry.purpose and purpose and "VerbForm=Inf" in tree.tokens[verb].morph
    return tree.tokens[verb].head if aimed else verb


def _as_given(scene: Scene, match: Match, heard: Voice) -> Voice:
    """What a noun takes for granted is so, whatever is said about it ("prolonger sa présence en Irak").

    Unless the word right above it denies it ("dément toute présence"); other rules may say how they are meant.
    """
    meant = match.rule.entry.modality
    if meant is None or match.rule.event is not None:
        return heard
    near = (match.token, scene.tree.tokens[match.token].head, *scene.tree.children[match.token])
    if meant != "asserted" or (heard.modality is Modality.DENIED and heard.cue in near):
        return replace(heard, modality=Modality(meant)) if heard.modality is Modality.ASSERTED else heard
    return heard if heard.modality is Modality.ASSERTED else Voice()

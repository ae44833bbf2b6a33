"""Which rules fired in a sentence, and which of those whose word stands there did not, and why.

The reasons are found by asking the matcher's own functions again: once as the rule is, and once without its
conditions, which shows what the words would have filled.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from filrouge.conditions import CONDITIONS, Match
from filrouge.explain.values import Filled, Fired, Missed
from filrouge.language import Rule
from filrouge.matching import fill, predicate_keys
from filrouge.model import Claim, Event, Passage
from filrouge.narration.arguments import phrase
from filrouge.paths import Path, Step
from filrouge.reading import Reading, token_passage
from filrouge.scene import Scene, resolve_token
from filrouge.speech import cue_kind
from filrouge.syntax import preposition

CONDITION_FAILS = {
    "force": "nobody armed takes part",
    "armed": "neither a named armed group nor a noun for one takes part",
    "may-strike": "a court, a business or a club does it",
    "own-part": "what is owned up to is not the owner's own",
    "troops": "neither a state nor somebody armed takes part",
    "determined": "the noun says of what kind another one is, or what it is for",
    "told": "the noun is neither what its clause tells of nor carried by a verb",
    "plural": "the noun means only one",
    "alone": "the noun only says of what kind another one is",
    "verbal": "it only says what somebody is",
    "military": "the noun is not called military, and nobody armed takes part",
    "body": "no body and no state does it",
    "army": "neither a state nor somebody armed does it, and the noun is not called military",
    "carried": "no light verb carries the noun",
    "uncarried": "a verb carries the noun",
    "filled": "nobody and nothing stands with it",
    "sent": "what is sent is neither people nor arms",
    "warlike": "neither somebody nor a place takes part",
    "passive": "the verb is not passive",
    "unplaced": "the verb has a place or an object",
    "agentless": "the verb is not passive, or says by what",
    "done-to": "the verb above has no object, so that it is what grants or refuses the demand",
    "negated": "what is said is not negated",
    "disowned": "nobody says not to have done it",
    "none-did": "it is not said that none of those who are armed did it",
    "concrete": 'the fight is against nobody ("contre le terrorisme")',
    "under": 'the noun does not stand behind "sous"',
    "in-office": 'the noun does not stand behind "à" ("au pouvoir")',
    "source": 'the noun is no source ("selon l\'annonce de")',
    "occupant": "nobody takes it who could hold it",
    "earnest": "the sentence tells of a game",
    "forceful": "a business or an outlet does it to no place and to nobody",
    "objectless": "the verb has an object of its own",
    "plain": "the verb is reflexive",
    "unshown": 'what it is done to is somebody\'s own ("manifester sa volonté")',
    "political": "what is left is no party, government or alliance",
    "no-court": "a court does it",
    "possessive": "no possessive before it says whose it is",
    "several": "only one takes part",
    "held": "neither a light verb nor a date stands with the noun, and its clause is about something else",
    "dated": "no date stands with the noun",
    "charged": "somebody who is no court does it",
    "predicated": "nothing is said to be so",
    "company": "what is received is a prize or an order",
    "bodily": "only words or work hit it",
    "said": "the attack is not one of words in a speech, an interview or a message",
    "given": "the noun says who somebody is, not what he gets",
}
_PLACES = {
    "agent": "as its agent",
    "patient": "as its object",
    "subject": "as its subject",
    "appos": "in apposition to it",
    "appos-of": "before it, with the word in apposition",
    "adj": "as its adjective",
    "adj-of": "before it",
    "conj-of": "with the word that it is joined to",
    "fronted": "behind the comma, described by it",
    "head": "above it",
    "next": "right behind it",
    "self": "in the word itself",
    "ccomp": "as a clause that it governs",
    "xcomp": "as an infinitive that it governs",
}
_KINDS = {
    "who": "somebody who can act",
    "side": "somebody who can act, or his fighters",
    "party": "somebody who can act, or his envoys",
    "people": "people",
    "thing": "a thing",
    "any": "a participant",
    "force": "somebody armed",
    "town": "a town or a site",
    "ground": "a place",
    "nation": "a state",
}


def fired(
    reading: Reading, scene: Scene, claims: Sequence[Claim], events: Sequence[Event]
) -> Iterator[Fired]:
    """The rules that fired in a sentence, and what came of each."""
    for match in _matches(reading, scene):
        trigger = reading.trigger(match)
        gave = (
            *(f"event {e.key} {e.type}" for e in events if _made(trigger, e.trigger)),
            *(claim_line(c) for c in claims if c.rule == match.rule.name and _made(trigger, (c.trigger,))),
        )
        yield Fired(match.rule.name, trigger, tuple(_roles(scene, match)), gave or (_nothing(match),))


def _nothing(match: Match) -> str:
    """Why nothing came of a rule that fired."""
    if match.rule.event:
        return "nothing: too little is said of it for an event"
    return "nothing: nobody with a name takes part, or it was said before"


def claim_line(claim: Claim) -> str:
    """A claim as ``predicate(subject, object)`` in the words of the article."""
    return f"{claim.predicate}({claim.subject.passage.text}, {claim.object.passage.text})"


def missed(reading: Reading, scene: Scene) -> Iterator[Missed]:
    """The rules whose word stands in a sentence and that did not fire, with every reason."""
    done = {(match.token, match.rule.name) for match in _matches(reading, scene)}
    for index, token in enumerate(scene.tree.tokens):
        if token.pos == "PUNCT":
            continue
        for key, words in predicate_keys(scene.tree, index):
            for rule in (r for r in reading.language.rules if key in r.entry.lemma):
                if (index, rule.name) not in done:
                    done.add((index, rule.name))
                    yield _missed(reading, scene, index, rule, words)


def unknown(reading: Reading, scene: Scene) -> Iterator[Passage]:
    """Verbs of a sentence that no rule and no list of cues has."""
    known = {lemma for rule in reading.language.rules for lemma in rule.entry.lemma}
    for index, token in enumerate(scene.tree.tokens):
        keys = {key for key, _ in predicate_keys(scene.tree, index)}
        if token.pos == "VERB" and not keys & known and cue_kind(scene, index, reading.language.cues) is None:
            yield token_passage(scene, index)


def _matches(reading: Reading, scene: Scene) -> list[Match]:
    """The matches of a sentence, in order of their triggers."""
    found = [m for m in (*reading.events, *reading.relations) if m.scene == scene.index]
    return sorted(found, key=lambda m: (m.token, m.rule.name))


def _made(trigger: Passage, words: Sequence[Passage]) -> bool:
    """Whether something was made from a trigger."""
    return any(each.start <= trigger.start < each.end for each in words)


def _roles(scene: Scene, match: Match) -> Iterator[Filled]:
    for role, tokens in match.roles.items():
        if tokens:
            yield Filled(role, tuple(_words(scene, token) for token in tokens))


def _words(scene: Scene, token: int) -> Passage:
    """The words that a token stands for: its mention, else its phrase."""
    mention = scene.mentions.get(token)
    return mention.passage if mention else phrase(scene.tree, token)


def _missed(reading: Reading, scene: Scene, index: int, rule: Rule, words: tuple[int, ...]) -> Missed:
    """Why a rule did not fire at a word that it names."""
    bare = replace(rule, entry=replace(rule.entry, needs=(), requires=(), preposition=()))
    match = fill(scene, index, bare, words, reading.language)
    if match is None:  # without needs and conditions a rule always matches
        return Missed(rule.name, token_passage(scene, index), (), ("the matcher refuses it",))
    reasons = (
        *_unplaced(scene, index, rule),
        *(_lack(scene, match, rule, role) for role in rule.entry.needs if not match.roles.get(role)),
        *(
            CONDITION_FAILS.get(name, f"its condition {name!r} fails")
            for name in rule.entry.requires
            if not CONDITIONS[name](scene, match)
        ),
    )
    others = reasons or (_passed_over(reading, scene, index, rule),)
    return Missed(rule.name, token_passage(scene, index), tuple(_roles(scene, match)), others)


def _unplaced(scene: Scene, index: int, rule: Rule) -> Iterator[str]:
    """That none of the prepositions which a rule asks for stands before a word."""
    wanted = rule.entry.preposition
    if wanted and preposition(scene.tree, index) not in wanted:
        yield f"no “{'” or “'.join(wanted)}” stands before it"


def _lack(scene: Scene, match: Match, rule: Rule, role: str) -> str:
    """Why a role that a rule needs stays empty: nothing there, or something that does not fit."""
    paths = next(paths for name, paths in rule.frame if name == role)
    for path in (path for path in paths if len(path) == 1):
        for link in scene.tree.links(match.token):
            if link.name == path[0].name and link.token not in match.words:
                return f"needs {role}: {_misfit(scene, link.token, path[0])}"
    return f"needs {role}: nothing stands {', '.join(dict.fromkeys(map(_place, paths)))}"


def _misfit(scene: Scene, token: int, step: Step) -> str:
    """Why a word at the right place does not fill a role."""
    if scene.tree.tokens[token].pos == "PRON" and token not in scene.mentions:
        return f"“{scene.tree.tokens[token].text}” stands for nobody known"
    said = f"“{_words(scene, resolve_token(scene, token)).text}”"
    if step.kind:
        return f"{said} is not {_KINDS.get(step.kind, f'a {step.kind}')}"
    return f"{said} is no participant"


def _place(path: Path) -> str:
    """Where a path looks, in words; of a path of several steps where it ends."""
    name, _, said = path[-1].name.partition(":")
    if said:
        return f"behind “{said}”"
    return _PLACES.get(name, f"at its {name}")


def _passed_over(reading: Reading, scene: Scene, index: int, rule: Rule) -> str:
    """Why a rule that finds all it needs did not fire."""
    if scene.zone.is_boilerplate:
        return f"the sentence is {scene.zone.value}, where nothing is read"
    if index in scene.covering:
        return "the word is part of a name"
    others = [m.rule.name for m in reading.events if (m.scene, m.token) == (scene.index, index)]
    if others and rule.event:
        return f"{others[0]} reads the same word, with more words or more roles"
    pos = scene.tree.tokens[index].pos
    return (
        f"it wants a {rule.entry.pos}, the word is read as {pos}"
        if pos != rule.entry.pos
        else "a longer idiom is meant"
    )

"""Co-reference within one article: which mentions are the same, and what "le groupe" or "il" stands for.

Names first: the same authority, the same words, a part of a longer name, an acronym in brackets, a spelling
variant. Then the words that point back, each only where one candidate is clearly nearest: precision before
recall, because a wrong antecedent puts words into somebody's mouth.
"""

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from functools import lru_cache

from filrouge.coreference.aliases import alias_pairs, read_aliases
from filrouge.coreference.anaphora import add_anaphors
from filrouge.coreference.history import SpeechWords
from filrouge.coreference.links import LINKS, acronyms, family
from filrouge.gazetteer import Gazetteer
from filrouge.language import Language
from filrouge.model import Entity, EntityType, Form, Mention, Sentence
from filrouge.recognition.series import RULE, own_words
from filrouge.syntax import Tree


def corefer(
    sentences: Sequence[Sentence],
    trees: Mapping[int, Tree],
    mentions: Sequence[Mention],
    language: Language,
    gazetteer: Gazetteer,
) -> tuple[Entity, ...]:
    """Group the mentions of an article into entities and add the words that point back to them."""
    aliases = language.reference.aliases.words
    located = _complete_bodies(read_aliases(mentions, sentences, aliases), sentences)
    clusters = _cluster(located, sentences, tuple(alias_pairs(located, sentences, aliases)))
    entities = add_anaphors(located, clusters, sentences, trees, language.reference, _speech_words(language))
    return tuple(_entity(n, group, sentences, gazetteer) for n, group in enumerate(entities, 1))


_QUOTES = re.compile('[«»“”"]')


@lru_cache(maxsize=4)
def _speech_words(language: Language) -> SpeechWords:
    """The words that tell who speaks; a stance counts as speech."""
    stances = (lemma for rule in language.rules if rule.entry.stance for lemma in rule.entry.lemma)
    cues = language.cues
    return SpeechWords(
        cues.say.verbs,
        frozenset(stances),
        frozenset(cues.according.prepositions),
        frozenset(cues.according.head_of_clause),
        cues.say.verbs | cues.deny.verbs | cues.demand.verbs | cues.warn.verbs,
    )


def _complete_bodies(mentions: Sequence[Mention], sentences: Sequence[Sentence]) -> tuple[Mention, ...]:
    """Give bare state bodies ("l'armée") the state that the article is about, where it has one."""
    home = _home(mentions, sentences)
    named = {m.authority for m in mentions if m.authority is not None and m.form is not Form.METONYM}
    capitals = [m for m in mentions if m.form is Form.METONYM]
    return tuple(
        replace(m, authority=_completed(m.authority, named | _elsewhere(capitals, m.sentence), home))
        if m.authority is not None and m.authority.endswith(":")
        else m
        for m in mentions
    )


def _elsewhere(capitals: Sequence[Mention], sentence: int) -> set[str]:
    """The governments that capitals stand for in other sentences: "la junte a rompu avec Paris" names two."""
    return {m.authority for m in capitals if m.authority is not None and m.sentence != sentence}


def _completed(bare: str, named: Set[str], home: str | None) -> str | None:
    """``army:`` as ``army:IQ``: the only army of the article, else that of the state at home."""
    known = {one for one in named if one.startswith(bare) and one != bare}
    own = f"{bare}{home}" if home else None
    return own if own in known or len(known) != 1 else known.pop()


def _home(mentions: Sequence[Mention], sentences: Sequence[Sentence]) -> str | None:
    """ISO code of the state that body and headline name most, the earlier on a tie; None without any."""
    codes = [
        mention.authority.removeprefix("iso3166:")
        for mention in mentions
        if mention.authority
        and mention.authority.startswith("iso3166:")
        and not sentences[mention.sentence].zone.is_boilerplate
    ]
    return max(codes, key=lambda code: (codes.count(code), -codes.index(code)), default=None)


def _cluster(
    mentions: Sequence[Mention], sentences: Sequence[Sentence], aliases: Sequence[tuple[int, int]]
) -> list[list[int]]:
    """Names that are the same, each group in order of the text."""
    first_of = list(range(len(mentions)))
    groups = {n: [n] for n in first_of}
    nature = [(mention.authority or None, family(mention)) for mention in mentions]
    links = (*LINKS[:2], lambda *_: iter(aliases), *LINKS[2:])
    for link in links:
        for a, b in link(mentions, sentences, first_of.__getitem__):
            kept, joined = sorted((first_of[a], first_of[b]))
            if kept != joined and _compatible(nature[kept], nature[joined], told=link is acronyms):
                nature[kept] = nature[kept][0] or nature[joined][0], nature[kept][1]
                for n in groups[joined]:
                    first_of[n] = kept
                groups[kept] += groups.pop(joined)
    return [sorted(group) for _, group in sorted(groups.items())]


def _compatible(one: tuple[str | None, str], other: tuple[str | None, str], *, told: bool) -> bool:
    """Whether two groups can be one, each with its authority and family: no two authorities, one family.

    ``told``: brackets say that they are one ("les forces armées congolaises (FARDC)"); an army may be in a list too.
    """
    listed = told and any((group[0] or "").startswith("army:") for group in (one, other))
    return one[1] == other[1] and (None in (one[0], other[0]) or one[0] == other[0] or listed)


def _entity(
    number: int, group: Sequence[Mention], sentences: Sequence[Sentence], gazetteer: Gazetteer
) -> Entity:
    """A group of mentions as an entity."""
    lead = _lead(group)
    authority = next((m.authority for m in group if m.authority), None)
    return Entity(
        key=f"n{number}",
        name=_name(lead, authority, gazetteer),
        type=lead.type,
        kind=lead.kind,
        mentions=tuple(group),
        authority=authority,
        boilerplate=all(sentences[m.sentence].zone.is_boilerplate for m in group),
    )


def _lead(group: Sequence[Mention]) -> Mention:
    """The mention that names best: a name before a metonym, the body before boilerplate, the longer, the earlier."""
    order = (Form.NAME, Form.METONYM, Form.DEMONYM, Form.NOMINAL, Form.PRONOUN)
    named = [m for m in group if m.rule not in ("anaphor", "subject")]
    return min(
        named or group,
        key=lambda m: (order.index(m.form), m.rule == "vote", -len(m.core.text), m.passage.start),
    )


def _name(lead: Mention, authority: str | None, gazetteer: Gazetteer) -> str:
    """The name to show: governments by their state, demonyms by their country, all else in the text's words."""
    scheme, _, value = (authority or "").partition(":")
    if scheme == "government" and value:
        return f"{_country_name(value, gazetteer)} (gouvernement)"
    if scheme == "iso3166":
        return _country_name(value, gazetteer)
    if scheme == "known" and lead.form is not Form.NAME:
        return value
    said = own_words(lead.core.text) if lead.rule == RULE else lead.core.text
    text = " ".join(_QUOTES.sub(" ", said).split()).strip(
        " ,.;"
    )  # "groupe « Ansar", cut before the second sign
    return text[:1].upper() + text[1:] if lead.type is not EntityType.PERSON else text


def _country_name(code: str, gazetteer: Gazetteer) -> str:
    place = gazetteer.place(f"iso3166:{code}")
    return place.name if place else code

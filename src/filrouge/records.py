"""Records as JSON: what one article says, in the form that scripts and the evaluation read.

The lists ``entities``, ``relations`` and ``events`` hold plain names and words, so that a record can be
read without following keys. Beside them stands the evidence: half-open ranges of Unicode code points in
the article's text, as ``[start, end]``.

Why not the graph's identifiers here: a record is made before articles are compared, and must stay the same
whatever other articles a build holds.
"""

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from filrouge.model import (
    Argument,
    Attribution,
    Claim,
    Date,
    Entity,
    Event,
    Form,
    Mention,
    Passage,
    Record,
    Toll,
)
from filrouge.ontology import snake_case

Json = dict[str, Any]

_DETERMINER = re.compile(
    r"(?i)(?:(?:les?|la|des?|du|une?|cet(?:te)?|ces?|[smt](?:on|a|es)|[nv]otre|[nv]os|leurs?)\s+|[ld]['’]\s*)"
)


def as_json(record: Record) -> Json:
    """Turn a record into JSON values, keys in a fixed order.

    A relation's subject and object, and the roles of an event, are names of entities, ids of events, or the
    words of the article without their article or determiner. Of several tolls of an event ``killed`` and
    ``injured`` give the last in the text, which in news is the newest; null means that none is given, 0 that
    there were no victims; ``tolls`` has all.
    """
    article, names = record.article, _names(record)
    return {
        "id": article.name,
        "article": article.id,
        "doc_date": record.date.value if record.date else None,
        "doc_date_basis": record.date.basis.value if record.date else None,
        "title": article.title,
        "url": article.url,
        "publisher": article.publisher,
        "entities": [_entity(entity) for entity in record.entities if _is_named(entity)],
        "relations": [_relation(claim, names) for claim in record.claims],
        "events": [_event(event, names) for event in record.events],
        "zones": [[zone.start, zone.end, zone.kind.value] for zone in record.zones],
    }


def dumps(record: Record, *, indent: int | None = None) -> str:
    """Write a record as JSON text without a line end; one line unless an indent is given."""
    return json.dumps(as_json(record), ensure_ascii=False, indent=indent)


def json_lines(records: Iterable[Record]) -> str:
    """Write records as JSON Lines, sorted by the names of their articles."""
    return "".join(dumps(record) + "\n" for record in sorted(records, key=lambda record: record.article.name))


def _names(record: Record) -> Mapping[str, str]:
    """What stands for each key of a record: the name of an entity, the id of an event."""
    return {
        **{entity.key: _words(entity.name) for entity in record.entities},
        **{event.key: event.key for event in record.events},
    }


def _is_named(entity: Entity) -> bool:
    """Whether an article names an entity; a state that only adjectives point to is not named."""
    return any(mention.form is not Form.DEMONYM for mention in entity.mentions)


def _entity(entity: Entity) -> Json:
    """One entity with every place where it is mentioned."""
    return {
        "name": _words(entity.name),
        "type": entity.type.value,
        "kind": entity.kind,
        "mentions": _spellings(entity.mentions),
        "boilerplate": entity.boilerplate,
        "authority": entity.authority,
        "spans": [[*_span(m.passage), m.form.value] for m in entity.mentions],
    }


def _spellings(mentions: Iterable[Mention]) -> list[str]:
    """The words that name an entity; without any name, the phrases that describe it; pronouns never."""
    by_form: dict[Form, list[str]] = {form: [] for form in Form}
    for mention in mentions:
        by_form[mention.form] += [_words(mention.core.text), _words(mention.passage.text)]
    described = [] if by_form[Form.NAME] else by_form[Form.NOMINAL]
    return list(dict.fromkeys([*by_form[Form.NAME], *by_form[Form.METONYM], *described]))


def _relation(claim: Claim, names: Mapping[str, str]) -> Json:
    """One relation with its speaker and evidence."""
    return {
        "subject": _argument(claim.subject, names),
        "predicate": snake_case(claim.predicate),
        "object": _argument(claim.object, names),
        **_attribution(claim.attribution, names),
        "confidence": claim.confidence,
        "rule": claim.rule,
        "evidence": _span(claim.evidence),
        "trigger": _span(claim.trigger),
        "subject_span": _span(claim.subject.passage),
        "object_span": _span(claim.object.passage),
    }


def _event(event: Event, names: Mapping[str, str]) -> Json:
    """One event with its roles, tolls and evidence."""
    return {
        "id": event.key,
        "type": event.type,
        "date": event.date.value if event.date else None,
        "place": _arguments(event.places, names),
        "actor": _arguments(event.actors, names),
        "target": _arguments(event.targets, names),
        "instrument": _phrase(event.instrument.text) if event.instrument else None,
        "killed": _last_toll(event, "killed"),
        "injured": _last_toll(event, "injured"),
        "claimed_by": _arguments(event.claimants, names),
        "denied_by": _arguments(event.deniers, names),
        **_attribution(event.attribution, names),
        "count": event.count,
        "rule": event.rule,
        "evidence": [_span(passage) for passage in event.evidence],
        "trigger": [_span(passage) for passage in event.trigger],
        "date_evidence": _date(event.date),
        "tolls": [_toll(toll, names) for toll in event.tolls],
        "spans": {
            role: [_span(argument.passage) for argument in arguments]
            for role, arguments in (
                ("place", event.places),
                ("actor", event.actors),
                ("target", event.targets),
            )
        },
    }


def _attribution(attribution: Attribution, names: Mapping[str, str]) -> Json:
    """Who says it, how, and the words that show it."""
    return {
        "attributed_to": _argument(attribution.speaker, names) if attribution.speaker else None,
        "modality": attribution.modality.value,
        "hedged": attribution.hedged,
        "via": _argument(attribution.via, names) if attribution.via else None,
        "cue": _span(attribution.cue) if attribution.cue else None,
    }


def _date(date: Date | None) -> Json | None:
    """What a date rests on."""
    if date is None:
        return None
    return {"basis": date.basis.value, "end": date.end, "span": _span(date.passage) if date.passage else None}


def _toll(toll: Toll, names: Mapping[str, str]) -> Json:
    """One count of victims."""
    speaker = _argument(toll.speaker, names) if toll.speaker else None
    span = _span(toll.passage)
    return {
        "kind": toll.kind,
        "count": toll.count,
        "bound": toll.bound,
        "attributed_to": speaker,
        "span": span,
    }


def _last_toll(event: Event, kind: str) -> int | None:
    """The count of a kind of victims that stands last in the text."""
    tolls = [toll for toll in event.tolls if toll.kind == kind]
    return max(tolls, key=lambda toll: toll.passage.start).count if tolls else None


def _arguments(arguments: Iterable[Argument], names: Mapping[str, str]) -> list[str]:
    """Each different filler of a role once."""
    return list(dict.fromkeys(_argument(argument, names) for argument in arguments))


def _argument(argument: Argument, names: Mapping[str, str]) -> str:
    """The name of an entity, the id of an event, or the words of the article."""
    return names[argument.key] if argument.key else _phrase(argument.passage.text)


def _phrase(text: str) -> str:
    """A noun phrase without its determiner, unless nothing else is left."""
    words = _words(text)
    while (match := _DETERMINER.match(words)) and match.end() < len(words):
        words = words[match.end() :]
    return words


def _words(text: str) -> str:
    """Words with single spaces between them."""
    return " ".join(text.split())


def _span(passage: Passage) -> list[int]:
    """Where a passage stands."""
    return [passage.start, passage.end]

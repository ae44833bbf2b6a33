"""Resolve: what all articles say together; the one barrier over the corpus.

Contract: records in any order -> which of their entities and events are one, and why. Nothing is
thrown away: every merge is recorded with its members, its reason and a score.

Precision comes first. A wrong merge joins two people, and nobody sees it; a missed one shows as
two nodes side by side. Hence numbers, signs of sex and generation, gazetteer entries and the
user's do-not-merge list overrule every likeness, and what could be meant in two ways is left alone.
"""

from collections.abc import Iterable

from filrouge.model import Record
from filrouge.resolution.entities import resolve_entities
from filrouge.resolution.events import resolve_events
from filrouge.resolution.values import Resolution, World, unique

NOTHING_KNOWN = World()


def resolve(records: Iterable[Record], world: World = NOTHING_KNOWN) -> Resolution:
    """Find out which entities and events of the articles are one.

    Args:
        records: what was read in each article; of two with the same text only one counts.
        world: the user's list of names, the countries of gazetteer entries, the wider event types.
    """
    distinct = unique(records)
    entities, entity_merges = resolve_entities(distinct, world)
    events, event_merges = resolve_events(distinct, entities, world)
    merges = sorted((*entity_merges, *event_merges), key=lambda merge: merge.id)
    return Resolution(entities, events, tuple(merges))

"""Annotations of events and speech acts alone, made whole with what the tool itself read.

The scorer compares participants by the entities that an annotation lists. Where nobody listed any, it is told the
tool's own: a participant is then right if the tool knows it under the name that the annotator wrote. Which names are
one entity, and which place lies in which, is thereby taken as read; other samples measure that.
"""

from collections.abc import Mapping
from typing import Any

Json = dict[str, Any]

SPEECH = (
    "accused",
    "announced",
    "claimed_responsibility_for",
    "demanded",
    "denied",
    "reported",
    "warned",
)
"""The relations that these annotations have: who says what."""


def complete(annotation: Mapping[str, Any], record: Mapping[str, Any]) -> Json:
    """An annotation with the entities and the other relations of a record, the latter neither wanted nor wrong."""
    entities = [{**entity, "boilerplate": False} for entity in record["entities"]]
    others = (relation for relation in record["relations"] if relation["predicate"] not in SPEECH)
    relations = [*annotation["relations"], *({**relation, "optional": True} for relation in others)]
    return {**annotation, "doc_date": record["doc_date"], "entities": entities, "relations": relations}

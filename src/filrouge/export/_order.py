"""In which order lists name relations: what is done by force first, what merely is so last."""

from filrouge.ontology import Property

_ORDER = (
    *("ASSAULT", "COERCE", "MOBILIZE", "RETREAT", "THREATEN", "ACCUSE", "REJECT", "PROTEST", "SANCTION"),
    *("REQUEST", "INVESTIGATE", "CONSULT", "AGREE", "CONCEDE", "COOPERATE", "SUPPORT", "AID"),
)
"""Codes of the PLOVER event ontology from force over words to help."""


def rank(relation: Property) -> int:
    """Where a relation stands in a list; relations without a code come after all others."""
    return _ORDER.index(relation.plover) if relation.plover in _ORDER else len(_ORDER)


def is_deed(relation: Property) -> bool:
    """Whether a relation says that somebody does something, not that something is so."""
    return relation.plover is not None and relation.sort == "Relation"

"""Names of people, groups and places: reading their words and sounds, comparing two of them."""

from filrouge.names.comparison import FAMILIES, MERGE, SAME, Comparison, Reason, blocks, compare, skeleton
from filrouge.names.words import slug

__all__ = ["FAMILIES", "MERGE", "SAME", "Comparison", "Reason", "blocks", "compare", "skeleton", "slug"]

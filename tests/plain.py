"""A pipeline that finds next to nothing: tests of reading, writing and the command line need no language."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from filrouge.errors import InputError, ModelError
from filrouge.model import (
    Article,
    ArticleNode,
    EntityNode,
    EntityType,
    Failure,
    Graph,
    Location,
    Passage,
    Record,
)
from filrouge.pipeline import Settings
from filrouge.stages.zone import zone

BROKEN = "CASSÉ"
"""An article with this word fails in the pipeline."""


def extract(articles: Iterable[Article], settings: Settings) -> Iterator[Record | Failure]:
    """One record without entities for each article; refuses what the real pipeline refuses."""
    if settings.model == "absent":
        raise ModelError("pipeline 'absent' is not installed: install it or leave out --model")
    if settings.known not in (None, "none") and "\t" not in Path(settings.known).read_text():
        raise InputError(f"{settings.known}: line 1: no tab; give one name, a tab and its type a line")
    for article in articles:
        if BROKEN in article.text:
            yield Failure(article.origin, "cannot be parsed; report it")
        else:
            yield Record(article, zones=zone(article))


def assemble(records: Sequence[Record], _: Settings) -> Graph:
    """A graph of the articles and the first word of each."""
    nodes = (ArticleNode(f"article/{r.article.id}", r.article, r.zones, r.date) for r in records)
    articles = tuple(sorted(nodes, key=lambda node: node.id))
    words = tuple(Location(node.id, Passage(0, 2, node.article.text[:2])) for node in articles)
    entity = EntityNode("group/first-word", "Premier mot", EntityType.GROUP, names=("Le",), mentions=words)
    return Graph(articles=articles, entities=(entity,))

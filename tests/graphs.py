"""Graphs made by hand for tests: the tools, hostile ones and large ones; ``story.py`` has a true-to-life one.

Offsets are found in the texts, so that every passage holds what it says.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import TypeVar

from filrouge.model import (
    Article,
    ArticleNode,
    ClaimNode,
    Date,
    DateBasis,
    EntityNode,
    EventNode,
    Graph,
    Location,
    MergeNode,
    Modality,
    Passage,
    Zone,
    ZoneKind,
)

Named = TypeVar("Named", ArticleNode, EntityNode, EventNode, ClaimNode, MergeNode)


def identifier(kind: str, *content: object) -> str:
    """A stable identifier by content."""
    return f"{kind}/{sha256(repr(content).encode('utf-8', 'surrogatepass')).hexdigest()[:16]}"


def article(
    text: str, name: str, issued: str | None, publisher: str | None, title: str | None
) -> ArticleNode:
    """An article with a headline and a body, and a date from its metadata."""
    id_ = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    split = text.find("\n\n")
    related = text.find("Lire aussi")
    zones = [Zone(0, max(split, 0), ZoneKind.HEADLINE), Zone(max(split, 0), len(text), ZoneKind.BODY)]
    if related > 0:
        zones[1] = replace(zones[1], end=related)
        zones.append(Zone(related, len(text), ZoneKind.RELATED))
    date = Date(issued, DateBasis.METADATA) if issued else None
    plain = Article(
        id_, name, text, title=title, issued=issued, publisher=publisher, origin=f"{name}.txt", url=None
    )
    return ArticleNode(f"article/{id_}", plain, tuple(zones), date)


@dataclass
class Maker:
    """Gathers a graph; ``where`` finds words in an article and the sentence around them."""

    articles: tuple[ArticleNode, ...]
    entities: dict[str, EntityNode] = field(default_factory=dict)
    events: list[EventNode] = field(default_factory=list)
    claims: list[ClaimNode] = field(default_factory=list)
    merges: list[MergeNode] = field(default_factory=list)

    def where(self, number: int, words: str) -> Location:
        """The first place of words in the article of a number."""
        node = self.articles[number]
        start = node.article.text.index(words)
        return Location(node.id, Passage(start, start + len(words), words))

    def sentence(self, number: int, start: str) -> str:
        """The sentence of an article's body that starts with the words given, without what follows it."""
        text = self.articles[number].article.text
        found = re.compile(r"[^.»\n]+[.»]?").match(text, text.index(start, text.index("\n\n")))
        assert found is not None
        return found[0]

    def entity(self, path: str, label: str, type_: str, kind: str | None, *places: tuple[int, str]) -> str:
        """Add an entity, mentioned at the places given."""
        mentions = tuple(sorted(self.where(number, words) for number, words in places))
        names = tuple(sorted({label, *(words for _, words in places)}))
        self.entities[path] = EntityNode(path, label, type_, kind, names, mentions=mentions)
        return path

    def event(self, label: str, type_: str, *places: tuple[int, str, str], **more: object) -> str:
        """Add an event, told at the places given as (article, trigger, sentence)."""
        id_ = identifier("event", label, type_)
        node = EventNode(
            id_,
            label,
            type_,
            modalities=(Modality.ASSERTED,),
            mentions=tuple(sorted(self.where(n, trigger) for n, trigger, _ in places)),
            evidence=tuple(sorted(self.where(n, sentence) for n, _, sentence in places)),
        )
        self.events.append(replace(node, **more))  # type: ignore[arg-type]
        return id_

    def claim(
        self, subject: str, predicate: str, object_: str | int, place: tuple[int, str, str], **more: object
    ) -> str:
        """Add a claim read at (article, trigger, sentence); the trigger lies in the sentence."""
        number, trigger, sentence = place
        evidence = self.where(number, sentence)
        start = evidence.passage.start + sentence.index(trigger)
        words = Location(evidence.article, Passage(start, start + len(trigger), trigger))
        id_ = identifier("claim", subject, predicate, object_, evidence, sorted(more.items()))
        node = ClaimNode(
            id_,
            subject,
            predicate,
            object_,
            Modality.ASSERTED,
            hedged=False,
            speaker=None,
            via=None,
            evidence=evidence,
            trigger=words,
            cue=None,
            rule=f"{predicate}/example",
        )
        cue = more.pop("cue", None)
        if isinstance(cue, str):
            at = evidence.passage.start + sentence.index(cue)
            node = replace(node, cue=Location(evidence.article, Passage(at, at + len(cue), cue)))
        self.claims.append(replace(node, **more))  # type: ignore[arg-type]
        return id_

    def graph(self) -> Graph:
        """The graph, every part sorted by identifier."""
        return Graph(
            _sorted(self.articles),
            _sorted(self.entities.values()),
            _sorted(self.events),
            _sorted(self.claims),
            _sorted(self.merges),
        )


def _sorted(nodes: Iterable[Named]) -> tuple[Named, ...]:
    return tuple(sorted(nodes, key=lambda node: node.id))


def hostile(words: str) -> Graph:
    """A graph in which every free text is the one given (not empty)."""
    text = f"{words} a attaqué {words}."
    node = article(text, "hostile", "2024-01-01", words, words)
    plain = replace(node.article, url=words, origin=words, language="fr")
    make = Maker((replace(node, article=plain),))
    where = make.where(0, words)
    group = EntityNode(f"group/{words}", words, "Group", "armed_group", (words,), (words,), (where,))
    place = EntityNode(
        f"place/{words}", words, "Place", None, (words,), mentions=(where,), authorities=(words,)
    )
    make.entities = {group.id: group, place.id: place}
    make.event(
        words, "attack", (0, "a attaqué", text), actors=(group.id,), places=(place.id,), instruments=(words,)
    )
    make.claim(
        group.id, "attacked", place.id, (0, "a attaqué", text), speaker=group.id, cue="a attaqué", rule=words
    )
    make.merges.append(MergeNode("merge/1", group.id, (words,), words, 0.5))
    return make.graph()


def large(entities: int, claims: int) -> Graph:
    """A graph of many entities and claims in one article for every 20 claims; the same on every call."""
    sentence = "Le groupe {} a attaqué le lieu {}, selon le ministère."
    make = Maker(())
    nodes = [f"group/groupe-{n}" for n in range(entities // 2)] + [
        f"place/lieu-{n}" for n in range(entities // 2)
    ]
    articles, found = [], []
    for first in range(0, claims, 20):
        pairs = [_pair(n, entities // 2) for n in range(first, min(first + 20, claims))]
        text = " ".join(sentence.format(a, b) for a, b in pairs)
        node = article(
            text,
            f"a{first}",
            f"2024-{1 + first // 20 % 12:02d}-{1 + first // 240 % 28:02d}",
            f"Agence {first % 7}",
            f"Titre {first}",
        )
        articles.append(node)
        at = 0
        for a, b in pairs:
            words = sentence.format(a, b)
            evidence = Location(node.id, Passage(at, at + len(words), words))
            start = at + words.index("a attaqué")
            trigger = Location(node.id, Passage(start, start + 9, "a attaqué"))
            found.append((a, b, evidence, trigger))
            at += len(words) + 1
    mentions: dict[str, list[Location]] = {}
    for a, b, evidence, trigger in found:
        mentions.setdefault(f"group/groupe-{a}", []).append(trigger)
        mentions.setdefault(f"place/lieu-{b}", []).append(trigger)
        make.claims.append(
            ClaimNode(
                identifier("claim", a, b, evidence),
                f"group/groupe-{a}",
                "attacked",
                f"place/lieu-{b}",
                tuple(Modality)[a % 5],
                hedged=False,
                speaker=None,
                via=None,
                evidence=evidence,
                trigger=trigger,
                cue=None,
                rule="attacked/example",
            )
        )
    for path in nodes:
        if path in mentions:
            label = path.split("/")[1].replace("-", " ").capitalize()
            type_ = "Group" if path.startswith("group") else "Place"
            make.entities[path] = EntityNode(
                path, label, type_, names=(label,), mentions=tuple(sorted(mentions[path]))
            )
    make.articles = tuple(articles)
    return make.graph()


def _pair(n: int, half: int) -> tuple[int, int]:
    """A pair that makes some nodes much busier than others."""
    spread = n * n * 7919 % 104729
    return (spread % half if n % 3 else spread % max(half // 20, 1)), (n * 31 + spread // 97) % half

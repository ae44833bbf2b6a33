"""Identifiers: slugs where people read them, hashes of content everywhere else."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256

from filrouge.errors import FilrougeError
from filrouge.model import Argument
from filrouge.names import slug
from filrouge.resolution.values import Cluster, World, member

_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_DETERMINERS = re.compile(
    r"^(?:[ld]['’]|(?:des?|du|les?|la|une?|aux?|ces?|cette|cet|ses?|sa|son|leurs?|plusieurs|quelques)\s+)+",
    re.IGNORECASE,
)


def digest(*content: object, length: int = 12) -> str:
    """The first hex digits of the SHA-256 of some content; equal content, equal digest, on every machine."""
    text = "\x1f".join(str(each) for each in content)
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:length]


def entity_path(type_: str, label: str) -> str:
    """The readable identifier of an entity, before collisions: ``media-outlet/press-tv``."""
    return f"{_CAPITAL.sub('-', type_).lower()}/{slug(label)}"


def described(words: str) -> str:
    """Descriptive words as they are shown: one spacing, no determiner before them."""
    plain = " ".join(words.split())
    return _DETERMINERS.sub("", plain, count=1) or plain


def description_id(article_id: str, words: str) -> str:
    """The identifier of a participant that is only described; the same words in an article are one."""
    return f"description/{digest(article_id, described(words).casefold())}"


def argument_id(argument: Argument, article_id: str, ids: Mapping[str, str]) -> str:
    """The identifier of what fills a role: an entity, an event, or a description.

    Args:
        argument: the argument.
        article_id: the article it stands in.
        ids: identifier of each local entity and event.

    Raises:
        FilrougeError: the article has no entity and no event of that key.
    """
    if argument.key is None:
        return description_id(article_id, argument.passage.text)
    found = ids.get(member(article_id, argument.key))
    if found is None:
        raise FilrougeError(
            f"article {article_id}: an argument names {argument.key!r}, which is nothing in it"
        )
    return found


def identified(clusters: Sequence[Cluster], countries: Sequence[str | None]) -> tuple[Cluster, ...]:
    """Give clusters their readable identifiers, the same whatever order they come in.

    Those that would share one are told apart by a country or kind that only one of them has, else by
    a short hash of what they are made of; none keeps the bare name, so that none looks like the real one.

    Args:
        clusters: entities with label, type, kind and members; their ``id`` is not read.
        countries: country code of each, or None.
    """
    groups: dict[str, list[int]] = defaultdict(list)
    for position, cluster in enumerate(clusters):
        groups[entity_path(cluster.type, cluster.label)].append(position)
    paths = {}
    for path, positions in groups.items():
        marks = _marks([clusters[p] for p in positions], [countries[p] for p in positions])
        paths.update(
            {p: f"{path}-{mark}" if mark else path for p, mark in zip(positions, marks, strict=True)}
        )
    taken = Counter(paths.values())
    for position, path in paths.items():
        if taken[path] > 1:
            paths[position] = f"{path}-{digest(*clusters[position].members, length=8)}"
    return tuple(_renamed(cluster, paths[position]) for position, cluster in enumerate(clusters))


def _marks(clusters: Sequence[Cluster], countries: Sequence[str | None]) -> list[str]:
    if len(clusters) == 1:
        return [""]
    kinds = [cluster.kind for cluster in clusters]
    return [
        _telling(countries, country) or _telling(kinds, cluster.kind) or digest(*cluster.members, length=8)
        for cluster, country in zip(clusters, countries, strict=True)
    ]


def _telling(marks: Sequence[str | None], mark: str | None) -> str:
    """The mark as part of an identifier, if only one has it."""
    return slug(mark) if mark and marks.count(mark) == 1 else ""


def _renamed(cluster: Cluster, path: str) -> Cluster:
    return Cluster(path, cluster.label, cluster.type, cluster.kind, cluster.members)


def country_of(authorities: Iterable[str], world: World) -> str | None:
    """The country that the gazetteer entries of a thing lie in, if they agree."""
    found = {country for authority in authorities if (country := world.country(authority))}
    return found.pop() if len(found) == 1 else None

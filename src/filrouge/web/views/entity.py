"""The page of an entity: how it is called and by whom, what is claimed about it, what it takes part in."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from filrouge.model import ClaimNode, EntityNode
from filrouge.rdf.nodes import authority_iri
from filrouge.web.site import Site, plain
from filrouge.web.views.common import Json, article_reference, by_date, claim, limited, reference
from filrouge.web.views.place import position


def entity(site: Site, node: EntityNode) -> Json:
    """Everything that the page of an entity shows."""
    about = [each for each in site.claims_about.get(node.id, ()) if each.predicate != "occurred"]
    said = by_date(site, site.claims_by.get(node.id, ()))
    return {
        **reference(site, node.id),
        "page": "entity",
        "iri": site.iri(node.id),
        "boilerplate": node.boilerplate,
        "names": _names(site, node),
        "roles": _roles(site, node),
        "authorities": [{"id": each, "iri": authority_iri(each)} for each in node.authorities],
        "position": position(site, node),
        "relations": _relations(site, node, about),
        "events": limited(_events(site, node)),
        "partners": limited(_partners(site, node), 30),
        "says": limited([claim(site, each) for each in said[:20]], 20) | {"more": max(0, len(said) - 20)},
        "articles": limited(_articles(site, node)),
        "merges": [
            {"reason": merge.reason, "score": merge.score, "members": list(merge.members)}
            for merge in site.merges_of.get(node.id, ())
        ],
    }


def _names(site: Site, node: EntityNode) -> list[Json]:
    """Each spelling with how often which outlet uses it; a mention counts for the longest name in it."""
    spellings = sorted(node.names, key=len, reverse=True)
    counts: dict[str, Counter[str]] = {name: Counter() for name in node.names}
    for where in node.mentions:
        words = where.passage.text
        if name := next((each for each in spellings if each in words), None):
            counts[name][site.outlet(where.article)] += 1
    rows = [
        {
            "name": name,
            "count": found.total(),
            "outlets": [{"outlet": outlet, "count": count} for outlet, count in sorted(found.items())],
        }
        for name, found in counts.items()
    ]
    return sorted(rows, key=lambda row: (-int(str(row["count"])), str(row["name"])))


def _roles(site: Site, node: EntityNode) -> list[Json]:
    """Each title or function with the articles that say it, the earliest first."""
    mentions = [(where, plain(where.passage.text)) for where in node.mentions] if node.roles else []
    rows = []
    for role in node.roles:
        places = {where.article for where, words in mentions if plain(role) in words}
        articles = sorted(
            (article_reference(site, each) for each in places), key=lambda a: (a["date"] or "9999", a["id"])
        )
        rows.append({"role": role, "articles": articles})
    return sorted(rows, key=lambda row: ([a["date"] or "9999" for a in row["articles"]][:1], row["role"]))


def _relations(site: Site, node: EntityNode, about: Iterable[ClaimNode]) -> Json:
    """The claims about an entity, one row for each relation, other end, direction and modality."""
    grouped: dict[tuple[str, bool, str, str], list[ClaimNode]] = defaultdict(list)
    for each in about:
        forward = each.subject == node.id
        other = str(each.object) if forward else each.subject
        grouped[each.predicate, forward, other, each.modality.value].append(each)
    ranked = sorted(grouped.items(), key=lambda item: (item[0][0], not item[0][1], -len(item[1]), item[0]))
    return limited([_relation(site, *item) for item in ranked[:200]], 200) | {
        "more": max(0, len(ranked) - 200)
    }


def _relation(site: Site, key: tuple[str, bool, str, str], claims: list[ClaimNode]) -> Json:
    predicate, forward, other, modality = key
    ordered = by_date(site, claims)
    numbers = isinstance(claims[0].object, int)
    return {
        "predicate": predicate,
        "forward": forward,
        "other": other if forward and numbers else reference(site, other),
        "modality": modality,
        "count": len(claims),
        "sources": list(site.sources(each.evidence for each in claims)),
        "claims": limited([claim(site, each) for each in ordered[:5]], 5) | {"more": max(0, len(claims) - 5)},
    }


def _events(site: Site, node: EntityNode) -> list[Json]:
    """The events that an entity takes part in, with its roles, the latest first."""
    roles: dict[str, list[str]] = defaultdict(list)
    for role, event in site.roles_of.get(node.id, ()):
        roles[event.id].append(role)
    rows = [reference(site, id_) | {"roles": found} for id_, found in roles.items()]
    return sorted(rows, key=lambda row: (row["date"] or "", row["label"], row["id"]), reverse=True)


def _partners(site: Site, node: EntityNode) -> list[Json]:
    """Who takes part in the same events, with in how many."""
    shared: Counter[str] = Counter()
    for event in {event.id: event for _, event in site.roles_of.get(node.id, ())}.values():
        everyone = {*event.actors, *event.targets, *event.claimants, *event.deniers, *event.places}
        shared.update(everyone - {node.id})
    ranked = sorted(shared.items(), key=lambda item: (-item[1], item[0]))
    return [reference(site, id_) | {"events": count} for id_, count in ranked if id_ in site.entities]


def _articles(site: Site, node: EntityNode) -> list[Json]:
    """The articles that name an entity, with how often, the latest first."""
    counts = Counter(where.article for where in node.mentions)
    first = {where.article: where.passage.start for where in reversed(node.mentions)}
    rows = [
        article_reference(site, id_) | {"mentions": count, "first": f"#m{first[id_]}"}
        for id_, count in counts.items()
    ]
    return sorted(rows, key=lambda row: (row["date"] or "", row["id"]), reverse=True)

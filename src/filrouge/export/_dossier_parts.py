"""The parts of the dossier as HTML; every function gives one section."""

from collections.abc import Iterable, Iterator

from filrouge.export._dossier import MOST_ACTORS, MOST_EVENTS, Dossier
from filrouge.export._markup import bdi, element, escape, marked, wrap
from filrouge.export._order import is_deed, rank
from filrouge.model import ClaimNode, EntityNode, EventNode, Modality
from filrouge.rdf.nodes import ROLES

_NAME = 200


def contradictions(made: Dossier) -> Iterator[str]:
    """What is denied, and tolls that differ."""
    yield '<section id="contradictions"><h2>Contradictions</h2>\n'
    if not made.disputes and not made.tolls:
        yield "<p>Aucune : rien n’est démenti, aucun bilan ne diffère d’un autre.</p>\n"
    for support, against in made.disputes:
        yield '<div class="dispute"><h3>' + _saying(against[0], made) + "</h3>\n"
        yield f"<div><h4>Démentent</h4><ul>{''.join(_said(c, made) for c in against)}</ul></div>\n"
        told = "".join(_said(claim, made) for claim in support) or "<li>Personne, dans ces articles.</li>"
        yield f"<div><h4>Affirment</h4><ul>{told}</ul></div></div>\n"
    for event, counts in made.tolls:
        rows = "".join(
            wrap("li", f"{_toll(claim, made)} {_voice(claim, made)} {_refs([claim], made)}")
            for claim in counts
        )
        yield f'<div class="dispute"><h3>Bilans différents : {bdi(event.label[:_NAME])}</h3><ul>{rows}</ul></div>\n'
    yield "</section>\n"


def deeds(made: Dossier) -> Iterator[str]:
    """Who did what to whom, says whom: one list for each relation, force first."""
    found: dict[str, list[ClaimNode]] = {}
    for claim in made.claims:
        if is_deed(made.ontology.predicate(claim.predicate)):
            found.setdefault(claim.predicate, []).append(claim)
    yield '<section id="deeds"><h2>Qui a fait quoi, selon qui</h2>\n'
    for name in sorted(found, key=lambda name: (rank(made.ontology.predicate(name)), name)):
        rows = "".join(_said(claim, made) for claim in found[name])
        yield f"{element('h3', made.ontology.predicate(name).label.fr)}<ul>{rows}</ul>\n"
    yield "</section>\n"


def events(made: Dossier) -> Iterator[str]:
    """Every event with who took part, how it is told and the claims about it."""
    found = made.events()
    yield '<section id="events"><h2>Événements</h2>\n'
    yield _left_out(len(found) - MOST_EVENTS, "événements")
    for event in found[:MOST_EVENTS]:
        when = (
            event.date.value + (f" – {event.date.end}" if event.date.end else "")
            if event.date
            else "sans date"
        )
        yield f'<article class="event" id="{_anchor(event.id)}"><h3>{element("time", when)} {bdi(event.label[:_NAME])}'
        yield f" {_modalities(event, made)}</h3>\n{_participants(event, made)}"
        yield f'<p class="refs">Affirmations {_refs(made.about.get(event.id, ()), made)}</p></article>\n'
    yield "</section>\n"


def _participants(event: EventNode, made: Dossier) -> str:
    rows = []
    for role, field in ROLES:
        names = ", ".join(bdi(made.label(path)[:_NAME]) for path in getattr(event, field))
        if names:
            rows.append(element("dt", made.ontology.predicate(role).label.fr) + wrap("dd", names))
    tolls = [c for c in made.about.get(event.id, ()) if isinstance(c.object, int)]
    if tolls:
        told = " ; ".join(f"{_toll(claim, made)} {_voice(claim, made)}" for claim in tolls)
        rows.append(element("dt", "bilan") + wrap("dd", told))
    return wrap("dl", "".join(rows)) if rows else ""


def actors(made: Dossier) -> Iterator[str]:
    """Who is named, with functions, other names and the claims that speak of them."""
    found = made.actors()
    yield '<section id="actors"><h2>Acteurs et lieux</h2>\n'
    yield _left_out(len(found) - MOST_ACTORS, "noms, moins cités,")
    for entity in found[:MOST_ACTORS]:
        yield _actor(entity, made)
    yield "</section>\n"


def _actor(entity: EntityNode, made: Dossier) -> str:
    kind = made.ontology.classes[entity.type].label.fr
    lines = [element("span", f"{kind} · {len(entity.mentions)} mentions", "meta")]
    others = [name for name in entity.names if name != entity.label][:8]
    if entity.roles:
        lines.append("<br>" + ", ".join(bdi(role[:_NAME]) for role in entity.roles[:8]))
    if others:
        lines.append("<br>Aussi : " + ", ".join(bdi(name[:_NAME]) for name in others))
    said = [claim for claim in made.about.get(entity.id, ()) if entity.id in (claim.subject, claim.object)]
    rows = "".join(_said(claim, made) for claim in said[:12])
    more = f"<li>… et {len(said) - 12} de plus {_refs(said[12:], made)}</li>" if len(said) > 12 else ""
    return (
        f'<article class="actor" id="{_anchor(entity.id)}"><h3>{bdi(entity.label[:_NAME])}</h3>'
        f"<p>{''.join(lines)}</p>{wrap('ul', rows + more) if rows else ''}</article>\n"
    )


def claims(made: Dossier) -> Iterator[str]:
    """Every claim with its sentence, by number."""
    yield '<section id="claims"><h2>Affirmations</h2>\n'
    yield '<p class="meta">Marqué : <mark class="trigger">ce qui dit la relation</mark>, '
    yield '<mark class="cue">ce qui décide de qui parle ou de la modalité</mark>.</p>\n'
    yield _left_out(len(made.graph.claims) - len(made.claims), "affirmations")
    for number, claim in enumerate(made.claims, 1):
        passage, source = claim.evidence.passage, made.articles[claim.evidence.article]
        outlet = source[1].article.publisher
        where = [outlet] if outlet else []
        where += [f"caractères {passage.start}–{passage.end}", f"règle {claim.rule}"]
        yield f'<article class="claim {claim.modality.value}" id="c{number}"><h3><span class="number">{number}</span> '
        yield f"{_saying(claim, made)} {_badge(claim.modality, made)}</h3>\n"
        yield f"<blockquote>{marked(passage.text, _spans(claim))}</blockquote>\n"
        yield f'<p class="meta">{_voice(claim, made)} · <a href="#s{source[0]}">source {source[0]}</a> · '
        yield f"{' · '.join(bdi(part[:_NAME]) for part in where)}</p></article>\n"
    yield "</section>\n"


def sources(made: Dossier) -> Iterator[str]:
    """The articles by number."""
    yield '<section id="sources"><h2>Sources</h2>\n<ol>'
    for number, node in made.articles.values():
        article, date = node.article, node.date.value if node.date else "sans date"
        parts = [
            part for part in (article.publisher, date, article.origin, f"empreinte {article.id}") if part
        ]
        yield f'<li id="s{number}">{bdi((article.title or article.name)[:_NAME])}<br>'
        yield f'<span class="meta">{" · ".join(bdi(part[:_NAME]) for part in parts)}</span></li>\n'
    yield "</ol></section>\n"


def _saying(claim: ClaimNode, made: Dossier) -> str:
    """A claim in a few words: who, relation, whom."""
    relation = made.ontology.predicate(claim.predicate)
    if isinstance(claim.object, int):
        return f"{bdi(made.label(claim.subject)[:_NAME])} : {_toll(claim, made)}"
    if claim.predicate == "occurred":
        return f"{bdi(made.label(claim.subject)[:_NAME])} {element('em', 'a lieu')}"
    return " ".join(
        (
            bdi(made.label(claim.subject)[:_NAME]),
            element("em", relation.label.fr),
            bdi(made.label(claim.object)[:_NAME]),
        )
    )


def _said(claim: ClaimNode, made: Dossier) -> str:
    badge = "" if claim.modality is Modality.ASSERTED else f" {_badge(claim.modality, made)}"
    return wrap("li", f"{_saying(claim, made)}{badge}, {_voice(claim, made)} {_refs([claim], made)}")


def _voice(claim: ClaimNode, made: Dossier) -> str:
    said = f"selon {bdi(made.label(claim.speaker)[:_NAME])}" if claim.speaker else "voix du média"
    via = f", rapporté par {bdi(made.label(claim.via)[:_NAME])}" if claim.via else ""
    return said + via + (" (avec réserve)" if claim.hedged else "")


def _toll(claim: ClaimNode, made: Dossier) -> str:
    bounds = {"at least": "au moins ", "at most": "au plus ", "about": "environ "}
    return escape(
        f"{made.ontology.predicate(claim.predicate).label.fr} : {bounds.get(claim.bound or '', '')}{claim.object}"
    )


def _badge(modality: Modality, made: Dossier) -> str:
    return element("span", made.ontology.individual(modality.value).label.fr, f"badge {modality.value}")


def _modalities(event: EventNode, made: Dossier) -> str:
    return (
        ""
        if event.modalities == (Modality.ASSERTED,)
        else " ".join(_badge(m, made) for m in event.modalities)
    )


def _refs(found: Iterable[ClaimNode], made: Dossier) -> str:
    """Links to claims by their number."""
    numbers = sorted({made.numbers[claim.id] for claim in found if claim.id in made.numbers})
    return " ".join(f'<a href="#c{number}">[{number}]</a>' for number in numbers)


def _spans(claim: ClaimNode) -> tuple[tuple[int, int, str], ...]:
    """Trigger and cue as offsets inside the sentence."""
    start = claim.evidence.passage.start
    found = [(claim.trigger, "trigger"), *([(claim.cue, "cue")] if claim.cue else [])]
    inside = [(each.passage, name) for each, name in found if each.article == claim.evidence.article]
    return tuple((passage.start - start, passage.end - start, name) for passage, name in inside)


def _left_out(count: int, what: str) -> str:
    if count <= 0:
        return ""
    return f'<p class="left">{count} {what} de plus ne sont pas imprimés : voir graph.ttl ou « --format csv ».</p>\n'


def _anchor(path: str) -> str:
    return "x" + "".join(f"{byte:02x}" for byte in path.encode("utf-8", "surrogatepass"))[:64]

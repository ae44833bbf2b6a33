"""The parts of the dossier as HTML; every function gives one section."""

from collections.abc import Iterable, Iterator

from filrouge.export._dossier import MOST_ACTORS, MOST_EVENTS, Dossier
from filrouge.export._markup import bdi, element, escape, marked, wrap
from filrouge.export._order import is_deed, rank
from filrouge.model import ClaimNode, EntityNode, EventNode, Modality
from filrouge.rdf.nodes import ROLES

_NAME = 200
_BOUNDS = ("at-least", "at-most", "about")


def contradictions(made: Dossier) -> Iterator[str]:
    """What is denied, and tolls that differ."""
    yield '<section id="contradictions"><h2>' + made.say("contradictions") + "</h2>\n"
    if not made.disputes and not made.tolls:
        yield wrap("p", made.say("none")) + "\n"
    for support, against in made.disputes:
        yield '<div class="dispute"><h3>' + _saying(against[0], made) + "</h3>\n"
        told = "".join(_said(claim, made) for claim in support) or wrap("li", made.say("nobody"))
        yield _side("denied-by", "".join(_said(claim, made) for claim in against), made)
        yield _side("asserted-by", told, made) + "</div>\n"
    for event, counts in made.tolls:
        rows = "".join(
            wrap("li", f"{_toll(claim, made)} {_voice(claim, made)} {_refs([claim], made)}")
            for claim in counts
        )
        title = made.say("tolls", bdi(event.label[:_NAME]))
        yield f'<div class="dispute"><h3>{title}</h3><ul>{rows}</ul></div>\n'
    yield "</section>\n"


def _side(name: str, rows: str, made: Dossier) -> str:
    """One side of a dispute."""
    return f"<div><h4>{made.say(name)}</h4><ul>{rows}</ul></div>\n"


def deeds(made: Dossier) -> Iterator[str]:
    """Who did what to whom, says whom: one list for each relation, force first."""
    found: dict[str, list[ClaimNode]] = {}
    for claim in made.claims:
        if is_deed(made.ontology.predicate(claim.predicate)):
            found.setdefault(claim.predicate, []).append(claim)
    yield f'<section id="deeds"><h2>{made.say("deeds-by")}</h2>\n'
    for name in sorted(found, key=lambda name: (rank(made.ontology.predicate(name)), name)):
        rows = "".join(_said(claim, made) for claim in found[name])
        yield f"{element('h3', made.wording.of(made.ontology.predicate(name).label))}<ul>{rows}</ul>\n"
    yield "</section>\n"


def events(made: Dossier) -> Iterator[str]:
    """Every event with who took part, how it is told and the claims about it."""
    found = made.events()
    yield '<section id="events"><h2>' + made.say("events") + "</h2>\n"
    yield _left_out(len(found) - MOST_EVENTS, "left-events", made)
    for event in found[:MOST_EVENTS]:
        when = wrap("time", _when(event, made))
        yield f'<article class="event" id="{_anchor(event.id)}"><h3>{when} {bdi(event.label[:_NAME])}'
        yield f" {_modalities(event, made)}</h3>\n{_participants(event, made)}"
        yield f'<p class="refs">{made.say("claims")} {_refs(made.about.get(event.id, ()), made)}</p></article>\n'
    yield "</section>\n"


def _when(event: EventNode, made: Dossier) -> str:
    if event.date is None:
        return made.say("undated")
    return escape(" – ".join(day for day in (event.date.value, event.date.end) if day))


def _participants(event: EventNode, made: Dossier) -> str:
    rows = []
    for role, field in ROLES:
        names = ", ".join(bdi(made.label(path)[:_NAME]) for path in getattr(event, field))
        if names:
            rows.append(
                element("dt", made.wording.of(made.ontology.predicate(role).label)) + wrap("dd", names)
            )
    tolls = [c for c in made.about.get(event.id, ()) if isinstance(c.object, int)]
    if tolls:
        told = " ; ".join(f"{_toll(claim, made)} {_voice(claim, made)}" for claim in tolls)
        rows.append(wrap("dt", made.say("toll")) + wrap("dd", told))
    return wrap("dl", "".join(rows)) if rows else ""


def actors(made: Dossier) -> Iterator[str]:
    """Who is named, with functions, other names and the claims that speak of them."""
    found = made.actors()
    yield '<section id="actors"><h2>' + made.say("actors-places") + "</h2>\n"
    yield _left_out(len(found) - MOST_ACTORS, "left-actors", made)
    for entity in found[:MOST_ACTORS]:
        yield _actor(entity, made)
    yield "</section>\n"


def _actor(entity: EntityNode, made: Dossier) -> str:
    kind = escape(made.wording.of(made.ontology.classes[entity.type].label))
    lines = [wrap("span", f"{kind} · {made.say('n-mentions', len(entity.mentions))}", "meta")]
    others = [name for name in entity.names if name != entity.label][:8]
    if entity.roles:
        lines.append("<br>" + ", ".join(bdi(role[:_NAME]) for role in entity.roles[:8]))
    if others:
        lines.append(f"<br>{made.say('also')}" + ", ".join(bdi(name[:_NAME]) for name in others))
    said = [claim for claim in made.about.get(entity.id, ()) if entity.id in (claim.subject, claim.object)]
    rows = "".join(_said(claim, made) for claim in said[:12])
    rest = said[12:]
    more = wrap("li", f"{made.say('more', len(rest))} {_refs(rest, made)}") if rest else ""
    return (
        f'<article class="actor" id="{_anchor(entity.id)}"><h3>{bdi(entity.label[:_NAME])}</h3>'
        f"<p>{''.join(lines)}</p>{wrap('ul', rows + more) if rows else ''}</article>\n"
    )


def claims(made: Dossier) -> Iterator[str]:
    """Every claim with its sentence, by number."""
    yield '<section id="claims"><h2>' + made.say("claims") + "</h2>\n"
    signs = ", ".join(wrap("mark", made.say(name), name) for name in ("trigger", "cue"))
    yield wrap("p", f"{made.say('marked')}{signs}.", "meta") + "\n"
    yield _left_out(len(made.graph.claims) - len(made.claims), "left-claims", made)
    for number, claim in enumerate(made.claims, 1):
        passage, source = claim.evidence.passage, made.articles[claim.evidence.article]
        article, outlet = source[1].article, source[1].article.publisher
        where = [bdi(outlet[:_NAME])] if outlet else []
        where += [made.say("characters", passage.start, passage.end), made.say("rule", bdi(claim.rule))]
        yield f'<article class="claim {claim.modality.value}" id="c{number}"><h3><span class="number">{number}</span> '
        yield f"{_saying(claim, made)} {_badge(claim.modality, made)}</h3>\n"
        yield f'<blockquote lang="{escape(article.language)}">{marked(passage.text, _spans(claim))}</blockquote>\n'
        yield f'<p class="meta">{_voice(claim, made)} · <a href="#s{source[0]}">'
        yield f"{made.say('source', source[0])}</a> · {' · '.join(where)}</p></article>\n"
    yield "</section>\n"


def sources(made: Dossier) -> Iterator[str]:
    """The articles by number."""
    yield '<section id="sources"><h2>' + made.say("sources") + "</h2>\n<ol>"
    for number, node in made.articles.values():
        article, date = node.article, node.date.value if node.date else made.wording.say("undated")
        said = (article.publisher, date, article.origin, made.wording.say("fingerprint", article.id))
        parts = [part for part in said if part]
        yield f'<li id="s{number}">{bdi((article.title or article.name)[:_NAME])}<br>'
        yield f'<span class="meta">{" · ".join(bdi(part[:_NAME]) for part in parts)}</span></li>\n'
    yield "</ol></section>\n"


def _saying(claim: ClaimNode, made: Dossier) -> str:
    """A claim in a few words: who, relation, whom."""
    relation = made.ontology.predicate(claim.predicate)
    if isinstance(claim.object, int):
        return made.say("counted", bdi(made.label(claim.subject)[:_NAME]), _toll(claim, made))
    if claim.predicate == "occurred":
        return f"{bdi(made.label(claim.subject)[:_NAME])} {wrap('em', made.say('happens'))}"
    return " ".join(
        (
            bdi(made.label(claim.subject)[:_NAME]),
            element("em", made.wording.of(relation.label)),
            bdi(made.label(claim.object)[:_NAME]),
        )
    )


def _said(claim: ClaimNode, made: Dossier) -> str:
    badge = "" if claim.modality is Modality.ASSERTED else f" {_badge(claim.modality, made)}"
    return wrap("li", f"{_saying(claim, made)}{badge}, {_voice(claim, made)} {_refs([claim], made)}")


def _voice(claim: ClaimNode, made: Dossier) -> str:
    said = made.say("outlet-voice")
    if claim.speaker:
        said = made.say("according-to", bdi(made.label(claim.speaker)[:_NAME]))
    via = made.say("via", bdi(made.label(claim.via)[:_NAME])) if claim.via else ""
    return said + via + (made.say("hedged") if claim.hedged else "")


def _toll(claim: ClaimNode, made: Dossier) -> str:
    name = escape(made.wording.of(made.ontology.predicate(claim.predicate).label))
    bound = (claim.bound or "").replace(" ", "-")
    return made.say("counted", name, made.say(bound, claim.object) if bound in _BOUNDS else str(claim.object))


def _badge(modality: Modality, made: Dossier) -> str:
    return element(
        "span", made.wording.of(made.ontology.individual(modality.value).label), f"badge {modality.value}"
    )


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


def _left_out(count: int, name: str, made: Dossier) -> str:
    return wrap("p", made.say(name, count), "left") + "\n" if count > 0 else ""


def _anchor(path: str) -> str:
    return "x" + "".join(f"{byte:02x}" for byte in path.encode("utf-8", "surrogatepass"))[:64]

"""The ontology as a page of documentation: ``docs/ontology.md`` is what this makes of ``ontology/``."""

from collections.abc import Iterable, Iterator

from filrouge.ontology import Class, EventType, Ontology, Property
from filrouge.questions import Question
from filrouge.terms import FIL

_HEAD = f"""# Ontology

<!-- Made from ontology/, do not edit: `python -m filrouge.reference > docs/ontology.md` -->

What a graph of Fil rouge can say. Names are in the namespace `fil:` = `{FIL}`.
An article makes claims, it does not state facts: relations hang on a `fil:Claim` with its modality, its
speaker and the exact words; the direct triples (`?s fil:attacked ?o`) are in `view.ttl`, drawn from asserted
claims only.
"""


def reference(ontology: Ontology, questions: Iterable[Question]) -> str:
    """The page, in Markdown."""
    return "\n".join(_lines(ontology, questions))


def _lines(ontology: Ontology, questions: Iterable[Question]) -> Iterator[str]:
    yield _HEAD
    yield "## Entities\n"
    yield "The kind is what `kind` holds in `articles.jsonl`.\n"
    yield from _table(("class", "kind", "French", "English", "is a", "meaning"), _entities(ontology))
    yield "## Relations\n"
    yield "One file each in `ontology/relations/`. The name in `articles.jsonl` is the same in snake case.\n"
    yield from _table(
        ("property", "French", "English", "from", "to", "inverse", "PLOVER", "meaning"),
        (_property(each) for each in ontology.relations),
    )
    yield "## Roles in an event\n"
    yield from _table(("property", "French", "English", "meaning"), _short(ontology, "Role"))
    yield "## What a claim says of an event itself\n"
    yield from _table(("property", "French", "English", "meaning"), _short(ontology, "Measure"))
    yield "## Event types\n"
    yield "A SKOS scheme: `?event fil:eventType/skos:broader* fil:attack` finds every kind of attack.\n"
    yield from _table(("type", "French", "English", "PLOVER", "meaning"), _events(ontology))
    yield "## Modalities, bases of dates, kinds of zones\n"
    individuals = ontology.individuals.values()
    rows = ((f"`fil:{i.name}`", f"`{i.notation}`", i.label.fr, i.label.en) for i in individuals)
    yield from _table(("term", "in records", "French", "English"), rows)
    yield "## Other classes\n"
    others = (each for each in ontology.classes.values() if "Entity" not in ontology.ancestors(each.name))
    rows = ((f"`fil:{c.name}`", c.label.fr, c.label.en, c.definition.en) for c in others)
    yield from _table(("class", "French", "English", "meaning"), rows)
    yield "## Questions\n"
    yield "Ready queries in `ontology/questions/`: `filrouge query --question NAME`.\n"
    asked = ((f"`{q.name}`", q.title, q.title_en, ", ".join(n for n, _ in q.parameters)) for q in questions)
    yield from _table(("name", "French", "English", "parameters"), asked)


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{' --- |' * len(head)}"
    for row in rows:
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |"
    yield ""


def _entities(ontology: Ontology) -> Iterator[tuple[str, ...]]:
    for each in ontology.classes.values():
        if "Entity" in ontology.ancestors(each.name):
            yield _entity(each)


def _entity(each: Class) -> tuple[str, ...]:
    kind = f"`{each.notation}`" if each.notation else ""
    parents = ", ".join(f"`fil:{parent}`" for parent in each.parents)
    return f"`fil:{each.name}`", kind, each.label.fr, each.label.en, parents, each.definition.en


def _property(each: Property) -> tuple[str, ...]:
    ends = [", ".join(f"`{name}`" for name in names) for names in (each.domain, each.range)]
    inverse = f"`fil:{each.inverse[0]}`" if each.inverse else "" if each.directed else "itself"
    labels = each.label.fr, each.label.en
    return f"`fil:{each.name}`", *labels, *ends, inverse, each.plover or "", each.definition.en


def _short(ontology: Ontology, sort: str) -> Iterator[tuple[str, ...]]:
    for each in ontology.properties.values():
        if each.sort == sort:
            yield f"`fil:{each.name}`", each.label.fr, each.label.en, each.definition.en


def _events(ontology: Ontology) -> Iterator[tuple[str, ...]]:
    """Event types as a tree: each under its wider one."""
    for root in (each for each in ontology.event_types.values() if each.parent is None):
        yield from _branch(root, ontology, 0)


def _branch(each: EventType, ontology: Ontology, depth: int) -> Iterator[tuple[str, ...]]:
    name = f"{'– ' * depth}`{each.notation}`"
    yield name, each.label.fr, each.label.en, each.plover or "", each.definition.en
    for narrower in ontology.event_types.values():
        if narrower.parent == each.notation:
            yield from _branch(narrower, ontology, depth + 1)


if __name__ == "__main__":
    import sys

    from filrouge import ontology as ontology_module
    from filrouge import questions as questions_module

    sys.stdout.write(reference(ontology_module.load(), questions_module.load()))

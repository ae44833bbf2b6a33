"""The table of claims: filtered, sorted, page by page, and as CSV for spreadsheets."""

import csv
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from io import StringIO
from types import MappingProxyType

from filrouge.answers import disarmed
from filrouge.model import ClaimNode
from filrouge.web.site import Site, plain
from filrouge.web.views.common import Json, claim, reference

PAGE = 50
OUTLET_VOICE = "-"
"""The value of ``speaker`` that asks for what outlets say in their own voice."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which claims are wanted; an empty text asks for any.

    Attributes:
        about: subject or object; subject, object, speaker, article: identifiers; q: words of the sentence.
        hedged: ``yes`` or ``no``; sort: a key of ``ORDERS``, with ``-`` in front the other way round.
    """

    about: str = ""
    subject: str = ""
    predicate: str = ""
    object: str = ""
    modality: str = ""
    speaker: str = ""
    outlet: str = ""
    article: str = ""
    hedged: str = ""
    q: str = ""
    sort: str = "date"

    @property
    def filters(self) -> dict[str, str]:
        """What was asked for, without the order."""
        values = {each.name: str(getattr(self, each.name)) for each in fields(self) if each.name != "sort"}
        return {name: value for name, value in values.items() if value}


def wanted(parameters: Mapping[str, str]) -> Wanted:
    """Which claims a request wants; an unknown order is the default one."""
    known = {each.name: parameters.get(each.name, "").strip() for each in fields(Wanted)}
    if known["sort"].removeprefix("-") not in ORDERS:
        known["sort"] = "date"
    return Wanted(**known)


def claims(site: Site, want: Wanted, page: int) -> Json:
    """One page of the claims wanted, with what else can be chosen."""
    found = select(site, want)
    pages = max(1, -(-len(found) // PAGE))
    page = min(max(page, 1), pages)
    rows = found[(page - 1) * PAGE : page * PAGE]
    return {
        "page": "claims",
        "total": len(found),
        "pages": pages,
        "number": page,
        "wanted": want.filters | {"sort": want.sort},
        "named": {
            name: reference(site, id_)
            for name, id_ in want.filters.items()
            if name in ("about", "subject", "object", "speaker", "article") and site.thing(id_)
        },
        "choices": site.claim_counts,
        "claims": [claim(site, each) for each in rows],
    }


def select(site: Site, want: Wanted) -> list[ClaimNode]:
    """The claims wanted, in the order wanted."""
    rows = ordered(site, want.sort.removeprefix("-"))
    found = list(reversed(rows) if want.sort.startswith("-") else rows)
    for name, value in want.filters.items():
        found = list(filter(_TESTS[name](site, value), found))
    return found


def ordered(site: Site, order: str) -> Sequence[ClaimNode]:
    """All claims in an order, sorted once."""
    if order not in site.orders:
        key = ORDERS[order]
        site.orders[order] = sorted(site.graph.claims, key=lambda each: (key(site, each), each.id))
    return site.orders[order]


def as_csv(site: Site, want: Wanted) -> str:
    """All claims wanted as CSV for spreadsheets, no value of which can be taken for a formula."""
    out = StringIO()
    out.write("\ufeff")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    for each in select(site, want):
        writer.writerow([disarmed(value) for value in _row(site, each)])
    return out.getvalue()


_COLUMNS = (
    "claim",
    "subject",
    "relation",
    "object",
    "modality",
    "hedged",
    "speaker",
    "via",
    "date",
    "outlet",
    "article",
    "begin",
    "end",
    "sentence",
    "trigger",
    "rule",
    "confidence",
)


def _row(site: Site, node: ClaimNode) -> list[str]:
    article, passage = node.evidence.article, node.evidence.passage
    return [
        site.iri(node.id),
        label(site, node.subject),
        node.predicate,
        label(site, node.object),
        node.modality.value,
        "yes" if node.hedged else "no",
        label(site, node.speaker) if node.speaker else "",
        label(site, node.via) if node.via else "",
        site.date(article) or "",
        site.outlet(article),
        site.articles[article].article.name,
        str(passage.start),
        str(passage.end),
        " ".join(passage.text.split()),
        node.trigger.passage.text,
        node.rule,
        str(node.confidence),
    ]


def label(site: Site, id_: str | int) -> str:
    """What to call one end of a claim."""
    if isinstance(id_, int):
        return str(id_)
    if id_ in site.entities:
        return site.entities[id_].label
    return site.events[id_].label if id_ in site.events else id_


Test = Callable[[ClaimNode], bool]


def _says(site: Site, words: str) -> Test:
    """Whether a claim's sentence holds the words, whatever their case and accents."""
    meant = plain(words)
    return lambda each: meant in site.sentences[each.id]


def _spoken(site: Site, who: str) -> Test:
    if who == OUTLET_VOICE:
        return lambda each: each.speaker is None
    return lambda each: who in (each.speaker, each.via)


_TESTS: Mapping[str, Callable[[Site, str], Test]] = MappingProxyType(
    {
        "about": lambda _, value: lambda each: value in (each.subject, each.object),
        "subject": lambda _, value: lambda each: each.subject == value,
        "predicate": lambda _, value: lambda each: each.predicate == value,
        "object": lambda _, value: lambda each: each.object == value,
        "modality": lambda _, value: lambda each: each.modality.value == value,
        "speaker": _spoken,
        "outlet": lambda site, value: lambda each: site.outlet(each.evidence.article) == value,
        "article": lambda _, value: lambda each: each.evidence.article == value,
        "hedged": lambda _, value: lambda each: each.hedged == (value == "yes"),
        "q": _says,
    }
)

ORDERS: Mapping[str, Callable[[Site, ClaimNode], str]] = MappingProxyType(
    {
        "date": lambda site, each: site.date(each.evidence.article) or "9999",
        "subject": lambda site, each: plain(label(site, each.subject)),
        "predicate": lambda _, each: each.predicate,
        "object": lambda site, each: plain(label(site, each.object)),
        "modality": lambda _, each: each.modality.value,
        "speaker": lambda site, each: plain(label(site, each.speaker)) if each.speaker else "",
        "outlet": lambda site, each: site.outlet(each.evidence.article),
    }
)

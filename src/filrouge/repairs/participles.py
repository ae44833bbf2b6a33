"""Participles in a row before "par": "des milices armées et financées par X", "soutenus et armés par X, les ...".

The parser takes the first of them for an adjective or a noun as often as not, and gives whoever does it to any of them.
The surface says it all: participles of one ending, commas and "et" between them, "par" behind the last.

And one that opens a sentence ("Accusé de fraude par l'opposition, X ..."), which its capital makes a name.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from filrouge.conjugation import WordForms
from filrouge.model import Token
from filrouge.repairs.tokens import children, has, is_finite, promote

_PAST = frozenset({"VerbForm=Part", "Tense=Past"})
_ENDINGS = (
    "ées",
    "ée",
    "és",
    "é",
    "ies",
    "ie",
    "is",
    "i",
    "ues",
    "ue",
    "us",
    "u",
    "ises",
    "ise",
    "tes",
    "te",
    "t",
)
_OPEN = ("NOUN", "ADJ", "VERB", "PROPN", "X")
_LEADING = (
    "de",
    "d'",
    "d’",
    "du",
    "à",
    "au",
    "aux",
    "en",
    "dans",
    "depuis",
    "contre",
)  # "Tombé aux mains de X, Y ..."
_AGENT = ("obl", "obl:agent", "obl:arg", "nmod")


def seat_rows(tokens: list[Token], forms: WordForms) -> None:
    """Seat each row of participles on the noun before it, and whoever does it on the first of them."""
    for by, token in enumerate(tokens):
        if token.text.lower() != "par" or by < 3 or tokens[by - 2].pos != "CCONJ":
            continue
        row = sorted(_row(tokens, by, forms))
        noun = _noun_before(tokens, row[0]) if len(row) > 1 else None
        agent = token.head
        if len(row) < 2 or agent < by or has(tokens, row[0], "aux", "cop"):
            continue
        if noun is not None:
            _seat(tokens, row[0], "acl", noun, forms)
        elif row[0] == 0 and (verb := _main_verb(tokens, agent)) is not None:
            _open(tokens, verb, row[0])
            _seat(tokens, row[0], "advcl", verb, forms)
        else:
            continue
        for n in row[1:]:
            _seat(tokens, n, "conj", row[0], forms)
        tokens[agent] = replace(tokens[agent], dep="obl:agent", head=row[0])


def seat_openings(tokens: list[Token], forms: WordForms) -> None:
    """Seat the participle that opens a sentence on the verb behind its comma, and whoever does it on the participle.

    "Accusé de fraude par l'opposition, le maire a démissionné", "Longtemps soutenu par X, Y ...", "Né à Gao, X".
    """
    first = next((n for n, t in enumerate(tokens[:2]) if t.pos != "ADV"), None)
    if first is None or not _is_participle(tokens[first], forms) or has(tokens, first, "aux", "cop", "det"):
        return
    comma = next((n for n in range(first, len(tokens)) if tokens[n].text == ","), len(tokens))
    if any(is_finite(tokens, n) for n in range(first + 1, comma)):
        return
    agents = [tokens[n].head for n in range(first + 1, comma) if tokens[n].text.lower() == "par"]
    verb = _main_verb(tokens, first)
    led = not agents and tokens[first + 1 : first + 2] and tokens[first + 1].text.lower() in _LEADING
    if not led and (len(agents) != 1 or not first < agents[0] < comma):
        return
    subjects = [] if verb is None else [n for n in children(tokens, verb, "nsubj") if comma < n < verb]
    if verb is None or not subjects:
        return
    if tokens[verb].dep.startswith("acl") and (
        tokens[verb].head > comma or tokens[subjects[0]].pos == "PRON"
    ):
        return
    _open(tokens, verb, first)
    _seat(tokens, first, "advcl", verb, forms)
    agent = agents[0] if agents else first
    if tokens[agent].dep in _AGENT and tokens[agent].head <= first:
        tokens[agent] = replace(tokens[agent], dep="obl:agent", head=first)


def _row(tokens: Sequence[Token], by: int, forms: WordForms) -> Iterator[int]:
    """The participles before "par", last first."""
    here, ending = by - 1, _ending(tokens[by - 1])
    while here >= 0 and _is_participle(tokens[here], forms) and _ending(tokens[here]) == ending:
        yield here
        if here < 2 or not (tokens[here - 1].pos == "CCONJ" or tokens[here - 1].text == ","):
            return
        here -= 2


def _ending(token: Token) -> tuple[bool, bool]:
    """Number and gender, as a participle shows them."""
    text = token.text.lower()
    return text.endswith("s"), text.rstrip("s").endswith("e")


def _is_participle(token: Token, forms: WordForms) -> bool:
    text = token.text.lower()
    return (
        token.pos in _OPEN
        and text.endswith(_ENDINGS)
        and not text.endswith("ent")
        and text in forms.verbs
        and "VerbForm=Fin" not in token.morph
    )


def _noun_before(tokens: Sequence[Token], first: int) -> int | None:
    """The noun that a row is said of: the head of the phrase that ends before it."""
    here = first - 1
    if here > 0 and tokens[here].text == ",":
        here -= 1
    if here < 0 or tokens[here].pos not in ("NOUN", "PROPN", "ADJ"):
        return None
    own = tokens[first].head
    if own < first and tokens[own].pos in ("NOUN", "PROPN") and tokens[first].dep in ("acl", "conj", "amod"):
        return own
    while tokens[here].dep in ("amod", "flat", "nmod", "appos") and tokens[here].head < here:
        here = tokens[here].head
    return here if tokens[here].pos in ("NOUN", "PROPN") else None


def _main_verb(tokens: Sequence[Token], agent: int) -> int | None:
    """The first conjugated verb behind whoever does it and a comma."""
    comma = next((n for n in range(agent, len(tokens)) if tokens[n].text == ","), None)
    return (
        None
        if comma is None
        else next(
            (n for n in range(comma, len(tokens)) if is_finite(tokens, n) or has(tokens, n, "cop")), None
        )
    )


def _open(tokens: list[Token], verb: int, opening: int) -> None:
    """Let the main verb govern the sentence where its opening was taken to do so."""
    root = tokens[opening].head == opening
    if root or tokens[verb].head == opening:
        promote(tokens, verb, opening)


def _seat(tokens: list[Token], index: int, label: str, head: int, forms: WordForms) -> None:
    verb = forms.verbs[tokens[index].text.lower()]
    tokens[index] = replace(tokens[index], pos="VERB", lemma=verb, morph=_PAST, dep=label, head=head)

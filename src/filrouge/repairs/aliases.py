"""Another name behind "dit": "le général Mohamed Hamdan Daglo, dit Hemedti, commande ..." says nothing."""

from collections.abc import Sequence
from dataclasses import replace

from filrouge.conjugation import WordForms
from filrouge.model import Token
from filrouge.repairs.names import name_before
from filrouge.repairs.tokens import awaits, children, is_finite

_CALLED = frozenset({"dit", "dite", "dits", "dites"})
_PARTICIPLE = frozenset({"Tense=Past", "VerbForm=Part"})
_LONGEST = 7  # words of another name, with its quotation signs


@awaits(*_CALLED)
def seat_aliases(tokens: list[Token], _: WordForms) -> None:
    """ "dit" between two names and commas is a participle of the first; the verb behind it has its place.

    Behind another verb it is one of speech ("Nous irons à Goma, dit Hemti, demain").
    """
    for index in range(len(tokens)):
        end = _end_of_alias(tokens, index)
        name = name_before(tokens, index - 1) if end is not None else None
        if end is None or name is None or any(is_finite(tokens, n) for n in range(index)):
            continue
        verb = next((n for n in range(end + 1, len(tokens)) if is_finite(tokens, n)), None)
        if verb is not None:
            _hand_over(tokens, index, verb, end)
        tokens[index] = replace(
            tokens[index], head=name, dep="acl", pos="VERB", lemma="dire", morph=_PARTICIPLE
        )


def _end_of_alias(tokens: Sequence[Token], index: int) -> int | None:
    """The sign that closes the name behind "dit"; None where there is no such name."""
    if tokens[index].text.lower() not in _CALLED or index < 2 or tokens[index - 1].text not in (",", "("):
        return None
    first = index + 1 + (index + 1 < len(tokens) and tokens[index + 1].text in ("«", '"', "“"))
    words = tokens[first : first + _LONGEST]
    end = next((n for n, token in enumerate(words) if token.text in (",", ")")), None)
    named = [t for t in words[:end] if t.pos not in ("PUNCT", "DET")]
    if (
        end is None
        or not named
        or not all(t.text[:1].isupper() or t.text[:3] in ("al-", "el-") for t in named)
    ):
        return None
    return first + end


def _hand_over(tokens: list[Token], index: int, verb: int, end: int) -> None:
    """Give the place of "dit" to a verb, with all that hung on it outside the other name."""
    if tokens[index].head == index:
        tokens[verb] = replace(tokens[verb], head=verb, dep="root")
    elif tokens[verb].head == index:
        tokens[verb] = replace(tokens[verb], head=tokens[index].head, dep=tokens[index].dep)
    for n in list(children(tokens, index)):
        if n != verb and not index < n < end:
            label = "nsubj" if tokens[n].dep.startswith("nsubj") else tokens[n].dep
            tokens[n] = replace(tokens[n], head=verb, dep=label)

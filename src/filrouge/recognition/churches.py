"""Names of churches, which have small words inside: two patrons, or a patron and a town."""

from dataclasses import replace

from filrouge.model import EntityType
from filrouge.recognition.grammar import Grammar, Phrase
from filrouge.recognition.units import Unit


def take_patron(grammar: Grammar, phrase: Phrase, index: int) -> tuple[Phrase, int] | None:
    """Take "et Saint-Marc" behind "église Saint-Jean", "de Reims" behind "cathédrale Notre-Dame".

    Returns:
        The longer phrase and the token behind it; None where nothing of the kind stands at ``index``.
    """
    name, patrons = phrase.name, grammar.words.patrons
    if name is None or phrase.last != name.last or phrase.head.type is not EntityType.PLACE:
        return None
    has_town = patrons.get(_opening(grammar, name.first)) if phrase.head.entry.inside else None
    unit = grammar.units.get(index + 1)
    if has_town is None or unit is None:
        return None
    second = grammar.text(index) == "et" and _opening(grammar, index + 1) in patrons
    if not (second or (has_town and grammar.text(index) in grammar.words.links)):
        return None
    whole = replace(
        phrase, last=unit.last, core=Unit(phrase.first, unit.last), name=Unit(name.first, unit.last)
    )
    return whole, unit.last + 1


def _opening(grammar: Grammar, index: int) -> str:
    """The part of a word before its first hyphen."""
    tokens = grammar.sentence.tokens
    return tokens[index].text.split("-", maxsplit=1)[0] if index < len(tokens) else ""

"""Name units: the stretches of a sentence that are written like names, before anyone says what they name.

A unit is a run of capitalised words with the particles of names between them ("Abou Mahdi al-Mohandes",
"Marine Le Pen"), or what the statistical recogniser or a list sees as one name. Where they disagree the
longer wins, unless the extra words are function words, titles or head words.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from filrouge.model import Sentence, Token

# Particles inside names; the first set only between capitals, the second also glued to what follows.
_PARTICLES = frozenset(
    [
        "al",
        "el",
        "ben",
        "bin",
        "ibn",
        "bint",
        "abou",
        "abu",
        "ould",
        "ag",
        "von",
        "van",
        "der",
        "di",
        "da",
        "dos",
        "del",
        "das",
        "los",
        "du",
        "la",
        "le",
        "ez",
        "es",
        "ech",
        "et-",
    ]
)
_GLUED = re.compile(r"(?:al|el|ar|as|ash|az|ed|es|ez|an|at|ad)[-‐‑'’ ]\w", re.IGNORECASE)
NUMERAL = re.compile(r"X{0,3}(?:IX|IV|V?I{1,3}|V)|X{1,3}")
"""Roman numerals up to the thirties: no name by themselves, and at the end of a ruler's name."""
_OPENS = re.compile(
    r"(?:é|ée|és|ées)$"
)  # endings of the participles that open a sentence before a preposition
_TITLE_STARTS = ("Le", "La", "L'", "L’", "Les")  # within a sentence: "selon Le Parisien"
_NAME_LABELS = ("Person", "Location", "Organization")
_LOWER_START = re.compile(r"[ld]['’]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Unit:
    """Tokens ``first`` to ``last`` (included) of a sentence that make one name."""

    first: int
    last: int

    def overlaps(self, other: "Unit") -> bool:
        """Whether two units share a token."""
        return self.first <= other.last and other.first <= self.last

    def holds(self, other: "Unit") -> bool:
        """Whether another unit lies inside this one."""
        return self.first <= other.first and other.last <= self.last


def is_capital(token: Token) -> bool:
    """Whether a token is written like a name: a capital first, or an Arabic article glued to a capital."""
    text = token.text
    if text[:1].isupper():
        return True
    return bool(_GLUED.match(text)) and any(sign.isupper() for sign in text)


def surnames(sentences: Sequence[Sentence]) -> frozenset[str]:
    """Words that an article has behind another capital within a sentence and that the tagger takes for names."""
    return frozenset(
        behind.text
        for sentence in sentences
        for ahead, behind in pairwise(sentence.tokens)
        if behind.pos == ahead.pos == "PROPN" and is_capital(behind) and is_capital(ahead)
    )


def capital_runs(
    sentence: Sentence, opaque: frozenset[int] = frozenset(), known: frozenset[str] = frozenset()
) -> Iterator[Unit]:
    """Runs of capitalised words; ``opaque`` tokens (dates, head words) end a run.

    The first word of a sentence counts only if the tagger takes it for a name or it is one of the ``known`` surnames.
    """
    tokens = sentence.tokens
    index = 0
    while index < len(tokens):
        elided = tokens[index].text.endswith(("'", "’"))
        mere = _is_mere_start(tokens, index) and tokens[index].text not in known
        if index in opaque or elided or not is_capital(tokens[index]) or mere:
            index += 1
            continue
        last = run_end(tokens, index, opaque)
        yield Unit(index, last)
        index = last + 1


def run_end(tokens: Sequence[Token], first: int, opaque: frozenset[int]) -> int:
    """The last token of a run of capitals that starts at a token; ``opaque`` tokens end it."""
    last = first
    while last + 1 < len(tokens) and last + 1 not in opaque:
        following = last + 1
        if is_capital(tokens[following]) and tokens[following].pos not in ("PUNCT", "DET"):
            last = following
        elif _is_particle(tokens, following, opaque):
            last = following + 1
        else:
            break
    return last


def _is_particle(tokens: Sequence[Token], index: int, opaque: frozenset[int]) -> bool:
    """A particle with a capital behind it."""
    following = index + 1
    if following >= len(tokens) or following in opaque:
        return False
    text = tokens[index].text.lower()
    plain = text in _PARTICLES and text not in ("du", "la", "le")
    hyphen = text in ("-", "‐", "‑")
    return (plain or hyphen) and is_capital(tokens[following])


def _is_mere_start(tokens: Sequence[Token], index: int) -> bool:
    """A capital that only marks the start of a sentence or quotation."""
    starts = index == 0 or tokens[index - 1].text in ("«", "“", '"', ":", "–", "-", "—")
    return starts and tokens[index].pos != "PROPN" and not _is_acronym(tokens[index].text)


def _is_acronym(text: str) -> bool:
    """ "ONU", but not "À"."""
    return len(text) > 1 and text.isupper()


def model_units(sentence: Sentence) -> Iterator[tuple[Unit, str]]:
    """Names as the statistical recogniser sees them, a leading article cut off."""
    for name in sentence.names:
        if name.label not in _NAME_LABELS:
            continue
        first = name.first
        while first < name.last and sentence.tokens[first].pos in ("DET", "ADP", "PUNCT"):
            first += 1
        last = name.last
        while last > first and _closes_no_name(sentence.tokens[last]):
            last -= 1
        alone = first == last and _is_mere_start(sentence.tokens, first)
        if not alone and any(is_capital(token) for token in sentence.tokens[first : last + 1]):
            yield Unit(first, last), name.label


def _closes_no_name(token: Token) -> bool:
    """Function words and verbs in small letters end no name: "Résistance mettant"."""
    return token.pos in ("PUNCT", "DET", "ADP") or (token.pos in ("VERB", "AUX") and not is_capital(token))


def choose_units(
    sentence: Sentence,
    fixed: Sequence[Unit],
    opaque: frozenset[int],
    origins: frozenset[int] = frozenset(),
    known: frozenset[str] = frozenset(),
) -> tuple[Unit, ...]:
    """The names of a sentence, none overlapping: listed ones first, then the longer of model and run.

    Args:
        sentence: where the names stand.
        fixed: names that lists know; opaque: tokens that are part of no name.
        origins: names of nationals and peoples: "l'Australienne Emma Smith" has one before a name.
        known: surnames of the article, which are names at the start of a sentence too.
    """
    model = [unit for unit, _ in model_units(sentence)]
    runs = [
        part
        for run in capital_runs(sentence, opaque, known)
        for short in _without_origin(run, origins, model)
        for part in _parts(sentence, short)
    ]
    chosen: list[Unit] = []
    for unit in [*fixed, *sorted([*model, *runs], key=lambda u: (u.first - u.last, u.first))]:
        if unit not in fixed and unit.first - 1 not in opaque and _is_no_name(sentence, unit, origins, known):
            continue
        free = unit in fixed or not _is_opaque(unit, opaque)
        if free and not any(unit.overlaps(other) for other in chosen):
            chosen.append(unit)
    return tuple(sorted(chosen, key=lambda u: u.first))


def _is_no_name(sentence: Sentence, unit: Unit, origins: frozenset[int], known: frozenset[str]) -> bool:
    """A single word that names nationals, a numeral ("VII"), or that opens a sentence ("Déguisé en policier")."""
    if unit.first != unit.last:
        return False
    behind = sentence.tokens[unit.first + 1 : unit.first + 2]
    word = sentence.tokens[unit.first].text
    if unit.first == 0 and behind and behind[0].pos == "ADP" and _OPENS.search(word) and word not in known:
        return True
    title = unit.first > 0 and sentence.tokens[unit.first - 1].text in _TITLE_STARTS
    numeral = NUMERAL.fullmatch(sentence.tokens[unit.first].text)
    return bool(numeral) or (unit.first in origins and not (title and unit.first > 1))


def _without_origin(run: Unit, origins: frozenset[int], model: Sequence[Unit]) -> Iterator[Unit]:
    """A run without the origin of a person that it starts with, unless the recogniser sees one name there."""
    whole = any(unit.first == run.first and unit.last > run.first for unit in model)
    if run.first not in origins or whole:
        yield run
    elif run.last > run.first:
        yield Unit(run.first + 1, run.last)


def _parts(sentence: Sentence, run: Unit) -> tuple[Unit, ...]:
    """A run as two names where the recogniser sees a person right behind a place or body: "États-Unis Donald Trump"."""
    model = list(model_units(sentence))
    ends = {unit.last for unit, label in model if label != "Person" and run.holds(unit)}
    for unit, label in model:
        if label == "Person" and run.holds(unit) and unit.last == run.last and unit.first - 1 in ends:
            return Unit(run.first, unit.first - 1), unit
    return (run,)


def _is_opaque(unit: Unit, opaque: frozenset[int]) -> bool:
    return any(index in opaque for index in range(unit.first, unit.last + 1))


def _is_one_name(sentence: Sentence, body: Unit, place: Unit, links: Sequence[str]) -> bool:
    """Whether a body's name goes on behind a place ("Europe 1") or ends with it soon ("Ordre de Malte")."""
    behind = sentence.tokens[place.last + 1] if body.last > place.last else None
    if body.first == place.first:
        return behind is not None and (behind.text.isdigit() or behind.pos == "ADJ")
    between = [token.text.lower() for token in sentence.tokens[body.first + 1 : place.first]]
    return behind is None and len(between) < 3 and any(word in links for word in between)


def ends_person(sentence: Sentence, first: int, last: int) -> bool:
    """ "Bruno Le Roux", not "Abdallah II de Jordanie": a town right behind a given name, both read as one person."""
    persons = [unit for unit, label in model_units(sentence) if label == "Person"]
    behind = first > 0 and is_capital(sentence.tokens[first - 1])
    return behind and any(unit.first < first and unit.last == last for unit in persons)


def whole_places(
    sentence: Sentence, places: Sequence[Unit], opaque: frozenset[int], links: Sequence[str]
) -> list[Unit]:
    """Places of the gazetteer that are no part of a longer name ("Ordre de Malte", "Aung San Suu Kyi").

    ``opaque`` tokens are head words, whose names the grammar of phrases builds; ``links`` join a body and its place.
    """
    bodies = [
        unit
        for unit, label in model_units(sentence)
        if label == "Organization"
        and is_capital(sentence.tokens[unit.first])
        and not _is_opaque(unit, opaque)
    ]
    persons = [unit for unit, label in model_units(sentence) if label == "Person"]
    kept = []
    for unit in places:
        if any(person.first == unit.first and person.last > unit.last for person in persons):
            continue
        if any(body.holds(unit) and _is_one_name(sentence, body, unit, links) for body in bodies):
            continue
        before = unit.first > 0 and is_capital(sentence.tokens[unit.first - 1])
        after = unit.last + 1 < len(sentence.tokens) and is_capital(sentence.tokens[unit.last + 1])
        if unit.last > unit.first or not (before or after):
            kept.append(unit)
    return kept

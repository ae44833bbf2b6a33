"""Names, and the bodies of states that need no name: every mention of an article with its type.

The order in which evidence counts is that of ``filrouge.recognition``. Types are decided for the whole
article at once, mentions are then cut from each sentence.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from filrouge.gazetteer import Gazetteer
from filrouge.language import Language
from filrouge.model import Date, EntityType, Form, Mention, Passage, Sentence
from filrouge.recognition.abutting import abutting_names
from filrouge.recognition.extents import to_full_extent
from filrouge.recognition.grammar import Grammar
from filrouge.recognition.headwords import HeadWord, find_heads
from filrouge.recognition.judging import called, judge, titles
from filrouge.recognition.listed import Listed, listed_name, listed_reading
from filrouge.recognition.lists import NameLists, fold, match_known
from filrouge.recognition.named import Named
from filrouge.recognition.nameless import (
    announced_thing,
    nameless_tokens,
    names_nothing,
    names_thing,
)
from filrouge.recognition.naming import Occurrence, Reading, read_names
from filrouge.recognition.origins import demonyms, find_origins, is_adjective, is_national, origin_before
from filrouge.recognition.phrases import parse_phrase
from filrouge.recognition.series import same_of_others
from filrouge.recognition.units import (
    Unit,
    choose_units,
    ends_person,
    is_capital,
    model_units,
    surnames,
    whole_places,
)


def recognise(
    sentences: Sequence[Sentence],
    dates: Sequence[Date],
    language: Language,
    gazetteer: Gazetteer,
    lists: NameLists,
) -> tuple[Mention, ...]:
    """Find every mention of an article, in order.

    Args:
        sentences, dates: of the article; words of dates are never names.
        language, gazetteer, lists: what is known beforehand.
    """
    known = surnames(sentences)
    grammars = [_survey(sentence, dates, language, gazetteer, lists, known) for sentence in sentences]
    listed = [{unit.unit.first: unit for unit in found} for _, found in grammars]
    occurrences = [
        Occurrence(n, unit, _text(grammar.sentence, unit))
        for n, (grammar, _) in enumerate(grammars)
        for unit in grammar.units.values()
        if unit.first not in listed[n]
    ]
    titled = frozenset(
        (n, unit.first) for n, (grammar, _) in enumerate(grammars) for _, unit, _ in titles(grammar)
    )
    told = {
        (n, unit.first): kind for n, (grammar, _) in enumerate(grammars) for unit, kind in called(grammar)
    }
    readings = read_names(sentences, occurrences, gazetteer, lists, titled, told)
    things = {
        fold(o.text) for o in occurrences if announced_thing(sentences[o.sentence], o.unit, language.phrases)
    }
    readings = {name: one for name, one in readings.items() if name not in things or one.rule != "vote"}
    mentions: list[Mention] = []
    for number, (grammar, _) in enumerate(grammars):
        informed = _inform(grammar, readings, listed[number])
        named = [*_named_phrases(informed), *_named_units(informed, listed[number], gazetteer)]
        mentions.extend(_mention(informed.sentence, number, one) for one in _outermost(named))
        mentions.extend(_mention(informed.sentence, number, one) for one in demonyms(informed, named))
    return tuple(sorted(mentions, key=lambda m: (m.passage.start, -m.passage.end)))


def _survey(
    sentence: Sentence,
    dates: Sequence[Date],
    language: Language,
    gazetteer: Gazetteer,
    lists: NameLists,
    met: frozenset[str],
) -> tuple[Grammar, tuple[Listed, ...]]:
    """Head words, listed names and name units of one sentence."""
    tokens = sentence.tokens
    texts = [token.text for token in tokens]
    times = frozenset(_time_tokens(sentence, dates))
    times |= frozenset(nameless_tokens(sentence, language.phrases))
    opening = find_heads(tokens, language.heads)
    compounds = [Unit(h.first, h.last) for h in opening if h.first < h.last]
    known = [
        Listed(Unit(first, last), known=entry)
        for first, last, entry in match_known(texts, lists)
        if first < last or not ends_person(sentence, first, last)
    ]
    taken = [one.unit for one in known]
    for first, last, body in gazetteer.match_institutions(texts):
        unit = Unit(first, last)
        if not any(unit.overlaps(other) for other in taken):
            known.append(Listed(unit, institution=body))
            taken.append(unit)
    places = [
        Unit(first, last)
        for first, last, found in gazetteer.match(texts)
        if found
        and (last > first or not found[0].ambiguous)
        and not any(Unit(first, last).overlaps(o) for o in taken)
        and not is_adjective(sentence, first, last, gazetteer)
        and not is_national(sentence, first, last, gazetteer)
        and not ends_person(sentence, first, last)
        and not any(head.holds(Unit(first, last)) for head in compounds)
    ]
    times |= frozenset(n for n in range(len(tokens)) if is_adjective(sentence, n, n, gazetteer))
    heads = _heads(sentence, opening, lists, [*taken, *places])
    all_heads = frozenset(n for head in heads for n in range(head.first, head.last + 1))
    abutting = abutting_names(sentence, opening, lists, gazetteer)
    beside = [unit for unit in abutting if not any(unit.overlaps(other) for other in taken)]
    fixed = [*taken, *beside, *whole_places(sentence, places, times | all_heads, language.phrases.links)]
    runs = choose_units(sentence, fixed, times | _covered(heads), find_origins(sentence, gazetteer), met)
    units = {unit.first: unit for unit in runs if not names_nothing(sentence, unit, language.phrases)}
    grammar = Grammar(
        sentence, {head.first: head for head in heads}, units, {}, gazetteer, language.phrases, times
    )
    return grammar, tuple(known)


def _time_tokens(sentence: Sentence, dates: Sequence[Date]) -> Iterator[int]:
    """Tokens of date expressions."""
    for date in dates:
        if date.passage and date.passage.start < sentence.end and date.passage.end > sentence.start:
            yield from (
                n for n, t in enumerate(sentence.tokens) if date.passage.start <= t.start < date.passage.end
            )


def _heads(
    sentence: Sentence, found: Sequence[HeadWord], lists: NameLists, taken: Sequence[Unit]
) -> tuple[HeadWord, ...]:
    """Head words outside listed names; one that the recogniser reads as part of a person's name is none."""
    persons = [unit for unit, label in model_units(sentence) if label == "Person"]
    bodies = [unit for unit, label in model_units(sentence) if label == "Organization"]
    kept = []
    for head in found:
        span = Unit(head.first, head.last)
        given = fold(sentence.tokens[head.first].text) in lists.given
        named = head.type is not EntityType.PERSON and given and is_capital(sentence.tokens[head.first])
        if (
            any(span.overlaps(unit) and not _ends_with(span, unit) for unit in taken)
            or ((named or _is_behind_name(sentence, span)) and any(unit.holds(span) for unit in persons))
            or (_is_behind_name(sentence, span) and any(_ends_with(unit, span) for unit in bodies))
        ):
            continue
        kept.append(head)
    return tuple(kept)


def _ends_with(head: Unit, name: Unit) -> bool:
    """Whether a listed name is only the end of a longer head word: "mission des Nations unies"."""
    return head.first < name.first and head.holds(name)


def _is_behind_name(sentence: Sentence, span: Unit) -> bool:
    """ "Bruno Le Maire", "Karen Defence Forces": a head word with a capital right behind another capital of a name."""
    capital = is_capital(sentence.tokens[span.last])
    return capital and span.first > 0 and is_capital(sentence.tokens[span.first - 1])


def _covered(heads: Sequence[HeadWord]) -> frozenset[int]:
    return frozenset(
        n
        for head in heads
        if not (head.entry.inside and head.entry.capital)
        for n in range(head.first, head.last + 1)
    )


def _inform(grammar: Grammar, readings: Mapping[str, Reading], listed: Mapping[int, Listed]) -> Grammar:
    """The grammar with what each unit was read as."""
    found: dict[int, Reading] = {}
    for first, unit in grammar.units.items():
        if (one := listed.get(first)) is not None:
            found[first] = listed_reading(one)
        elif (reading := readings.get(fold(_text(grammar.sentence, unit)))) is not None:
            found[first] = reading
    return replace(grammar, readings=found)


def _named_phrases(grammar: Grammar) -> Iterator[Named]:
    """Names built around head words."""
    for head in grammar.heads.values():
        if head.type is EntityType.PERSON:
            continue
        phrase = to_full_extent(grammar, parse_phrase(grammar, head))
        if (named := judge(phrase, grammar)) is not None:
            yield replace(named, inner=(*named.inner, *_listed_inside(grammar, head)))
            yield from same_of_others(grammar, phrase, named)


def _listed_inside(grammar: Grammar, head: HeadWord) -> Iterator[Unit]:
    """Names inside a head word of several words: "mission des Nations unies"."""
    return (unit for unit in grammar.units.values() if _ends_with(Unit(head.first, head.last), unit))


def _named_units(grammar: Grammar, listed: Mapping[int, Listed], gazetteer: Gazetteer) -> Iterator[Named]:
    """Names by themselves, persons with their title."""
    titled = {unit.first: (first, said) for first, unit, said in titles(grammar)}
    for first, unit in grammar.units.items():
        if (one := listed.get(first)) is not None:
            yield listed_name(one)
            continue
        reading = grammar.readings.get(first)
        if reading is None or names_thing(grammar.sentence, unit, reading, grammar.words):
            continue
        whole = _whole_person(grammar, unit, titled) if reading.type is EntityType.PERSON else unit
        kind = reading.place.kind if reading.place else None
        authority = reading.place.authority if reading.place else None
        yield Named(
            whole, unit, reading.type, kind, Form.NAME, reading.rule, authority, titled=first in titled
        )


def _whole_person(grammar: Grammar, unit: Unit, titled: Mapping[int, tuple[int, str]]) -> Unit:
    """A person's name with the title or the name of a national before it."""
    if unit.first in titled:
        return Unit(titled[unit.first][0], unit.last)
    origin = origin_before(grammar, unit)
    return unit if origin is None else Unit(origin, unit.last)


def _outermost(named: Sequence[Named]) -> Iterator[Named]:
    """Names that lie in no other, and those that a phrase says it holds."""
    ordered = sorted(named, key=lambda n: (n.whole.first - n.whole.last, n.rule == "vote"))
    kept: list[Named] = []
    for one in ordered:
        around = [other for other in kept if other.whole.overlaps(one.whole)]
        if all(one.whole in other.inner or one.core in other.inner for other in around):
            kept.append(one)
    return iter(kept)


def _mention(sentence: Sentence, number: int, named: Named) -> Mention:
    """A name as a mention: positions become offsets, the head token is the one the tree hangs it on."""
    role = None
    if named.type is EntityType.PERSON and named.titled:
        role = _text(sentence, Unit(named.whole.first, named.core.first - 1)).strip(" ,")
    return Mention(
        passage=_passage(sentence, named.whole),
        core=_passage(sentence, named.core),
        type=named.type,
        kind=named.kind,
        form=named.form,
        sentence=number,
        head=_head(sentence, named.whole) if named.head is None else named.head,
        rule=named.rule,
        authority=named.authority,
        role=role,
    )


def _head(sentence: Sentence, unit: Unit) -> int:
    """The token of a unit whose own head lies outside; the first such, as names are head-initial in French."""
    for index in range(unit.first, unit.last + 1):
        head = sentence.tokens[index].head
        outside = not unit.first <= head <= unit.last
        if (outside or head == index) and sentence.tokens[index].pos not in ("DET", "ADP", "PUNCT"):
            return index
    return unit.first


def _passage(sentence: Sentence, unit: Unit) -> Passage:
    start, end = sentence.tokens[unit.first].start, sentence.tokens[unit.last].end
    return Passage(start, end, sentence.text[start - sentence.start : end - sentence.start])


def _text(sentence: Sentence, unit: Unit) -> str:
    return _passage(sentence, unit).text

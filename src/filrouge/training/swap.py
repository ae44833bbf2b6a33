"""Swap the names of an article for composed ones, keeping its sentences.

Within an article a name is swapped everywhere or nowhere, and a family name follows its full name, so that
the text stays one that could have been written.
"""

import re
from collections.abc import Iterator
from random import Random

from filrouge.training.compose import PersonName, body, group, kunya, person, province, state_body, town
from filrouge.training.edits import Edit, apply_edits
from filrouge.training.grammar import VOWELS, article
from filrouge.training.lists import Country, Lists, Named
from filrouge.training.winer import Name, NewsText

_ELIDED = re.compile(r"\b([dD])(?:e |['’])$")
_BEFORE_ORG = re.compile(
    r"\b(le |la |les |l['’]|du |des |de la |de l['’]|au |aux |à la |à l['’])$", re.IGNORECASE
)
_CASES = {"l": "le", "d": "du", "a": "au", "à": "au"}
# Where a place name follows one of these, any town can stand; elsewhere a country's own article may matter.
_BEFORE_TOWN = re.compile(
    r"(?:\b[àÀ] |\bde |\bd['’]|\bvers |\bville de |\bprès de |\bentre |\bet |[(,:–-] |^)$", re.MULTILINE
)
_PROVINCE_HEADS = ("province", "région", "gouvernorat", "district", "oblast", "État")


def swap_names(text: NewsText, lists: Lists, rng: Random, share: float = 0.6) -> NewsText:
    """Swap about ``share`` of the persons, places and organisations of an article for composed ones."""
    people = _new_people(text, lists, rng, share)
    places: dict[str, str | None] = {}
    organisations: dict[str, Named | None] = {}
    edits: list[Edit] = []
    for name in text.names:
        old = text.text[name.start : name.end]
        before = text.text[max(0, name.start - 24) : name.start]
        if name.label == "Person" and old in people:
            edits += _replaced(name, before, people[old])
        elif name.label == "Location":
            if old not in places:
                places[old] = _new_place(old, before, lists, rng) if rng.random() < share else None
            if (new := places[old]) is not None:
                edits += _replaced(name, before, new)
        elif name.label == "Organization":
            if old not in organisations:
                organisations[old] = _new_organisation(lists, rng) if rng.random() < share else None
            if (named := organisations[old]) is not None:
                edits += _organisation_edits(name, before, named)
    return apply_edits(text, edits)


def _new_people(text: NewsText, lists: Lists, rng: Random, share: float) -> dict[str, str]:
    """Map every person's name that will be swapped to its new one, family names with their full names."""
    forms = {text.text[n.start : n.end] for n in text.names if n.label == "Person"}
    new: dict[str, str] = {}
    for old in sorted(forms, key=lambda form: (-len(form.split()), form)):
        if old in new or rng.random() >= share:
            continue
        words = old.split()
        if len(words) == 1:
            new[old] = _single(lists, rng)
            continue
        composed = person(lists, rng) if rng.random() < 0.93 else PersonName(kunya(lists, rng), "")
        new[old] = composed.full
        new.setdefault(words[-1], composed.family or composed.full)
        new.setdefault(" ".join(words[1:]), composed.family or composed.full)
    return new


def _single(lists: Lists, rng: Random) -> str:
    composed = person(lists, rng)
    return composed.family if rng.random() < 0.8 else composed.full


def _new_place(old: str, before: str, lists: Lists, rng: Random) -> str | None:
    """Draw a place that can stand where the old one stood; None where only the old one is safe."""
    countries = {country.name: country for country in lists.countries}
    if old in countries:
        alike = [c.name for c in lists.countries if _class(c) == _class(countries[old])]
        return rng.choice(alike)
    if before.rstrip(" d'’e").endswith(_PROVINCE_HEADS):
        return province(lists, rng) if rng.random() < 0.7 else town(lists, rng)
    return town(lists, rng) if _BEFORE_TOWN.search(before) else None


def _class(country: Country) -> tuple[str, bool]:
    return country.gender, country.name[0] in VOWELS


def _new_organisation(lists: Lists, rng: Random) -> Named:
    return rng.choices((group, body, state_body), (45, 25, 30))[0](lists, rng)


def _replaced(name: Name, before: str, new: str) -> Iterator[Edit]:
    """Replace a name and let the ``de`` before it agree."""
    yield Edit(name.start, name.end, new)
    if (found := _ELIDED.search(before)) is not None:
        start = name.start - len(found.group())
        yield Edit(start, name.start, found.group(1) + ("'" if new[0] in VOWELS else "e "))


def _organisation_edits(name: Name, before: str, named: Named) -> Iterator[Edit]:
    """Replace an organisation and let the article before it agree."""
    yield Edit(name.start, name.end, named.name)
    found = _BEFORE_ORG.search(before)
    if found is None:
        return
    old = found.group()
    words = article(named, _CASES[old[0].lower()])
    if old[0].isupper():
        words = words[:1].upper() + words[1:]
    yield Edit(name.start - len(old), name.start, words)

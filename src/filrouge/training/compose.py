"""Compose names of persons, groups and places that no corpus holds, from parts.

A recogniser that has only read European news takes "Abou Mahdi" for a place and "Dhi Qar" for a person.
What it must learn is not a list but how such names are built and where they stand; so the names are made
anew for every sentence, and most of them exist nowhere.
"""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from random import Random
from typing import Any

from filrouge.training.grammar import VOWELS, agreed, of_country, of_name
from filrouge.training.lists import Lists, Named

_TRIES = 20
_PATTERNS = Path(__file__).parent / "data" / "patterns.toml"


@dataclass(frozen=True, slots=True)
class PersonName:
    """A composed name: all of it, and the part that news uses alone later on."""

    full: str
    family: str


@lru_cache(maxsize=1)
def _patterns() -> dict[str, dict[str, Any]]:
    return tomllib.loads(_PATTERNS.read_text(encoding="utf-8"))


def _words(table: str, key: str) -> list[str]:
    return str(_patterns()[table][key]).split()


def person(lists: Lists, rng: Random) -> PersonName:
    """Compose a person's name of one origin, with the structure that names of that origin have."""
    rules = _patterns()["person"]
    weights = [weight for _, _, weight in rules["origins"]]
    given_origin, family_origin, _ = rng.choices(rules["origins"], weights)[0]
    given = _drawn(lists.given[given_origin], 0.15, rng)
    family = _drawn(lists.surnames[family_origin], 0.35, rng)
    if given_origin in rules["chained"]:
        return _chained(given, family, family_origin == "nisba", lists, rng)
    if given_origin in rules["family_first"] and rng.random() < 0.7:
        return PersonName(f"{family} {given}", family)
    if rng.random() < 0.08:
        given = f"{given} {rng.choice(lists.given[given_origin])}"
    elif given_origin == "anglais" and rng.random() < 0.15:
        given = f"{given} {rng.choice('ABCDEFGHJKLMPRSTW')}."
    if rng.random() < 0.05:
        family = f"{family}-{rng.choice(lists.surnames[family_origin])}"
    return PersonName(f"{given} {family}", family)


def _chained(given: str, family: str, is_nisba: bool, lists: Lists, rng: Random) -> PersonName:
    """Given name, kunya or chain of fathers, then a family name that mostly has the article."""
    if rng.random() < (0.85 if is_nisba else 0.15):
        family = rng.choice(_patterns()["person"]["articles"]) + family
    other = rng.choice(lists.given["arabe"])
    head = rng.choices(
        (
            given,
            f"{given} {other}",
            f"{rng.choice(('Abou', 'Abu', 'Abi', 'Abou'))} {given}",
            f"{given} {rng.choice(('ben', 'ibn', 'bin', 'Ben'))} {other}",
            f"{rng.choice(('Sayyed', 'Seyyed', 'Sidi', 'Hadj'))} {given}",
        ),
        (52, 16, 22, 7, 3),
    )[0]
    return PersonName(f"{head} {family}", family)


def kunya(lists: Lists, rng: Random) -> str:
    """Compose a nom de guerre such as ``Abou Oussama al-Libi``, sometimes without its last part."""
    name = f"{rng.choice(('Abou', 'Abu', 'Oum'))} {rng.choice(lists.given['arabe'])}"
    return f"{name} al-{rng.choice(lists.surnames['nisba'])}" if rng.random() < 0.6 else name


def group(lists: Lists, rng: Random) -> Named:
    """Compose or draw an armed group, party or union."""
    share = rng.random()
    if share < 0.4:
        return rng.choice(lists.groups)
    return _arabic_group(lists, rng) if share < 0.65 else _french_group(lists, rng)


def body(lists: Lists, rng: Random) -> Named:
    """Draw an organisation of any other kind."""
    if rng.random() < 0.25:
        return Named("-", rng.choice(lists.media))
    return rng.choice(lists.bodies)


def _arabic_group(lists: Lists, rng: Random) -> Named:
    head = rng.choice(_words("group", "arabic_heads"))
    thing = f"{rng.choice(('al-', 'al-', 'Al-', 'el-'))}{rng.choice(_words('group', 'arabic_things'))}"
    given = rng.choice(lists.given["arabe"])
    tail = rng.choices((thing, f"{given} {thing}", given), (70, 20, 10))[0]
    plural = head.startswith(("Kata", "Saraya")) and rng.random() < 0.3
    return Named("p" if plural else "-", f"{head} {tail}")


def _french_group(lists: Lists, rng: Random) -> Named:
    gender = rng.choices("mfp", (10, 10, 6))[0]
    head = rng.choice(_words("group", gender))
    rules = _patterns()["group"]
    words = [head]
    if rng.random() < 0.5:
        words.append(_inflected(rng.choice(rules["adjectives"]), head, gender))
    if rng.random() < 0.6 or len(words) == 1:
        place = "".join(of_name(province(lists, rng)))
        words.append(rng.choice(rules["aims"]) if rng.random() < 0.75 else place)
    if rng.random() < 0.4:
        words.append(of_country(rng.choice(lists.countries)))
    elif rng.random() < 0.2:
        words.append(f"al-{rng.choice(_words('group', 'arabic_things'))}")
    return Named(gender, " ".join(words))


def _inflected(forms: str, head: str, gender: str) -> str:
    """Pick the form of an adjective that agrees with the head; ``p`` looks up the gender of the plural."""
    masculine, feminine, many, many_feminine = forms.split()
    if gender == "p":
        return many if head in _words("group", "masculine") else many_feminine
    return feminine if gender == "f" else masculine


def state_body(lists: Lists, rng: Random) -> Named:
    """Compose a body of a state: its head word, the adjective or the country, its field."""
    head, gender, field = rng.choice(_patterns()["state"]["heads"])
    country = rng.choice(lists.countries)
    adjective = agreed(country, gender)
    forms = (
        f"{head} {adjective} {field}",
        f"{head} {field} {adjective}",
        f"{head} {field} {of_country(country)}",
    )
    return Named(gender, " ".join(rng.choices(forms, (5, 2, 2))[0].split()))


def unit(rng: Random, gender: str) -> Named:
    """Compose a numbered military unit, such as ``12e régiment de chasse``; gender ``m`` or ``f``."""
    rules = _patterns()["unit"]
    number = rng.randint(1, 119)
    first = "1er" if gender == "m" else "1re"
    ordinal = first if number == 1 else f"{number}{rng.choice(('e', 'e', 'ème'))}"
    arm = rng.choice(rules["arms"])
    if gender == "f" and arm in rules["agreeing"]:
        arm += "e"
    noun = rng.choice(_words("unit", gender))
    return Named(gender, f"{ordinal} {noun} {arm}" if rng.random() < 0.85 else f"{ordinal} {noun}")


def town(lists: Lists, rng: Random) -> str:
    """Draw a town or compose one, such as ``Tell al-Nasr`` or ``Marandi``, that no list holds."""
    share = rng.random()
    if share < 0.5:
        name = rng.choice(lists.towns)
        return name.replace("-", " ") if rng.random() < 0.25 and "-al" not in name else name
    return _composed_place(lists.towns, lists, rng)


def province(lists: Lists, rng: Random) -> str:
    """Draw a province or compose the name of one."""
    return rng.choice(lists.provinces) if rng.random() < 0.6 else _composed_place(lists.provinces, lists, rng)


def _composed_place(known: Sequence[str], lists: Lists, rng: Random) -> str:
    """Blend two known names, or put a head word such as ``Khan`` or ``Novo`` before a blend or a name."""
    made = blend(known, rng)
    if rng.random() < 0.55:
        return made
    nisba = f"al-{_drawn(lists.surnames['nisba'], 0.5, rng)}"
    tail = rng.choice((rng.choice(lists.given["arabe"]), nisba, f"al-{made}", made, made))
    head = rng.choice(_words("town", "heads"))
    return head + made if head.endswith("-") else f"{head} {tail}"


def _drawn(names: Sequence[str], blended: float, rng: Random) -> str:
    return blend(names, rng) if rng.random() < blended else rng.choice(names)


def _seams(name: str) -> list[int]:
    """Find where a vowel is followed by a consonant."""
    return [i for i in range(1, len(name)) if name[i - 1] in VOWELS and name[i] not in VOWELS]


def blend(names: Sequence[str], rng: Random) -> str:
    """Join the beginning of one name to the end of another: nobody bears it, yet it sounds like them.

    Why: whoever only meets listed names learns the list; a name never seen must be told by its surroundings.
    """
    for _ in range(_TRIES):
        first, second = rng.choice(names), rng.choice(names)
        cuts = [i for i in _seams(first) if i > 1]
        joins = [i for i in _seams(second) if i < len(second) - 1]
        if cuts and joins and first.isalpha() and second.isalpha():
            made = first[: rng.choice(cuts)] + second[rng.choice(joins) :]
            if 4 <= len(made) <= 12 and made not in (first, second):
                return made
    return rng.choice(names)

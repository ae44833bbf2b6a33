"""Fill the carrier sentences: short conflict news in which every name is composed."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from random import Random

from filrouge.training.compose import body, group, kunya, person, province, state_body, town, unit
from filrouge.training.grammar import VOWELS, agreed, article
from filrouge.training.lists import Lists, Named
from filrouge.training.winer import Name, NewsText

_SLOT = re.compile(r"\{([^{}]+)\}")
_YEAR = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)
_WEEK = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")


def carrier_text(lists: Lists, rng: Random) -> NewsText:
    """Fill one to three carrier sentences, as one paragraph."""
    parts = [fill(rng.choice(lists.carriers), lists, rng) for _ in range(rng.choice((1, 1, 2, 3)))]
    text, names = "", []
    for part in parts:
        offset = len(text) + bool(text)
        text = f"{text} {part.text}" if text else part.text
        names += [replace(n, start=n.start + offset, end=n.end + offset) for n in part.names]
    return NewsText("carrier", text, tuple(names))


def fill(carrier: str, lists: Lists, rng: Random) -> NewsText:
    """Fill the slots of one carrier sentence; the first letter becomes a capital."""
    pieces: list[str] = []
    names: list[Name] = []
    filler = _Filler(lists, rng)
    length = at = 0
    for slot in _SLOT.finditer(carrier):
        before = carrier[at : slot.start()]
        words, name, label = filler.slot(slot.group(1))
        if not words and name[:1] and name[0] in VOWELS and before.endswith((" de ", "De ")):
            before = before[:-2] + "'"
        head = before + words
        pieces += [head, name]
        length += len(head)
        if label:
            names.append(Name(length, length + len(name), label))
        length += len(name)
        at = slot.end()
    pieces.append(carrier[at:])
    text = "".join(pieces)
    return NewsText("carrier", text[:1].upper() + text[1:], tuple(names))


class _Filler:
    """Draws what fills the slots of one sentence, and remembers the last person for the family name."""

    def __init__(self, lists: Lists, rng: Random) -> None:
        self.lists = lists
        self.rng = rng
        self.family = person(lists, rng).family

    def slot(self, code: str) -> tuple[str, str, str | None]:
        """Give the words before the name, the name, and its label (None: no name)."""
        kind, _, rest = code.partition(":")
        if rest:
            return self._with_article(kind, rest)
        if kind == "date":
            return self._date()
        if kind.startswith("adj."):
            return "", self._adjective(kind.removeprefix("adj.")), None
        make, label = self._plain()[kind]
        return "", make(), label

    def _plain(self) -> dict[str, tuple[Callable[[], str], str | None]]:
        lists, rng = self.lists, self.rng
        return {
            "per": (self._person, "Person"),
            "sur": (lambda: self.family, "Person"),
            "kunya": (lambda: kunya(lists, rng), "Person"),
            "town": (lambda: town(lists, rng), "Location"),
            "prov": (lambda: province(lists, rng), "Location"),
            "base": (lambda: town(lists, rng), "Location"),
            "basev": (self._vowel_place, "Location"),
            "country": (lambda: rng.choice(lists.countries).name, "Location"),
            "group": (lambda: group(lists, rng).name, "Organization"),
            "media": (lambda: rng.choice(lists.media), "Organization"),
            "acr": (self._acronym, "Organization"),
            "unit": (lambda: unit(rng, "m").name, "Organization"),
            "unitf": (lambda: unit(rng, "f").name, "Organization"),
            "year": (lambda: str(rng.randint(1948, 2026)), "Date"),
            "hour": (lambda: f"{rng.randint(0, 23)}h{rng.choice(('', '00', '15', '30', '45'))}", "Hour"),
        }

    def _person(self) -> str:
        made = person(self.lists, self.rng)
        self.family = made.family
        return made.full

    def _vowel_place(self) -> str:
        """Draw a place that begins with a vowel: the carrier has ``d'`` before it."""
        while True:
            if (place := town(self.lists, self.rng))[0] in VOWELS:
                return place

    def _acronym(self) -> str:
        return "".join(self.rng.choice("ABCDEFGILMNOPRSTU") for _ in range(self.rng.choice((2, 3, 3, 4))))

    def _date(self) -> tuple[str, str, str]:
        """Compose a date; the article before it is no part of it, a weekday is."""
        words, day = ("", f"{self.rng.choice(_WEEK)} ") if self.rng.random() < 0.4 else ("le ", "")
        number = self.rng.choice(("1er", *map(str, range(2, 31))))
        year = f" {self.rng.randint(2001, 2026)}" if self.rng.random() < 0.4 else ""
        return words, f"{day}{number} {self.rng.choice(_YEAR)}{year}", "Date"

    def _adjective(self, gender: str) -> str:
        country = self.rng.choice(self.lists.countries)
        if gender == "mp":
            return country.masculine + ("" if country.masculine[-1] in "sx" else "s")
        return agreed(country, {"fp": "p"}.get(gender, gender))

    def _with_article(self, case: str, kind: str) -> tuple[str, str, str | None]:
        """Fill ``le:org``, ``du:gov`` and the like; a digit asks for a name that is not plural."""
        make = state_body if kind.startswith("gov") else self._organisation
        named = make(self.lists, self.rng)
        while kind.endswith("1") and named.gender == "p":
            named = make(self.lists, self.rng)
        words, name = article(named, case.lower()), named.name
        if case[0].isupper():
            words, name = words[:1].upper() + words[1:], name if words else name[:1].upper() + name[1:]
        return words, name, "Organization"

    @staticmethod
    def _organisation(lists: Lists, rng: Random) -> Named:
        return rng.choices((group, body), (75, 25))[0](lists, rng)


def carriers(lists: Lists, rng: Random, count: int) -> Iterator[NewsText]:
    """Yield ``count`` paragraphs of carrier sentences."""
    return (carrier_text(lists, rng) for _ in range(count))

"""The words of ``events.toml``: how mentions of events are read and told apart, and how victims are counted."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class VictimWords:
    """Words that count victims, and verbs that make them."""

    killed: tuple[str, ...]
    injured: tuple[str, ...]
    both: tuple[str, ...]
    none: str
    others: tuple[str, ...]
    anybody: tuple[str, ...]
    balance: tuple[str, ...]
    killing_verbs: tuple[str, ...]
    dying_verbs: tuple[str, ...]
    injuring_verbs: tuple[str, ...]
    units: tuple[str, ...]
    compared: tuple[str, ...]
    one: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EventWords:
    """``events.toml``: how mentions of events are read and told apart."""

    classes: tuple[tuple[str, ...], ...]
    never_one: tuple[tuple[str, ...], ...]
    pointing: tuple[str, ...]
    demonstrative: tuple[str, ...]
    others: tuple[str, ...]
    series: tuple[str, ...]
    mutual: tuple[str, ...]
    locative: tuple[str, ...]
    moving: tuple[str, ...]
    setting_out: tuple[str, ...]
    abroad: tuple[str, ...]
    background: tuple[str, ...]
    apart: tuple[str, ...]
    habitual: tuple[str, ...]
    recurring: tuple[str, ...]
    manifold: tuple[str, ...]
    distance: tuple[str, ...]
    attackers: tuple[str, ...]
    lives: tuple[str, ...]
    sharing: tuple[str, ...]
    verdicts: tuple[str, ...]
    absent: tuple[str, ...]
    single: tuple[str, ...]
    multiple: Mapping[str, int]
    refine: Mapping[str, str]
    harmful: tuple[str, ...]
    deeds: tuple[str, ...]
    victims: VictimWords

"""The part of the model card that is measured, written by the command that measures it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from filrouge.errors import InputError
from filrouge.training.evaluate import Score

_BEGIN, _END = "<!-- figures: written by python -m filrouge.training -->", "<!-- end of figures -->"
# Published figures of spaCy's French pipelines 3.8: small, medium, large. Their names are scored on WikiNER.
_PUBLISHED = {
    "dep_uas": ("", "", ""),
    "dep_las": (".836", ".859", ".857"),
    "lemma_acc": (".908", ".912", ".914"),
    "sents_f": (".890", ".903", ".865"),
    "las:nsubj": (".837", ".859", ".887"),
    "las:obj": (".804", ".867", ".860"),
    "las:nsubj:pass": (".845", ".847", ".872"),
    "las:obl:agent": (".857", ".854", ".810"),
    "las:ccomp": (".667", ".685", ".698"),
    "las:conj": (".558", ".553", ".527"),
    "las:appos": (".479", ".521", ".541"),
    "las:acl:relcl": (".583", ".618", ".667"),
    "las:advcl": (".479", ".515", ".444"),
}
_TITLES = {
    "token_acc": "tokens",
    "pos_acc": "part of speech",
    "morph_acc": "morphology",
    "lemma_acc": "lemma",
    "dep_uas": "UAS",
    "dep_las": "LAS",
    "sents_f": "sentences F",
}


@dataclass(frozen=True, slots=True)
class Figures:
    """All that is measured: syntax by metric, names and probe by label, words per second, bytes."""

    syntax: Mapping[str, float]
    names: Mapping[str, Score]
    probe: Mapping[str, Score]
    speed: tuple[float, float]
    size: int


def write_card(card: Path, figures: Figures) -> None:
    """Replace the measured part of the card.

    Raises:
        InputError: the card has no place for it.
    """
    text = card.read_text(encoding="utf-8")
    head, begin, rest = text.partition(_BEGIN)
    _, end, tail = rest.partition(_END)
    if not begin or not end:
        raise InputError(f"{card.name}: no part between {_BEGIN!r} and {_END!r}")
    card.write_text(f"{head}{begin}\n\n{measured(figures)}\n{end}{tail}", encoding="utf-8")


def measured(figures: Figures) -> str:
    """Render the measured part as Markdown."""
    parts = (_syntax_table(figures.syntax), _names_tables(figures), _speed(figures))
    return "\n".join(parts)


def _syntax_table(values: Mapping[str, float]) -> str:
    lines = [
        "Sequoia test, from bare text:\n",
        "| | this pipeline | fr_core_news_sm | md | lg |",
        "|---|---|---|---|---|",
    ]
    for name in (*_TITLES, *(key for key in _PUBLISHED if key.startswith("las:"))):
        title = _TITLES.get(name, name.replace("las:", "LAS of `") + "`")
        published = " | ".join(_PUBLISHED.get(name, ("", "", "")))
        lines.append(f"| {title} | **{_short(values.get(name, 0.0))}** | {published} |")
    return "\n".join(lines) + "\n"


def _names_tables(figures: Figures) -> str:
    lines = [
        "Named entities, exact borders and label (P / R / F):\n",
        "| | WiNER-fr, withheld articles | probe sentences |",
        "|---|---|---|",
    ]
    for label, score in figures.names.items():
        probe = _triple(figures.probe[label]) if label in figures.probe else ""
        lines.append(f"| {label} | {_triple(score)} | {probe} |")
    return "\n".join(lines) + "\n"


def _speed(figures: Figures) -> str:
    ours, stock = figures.speed
    return (
        f"Speed: {ours:,.0f} words/s of one core, {ours / stock:.2f} times spaCy's stock pipeline of the "
        f"same components ({stock:,.0f}) on the same text in alternating runs. "
        f"Size: {figures.size / 1e6:.1f} MB.\n"
    )


def _triple(score: Score) -> str:
    return f"{_short(score.precision)} / {_short(score.recall)} / **{_short(score.f)}**"


def _short(value: float) -> str:
    return f"{value:.3f}".lstrip("0") or "0"

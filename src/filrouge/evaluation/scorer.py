"""The scorer that lies beside the annotations, borrowed as it is: one definition of every figure.

*Why by path and not copied:* a copy would drift, and figures of two scorers cannot be compared. It is a single file
without dependencies; what it is asked for is listed in ``_ASKED`` and checked when it is loaded.
"""

import importlib.util
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from filrouge.errors import InputError

Json = dict[str, Any]
_ASKED = ("evaluate", "load_aliases", "summary", "assign", "status", "modality_fits", "type_fit", "date_fit")


@dataclass(frozen=True, slots=True)
class Compared:
    """One article: what the scorer found, and our record with the evidence that the scorer drops.

    Attributes:
        comparison: the scorer's own value; ``gold`` and ``pred`` in it are in the order of the files.
        record: our record of the article.
    """

    name: str
    comparison: Any
    record: Json
    text: str


@dataclass(frozen=True, slots=True)
class Scores:
    """All articles of a sample: the scorer's summary and what it found in each."""

    figures: Mapping[str, Any]
    articles: tuple[Compared, ...]


def load_scorer(shared: Path) -> ModuleType:
    """Load ``eval/score.py`` of the shared folder.

    Raises:
        InputError: it is not there, or lacks what is asked of it.
    """
    path = shared / "eval" / "score.py"
    spec = importlib.util.spec_from_file_location("score", path) if path.is_file() else None
    if spec is None or spec.loader is None:
        raise InputError(f"{path}: no scorer there")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    if missing := [name for name in _ASKED if not hasattr(module, name)]:
        raise InputError(f"{path}: the scorer has no {missing[0]!r}")
    return module


def score(scorer: ModuleType, gold: Path, records: Path, aliases: Path, texts: Mapping[str, str]) -> Scores:
    """Score a folder of records against a folder of annotations; files of the same article share their name."""
    documents, _ = scorer.evaluate(gold, records, scorer.load_aliases(aliases))
    articles = tuple(
        Compared(Path(name).stem, found, _read(records / name), texts[Path(name).stem])
        for name, found in sorted(documents.items())
    )
    return Scores(scorer.summary([each.comparison.count for each in articles]), articles)


def _read(path: Path) -> Json:
    """Our record of an article; empty where the tool could not read it."""
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}

"""Let the tool read the articles of a sample, and score what it read."""

import json
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType

from filrouge import api, records
from filrouge.errors import InputError
from filrouge.evaluation.partial import complete
from filrouge.evaluation.samples import Sample, read_annotation
from filrouge.evaluation.scorer import Scores, score
from filrouge.model import Failure, Record
from filrouge.pipeline import Settings


def run(sample: Sample, scorer: ModuleType, aliases: Path, settings: Settings) -> Scores:
    """Read a sample's articles as a user's files would be read, and score the records.

    Raises:
        InputError: an article cannot be read; a figure without it would not be the sample's.
    """
    with tempfile.TemporaryDirectory() as folder:
        texts, made = Path(folder, "texts"), Path(folder, "records")
        texts.mkdir()
        made.mkdir()
        for name, text in sample.texts:
            (texts / f"{name}.txt").write_text(text, encoding="utf-8", newline="")
        kept = {record.article.name: record for record in _records(texts, settings)}
        for name, record in kept.items():
            (made / f"{name}.json").write_text(records.dumps(record), encoding="utf-8")
        read = {name: record.article.text for name, record in kept.items()}
        gold = sample.gold if sample.whole else _completed(sample.gold, kept, Path(folder, "gold"))
        return score(scorer, gold, made, aliases, read)


def _completed(annotations: Path, kept: Mapping[str, Record], folder: Path) -> Path:
    """A folder with annotations of events and speech acts, completed by the records of their articles."""
    folder.mkdir()
    for name, record in kept.items():
        whole = complete(read_annotation(annotations / f"{name}.json"), json.loads(records.dumps(record)))
        (folder / f"{name}.json").write_text(json.dumps(whole, ensure_ascii=False), encoding="utf-8")
    return folder


def _records(folder: Path, settings: Settings) -> Iterator[Record]:
    """The record of every article of a folder."""
    for item in api.extract([folder], settings=settings):
        if isinstance(item, Failure):
            raise InputError(f"{Path(item.origin).name}: {item.message}")
        if isinstance(item, Record):
            yield item

"""The weights of the relation model: features of a pair in, the probability of each relation out.

A multinomial logistic regression, trained by ``filrouge.training.pairs``. Features are known by the CRC-32 of their
name, so that the file holds numbers only; what a weight belongs to is found again from the sentence at hand.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from zlib import crc32

import numpy as np
import numpy.typing as npt

from filrouge.errors import ModelError

NONE = "none"
_FOLDER = Path(__file__).parents[1] / "models"


@dataclass(frozen=True, slots=True, eq=False)
class PairModel:
    """What was learnt.

    Attributes:
        classes: names of relations, ``none`` among them.
        types: pairs of types ("Person>Group") that a relation was ever seen between.
        keys: CRC-32 of the features, sorted, shape (features,).
        weights: shape (features, classes).
        thresholds: the probability from which on a relation is claimed; one without is never claimed.
    """

    classes: tuple[str, ...]
    types: frozenset[str]
    keys: npt.NDArray[np.uint32]
    weights: npt.NDArray[np.float32]
    thresholds: Mapping[str, float]

    def probabilities(self, features: list[str]) -> dict[str, float]:
        """The probability of each relation of a pair; they sum to 1."""
        logits = self._rows(features).sum(axis=0, dtype=np.float64)
        shares = np.exp(logits - logits.max())
        return dict(zip(self.classes, (shares / shares.sum()).tolist(), strict=True))

    def reasons(self, features: list[str], relation: str, count: int = 5) -> tuple[tuple[str, float], ...]:
        """The features that speak most for a relation against none, with their weights."""
        column, none = self.classes.index(relation), self.classes.index(NONE)
        known = [feature for feature in features if self._knows(feature)]
        rows = self._rows(known)
        gains = (rows[:, column] - rows[:, none]).tolist()
        ranked = sorted(zip(known, gains, strict=True), key=lambda pair: (-pair[1], pair[0]))
        return tuple((feature, gain) for feature, gain in ranked[:count] if gain > 0)

    def _knows(self, feature: str) -> bool:
        key = key_of(feature)
        at = int(np.searchsorted(self.keys, key))
        return at < len(self.keys) and int(self.keys[at]) == key

    def _rows(self, features: list[str]) -> npt.NDArray[np.float32]:
        """The weights of those features that are known, in order."""
        wanted = np.fromiter(map(key_of, features), np.uint32, len(features))
        at = np.minimum(np.searchsorted(self.keys, wanted), len(self.keys) - 1)
        rows: npt.NDArray[np.float32] = self.weights[at[self.keys[at] == wanted]]
        return rows


@lru_cache(maxsize=1 << 16)
def key_of(feature: str) -> int:
    """The number that stands for a feature in the file."""
    return crc32(feature.encode())


def save(model: PairModel, path: Path) -> None:
    """Write a model; weights are rounded to half precision, which changes no decision that counts."""
    with path.open("wb") as file:
        np.savez_compressed(
            file,
            classes=np.array(model.classes),
            types=np.array(sorted(model.types)),
            keys=model.keys,
            weights=model.weights.astype(np.float16),
            claimed=np.array(list(model.thresholds)),
            thresholds=np.array(list(model.thresholds.values()), np.float64),
        )


def load(path: Path) -> PairModel:
    """Read a model.

    Raises:
        ModelError: the file is missing or is no such model.
    """
    try:
        with np.load(path, allow_pickle=False) as file:
            return PairModel(
                tuple(file["classes"].tolist()),
                frozenset(file["types"].tolist()),
                file["keys"],
                file["weights"].astype(np.float32),
                dict(zip(file["claimed"].tolist(), file["thresholds"].tolist(), strict=True)),
            )
    except (OSError, KeyError, ValueError) as error:
        raise ModelError(f"{path}: no relation model ({error}); install filrouge again") from None


@lru_cache(maxsize=4)
def shipped(language: str) -> PairModel | None:
    """The model of a language, None where there is none."""
    path = _FOLDER / f"pairs-{language}.npz"
    return load(path) if path.exists() else None

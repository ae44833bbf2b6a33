"""Which articles of WiNER-fr are for training and which for measuring, the same at every run."""

from collections.abc import Iterable
from hashlib import sha256
from importlib.resources import files

from filrouge.training.winer import NewsText

DEV_SHARE = 0.2


def reserved_ids() -> frozenset[str]:
    """Read the articles that other evaluations use and that training must therefore never see."""
    text = (files("filrouge.training") / "data" / "reserved.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.splitlines() if line and not line.startswith("#"))


def is_dev(article_id: str, reserved: frozenset[str]) -> bool:
    """Tell whether an article is withheld: a reserved one, or one of a fifth that a hash of its id draws."""
    drawn = int(sha256(article_id.encode()).hexdigest()[:8], 16) / 2**32
    return article_id in reserved or drawn < DEV_SHARE


def split_articles(articles: Iterable[NewsText]) -> tuple[tuple[NewsText, ...], tuple[NewsText, ...]]:
    """Split articles into those to train on and those withheld; an equal text never lies in both.

    Why equal texts matter: a few articles stand twice in the corpus, under two ids.
    """
    reserved = reserved_ids()
    pool = tuple(articles)
    withheld = {a.text for a in pool if is_dev(a.id, reserved)}
    train = tuple(a for a in pool if a.text not in withheld)
    return train, tuple(a for a in pool if is_dev(a.id, reserved))

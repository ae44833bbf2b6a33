"""Which articles of WiNER-fr are annotated, and which are held out: ``python -m tests.annotations.draw CORPUS``.

A program draws them so that nobody's wishes do; README.md in this folder says the procedure in words.
"""

import re
import sys
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from filrouge.training.split import is_dev, reserved_ids
from filrouge.training.winer import NewsText, read_winer

WORDS = range(80, 401)
LEAST_STEMS = 3
DRAWN = 36
STEMS = """
attentat attaqu otage terroris rebelle djihadis bombe bombard fusillade cessez-le-feu armée militaire offensive
combat tortur guerre enlèvement nucléaire assaillant milice violence soldat régime conflit sanction extrémis tireur
arrest interpell assassin armés voiture-piégée explosi droits
président premier_ministre élection référendum parlement gouvernement décret diplomati opposition manifestant
ambassad négociation constitution sécurité
"""
"""Conflict in the first three lines, then politics; an underscore stands for a blank."""


NEWS_LENGTH = range(401, 6000)
WAR = re.compile(
    "attaqu|attentat|tués?\\b|armée|militaire|offensive|frappes?\\b|bombard|rebelle|djihad|milice|soldat|explos|otage"
    "|combat|cessez-le-feu|terroris|revendiqu|assaut|missile|guerre|insurg|raid",
    re.IGNORECASE,
)
POLITICS = re.compile(
    "président|ministre|gouvernement|sommet|accord|sanction|manifest|élection|arrêt|condamn|parlement|ONU",
    re.IGNORECASE,
)
"""Words of war or of politics in every 1,000 characters decide whether an article is news in this sense."""


def draw(articles: Iterable[NewsText]) -> dict[str, str]:
    """Name the folder (``open`` or ``held_out``) of each drawn article, in the order of the draw."""
    reserved = reserved_ids()
    first: dict[str, str] = {}
    for article in articles:
        if is_dev(article.id, reserved) and article.id not in reserved and _fits(article.text):
            first.setdefault(article.text, article.id)
    order = sorted(first.values(), key=lambda name: sha256(name.encode()).hexdigest())
    return {name: "held_out" if n % 3 == 2 else "open" for n, name in enumerate(order[:DRAWN])}


def _fits(text: str) -> bool:
    """Whether a text is of medium length and about conflict or politics."""
    stems = (stem.replace("_", " ") for stem in STEMS.split())
    return len(text.split()) in WORDS and sum(stem in text.lower() for stem in stems) >= LEAST_STEMS


def draw_news(articles: Iterable[NewsText]) -> dict[str, str]:
    """Name the folder (``news`` or ``news_held_out``) of every other article about war or politics."""
    pool = tuple(articles)
    taken, reserved = draw(pool), reserved_ids()
    first: dict[str, str] = {}
    for article in pool:
        if article.id not in taken:
            first.setdefault(article.text, article.id)
    news = (name for text, name in first.items() if name not in reserved and _is_news(text))
    return {name: "news_held_out" if _number(f"held{name}") % 4 == 0 else "news" for name in news}


def _is_news(text: str) -> bool:
    war, politics = len(WAR.findall(text)), len(POLITICS.findall(text))
    if len(text) not in NEWS_LENGTH:
        return False
    return war >= 3 if 1000 * war >= 1.5 * len(text) else 1000 * politics >= 4 * len(text)


def _number(name: str) -> int:
    return int(sha256(name.encode()).hexdigest(), 16)


if __name__ == "__main__":
    corpus = tuple(read_winer(Path(sys.argv[1]) / "winer-fr" / "articles.jsonl"))
    for name, folder in (draw(corpus) | draw_news(corpus)).items():
        sys.stdout.write(f"{folder}/{name}.json\n")

"""Which articles of WiNER-fr are annotated, and which are held out: ``python -m tests.annotations.draw CORPUS``.

A program draws them so that nobody's wishes do; README.md in this folder says the procedure in words.
"""

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


if __name__ == "__main__":
    for name, folder in draw(read_winer(Path(sys.argv[1]) / "winer-fr" / "articles.jsonl")).items():
        sys.stdout.write(f"{folder}/{name}.json\n")

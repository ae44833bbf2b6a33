"""Tiny corpora for the tests: invented, in the formats of the real ones."""

import json
from pathlib import Path
from random import Random

from filrouge.training.winer import Name, NewsText

CONLLU = """# sent_id = a-1
# text = Il revient du nord de l'Irak.
1\tIl\til\tPRON\t_\tGender=Masc|Number=Sing|Person=3|PronType=Prs\t2\tnsubj\t_\t_
2\trevient\trevenir\tVERB\t_\tMood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin\t0\troot\t_\t_
3-4\tdu\t_\t_\t_\t_\t_\t_\t_\t_
3\tde\tde\tADP\t_\t_\t5\tcase\t_\t_
4\tle\tle\tDET\t_\tDefinite=Def|Gender=Masc|Number=Sing|PronType=Art\t5\tdet\t_\t_
5\tnord\tnord\tNOUN\t_\tGender=Masc|Number=Sing\t2\tobl:arg\t_\t_
6\tde\tde\tADP\t_\t_\t8\tcase\t_\t_
7\tl'\tle\tDET\t_\tDefinite=Def|Number=Sing|PronType=Art\t8\tdet\t_\tSpaceAfter=No
8\tIrak\tIrak\tPROPN\t_\t_\t5\tnmod\t_\tSpaceAfter=No
9\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_

# sent_id = a-2
# text = Jean Martin a vu 10 000 soldats.
1\tJean\tJean\tPROPN\t_\t_\t4\tnsubj\t_\t_
2\tMartin\tMartin\tPROPN\t_\t_\t1\tflat:name\t_\t_
3\ta\tavoir\tAUX\t_\tMood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin\t4\taux:tense\t_\t_
4\tvu\tvoir\tVERB\t_\tGender=Masc|Number=Sing|Tense=Past|VerbForm=Part\t0\troot\t_\t_
5\t10 000\t10 000\tNUM\t_\tNumber=Plur\t6\tnummod\t_\t_
6\tsoldats\tsoldat\tNOUN\t_\tGender=Masc|Number=Plur\t4\tobj\t_\tSpaceAfter=No
7\t.\t.\tPUNCT\t_\t_\t4\tpunct\t_\t_
"""

ARTICLES = (
    NewsText(
        "2016_01_04-002",  # one that is reserved for evaluation
        "Paris en deuil\n\nLe président François Dubois est venu à Paris.",
        (Name(0, 5, "Location"), Name(29, 44, "Person"), Name(56, 61, "Location")),
    ),
    NewsText(
        "training-article",
        "Attaque à Lyon\n\nSelon l'ONU, Jean Martin a quitté Lyon. Martin vit en France.",
        (
            Name(10, 14, "Location"),
            Name(24, 27, "Organization"),
            Name(29, 40, "Person"),
            Name(50, 54, "Location"),
            Name(56, 62, "Person"),
            Name(70, 76, "Location"),
        ),
    ),
)


def seeded(seed: int) -> Random:
    """Make a generator that gives the same choices every time."""
    return Random(seed)  # noqa: S311


def write_corpora(folder: Path) -> Path:
    """Lay out tiny corpora as the real ones are laid out and return their folder."""
    trees = folder / "ud-french"
    trees.mkdir(parents=True)
    for name in ("sequoia-ud-train", "sequoia-ud-dev", "sequoia-ud-test", "gsd-ud-dev", "pud-ud-test"):
        (trees / f"fr_{name}.conllu").write_text(CONLLU, encoding="utf-8")
    news = folder / "winer-fr"
    news.mkdir()
    lines = (json.dumps(_record(article), ensure_ascii=False) for article in ARTICLES)
    (news / "articles.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


def _record(article: NewsText) -> dict[str, object]:
    names = [[n.start, n.end, n.label] for n in article.names]
    return {"id": article.id, "text": article.text, "entities": names}

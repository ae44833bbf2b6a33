"""How fast the explorer answers: ready questions against rdflib, and the pages of a large build.

``python docs/serve_speed.py questions [COPIES] [SECONDS]`` asks every ready question of copies of the small
story of the tests (25 claims each), through the same limited processes that ``/sparql`` uses, and of the
same triples in rdflib's memory store, where a question is given up after some seconds (0: not asked). A
question that either side gives up counts with the time of giving up.
``python docs/serve_speed.py pages ADDRESS PATH...`` times pages of a running ``filrouge serve``.
"""

import asyncio
import re
import signal
import sys
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from rdflib import Graph as RdfGraph

from filrouge import ontology, questions
from filrouge.errors import QueryError
from filrouge.export import write
from filrouge.sandbox import Limits
from filrouge.setting import Setting
from filrouge.terms import BASE_IRI
from filrouge.web.asking import Asker
from filrouge.web.host import Order
from tests import story

ROUNDS, OURS = 5, 30
SIGNED = re.compile(re.escape(f"<{BASE_IRI}"))


def copies(folder: Path, count: int) -> Path:
    """A build that holds the story several times over, each time with other identifiers."""
    write(story.small(), Setting(ontology.load()), folder, ("turtle", "ontology"))
    once = RdfGraph().parse(folder / "graph.ttl").serialize(format="nt")
    with (folder / "graph.ttl").open("w", encoding="utf-8") as file:
        for n in range(count):
            file.write(SIGNED.sub(f"<{BASE_IRI}{n}/", once))
    return folder


def timed(act: Callable[[], Any]) -> float:
    """Milliseconds that something takes."""
    start = time.perf_counter()
    act()
    return 1000 * (time.perf_counter() - start)


def given_up(*_: Any) -> None:
    """Stop a question of rdflib."""
    raise TimeoutError


def by_rdflib(graph: RdfGraph, query: str, seconds: int) -> float | None:
    """Milliseconds that rdflib takes, None where it was given up."""
    signal.signal(signal.SIGALRM, given_up)
    signal.alarm(seconds)
    try:
        return timed(lambda: list(graph.query(query)))
    except TimeoutError:
        return None
    finally:
        signal.alarm(0)


def by_us(asker: Asker, query: str) -> float | None:
    """Milliseconds that the limited processes take, None where they were ended."""
    order = Order(asker.limits, query)
    try:
        return median(timed(lambda: asyncio.run(asker.carry_out(order))) for _ in range(ROUNDS))
    except QueryError:
        return None


def shown(milliseconds: float | None, seconds: int) -> str:
    """A time, or that it was too long."""
    return f"{milliseconds:10.1f}" if milliseconds is not None else f"  > {1000 * seconds:6}"


def ask_questions(count: int, seconds: int) -> None:
    """Print a line for each ready question."""
    with TemporaryDirectory() as name:
        folder = copies(Path(name), count)
        asker = Asker(folder, Limits(seconds=OURS, memory=4 * 1024**3))
        asker.start()
        asker.wait()
        graph = RdfGraph()
        if seconds:
            graph.parse(folder / "graph.ttl", format="nt").parse(folder / "ontology.ttl")
        print(f"{count * len(story.small().claims):,} claims; milliseconds: ours, rdflib, ratio")
        ratios = []
        for each in questions.load():
            ours = by_us(asker, each.query)
            theirs = by_rdflib(graph, each.query, seconds) if seconds else None
            line = f"{each.name:28}{shown(ours, OURS)}"
            if seconds:
                ratios.append((ours or 1000 * OURS) / (theirs or 1000 * seconds))
                line += f"{shown(theirs, seconds)}{ratios[-1]:9.4f}"
            print(line, flush=True)
        if ratios:
            print(f"median ratio {median(ratios):.4f}")
        asker.stop()


def time_pages(address: str, paths: list[str]) -> None:
    """Print the median time of each page."""
    for path in paths:
        request = urllib.request.Request(address.rstrip("/") + path, headers={"Accept": "text/html"})  # noqa: S310
        found = [timed(lambda r=request: urllib.request.urlopen(r).read()) for _ in range(ROUNDS)]  # type: ignore[misc]  # noqa: S310
        print(f"{median(found):8.1f} ms  {path}")


if __name__ == "__main__":
    if sys.argv[1] == "questions":
        ask_questions(*(int(each) for each in (*sys.argv[2:], "400", "60")[:2]))
    else:
        time_pages(sys.argv[2], sys.argv[3:])

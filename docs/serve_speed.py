"""How fast the explorer starts and answers: ready questions against rdflib, and the pages of a large build.

``python docs/serve_speed.py questions [COPIES] [SECONDS]`` asks every ready question of copies of the small
story of the tests (25 claims each), in limited processes such as ``/sparql`` uses, and of the
same triples in rdflib's memory store, in a process of its own, where a question is given up after some seconds
(0: not asked). A question that either side gives up counts with the time of giving up. Both are processor time,
so that what else runs on the machine matters little; what happens before a question comes (the fork, and the
copy of the memory) is not part of it, nor is the way of the answer to the server.
``python docs/serve_speed.py build COPIES FOLDER`` writes such copies as a build that the explorer can show;
``python docs/serve_speed.py start FOLDER`` tells how long ``filrouge serve`` takes to start on a build and
how much memory its processes have; ``python docs/serve_speed.py pages FOLDER PATH...`` tells the processor
time of its pages.
"""

import asyncio
import gc
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from enum import Enum
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

import httpx
from rdflib import Graph as RdfGraph

from filrouge import ontology, questions
from filrouge.export import write
from filrouge.model import Graph
from filrouge.sandbox import Limits, fence
from filrouge.setting import Setting
from filrouge.store import Store, open_build
from filrouge.terms import BASE_IRI
from filrouge.web.ahead import own_memory
from filrouge.web.app import application
from filrouge.web.asking import Asker
from filrouge.web.drawn import Drawing
from filrouge.web.host import Order, carry_out
from filrouge.web.site import open_site, warm
from tests import story
from tests.web.running import build

ROUNDS, OURS = 5, 30
LIMITS = Limits(seconds=OURS, memory=4 * 1024**3)
KINDS = "article|base|body|claim|description|event|group|merge|person|place"
IDENTIFIER = re.compile(f"(?:{KINDS})/")
SIGNED = re.compile(re.escape(f"<{BASE_IRI}"))


def copies(folder: Path, count: int) -> Path:
    """A build that holds the story several times over, each time with other identifiers."""
    write(story.small(), Setting(ontology.load()), folder, ("turtle", "ontology"))
    once = RdfGraph().parse(folder / "graph.ttl").serialize(format="nt")
    with (folder / "graph.ttl").open("w", encoding="utf-8") as file:
        for n in range(count):
            file.write(SIGNED.sub(f"<{BASE_IRI}{n}/", once))
    return folder


def many(count: int) -> Graph:
    """The story several times over, as a graph whose things have other identifiers each time."""
    once = story.small()
    names = frozenset(node.article.id for node in once.articles)
    told = [renamed(once, str(n), names) for n in range(count)]
    parts = ([node for each in told for node in getattr(each, part.name)] for part in fields(Graph))
    return Graph(*(tuple(sorted(nodes, key=lambda node: node.id)) for nodes in parts))


def renamed(value: Any, mark: str, names: frozenset[str]) -> Any:
    """A value with a mark on every identifier in it."""
    if isinstance(value, str) and not isinstance(value, Enum):
        return f"{value}-{mark}" if IDENTIFIER.match(value) or value in names else value
    if isinstance(value, tuple):
        return tuple(renamed(each, mark, names) for each in value)
    if is_dataclass(value):
        return type(value)(*(renamed(getattr(value, part.name), mark, names) for part in fields(value)))
    return value


def timed(act: Callable[[], Any]) -> float:
    """Milliseconds that something takes."""
    start = time.perf_counter()
    act()
    return 1000 * (time.perf_counter() - start)


def given_up(*_: Any) -> None:
    """Stop a question of rdflib."""
    raise TimeoutError


def by_rdflib(graph: RdfGraph, query: str, seconds: int) -> float | None:
    """Milliseconds of processor time that rdflib takes, None where it was given up."""
    signal.signal(signal.SIGPROF, given_up)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    start = time.process_time()
    try:
        list(graph.query(query))
    except TimeoutError:
        return None
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return 1000 * (time.process_time() - start)


def answer_by_rdflib(folder: Path, seconds: int) -> None:
    """Load a build, read numbers of ready questions and write what each took: the other side of `Rdflib`."""
    graph = RdfGraph().parse(folder / "graph.ttl", format="nt").parse(folder / "ontology.ttl")
    gc.freeze()
    ready = questions.load()
    for line in sys.stdin:
        print(by_rdflib(graph, ready[int(line)].query, seconds), flush=True)


class Rdflib:
    """A process of its own with a build in rdflib's memory store, so that ours is as small as the explorer's."""

    def __init__(self, folder: Path, seconds: int) -> None:
        """Start it; it loads while ours does."""
        self._process = subprocess.Popen(  # noqa: S603 - ourselves
            [sys.executable, __file__, "rdflib", str(seconds), str(folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def ask(self, number: int) -> float | None:
        """Milliseconds that a ready question took, None where it was given up."""
        print(number, file=self._process.stdin, flush=True)
        said = next(iter(self._process.stdout or ())).strip()
        return None if said == "None" else float(said)

    def end(self) -> None:
        """Let it go."""
        self._process.communicate()


def by_us(store: Store, query: str) -> float | None:
    """Milliseconds of processor time that a question takes in its limited process, None where that was ended."""
    found = [in_child(store, Order(LIMITS, query)) for _ in range(ROUNDS)]
    return median(each for each in found if each is not None) if None not in found else None


def in_child(store: Store, order: Order) -> float | None:
    """What an order takes in a process that got ready for it as one of the explorer's does; None: it was ended."""
    reading, writing = os.pipe()
    if os.fork() == 0:
        try:
            own_memory(lambda: True)
            fence(order.limits)
            start = time.process_time()
            if carry_out(store, order).problem is None:
                os.write(writing, str(1000 * (time.process_time() - start)).encode())
        finally:
            os._exit(0)
    os.close(writing)
    os.wait()
    with os.fdopen(reading) as told:
        took = told.read()
    return float(took) if took else None


def or_limit(milliseconds: float | None, seconds: int) -> float:
    """A time, or the one of giving up."""
    return 1000.0 * seconds if milliseconds is None else milliseconds


def shown(milliseconds: float | None, seconds: int) -> str:
    """A time, or that it was too long."""
    return f"{milliseconds:10.1f}" if milliseconds is not None else f"  > {1000 * seconds:6}"


def ask_questions(count: int, seconds: int) -> None:
    """Print a line for each ready question."""
    with TemporaryDirectory() as name:
        folder = copies(Path(name), count)
        rdflib = Rdflib(folder, seconds) if seconds else None
        store = open_build(folder, by_article=False)
        gc.freeze()
        print(f"{count * len(story.small().claims):,} claims; milliseconds: ours, rdflib, ratio")
        ratios = []
        for number, each in enumerate(questions.load()):
            theirs = rdflib.ask(number) if rdflib else None
            ours = by_us(store, each.query)
            line = f"{each.name:28}{shown(ours, OURS)}"
            if seconds:
                ratios.append(or_limit(ours, OURS) / or_limit(theirs, seconds))
                line += f"{shown(theirs, seconds)}{ratios[-1]:9.4f}"
            print(line, flush=True)
        if rdflib:
            rdflib.end()
            print(f"median ratio {median(ratios):.4f}")


def family(process: int) -> Iterator[int]:
    """A process and all that come from it."""
    yield process
    for child in Path(f"/proc/{process}/task/{process}/children").read_text().split():
        yield from family(int(child))


def megabytes(process: int) -> int:
    """The memory of a process, what it shares with others in parts."""
    found = re.search(r"Pss:\s+(\d+)", Path(f"/proc/{process}/smaps_rollup").read_text())
    return int(found[1]) // 1024 if found else 0


def processor(process: int) -> float:
    """The seconds of processor time that a process has used."""
    fields_ = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields_[11]) + int(fields_[12])) / os.sysconf("SC_CLK_TCK")


def time_start(folder: str) -> None:
    """Print how long the explorer takes to start, and the memory of its processes then and a little later."""
    command = [sys.executable, "-m", "filrouge", "serve", folder, "--port", "0"]
    start = time.perf_counter()
    with subprocess.Popen(command, stderr=subprocess.PIPE) as process:  # noqa: S603 - our own
        next(iter(process.stderr or ()))
        used = " + ".join(f"{processor(each):.1f}" for each in family(process.pid))
        print(f"{time.perf_counter() - start:8.1f} s to start, {used} s of processor time")
        for seconds in (0, 20):
            time.sleep(seconds)
            print(
                f"{' + '.join(str(megabytes(each)) for each in family(process.pid)):>30} MB after {seconds} s"
            )
        process.send_signal(signal.SIGINT)


async def time_pages(folder: Path, paths: list[str]) -> None:
    """Print the median of the processor time of each page."""
    site = open_site(folder)
    warm(site)
    transport = httpx.ASGITransport(application(site, Asker(folder), Drawing(site)))
    async with httpx.AsyncClient(transport=transport, base_url="http://pages") as client:
        for path in paths:
            found = []
            for _ in range(ROUNDS):
                start = time.process_time()
                (await client.get(path, headers={"Accept": "text/html"})).raise_for_status()
                found.append(1000 * (time.process_time() - start))
            print(f"{median(found):8.1f} ms, {found[0]:8.1f} ms the first time  {path}")


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["questions", *numbers]:
            ask_questions(*(int(each) for each in (*numbers, *("400", "60")[len(numbers) :])))
        case ["rdflib", seconds, folder]:
            answer_by_rdflib(Path(folder), int(seconds))
        case ["build", number, folder]:
            Path(folder).mkdir(exist_ok=True)
            build(many(int(number)), Path(folder))
        case ["start", folder]:
            time_start(folder)
        case ["pages", folder, *paths]:
            asyncio.run(time_pages(Path(folder), paths))

"""Queries in a process of their own, with limits on time, memory and rows.

A query of a few kilobytes can crash the store or fill the memory, and nothing can interrupt one; so a
query that somebody typed runs in a child, which is ended when it goes too far. The child also gives up
opening anything before the query starts: even a call to another server that slipped through would fail.
"""

import json
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from filrouge.errors import QueryError
from filrouge.querytext import names_graphs, refuse_outside
from filrouge.store import Answer, Term, ask, open_build

_LONGEST = 64 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """How far a query may go: seconds, bytes of memory beyond the graph's own, rows."""

    seconds: int = 30
    memory: int = 2 * 1024**3
    rows: int = 100_000


def ask_build(folder: Path, query: str, limits: Limits | None = None) -> Answer:
    """Ask a build in a process of its own.

    Raises:
        QueryError: the query is malformed, reaches outside, or goes beyond a limit; or there is no graph.
    """
    limits = limits or Limits()
    refuse_unfit(query)
    order = json.dumps({"folder": str(folder), "query": query, "limits": asdict(limits)})
    command = [sys.executable, "-m", "filrouge.sandbox"]
    patience = limits.seconds + 30
    try:
        done = subprocess.run(  # noqa: S603 - our own module; the query travels as data
            command,
            input=order,
            capture_output=True,
            encoding="utf-8",
            timeout=patience,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise QueryError(too_far(limits)) from None
    if done.returncode != 0:
        raise QueryError(too_far(limits))
    return _read(json.loads(done.stdout))


def refuse_unfit(query: str) -> None:
    """Refuse a query before any process is made for it.

    Raises:
        QueryError: it is too long, or would call another server.
    """
    if len(query) > _LONGEST:
        raise QueryError(f"the query has {len(query)} characters; at most {_LONGEST} are allowed")
    refuse_outside(query)


def too_far(limits: Limits) -> str:
    """What to say when a query was ended for going beyond its limits."""
    memory = limits.memory // 1024**2
    return (
        f"the query was stopped: it needs more than {limits.seconds} s or {memory} MB; ask for less at once"
    )


def _read(reply: dict[str, Any]) -> Answer:
    if "error" in reply:
        raise QueryError(reply["error"])
    rows = tuple(tuple(Term(*term) if term else None for term in row) for row in reply["rows"])
    return Answer(tuple(reply["variables"]), rows, reply["truncated"])


def _serve(order: dict[str, Any]) -> dict[str, Any]:
    """What the child does: load, fence itself in, ask."""
    limits = Limits(**order["limits"])
    try:
        store = open_build(Path(order["folder"]), by_article=names_graphs(order["query"]))
        fence(limits)
        answer = ask(store, order["query"], limit=limits.rows)
    except QueryError as error:
        return {"error": str(error)}
    rows = [[[t.value, t.kind, t.language, t.datatype] if t else None for t in row] for row in answer.rows]
    return {"variables": answer.variables, "rows": rows, "truncated": answer.truncated}


def fence(limits: Limits) -> None:
    """Limit this process for good and let it open nothing any more.

    Systems without such limits have only the parent's clock.
    """
    try:
        import resource  # noqa: PLC0415 - not everywhere
    except ImportError:
        return
    spent = int(sum(resource.getrusage(resource.RUSAGE_SELF)[:2])) + 1
    _lower(resource.RLIMIT_CPU, spent + limits.seconds)
    # Linux counts reserved space: what is already reserved comes on top.
    statm = Path("/proc/self/statm")
    if statm.is_file():
        _lower(resource.RLIMIT_AS, int(statm.read_text().split()[0]) * resource.getpagesize() + limits.memory)
    _lower(resource.RLIMIT_NOFILE, 0)


def _lower(kind: int, value: int) -> None:
    import resource  # noqa: PLC0415 - not everywhere

    hard = resource.getrlimit(kind)[1]
    limit = value if hard == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(kind, (limit, limit))


if __name__ == "__main__":
    sys.stdout.write(json.dumps(_serve(json.load(sys.stdin))))

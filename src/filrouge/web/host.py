"""The process that holds the graph for queries: it makes a limited copy of itself for each of them.

``python -m filrouge.web.host FOLDER DESCRIPTOR GRAPHS`` loads a build once (with named graphs if GRAPHS is
``by-article``), says so, and then waits for sockets (``-`` for a descriptor: carry out one order from the
input). A child forked ahead of time stands ready for
each: it fences itself in, reads one order, answers and ends, and the next child takes its place. What a
query does to its process (a crash, no memory, no end) happens to the child alone, and loading is paid once.

Why not a process that loads the build for each query: a large build takes seconds to load, a fork
milliseconds. Why not a process for several queries: one that a query has damaged would answer the next.
The store in memory keeps no thread of its own, so a fork finds it whole.
"""

import gc
import json
import os
import select
import signal
import socket
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from filrouge.errors import QueryError
from filrouge.querytext import names_graphs
from filrouge.sandbox import Limits, fence
from filrouge.store import Answer, Graphs, Store, ask, describe, open_build
from filrouge.web import results
from filrouge.web.ahead import own_memory

READY, ALONE = b"R", "-"
BY_ARTICLE, WHOLE = "by-article", "whole"
ALL_GRAPHS = Graphs()
LARGEST = 64 * 1024**2
_NO_STYLE = "the answer has {} and none of the formats asked for holds them"


@dataclass(frozen=True, slots=True)
class Order:
    """What one child is to do.

    Attributes:
        query: in SPARQL; thing: an IRI to describe instead of running a query.
        table, triples: style for either form of answer, None where the client takes no style of it.
    """

    limits: Limits
    query: str = ""
    thing: str | None = None
    graphs: Graphs = ALL_GRAPHS
    table: str | None = "json"
    triples: str | None = "turtle"

    @property
    def by_article(self) -> bool:
        """Whether the answer may depend on named graphs."""
        return self.graphs != ALL_GRAPHS or names_graphs(self.query)


@dataclass(frozen=True, slots=True)
class Reply:
    """What came of an order: a body in the style that goes with its ``form``, or a ``problem``.

    ``unacceptable`` says that the query is fine but its answer cannot be had in a style asked for.
    """

    body: bytes = b""
    form: str = ""
    rows: int = 0
    truncated: bool = False
    problem: str | None = None
    unacceptable: bool = False


def carry_out(store: Store, order: Order) -> Reply:
    """Answer an order; what is wrong with it becomes the reply's ``problem``."""
    try:
        answer = _answer(store, order)
    except QueryError as error:
        return Reply(problem=str(error))
    style = order.triples if answer.form == "triples" else order.table
    if style is None:
        what = "triples" if answer.form == "triples" else "rows"
        return Reply(form=answer.form, problem=_NO_STYLE.format(what), unacceptable=True)
    body = results.write(answer, style)
    if len(body) > LARGEST:
        return Reply(problem=f"the answer has more than {LARGEST // 1024**2} MB; ask for less at once")
    return Reply(body, answer.form, len(answer.rows), answer.truncated)


def _answer(store: Store, order: Order) -> Answer:
    if order.thing is not None:
        return describe(store, order.thing)
    return ask(store, order.query, limit=order.limits.rows, graphs=order.graphs)


def encode_order(order: Order) -> bytes:
    """An order as it travels."""
    graphs, limits = order.graphs, order.limits
    plain = {
        "limits": [limits.seconds, limits.memory, limits.rows],
        "query": order.query,
        "thing": order.thing,
        "graphs": [graphs.default, graphs.named, graphs.base],
        "styles": [order.table, order.triples],
    }
    return json.dumps(plain).encode()


def decode_order(sent: bytes) -> Order:
    """The order that ``encode_order`` wrote."""
    plain: dict[str, Any] = json.loads(sent)
    default, named = (tuple(iris) if iris is not None else None for iris in plain["graphs"][:2])
    limits, graphs = Limits(*plain["limits"]), Graphs(default, named, plain["graphs"][2])
    return Order(limits, plain["query"], plain["thing"], graphs, *plain["styles"])


def encode_reply(reply: Reply) -> bytes:
    """A reply as it travels: a line of JSON, then the body."""
    head = [reply.form, reply.rows, reply.truncated, reply.problem, reply.unacceptable]
    return json.dumps(head).encode() + b"\n" + reply.body


def decode_reply(sent: bytes) -> Reply:
    """The reply that ``encode_reply`` wrote.

    Raises:
        ValueError: it broke off.
    """
    head, line, body = sent.partition(b"\n")
    if not line:
        raise ValueError("the reply broke off")
    return Reply(body, *json.loads(head))


def _wait(store: Store, control: socket.socket) -> None:
    """Pass every socket that arrives on to a child that waits for one, until the other end is gone."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    gc.freeze()
    spare = _spare(store, control)
    control.send(READY)
    while True:
        data, descriptors, _, _ = socket.recv_fds(control, 1, 1)
        if not data:
            return
        try:
            socket.send_fds(spare, [data], descriptors)
        except ConnectionError:
            # It was ended from outside while it waited, so it has answered nothing.
            spare.close()
            spare = _spare(store, control)
            socket.send_fds(spare, [data], descriptors)
        for descriptor in descriptors:
            os.close(descriptor)
        spare.close()
        spare = _spare(store, control)


def _spare(store: Store, control: socket.socket) -> socket.socket:
    """The line to a new child, which answers the one order that comes over the socket sent there."""
    mine, theirs = socket.socketpair()
    if os.fork() == 0:
        control.close()
        mine.close()
        _child(store, theirs)
    theirs.close()
    return mine


def _child(store: Store, order: socket.socket) -> None:
    """Prepare, answer one order and end; an end without an answer tells that a limit was hit."""
    status = 1
    try:
        # Nothing of an answer refers to itself, and looking for what does would touch, so copy, memory.
        gc.disable()
        own_memory(lambda: not select.select([order], [], [], 0)[0])
        data, descriptors, _, _ = socket.recv_fds(order, 1, 1)
        if data:
            _respond(store, socket.socket(fileno=descriptors[0]))
        status = 0
    finally:
        os._exit(status)


def _respond(store: Store, line: socket.socket) -> None:
    """Answer the order that comes over a line, within its limits."""
    sent = bytearray()
    while part := line.recv(65536):
        sent += part
    order = decode_order(bytes(sent))
    # The kernel's clock ends even a process that is deep inside the store.
    signal.setitimer(signal.ITIMER_REAL, order.limits.seconds)
    fence(order.limits)
    line.sendall(encode_reply(carry_out(store, order)))
    line.shutdown(socket.SHUT_WR)


def answer_one(folder: Path, sent: bytes) -> bytes:
    """Load a build and carry out one order in this process, which is limited for good."""
    order = decode_order(sent)
    try:
        store = open_build(folder, by_article=order.by_article)
    except QueryError as error:
        return encode_reply(Reply(problem=str(error)))
    fence(order.limits)
    return encode_reply(carry_out(store, order))


def main(folder: str, descriptor: str, graphs: str) -> None:
    """Load a build and wait for queries on the socket of a descriptor."""
    control = socket.socket(fileno=int(descriptor))
    try:
        store = open_build(Path(folder), by_article=graphs == BY_ARTICLE)
    except QueryError as error:
        control.sendall(str(error).encode())
        return
    _wait(store, control)


if __name__ == "__main__":
    if sys.argv[2] == ALONE:
        sys.stdout.buffer.write(answer_one(Path(sys.argv[1]), sys.stdin.buffer.read()))
    else:
        main(*sys.argv[1:])

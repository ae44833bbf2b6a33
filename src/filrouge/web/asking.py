"""Orders for the processes that hold the graph, from the side of the server.

At most ``AT_ONCE`` queries run and ``WAITING`` more wait; whoever comes then is told to come again. Where
a system cannot fork, each query has a process of its own that loads the build first.

Why two processes: each article as a named graph doubles what has to be loaded, and few queries name one. So
the second, which holds them, is started by the first query that does.
"""

import asyncio
import os
import socket
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from filrouge.errors import FilrougeError, QueryError
from filrouge.sandbox import Limits, refuse_unfit, too_far
from filrouge.web.holding import Holder
from filrouge.web.host import ALONE, WHOLE, Order, Reply, decode_reply, encode_order

AT_ONCE, WAITING = 4, 16
PATIENCE, LOADING = 5, 30
LIMITS = Limits(seconds=20, memory=1024**3)
CAN_FORK = hasattr(os, "fork") and hasattr(socket, "send_fds")


class BusyError(FilrougeError):
    """So many queries wait already that another one would only make things worse."""


@dataclass
class Asker:
    """The way to the processes that hold the graph of a build; ``start`` before the first order.

    ``limits`` hold for every query.
    """

    folder: Path
    limits: Limits = LIMITS
    forks: bool = CAN_FORK
    _waiting: int = 0
    _places: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_ONCE))

    def __post_init__(self) -> None:
        self._whole = Holder(self.folder, by_article=False)
        self._by_article = Holder(self.folder, by_article=True)

    def start(self) -> None:
        """Start the process for queries that name no graphs; it loads while other things happen here."""
        if self.forks:
            self._whole.start()

    def wait(self) -> None:
        """Wait until the build is loaded.

        Raises:
            QueryError: it cannot be.
        """
        if self.forks:
            self._whole.wait()

    def stop(self) -> None:
        """End the processes."""
        self._whole.stop()
        self._by_article.stop()

    async def carry_out(self, order: Order) -> Reply:
        """Have an order carried out.

        Raises:
            BusyError: too many are waiting.
            QueryError: the query is too long, calls another server, or went beyond its limits.
        """
        refuse_unfit(order.query)
        async with self._place():
            if not self.forks:
                return await asyncio.to_thread(_alone, self.folder, order)
            return await self._ask(order)

    @asynccontextmanager
    async def _place(self) -> AsyncIterator[None]:
        """One of the places to run in, after waiting for it."""
        if self._waiting >= WAITING:
            raise BusyError("too many queries at once; try again in a few seconds")
        self._waiting += 1
        try:
            await self._places.acquire()
        finally:
            self._waiting -= 1
        try:
            yield
        finally:
            self._places.release()

    async def _ask(self, order: Order) -> Reply:
        """Send an order to a child of the process and read what comes back."""
        mine = await (self._by_article if order.by_article else self._whole).line()
        reader, writer = await asyncio.open_connection(sock=mine)
        try:
            async with asyncio.timeout(order.limits.seconds + PATIENCE):
                writer.write(encode_order(order))
                writer.write_eof()
                return decode_reply(await reader.read())
        except (TimeoutError, ValueError, ConnectionError):
            # No answer, or one that broke off: the kernel has ended the child.
            raise QueryError(too_far(order.limits)) from None
        finally:
            writer.close()
            with suppress(ConnectionError):
                await writer.wait_closed()


def _alone(folder: Path, order: Order) -> Reply:
    """An order where nothing can fork: a process for it that loads the build first."""
    command = [sys.executable, "-m", "filrouge.web.host", str(folder), ALONE, WHOLE]
    try:
        done = subprocess.run(  # noqa: S603 - our own module; the query travels as data
            command,
            input=encode_order(order),
            stdout=subprocess.PIPE,
            timeout=order.limits.seconds + LOADING,
            check=False,
        )
        return decode_reply(done.stdout)
    except (subprocess.TimeoutExpired, ValueError):
        raise QueryError(too_far(order.limits)) from None

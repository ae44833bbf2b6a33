"""Orders for the process that holds the graph, from the side of the server.

At most ``AT_ONCE`` queries run and ``WAITING`` more wait; whoever comes then is told to come again. Where
a system cannot fork, each query has a process of its own that loads the build first.
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
from filrouge.web.host import ALONE, READY, Order, Reply, decode_reply, encode_order

AT_ONCE, WAITING = 4, 16
PATIENCE, LOADING = 5, 30
LIMITS = Limits(seconds=20, memory=1024**3)
CAN_FORK = hasattr(os, "fork") and hasattr(socket, "send_fds")


class BusyError(FilrougeError):
    """So many queries wait already that another one would only make things worse."""


@dataclass
class Asker:
    """The way to the process that holds the graph of a build; ``start`` before the first order.

    ``limits`` hold for every query.
    """

    folder: Path
    limits: Limits = LIMITS
    forks: bool = CAN_FORK
    _process: "subprocess.Popen[bytes] | None" = None
    _control: socket.socket | None = None
    _waiting: int = 0
    _places: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_ONCE))

    def start(self) -> None:
        """Start the process; it loads the build while other things happen here."""
        if not self.forks or (self._process is not None and self._process.poll() is None):
            return
        self.stop()
        self._control, theirs = socket.socketpair()
        command = [sys.executable, "-m", "filrouge.web.host", str(self.folder), str(theirs.fileno())]
        with theirs:
            self._process = subprocess.Popen(  # noqa: S603 - our own module
                command, pass_fds=[theirs.fileno()], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL
            )

    def wait(self) -> None:
        """Wait until the build is loaded.

        Raises:
            QueryError: it cannot be.
        """
        if self.forks and self._control is not None:
            said = self._control.recv(4096)
            if said != READY:
                raise QueryError(said.decode() or "the process for queries did not start")

    def stop(self) -> None:
        """End the process."""
        if self._control is not None:
            self._control.close()
        if self._process is not None:
            self._process.terminate()
            self._process.wait()
        self._process = self._control = None

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
        if self._process is None or self._process.poll() is not None:
            await asyncio.to_thread(self._restart)
        mine, theirs = socket.socketpair()
        with theirs:
            if self._control is None:
                raise QueryError("the process for queries is not running")
            socket.send_fds(self._control, [b"Q"], [theirs.fileno()])
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

    def _restart(self) -> None:
        self.start()
        self.wait()


def _alone(folder: Path, order: Order) -> Reply:
    """An order where nothing can fork: a process for it that loads the build first."""
    command = [sys.executable, "-m", "filrouge.web.host", str(folder), ALONE]
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

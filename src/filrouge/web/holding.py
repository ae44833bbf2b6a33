"""The process that holds a build for queries, as the server sees it."""

import asyncio
import socket
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

from filrouge.errors import QueryError
from filrouge.web.host import BY_ARTICLE, READY, WHOLE


@dataclass
class Holder:
    """A process that holds a build, ``by_article`` with its named graphs; started when first needed."""

    folder: Path
    by_article: bool
    _process: "subprocess.Popen[bytes] | None" = None
    _control: socket.socket | None = None
    _starting: asyncio.Lock = field(default_factory=asyncio.Lock)

    def runs(self) -> bool:
        """Whether the process is there."""
        return self._process is not None and self._process.poll() is None

    def start(self) -> None:
        """Start the process; it loads the build while other things happen here."""
        if self.runs():
            return
        self.stop()
        self._control, theirs = socket.socketpair()
        graphs = BY_ARTICLE if self.by_article else WHOLE
        command = [sys.executable, "-m", "filrouge.web.host", str(self.folder), str(theirs.fileno()), graphs]
        with theirs:
            self._process = subprocess.Popen(  # noqa: S603 - our own module
                command, pass_fds=[theirs.fileno()], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL
            )

    def wait(self) -> None:
        """Wait until the build is loaded.

        Raises:
            QueryError: it cannot be.
        """
        if self._control is not None:
            said = self._control.recv(4096)
            if said != READY:
                self.stop()
                raise QueryError(said.decode() or "the process for queries did not start")

    def stop(self) -> None:
        """End the process."""
        if self._control is not None:
            self._control.close()
        if self._process is not None:
            self._process.terminate()
            self._process.wait()
        self._process = self._control = None

    async def line(self) -> socket.socket:
        """A socket to a child of the process, which reads one order from it and replies.

        Raises:
            QueryError: the process does not run, and cannot be started.
        """
        async with self._starting:
            if not self.runs():
                await asyncio.to_thread(self._restart)
        if self._control is None:
            raise QueryError("the process for queries is not running")
        mine, theirs = socket.socketpair()
        with theirs:
            socket.send_fds(self._control, [b"Q"], [theirs.fileno()])
        return mine

    def _restart(self) -> None:
        self.start()
        self.wait()

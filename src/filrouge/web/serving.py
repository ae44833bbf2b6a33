"""A build on a port of this machine, until somebody stops it."""

import gc
import socket
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Thread

import uvicorn

from filrouge.errors import OutputError
from filrouge.sandbox import Limits
from filrouge.web.app import application
from filrouge.web.asking import Asker
from filrouge.web.drawn import Drawing
from filrouge.web.guard import Guard, names_of
from filrouge.web.replaced import Watch, stamp
from filrouge.web.site import open_site, warm
from filrouge.web.views.claims import ordered


@dataclass(frozen=True, slots=True)
class Address:
    """Where to listen: port 0 takes any free one; ``names`` are further names that the server answers to."""

    host: str = "127.0.0.1"
    port: int = 8765
    names: tuple[str, ...] = ()


def serve(folder: Path, address: Address, limits: Limits, ready: Callable[[str], None]) -> None:
    """Serve a build until interrupted.

    Args:
        folder: of a build.
        address: where to listen.
        limits: how far each query may go.
        ready: told the web address as soon as pages can be opened.

    Raises:
        QueryError: the folder holds no graph, or a damaged one.
        OutputError: the port is taken, or the address is none of this machine.
    """
    asker, read = Asker(folder, limits), stamp(folder)
    with _listen(address) as listening:
        port = listening.getsockname()[1]
        try:
            asker.start()
            site = open_site(folder)
            warm(site)
            ordered(site, "date")
            # What was loaded stays for good: looking through it for garbage would make visitors wait.
            gc.freeze()
            asker.wait()
            app = application(site, asker, Drawing(site))
            # The layout of a large graph takes seconds, which nobody should have to wait for.
            Thread(target=_prepare, args=app.state.slow, daemon=True).start()
            watched = Watch(app, folder, read)
            guarded = Guard(watched, names_of(address.host, port, address.names))
            ready(f"http://{_shown(address.host)}:{port}/")
            _run(guarded, listening)
        finally:
            asker.stop()


def _prepare(*slow: Callable[[], object]) -> None:
    for make in slow:
        make()


def _run(app: Guard, listening: socket.socket) -> None:
    config = uvicorn.Config(app, log_level="warning", access_log=False, server_header=False, lifespan="off")
    with suppress(KeyboardInterrupt):
        uvicorn.Server(config).run(sockets=[listening])


def _listen(address: Address) -> socket.socket:
    """A socket that listens.

    Raises:
        OutputError: the port is taken, or the address is none of this machine.
    """
    family = socket.AF_INET6 if ":" in address.host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((address.host, address.port))
        listening.listen(128)
    except OSError as error:
        listening.close()
        where = f"{address.host}:{address.port}"
        raise OutputError(f"{where}: cannot listen there: {error.strerror}; choose another --port") from None
    return listening


def _shown(host: str) -> str:
    """A host as it stands in a web address; every address of this machine is shown as the local one."""
    if host in ("0.0.0.0", "::"):  # noqa: S104 - only compared
        return "127.0.0.1"
    return f"[{host}]" if ":" in host else host

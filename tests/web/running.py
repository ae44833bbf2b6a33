"""Explorers to test: one that really listens, in a process of its own, and others that only answer calls."""

import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import httpx
import uvicorn

from filrouge import ontology
from filrouge.export import write
from filrouge.model import Graph
from filrouge.setting import Setting
from filrouge.web.app import application
from filrouge.web.asking import Asker
from filrouge.web.drawn import Drawing
from filrouge.web.guard import Guard, names_of
from filrouge.web.site import Site, open_site

FORMATS = ("turtle", "nquads", "view", "metadata", "ontology", "texts")


def build(graph: Graph, folder: Path, base: str | None = None) -> Path:
    """Write a graph as ``filrouge build`` would, as far as the explorer reads it."""
    setting = Setting(ontology.load(), base) if base else Setting(ontology.load())
    write(graph, setting, folder, FORMATS)
    return folder


@contextmanager
def serving(folder: Path, *options: str) -> Iterator[str]:
    """The web address of ``filrouge serve`` on a build, until the block ends."""
    command = [sys.executable, "-m", "filrouge", "serve", str(folder), "--port", "0", *options]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:  # noqa: S603 - our own
        assert process.stderr is not None
        said = process.stderr.readline()
        address = re.search(r"http://\S+", said)
        assert address is not None, said + process.stderr.read()
        try:
            yield address[0].rstrip("/")
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(timeout=20)
            assert process.returncode in (0, -signal.SIGINT, 130)


def site_of(graph: Graph, folder: Path) -> Site:
    """The site of a graph, written and read back."""
    return open_site(build(graph, folder))


@contextmanager
def answering(site: Site, folder: Path) -> Iterator[httpx.Client]:
    """A client of a site's application in this process, which answers all but queries."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
        app = Guard(application(site, Asker(folder), Drawing(site)), names_of("127.0.0.1", port))
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False, lifespan="off"))
        thread = Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        try:
            with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=30, trust_env=False) as client:
                yield client
        finally:
            server.should_exit = True
            thread.join()

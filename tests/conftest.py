"""Fixtures for all tests: nothing may leave the machine, and properties always try the same examples."""

import gc
import importlib
import ipaddress
import socket
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import settings

# What the tests share lives to the end; looking through it again and again costs a twentieth of their time.
gc.set_threshold(100_000, 50, 50)
settings.register_profile("filrouge", derandomize=True, deadline=None)
settings.load_profile("filrouge")


def _is_local(address: Any) -> bool:
    """Whether a socket address stays on this machine."""
    if not isinstance(address, tuple):
        return True  # a Unix socket
    try:
        return ipaddress.ip_address(address[0]).is_loopback
    except ValueError:
        return bool(address[0] == "localhost")


@pytest.fixture(autouse=True)
def _offline(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Refuse every connection and name look-up that would leave the machine."""
    connect, look_up = socket.socket.connect, socket.getaddrinfo

    def guarded(self: socket.socket, address: Any) -> None:
        if not _is_local(address):
            raise AssertionError(f"a test tried to reach {address!r}")
        connect(self, address)

    def refused(*arguments: Any, **more: Any) -> Any:
        if arguments and _is_local(arguments):
            return look_up(*arguments, **more)
        raise AssertionError(f"a test tried to look up {arguments!r}")

    monkeypatch.setattr(socket.socket, "connect", guarded)
    monkeypatch.setattr(socket.socket, "connect_ex", guarded)
    monkeypatch.setattr(socket, "getaddrinfo", refused)
    yield


@pytest.fixture
def plain_pipeline(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a pipeline that finds nothing in the place of the real one."""
    plain = importlib.import_module("tests.plain")
    for name in ("extract", "assemble"):
        monkeypatch.setattr(f"filrouge.pipeline.{name}", getattr(plain, name))

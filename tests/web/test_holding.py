"""The process that holds a build, as the server sees it."""

import asyncio
import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from filrouge.errors import QueryError
from filrouge.sandbox import Limits
from filrouge.web.holding import Holder
from filrouge.web.host import Order, decode_reply, encode_order

COUNT = Order(Limits(), "SELECT (COUNT(*) AS ?n) { ?c a fil:Article }", table="csv")


@pytest.fixture
def holder(folder: Path) -> Iterator[Holder]:
    made = Holder(folder, by_article=False)
    yield made
    made.stop()


def answered(holder: Holder) -> bytes:
    """What comes over a new line for an order."""
    with asyncio.run(holder.line()) as line:
        line.sendall(encode_order(COUNT))
        line.shutdown(1)
        found = b""
        while part := line.recv(65536):
            found += part
    return decode_reply(found).body


def test_it_starts_when_needed_and_every_line_has_a_child_of_its_own(holder: Holder) -> None:
    assert not holder.runs()
    assert answered(holder) == answered(holder) == b"n\r\n5\r\n"
    assert holder.runs()
    holder.stop()
    assert not holder.runs()


def test_a_process_that_died_is_started_again(holder: Holder) -> None:
    assert answered(holder)
    process = holder._process
    assert process is not None
    process.kill()
    process.wait()
    assert answered(holder) == b"n\r\n5\r\n"


def test_a_child_that_was_ended_while_it_waited_is_replaced(holder: Holder) -> None:
    assert answered(holder)
    assert holder._process is not None
    children = Path(f"/proc/{holder._process.pid}/task/{holder._process.pid}/children")
    if not children.is_file():
        pytest.skip("this system does not tell the children of a process")
    for child in children.read_text().split():
        os.kill(int(child), signal.SIGKILL)
        while Path(f"/proc/{child}").exists():
            time.sleep(0.01)
    assert answered(holder) == b"n\r\n5\r\n"


def test_a_build_that_cannot_be_loaded_is_said_and_tried_again(tmp_path: Path) -> None:
    made = Holder(tmp_path, by_article=True)
    for _ in range(2):
        made.start()
        with pytest.raises(QueryError, match="filrouge build"):
            made.wait()
        assert not made.runs()

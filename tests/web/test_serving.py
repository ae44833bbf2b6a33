"""``filrouge serve`` as a whole."""

import socket
from pathlib import Path

import httpx
import pytest

from filrouge.errors import OutputError, QueryError
from filrouge.sandbox import Limits
from filrouge.web.serving import Address, serve
from tests.web.running import serving


def test_it_listens_on_this_machine_only_and_goes_by_further_names(folder: Path) -> None:
    with serving(folder, "--name", "press.example") as address:
        assert address.startswith("http://127.0.0.1:")
        found = httpx.get(f"{address}/health", headers={"Host": "press.example"}, trust_env=False)
        assert found.status_code == 200


def test_a_port_that_is_taken_is_said(folder: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        where = Address(port=taken.getsockname()[1])
        with pytest.raises(OutputError, match="choose another --port"):
            serve(folder, where, Limits(), lambda _: None)


def test_a_folder_without_a_build_is_said(tmp_path: Path) -> None:
    with pytest.raises(QueryError, match="filrouge build"):
        serve(tmp_path, Address(port=0), Limits(), lambda _: None)

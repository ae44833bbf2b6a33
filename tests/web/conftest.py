"""One explorer that listens, for all tests of this folder that only read from it."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from filrouge.web.site import Site
from tests import story
from tests.web.running import build, serving, site_of


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(story.small(), tmp_path_factory.mktemp("served"))


@pytest.fixture(scope="session")
def address(folder: Path) -> Iterator[str]:
    with serving(folder, "--timeout", "1") as found:
        yield found


@pytest.fixture
def client(address: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=address, timeout=30, trust_env=False) as found:
        yield found


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return site_of(story.small(), tmp_path_factory.mktemp("site"))

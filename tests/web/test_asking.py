"""Orders from the side of the server."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from filrouge.errors import QueryError
from filrouge.sandbox import Limits
from filrouge.web.asking import WAITING, Asker, BusyError
from filrouge.web.host import Order

COUNT = Order(Limits(), "SELECT (COUNT(*) AS ?n) { ?c a fil:Article }", table="csv")


@pytest.fixture
def asker(folder: Path) -> Iterator[Asker]:
    made = Asker(folder)
    made.start()
    made.wait()
    yield made
    made.stop()


def test_an_order_is_carried_out(asker: Asker) -> None:
    assert asyncio.run(asker.carry_out(COUNT)).body == b"n\r\n5\r\n"


def test_it_works_without_forks_too(folder: Path) -> None:
    alone = Asker(folder, forks=False)
    alone.start()
    alone.wait()
    assert asyncio.run(alone.carry_out(COUNT)).body == b"n\r\n5\r\n"
    endless = Order(
        Limits(seconds=1), "SELECT * { SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } }"
    )
    with pytest.raises(QueryError, match="was stopped"):
        asyncio.run(alone.carry_out(endless))
    alone.stop()


def test_named_graphs_are_loaded_by_the_first_query_that_names_one(asker: Asker) -> None:
    assert asyncio.run(asker.carry_out(COUNT)).rows == 1
    assert not asker._by_article.runs()
    query = "SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?a a fil:Article } }"
    named = Order(Limits(), query, table="csv")
    assert asyncio.run(asker.carry_out(named)).body == b"n\r\n5\r\n"
    assert asker._by_article.runs()
    assert asyncio.run(asker.carry_out(COUNT)).body == b"n\r\n5\r\n"


def test_a_build_that_cannot_be_loaded_is_said(tmp_path: Path) -> None:
    made = Asker(tmp_path)
    made.start()
    with pytest.raises(QueryError, match="filrouge build"):
        made.wait()
    made.stop()


def test_who_comes_when_many_wait_is_sent_away(asker: Asker) -> None:
    asker._waiting = WAITING
    with pytest.raises(BusyError, match="try again"):
        asyncio.run(asker.carry_out(COUNT))

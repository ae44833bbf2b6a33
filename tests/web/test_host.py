"""The process that holds the graph, from inside."""

import subprocess
import sys
from pathlib import Path

import pytest

from filrouge.sandbox import Limits
from filrouge.store import Graphs, open_build
from filrouge.web.host import (
    ALONE,
    WHOLE,
    Order,
    Reply,
    carry_out,
    decode_order,
    decode_reply,
    encode_order,
    encode_reply,
)

ORDER = Order(
    Limits(1, 2**30, 3), "SELECT * { ?s ?p ?o }", graphs=Graphs(("a:g",), None), table="csv", triples=None
)


def test_orders_and_replies_travel_whole() -> None:
    assert decode_order(encode_order(ORDER)) == ORDER
    for reply in (Reply(b"a\nb\n", "table", 2, truncated=True), Reply(problem="é\n", unacceptable=True)):
        assert decode_reply(encode_reply(reply)) == reply
    with pytest.raises(ValueError, match="broke off"):
        decode_reply(b'["table", 1')


def test_an_order_is_answered_in_the_style_of_its_form(folder: Path) -> None:
    store = open_build(folder)
    told = carry_out(store, Order(Limits(rows=2), "SELECT ?c { ?c a fil:Claim }", table="tsv"))
    assert (told.form, told.rows, told.truncated, told.body[:3]) == ("table", 2, True, b"?c\n")
    assert carry_out(store, Order(Limits(), "ASK {}", table=None)).unacceptable
    assert "error" in str(carry_out(store, Order(Limits(), "SELECT")).problem)


def test_a_thing_is_described_with_its_passages_and_claims(folder: Path) -> None:
    store = open_build(folder)
    base = "https://w3id.org/filrouge/id/"
    text = carry_out(store, Order(Limits(), thing=f"{base}group/iran", triples="ntriples")).body.decode()
    assert "prefLabel" in text and "#char=" in text and "anchorOf" in text and "fil" in text
    assert "ontology#Claim" in text
    assert carry_out(store, Order(Limits(), thing=f"{base}group/nobody")).rows == 0
    assert carry_out(store, Order(Limits(), thing="no iri")).problem


def test_without_forks_a_process_answers_one_order(folder: Path) -> None:
    command = [sys.executable, "-m", "filrouge.web.host", str(folder), ALONE, WHOLE]
    sent = encode_order(Order(Limits(), "SELECT (COUNT(*) AS ?n) { ?c a fil:Article }", table="csv"))
    done = subprocess.run(command, input=sent, capture_output=True, check=True)  # noqa: S603 - our own
    assert decode_reply(done.stdout).body == b"n\r\n5\r\n"


def test_only_queries_that_name_graphs_need_them() -> None:
    assert not Order(Limits(), "SELECT * { ?s ?p ?o }").by_article
    assert Order(Limits(), "SELECT * { GRAPH ?g { ?s ?p ?o } }").by_article
    assert ORDER.by_article
    assert not Order(Limits(), thing="a:from").by_article

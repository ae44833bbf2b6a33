"""``entities.ftm.json``: valid FollowTheMoney entities whose links carry sentence, status and proof."""

import json
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from filrouge import ontology
from filrouge.errors import OutputError
from filrouge.export import write
from filrouge.export.ftm import ident
from filrouge.setting import Setting
from tests import graphs, story

SETTING = Setting(ontology.load())
needed = pytest.mark.skipif(find_spec("followthemoney") is None, reason="followthemoney is not installed")


def entities(folder: Path) -> dict[str, Any]:
    lines = (folder / "entities.ftm.json").read_text(encoding="utf-8").splitlines()
    found = {row["id"]: row for row in map(json.loads, lines)}
    assert len(found) == len(lines)
    return found


def test_without_the_package_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "followthemoney", None)
    with pytest.raises(OutputError, match=r"pip install 'filrouge\[ftm\]'"):
        write(story.small(), SETTING, tmp_path, ["ftm"])
    assert not list(tmp_path.iterdir())


@needed
def test_the_package_reads_every_entity_back_and_every_reference_leads_somewhere(tmp_path: Path) -> None:
    from followthemoney import model  # noqa: PLC0415 - an extra

    write(story.small(), SETTING, tmp_path, ["ftm"])
    found = entities(tmp_path)
    for row in found.values():
        proxy = model.get_proxy(row)
        for prop, value in proxy.itervalues():
            if prop.type.name == "entity":
                assert value in found, f"{row['schema']}.{prop.name}"
                assert model.get(found[value]["schema"]).is_a(prop.range)


@needed
def test_a_claim_is_a_link_with_its_sentence_status_and_proof(tmp_path: Path) -> None:
    graph = story.small()
    write(graph, SETTING, tmp_path, ["ftm"])
    found = entities(tmp_path)
    known = {entity.id for entity in graph.entities} | {event.id for event in graph.events}
    for claim in graph.claims:
        if claim.object in known:
            values = found[ident(claim.id)]["properties"]
            assert values["description"] == [claim.evidence.passage.text]
            assert values["proof"] == [ident(claim.evidence.article)]
            assert (claim.modality.value == "asserted") == ("(" not in values["role"][0])


@needed
def test_hostile_names_are_names(tmp_path: Path) -> None:
    words = '{"schema": "Person"}\n<script>'
    write(graphs.hostile(words), SETTING, tmp_path, ["ftm"])
    names = {value for row in entities(tmp_path).values() for value in row["properties"].get("name", [])}
    assert any("<script>" in name for name in names)

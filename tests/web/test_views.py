"""What pages show: the right things, in the right order, and exactly the words of the articles."""

import csv
from io import StringIO

import pytest

from filrouge.web.site import Site
from filrouge.web.views import claims, lists, maps, network, timeline
from filrouge.web.views.article import article, web_address
from filrouge.web.views.common import Json, claim, limited
from filrouge.web.views.entity import entity
from filrouge.web.views.event import event
from filrouge.web.views.marking import Marks, Span, lines, outermost


def event_called(site: Site, label: str) -> Json:
    return event(site, next(node for node in site.graph.events if node.label == label))


def test_an_article_is_shown_to_the_letter(site: Site) -> None:
    for node in site.graph.articles:
        shown = article(site, node)
        text = node.article.text
        for zone in shown["zones"]:
            for line in zone["lines"]:
                start = line[0]["begin"]
                words = "".join(piece["text"] for piece in line)
                assert text[start : start + len(words)] == words and "\n" not in words
        kept = "".join(p["text"] for zone in shown["zones"] for line in zone["lines"] for p in line)
        assert kept == "".join(line for line in text.split("\n") if line.strip())


def test_claims_and_names_stand_where_the_article_says_them(site: Site) -> None:
    node = next(node for node in site.graph.articles if node.article.name == "convoi")
    shown = article(site, node)
    pieces = [piece for zone in shown["zones"] for line in zone["lines"] for piece in line]
    for each in shown["claims"]:
        own = [piece for piece in pieces if each["number"] in piece["claims"]]
        assert "".join(piece["text"] for piece in own) == each["sentence"]["text"]
        trigger = [piece["text"] for piece in pieces if each["number"] in piece["triggers"]]
        assert "".join(trigger) == "".join(m["text"] for m in each["marks"] if "trigger" in m["is"])
        anchor = each["sentence"]["href"].partition("#")[2]
        assert anchor in [name for piece in pieces for name in piece["anchors"]]
    assert {"group/ashab-al-kahf", "place/irak"} <= {piece["mention"] for piece in pieces}
    assert [zone["kind"] for zone in shown["zones"] if zone["boilerplate"]] == ["related"]


def test_a_longer_mention_hides_those_inside_it() -> None:
    spans = [Span(4, 8, "b"), Span(0, 10, "a"), Span(8, 12, "c"), Span(10, 12, "d")]
    assert [span.what for span in outermost(spans)] == ["a", "d"]


def test_a_line_is_cut_at_every_border() -> None:
    marks = Marks((Span(2, 5, "x"),), (Span(4, 7, 1),), (Span(0, 9, 1), Span(4, 9, 2)), ((2, "m2"),))
    (line,) = lines("abcdefghi\n \n", 0, 12, marks)
    assert [piece["text"] for piece in line] == ["ab", "cd", "e", "fg", "hi"]
    assert [piece["mention"] for piece in line] == [None, "x", "x", None, None]
    assert [piece["triggers"] for piece in line] == [[], [], [1], [1], []]
    assert [piece["closes"] for piece in line] == [[], [], [], [], [1, 2]]
    assert line[1]["anchors"] == ["m2"]


def test_only_addresses_of_the_web_are_links() -> None:
    assert web_address("https://press.example/1") == "https://press.example/1"
    assert web_address("javascript:alert(1)") is None and web_address(None) is None


def test_an_entity_shows_names_relations_events_and_partners(site: Site) -> None:
    shown = entity(site, site.entities["group/ashab-al-kahf"])
    (name,) = shown["names"]
    assert {each["outlet"] for each in name["outlets"]} == {"Agence Levant", "Courrier du Golfe", "brigades"}
    relations = {(r["predicate"], r["forward"], r["modality"]) for r in shown["relations"]["rows"]}
    assert ("claimedResponsibilityFor", True, "asserted") in relations
    assert ("supplied", False, "denied") in relations
    assert [each["roles"] for each in shown["events"]["rows"]] == [["actor", "claimant"]]
    assert "group/iran" in {each["id"] for each in shown["partners"]["rows"]}
    karimi = entity(site, site.entities["person/hossein-karimi"])
    assert karimi["roles"][0]["role"].startswith("porte-parole")
    assert [each["modality"] for each in karimi["says"]["rows"]] == ["denied"]
    irak = entity(site, site.entities["place/irak"])
    assert irak["authorities"][0]["iri"] == "https://sws.geonames.org/99237/"
    assert irak["authorities"][1]["iri"] is None


def test_an_event_sets_rivals_side_by_side(site: Site) -> None:
    shown = event_called(site, "Attaque à Dhi Qar")
    tolls = [(row["number"], row["claims"][0]["speaker"]["label"]) for row in shown["tolls"]["killedCount"]]
    assert tolls == [(5, "Pentagone"), (3, "Police irakienne")]
    assert [each["speaker"]["id"] for each in shown["claiming"]["rows"]] == ["group/ashab-al-kahf"]
    assert [each["speaker"]["id"] for each in shown["denying"]["rows"]] == ["group/iran"]
    assert shown["merges"][0]["reason"] == "même lieu, même jour, même type"
    assert shown["when"] == {"date": "2024-03-12", "end": None, "basis": "weekday"}
    for telling in shown["evidence"]["rows"]:
        assert "".join(piece["text"] for piece in telling["marks"]) == telling["sentence"]["text"]


def test_a_claim_is_its_sentence_in_pieces_and_knows_its_rivals(site: Site) -> None:
    for node in site.graph.claims:
        shown = claim(site, node)
        assert "".join(piece["text"] for piece in shown["marks"]) == node.evidence.passage.text
        marked = "".join(piece["text"] for piece in shown["marks"] if "trigger" in piece["is"])
        assert marked == node.trigger.passage.text
    denied = next(c for c in site.graph.claims if c.subject == "group/iran" and c.predicate == "attacked")
    assert claim(site, denied)["opposed"] == []


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ({}, 25),
        ({"modality": "denied"}, 2),
        ({"predicate": "killedCount"}, 3),
        ({"about": "group/brigades"}, 6),
        ({"subject": "group/brigades"}, 2),
        ({"speaker": "body/pentagone"}, 3),
        ({"speaker": "-", "outlet": "brigades"}, 4),
        ({"hedged": "yes"}, 1),
        ({"q": "MISSILES"}, 1),
        ({"q": "avait exige"}, 1),
        ({"modality": "nonsense"}, 0),
    ],
)
def test_claims_are_filtered(asked: dict[str, str], count: int, site: Site) -> None:
    shown = claims.claims(site, claims.wanted(asked), 1)
    assert shown["total"] == len(shown["claims"]) == count


@pytest.mark.parametrize("order", claims.ORDERS)
def test_claims_are_sorted_both_ways(order: str, site: Site) -> None:
    up = claims.select(site, claims.wanted({"sort": order}))
    down = claims.select(site, claims.wanted({"sort": f"-{order}"}))
    keys = [claims.ORDERS[order](site, each) for each in up]
    assert keys == sorted(keys) and down == list(reversed(up))


def test_a_wrong_order_or_page_is_mended(site: Site) -> None:
    assert claims.wanted({"sort": "nonsense"}).sort == "date"
    assert claims.claims(site, claims.wanted({}), 99)["number"] == 1


def test_the_spreadsheet_has_every_claim_and_its_words(site: Site) -> None:
    text = claims.as_csv(site, claims.wanted({}))
    rows = list(csv.DictReader(StringIO(text.removeprefix("\ufeff"))))
    assert len(rows) == len(site.graph.claims)
    by_id = {site.iri(node.id): node for node in site.graph.claims}
    for row in rows:
        node = by_id[row["claim"]]
        text = site.articles[node.evidence.article].article.text
        assert text[int(row["begin"]) : int(row["end"])] == row["sentence"]


def test_the_timeline_zooms_and_filters(site: Site) -> None:
    whole = timeline.timeline(site, timeline.window({}))
    assert [(step["at"], step["count"]) for step in whole["steps"]] == [("2024", 3)]
    assert whole["undated"]["rows"][0]["label"] == "Attaque contre Ain al-Assad"
    year = timeline.timeline(site, timeline.window({"at": "2024"}))
    assert [step["at"] for step in year["steps"]] == ["2024-03", "2024-04", "2024-12"]
    month = timeline.timeline(site, timeline.window({"at": "2024-03"}))
    assert [day["date"] for day in month["days"]] == ["2024-03-12"] and month["wider"] == ["2024"]
    attacks = timeline.timeline(site, timeline.window({"type": "attack"}))
    assert {e["kind"] for day in attacks["days"] for e in day["events"]} == {"attack", "explosion"}
    assert timeline.timeline(site, timeline.window({"modality": "planned"}))["total"] == 1
    assert timeline.window({"at": "2024-3"}).at == timeline.window({"at": "<b>x"}).at == ""


def test_the_map_has_places_with_positions_and_says_which_are_borrowed(site: Site) -> None:
    shown = maps.map_(site)
    places = {place["id"]: place for place in shown["places"]}
    assert places["place/dhi-qar"]["count"] == 1 and places["place/dhi-qar"]["within"] is None
    assert places["place/babylone"]["within"] == "Irak"
    assert (places["place/babylone"]["lat"], places["place/babylone"]["lon"]) == (33.0, 44.0)
    assert [each["id"] for each in shown["unplaced"]] == ["base/ain-al-assad"]


def test_the_graph_names_its_ends_by_number(site: Site) -> None:
    shown = network.network(site)
    nodes, edges = shown["nodes"], shown["edges"]
    assert (
        len({len(column) for column in nodes.values()})
        == len({len(column) for column in edges.values()})
        == 1
    )
    assert max(edges["source"] + edges["target"]) < len(nodes["id"])
    assert "place/koweit" not in nodes["id"]
    assert {"actor", "target"} <= set(shown["roles"]) and "attacked" not in shown["roles"]


def test_lists_and_search(site: Site) -> None:
    shown = lists.overview(site)
    assert shown["counts"] == {"articles": 5, "entities": 17, "events": 4, "claims": 25}
    assert [each["modality"] for each in shown["disputed"]] == ["denied"] * len(shown["disputed"])
    assert lists.entities(site, "Person", 1)["total"] == 3
    assert lists.entities(site, "", 1)["entities"][0]["mentions"] >= 3
    assert lists.articles(site, 1)["articles"][-1]["date"] is None
    found = lists.search(site, "resistance COALITION")["found"]["rows"]
    assert [each["id"] for each in found] == ["group/coalition"]
    assert lists.search(site, "  ")["total"] == 0 and lists.search(site, "zzz")["total"] == 0


def test_what_is_left_out_is_counted() -> None:
    assert limited(range(5), 3) == {"rows": [0, 1, 2], "more": 2}

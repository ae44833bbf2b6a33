"""Zones cover an article; rules are tested by the example lines in their own file."""

import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filrouge.model import Article, Zone, ZoneKind
from filrouge.stages.read import make_article, read
from filrouge.stages.zone import LineRule, headline, load_words, zone

PROSE = "Le groupe a revendiqué l'attaque contre un convoi logistique dans la province, a annoncé l'armée."
MORE = "Selon le ministère, aucun soldat n'a été blessé lors de cette attaque qui a eu lieu dans la nuit."
TITLE = "Un convoi frappé dans le sud du pays"
RULES = load_words("fr").rule


def kinds(*lines: str, title: str | None = None) -> dict[str, ZoneKind]:
    """The kind of each line of an article."""
    article = Article(id="x", name="x", text="\n".join(lines), title=title)
    zones = zone(article)
    return {line.strip(): kind_at(zones, article.text.index(line)) for line in lines if line.strip()}


def kind_at(zones: tuple[Zone, ...], offset: int) -> ZoneKind:
    return next(z.kind for z in zones if z.start <= offset < z.end)


def kind_of(line: str, where: str) -> ZoneKind:
    """The kind of a line at the top, in the middle or at the end of an article."""
    order = {"top": [TITLE, "", line, "", PROSE, "", MORE], "middle": [TITLE, "", PROSE, "", line, "", MORE]}
    return kinds(*order.get(where, [TITLE, "", PROSE, "", MORE, "", line]))[line]


def places(rule: LineRule) -> list[str]:
    return ["top", "end"] if rule.where == "edges" else ["top", "middle", "end"]


@pytest.mark.parametrize(
    ("rule", "line"),
    [pytest.param(rule, line, id=f"{rule.id}: {line}") for rule in RULES for line in rule.yes],
)
def test_lines_that_a_rule_takes(rule: LineRule, line: str) -> None:
    """Another rule of the same kind may be the one that takes it."""
    for place in places(rule):
        found = kind_of(line, place)
        assert found == rule.kind or (found.is_boilerplate and rule.zone.is_boilerplate)


@pytest.mark.parametrize(
    ("rule", "line"),
    [pytest.param(rule, line, id=f"{rule.id}: {line}") for rule in RULES for line in rule.no],
)
def test_lines_that_a_rule_leaves(rule: LineRule, line: str) -> None:
    for place in ("top", "middle", "end"):
        assert kind_of(line, place) is ZoneKind.BODY


def test_rules_have_names_of_their_own() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)


LINES = st.sampled_from(
    [
        "",
        " ",
        TITLE,
        PROSE,
        MORE,
        "TV",
        "Lire aussi :",
        "SOURCE: AGENCE",
        "© AFP",
        "x",
        "Jean Dupont",
        "\t\u00a0",
    ]
    + [line for rule in RULES for line in rule.yes]
)


@given(st.lists(st.one_of(LINES, st.text(max_size=30)), min_size=1, max_size=12))
def test_zones_cover_every_text_in_order(lines: list[str]) -> None:
    article = Article(id="x", name="x", text="\n".join(lines) or "x")
    zones = zone(article)
    assert zones[0].start == 0 and zones[-1].end == len(article.text)
    for before, after in pairwise(zones):
        assert before.start < before.end == after.start < after.end
        assert before.kind != after.kind


def test_headline_and_label_of_the_section() -> None:
    assert kinds("TV", "", TITLE, "", PROSE) == {
        "TV": ZoneKind.CREDIT,
        TITLE: ZoneKind.HEADLINE,
        PROSE: ZoneKind.BODY,
    }
    assert kinds(TITLE, PROSE)[TITLE] is ZoneKind.HEADLINE
    question = "Que sait-on ce soir de l'attaque qui a visé un convoi de l'armée dans le sud ?"
    assert kinds(question, "", PROSE)[question] is ZoneKind.HEADLINE


@pytest.mark.parametrize(
    "line",
    [
        "16 janvier 2017 . –",
        "Un attentat a eu lieu hier à Bagdad.",
        "Le texte de cet article a été coupé à la main après soixante",
    ],
)
def test_what_is_no_headline(line: str) -> None:
    assert kinds(line, "signes par ligne, sans ligne vide entre elles.", "", PROSE)[line] is ZoneKind.BODY


def test_the_title_given_with_an_article_is_found() -> None:
    title = "L’armée se retire."
    assert kinds("MONDE", "L'armée se retire.", "", PROSE, title=title) == {
        "MONDE": ZoneKind.CREDIT,
        "L'armée se retire.": ZoneKind.HEADLINE,
        PROSE: ZoneKind.BODY,
    }


def test_a_caption_in_another_language() -> None:
    caption = "The president talks with the speaker of the house during a rally on the steps of the Capitol."
    assert kinds(TITLE, "", caption, "", PROSE)[caption] is ZoneKind.CAPTION
    assert kinds(TITLE, "", PROSE, "", caption, "", MORE)[caption] is ZoneKind.BODY  # a quotation perhaps


def test_sub_headings_are_body() -> None:
    assert (
        kinds(TITLE, "", PROSE, "Une soldate a trouvé la mort", MORE)["Une soldate a trouvé la mort"]
        == "body"
    )


def test_titles_under_a_line_that_announces_them() -> None:
    found = kinds(
        TITLE, "", PROSE, "", "Sur le même sujet", "", "La bataille du nord", "Le siège levé", "", MORE
    )
    assert found["La bataille du nord"] is found["Le siège levé"] is ZoneKind.RELATED
    found = kinds(TITLE, PROSE, "Lire aussi : La bataille du nord se poursuit", "Un nouveau front", MORE)
    assert found["Un nouveau front"] is ZoneKind.BODY


def test_buttons_under_a_line_that_announces_them() -> None:
    found = kinds(TITLE, "", PROSE, "", "Partager cet article :", "Courriel ,", "Blogmarks", "Digg")
    assert {found[line] for line in ("Courriel ,", "Blogmarks", "Digg")} == {ZoneKind.FOOTER}


def test_a_signature_under_the_last_paragraph() -> None:
    assert kinds(TITLE, "", PROSE, "", "Jean Dupont")["Jean Dupont"] is ZoneKind.CREDIT
    assert kinds(TITLE, "", PROSE, "", "Jean Dupont", "", MORE)["Jean Dupont"] is ZoneKind.BODY
    assert kinds(TITLE, "", PROSE, "", "Une République de Chine")["Une République de Chine"] is ZoneKind.BODY


def test_a_short_article_is_body() -> None:
    assert kinds("Trois morts dans un attentat") == {"Trois morts dans un attentat": ZoneKind.BODY}
    assert zone(Article(id="x", name="x", text=" \n ")) == (Zone(0, 3, ZoneKind.BODY),)


def test_the_headline_of_an_article() -> None:
    article = make_article(f"{TITLE}\n\n{PROSE}", "x")
    assert headline(article, zone(article)) == TITLE
    assert headline(make_article(PROSE, "x", title="Autre"), ()) == "Autre"
    assert headline(make_article(PROSE, "x"), zone(make_article(PROSE, "x"))) is None


def test_the_seed_articles() -> None:
    """Nobody in a stock caption of another language, a photo credit or a source line reaches the views."""
    seeds = [item for item in read([Path(__file__).parents[2] / "seeds"]) if isinstance(item, Article)]
    assert len(seeds) == 5
    for article in seeds:
        zones = zone(article)
        for words in ("Ilhan Omar", "©", "Illustration", "Lire aussi", "Lire plus", "PRESS TV"):
            if words in article.text:
                assert kind_at(zones, article.text.index(words)).is_boilerplate
        assert sum(z.end - z.start for z in zones if z.kind is ZoneKind.BODY) > 0.75 * len(article.text)


@pytest.mark.parametrize(
    "line",
    [
        "Par " + "A" * 590,
        "A>" * 290,
        "Par " + "Aa et " * 90 + "!",
        "google " * 80 + "!",
        "(" * 600,
        "© " * 200,
    ],
)
def test_no_line_keeps_the_rules_busy(line: str) -> None:
    """A rule that tries every way through a line would take not a hundred times as long, but for ever."""
    plain = ("Le convoi a quitté la ville. " * len(line))[: len(line)]
    assert seconds(line) < 100 * seconds(plain) + 0.2


def seconds(line: str) -> float:
    """The time this process works on an article that ends with a line."""
    start = time.process_time()
    zone(Article(id="x", name="x", text=f"{TITLE}\n\n{PROSE}\n\n{line}"))
    return time.process_time() - start

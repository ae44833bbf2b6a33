"""News as documents."""

from filrouge.training.lists import load_lists
from filrouge.training.news import paragraphs, to_doc, training_texts
from filrouge.training.prepare import blank
from filrouge.training.winer import Name, NewsText
from tests.training.samples import ARTICLES, seeded

ARTICLE = ARTICLES[1]


def test_paragraphs_keep_names_and_drop_empty_lines() -> None:
    head, body = paragraphs(ARTICLE)
    assert head.text == "Attaque à Lyon"
    assert [body.text[n.start : n.end] for n in body.names] == [
        "ONU",
        "Jean Martin",
        "Lyon",
        "Martin",
        "France",
    ]


def test_name_across_a_line_break_is_lost() -> None:
    broken = NewsText("a", "Abou\nAli", (Name(0, 8, "Person"),))
    assert [p.names for p in paragraphs(broken)] == [(), ()]


def test_document_holds_the_names() -> None:
    doc = to_doc(blank(), ARTICLE)
    assert [(e.text, e.label_) for e in doc.ents][:2] == [("Lyon", "Location"), ("ONU", "Organization")]


def test_name_inside_a_token_is_lost() -> None:
    assert to_doc(blank(), NewsText("a", "Abou-Ali", (Name(5, 8, "Person"),))).ents == ()


def test_training_texts_hold_the_original_and_variants() -> None:
    texts = list(training_texts([ARTICLE] * 3, load_lists(), seeded(0), copies=2))
    assert sum(t.text == "Attaque à Lyon" for t in texts) >= 3
    assert any(t.id == "carrier" for t in texts)
    assert all(t.text[n.start : n.end] for t in texts for n in t.names)
    assert texts == list(training_texts([ARTICLE] * 3, load_lists(), seeded(0), copies=2))

"""Segment: the paragraphs of several articles go through one parser and come back as sentences of their articles."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

import pytest

from filrouge.model import Article, Sentence, Zone, ZoneKind
from filrouge.nlp import load_parser
from filrouge.stages.segment import segment
from filrouge.stages.zone import zone
from tests.trees import LANGUAGE, moved, treebank

ATTACK, ARREST = "Daech a attaqué le convoi.", "La police a arrêté trois suspects."
FLIGHT = "Des civils ont fui la ville."


def bank(paragraphs: Iterable[str]) -> Iterator[tuple[Sentence, ...]]:
    """A parser that knows the sentences of the treebank."""
    for paragraph in paragraphs:
        inside = [(paragraph.find(text), text) for text in treebank()]
        yield tuple(moved(treebank()[text], at).sentence for at, text in sorted(inside) if at >= 0)


def cut(*texts: str, zones: Sequence[Zone] = ()) -> list[tuple[Sentence, ...]]:
    """Some articles in sentences, with the parser that knows the treebank."""
    articles = [(Article(f"{n:016x}", f"{n}", text), zones) for n, text in enumerate(texts)]
    return list(segment(articles, bank, LANGUAGE.forms))


def test_sentences_and_their_tokens_count_in_the_article() -> None:
    text = f"{ATTACK} {ARREST}\n\n  {FLIGHT}\n"
    (sentences,) = cut(text)
    assert [sentence.text for sentence in sentences] == [ATTACK, ARREST, FLIGHT]
    for sentence in sentences:
        assert text[sentence.start : sentence.end] == sentence.text
        assert all(text[token.start : token.end] == token.text for token in sentence.tokens)


def test_the_parser_sees_paragraphs_one_by_one_and_those_of_all_articles_at_once() -> None:
    seen: list[list[str]] = []

    def listening(paragraphs: Iterable[str]) -> Iterator[tuple[Sentence, ...]]:
        seen.append(list(paragraphs))
        return bank(seen[-1])

    texts = (f"{ATTACK}\n\n \n{ARREST} {FLIGHT}", FLIGHT)
    list(segment([(Article("0" * 16, "a", text), ()) for text in texts], listening, LANGUAGE.forms))
    assert seen == [[ATTACK, f"{ARREST} {FLIGHT}", FLIGHT]]


def test_each_article_gets_its_own_sentences() -> None:
    found = cut(ATTACK, "", f"{FLIGHT}\n{ARREST}", " \n ")
    assert [[s.text for s in sentences] for sentences in found] == [[ATTACK], [], [FLIGHT, ARREST], []]


def test_a_sentence_stands_in_the_zone_that_it_begins_in() -> None:
    zones = [Zone(0, len(ATTACK), ZoneKind.HEADLINE), Zone(len(ATTACK), 200, ZoneKind.CAPTION)]
    ((headline, caption),) = cut(f"{ATTACK}\n{ARREST}", zones=zones)
    assert (headline.zone, caption.zone) == (ZoneKind.HEADLINE, ZoneKind.CAPTION)


def test_a_sentence_without_a_zone_is_body() -> None:
    ((sentence,),) = cut(ATTACK)
    assert sentence.zone is ZoneKind.BODY


@pytest.mark.parametrize(
    "lines",
    [("Une attaque à Gao", "", "Daech a attaqué un convoi."), ("Daech attaque", "Un convoi a été visé.")],
)
def test_a_headline_does_not_run_into_the_text(lines: tuple[str, ...]) -> None:
    article = Article("0" * 16, "a", "\n".join(lines))
    parser = load_parser(None, LANGUAGE.labels)
    (sentences,) = segment([(article, zone(article))], parser, LANGUAGE.forms)
    assert [sentence.text for sentence in sentences] == [line for line in lines if line]


def test_parses_are_mended_on_the_way() -> None:
    """The lemmatizer has not met the form; the table of verbs knows it."""

    def guessing(paragraphs: Iterable[str]) -> Iterator[tuple[Sentence, ...]]:
        for sentences in bank(paragraphs):
            yield tuple(spoiled(sentence) for sentence in sentences)

    article = Article("0" * 16, "a", ATTACK)
    ((sentence,),) = segment([(article, ())], guessing, LANGUAGE.forms)
    assert [token.lemma for token in sentence.tokens if token.pos == "VERB"] == ["attaquer"]


def spoiled(sentence: Sentence) -> Sentence:
    """The sentence with a lemma of its verb that is no infinitive."""
    tokens = tuple(replace(t, lemma="attaqr") if t.pos == "VERB" else t for t in sentence.tokens)
    return replace(sentence, tokens=tokens)

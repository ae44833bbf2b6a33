"""An explanation says what was found in a sentence and why, and why other rules did not fire."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from filrouge import explain
from filrouge.conditions import CONDITIONS
from filrouge.errors import InputError, QueryError
from filrouge.explain.places import find_claim
from filrouge.explain.rules import CONDITION_FAILS
from filrouge.explain.values import Explanation, Told
from filrouge.model import Article, Passage
from filrouge.pipeline import Settings

TEXT = (
    "Syrie : combats à Palmyre\n\n4 mars 2017. –\n"
    "Mercredi 1er mars, Daech a attaqué la ville de Palmyre, selon l'armée syrienne. "
    "La Turquie a démenti avoir attaqué Alep. Les talibans auraient pris Kunduz. "
    "« Nous allons attaquer la base américaine dans les prochains jours », a déclaré le Hezbollah. "
    "Ils ont pris la parole. Les habitants cuisinaient. Daech attaquera Palmyre. Les combats inquiètent.\n"
)


@pytest.fixture(name="article")
def made_article(tmp_path: Path) -> Article:
    path = tmp_path / "palmyre.txt"
    path.write_text(TEXT, encoding="utf-8")
    return explain.find_article(path)


def of(article: Article, words: str) -> Explanation:
    """The explanation of the sentence that some words stand in."""
    return explain.explain(article, article.text.index(words), Settings())


def decisions(told: Told) -> dict[str, str]:
    return {why.what: why.reason for why in told.decisions}


def passages(value: object) -> Iterator[Passage]:
    """Every passage inside a value."""
    if isinstance(value, Passage):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from passages(each)
    elif hasattr(value, "__dataclass_fields__"):
        for name in value.__dataclass_fields__:
            yield from passages(getattr(value, name))


def test_a_sentence_shows_its_mentions_and_the_rules_that_fired(article: Article) -> None:
    told = of(article, "attaqué la ville")
    assert (told.article, told.zone) == ("palmyre", "body")
    assert told.sentence.text.startswith("Mercredi 1er mars")
    assert [(m.entity, m.type, m.kind) for m in told.mentions] == [
        ("Daech", "Group", "armed_group"),
        ("Palmyre", "Place", "city"),
        ("Armée syrienne", "Group", "army"),
    ]
    assert told.mentions[1].reason == "a head word says what it is (place)"
    (fired,) = told.fired
    assert (fired.rule, fired.trigger.text) == ("attack/attaquer", "attaqué")
    assert {role.role: [w.text for w in role.words] for role in fired.roles} == {
        "actor": ["Daech"],
        "target": ["ville de Palmyre"],
    }
    assert "attacked(Daech, ville de Palmyre)" in fired.gave


def test_speaker_modality_and_date_come_with_the_words_that_decided(article: Article) -> None:
    event = of(article, "attaqué la ville").told[0]
    assert [(why.what, why.words.text if why.words else None) for why in event.decisions] == [
        ("speaker: Armée syrienne", "selon"),
        ("asserted", None),
        ("date 2017-03-01", "Mercredi 1er mars"),
    ]


@pytest.mark.parametrize(
    ("words", "what", "reason"),
    [
        ("démenti", "denied", "a word of denial governs it"),
        ("démenti", "speaker: Turquie", "agent of the verb"),
        ("Kunduz", "hedged", "conditional of hearsay"),
        ("Kunduz", "speaker: the outlet", "no verb of speech, source or quotation gives it to somebody else"),
        ("Nous allons", "planned", "a word for a plan governs it"),
        ("Nous allons", "speaker: Hezbollah", "agent of the verb"),
        ("attaquera", "planned", "in the future"),
        ("attaquera", "no date", "no date expression stands in the sentence"),
    ],
)
def test_why_something_is_put_as_it_is(article: Article, words: str, what: str, reason: str) -> None:
    assert reason in {decisions(told).get(what) for told in of(article, words).told}


@pytest.mark.parametrize(
    ("words", "rule", "reasons"),
    [
        (
            "la parole",
            "capture/s-emparer",
            ("needs actor: “Ils” stands for nobody known", "needs target: “parole” is not a place"),
        ),
        ("combats", "opposes/lutte", ("needs actor: nothing stands",)),
    ],
)
def test_a_rule_that_just_missed_says_what_it_lacks(
    article: Article, words: str, rule: str, reasons: tuple[str, ...]
) -> None:
    missed = {each.rule: each.reasons for each in of(article, words).missed}
    assert [found[: len(wanted)] for found, wanted in zip(missed[rule], reasons, strict=False)] == list(
        reasons
    )


def test_a_rule_that_wants_another_preposition_says_so(tmp_path: Path) -> None:
    path = tmp_path / "feu.txt"
    path.write_text("Le feu de l'armée russe a repris.\n", encoding="utf-8")
    missed = {each.rule: each.reasons for each in of(explain.find_article(path), "feu").missed}
    assert missed["attack/sous-le-feu"][0] == "no “sous” or “face à” stands before it"


def test_what_fires_never_counts_as_missed(article: Article) -> None:
    for words in ("attaqué la ville", "démenti", "Kunduz", "la parole"):
        told = of(article, words)
        fired = {(each.rule, each.trigger) for each in told.fired}
        assert not fired & {(each.rule, each.trigger) for each in told.missed}
        assert all(each.reasons for each in told.missed)


def test_a_rule_that_gives_nothing_says_so(tmp_path: Path) -> None:
    path = tmp_path / "peur.txt"
    path.write_text("La peur d'une attaque domine.\n", encoding="utf-8")
    (fired,) = of(explain.find_article(path), "attaque").fired
    assert fired.gave == ("nothing: too little is said of it for an event",)


def test_what_the_relation_model_claims_shows_how_sure_it_is_and_what_weighed(tmp_path: Path) -> None:
    path = tmp_path / "parti.txt"
    path.write_text("Paul Martin [Parti radical] arrive en tête à Lyon.\n", encoding="utf-8")
    (told,) = [one for one in of(explain.find_article(path), "Paul").told if one.rule == "pair/memberOf"]
    (why,) = [one for one in told.decisions if one.what.startswith("relation model")]
    assert why.reason.startswith("weighs most: ")
    assert why.reason.count("(+") > 1


def test_verbs_that_no_rule_knows_are_listed(article: Article) -> None:
    assert [words.text for words in of(article, "cuisinaient").unknown] == ["cuisinaient"]
    assert not of(article, "attaqué la ville").unknown


def test_every_condition_of_a_rule_is_explained() -> None:
    assert set(CONDITION_FAILS) == set(CONDITIONS)


def test_all_words_stand_in_the_article(article: Article) -> None:
    for words in ("combats", "attaqué la ville", "démenti", "Nous allons", "la parole"):
        for passage in passages(of(article, words)):
            assert article.text[passage.start : passage.end] == passage.text


def test_an_offset_between_sentences_means_the_next_one(article: Article) -> None:
    gap = article.text.index("\n\n4 mars")
    assert explain.explain(article, gap + 1, Settings()).sentence.start > gap


@pytest.mark.parametrize("offset", [-1, 10_000])
def test_an_offset_outside_is_refused(article: Article, offset: int) -> None:
    with pytest.raises(InputError, match="offset"):
        explain.explain(article, offset, Settings())


def test_the_settings_reach_the_explanation(article: Article) -> None:
    told = explain.explain(article, article.text.index("Daech"), Settings(known="none"))
    assert "on the list of known names" not in [m.reason for m in told.mentions]


def test_lines_are_aligned_and_say_none_where_a_part_is_empty(article: Article) -> None:
    text = ["".join(piece for _, piece in line) for line in explain.lines(of(article, "la parole"))]
    assert text[0].split() == ["palmyre", text[0].split()[1], "body"]
    assert text[text.index("Rules that fired") + 1] == "  none"
    rule = next(line for line in text if "capture/s-emparer" in line)
    assert rule.index("“pris”") == 37


def test_json_has_the_same_parts(article: Article) -> None:
    told = of(article, "attaqué la ville")
    data = json.loads(explain.dumps(told))
    assert list(data) == ["article", "sentence", "zone", "mentions", "fired", "missed", "told", "unknown"]
    assert data["fired"][0]["trigger"] == {"start": 69, "end": 76, "text": "attaqué"}


def test_a_file_with_several_articles_needs_a_name_or_an_id(tmp_path: Path) -> None:
    path = tmp_path / "press.jsonl"
    path.write_text(
        "".join(
            json.dumps({"id": name, "text": f"Daech a attaqué {name}."}) + "\n" for name in ("Alep", "Raqqa")
        ),
        encoding="utf-8",
    )
    with pytest.raises(InputError, match="--name"):
        explain.find_article(path)
    raqqa = explain.find_article(path, "Raqqa")
    assert raqqa.name == "Raqqa"
    assert explain.find_article(path, identifier=raqqa.id) == raqqa
    with pytest.raises(InputError, match="no article of the name 'Idlib'"):
        explain.find_article(path, "Idlib")
    with pytest.raises(InputError, match="this claim"):
        explain.find_article(path, identifier="0" * 16)


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    with pytest.raises(InputError, match=r"empty\.txt"):
        explain.find_article(tmp_path / "empty.txt")


def test_a_claim_of_a_build_leads_to_its_sentence(article: Article, tmp_path: Path) -> None:
    from filrouge import api  # noqa: PLC0415 - the one test that builds

    made = api.build([tmp_path / "palmyre.txt"], tmp_path / "out", formats=["turtle"])
    claim = next(c for c in made.graph.claims if c.predicate == "attacked" and c.modality == "asserted")
    place = claim.evidence.article.rpartition("/")[2], claim.evidence.passage.start
    iri = f"https://w3id.org/filrouge/id/{claim.id}"
    for name in (claim.id, iri, f"<{iri}>", claim.id.rpartition("/")[2]):
        assert find_claim(name, tmp_path / "out") == place
    assert explain.find_article(tmp_path / "palmyre.txt", identifier=place[0]) == article
    with pytest.raises(InputError, match="no claim"):
        find_claim("claim/0123456789abcdef", tmp_path / "out")
    with pytest.raises(InputError, match="no id of a claim"):
        find_claim('x" . }', tmp_path / "out")
    with pytest.raises(QueryError):
        find_claim(claim.id, tmp_path / "nowhere")

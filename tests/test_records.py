"""Records as JSON: the schema of the evaluation, and evidence that cuts the right words."""

import json
from dataclasses import replace

import pytest

from filrouge.model import (
    Argument,
    Article,
    Attribution,
    Claim,
    Date,
    DateBasis,
    Entity,
    EntityType,
    Event,
    Form,
    Mention,
    Modality,
    Passage,
    Record,
    Toll,
    Zone,
    ZoneKind,
)
from filrouge.records import as_json, dumps, json_lines

TEXT = (
    "Selon l'AFP, le groupe Ashab\nal-Kahf a revendiqué l’attaque contre un convoi à Dhi Qar le 3 mars. "
    "Il a fait trois morts, puis cinq morts, et des blessés."
)
ARTICLE = Article(
    id="0123456789abcdef", name="press-1", text=TEXT, title="Un convoi visé", publisher="Agence"
)


def passage(words: str) -> Passage:
    start = TEXT.index(words)
    return Passage(start, start + len(words), words)


def mention(phrase: str, core: str, form: Form, type_: EntityType = EntityType.GROUP) -> Mention:
    return Mention(passage(phrase), passage(core), type_, "armed_group", form, 0, 0, "test")


GROUP = Entity(
    "n1",
    "Ashab\nal-Kahf",
    EntityType.GROUP,
    "armed_group",
    (
        mention("groupe Ashab\nal-Kahf", "Ashab\nal-Kahf", Form.NAME),
        mention("le groupe", "le groupe", Form.NOMINAL),
        mention("Il", "Il", Form.PRONOUN),
    ),
    authority="test:1",
)
AGENCY = Entity(
    "n2", "AFP", EntityType.MEDIA_OUTLET, None, (mention("AFP", "AFP", Form.NAME),), boilerplate=True
)
PLACE = Entity("n3", "Dhi Qar", EntityType.PLACE, "province", (mention("Dhi Qar", "Dhi Qar", Form.NAME),))
SAID = Attribution(
    Modality.DENIED,
    Argument("n1", passage("groupe")),
    Argument("n2", passage("l'AFP")),
    True,
    passage("Selon"),
)
EVENT = Event(
    "e1",
    "attack",
    (passage("l’attaque"),),
    (passage("Selon l'AFP, le groupe"),),
    "attack/noun",
    date=Date("2021-03-03", DateBasis.EXPLICIT, passage("le 3 mars")),
    places=(Argument("n3", passage("Dhi Qar")), Argument("n3", passage("à Dhi Qar"))),
    targets=(Argument(None, passage("un convoi")),),
    tolls=(
        Toll("killed", 5, "exactly", passage("cinq morts")),
        Toll("killed", 3, "at least", passage("trois morts"), Argument("n2", passage("AFP"))),
    ),
    claimants=(Argument("n1", passage("groupe")),),
    attribution=SAID,
    count=2,
)
CLAIM = Claim(
    Argument("n1", passage("groupe")),
    "claimedResponsibilityFor",
    Argument("e1", passage("l’attaque")),
    passage("a revendiqué"),
    passage("Selon l'AFP, le groupe"),
    "claimedResponsibilityFor/actif",
    SAID,
    0.9,
)
RECORD = Record(
    ARTICLE,
    (Zone(0, len(TEXT), ZoneKind.BODY),),
    Date("2021-03", DateBasis.CONTEXT),
    (GROUP, AGENCY, PLACE),
    (EVENT,),
    (CLAIM,),
)


def test_the_article() -> None:
    found = as_json(RECORD)
    assert (found["id"], found["article"], found["doc_date"]) == ("press-1", "0123456789abcdef", "2021-03")
    assert (found["doc_date_basis"], found["title"], found["url"]) == ("context", "Un convoi visé", None)
    assert found["zones"] == [[0, len(TEXT), "body"]]
    assert as_json(Record(ARTICLE))["doc_date"] is None


def test_entities() -> None:
    group, agency, place = as_json(RECORD)["entities"]
    assert (group["name"], group["type"], group["kind"]) == ("Ashab al-Kahf", "Group", "armed_group")
    assert group["mentions"] == ["Ashab al-Kahf", "groupe Ashab al-Kahf"]
    assert [form for _, _, form in group["spans"]] == ["name", "nominal", "pronoun"]
    assert (group["boilerplate"], agency["boilerplate"], agency["type"]) == (False, True, "MediaOutlet")
    assert place["mentions"] == ["Dhi Qar"]


def test_an_entity_without_a_name_is_found_by_its_description() -> None:
    """Metonyms always count as names; descriptions only where there is no name."""
    forms = (mention("le groupe", "groupe", Form.NOMINAL), mention("Dhi Qar", "Dhi Qar", Form.METONYM))
    (entity,) = as_json(replace(RECORD, entities=(replace(GROUP, mentions=forms),), events=(), claims=()))[
        "entities"
    ]
    assert entity["mentions"] == ["Dhi Qar", "groupe", "le groupe"]


def test_relations() -> None:
    (relation,) = as_json(RECORD)["relations"]
    assert (relation["subject"], relation["predicate"], relation["object"]) == (
        "Ashab al-Kahf",
        "claimed_responsibility_for",
        "e1",
    )
    assert (relation["attributed_to"], relation["via"]) == ("Ashab al-Kahf", "AFP")
    assert (relation["modality"], relation["hedged"], relation["confidence"]) == ("denied", True, 0.9)
    start, end = relation["trigger"]
    assert TEXT[start:end] == "a revendiqué"
    start, end = relation["object_span"]
    assert TEXT[start:end] == "l’attaque"


def test_events() -> None:
    (event,) = as_json(RECORD)["events"]
    assert (event["id"], event["type"], event["date"], event["count"]) == ("e1", "attack", "2021-03-03", 2)
    assert (event["place"], event["target"], event["actor"]) == (["Dhi Qar"], ["convoi"], [])
    assert (event["claimed_by"], event["denied_by"], event["instrument"]) == (["Ashab al-Kahf"], [], None)
    assert (event["attributed_to"], event["modality"]) == ("Ashab al-Kahf", "denied")
    assert [TEXT[start:end] for start, end in event["trigger"]] == ["l’attaque"]
    assert [TEXT[start:end] for start, end in event["spans"]["place"]] == ["Dhi Qar", "à Dhi Qar"]


def test_the_toll_is_the_last_in_the_text() -> None:
    (event,) = as_json(RECORD)["events"]
    assert (event["killed"], event["injured"]) == (5, None)
    assert [(toll["count"], toll["attributed_to"]) for toll in event["tolls"]] == [(5, None), (3, "AFP")]
    none = replace(EVENT, tolls=(Toll("killed", 0, "exactly", passage("morts")),))
    assert as_json(replace(RECORD, events=(none,)))["events"][0]["killed"] == 0


@pytest.mark.parametrize(
    ("words", "phrase"),
    [
        ("le convoi", "convoi"),
        ("l’attaque", "attaque"),
        ("des soldats américains", "soldats américains"),
        ("Cette base", "base"),
        ("de la base", "base"),
        ("les", "les"),
        ("La\nMecque", "Mecque"),
        ("Lesotho", "Lesotho"),
        ("d'une base", "base"),
    ],
)
def test_described_participants_lose_their_determiner(words: str, phrase: str) -> None:
    target = Argument(None, Passage(0, len(words), words))
    assert as_json(replace(RECORD, events=(replace(EVENT, targets=(target,)),)))["events"][0]["target"] == [
        phrase
    ]


def test_json_lines_are_sorted_and_one_line_each() -> None:
    other = replace(RECORD, article=replace(ARTICLE, name="a"))
    lines = json_lines([RECORD, other]).splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["a", "press-1"]
    assert lines[1] == dumps(RECORD)
    assert json.loads(dumps(RECORD, indent=1)) == as_json(RECORD)
    assert json_lines([]) == ""

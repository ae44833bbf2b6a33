"""Conditions: what a rule file may ask of a match beyond its roles."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from filrouge.conditions import CONDITIONS, Match
from tests.press import press
from tests.trees import LANGUAGE, Parsed, at, scene, set_parsed, treebank

CHARM = "L'armée a mené une opération de charme."
AGAINST = "L'armée a mené une opération contre Daech."
TREATY = "L'Iran et la Syrie ont signé un accord avec Moscou et Pékin."
ALL_FAILED = "Toutes les attaques ont échoué."
DECISION = "Le gouvernement a arrêté une décision."


# (condition, text that meets it, text that does not, event type)
CONDITIONED = [
    (
        "carried",
        "Le parquet a ouvert une enquête à Marseille.",
        "L'enquête avance à Marseille.",
        "investigation",
    ),
    ("filled", "Le retrait d'Irak est achevé.", "Le retrait est achevé en 2021.", "withdrawal"),
    (
        "force",
        "L'armée turque est intervenue en Syrie.",
        "Le ministre est intervenu en Syrie.",
        "military_operation",
    ),
    (
        "body",
        "La France est intervenue au Mali.",
        "Emmanuel Macron est intervenu au Mali.",
        "military_operation",
    ),
    (
        "sent",
        "L'armée française a envoyé des soldats au Tchad.",
        "L'armée française a envoyé un message au Tchad.",
        "deployment",
    ),
    (
        "armed",
        "Boko Haram a été vaincu par l'armée tchadienne à Bol.",
        "Nantes a été vaincu par l'équipe de Lyon à Bol.",
        "defeat",
    ),
    (
        "may-strike",
        "L'armée syrienne a visé une école à Idlib.",
        "La Cour des comptes a visé une école à Idlib.",
        "attack",
    ),
    (
        "alone",
        "Le vote de l'Assemblée nationale sur le budget a eu lieu.",
        "Les bureaux de vote ont ouvert aux États-Unis.",
        "vote",
    ),
    (
        "verbal",
        "Eva Novak a été élue présidente de la Slovénie.",
        "Eva Novak, présidente élue de la Slovénie, est à Paris.",
        "election",
    ),
    (
        "occupant",
        "L'armée rwandaise occupe Goma.",
        "Jean Martin occupe le poste de préfet.",
        "capture",
    ),
    (
        "earnest",
        "L'armée a éliminé un chef du Hamas.",
        "Un joueur du Hamas a été éliminé en finale.",
        "assassination",
    ),
    (
        "forceful",
        "L'armée lance une offensive contre Daech.",
        "Facebook lance une offensive contre Daech.",
        "military_operation",
    ),
    (
        "warlike",
        "Des combats ont opposé l'armée au M23 à Sake.",
        "Le combat de boxe a duré une heure.",
        "combat",
    ),
]


CONDITIONED += [
    (
        "determined",
        "La reprise de Tikrit a duré un mois.",
        "L'armée mène la bataille pour la reprise de Tikrit.",
        "capture",
    ),
    (
        "determined",
        "Le combat entre l'armée et Daech a duré une heure.",
        "Un avion de combat russe survole Palmyre.",
        "combat",
    ),
    (
        "told",
        "Des émeutes ont éclaté à Tunis.",
        "Le ministre a évoqué les émeutes de Tunis.",
        "riot",
    ),
    (
        "plural",
        "Des violences ont éclaté à Conakry.",
        "La violence a augmenté à Conakry.",
        "unrest",
    ),
]

# (condition, text that meets it, text that does not, relation)
RELATED = [
    (
        "objectless",
        "Le Hezbollah a rompu avec Daech.",
        "Le Hezbollah a rompu ses liens avec Daech.",
        "opposes",
    ),
    (
        "political",
        "Jean Martin a quitté le Parti socialiste.",
        "Jean Martin a quitté la salle.",
        "withdrewFrom",
    ),
    (
        "no-court",
        "L'ONU a condamné Israël.",
        "Paul Durand a été condamné par la cour d'appel de Lyon.",
        "accused",
    ),
]


def holds(
    name: str,
    text: str,
    trigger: str,
    roles: Mapping[str, str] | None = None,
    *,
    carrier: str | None = None,
) -> bool:
    """Whether a condition holds for a match at a word, whose roles are filled by one word each."""
    stage = scene(text)
    place = at(stage.tree, trigger)
    filled = {role: (at(stage.tree, word),) for role, word in (roles or {}).items()}
    carried = at(stage.tree, carrier) if carrier else None
    return CONDITIONS[name](stage, Match(0, place, LANGUAGE.rules[0], (place,), filled, carried))


@pytest.mark.parametrize(("condition", "meets", "fails", "event"), CONDITIONED)
def test_a_rule_fires_only_where_its_condition_is_met(
    condition: str, meets: str, fails: str, event: str
) -> None:
    assert event in {found.type for found in press(meets).events}, condition
    assert event not in {found.type for found in press(fails).events}, condition


@pytest.mark.parametrize(("condition", "meets", "fails", "relation"), RELATED)
def test_a_relation_is_told_only_where_its_condition_is_met(
    condition: str, meets: str, fails: str, relation: str
) -> None:
    assert relation in {match.rule.file.relation for match in press(meets).reading.relations}, condition
    assert relation not in {match.rule.file.relation for match in press(fails).reading.relations}, condition


def test_every_condition_that_a_rule_file_names_exists() -> None:
    assert {name for rule in LANGUAGE.rules for name in rule.entry.requires} <= set(CONDITIONS)


@pytest.mark.parametrize(
    ("roles", "found"), [({"target": "Daech"}, True), ({"actor": "armée"}, True), ({}, False)]
)
def test_force_is_somebody_armed_in_any_role(roles: dict[str, str], found: bool) -> None:
    assert holds("force", AGAINST, "opération", roles) is found


def test_a_thing_is_no_force() -> None:
    assert not holds("force", DECISION, "arrêté", {"target": "décision"})


def test_military_is_what_is_led_by_or_against_somebody_armed() -> None:
    assert holds("military", AGAINST, "opération", {"target": "Daech"})
    assert holds("military", AGAINST, "opération", {"actor": "armée"})
    assert not holds("military", CHARM, "opération")


@pytest.mark.parametrize(
    ("text", "trigger", "roles", "found"),
    [
        (AGAINST, "opération", {"target": "Daech"}, True),
        (TREATY, "accord", {"actor": "Iran"}, True),
        (DECISION, "décision", {"target": "décision"}, False),
        (DECISION, "décision", {}, False),
    ],
)
def test_warlike_is_what_somebody_or_a_place_takes_part_in(
    text: str, trigger: str, roles: dict[str, str], found: bool
) -> None:
    assert holds("warlike", text, trigger, roles) is found


def test_many_of_a_kind_are_warlike() -> None:
    parsed = treebank()[ALL_FAILED]
    place = at(scene(ALL_FAILED).tree, "attaques")
    tokens = list(parsed.sentence.tokens)
    for morph, found in ((frozenset({"Number=Plur"}), True), (frozenset[str](), False)):
        tokens[place] = replace(tokens[place], morph=morph)
        stage = set_parsed(Parsed(replace(parsed.sentence, tokens=tuple(tokens))))
        match = Match(0, place, LANGUAGE.rules[0], (place,), {})
        assert CONDITIONS["warlike"](stage, match) is found


def test_a_possessive_stands_before_the_word() -> None:
    parsed = treebank()["Paris a appelé Moscou à retirer ses troupes."]
    stage = set_parsed(parsed)
    place, owner = at(stage.tree, "troupes"), at(stage.tree, "ses")
    match = Match(0, place, LANGUAGE.rules[0], (place,), {})
    tokens = list(parsed.sentence.tokens)
    for morph, found in ((frozenset({"Poss=Yes"}), True), (frozenset[str](), False)):
        tokens[owner] = replace(tokens[owner], morph=morph)
        stage = set_parsed(Parsed(replace(parsed.sentence, tokens=tuple(tokens))))
        assert CONDITIONS["possessive"](stage, match) is found


def test_carried_is_a_noun_with_a_light_verb() -> None:
    assert holds("carried", AGAINST, "opération", carrier="mené")
    assert not holds("carried", AGAINST, "opération")
    assert holds("uncarried", AGAINST, "opération")
    assert not holds("uncarried", AGAINST, "opération", carrier="mené")


def test_an_army_is_somebody_armed_or_a_state() -> None:
    assert holds("army", AGAINST, "opération", {"actor": "Daech"})
    assert holds("army", TREATY, "accord", {"actor": "Iran"})
    assert not holds("army", DECISION, "décision", {"actor": "gouvernement"})

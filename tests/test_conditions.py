"""Conditions that rule files put on a match: one sentence that meets each, one that does not."""

import pytest

from tests.press import press

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
        "warlike",
        "Des combats ont opposé l'armée au M23 à Sake.",
        "Le combat de boxe a duré une heure.",
        "combat",
    ),
]


@pytest.mark.parametrize(("condition", "meets", "fails", "event"), CONDITIONED)
def test_a_rule_fires_only_where_its_condition_is_met(
    condition: str, meets: str, fails: str, event: str
) -> None:
    assert event in {found.type for found in press(meets).events}, condition
    assert event not in {found.type for found in press(fails).events}, condition

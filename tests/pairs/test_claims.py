"""What the relation model adds to the rules."""

import pytest

from filrouge.model import Article, Claim, Modality
from filrouge.pairs.claims import RULE, Guess, as_claim, learned_claims
from filrouge.pipeline import Settings, read_text
from filrouge.stages.relate import read_by_rules, relate


def learned(text: str) -> list[Claim]:
    """The claims of the model about a text."""
    reading = read_text(Article("x" * 16, "x", text + "\n"), Settings(known=None))
    return list(learned_claims(reading, read_by_rules(reading).claims))


def told(text: str) -> set[tuple[str, str, str]]:
    return {(c.subject.passage.text, c.predicate, c.object.passage.text) for c in learned(text)}


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Des tirs ont été entendus au marché de Kidal, au Mali.", ("marché de Kidal", "locatedIn", "Kidal")),
        ("Paul Martin [Parti radical] arrive en tête à Lyon.", ("Paul Martin", "memberOf", "Parti radical")),
    ],
)
def test_reads_what_no_rule_words(text: str, claim: tuple[str, str, str]) -> None:
    assert claim in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Marie Durand et Paul Martin dînent à Lyon.",
        "Le ministère de l'Agriculture publie un rapport sur Toulouse.",
        "Washington, en Irak, est une idée de romancier.",
        "L'armée kényane refuse de quitter Kismayo.",
        "Le fils du chef du Hezbollah, Mohamed Ali, est mort.",
    ],
)
def test_says_nothing_where_nothing_is_related(text: str) -> None:
    assert not told(text)


def test_claims_name_the_model_and_how_sure_it_is() -> None:
    (claim, *_) = learned("Des tirs ont été entendus au marché de Kidal, au Mali.")
    assert claim.rule == f"{RULE}/locatedIn"
    assert 0.5 <= claim.confidence <= 1


def test_what_a_phrase_takes_for_granted_is_asserted_whatever_its_clause_says() -> None:
    text = "Le régime de Bachar al-Assad pourrait quitter Damas.\n"
    reading = read_text(Article("x" * 16, "x", text), Settings(known=None))
    regime, president, town = sorted(reading.scenes[0].mentions)
    granted = as_claim(reading, Guess(0, president, regime, "leads", 0.9))
    told_of = as_claim(reading, Guess(0, regime, town, "basedAt", 0.9))
    assert granted.attribution.modality is Modality.ASSERTED
    assert told_of.attribution.modality is not Modality.ASSERTED


def test_nothing_is_said_twice() -> None:
    text = "Karim Zidane, chef du Front de libération, a parlé. Karim Zidane dirige le Front de libération."
    reading = read_text(Article("x" * 16, "x", text + "\n"), Settings(known=None))
    pairs = [
        (c.subject.key, "leads" if c.predicate == "holdsPositionIn" else c.predicate, c.object.key)
        for c in relate(reading).claims
        if c.object.key
    ]
    assert len(pairs) == len(set(pairs))


def test_where_a_place_lies_is_told_step_by_step() -> None:
    lies = {c for c in told("Des tirs ont été entendus au marché de Kidal, au Mali.") if c[1] == "locatedIn"}
    assert lies == {("marché de Kidal", "locatedIn", "Kidal")}


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Le Hezbollah siège à Chtaura.", Modality.ASSERTED),
        ("Le Hezbollah ne siège plus à Chtaura.", Modality.DENIED),
        ("Le Hezbollah refuse de siéger à Chtaura.", Modality.DENIED),
        ("Le Hezbollah prévoit de siéger à Chtaura.", Modality.PLANNED),
    ],
)
def test_a_tie_is_put_as_weakly_as_its_verbs(text: str, modality: Modality) -> None:
    reading = read_text(Article("x" * 16, "x", text + "\n"), Settings(known=None))
    group, town = sorted(reading.scenes[0].mentions)
    claim = as_claim(reading, Guess(0, group, town, "basedAt", 0.9))
    assert claim.attribution.modality is modality


def test_who_is_told_to_support_somebody_is_no_ally_of_the_models(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "L'Ansar al-Sunna a fait allégeance à l'État islamique.\n"
    reading = read_text(Article("x" * 16, "x", text), Settings(known=None))
    read = read_by_rules(reading).claims
    assert {claim.predicate for claim in read} == {"supports"}
    one, other = sorted(reading.scenes[0].mentions)
    sure = Guess(0, one, other, "alliedWith", 0.99)
    monkeypatch.setattr("filrouge.pairs.claims.guesses", lambda *_: iter((sure,)))
    assert [claim.predicate for claim in learned_claims(reading, ())] == ["alliedWith"]
    assert not list(learned_claims(reading, read))

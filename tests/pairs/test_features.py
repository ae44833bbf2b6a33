"""What is seen of a pair of mentions."""

from filrouge.model import Article
from filrouge.pairs.features import View, features, view, way
from filrouge.pipeline import Settings, read_text

SENTENCE = "Le général Karim Zidane, chef de l'armée syrienne, combat Daech près de Palmyre avec l'aide de la Russie.\n"


def seen(text: str = SENTENCE) -> View:
    reading = read_text(Article("x" * 16, "x", text), Settings(known=None))
    return view(reading.scenes[0], (*reading.events, *reading.relations), reading.language)


def head(seen: View, words: str) -> int:
    """The head of the mention that holds some words."""
    return next(n for n, mention in seen.scene.mentions.items() if words in mention.passage.text)


def test_names_are_no_features() -> None:
    here = seen()
    found = " ".join(features(here, head(here, "Zidane"), head(here, "syrienne")))
    assert "zidane" not in found.lower()
    assert "palmyre" not in " ".join(here.words)
    assert "head b armée" in found


def test_every_feature_stands_alone_and_with_the_types() -> None:
    here = seen()
    found = features(here, head(here, "Zidane"), head(here, "syrienne"))
    plain = {each for each in found if not each.endswith("Person>Group")}
    assert found == sorted(set(found))
    assert plain
    assert {f"{each} Person>Group" for each in plain if each} <= set(found)


def test_subject_and_object_are_told_apart() -> None:
    here = seen()
    one, other = head(here, "Zidane"), head(here, "syrienne")
    assert features(here, one, other) != features(here, other, one)


def test_the_way_between_two_words_goes_over_what_holds_both() -> None:
    here = seen("Daech a attaqué Palmyre.\n")
    up, top, down = way(here.scene, head(here, "Daech"), head(here, "Palmyre"))
    assert here.scene.tree.tokens[top or 0].lemma == "attaquer"
    assert len(up) == len(down) == 1
    assert [label for _, label in up] == ["nsubj"]


def test_rules_that_fire_are_seen() -> None:
    here = seen("Daech a attaqué Palmyre.\n")
    found = features(here, head(here, "Daech"), head(here, "Palmyre"))
    assert any(each.startswith("rule attack ") for each in found)


def test_a_mention_inside_another_is_seen_as_such() -> None:
    here = seen("L'aéroport de Palmyre est fermé.\n")
    assert len(here.scene.mentions) == 2
    outer = max(here.spans, key=lambda n: here.spans[n][1] - here.spans[n][0])
    inner = next(n for n in here.spans if n != outer)
    assert any(each.startswith("b in a") for each in features(here, outer, inner))
    assert any(each.startswith("a in b") for each in features(here, inner, outer))

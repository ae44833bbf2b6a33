"""Training of the relation model."""

from importlib.resources import files
from pathlib import Path

from filrouge.model import Article
from filrouge.pairs.claims import RELATIONS
from filrouge.pairs.model import NONE
from filrouge.pipeline import Settings, read_text
from filrouge.training.pairs import Example, cross_validate, examples, fit, read_labels
from filrouge.training.split import reserved_ids

TABLE = (
    "# a comment\narticle\tsubject_start\tsubject_end\tobject_start\tobject_end\trelation\tmodality\n"
    "a\t\t\t\t\t\t\na\t0\t5\t16\t23\tattacked\tasserted\nb\t\t\t\t\t\t\nb\t0\t5\t9\t15\talliedWith\tasserted\n"
)


def test_labels_are_read_and_mutual_ones_hold_both_ways() -> None:
    labels = read_labels(TABLE)
    assert labels["a"] == {((0, 5), (16, 23)): "attacked"}
    assert labels["b"] == {((0, 5), (9, 15)): "alliedWith", ((9, 15), (0, 5)): "alliedWith"}


def test_pairs_without_a_label_are_examples_of_nothing() -> None:
    reading = read_text(Article("a", "a", "Daech a attaqué Palmyre.\n"), Settings(known=None))
    found = list(examples("a", reading, read_labels(TABLE)["a"]))
    assert [each.relation for each in found] == ["attacked", NONE]
    assert found[0].read == {"attacked"}


def test_a_model_learns_what_it_is_shown() -> None:
    training: list[Example] = []
    for town in ("Palmyre", "Alep", "Homs", "Raqqa", "Idleb"):
        for verb, relation in (("attaqué", "attacked"), ("visité", "visited")):
            text = f"Daech a {verb} {town}.\n"
            start = text.index(town)
            labels = {((0, 5), (start, start + len(town))): relation}
            training += examples(town, read_text(Article("a", "a", text), Settings(known=None)), labels)
    model = fit(training)
    shares = model.probabilities(list(training[0].features))
    assert shares["attacked"] > shares["visited"]
    assert {guess.relation for guess in cross_validate(training)} <= set(RELATIONS)


def test_annotated_articles_are_none_that_others_are_measured_on() -> None:
    labels = read_labels((files("filrouge.training") / "data" / "pairs.tsv").read_text(encoding="utf-8"))
    assert len(labels) > 400
    folder = Path(__file__).parents[1] / "annotations"
    own = {path.stem for part in ("open", "held_out") for path in (folder / part).glob("*.json")}
    assert not labels.keys() & (reserved_ids() | own)
    assert set(RELATIONS) <= {relation for here in labels.values() for relation in here.values()}

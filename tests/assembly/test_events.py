"""Events of the graph: all tellings united."""

from itertools import permutations

from filrouge.assembly.events import best_date, event_nodes, plain_label
from filrouge.assembly.reading import Reading
from filrouge.model import Date, DateBasis, EntityNode, EventNode, Modality, Passage
from filrouge.resolution.values import Cluster
from tests.told import GROUP, PLACE, Told, said

PLACES = {
    "place/irak": EntityNode("place/irak", "Irak", "Place", "country"),
    "place/dhi-qar": EntityNode("place/dhi-qar", "Dhi Qar", "Place", "province"),
}


def event(*told: Told) -> EventNode:
    """The one event of some articles, whose entities are called like ``place/dhi-qar``."""
    records = [each.record() for each in told]
    ids = {
        f"{r.article.id}/{e.key}": f"{e.type.lower()}/{e.name.lower().replace(' ', '-')}"
        for r in records
        for e in r.entities
    }
    cluster = Cluster("event/1", "", "attack", None, tuple(sorted(f"{r.article.id}/e1" for r in records)))
    return next(event_nodes([Reading(record, ids) for record in records], [cluster], PLACES, plain_label))


def test_an_event_unites_what_its_tellings_say() -> None:
    a, b = Told("a"), Told("b")
    claimant = a.names("Ashab al-Kahf", GROUP)
    instrument = a.say("engin explosif")
    a.tells(
        "attack", "2021-11-19", places=(a.names("Irak", PLACE),), claimants=(claimant,), instrument=instrument
    )
    b.tells("attack", "2021-11", places=(b.names("Dhi Qar", PLACE),), attribution=said(Modality.DENIED))
    node = event(a, b)
    assert node.label == "attack, Dhi Qar, 2021-11-19"
    assert node.places == ("place/dhi-qar", "place/irak")
    assert node.claimants == ("group/ashab-al-kahf",)
    assert node.modalities == (Modality.ASSERTED, Modality.DENIED)
    assert node.instruments == ("engin explosif",)
    assert (len(node.mentions), len(node.evidence)) == (2, 2)


def test_a_count_that_all_give_is_kept() -> None:
    a, b = Told("a"), Told("b")
    a.tells("attack", count=4)
    b.tells("attack", count=4)
    assert event(a, b).count == 4


def test_the_best_date_is_deep_then_sure_then_early() -> None:
    dates = [
        Date("2021", DateBasis.EXPLICIT),
        Date("2021-11-20", DateBasis.RELATIVE),
        Date("2021-11-19", DateBasis.EXPLICIT, Passage(0, 1, "x")),
        Date("2021-11-21", DateBasis.EXPLICIT),
    ]
    assert {best_date(order) for order in permutations(dates)} == {Date("2021-11-19", DateBasis.EXPLICIT)}
    assert best_date([]) is None


def test_labels_leave_out_what_is_unknown() -> None:
    assert plain_label("attack", (), None) == "attack"
    assert plain_label("vote", ("Bagdad", "Irak"), Date("2020", DateBasis.EXPLICIT)) == "vote, Bagdad, 2020"

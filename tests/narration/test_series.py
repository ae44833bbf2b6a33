"""Series: whoever claims several attacks at once claims those that are told one by one."""

from tests.press import press

_SERIES = "Un double attentat a frappé Kaboul mardi. La première explosion a visé une mosquée. "


def test_parts_are_put_down_to_whoever_claims_the_whole() -> None:
    read = press(_SERIES + "Les talibans ont revendiqué les attaques.")
    whole, part = read.events
    assert [a.key for a in part.claimants] == [a.key for a in whole.claimants]
    assert [a.key for a in part.actors] == [a.key for a in whole.actors]
    assert whole.claimants
    assert [c.object.key for c in read.found.claims if c.predicate == "claimedResponsibilityFor"] == [
        whole.key
    ]


def test_parts_of_an_unclaimed_series_are_put_down_to_nobody() -> None:
    read = press(_SERIES + "Les talibans ont condamné les attaques.")
    assert not any(event.claimants for event in read.events)

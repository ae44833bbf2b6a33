"""Claims of what lasts and needs no verb: who is what, what lies where, what belongs to what."""

from collections.abc import Iterator, Sequence

from filrouge.model import Attribution, Claim
from filrouge.reading import Reading, sentence_passage
from filrouge.relations.companions import find_companions
from filrouge.relations.holders import Known
from filrouge.relations.localities import Locality
from filrouge.relations.membership import find_memberships
from filrouge.relations.positions import find_positions
from filrouge.relations.stations import find_stations


def position_claims(reading: Reading) -> Iterator[Claim]:
    """Who leads or serves what."""
    language = reading.language
    people = language.nouns.people.words
    known = Known(reading.cast, language.heads, people, language.ties, reading.home, reading.scenes)
    for one in find_positions(reading.sentences, known):
        scene = reading.scenes[one.sentence]
        said = Attribution() if one.verb is None else reading.heard(scene, one.verb)
        yield Claim(
            one.person, one.relation, one.body, one.trigger, sentence_passage(scene),
            "position/home" if one.home else "position", said, 0.6 if one.home else 0.9,
        )  # fmt: skip


def locality_claims(reading: Reading, localities: Sequence[Locality]) -> Iterator[Claim]:
    """What lies where."""
    for one in localities:
        scene = reading.scenes[one.sentence]
        rule, trust = ("place/said", 0.9) if one.said else ("place/gazetteer", 0.8)
        yield Claim(
            one.inner,
            "locatedIn",
            one.outer,
            one.inner.passage,
            sentence_passage(scene),
            rule,
            Attribution(),
            trust,
        )


def membership_claims(reading: Reading) -> Iterator[Claim]:
    """What is part of what, and who is bracketed with what."""
    entities = tuple(reading.cast.entities.values())
    ties = reading.language.ties
    beside = find_memberships(reading.sentences, entities, ties)
    for one in (*beside, *find_companions(reading.sentences, entities, ties)):
        if reading.sentences[one.sentence].zone.is_boilerplate:
            continue
        scene = reading.scenes[one.sentence]
        yield Claim(
            one.part,
            one.relation,
            one.whole,
            one.part.passage,
            sentence_passage(scene),
            "membership",
            Attribution(),
            0.8,
        )


def station_claims(reading: Reading) -> Iterator[Claim]:
    """Which army is in which country, told by its name alone."""
    for one in find_stations(reading.sentences, reading.cast, reading.gazetteer):
        evidence = sentence_passage(reading.scenes[one.sentence])
        words = one.force.passage
        yield Claim(one.force, "deployedTo", one.place, words, evidence, "station", Attribution(), 0.7)

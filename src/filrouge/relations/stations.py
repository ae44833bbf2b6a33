"""Forces that words place abroad without a verb: "les Casques bleus au Liban".

Why: news name an army with the land that it was sent to far more often than they tell that it was sent.
Left out: armed groups ("la victoire des rebelles à Homs" places the victory as often as the rebels).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from filrouge.gazetteer import Gazetteer
from filrouge.gazetteer.values import Country
from filrouge.model import Argument, Entity, EntityType, Form, Mention, Sentence, Token
from filrouge.narration.arguments import Cast

_SENT = ("army", "army_unit", "coalition")
_IN = frozenset({"en", "au", "aux"})
_LONGEST_GAP = 2  # tokens: a preposition and an article

_Named = tuple[Mention, Entity]


@dataclass(frozen=True, slots=True)
class Station:
    """A force and the country that it is named with."""

    force: Argument
    place: Argument
    sentence: int


def find_stations(sentences: Sequence[Sentence], cast: Cast, gazetteer: Gazetteer) -> Iterator[Station]:
    """Find the armies that are named with another country right behind them."""
    named = [(m, e) for e in cast.entities.values() for m in e.mentions]
    lands = {(m.sentence, m.passage.start): (m, e) for m, e in named if _is_land(m, e)}
    for mention, entity in named:
        sentence = sentences[mention.sentence]
        if not _is_army(mention, entity) or sentence.zone.is_boilerplate:
            continue
        behind = [t for t in sentence.tokens if t.start >= mention.passage.end][: _LONGEST_GAP + 1]
        land = _land_behind(mention, behind, lands)
        if land is not None and not _is_home(mention, land[1], named, gazetteer):
            force, place = Argument(entity.key, mention.passage), Argument(land[1].key, land[0].passage)
            yield Station(force, place, mention.sentence)


def _is_army(mention: Mention, entity: Entity) -> bool:
    return mention.form in (Form.NAME, Form.NOMINAL) and (mention.kind or entity.kind) in _SENT


def _is_land(mention: Mention, entity: Entity) -> bool:
    return entity.type is EntityType.PLACE and entity.kind == "country" and mention.form is Form.NAME


def _land_behind(
    force: Mention, behind: Sequence[Token], lands: Mapping[tuple[int, int], _Named]
) -> _Named | None:
    """The country behind a preposition that tells where, right behind a force."""
    if not behind or behind[0].text.lower() not in _IN:
        return None
    return next((lands[force.sentence, t.start] for t in behind if (force.sentence, t.start) in lands), None)


def _is_home(force: Mention, land: Entity, named: Sequence[_Named], gazetteer: Gazetteer) -> bool:
    """Whether the name of a force holds that of the country or of its leader: it was not sent there."""
    inside = (e for m, e in named if m.sentence == force.sentence and _is_in(m, force))
    if any(e.type is EntityType.PERSON or e.key == land.key for e in inside):
        return True
    code = gazetteer.country(land.authority or "")
    origins = (o for word in force.passage.text.split() for o in gazetteer.demonym(word))
    return any((o.code if isinstance(o, Country) else o.country) == code for o in origins)


def _is_in(inner: Mention, outer: Mention) -> bool:
    return outer.passage.start <= inner.passage.start and inner.passage.end <= outer.passage.end

"""One article's record with the identifiers of the run, and the check that every passage is in its text."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from filrouge.errors import FilrougeError
from filrouge.model import Argument, Attribution, Location, Passage, Record
from filrouge.resolution.ids import argument_id


@dataclass(frozen=True, slots=True)
class Reading:
    """A record, and the identifier of each entity and event of the run by ``article-id/key``."""

    record: Record
    ids: Mapping[str, str]

    @property
    def id(self) -> str:
        """The identifier of the article's node."""
        return f"article/{self.record.article.id}"

    def at(self, passage: Passage) -> Location:
        """The place of a passage.

        Raises:
            FilrougeError: the text does not hold those words there; nothing may be built on such evidence.
        """
        article, words = self.record.article, passage.text
        inside = 0 <= passage.start < passage.end <= len(article.text)
        if not inside or article.text[passage.start : passage.end] != words:
            raise FilrougeError(
                f"{article.origin or article.name}: characters {passage.start} to {passage.end} "
                f"are not {passage.text[:60]!r}; a stage before the assembly is at fault"
            )
        return Location(self.id, passage)

    def id_of(self, argument: Argument) -> str:
        """The identifier of what fills a role."""
        return argument_id(argument, self.record.article.id, self.ids)

    def ids_of(self, arguments: Iterable[Argument]) -> tuple[str, ...]:
        """The identifiers of what fills a role, sorted."""
        return tuple(sorted({self.id_of(argument) for argument in arguments}))

    def arguments(self) -> Iterator[Argument]:
        """Every argument of the record: of events, tolls, claims and their attributions."""
        for event in self.record.events:
            for role in (event.places, event.actors, event.targets, event.claimants, event.deniers):
                yield from role
            yield from (toll.speaker for toll in event.tolls if toll.speaker)
            yield from _voices(event.attribution)
        for claim in self.record.claims:
            yield from (claim.subject, claim.object)
            yield from _voices(claim.attribution)


def _voices(attribution: Attribution) -> Iterator[Argument]:
    yield from (voice for voice in (attribution.speaker, attribution.via) if voice)

"""The order of the stages: the only module that knows it.

Everything up to ``relate`` works article by article and needs nothing but the article; ``resolve`` is the one
barrier over the corpus, ``assemble`` puts the graph together. Articles go through the parser in small groups,
because the parser is faster on full batches, and come out in the order they went in.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from itertools import islice

from filrouge import gazetteer as gazetteers
from filrouge import ontology as ontologies
from filrouge.errors import FilrougeError
from filrouge.gazetteer import Gazetteer
from filrouge.language import Language, load_language
from filrouge.model import Article, Date, Failure, Graph, Record, Sentence, Zone
from filrouge.narration.arguments import cast_entities
from filrouge.nlp import Parser, load_parser
from filrouge.ontology import Ontology
from filrouge.reading import Reading, read_scenes
from filrouge.recognition.lists import NameLists, load_lists
from filrouge.recognition.metonymy import read_metonyms
from filrouge.recognition.series import seat_series
from filrouge.relations.holders import Known as Functions
from filrouge.relations.positions import add_function_mentions
from filrouge.resolution.values import Known, World
from filrouge.stages.assemble import assemble as assemble_graph
from filrouge.stages.corefer import corefer
from filrouge.stages.date import Dates, date_article
from filrouge.stages.recognise import recognise
from filrouge.stages.relate import relate
from filrouge.stages.resolve import resolve
from filrouge.stages.segment import segment
from filrouge.stages.zone import headline, zone
from filrouge.syntax import Tree
from filrouge.terms import BASE_IRI

_GROUP = 16  # articles that share a call of the parser


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user may choose.

    Attributes:
        model: name or path of an installed spaCy pipeline; None is the shipped one.
        known: path of a list of known names, ``none`` for no list; None is the shipped one.
        base_iri: what the identifiers of the graph start with.
        language: code of the language of the articles.
    """

    model: str | None = None
    known: str | None = None
    base_iri: str = BASE_IRI
    language: str = "fr"


@dataclass(frozen=True, slots=True)
class Tools:
    """What the stages need beside the article."""

    language: Language
    gazetteer: Gazetteer
    lists: NameLists
    parser: Parser


def extract(articles: Iterable[Article], settings: Settings) -> Iterator[Record | Failure]:
    """Read each article, in order; one that cannot be read becomes a failure and stops nothing.

    Raises:
        ModelError: the pipeline asked for is not installed.
        InputError: the known list is broken.
    """
    tools = load_tools(settings)
    remaining = iter(articles)
    while group := list(islice(remaining, _GROUP)):
        yield from _read_group(group, tools)


def assemble(records: Sequence[Record], settings: Settings) -> Graph:
    """Put what the articles say into one graph."""
    tools = load_tools(settings)
    ontology = ontologies.load()
    world = _world(tools, ontology)
    return assemble_graph(
        records,
        resolve(records, world),
        coordinates=tools.gazetteer.coordinates,
        event_label=partial(_event_label, ontology, settings.language),
    )


def _event_label(
    ontology: Ontology, language: str, notation: str, places: Sequence[str], date: Date | None
) -> str:
    """ "attaque, Dhi Qar, 2021-11-19" in the language of the articles."""
    words = ontology.event_type(notation).label
    label = words.fr if language == "fr" else words.en
    return ", ".join(part for part in (label, *places[:1], date.value if date else "") if part)


@lru_cache(maxsize=2)
def load_tools(settings: Settings) -> Tools:
    """Load what the stages need, once per settings."""
    language = load_language(settings.language)
    lists = load_lists(settings.language, settings.known)
    return Tools(
        language, gazetteers.load(settings.language), lists, load_parser(settings.model, language.labels)
    )


def _read_group(articles: Sequence[Article], tools: Tools) -> Iterator[Record | Failure]:
    """Zone and parse some articles together, then read each by itself."""
    zoned = [(article, zone(article)) for article in articles]
    for (article, zones), sentences in zip(
        zoned, segment(zoned, tools.parser, tools.language.forms), strict=True
    ):
        try:
            yield read_article(article, zones, sentences, tools)
        except FilrougeError as error:
            yield Failure(article.origin, str(error))
        except Exception as error:  # one article must not stop the others; it is listed, with what to report
            yield Failure(
                article.origin, f"could not be read ({type(error).__name__}: {error}); please report it"
            )


def read_article(
    article: Article, zones: Sequence[Zone], sentences: Sequence[Sentence], tools: Tools
) -> Record:
    """One article through the stages that need nothing but itself."""
    dates = date_article(article, tools.language.dates)
    reading = _read(article, sentences, dates, tools)
    found = relate(reading, dates.document)
    article = replace(article, title=headline(article, zones))
    entities = tuple(reading.cast.entities.values())
    return Record(article, tuple(zones), dates.document, entities, found.events, found.claims)


def _read(article: Article, sentences: Sequence[Sentence], dates: Dates, tools: Tools) -> Reading:
    """Everything before events and relations."""
    language, gazetteer = tools.language, tools.gazetteer
    mentions = recognise(sentences, dates.expressions, language, gazetteer, tools.lists)
    sentences = seat_series(sentences, mentions)
    trees = {n: Tree(sentence, language.syntax) for n, sentence in enumerate(sentences)}
    mentions = read_metonyms(mentions, trees, gazetteer, language.metonymy)
    entities = corefer(sentences, trees, mentions, language, gazetteer)
    people = language.nouns.people.words
    known = Functions(cast_entities(entities), language.heads, people, language.ties)
    entities = add_function_mentions(sentences, known)
    return read_scenes(article.text, sentences, trees, entities, dates.expressions, language, gazetteer)


def read_text(article: Article, settings: Settings) -> Reading:
    """One article up to the rules that fire in it: for explaining what was read, and why."""
    tools = load_tools(settings)
    (sentences,) = segment([(article, zone(article))], tools.parser, tools.language.forms)
    return _read(article, sentences, date_article(article, tools.language.dates), tools)


def _world(tools: Tools, ontology: Ontology) -> World:
    """What resolution may know beside the articles."""
    groups = tuple(
        (entry.name, *entry.names) for entry in dict.fromkeys(tools.lists.known.values()) if entry.names
    )
    return World(Known(groups), tools.gazetteer.country, partial(_around, tools.gazetteer), ontology.wider)


def _around(gazetteer: Gazetteer, authority: str) -> tuple[str, ...]:
    """The gazetteer entries that an entry lies in: its province and its state."""
    place = gazetteer.place(authority)
    if place is None:
        return ()
    state = f"iso3166:{place.country}" if place.country else None
    return tuple(entry for entry in (place.parent, state) if entry and entry != authority)

"""Graphs made by hand for tests: a small true-to-life one, hostile ones, and large ones.

Offsets are found in the texts, so that every passage holds what it says.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from hashlib import sha256

from filrouge.model import (
    Article,
    ArticleNode,
    ClaimNode,
    Date,
    DateBasis,
    EntityNode,
    EventNode,
    Graph,
    Location,
    MergeNode,
    Modality,
    Passage,
    Zone,
    ZoneKind,
)

CONVOY = """Attaque contre un convoi logistique à Dhi Qar

Un engin explosif a visé mardi 12 mars un convoi logistique américain dans la province de Dhi Qar, en Irak. \
Le groupe Ashab al-Kahf a revendiqué l’attaque. Trois soldats ont été tués, selon la police irakienne. \
Les États-Unis ont accusé l’Iran d’avoir fourni les armes.

Lire aussi : Le Koweït ferme sa frontière
"""
DENIAL = """L’Iran dément tout rôle dans l’attaque de Dhi Qar

L’Iran a démenti mercredi avoir attaqué le convoi américain. « L’Iran ne fournit aucune arme à Ashab al-Kahf », \
a déclaré Hossein Karimi, porte-parole du ministère iranien des Affaires étrangères. \
L’attaque de Dhi Qar a fait cinq morts, selon le Pentagone.
"""
WITHDRAWAL = """Washington prépare son retrait d’Ain al-Assad

Les États-Unis retireront leurs troupes de la base d’Ain al-Assad d’ici décembre 2024, a annoncé le général \
John Miller. Le Parlement irakien avait exigé ce retrait en janvier 2020. \
Si les attaques se poursuivent, les Brigades du Sud pourraient être frappées, a prévenu le Pentagone.
"""
BRIGADES = """Qui sont les Brigades du Sud ?

Les Brigades du Sud, dirigées par Kamal al-Tamimi, font partie de la Coalition de la Résistance. \
L’Iran aurait fourni des missiles aux Brigades du Sud. La Coalition de la Résistance soutient Ashab al-Kahf.
"""
BABYLON = """Nouvelle explosion en Irak

Une explosion a touché le 2 avril un poste de la police irakienne dans la province de Babylone, en Irak. \
Deux policiers ont été tués et sept blessés. L’attaque n’a pas été revendiquée. \
Les Brigades du Sud ont attaqué la base d’Ain al-Assad, affirme la police irakienne.
"""


def identifier(kind: str, *content: object) -> str:
    """A stable identifier by content."""
    return f"{kind}/{sha256(repr(content).encode('utf-8', 'surrogatepass')).hexdigest()[:16]}"


def article(
    text: str, name: str, issued: str | None, publisher: str | None, title: str | None
) -> ArticleNode:
    """An article with a headline and a body, and a date from its metadata."""
    id_ = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    split = text.find("\n\n")
    related = text.find("Lire aussi")
    zones = [Zone(0, max(split, 0), ZoneKind.HEADLINE), Zone(max(split, 0), len(text), ZoneKind.BODY)]
    if related > 0:
        zones[1] = replace(zones[1], end=related)
        zones.append(Zone(related, len(text), ZoneKind.RELATED))
    date = Date(issued, DateBasis.METADATA) if issued else None
    plain = Article(
        id_, name, text, title=title, issued=issued, publisher=publisher, origin=f"{name}.txt", url=None
    )
    return ArticleNode(f"article/{id_}", plain, tuple(zones), date)


@dataclass
class Maker:
    """Gathers a graph; ``where`` finds words in an article and the sentence around them."""

    articles: tuple[ArticleNode, ...]
    entities: dict[str, EntityNode] = field(default_factory=dict)
    events: list[EventNode] = field(default_factory=list)
    claims: list[ClaimNode] = field(default_factory=list)
    merges: list[MergeNode] = field(default_factory=list)

    def where(self, number: int, words: str) -> Location:
        """The first place of words in the article of a number."""
        node = self.articles[number]
        start = node.article.text.index(words)
        return Location(node.id, Passage(start, start + len(words), words))

    def entity(self, path: str, label: str, type_: str, kind: str | None, *places: tuple[int, str]) -> str:
        """Add an entity, mentioned at the places given."""
        mentions = tuple(sorted(self.where(number, words) for number, words in places))
        names = tuple(sorted({label, *(words for _, words in places)}))
        self.entities[path] = EntityNode(path, label, type_, kind, names, mentions=mentions)
        return path

    def event(self, label: str, type_: str, *places: tuple[int, str, str], **more: object) -> str:
        """Add an event, told at the places given as (article, trigger, sentence)."""
        id_ = identifier("event", label, type_)
        node = EventNode(
            id_,
            label,
            type_,
            modalities=(Modality.ASSERTED,),
            mentions=tuple(sorted(self.where(n, trigger) for n, trigger, _ in places)),
            evidence=tuple(sorted(self.where(n, sentence) for n, _, sentence in places)),
        )
        self.events.append(replace(node, **more))  # type: ignore[arg-type]
        return id_

    def claim(
        self, subject: str, predicate: str, object_: str | int, place: tuple[int, str, str], **more: object
    ) -> str:
        """Add a claim read at (article, trigger, sentence); the trigger lies in the sentence."""
        number, trigger, sentence = place
        evidence = self.where(number, sentence)
        start = evidence.passage.start + sentence.index(trigger)
        words = Location(evidence.article, Passage(start, start + len(trigger), trigger))
        id_ = identifier("claim", subject, predicate, object_, evidence, sorted(more.items()))
        node = ClaimNode(
            id_,
            subject,
            predicate,
            object_,
            Modality.ASSERTED,
            hedged=False,
            speaker=None,
            via=None,
            evidence=evidence,
            trigger=words,
            cue=None,
            rule=f"{predicate}/example",
        )
        cue = more.pop("cue", None)
        if isinstance(cue, str):
            at = evidence.passage.start + sentence.index(cue)
            node = replace(node, cue=Location(evidence.article, Passage(at, at + len(cue), cue)))
        self.claims.append(replace(node, **more))  # type: ignore[arg-type]
        return id_

    def graph(self) -> Graph:
        """The graph, every part sorted by identifier."""
        return Graph(
            _sorted(self.articles),
            _sorted(self.entities.values()),
            _sorted(self.events),
            _sorted(self.claims),
            _sorted(self.merges),
        )


def _sorted(nodes: Iterable[object]) -> tuple:  # type: ignore[type-arg]
    return tuple(sorted(nodes, key=lambda node: node.id))  # type: ignore[attr-defined]


def small() -> Graph:
    """Five articles about attacks in Iraq: claims of every modality, two tolls, a denial, merges."""
    make = Maker(
        (
            article(CONVOY, "convoi", "2024-03-12", "Agence Levant", "Attaque contre un convoi logistique"),
            article(DENIAL, "dementi", "2024-03-13", "Courrier du Golfe", "L’Iran dément tout rôle"),
            article(WITHDRAWAL, "retrait", "2024-03-20", "Agence Levant", "Washington prépare son retrait"),
            article(BRIGADES, "brigades", None, None, None),
            article(
                BABYLON, "babylone", "2024-04-02", "Journal des Deux Rives", "Nouvelle explosion en Irak"
            ),
        )
    )
    _entities(make)
    _convoy(make)
    _denial(make)
    _withdrawal(make)
    _brigades(make)
    _babylon(make)
    make.merges.append(
        MergeNode(
            identifier("merge", "iran"),
            "group/iran",
            (f"{make.articles[0].article.id}/n4", f"{make.articles[1].article.id}/n1"),
            "même nom",
            1.0,
        )
    )
    return make.graph()


def _entities(make: Maker) -> None:
    make.entity(
        "group/ashab-al-kahf",
        "Ashab al-Kahf",
        "Group",
        "armed_group",
        (0, "Ashab al-Kahf"),
        (1, "Ashab al-Kahf"),
        (3, "Ashab al-Kahf"),
    )
    make.entity(
        "group/iran",
        "Iran (gouvernement)",
        "Group",
        "government",
        (0, "l’Iran"),
        (1, "L’Iran"),
        (3, "L’Iran"),
    )
    make.entity(
        "group/etats-unis",
        "États-Unis (gouvernement)",
        "Group",
        "government",
        (0, "Les États-Unis"),
        (2, "Les États-Unis"),
    )
    make.entity(
        "group/police-irakienne",
        "Police irakienne",
        "Group",
        "police",
        (0, "la police irakienne"),
        (4, "la police irakienne"),
    )
    make.entity(
        "government-body/pentagone",
        "Pentagone",
        "GovernmentBody",
        None,
        (1, "le Pentagone"),
        (2, "le Pentagone"),
    )
    make.entity(
        "government-body/parlement-irakien",
        "Parlement irakien",
        "GovernmentBody",
        None,
        (2, "Le Parlement irakien"),
    )
    make.entity("person/hossein-karimi", "Hossein Karimi", "Person", None, (1, "Hossein Karimi"))
    make.entity("person/john-miller", "John Miller", "Person", None, (2, "général John Miller"))
    make.entity("person/kamal-al-tamimi", "Kamal al-Tamimi", "Person", None, (3, "Kamal al-Tamimi"))
    make.entity(
        "group/brigades-du-sud",
        "Brigades du Sud",
        "Group",
        "armed_group",
        (2, "les Brigades du Sud"),
        (3, "Les Brigades du Sud"),
        (4, "Les Brigades du Sud"),
    )
    make.entity(
        "group/coalition-de-la-resistance",
        "Coalition de la Résistance",
        "Group",
        "coalition",
        (3, "la Coalition de la Résistance"),
    )
    make.entity("place/irak", "Irak", "Place", "country", (0, "Irak"), (4, "Irak"))
    make.entity("place/dhi-qar", "Dhi Qar", "Place", "province", (0, "province de Dhi Qar"), (1, "Dhi Qar"))
    make.entity("place/babylone", "Babylone", "Place", "province", (4, "province de Babylone"))
    make.entity(
        "base/ain-al-assad",
        "Ain al-Assad",
        "Base",
        "base",
        (2, "base d’Ain al-Assad"),
        (4, "base d’Ain al-Assad"),
    )
    make.entity("place/koweit", "Koweït", "Place", "country", (0, "Koweït"))
    make.entity(
        "description/convoi",
        "un convoi logistique américain",
        "Description",
        None,
        (0, "un convoi logistique américain"),
    )
    make.entity(
        "description/poste",
        "un poste de la police irakienne",
        "Description",
        None,
        (4, "un poste de la police irakienne"),
    )
    nodes = make.entities
    nodes["place/koweit"] = replace(nodes["place/koweit"], boilerplate=True)
    nodes["place/irak"] = replace(
        nodes["place/irak"], authorities=("geonames:99237", "iso3166:IQ"), latitude=33.0, longitude=44.0
    )
    nodes["place/dhi-qar"] = replace(nodes["place/dhi-qar"], latitude=31.05, longitude=46.26)
    nodes["person/hossein-karimi"] = replace(
        nodes["person/hossein-karimi"], roles=("porte-parole du ministère iranien des Affaires étrangères",)
    )
    nodes["person/john-miller"] = replace(nodes["person/john-miller"], roles=("général",))


def _convoy(make: Maker) -> None:
    blast = "Un engin explosif a visé mardi 12 mars un convoi logistique américain dans la province de Dhi Qar, en Irak."
    claimed = "Le groupe Ashab al-Kahf a revendiqué l’attaque."
    toll = "Trois soldats ont été tués, selon la police irakienne."
    accused = "Les États-Unis ont accusé l’Iran d’avoir fourni les armes."
    event = make.event(
        "Attaque à Dhi Qar",
        "attack",
        (0, "a visé", blast),
        (0, "l’attaque", claimed),
        (1, "L’attaque", "L’attaque de Dhi Qar a fait cinq morts, selon le Pentagone."),
        date=Date("2024-03-12", DateBasis.WEEKDAY, make.where(0, "mardi 12 mars").passage),
        places=("place/dhi-qar",),
        actors=("group/ashab-al-kahf",),
        targets=("description/convoi",),
        claimants=("group/ashab-al-kahf",),
        deniers=("group/iran",),
        instruments=("engin explosif",),
        modalities=(Modality.ASSERTED, Modality.DENIED),
    )
    make.claim(event, "occurred", "attack", (0, "a visé", blast))
    make.claim(
        "group/ashab-al-kahf",
        "claimedResponsibilityFor",
        event,
        (0, "a revendiqué", claimed),
        speaker="group/ashab-al-kahf",
        cue="a revendiqué",
    )
    make.claim(
        "group/ashab-al-kahf",
        "attacked",
        "description/convoi",
        (0, "a revendiqué", claimed),
        speaker="group/ashab-al-kahf",
        cue="a revendiqué",
    )
    make.claim(
        event, "killedCount", 3, (0, "ont été tués", toll), speaker="group/police-irakienne", cue="selon"
    )
    make.claim(
        "group/etats-unis",
        "accused",
        "group/iran",
        (0, "ont accusé", accused),
        speaker="group/etats-unis",
        cue="ont accusé",
    )
    make.claim("place/dhi-qar", "locatedIn", "place/irak", (0, "en", blast), confidence=0.9)
    make.merges.append(
        MergeNode(
            identifier("merge", "dhi-qar"),
            event,
            (f"{make.articles[0].article.id}/e1", f"{make.articles[1].article.id}/e2"),
            "même lieu, même jour, même type",
            0.83,
        )
    )


def _denial(make: Maker) -> None:
    denied = "L’Iran a démenti mercredi avoir attaqué le convoi américain."
    arms = "« L’Iran ne fournit aucune arme à Ashab al-Kahf », a déclaré Hossein Karimi"
    toll = "L’attaque de Dhi Qar a fait cinq morts, selon le Pentagone."
    event = next(e.id for e in make.events if e.label == "Attaque à Dhi Qar")
    make.claim(
        "group/iran",
        "attacked",
        "description/convoi",
        (1, "avoir attaqué", denied),
        speaker="group/iran",
        cue="a démenti",
        modality=Modality.DENIED,
    )
    make.claim("group/iran", "denied", event, (1, "a démenti", denied), speaker="group/iran", cue="a démenti")
    make.claim(
        "group/iran",
        "supplied",
        "group/ashab-al-kahf",
        (1, "fournit", arms),
        speaker="person/hossein-karimi",
        cue="ne fournit aucune",
        modality=Modality.DENIED,
    )
    make.claim(
        event,
        "killedCount",
        5,
        (1, "a fait cinq morts", toll),
        speaker="government-body/pentagone",
        cue="selon",
    )


def _withdrawal(make: Maker) -> None:
    leave = "Les États-Unis retireront leurs troupes de la base d’Ain al-Assad d’ici décembre 2024, a annoncé le général John Miller."
    demand = "Le Parlement irakien avait exigé ce retrait en janvier 2020."
    warn = "Si les attaques se poursuivent, les Brigades du Sud pourraient être frappées, a prévenu le Pentagone."
    event = make.event(
        "Retrait d’Ain al-Assad",
        "withdrawal",
        (2, "retireront", leave),
        (2, "ce retrait", demand),
        date=Date("2024-12", DateBasis.EXPLICIT, make.where(2, "décembre 2024").passage),
        places=("base/ain-al-assad",),
        actors=("group/etats-unis",),
        modalities=(Modality.DEMANDED, Modality.PLANNED),
    )
    make.claim(
        event,
        "occurred",
        "withdrawal",
        (2, "retireront", leave),
        modality=Modality.PLANNED,
        speaker="person/john-miller",
        cue="a annoncé",
    )
    make.claim(
        "group/etats-unis",
        "withdrewFrom",
        "base/ain-al-assad",
        (2, "retireront", leave),
        modality=Modality.PLANNED,
        speaker="person/john-miller",
        cue="a annoncé",
    )
    make.claim(
        "government-body/parlement-irakien",
        "demanded",
        event,
        (2, "avait exigé", demand),
        modality=Modality.DEMANDED,
        speaker="government-body/parlement-irakien",
        cue="avait exigé",
    )
    make.claim(
        "government-body/pentagone",
        "warned",
        "group/brigades-du-sud",
        (2, "a prévenu", warn),
        speaker="government-body/pentagone",
        cue="a prévenu",
    )
    make.claim(
        "group/etats-unis",
        "attacked",
        "group/brigades-du-sud",
        (2, "pourraient être frappées", warn),
        modality=Modality.HYPOTHETICAL,
        speaker="government-body/pentagone",
        cue="pourraient",
    )


def _brigades(make: Maker) -> None:
    led = "Les Brigades du Sud, dirigées par Kamal al-Tamimi, font partie de la Coalition de la Résistance."
    arms = "L’Iran aurait fourni des missiles aux Brigades du Sud."
    backs = "La Coalition de la Résistance soutient Ashab al-Kahf."
    make.claim("person/kamal-al-tamimi", "leads", "group/brigades-du-sud", (3, "dirigées par", led))
    make.claim(
        "group/brigades-du-sud", "partOf", "group/coalition-de-la-resistance", (3, "font partie de", led)
    )
    make.claim(
        "group/iran",
        "supplied",
        "group/brigades-du-sud",
        (3, "aurait fourni", arms),
        hedged=True,
        cue="aurait",
    )
    make.claim("group/coalition-de-la-resistance", "supports", "group/ashab-al-kahf", (3, "soutient", backs))


def _babylon(make: Maker) -> None:
    blast = "Une explosion a touché le 2 avril un poste de la police irakienne dans la province de Babylone, en Irak."
    toll = "Deux policiers ont été tués et sept blessés."
    attack = "Les Brigades du Sud ont attaqué la base d’Ain al-Assad, affirme la police irakienne."
    event = make.event(
        "Explosion à Babylone",
        "explosion",
        (4, "Une explosion", blast),
        date=Date("2024-04-02", DateBasis.CONTEXT, make.where(4, "le 2 avril").passage),
        places=("place/babylone",),
        targets=("description/poste",),
    )
    raid = make.event(
        "Attaque contre Ain al-Assad",
        "attack",
        (4, "ont attaqué", attack),
        places=("base/ain-al-assad",),
        actors=("group/brigades-du-sud",),
        targets=("base/ain-al-assad",),
    )
    make.claim(event, "occurred", "explosion", (4, "Une explosion", blast))
    make.claim(event, "killedCount", 2, (4, "ont été tués", toll))
    make.claim(event, "injuredCount", 7, (4, "blessés", toll))
    make.claim("place/babylone", "locatedIn", "place/irak", (4, "en", blast), confidence=0.9)
    make.claim(
        raid,
        "occurred",
        "attack",
        (4, "ont attaqué", attack),
        speaker="group/police-irakienne",
        cue="affirme",
    )
    make.claim(
        "group/brigades-du-sud",
        "attacked",
        "base/ain-al-assad",
        (4, "ont attaqué", attack),
        speaker="group/police-irakienne",
        cue="affirme",
    )


def hostile(words: str) -> Graph:
    """A graph in which every free text is the one given (not empty)."""
    text = f"{words} a attaqué {words}."
    node = article(text, "hostile", "2024-01-01", words, words)
    plain = replace(node.article, url=words, origin=words, language="fr")
    make = Maker((replace(node, article=plain),))
    where = make.where(0, words)
    group = EntityNode(f"group/{words}", words, "Group", "armed_group", (words,), (words,), (where,))
    place = EntityNode(
        f"place/{words}", words, "Place", None, (words,), mentions=(where,), authorities=(words,)
    )
    make.entities = {group.id: group, place.id: place}
    make.event(
        words, "attack", (0, "a attaqué", text), actors=(group.id,), places=(place.id,), instruments=(words,)
    )
    make.claim(
        group.id, "attacked", place.id, (0, "a attaqué", text), speaker=group.id, cue="a attaqué", rule=words
    )
    make.merges.append(MergeNode("merge/1", group.id, (words,), words, 0.5))
    return make.graph()


def large(entities: int, claims: int) -> Graph:
    """A graph of many entities and claims in one article for every 20 claims; the same on every call."""
    sentence = "Le groupe {} a attaqué le lieu {}, selon le ministère."
    make = Maker(())
    nodes = [f"group/groupe-{n}" for n in range(entities // 2)] + [
        f"place/lieu-{n}" for n in range(entities // 2)
    ]
    articles, found = [], []
    for first in range(0, claims, 20):
        pairs = [_pair(n, entities // 2) for n in range(first, min(first + 20, claims))]
        text = " ".join(sentence.format(a, b) for a, b in pairs)
        node = article(
            text,
            f"a{first}",
            f"2024-{1 + first // 20 % 12:02d}-{1 + first // 240 % 28:02d}",
            f"Agence {first % 7}",
            f"Titre {first}",
        )
        articles.append(node)
        at = 0
        for a, b in pairs:
            words = sentence.format(a, b)
            evidence = Location(node.id, Passage(at, at + len(words), words))
            start = at + words.index("a attaqué")
            trigger = Location(node.id, Passage(start, start + 9, "a attaqué"))
            found.append((a, b, evidence, trigger))
            at += len(words) + 1
    mentions: dict[str, list[Location]] = {}
    for a, b, evidence, trigger in found:
        mentions.setdefault(f"group/groupe-{a}", []).append(trigger)
        mentions.setdefault(f"place/lieu-{b}", []).append(trigger)
        make.claims.append(
            ClaimNode(
                identifier("claim", a, b, evidence),
                f"group/groupe-{a}",
                "attacked",
                f"place/lieu-{b}",
                tuple(Modality)[a % 5],
                hedged=False,
                speaker=None,
                via=None,
                evidence=evidence,
                trigger=trigger,
                cue=None,
                rule="attacked/example",
            )
        )
    for path in nodes:
        if path in mentions:
            label = path.split("/")[1].replace("-", " ").capitalize()
            type_ = "Group" if path.startswith("group") else "Place"
            make.entities[path] = EntityNode(
                path, label, type_, names=(label,), mentions=tuple(sorted(mentions[path]))
            )
    make.articles = tuple(articles)
    return make.graph()


def _pair(n: int, half: int) -> tuple[int, int]:
    """A pair that makes some nodes much busier than others."""
    spread = n * n * 7919 % 104729
    return (spread % half if n % 3 else spread % max(half // 20, 1)), (n * 31 + spread // 97) % half

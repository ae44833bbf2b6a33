"""A small graph, true to life: five articles about attacks in Iraq, told in tables.

Claims of every modality, two tolls of one event, a denial, a hedge, merges, boilerplate, and an article
without outlet or date. Passages are found in the texts by their words.
"""

from dataclasses import replace

from filrouge.model import Date, DateBasis, Graph, MergeNode, Modality
from tests.graphs import Maker, article

CONVOY = """Attaque contre un convoi logistique à Dhi Qar

Un engin explosif a visé mardi 12 mars un convoi logistique américain dans la province de Dhi Qar, en Irak. \
Le groupe Ashab al-Kahf a revendiqué l’attaque. Trois soldats ont été tués, selon la police irakienne. \
Les États-Unis ont accusé l’Iran d’avoir fourni les armes.

Lire aussi : Le Koweït ferme sa frontière
"""
DENIAL = """L’Iran dément tout rôle dans l’attaque de Dhi Qar

L’Iran a démenti mercredi avoir attaqué le convoi américain. \
« L’Iran ne fournit aucune arme à Ashab al-Kahf », a déclaré Hossein Karimi, porte-parole du ministère \
iranien des Affaires étrangères. \
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


ENTITIES = """
group/ashab-al-kahf | Ashab al-Kahf | Group armed_group | 0 Ashab al-Kahf ; 1 Ashab al-Kahf ; 3 Ashab al-Kahf
group/iran | Iran (gouvernement) | Group government | 0 l’Iran ; 1 L’Iran ; 3 L’Iran
group/etats-unis | États-Unis (gouvernement) | Group government | 0 Les États-Unis ; 2 Les États-Unis
group/police-irakienne | Police irakienne | Group police | 0 la police irakienne ; 4 la police irakienne
group/brigades | Brigades du Sud | Group armed_group | 2 Brigades du Sud ; 3 Brigades du Sud
group/coalition | Coalition de la Résistance | Group coalition | 3 la Coalition de la Résistance
body/pentagone | Pentagone | GovernmentBody | 1 le Pentagone ; 2 le Pentagone
body/parlement | Parlement irakien | GovernmentBody | 2 Le Parlement irakien
person/hossein-karimi | Hossein Karimi | Person | 1 Hossein Karimi
person/john-miller | John Miller | Person | 2 général John Miller
person/kamal-al-tamimi | Kamal al-Tamimi | Person | 3 Kamal al-Tamimi
place/irak | Irak | Place country | 0 Irak ; 4 Irak
place/dhi-qar | Dhi Qar | Place province | 0 province de Dhi Qar ; 1 Dhi Qar
place/babylone | Babylone | Place province | 4 province de Babylone
place/koweit | Koweït | Place country | 0 Koweït
base/ain-al-assad | Ain al-Assad | Base base | 2 base d’Ain al-Assad ; 4 base d’Ain al-Assad
description/convoi | un convoi logistique américain | Description | 0 un convoi logistique américain
description/poste | un poste de la police irakienne | Description | 4 un poste de la police irakienne
"""
CLAIMS = """
# 0 Un engin explosif
@attack | occurred | attack | a visé
place/dhi-qar | locatedIn | place/irak | en
# 0 Le groupe Ashab
group/ashab-al-kahf | claimedResponsibilityFor | @attack | a revendiqué | group/ashab-al-kahf | a revendiqué
group/ashab-al-kahf | attacked | description/convoi | a revendiqué | group/ashab-al-kahf | a revendiqué
# 0 Trois soldats
@attack | killedCount | 3 | ont été tués | group/police-irakienne | selon
# 0 Les États-Unis ont accusé
group/etats-unis | accused | group/iran | ont accusé | group/etats-unis | ont accusé
# 1 L’Iran a démenti
group/iran | attacked | description/convoi | avoir attaqué | group/iran | a démenti | denied
group/iran | denied | @attack | a démenti | group/iran | a démenti
# 1 « L’Iran ne fournit
group/iran | supplied | group/ashab-al-kahf | fournit | person/hossein-karimi | ne fournit aucune | denied
# 1 L’attaque de Dhi Qar
@attack | killedCount | 5 | a fait cinq morts | body/pentagone | selon
# 2 Les États-Unis retireront
@withdrawal | occurred | withdrawal | retireront | person/john-miller | a annoncé | planned
group/etats-unis | withdrewFrom | base/ain-al-assad | retireront | person/john-miller | a annoncé | planned
# 2 Le Parlement
body/parlement | demanded | @withdrawal | avait exigé | body/parlement | avait exigé | demanded
# 2 Si les attaques
body/pentagone | warned | group/brigades | a prévenu | body/pentagone | a prévenu
group/etats-unis | attacked | group/brigades | être frappées | body/pentagone | pourraient | hypothetical
# 3 Les Brigades
person/kamal-al-tamimi | leads | group/brigades | dirigées par
group/brigades | partOf | group/coalition | font partie de
# 3 L’Iran aurait
group/iran | supplied | group/brigades | aurait fourni | | aurait | hedged
# 3 La Coalition
group/coalition | supports | group/ashab-al-kahf | soutient
# 4 Une explosion
@explosion | occurred | explosion | Une explosion
place/babylone | locatedIn | place/irak | en
# 4 Deux policiers
@explosion | killedCount | 2 | ont été tués
@explosion | injuredCount | 7 | blessés
# 4 Les Brigades
@raid | occurred | attack | ont attaqué | group/police-irakienne | affirme
group/brigades | attacked | base/ain-al-assad | ont attaqué | group/police-irakienne | affirme
"""


def small() -> Graph:
    """The graph of the five articles."""
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
    _claims(make, _events(make))
    ids = [node.article.id for node in make.articles]
    make.merges.append(MergeNode("merge/1", "group/iran", (f"{ids[0]}/n4", f"{ids[1]}/n1"), "même nom", 1.0))
    attack = next(event.id for event in make.events if event.label == "Attaque à Dhi Qar")
    same = "même lieu, même jour, même type"
    make.merges.append(MergeNode("merge/2", attack, (f"{ids[0]}/e1", f"{ids[1]}/e2"), same, 0.83))
    return make.graph()


def _rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


def _entities(make: Maker) -> None:
    for path, label, kinds, places in _rows(ENTITIES):
        type_, _, kind = kinds.partition(" ")
        met = [place.strip().partition(" ") for place in places.split(";")]
        make.entity(path, label, type_, kind or None, *((int(number), words) for number, _, words in met))
    more: dict[str, dict[str, object]] = {
        "place/koweit": {"boilerplate": True},
        "place/irak": {"authorities": ("geonames:99237", "iso3166:IQ"), "latitude": 33.0, "longitude": 44.0},
        "place/dhi-qar": {"latitude": 31.05, "longitude": 46.26},
        "person/hossein-karimi": {"roles": ("porte-parole du ministère iranien des Affaires étrangères",)},
        "person/john-miller": {"roles": ("général",)},
    }
    for path, values in more.items():
        make.entities[path] = replace(make.entities[path], **values)  # type: ignore[arg-type]


def _events(make: Maker) -> dict[str, str]:
    """The four events by the names that the table of claims uses."""
    blast, leave = make.sentence(0, "Un engin explosif"), make.sentence(2, "Les États-Unis retireront")
    claimed, demand = make.sentence(0, "Le groupe Ashab"), make.sentence(2, "Le Parlement")
    toll, raid = make.sentence(1, "L’attaque de Dhi Qar"), make.sentence(4, "Les Brigades")
    return {
        "@attack": make.event(
            "Attaque à Dhi Qar",
            "attack",
            (0, "a visé", blast),
            (0, "l’attaque", claimed),
            (1, "L’attaque", toll),
            date=Date("2024-03-12", DateBasis.WEEKDAY, make.where(0, "mardi 12 mars").passage),
            places=("place/dhi-qar",),
            actors=("group/ashab-al-kahf",),
            targets=("description/convoi",),
            claimants=("group/ashab-al-kahf",),
            deniers=("group/iran",),
            instruments=("engin explosif",),
            modalities=(Modality.ASSERTED, Modality.DENIED),
        ),
        "@withdrawal": make.event(
            "Retrait d’Ain al-Assad",
            "withdrawal",
            (2, "retireront", leave),
            (2, "ce retrait", demand),
            date=Date("2024-12", DateBasis.EXPLICIT, make.where(2, "décembre 2024").passage),
            places=("base/ain-al-assad",),
            actors=("group/etats-unis",),
            modalities=(Modality.DEMANDED, Modality.PLANNED),
        ),
        "@explosion": make.event(
            "Explosion à Babylone",
            "explosion",
            (4, "Une explosion", make.sentence(4, "Une explosion")),
            date=Date("2024-04-02", DateBasis.CONTEXT, make.where(4, "le 2 avril").passage),
            places=("place/babylone",),
            targets=("description/poste",),
        ),
        "@raid": make.event(
            "Attaque contre Ain al-Assad",
            "attack",
            (4, "ont attaqué", raid),
            places=("base/ain-al-assad",),
            actors=("group/brigades",),
            targets=("base/ain-al-assad",),
        ),
    }


def _claims(make: Maker, events: dict[str, str]) -> None:
    number, sentence = 0, ""
    for row in _rows(CLAIMS):
        if row[0].startswith("# "):
            number, sentence = int(row[0][2]), make.sentence(int(row[0][2]), row[0][4:])
            continue
        subject, predicate, object_, trigger, speaker, cue, manner = [*row, *[""] * (7 - len(row))]
        value = int(object_) if object_.isdigit() else events.get(object_, object_)
        more: dict[str, object] = {"speaker": speaker or None}
        more |= {"cue": cue} if cue else {}
        more |= {"hedged": True} if manner == "hedged" else {"modality": Modality(manner or "asserted")}
        make.claim(events.get(subject, subject), predicate, value, (number, trigger, sentence), **more)

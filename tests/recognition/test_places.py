"""Places, bases and media outlets: a head word with a name, or a name of the map."""

import pytest

from filrouge.model import Form
from tests.casting import cast, labels, mention


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("L'Ouganda a fermé sa frontière.", "Ouganda", "country"),
        ("L'est de la RDC s'enflamme.", "RDC", "country"),
        ("La province de Kasaï-Oriental est calme.", "Kasaï-Oriental", "province"),
        ("L'oblast de Zaporijjia est calme.", "Zaporijjia", "province"),
        ("Le district de Maungdaw-Est est calme.", "Maungdaw-Est", "province"),
        ("L'État Rakhine est calme.", "Rakhine", "province"),
        ("Le canton de Kidjendi est calme.", "Kidjendi", "province"),
        ("La localité de Lioubytskoïe est calme.", "Lioubytskoïe", "city"),
        ("Le hameau de Hta Naw est calme.", "Hta Naw", "city"),
        ("Puerto Asís est calme.", "Puerto Asís", "city"),
        ("Myawaddy est calme.", "Myawaddy", "city"),
        ("Le quartier d'Al-Amal est calme.", "Al-Amal", "site"),
        ("Le camp de déplacés de Roé est calme.", "camp de déplacés de Roé", "site"),
        ("L'hôpital militaire de Wad-Nord est calme.", "hôpital militaire de Wad-Nord", "site"),
        ("La mosquée Al-Rahma est calme.", "mosquée Al-Rahma", "site"),
        ("Le checkpoint de Qalandia-Nord est calme.", "checkpoint de Qalandia-Nord", "site"),
        ("La route de Gao est calme.", "route de Gao", "site"),
        ("Le Sahel est calme.", "Sahel", "region"),
        ("La mer Noire est calme.", "mer Noire", "region"),
        ("Le Donbass est calme.", "Donbass", "region"),
        ("L'oued Tamanar est calme.", "oued Tamanar", "region"),
        ("La forêt de Kreminna-Nord est calme.", "forêt de Kreminna-Nord", "region"),
        ("Le désert libyen est calme.", "désert libyen", "region"),
        ("La frontière soudano-tchadienne est calme.", "frontière soudano-tchadienne", "region"),
    ],
)
def test_a_place_has_the_kind_that_its_head_word_or_the_map_gives(text: str, name: str, kind: str) -> None:
    found = mention(text, name)
    assert (found.type, found.kind) == ("Place", kind)


@pytest.mark.parametrize(
    "text",
    [
        "La ville est tombée.",
        "La province est coupée du pays.",
        "Un village de pêcheurs a été brûlé.",
        "La route est minée.",
        "L'hôpital a brûlé.",
        "Le camp de déplacés est vide.",
        "Un hôpital, deux écoles et une mosquée ont été détruits.",
        "La vallée de la mort est minée.",
        "Le désert est aride.",
        "La zone tampon est calme.",
        "Le fleuve est en crue.",
    ],
)
def test_a_head_word_without_a_name_is_no_place(text: str) -> None:
    assert cast(text) == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("La base aérienne de Hodéida-Nord a été touchée.", "Hodéida-Nord"),
        ("La base navale d'Otchakiv a été touchée.", "Otchakiv"),
        ("La base aérienne russe de Saky a été touchée.", "Saky"),
        ("La base de Tanf al-Charqi a été touchée.", "Tanf al-Charqi"),
        ("Le camp militaire de Labbezanga a été touché.", "Labbezanga"),
        ("Le camp Lemonnier a été touché.", "Lemonnier"),
        ("La caserne de Djibo a été touchée.", "Djibo"),
        ("L'aérodrome militaire de Millerovo-2 a été touché.", "Millerovo-2"),
    ],
)
def test_a_base_is_a_base_and_not_the_town_it_is_called_by(text: str, name: str) -> None:
    assert labels(text) == {name: "Base/base"}


@pytest.mark.parametrize(
    "text",
    [
        "La base a été évacuée.",
        "La base de l'armée est vide.",
        "La caserne de pompiers est vide.",
        "La base électorale du parti s'effrite.",
        "La base de données a été perdue.",
    ],
)
def test_a_base_needs_a_name(text: str) -> None:
    assert not any(entity.type == "Base" for entity in cast(text))


def test_bases_of_a_nation_in_a_country_are_no_base() -> None:
    text = "Les bases françaises au Tchad seront fermées."
    assert labels(text) == {"françaises": "Place/country", "Tchad": "Place/country"}
    assert mention(text, "françaises").form is Form.DEMONYM


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Le journal El Nuevo Cauca a publié la vidéo.", "El Nuevo Cauca"),
        ("L'agence de presse Khartoum Hebdo a publié la vidéo.", "Khartoum Hebdo"),
        ("La chaîne de télévision Al-Rafidayn a publié la vidéo.", "Al-Rafidayn"),
        ("La radio Okavango FM a publié la vidéo.", "Okavango FM"),
        ("Le site d'information Mon Karabakh a publié la vidéo.", "Mon Karabakh"),
        ("Selon Reuters, deux navires ont coulé.", "Reuters"),
    ],
)
def test_a_media_outlet_is_told_by_its_head_word_or_known(text: str, name: str) -> None:
    assert labels(text) == {name: "MediaOutlet"}


@pytest.mark.parametrize(
    "text", ["La radio était éteinte.", "Le journal a été saisi.", "Une agence a fermé."]
)
def test_a_media_outlet_needs_a_name(text: str) -> None:
    assert cast(text) == ()


def test_a_site_without_a_link_is_on_the_web_and_one_with_a_link_on_the_ground() -> None:
    assert labels("Le site Northern Watch publie des cartes.") == {"Northern Watch": "MediaOutlet"}
    assert labels("Le site de Parchin-Nord a été bombardé.")["Parchin-Nord"].startswith("Place/")


def test_a_site_called_by_a_town_leaves_the_town_a_place_of_its_own() -> None:
    text = "La raffinerie de Dnipro est à l'arrêt."
    assert labels(text) == {"raffinerie de Dnipro": "Place/site", "Dnipro": "Place/city"}


@pytest.mark.parametrize(
    ("text", "authority"),
    [
        ("Le Soudan du Sud est calme.", "iso3166:SS"),
        ("Le sud du Soudan est calme.", "iso3166:SD"),
        ("Le Sud-Soudan est calme.", "iso3166:SS"),
        ("Le Congo-Brazzaville est calme.", "iso3166:CG"),
        ("La République démocratique du Congo est calme.", "iso3166:CD"),
        ("La Guinée-Bissau est calme.", "iso3166:GW"),
        ("Le lac Tchad est calme.", "region:lac-tchad"),
        ("Le Tchad est calme.", "iso3166:TD"),
    ],
)
def test_places_of_similar_names_are_told_apart(text: str, authority: str) -> None:
    assert [entity.authority for entity in cast(text)] == [authority]


@pytest.mark.parametrize("name", ["Goma", "Tin-Fadimata", "Al-Joufra"])
def test_a_preposition_at_the_start_of_a_sentence_is_no_part_of_the_place(name: str) -> None:
    assert list(labels(f"À {name}, les tirs ont cessé.")) == [name]


@pytest.mark.xfail(reason="the recogniser's word for a group outweighs the head word of a town")
@pytest.mark.parametrize("text", ["La ville d'Al-Khansa est calme.", "Le village d'Al-Khansa est calme."])
def test_a_town_is_a_town_whatever_its_name_is_like(text: str) -> None:
    assert labels(text) == {"Al-Khansa": "Place/city"}


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Bunia, chef-lieu de l'Ituri, est calme.", "Ituri", "Place/province"),
        ("La capitale de la Libye est calme.", "Libye", "Place/country"),
        ("Djouba, capitale du Soudan du Sud, est calme.", "Soudan du Sud", "Place/country"),
    ],
)
def test_a_state_or_province_is_not_its_capital(text: str, name: str, expected: str) -> None:
    assert labels(text)[name] == expected


def test_a_bearing_is_no_name_without_its_head() -> None:
    text = "La région de l'Est et le Quartier Nord de Ndélé sont calmes, la province du Nord-Kivu aussi."
    found = {entity.name for entity in cast(text) if entity.type == "Place"}
    assert found == {"Région de l'Est", "Quartier Nord", "Ndélé", "Nord-Kivu"}


@pytest.mark.xfail(reason="'Le monde' at the start of a sentence is taken for the newspaper")
def test_the_world_is_no_newspaper() -> None:
    assert cast("Le monde entier a condamné l'attaque.") == ()
    assert labels("Le Monde a publié une enquête.") == {"Le Monde": "MediaOutlet"}


def test_a_race_round_a_state_is_no_place() -> None:
    assert "Place/site" not in labels("Le Tour de France commence.").values()


@pytest.mark.parametrize("camp", ["camp de déplacés de Dikwa", "camp des déplacés de Dikwa", "Villa Zanagie"])
def test_camps_and_residences_are_sites(camp: str) -> None:
    assert labels(f"Hier, le {camp} a été attaqué.")[camp] == "Place/site"


@pytest.mark.parametrize("name", ["Zanagie Times", "Radio Zanagie", "Zanagie News"])
def test_an_outlet_is_told_by_a_word_in_its_name(name: str) -> None:
    assert "MediaOutlet" in labels(f"Hier, {name} a publié une vidéo.").values()


def test_who_works_for_a_station_is_no_station() -> None:
    assert labels("L'animatrice de télévision Odile Kergoat est morte.") == {"Odile Kergoat": "Person"}

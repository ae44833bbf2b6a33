"""What kind of office a function is: peers, jobs, functions of the past."""

import pytest

from tests.press import press


@pytest.mark.parametrize(
    ("text", "person", "body"),
    [
        ("Le ministre indien a reçu son homologue japonais Ken Abe.", "Ken Abe", "Japon"),
        (
            "Selon Rida Amari, chercheur au Centre Carnegie, la guerre va durer.",
            "Rida Amari",
            "Centre Carnegie",
        ),
        ("Léa Petit, chercheuse au CNRS, a été arrêtée.", "Léa Petit", "CNRS"),
        ("L'ancien patron du Hezbollah, Jean Tabi, est mort.", "Jean Tabi", "Hezbollah"),
        ("Sadio Camara, ministre de la Défense du Mali, est à Gao.", "Sadio Camara", "Mali"),
        ("Luc Remy, professeur à l'université de Bangui, nuance.", "Luc Remy", "Université de Bangui"),
        ("L'économiste du FMI Paul Rey est inquiet.", "Paul Rey", "FMI"),
        ("Le maire du Tampon-Vert, Rachid Amrani, a démissionné.", "Rachid Amrani", "Tampon-Vert"),
        ("Le président déchu du Gabon, Pierre Nze, est parti.", "Pierre Nze", "Gabon"),
        ("Kofi Mensah, ministre de la Santé du Ghana, est parti.", "Kofi Mensah", "Ghana"),
        ("Ismaël Sow s'est autoproclamé président de la Guinée.", "Ismaël Sow", "Guinée"),
        (
            "Le médiateur de l'Union africaine, Joseph Okello, est attendu.",
            "Joseph Okello",
            "Union africaine",
        ),
    ],
)
def test_who_has_an_office_holds_it_somewhere(text: str, person: str, body: str) -> None:
    assert (person, body) in press(text).asserted("holdsPositionIn")


@pytest.mark.parametrize(
    "text",
    [
        "Le Mali attend le ministre et son homologue, Ken Abe.",
        "Rida Amari, spécialiste du Hezbollah, a parlé.",
        "Rida Amari, chercheur américain, a parlé.",
        "Léa Petit, journaliste à Gao, a été arrêtée.",
        "Le chef du pont Rouge, Luc Remy, est parti.",
        "Elisa Moreau, arrêtée à l'aéroport de Nice, est en colère.",
        "Le spécialiste de l'ONU Paul Rey est inquiet.",
        "Le chef kurde tué en Syrie, Ali Omar, était connu.",
        "Le cardinal polonais Jan Nowak a célébré la messe.",
    ],
)
def test_a_peer_of_no_state_and_a_job_in_no_body_are_no_office(text: str) -> None:
    assert not press(text).relations("holdsPositionIn", "leads")


@pytest.mark.parametrize(
    ("text", "person", "body"),
    [
        ("Léa Petit, journaliste à Reuters, a été arrêtée.", "Léa Petit", "Reuters"),
        ("Ali Hamza, un combattant kurde des YPG, a été tué.", "Ali Hamza", "YPG"),
        ("Ali Hamza, recrue de l'État islamique, a été tué.", "Ali Hamza", "État islamique"),
        ("Ali Hamza, l'une des figures du Parti libéral, a été tué.", "Ali Hamza", "Parti libéral"),
    ],
)
def test_who_works_for_an_outlet_or_fights_for_a_group_is_a_member(text: str, person: str, body: str) -> None:
    found = press(text)
    assert found.asserted("memberOf") == {(person, body)}
    assert not found.claims("holdsPositionIn", "leads")

"""Forms of verbs lead to their infinitives, and to nothing else."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filrouge import tables
from filrouge.conjugation import verb_forms
from filrouge.lexicon import Conjugation

TABLE = tables.read(Conjugation, Path(tables.__file__).parent / "lang" / "fr" / "conjugation.toml")
NO_TABLE = Conjugation((), ())
FORMS = {
    "attaquer": "attaque attaquent attaquait attaqua attaquèrent attaquera attaquerait attaquées attaquant",
    "menacer": "menace menaçons menaçait menaça menaçant menacera menacé menacées",
    "engager": "engage engageons engageait engagea engageant engagera engagés",
    "libérer": "libère libèrent libérait libéra libérera libérées",
    "harceler": "harcèlent harcelait harcelés",
    "achever": "achève achèvent achevait acheva achevé",
    "subir": "subit subissent subissait subirent subira subiraient subi subies subissant",
    "envahir": "envahit envahissent envahissait envahirent envahi envahie",
    "prendre": "prend prennent prenait prit prirent prendra prendrait pris prises prenant",
    "soutenir": "soutient soutiennent soutenait soutint soutiendra soutenu soutenus soutenant",
    "prévoir": "prévoit prévoient prévoyait prévoiront prévu prévues",
    "démentir": "dément démentent démentait démentit démentira démenti démenties",
    "détruire": "détruit détruisent détruisait détruisirent détruira détruites",
    "mourir": "meurt meurent mourut moururent mourra mort mortes",
    "reconquérir": "reconquiert reconquit reconquirent reconquise",
    "poursuivre": "poursuit poursuivaient poursuivirent poursuivi",
    "craindre": "craint craignent craignait craindrait",
    "pouvoir": "peut peuvent pouvait pourra pourraient pu purent",
}


@pytest.mark.parametrize("verb", FORMS)
def test_a_form_leads_to_its_verb(verb: str) -> None:
    known, forms = verb_forms(FORMS, TABLE), FORMS[verb].split()
    assert {form: known.get(form) for form in forms} == dict.fromkeys(forms, verb)


@pytest.mark.parametrize(
    ("form", "verb"),
    [
        ("appellent", "appeler"),
        ("rejette", "rejeter"),
        ("projettent", "projeter"),
        ("renouvelle", "renouveler"),
        ("déploie", "déployer"),
        ("déploient", "déployer"),
        ("envoie", "envoyer"),
        ("mènera", "mener"),
        ("enlèveront", "enlever"),
        ("appellera", "appeler"),
        ("renouvèlent", "renouveler"),
        ("déploiera", "déployer"),
        ("enverra", "envoyer"),
        ("renverront", "renvoyer"),
        ("envoyèrent", "envoyer"),
        ("intègrent", "intégrer"),
        ("délègue", "déléguer"),
        ("libèrera", "libérer"),
        ("libérera", "libérer"),
        ("essaye", "essayer"),
    ],
)
def test_a_stem_that_changes_leads_to_its_verb(form: str, verb: str) -> None:
    assert verb_forms([verb], TABLE).get(form) == verb


@pytest.mark.parametrize("form", ["ville", "hommes", "Daech", "", "mangent", "er", "mange a", "attèste"])
def test_what_is_no_form_of_a_listed_verb_leads_nowhere(form: str) -> None:
    assert form not in verb_forms(FORMS, TABLE)


def test_a_prefix_makes_another_verb_of_the_same_pattern() -> None:
    forms = verb_forms(["reprendre"], TABLE)
    assert forms["reprirent"] == "reprendre"
    assert "prirent" not in forms


def test_a_form_of_two_verbs_goes_to_the_first_of_those_asked_for() -> None:
    """ "vit" is a form of "voir" and of "vivre", and the table lists "voir" first."""
    assert verb_forms(["vivre", "voir"], TABLE)["vit"] == "voir"
    assert verb_forms(["vivre"], TABLE)["vit"] == "vivre"


@pytest.mark.parametrize("verb", ["abasourdir", "choir", "er", "", "ville"])
def test_a_verb_whose_pattern_is_unknown_has_no_forms(verb: str) -> None:
    assert not verb_forms([verb], TABLE)


@given(st.lists(st.from_regex(r"[a-zéè]{2,8}er", fullmatch=True), max_size=4))
def test_regular_forms_lead_only_to_the_verbs_asked_for(verbs: list[str]) -> None:
    forms = verb_forms(verbs, NO_TABLE)
    assert set(forms.values()) == set(verbs)
    assert all(forms[verb] == verb for verb in verbs)


@given(st.permutations(["attaquer", "vivre", "voir", "subir", "reprendre", "finir"]))
def test_the_order_of_asking_does_not_matter(verbs: list[str]) -> None:
    assert dict(verb_forms(verbs, TABLE)) == dict(verb_forms(sorted(verbs), TABLE))

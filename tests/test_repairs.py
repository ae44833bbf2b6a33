"""Repairs: parses as the parser gets them wrong, written by hand, and what they become; right ones stay as they are."""

import pytest
from hypothesis import given, settings

from filrouge.model import Sentence, Token
from filrouge.repairs import repair
from tests.trees import LANGUAGE, any_sentences, at, planted, read_table, treebank


def mended(table: str) -> dict[str, Token]:
    """The words of a sentence after its repair; words that stand twice are left out."""
    tokens = repair(read_table(table).sentence, LANGUAGE.forms).tokens
    forms = [token.text for token in tokens]
    return {token.text: token for token in tokens if forms.count(token.text) == 1}


def heads(table: str) -> dict[str, str]:
    """Each word of a sentence after its repair with its label and head: ``nsubj ville``, ``root``."""
    sentence = repair(read_table(table).sentence, LANGUAGE.forms)
    return {
        token.text: token.dep + ("" if token.head == n else f" {sentence.tokens[token.head].text}")
        for n, token in enumerate(sentence.tokens)
    }


@pytest.mark.parametrize("text", treebank())
def test_a_right_parse_is_left_alone(text: str) -> None:
    sentence = treebank()[text].sentence
    assert repair(sentence, LANGUAGE.forms) == sentence


def test_a_verb_with_an_article_in_the_place_of_a_noun_is_a_noun() -> None:
    retrait = mended("""
        # L'Iran exige le retrait des troupes.
        L'       le       DET   2 det
        Iran     Iran     PROPN 3 nsubj
        exige    exiger   VERB  0 root Mood=Ind|VerbForm=Fin
        le       le       DET   5 det
        retrait  retraire VERB  3 obj Tense=Past|VerbForm=Part
        des      de       ADP   7 case
        troupes  troupe   NOUN  5 nmod
    """)["retrait"]
    assert (retrait.pos, retrait.lemma, retrait.morph) == ("NOUN", "retrait", frozenset())


@pytest.mark.parametrize(
    ("text", "head", "label"),
    [("Daech a pris pour cible la caserne", 4, "obl"), ("Daech a pris pour cible la caserne", 4, "advcl")],
)
def test_a_verb_behind_pour_that_is_no_infinitive_is_a_noun(text: str, head: int, label: str) -> None:
    cible = mended(f"""
        # {text}
        Daech    Daech    PROPN 3 nsubj
        a        avoir    AUX   3 aux
        pris     prendre  VERB  0 root Tense=Past|VerbForm=Part
        pour     pour     ADP   5 mark
        cible    cibler   VERB  3 {label} Mood=Ind|VerbForm=Fin
        la       le       DET   7 det
        caserne  caserne  NOUN  5 obj
    """)["cible"]
    assert (cible.pos, cible.lemma, cible.dep) == ("NOUN", "cible", "obl")


def test_an_infinitive_behind_pour_stays_a_verb() -> None:
    text = "Daech a réuni ses hommes pour attaquer le convoi."
    sentence = repair(treebank()[text].sentence, LANGUAGE.forms)
    assert sentence.tokens[at(planted(sentence), "attaquer")].pos == "VERB"


@pytest.mark.parametrize(
    ("form", "guessed", "lemma"),
    [
        ("prévoyait", "prévoyr", "prévoir"),
        ("soutenait", "soutener", "soutenir"),
        ("revendiquaient", "revendiquaient", "revendiquer"),
        ("tombés", "tombés", "tomber"),
        ("soutenus", "soutenus", "soutenir"),
        ("attaqué", "attaquer", "attaquer"),
        ("zigouillés", "zigouillés", "zigouiller"),
    ],
)
def test_a_form_of_a_known_verb_has_its_infinitive(form: str, guessed: str, lemma: str) -> None:
    verb = mended(f"""
        # Daech {form} la ville
        Daech    Daech     PROPN 2 nsubj
        {form}   {guessed} VERB  0 root
        la       le        DET   4 det
        ville    ville     NOUN  2 obj
    """)[form]
    assert (verb.pos, verb.lemma) == ("VERB", lemma)


def test_an_infinitive_that_the_lemmatizer_knows_is_kept() -> None:
    """ "suivi" is a form of "suivre"; where the lemmatizer has another infinitive, the form alone decides nothing."""
    verb = mended("""
        # Il vit caché
        Il       il       PRON  2 nsubj
        vit      vivre    VERB  0 root Mood=Ind|VerbForm=Fin
        caché    cacher   VERB  2 xcomp Tense=Past|VerbForm=Part
    """)
    assert (verb["vit"].lemma, verb["caché"].lemma) == ("vivre", "cacher")


def test_an_ending_that_only_verbs_have_makes_a_verb_with_subject_and_object() -> None:
    table = """
        # Les rebelles contrôlent la ville
        Les        le         DET   2 det
        rebelles   rebelle    NOUN  0 root
        contrôlent contrôlent ADJ   2 amod
        la         le         DET   5 det
        ville      ville      NOUN  3 nmod
    """
    verb = mended(table)["contrôlent"]
    assert (verb.pos, verb.lemma) == ("VERB", "contrôler")
    assert "VerbForm=Fin" in verb.morph
    assert heads(table)["ville"] == "obj contrôlent"


@pytest.mark.parametrize("noun", ["président", "résident", "attaquants", "ville"])
def test_a_noun_that_looks_like_a_verb_stays_a_noun(noun: str) -> None:
    table = f"""
        # Daech vise un {noun}
        Daech   Daech   PROPN 2 nsubj
        vise    viser   VERB  0 root Mood=Ind|VerbForm=Fin
        un      un      DET   4 det
        {noun}  {noun.rstrip("s")}  NOUN  2 obj
    """
    assert mended(table)[noun].pos == "NOUN"


def test_a_noun_that_hangs_on_the_adjective_behind_it_changes_places_with_it() -> None:
    table = """
        # Les forces tchadiennes ont attaqué
        Les         le        DET   3 det
        forces      force     NOUN  3 amod
        tchadiennes tchadien  NOUN  5 nsubj
        ont         avoir     AUX   5 aux Mood=Ind|VerbForm=Fin
        attaqué     attaquer  VERB  0 root Tense=Past|VerbForm=Part
    """
    after = heads(table)
    assert (after["forces"], after["tchadiennes"]) == ("nsubj attaqué", "amod forces")
    assert after["Les"] == "det forces"
    assert mended(table)["tchadiennes"].pos == "ADJ"


def test_the_verb_behind_is_the_root_where_an_adjective_was() -> None:
    table = """
        # L'armée éthiopienne a commencé l'offensive.
        L'         le         DET   2 det
        armée      armée      NOUN  3 nsubj
        éthiopienne éthiopien ADJ   0 root
        a          avoir      AUX   5 aux Mood=Ind|VerbForm=Fin
        commencé   commencer  VERB  3 ccomp Tense=Past|VerbForm=Part
        l'         le         DET   7 det
        offensive  offensive  NOUN  5 obj
        .          .          PUNCT 3 punct
    """
    after = heads(table)
    assert after["commencé"] == "root"
    assert (after["armée"], after["éthiopienne"]) == ("nsubj commencé", "amod armée")
    assert (after["offensive"], after["."]) == ("obj commencé", "punct commencé")


def test_an_adjective_with_a_copula_stays_the_predicate() -> None:
    table = """
        # L'armée est prête, a annoncé Paris.
        L'         le         DET   2 det
        armée      armée      NOUN  4 nsubj
        est        être       AUX   4 cop Mood=Ind|VerbForm=Fin
        prête      prêt       ADJ   0 root
        ,          ,          PUNCT 4 punct
        a          avoir      AUX   7 aux Mood=Ind|VerbForm=Fin
        annoncé    annoncer   VERB  4 parataxis Tense=Past|VerbForm=Part
        Paris      Paris      PROPN 7 nsubj
        .          .          PUNCT 4 punct
    """
    assert heads(table)["prête"] == "root"
    assert heads(table)["annoncé"] == "parataxis prête"


def test_a_present_in_e_of_a_regular_verb_is_no_participle() -> None:
    verb = mended("""
        # Paris négocie un accord
        Paris    Paris     PROPN 2 nsubj
        négocie  négocier  VERB  0 root Tense=Past|VerbForm=Part
        un       un        DET   4 det
        accord   accord    NOUN  2 obj
    """)["négocie"]
    assert "VerbForm=Fin" in verb.morph and "VerbForm=Part" not in verb.morph


def test_a_form_with_a_subject_and_no_article_is_a_verb() -> None:
    verb = mended("""
        # La Turquie attaque le PKK
        La       le       DET   2 det
        Turquie  Turquie  PROPN 3 nsubj
        attaque  attaque  NOUN  0 root
        le       le       DET   5 det
        PKK      PKK      PROPN 3 nmod
    """)["attaque"]
    assert (verb.pos, verb.lemma) == ("VERB", "attaquer")


def test_the_same_form_with_an_article_stays_a_noun() -> None:
    noun = mended("""
        # La Turquie : une attaque
        La       le       DET   2 det
        Turquie  Turquie  PROPN 5 nsubj
        :        :        PUNCT 5 punct
        une      un       DET   5 det
        attaque  attaque  NOUN  0 root
    """)["attaque"]
    assert noun.pos == "NOUN"


def test_a_verb_taken_for_the_copula_of_its_object_governs_it() -> None:
    table = """
        # Le Rwanda nie tout soutien.
        Le       le       DET   2 det
        Rwanda   Rwanda   PROPN 5 nsubj
        nie      nier     AUX   5 cop Mood=Ind|VerbForm=Fin
        tout     tout     DET   5 det
        soutien  soutien  NOUN  0 root
        .        .        PUNCT 5 punct
    """
    assert mended(table)["nie"].pos == "VERB"
    assert heads(table) == {
        "Le": "det Rwanda",
        "Rwanda": "nsubj nie",
        "nie": "root",
        "tout": "det soutien",
        "soutien": "obj nie",
        ".": "punct nie",
    }


def test_a_noun_whose_lemma_kept_the_plural_loses_it() -> None:
    raids = mended("""
        # Des raids ont visé la ville
        Des      un       DET   2 det
        raids    raids    NOUN  4 nsubj
        ont      avoir    AUX   4 aux
        visé     viser    VERB  0 root Tense=Past|VerbForm=Part
        la       le       DET   6 det
        ville    ville    NOUN  4 obj
    """)["raids"]
    assert raids.lemma == "raid"


def test_a_participle_behind_its_noun_gives_way_to_the_verb_behind() -> None:
    table = """
        # Une voiture remplie d'explosifs a explosé
        Une       un        DET   2 det
        voiture   voiture   NOUN  3 nsubj
        remplie   remplir   VERB  0 root Tense=Past|VerbForm=Part
        d'        de        ADP   5 case
        explosifs explosif  NOUN  3 obl
        a         avoir     AUX   7 aux Mood=Ind|VerbForm=Fin
        explosé   exploser  VERB  3 conj Tense=Past|VerbForm=Part
    """
    after = heads(table)
    assert (after["explosé"], after["voiture"]) == ("root", "nsubj explosé")
    assert (after["remplie"], after["explosifs"]) == ("acl voiture", "obl remplie")


def test_a_present_participle_behind_its_noun_gives_way_to_the_verb_behind() -> None:
    table = """
        # Un groupe se réclamant de Daech a revendiqué l'attentat
        Un          un           DET   2 det
        groupe      groupe       NOUN  4 nsubj
        se          se           PRON  4 expl:pv
        réclamant   réclamer     VERB  0 root Tense=Pres|VerbForm=Part
        de          de           ADP   6 case
        Daech       Daech        PROPN 4 obl
        a           avoir        AUX   8 aux Mood=Ind|VerbForm=Fin
        revendiqué  revendiquer  VERB  4 parataxis:insert Tense=Past|VerbForm=Part
        l'          le           DET   10 det
        attentat    attentat     NOUN  8 nsubj
    """
    after = heads(table)
    assert (after["revendiqué"], after["groupe"]) == ("root", "nsubj revendiqué")
    assert (after["réclamant"], after["attentat"]) == ("acl groupe", "obj revendiqué")


def test_an_adverb_in_ment_gives_way_to_the_participle_behind_it() -> None:
    table = """
        # Le maire a été grièvement blessé
        Le          le          DET   2 det
        maire       maire       NOUN  5 nsubj
        a           avoir       AUX   5 aux Mood=Ind|VerbForm=Fin
        été         être        AUX   5 cop Tense=Past|VerbForm=Part
        grièvement  grièvement  VERB  0 root Mood=Ind|VerbForm=Fin
        blessé      blesser     ADJ   5 xcomp
    """
    after = heads(table)
    assert (after["blessé"], after["grièvement"]) == ("root", "advmod blessé")
    assert (after["maire"], after["été"]) == ("nsubj:pass blessé", "aux:pass blessé")


def test_what_is_said_behind_a_share_is_said_of_the_noun() -> None:
    table = """
        # Plus de cent lycéennes enlevées ont disparu
        Plus       plus      ADV   7 advmod
        de         de        ADP   4 case
        cent       cent      NUM   4 nummod
        lycéennes  lycéenne  NOUN  1 obl
        enlevées   enlever   VERB  1 acl Tense=Past|VerbForm=Part
        ont        avoir     AUX   7 aux Mood=Ind|VerbForm=Fin
        disparu    disparaître VERB 0 root Tense=Past|VerbForm=Part
    """
    assert heads(table)["enlevées"] == "acl lycéennes"


def test_a_verb_behind_et_en_is_no_noun() -> None:
    table = """
        # La frappe tue trois soldats et en blesse dix
        La       le       DET   2 det
        frappe   frappe   NOUN  3 nsubj
        tue      tuer     VERB  0 root Mood=Ind|VerbForm=Fin
        trois    trois    NUM   5 nummod
        soldats  soldat   NOUN  3 obj
        et       et       CCONJ 8 cc
        en       en       ADP   8 case
        blesse   blesse   NOUN  5 conj
        dix      dix      NUM   8 nmod
    """
    after = heads(table)
    assert (after["blesse"], after["dix"]) == ("conj tue", "obj blesse")


def test_a_noun_governs_the_participle_behind_it() -> None:
    table = """
        # Des rebelles venus de Tunis ont attaqué Birao
        Des       un        DET   2 det
        rebelles  rebelle   NOUN  3 amod
        venus     venir     VERB  0 root Tense=Past|VerbForm=Part
        de        de        ADP   5 case
        Tunis     Tunis     PROPN 3 obl
        ont       avoir     AUX   7 aux Mood=Ind|VerbForm=Fin
        attaqué   attaquer  VERB  3 conj Tense=Past|VerbForm=Part
        Birao     Birao     PROPN 7 obj
    """
    after = heads(table)
    assert (after["attaqué"], after["rebelles"], after["venus"]) == (
        "root",
        "nsubj attaqué",
        "acl rebelles",
    )
    assert (after["Des"], after["Tunis"]) == ("det rebelles", "obl venus")


def test_a_noun_takes_the_place_of_the_participle_that_it_was_hung_on() -> None:
    table = """
        # Une roquette tirée hier a touché Sdérot
        Une       un        DET   2 det
        roquette  roquette  NOUN  3 amod
        tirée     tirer     VERB  6 nsubj Tense=Past|VerbForm=Part
        hier      hier      ADV   3 advmod
        a         avoir     AUX   6 aux Mood=Ind|VerbForm=Fin
        touché    toucher   VERB  0 root Tense=Past|VerbForm=Part
        Sdérot    Sdérot    PROPN 6 obj
    """
    after = heads(table)
    assert (after["roquette"], after["tirée"]) == ("nsubj touché", "acl roquette")


def test_a_participle_that_agrees_with_the_noun_before_que_is_relative() -> None:
    table = """
        # Daech libère les filles qu'il a prises
        Daech    Daech    PROPN 2 nsubj
        libère   libérer  VERB  0 root Mood=Ind|VerbForm=Fin
        les      le       DET   4 det
        filles   fille    NOUN  2 obj
        qu'      que      SCONJ 8 mark
        il       il       PRON  8 nsubj
        a        avoir    AUX   8 aux Mood=Ind|VerbForm=Fin
        prises   prendre  VERB  2 ccomp Tense=Past|VerbForm=Part
    """
    after = heads(table)
    assert (after["prises"], after["qu'"]) == ("acl:relcl filles", "obj prises")


def test_a_word_of_time_behind_its_verb_is_not_its_subject() -> None:
    table = """
        # Ils s'emparent le lendemain de la ville
        Ils        il        PRON  3 nsubj
        s'         se        PRON  3 expl:pv
        emparent   emparer   VERB  0 root Mood=Ind|VerbForm=Fin
        le         le        DET   5 det
        lendemain  lendemain NOUN  3 obj
        de         de        ADP   8 case
        la         le        DET   8 det
        ville      ville     NOUN  5 nmod
    """
    after = heads(table)
    assert (after["lendemain"], after["ville"]) == ("obl emparent", "obl emparent")


def tree_shaped(sentence: Sentence) -> bool:
    """Whether every word leads up to a root."""
    for start in range(len(sentence.tokens)):
        above, steps = start, 0
        while sentence.tokens[above].head != above:
            above, steps = sentence.tokens[above].head, steps + 1
            if steps > len(sentence.tokens):
                return False
    return True


@settings(max_examples=300)
@given(any_sentences())
def test_a_mended_sentence_is_still_a_tree_over_the_same_words(sentence: Sentence) -> None:
    after = repair(sentence, LANGUAGE.forms)
    assert tree_shaped(after)
    assert [(t.start, t.text) for t in after.tokens] == [(t.start, t.text) for t in sentence.tokens]
    assert (after.start, after.end, after.text) == (sentence.start, sentence.end, sentence.text)


def test_what_stands_before_the_colon_of_a_headline_acts_in_nothing() -> None:
    found = heads("""
        # Mali : l'armée attaque Kidal
        Mali     Mali      PROPN 5 nsubj
        :        :         PUNCT 4 punct
        l'       le        DET   4 det
        armée    armée     NOUN  1 appos
        attaque  attaquer  VERB  0 root Mood=Ind|VerbForm=Fin
        Kidal    Kidal     PROPN 5 obj
    """)
    assert found["Mali"] == "dislocated attaque"
    assert found["Kidal"] == "obj attaque"


def test_an_inverted_pronoun_is_the_subject_where_there_is_no_other() -> None:
    table = """
        # a-t-il ajouté avec Bilyk
        a       avoir   AUX  3 aux Mood=Ind|VerbForm=Fin
        -t-il   lui     PRON 3 expl
        ajouté  ajouter VERB 0 root Tense=Past|VerbForm=Part
        avec    avec    ADP  5 case
        Bilyk   Bilyk   PROPN 3 obl
    """
    assert heads(table)["-t-il"] == "nsubj ajouté"
    assert heads(table.replace("3 obl", "3 nsubj"))["-t-il"] == "expl ajouté"


def test_what_is_quoted_before_an_inverted_verb_is_none_of_its_arguments() -> None:
    seated = heads("""
        # « Nous suivons toutes les pistes », a déclaré Ali Zidane.
        «        «        PUNCT  3 punct
        Nous     nous     PRON   3 nsubj
        suivons  suivre   VERB  10 parataxis Mood=Ind|VerbForm=Fin
        toutes   tout     ADJ    6 amod
        les      le       DET    6 det
        pistes   piste    NOUN  10 nsubj
        »        »        PUNCT  3 punct
        ,        ,        PUNCT  3 punct
        a        avoir    AUX   10 aux VerbForm=Fin
        déclaré  déclarer VERB   0 root Tense=Past|VerbForm=Part
        Ali      Ali      PROPN 10 nsubj
        Zidane   Zidane   PROPN 11 flat
        .        .        PUNCT 10 punct
    """)
    assert seated["suivons"] == "parataxis déclaré"
    assert seated["pistes"] == "obj suivons"
    assert seated["Ali"] == "nsubj déclaré"


def test_the_noun_behind_an_inserted_verb_of_speech_speaks() -> None:
    found = heads("""
        # La route est minée, a annoncé l'armée
        La       le       DET   2 det
        route    route    NOUN  4 nsubj
        est      être     AUX   4 aux Mood=Ind|VerbForm=Fin
        minée    miner    VERB  0 root Tense=Past|VerbForm=Part
        ,        ,        PUNCT 7 punct
        a        avoir    AUX   7 aux Mood=Ind|VerbForm=Fin
        annoncé  annoncer VERB  4 parataxis:insert Tense=Past|VerbForm=Part
        l'       le       DET   9 det
        armée    armée    NOUN  7 obj
    """)
    assert found["armée"] == "nsubj annoncé"


def test_a_clause_behind_an_adverbial_is_what_the_verb_says() -> None:
    table = """
        # L'ONU affirme dans un message que le M23 attaque
        L'       le       DET   2 det
        ONU      ONU      PROPN 3 nsubj
        affirme  affirmer VERB  0 root Mood=Ind|VerbForm=Fin
        dans     dans     ADP   6 case
        un       un       DET   6 det
        message  message  NOUN  3 obl
        que      que      SCONJ 10 mark
        le       le       DET   9 det
        M23      M23      PROPN 10 nsubj
        attaque  attaquer VERB  6 acl:relcl Mood=Ind|VerbForm=Fin
    """
    assert heads(table)["attaque"] == "ccomp affirme"
    assert heads(table.replace("6 case", "6 det").replace("3 obl", "3 obj"))["attaque"] == "acl:relcl message"


@pytest.mark.parametrize(
    ("article", "head"),
    [("une", "appos M23"), ("la", "conj M23")],
)
def test_a_noun_without_the_behind_a_name_and_a_comma_describes_it(article: str, head: str) -> None:
    found = heads(f"""
        # Le M23, {article} milice, recule
        Le       le       DET   2 det
        M23      M23      PROPN 7 nsubj
        ,        ,        PUNCT 5 punct
        {article}      un       DET   5 det
        milice   milice   NOUN  2 conj
        ,        ,        PUNCT 5 punct
        recule   reculer  VERB  0 root Mood=Ind|VerbForm=Fin
    """)
    assert found["milice"] == head


def test_names_of_a_list_go_together() -> None:
    found = heads("""
        # une coalition soutenue par Riyad, Doha et Ankara
        une        un        DET   2 det
        coalition  coalition NOUN  0 root
        soutenue   soutenir  VERB  2 acl Tense=Past|VerbForm=Part
        par        par       ADP   5 case
        Riyad      Riyad     PROPN 3 obl:agent
        ,          ,         PUNCT 7 punct
        Doha       Doha      PROPN 2 conj
        et         et        CCONJ 9 cc
        Ankara     Ankara    PROPN 2 conj
    """)
    assert (found["Doha"], found["Ankara"]) == ("conj Riyad", "conj Doha")


def test_what_des_brings_behind_a_bare_phrase_of_manner_is_the_object() -> None:
    table = """
        # Un homme a attaqué à coups de hache des passants.
        Un       un       DET   2 det
        homme    homme    NOUN  4 nsubj
        a        avoir    AUX   4 aux
        attaqué  attaquer VERB  0 root
        à        à        ADP   6 case
        coups    coup     NOUN  4 obl
        de       de       ADP   8 case
        hache    hache    NOUN  6 nmod
        des      de       ADP   10 case
        passants passant  NOUN  8 nmod
        .        .        PUNCT 4 punct
    """
    assert heads(table)["passants"] == "obj attaqué"
    assert heads(table)["des"] == "det passants"


def test_a_participle_right_behind_an_article_is_a_noun_and_an_object() -> None:
    table = """
        # Un homme a poignardé un passant.
        Un        un        DET   2 det
        homme     homme     NOUN  4 nsubj
        a         avoir     AUX   4 aux
        poignardé poignarder VERB 0 root
        un        un        DET   6 det
        passant   passer    VERB  4 xcomp
        .         .         PUNCT 4 punct
    """
    assert heads(table)["passant"] == "obj poignardé"
    assert (mended(table)["passant"].pos, mended(table)["passant"].lemma) == ("NOUN", "passant")


def test_a_noun_behind_an_infinitive_is_its_object() -> None:
    found = heads("""
        # L'armée a réussi à abattre un chef.
        L'      le      DET  2 det
        armée   armée   NOUN 4 nsubj
        a       avoir   AUX  4 aux
        réussi  réussir VERB 0 root VerbForm=Part
        à       à       ADP  6 mark
        abattre abattre VERB 4 xcomp VerbForm=Inf
        un      un      DET  8 det
        chef    chef    NOUN 4 obj
    """)
    assert found["chef"] == "obj abattre"


def test_an_adjective_with_a_tense_is_a_verb() -> None:
    found = mended("""
        # Un policier a été blessé.
        Un       un       DET  2 det
        policier policier NOUN 5 nsubj
        a        avoir    AUX  5 aux VerbForm=Fin
        été      être     AUX  5 cop VerbForm=Part
        blessé   blessé   ADJ  0 root
    """)
    assert (found["blessé"].pos, found["blessé"].lemma, found["été"].dep) == ("VERB", "blesser", "aux:pass")


def test_a_verb_taken_for_an_adverb_governs_the_noun_behind_it() -> None:
    table = """
        # Les Shebab contrôlent Jilib.
        Les        le         DET   2 det
        Shebab     Shebab     PROPN 3 nsubj
        contrôlent contrôlent ADV   4 advmod
        Jilib      Jilib      PROPN 0 root
    """
    assert mended(table)["contrôlent"].lemma == "contrôler"
    assert heads(table) == {
        "Les": "det Shebab", "Shebab": "nsubj contrôlent", "contrôlent": "root", "Jilib": "obj contrôlent"
    }  # fmt: skip


def test_a_participle_behind_a_noun_is_no_conjugated_verb() -> None:
    found = mended("""
        # Les assaillants, abattus par la police, étaient deux.
        Les         le         DET  2 det
        assaillants assaillant NOUN 9 nsubj
        ,           ,          PUNCT 4 punct
        abattus     abattre    VERB 2 acl Mood=Imp|VerbForm=Fin
        par         par        ADP  7 case
        la          le         DET  7 det
        police      police     NOUN 4 obl:agent
        étaient     être       AUX  9 cop
        deux        deux       NUM  0 root
    """)
    assert "VerbForm=Part" in found["abattus"].morph


def test_the_subject_of_a_verb_with_avoir_acts() -> None:
    table = """
        # Kadyrov a assuré que tout va bien.
        Kadyrov  Kadyrov  PROPN 3 nsubj:pass
        a        avoir    AUX   3 aux Mood=Ind|Tense=Pres|VerbForm=Fin
        assuré   assurer  VERB  0 root Tense=Past|VerbForm=Part
        que      que      SCONJ 6 mark
        tout     tout     PRON  6 nsubj
        va       aller    VERB  3 ccomp Mood=Ind|Tense=Pres|VerbForm=Fin
        bien     bien     ADV   6 advmod
        .        .        PUNCT 3 punct
        """
    assert heads(table)["Kadyrov"] == "nsubj assuré"


def test_faire_with_a_noun_is_a_verb_with_an_object() -> None:
    table = """
        # Le parquet a fait état de dix morts.
        Le       le       DET   2 det
        parquet  parquet  NOUN  5 nsubj
        a        avoir    AUX   5 aux Mood=Ind|Tense=Pres|VerbForm=Fin
        fait     faire    AUX   5 aux:caus Tense=Past|VerbForm=Part
        état     état     NOUN  0 root
        de       de       ADP   8 case
        dix      dix      NUM   8 nummod
        morts    mort     NOUN  5 nmod
        .        .        PUNCT 5 punct
        """
    found = heads(table)
    assert (found["fait"], found["état"], found["parquet"]) == ("root", "obj fait", "nsubj fait")


@pytest.mark.parametrize(
    ("form", "lemma", "feature"),
    [
        ("poursuivrait", "poursuivre", "Mood=Cnd"),
        ("resteraient", "resteraient", "Mood=Cnd"),
        ("partira", "partir", "Tense=Fut"),
        ("tirait", "tirer", "Tense=Imp"),
    ],
)
def test_an_infinitive_with_an_ending_lies_ahead(form: str, lemma: str, feature: str) -> None:
    table = f"""
        # Il {form} demain.
        Il       lui      PRON  2 nsubj
        {form}   {lemma}  VERB  0 root Mood=Ind|Tense=Imp|VerbForm=Fin
        demain   demain   ADV   2 advmod
        .        .        PUNCT 2 punct
        """
    assert feature in mended(table)[form].morph


def test_anti_modifies_the_noun_before_it_which_keeps_its_place_in_the_clause() -> None:
    table = """
        # La coalition anti-Daech a formé des soldats.
        La        le        DET   2 det
        coalition coalition NOUN  3 nsubj:pass
        anti      anti      VERB  0 root VerbForm=Part|Tense=Past
        -         -         PUNCT 7 punct
        Daech     Daech     PROPN 7 nsubj
        a         avoir     AUX   7 aux
        formé     former    VERB  3 parataxis VerbForm=Part|Tense=Past
        des       un        DET   9 det
        soldats   soldat    NOUN  7 obj
    """
    found = heads(table)
    assert found["formé"] == "root"
    assert found["coalition"] == "nsubj formé"
    assert found["anti"] == "amod coalition"
    assert found["Daech"] == "nmod anti"


def test_a_noun_that_governs_its_prefix_keeps_its_head() -> None:
    found = heads("""
        # Les milices pro-Assad avancent.
        Les      le       DET   2 det
        milices  milice   NOUN  6 nsubj
        pro      pro      VERB  2 acl VerbForm=Part|Tense=Past
        -        -        PUNCT 5 punct
        Assad    Assad    PROPN 2 appos
        avancent avancer  VERB  0 root Mood=Ind|VerbForm=Fin
    """)
    assert (found["milices"], found["pro"], found["Assad"]) == ("nsubj avancent", "amod milices", "nmod pro")


def test_a_name_before_a_comma_and_et_is_one_of_a_list() -> None:
    found = heads("""
        # La Grèce, la Bulgarie et Chypre protestent.
        La         le         DET   2 det
        Grèce      Grèce      PROPN 8 nsubj
        ,          ,          PUNCT 5 punct
        la         le         DET   5 det
        Bulgarie   Bulgarie   PROPN 2 appos
        et         et         CCONJ 7 cc
        Chypre     Chypre     PROPN 2 conj
        protestent protester  VERB  0 root Mood=Ind|VerbForm=Fin
    """)
    assert found["Bulgarie"] == "conj Grèce"


def test_an_apposition_closed_by_a_comma_stays_one() -> None:
    found = heads("""
        # Athènes, capitale de la Grèce, et Chypre protestent.
        Athènes    Athènes    PROPN 10 nsubj
        ,          ,          PUNCT 3 punct
        capitale   capitale   NOUN  1 appos
        de         de         ADP   6 case
        la         le         DET   6 det
        Grèce      Grèce      PROPN 3 nmod
        ,          ,          PUNCT 3 punct
        et         et         CCONJ 9 cc
        Chypre     Chypre     PROPN 1 conj
        protestent protester  VERB  0 root Mood=Ind|VerbForm=Fin
    """)
    assert found["capitale"] == "appos Athènes"


def test_the_second_side_of_entre_is_no_subject() -> None:
    found = heads("""
        # Les combats entre la milice et les FSR ont repris.
        Les      le        DET   2 det
        combats  combat    NOUN  0 root
        entre    entre     ADP   5 case
        la       le        DET   5 det
        milice   milice    NOUN  2 nmod
        et       et        CCONJ 10 cc
        les      le        DET   8 det
        FSR      FSR       NOUN  10 nsubj
        ont      avoir     AUX   10 aux
        repris   reprendre VERB  2 conj Tense=Past|VerbForm=Part
    """)
    assert found["FSR"] == "conj milice"
    assert (found["repris"], found["combats"]) == ("root", "nsubj repris")


def test_a_verb_with_a_subject_before_its_object_is_no_adverb() -> None:
    found = heads("""
        # Les Shebab combattent Daech.
        Les        le         DET   2 det
        Shebab     Shebab     PROPN 3 nsubj
        combattent combattre  VERB  4 advmod Mood=Ind|VerbForm=Fin
        Daech      Daech      PROPN 0 root
    """)
    assert (found["combattent"], found["Daech"]) == ("root", "obj combattent")


def test_a_participle_with_ayant_right_behind_a_noun_is_said_of_it() -> None:
    table = """
        # Paul craint une crise ayant touché Gao
        Paul    Paul     PROPN 2 nsubj
        craint  craindre VERB  0 root Mood=Ind|VerbForm=Fin
        une     un       DET   4 det
        crise   crise    NOUN  2 obj
        ayant   avoir    AUX   6 aux VerbForm=Part
        touché  toucher  VERB  2 advcl Tense=Past|VerbForm=Part
        Gao     Gao      PROPN 6 obj
    """
    assert heads(table)["touché"] == "acl crise"
    assert (
        heads(table.replace("VerbForm=Part\n        touché", "VerbForm=Fin\n        touché"))["touché"]
        == "advcl craint"
    )


def test_a_conjugated_verb_on_the_root_noun_governs_it() -> None:
    found = heads("""
        # L'opération vise à stopper les rebelles.
        L'        le        DET   2 det
        opération opération NOUN  0 root
        vise      viser     VERB  2 acl Mood=Ind|VerbForm=Fin
        à         à         ADP   5 mark
        stopper   stopper   VERB  3 xcomp VerbForm=Inf
        les       le        DET   7 det
        rebelles  rebelle   NOUN  5 obj
    """)
    assert (found["vise"], found["opération"]) == ("root", "nsubj vise")


def test_the_verb_of_a_relative_clause_stays_in_it() -> None:
    found = heads("""
        # Une opération qui vise les rebelles.
        Une       un        DET   2 det
        opération opération NOUN  0 root
        qui       qui       PRON  4 nsubj PronType=Rel
        vise      viser     VERB  2 acl:relcl Mood=Ind|VerbForm=Fin
        les       le        DET   6 det
        rebelles  rebelle   NOUN  4 obj
    """)
    assert found["vise"] == "acl:relcl opération"


def test_a_root_noun_joined_to_the_subject_of_the_verb_is_a_subject_too() -> None:
    found = heads("""
        # Le gouvernement et les rebelles ont repris les pourparlers.
        Le           le          DET   2 det
        gouvernement gouvernement NOUN 0 root
        et           et          CCONJ 7 cc
        les          le          DET   5 det
        rebelles     rebelle     NOUN  7 nsubj
        ont          avoir       AUX   7 aux
        repris       reprendre   VERB  2 conj Tense=Past|VerbForm=Part
        les          le          DET   9 det
        pourparlers  pourparler  NOUN  7 obj
    """)
    assert (found["gouvernement"], found["rebelles"]) == ("nsubj repris", "conj gouvernement")
    assert found["repris"] == "root"


def test_a_conjugated_verb_behind_a_list_of_names_governs_the_list() -> None:
    found = heads("""
        # Cuba, Haïti et Panama soutiennent Lima.
        Cuba       Cuba      PROPN 0 root
        ,          ,         PUNCT 3 punct
        Haïti      Haïti     PROPN 1 conj
        et         et        CCONJ 5 cc
        Panama     Panama    PROPN 3 conj
        soutiennent soutenir VERB  5 amod Mood=Ind|VerbForm=Fin
        Lima       Lima      PROPN 3 appos
    """)
    assert (found["soutiennent"], found["Cuba"]) == ("root", "nsubj soutiennent")
    assert found["Lima"] == "obj soutiennent"


def test_what_stands_between_a_fronted_phrase_and_its_verb_is_the_subject() -> None:
    after = heads("""
        # Après deux ans, Oslo et Madrid ont signé un accord.
        Après    après    ADP   3 case
        deux     deux     NUM   3 nummod
        ans      an       NOUN  9 obl
        ,        ,        PUNCT 5 punct
        Oslo     Oslo     PROPN 3 appos
        et       et       CCONJ 7 cc
        Madrid   Madrid   PROPN 3 conj
        ont      avoir    AUX   9 aux Mood=Ind|VerbForm=Fin
        signé    signer   VERB  0 root Tense=Past|VerbForm=Part
        un       un       DET   11 det
        accord   accord   NOUN  9 obj
        .        .        PUNCT 9 punct
    """)
    assert (after["Oslo"], after["Madrid"]) == ("nsubj signé", "conj Oslo")


def test_the_noun_behind_a_verb_with_a_subject_is_its_object() -> None:
    after = heads("""
        # Il quittait le gouvernement
        Il           lui          PRON 2 nsubj
        quittait     quitter      VERB 0 root Mood=Ind|Tense=Imp|VerbForm=Fin
        le           le           DET  4 det
        gouvernement gouvernement NOUN 2 nsubj
    """)
    assert after["gouvernement"] == "obj quittait"


def test_where_somebody_arrived_hangs_on_the_verb_and_not_on_the_day() -> None:
    after = heads("""
        # Merkel est arrivée jeudi à Pékin
        Merkel  Merkel  PROPN 3 nsubj
        est     être    AUX   3 aux Mood=Ind|VerbForm=Fin
        arrivée arriver VERB  0 root Tense=Past|VerbForm=Part
        jeudi   jeudi   NOUN  3 obl
        à       à       ADP   6 case
        Pékin   Pékin   PROPN 4 nmod
    """)
    assert after["Pékin"] == "obl arrivée"


def test_an_adjective_with_an_auxiliary_that_is_a_form_of_a_verb_is_one() -> None:
    investi = mended("""
        # Il sera investi
        Il      lui     PRON 3 nsubj
        sera    être    AUX  3 aux:pass Mood=Ind|Tense=Fut|VerbForm=Fin
        investi investi ADJ  0 root
    """)["investi"]
    assert (investi.pos, investi.lemma) == ("VERB", "investir")


def test_again_is_no_preposition_of_what_stands_behind_it() -> None:
    found = heads("""
        # Daech mène de nouveau plusieurs offensives contre Alep.
        Daech       Daech      PROPN 2 nsubj
        mène        mener      VERB  0 root Mood=Ind|VerbForm=Fin
        de          de         ADP   6 case
        nouveau     nouveau    ADJ   3 fixed
        plusieurs   plusieurs  DET   6 det
        offensives  offensive  NOUN  1 nmod
        contre      contre     ADP   8 case
        Alep        Alep       PROPN 1 nmod
    """)
    assert (found["de"], found["offensives"], found["Alep"]) == (
        "advmod mène",
        "obj mène",
        "nmod offensives",
    )


def test_a_noun_that_is_new_keeps_its_preposition() -> None:
    found = heads("""
        # L'usine manque de nouveau matériel.
        L'        le       DET  2 det
        usine     usine    NOUN 3 nsubj
        manque    manquer  VERB 0 root Mood=Ind|VerbForm=Fin
        de        de       ADP  6 case
        nouveau   nouveau  ADJ  6 amod
        matériel  matériel NOUN 3 obl
    """)
    assert (found["de"], found["matériel"]) == ("case matériel", "obl manque")


def test_what_stands_behind_a_bare_time_is_the_object_of_the_verb() -> None:
    found = heads("""
        # Daech a mené fin mai une offensive.
        Daech      Daech     PROPN 3 nsubj
        a          avoir     AUX   3 aux
        mené       mener     VERB  0 root Tense=Past|VerbForm=Part
        fin        fin       NOUN  3 obl
        mai        mai       NOUN  4 nmod
        une        un        DET   7 det
        offensive  offensive NOUN  5 obj
    """)
    assert found["offensive"] == "obj mené"


@pytest.mark.parametrize("head", [2, 4])
def test_a_plural_verb_behind_an_article_has_it_as_its_object(head: int) -> None:
    table = f"""
        # Daech entre dans Kobané et la reprennent.
        Daech       Daech      PROPN 2 nsubj
        entre       entrer     VERB  0 root Mood=Ind|VerbForm=Fin
        dans        dans       ADP   4 case
        Kobané      Kobané     PROPN 2 obl
        et          et         CCONJ 7 cc
        la          le         DET   7 det
        reprennent  reprennent NOUN  {head} conj
    """
    found = mended(table)["reprennent"]
    assert (found.pos, found.lemma) == ("VERB", "reprendre")
    assert (heads(table)["la"], heads(table)["reprennent"]) == ("obj reprennent", "conj entre")


def test_a_noun_in_ent_behind_an_article_stays_one() -> None:
    president = mended("""
        # Kagame vote et le président
        Kagame     Kagame    PROPN 2 nsubj
        vote       voter     VERB  0 root Mood=Ind|VerbForm=Fin
        et         et        CCONJ 5 cc
        le         le        DET   5 det
        président  président NOUN  2 conj
    """)["président"]
    assert president.pos == "NOUN"


def test_a_verb_taken_for_an_adjective_governs_the_infinitive_behind_it() -> None:
    words = mended("""
        # L'armée nie avoir mené une attaque.
        L'       le       DET   2 det
        armée    armée    NOUN  0 root
        nie      nie      ADJ   2 amod
        avoir    avoir    AUX   5 aux  VerbForm=Inf
        mené     mener    VERB  2 acl  VerbForm=Part|Tense=Past
        une      un       DET   7 det
        attaque  attaque  NOUN  5 obj
        .        .        PUNCT 2 punct
    """)
    assert (words["nie"].pos, words["nie"].lemma, words["nie"].dep) == ("VERB", "nier", "root")
    assert (words["armée"].dep, words["mené"].dep) == ("nsubj", "xcomp")


def test_an_adjective_with_an_infinitive_behind_it_stays_one() -> None:
    words = mended("""
        # L'armée turque pour tuer.
        L'       le       DET   2 det
        armée    armée    NOUN  0 root
        turque   turc     ADJ   2 amod
        pour     pour     ADP   5 mark
        tuer     tuer     VERB  2 acl  VerbForm=Inf
        .        .        PUNCT 2 punct
    """)
    assert words["turque"].pos == "ADJ"


def test_what_ainsi_que_adds_behind_a_passive_verb_is_done_to_it_too() -> None:
    table = """
        # Une grève est prévue, ainsi qu'une marche.
        Une      un       DET   2 det
        grève    grève    NOUN  4 nsubj:pass
        est      être     AUX   4 aux:pass
        prévue   prévoir  VERB  0 root
        ,        ,        PUNCT 9 punct
        ainsi    ainsi    ADV   9 cc
        qu'      que      SCONJ 6 fixed
        une      un       DET   9 det
        marche   marche   NOUN  4 obl
        .        .        PUNCT 4 punct
    """
    assert heads(table)["marche"] == "conj grève"


@pytest.mark.parametrize(("second", "label"), [("tient", "obj tient"), ("tombe", "nsubj tombe")])
def test_the_noun_behind_a_verb_that_shares_a_subject_is_its_object(second: str, label: str) -> None:
    shared = "2 nsubj" if second == "tient" else "2 obl"
    after = heads(f"""
        # Ali recule et {second} le pont
        Ali      Ali      PROPN {shared}
        recule   reculer  VERB  0 root Mood=Ind|VerbForm=Fin
        et       et       CCONJ 4 cc
        {second} {second} VERB  2 conj Mood=Ind|VerbForm=Fin
        le       le       DET   6 det
        pont     pont     NOUN  4 nsubj
    """)
    assert after["pont"] == label


def test_a_clause_with_but_behind_an_apposition_makes_no_list_of_it() -> None:
    after = heads("""
        # Il vise Gao, bastion de X, mais le front recule
        Il       lui      PRON  2 nsubj
        vise     viser    VERB  0 root Mood=Ind|VerbForm=Fin
        Gao      Gao      PROPN 2 obj
        ,        ,        PUNCT 2 punct
        bastion  bastion  NOUN  2 obl
        de       de       ADP   7 case
        X        X        PROPN 5 nmod
        ,        ,        PUNCT 11 punct
        mais     mais     CCONJ 11 cc
        le       le       DET   11 det
        front    front    NOUN  5 conj
    """)
    assert after["bastion"] == "appos Gao"


def test_what_hangs_on_again_belongs_to_its_verb() -> None:
    after = heads("""
        # Le M23 parvient à s'emparer de nouveau à Sake
        Le       le       DET   2 det
        M23      M23      PROPN 3 nsubj
        parvient parvenir VERB  0 root Mood=Ind|VerbForm=Fin
        à        à        ADP   6 mark
        s'       soi      PRON  6 obj
        emparer  emparer  VERB  3 xcomp VerbForm=Inf
        de       de       ADP   6 advmod
        nouveau  nouveau  ADJ   7 fixed
        à        à        ADP   10 case
        Sake     Sake     PROPN 7 obl
    """)
    assert after["Sake"] == "obl emparer"


def test_a_subject_on_an_auxiliary_is_that_of_its_verb() -> None:
    found = heads("""
        # Des jeunes ont, depuis, manifesté.
        Des         un         DET   2 det
        jeunes      jeune      NOUN  3 nsubj
        ont         avoir      AUX   5 aux Mood=Ind|VerbForm=Fin
        depuis      depuis     ADV   5 advmod
        manifesté   manifester VERB  0 root Tense=Past|VerbForm=Part
    """)
    assert found["jeunes"] == "nsubj manifesté"


def test_whoever_stands_behind_likewise_is_a_subject_too() -> None:
    found = heads("""
        # Daech, de même que Boko Haram, affronte Damas.
        Daech       Daech      PROPN 0 root
        de          de         ADP   1 advmod
        même        même       ADV   2 fixed
        que         que        SCONJ 6 mark
        Boko        Boko       PROPN 6 nsubj
        affronte    affronter  VERB  2 ccomp Mood=Ind|VerbForm=Fin
        Damas       Damas      PROPN 6 obj
    """)
    assert (found["Daech"], found["Boko"], found["affronte"]) == ("nsubj affronte", "conj Daech", "root")


def test_a_verb_behind_and_goes_on_with_a_verb() -> None:
    found = heads("""
        # Daech recule à Alep et perd Idlib.
        Daech   Daech   PROPN 2 nsubj
        recule  reculer VERB  0 root Mood=Ind|VerbForm=Fin
        à       à       ADP   4 case
        Alep    Alep    PROPN 2 obl
        et      et      CCONJ 6 cc
        perd    perdre  VERB  4 conj Mood=Ind|VerbForm=Fin
        Idlib   Idlib   PROPN 6 obj
    """)
    assert found["perd"] == "conj recule"


def test_dit_between_two_names_says_nothing() -> None:
    found = heads("""
        # Le général Daglo, dit Hemti, commande les troupes.
        Le       le        DET   2 det
        général  général   NOUN  5 nsubj
        Daglo    Daglo     PROPN 2 appos
        ,        ,         PUNCT 2 punct
        dit      dire      VERB  0 root Mood=Ind|VerbForm=Fin
        Hemti    Hemti     PROPN 5 obj
        ,        ,         PUNCT 8 punct
        commande commander VERB  5 xcomp Mood=Ind|VerbForm=Fin
        les      le        DET   10 det
        troupes  troupe    NOUN  8 obj
    """)
    assert found["dit"] == "acl Daglo"
    assert (found["commande"], found["général"]) == ("root", "nsubj commande")


def test_dit_with_the_speaker_behind_it_stays_a_verb() -> None:
    found = heads("""
        # La route, dit Hemti, est coupée.
        La     le     DET   2 det
        route  route  NOUN  7 nsubj:pass
        ,      ,      PUNCT 4 punct
        dit    dire   VERB  7 parataxis Mood=Ind|VerbForm=Fin
        Hemti  Hemti  PROPN 4 nsubj
        ,      ,      PUNCT 4 punct
        coupée couper VERB  0 root Tense=Past|VerbForm=Part
    """)
    assert found["dit"] == "parataxis coupée"


def test_who_does_what_is_told_in_the_passive_hangs_on_the_verb() -> None:
    after = heads("""
        # Ali est assiégé dans cette zone par Daech
        Ali      Ali      PROPN 3 nsubj:pass
        est      être     AUX   3 aux:pass
        assiégé  assiéger VERB  0 root Tense=Past|VerbForm=Part
        dans     dans     ADP   6 case
        cette    ce       DET   6 det
        zone     zone     NOUN  3 obl
        par      par      ADP   8 case
        Daech    Daech    PROPN 6 nmod
    """)
    assert after["Daech"] == "obl:agent assiégé"


def test_who_stands_behind_a_deed_that_is_a_cause_does_not_do_the_verb() -> None:
    after = heads("""
        # Ali est jugé pour le meurtre par Daech
        Ali      Ali      PROPN 3 nsubj:pass
        est      être     AUX   3 aux:pass
        jugé     juger    VERB  0 root Tense=Past|VerbForm=Part
        pour     pour     ADP   6 case
        le       le       DET   6 det
        meurtre  meurtre  NOUN  3 obl
        par      par      ADP   8 case
        Daech    Daech    PROPN 6 nmod
    """)
    assert after["Daech"] == "nmod meurtre"


def test_what_is_owed_to_somebody_hangs_on_the_verb() -> None:
    after = heads("""
        # Ali tient par les convois et grâce au soutien
        Ali      Ali      PROPN 2 nsubj
        tient    tenir    VERB  0 root Mood=Ind|VerbForm=Fin
        par      par      ADP   5 case
        les      le       DET   5 det
        convois  convoi   NOUN  2 obl
        et       et       CCONJ 9 cc
        grâce    grâce    NOUN  9 case
        au       à        ADP   7 fixed
        soutien  soutien  NOUN  5 conj
    """)
    assert after["soutien"] == "obl tient"


def test_a_verb_without_et_whose_subject_ends_the_sentence_is_inserted() -> None:
    table = """
        # L'armée a fui, révèle Le Monde.
        L'       le       DET   2 det
        armée    armée    NOUN  4 nsubj
        a        avoir    AUX   4 aux
        fui      fuir     VERB  0 root
        ,        ,        PUNCT 6 punct
        révèle   révéler  VERB  4 conj
        Le       le       DET   8 det
        Monde    Monde    PROPN 6 nsubj
        .        .        PUNCT 4 punct
    """
    assert heads(table)["révèle"] == "parataxis fui"


def test_a_clause_with_an_object_of_its_own_behind_an_outlet_is_what_is_said() -> None:
    table = """
        # Il a dit à Reuters que Paul a pris Goma.
        Il       il       PRON  3 nsubj
        a        avoir    AUX   3 aux
        dit      dire     VERB  0 root
        à        à        ADP   5 case
        Reuters  Reuters  PROPN 3 obl
        que      que      PRON  9 obj
        Paul     Paul     PROPN 9 nsubj
        a        avoir    AUX   9 aux
        pris     prendre  VERB  5 acl:relcl
        Goma     Goma     PROPN 9 obj
        .        .        PUNCT 3 punct
    """
    assert heads(table)["pris"] == "ccomp dit"
    assert heads(table)["que"] == "mark pris"


def test_what_and_joins_to_an_object_stands_beside_it() -> None:
    found = heads("""
        # Daech attaque une base à Gao et un poste vers Kidal.
        Daech    Daech    PROPN 2 nsubj
        attaque  attaquer VERB  0 root Mood=Ind|VerbForm=Fin
        une      un       DET   4 det
        base     base     NOUN  2 obj
        à        à        ADP   6 case
        Gao      Gao      PROPN 2 obl
        et       et       CCONJ 9 cc
        un       un       DET   9 det
        poste    poste    NOUN  6 conj
        vers     vers     ADP   11 case
        Kidal    Kidal    PROPN 9 nmod
    """)
    assert found["poste"] == "conj base"


def test_a_participle_with_an_object_behind_a_phrase_is_the_verb() -> None:
    found = heads("""
        # Daech a à présent visé Gao.
        Daech    Daech    PROPN 2 nsubj
        a        avoir    VERB  0 root Mood=Ind|VerbForm=Fin
        à        à        ADP   4 case
        présent  présent  NOUN  2 obl
        visé     viser    VERB  4 acl  VerbForm=Part|Tense=Past
        Gao      Gao      PROPN 5 obj
    """)
    assert (found["visé"], found["a"], found["Daech"]) == ("root", "aux visé", "nsubj visé")


def test_an_adjective_behind_et_with_an_agent_is_a_second_participle() -> None:
    found = heads("""
        # Les forces dominées par Dera et soutenues par Washington avancent.
        Les        le         DET   2 det
        forces     force      NOUN  10 nsubj
        dominées   dominer    VERB  2 acl Tense=Past|VerbForm=Part
        par        par        ADP   5 case
        Dera       Dera       PROPN 3 obl
        et         et         CCONJ 7 cc
        soutenues  soutenue   ADJ   5 conj
        par        par        ADP   9 case
        Washington Washington PROPN 3 obl
        avancent   avancer    VERB  0 root Mood=Ind|VerbForm=Fin
    """)
    assert (found["soutenues"], found["Washington"]) == ("conj dominées", "obl soutenues")


def test_an_adjective_behind_et_without_an_agent_stays_one() -> None:
    found = heads("""
        # Les forces dominées par Dera et locales avancent.
        Les      le      DET   2 det
        forces   force   NOUN  8 nsubj
        dominées dominer VERB  2 acl Tense=Past|VerbForm=Part
        par      par     ADP   5 case
        Dera     Dera    PROPN 3 obl
        et       et      CCONJ 7 cc
        locales  local   ADJ   3 conj
        avancent avancer VERB  0 root Mood=Ind|VerbForm=Fin
    """)
    assert found["locales"] == "conj dominées"


@pytest.mark.parametrize(("label", "mark", "head"), [("acl", "en", "advcl nié"), ("acl", "", "acl faute")])
def test_a_gerund_belongs_to_the_verb(label: str, mark: str, head: str) -> None:
    """ "en accusant" is said of whoever denies, "accusant" of the noun before it."""
    behind = "en       en       ADP   7 mark" if mark else ", , PUNCT 7 punct"
    found = heads(f"""
        # Oslo a nié toute faute {mark or ","} accusant Riga.
        Oslo     Oslo     PROPN 3 nsubj
        a        avoir    AUX   3 aux
        nié      nier     VERB  0 root Tense=Past|VerbForm=Part
        toute    tout     DET   5 det
        faute    faute    NOUN  3 obj
        {behind}
        accusant accuser  VERB  5 {label} Tense=Pres|VerbForm=Part
        Riga     Riga     PROPN 7 obj
    """)
    assert found["accusant"] == head


def test_a_day_and_a_place_between_an_inserted_verb_and_its_subject_are_none() -> None:
    found = heads("""
        # Le pont a cédé, a indiqué jeudi devant la presse le maire.
        Le       le       DET   2 det
        pont     pont     NOUN  4 nsubj
        a        avoir    AUX   4 aux
        cédé     céder    VERB  0 root
        ,        ,        PUNCT 7 punct
        a        avoir    AUX   7 aux Mood=Ind|VerbForm=Fin
        indiqué  indiquer VERB  4 parataxis:insert
        jeudi    jeudi    NOUN  7 nsubj
        devant   devant   ADP   11 case
        la       la       DET   11 det
        presse   presse   NOUN  7 obl
        le       le       DET   13 det
        maire    maire    NOUN  11 nmod
        .        .        PUNCT 4 punct
    """)
    assert found["jeudi"] == "obl indiqué"
    assert found["maire"] == "nsubj indiqué"


def test_a_word_between_a_quotation_and_who_speaks_is_a_verb_of_speech() -> None:
    table = """
        # « Rien ne change », nuance l'avocat.
        «        «        PUNCT 4 punct
        Rien     rien     PRON  4 nsubj
        ne       ne       ADV   4 advmod
        change   changer  VERB  7 parataxis Mood=Ind|VerbForm=Fin
        »        »        PUNCT 4 punct
        ,        ,        PUNCT 7 punct
        nuance   nuance   NOUN  0 root
        l'       le       DET   9 det
        avocat   avocat   NOUN  7 obj
        .        .        PUNCT 7 punct
    """
    words = mended(table)
    assert (words["nuance"].pos, words["nuance"].lemma) == ("VERB", "nuancer")
    assert heads(table)["avocat"] == "nsubj nuance"
    assert mended(table.replace("»", ")"))["nuance"].pos == "NOUN"


def test_what_is_made_known_behind_a_quotation_is_one_verb() -> None:
    found = heads("""
        # « Tout va », a fait valoir la maire.
        «        «        PUNCT 3 punct
        Tout     tout     PRON  3 nsubj
        va       aller    VERB  7 parataxis Mood=Ind|VerbForm=Fin
        »        »        PUNCT 3 punct
        ,        ,        PUNCT 7 punct
        a        avoir    AUX   7 aux Mood=Ind|VerbForm=Fin
        fait     faire    VERB  0 root
        valoir   valoir   VERB  7 ccomp VerbForm=Inf
        la       le       DET   10 det
        maire    maire    NOUN  8 obj
        .        .        PUNCT 7 punct
    """)
    assert found["fait"] == "aux:caus valoir"
    assert found["maire"] == "nsubj valoir"


def test_the_reflexive_of_an_inverted_verb_is_no_subject() -> None:
    found = heads("""
        # « Tout va », s'est indignée la maire.
        «        «        PUNCT 3 punct
        Tout     tout     PRON  3 nsubj
        va       aller    VERB  8 parataxis Mood=Ind|VerbForm=Fin
        »        »        PUNCT 3 punct
        ,        ,        PUNCT 8 punct
        s'       soi      PRON  8 nsubj
        est      être     AUX   8 aux Mood=Ind|VerbForm=Fin
        indignée indigner VERB  0 root
        la       le       DET   10 det
        maire    maire    NOUN  8 obj
        .        .        PUNCT 8 punct
    """)
    assert found["s'"] == "expl:pv indignée"
    assert found["maire"] == "nsubj indignée"


def test_a_verb_of_speech_behind_a_comma_has_its_subject_behind_it_unless_it_goes_on() -> None:
    table = """
        # L'armée a fui, annonce la mairie.
        L'       le       DET   2 det
        armée    armée    NOUN  4 nsubj
        a        avoir    AUX   4 aux
        fui      fuir     VERB  0 root
        ,        ,        PUNCT 6 punct
        annonce  annoncer VERB  4 advcl Mood=Ind|VerbForm=Fin
        la       le       DET   8 det
        mairie   mairie   NOUN  6 obj
        .        .        PUNCT 4 punct
    """
    assert heads(table)["annonce"] == "parataxis fui"
    assert heads(table)["mairie"] == "nsubj annonce"
    own = table.replace("8 det", "8 det Poss=Yes")
    assert heads(own)["mairie"] == "obj annonce"
    assert heads(table.replace("annoncer", "achever"))["mairie"] == "obj annonce"


@pytest.mark.parametrize(("root", "subject", "verb"), [(2, 0, 5), (10, 10, 0)])
def test_the_noun_behind_an_infinitive_is_its_object(root: int, subject: int, verb: int) -> None:
    found = heads(f"""
        # Un homme soupçonné de préparer un attentat a été arrêté.
        Un        un         DET   2 det
        homme     homme      NOUN  {subject} {"nsubj:pass" if subject else "root"}
        soupçonné soupçonner VERB  2 acl Tense=Past|VerbForm=Part
        de        de         ADP   5 mark
        préparer  préparer   VERB  3 xcomp VerbForm=Inf
        un        un         DET   7 det
        attentat  attentat   NOUN  10 nsubj:pass
        a         avoir      AUX   10 aux Mood=Ind|VerbForm=Fin
        été       être       AUX   10 aux:pass
        arrêté    arrêter    VERB  {verb} {"advcl" if verb else "root"} Tense=Past|VerbForm=Part
    """)
    assert found["attentat"] == "obj préparer"
    assert found["arrêté"] == "root"
    assert found["homme"] == "nsubj:pass arrêté"


def test_a_perfect_infinitive_taken_for_the_main_verb_hangs_on_its_participle() -> None:
    found = heads("""
        # Un Belge accusé d'avoir rejoint Daech a été condamné.
        Un        un         DET   2 det
        Belge     Belge      PROPN 6 nsubj
        accusé    accuser    VERB  2 acl Tense=Past|VerbForm=Part
        d'        de         ADP   6 mark
        avoir     avoir      AUX   6 aux VerbForm=Inf
        rejoint   rejoindre  VERB  0 root Tense=Past|VerbForm=Part
        Daech     Daech      PROPN 10 nsubj:pass
        a         avoir      AUX   10 aux Mood=Ind|VerbForm=Fin
        été       être       AUX   10 aux:pass
        condamné  condamner  VERB  6 xcomp Tense=Past|VerbForm=Part
    """)
    assert found["rejoint"] == "xcomp accusé"
    assert found["Daech"] == "obj rejoint"
    assert found["Belge"] == "nsubj:pass condamné"


def test_a_subject_behind_a_whole_infinitive_stays_one() -> None:
    table = """
        # Pour protéger Goma, un général a été nommé.
        Pour      pour       ADP   2 mark
        protéger  protéger   VERB  9 advcl VerbForm=Inf
        Goma      Goma       PROPN 2 obj
        ,         ,          PUNCT 2 punct
        un        un         DET   6 det
        général   général    NOUN  9 nsubj:pass
        a         avoir      AUX   9 aux Mood=Ind|VerbForm=Fin
        été       être       AUX   9 aux:pass
        nommé     nommer     VERB  0 root Tense=Past|VerbForm=Part
    """
    assert heads(table)["général"] == "nsubj:pass nommé"


def test_what_stands_behind_a_verb_with_a_subject_of_its_own_is_its_object() -> None:
    found = heads("""
        # Paul n'accuse personne, mais des témoins attribuent cette attaque à Daech.
        Paul       Paul      PROPN 3 nsubj
        n'         ne        ADV   3 advmod
        accuse     accuser   VERB  0 root Mood=Ind|VerbForm=Fin
        personne   personne  PRON  3 obj
        ,          ,         PUNCT 9 punct
        mais       mais      CCONJ 9 cc
        des        un        DET   8 det
        témoins    témoin    NOUN  9 nsubj
        attribuent attribuer VERB  3 conj Mood=Ind|VerbForm=Fin
        cette      ce        DET   11 det
        attaque    attaque   NOUN  3 obj
        à          à         ADP   13 case
        Daech      Daech     PROPN 3 obl
    """)
    assert found["attaque"] == "obj attribuent"
    assert found["Daech"] == "obl attribuent"
    assert found["personne"] == "obj accuse"


def test_a_headline_with_a_participle_has_no_topic_for_a_subject() -> None:
    found = heads("""
        # Yémen : des rebelles tués par un drone
        Yémen    Yémen    PROPN 5 nsubj
        :        :        PUNCT 4 punct
        des      un       DET   4 det
        rebelles rebelle  NOUN  1 nmod
        tués     tuer     VERB  0 root Tense=Past|VerbForm=Part
        par      par      ADP   8 case
        un       un       DET   8 det
        drone    drone    NOUN  5 obl
    """)
    assert found["Yémen"] == "dislocated tués"
    assert found["rebelles"] == "nsubj tués"


@pytest.mark.parametrize(("word", "tag"), [("interdire", "ADJ"), ("interdire", "NOUN")])
def test_a_noun_or_adjective_with_the_form_of_an_infinitive_is_one(word: str, tag: str) -> None:
    """The noun behind it is its object."""
    found = heads(f"""
        # Oslo appelle à {word} la chasse
        Oslo    Oslo    PROPN 2 nsubj
        appelle appeler VERB  0 root Mood=Ind|VerbForm=Fin
        à       à       ADP   4 case
        {word}  {word}  {tag} 2 xcomp
        la      le      DET   6 det
        chasse  chasse  NOUN  2 obj
    """)
    assert found["chasse"] == f"obj {word}"


def test_a_noun_that_a_verb_names_is_no_infinitive() -> None:
    found = heads("""
        # Oslo juge nécessaire la chasse
        Oslo       Oslo       PROPN 2 nsubj
        juge       juger      VERB  0 root Mood=Ind|VerbForm=Fin
        nécessaire nécessaire ADJ   2 xcomp
        la         le         DET   5 det
        chasse     chasse     NOUN  2 obj
    """)
    assert found["chasse"] == "obj juge"


def test_a_verb_of_another_number_than_the_clause_before_goes_on_with_the_one_above() -> None:
    table = """
        # Oslo dit que les rebelles fuient et annonce une trêve.
        Oslo     Oslo     PROPN 2 nsubj
        dit      dire     VERB  0 root Mood=Ind|Number=Sing|VerbForm=Fin
        que      que      SCONJ 6 mark
        les      le       DET   5 det
        rebelles rebelle  NOUN  6 nsubj Number=Plur
        fuient   fuir     VERB  2 ccomp Mood=Ind|Number=Plur|VerbForm=Fin
        et       et       CCONJ 8 cc
        annonce  annoncer VERB  6 conj Mood=Ind|Number=Sing|VerbForm=Fin
        une      un       DET   10 det
        trêve    trêve    NOUN  8 obj
        .        .        PUNCT 2 punct
    """
    assert heads(table)["annonce"] == "conj dit"
    alike = table.replace("6 nsubj Number=Plur", "6 nsubj Number=Sing")
    assert heads(alike)["annonce"] == "conj fuient"


def test_a_number_behind_a_source_counts_the_subject() -> None:
    table = """
        # Selon l'armée, 12 rebelles ont fui.
        Selon    selon    ADP   3 case
        l'       le       DET   3 det
        armée    armée    NOUN  8 obl
        ,        ,        PUNCT 3 punct
        12       12       NUM   6 nummod
        rebelles rebelle  NOUN  3 nmod
        ont      avoir    AUX   8 aux Mood=Ind|VerbForm=Fin
        fui      fuir     VERB  0 root Tense=Past|VerbForm=Part
        .        .        PUNCT 8 punct
    """
    assert heads(table)["rebelles"] == "nsubj fui"


def test_a_participle_between_commas_with_de_is_the_noun_that_describes_the_name() -> None:
    found = heads("""
        # Ali, combattant du Hezbollah, a fui.
        Ali        Ali        PROPN 8 nsubj
        ,          ,          PUNCT 3 punct
        combattant combattre  VERB  1 acl Tense=Pres|VerbForm=Part
        du         de         ADP   5 case
        Hezbollah  Hezbollah  PROPN 3 obl
        ,          ,          PUNCT 3 punct
        a          avoir      AUX   8 aux
        fui        fuir       VERB  0 root Tense=Past|VerbForm=Part
    """)
    assert (found["combattant"], found["Hezbollah"]) == ("appos Ali", "nmod combattant")


def test_a_participle_with_an_object_stays_a_verb() -> None:
    found = heads("""
        # Ali, combattant le Hezbollah, a fui.
        Ali        Ali        PROPN 8 nsubj
        ,          ,          PUNCT 3 punct
        combattant combattre  VERB  1 acl Tense=Pres|VerbForm=Part
        le         le         DET   5 det
        Hezbollah  Hezbollah  PROPN 3 obj
        ,          ,          PUNCT 3 punct
        a          avoir      AUX   8 aux
        fui        fuir       VERB  0 root Tense=Past|VerbForm=Part
    """)
    assert found["combattant"] == "acl Ali"


@pytest.mark.parametrize(
    ("number", "tail", "label"),
    [("Sing", "amod", "nsubj bombarde"), ("Plur", "amod", "conj gare")],
)
def test_a_noun_behind_et_right_before_a_verb_ends_no_list(number: str, tail: str, label: str) -> None:
    found = heads(f"""
        # Daech attaque la gare et l'armée bombarde Goma.
        Daech    Daech    PROPN 2 nsubj
        attaque  attaquer VERB  0 root Mood=Ind|VerbForm=Fin|Number=Sing
        la       le       DET   4 det
        gare     gare     NOUN  2 obj Number=Sing
        et       et       CCONJ 7 cc
        l'       le       DET   7 det
        armée    armée    NOUN  4 conj Number=Sing
        bombarde bombarder VERB 4 {tail} Mood=Ind|VerbForm=Fin|Number={number}
        Goma     Goma     PROPN 8 obj
        .        .        PUNCT 2 punct
    """)
    assert found["armée"] == label
    assert (found["bombarde"] == "conj attaque") is (number == "Sing")


def test_the_last_of_a_list_before_a_relative_clause_stays_in_it() -> None:
    found = heads("""
        # Daech attaque la gare et l'armée qui bombarde Goma.
        Daech    Daech    PROPN 2 nsubj
        attaque  attaquer VERB  0 root Mood=Ind|VerbForm=Fin|Number=Sing
        la       le       DET   4 det
        gare     gare     NOUN  2 obj Number=Sing
        et       et       CCONJ 7 cc
        l'       le       DET   7 det
        armée    armée    NOUN  4 conj Number=Sing
        qui      qui      PRON  9 nsubj PronType=Rel
        bombarde bombarder VERB 7 acl:relcl Mood=Ind|VerbForm=Fin|Number=Sing
        Goma     Goma     PROPN 9 obj
        .        .        PUNCT 2 punct
    """)
    assert found["armée"] == "conj gare"


def test_a_participle_that_opens_a_sentence_hangs_on_the_verb_with_who_does_it() -> None:
    table = """
        # Accusé de fraude par Paul, Ali a fui.
        Accusé   Accusé   PROPN {root} advcl
        de       de       ADP   3 case
        fraude   fraude   NOUN  1 nmod
        par      par      ADP   5 case
        Paul     Paul     PROPN 1 obl
        ,        ,        PUNCT 1 punct
        Ali      Ali      PROPN 9 nsubj
        a        avoir    AUX   9 aux Mood=Ind|VerbForm=Fin
        fui      fuir     VERB  {verb}
        .        .        PUNCT 9 punct
    """
    for root, verb in (("9", "0 root"), ("0", "1 parataxis")):
        text = table.replace("0} advcl", "0 root").format(root=root, verb=verb)
        found = mended(text.replace("0 advcl", "0 root"))
        assert (found["Accusé"].lemma, found["Accusé"].dep) == ("accuser", "advcl")
        assert (heads(text)["Paul"], found["fui"].dep) == ("obl:agent Accusé", "root")


def test_a_title_that_opens_a_sentence_is_no_participle() -> None:
    after = heads("""
        # Appelé par Ali, qui a fui.
        Appelé   Appelé   PROPN 0 root
        par      par      ADP   3 case
        Ali      Ali      PROPN 1 obl
        ,        ,        PUNCT 6 punct
        qui      qui      PRON  6 nsubj
        a        avoir    AUX   7 aux Mood=Ind|VerbForm=Fin
        fui      fuir     VERB  3 acl:relcl
        .        .        PUNCT 1 punct
    """)
    assert after["Appelé"] == "root"


def test_what_a_long_preposition_brings_is_no_subject_and_a_share_behind_it_is() -> None:
    found = heads("""
        # D'après Oslo, trois des otages ont fui.
        D'       de       ADP   3 case
        après    après    ADP   1 fixed
        Oslo     Oslo     PROPN 9 nsubj
        ,        ,        PUNCT 3 punct
        trois    trois    NUM   3 appos
        des      de       ADP   7 case
        otages   otage    NOUN  5 nmod
        ont      avoir    AUX   9 aux Mood=Ind|VerbForm=Fin
        fui      fuir     VERB  0 root
        .        .        PUNCT 9 punct
    """)
    assert found["Oslo"] == "obl fui"
    assert found["trois"] == "nsubj fui"


@pytest.mark.parametrize(("label", "pos"), [("aux:pass", "VERB"), ("cop", "NOUN")])
def test_a_noun_with_an_auxiliary_that_is_a_participle_of_a_verb_is_one(label: str, pos: str) -> None:
    table = f"""
        # Deux otages sont morts.
        Deux     deux     NUM   2 nummod
        otages   otage    NOUN  4 nsubj
        sont     être     AUX   4 {label}
        morts    mort     NOUN  0 root
        .        .        PUNCT 4 punct
    """
    assert mended(table)["morts"].pos == pos


def test_a_noun_with_a_copula_in_the_perfect_stays_one() -> None:
    table = """
        # Deux convois auraient été la cible de Daech.
        Deux     deux     NUM   2 nummod
        convois  convoi   NOUN  6 nsubj
        auraient avoir    AUX   6 aux
        été      être     AUX   6 cop
        la       le       DET   6 det
        cible    cible    NOUN  0 root
        de       de       ADP   8 case
        Daech    Daech    PROPN 6 nmod
        .        .        PUNCT 6 punct
    """
    assert mended(table)["cible"].pos == "NOUN"


@pytest.mark.parametrize(("verb", "label"), [("indique", "ccomp indique"), ("vite", "ccomp rien")])
def test_a_clause_whose_que_stands_right_behind_a_verb_is_what_it_says(verb: str, label: str) -> None:
    part = "indiquer VERB 3 conj Mood=Ind|VerbForm=Fin" if verb == "indique" else "vite ADV 3 advmod"
    found = heads(f"""
        # Nul n'avoue rien mais l'armée {verb} que Daech fuit.
        Nul      nul      PRON  2 nsubj
        n'       ne       ADV   3 advmod
        rien     avouer   VERB  0 root Mood=Ind|VerbForm=Fin
        mais     mais     CCONJ 6 cc
        armée    armée    NOUN  6 nsubj
        {verb}   {part}
        que      que      SCONJ 9 mark
        Daech    Daech    PROPN 9 nsubj
        fuit     fuir     VERB  3 ccomp Mood=Ind|VerbForm=Fin
    """)
    assert found["fuit"] == label


@pytest.mark.parametrize(("number", "label"), [("Sing", "acl:relcl vague"), ("Plur", "acl:relcl raids")])
def test_a_relative_clause_is_said_of_the_noun_that_its_verb_agrees_with(number: str, label: str) -> None:
    found = heads(f"""
        # Une vague de raids qui frappe Goma inquiète Lomé.
        Une      un       DET   2 det
        vague    vague    NOUN  8 nsubj Number=Sing
        de       de       ADP   4 case
        raids    raid     NOUN  2 nmod Number=Plur
        qui      qui      PRON  6 nsubj PronType=Rel
        frappe   frapper  VERB  4 acl:relcl Mood=Ind|VerbForm=Fin|Number={number}
        Goma     Goma     PROPN 6 obj
        inquiète inquiéter VERB 0 root Mood=Ind|VerbForm=Fin|Number=Sing
        Lomé     Lomé     PROPN 8 obj
    """)
    assert found["frappe"] == label


@pytest.mark.parametrize(("number", "label"), [("Sing", "acl tueur"), ("Plur", "advcl cherchent")])
def test_a_participle_that_does_not_agree_with_the_subject_is_of_the_noun_before_it(
    number: str, label: str
) -> None:
    found = heads(f"""
        # Cent soldats cherchent le tueur, arrêté à Lyon.
        Cent     cent     NUM   2 nummod
        soldats  soldat   NOUN  3 nsubj Number=Plur
        cherchent chercher VERB 0 root Mood=Ind|VerbForm=Fin|Number=Plur
        le       le       DET   5 det
        tueur    tueur    NOUN  3 obj Number=Sing
        ,        ,        PUNCT 7 punct
        arrêté   arrêter  VERB  3 advcl Tense=Past|VerbForm=Part|Number={number}
        à        à        ADP   9 case
        Lyon     Lyon     PROPN 7 obl
    """)
    assert found["arrêté"] == label


@pytest.mark.parametrize(("case", "label"), [("selon", "cop réponse"), ("chez", "cop réponse")])
def test_a_copula_before_a_phrase_is_that_of_the_predicate_behind_it(case: str, label: str) -> None:
    found = heads(f"""
        # La frappe est {case} Reuters une réponse.
        La       le       DET   2 det
        frappe   frappe   NOUN  5 nsubj
        est      être     AUX   5 cop Mood=Ind|VerbForm=Fin
        {case}   {case}   ADP   5 case
        Reuters  Reuters  PROPN 7 obl
        une      un       DET   7 det
        réponse  réponse  NOUN  0 root
    """)
    assert (found["est"], found["frappe"]) == (label, "nsubj réponse")


@pytest.mark.parametrize(
    ("by", "put"), [("par", ("advcl fuit", "root")), ("avec", ("root", "acl:relcl ONU"))]
)
def test_a_participle_at_the_head_is_said_of_the_subject_behind_its_comma(
    by: str, put: tuple[str, str]
) -> None:
    found = heads(f"""
        # Accusé {by} l'ONU, le chef fuit.
        Accusé   accuser  VERB  0 root Tense=Past|VerbForm=Part
        {by}     {by}     ADP   4 case
        l'       le       DET   4 det
        ONU      ONU      PROPN 1 obl:agent
        ,        ,        PUNCT 7 punct
        le       le       DET   7 det
        chef     chef     NOUN  8 nsubj Number=Sing
        fuit     fuir     VERB  4 acl:relcl Mood=Ind|VerbForm=Fin|Number=Sing
        .        .        PUNCT 1 punct
    """)
    assert (found["Accusé"], found["fuit"]) == put


@pytest.mark.parametrize(("gender", "label"), [("Masc", "advcl chassée"), ("Fem", "acl commune")])
def test_a_participle_that_cannot_be_said_of_the_noun_before_is_said_of_the_subject(
    gender: str, label: str
) -> None:
    found = heads(f"""
        # Anna est chassée du commune, accusée par l'ONU.
        Anna     Anna     PROPN 3 nsubj:pass
        est      être     AUX   3 aux:pass Mood=Ind|VerbForm=Fin
        chassée  chasser  VERB  0 root Tense=Past|VerbForm=Part|Gender=Fem
        du       de       ADP   5 case
        commune  commune  NOUN  3 obl Gender={gender}
        ,        ,        PUNCT 7 punct
        accusée  accuser  VERB  5 acl Tense=Past|VerbForm=Part|Gender=Fem
        par      par      ADP   10 case
        l'       le       DET   10 det
        ONU      ONU      PROPN 7 obl:agent
        .        .        PUNCT 3 punct
    """)
    assert found["accusée"] == label


CALLED = """
    # Ali a qualifié d'« inexactes » les rumeurs de Goma.
    Ali        Ali        PROPN 3 nsubj
    a          avoir      AUX   3 aux Mood=Ind|VerbForm=Fin
    qualifié   {verb}     VERB  0 root Tense=Past|VerbForm=Part
    d'         de         ADP   6 case
    «          «          PUNCT 6 punct
    inexactes  inexact    NOUN  3 xcomp
    »          »          PUNCT 6 punct
    les        le         DET   9 det
    rumeurs    rumeur     NOUN  6 {label}
    de         de         ADP   11 case
    Goma       Goma       PROPN 9 nmod
    .          .          PUNCT 3 punct
"""


@pytest.mark.parametrize("label", ["conj", "nmod", "obj"])
def test_what_a_thing_is_called_leaves_the_object_to_the_thing(label: str) -> None:
    found = heads(CALLED.format(verb="qualifier", label=label))
    assert (found["inexactes"], found["rumeurs"], found["Goma"]) == (
        "obl qualifié",
        "obj qualifié",
        "nmod rumeurs",
    )


def test_a_verb_that_calls_nothing_keeps_its_complements() -> None:
    found = heads(CALLED.format(verb="souffrir", label="conj"))
    assert (found["inexactes"], found["rumeurs"]) == ("xcomp qualifié", "conj inexactes")


def test_a_bare_word_behind_the_object_says_what_it_is_called() -> None:
    found = heads("""
        # Ali a qualifié l'attaque de la milice de barbare.
        Ali        Ali        PROPN 3 nsubj
        a          avoir      AUX   3 aux Mood=Ind|VerbForm=Fin
        qualifié   qualifier  VERB  0 root Tense=Past|VerbForm=Part
        l'         le         DET   5 det
        attaque    attaque    NOUN  3 obj
        de         de         ADP   8 case
        la         le         DET   8 det
        milice     milice     NOUN  5 nmod
        de         de         ADP   10 case
        barbare    barbare    NOUN  8 nmod
        .          .          PUNCT 3 punct
    """)
    assert (found["milice"], found["barbare"]) == ("nmod attaque", "obl qualifié")


@pytest.mark.parametrize(("verb", "put"), [("juger", "xcomp jugé"), ("jurer", "amod informations")])
def test_what_a_thing_is_found_to_be_hangs_on_the_verb(verb: str, put: str) -> None:
    found = heads(f"""
        # Ali a jugé fausses les informations.
        Ali           Ali          PROPN 3 nsubj
        a             avoir        AUX   3 aux Mood=Ind|VerbForm=Fin
        jugé          {verb}       VERB  0 root Tense=Past|VerbForm=Part
        fausses       faux         ADJ   6 amod
        les           le           DET   6 det
        informations  information  NOUN  3 obl
        .             .            PUNCT 3 punct
    """)
    assert (found["fausses"], found["informations"].split()[0]) == (put, "obj" if verb == "juger" else "obl")


def test_a_relative_clause_with_a_preposition_has_its_own_subject() -> None:
    found = heads("""
        # L'AFC, à laquelle appartient le M23, a été fondée hier.
        L'         le         DET   2 det
        AFC        AFC        PROPN 6 nsubj
        ,          ,          PUNCT 6 punct
        à          à          ADP   5 case
        laquelle   lequel     PRON  6 obl
        appartient appartenir VERB  12 parataxis Mood=Ind|VerbForm=Fin
        le         le         DET   8 det
        M23        M23        PROPN 6 obj
        ,          ,          PUNCT 6 punct
        a          avoir      AUX   12 aux Mood=Ind|VerbForm=Fin
        été        être       AUX   12 aux:pass Tense=Past|VerbForm=Part
        fondée     fonder     VERB  0 root Tense=Past|VerbForm=Part
        hier       hier       ADV   12 advmod
    """)
    assert (found["AFC"], found["appartient"], found["M23"]) == (
        "nsubj fondée",
        "acl:relcl AFC",
        "nsubj appartient",
    )


def test_who_does_what_an_aside_tells_belongs_to_its_participle() -> None:
    found = heads("""
        # Jean, arrêté lundi par la police, a fui.
        Jean   Jean    PROPN 10 nsubj
        ,      ,       PUNCT 3 punct
        arrêté arrêter VERB  1 acl Tense=Past|VerbForm=Part
        lundi  lundi   NOUN  1 nmod
        par    par     ADP   7 case
        la     le      DET   7 det
        police police  NOUN  1 nmod
        ,      ,       PUNCT 3 punct
        a      avoir   AUX   10 aux Mood=Ind|VerbForm=Fin
        fui    fuir    VERB  0 root Tense=Past|VerbForm=Part
    """)
    assert found["police"] == "obl:agent arrêté"


def test_a_round_number_counts_the_noun_behind_it() -> None:
    found = heads("""
        # L'Otan a envoyé cinq cents soldats.
        L'      le      DET   2 det
        Otan    Otan    PROPN 4 nsubj
        a       avoir   AUX   4 aux Mood=Ind|VerbForm=Fin
        envoyé  envoyer VERB  0 root Tense=Past|VerbForm=Part
        cinq    cinq    NUM   6 nummod
        cents   cent    NOUN  4 obj
        soldats soldat  ADJ   6 amod
    """)
    assert (found["soldats"], found["cents"]) == ("obj envoyé", "nummod soldats")


@pytest.mark.parametrize(("head", "found_as"), [(5, "obj tue"), (2, "appos Hamas")])
def test_what_stands_right_behind_a_bare_manner_is_the_object_of_the_verb(head: int, found_as: str) -> None:
    found = heads(f"""
        # Le Hamas tue par balle Jean.
        Le    le    DET   2 det
        Hamas Hamas PROPN 3 nsubj
        tue   tuer  VERB  0 root Mood=Ind|VerbForm=Fin
        par   par   ADP   5 case
        balle balle NOUN  3 obl
        Jean  Jean  PROPN {head} appos
    """)
    assert found["Jean"] == found_as


def test_a_form_of_a_verb_in_a_sentence_without_one_is_its_verb() -> None:
    found = heads("""
        # L'armée syrienne encercle le camp.
        L'       le       DET  2 det
        armée    armée    NOUN 6 nsubj
        syrienne syrien   ADJ  4 amod
        encercle encercle NOUN 2 nmod
        le       le       DET  6 det
        camp     camp     NOUN 0 root
    """)
    assert (found["armée"], found["encercle"], found["camp"]) == ("nsubj encercle", "root", "obj encercle")


def test_a_dash_at_the_head_of_a_sentence_gives_its_place_to_the_noun() -> None:
    found = heads("""
        # – Le Front annonce la trêve.
        –        –         NUM   4 nsubj
        Le       le        DET   3 det
        Front    front     NOUN  1 nmod
        annonce  annoncer  VERB  0 root Mood=Ind|VerbForm=Fin
        la       le        DET   6 det
        trêve    trêve     NOUN  4 obj
        .        .         PUNCT 4 punct
    """)
    assert (found["–"], found["Front"]) == ("punct Front", "nsubj annonce")


PARTED = """
    # Ali a {words} nié toute faute.
    Ali    Ali    PROPN 2 nsubj
    a      avoir  VERB  0 root Mood=Ind|VerbForm=Fin
    {a}    {a}    ADP   5 case
    {b}    {b}    DET   5 det
    {c}    {c}    NOUN  2 obl
    nié    nié    NOUN  5 nmod
    toute  tout   DET   8 det
    faute  faute  NOUN  2 obj
    .      .      PUNCT 2 punct
"""


@pytest.mark.parametrize("words", ["de son côté", "pour sa part", "à son tour", "quant à lui"])
def test_a_participle_parted_from_its_auxiliary_is_the_verb(words: str) -> None:
    a, b, c = words.split()
    found = heads(PARTED.format(words=words, a=a, b=b, c=c))
    assert (found["nié"], found["Ali"], found["faute"], found["a"]) == (
        "root",
        "nsubj nié",
        "obj nié",
        "aux nié",
    )


def test_a_verb_with_an_object_of_three_words_is_no_auxiliary() -> None:
    assert heads(PARTED.format(words="de sa maison", a="de", b="sa", c="maison"))["a"] == "root"


def test_a_participle_behind_an_inverted_pronoun_and_an_adverb_is_the_verb() -> None:
    found = heads("""
        # Ils ont fui, a-t-il enfin confié.
        Ils     il       PRON  3 nsubj
        ont     avoir    AUX   3 aux Mood=Ind|VerbForm=Fin
        fui     fuir     VERB  6 parataxis Tense=Past|VerbForm=Part
        ,       ,        PUNCT 3 punct
        a       avoir    AUX   6 aux Mood=Ind|VerbForm=Fin
        -t-il   lui      PRON  0 root
        enfin   enfin    ADV   8 advmod
        confié  confier  VERB  6 acl Tense=Past|VerbForm=Part
        .       .        PUNCT 6 punct
    """)
    assert (found["confié"], found["-t-il"], found["fui"]) == ("root", "nsubj confié", "parataxis confié")


def test_what_somebody_is_the_source_of_is_the_main_clause() -> None:
    found = heads("""
        # Pour Ali, « c' est une erreur ».
        Pour    pour    ADP   2 case
        Ali     Ali     PROPN 0 root
        ,       ,       PUNCT 8 punct
        «       «       PUNCT 8 punct
        c'      ce      PRON  8 nsubj
        est     être    AUX   8 cop Mood=Ind|VerbForm=Fin
        une     un      DET   8 det
        erreur  erreur  NOUN  2 conj
        »       »       PUNCT 8 punct
        .       .       PUNCT 2 punct
    """)
    assert (found["erreur"], found["Ali"]) == ("root", "obl erreur")


@pytest.mark.parametrize(
    ("opening", "tag", "put"), [("Malgré", "ADP 2 case", "nsubj parle"), ("Ces", "DET 2 det", "appos pluie")]
)
def test_what_a_preposition_opens_a_sentence_with_is_no_subject(opening: str, tag: str, put: str) -> None:
    found = heads(f"""
        # {opening} pluie, le maire parle.
        {opening}  {opening.lower()}  {tag}
        pluie   pluie   NOUN  6 nsubj
        ,       ,       PUNCT 5 punct
        le      le      DET   5 det
        maire   maire   NOUN  2 appos
        parle   parler  VERB  0 root Mood=Ind|VerbForm=Fin
        .       .       PUNCT 6 punct
    """)
    assert found["maire"] == put


@pytest.mark.parametrize(
    ("form", "verb", "label"), [("souhaité", "souhaiter", "ccomp"), ("dormi", "dormir", "advcl")]
)
def test_an_adverbial_clause_with_que_is_what_a_verb_of_speech_says(form: str, verb: str, label: str) -> None:
    found = heads(f"""
        # Ali a {form} pour Goma que cela cesse.
        Ali       Ali     PROPN 3 nsubj
        a         avoir   AUX   3 aux Mood=Ind|VerbForm=Fin
        {form}    {verb}  VERB  0 root Tense=Past|VerbForm=Part
        pour      pour    ADP   5 case
        Goma      Goma    PROPN 3 obl
        que       que     SCONJ 8 mark
        cela      cela    PRON  8 nsubj
        cesse     cesser  VERB  3 advcl Mood=Sub|VerbForm=Fin
        .         .       PUNCT 3 punct
    """)
    assert found["cesse"] == f"{label} {form}"


def test_what_et_adds_to_a_headline_with_a_participle_of_its_own_does_nothing() -> None:
    found = heads("""
        # Un bus visé par des tirs et un passant tué
        Un       un       DET   2 det
        bus      bus      NOUN  0 root
        visé     viser    VERB  2 acl Tense=Past|VerbForm=Part
        par      par      ADP   6 case
        des      un       DET   6 det
        tirs     tir      NOUN  3 obl:agent
        et       et       CCONJ 9 cc
        un       un       DET   9 det
        passant  passant  NOUN  6 conj
        tué      tuer     VERB  9 acl Tense=Past|VerbForm=Part
    """)
    assert (found["passant"], found["tirs"]) == ("root", "obl:agent visé")


def test_des_behind_a_lapse_of_time_brings_the_object() -> None:
    found = heads("""
        # Ali révèle trois jours plus tôt des faits.
        Ali     Ali      PROPN 2 nsubj
        révèle  révéler  VERB  0 root Mood=Ind|VerbForm=Fin
        trois   trois    NUM   4 nummod
        jours   jour     NOUN  2 obl
        plus    plus     ADV   6 advmod
        tôt     tôt      ADV   4 advmod
        des     un       DET   8 case
        faits   fait     NOUN  6 obl
        .       .        PUNCT 2 punct
    """)
    assert found["faits"] == "obj révèle"


@pytest.mark.parametrize(("case", "put"), [("à", "appos délégué"), ("de", "appos paix")])
def test_a_name_between_commas_bears_the_office_before_it(case: str, put: str) -> None:
    found = heads(f"""
        # Le délégué {case} la paix, Ali Hamdi, parle.
        Le       le       DET   2 det
        délégué  délégué  NOUN  9 nsubj
        {case}   {case}   ADP   5 case
        la       le       DET   5 det
        paix     paix     NOUN  2 nmod
        ,        ,        PUNCT 7 punct
        Ali      Ali      PROPN 5 appos
        Hamdi    Hamdi    PROPN 7 flat
        parle    parler   VERB  0 root Mood=Ind|VerbForm=Fin
        .        .        PUNCT 9 punct
    """)
    assert found["Ali"] == put


def test_a_participle_that_opens_a_sentence_is_said_of_its_subject_without_an_agent_too() -> None:
    found = mended("""
        # Tombé aux mains des rebelles, Gao résiste.
        Tombé    Tombé    PROPN 7 advcl
        aux      à        ADP   3 case
        mains    main     NOUN  1 nmod
        des      de       ADP   5 case
        rebelles rebelle  NOUN  3 nmod
        ,        ,        PUNCT 1 punct
        Gao      Gao      PROPN 8 nsubj
        résiste  résister VERB  0 root Mood=Ind|VerbForm=Fin
    """)["Tombé"]
    assert (found.pos, found.lemma, found.dep) == ("VERB", "tomber", "advcl")


def test_a_noun_behind_lorsque_is_the_subject_of_the_verb_behind_its_aside() -> None:
    found = heads("""
        # Dix civils ont péri lorsqu'un homme, armé, s'est rendu.
        Dix     dix     NUM   2 nummod
        civils  civil   NOUN  4 nsubj
        ont     avoir   AUX   4 aux Mood=Ind|VerbForm=Fin
        péri    périr   VERB  0 root Tense=Past|VerbForm=Part
        lorsqu' lorsque ADP   7 case
        un      un      DET   7 det
        homme   homme   NOUN  4 obl
        ,       ,       PUNCT 9 punct
        armé    armer   VERB  7 acl Tense=Past|VerbForm=Part
        ,       ,       PUNCT 9 punct
        s'      se      PRON  13 expl:pv
        est     être    AUX   13 aux Mood=Ind|VerbForm=Fin
        rendu   rendre  VERB  4 conj Tense=Past|VerbForm=Part
    """)
    assert (found["homme"], found["rendu"], found["lorsqu'"]) == ("nsubj rendu", "advcl péri", "mark rendu")


def test_a_participle_is_said_of_the_titled_name_that_agrees_with_its_ending() -> None:
    found = heads("""
        # La mort du cheikh Sall, abattu hier, choque Dakar.
        La     le      DET   2 det
        mort   mort    NOUN  9 nsubj Gender=Fem|Number=Sing
        du     de      ADP   4 case
        cheikh cheikh  NOUN  2 nmod Gender=Masc|Number=Sing
        Sall   Sall    PROPN 4 appos
        ,      ,       PUNCT 7 punct
        abattu abattre VERB  2 acl Gender=Fem|Number=Sing|Tense=Past|VerbForm=Part
        hier   hier    ADV   7 advmod
        ,      ,       PUNCT 7 punct
        choque choquer VERB  0 root Mood=Ind|VerbForm=Fin
        Dakar  Dakar   PROPN 10 obj
    """)
    assert found["abattu"] == "acl cheikh"


def test_a_bare_participle_behind_a_noun_is_said_of_it() -> None:
    found = heads("""
        # Mille soldats déployés à Gao ont fui.
        Mille    mille    NUM   2 nummod
        soldats  soldat   NOUN  7 nsubj
        déployés déployer VERB  2 xcomp Tense=Past|VerbForm=Part
        à        à        ADP   5 case
        Gao      Gao      PROPN 3 obl
        ont      avoir    AUX   7 aux Mood=Ind|VerbForm=Fin
        fui      fuir     VERB  0 root Tense=Past|VerbForm=Part
    """)
    assert found["déployés"] == "acl soldats"


@pytest.mark.parametrize(
    ("feature", "label"), [("Number=Plur", "acl Gao"), ("Number=Sing", "advcl manquent")]
)
def test_an_aside_behind_a_place_at_the_head_is_said_of_it_unless_the_subject_agrees(
    feature: str, label: str
) -> None:
    found = heads(f"""
        # À Gao, assiégée hier, les vivres manquent.
        À        à        ADP   2 case
        Gao      Gao      PROPN 8 obl
        ,        ,        PUNCT 4 punct
        assiégée assiéger VERB  8 advcl Number=Sing|Tense=Past|VerbForm=Part
        hier     hier     ADV   4 advmod
        les      le       DET   7 det
        vivres   vivre    NOUN  8 nsubj {feature}
        manquent manquer  VERB  0 root Mood=Ind|VerbForm=Fin
    """)
    assert found["assiégée"] == label


def test_an_aside_is_not_said_of_a_noun_across_the_phrase_before_its_comma() -> None:
    found = heads("""
        # Gao est reprise aux rebelles par l'armée, appuyée par l'ONU.
        Gao      Gao       PROPN 3 nsubj:pass
        est      être      AUX   3 aux:pass Mood=Ind|VerbForm=Fin
        reprise  reprendre VERB  0 root Tense=Past|VerbForm=Part
        aux      à         ADP   5 case
        rebelles rebelle   NOUN  3 obl
        par      par       ADP   8 case
        l'       le        DET   8 det
        armée    armée     NOUN  5 nmod Gender=Fem|Number=Sing
        ,        ,         PUNCT 10 punct
        appuyée  appuyer   VERB  5 acl Number=Sing|Tense=Past|VerbForm=Part
        par      par       ADP   13 case
        l'       le        DET   13 det
        ONU      ONU       PROPN 10 obl:agent
    """)
    assert (found["armée"], found["appuyée"]) == ("obl:agent reprise", "acl armée")


@pytest.mark.parametrize(("noun", "put"), [("villages", "conj villages"), ("soldats", "conj Kona")])
def test_further_names_behind_a_noun_for_places_go_with_it(noun: str, put: str) -> None:
    found = heads(f"""
        # Elle prend les {noun} de Kona et Gao.
        Elle    elle     PRON  2 nsubj
        prend   prendre  VERB  0 root Mood=Ind|VerbForm=Fin
        les     le       DET   4 det
        {noun}  {noun}   NOUN  2 obj
        de      de       ADP   6 case
        Kona    Kona     PROPN 4 nmod
        et      et       CCONJ 8 cc
        Gao     Gao      PROPN 6 conj
        .       .        PUNCT 2 punct
    """)
    assert found["Gao"] == put


def test_a_headline_tells_of_a_share_and_not_of_its_topic() -> None:
    found = heads("""
        # Mali : plus de cent soldats tués
        Mali     Mali     PROPN 0 root
        :        :        PUNCT 3 punct
        plus     plus     ADV   7 obl
        de       de       ADP   6 case
        cent     cent     NUM   6 nummod
        soldats  soldat   NOUN  3 obl
        tués     tuer     VERB  1 acl:relcl Tense=Past|VerbForm=Part
    """)
    assert (found["tués"], found["soldats"], found["Mali"]) == ("root", "nsubj:pass tués", "dislocated tués")


@pytest.mark.parametrize(("said", "head"), [("menée", "attaque"), ("mené", "couteau")])
def test_a_participle_is_said_of_the_noun_that_agrees_with_it(said: str, head: str) -> None:
    found = heads(f"""
        # L'attaque au couteau {said} par Daech échoue.
        L'      le      DET   2 det
        attaque attaque NOUN  8 nsubj Gender=Fem|Number=Sing
        au      à       ADP   4 case
        couteau couteau NOUN  2 nmod Gender=Masc|Number=Sing
        {said} mener   VERB  4 acl Tense=Past|VerbForm=Part
        par     par     ADP   7 case
        Daech   Daech   PROPN 5 obl:agent
        échoue  échouer VERB  0 root Mood=Ind|VerbForm=Fin
    """)
    assert found[said] == f"acl {head}"

"""What kind of office a function is: one of the state, one of a peer, a job in a body, one of a part of it."""

from filrouge.lexicon import TieWords
from filrouge.model import Argument, Entity, EntityType, Form, Mention, Sentence, Token
from filrouge.recognition.headwords import HeadWord
from filrouge.relations.functions import BODIES, OF, first_token


def is_held_in(
    sentence: Sentence, head: HeadWord, body: Mention | None, entity: Entity | None, ties: TieWords
) -> bool:
    """Whether a function may be held in what stands behind it (``body`` with its ``entity``, or nothing).

    A university or hospital has offices and jobs, other sites have none; a place whose kind nobody knows has only
    those of a place ("maire"). A peer is one of the state that an adjective names ("son homologue japonais"); a
    profession is a job only in a body that one is said to work at ("chercheur au Centre d'études"); an adjective
    behind some functions only says where somebody comes from ("le cardinal polonais X" serves no state).
    """
    native = body is not None and body.form is Form.DEMONYM
    if body is not None and entity is not None and not _is_seat(head, body, entity, ties):
        return False
    if head.form in ties.peers:
        return native
    if head.entry.kind == "profession":
        link = _link_behind(sentence, head)
        of = link in OF and head.form in ties.offices["staff"]
        town = entity is None or (entity.type not in BODIES and entity.kind != "site")
        return not town and (link in ties.employing or of)
    return not (native and head.form.startswith(ties.offices["private"]))


def _link_behind(sentence: Sentence, head: HeadWord) -> str:
    """The word behind a function and its adjectives, whichever the tagger takes for the noun ("combattant kurde")."""
    noun = sentence.tokens[head.last].pos == "ADJ"
    for token in sentence.tokens[head.last + 1 :]:
        if token.pos != "ADJ" and not (noun and token.pos == "NOUN"):
            return token.text.lower()
    return ""


def _is_seat(head: HeadWord, body: Mention, entity: Entity, ties: TieWords) -> bool:
    """Whether a function may be held there, as far as the kind of a place says it."""
    if entity.type is not EntityType.PLACE or entity.kind not in ("site", None):
        return True
    if entity.kind is None:
        return head.form.startswith(ties.offices["local"])
    words = body.passage.text.lower().split()
    return bool(words) and words[0] in ties.offices["workplaces"]


def is_of_state(head: HeadWord, ties: TieWords) -> bool:
    """Whether a function is one of a state, with or without its portfolio ("ministre de l'intérieur")."""
    words = head.form.removeprefix("ancien ").removeprefix("ancienne ")
    return head.entry.kind == "function" and any(
        f"{words} ".startswith(f"{o} ") for o in ties.offices["state"]
    )


def is_of_other(sentence: Sentence, head: HeadWord, ties: TieWords) -> bool:
    """Whether somebody presides over something that is no state: "président du jury"."""
    if not head.form.startswith(ties.offices["presiding"]):
        return False
    behind = [token for token in sentence.tokens[head.last + 1 :][:6] if token.pos not in ("ADJ", "DET")]
    if [token.pos for token in behind[:2]] == ["CCONJ", "NOUN"] and not _is_office(behind[1], ties):
        behind = behind[2:]  # "président et directeur de la banque"
    noun = behind[1] if len(behind) > 1 and behind[0].text.lower() in OF else None
    return noun is not None and noun.pos == "NOUN" and noun.lemma.lower() not in ties.offices["presided"]


def _is_office(noun: Token, ties: TieWords) -> bool:
    return any(office.split()[0] == noun.lemma for office in ties.offices["state"])


def is_of_part(sentence: Sentence, head: HeadWord, body: Argument) -> bool:
    """Whether a noun between function and body says of which part: "directeur du bureau Afrique de la FIDH"."""
    between = sentence.tokens[head.last + 1 : first_token(sentence, body.passage)]
    return any(token.pos == "NOUN" for token in between)


def is_former(sentence: Sentence, head: HeadWord, ties: TieWords) -> bool:
    """Whether a function is one of the past: "l'ancien patron", "le défunt émir"."""
    return any(
        t.text.lower() in ties.offices["former"] for t in sentence.tokens[max(head.first - 2, 0) : head.first]
    )

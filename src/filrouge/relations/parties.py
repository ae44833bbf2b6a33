"""The party of somebody with an office: "le maire (PS) de Dijon", "la sénatrice UMP du Nord"."""

from collections.abc import Mapping

from filrouge.model import Argument, Entity, EntityType, Form, Sentence
from filrouge.recognition.headwords import HeadWord
from filrouge.relations.functions import Starts, last_token

_LONGEST_ASIDE = 5  # tokens between brackets: "(PS, Nord)"


def party_beside(
    sentence: Sentence, head: HeadWord, starts: Starts, entities: Mapping[str, Entity]
) -> tuple[Argument, int] | None:
    """The group that stands right behind a function, bare or in brackets, and the last token of both.

    No preposition leads to it: "député de la CDU" is a body that the function is held in.
    """
    tokens = sentence.tokens
    place = head.last + 1
    while place < len(tokens) and tokens[place].pos == "ADJ" and place not in starts:
        place += 1
    opened = place < len(tokens) and tokens[place].text == "("
    here = starts.get(place + 1 if opened else place)
    if here is None or here[0].form is not Form.NAME or entities[here[1]].type is not EntityType.GROUP:
        return None
    last = last_token(sentence, here[0].passage)
    if opened:
        ahead = range(last + 1, min(last + 1 + _LONGEST_ASIDE, len(tokens)))
        last = next((n for n in ahead if tokens[n].text == ")"), -1)
    if last < 0:
        return None
    return Argument(here[1], here[0].passage), last

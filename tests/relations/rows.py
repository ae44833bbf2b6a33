"""Words of a sentence by hand, with what some of them mention."""

from filrouge.language import load_language
from filrouge.model import Entity, EntityType, Form, Mention, Passage, Sentence
from filrouge.recognition.headwords import HeadWord, find_heads
from filrouge.relations.bearers import person_before, person_behind
from filrouge.relations.functions import body_of, first_token
from tests.casting import sentence

HEADS = load_language("fr").heads
PERSON, GROUP, COUNTRY = (
    (EntityType.PERSON, None),
    (EntityType.GROUP, "armed_group"),
    (EntityType.PLACE, "country"),
)
SITE, CITY = (EntityType.PLACE, "site"), (EntityType.PLACE, "city")
Kind = tuple[EntityType, str | None]


class Row:
    """Words of a sentence with their parts of speech, what some of them mention, and the first function in it."""

    def __init__(self, tagged: str, *named: tuple[str, Kind] | tuple[str, Kind, Form]) -> None:
        self.sentence: Sentence = sentence(*tagged.split())
        self.entities: dict[str, Entity] = {}
        self.local = [(self._mention(*one), one[0]) for one in named]
        self.starts = {first_token(self.sentence, m.passage): (m, key) for m, key in self.local}

    def _mention(self, words: str, kind: Kind, form: Form = Form.NAME) -> Mention:
        start = self.sentence.text.index(words)
        passage = Passage(start, start + len(words), words)
        mention = Mention(passage, passage, kind[0], kind[1], form, 0, 0, "hand")
        self.entities[words] = Entity(words, words, kind[0], kind[1], (mention,))
        return mention

    @property
    def function(self) -> HeadWord:
        """The first function, rank or title."""
        return next(
            head for head in find_heads(self.sentence.tokens, HEADS) if head.type is EntityType.PERSON
        )

    def body(self) -> tuple[str | None, str]:
        """The body by its name, and the word behind it ("" at the end)."""
        found, behind = body_of(self.sentence, self.function, self.starts, self.entities)
        rest = self.sentence.tokens[behind:]
        return (found.key if found else None), (rest[0].text if rest else "")

    def behind(self, word: str) -> str | None:
        """The person at a word, or behind it where it is a comma."""
        index = next(n for n, token in enumerate(self.sentence.tokens) if token.text == word)
        found = person_behind(self.sentence, index, self.starts, self.entities)
        return found.key if found else None

    def before(self) -> str | None:
        """The person before the function."""
        found = person_before(self.sentence, self.function, self.local, self.entities)
        return found.key if found else None


HEZBOLLAH, NASRALLAH = ("Hezbollah", GROUP), ("Nasrallah", PERSON)
CHIEF = "Le/DET chef/NOUN du/ADP Hezbollah/PROPN ,/PUNCT Nasrallah/PROPN ,/PUNCT parle/VERB"

"""The words of ``nouns.toml`` as they are read: what takes part in an event, civil events included."""

from dataclasses import dataclass

from filrouge.lexicon import NounClasses, WordList


@dataclass(frozen=True, slots=True)
class NounWords(NounClasses):
    """``nouns.toml`` whole.

    ``vehicle`` is what has accidents, ``holders`` are those whose coming and going is news, ``speeches`` occasions of
    speech, ``commenting`` those who only explain or have seen what others do. ``voices`` are bodies that speak without
    a name, ``press`` those of them that report; ``abstract`` is what is fought in speeches alone; ``awards`` is what
    one is given; ``discussed`` what words attack; ``fighters`` are those who fight for somebody, ``envoys`` those who
    meet others for him.
    """

    vehicle: WordList
    holders: WordList
    speeches: WordList
    commenting: WordList
    voices: WordList
    press: WordList
    abstract: WordList
    discussed: WordList
    awards: WordList
    fighters: WordList
    envoys: WordList

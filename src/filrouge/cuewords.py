"""The words of ``cues.toml``: what decides who says something, and whether it has happened."""

from dataclasses import dataclass

from filrouge.lexicon import WordList


@dataclass(frozen=True, slots=True)
class NegationWords:
    """What negates; the particles that do so only with another word, what restricts behind them, and nobody."""

    words: tuple[str, ...]
    particles: tuple[str, ...]
    restrictive: tuple[str, ...]
    nobody: tuple[str, ...]
    without: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CueList:
    """Verbs and nouns with one effect on what they govern."""

    verbs: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    adjectives: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class According:
    """What introduces a source."""

    prepositions: tuple[str, ...]
    learning: tuple[str, ...]
    learnt_from: tuple[str, ...]
    head_of_clause: tuple[str, ...]
    believing: tuple[str, ...] = ()
    citing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class QuoteSigns:
    """Pairs of signs that open and close a quotation."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ConditionWords:
    """What opens a condition, and what before it makes it none."""

    words: tuple[str, ...]
    unless: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OpeningWords:
    """Connectives of several words that say that what they open was not done, or may not be."""

    denied: tuple[str, ...] = ()
    planned: tuple[str, ...] = ()
    hypothetical: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class UntrueWords:
    """Forms of what is said of an untruth, lemmas of what may be one, and what it lacks ("sans fondement")."""

    words: frozenset[str] = frozenset()
    told: frozenset[str] = frozenset()
    lacking: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cues:
    """``cues.toml``: who says it and how it is put; the file says what each list is for.

    The lists from ``say`` to ``neutral`` act on what they govern. ``occurring`` and ``looming`` are verbs of an event's
    happening, ``achieving`` of purposes that are reached; ``ceasing``, ``excluding``, ``truthful``, ``sure``,
    ``proving`` and ``doubtless`` matter for their negation, ``belied`` and ``accusing`` in the passive, ``doing`` in
    the past; infinitives behind ``entailing`` ones are done; ``opening`` and ``settings`` open a clause. What
    ``granting`` and ``knowing`` words govern is there, and what a verb of speech below ``stressing`` ones does; what
    ``opposing`` ones do is not, what ``beholding`` ones do may be wished for; ``asking`` and ``cleft`` are for
    questions and "c'est X qui", ``untrue`` for what is told and is not so, ``therefore`` refers to a condition, ``due``
    is of "d'ici".
    """

    say: CueList
    deny: CueList
    demand: CueList
    warn: CueList
    plan: CueList
    doubt: CueList
    foil: CueList
    attempt: CueList
    refrain: CueList
    neutral: CueList
    according: According
    hedge: WordList
    pending: WordList
    ahead: WordList
    negation: NegationWords
    condition: ConditionWords
    quotes: QuoteSigns
    inserted_only: tuple[str, ...] = ()
    performing: tuple[str, ...] = ()
    achieving: tuple[str, ...] = ()
    ceasing: tuple[str, ...] = ()
    occurring: tuple[str, ...] = ()
    looming: tuple[str, ...] = ()
    excluding: tuple[str, ...] = ()
    belied: tuple[str, ...] = ()
    accusing: tuple[str, ...] = ()
    truthful: tuple[str, ...] = ()
    settings: tuple[str, ...] = ()
    purposes: tuple[str, ...] = ()
    universal: tuple[str, ...] = ()
    sure: tuple[str, ...] = ()
    granting: tuple[str, ...] = ()
    opposing: tuple[str, ...] = ()
    asking: tuple[str, ...] = ()
    asking_first: tuple[str, ...] = ()
    cleft: tuple[str, ...] = ()
    doing: tuple[str, ...] = ()
    entailing: tuple[str, ...] = ()
    knowing: tuple[str, ...] = ()
    stressing: tuple[str, ...] = ()
    beholding: tuple[str, ...] = ()
    proving: tuple[str, ...] = ()
    doubtless: tuple[str, ...] = ()
    therefore: tuple[str, ...] = ()
    due: tuple[str, ...] = ()
    opening: OpeningWords = OpeningWords()
    untrue: UntrueWords = UntrueWords()

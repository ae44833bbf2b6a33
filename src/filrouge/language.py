"""A language folder as one frozen value: ``lang/<code>/`` holds every word that the stages know.

A second language is a second folder; no stage has a word of French in it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from filrouge import cuewords, eventwords, lexicon, tables
from filrouge.conjugation import WordForms, noun_forms, verb_forms
from filrouge.errors import DataError
from filrouge.nounclasses import NounWords
from filrouge.paths import Path as RolePath
from filrouge.paths import parse_path
from filrouge.recognition.headwords import HeadWords, load_heads

_FOLDER = Path(__file__).parent / "lang"

Frame = tuple[tuple[str, tuple[RolePath, ...]], ...]
"""An argument frame: roles in order, each with the paths that may fill it."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule with its paths read and its file at hand; ``name`` is ``file/id``."""

    name: str
    entry: lexicon.RuleEntry
    file: lexicon.RuleFile
    frame: Frame

    @property
    def event(self) -> str | None:
        """The event type that a match tells."""
        return self.entry.type or self.file.event


@dataclass(frozen=True, slots=True)
class Language:
    """Everything that the stages know about a language."""

    code: str
    numbers: lexicon.NumberWords
    dates: lexicon.DateWords
    syntax: lexicon.SyntaxWords
    cues: cuewords.Cues
    light: lexicon.LightVerbs
    nouns: NounWords
    labels: lexicon.ModelLabels
    phrases: lexicon.PhraseWords
    reference: lexicon.ReferenceWords
    metonymy: lexicon.MetonymyWords
    events: eventwords.EventWords
    places: lexicon.PlaceWords
    ties: lexicon.TieWords
    heads: HeadWords
    rules: tuple[Rule, ...]
    forms: WordForms

    def __hash__(self) -> int:
        return hash(self.code)


@lru_cache(maxsize=4)
def load_language(code: str = "fr") -> Language:
    """Read a language folder.

    Raises:
        DataError: the folder is missing, or one of its files breaks its schema.
    """
    folder = _FOLDER / code
    if not folder.is_dir():
        known = sorted(path.name for path in _FOLDER.iterdir() if path.is_dir())
        raise DataError(f"no language {code!r}; there is {', '.join(known)}")
    cues = tables.read(cuewords.Cues, folder / "cues.toml")
    light = tables.read(lexicon.LightVerbs, folder / "light.toml")
    nouns = tables.read(NounWords, folder / "nouns.toml")
    rules = _load_rules(folder)
    dates = tables.read(lexicon.DateWords, folder / "dates.toml")
    table = tables.read(lexicon.Conjugation, folder / "conjugation.toml")
    syntax = tables.read(lexicon.SyntaxWords, folder / "syntax.toml")
    return Language(
        code=code,
        numbers=tables.read(lexicon.NumberWords, folder / "numbers.toml"),
        dates=dates,
        syntax=syntax,
        cues=cues,
        light=light,
        nouns=nouns,
        labels=tables.read(lexicon.ModelLabels, folder / "models.toml"),
        phrases=tables.read(lexicon.PhraseWords, folder / "phrases.toml"),
        reference=tables.read(lexicon.ReferenceWords, folder / "reference.toml"),
        heads=load_heads(code),
        events=tables.read(eventwords.EventWords, folder / "events.toml"),
        places=tables.read(lexicon.PlaceWords, folder / "places.toml"),
        ties=tables.read(lexicon.TieWords, folder / "ties.toml"),
        metonymy=tables.read(lexicon.MetonymyWords, folder / "metonymy.toml"),
        rules=rules,
        forms=WordForms(
            verb_forms(_infinitives(rules, cues, light), table),
            noun_forms(_nouns(rules, nouns)),
            _speech(cues),
            _speech(cues) - set(cues.inserted_only),
            frozenset((*dates.weekdays, *dates.words.part_of_day)),
            frozenset(syntax.calling),
            frozenset(syntax.judging),
        ),
    )


def _speech(cues: cuewords.Cues) -> frozenset[str]:
    """Verbs of speech without their pronouns."""
    listed = (*cues.say.verbs, *cues.deny.verbs, *cues.demand.verbs, *cues.warn.verbs, *cues.inserted_only)
    return frozenset(verb.removeprefix("se ").removeprefix("s'") for verb in listed)


def _nouns(rules: Sequence[Rule], nouns: NounWords) -> Iterator[str]:
    """Every noun that a rule or a class of nouns names."""
    yield from (lemma for rule in rules if rule.entry.pos == "NOUN" for lemma in rule.entry.lemma)
    for listed in (getattr(nouns, field.name) for field in fields(nouns)):
        yield from listed.words


def _infinitives(rules: Sequence[Rule], cues: cuewords.Cues, light: lexicon.LightVerbs) -> Iterator[str]:
    """Every verb that a rule, a cue or a light verb names, without the words of its idiom."""
    names = [lemma for rule in rules if rule.entry.pos == "VERB" for lemma in rule.entry.lemma]
    names += [lemma for carrier in light.carrier if carrier.pos == "VERB" for lemma in carrier.lemma]
    names += light.occur.lemma
    for listed in (getattr(cues, field.name) for field in fields(cues)):
        names += listed.verbs if isinstance(listed, cuewords.CueList) else ()
    for name in names:
        yield next(word for word in name.removeprefix("se ").removeprefix("s'").split())


def _load_rules(folder: Path) -> tuple[Rule, ...]:
    """The rules of every file, in order of file name and then of the file."""
    frames = _load_frames(folder / "roles.toml")
    rules: list[Rule] = []
    for path in sorted((folder / "rules").glob("*.toml")):
        file = tables.read(lexicon.RuleFile, path)
        rules.extend(_rule(path, entry, file, frames) for entry in file.rule)
    names = [rule.name for rule in rules]
    if repeated := sorted({name for name in names if names.count(name) > 1}):
        raise DataError(f"rules: {repeated[0]!r} stands twice")
    return tuple(rules)


def _load_frames(path: Path) -> MappingProxyType[str, Frame]:
    """The argument frames by name, their paths read."""
    table = tables.read(lexicon.RoleFrames, path)
    return MappingProxyType(
        {
            name: tuple(
                (role, tuple(parse_path(text, f"{path.name}: {name}.{role}") for text in texts))
                for role, texts in roles.items()
            )
            for name, roles in table.frames.items()
        }
    )


def _rule(
    path: Path, entry: lexicon.RuleEntry, file: lexicon.RuleFile, frames: MappingProxyType[str, Frame]
) -> Rule:
    """One rule, refused where it names a frame or a role that does not exist."""
    where = f"rules/{path.name}: {entry.id}"
    if entry.roles not in frames:
        raise DataError(f"{where}: no argument frame {entry.roles!r} in roles.toml")
    roles = [role for role, _ in frames[entry.roles]]
    if missing := [role for role in entry.needs if role not in roles]:
        raise DataError(
            f"{where}: needs {missing[0]!r}, but the frame {entry.roles!r} has {', '.join(roles)}"
        )
    if file.event is None and file.relation is None:
        raise DataError(f"rules/{path.name}: neither an event nor a relation")
    return Rule(f"{path.stem}/{entry.id}", entry, file, frames[entry.roles])

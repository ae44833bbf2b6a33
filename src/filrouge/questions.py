"""Competency questions: ready SPARQL queries of ``ontology/questions``, by name.

A file starts with its title in both languages (``# fr: ...``, ``# en: ...``) and may have parameters:
``# parameter who: ...`` goes with the line ``VALUES ?who { "" }``, whose literal is the default. So each
file is plain SPARQL that runs anywhere as it stands, and ``bind`` puts other values in.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from filrouge.errors import DataError, QueryError
from filrouge.terms import literal
from filrouge.vocabulary import folder_of, question_files

_HEADER = re.compile(r"^# (fr|en|parameter (\w+)): (.+)$", re.MULTILINE)
_VALUES = r'VALUES \?{} \{{ ("(?:[^"\\\n]|\\.)*") \}}'


@dataclass(frozen=True, slots=True)
class Question:
    """A ready query.

    Attributes:
        title: in French; title_en: in English.
        parameters: (name, what it means) of each value that ``bind`` can set.
    """

    name: str
    title: str
    title_en: str
    query: str
    parameters: tuple[tuple[str, str], ...] = ()


def load(folder: Path | None = None) -> tuple[Question, ...]:
    """All questions of an ontology, by name; by default of the one in use.

    Raises:
        DataError: a file lacks a title, or a parameter has no place in its query.
    """
    return tuple(_read(path) for path in question_files(folder_of() if folder is None else folder))


def find(name: str) -> Question:
    """The question of a name.

    Raises:
        QueryError: there is none.
    """
    known = {question.name: question for question in load()}
    if name not in known:
        raise QueryError(f"no question {name!r}; there are {', '.join(known)}")
    return known[name]


def bind(question: Question, values: Mapping[str, str]) -> str:
    """The query of a question with other values for its parameters.

    A value enters as one escaped literal, so it can be any text.

    Raises:
        QueryError: the question has no such parameter.
    """
    query = question.query
    names = [name for name, _ in question.parameters]
    for name, value in values.items():
        if name not in names:
            raise QueryError(f"{question.name}: no parameter {name!r}; it has {', '.join(names) or 'none'}")
        line = f"VALUES ?{name} {{ {literal(value)} }}"
        query = re.sub(_VALUES.format(name), lambda _, line=line: line, query)  # type: ignore[misc]
    return query


def _read(path: Path) -> Question:
    query = path.read_text(encoding="utf-8")
    found = _HEADER.findall(query)
    titles = {kind: text.strip() for kind, _, text in found if kind in ("fr", "en")}
    if missing := [language for language in ("fr", "en") if language not in titles]:
        raise DataError(f"questions/{path.name}: no title '# {missing[0]}: ...'")
    parameters = tuple((name, text.strip()) for _, name, text in found if name)
    for name, _ in parameters:
        if len(re.findall(_VALUES.format(name), query)) != 1:
            raise DataError(
                f'questions/{path.name}: parameter {name!r} needs one line VALUES ?{name} {{ "" }}'
            )
    return Question(path.stem, titles["fr"], titles["en"], query, parameters)

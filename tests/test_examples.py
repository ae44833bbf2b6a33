"""Every rule file carries its own sentences: what they tag must be found, what they leave untagged must not."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from filrouge.language import load_language
from filrouge.lexicon import Example
from filrouge.model import Article, Modality
from filrouge.narration.values import Findings
from filrouge.pipeline import Settings, read_text
from filrouge.stages.relate import relate

_TAG = re.compile(r"<(/?)([a-z]+)>")


@dataclass(frozen=True, slots=True)
class Case:
    """An example with its tags taken out: ``spans`` are (role, start, end) in ``text``."""

    file: str
    text: str
    spans: tuple[tuple[str, int, int], ...]
    example: Example


def untag(file: str, example: Example) -> Case:
    """Take the tags out of an example and note what they enclosed."""
    text, last = "", 0
    opened: dict[str, int] = {}
    spans: list[tuple[str, int, int]] = []
    for tag in _TAG.finditer(example.text):
        text += example.text[last : tag.start()]
        last = tag.end()
        if tag[1]:
            spans.append((tag[2], opened.pop(tag[2]), len(text)))
        else:
            opened[tag[2]] = len(text)
    assert not opened, f"{file}: a tag is left open in {example.text!r}"
    return Case(file, text + example.text[last:], tuple(spans), example)


def examples() -> dict[str, tuple[Example, ...]]:
    """Examples by rule file."""
    return {rule.name.split("/")[0]: rule.file.example for rule in load_language().rules}


def cases(*, firing: bool) -> Iterator[Case]:
    """The examples or the counter-examples of every rule file."""
    for file, told in examples().items():
        yield from (untag(file, example) for example in told if bool(example.rule) == firing)


def article(text: str) -> Article:
    """A sentence as an article."""
    return Article(hashlib.sha256(text.encode()).hexdigest()[:16], "example", text)


def name(case: Case) -> str:
    """A test's name."""
    return f"{case.file}: {case.text[:50]}"


@pytest.mark.parametrize("case", list(cases(firing=True)), ids=name)
def test_an_example_fires_its_rule_with_the_tagged_fillers(case: Case) -> None:
    reading = read_text(article(case.text), Settings())
    matches = (*reading.events, *reading.relations)
    fired = [m for m in matches if m.rule.name == f"{case.file}/{case.example.rule}"]
    assert fired, f"fired: {[m.rule.name for m in matches]}"
    for role, start, end in case.spans:
        found = [reading.argument(m, token).passage for m in fired for token in m.roles.get(role, ())]
        assert any(p.start < end and start < p.end for p in found), f"{role}: {[p.text for p in found]}"
    assert case.example.modality in [reading.voice(m).modality for m in fired]


@pytest.mark.parametrize("case", list(cases(firing=False)), ids=name)
def test_a_counter_example_asserts_nothing(case: Case) -> None:
    findings = relate(read_text(article(case.text), Settings()))
    assert not list(asserted(findings, case.file))


def asserted(findings: Findings, file: str) -> Iterator[str]:
    """What rules of a file assert."""
    for event in findings.events:
        if event.rule.startswith(f"{file}/") and event.attribution.modality is Modality.ASSERTED:
            yield f"{event.type} {[t.text for t in event.trigger]}"
    for claim in findings.claims:
        if claim.rule.startswith(f"{file}/") and claim.attribution.modality is Modality.ASSERTED:
            yield f"{claim.predicate} {claim.trigger.text}"


def test_every_rule_file_has_an_example_and_a_counter_example() -> None:
    for file, told in examples().items():
        assert any(example.rule for example in told), f"{file}: no example"
        assert any(not example.rule for example in told), f"{file}: no counter-example"


def test_every_rule_has_an_example_of_its_own() -> None:
    shown = {f"{file}/{example.rule}" for file, told in examples().items() for example in told}
    assert not sorted({rule.name for rule in load_language().rules} - shown)

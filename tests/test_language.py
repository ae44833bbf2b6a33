"""A language folder: everything in it is read, and a slip in any file is named."""

import shutil
from pathlib import Path

import pytest

from filrouge import language
from filrouge.errors import DataError
from filrouge.language import load_language

SHIPPED = Path(language.__file__).parent / "lang" / "fr"
FRENCH = load_language("fr")

RULE = """
event = "attack"
[[example]]
text = "Il essaie."
[[rule]]
id = "essai"
lemma = ["essayer"]
pos = "VERB"
roles = "{roles}"
needs = [{needs}]
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the French folder that may be spoilt; nothing that was read before counts."""
    shutil.copytree(SHIPPED, tmp_path / "fr")
    monkeypatch.setattr(language, "_FOLDER", tmp_path)
    return tmp_path / "fr"


def load() -> language.Language:
    """Read the folder as if for the first time."""
    return load_language.__wrapped__("fr")


def test_a_language_is_read_once_and_can_be_a_key() -> None:
    assert load_language("fr") is FRENCH
    assert {FRENCH: "fr"}[load_language("fr")] == "fr"


def test_an_absent_language_is_refused_with_those_there_are() -> None:
    with pytest.raises(DataError, match=r"^no language 'xx'; there is .*fr"):
        load_language("xx")


@pytest.mark.parametrize("name", ["dates.toml", "cues.toml", "roles.toml", "light.toml", "conjugation.toml"])
def test_a_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(DataError, match=f"^{name}: the file is missing$"):
        load()


@pytest.mark.parametrize("name", ["dates.toml", "cues.toml", "nouns.toml", "rules/attack.toml"])
def test_a_mistyped_key_is_named_with_its_file(folder: Path, name: str) -> None:
    path = folder / name
    path.write_text(f"verbes = []\n{path.read_text(encoding='utf-8')}", encoding="utf-8")
    with pytest.raises(DataError, match=rf"^{path.name}: unknown key 'verbes'; allowed: "):
        load()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (RULE.format(roles="dede", needs=""), "rules/essai.toml: essai: no argument frame 'dede'"),
        (RULE.format(roles="deed", needs='"actr"'), "rules/essai.toml: essai: needs 'actr', but the frame 'deed'"),
        (
            RULE.format(roles="deed", needs="").replace('event = "attack"', ""),
            "rules/essai.toml: neither an event nor a relation",
        ),
        (RULE.format(roles="deed", needs="").replace("[[example]]", ""), "essai.toml: unknown key 'text'"),
    ],
)  # fmt: skip
def test_a_rule_that_asks_for_what_is_not_there_is_refused(folder: Path, text: str, message: str) -> None:
    (folder / "rules" / "essai.toml").write_text(text, encoding="utf-8")
    with pytest.raises(DataError) as refused:
        load()
    assert str(refused.value).startswith(message)


def test_two_rules_of_one_name_are_refused(folder: Path) -> None:
    rules = RULE.format(roles="deed", needs="")
    again = rules[rules.index("[[rule]]") :]
    (folder / "rules" / "essai.toml").write_text(rules + again, encoding="utf-8")
    with pytest.raises(DataError, match=r"^rules: 'essai/essai' stands twice$"):
        load()


def test_a_path_that_cannot_be_read_is_named_with_its_frame_and_role(folder: Path) -> None:
    path = folder / "roles.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(f'{text}\n[frames.essai]\nactor = ["agent[hero]"]\n', encoding="utf-8")
    with pytest.raises(DataError, match=r"^roles.toml: essai.actor: 'agent\[hero\]' asks for 'hero'"):
        load()


def test_every_rule_of_the_shipped_language_tells_something() -> None:
    assert FRENCH.rules
    for rule in FRENCH.rules:
        assert rule.event or rule.file.relation, rule.name
        assert rule.entry.lemma, rule.name
        assert rule.frame, rule.name


def test_rules_come_in_the_order_of_their_files() -> None:
    files = [rule.name.partition("/")[0] for rule in FRENCH.rules]
    assert files == sorted(files)


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("bombarda", "bombarder"),  # a rule's
        ("démentent", "démentir"),  # a cue's
        ("effectuèrent", "effectuer"),  # a light verb's
        ("prenaient", "prendre"),  # of an idiom
        ("empareront", "emparer"),  # of a reflexive
    ],
)
def test_verbs_that_the_folder_names_are_known_in_all_their_forms(form: str, lemma: str) -> None:
    assert FRENCH.forms.verbs[form] == lemma


@pytest.mark.parametrize(("form", "lemma"), [("attaques", "attaque"), ("navires", "navire")])
def test_nouns_of_rules_and_classes_are_known_in_the_plural(form: str, lemma: str) -> None:
    assert FRENCH.forms.nouns[form] == lemma

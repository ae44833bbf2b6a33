"""What a reader remembers: mentions by their words, subjects as topics, speakers."""

from filrouge.coreference.agreement import Agreement
from filrouge.coreference.history import History, SpeechWords, speakers, topics
from filrouge.pipeline import Settings, load_tools
from tests.casting import read

_LANGUAGE = load_tools(Settings()).language
TEXT = "Petro Bilyk a affirmé que la route était minée. Dans la plaine, la milice Wagayala a dit qu'elle partirait."


def remember(text: str) -> History:
    """All that a text names, as if read to its end."""
    reading = read(text)
    known = [
        (m, n)
        for n, one in enumerate(reading.cast.entities.values())
        for m in one.mentions
        if m.rule != "subject"
    ]
    trees = {scene.index: scene.tree for scene in reading.scenes}
    return History(known, trees, _LANGUAGE.reference, SpeechWords(_LANGUAGE.cues.say.verbs))


def find(history: History, word: str) -> tuple[int, int]:
    """Sentence and number of a word."""
    return next((s, n) for s, t in history.trees.items() for n, k in enumerate(t.tokens) if k.text == word)


def words(history: History, places: list[tuple[int, int]]) -> list[str]:
    """The words at some places."""
    return [history.trees[sentence].tokens[token].text for sentence, token in places]


def test_topics_are_the_subjects_around_and_before_the_likeliest_first() -> None:
    history = remember(TEXT)
    found = words(history, list(topics(history, *find(history, "elle"))))
    assert found[0] == "milice"
    assert found.index("milice") < found.index("Petro") < found.index("route")


def test_speakers_are_the_subjects_of_verbs_of_speech_the_nearest_first() -> None:
    history = remember(TEXT)
    assert words(history, list(speakers(history, *find(history, "elle"), 4))) == ["milice", "Petro"]
    assert words(history, list(speakers(history, *find(history, "elle"), 0))) == ["milice"]


def test_what_was_named_before_a_word_comes_in_order_and_not_from_far_back() -> None:
    history = remember(TEXT)
    place = find(history, "elle")
    assert [m.passage.text for m, _ in history.before(*place, 1)] == ["Petro Bilyk", "milice Wagayala"]
    assert [m.passage.text for m, _ in history.before(*place, 0)] == ["milice Wagayala"]


def test_a_common_noun_that_names_nobody_still_agrees() -> None:
    history = remember(TEXT)
    assert history.unnamed(*find(history, "route")) == Agreement("Fem", "Sing")
    assert history.unnamed(*find(history, "milice")) is None
    assert history.unnamed(*find(history, "minée")) is None

"""A record with the identifiers of the run; every passage checked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filrouge.assembly.reading import Reading
from filrouge.errors import FilrougeError
from filrouge.model import Article, Attribution, Modality, Passage, Record
from tests.told import GROUP, Told


@given(st.text(max_size=20), st.integers(-3, 25), st.integers(-3, 25), st.text(max_size=5))
def test_only_words_of_the_text_have_a_place(text: str, start: int, end: int, words: str) -> None:
    reading = Reading(Record(Article("id", "a", text, origin="a.txt")), {})
    passage = Passage(start, end, words)
    if 0 <= start < end <= len(text) and text[start:end] == words:
        assert reading.at(passage).passage == passage
        assert reading.at(passage).article == "article/id"
    else:
        with pytest.raises(FilrougeError, match=r"a\.txt: characters"):
            reading.at(passage)


def test_all_arguments_of_a_record_are_found() -> None:
    told = Told()
    group = told.names("Ashab al-Kahf", GROUP)
    convoy, police, source = (told.describes(words) for words in ("un convoi", "la police", "une source"))
    told.tells(
        "attack",
        targets=(convoy,),
        claimants=(group,),
        tolls=(told.toll("killed", 3, police),),
        attribution=Attribution(Modality.ASSERTED, source, via=police),
    )
    told.claims_that(group, "attacked", convoy)
    found = set(Reading(told.record(), {}).arguments())
    assert found == {group, convoy, police, source}

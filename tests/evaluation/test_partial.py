"""Annotations of events alone are scored against names that the tool itself read."""

from filrouge.evaluation.partial import complete
from tests.evaluation.desk import entity, event, record, relation


def test_entities_and_places_are_taken_from_the_record_and_speech_is_not() -> None:
    said = relation("Daech", "announced", "une attaque")
    lies, ours = relation("Bagdad", "located_in", "Irak"), relation("Daech", "announced", "la paix")
    read = record((entity("Daech", boilerplate=True),), (lies, ours)) | {"doc_date": "2016-05-04"}
    whole = complete({"id": "a", "relations": [said], "events": [event("e1")]}, read)
    assert whole["entities"] == [entity("Daech")]
    assert whole["relations"] == [said, lies | {"optional": True}]
    assert (whole["events"], whole["doc_date"]) == ([event("e1")], "2016-05-04")

"""Links to Wikidata against gold links."""

from dataclasses import replace

from evaluation.links import gold_items, judged
from verbale.testing import actor, document

ROW = {
    "tokens": ["Ann", "Marsh", "left", "Oule"],
    "mentions": [
        {"start": 0, "end": 2, "type": "person", "qid": "Q1"},
        {"start": 3, "end": 4, "type": "place", "qid": "Q2"},
        {"start": 0, "end": 1, "type": "person", "qid": None},
    ],
}
MARSH = actor(document("Ann Marsh left Oule"), "Ann Marsh", "Ann Marsh")


def test_gold_persons_with_an_item_have_characters():
    assert gold_items(ROW) == ((0, 9, "Q1"),)


def test_a_link_is_right_or_wrong_where_gold_has_one():
    linked = [replace(MARSH, wikidata=item) for item in ("Q1", "Q9", None)]
    assert list(judged(linked, gold_items(ROW))) == [True, False]


def test_a_person_without_a_gold_link_is_not_judged():
    assert list(judged([replace(MARSH, wikidata="Q1")], ())) == []

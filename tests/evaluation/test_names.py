"""Names: exact spans and types, ignored types, mappings."""

from pathlib import Path

import pytest

from evaluation.bio import Tagged, TaggedText
from evaluation.counts import Counts
from evaluation.data import DataError
from evaluation.names import Labels, load_labels, load_plain_words, named, score

PARTY = Tagged(0, 2, "organization")
ROME = Tagged(4, 5, "place")


def test_span_and_type_must_both_be_right() -> None:
    tally = score([PARTY, ROME], [], [Tagged(0, 2, "person"), Tagged(3, 5, "place")])
    assert tally["all"] == Counts.of(0, 2, 2)
    assert score([PARTY, ROME], [], [PARTY, ROME])["all"].f1 == 1.0


def test_types_are_counted_apart() -> None:
    tally = score([PARTY, ROME], [], [ROME])
    assert (tally["place"], tally["organization"]) == (Counts.of(1, 1, 1), Counts.of(0, 0, 1))


def test_a_prediction_over_an_ignored_span_is_neither_right_nor_wrong() -> None:
    tally = score([ROME], [Tagged(6, 9, "")], [ROME, Tagged(7, 8, "place"), Tagged(9, 10, "place")])
    assert tally["all"] == Counts.of(1, 2, 1)


def test_labels_are_mapped_or_ignored() -> None:
    labels = load_labels("crossner")
    counted, ignored = labels.split([Tagged(0, 2, "politician"), Tagged(3, 4, "election"), Tagged(5, 6, "country")])
    assert counted == (Tagged(0, 2, "person"), Tagged(5, 6, "place"))
    assert ignored == (Tagged(3, 4, "election"),)


@pytest.mark.parametrize("name", ["uner", "crossner", "re3d"])
def test_every_set_maps_to_the_three_types(name: str) -> None:
    assert set(load_labels(name).types.values()) == {"person", "place", "organization"}


def test_an_unknown_label_is_an_error() -> None:
    with pytest.raises(DataError, match="'Ship'"):
        Labels({}, frozenset()).split([Tagged(0, 1, "Ship")])


def test_a_mapping_may_stand_elsewhere(tmp_path: Path) -> None:
    path = tmp_path / "types.toml"
    path.write_text('[mine]\nX = "place"\nignored = ["Y"]\n', encoding="utf-8")
    assert load_labels("mine", path) == Labels({"X": "place"}, frozenset({"Y"}))


@pytest.mark.parametrize(("words", "name"), [("We", False), ("The hospital", False), ("the Kremlin", True), ("Assad", True)])
def test_a_capital_that_opens_a_sentence_makes_no_name(words: str, *, name: bool) -> None:
    forms = tuple(words.split())
    text = TaggedText("1", forms, (0,), ())
    assert named(text, Tagged(0, len(forms), "Organisation"), load_plain_words()) is name

"""What tells copies of one report."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.corpus.made import report
from tests.strategies import texts
from verbale.corpus.fingerprint import contained, fingerprint, shared

WIRE = "The ferry to Orsk sank on Monday with 40 people on board, the coastguard said."


def test_a_part_is_contained_in_its_whole():
    part = "The ferry to Orsk sank on Monday with 40 people"
    assert contained(fingerprint(report(part)).shingles, fingerprint(report(WIRE)).shingles) == 1


def test_case_marks_and_blank_space_make_no_difference():
    other = WIRE.upper().replace(" ", "\r\n").replace(",", " –")
    assert fingerprint(report(other)).shingles.tolist() == fingerprint(report(WIRE)).shingles.tolist()


def test_the_order_of_words_makes_a_difference():
    turned = " ".join(reversed(WIRE.split()))
    assert shared(fingerprint(report(WIRE)).shingles, fingerprint(report(turned)).shingles) == 0


def test_names_and_numbers_are_its_marks():
    marks = fingerprint(report("Orsk and 40 others")).marks
    assert marks.size == 2
    assert shared(marks, fingerprint(report("Not 40 in Orsk")).marks) == 2


def test_a_text_without_a_word_has_no_shingles():
    assert fingerprint(report("…")).shingles.size == 0


def test_the_arrays_are_shut():
    with pytest.raises(ValueError, match="read-only"):
        fingerprint(report(WIRE)).shingles[0] = 1


def test_hashes_are_the_same_on_every_machine():
    assert fingerprint(report("Orsk said no")).shingles.tolist() == [776657256]


@given(texts)
def test_shingles_are_sorted_without_doubles_and_the_sample_is_of_them(text):
    one = fingerprint(report(text))
    assert np.all(np.diff(one.shingles.astype(np.int64)) > 0)
    assert np.isin(one.sample, one.shingles).all()
    assert (one.sample.size > 0) == (one.shingles.size > 0)


@given(st.lists(st.sampled_from("ferry sank Orsk Monday people coast said 40".split()), min_size=3, max_size=60), st.data())
def test_what_a_part_samples_its_whole_samples_too(words, data):
    first = data.draw(st.integers(0, len(words) - 3))
    part, whole = (fingerprint(report(" ".join(some))) for some in (words[first:], words))
    under = part.shingles[part.shingles < 2**32 // 8]
    assert np.isin(under, whole.sample).all()

"""Words are found as Universal Dependencies' English treebanks part them, with exact offsets."""

import string
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.language.words import find_words


def forms(text: str) -> list[str]:
    words = find_words(text)
    return [text[start:end] for start, end in zip(words.start, words.end, strict=True)]


@pytest.mark.parametrize(
    ("text", "parted"),
    [
        ("Kyiv's army didn't wait.", "Kyiv 's army did n't wait ."),
        ("He can’t say they’ll come", "He ca n’t say they ’ll come"),
        ("cannot", "can not"),
        ("the leaders' talks", "the leaders ' talks"),
        ("“No,” he said.", "“ No , ” he said ."),
        ('"No," he said.', '" No , " he said .'),
        ("``No,'' he said", "`` No , '' he said"),
        ("a cease-fire", "a cease - fire"),
        ("pro-Russian", "pro-Russian"),
        ("Sahar-e-Nau", "Sahar - e - Nau"),
        ("U.S. officials", "U.S. officials"),
        ("Mr. Smith of the U.N. left at 5 p.m. on Sept. 3.", "Mr. Smith of the U.N. left at 5 p.m. on Sept. 3 ."),
        ("$1,200.50 and 45%", "$ 1,200.50 and 45 %"),
        ("at 10:30 on 3/4", "at 10:30 on 3/4"),
        ("see https://example.org/a?b=1.", "see https://example.org/a?b=1 ."),
        ("write to a.b@example.org, now", "write to a.b@example.org , now"),
        ("well... no--yes", "well ... no -- yes"),
        ("O'Brien and AT&T", "O'Brien and AT&T"),
        ("the 1990s", "the 1990s"),
        ("Zelens\u0301kyy left", "Zelens\u0301kyy left"),
    ],
)
def test_text_is_parted_as_the_treebanks_do(text, parted):
    assert forms(text) == parted.split()


@pytest.mark.parametrize("text", ["", " ", "\r\n\t\u00a0\u2003"])
def test_white_space_has_no_words(text):
    assert len(find_words(text)) == 0


def test_a_part_of_a_text_keeps_the_offsets_of_the_whole():
    words = find_words("One two three", 4, 7)
    assert (words.start.tolist(), words.end.tolist()) == ([4], [7])


def test_offsets_count_code_points_beyond_the_basic_plane():
    words = find_words("😀 ok")
    assert (words.start.tolist(), words.end.tolist()) == ([0, 2], [1, 4])


def test_bounds_are_int32_of_shape_w():
    words = find_words("a b c")
    assert (words.start.dtype, words.end.dtype, words.start.shape) == (np.int32, np.int32, (3,))


PROSE = st.text(
    st.sampled_from(string.ascii_letters + string.digits + " .,;:!?'’“”\"`-–$%@#/&()\r\n\u0301😀\ufeff\x00"), max_size=80
)


@given(st.one_of(PROSE, st.text(max_size=60)))
def test_words_are_in_order_never_empty_and_hold_every_visible_character(text):
    words = find_words(text)
    bounds = list(zip(words.start.tolist(), words.end.tolist(), strict=True))
    assert all(start < end for start, end in bounds)
    assert all(end <= start for (_, end), (start, _) in pairwise(bounds))
    covered = {at for start, end in bounds for at in range(start, end)}
    assert covered == {at for at, letter in enumerate(text) if not letter.isspace()}


@given(PROSE)
def test_a_paragraph_before_shifts_the_words_and_changes_nothing_else(text):
    before = "A paragraph.\n\n"
    alone, behind = find_words(text), find_words(before + text)
    count = len(find_words(before))
    assert (behind.start[count:] - len(before)).tolist() == alone.start.tolist()
    assert (behind.end[count:] - len(before)).tolist() == alone.end.tolist()

"""Hard-wrapped text is told from paragraphs on lines of their own."""

from textwrap import fill

from verbale.language.layout import is_wrapped

PROSE = (
    "The minister said on Tuesday that the talks would go on until both sides had agreed on the wording of the third article, "
    "which has been open since the spring, and that nobody in the delegation expected a result before the end of the week, "
    "least of all the envoy, who has been through eleven rounds of them and has learnt not to pack before the last evening."
)


def test_prose_wrapped_at_the_same_width_is_wrapped():
    assert is_wrapped(fill(PROSE * 2, 70))


def test_the_newline_of_windows_changes_nothing():
    assert is_wrapped(fill(PROSE * 2, 70).replace("\n", "\r\n"))


def test_paragraphs_on_long_lines_are_not_wrapped():
    assert not is_wrapped("\n".join([PROSE] * 8))


def test_a_few_lines_are_too_few_to_tell():
    assert not is_wrapped(fill(PROSE, 70))


def test_narrow_lines_are_a_list():
    assert not is_wrapped("\n".join(["the first of many items"] * 10))


def test_full_lines_that_begin_with_capitals_are_sentences():
    assert not is_wrapped("\n".join(["Talks between the two sides will be held again next week."] * 10))


def test_lines_of_uneven_length_are_not_wrapped():
    uneven = ["and the longest line of them all is about this long, as you see", *["and so on", "or not"] * 6]
    assert not is_wrapped("\n".join(uneven))


def test_lines_parted_by_blank_ones_are_paragraphs():
    assert not is_wrapped("\n\n".join(["and the talks between both sides will be held again next week"] * 10))


def test_no_text_is_not_wrapped():
    assert not is_wrapped("")

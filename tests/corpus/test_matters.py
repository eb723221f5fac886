"""Whether two quotations are on the same matter."""

from hypothesis import given
from hypothesis import strategies as st

from tests.corpus.made import quotation
from verbale.corpus.matters import Matters

REFUSED = quotation("Orlesh would not open the Senn bridge to lorries")
OFFERED = quotation("to open the Senn bridge for six hours")
MARKET = quotation("the market at Senn will be held")


def test_rare_words_that_both_have_are_the_matter():
    assert Matters([REFUSED, OFFERED, MARKET]).shared(REFUSED, OFFERED) == ("bridg", "open", "senn")


def test_one_word_is_a_field_and_no_matter():
    assert Matters([REFUSED, OFFERED, MARKET]).shared(REFUSED, MARKET) == ()


def test_two_words_of_many_are_no_matter():
    long = quotation("open markets, cheap diesel, free ports, sound banks, clean courts on the Senn")
    other = quotation("Senn valley growers say open fields, dry wells, poor harvests, old tractors")
    assert Matters([long, other]).shared(long, other) == ()


def test_words_that_everybody_uses_are_no_matter():
    often = [quotation(f"to open the bridge in place{number}", f"s{number}") for number in range(24)]
    assert Matters(often).shared(often[0], often[1]) == ()


@given(st.permutations([REFUSED, OFFERED, MARKET]))
def test_it_is_the_same_from_both_sides(said):
    matters = Matters(said)
    assert matters.shared(said[0], said[1]) == matters.shared(said[1], said[0])

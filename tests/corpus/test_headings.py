"""Names of topics."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.corpus.made import quotation
from verbale.corpus.headings import heading


def named(*words: str) -> str:
    said = [quotation(text, str(number)) for number, text in enumerate(words)]
    return heading(said, {stem: 1.0 for one in said for stem in one.stems})


@pytest.mark.parametrize(
    ("words", "name"),
    [
        # a noun's phrase, and no verb or adjective beside it
        (("no ship had been loaded", "the ship was loaded"), "ship"),
        (("Kardesh does not negotiate under an ultimatum", "he would negotiate at noon but for the ultimatum"), "ultimatum"),
        (("that its drought is bad", "Which drought were they in?"), "drought"),
        # the longer one, as far as a third share it
        (("the border crossing stays", "a border crossing", "the crossing", "no crossing"), "border crossing"),
        (("the border crossing stays", "a border crossing", *["the crossing"] * 5), "crossing"),
        # a sentence's capital is none of the word
        (("Bread is no weapon", "before the bread is cold"), "bread"),
        (("stand trial before the Military Court in Merzan", "would answer to the Military Court"), "Military Court"),
        (("wheat for Sumbara's school kitchens", "School kitchens had none"), "school kitchens"),
        # no number ends it, and a word that names nothing is none
        (("350 million for the levy", "two million, by the levy"), "levy"),
        (("20,000 tonnes for the kitchens", "of 20,000 tonnes for the kitchens"), "kitchens"),
        # as it is written, with its hyphen; a letter is no name, nor is a shortened verb
        (("the Orsk-2 reactor", "an Orsk-2 reactor"), "Orsk-2 reactor"),
        (("they’re shut by the U.S. waiver", "in the U.S. they’re under a waiver"), "waiver"),
        # where nothing is a noun's, what is shared
        (("he would resign", "rather resign than lose"), "resign"),
        (("a quota",), "quota"),
        (("14",), ""),
    ],
)
def test_what_quotations_are_named_by(words: tuple[str, ...], name: str) -> None:
    assert named(*words) == name


WORDS = st.lists(st.sampled_from("the a would border crossing stays 14 said Senn , . shut".split()), min_size=1, max_size=6).map(
    " ".join
)


@given(st.lists(WORDS, min_size=1, max_size=4))
def test_a_name_stands_in_a_quotation_and_is_the_same_again(words: list[str]) -> None:
    name = named(*words)
    assert any(name in " ".join(text.split()) for text in words)
    assert named(*words) == name

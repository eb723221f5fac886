"""Names go on over hyphens that join them, and are found again where the document has them elsewhere."""

import numpy as np
import pytest

from verbale.language.decode.names import Kinds, found_again, of_rank, parted, whole_names
from verbale.language.pieces import PieceTable
from verbale.language.prepared import Prepared, prepare
from verbale.testing import document


def prepared(text: str) -> Prepared:
    return prepare(document(text), PieceTable({"[UNK]": 100}), 254)


def names(text: str, *tags: int) -> list[str]:
    made = prepared(text)
    found = whole_names(np.array(tags, np.int8), made)
    return [text[made.words.start[first] : made.words.end[last - 1]] for first, last, _ in found]


@pytest.mark.parametrize(
    ("text", "tags", "found"),
    [
        ("Ann Lee left", (1, 2, 0), ["Ann Lee"]),
        ("Salah al-Obaidi left", (1, 2, 0, 1, 0), ["Salah al-Obaidi"]),
        ("Abdul al-Obaidi left", (0, 0, 0, 1, 0), ["al-Obaidi"]),
        ("Baden-Powell left", (1, 0, 0, 0), ["Baden-Powell"]),
        ("the Lee-led talks", (0, 1, 0, 0, 0), ["Lee"]),
        ("Kyiv - Lviv", (1, 0, 1), ["Kyiv", "Lviv"]),
        ("Paris-Berlin talks", (1, 0, 1, 0), ["Paris", "Berlin"]),
        ("Salah-Al-Obaidi left", (1, 0, 0, 0, 1, 0), ["Salah-Al-Obaidi"]),
        ("Sahar-e-Nau left", (1, 0, 0, 0, 0, 0), ["Sahar-e-Nau"]),
        ("Sahar-e-mails left", (1, 0, 0, 0, 0, 0), ["Sahar"]),
        ("-Lee", (0, 1), ["Lee"]),
        ("Lee-", (1, 0), ["Lee"]),
        ("", (), []),
    ],
)
def test_a_name_goes_on_over_a_hyphen_before_a_capital_or_behind_a_particle(text, tags, found):
    assert names(text, *tags) == found


PERSON, ORGANIZATION, PLACE = 0, 1, 2


def again(words: str, upos: str, *known: tuple[int, int, int]) -> list[tuple[int, int, int]]:
    return found_again(known, words.split(), upos.split(), Kinds(PERSON, ORGANIZATION))


def test_a_person_is_found_again_by_the_last_word_of_the_name():
    assert again("Ann Lee left before Lee spoke", "PROPN PROPN VERB SCONJ PROPN VERB", (0, 2, PERSON))[1:] == [(4, 5, PERSON)]


def test_a_place_is_found_again_by_its_whole_name_only():
    assert again("Oule left , Oule", "PROPN VERB PUNCT PROPN", (0, 1, PLACE))[1:] == [(3, 4, PLACE)]
    assert again("New Oule left Oule", "PROPN PROPN VERB PROPN", (0, 2, PLACE)) == [(0, 2, PLACE)]


@pytest.mark.parametrize(
    ("words", "upos"),
    [
        ("Ann Lee left the lee side", "PROPN PROPN VERB DET NOUN NOUN"),
        ("Ann Lee left , Lee ward", "PROPN PROPN VERB PUNCT NOUN NOUN"),
        ("Ann Lee left the Lee Bridge", "PROPN PROPN VERB DET PROPN PROPN"),
    ],
)
def test_what_looks_like_a_name_but_is_none_stays_none(words, upos):
    assert again(words, upos, (0, 2, PERSON)) == [(0, 2, PERSON)]


def test_a_name_found_again_has_the_kind_that_it_has_most_often():
    known = ((0, 1, PLACE), (1, 2, PERSON), (2, 3, PERSON))
    assert again("Lee Lee Lee , Lee", "PROPN PROPN PROPN PUNCT PROPN", *known)[-1] == (4, 5, PERSON)


@pytest.mark.parametrize(
    ("known", "starts", "found"),
    [
        ([(1, 3, PERSON)], [0, 1, 3], [(1, 3, PERSON)]),
        ([(1, 3, PERSON)], [0, 2], [(1, 2, PERSON), (2, 3, PERSON)]),
        ([(0, 1, PERSON), (1, 4, PLACE)], [0, 2, 3], [(0, 1, PERSON), (1, 2, PLACE), (2, 3, PLACE), (3, 4, PLACE)]),
        ([], [0], []),
    ],
)
def test_a_name_does_not_go_on_over_the_end_of_a_sentence(known, starts, found):
    assert parted(known, np.array(starts, np.int32)) == found


def test_an_organization_is_found_again_by_its_first_letters():
    words, upos = "the Oule Health Office said who met the OHO", "DET PROPN PROPN PROPN VERB PRON VERB DET PRON"
    assert again(words, upos, (1, 4, ORGANIZATION))[1:] == [(8, 9, ORGANIZATION)]
    assert again(words.replace("OHO", "oho"), upos, (1, 4, ORGANIZATION))[1:] == []


def test_first_letters_of_two_words_are_too_few():
    assert again("Oule Office left AA OO", "PROPN PROPN VERB X X", (0, 2, ORGANIZATION)) == [(0, 2, ORGANIZATION)]


@pytest.mark.parametrize(
    ("words", "name", "is_person"),
    [
        ("Major Oton Brisk", (0, 3), True),
        ("Gen. Brisk", (1, 2), True),
        ("Judge Oton Brisk", (1, 3), True),
        ("General Motors", (1, 2), False),
        ("Major Northern League", (0, 3), False),
        ("general Oton Brisk", (1, 3), False),
        ("Oton Brisk", (0, 2), False),
    ],
)
def test_who_has_a_rank_is_a_person(words: str, name: tuple[int, int], is_person: bool):
    assert of_rank([(*name, ORGANIZATION)], words.split(), PERSON) == [(*name, PERSON if is_person else ORGANIZATION)]

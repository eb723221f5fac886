"""What a user types: any string is a valid search, and means what it looks like."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.store import Criteria, Scope, Store, find_sentences, find_statements, timeline, who
from verbale.store.match import Match, match
from verbale.testing import document, reading, statement


@pytest.mark.parametrize(
    ("typed", "wanted", "unwanted"),
    [
        ("talks", '"talks"', ""),
        ("peace  talks", '"peace" AND "talks"', ""),
        ("“peace talks”", '"peace talks"', ""),
        ('"peace talks', '"peace talks"', ""),
        ("talks -Marsh", '"talks"', '"Marsh"'),
        ('-"peace talks" -war', "", '"peace talks" OR "war"'),
        ("sanct*", '"sanct"*', ""),
        ("Al-Badri", '"Al-Badri"', ""),
        ("cease-fire's", '"cease-fire\'s"', ""),
        ("a OR b", '"a" AND "OR" AND "b"', ""),
        ("NEAR(a b)", '"NEAR(a" AND "b)"', ""),
        ("text : ^talks", '"text" AND "^talks"', ""),
        ("* - -- !? “” \0", "", ""),
    ],
)
def test_what_is_typed_and_what_is_asked(typed: str, wanted: str, unwanted: str) -> None:
    assert match(typed) == Match(wanted, unwanted)


def test_a_search_without_a_word_is_none() -> None:
    assert not match("?!")
    assert match("-war")


def one_report() -> Store:
    store = Store.create(Path(tempfile.mkdtemp()) / "news.db")
    report = document('Mary said OR "hi" (there*) NEAR 😀 -x.')
    store.add([reading(report, [statement(report, "there", cue="said", source="Mary")])])
    return store


_TYPED = st.text(st.sampled_from("\"“”'*-+^:(){}[]\0 \ud800a_é😀\ue000中\n") | st.characters(), max_size=12)


def test_no_string_is_an_error() -> None:
    with one_report() as store:

        @given(_TYPED)
        def any_string(typed: str) -> None:
            find_sentences(store, typed)
            find_statements(store, typed, Criteria(by=typed, to=typed))
            find_sentences(store, typed, Criteria(outlet=typed.encode("utf-8", "replace").decode()))
            who(store, typed)
            timeline(store, Scope(actor=typed, topic=typed))

        any_string()


def test_marks_of_fts5_are_words_like_others() -> None:
    with one_report() as store:
        assert find_sentences(store, "OR").total == 1
        assert find_sentences(store, "NEAR OR").total == 1
        assert find_sentences(store, "AND").total == 0

"""Search: what is found by words and by what is asked beside them, and how it is shown."""

import datetime as dt
from typing import Any

import pytest

from tests.store.news import TALKS, raid, talks
from verbale.errors import UsageError
from verbale.record import Document
from verbale.store import Criteria, Piece, Store, find, find_sentences, find_statements
from verbale.store.search import RANKED
from verbale.testing import reading


def texts(store: Store, words: str, **criteria: Any) -> list[str]:  # noqa: ANN401 - the fields of Criteria
    """The first words of what is found."""
    return [hit.text[:15] for hit in find(store, words, Criteria(**criteria)).hits]


def test_all_words_must_be_there(news: Store) -> None:
    assert texts(news, "troops Belmar") == ["“Never,” said O"]
    assert texts(news, "troops port") == []


def test_a_word_is_found_by_its_stem_in_any_case(news: Store) -> None:
    assert texts(news, "REOPENS") == ["Kestia will reo"]


def test_accents_do_not_matter(store: Store) -> None:
    store.add([talks(TALKS.replace("left", "left Zürich for"))])
    assert find(store, "zurich").total == find(store, "Zürich").total == 1


def test_a_phrase_and_a_word_that_must_not_be_there(news: Store) -> None:
    assert texts(news, '"port of Belmar"') == ["Morvane raided "]
    assert texts(news, "Belmar -port") == ["“Never,” said O"]
    assert texts(news, "-Belmar") == ["Kestia will reo", "Dara Voss denie"]


def test_the_snippet_marks_what_was_found(news: Store) -> None:
    (hit,) = find_sentences(news, "raided").hits
    assert hit.snippet == (Piece("Morvane "), Piece("raided", found=True), Piece(" the port of Belmar on 2 April 2031."))


def test_a_hit_stands_where_it_says(news: Store) -> None:
    (hit,) = find_sentences(news, "troops").hits
    assert hit.text == talks().document.text[hit.start : hit.end]
    assert (hit.kind, hit.report.outlet) == ("sentence", "The Averin Post")


def test_a_statement_is_found_with_its_speaker(news: Store) -> None:
    (hit,) = find_statements(news, "never").hits
    assert hit.said is not None
    assert (hit.kind, hit.said.speaker, hit.said.addressee, hit.said.act) == ("statement", "Olen Marsh", "Dara Voss", "refuse")
    assert hit.snippet == (Piece("Never", found=True),)


@pytest.mark.parametrize(
    ("criteria", "found"),
    [
        ({"by": "voss"}, ["Kestia will reo", "40 died"]),
        ({"by": "Q1"}, ["Kestia will reo"]),
        ({"by": "Olen Marsh"}, ["Never"]),
        ({"by": "Nobody"}, []),
        ({"by": "?"}, []),
        ({"to": "Voss"}, ["Never"]),
        ({"act": "deny"}, ["40 died"]),
        ({"by": "voss", "act": "refuse"}, []),
        ({"by": "voss", "type": "CONSULT"}, ["Kestia will reo"]),
        ({"by": "voss", "status": "negated"}, ["40 died"]),
    ],
)
def test_what_is_asked_of_a_statement(news: Store, criteria, found: list[str]) -> None:
    assert texts(news, "", **criteria) == found


@pytest.mark.parametrize(
    ("criteria", "found"),
    [
        ({"type": "ASSAULT"}, ["Morvane raided ", "Dara Voss denie"]),
        ({"type": "ASSAULT", "status": "negated"}, ["Dara Voss denie"]),
        ({"since": dt.date(2031, 4, 4)}, ["Kestia will reo", "“Never,” said O"]),
        ({"until": dt.date(2031, 4, 3)}, ["Morvane raided ", "Dara Voss denie"]),
        ({"outlet": "the dunholt wire"}, ["Morvane raided ", "Dara Voss denie"]),
        ({"outlet": "Dunholt"}, []),
    ],
)
def test_what_is_asked_of_a_sentence_and_its_report(news: Store, criteria, found: list[str]) -> None:
    assert texts(news, "", **criteria) == found


def test_a_sentence_with_such_a_statement_in_it(news: Store) -> None:
    hits = find_sentences(news, "Voss", Criteria(act="deny")).hits
    assert [hit.text for hit in hits] == ["Dara Voss denied that 40 died."]


def test_the_outlet_of_a_copy_counts(news: Store) -> None:
    news.add([raid(outlet="Belmar Daily")])
    assert find(news, "raided", Criteria(outlet="Belmar Daily")).total == 1


def test_the_best_hit_comes_first(news: Store) -> None:
    hits = find_sentences(news, "Dara Voss").hits
    assert [hit.text[:4] for hit in hits] == ["Dara", "Kest"]  # the sentence with fewer other words is the better one


def test_a_page_of_hits_and_how_many_there_are(news: Store) -> None:
    first, second = (find(news, "", limit=1, offset=number) for number in (0, 3))
    assert (first.total, len(first.hits), second.hits[0].text) == (4, 1, "Dara Voss denied that 40 died.")


def test_words_without_a_letter_are_nowhere(news: Store) -> None:
    assert find(news, "?!").total == 0


def test_unknown_terms_and_times_that_cannot_be() -> None:
    with pytest.raises(UsageError, match="act is 'shout', not one of: threaten"):
        Criteria(act="shout")
    with pytest.raises(UsageError, match="nothing is since 2031-04-02 and until 2031-04-01"):
        Criteria(since=dt.date(2031, 4, 2), until=dt.date(2031, 4, 1))


def test_of_words_that_are_everywhere_those_last_added_come_first(store: Store) -> None:
    report = Document("\n".join(f"{number} peace." for number in range(RANKED + 1)))
    store.add([reading(report)])
    found = find(store, "peace", limit=2)
    assert (found.total, [hit.text for hit in found.hits]) == (RANKED + 1, [f"{RANKED} peace.", f"{RANKED - 1} peace."])

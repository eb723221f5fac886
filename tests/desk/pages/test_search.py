"""Search."""

import pytest

from tests.desk.pages.asking import asked
from verbale.desk.pages.search import SEARCH
from verbale.errors import UsageError


def test_nothing_is_asked_for(news) -> None:
    page = SEARCH.make(news, asked())
    assert (page.words, page.given, page.shown, page.found, page.facets) == ("", {}, None, (), None)
    assert list(SEARCH.rows(news, asked())) == []


def test_what_is_found_and_who_says_something_there(news) -> None:
    page = SEARCH.make(news, asked(q="talks"))
    (found,) = page.found
    assert (page.words, page.shown.total, page.given) == ("talks", 1, {})
    assert "Dara Voss" in [one.speaker for one in found.said]
    assert page.facets
    assert list(SEARCH.rows(news, asked(q="talks"))) == [found.hit]


@pytest.mark.parametrize(
    ("given", "found"), [({"by": "Voss"}, 2), ({"act": "deny"}, 1), ({"q": "talks", "since": "2031-04-21"}, 0)]
)
def test_fields_narrow_down(news, given: dict[str, str], found: int) -> None:
    page = SEARCH.make(news, asked(**given))
    assert (page.shown.total, len(list(SEARCH.rows(news, asked(**given))))) == (found, found)
    assert page.given == {name: value for name, value in given.items() if name != "q"}


def test_a_term_that_there_is_not(news) -> None:
    with pytest.raises(UsageError, match="act is 'sing'"):
        SEARCH.make(news, asked(act="sing"))

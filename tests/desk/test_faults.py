"""What is not there is a fault like every other, and may know the page that there is."""

import pickle

from verbale.desk.faults import NotThere
from verbale.errors import VerbaleError


def test_it_says_what_where_and_what_to_do_next() -> None:
    fault = NotThere("there is no page 9: the last is 2", "/search", "go to the last page", page=2)
    assert isinstance(fault, VerbaleError)
    assert str(fault) == "/search: there is no page 9: the last is 2; go to the last page"
    assert fault.page == 2


def test_where_no_page_is_meant_none_is_named() -> None:
    assert NotThere("there is no such story", "/story/nobody").page is None


def test_the_page_comes_with_it_from_another_process() -> None:
    assert pickle.loads(pickle.dumps(NotThere("there is no page 9", page=2))).page == 2  # noqa: S301 - our own bytes

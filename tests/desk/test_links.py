"""Addresses within the desk, and out of it."""

import datetime as dt

import pytest

from verbale.desk.asked import Asked
from verbale.desk.links import again, form_of, forms_of, href, link_of

ASKED = Asked("/search", {}, {"q": "R&D", "page": "2"}, dt.date(2031, 5, 20))


def test_fields_are_changed_and_taken_away() -> None:
    assert again(ASKED, page=3) == "/search?q=R%26D&page=3"
    assert again(ASKED, page=None, act="deny") == "/search?q=R%26D&act=deny"


def test_a_table_has_no_pages() -> None:
    assert form_of(ASKED, "csv") == "/search.csv?q=R%26D"
    assert form_of(ASKED, "json") == "/search.json?q=R%26D&page=2"
    assert forms_of(ASKED).count("<a href=") == 2


def test_a_path_is_quoted() -> None:
    assert href('/report/"><b>') == "/report/%22%3E%3Cb%3E"


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "//evil.example",
        "file:///etc/passwd",
        "https://",
        "http://[",
        "https://a b",
        "https://a\nb",
        "",
        None,
    ],
)
def test_other_addresses_lead_nowhere(address) -> None:
    assert link_of(address) is None


def test_pages_of_the_web_may_be_gone_to() -> None:
    assert link_of("https://averin.example/talks?a=1#b") == "https://averin.example/talks?a=1#b"

"""An address answers with a page, a file or what went wrong, each in the form that was asked for, and never out of date."""

import msgspec
import pytest

from tests.desk.served import HOME, filled, visitor
from tests.store.news import talks
from tests.views.page.dom import parsed


def key_of_forms(browser) -> str:
    """The key that every form of the desk carries."""
    fields = parsed(browser.get("/review").text).all("input")
    return next(one.attributes["value"] for one in fields if one.attributes["name"] == "key")


@pytest.mark.parametrize("path", ["/today", "/today.json", "/today.csv", "/ahead.ics", "/story/nobody", "/search.json?page=x"])
def test_a_browser_asks_again_before_it_shows_what_it_kept(browser, path: str) -> None:
    assert browser.get(path).headers["cache-control"] == "private, no-cache"


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/search.csv?q=talks", "search.csv"),
        ("/review/list.csv", "review-list.csv"),
        (f"/report/{talks().document.id}.csv", None),
    ],
)
def test_a_table_is_saved_under_the_name_of_its_page(browser, path: str, name: str | None) -> None:
    expected = name or f"report-{talks().document.id}.csv"
    assert browser.get(path).headers["content-disposition"] == f'attachment; filename="{expected}"'


def test_a_fault_is_told_in_the_form_that_was_asked_for(browser) -> None:
    told = browser.get("/story/nobody.json")
    assert (told.status_code, told.headers["content-type"]) == (404, "application/json")
    assert set(msgspec.json.decode(told.content)) == {"error", "where", "hint"}
    page = browser.get("/story/nobody")
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert len(parsed(page.text).all("h1")) == 1


def test_a_store_that_is_gone_is_no_fault_of_who_asks(tmp_path) -> None:
    place = filled(tmp_path / "news.db", [talks()])
    browser = visitor(place)
    assert browser.get("/today").status_code == 200
    for one in tmp_path.iterdir():
        one.unlink()
    answer = browser.get("/today.json")
    assert answer.status_code == 503
    assert "news.db" in answer.json()["where"]


def test_a_page_takes_no_form_and_a_form_no_visit(browser) -> None:
    key = key_of_forms(browser)
    assert browser.post("/today", data={"key": key}, headers={"Origin": HOME}).status_code == 405
    assert browser.get("/review/decide").status_code == 405


def test_after_a_form_that_fails_there_is_a_way_back_to_its_page(browser) -> None:
    key = key_of_forms(browser)
    told = {"key": key, "report": "nowhere", "record": "none", "verdict": "right"}
    answer = browser.post("/review/decide?act=deny", data=told, headers={"Origin": HOME})
    assert answer.status_code == 404
    assert parsed(answer.text).all("a", class_="btn")[0].attributes["href"] == "/review?act=deny"

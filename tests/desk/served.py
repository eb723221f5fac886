"""A desk as tests visit it: an example store, a browser that the door knows, and hostile words."""

import datetime as dt
from collections.abc import Iterable
from pathlib import Path

from starlette.testclient import TestClient

from tests.store.news import raid, talks
from verbale.comparison import compare
from verbale.desk import desk
from verbale.record import Reading
from verbale.store import Store

PORT = 8737
HOME = f"http://127.0.0.1:{PORT}"
TOKEN = "let-me-in"  # noqa: S105 - opens nothing but a test
DAY = dt.date(2031, 4, 21)

HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'-alert(1)-'",
    "</title><svg onload=alert(1)>",
    "{{ 7 * 7 }}{% raw %}",
    "javascript:alert(1)",
    "<!--<style>*{display:none}</style>",
    "\u202egnp.exe\u202c",
)


def filled(place: Path, readings: Iterable[Reading] = ()) -> Path:
    """Make a store of readings, set beside each other."""
    with Store.create(place) as store:
        store.add(readings)
        compare(store)
    return place


def example(folder: Path) -> Path:
    """Make the store that most tests look at: a promise that is disputed, an attack, a denial."""
    return filled(folder / "news.db", [talks(), raid()])


def stranger(store: Path, today: dt.date = DAY) -> TestClient:
    """A browser that has never been there."""
    app = desk(store, TOKEN, port=PORT, today=lambda: today)
    return TestClient(app, base_url=HOME, follow_redirects=False)


def visitor(store: Path, today: dt.date = DAY) -> TestClient:
    """A browser that has used the address with the token."""
    browser = stranger(store, today)
    assert browser.get("/", params={"token": TOKEN}).status_code == 303
    return browser

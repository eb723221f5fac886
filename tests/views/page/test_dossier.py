"""A dossier of an actor, of a store made by hand: what it tells, what it links, and the file that stands alone."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.news import raid, talks
from tests.views.page.dom import parsed
from verbale.comparison import compare
from verbale.store import Store, cast
from verbale.views.page.dossier import dossier, dossier_file
from verbale.views.portrayal import Portrayed, portrayed


@pytest.fixture
def held(tmp_path: Path) -> Iterator[Portrayed]:
    with Store.create(tmp_path / "news.db") as store:
        store.add([talks(), raid()])
        compare(store)
        yield portrayed(store, next(one for one in cast(store) if one.name == "Dara Voss"))


def test_it_tells_who_speaks_what_was_said_and_who_disputes_it(held) -> None:
    page = parsed(dossier(held))
    assert [head.text for head in page.all("h1")] == ["Dara Voss"]
    assert "Kestia will reopen talks on 3 May 2031" in page.text
    assert [mark.text for mark in page.all("span", class_="disputed")]
    assert [one.id for one in held.namesakes] == []


def test_what_is_said_in_one_report_stands_under_its_name_once(held) -> None:
    told = dossier(held)
    section = told[told.index('id="said"') :].partition("</section>")[0]
    reports = {one.said.report.id for one in held.latest}
    assert section.count("<li") == len(reports)


def test_the_desk_links_what_the_file_leaves_unlinked(held) -> None:
    linked = parsed(dossier(held, lambda path, **given: f"{path}?{len(given)}"))
    ways = [link.attributes["href"] for link in linked.all("a")]
    assert any(way.startswith("/report/") for way in ways)
    assert parsed(dossier(held)).all("a") == []


def test_the_file_loads_nothing_and_runs_nothing(held) -> None:
    page = dossier_file(held)
    assert page.startswith("<!doctype html>")
    assert not re.search(r"""(?:src|href)=|<script|url\(|@import""", page)
    assert "default-src &#x27;none&#x27;" in page
    assert parsed(dossier(held)).text in parsed(page).text

"""What a page is made of serves all its forms, and no two pages have one address."""

import datetime as dt
from pathlib import Path

from verbale.desk.asked import Asked
from verbale.desk.page import Deed, Page
from verbale.desk.pages import DEEDS, FILES, JUMPS, PAGES, TABS
from verbale.desk.templating import environment
from verbale.store import Store


def count(store: Store, asked: Asked) -> dict[str, object]:
    """A page by hand: how many reports the store has, and what was asked."""
    return {"reports": store.rows("SELECT count(*) FROM documents")[0][0], "asked": asked.text("q")}


COUNT = Page(path="/count", template="count.html", make=count, rows=lambda store, asked: [count(store, asked)])


def test_the_json_of_a_page_is_all_that_it_is_made_of_unless_it_says_otherwise(tmp_path: Path) -> None:
    with Store.create(tmp_path / "empty.db") as store:
        made = COUNT.make(store, Asked("/count", {}, {"q": "talks"}, dt.date(2031, 5, 20)))
    assert COUNT.values(made) == {"reports": 0, "asked": "talks"}
    less = Page(path="/count", template="count.html", make=count, rows=COUNT.rows, values=lambda made: made["reports"])
    assert less.values(made) == 0


def test_a_page_stands_among_the_tabs_only_where_it_says_so() -> None:
    assert (COUNT.tab, COUNT.under) == (None, None)
    assert [page.tab for page in TABS] == ["today", "stories", "actors", "ahead", "map", "review"]


def test_a_form_keeps_nothing_unless_it_says_so() -> None:
    assert Deed(path="/count/set", do=lambda _store, _asked, _form: "/count", shows=COUNT).keeps == ()


def test_every_address_is_one_thing() -> None:
    paths = [one.path for one in (*PAGES, *FILES, *JUMPS, *DEEDS)]
    assert sorted(set(paths)) == sorted(paths)


def test_every_page_has_its_template() -> None:
    templates = environment().list_templates()
    assert {page.template for page in PAGES} <= set(templates)


def test_what_is_amiss_with_a_form_is_told_on_a_page_of_the_desk() -> None:
    assert {deed.shows.path for deed in DEEDS} <= {page.path for page in PAGES}

"""DONE and AHEAD: a row an event."""

from tests.views.page.dom import Node, parsed
from tests.views.page.made import full
from verbale.views.page import report_page


def rows(part: str) -> list[Node]:
    return parsed(report_page(full())).one("ul", class_=part).all("li")


def row(part: str, words: str) -> Node:
    (found,) = [one for one in rows(part) if words in one.one("p", class_="what").text]
    return found


def test_a_row_says_when_what_and_where():
    struck = row("done", "struck")
    assert struck.one("time").attributes["datetime"] == "2034-02-21"
    assert struck.one("b", class_="trig").text == "struck"
    assert struck.one("p", class_="off").text == "Kestian border · 95"


def test_an_event_within_a_statement_is_its_speakers_claim():
    assert row("done", "resigned").one("p", class_="off").text.startswith("? doubtful reading · told by Vestnik in 9")


def test_what_was_denied_stands_last_and_is_no_happening():
    assert "held" in rows("done")[-1].text
    assert rows("done")[-1].one("p", class_="off").text.startswith("denied by Milka Hruby in 5")
    assert parsed(report_page(full())).one("h2", id="done").text == "Done 3 happenings, 1 said not to have happened"


def test_a_saying_that_is_a_card_is_no_row():
    assert not [one for one in rows("done") if "denied" in one.one("p", class_="what").text]


def test_what_is_ahead_stands_in_the_order_of_its_days():
    assert [one.one(class_="when").text for one in rows("ahead")] == [
        "Thu 23 Feb",
        "Fri 24 Feb",
        "by 28 Feb",
        "in March",
        "no date",
    ]


def test_a_condition_stands_under_what_hangs_on_it():
    free = row("ahead", "free 40 captives")
    assert free.one("p", class_="cond").text == "IF Ostravan troops left the Tarsk road"
    assert free.one("p", class_="off").text.startswith("conditional · told by Toma Verrin in 2")


def test_a_row_links_to_its_sentence():
    page = parsed(report_page(full()))
    link = row("done", "struck").one("p", class_="off").one("a")
    assert "struck" in page.one(id=link.attributes["href"][1:]).text

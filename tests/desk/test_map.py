"""The map, the network and the lists they lead to: numbers that agree, filters as an address, every form."""

import csv
import io
import json

import pytest

from tests.desk.served import DAY, HOSTILE, filled, visitor
from tests.store.moves import moves
from tests.store.news import talks
from tests.views.page.dom import parsed
from verbale.store import Store, cast, stories

PATHS = ("/map", "/network", "/network?of=words", "/events", "/spoken")


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    return filled(tmp_path_factory.mktemp("map") / "moves.db", [talks(), moves()])


@pytest.fixture
def browser(place):
    return visitor(place, DAY.replace(month=5))


def formed(path: str, form: str) -> str:
    before, mark, query = path.partition("?")
    return f"{before}.{form}{mark}{query}"


@pytest.mark.parametrize("path", PATHS)
def test_every_form(browser, path) -> None:
    answer = browser.get(path)
    assert answer.status_code == 200
    page = parsed(answer.text)
    assert len(page.all("h1")) == len(page.all("main")) == 1
    names = {name for element in page.all() for name in element.attributes}
    assert not {name for name in names if name == "style" or name.startswith("on")}
    assert isinstance(json.loads(browser.get(formed(path, "json")).content), dict)
    rows = list(csv.reader(io.StringIO(browser.get(formed(path, "csv")).text)))
    assert len(rows) > 1
    assert len({len(row) for row in rows}) == 1


@pytest.mark.parametrize("path", PATHS)
def test_an_empty_store(tmp_path, path) -> None:
    browser = visitor(filled(tmp_path / "empty.db"))
    for address in (path, formed(path, "json"), formed(path, "csv")):
        assert browser.get(address).status_code == 200
    assert 'class="stand"' in browser.get(path).text


def test_the_map_and_its_table_have_the_same_numbers(browser) -> None:
    found = browser.get("/map.json").json()
    assert [(one["name"], one["count"]) for one in found["placed"]["places"]] == [("Belmar", 2), ("Averin", 1)]
    page = parsed(browser.get("/map").text)
    rings = [one.attributes["aria-label"].partition(",")[0] for one in page.one("svg", class_="wide").all("a")]
    assert rings == ["Belmar: 2 events", "Averin: 1 event"]
    rows = page.one("table", class_="counts").one("tbody").all("tr")
    assert [[cell.text for cell in row.all("td")] for row in rows] == [["2", "2", "", ""], ["1", "", "", "1"]]
    assert "Orsk" in page.one("ul", class_="flow").text


def test_a_circle_leads_to_as_many_events_as_it_counts(browser) -> None:
    for path in ("/map", "/map?type=RETREAT", "/map?until=2031-04-30"):
        found = browser.get(formed(path, "json")).json()
        assert found["links"]
        for one, link in zip(found["placed"]["places"], found["links"], strict=True):
            assert browser.get(formed(link, "json")).json()["shown"]["total"] == one["count"], link


@pytest.mark.parametrize("path", ["/network", "/network?of=words", "/network?type=AID", "/network?of=words&act=demand"])
def test_an_arc_leads_to_as_many_records_as_it_counts(browser, path) -> None:
    found = browser.get(formed(path, "json")).json()
    assert found["links"]
    for tie, link in zip(found["network"]["ties"], found["links"], strict=True):
        assert browser.get(formed(link, "json")).json()["shown"]["total"] == tie["count"], link
        assert browser.get(link).status_code == 200


def test_filters_are_an_address_and_can_be_left_out(browser, place) -> None:
    with Store.open(place, read_only=True) as store:
        kestia, story = cast(store, "Kestia")[0].id, stories(store)[0].id
    for path in (
        f"/events?by={kestia}&type=AID",
        f"/map?story={story}",
        f"/network?actor=Kestia&story={story}",
        "/events?place=7",
    ):
        page = parsed(browser.get(path).text)
        chips = [one.attributes["href"] for one in page.one("ul", class_="chosen").all("a")]
        assert len(chips) == path.count("=")
        assert all(browser.get(chip).status_code == 200 for chip in chips)
    page = parsed(browser.get(f"/events?by={kestia}&type=AID").text)
    assert "Who: Kestia" in page.one("ul", class_="chosen").text
    assert [one.attributes["value"] for one in page.all("input") if one.attributes["name"] == "by"] == [kestia]
    assert [one.text for one in page.all("option") if "selected" in one.attributes] == ["helped"]
    assert page.one("ul", class_="column").text.count("Kestia will help Morvane") == 1


def test_the_part_of_the_world_with_most_events(browser) -> None:
    page = parsed(browser.get("/map?type=ASSAULT&view=near").text)
    assert [one.attributes["href"] for one in page.one("figcaption").all("a")] == ["/map?type=ASSAULT"]
    assert [len(drawing.all("a")) for drawing in page.all("svg", class_="near")] == [1, 1]
    assert browser.get("/map?view=far").status_code == 400


def test_ways_from_page_to_page_keep_what_was_narrowed_down(browser) -> None:
    page = parsed(browser.get("/map?type=AID&since=2031-01-01").text)
    ways = [one.attributes["href"] for one in page.one("nav", class_="kinds").all("a")]
    assert ways == [f"{path}?type=AID&since=2031-01-01" for path in ("/map", "/network", "/events")]


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/events?by=nobody", "There is no such actor"),
        ("/network?to=nobody", "There is no such actor"),
        ("/map?story=none", "There is no such story"),
        ("/events?place=12345", "There is no such place"),
        ("/events?page=9", "There is no page 9: the last is 1"),
        ("/spoken?page=2", "There is no page 2"),
    ],
)
def test_what_is_not_there_is_told(browser, path, said) -> None:
    answer = browser.get(path)
    assert answer.status_code == 404
    assert said in answer.text


@pytest.mark.parametrize(
    "path",
    ["/map?type=SHOUT", "/map?status=x", "/map?since=soon", "/network?of=x", "/network?of=words&act=x", "/events?place=x"],
)
def test_what_makes_no_sense_is_told(browser, path) -> None:
    for form in ("json", "csv"):
        assert browser.get(formed(path, form)).status_code == 400
    assert browser.get(path).status_code == 400


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_words(browser, words) -> None:
    for path in PATHS:
        page = parsed(browser.get(path, params={"actor": words}).text)
        assert page.all("img") == []
        assert {script.attributes["src"].partition("?")[0] for script in page.all("script")} == {"/static/desk.js"}

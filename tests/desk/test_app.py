"""Every page in every form; what is not there; an empty store; hostile words; a store that is written meanwhile."""

import csv
import io
import json
from collections.abc import Iterator

import pytest

from tests.desk.served import DAY, HOME, HOSTILE, filled, visitor
from tests.store.news import talks
from tests.views.page.dom import parsed
from verbale.record import Document, Reading
from verbale.store import Store, cast, stories
from verbale.testing import document, reading, statement

PATHS = (
    "/today",
    "/stories",
    "/actors",
    "/ahead",
    "/search",
    "/search?q=talks",
    "/search?by=Voss&act=commit",
    "/search?type=CONSULT",
    "/review",
    "/review/list",
    "/review?act=deny",
)


@pytest.fixture(scope="package")
def paths(store):
    """The address of every kind of page."""
    with Store.open(store, read_only=True) as archive:
        actor = next(one.id for one in cast(archive) if one.name == "Dara Voss")
        report = talks().document.id
        return (
            *PATHS,
            f"/story/{stories(archive)[0].id}",
            f"/report/{report}",
            f"/actor/{actor}",
            f"/actor/{actor}/words",
            f"/actor/{actor}/dossier",
        )


def formed(path: str, form: str) -> str:
    place, mark, query = path.partition("?")
    return f"{place}.{form}{mark}{query}"


def test_every_page_answers_as_html(browser, paths) -> None:
    for path in paths:
        answer = browser.get(path)
        assert (path, answer.status_code) == (path, 200)
        assert answer.headers["content-type"] == "text/html; charset=utf-8"
        page = parsed(answer.text)
        assert len(page.all("h1")) == 1, path
        assert len(page.all("main")) == 1
        assert "{{" not in answer.text
        assert all(script.attributes["src"].startswith("/static/") and not script.text for script in page.all("script"))


def test_every_page_answers_as_json_and_csv(browser, paths) -> None:
    for path in paths:
        assert isinstance(json.loads(browser.get(formed(path, "json")).content), dict), path
        table = browser.get(formed(path, "csv"))
        assert table.headers["content-type"] == "text/csv; charset=utf-8"
        assert table.headers["content-disposition"].startswith("attachment")
        rows = list(csv.reader(io.StringIO(table.text)))
        assert rows or path in {"/search", "/ahead"}, path
        assert len({len(row) for row in rows}) <= 1


def test_no_page_has_styles_or_handlers_in_it(browser, paths) -> None:
    for path in paths:
        page = parsed(browser.get(path).text)
        assert page.all("style") == []
        names = {name for element in page.all() for name in element.attributes}
        assert not {name for name in names if name == "style" or name.startswith("on")}


def test_the_first_address_leads_to_today(browser) -> None:
    assert browser.get("/").headers["location"] == "/today"


def test_today_counts_the_week(browser) -> None:
    page = browser.get("/today.json").json()
    assert (page["week"]["reports"], page["week"]["statements"], page["week"]["disputed"]) == (1, 2, 1)
    assert (page["seen"], page["held"]["reports"]) == ({"day": "2031-04-21", "why": "today"}, 2)
    assert [scene["trigger"] for scene in page["ahead"]] == ["talks"]
    assert [told["said"]["words"] for told in page["disputed"]] == ["Kestia will reopen talks on 3 May 2031"]
    assert "<b>1 report</b> came in" in browser.get("/today").text


def test_an_empty_store_says_what_to_do(tmp_path) -> None:
    browser = visitor(filled(tmp_path / "empty.db"))
    assert "verbale add empty.db FOLDER-OR-FILES" in browser.get("/today").text
    for path in PATHS:
        assert browser.get(path).status_code == 200
        assert browser.get(formed(path, "json")).status_code == 200
        assert browser.get(formed(path, "csv")).status_code == 200


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/report/0000000000000000", "There is no such report"),
        ("/report/../../etc/passwd", "There is nothing at this address"),
        ("/static/../app.py", "There is nothing at this address"),
        ("/static/%2e%2e%2fapp.py", "There is nothing at this address"),
        ("/story/nobody", "There is no such story"),
        ("/actor/nobody", "There is no such actor"),
        ("/actor/nobody/words", "There is no such actor"),
        ("/nothing", "There is nothing at this address"),
        ("/search?q=talks&page=9", "There is no page 9: the last is 1"),
        ("/stories?page=2", "There is no page 2"),
    ],
)
def test_what_is_not_there_is_told_with_a_way_on(browser, path, said) -> None:
    answer = browser.get(path)
    assert answer.status_code == 404
    assert said in answer.text
    assert '<a class="btn" href="/today">' in answer.text


def test_beyond_the_end_there_is_a_way_to_the_last_page(browser) -> None:
    assert 'href="/search?q=talks&amp;page=1"' in browser.get("/search?q=talks&page=9").text


@pytest.mark.parametrize(
    "path",
    [
        "/search?q=a&page=0",
        "/search?q=a&page=x",
        "/search?act=shout",
        "/search?since=soon",
        "/search?since=2031-05-02&until=2031-05-01",
        "/ahead?month=13",
        "/ahead?month=0001-01",
        "/today?day=never",
    ],
)
def test_what_makes_no_sense_is_told(browser, path) -> None:
    assert browser.get(path).status_code == 400
    told = browser.get(formed(path, "json"))
    assert told.status_code == 400
    assert set(told.json()) == {"error", "where", "hint"}


def test_a_record_is_led_to(browser) -> None:
    report = talks()
    name, record, event = report.document.id, report.statements[1].id, report.events[0].id
    assert browser.get(f"/report/{name}/record/{record}").headers["location"] == f"/report/{name}#c2"
    assert browser.get(f"/report/{name}/record/{event}").headers["location"] == f"/report/{name}#e1"
    assert browser.get(f"/report/{name}/at/80").headers["location"] == f"/report/{name}#s2"
    assert browser.get(f"/report/{name}/record/none").status_code == 404


def test_the_report_is_whole_and_its_record_is_that_of_the_library(browser) -> None:
    report = talks()
    page = parsed(browser.get(f"/report/{report.document.id}").text)
    assert page.one("article", id="report").text == report.document.text
    assert page.one("p", id="status").attributes["role"] == "status"
    assert browser.get(f"/report/{report.document.id}.json").json()["document"]["text"] == report.document.text
    anchors = browser.get(f"/report/{report.document.id}/anchors.css")
    assert anchors.headers["content-type"] == "text/css; charset=utf-8"
    assert "#s1{anchor-name:--s1}" in anchors.text


def test_a_long_report_comes_in_parts_that_together_are_the_text(tmp_path) -> None:
    text = "\n\n".join(
        f"Report {number}: Mary said that the ferry had sunk off Orsk, and that nobody knew why." for number in range(6000)
    )
    report = Document(text, published="2031-04-20")
    said = [statement(report, f"Report {number}", cue="said", source="Mary") for number in range(0, 6000, 10)]
    browser = visitor(filled(tmp_path / "long.db", [reading(report, said)]))
    shown, part = "", 1
    while (answer := browser.get(f"/report/{report.id}?part={part}")).status_code == 200:
        assert len(answer.content) <= 250_000
        shown += parsed(answer.text).one("article", id="report").text
        part += 1
    assert part > 10
    assert shown == text
    assert (
        browser.get(f"/report/{report.id}/record/{said[-1].id}").headers["location"]
        == f"/report/{report.id}?part={part - 1}#c600"
    )


def test_calendar(browser) -> None:
    answer = browser.get("/ahead.ics")
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    assert b"DTSTART;VALUE=DATE:20310503" in answer.content
    page = parsed(browser.get("/ahead?month=2031-05").text)
    assert [cell.one("time").text for cell in page.one("table", class_="month").all("td") if cell.all("svg")] == ["3"]


def test_a_store_of_another_time_is_seen_from_its_newest_report(store) -> None:
    later = visitor(store, DAY.replace(year=2040))
    assert later.get("/today.json").json()["seen"] == {"day": "2031-04-20", "why": "newest"}
    assert later.get("/ahead.json?day=2031-05-04").json()["ahead"] == []


OWN_CALENDAR = f"webcal://{HOME.removeprefix('http://')}/ahead.ics?"


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_words_and_nothing_else(tmp_path, words) -> None:
    one = talks(title=words, outlet=words, url=f"https://averin.example/{words}", path=f"a/{words}", authors=(words,))
    other = reading(document(f"“{words}”, said Mary.", path=words), [])
    browser = visitor(filled(tmp_path / "hostile.db", [one, other]))
    with Store.open(tmp_path / "hostile.db", read_only=True) as archive:
        name = stories(archive)[0].id
    for path in (*PATHS, f"/story/{name}", f"/report/{one.document.id}", f"/report/{other.document.id}"):
        page = parsed(browser.get(path).text)
        assert {script.attributes["src"].partition("?")[0] for script in page.all("script")} <= {
            "/static/desk.js",
            "/static/report.js",
        }
        assert page.all("img") == []
        links = [link.attributes["href"] for link in page.all("a") if "href" in link.attributes]
        assert not [link for link in links if not link.startswith(("/", "#", "https://averin.example/", OWN_CALENDAR))]
    search = parsed(browser.get("/search", params={"q": words}).text)
    assert search.one("input", id="words").attributes["value"].strip()


def test_words_of_every_script_are_shown_with_their_direction(tmp_path) -> None:
    text = "قال الوزير: «لن نفاوض». Zoë said: “Nai\u0308ve.”"
    report = Document(text, title="اتفاق", published="2031-04-20")
    browser = visitor(
        filled(tmp_path / "right.db", [reading(report, [statement(report, "لن نفاوض"), statement(report, "Nai\u0308ve")])])
    )
    assert 'dir="auto">اتفاق</a>' in browser.get("/today").text
    assert parsed(browser.get(f"/report/{report.id}").text).one("article", id="report").text == text


def test_readers_read_while_somebody_writes(tmp_path) -> None:
    place = filled(tmp_path / "news.db", [talks()])
    browser = visitor(place)
    seen = []

    def coming() -> Iterator[Reading]:
        for number in range(3):
            seen.append(browser.get("/today.json").json()["held"]["reports"])
            yield talks(f"{talks().document.text} {number}")

    with Store.open(place) as archive:
        archive.add(coming(), batch=1)
    assert seen[0] == 1
    assert browser.get("/today.json").json()["held"]["reports"] == 4


def test_a_store_that_went_away_is_told(tmp_path) -> None:
    place = filled(tmp_path / "news.db", [talks()])
    browser = visitor(place)
    place.unlink()
    answer = browser.get("/today")
    assert answer.status_code == 503
    assert "No such store" in answer.text


def test_shared_files_may_be_kept_and_are_asked_for_once(browser) -> None:
    page = parsed(browser.get("/today").text)
    sheets = [link.attributes["href"] for link in page.all("link", rel="stylesheet")]
    assert [sheet.partition("?")[0] for sheet in sheets] == ["/static/style.css", "/static/desk.css"]
    for address in (*sheets, "/static/report.js", "/static/mark.svg"):
        answer = browser.get(address)
        assert answer.status_code == 200
        assert ("immutable" in answer.headers["cache-control"]) == ("?v=" in address)
        again = browser.get(address, headers={"If-None-Match": answer.headers["etag"]})
        assert (again.status_code, again.content) == (304, b"")


def test_nothing_is_changed_by_a_form_where_no_page_takes_one(browser) -> None:
    assert browser.post("/today", data={"act": "deny"}, headers={"Origin": "http://127.0.0.1:8737"}).status_code == 403

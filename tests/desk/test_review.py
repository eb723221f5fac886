"""Review in the browser: one record at a time, every action and its undo, the queue, and the file to train with."""

import csv
import io
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

import pytest
from starlette.testclient import TestClient

from tests.cli.fakes import run
from tests.desk.served import HOME, HOSTILE, PORT, TOKEN, filled
from tests.store.news import raid, talks
from tests.views.page.dom import parsed
from verbale.desk import desk
from verbale.record import Reading
from verbale.store import Store

TALKS = talks()
PROMISE = replace(TALKS.statements[0], score=0.3)
WORDS = "Kestia will reopen talks on 3 May 2031"
OURS = {"Origin": HOME}


def with_promise(**facts: str) -> Reading:
    """The talks, their promise read with the least certainty of all."""
    report = talks(**facts)
    return replace(report, statements=(replace(report.statements[0], score=0.3), report.statements[1]))


@pytest.fixture
def news(tmp_path: Path) -> Path:
    return filled(tmp_path / "news.db", [with_promise(), raid()])


@pytest.fixture
def ann(news: Path) -> TestClient:
    return reviewer(news)


def reviewer(store: Path, by: str = "Ann") -> TestClient:
    """A browser that the door knows, of a desk at which somebody decides."""
    browser = TestClient(desk(store, TOKEN, port=PORT, by=lambda: by), base_url=HOME, follow_redirects=False)
    browser.get("/", params={"token": TOKEN})
    return browser


def fields(form) -> dict[str, str]:
    """What a form sends as it stands: hidden fields, texts, and what is chosen of a list."""
    told = {
        one.attributes["name"]: one.attributes.get("value", "")
        for one in form.all("input")
        if one.attributes["type"] != "checkbox"
    }
    told |= {one.attributes["name"]: one.text for one in form.all("textarea")}
    for one in form.all("select"):
        options = one.all("option")
        chosen = next((option for option in options if "selected" in option.attributes), options[0])
        told[one.attributes["name"]] = chosen.attributes.get("value", chosen.text)
    return told


def send(browser: TestClient, page: str, action: str, **changed: str):
    """Send the form of a page that leads to an action, as a browser does."""
    form = next(
        one for one in parsed(browser.get(page).text).all("form") if one.attributes["action"].startswith(f"/review/{action}")
    )
    return browser.post(form.attributes["action"], data={**fields(form), **changed}, headers=OURS)


def key_of_forms(browser: TestClient) -> str:
    """The key that every form of the desk carries."""
    return fields(parsed(browser.get("/review").text).one("div", class_="keys").all("form")[0])["key"]


def promise(store: Path) -> tuple[str | None, str | None, str, str | None]:
    """The first statement's act, speaker, words and mark, as the tables have them."""
    with Store.open(store, read_only=True) as archive:
        [row] = archive.rows(
            """SELECT act, actors.name AS speaker, words, decided FROM statements LEFT JOIN actors ON actors.key = speaker
            WHERE statements.document = 1 ORDER BY start LIMIT 1"""
        )
    return row["act"], row["speaker"], row["words"], row["decided"]


def test_the_least_certain_is_shown_in_its_paragraph_with_the_keys(ann) -> None:
    page = parsed(ann.get("/review").text)
    assert page.one("h1").text == "Is it so that Dara Voss pledges this?"
    marks = {
        one.attributes["class"]: one.text for one in page.one("article").all("span") if "m" in one.attributes["class"].split()
    }
    assert marks == {"m m-words": WORDS, "m m-source": "Foreign Minister Dara Voss", "m m-cue": "said"}
    assert page.one("article").text.strip() == TALKS.document.text
    keys = page.one("div", class_="keys")
    assert [one.text for one in keys.all("kbd")] == ["a", "x", "s", "e", "t", "m", "n", "?"]
    change = next(one for one in page.all("form") if one.attributes["action"] == "/review/change")
    own = [one for one in change.all("button") if "form" not in one.attributes]
    assert [one.text for one in own] == ["Save and go on"]  # Enter presses the first button of a form
    assert "7 wait, least certain first" in page.text
    assert "30% sure, verbale 0.1.0, model mmmmmmmmmmmm" in page.text


@pytest.mark.parametrize(
    ("action", "changed", "expected"),
    [
        ("decide", {"verdict": "right"}, ("commit", "Dara Voss", WORDS, "right")),
        ("decide", {"verdict": "wrong"}, ("refuse", "Olen Marsh", "Never", None)),
        ("change", {"act": "deny"}, ("deny", "Dara Voss", WORDS, "changed")),
        ("change", {"who": "olen"}, ("commit", "Olen Marsh", WORDS, "changed")),
        ("change", {"chosen": "Kestia"}, ("commit", "Kestia", WORDS, "changed")),
        ("change", {"chosen": "-"}, ("commit", None, WORDS, "changed")),
        ("change", {"who": "=Ila Benn", "act": "offer"}, ("offer", "Ila Benn", WORDS, "changed")),
        ("change", {"words-content": "reopen  talks"}, ("commit", "Dara Voss", "reopen talks", "changed")),
        ("change", {"words-content": "+1 -2"}, ("commit", "Dara Voss", "will reopen talks on 3", "changed")),
        ("change", {"words-source": ""}, ("commit", "Dara Voss", WORDS, "changed")),
    ],
)
def test_a_form_is_a_decision_that_moves_on_and_can_be_undone(ann, news, action, changed, expected) -> None:
    before = promise(news)
    answer = send(ann, "/review", action, **changed)
    assert (answer.status_code, answer.headers["location"]) == (303, "/review")
    assert promise(news) == expected
    assert ann.get("/review.json").json()["waits"] == 6
    undone = send(ann, "/review", "undo")
    assert undone.status_code == 303
    assert promise(news) == before
    assert ann.get(undone.headers["location"]).status_code == 200
    assert f"record={PROMISE.id}" in undone.headers["location"]


def test_the_machines_version_stays_beside_the_persons(ann) -> None:
    send(ann, "/review", "change", act="deny")
    again = send(ann, "/review", "undo").headers["location"]
    send(ann, again, "change", act="deny")
    decided = parsed(ann.get("/review").text).all("form")
    assert decided
    with_mark = ann.get("/review.json").json()["lately"][0]
    assert (with_mark["did"], with_mark["words"]) == ("changed", WORDS)
    page = parsed(ann.get(address(with_mark["report"], shown_id(ann, with_mark["report"]))).text)
    [row] = [
        one for one in page.one("table", class_="fields").all("tr") if one.all("th", scope="row") and one.one("th").text == "Act"
    ]
    assert [cell.text for cell in row.all("td")] == ["commit", "deny"]
    assert "changed, by Ann" in page.text


def address(report: str, record: str) -> str:
    """The address of one record."""
    return f"/review?report={report}&record={record}"


def shown_id(browser: TestClient, report: str) -> str:
    """The id under which the promise is shown now."""
    return next(
        one["id"] for one in browser.get(f"/report/{report}.json").json()["statements"] if one["content"][0]["text"] == WORDS
    )


def test_what_cannot_be_done_is_told_beside_the_record_and_nothing_is_kept(ann, news) -> None:
    for changed, said in (
        ({"who": "Zed"}, "No actor of the report answers to 'Zed'"),
        ({"words-content": "never said"}, "'never said' does not stand in the report"),
        ({"words-content": ""}, "decide that it is wrong".capitalize()),
        ({"act": "shout"}, "act is 'shout'".capitalize()),
        ({}, "Nothing was changed"),
    ):
        answer = send(ann, "/review", "change", **changed)
        assert answer.status_code == 400
        page = parsed(answer.text)
        assert said in page.one("p", class_="amiss").text
        assert page.one("h1").text == "Is it so that Dara Voss pledges this?"
    assert promise(news)[3] is None


def test_next_passes_over_and_the_queue_has_an_end(ann) -> None:
    [link] = parsed(ann.get("/review").text).all("a", **{"data-key": "n"})
    assert link.attributes["href"] == "/review?passed=1"
    assert "Does “died” tell that somebody attacked?" in ann.get("/review?passed=1").text
    assert "You have passed over all that wait" in ann.get("/review?passed=7").text
    named = ann.get("/review.json?passed=1").json()["card"]
    elsewhere = parsed(ann.get(address(named["report"]["id"], named["id"])).text)
    assert elsewhere.one("a", **{"data-key": "n"}).attributes["href"] == "/review"
    answer = send(ann, "/review?passed=1", "decide", verdict="right")
    assert answer.headers["location"] == "/review?passed=1"
    for _ in range(6):
        send(ann, "/review", "decide", verdict="right")
    page = parsed(ann.get("/review").text)
    assert page.one("h1").text == "Nothing waits for review here"
    assert [one.attributes["data-key"] for one in page.one("div", class_="keys").all("button")] == ["u"]


def test_filters_are_addresses_and_stay(ann) -> None:
    assert ann.get("/review.json?act=refuse").json()["card"]["term"] == "refuse"
    assert ann.get("/review.json?kind=event&type=RETREAT").json()["waits"] == 1
    assert ann.get("/review.json?outlet=nobody").json()["card"] is None
    assert ann.get("/review?act=shout").status_code == 400
    assert ann.get("/review?passed=x").status_code == 400
    answer = send(ann, "/review?act=refuse", "decide", verdict="right")
    assert answer.headers["location"] == "/review?act=refuse"


def test_an_event_is_given_another_type_mode_and_status(ann, news) -> None:
    send(ann, "/review?type=RETREAT", "change", type="ASSAULT", mode="drone", status="possible", chosen="Olen Marsh")
    with Store.open(news, read_only=True) as archive:
        [row] = archive.rows("SELECT type, mode, status FROM events WHERE text = 'left'")
    assert tuple(row) == ("ASSAULT", "drone", "possible")


def test_another_type_takes_the_mode_away(ann, news) -> None:
    send(ann, "/review?type=CONSULT", "change", type="REQUEST")
    with Store.open(news, read_only=True) as archive:
        [row] = archive.rows("SELECT type, mode FROM events WHERE text = 'talks'")
    assert tuple(row) == ("REQUEST", None)


def test_what_is_missing_is_added_in_the_words_of_the_report(ann, news) -> None:
    report = TALKS.document.id
    added = {"kind": "statement", "words-content": "troops left Belmar", "words-cue": "though", "term": "assert", "who": "marsh"}
    answer = send(ann, address(report, PROMISE.id), "add", **added)
    assert answer.headers["location"] == address(report, PROMISE.id)
    found = [
        one for one in ann.get(f"/report/{report}.json").json()["statements"] if one["content"][0]["text"] == "troops left Belmar"
    ]
    assert [one["act"] for one in found] == ["assert"]
    assert ann.get("/review.json").json()["lately"][0]["did"] == "added"
    shown = parsed(ann.get(address(report, found[0]["id"])).text)
    assert "The machine has no such record." in shown.text
    send(ann, "/review", "undo")
    assert len(ann.get(f"/report/{report}.json").json()["statements"]) == 2
    event = send(ann, "/review", "add", **{"kind": "event", "words-trigger": "reopen", "term": "AGREE", "words-content": ""})
    assert event.status_code == 303
    assert news.exists()


def test_an_added_event_has_its_status_who_does_it_and_on_whom(ann, news) -> None:
    told = {"kind": "event", "words-trigger": "left", "words-content": "", "term": "RETREAT", "status": "possible"}
    answer = send(ann, address(TALKS.document.id, PROMISE.id), "add", **told, who="marsh", to="Belmar")
    assert answer.status_code == 303
    with Store.open(news, read_only=True) as archive:
        [event] = archive.rows("SELECT key, type, status FROM events WHERE decided = 'added'")
        sides = archive.rows(
            "SELECT side, name FROM participants JOIN actors ON actors.key = actor WHERE event = ? ORDER BY side", (event["key"],)
        )
    assert (event["type"], event["status"]) == ("RETREAT", "possible")
    assert [tuple(one) for one in sides] == [("actor", "Olen Marsh"), ("recipient", "Belmar")]


def test_what_is_amiss_with_an_addition_is_told_and_nothing_is_typed_again(ann, news) -> None:
    told = {"kind": "event", "words-trigger": "said", "words-content": "", "term": "REJECT", "status": "planned", "to": "Voss"}
    place = address(TALKS.document.id, PROMISE.id)
    asked = send(ann, place, "add", **told)
    page = parsed(asked.text)
    assert (asked.status_code, "stand there 2 times" in page.text, "1 ", "[said]" in page.text) == (400, True, "1 ", True)
    form = next(one for one in page.all("form") if fields(one).get("kind") == "event" and "status" in fields(one))
    kept = fields(form)
    assert {name: kept[name] for name in told if name != "words-content"} == {
        name: value for name, value in told.items() if name != "words-content"
    }
    assert "open" in page.all("details")[1].attributes
    assert ann.post("/review/add", data={**kept, "which": "2"}, headers=OURS).status_code == 303
    with Store.open(news, read_only=True) as archive:
        [row] = archive.rows("SELECT start FROM events WHERE decided = 'added'")
    assert row["start"] == TALKS.document.text.rindex("said")


@pytest.mark.parametrize(
    "wrong",
    [
        {"words-content": "Morvane raided"},
        {"words-content": ""},
        {"term": "shout"},
        {"term": ""},
        {"who": "Zed"},
        {"words-cue": "whispered"},
    ],
)
def test_an_addition_that_cannot_be_is_refused_and_kept_in_the_form(ann, news, wrong) -> None:
    told = {"kind": "statement", "words-content": "troops left Belmar", "term": "assert", "who": "marsh", **wrong}
    answer = send(ann, address(TALKS.document.id, PROMISE.id), "add", **told)
    assert answer.status_code == 400
    assert log(news) == 0
    if told["words-content"]:
        assert told["words-content"] in [one.text for one in parsed(answer.text).all("textarea")]


def test_the_list_accepts_what_is_ticked_and_nothing_else(ann, news) -> None:
    page = parsed(ann.get("/review/list").text)
    boxes = [one.attributes for one in page.all("input", type="checkbox")]
    assert len(boxes) == 7
    ticked = {one["name"]: one["value"] for one in boxes[:2]}
    assert send(ann, "/review/list", "accept", **ticked).headers["location"] == "/review/list"
    assert ann.get("/review.json").json()["waits"] == 5
    assert promise(news)[3] == "right"
    assert send(ann, "/review/list", "accept", **ticked).status_code == 303
    assert len(ann.get("/review.json").json()["lately"]) == 2
    assert send(ann, "/review/list", "accept").status_code == 400


def test_the_queue_as_a_table(ann) -> None:
    rows = list(csv.DictReader(io.StringIO(ann.get("/review.csv").text)))
    assert len(rows) == 7
    assert (rows[0]["who"], rows[0]["words"], rows[0]["score"]) == ("Dara Voss", WORDS, "0.3")
    assert rows[0]["sentence"].startswith(WORDS)
    assert len(list(csv.DictReader(io.StringIO(ann.get("/review.csv?kind=event").text)))) == 4


def test_a_decision_of_somebody_else_can_be_undone_but_is_not_the_last_of_ones_own(ann, news) -> None:
    send(ann, "/review", "decide", verdict="right")
    assert reviewer(news, "Ben").get("/review.json").json()["lately"] == []
    assert ann.get("/review.json").json()["by"] == "Ann"


def test_what_was_undone_is_not_undone_twice(ann) -> None:
    send(ann, "/review", "decide", verdict="right")
    form = next(one for one in parsed(ann.get("/review").text).all("form") if "undo" in one.attributes["action"])
    assert ann.post("/review/undo", data=fields(form), headers=OURS).status_code == 303
    again = ann.post("/review/undo", data=fields(form), headers=OURS)
    assert again.status_code == 400
    assert "no decision" in again.text


@pytest.mark.parametrize("action", ["decide", "change", "add", "undo", "accept"])
def test_a_form_of_another_site_is_refused(ann, news, action) -> None:
    send(ann, "/review", "decide", verdict="right")
    key = key_of_forms(ann)
    report = TALKS.document.id
    told = {
        "report": report,
        "record": PROMISE.id,
        "verdict": "wrong",
        "act": "deny",
        "decision": "1",
        "ticked-1": f"{report}/e1",
    }
    before = log(news)
    for headers, given in (
        ({"Origin": "https://evil.example"}, {"key": key, **told}),
        ({"Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}, {"key": key, **told}),
        ({"Origin": "null"}, {"key": key, **told}),
        ({}, {"key": key, **told}),
        (OURS, told),
        (OURS, {"key": "0" * 64, **told}),
    ):
        assert ann.post(f"/review/{action}", data=given, headers=headers).status_code == 403
    assert ann.get(f"/review/{action}", params={"key": key, **told}).status_code == 405
    assert log(news) == before == 1


def log(store: Path) -> int:
    """Count the rows of the log of decisions."""
    with Store.open(store, read_only=True) as archive:
        return int(archive.rows("SELECT count(*) FROM decisions")[0][0])


def test_a_form_that_lacks_its_fields_is_told(ann, news) -> None:
    key = {"key": key_of_forms(ann)}
    for action, told, status in (
        ("decide", {}, 400),
        ("decide", {"report": "{report.__class__}", "record": "x", "verdict": "right"}, 404),
        ("decide", {"report": TALKS.document.id, "record": PROMISE.id, "verdict": "perhaps"}, 400),
        ("undo", {"decision": "9" * 30}, 400),
        ("undo", {}, 400),
        ("add", {"report": TALKS.document.id, "record": PROMISE.id, "kind": "rumour"}, 400),
        ("accept", {"ticked-1": "nowhere"}, 400),
    ):
        assert ann.post(f"/review/{action}", data={**key, **told}, headers=OURS).status_code == status, (action, told)
    assert log(news) == 0


def test_a_store_that_is_written_by_somebody_is_told(ann, news) -> None:
    form = parsed(ann.get("/review").text).one("div", class_="keys").all("form")[0]
    with Store.open(news) as other:
        other.rows("BEGIN IMMEDIATE")
        answer = ann.post("/review/decide", data={**fields(form), "verdict": "right"}, headers=OURS)
        other.rows("ROLLBACK")
    assert answer.status_code == 503
    page = parsed(answer.text)
    assert "Is being written by another program" in page.one("h1").text
    assert page.all("a", class_="btn")[0].attributes["href"] == "/review"
    assert log(news) == 0


def test_today_tells_how_many_wait(ann) -> None:
    assert "7 readings wait for review" in ann.get("/today").text
    send(ann, "/review", "decide", verdict="right")
    assert "6 readings wait for review" in ann.get("/today").text


def test_other_pages_mark_what_was_corrected(ann) -> None:
    assert "corrected" not in ann.get("/today").text
    send(ann, "/review", "change", act="deny")
    assert "corrected" in ann.get("/today").text
    assert "corrected" in ann.get(f"/report/{TALKS.document.id}").text


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_words_and_nothing_else(tmp_path, words) -> None:
    ann = reviewer(filled(tmp_path / "hostile.db", [with_promise(title=words, outlet=words, path=f"a/{words}")]), words)
    send(ann, "/review", "change", who=f"={words}")
    for path in ("/review", "/review/list", "/review?outlet=x", unquote(send(ann, "/review", "undo").headers["location"])):
        page = parsed(ann.get(path).text)
        assert page.all("img") == []
        assert {script.attributes["src"].partition("?")[0] for script in page.all("script")} == {"/static/desk.js"}
        assert not {name for element in page.all() for name in element.attributes if name == "style" or name.startswith("on")}


def test_from_the_first_key_to_a_file_to_train_with(ann, news, tmp_path) -> None:
    check = pytest.importorskip("training.corpus.check", reason="the extra train brings YAML")
    send(ann, "/review", "change", act="deny")
    for _ in range(6):
        send(ann, "/review", "decide", verdict="right")
    place = tmp_path / "corrections.yaml"
    ended = run("export", str(news), "--as", "training", "-o", str(place))
    assert "7 of 7 decided records, from 2 readings" in ended.stderr
    made = list(check.read_reports([place]))
    assert {one["act"] for report in made for one in report["statements"]} == {"deny", "refuse"}

"""Review in a real browser, by keys and without a script: from the first key to the stored correction."""

import datetime as dt
from pathlib import Path

import pytest

from tests.desk.served import filled
from tests.store.news import raid, talks
from verbale.review import Decision
from verbale.store import Store, left

driven = pytest.importorskip("tests.desk.browser.driven", reason="the desk is not driven by a browser here")
pytestmark = pytest.mark.slow

DAY = dt.date(2031, 4, 21)
TALKS = talks()
FIRST = f"/review?report={TALKS.document.id}&record={TALKS.statements[0].id}"

MARK = """() => {
  const text = document.querySelector("#passage .m-words").firstChild;
  const range = document.createRange();
  range.setStart(text, text.data.indexOf("reopen"));
  range.setEnd(text, text.data.indexOf(" on 3 May"));
  getSelection().removeAllRanges();
  getSelection().addRange(range);
}"""


@pytest.fixture
def news(tmp_path: Path) -> Path:
    return filled(tmp_path / "news.db", [talks(), raid()])


@pytest.fixture
def desk(chromium, news):
    with driven.opened(chromium, news, DAY) as site:
        yield lambda **options: driven.looking(chromium, site, **options)


def decisions(store: Path) -> list[Decision]:
    """What stands, the oldest first."""
    with Store.open(store, read_only=True) as archive:
        people = [row["person"] for row in archive.rows("SELECT DISTINCT person FROM decisions")]
        return [one for by in people for one in reversed(archive.last_decisions(by, limit=50))]


def press(page, *keys: str) -> None:
    """Press keys, the last of which leads to another page."""
    *before, last = keys
    for key in before:
        page.keyboard.press(key)
    with page.expect_navigation():
        page.keyboard.press(last)


def test_keys_decide_undo_and_move_on(desk, news) -> None:
    window = desk()
    window.go("/review")
    press(window.page, "a")
    press(window.page, "x")
    assert [one.verdict for one in decisions(news)] == ["right", "wrong"]
    press(window.page, "u")
    assert [one.verdict for one in decisions(news)] == ["right"]
    window.page.wait_for_url("**/review?*record=*")
    window.go("/review")
    press(window.page, "n")
    window.page.wait_for_url("**/review?passed=1")
    window.page.keyboard.press("?")
    window.page.wait_for_url("**#help")  # a browser tells of the way to a part of a page after the key's own turn
    with Store.open(news, read_only=True) as archive:
        assert left(archive) == 6
    assert window.faults == []


def test_a_speaker_an_act_and_marked_words_are_one_decision(desk, news) -> None:
    window = desk()
    window.go(FIRST)
    window.page.evaluate(MARK)
    window.page.keyboard.press("e")
    assert window.page.locator("#words-content:focus").input_value() == "reopen talks"
    window.page.keyboard.press("Escape")
    window.page.keyboard.press("t")
    window.page.locator("#term:focus").select_option("deny")
    window.page.keyboard.press("Escape")
    window.page.keyboard.press("s")
    window.page.keyboard.type("Olen")
    press(window.page, "Enter")
    [one] = decisions(news)
    assert (one.change.act, one.change.who.name) == ("deny", "Olen Marsh")
    assert [quote.exact for quote in one.change.words("content")] == ["reopen talks"]


def test_a_key_pressed_twice_decides_once(desk, news) -> None:
    window = desk()
    window.go("/review")
    with window.page.expect_navigation():
        window.page.evaluate("() => { for (const turn of [1, 2]) document.querySelector('[data-key=a]').click(); }")
    window.page.wait_for_load_state()
    assert len(decisions(news)) == 1


def test_all_of_it_works_without_a_script(desk, news) -> None:
    window = desk(java_script_enabled=False)
    window.go(FIRST)
    window.page.locator("label[data-key=s]").click()
    window.page.keyboard.type("=Ila Benn")
    window.page.get_by_role("button", name="Save and go on").click()
    window.page.locator("button[data-key=x]").first.click()
    window.page.locator(".keys button[data-key=u]").click()
    window.go("/review/list")
    window.page.locator("input[type=checkbox]").first.check()
    window.page.get_by_role("button", name="The ticked ones are right").click()
    assert [(one.verdict, one.change.who and one.change.who.name) for one in decisions(news)] == [
        ("right", "Ila Benn"),
        ("right", None),
    ]


def test_what_is_missing_is_added_by_keys(desk, news) -> None:
    window = desk()
    window.go(FIRST)
    window.page.keyboard.press("m")
    window.page.keyboard.type("troops left Belmar")
    window.page.get_by_label("Speaker: a name").fill("marsh")
    window.page.get_by_label("The saying words").fill("though")
    window.page.locator("#new-statement-term").select_option("assert")
    with window.page.expect_navigation():
        window.page.get_by_role("button", name="Add it").first.click()
    [made] = decisions(news)
    assert (made.machine, made.kind, made.change.act, [one.exact for one in made.anchor]) == (
        None,
        "statement",
        "assert",
        ["troops left Belmar"],
    )
    assert made.change.who
    assert made.change.who.name == "Olen Marsh"


def test_without_a_script_a_place_is_chosen_and_nothing_is_typed_again(desk, news) -> None:
    window = desk(java_script_enabled=False)
    window.go(FIRST)
    window.page.get_by_text("Add an event").click()
    window.page.locator("#new-event-words").fill("said")
    window.page.locator("#new-event-term").select_option("REJECT")
    window.page.locator("#new-to").fill("Voss")
    window.page.get_by_role("button", name="Add it").last.click()
    assert "stand there 2 times" in window.page.get_by_role("alert").inner_text()
    assert window.page.locator("#new-to").input_value() == "Voss"
    window.page.locator("#new-event-which").fill("2")
    window.page.get_by_role("button", name="Add it").last.click()
    [made] = decisions(news)
    assert (made.change.type, made.anchor[0].start) == ("REJECT", TALKS.document.text.rindex("said"))
    assert made.change.to
    assert made.change.to.name == "Dara Voss"

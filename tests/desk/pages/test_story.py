"""One story: what was said in it, merged."""

import pytest

from tests.desk.pages.asking import asked
from tests.store.news import talks
from tests.store.turned import AFTER, BEFORE, made
from verbale.comparison import compare
from verbale.desk.faults import NotThere
from verbale.desk.pages.story import STORY
from verbale.record import Document
from verbale.store import Copy, Store


def test_reports_in_their_order_with_their_copies(bridge) -> None:
    bridge.add([Copy(Document("Elsewhere.", outlet="Herald"), BEFORE.id)])
    page = STORY.make(bridge, asked(AFTER.id))
    assert [(one.report.id, [copy.outlet for copy in one.copies]) for one in page.reports] == [
        (BEFORE.id, ["Herald"]),
        (AFTER.id, []),
    ]
    assert (page.story.id, page.more, page.cut) == (BEFORE.id, 0, False)
    assert [one.kind for one in page.differ] == ["position_changed"]


def test_what_is_said_alike_stands_once_with_its_wordings(tmp_path) -> None:
    says = "the Senn bridge stays shut to lorries"
    texts = [f"Sand said {words}." for words in (says, f"{says} all week", says.upper())]
    days = ("2031-04-12", "2031-04-13", "2031-04-14")
    with Store.create(tmp_path / "news.db") as store:
        reports = [Document(text, published=day) for text, day in zip(texts, days, strict=True)]
        store.add([made(report, report.text[10:-1], "assert") for report in reports])
        compare(store)
        page = STORY.make(store, asked(reports[0].id))
    (merged,) = page.said
    assert (merged.told.said.words, merged.reports, page.statements) == (says.upper(), 3, 3)
    assert [one.said.words for one in merged.others] == [f"{says} all week"]


def test_what_has_been_and_what_is_to_come(news) -> None:
    page = STORY.make(news, asked(talks().document.id))
    assert [one.trigger for one in page.coming] == ["talks"]
    assert "left" in [one.trigger for one in page.events]
    assert [said.words for said in STORY.rows(news, asked(talks().document.id))] == [told.told.said.words for told in page.said]


def test_no_such_story(bridge) -> None:
    with pytest.raises(NotThere, match="no such story"):
        STORY.make(bridge, asked("none"))
    assert list(STORY.rows(bridge, asked("none"))) == []

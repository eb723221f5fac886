"""A reading in a notebook: four tables of the report's words, escaped, with no script and nothing to load."""

import re
from html.parser import HTMLParser

from hypothesis import given

from tests.strategies import readings
from tests.views.made import wire
from verbale.record import Dispute, Document, Event, Reading
from verbale.testing import PROVENANCE, actor, document, find, reading, statement
from verbale.views.notebook import SHOWN, notebook
from verbale.views.wording import event_word

VOID = {"br", "hr", "img", "input", "link", "meta"}
REPORT = document("Ann Lee said she would sign if Kest paid, a false claim. Troops left.")


class Page(HTMLParser):
    """The elements of a fragment: what is open, which were met, and the text outside the style sheet."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.met: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs) -> None:
        self.met.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data) -> None:
        if "style" not in self.open:
            self.text.append(data)

    @property
    def tags(self) -> list[str]:
        return [tag for tag, _ in self.met]


def rows(html: str) -> list[list[str]]:
    """Give the text of the cells of each row of records."""
    found = re.findall(r"<tr title=.*?</tr>", html)
    return [["".join(Page(cell).text) for cell in re.findall(r"<td>(.*?)</td>", row)] for row in found]


def event(status: str, words: str, kind: str = "RETREAT", **fields: object) -> Event:
    return Event(id=f"e {words} {status}", trigger=find(REPORT, words), type=kind, status=status, score=0.9, **fields)


def told(*events: Event, statements=(), actors=()) -> Reading:
    return Reading(REPORT, (), tuple(actors), tuple(statements), tuple(events), provenance=PROVENANCE)


def test_a_notebook_finds_it_on_the_reading():
    made = wire()
    assert made._repr_html_() == notebook(made)


def test_the_head_has_headline_outlet_day_and_length():
    text = Page(notebook(wire())).text
    assert text[:2] == ["Ferry talks resume as Maravia drops demand on fishing zone", "Interwire · Wed 29 Aug 2029 · 316 words"]


def test_a_statement_has_number_speaker_act_and_words():
    assert rows(notebook(wire()))[3] == [
        "4",
        "Askevik",
        "refuses",
        "his government had “never accepted” the boundary that Maravia drew in March",
    ]


def test_a_quotation_keeps_the_marks_of_the_report():
    assert rows(notebook(wire()))[4][3] == "“A ferry is a ferry … It is not a treaty.”"


def test_a_doubtful_statement_has_a_question_mark():
    assert [row[0] for row in rows(notebook(wire())) if "?" in row[0]] == ["7 ?", "10 ?"]


def test_an_act_that_was_not_read_gives_way_to_the_cue():
    assert rows(notebook(wire()))[0][2] == "drops"


def test_a_long_part_is_folded_after_its_first_rows():
    html = notebook(wire())
    assert html.index("<details>") < html.index("<summary>2 more</summary>")
    assert html[: html.index("<details>")].count("<tr title") == SHOWN


def test_condition_and_dispute_stand_under_the_words():
    said = statement(
        REPORT,
        "she would sign if Kest paid",
        cue="said",
        source="Ann Lee",
        act="commit",
        condition=(find(REPORT, "if Kest paid"),),
        disputed=Dispute("report", (find(REPORT, "false claim"),)),
    )
    html = notebook(told(statements=[said]))
    assert '<span class="mark">IF</span> Kest paid' in html
    assert [row[3] for row in rows(html)] == ["she would signIF Kest paidDISPUTED by the report: “false claim”"] * 2
    assert re.findall(r"<caption><b>(\w+)</b>", html) == ["SAID", "DISPUTED"]


def test_addressee_distance_and_doubt_are_notes():
    kest = actor(REPORT, "Kest", "Kest", kind="state")
    said = statement(REPORT, "she would sign", cue="said", addressee=kest.id, stance="distance", certainty="probable")
    assert "to Kest, the report keeps its distance, put forward as likely" in notebook(told(statements=[said], actors=[kest]))


def test_what_is_done_and_what_is_ahead_have_tables_of_their_own():
    html = notebook(told(event("actual", "left"), event("planned", "sign", "AGREE")))
    assert re.findall(r"<caption><b>(\w+)</b>", html) == ["DONE", "AHEAD"]
    assert [row[1:3] for row in rows(html)] == [["not dated", event_word("RETREAT", None)], ["no date", "planned"]]


def test_a_claimed_event_names_the_statement_that_tells_it():
    said = statement(REPORT, "she would sign", cue="said", source="Ann Lee")
    assert "as told in 1" in notebook(told(event("planned", "sign", "AGREE", within=said.id), statements=[said]))


def test_nothing_found_is_said_so():
    assert "No statement and no event found." in Page(notebook(reading(document("Rain.")))).text


def test_a_report_cannot_bring_markup():
    report = Document.from_text('<script>x()</script> said "<img src=a onerror=b>"', outlet="<b>")
    said = statement(report, '"<img src=a onerror=b>"', cue="said", source="<script>x()</script>")
    page = Page(notebook(reading(report, [said])))
    assert not {"script", "img"} & set(page.tags)
    assert '"<img src=a onerror=b>"' in page.text


def test_nothing_is_loaded_and_nothing_runs():
    page = Page(notebook(wire()))
    assert {name for _, attributes in page.met for name in attributes} <= {"class", "title", "scope"}
    assert "url(" not in notebook(wire())
    assert "@import" not in notebook(wire())


def test_the_style_reaches_nothing_outside_the_fragment():
    style = re.search(r"<style>(.*?)</style>", notebook(wire()), re.DOTALL)[1]
    selectors = re.findall(r"^([^\s/}][^{]*)\{", style, re.MULTILINE)
    assert selectors
    assert all(selector.startswith(".verbale-reading.verbale-reading") for selector in selectors)


@given(readings())
def test_every_reading_makes_well_formed_markup(made):
    page = Page(notebook(made))
    assert page.open == []
    assert page.tags.count("style") == 1

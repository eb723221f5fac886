"""Templates show texts as texts, and dates, names and ways on as the desk writes them."""

import datetime as dt
from dataclasses import replace

import pytest
from jinja2 import UndefinedError

from verbale.desk.asked import Asked
from verbale.desk.templating import environment
from verbale.store import Happened, ReportLine, Value

ENVIRONMENT = environment()
REPORT = ReportLine(id="d1", title=None, outlet="Post", published="2031-05-02", url=None, path="in/talks.txt")
TALKS = Happened(
    report=REPORT, id="e1", start=7, end=12, trigger="talks", type="CONSULT", mode=None, status="planned", actors=("Kestia",),
    recipients=(), when=None, first="2031-05-03", last="2031-05-03", place=None, quantity=None, unit=None,
    claimed=False, claimed_by=None, scheduled=True, score=0.9,
)  # fmt: skip


def shown(template: str, **named: object) -> str:
    return ENVIRONMENT.from_string(template).render(**named)


def test_a_text_is_no_markup() -> None:
    assert shown("<b>{{ words }}</b>", words="<i>R&D</i>") == "<b>&lt;i&gt;R&amp;D&lt;/i&gt;</b>"


def test_a_text_does_not_steer_the_screen() -> None:
    assert "\u202e" not in shown("{{ words }}", words="a\u202egnp.exe")
    assert "\u202e" not in shown("{{ kept(words) }}", words="a\u202egnp.exe")


def test_what_a_template_does_not_know_is_a_fault() -> None:
    with pytest.raises(UndefinedError):
        shown("{{ page.titel }}", page={})


def test_a_part_of_a_text_keeps_the_blanks_at_its_edges() -> None:
    assert shown("{{ kept('said ') }}{{ kept(' ') }}{{ kept('<no>') }}") == "said  &lt;no&gt;"


@pytest.mark.parametrize(
    ("text", "clipped"), [("the talks go on", "the talks …"), ("the talks", "the talks"), ("interminable", "interminab …")]
)
def test_a_long_text_is_cut_behind_a_word(text: str, clipped: str) -> None:
    assert shown("{{ text | clipped(10) }}", text=text) == clipped


@pytest.mark.parametrize(
    ("fields", "title"),
    [({"title": "Talks\nresume"}, "Talks resume"), ({}, "talks.txt"), ({"path": None}, "Untitled report")],
)
def test_a_report_without_a_title_has_the_name_of_its_file(fields: dict[str, str | None], title: str) -> None:
    assert shown("{{ one | title }}", one=replace(REPORT, **fields)) == title


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ("2031-05-03", "2031-05-03", "Sat 3 May"),
        ("2032-05-03", "2032-05-03", "Mon 3 May 2032"),
        ("2031-05-03", "2031-05-05", "3 May – 5 May"),
        ("2031-12-30", "2032-01-02", "30 Dec – 2 Jan 2032"),
        ("2030-12-30", "2031-01-02", "30 Dec 2030 – 2 Jan"),
        ("2029-01-01", "2031-12-31", "1 Jan 2029 – 31 Dec"),
        ("2032-05-03", "2032-05-05", "3 May – 5 May 2032"),
        ("2032-12-30", "2034-01-02", "30 Dec 2032 – 2 Jan 2034"),
    ],
)
def test_days_of_other_years_have_their_year(first: str, last: str, told: str) -> None:
    assert shown("{{ days_of(one, 2031) }}", one=replace(TALKS, first=first, last=last)) == told


@pytest.mark.parametrize(
    ("fields", "told"),
    [({"when": "next week"}, "next week"), ({}, "told 2 May"), ({"report": replace(REPORT, published=None)}, "no day")],
)
def test_what_has_no_day_has_the_reports_words_or_the_day_it_was_told(fields: dict[str, object], told: str) -> None:
    one = replace(TALKS, first=None, last=None, **fields)
    assert shown("{{ days_of(one, 2031) }}", one=one) == told


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ("2031-05-02", "2031-05-02", "Fri 2 May 2031"),
        ("2031-05-02", "2031-06-01", "2 May to 1 Jun 2031"),
        ("2031-05-02", "2032-06-01", "2 May 2031 to 1 Jun 2032"),
        (None, None, ""),
    ],
)
def test_a_stretch_of_days_names_a_year_once_where_it_is_one(first: str | None, last: str | None, told: str) -> None:
    assert shown("{{ from_to(first, last) }}", first=first, last=last) == told


@pytest.mark.parametrize(
    ("value", "bounds"),
    [
        ("2032-02-29", "since=2032-02-29&amp;until=2032-02-29"),
        ("2032-02", "since=2032-02-01&amp;until=2032-02-29"),
        ("2031-12", "since=2031-12-01&amp;until=2031-12-31"),
        ("2031", "since=2031-01-01&amp;until=2031-12-31"),
    ],
)
def test_a_bar_leads_to_the_days_that_it_stands_for(value: str, bounds: str) -> None:
    asked = Asked("/search", {}, {"q": "talks", "page": "2"}, dt.date(2031, 5, 20))
    drawing = shown("{{ over_time(days, asked) }}", days=(Value(value, 3),), asked=asked)
    assert f'href="/search?q=talks&amp;{bounds}"' in drawing


def test_ways_between_the_map_and_the_lists_keep_what_each_of_them_knows() -> None:
    asked = Asked("/events", {}, {"type": "AID", "by": "a1", "place": "7", "since": " "}, dt.date(2031, 5, 20))
    ways = shown(
        "{{ href('/map', **narrowing(asked, '/map')) }} {{ href('/network', **narrowing(asked, '/network')) }}", asked=asked
    )
    assert ways == "/map?type=AID /network?type=AID&amp;by=a1"


def test_a_name_is_asked_for_as_one_phrase() -> None:
    assert shown("{{ named('by', 'Dara Voss') }}") == "&#34;Dara Voss&#34;"
    assert shown("{{ named('outlet', 'Post') }}") == "Post"

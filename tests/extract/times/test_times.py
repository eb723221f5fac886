"""Time expressions and their values, on analyses made by hand."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.extract.times import precision, read_times, times_by_governor
from verbale.record import Analysis, Document, Name
from verbale.testing import analysis

DAY = "2034-01-18"  # a Wednesday
NAMES = "january february march april may june july august september october november december".split()
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()


def made(words: str, published: str | None = DAY, **parts: object) -> Analysis:
    """Words parted by blanks; those that name months and days are proper nouns."""
    tags = ["PROPN" if word.lower().rstrip("s.") in {*NAMES, *WEEKDAYS, "nov", "sept"} else "X" for word in words.split()]
    report = Document.from_text(words, published=published)
    return analysis(words, **{"upos": " ".join(tags), "report": report, **parts})


def values(words: str, published: str | None = DAY, **parts: object) -> list[tuple[str, str]]:
    return [(one.span.text, one.value) for one in read_times(made(words, published, **parts), "v")]


@pytest.mark.parametrize(
    ("words", "span", "value"),
    [
        ("on 5 March 2031 it", "5 March 2031", "2031-03-05"),
        ("on March 5 , 2031 it", "March 5 , 2031", "2031-03-05"),
        ("Sunday , March 9 , 2031", "Sunday , March 9 , 2031", "2031-03-09"),
        ("the 27th of December", "the 27th of December", "2033-12-27"),
        ("Nov. 13 it", "Nov. 13", "2033-11-13"),
        ("from 25 – 27 June 2030 it", "25 – 27 June 2030", "2030-06-25/2030-06-27"),
        ("on June 3 and 4 it", "June 3 and 4", None),
        ("2031-03-05 it", "2031-03-05", "2031-03-05"),
        ("in March 2031 it", "March 2031", "2031-03"),
        ("late August it", "late August", "2033-08"),
        ("by the end of June it", "the end of June", "2034-06-30"),
        ("by the end of the year it", "the end of the year", "2034-12-31"),
        ("the first half of 2033 it", "the first half of 2033", "2033-H1"),
        ("the second half of April it", "the second half of April", "2034-04-16/2034-04-30"),
        ("the first quarter of 2031 it", "the first quarter of 2031", "2031-Q1"),
        ("the second week of February it", "the second week of February", "2034-W06"),
        ("the 20th century it", "the 20th century", "19"),
        ("on Sunday it", "Sunday", "2034-01-15"),
        ("on Wednesday it", "Wednesday", "2034-01-18"),
        ("last Wednesday it", "last Wednesday", "2034-01-11"),
        ("next Wednesday it", "next Wednesday", "2034-01-25"),
        ("early Friday it", "early Friday", "2034-01-13"),
        ("Friday of last week it", "Friday of last week", "2034-01-13"),
        ("by Monday week it", "Monday week", "2034-01-30"),
        ("Friday night it", "Friday night", "2034-01-13TNI"),
        ("noon on Saturday it", "noon on Saturday", "2034-01-14T12:00"),
        ("yesterday morning it", "yesterday morning", "2034-01-17TMO"),
        ("tonight it", "tonight", "2034-01-18TNI"),
        ("overnight it", "overnight", "2034-01-17/2034-01-18"),
        ("last night it", "last night", "2034-01-17TNI"),
        ("midnight it", "midnight", "2034-01-19T00:00"),
        ("by nightfall it", "nightfall", "2034-01-18TEV"),
        ("this week it", "this week", "2034-W03"),
        ("last month it", "last month", "2033-12"),
        ("next year it", "next year", "2035"),
        ("the weekend it", "the weekend", "2034-W02-WE"),
        ("next weekend it", "next weekend", "2034-W04-WE"),
        ("last autumn it", "last autumn", "2033-FA"),
        ("two winters ago it", None, None),
        ("three days ago it", "three days ago", "2034-01-15"),
        ("two years ago it", "two years ago", "2032"),
        ("several years ago it", "several years ago", "PAST_REF"),
        ("the past few days it", "the past few days", "PAST_REF"),
        ("the coming weeks it", "the coming weeks", "FUTURE_REF"),
        ("now it", "now", "PRESENT_REF"),
        ("for 72 hours it", "72 hours", "PT72H"),
        ("an 11 - year ban", "11 - year", "P11Y"),
        ("twenty - five days it", "twenty - five days", "P25D"),
        ("half an hour it", "half an hour", "PT30M"),
        ("two hours and ten minutes it", "two hours and ten minutes", "PT2H10M"),
        ("several weeks it", "several weeks", "PXW"),
        ("at 9 p.m. it", "9 p.m.", "2034-01-18T21:00"),
        ("at 12 a.m. it", "12 a.m.", "2034-01-18T00:00"),
        ("at 9.05am it", "9.05am", "2034-01-18T09:05"),
        ("at 22:30 it", "22:30", "2034-01-18T22:30"),
        ("at 0510 GMT it", "0510 GMT", "2034-01-18T05:10Z"),
        ("11 a.m. on Sunday it", "11 a.m. on Sunday", "2034-01-15T11:00"),
        ("7.30 on Saturday morning it", "7.30 on Saturday morning", "2034-01-14T07:30"),
        ("every Thursday it", "every Thursday", "XXXX-WXX-4"),
        ("each night it", "each night", "XXXX-XX-XXTNI"),
        ("on Thursdays it", "Thursdays", "XXXX-WXX-4"),
        ("in 1947 it", "1947", "1947"),
        ("the 1960s it", "the 1960s", "196"),
        ("until Christmas it", "Christmas", "2034-12-25"),
        ("since Easter it", "Easter", "2033-04-17"),
    ],
)  # fmt: skip
def test_words_have_the_value(words, span, value):
    found = dict(values(words))
    if value is not None:
        assert found.get(span) == value


@pytest.mark.parametrize(
    ("words", "span", "value"),
    [
        ("on Sunday it", "Sunday", "XXXX-WXX-7"),
        ("March 6 it", "March 6", "XXXX-03-06"),
        ("in March it", "March", "XXXX-03"),
        ("last year it", "last year", "XXXX"),
        ("yesterday it", "yesterday", "XXXX-XX-XX"),
        ("in 1947 it", "1947", "1947"),
        ("last summer it", "last summer", "XXXX-SU"),
    ],
)
def test_without_a_day_to_count_from_values_stay_partial(words, span, value):
    assert (span, value) in values(words, None)


def test_a_dateline_gives_the_day_where_the_document_has_none():
    words = "March 5 , 2031 They left yesterday"
    parts = {"sentences": [4, 3], "kinds": ("dateline", "sentence")}
    assert values(words, None, **parts)[-1] == ("yesterday", "2031-03-04")


@pytest.mark.parametrize(
    "words",
    [
        "may 5 it",
        "a battle",
        "200 calls a day",
        "2000 %",
        "$ 1990 it",
        "four - year - old",
        "as many days",
        "a quarter of it",
        "the Records Act of 1992",
        "the day",
    ],
)
def test_what_is_no_time_gives_none(words):
    tags = {"200 calls a day": "NUM NOUN DET NOUN", "a quarter of it": "DET NOUN ADP PRON"}
    parts = {"upos": tags[words]} if words in tags else {}
    assert values(words, **parts) == []


def test_a_number_of_things_is_no_year():
    assert values("2034 people left", heads=[1, 2, -1], deprels="nummod nsubj root", xpos="CD NNS VBD") == []


def test_a_name_that_holds_a_month_is_no_time():
    assert values("Ann May left", names=[Name(0, 2, "person")], upos="PROPN PROPN VERB") == []


def test_a_season_before_a_noun_is_no_time():
    assert values("winter wheat", heads=[1, -1], deprels="compound root", upos="NOUN NOUN") == []


@pytest.mark.parametrize(
    ("words", "xpos", "deprels", "heads", "value"),
    [
        ("they met on Friday", "PRP VBD IN NNP", "nsubj root case obl", [1, -1, 3, 1], "2034-01-13"),
        ("they will meet Friday", "PRP MD VB NNP", "nsubj aux root obl", [2, 2, -1, 2], "2034-01-20"),
        ("they leave on Friday", "PRP VBP IN NNP", "nsubj root case obl", [1, -1, 3, 1], "2034-01-20"),
        ("they say on Friday", "PRP VBP IN NNP", "nsubj root case obl", [1, -1, 3, 1], "2034-01-13"),
        ("they waited until Friday", "PRP VBD IN NNP", "nsubj root case obl", [1, -1, 3, 1], "2034-01-20"),
        ("talks set for Friday", "NNS VBN IN NNP", "root acl case obl", [-1, 0, 3, 1], "2034-01-20"),
        ("to meet on Friday", "TO VB IN NNP", "mark root case obl", [1, -1, 3, 1], "2034-01-20"),
    ],
)
def test_the_verb_tells_which_friday(words, xpos, deprels, heads, value):
    tags = {"NNP": "PROPN", "MD": "AUX", "TO": "PART", "IN": "ADP", "PRP": "PRON", "NNS": "NOUN"}
    upos = " ".join(tags.get(tag, "VERB") for tag in xpos.split())
    lemmas = words.lower().replace("met", "meet").replace("waited", "wait")
    assert values(words, xpos=xpos, deprels=deprels, heads=heads, upos=upos, lemmas=lemmas) == [("Friday", value)]


def test_a_headline_in_the_present_tells_of_the_past():
    parts = {"xpos": "NNS VBP NNP", "upos": "NOUN VERB PROPN", "deprels": "nsubj root obl", "heads": [1, -1, 1]}
    assert values("rebels strike Friday", kinds=("headline",), **parts) == [("Friday", "2034-01-13")]


def test_days_are_counted_from_the_day_told_last():
    words = "on March 5 , 2031 it . the next day , two weeks later , that night"
    assert [value for _, value in values(words, sentences=[7, 10])] == ["2031-03-05", "2031-03-06", "2031-W12", "2031-03-06TNI"]


def test_no_time_goes_on_over_the_end_of_a_sentence():
    assert values("in March 5 it", sentences=[2, 2]) == [("March", "2034-03")]


@given(st.dates(date(1990, 1, 1), date(2090, 12, 31)), st.integers(0, 3))
def test_a_whole_date_has_its_value_in_any_style(day, style):
    month = NAMES[day.month - 1].title()
    weekday = WEEKDAYS[day.weekday()].title()
    words = [
        f"{day.day} {month} {day.year}",
        f"{month} {day.day} , {day.year}",
        f"{weekday} , {month} {day.day} , {day.year}",
        str(day),
    ][style]
    assert values(words) == [(words, str(day))]


@given(st.dates(date(2000, 1, 1), date(2090, 12, 31)), st.integers(0, 6))
def test_a_weekday_alone_is_in_the_week_that_ends_with_the_report(day, number):
    ((_, value),) = values(f"on {WEEKDAYS[number].title()} it", str(day))
    found = date.fromisoformat(value)
    assert found.weekday() == number
    assert timedelta(0) <= day - found < timedelta(days=7)


@pytest.mark.parametrize(
    ("value", "name"),
    [("2034-01-16", "day"), ("XXXX-03-06", "day"), ("XXXX-WXX-7", "day"), ("2034-W03", "week"), ("2034-W03-WE", "weekend"),
     ("2034-01", "month"), ("2034", "year"), ("196", "decade"), ("19", "century"), ("2034-SP", "season"), ("2034-Q1", "quarter"),
     ("2034-H1", "half year"), ("2034-01-16TNI", "part of day"), ("2034-01-16T21:00", "minute"), ("2034-01-16T05:10Z", "minute"),
     ("2034-01-15/2034-01-16", "range"), ("PAST_REF", None)],
)  # fmt: skip
def test_a_value_tells_how_fine_it_is(value, name):
    assert precision(value) == name


@pytest.mark.parametrize(
    ("words", "upos", "deprels", "heads", "governors"),
    [
        ("they met on Friday", "PRON VERB ADP PROPN", "nsubj root case obl", [1, -1, 3, 1], [1]),
        ("said at talks on Friday", "VERB ADP NOUN ADP PROPN", "root case obl case nmod", [-1, 2, 0, 4, 2], [2, 0]),
        ("said before talks on Friday", "VERB ADP NOUN ADP PROPN", "root case obl case nmod", [-1, 2, 0, 4, 2], [2]),
        ("said after Friday", "VERB ADP PROPN", "root case obl", [-1, 2, 0], []),
        ("criticised Friday 's vote", "VERB PROPN PART NOUN", "root nmod:poss case obj", [-1, 3, 1, 0], []),
    ],
)
def test_a_time_is_known_by_the_verb_and_the_occasions_that_it_hangs_on(words, upos, deprels, heads, governors):
    one = made(words, upos=upos, deprels=deprels, heads=heads)
    assert list(times_by_governor(one, read_times(one, "v"))) == governors

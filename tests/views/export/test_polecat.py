"""POLECAT: forty columns in their order, a line a row."""

import csv
import io

import pytest
from hypothesis import given

from tests.views.export.made import agenda, eventful
from tests.views.page.made import hostile
from verbale.errors import UsageError
from verbale.record import Reading
from verbale.record.ontology import vocabulary
from verbale.views.export.polecat import polecat

EVERY = frozenset(vocabulary("event_status"))
HEADER = (
    "Event ID|Event Date|Event Type|Event Mode|Intensity|Quad Code|Contexts|"
    "Actor Name|Actor Country|Actor COW|Primary Actor Sector|Actor Sectors|Actor Title|Actor Name Raw|Wikipedia Actor ID|"
    "Recipient Name|Recipient Country|Recipient COW|Primary Recipient Sector|Recipient Sectors|Recipient Title|"
    "Recipient Name Raw|Wikipedia Recipient ID|"
    "Placename|City|District|Province|Country|Latitude|Longitude|GeoNames ID|Raw Placename|Feature Type|"
    "Source|Publication Date|Story People|Story Organizations|Story Locations|Language|Version"
)


def exported(reading: Reading, *, with_offsets: bool = False, statuses: frozenset[str] = EVERY) -> str:
    out = io.BytesIO()
    polecat([reading], out, with_offsets=with_offsets, statuses=statuses)
    return out.getvalue().decode()


def rows(reading: Reading, *, with_offsets: bool = False) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(exported(reading, with_offsets=with_offsets), newline=""), delimiter="\t"))


def test_the_forty_columns() -> None:
    names = exported(agenda()).splitlines()[0].split("\t")
    assert len(names) == 40
    assert names == HEADER.split("|")


def test_an_event_with_all_that_it_has() -> None:
    row = rows(agenda())[0]
    document, event = agenda().document, agenda().events[0]
    assert row["Event ID"].split("_") == [document.id, "CONSULT", event.id]
    assert (row["Event Date"], row["Publication Date"]) == ("2034-02-23", "2034-02-21")
    assert (row["Event Mode"], row["Intensity"], row["Quad Code"]) == ("multilateral", "4.0", "VERBAL COOPERATION")
    assert (row["Actor Name"], row["Actor Country"], row["Actor COW"]) == ("Kestia; Ostrava", "POL; DEU", "290; 255")
    assert (row["Primary Actor Sector"], row["Actor Sectors"]) == ("GOV", "GOV; None")
    assert (row["Placename"], row["Raw Placename"], row["Country"], row["GeoNames ID"]) == ("Lomna", "Lomna", "SVK", "7")
    assert (row["Latitude"], row["Longitude"]) == ("49.1", "-21.2")
    assert (row["Story People"], row["Story Organizations"], row["Story Locations"]) == ("clerk", "The Council of Ports", "Lomna")
    assert (row["Source"], row["Language"], row["Version"]) == ("Interwire", "en", "verbale-0.0.0")


def test_what_a_reading_does_not_have_is_none() -> None:
    row = rows(agenda())[0]
    unknown = (
        "Recipient Name",
        "Recipient COW",
        "Wikipedia Actor ID",
        "City",
        "District",
        "Province",
        "Feature Type",
        "Contexts",
    )
    assert {row[name] for name in unknown} == {"None"}


def test_one_who_is_no_actor_has_words_alone() -> None:
    row = rows(agenda())[1]
    assert (row["Actor Name"], row["Actor Name Raw"]) == ("The Council of Ports", "None")
    assert (row["Recipient Name"], row["Recipient Name Raw"]) == ("None", "reporters")


def test_an_event_without_a_day_has_that_of_the_report() -> None:
    assert [row["Event Date"] for row in rows(agenda())][-1] == "2034-02-21"


def test_only_what_happened_is_written_by_default() -> None:
    out = io.BytesIO()
    assert str(polecat([agenda()], out)) == "1 of 6 events, from 1 reading"
    assert out.getvalue().decode().splitlines()[1].split("\t")[2] == "ACCUSE"


def test_unknown_status() -> None:
    with pytest.raises(UsageError, match="no status 'done'; there are: actual, planned"):
        polecat([agenda()], io.BytesIO(), statuses={"done"})


def test_offsets_lead_to_the_words() -> None:
    text = agenda().document.text
    for row, event in zip(rows(agenda(), with_offsets=True), agenda().events, strict=True):
        start, end = map(int, row["Trigger Offsets"].split(":"))
        assert text[start:end] == event.trigger.text == row["Trigger"]
        assert row["Status"] == event.status


def test_whose_claim_it_is() -> None:
    assert [row["Claimed By"] for row in rows(agenda(), with_offsets=True)][:2] == ["clerk", "None"]
    assert rows(agenda(), with_offsets=True)[0]["Actor Wikidata"] == "None; Q7"


@given(eventful())
def test_a_line_is_a_row_whatever_the_words(reading) -> None:
    lines = exported(reading, with_offsets=True).split("\n")
    assert len(lines) == len(reading.events) + 2
    assert {len(row) for row in csv.reader(lines[:-1], delimiter="\t")} == {53}


def test_pandas_reads_it() -> None:
    pandas = pytest.importorskip("pandas", reason="pandas reads POLECAT's files back")
    frame = pandas.read_csv(io.StringIO(exported(agenda())), sep="\t", na_values="None", keep_default_na=False)
    assert frame.shape == (6, 40)
    assert frame["Intensity"].tolist()[0] == 4.0


def test_a_reading_without_events() -> None:
    assert rows(hostile()) == []

"""What an export says of itself."""

from verbale.views.export.outcome import Exported, Tally


def test_rows_of_records_of_readings() -> None:
    tally = Tally("event")
    tally.add(rows=2, records=1_100)
    tally.add(rows=0, records=1)
    assert tally.exported() == Exported(rows=2, records=1_101, readings=2, noun="event")
    assert str(tally.exported()) == "2 of 1,101 events, from 2 readings"


def test_nothing_to_export() -> None:
    assert str(Tally("event").exported()) == "0 of 0 events, from 0 readings"

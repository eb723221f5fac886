"""Offices mined from the user's own dated reports."""

from dataclasses import replace

from verbale.extract.identity.mined import MinedOffice, mine_offices, mined_country
from verbale.record import Actor, Document, Reading
from verbale.testing import PROVENANCE, actor


def reading(day: str | None, role: str = "Kestian Prime Minister", country: str | None = "KES", name: str = "Ida Orn") -> Reading:
    report = Document(f"{role} {name} spoke.", published=day)
    made: Actor = replace(actor(report, name, (f"{role} {name}", "title")), role=role, country=country)
    return Reading(report, (), (made,), (), provenance=PROVENANCE)


def test_an_office_is_seen_from_the_first_report_to_the_last():
    (mined,) = mine_offices([reading("2033-05-02"), reading("2031-01-09"), reading("2032-01-01")])
    assert (mined.person, mined.country, mined.first_seen, mined.last_seen) == ("Ida Orn", "KES", "2031-01-09", "2033-05-02")
    assert [one.day for one in mined.evidence] == ["2031-01-09", "2032-01-01", "2033-05-02"]
    assert mined.evidence[0].span.text == "Kestian Prime Minister Ida Orn"


def test_a_report_without_a_date_gives_none():
    assert mine_offices([reading(None)]) == ()


def test_past_offices_and_bare_words_give_none():
    assert (
        mine_offices([reading("2033-01-01", role="former Kestian minister"), reading("2033-01-01", role="Kestian skier")]) == ()
    )


def test_an_office_of_no_country_and_half_a_name_give_none():
    assert mine_offices([reading("2033-01-01", country=None), reading("2033-01-01", name="Orn")]) == ()


def test_spellings_of_one_name_are_one_person_s():
    assert len(mine_offices([reading("2033-01-01", name="Dmitriy Orn"), reading("2033-02-01", name="Dmitry Orn")])) == 1


def office(country: str, first: str = "2031-01-01", last: str = "2032-01-01") -> MinedOffice:
    return MinedOffice("Ida Orn", "minister", country, first, last, ())


def test_a_country_is_filled_where_all_agree():
    assert mined_country("Ida Orn", "2031-06-01", [office("KES"), office("KES")]) == "KES"
    assert mined_country("Ida Orn", "2031-06-01", [office("KES"), office("OUL")]) is None


def test_old_reports_do_not_speak_for_later_years():
    assert mined_country("Ida Orn", "2032-12-31", [office("KES")]) == "KES"
    assert mined_country("Ida Orn", "2034-06-01", [office("KES")]) is None
    assert mined_country("Ida Orn", None, [office("KES")]) is None
    assert mined_country("Orn", "2031-06-01", [office("KES")]) is None

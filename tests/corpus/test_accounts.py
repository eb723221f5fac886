"""Two sources, one happening, other numbers; or a denial of another's claim."""

from dataclasses import replace

import pytest

from tests.corpus.made import counted, report, told
from verbale.corpus import Discrepancy, differing_accounts, merge_actors
from verbale.record import Place, Reading, Time
from verbale.testing import actor, find, statement


def differ(*made: Reading, stories: dict[str, str] | None = None) -> tuple[Discrepancy, ...]:
    of = {one.document.id: "story" for one in made} if stories is None else stories
    return differing_accounts(made, merge_actors(made), of)


def killed(outlet: str, words: str, value: float, day: str = "2031-05-02", **fields: object) -> Reading:
    """An outlet's own count of the dead; `words` is what stands before "guards", with "3 " as its number."""
    text = report(f"In all {words}guards were killed at Lomnic on Friday, {outlet} learnt.", day, outlet)
    place = Place(id="p", span=find(text, "Lomnic"), name=fields.pop("place", "Lomnic"))
    time = Time("t", find(text, "Friday"), "DATE", fields.pop("time", "2031-05-02"))
    event = counted(
        text, "killed", words.rsplit(maxsplit=1)[-1], value, fields.pop("unit", "guards"), place="p", time="t", **fields
    )
    return told(text, [event], settings=((time,), (place,)))


THREE = killed("Herald", "3 ", 3)


def test_two_outlets_with_two_numbers():
    (found,) = differ(THREE, killed("Gazette", "9 ", 9))
    assert (found.kind, found.matter) == ("accounts_differ", "guard")
    assert {found.first.outlet, found.second.outlet} == {"Herald", "Gazette"}
    assert "3 guards" in found.first.words + found.second.words


@pytest.mark.parametrize(
    "other",
    [
        killed("Gazette", "3 ", 3),
        killed("Herald", "9 ", 9),
        killed("Gazette", "9 ", 9, unit="drones"),
        killed("Gazette", "9 ", 9, unit=None),
        killed("Gazette", "9 ", 9, type="COERCE"),
        killed("Gazette", "9 ", 9, status="planned"),
        killed("Gazette", "9 ", 9, day="2031-05-05"),
        killed("Gazette", "9 ", 9, place="Orsin"),
        killed("Gazette", "9 ", 9, time="2031-05-01"),
        killed("Gazette", "at least 1 ", 1),
        killed("Gazette", "up to 9 ", 9),
    ],
    ids=["number", "outlet", "unit", "no unit", "type", "status", "count grew", "place", "day", "at least", "up to"],
)
def test_what_is_no_rival_number(other):
    assert differ(THREE, other) == ()


def test_about_reaches_a_tenth():
    assert differ(killed("Herald", "some 100 ", 100), killed("Gazette", "108 ", 108)) == ()
    assert len(differ(killed("Herald", "some 100 ", 100), killed("Gazette", "120 ", 120))) == 1


def test_modes_that_differ_are_two_happenings():
    assert differ(killed("Herald", "3 ", 3, mode="firearms"), killed("Gazette", "9 ", 9, mode="explosives")) == ()


def test_two_sources_are_told_once():
    assert len(differ(THREE, killed("Gazette", "9 ", 9), killed("Gazette", "8 ", 8))) == 1


def test_another_story_is_another_happening():
    other = killed("Gazette", "9 ", 9)
    assert differ(THREE, other, stories={THREE.document.id: "a", other.document.id: "b"}) == ()


def test_what_is_in_no_story_is_left_out():
    assert differ(THREE, killed("Gazette", "9 ", 9), stories={THREE.document.id: "a"}) == ()


def test_two_speakers_of_one_report():
    text = report("Brisk said 3 guards were killed. Solan said 9 guards were killed.", "2031-05-02", "Herald")
    people = [actor(text, name, name) for name in ("Brisk", "Solan")]
    said = [
        statement(text, words, source=person.name, speaker=person.id)
        for words, person in zip(("3 guards were killed", "9 guards were killed"), people, strict=True)
    ]
    events = [
        replace(counted(text, trigger, number, value, "guards"), within=one.id)
        for trigger, number, value, one in zip(("killed", "killed@2"), "39", (3, 9), said, strict=True)
    ]
    (found,) = differ(told(text, events, said, people))
    assert (found.first.name, found.second.name) == ("Brisk", "Solan")


CLAIM = "a Kardeshi patrol had opened fire on the customs post"
DENIAL = "the patrol did not open fire on any customs post"


def spoken(number: int, name: str, words: str, act: str, **fields: object) -> Reading:
    text = report(f"{name} said {words}, by report {number}.", f"2031-05-0{number}", "Herald")
    person = actor(text, name, name)
    return told(text, statements=[statement(text, words, source=name, speaker=person.id, act=act, **fields)], actors=[person])


def test_a_denial_of_the_claim_of_another():
    (found,) = differ(spoken(2, "Oton Brisk", CLAIM, "assert"), spoken(3, "Tarik Solan", DENIAL, "deny", negated=True))
    assert (found.first.name, found.second.name) == ("Oton Brisk", "Tarik Solan")
    assert found.matter == "custom fire open patrol post"


@pytest.mark.parametrize(
    "claim",
    [
        spoken(2, "Oton Brisk", CLAIM, "demand"),
        spoken(2, "Oton Brisk", CLAIM, "assert", certainty="possible"),
        spoken(2, "Oton Brisk", CLAIM, "assert", negated=True),
        spoken(2, "Oton Brisk", DENIAL, "assert"),
        spoken(2, "Oton Brisk", "the post was shut at dawn", "assert"),
    ],
    ids=["no claim", "perhaps", "no less denied", "the same words", "another matter"],
)
def test_what_is_no_denied_claim(claim):
    assert differ(claim, spoken(3, "Tarik Solan", DENIAL, "deny", negated=True)) == ()


def test_nobody_denies_their_own_claim():
    both = [spoken(2, "Tarik Solan", CLAIM, "assert"), spoken(3, "Tarik Solan", DENIAL, "deny", negated=True)]
    known = [replace(made, actors=(replace(made.actors[0], role="colonel"),)) for made in both]
    assert differ(*known) == ()

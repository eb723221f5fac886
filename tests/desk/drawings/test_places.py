"""The map has a ring for each place, a disc in it for what has happened, and names that cover nothing."""

import math

import pytest

from tests.desk.served import HOSTILE
from tests.views.page.dom import parsed
from verbale.desk.drawings import places_map
from verbale.store import PlaceLine


def place(name: str, count: int, actual: int, at: tuple[float, float] = (50.0, 10.0)) -> PlaceLine:
    return PlaceLine(
        id=name,
        name=name,
        country=None,
        latitude=at[0],
        longitude=at[1],
        count=count,
        actual=actual,
        ahead=count - actual,
        negated=0,
    )


def drawn(*places: PlaceLine):
    return parsed(places_map(places, [f"/events?place={one.id}" for one in places])).all("svg")


def test_areas_stand_for_numbers() -> None:
    world, wide, narrow = drawn(place("Belmar", 16, 4), place("Averin", 4, 0, (-20.0, 120.0)))
    assert world.attributes["class"] == "world"
    for drawing in (wide, narrow):
        large, small = (float(ring.attributes["r"]) for ring in drawing.all("circle", class_="ring"))
        (disc,) = drawing.all("circle", class_="disc")
        assert large / small == pytest.approx(2, rel=0.05)
        assert large / float(disc.attributes["r"]) == pytest.approx(2, rel=0.05)


def test_a_ring_leads_to_its_events_and_says_what_it_is() -> None:
    _, wide, narrow = drawn(place("Belmar", 3, 2))
    for drawing in (wide, narrow):
        (link,) = drawing.all("a")
        assert link.attributes["href"] == "/events?place=Belmar"
        told = "Belmar: 3 events, 2 told as having happened, 1 ahead, 0 called off or denied"
        assert link.attributes["aria-label"] == link.one("title").text == told


def test_the_world_is_drawn_once() -> None:
    world, wide, narrow = drawn(place("Belmar", 1, 1))
    assert len(world.all("path", id="world")) == 1
    assert [len(drawing.all("use")) for drawing in (wide, narrow)] == [1, 1]
    assert wide.all("path") == narrow.all("path") == []


def test_names_do_not_cover_each_other() -> None:
    _, wide, _ = drawn(*(place(f"Place {number}", 20 - number, 1) for number in range(9)))
    assert len(wide.all("circle", class_="ring")) == 9
    names = [(float(one.attributes["x"]), one.attributes["text-anchor"]) for one in wide.all("text")]
    assert len({anchor for _, anchor in names}) == len(names) <= 2


def test_few_of_many_places_are_drawn_on_a_narrow_screen() -> None:
    spread = [place(f"p{number}", 1, 1, (math.sin(number) * 50, (number * 37) % 360 - 180.0)) for number in range(300)]
    _, wide, narrow = drawn(*spread)
    assert (len(wide.all("a")), len(narrow.all("a"))) == (150, 60)
    assert wide.attributes["aria-label"] == "Map of the world with 150 places"


def test_closer_shows_where_most_happens_and_nothing_beside() -> None:
    places = [place("Belmar", 9, 1), place("Averin", 5, 5, (52.0, 12.0)), place("Orsk", 1, 1, (-30.0, -60.0))]
    links = [f"/events?place={one.id}" for one in places]
    wide = parsed(places_map(places, links, closer=True)).one("svg", class_="wide")
    assert [one.attributes["href"] for one in wide.all("a")] == links[:2]
    near = [float(one.attributes["cx"]) for one in wide.all("circle", class_="ring")]
    far = [float(one.attributes["cx"]) for one in drawn(*places)[1].all("circle", class_="ring")]
    assert abs(near[0] - near[1]) > 3 * abs(far[0] - far[1])
    assert all(0 <= x <= 640 for x in near)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_is_a_name(name: str) -> None:
    _, wide, _ = drawn(place(name, 1, 1))
    assert {one.name for one in wide.all()} <= {"svg", "g", "use", "a", "title", "circle", "text"}


@pytest.mark.parametrize("at", [(90.0, 0.0), (-90.0, 180.0), (0.0, -180.0)])
def test_the_ends_of_the_world_are_on_the_map(at: tuple[float, float]) -> None:
    for drawing in drawn(place("end", 1, 1, at))[1:]:
        ring = drawing.one("circle", class_="ring")
        _, _, width, height = map(float, drawing.attributes["viewbox" if "viewbox" in drawing.attributes else "viewBox"].split())
        assert 0 <= float(ring.attributes["cx"]) <= width
        assert 0 <= float(ring.attributes["cy"]) <= height + 0.6

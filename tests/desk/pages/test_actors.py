"""The list of actors."""

from tests.desk.pages.asking import asked
from verbale.desk.pages.actors import ACTORS


def test_actors_in_most_reports_come_first(bridge) -> None:
    page = ACTORS.make(bridge, asked())
    assert ([one.name for one in page.actors], page.shown.total, page.name) == (["Sand", "Dunn"], 2, "")
    assert list(ACTORS.rows(bridge, asked())) == list(page.actors)


def test_actors_by_name(bridge) -> None:
    page = ACTORS.make(bridge, asked(q=" dunn "))
    assert ([one.name for one in page.actors], page.shown.total, page.name) == (["Dunn"], 1, "dunn")
    assert [one.name for one in ACTORS.rows(bridge, asked(q="dunn"))] == ["Dunn"]

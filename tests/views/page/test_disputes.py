"""DISPUTED: who says so, and who contradicts it."""

from tests.views.page.dom import parsed
from tests.views.page.made import full
from verbale.views.page import report_page


def test_each_disputed_statement_has_a_row_with_what_disputes_it():
    rows = parsed(report_page(full())).one("ul", class_="disputes").all("li")
    assert [row.attributes["id"] for row in rows] == ["d4", "d9"]
    assert "Toma Verrin accuses" in rows[0].text
    assert "“denied”" in rows[0].text
    assert "aimed at “holding the road”" in rows[0].text
    assert "disputed by the report: “falsely”" in rows[1].text

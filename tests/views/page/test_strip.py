"""Where in the text the statements sit."""

from tests.views.page.dom import parsed
from tests.views.page.made import full
from verbale.views.index import Index
from verbale.views.page.strip import WIDTH, strip


def test_every_part_of_a_statement_has_its_bar_in_the_order_of_the_text():
    bars = parsed(strip(Index(full()))).all("rect")
    places = [float(bar.attributes["x"]) for bar in bars]
    assert len(bars) == sum(len(statement.content) for statement in full().statements)
    assert 0 <= min(places) <= max(places) < WIDTH
    assert places[0] == round(full().statements[0].content[0].start * WIDTH / full().document.chars, 1)


def test_conditions_are_dashes_and_disputes_waves():
    drawing = parsed(strip(Index(full())))
    assert (len(drawing.all("line", class_="l-cond")), len(drawing.all("path", class_="l-dis"))) == (1, 2)


def test_the_drawing_says_in_words_where_they_are():
    label = parsed(strip(Index(full()))).one("svg").attributes["aria-label"]
    assert label == "Where the statements stand in the text: 4 in its first half, 6 in its second"

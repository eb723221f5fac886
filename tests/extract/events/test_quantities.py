"""Numbers with their units, out of the words that the model points at."""

import pytest

from verbale.extract.events.quantities import read_quantity
from verbale.testing import analysis


@pytest.mark.parametrize(
    ("words", "value", "unit"),
    [
        ("267 drones", 267, "drones"),
        ("at least 40 people", 40, "people"),
        ("a record 267 drone strikes", 267, "drone strikes"),
        ("twenty-two soldiers", 22, "soldiers"),
        ("1,500 tonnes of grain", 1500, "tonnes grain"),
        ("2.5 million refugees", 2_500_000, "refugees"),
        ("$ 40 million", 40_000_000, "dollars"),
        ("three hundred labourers", 300, "labourers"),
        ("a hundred buses", 100, "buses"),
        ("12 percent", 12, "percent"),
        ("40bn euros", 40_000_000_000, "euros"),
        ("nine", 9, None),
    ],
)
def test_a_number_has_its_value_and_its_unit(words, value, unit):
    made = analysis(words)
    found = read_quantity(made, (0, made.words))
    assert found is not None
    assert (found.value, found.unit) == (value, unit)


@pytest.mark.parametrize("words", ["several villages", "dozens of people", "a village", "the crowd", "no warships"])
def test_words_without_a_number_are_no_quantity(words):
    made = analysis(words)
    assert read_quantity(made, (0, made.words)) is None


def test_the_words_of_a_quantity_are_the_reports():
    made = analysis("sank 3 boats at dawn")
    found = read_quantity(made, (1, 3))
    assert found is not None
    assert found.span.text == "3 boats"

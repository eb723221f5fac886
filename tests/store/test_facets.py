"""What a search finds, counted."""

import pytest

from tests.store.news import TALKS, raid, talks
from verbale.store import Criteria, Facets, Value, facets, find_sentences, sayings
from verbale.store.facets import Voice


def values(counted: Facets, field: str) -> dict[str, int]:
    return {value.value: value.count for facet in counted.facets if facet.field == field for value in facet.values}


def test_every_side_is_counted(news) -> None:
    counted = facets(news, "Voss")
    assert counted.counted == 2
    assert values(counted, "by") == {"Dara Voss": 2}
    assert values(counted, "act") == {"commit": 1, "deny": 1}
    assert values(counted, "type") == {"CONSULT": 1, "ASSAULT": 1}
    assert values(counted, "status") == {"negated": 1, "planned": 1}
    assert values(counted, "outlet") == {"The Averin Post": 1, "The Dunholt Wire": 1}
    assert counted.days == (Value("2031-04-03", 1), Value("2031-04-20", 1))


@pytest.mark.parametrize("words", ["Voss", "Belmar", "", "talks -Never"])
@pytest.mark.parametrize("field", ["by", "to", "act", "type", "status", "outlet"])
def test_a_count_is_what_is_found_with_it(news, words, field) -> None:
    for value, count in values(facets(news, words, Criteria()), field).items():
        asked = f'"{value}"' if field in {"by", "to"} else value
        assert find_sentences(news, words, Criteria(**{field: asked})).total == count


def test_nothing_found_is_nothing_counted(news) -> None:
    assert facets(news, "nowhere") == Facets(0, (), ())
    assert facets(news, "?!") == Facets(0, (), ())


def test_of_few_months_days_are_counted_of_more_months_and_of_many_years(store) -> None:
    store.add([talks(published="2031-04-20"), raid(published="2031-09-03")])
    assert [value.value for value in facets(store, "Voss").days] == ["2031-04", "2031-09"]
    store.add([talks(f"{TALKS} {year}", published=f"{year}-04-20") for year in range(2024, 2031)])
    assert [value.value for value in facets(store, "Voss").days] == [str(year) for year in range(2024, 2032)]


def test_who_says_something_in_a_sentence(news) -> None:
    report = talks()
    places = [(report.document.id, sentence.start) for sentence in report.sentences]
    told = sayings(news, places)
    assert told[places[0]] == (Voice("Dara Voss", "commit"),)
    assert told[places[1]] == (Voice("Olen Marsh", "refuse"),)
    assert sayings(news, []) == {}

import pytest

from verbale.errors import RecordError
from verbale.record import Place, Span

GENEVA = Span(0, 6, "Geneva")


def test_a_place_need_not_be_known_to_the_gazetteer() -> None:
    assert Place(id="p1", span=GENEVA, name="Geneva").use == "literal"


@pytest.mark.parametrize(
    "fields", [{"lat": 46.2}, {"lat": 91.0, "lon": 6.1}, {"lat": 46.2, "lon": 181.0}, {"use": "poem"}, {"name": ""}]
)
def test_a_broken_place_is_refused(fields: dict[str, object]) -> None:
    with pytest.raises(RecordError):
        Place(**{"id": "p1", "span": GENEVA, "name": "Geneva"} | fields)  # type: ignore[arg-type]

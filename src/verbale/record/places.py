"""Places: the report's place names, tied to the gazetteer where they are known."""

from dataclasses import dataclass, field

from verbale.errors import RecordError
from verbale.record.span import Span
from verbale.record.terms import check_terms, term

__all__ = ["Place"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place name: `geonameid` (GeoNames), `lat` and `lon` in degrees (WGS 84), `country` ISO 3166 alpha-3."""

    id: str
    span: Span
    name: str
    geonameid: int | None = None
    lat: float | None = None
    lon: float | None = None
    country: str | None = None
    use: str = field(default="literal", metadata=term("place_use"))

    def __post_init__(self) -> None:
        """Refuse an unknown use, half a position, and one that is not on the globe."""
        check_terms(self)
        where = f"Place {self.id!r}"
        if not (self.id and self.name):
            raise RecordError("has no id or no name", where)
        if (self.lat is None) != (self.lon is None):
            raise RecordError("has a latitude or a longitude alone", where)
        if not (-90 <= (self.lat or 0) <= 90 and -180 <= (self.lon or 0) <= 180):  # noqa: PLR2004 - degrees of the globe
            raise RecordError(f"{self.lat}, {self.lon} is not on the globe", where)

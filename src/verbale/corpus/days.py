"""The day that a time expression names."""

import re
from datetime import date
from typing import Final

from verbale.record import Time

__all__ = ["full_day"]

_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")


def full_day(time: Time | None) -> date | None:
    """Give the one day that a time expression names; None where it names another length of time, or no year."""
    found = _DAY.match(time.value) if time and time.type in {"DATE", "TIME"} else None
    try:
        return date.fromisoformat(found.group()) if found else None
    except ValueError:  # the 30th of February
        return None

"""A reading as one line of JSON: `verbale/1`."""

from verbale.record import Reading
from verbale.record.wire import encode

__all__ = ["json_line"]


def json_line(reading: Reading, *, with_text: bool = True) -> bytes:
    """Give the reading as one line of UTF-8 that ends in a newline; `with_text` false leaves the report's text out."""
    return encode(reading, text=with_text) + b"\n"

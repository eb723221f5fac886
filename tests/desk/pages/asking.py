"""What a page is asked for, by hand."""

from tests.desk.served import DAY
from verbale.desk.asked import Asked

__all__ = ["asked"]


def asked(id: str = "", path: str = "/page", **given: str) -> Asked:  # noqa: A002 - the name in the path
    """A request for a page: the id in its path, and the fields of its query."""
    return Asked(path, {"id": id}, given, DAY, lambda: "Ann")

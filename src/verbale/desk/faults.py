"""What may go wrong at the desk beside what goes wrong with a store."""

from verbale.errors import VerbaleError

__all__ = ["NotThere"]


class NotThere(VerbaleError):
    """An address that names nothing of this store; `page` is the last page where one behind the end was asked for."""

    def __init__(self, what: str, where: str = "", hint: str = "", *, page: int | None = None) -> None:
        """Keep the page that there is."""
        super().__init__(what, where, hint)
        self.page = page

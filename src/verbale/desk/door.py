"""Who may come in: the token of the address, the cookie that it is exchanged for, and the key that every form must carry."""

import hmac
import secrets
from typing import Final

__all__ = ["CALENDAR", "HERE", "Door", "new_token"]

HERE: Final = "127.0.0.1"
"""The only address that the desk listens on."""

CALENDAR: Final = "/ahead.ics"
"""The file that a program may subscribe to."""

_NAMES: Final = (HERE, "localhost")
_BYTES: Final = 32
_PLAIN_PORT: Final = 80


def new_token() -> str:
    """Give a token that nobody can guess."""
    return secrets.token_urlsafe(_BYTES)


class Door:
    """The door of one desk: it knows its own names, and lets in whoever has its token, once, or its cookie.

    A program that keeps calendars has no cookie: it comes with a key of its own, which opens the calendar and nothing else.

    A token may be read by others after it was used (in the history of a browser, in the list of processes): by then it
    opens nothing. The key of forms follows from the cookie's, so that no other page knows it.

    >>> door = Door("secret", port=8765)
    >>> door.takes("secret"), door.takes("secret")
    (True, False)
    """

    def __init__(self, token: str, *, port: int) -> None:
        """Take the token of the address; the cookie's key is drawn here and never shown."""
        self._token = token
        self._spent = False
        self._key = new_token()
        ends = [f":{port}", *([""] if port == _PLAIN_PORT else [])]
        self.hosts: frozenset[str] = frozenset(f"{name}{end}" for name in _NAMES for end in ends)
        self.origins: frozenset[str] = frozenset(f"http://{host}" for host in self.hosts)
        self.cookie: str = f"verbale-desk-{port}"
        self.form_key: str = hmac.new(self._key.encode(), b"form", "sha256").hexdigest()
        self.calendar_key: str = hmac.new(self._key.encode(), b"calendar", "sha256").hexdigest()
        self.address: str = f"{HERE}{ends[0]}"

    def takes(self, token: str) -> bool:
        """Tell whether this is the token, which then has been used."""
        right = not self._spent and hmac.compare_digest(token.encode(), self._token.encode())
        self._spent = self._spent or right
        return right

    def knows(self, key: str | None) -> bool:
        """Tell whether this is the cookie's key."""
        return key is not None and hmac.compare_digest(key.encode(), self._key.encode())

    def wrote(self, key: str) -> bool:
        """Tell whether this is the key of a form of this desk."""
        return hmac.compare_digest(key.encode(), self.form_key.encode())

    def subscribes(self, path: str, key: str) -> bool:
        """Tell whether this is the key of the calendar, and that is what is asked for."""
        return path == CALENDAR and hmac.compare_digest(key.encode(), self.calendar_key.encode())

    def pass_on(self) -> str:
        """Give the header that hands the cookie over: no script reads it, no other site sends it."""
        return f"{self.cookie}={self._key}; Path=/; HttpOnly; SameSite=Strict"

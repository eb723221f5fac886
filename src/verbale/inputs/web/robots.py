"""What a site asks of those who fetch from it unbidden (RFC 9309), read by Protego."""

from collections.abc import Callable
from typing import Any, Final

from verbale.errors import InputError
from verbale.inputs.extras import library
from verbale.inputs.web.target import Target
from verbale.inputs.web.terms import AGENT

__all__ = ["LARGEST", "Robots"]

LARGEST: Final = 512_000
"""Bytes of a robots.txt that are read, as RFC 9309 (2.5) asks for."""

LONGEST_DELAY: Final = 10.0
"""Seconds between two pages that a site may ask for."""

NOBODY: Final = "User-agent: *\nDisallow: /\n"


class Robots:
    """The rules of sites, asked for once each; `ask` gives the text of a robots.txt, "" where there is none."""

    def __init__(self, ask: Callable[[str], str]) -> None:
        self._ask = ask
        self._rules: dict[str, Any] = {}

    def allow(self, target: Target) -> bool:
        """Tell whether a site lets us fetch a page of it; one whose rules cannot be had does not (RFC 9309, 2.3.1.4)."""
        return bool(self._of(target).can_fetch(target.url, AGENT))

    def delay(self, target: Target) -> float:
        """Give the seconds that a site wants between two pages, at most ten."""
        return min(float(self._of(target).crawl_delay(AGENT) or 0), LONGEST_DELAY)

    def _of(self, target: Target) -> Any:  # noqa: ANN401 - Protego's
        if target.site not in self._rules:
            self._rules[target.site] = library("protego", "linked pages").Protego.parse(self._text(target))
        return self._rules[target.site]

    def _text(self, target: Target) -> str:
        try:
            return self._ask(f"{target.site}/robots.txt")
        except InputError:
            return NOBODY

"""What kind of page it is: a stub before a paywall, a live blog."""

from collections.abc import Iterable
from typing import Final

from verbale.inputs.html.facts import PageFacts
from verbale.inputs.html.furniture import furniture
from verbale.inputs.html.structured import Structured
from verbale.inputs.html.tree import Block
from verbale.inputs.received import LIVE_BLOG, PAYWALL_STUB

__all__ = ["flags_of"]

STUB: Final = 250
"""Words below which a text may be the first of a longer report: two or three paragraphs."""

CUT: Final = ("...", "…")


def flags_of(text: str, blocks: Iterable[Block], facts: PageFacts, structured: Structured) -> tuple[str, ...]:
    """Give the flags of a page whose report is `text`, in alphabetical order."""
    live = structured.live or _is_live(facts)
    stub = _is_stub(text, blocks, structured)
    return tuple(flag for flag, raised in ((LIVE_BLOG, live), (PAYWALL_STUB, stub)) if raised)


def _is_live(facts: PageFacts) -> bool:
    address, title = (facts.url or "").lower(), (facts.title or "").lower()
    lists = furniture()
    return any(part in address for part in lists.live_address) or any(part in title for part in lists.live_title)


def _is_stub(text: str, blocks: Iterable[Block], structured: Structured) -> bool:
    """A short text, and the page says that it is not free, or asks for a subscription, or breaks off.

    What a page says of itself does not do alone: publishers mark reports as paid that archives hold in full.
    """
    if len(text.split()) >= STUB:
        return False
    if structured.paid or text.endswith(CUT):
        return True
    return any(phrase in block.text.lower() for block in blocks for phrase in furniture().paywall)

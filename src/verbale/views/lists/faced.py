"""Discrepancies for a terminal: two quotations face to face, with who, when and where; never a verdict."""

from collections.abc import Sequence
from typing import Final

from verbale.store import FacedLine, Side
from verbale.views.ink import Line, clean, plain, printed, wrapped
from verbale.views.terminal.page import ACT_WIDTH, WHO_WIDTH, Page
from verbale.views.terminal.rows import Row, part_head
from verbale.views.wording import act_word, day

__all__ = ["discrepancies_page"]

_KINDS: Final = {"position_changed": "position changed", "accounts_differ": "accounts differ"}


def discrepancies_page(found: Sequence[FacedLine], page: Page) -> str:
    """Show each discrepancy: its kind, then the earlier and the later words."""
    summary = f"{len(found):,} {'discrepancy' if len(found) == 1 else 'discrepancies'}"
    lines: list[Line] = [part_head("side by side", summary, page)]
    for one in found:
        lines += [(), plain(_KINDS[one.kind], "strong"), *_quotation(one.first, page), *_quotation(one.second, page)]
    return "".join(f"{printed(line, colour=page.colour)}\n" for line in lines)


def _quotation(one: Side, page: Page) -> list[Line]:
    words = [plain(line) for line in wrapped(f"“{clean(one.words)}”", page.words)]
    outlet = one.report.outlet
    place = " · ".join([*([day(one.day)] if one.day else []), *([clean(outlet)] if outlet else [])])
    under = [plain(line) for line in wrapped(place or one.report.id, page.words)]
    act = act_word(one.act, several=False) if one.act else "reports"
    return Row(
        offset=one.spans[0].start,
        who=[plain(line, "strong") for line in wrapped(clean(one.name) or "unnamed", WHO_WIDTH)],
        act=[plain(line, "act") for line in wrapped(act, ACT_WIDTH)],
        words=[*words, *under],
    ).lines(page)

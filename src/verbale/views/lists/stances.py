"""Positions for a terminal: topic by topic, where an actor turned, and its words, the latest first."""

from collections.abc import Sequence

from verbale.store import CastLine, PositionLine, Saying, ShiftLine
from verbale.views.ink import Line, clean, place, plain, wrapped
from verbale.views.terminal.page import ACT_WIDTH, WHO_WIDTH, Page
from verbale.views.terminal.rows import Row, part_head
from verbale.views.wording import act_word, counted, day

__all__ = ["position_lines", "shift_words", "stance"]

_INDENT = 5


def position_lines(actor: CastLine, positions: Sequence[PositionLine], page: Page) -> list[Line]:
    """Give the lines of an actor's positions."""
    lines = [part_head("positions", f"{clean(actor.name)}, {counted(len(positions), 'topic')}", page)]
    for one in positions:
        head = f"{clean(one.topic_name)}, {counted(one.statements, 'statement')}"
        lines += [(), *(plain(line, "strong") for line in wrapped(head, page.width))]
        for shift in one.shifts:
            lines += [place([(_INDENT, plain(line))]) for line in wrapped(shift_words(shift), page.width - _INDENT)]
        lines += [line for saying in one.said for line in _saying(saying, page)]
    return lines


def shift_words(shift: ShiftLine) -> str:
    """Say where an actor turned: "until Mon 12 May 2031 refuses, since Tue 20 May 2031 offers if the ban is lifted"."""
    before, after = (f"{day(one.day or '')} {stance(one)}" for one in (shift.before, shift.after))
    return f"until {before}, since {after}"


def stance(one: Saying) -> str:
    """Say what is done by saying it, and on what it hangs, in the report's words."""
    act = act_word(one.said.act, several=False) if one.said.act else "says"
    hangs = clean(" … ".join(one.condition))
    return " ".join(part for part in ("not:" if one.said.negated and one.said.act == "assert" else "", act, hangs) if part)


def _saying(one: Saying, page: Page) -> list[Line]:
    said, report = one.said, one.said.report
    act = act_word(said.act, several=False) if said.act else "said"
    where = " · ".join(clean(part) for part in (report.outlet, report.title or report.path or report.id) if part)
    words = [*wrapped(f"“{clean(said.words).strip('“”')}”", page.words), *wrapped(where, page.words)]
    return Row(
        offset=said.start,
        who=[plain(line) for line in wrapped(day(one.day) if one.day else "no date", WHO_WIDTH)],
        act=[plain(line, "act") for line in wrapped(("not: " if said.negated and said.act == "assert" else "") + act, ACT_WIDTH)],
        words=[plain(line) for line in words],
    ).lines(page)

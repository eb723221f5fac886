"""Who is tied to whom: names in a column, arcs from the one who acts to the other, down on the right and up on the left."""

import functools
import math
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib import resources
from typing import Final

from verbale.desk.drawings.order import close_order
from verbale.desk.links import href
from verbale.desk.words import written
from verbale.store import Tie
from verbale.views.ink import clean
from verbale.views.page import Markup, element, escaped, joined, void
from verbale.views.wording import act_word, event_word

__all__ = ["kind_word", "ties_drawing", "tone_of", "tones"]

_TOP: Final = 8
_WIDEST: Final = 8.0
_THINNEST: Final = 1.2
_ONE: Final = 1.6
"""How wide an arc is at most: of all, of those that are thin by the scale at least, and of one record."""

_HEAD: Final = 5.0
_NEAREST: Final = 16.0
_BULGE: Final = 0.75
"""How much of the way to its two handles a curve goes out, at most."""

_LETTER: Final = 6.9
"""Units that a letter of a name takes, about."""

_TOLD: Final = 3


@dataclass(frozen=True, slots=True)
class _Frame:
    """A drawing: its width, that of the column of names in its middle, the height of a line, and the letters of a name."""

    name: str
    width: int
    column: int
    line: int
    letters: int

    def fitted(self, names: Iterable[str]) -> "_Frame":
        """Give the column the width that its names need."""
        longest = max((min(len(name), self.letters) for name in names), default=0)
        return replace(self, column=min(self.column, round(longest * _LETTER) + 16))

    def side(self, *, right: bool) -> float:
        """Where arcs begin and end on a side of the names."""
        return (self.width + (self.column if right else -self.column)) / 2


_FRAMES: Final = (
    _Frame(name="wide", width=640, column=230, line=24, letters=32),
    _Frame(name="narrow", width=356, column=166, line=23, letters=22),
)


@functools.cache
def tones() -> Mapping[str, str]:
    """Give what each type and act does: it is "with" or "against" the other; what is missing is neither."""
    text = resources.files(__package__).joinpath("ties.toml").read_text("utf-8")
    return {kind: tone for tone, kinds in tomllib.loads(text).items() for kind in kinds}


def tone_of(tie: Tie) -> str:
    """Give what more than half of a tie does, else "neither"."""
    for tone in ("with", "against"):
        if 2 * sum(one.count for one in tie.kinds if tones().get(one.value) == tone) > tie.count:
            return tone
    return "neither"


def kind_word(kind: str) -> str:
    """Give a type of event, or an act, in words; "says" for words without an act."""
    if not kind:
        return written("said.plain")
    return event_word(kind, None) if kind.isupper() else act_word(kind, several=False)


def ties_drawing(ties: Sequence[Tie], links: Sequence[str]) -> Markup:
    """Draw the ties; `links` are where they lead, names lead to actors."""
    order = close_order(ties)
    names = {actor.id: clean(actor.name) for tie in ties for actor in (tie.by, tie.to)}
    shown = list(zip(ties, links, strict=True))
    return joined(_drawing(frame.fitted(names.values()), shown, [(actor, names[actor]) for actor in order]) for frame in _FRAMES)


def _drawing(frame: _Frame, ties: Sequence[tuple[Tie, str]], order: Sequence[tuple[str, str]]) -> Markup:
    heights = {actor: _TOP + frame.line * (place + 0.5) for place, (actor, _) in enumerate(order)}
    most = max((tie.count for tie, _ in ties), default=1)
    arcs = [_arc(frame, tie, link, heights, most) for tie, link in reversed(ties)]
    label = written("drawing.ties", actors=len(order), ties=len(ties))
    box = f"0 0 {frame.width} {_TOP * 2 + frame.line * len(order)}"
    parts = (*arcs, *(_name(frame, actor, name, heights[actor]) for actor, name in order))
    return element("svg", *parts, class_=f"{frame.name} ties", viewBox=box, role="group", aria_label=label)


def _name(frame: _Frame, actor: str, name: str, y: float) -> Markup:
    cut = name if len(name) <= frame.letters else f"{name[: frame.letters - 1]}…"
    text = element("text", escaped(cut), class_="k", x=frame.width / 2, y=y + 4, text_anchor="middle")
    return element("a", element("title", escaped(name)), text, href=href(f"/actor/{actor}"), aria_label=name)


def _arc(frame: _Frame, tie: Tie, link: str, heights: Mapping[str, float], most: int) -> Markup:
    start, end = heights[tie.by.id], heights[tie.to.id]
    right = end > start
    away = 1 if right else -1
    x = frame.side(right=right)
    room = (frame.width - frame.column) / 2 - 4
    span = abs(end - start)
    whole = max(heights.values()) - min(heights.values())
    out = min(_NEAREST + span * 0.6, _NEAREST + (room / _BULGE - _NEAREST) * (span / whole) ** 0.8)
    tip = x + away * _HEAD
    width = max(min(_WIDEST / math.sqrt(most), _ONE) * math.sqrt(tie.count), _THINNEST)
    line = f"M{x:.0f} {start:.0f}C{x + away * out:.0f} {start:.0f} {tip + away * out:.0f} {end:.0f} {tip:.0f} {end:.0f}"
    half = max(width * 0.9, 3.2)
    head = f"M{x:.0f} {end:.0f}l{away * (_HEAD + half):.1f}-{half:.1f}v{2 * half:.1f}z"
    title = written("drawing.tie", by=clean(tie.by.name), to=clean(tie.to.name), count=tie.count, kinds=", ".join(_told(tie)))
    parts = (
        element("title", escaped(title)),
        void("path", class_="arc", d=line, stroke_width=width),
        void("path", class_="tip", d=head),
    )
    return element("a", *parts, href=link, class_=f"tie {tone_of(tie)}", aria_label=title)


def _told(tie: Tie) -> Iterator[str]:
    for one in tie.kinds[:_TOLD]:
        yield f"{kind_word(one.value)} {one.count:,}"

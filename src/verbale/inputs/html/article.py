"""Which blocks of a page are its report: trafilatura names them, and the words are taken from the page itself.

trafilatura (Barbaresi 2021, "Trafilatura: A Web Scraping Library and Command-Line Tool for Text Discovery and Extraction")
rebuilds the text that it gives: it drops inline elements that it takes for furniture, reads only the first of several containers
of a report, and marks lists and tables. So what it gives is a vote. A block with most of its runs of three words in it is part of
the report and is taken as it stands on the page; blocks of prose that are set like those, behind the first, are taken too.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias

from verbale.inputs.html.furniture import is_furniture, stands_apart
from verbale.inputs.html.tree import Block, Element, key, words

__all__ = ["report_blocks"]

RUN: Final = 3
"""Words in a run; one word in common says nothing, three in a row seldom meet by chance."""

SHORT: Final = 5
"""Below so many words a block must be a whole line of trafilatura's."""

SHARED: Final = 0.6
"""Share of a block's runs that trafilatura's text must hold."""

SET_ALIKE: Final = 0.15
"""Share of the report that must be set in one way before other blocks set so are taken too."""

PROSE: Final = 6
"""Words from which a block that trafilatura left out may be prose."""

MOSTLY_LINK: Final = 0.8
UNSURE: Final = 0.5
LONG_KEY: Final = 25

_Run: TypeAlias = tuple[str, ...]
_Setting: TypeAlias = tuple[object, ...]


class _Votes:
    """The words of trafilatura's text; each may be claimed once, so that a second copy on the page finds none left."""

    def __init__(self, text: str) -> None:
        lines = [line.strip() for line in text.split("\n") if line.strip()]
        self._lines = Counter(key(cell) for line in lines for cell in _cells(line))
        self._runs = Counter(run for line in lines for run in _runs(words(line)))
        self._keys = "|".join(map(key, lines))

    def likes(self, block: Block) -> bool:
        """Tell whether the block stands in what is left of the text."""
        found, letters = words(block.text), key(block.text)
        if len(found) < SHORT:
            return bool(letters) and (self._lines[letters] > 0 or (len(letters) >= LONG_KEY and letters in self._keys))
        runs = _runs(found)
        return sum(self._runs[run] > 0 for run in runs) >= SHARED * len(runs)

    def claim(self, block: Block) -> bool:
        """Take the block's words out, and tell whether they were there."""
        if not self.likes(block):
            return False
        found = words(block.text)
        if len(found) < SHORT:
            self._lines[key(block.text)] -= 1
        else:
            self._runs.subtract(_runs(found))
        return True


def report_blocks(blocks: Sequence[Block], extracted: str, title: str | None = None) -> tuple[Block, ...]:
    """Give the blocks of the report, in order; `extracted` is trafilatura's text, `title` the headline, which is left out.

    Empty where no block has words of `extracted`.
    """
    chosen = _chosen(blocks, extracted)
    mended = chosen | set(_missed(blocks, chosen))
    headline = key(title or "")
    return tuple(blocks[n] for n in sorted(mended) if not _left_out(blocks[n], headline))


def _chosen(blocks: Sequence[Block], extracted: str) -> set[int]:
    """The numbers of the blocks that trafilatura names; containers with much of the report have the first claim."""
    votes = _Votes(extracted)
    named = [n for n, block in enumerate(blocks) if votes.likes(block)]
    weights = _weights(blocks[n] for n in named)
    ranked = sorted(named, key=lambda n: (-_weight(blocks[n], weights), n))
    return {n for n in ranked if votes.claim(blocks[n])}


def _weights(named: Iterator[Block]) -> Counter[Element]:
    """How many characters of the report each container holds; its parent has half, what is aside a fifth."""
    weights: Counter[Element] = Counter()
    for block in named:
        size = len(block.text) // (5 if block.aside else 1)
        container = block.container
        weights[container] += size
        if container is not None:
            weights[container.getparent()] += size // 2
    return weights


def _weight(block: Block, weights: Counter[Element]) -> int:
    container = block.container
    return max(weights[container], weights[container.getparent()] if container is not None else 0)


def _missed(blocks: Sequence[Block], chosen: set[int]) -> Iterator[int]:
    """The numbers of blocks behind the first chosen one that are prose and set as much of the report is."""
    if not chosen:
        return
    alike = Counter[_Setting]()
    for n in chosen:
        alike[_setting(blocks[n])] += len(blocks[n].text)
    enough = SET_ALIKE * sum(alike.values())
    shown = {run for n in chosen for run in _runs(words(blocks[n].text))}
    for n in range(min(chosen) + 1, len(blocks)):
        if n not in chosen and alike[_setting(blocks[n])] > enough and _is_new_prose(blocks[n], shown):
            yield n


def _setting(block: Block) -> _Setting:
    """How a block is set: its element, and the elements and classes of the two containers around it."""
    container = block.container
    outer = container.getparent() if container is not None else None
    around = ((one.tag, one.get("class")) if one is not None else None for one in (container, outer))
    return (block.owner.tag, *around)


def _is_new_prose(block: Block, shown: set[_Run]) -> bool:
    found = words(block.text)
    if len(found) < PROSE or block.aside or block.linked >= UNSURE or stands_apart(block):
        return False
    runs = _runs(found)
    return sum(run in shown for run in runs) < UNSURE * len(runs)


def _left_out(block: Block, headline: str) -> bool:
    """A headline has its own field; a block that is only a link leads elsewhere, unless it is a cell of a table."""
    if block.owner.tag == "h1":
        return not headline or key(block.text) == headline
    return is_furniture(block) or (block.linked >= MOSTLY_LINK and block.owner.tag not in {"td", "th"})


def _cells(line: str) -> list[str]:
    """A line of trafilatura's text without its marks: the cells of a table's row, or the words of a list's item."""
    return line.split("|") if line.startswith("|") else [line.removeprefix("- ")]


def _runs(found: Sequence[str]) -> list[_Run]:
    return [tuple(found[n : n + RUN]) for n in range(len(found) - RUN + 1)]

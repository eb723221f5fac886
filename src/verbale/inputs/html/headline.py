"""The headline of a page: the one that a reader sees, told from the outlet's name, the section and the teasers by the labels.

Labels (JSON-LD, OpenGraph, <title>) come with the outlet's name about them, are cut for search engines, or are the same on every
page of a site; what stands on the page is the headline, but an h1 may be the outlet's name, a menu or a teaser. So each is held
against the other.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import unescape
from typing import Final

from verbale.inputs.html.furniture import furniture
from verbale.inputs.html.tree import Block, Element, key, words

__all__ = ["Labels", "headline_of"]

SURE: Final = 20
"""Letters from which a headline's first words are no section's name."""

MOST: Final = 0.6
"""Share of a label that a line on the page must hold to be the headline that it labels."""

SHORT_NAME: Final = 5
"""Words up to which what stands behind the last dash may be an outlet of no known name, or a section."""

LONG_WORD: Final = 4
SHARED: Final = 2
"""Words of four letters and more that a headline has in common with a label that was written for search engines."""

LEAST: Final = 3
"""Words of a headline where nothing else speaks for it."""

CONFIRMED: Final = 2
"""Labels that must agree that the headline ends where they do."""

_PARTED: Final = re.compile(r"(\s+[|·•»«–—-]\s+|\s+::\s+|:\s+)")
_CUT_OFF: Final = ("…", "...")


@dataclass(frozen=True, slots=True)
class Labels:
    """What a page is called where no reader sees it: its ``titles``, best first, and the names of its ``outlets``."""

    titles: tuple[str, ...]
    outlets: tuple[str, ...] = ()


def headline_of(tree: Element, labels: Labels, blocks: Sequence[Block] = ()) -> str:
    """Give the headline, "" where a page has none; `blocks` are those of the page."""
    outlets = frozenset(letters for name in labels.outlets if (letters := key(name)) and len(words(name)) <= SHORT_NAME)
    whole = [folded for title in labels.titles if (folded := _folded(title))]
    named = [title for title in whole if not _is_generic(title, outlets)]
    bare = [_without_outlet(title, outlets) for title in named]
    shown = [text for one in tree.iter("h1") if key(text := _folded(one.text_content()))]
    return (
        _agreed(shown, named, bare)
        or _within(shown, bare)
        or _reworded(shown, bare, outlets)
        or _on_page(blocks, named, bare)
        or next(iter(bare), "")
        or _alone(shown, outlets)
    )


def _folded(text: str) -> str:
    """A text with white space as one space; entities that were written twice over are undone once more."""
    return " ".join((unescape(text) if "&" in text else text).split())


def _agreed(shown: Sequence[str], named: Sequence[str], bare: Sequence[str]) -> str:
    """The longest h1 that a label holds, or that goes on where a label is cut; without what several labels leave out."""
    agreed = [text for text in shown if any(_agree(text, label) for label in named)]
    if not agreed:
        return ""
    best = max(agreed, key=len)
    letters = key(best)
    if any(letters in key(label) for label in named):
        return best
    ends = Counter(key(label) for label in bare if letters.startswith(key(label)) and not label.endswith(_CUT_OFF))
    end, times = max(ends.items(), key=lambda one: one[1], default=("", 0))
    return next(label for label in bare if key(label) == end) if times >= CONFIRMED else best


def _agree(shown: str, label: str) -> bool:
    """Tell whether a label is the headline with more behind it, or its first words; an outlet's name is the smaller part."""
    letters, labelled = key(shown), key(label.rstrip("…. "))
    shared = letters in labelled or (len(labelled) >= SURE and letters.startswith(labelled))
    return shared and 2 * len(letters) > len(labelled)


def _within(shown: Sequence[str], bare: Sequence[str]) -> str:
    """The label that an h1 holds with a mark before it, such as "Analysis"."""
    return next(
        (label for label in bare for text in shown if key(label) in key(text) and len(key(label)) > MOST * len(key(text))), ""
    )


def _reworded(shown: Sequence[str], bare: Sequence[str], outlets: frozenset[str]) -> str:
    """The first h1 that shares words with a label that was written for search engines."""
    said = [set(_long(label)) for label in bare]
    return next(
        (
            text
            for text in shown
            if len(text.split()) >= LEAST
            and not _is_generic(text, outlets)
            and any(len(one & set(_long(text))) >= SHARED for one in said)
        ),
        "",
    )


def _long(text: str) -> list[str]:
    return [word for word in words(text) if len(word) >= LONG_WORD]


def _on_page(blocks: Iterable[Block], named: Sequence[str], bare: Sequence[str]) -> str:
    """The first line of a page, whatever its element, that is most of a label."""
    labelled = [(key(whole), key(label)) for whole, label in zip(named, bare, strict=True)]
    for block in blocks:
        letters = key(block.text)
        if not block.aside and any(letters in whole and len(letters) > MOST * len(label) > 0 for whole, label in labelled):
            return block.text
    return ""


def _alone(shown: Sequence[str], outlets: frozenset[str]) -> str:
    """The first h1 that is no name of the outlet, where no label says anything."""
    fitting = [text for text in shown if not _is_generic(text, outlets)]
    return next((text for text in fitting if len(text.split()) >= LEAST), next(iter(fitting), ""))


def _is_generic(text: str, outlets: frozenset[str]) -> bool:
    """Tell whether a label names the outlet and nothing else ("Coast News - latest news from the coast")."""
    names = "|".join(outlets)
    return all((len(word) >= LEAST and word in names) or word in furniture().site_words for word in words(text))


def _without_outlet(title: str, outlets: frozenset[str]) -> str:
    """Cut the outlet's name, and what stands about it, from a label.

    >>> _without_outlet("Talks resume in Veltria | World | The Kestia Post", frozenset({"thekestiapost"}))
    'Talks resume in Veltria'
    >>> _without_outlet("The bridge is open — and nobody crosses it", frozenset())
    'The bridge is open — and nobody crosses it'
    """
    parts = _PARTED.split(title)
    if len(parts) > 1 and (key(parts[0]) in outlets or parts[0].lower() in furniture().title_marks):
        parts = parts[2:]
    known = len(parts) > 1 and _names_outlet(parts[-1], outlets)
    if known or _may_be_name(parts):
        mark = parts[-2]
        parts = parts[:-2]
        while "|" in mark and _may_be_name(parts) and parts[-2] == mark:
            parts = parts[:-2]
    return "".join(parts).strip()


def _names_outlet(part: str, outlets: frozenset[str]) -> bool:
    letters = key(part)
    return bool(letters) and any(letters in name or name in letters for name in outlets)


def _may_be_name(parts: Sequence[str]) -> bool:
    """Tell whether the last part reads as a name, and enough stands before it."""
    if len(parts) < CONFIRMED or parts[-2].startswith(":"):
        return False
    last = parts[-1].split()
    before = sum(len(part.split()) for part in parts[:-2:2])
    return 0 < len(last) <= SHORT_NAME and not last[0][0].islower() and before >= LEAST

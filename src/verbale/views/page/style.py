"""The style sheet and the script of a page, and the policy that lets nothing else load or run."""

import base64
import functools
import hashlib
from collections.abc import Iterable, Mapping
from importlib import resources
from itertools import pairwise
from typing import Final

from verbale.record import Event, Statement
from verbale.views.index import Index
from verbale.views.page.cuts import Cut
from verbale.views.page.marks import EVENT_ROLES, STATEMENT_ROLES
from verbale.views.page.paragraphs import sentence_at

__all__ = ["anchors", "dossier_rules", "dossier_sheet", "lights", "policy", "script", "sheet", "style_sheet"]

MOST_LIT: Final = 250
"""Records up to which a page without a script marks words: measured, 100 take a tenth of a second and 400 several seconds."""

_LOOKS: Final = {
    "t": "--ground:var(--content-t)",
    "s": "--line:var(--l-source)",
    "q": "--line:var(--l-cue)",
    "i": "--ground:var(--content-t);--line:var(--l-condition)",
    "z": "--line:var(--l-dispute)",
    "v": "--line:var(--l-event)",
    "w": "--line:var(--l-part)",
    "y": "--ground:var(--time-t);--line:var(--l-time)",
}
"""How each role looks while its record is meant; the lines themselves stand in the sheet."""


def sheet(index: Index) -> str:
    """Give the style sheet of one report: that of all pages, and the anchors of this text's sentences."""
    return style_sheet() + anchors(index)


def style_sheet() -> str:
    """Give the style sheet of all pages, with the looks of the roles."""
    looks = "".join(f"article .m.on-{role}{{{look}}}" for role, look in _LOOKS.items())
    return f"{_data('style.css')}{looks}\n"


def anchors(index: Index, cut: Cut | None = None) -> str:
    """Give the rules that tie the bars in the margin to the sentences of a report, or of a part of it."""
    rules = (_anchor(number, above) for above, number in pairwise((0, *_told(index, cut))))
    return "".join(f"{rule}\n" for rule in rules)


def dossier_sheet() -> str:
    """Give the style sheet of a dossier: that of all pages, and what is told of an actor."""
    return _data("style.css") + dossier_rules()


def dossier_rules() -> str:
    """Give the rules for what is told of an actor, which the desk's pages share."""
    return _data("dossier.css")


def lights(index: Index, cut: Cut | None = None) -> str:
    """Give the style sheet that lights up the words of the record that is meant, where no script does it.

    Browsers search the page once for each of its rules: a reading of very many records goes without.
    """
    said, done = (_numbers(records, cut) for records in (index.reading.statements, index.reading.events))
    if len(said) + len(done) > MOST_LIT:
        return "\n"
    rules = [
        *(_lit(f"c{n}", f"d{n}", f"k{n}", STATEMENT_ROLES, n) for n in said),
        *(_lit(f"e{n}", "", f"h{n}", EVENT_ROLES, n) for n in done),
    ]
    return "\n" + "\n".join(rules) + "\n"


def script() -> str:
    """Give the script: keys, finding and copying, no more."""
    return _data("script.js")


def policy(styles: Iterable[str], program: str = "") -> str:
    """Give the Content-Security-Policy (W3C, level 3): these styles and this script by their hashes, and nothing else."""
    allowed = " ".join(_hash(style) for style in styles)
    scripts = f"script-src {_hash(program)}; " if program else ""
    return f"default-src 'none'; style-src {allowed}; {scripts}base-uri 'none'; form-action 'none'"


def _anchor(number: int, above: int) -> str:
    """A bar is tied to its sentence, and stands below the bar above it where two sentences share a line."""
    sentence = f"#s{number}{{anchor-name:--s{number}}}"
    return f"{sentence}.b{number}{{position-anchor:--s{number};anchor-name:--b{number};--above:--b{above}}}"


def _numbers(records: Iterable[Statement | Event], cut: Cut | None) -> list[int]:
    return [number for number, record in enumerate(records, 1) if cut is None or cut.holds(record)]


def _told(index: Index, cut: Cut | None) -> list[int]:
    spans = (span for statement in index.reading.statements for span in statement.content)
    starts = (span.start for span in spans if cut is None or cut.start <= span.start < cut.end)
    return sorted({sentence_at(index.reading.sentences, start) + 1 for start in starts} - {0})


def _lit(name: str, twin: str, key: str, roles: Mapping[str, str], number: int) -> str:
    """A record is meant while it or its words are pointed at, else while it is the page's target."""
    names = ",".join(f"#{one}" for one in (name, twin) if one)
    meant = f"body:has(:is({names}):is(:hover,:focus,:focus-within),.{key}:hover)"
    aimed = f"body:not(:has(.rec:hover,.rec:focus-within,.m:hover)):has(:is({names}):target)"
    looks = "".join(f"& .{role}{number}{{{_LOOKS[role]}}}" for role in roles)
    return f"{meant},{aimed}{{{looks}}}"


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


@functools.cache
def _data(name: str) -> str:
    return resources.files(__package__).joinpath(name).read_text("utf-8")

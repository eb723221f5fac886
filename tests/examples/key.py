"""The reports of `examples/corpus`, and its key as values: what tests hold the archive against."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

CORPUS: Final = Path(__file__).resolve().parents[2] / "examples" / "corpus"
NAME: Final = re.compile(r"[\w-]+\.txt")
CODE: Final = re.compile(r"`([^`]+)`")
LISTED: Final = re.compile(r"(?:\d+\.|-) `([^`]+\.txt)`")


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table of the key: under which headings it stands, and its cells by the name of their column."""

    section: str
    matter: str
    cells: dict[str, str]

    @property
    def report(self) -> str:
        """The file name of the report that the row speaks of."""
        return self.cells["report"].strip("`")

    @property
    def words(self) -> tuple[str, ...]:
        """The exact words that the row gives, in the order of its columns."""
        return tuple(found for name, cell in self.cells.items() if name != "report" for found in CODE.findall(cell))


def reports() -> dict[str, str]:
    """Give the text of each report by its file name, in the order of their dates."""
    return {path.name: path.read_text("utf-8") for path in sorted(CORPUS.glob("*.txt"))}


def paragraphs(text: str) -> list[str]:
    """Give the paragraphs of a report, the headline first."""
    return text.rstrip("\n").split("\n\n")


def cells(line: str) -> list[str]:
    """Give the cells of a line of a Markdown table."""
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def key(name: str = "KEY.md") -> list[tuple[str, str, list[str]]]:
    """Give the lines of a page in parts: the heading above, the smaller heading above, and the lines that are not blank."""
    parts: list[tuple[str, str, list[str]]] = [("", "", [])]
    for line in filter(None, (CORPUS / name).read_text("utf-8").splitlines()):
        if line.startswith("## "):
            parts.append((line[3:], "", []))
        elif line.startswith("### "):
            parts.append((parts[-1][0], line[4:], []))
        else:
            parts[-1][2].append(line)
    return parts


def stories() -> dict[str, tuple[str, ...]]:
    """Give the reports of each story in order; those that stand alone are under `Alone`."""
    found = {
        matter: tuple(hit[1] for hit in map(LISTED.match, lines) if hit)
        for section, matter, lines in key()
        if section == "Stories"
    }
    return {matter: names for matter, names in found.items() if names}


def table(lines: list[str]) -> list[dict[str, str]]:
    """Give the rows of the one table among these lines."""
    head, _, *body = [cells(line) for line in lines if line.startswith("|")] or [[], []]
    return [dict(zip(head, row, strict=True)) for row in body]


def rows(section: str = "") -> tuple[Row, ...]:
    """Give the rows of a section of the key ("Rival numbers"), or of all."""
    return tuple(Row(name, matter, row) for name, matter, lines in key() if section in {"", name} for row in table(lines))


def cast() -> dict[str, list[dict[str, str]]]:
    """Give the tables of the cast: outlets, states, persons, bodies."""
    return {section: table(lines) for section, _, lines in key("CAST.md") if table(lines)}

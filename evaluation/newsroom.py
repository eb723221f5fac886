"""The project's own newsroom, `evaluation/newsroom.yaml`: invented reports by story, and their copies by controlled edits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from evaluation.data import DataError, Json, data_file, read_text
from verbale.record import Document

FILE = "evaluation/newsroom.yaml"
TUNE, TEST = "tune", "test"

_BREAK = "\n\n"


@dataclass(frozen=True, slots=True)
class Printed:
    """A report as an outlet prints it: the report it is, its story, the part of the set, and whether it is a copy."""

    document: Document
    report: str
    story: str
    part: str
    is_copy: bool


def load(root: Path) -> list[Printed]:
    """Every report of the file, each followed by its copies."""
    import yaml  # noqa: PLC0415 (the extra test brings it)

    items: list[Json] = yaml.safe_load(read_text(data_file(root, FILE)))
    return [printed for item in items for printed in _printings(item)]


def edited(item: Json, edit: Json) -> str:
    """The text of a copy: changes of wording first, then the lead, the paragraphs kept, an agency's line, an added paragraph.

    Raises DataError where an edit names words or a paragraph that are not there.
    """
    paragraphs = _paragraphs(item)
    for old, new in edit.get("swap", ()):
        if not any(old in paragraph for paragraph in paragraphs):
            raise DataError(f"{old!r} does not stand in the report", item["id"], "mend the edit")
        paragraphs = [paragraph.replace(old, new) for paragraph in paragraphs]
    if "lead" in edit:
        paragraphs[0] = edit["lead"]
    kept = edit.get("keep", range(len(paragraphs)))
    if any(number >= len(paragraphs) for number in kept):
        raise DataError(f"keeps {list(kept)} of {len(paragraphs)} paragraphs", item["id"], "mend the edit")
    whole = [edit["title"], edit.get("credit"), *(paragraphs[number] for number in kept), edit.get("add")]
    return _BREAK.join(part for part in whole if part)


def _printings(item: Json) -> Iterator[Printed]:
    whole = _BREAK.join([item["title"], *_paragraphs(item)])
    yield Printed(_document(item, whole, item["outlet"]), item["id"], item["story"], item["part"], is_copy=False)
    for edit in item.get("copies", ()):
        document = _document(item, edited(item, edit), edit["outlet"])
        yield Printed(document, item["id"], item["story"], item["part"], is_copy=True)


def _document(item: Json, text: str, outlet: str) -> Document:
    return Document(text, outlet=outlet, published=item["published"].isoformat())


def _paragraphs(item: Json) -> list[str]:
    return [paragraph.strip() for paragraph in item["text"].split(_BREAK)]

"""Where the data lies, what its bytes hash to, its JSON lines, and which documents are kept out of training.

The data is no part of the project: it stands in `shared/data` next to the checkout, or where `VERBALE_DATA` points.
Training may import this file (the held-out rule is stated once, here); evaluation imports nothing of training.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TypeAlias

from verbale.errors import VerbaleError

Json: TypeAlias = dict[str, Any]

_CHECKOUT = Path(__file__).resolve().parent.parent
_OWN = "evaluation/"
_FOLDS = 5


class DataError(VerbaleError):
    """A data file does not hold what its protocol expects."""


class DataAbsentError(DataError):
    """The data folder, or a file of it, is not there."""


def data_root(environment: Mapping[str, str] = os.environ, checkout: Path = _CHECKOUT) -> Path:
    """The folder that holds the data: `VERBALE_DATA`, or `../shared/data` beside the checkout.

    Raises DataAbsentError where neither is a folder.
    """
    named = environment.get("VERBALE_DATA")
    root = Path(named) if named else checkout.parent / "shared" / "data"
    if not root.is_dir():
        what = "the evaluation data is not here"
        raise DataAbsentError(what, str(root), "set VERBALE_DATA to the folder that holds it")
    return root


def data_file(root: Path, name: str) -> Path:
    """The path of one data file, named as in the data's README (`ud/ewt-dev.conllu.gz`); or DataAbsentError.

    The project's own sets stand beside this file and are named `evaluation/...`, whatever the root.
    """
    path = (_CHECKOUT if name.startswith(_OWN) else root) / name
    if not path.is_file():
        what = "a data file is missing"
        raise DataAbsentError(what, name, "fetch it, or set VERBALE_DATA to a folder that has it")
    return path


def sha256(path: Path) -> str:
    """The SHA-256 of a file's bytes as stored (compressed files are not unpacked), in hex."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def read_text(path: Path) -> str:
    """The whole of a UTF-8 file, unpacked where it ends in .gz; newlines stay as they are."""
    raw = path.read_bytes()
    return (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode("utf-8")


def json_lines(path: Path) -> Iterator[Json]:
    """The records of a .jsonl or .jsonl.gz file, in order; raises DataError on a line that is no JSON object."""
    for number, line in enumerate(read_text(path).split("\n"), 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except json.JSONDecodeError as error:
            raise DataError(str(error), f"{path.name} line {number}") from error
        if not isinstance(record, dict):
            what = "a line is not a JSON object"
            raise DataError(what, f"{path.name} line {number}")
        yield record


def held_out(document_id: str) -> bool:
    """Whether a document of Universal NER's EWT dev part is kept out of training: SHA-1 of its id modulo 5 is 0.

    >>> [number for number in range(10) if held_out(f"document-{number}")]
    [0, 1, 2, 3, 6, 7]
    """
    digest = hashlib.sha1(document_id.encode("utf-8"), usedforsecurity=False).hexdigest()
    return int(digest, 16) % _FOLDS == 0


ANNOTATED = ("attribution/polnear-train.jsonl.gz", "inputs/whitehouse-3000.jsonl.gz")
"""The sets kept as text of which the project annotated parts."""


def annotated_texts(root: Path) -> dict[tuple[str, str], str]:
    """The texts of those sets, by set and document."""
    articles, public = (json_lines(data_file(root, name)) for name in ANNOTATED)
    made = {("polnear", one["id"]): one["text"] for one in articles}
    return made | {("whitehouse", one["url"]): f"{one['title']}\n\n{one['text']}" for one in public}

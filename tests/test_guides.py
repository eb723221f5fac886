"""The tutorial and the how-tos do what they say, from top to bottom."""

import csv
import difflib
import re
import shutil
from itertools import pairwise
from pathlib import Path

import pytest

from tests.pages import GUIDES, ROOT, blocks, page
from tools.run_pages import make_store, outputs, run_page, steps
from verbale.views.export import TABLES

ALIKE = 0.7
"""Share of the lines that must be as shown: another processor may round a close choice the other way (docs/how-it-reads.md)."""

SPEED = re.compile(r"(, )?[\d.,]+ a second")
"""Differs from run to run, and is not told of a run that takes no time."""

VERSION = re.compile(r"\b[0-9a-f]{12}\b")
"""The hash of what made a file: another with every change of the code."""

NEEDS = {"docs/howto/pdfs.md": "pdftotext"}

PAGE = """
```sh
one
```
<!-- output -->
```text
1
```
<!-- check: two -->
<!-- file: a.txt -->
```text
words
```
<!-- not run: far away -->
```sh
three
```
```text
shown
```
<!-- serves -->
```sh
verbale desk a.db
```
<!-- output -->
```text
```
"""


@pytest.fixture(scope="session")
def store(tmp_path_factory):
    """Give the store of examples/corpus, made once and only where a page begins with it."""
    made = []

    def give() -> Path:
        made[:] = made or [make_store(tmp_path_factory.mktemp("store"))]
        return made[0]

    return give


def shown_in(text: str) -> list[list[str]]:
    """Give the lines of each output that a page shows, but for how fast it came and of which version it is."""
    return [VERSION.sub("a hash", SPEED.sub("", one.body)).splitlines() for one in steps(text) if one.kind == "output"]


@pytest.mark.slow
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("name", GUIDES)
def test_a_guide_runs_and_prints_what_it_shows(name, tmp_path, store):
    if name in NEEDS and not shutil.which(NEEDS[name]):
        pytest.skip(f"needs {NEEDS[name]}")
    now = run_page(page(name), tmp_path, store)
    shown, printed = shown_in(page(name)), shown_in(now)
    assert len(shown) == len(printed)
    for before, after in zip(shown, printed, strict=True):
        alike = difflib.SequenceMatcher(None, before, after, autojunk=False).ratio()
        assert alike >= ALIKE, "\n".join(["python tools/run_pages.py writes it anew:", *after])


@pytest.mark.parametrize("name", GUIDES)
def test_every_output_that_is_shown_is_of_something_that_runs(name):
    kinds = [one.kind for one in steps(page(name))]
    assert {before for before, kind in pairwise(["", *kinds]) if kind == "output"} <= {"sh", "python", "serves"}
    assert all(one.body.strip() for one in steps(page(name)) if one.kind == "output")


@pytest.mark.parametrize("name", GUIDES)
def test_what_a_guide_does_not_run_says_why(name):
    told = len(blocks(page(name), "sh")) + len(blocks(page(name), "python"))
    run = [one for one in steps(page(name)) if one.kind in {"sh", "python", "serves"}]
    assert run
    assert told - len(run) == page(name).count("<!-- not run: ")


def test_the_columns_that_r_uses_are_there():
    [program] = blocks(page("docs/howto/event-data.md"), "r")
    names = {column.name for column in TABLES["events"].columns}
    used = set(re.findall(r"\$(\w+)", program)) | set(re.findall(r"(\w+) ==", program))
    assert used
    assert used <= names


def test_steps_are_told_apart():
    assert [(one.kind, one.body, one.what) for one in steps(PAGE)] == [
        ("sh", "one\n", ""),
        ("output", "1\n", ""),
        ("check", "two", ""),
        ("file", "words\n", "a.txt"),
        ("serves", "verbale desk a.db\n", ""),
        ("output", "", ""),
    ]


def test_an_output_is_of_the_block_before_it():
    assert [printed for _, printed in outputs(PAGE, lambda step: step.body.strip())] == ["one", "verbale desk a.db"]


def test_what_fails_ends_a_page_with_what_it_said(tmp_path):
    with pytest.raises(RuntimeError, match=r"(?s)ended with 3.*so it goes"):
        run_page("```sh\necho so it goes; exit 3\n```\n", tmp_path, lambda: ROOT)


def test_a_file_of_a_page_lies_in_its_folder(tmp_path):
    text = "<!-- file: a.csv -->\n```text\nx,y\n```\n\n```sh\ncat a.csv\n```\n\n<!-- output -->\n```text\n```\n"
    [printed] = [step.body for step in steps(run_page(text, tmp_path, lambda: ROOT)) if step.kind == "output"]
    assert list(csv.reader(printed.splitlines())) == [["x", "y"]]

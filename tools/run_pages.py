"""Run what the guides of docs/ tell to type, from top to bottom in a folder of its own, and show what is printed.

    python tools/run_pages.py                     # run all guides and write their outputs anew
    python tools/run_pages.py docs/tutorial.md    # one of them

A guide is Markdown. Its blocks of `sh` and `python` are run in the order of the page, in a copy of `examples`; one that fails
ends the run. Comments above a block say what is otherwise:

    <!-- output -->            the block shows what the one before it printed, and is written anew
    <!-- file: NAME -->        the block is a file of this name
    <!-- serves -->            the block is `verbale desk`: it is started, asked for its first page, and ended
    <!-- not run: REASON -->   the block is for another place

`<!-- check: COMMAND -->` runs a command that the reader need not see, and `<!-- begins with: news.db -->` lets a page begin with
the store of examples/corpus, as the tutorial leaves it to the others.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from http.cookiejar import CookieJar
from pathlib import Path
from typing import Final, TypeAlias
from urllib.request import HTTPCookieProcessor, build_opener

ROOT: Final = Path(__file__).resolve().parent.parent
GUIDES: Final = (
    "docs/tutorial.md",
    *sorted(f"docs/howto/{one.name}" for one in (ROOT / "docs" / "howto").glob("*.md")),
    "docs/archive.md",
    "docs/desk.md",
)
STORE: Final = "<!-- begins with: news.db -->"
BLOCK: Final = re.compile(
    r"^<!-- check: (?P<check>.*?) -->$"
    r"|(?:^<!-- (?P<mark>output|serves|file|not run)(?:: (?P<what>[^\n]*?))? -->\n+)?"
    r"^```(?P<language>\w+)\n(?P<body>.*?)^```$",
    re.DOTALL | re.MULTILINE,
)
WIDTH: Final = "100"
_SHIM: Final = '#!/bin/sh\nexec "{python}" -c "from verbale.cli.main import verbale; verbale(prog_name=\'verbale\')" "$@"\n'
_PYTHON: Final = '#!/bin/sh\nexec "{python}" "$@"\n'

Run: TypeAlias = Callable[["Step"], str]


@dataclass(frozen=True, slots=True)
class Step:
    """Something that a page does: `kind` is check, sh, python, file, serves or output; `what` names a file."""

    kind: str
    body: str
    what: str = ""
    at: tuple[int, int] = (0, 0)
    """Where the body of an output stands in the page."""


def steps(page: str) -> Iterator[Step]:
    """Give what a page does, in its order; blocks that are only shown are left out."""
    for found in BLOCK.finditer(page):
        if found["check"]:
            yield Step("check", found["check"])
        elif found["mark"] in {"output", "serves", "file"}:
            yield Step(found["mark"], found["body"], found["what"] or "", found.span("body"))
        elif found["mark"] is None and found["language"] in {"sh", "python"}:
            yield Step(found["language"], found["body"])


def outputs(page: str, run: Run) -> list[tuple[Step, str]]:
    """Run a page; gives each output that it shows with what was printed now."""
    printed, found = "", []
    for step in steps(page):
        if step.kind == "output":
            found.append((step, printed))
        else:
            printed = run(step)
    return found


def refreshed(page: str, run: Run) -> str:
    """Give the page with its outputs written anew."""
    for step, printed in reversed(outputs(page, run)):
        page = page[: step.at[0]] + printed + page[step.at[1] :]
    return page


class Session:
    """A folder with the examples in it, and the programs of this tree to run there."""

    def __init__(self, folder: Path) -> None:
        """Prepare the folder."""
        self._folder = folder / "project"
        shutil.copytree(ROOT / "examples", self._folder / "examples")
        programs = folder / "programs"
        programs.mkdir(parents=True)
        for name, text in (("verbale", _SHIM), ("python", _PYTHON)):
            (programs / name).write_text(text.format(python=sys.executable), encoding="utf-8")
            (programs / name).chmod(0o755)
        paths = {"PATH": f"{programs}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"}
        own = {"COLUMNS": WIDTH, "NO_COLOR": "1", "PYTHONUTF8": "1", "LC_ALL": "C.UTF-8", "XDG_STATE_HOME": str(folder / "state")}
        self._environment = os.environ | paths | own

    def take(self, store: Path) -> None:
        """Begin with a copy of this store."""
        shutil.copy(store, self._folder / store.name)

    def __call__(self, step: Step) -> str:
        """Do what a page says next, and give what it prints; raises RuntimeError with it where that fails."""
        if step.kind == "file":
            (self._folder / step.what).write_text(step.body, encoding="utf-8")
            return ""
        if step.kind == "serves":
            return self._served(step.body.strip())
        command = ["python", "-"] if step.kind == "python" else ["bash", "-euo", "pipefail", "-c", step.body]
        given = step.body if step.kind == "python" else None
        done = subprocess.run(
            command,
            cwd=self._folder,
            env=self._environment,
            input=given,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            check=False,
        )
        if done.returncode:
            message = f"ended with {done.returncode}: {step.body}\n{done.stdout}"
            raise RuntimeError(message)
        return done.stdout

    def _served(self, command: str) -> str:
        """Start the desk, ask for its first page with the address that it prints, and end it."""
        line = ["bash", "-c", f"exec {command} --no-open"]
        desk = subprocess.Popen(
            line, cwd=self._folder, env=self._environment, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )
        try:
            printed = desk.stdout.readline() if desk.stdout else ""
            address = re.search(r"http://127\.0\.0\.1:\S+", printed)
            if address is None:
                message = f"{command} printed no address, but {printed!r}"
                raise RuntimeError(message)
            with build_opener(HTTPCookieProcessor(CookieJar())).open(address[0], timeout=300) as answer:
                answer.read()
            return printed
        finally:
            desk.terminate()
            desk.wait()
            if desk.stdout:
                desk.stdout.close()


def make_store(folder: Path) -> Path:
    """Make the store that pages begin with."""
    session = Session(folder)
    session(Step("sh", "verbale add news.db examples/corpus"))
    return folder / "project" / "news.db"


def run_page(page: str, folder: Path, store: Callable[[], Path]) -> str:
    """Give a page with its outputs written anew, run in `folder`; `store` is asked for where the page begins with one."""
    session = Session(folder)
    if STORE in page:
        session.take(store())
    return refreshed(page, session)


def main(arguments: Sequence[str]) -> int:
    """Write the outputs of guides anew."""
    parser = argparse.ArgumentParser(prog="python tools/run_pages.py", description="Run the guides of docs/.")
    parser.add_argument("pages", nargs="*", type=Path, default=[ROOT / name for name in GUIDES])
    with tempfile.TemporaryDirectory() as name:
        made: list[Path] = []

        def store() -> Path:
            made[:] = made or [make_store(Path(name) / "store")]
            return made[0]

        for number, place in enumerate(parser.parse_args(arguments).pages):
            print(place)
            place.write_text(run_page(place.read_text("utf-8"), Path(name) / str(number), store), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

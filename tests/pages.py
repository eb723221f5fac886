"""The pages of the project, and whether what they tell to type is there."""

import re
import shlex
import tomllib
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import click

from tools.run_pages import GUIDES
from verbale.cli.main import verbale

__all__ = ["FENCE", "GUIDES", "LINK", "NAMES", "OURS", "REFERENCE", "ROOT", "blocks", "commands", "is_there", "page"]

ROOT = Path(__file__).resolve().parents[1]
NAMES = (
    "README.md",
    "GLOSSARY.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "SECURITY.md",
    "docs/README.md",
    "docs/archive.md",
    "docs/desk.md",
    "docs/explanation.md",
    "docs/how-it-reads.md",
    "docs/json.md",
    "docs/scale.md",
    "docs/spacy.md",
    "examples/README.md",
)
REFERENCE = tuple(sorted(f"docs/reference/{one.name}" for one in (ROOT / "docs" / "reference").glob("*.md")))
OURS = frozenset({"verbale", "python", "pip"})
"""Programs of which a guide's commands are looked up; a guide is run, so that the others prove themselves."""

FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
INLINE = re.compile(r"`((?:verbale|python|pip|just|pytest) [^`\n]+)`")
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")


def page(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def blocks(text: str, language: str) -> list[str]:
    """Give the fenced blocks of a language."""
    return [body for found, body in FENCE.findall(text) if found == language]


def commands(text: str) -> Iterator[list[str]]:
    """Give the commands of shell blocks, indented blocks and inline code."""
    lines = [line for body in blocks(text, "sh") for line in body.splitlines()]
    bare = FENCE.sub("", text)
    lines += [line for line in bare.splitlines() if re.match(r" {4}(verbale|python|pip|just|pytest)\b", line)]
    for line in [*lines, *INLINE.findall(bare)]:
        yield from parts(line)


def parts(line: str) -> Iterator[list[str]]:
    """Cut a line into its commands, at `&&`, `|` and `>`; what stands behind `#` is none."""
    lexer = shlex.shlex(line, posix=True, punctuation_chars="&|>")
    lexer.whitespace_split = True
    words: list[str] = []
    for word in [*lexer, "&&"]:
        if set(word) <= set("&|>"):
            yield from [words] if words else ()
            words = []
        else:
            words.append(word)


def is_there(words: list[str]) -> bool:
    """Tell whether what a command line calls exists, with its options."""
    match words:
        case ["verbale", *arguments]:
            return any(parses([*arguments, *["-"] * left_out]) for left_out in range(3))  # a page may leave the paths out
        case ["python", "-m", module, *_]:
            return find_spec(module) is not None
        case ["python", script, *_]:
            return (ROOT / script).is_file()
        case ["just", recipe, *_]:
            return re.search(rf"^{recipe}\b[^:\n]*:(?!=)", page("justfile"), re.MULTILINE) is not None
        case ["pip", "install", *what]:
            return all(installs(one) for one in what)
    return words[0] in {"pytest", "jq", "."} or words[0].endswith(".conllu")


def parses(arguments: list[str]) -> bool:
    """Tell whether `verbale` takes these arguments."""
    with click.Context(verbale) as context:
        command = verbale.get_command(context, arguments[0]) if not arguments[0].startswith("-") else None
        if command is None:
            return arguments[0] in {"--help", "--version", "-h"}
        try:
            command.make_context(arguments[0], arguments[1:])
        except click.exceptions.Exit:
            return True  # --help ends the run
        except click.UsageError:
            return False
    return True


def installs(what: str) -> bool:
    """Tell whether the project has the extras that are asked for (".[test,dev]")."""
    extras = tomllib.loads(page("pyproject.toml"))["project"]["optional-dependencies"]
    asked = re.fullmatch(r"\.(?:\[([\w,]+)\])?", what)
    return what == "-e" or (asked is not None and set((asked[1] or "").split(",")) - {""} <= set(extras))

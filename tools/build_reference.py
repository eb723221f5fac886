"""Write docs/reference from the code: the commands, the Python API, the record, the columns of exports.

    python tools/build_reference.py            # write the pages
    python tools/build_reference.py --check    # change nothing; exit 1 where a page is out of date

Words come from where the code has them: the help of commands, docstrings, the schema, the closed lists. What single columns of
exports hold stands in `columns.toml` beside this file, or in docs/json.md where they are keys of the record.
"""

import argparse
import re
import sys
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import click

ROOT: Final = Path(__file__).resolve().parent.parent
FOLDER: Final = ROOT / "docs" / "reference"
for place in (ROOT / "src", ROOT):  # run as a script or imported by a test, it speaks of the code that stands here
    sys.path.insert(0, str(place)) if str(place) not in sys.path else None

from tools.reference_python import python_page  # noqa: E402 - found where the lines above say
from verbale.cli.main import COMMANDS, verbale  # noqa: E402 - likewise
from verbale.record import json_schema  # noqa: E402 - likewise
from verbale.record.ontology import event_contexts, event_modes, vocabularies, vocabulary  # noqa: E402 - likewise
from verbale.views.export import TABLES  # noqa: E402 - likewise
from verbale.views.export.lexicons import polecat_terms  # noqa: E402 - likewise

HEAD: Final = "<!-- written by tools/build_reference.py: change the code, and run it again -->\n"
KEY: Final = re.compile(r"^\| `(\w+)` \| (.*) \| [^|]* \|$", re.MULTILINE)
OF_TABLES: Final = {"statements": "Statement", "events": "Event", "actors": "Actor", "times": "Time", "places": "Place"}
KINDS: Final = {
    "text": ("text", "string"),
    "integer": ("a whole number", "int64"),
    "number": ("a number", "double"),
    "flag": ("True or False", "bool"),
    "texts": ("texts, parted by “; ”", "list of string"),
    "spans": ("two columns: the words, parts of them parted by “ … ”; in `…_at` their places", "list of {start, end, text}"),
}


def columns() -> Mapping[str, Any]:
    """Give what single columns hold, by table and column."""
    return tomllib.loads((Path(__file__).parent / "columns.toml").read_text("utf-8"))


def keys() -> dict[str, dict[str, str]]:
    """Give what every key of the record holds, from docs/json.md: part to key to words."""
    page = (ROOT / "docs" / "json.md").read_text("utf-8").replace("](", "](../")
    parts = re.split(r"^## (\w+)\n", page, flags=re.MULTILINE)[1:]
    return {name: dict(KEY.findall(body)) for name, body in zip(parts[::2], parts[1::2], strict=True)}


def commands_page() -> str:
    """Write every command with its options."""
    parts = ["# Commands", "`verbale --help` lists them, `verbale find --help` says the same of one as this page."]
    parts.append(_table(("command", "what it does"), ((f"[{name}](#{name})", line) for name, line in sorted(COMMANDS.items()))))
    with click.Context(verbale) as context:
        for name in sorted(COMMANDS):
            command = verbale.get_command(context, name)
            parts += _command(name, command) if command else ()
    return _page(parts)


def _command(name: str, command: click.Command) -> Iterator[str]:
    yield f"## {name}"
    arguments = [param for param in command.params if isinstance(param, click.Argument)]
    options = [param for param in command.params if isinstance(param, click.Option)]
    yield f"```text\nverbale {name} {'[OPTIONS] ' if options else ''}{' '.join(map(_argument, arguments))}".rstrip() + "\n```"
    for paragraph in (command.help or "").replace("\b\n", "").split("\n\n"):
        said = " ".join(paragraph.split())
        example = said.removeprefix("Example: ")
        yield said if example == said else f"```sh\n{example}\n```"
    if options:
        yield _table(("option", "what it does"), map(_option, options))


def _argument(param: click.Argument) -> str:
    name = param.metavar or (param.name or "").upper() + ("..." if param.nargs == -1 else "")
    return name if param.required or name.startswith("[") else f"[{name}]"


def _option(param: click.Option) -> tuple[str, str]:
    value = (
        "" if param.is_flag else f" {param.metavar or ('…' if isinstance(param.type, click.Choice) else param.type.name.upper())}"
    )
    chosen = param.type.choices if isinstance(param.type, click.Choice) else ()
    more = [f"One of {', '.join(f'`{one}`' for one in chosen)}."] if chosen else []
    more += ["Required."] if param.required else []
    more += [f"Unasked: `{param.default}`."] if param.show_default and not param.is_flag else []
    more += ["May be given several times."] if param.multiple else []
    names = ", ".join(f"`{name}{value}`" for name in param.opts)
    return names, " ".join([" ".join((param.help or "").split()), *more])


def record_page() -> str:
    """Write the parts of the record with their keys and types, and the closed lists."""
    schema, held = json_schema(), keys()
    parts = [
        "# The record, `verbale/1`",
        "Made from the JSON Schema (`verbale.record.json_schema()`) and the closed lists. [json.md](../json.md) has the rules.",
    ]
    for name, part in schema["$defs"].items():
        rows = ((f"`{key}`", _type(of), held[name][key]) for key, of in part["properties"].items())
        parts += [f"## {name}", part["description"], _table(("key", "type", "what it holds"), rows)]
    parts += ["# Closed lists", "A term never changes its name or its sense as long as `provenance.ontology` stays the same."]
    for name in vocabularies():
        parts += [f"## {name}", _terms(vocabulary(name))]
    for kind in vocabulary("event_type"):
        modes = event_modes(kind)
        parts += [f"## Modes of {kind}", _terms(modes)] if modes else ()
    parts += ["## Contexts of events", _terms(event_contexts())]
    return _page(parts)


def _type(schema: Mapping[str, Any]) -> str:
    """Say the type of a key in words."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "anyOf" in schema:
        return " or ".join(map(_type, schema["anyOf"]))
    if "enum" in schema:
        return "a term" if None not in schema["enum"] else "a term or null"
    if schema.get("type") == "array":
        return f"list of {_type(schema.get('items', {}))}"
    kind = schema.get("type", "any")
    return {"string": "text", "number": "number", "integer": "whole number", "boolean": "true or false"}.get(kind, str(kind))


def _terms(terms: Mapping[str, str]) -> str:
    return _table(("term", "what it means"), ((f"`{name}`", said) for name, said in terms.items()))


def exports_page() -> str:
    """Write the columns of every export."""
    told, held = columns(), keys()
    kinds = ((f"{name}", in_csv, f"`{in_parquet}`") for name, (in_csv, in_parquet) in KINDS.items())
    parts = [
        "# Exports and their columns",
        told["about"]["all"],
        _table(("format", "what it is"), ((f"`{name}`", said) for name, said in told["formats"].items())),
        "# Tables: csv and parquet",
        told["about"]["tables"],
        _table(("kind of column", "in CSV", "in Parquet"), kinds),
    ]
    for name, table in TABLES.items():
        own = {**held[OF_TABLES.get(name, "Document")], **told["columns"], **told.get(name, {})}
        rows = ((f"`{one.name}`", one.kind, own[one.name]) for one in table.columns)
        parts += [f"## {name}", f"A row is one {table.noun}.", _table(("column", "kind", "what it holds"), rows)]
    terms = polecat_terms()
    for title, chosen in (("polecat", terms["columns"]), ("polecat, with --with-offsets", terms["ours"])):
        numbered = ((f"{number}", f"`{name}`", told["polecat"][name]) for number, name in enumerate(chosen, 1))
        parts += [f"# {title}", told["about"][title], _table(("number", "column", "what it holds"), numbered)]
    for name in ("ical", "graphml", "jsonld"):
        held_by = ((f"`{key}`", str(said)) for key, said in told[name].items())
        parts += [f"# {name}", told["about"][name], _table(("name", "what it holds"), held_by)]
    return _page(parts)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |" for row in lines)


def _page(parts: Iterable[str]) -> str:
    return HEAD + "\n\n".join(parts) + "\n"


PAGES: Final[Mapping[str, Callable[[], str]]] = {
    "commands.md": commands_page,
    "exports.md": exports_page,
    "python.md": lambda: HEAD + python_page(ROOT / "src"),
    "record.md": record_page,
}


def main(arguments: Sequence[str], folder: Path = FOLDER) -> int:
    """Write the pages; with ``--check``, 1 where one is out of date."""
    parser = argparse.ArgumentParser(prog="python tools/build_reference.py", description="Write docs/reference from the code.")
    parser.add_argument("--check", action="store_true", help="change nothing, exit 1 where a page is out of date")
    check = parser.parse_args(arguments).check
    folder.mkdir(parents=True, exist_ok=True)
    late = [name for name, make in PAGES.items() if not _is_current(folder / name, make())]
    for name in late:
        print(f"{name} is out of date" if check else f"{name} is written anew")
        if not check:
            (folder / name).write_text(PAGES[name](), encoding="utf-8")
    return int(check and bool(late))


def _is_current(place: Path, page: str) -> bool:
    return place.is_file() and place.read_text("utf-8") == page


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

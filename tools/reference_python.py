"""The page of the Python API: what `__all__` of public modules names, with signatures and docstrings, read without importing."""

import ast
import inspect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

__all__ = ["MODULES", "python_page"]

MODULES: Final = (
    "verbale",
    "verbale.record",
    "verbale.errors",
    "verbale.inputs",
    "verbale.language",
    "verbale.extract",
    "verbale.knowledge",
    "verbale.review",
    "verbale.store",
    "verbale.corpus",
    "verbale.archive",
    "verbale.comparison",
    "verbale.views.export",
    "verbale.cluster",
    "verbale.spacy",
    "verbale.testing",
)
"""The public modules, from what most need to what few do."""

LONGEST: Final = 100
"""Characters of a value that is shown; a longer one is left to the source."""

ABOUT: Final = """\
# Python

Everything that is public: the names in `__all__` of each module, with their docstrings. What begins with an underscore, or stands
in no `__all__`, may change from one release to the next. Examples in docstrings run in the tests (`tests/test_docstrings.py`).
"""

Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef
Named: TypeAlias = Function | ast.ClassDef | ast.Assign | ast.AnnAssign


@dataclass(frozen=True, slots=True)
class Source:
    """A module's syntax tree, and the folder that all modules are found in."""

    name: str
    tree: ast.Module
    root: Path

    @classmethod
    def read(cls, name: str, root: Path) -> "Source":
        """Read the module of this name."""
        place = root.joinpath(*name.split("."))
        file = place / "__init__.py" if place.is_dir() else place.with_suffix(".py")
        return cls(name, ast.parse(file.read_text("utf-8")), root)

    def public(self) -> list[str]:
        """Give the names of `__all__`, in alphabetical order."""
        found = self.named("__all__")
        return sorted(ast.literal_eval(found[0].value), key=str.lower) if found and isinstance(found[0], ast.Assign) else []

    def named(self, name: str) -> tuple[Named, str] | None:
        """Give what a name is bound to here, and the string below it, which says what a constant is."""
        body = [*self.tree.body, *(one for node in self.tree.body if isinstance(node, ast.If) for one in node.body)]
        for node, after in zip(body, [*body[1:], None], strict=True):
            if name in _bound(node) and isinstance(node, Named):
                return node, _string(after)
        return None

    def home(self, name: str) -> tuple[Named, str] | None:
        """Give what a name is bound to where it is made, however many modules hand it on."""
        if found := self.named(name):
            return found
        for node in ast.walk(self.tree):
            if isinstance(node, ast.ImportFrom) and node.module and any(one.name == name for one in node.names):
                return Source.read(node.module, self.root).home(name)
        return None


def _bound(node: ast.stmt) -> set[str]:
    match node:
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
            return {name}
        case ast.Assign(targets=targets):
            return {one.id for one in targets if isinstance(one, ast.Name)}
        case ast.AnnAssign(target=ast.Name(id=name)):
            return {name}
    return set()


def _string(node: ast.stmt | None) -> str:
    match node:
        case ast.Expr(value=ast.Constant(value=str(told))):
            return inspect.cleandoc(told)
    return ""


def python_page(root: Path) -> str:
    """Write the page of all public modules below the folder `root`."""
    sources = [Source.read(name, root) for name in MODULES]
    rows = [f"| [{one.name}](#{one.name.replace('.', '')}) | {_first(ast.get_docstring(one.tree))} |" for one in sources]
    contents = "\n".join(["| module | what is in it |", "|---|---|", *rows])
    return "\n\n".join([ABOUT.rstrip(), contents, *(part for one in sources for part in _module(one))]) + "\n"


def _first(docstring: str | None) -> str:
    """The first sentence of a docstring, on one line."""
    return " ".join((docstring or "").partition("\n\n")[0].split()).replace("|", "\\|")


def _module(source: Source) -> Iterator[str]:
    yield f"## {source.name}"
    yield from _told(ast.get_docstring(source.tree))
    for name in source.public():
        found = source.home(name)
        if found:
            yield from _part(name, *found)


def _part(name: str, node: Named, below: str) -> Iterator[str]:
    yield f"### {name}"
    if isinstance(node, ast.ClassDef):
        yield from _class(node)
    elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        yield _code([_signature(node)])
        yield from _told(ast.get_docstring(node))
    else:
        yield _code([_assigned(name, node)])
        yield from _told(below)


def _assigned(name: str, node: ast.Assign | ast.AnnAssign) -> str:
    """A constant; a long value is left to the source."""
    annotation = ast.unparse(node.annotation) if isinstance(node, ast.AnnAssign) else ""
    value = ast.unparse(node.value) if node.value else ""
    kind = f": {annotation}" if annotation and annotation != "Final" else ""
    return f"{name}{kind}" + (f" = {value}" if value and len(value) <= LONGEST else " = …" if value else "")


def _class(node: ast.ClassDef) -> Iterator[str]:
    bases = ", ".join(map(ast.unparse, node.bases))
    fields = [
        ast.unparse(one) for one in node.body if isinstance(one, ast.AnnAssign) and not ast.unparse(one.target).startswith("_")
    ]
    yield _code([f"class {node.name}{f'({bases})' if bases else ''}", *(f"    {field}" for field in fields)])
    yield from _told(ast.get_docstring(node))
    begun = [one for one in _methods(node) if one.name == "__init__"]
    yield from (_code([_signature(one, node.name)]) for one in begun)
    for method in _methods(node):
        if not method.name.startswith("_"):
            yield f"#### {node.name}.{method.name}"
            yield _code([_decorated(method, node.name)])
            yield from _told(ast.get_docstring(method))


def _methods(node: ast.ClassDef) -> list[Function]:
    return [one for one in node.body if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef)]


def _decorated(method: Function, of: str) -> str:
    marks = {ast.unparse(one).rpartition(".")[2] for one in method.decorator_list}
    if "property" in marks or "cached_property" in marks:
        return f"{of}.{method.name}" + (f": {ast.unparse(method.returns)}" if method.returns else "")
    return _signature(method, f"{of}.{method.name}", bound="staticmethod" not in marks)


def _signature(node: Function, name: str | None = None, *, bound: bool | None = None) -> str:
    """A function as it is called: without `self` where it is a method."""
    arguments = node.args
    is_method = bound if bound is not None else name is not None
    if is_method:
        named = arguments.posonlyargs + arguments.args
        rest = set(map(id, named[1:]))
        arguments = ast.arguments(
            posonlyargs=[one for one in arguments.posonlyargs if id(one) in rest],
            args=[one for one in arguments.args if id(one) in rest],
            vararg=arguments.vararg,
            kwonlyargs=arguments.kwonlyargs,
            kw_defaults=arguments.kw_defaults,
            kwarg=arguments.kwarg,
            defaults=arguments.defaults,
        )
    gives = f" -> {ast.unparse(node.returns)}" if node.returns and node.name != "__init__" else ""
    before = "async " if isinstance(node, ast.AsyncFunctionDef) else ""
    return f"{before}{name or node.name}({ast.unparse(arguments)}){gives}"


def _code(lines: Sequence[str]) -> str:
    return "\n".join(["```py", *lines, "```"])


def _told(docstring: str | None) -> Iterator[str]:
    """A docstring as paragraphs, its examples as code."""
    for paragraph in (docstring or "").split("\n\n"):
        if paragraph.lstrip().startswith(">>>"):
            yield f"```pycon\n{inspect.cleandoc(paragraph)}\n```"
        elif paragraph.strip():
            yield paragraph.replace("``", "`")

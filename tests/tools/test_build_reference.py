"""The reference is that of the code as it stands."""

import io
import re

import pytest

from tests.pages import ROOT, page
from tools.build_reference import FOLDER, PAGES, columns, main
from tools.reference_python import MODULES
from verbale.cli.main import COMMANDS
from verbale.testing import document, reading
from verbale.views.export import graphml


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_current(name):
    assert (FOLDER / name).read_text("utf-8") == PAGES[name](), "run python tools/build_reference.py"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_its_options(name):
    told = page("docs/reference/commands.md").partition(f"\n## {name}\n")[2].partition("\n## ")[0]
    assert f"verbale {name} " in told
    assert "| option | what it does |" in told


@pytest.mark.parametrize("module", MODULES)
def test_what_a_module_names_is_told(module):
    told = page("docs/reference/python.md").partition(f"\n## {module}\n")[2].partition("\n## ")[0]
    file = next(one for one in (ROOT / "src").joinpath(*module.split(".")).parent.glob(f"{module.rpartition('.')[2]}*"))
    source = (file / "__init__.py" if file.is_dir() else file).read_text("utf-8")
    names = re.findall(r'"(\w+)"', re.search(r"__all__ = \[(.*?)\]", source, re.DOTALL)[1]) if "__all__" in source else []
    assert set(re.findall(r"^### (\w+)$", told, re.MULTILINE)) == set(names)


def test_the_graph_has_the_values_that_are_told():
    out = io.BytesIO()
    graphml([reading(document("Mary said hi."))], out)
    found = re.findall(r'for="(\w+)" attr.name="(\w+)"', out.getvalue().decode())
    assert {f"{target}: {name}" for target, name in found} == set(columns()["graphml"])


def test_an_old_page_is_told_and_written_anew(tmp_path, capsys):
    assert main([], tmp_path) == 0
    (tmp_path / "record.md").write_text("old", "utf-8")
    assert main(["--check"], tmp_path) == 1
    assert capsys.readouterr().out.splitlines()[-1] == "record.md is out of date"
    assert main([], tmp_path) == 0
    assert main(["--check"], tmp_path) == 0

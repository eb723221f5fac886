"""`import verbale` costs next to nothing, and gives every public name."""

import subprocess
import sys
from importlib.util import find_spec

import pytest

import verbale

HEAVY = ("numpy", "onnxruntime", "msgspec", "click", "py3langid")


def modules_after(statement: str) -> set[str]:
    """Name the modules that a fresh interpreter holds after a statement."""
    program = f"import sys; {statement}; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return set(run.stdout.split())


def test_import_loads_nothing_heavy():
    assert modules_after("import verbale").isdisjoint(HEAVY)


def test_version_loads_nothing_heavy():
    assert modules_after("import verbale; verbale.__version__").isdisjoint(HEAVY)


def test_an_error_can_be_caught_without_numpy():
    assert "numpy" not in modules_after("from verbale import VerbaleError")


def test_reading_names_do_not_load_the_network():
    assert "onnxruntime" not in modules_after("from verbale import Document, Reading, Statement")


@pytest.mark.parametrize("name", [name for name in verbale.__all__ if name not in {"Reader", "read"}])
def test_a_public_name_is_there(name):
    assert getattr(verbale, name) is not None


@pytest.mark.skipif(find_spec("verbale.reader") is None, reason="the reader is not written yet")
def test_reader_and_read_are_there():
    assert callable(verbale.Reader)
    assert callable(verbale.read)


def test_public_names_are_listed_once_and_by_dir():
    assert len(set(verbale.__all__)) == len(verbale.__all__)
    assert set(verbale.__all__) <= set(dir(verbale))


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'Minutes'"):
        verbale.Minutes  # noqa: B018 - the access is what fails

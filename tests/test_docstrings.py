"""Examples in docstrings run."""

import doctest
import pkgutil
from importlib import import_module

import pytest

import verbale

MODULES = sorted(module.name for module in pkgutil.walk_packages(verbale.__path__, "verbale."))


@pytest.mark.parametrize("name", ["verbale", *MODULES])
def test_examples_of_a_module_run(name):
    if name.startswith("verbale.spacy"):
        pytest.importorskip("spacy", reason="needs the extra verbale[spacy]")
    assert doctest.testmod(import_module(name)).failed == 0

"""The command itself: help without imports, and how failures look."""

import subprocess
import sys
from importlib import import_module

import pytest

from tests.cli.fakes import interrupted_reader, no_reader, run
from verbale.cli.main import COMMANDS


@pytest.mark.parametrize("name", COMMANDS)
def test_help_of_all_and_help_of_one_agree(name: str) -> None:
    assert getattr(import_module(f"verbale.cli.{name}"), name).get_short_help_str(100) == COMMANDS[name]
    assert COMMANDS[name] in run("--help").stdout


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys\n"
        "from verbale.cli.main import verbale\n"
        "verbale(['--help'], standalone_mode=False)\n"
        "print(sorted({'numpy', 'onnxruntime', 'wcwidth', 'verbale.record', 'verbale.language'} & set(sys.modules)))"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ended.stdout.splitlines()[-1] == "[]"


def test_an_unknown_command_is_wrong_usage() -> None:
    ended = run("raed")
    assert ended.exit_code == 2
    assert "No such command" in ended.stderr


def test_a_failure_is_one_line() -> None:
    ended = run("info", reader=no_reader)
    assert (ended.exit_code, ended.stderr) == (1, "verbale: verbale: the weights are missing; install verbale again\n")


def test_ctrl_c_is_silent() -> None:
    ended = run("info", reader=interrupted_reader)
    assert (ended.exit_code, ended.output) == (130, "")

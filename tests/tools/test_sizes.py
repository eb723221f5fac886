"""The sizes of the house are held."""

from pathlib import Path

from tools.sizes import main, oversized


def file(folder: Path, text: str) -> Path:
    path = folder / "one.py"
    path.write_text(text, encoding="utf-8")
    return path


def function(lines: int) -> str:
    """Write a function of so many lines, its head included."""
    return "def long():\n" + "    pass\n" * (lines - 1)


def test_a_file_and_a_function_at_the_limit_pass(tmp_path):
    assert list(oversized(file(tmp_path, function(40) + "\n" * 360))) == []


def test_a_file_over_the_limit_is_told(tmp_path):
    assert "401 lines" in next(oversized(file(tmp_path, "\n" * 401)))


def test_a_function_over_the_limit_is_told_with_its_line(tmp_path):
    path = file(tmp_path, "\n" + function(41))
    assert list(oversized(path)) == [f"{path}:2: long has 41 lines, at most 40"]


def test_the_exit_code_tells_whether_something_is_over(tmp_path, capsys):
    file(tmp_path, function(41))
    assert main([str(tmp_path)]) == 1
    assert "long has 41 lines" in capsys.readouterr().out
    assert main([]) == 0

"""README is short, shows the output, and tells to type what there is."""

import json

import pytest

from tests.pages import ROOT, blocks, commands, is_there, page
from tools.refresh_readme import OUTPUT, ROWS, SCORES, WEIGHTS, refreshed
from verbale.language.runtime import Runtime

README = page("README.md")
LONGEST = 120
BRIEF = ["read", "examples/brief.txt", "--date", "2031-06-03", "--width", "100", "--only", "said,done,ahead"]


def test_it_is_short_with_its_table_filled_too():
    scores = {name: 99.9 for row in ROWS for name in row.figures}
    [output] = [found[0].partition("```text\n")[2].removesuffix("```") for found in OUTPUT.finditer(README)]
    assert len(README.splitlines()) <= LONGEST
    assert len(refreshed(README, lambda _: output, scores).splitlines()) <= LONGEST


def test_it_shows_the_output_of_the_example():
    [found] = OUTPUT.finditer(README)
    lines = found[0].split("```text\n")[1].splitlines()
    assert found["arguments"].split() == BRIEF
    assert lines[0] == (ROOT / "examples" / "brief.txt").read_text("utf-8").splitlines()[0]
    assert any(line.startswith("1 read, 0 skipped, 0 failed.") for line in lines)
    assert max(map(len, lines)) <= int(BRIEF[BRIEF.index("--width") + 1])


def test_it_has_a_place_for_the_scores():
    assert len(SCORES.findall(README)) == 1


def test_the_two_commands_are_in_it():
    asked = [" ".join(words) for words in commands(README)]
    assert asked[:4] == ["pip install .", "verbale read examples/wire.txt", "pip install .[test]", "pytest"]


def test_what_it_tells_to_type_is_there():
    assert [" ".join(words) for words in commands(README) if not is_there(words)] == []


def test_its_python_runs(capsys):
    [program] = blocks(README, "python")
    exec(compile(program, "README.md", "exec"), {})  # noqa: S102 - our own page
    assert capsys.readouterr().out


def test_scores_are_those_of_the_model_beside_them():
    place = WEIGHTS / "scores.json"
    if not place.exists():
        pytest.skip("these weights have not been measured")
    assert json.loads(place.read_text("utf-8")).get("model") == Runtime(WEIGHTS).sha256

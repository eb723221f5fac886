"""What README takes from elsewhere is put in its place."""

import json

from tools.refresh_readme import NOT_MEASURED, figures, main, refreshed, table
from verbale.language.runtime import Runtime

PAGE = """Before.
<!-- output: verbale read 'a b.txt' --width 80 -->
```text
old
```
<!-- scores -->
old
<!-- end of scores -->
After.
"""
REPORT = {
    "data": {"a.gz": "00"},
    "figures": [{"name": "ewt.las", "value": 90.06, "base": 10}, {"name": "seed.quotations", "value": 12}],
}


def test_output_is_made_anew_from_the_command_in_the_mark():
    made = refreshed(PAGE, lambda arguments: f"{arguments}\n", {})
    assert "```text\n['read', 'a b.txt', '--width', '80']\n```\n" in made


def test_what_stands_around_the_blocks_stays():
    made = refreshed(PAGE, lambda _: "", {})
    assert made.startswith("Before.\n<!-- output: verbale read")
    assert made.endswith("<!-- end of scores -->\nAfter.\n")


def test_a_second_run_changes_nothing():
    made = refreshed(PAGE, lambda _: "new\n", {"ewt.las": 90.0})
    assert refreshed(made, lambda _: "new\n", {"ewt.las": 90.0}) == made


def test_figures_of_a_report_and_of_kept_scores_are_the_same():
    assert figures(REPORT) == {"ewt.las": 90.06, "seed.quotations": 12}
    assert figures({"model": "00ff", "ewt.las": 90.06, "seed.quotations": 12}) == figures(REPORT)


def test_a_row_has_its_command_and_a_dash_for_what_was_not_measured():
    made = table({"ewt.las": 90.06, "seed.quotations": 12})
    row = next(line for line in made.splitlines() if "LAS" in line)
    assert row.endswith("| 90.1 / – / – / – | `python -m evaluation.report --only dependencies` |")
    assert "| 12 / – |" in made


def test_without_scores_the_page_says_so():
    assert table({}) == f"{NOT_MEASURED}\n"


def test_a_report_is_kept_beside_the_weights_with_their_hash(tmp_path):
    readme, report = tmp_path / "README.md", tmp_path / "report.json"
    readme.write_text(PAGE, encoding="utf-8")
    report.write_text(json.dumps(REPORT), encoding="utf-8")
    (tmp_path / "manifest.json").write_text('{"name": "made", "sha256": {"model.onnx": "00ff"}}', encoding="utf-8")
    assert main(["--scores", str(report)], readme, tmp_path, lambda _: "new\n") == 0
    kept = {"model": Runtime(tmp_path).sha256, "ewt.las": 90.06, "seed.quotations": 12}
    assert json.loads((tmp_path / "scores.json").read_text("utf-8")) == kept
    assert "90.1" in readme.read_text("utf-8")


def test_a_check_tells_and_changes_nothing(tmp_path):
    readme = tmp_path / "README.md"
    readme.write_text(PAGE, encoding="utf-8")
    assert main(["--check"], readme, tmp_path, lambda _: "new\n") == 1
    assert readme.read_text("utf-8") == PAGE
    assert main([], readme, tmp_path, lambda _: "new\n") == 0
    assert main(["--check"], readme, tmp_path, lambda _: "new\n") == 0

"""Figures are shown as a table and kept as JSON."""

import json

from benchmarks.figures import Figure, as_json, table

FIGURES = [Figure("read", 12345.6, "words/s", "84 reports"), Figure("help", 0.0512, "s")]


def test_a_table_has_a_line_a_figure():
    assert table(FIGURES) == "read        12,346 words/s     84 reports\nhelp         0.051 s"


def test_json_holds_the_machine_and_every_figure():
    read = json.loads(as_json(FIGURES, {"cores": "2"}))
    assert read["machine"] == {"cores": "2"}
    assert [figure["name"] for figure in read["figures"]] == ["read", "help"]

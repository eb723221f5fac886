"""What is asked of each measure."""

from pathlib import Path

import pytest

from evaluation import asked
from evaluation.asked import Asked

MEASURES = asked.load()


def test_a_line_says_what_is_asked_and_how_it_is_counted(tmp_path: Path) -> None:
    path = tmp_path / "asked.toml"
    path.write_text('[seed]\n"seed.must_not" = {asked = 0, goal = 0, unit = "count", better = "lower"}\n', encoding="utf-8")
    assert asked.load(path) == {"seed.must_not": Asked("seed.must_not", "seed", 0, 0, "count", "lower")}


@pytest.mark.parametrize("measure", MEASURES.values(), ids=lambda measure: measure.name)
def test_the_goal_is_on_the_better_side_of_what_is_asked(measure: Asked) -> None:
    worse, best = sorted((measure.asked, measure.goal), reverse=measure.better == "lower")
    assert (worse, best) == (measure.asked, measure.goal)
    assert measure.unit in {"percent", "count"}

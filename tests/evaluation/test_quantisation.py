"""int8 against fp32."""

from pathlib import Path

import pytest

from evaluation.counts import Figure
from evaluation.data import DataError
from evaluation.quantisation import Loss, losses, main, table
from evaluation.reports import Report, to_json


def made(value: float, data: str = "00") -> Report:
    figures = (Figure("ewt.las", value, 100), Figure("seed.quotations", value, 12, "count"))
    return Report("command", {}, {"a.gz": data}, figures)


def test_only_percentages_are_compared() -> None:
    assert losses(made(89.0), made(89.3)) == (Loss("ewt.las", 89.0, 89.3),)


def test_a_loss_over_the_limit_is_marked() -> None:
    assert "over the limit" in table(losses(made(89.0), made(89.5)))
    assert "over the limit" not in table(losses(made(89.0), made(89.4)))


def test_a_figure_of_faults_loses_where_it_rises() -> None:
    assert Loss("contrast.coded_wrongly", 12.5, 12.0, "lower").points == 0.5


def test_other_data_cannot_be_compared() -> None:
    with pytest.raises(DataError, match="different data"):
        losses(made(89.0), made(89.0, "11"))


def test_reports_without_a_shared_figure_cannot_be_compared() -> None:
    with pytest.raises(DataError, match="share no figure"):
        losses(made(89.0), Report("command", {}, {}, ()))


@pytest.mark.parametrize(("int8", "status"), [(89.2, 0), (88.9, 1)])
def test_the_exit_status_follows_the_limit(tmp_path: Path, int8: float, status: int) -> None:
    for name, value in (("int8", int8), ("fp32", 89.4)):
        (tmp_path / name).write_text(to_json(made(value)), encoding="utf-8")
    assert main([str(tmp_path / "int8"), str(tmp_path / "fp32")]) == status

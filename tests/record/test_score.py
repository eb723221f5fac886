import numpy as np
import pytest

from verbale.errors import RecordError
from verbale.record.score import check_score


@pytest.mark.parametrize("score", [0, 1, 0.5, np.float64(0.25)])
def test_a_score_runs_from_0_to_1(score: float) -> None:
    check_score(score, "here")


@pytest.mark.parametrize("score", [-0.1, 1.1, float("nan"), None, np.float32(0.5)])
def test_another_score_is_refused(score: object) -> None:
    with pytest.raises(RecordError, match="here: score is"):
        check_score(score, "here")

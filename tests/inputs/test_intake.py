"""The terms on which documents are taken in."""

import pytest

from verbale.inputs.intake import Intake


def test_a_limit_lets_something_in() -> None:
    with pytest.raises(ValueError, match="at least 1"):
        Intake(max_bytes=0)

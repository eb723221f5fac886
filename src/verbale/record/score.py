"""How sure a reading is: a number from 0 to 1."""

from verbale.errors import RecordError

__all__ = ["check_score"]


def check_score(score: object, where: str) -> None:
    """Raise RecordError unless `score` is a Python float or int from 0 to 1 (NumPy's float32 is neither)."""
    if not isinstance(score, float | int) or not 0 <= score <= 1:
        raise RecordError(f"score is {score!r}, not a float from 0 to 1", where)

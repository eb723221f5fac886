"""Analysis -> records, one kind a file."""

from verbale.extract.statements import StatementReader
from verbale.extract.times import read_times

__all__ = ["StatementReader", "read_times"]

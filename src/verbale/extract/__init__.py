"""Analysis -> records, one kind a file."""

from verbale.extract.statements import StatementReader

__all__ = ["StatementReader"]

"""Analysis -> records, one kind a file."""

from verbale.extract.records import Records, read_records

__all__ = ["Records", "read_records"]

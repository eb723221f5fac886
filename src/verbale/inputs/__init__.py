"""Bytes to documents: plain text, the language gate, and the walk over files, folders and standard input."""

from verbale.inputs.intake import Intake
from verbale.inputs.text import read_bytes, read_file, read_stream
from verbale.inputs.walk import STDIN, Skipped, walk

__all__ = ["STDIN", "Intake", "Skipped", "read_bytes", "read_file", "read_stream", "walk"]

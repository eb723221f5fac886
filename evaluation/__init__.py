"""Evaluation: one protocol a file, pure scorers, pinned floors; never part of the wheel."""

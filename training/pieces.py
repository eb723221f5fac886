"""Words -> wordpieces for training, through the run-time's own cache."""

from pathlib import Path

from verbale.language.pieces import PieceTable
from verbale.language.wordpiece import read_vocabulary


def piece_table(folder: Path) -> PieceTable:
    """The table over the published vocabulary."""
    return PieceTable(read_vocabulary((folder / "vocab.txt").read_text("utf-8").split("\n")))

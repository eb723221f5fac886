"""Words -> wordpieces for training, through the run-time's own cache."""

from pathlib import Path

from tokenizers import Tokenizer

from training.data.labelled import Labelled
from verbale.language.pieces import PieceTable


def piece_table(folder: Path) -> PieceTable:
    """The table over the published tokenizer."""
    return PieceTable(Tokenizer.from_file(str(folder / "tokenizer.json")))


def document_pieces(table: PieceTable, document: Labelled) -> list[tuple[int, ...]]:
    """The pieces of each word."""
    return table.look_up(document.forms)

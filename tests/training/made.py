"""Small labels and documents, for tests of what needs torch."""

from training.batches import Indexed, index
from training.data.labelled import Attribution, Labelled
from training.labels import Labels
from verbale.language.pieces import PieceTable

LABELS = Labels(["NOUN", "VERB"], ["NN", "VB"], ["k|0|"], ["dep", "nsubj", "root"])
TABLE = PieceTable({"[UNK]": 100, "ann": 1, "said": 2, "no": 3, ".": 4, "she": 5, "kyiv": 6, "##s": 7, "kyi": 8, "##vs": 9})


def document(words: str, *, lines: tuple[int, ...] = (), corpus: str = "made", **labels: object) -> Labelled:
    """A document of words a blank apart; ``lines`` are those behind a line break."""
    forms = words.split()
    gaps = [3 if at == 0 else 2 if at in lines else 1 for at in range(len(forms))]
    return Labelled("one", corpus, forms, gaps, **labels)


def tree(words: str, *, heads: list[int], starts: list[int], corpus: str = "made", **labels: object) -> Labelled:
    """A treebank document."""
    count = len(words.split())
    return document(
        words, corpus=corpus, head=heads, sentence_start=starts, upos=["NOUN"] * count, xpos=["NN"] * count, lemma=words.split(),
        deprel=["root" if head < 0 else "nsubj" for head in heads], **labels,
    )  # fmt: skip


def said(source: int | None, cue: int | None, *content: tuple[int, int]) -> Attribution:
    """An attribution of one word of source and cue."""
    return Attribution(
        [(source, source + 1)] if source is not None else [], [(cue, cue + 1)] if cue is not None else [], list(content)
    )


def indexed(made: Labelled) -> Indexed:
    """The document as integers."""
    return index(made, LABELS, TABLE)

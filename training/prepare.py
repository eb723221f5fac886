"""Data preparation: every data set -> ``prepared/train.msgpack`` and ``prepared/labels.json``.

    python -m training.prepare --data ../shared/data --out prepared

Needs the extra ``train``.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from training.corpus.check import parts, read_reports
from training.data.attribution import own_corpus, polnear, riqua
from training.data.labelled import Labelled
from training.data.names import name_set
from training.data.standoff import annotated
from training.data.treebanks import treebank
from training.labels import draw_labels

STYLES = ("straight", "doubled", "single", "guillemets", "none")
_NAME_SETS = (
    ("ud/uner-ewt-dev.iob2.gz", "uner", (1, 2)),
    ("names/wikigold.conll.gz", "wikigold", (0, 1)),
    ("names/crossner-politics-train.conll.gz", "crossner", (0, 1)),
    ("names/wnut17-train.conll.gz", "wnut", (0, 1)),
)


def gather(data: Path, corrections: Sequence[Path] = ()) -> Iterator[Labelled]:
    """Yield every training document of every set, those of `verbale export --as training` with the corpus."""
    yield from treebank(data / "ud/ewt-train.conllu.gz", "ewt")
    attribution = data / "attribution"
    gum_said = attribution / "gum-attribution.jsonl.gz"
    yield from treebank(data / "ud/gum-train.conllu.gz", "gum", data / "coref/gum-train.jsonl.gz", gum_said)
    yield from polnear(attribution / "polnear-train.jsonl.gz", attribution / "polnear-corenlp-train.jsonl.gz", styles=STYLES)
    yield from polnear(attribution / "polnear-annotator-training.jsonl.gz", attribution / "none")
    yield from riqua(attribution / "riqua-train.jsonl.gz")
    for path, corpus, columns in _NAME_SETS:
        for natural in (False, True):
            yield from name_set(data / path, corpus, columns, natural=natural)
    yield from own_corpus(read_reports([*parts(), *corrections]))


def main() -> None:
    """Write the prepared files."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--out", type=Path, default=Path("prepared"))
    parser.add_argument("--corrections", type=Path, nargs="*", default=[], help="files of `verbale export --as training`")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    documents = list(gather(arguments.data, arguments.corrections))
    draw_labels(documents).save(arguments.out / "labels.json")
    documents += annotated(arguments.data, {(one.corpus, one.name): one for one in documents})
    (arguments.out / "train.msgpack").write_bytes(msgspec.msgpack.encode(documents))
    words = Counter[str]()
    for document in documents:
        words[document.corpus] += len(document.forms)
    for corpus, count in sorted(words.items()):
        sys.stdout.write(f"{corpus:20} {count:9,} words\n")


if __name__ == "__main__":
    main()

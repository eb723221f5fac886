"""The reports that are read: PolNeAR's 84 development articles, or our own examples over and over where they are not here."""

import itertools
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from evaluation.data import DataAbsentError, data_file, data_root, json_lines
from verbale.language.words import find_words

ARTICLES: Final = "attribution/polnear-dev.jsonl.gz"
EXAMPLES: Final = Path(__file__).resolve().parent.parent / "examples"


@dataclass(frozen=True, slots=True)
class Reports:
    """Texts with where they come from and how many words they hold."""

    source: str
    texts: tuple[str, ...]

    @property
    def words(self) -> int:
        """Words as Universal Dependencies count them: one count for every system."""
        return sum(len(find_words(text)) for text in self.texts)

    def write(self, folder: Path) -> None:
        """Write each text to a file of its own."""
        for number, text in enumerate(self.texts):
            (folder / f"{number:04}.txt").write_text(text, encoding="utf-8", newline="")


def reports(count: int, locate: Callable[[], Path] = data_root) -> Reports:
    """Return ``count`` reports (at most 84 where they are articles)."""
    try:
        articles = json_lines(data_file(locate(), ARTICLES))
        return Reports("PolNeAR dev", tuple(article["text"] for article in itertools.islice(articles, count)))
    except DataAbsentError:
        own = [path.read_text("utf-8") for path in sorted(EXAMPLES.glob("*.txt"))]
        return Reports("the examples, repeated", tuple(itertools.islice(itertools.cycle(own), count)))

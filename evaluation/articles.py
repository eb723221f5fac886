"""The report's words on a news page: the 181 pages of the public article-extraction-benchmark, with the text of each article.

`f1` is the mean over the pages of the F1 of their words as bags (lower case, letters and digits only), as peers are compared.
`quotations` is the share of the gold articles' quotations that stand in our text word for word. A quotation is what stands
between curly marks, or between straight ones of which the first has a space before it and none behind it, within one paragraph.
The gold text has a space wherever an inline element begins or ends (“ Wild Rose ”): white space of the gold beside a mark may
be missing in ours, white space between two letters may not, and ours may have none that the gold has not.
The rules were written with these pages at hand: the figures show that nothing rots, the hidden pages how well they read.
"""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from evaluation.counts import Counts, Figure, share_figure
from evaluation.data import DataError, data_file
from evaluation.system import System
from verbale.errors import InputError
from verbale.inputs import Intake
from verbale.inputs.warc import in_process, warc_pages

_PAGES = "inputs/sh181_pages.warc.gz"
_GOLD = "inputs/sh181_ground_truth.json.gz"
FILES = (_PAGES, _GOLD)
_WORD = re.compile(r"\w+")
_CURLY = re.compile(r"“([^“”\n]{8,}?)”")
_STRAIGHT = re.compile(r"""(?<![^\s(\[—–-])"(?=\S)([^"\n]{8,}?)(?<=\S)"(?![^\s).,;:!?\]—–-])""")


def word_f1(gold: str, system: str) -> float:
    """The F1 of the words of two texts as bags.

    >>> word_f1("He said no.", "he SAID yes")
    0.6666666666666666
    """
    wanted, found = (Counter(_WORD.findall(text.lower())) for text in (gold, system))
    return Counts.of((wanted & found).total(), found.total(), wanted.total()).f1


def quotations(gold: str) -> tuple[str, ...]:
    """The words between quotation marks of a gold article, without the white space at their edges.

    >>> quotations('“ Talks go on ,” he said. "We agreed to that," said she.')
    ('Talks go on ,', 'We agreed to that,')
    """
    return tuple(found.group(1).strip() for marks in (_CURLY, _STRAIGHT) for found in marks.finditer(gold))


def stands_in(quotation: str, text: str) -> bool:
    """Whether a gold quotation stands in a text word for word; white space beside a mark may be missing.

    >>> stands_in("the “ new ” plan", "He had the “new” plan."), stands_in("the new plan", "the newplan")
    (True, False)
    """
    tokens = quotation.split()
    pattern = re.escape(tokens[0])
    for before, after in pairwise(tokens):
        pattern += (r"\s+" if before[-1].isalnum() and after[0].isalnum() else r"\s*") + re.escape(after)
    return re.search(pattern, text) is not None


def measure(root: Path, system: System) -> tuple[Figure, ...]:
    """Figures `articles.f1` and `articles.quotations`; a page that is no document has no words."""
    del system  # the pages are read by `verbale.inputs`, before there is anything for the model
    gold = {article["url"]: str(article["articleBody"]) for article in _articles(data_file(root, _GOLD))}
    texts = dict(_texts(data_file(root, _PAGES)))
    scores = [word_f1(body, texts.get(url, "")) for url, body in gold.items()]
    quoted = [stands_in(one, texts.get(url, "")) for url, body in gold.items() for one in quotations(body)]
    return (
        share_figure("articles.f1", sum(scores), len(scores)),
        share_figure("articles.quotations", sum(quoted), len(quoted)),
    )


def _articles(path: Path) -> list[dict[str, str]]:
    return list(json.loads(gzip.decompress(path.read_bytes())).values())


def _texts(path: Path) -> Iterator[tuple[str, str]]:
    """The address that each page was fetched from, and its text; some pages are not in English."""
    intake = Intake(any_language=True)
    with path.open("rb") as stream:
        for page in warc_pages(stream, path.name, intake):
            if isinstance(page, InputError):
                raise DataError("the archive cannot be read", path.name, str(page))
            read = in_process(page, intake)
            yield page.address or "", "" if isinstance(read, InputError) else read.text

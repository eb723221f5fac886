"""What a server's answer is to be read as, by its Content-Type and the end of its address."""

import tomllib
from functools import cache
from importlib import resources
from typing import Final

from verbale.inputs.kinds import suffix_kind

__all__ = ["PAGE", "kind_of_answer", "media_type"]

PAGE: Final = "page"


def media_type(content_type: str) -> str:
    """Give the type without its parameters, in lower case."""
    return content_type.partition(";")[0].strip().lower()


def kind_of_answer(content_type: str, path: str) -> str:
    """Give the kind of an answer ("page", "feed", "text", "lines", "archive"), "" where it is nothing that we read.

    `path` is what was asked for: its end counts where the type says nothing.

    >>> kind_of_answer("text/html; charset=utf-8", "/a.jsonl"), kind_of_answer("application/gzip", "/a.warc.gz?x=1")
    ('page', 'archive')
    """
    named, kinds = media_type(content_type), _kinds()
    if named in kinds["unsaid"] and (kind := suffix_kind(path.partition("?")[0])):
        return kind
    return next((kind for kind, types in kinds.items() if kind != "unsaid" and named in types), "")


@cache
def _kinds() -> dict[str, tuple[str, ...]]:
    text = resources.files("verbale.inputs").joinpath("lexicon", "media_types.toml").read_text("utf-8")
    return {kind: tuple(types) for kind, types in tomllib.loads(text).items()}

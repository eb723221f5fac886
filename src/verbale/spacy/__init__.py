"""Verbale in spaCy pipelines: the pipe "verbale", and Docs and DocBins of analyses and readings (extra `verbale[spacy]`).

spaCy imports this module with every pipeline, so it loads no model.
"""

from verbale.spacy.component import Verbale, make_verbale
from verbale.spacy.conversion import to_doc, to_docbin
from verbale.spacy.records import GROUPS, attach, extend

__all__ = ["GROUPS", "Verbale", "attach", "make_verbale", "to_doc", "to_docbin"]

extend()

"""Readings to files that other programs read, one format a file: each streams, and says how many rows of how many it wrote."""

from verbale.views.export.csv_table import csv_table
from verbale.views.export.graphml import graphml
from verbale.views.export.ical import ical
from verbale.views.export.jsonl import jsonl
from verbale.views.export.jsonld import jsonld
from verbale.views.export.outcome import Exported
from verbale.views.export.parquet_table import parquet_table
from verbale.views.export.polecat import polecat
from verbale.views.export.tables import TABLES
from verbale.views.export.training import training

__all__ = ["TABLES", "Exported", "csv_table", "graphml", "ical", "jsonl", "jsonld", "parquet_table", "polecat", "training"]

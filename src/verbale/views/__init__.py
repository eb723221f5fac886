"""Readings and analyses to text, one format a file: the terminal page, JSON lines, CoNLL-U."""

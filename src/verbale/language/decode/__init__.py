"""Scores of the network -> tags, trees, names, attributions, coreference: one head a file, numpy only."""

"""Training: data sets -> labelled documents -> the network -> the shipped weights; no part of the wheel."""

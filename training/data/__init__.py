"""Data sets, a file each kind, brought to one shape."""

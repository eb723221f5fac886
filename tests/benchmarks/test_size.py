"""Installed sizes."""

from benchmarks.size import needed_size, package_size


def test_the_package_has_a_size():
    assert package_size() > 10_000


def test_what_is_needed_includes_numpy():
    assert needed_size() > 10_000_000

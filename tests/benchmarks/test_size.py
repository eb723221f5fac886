"""Installed sizes."""

from benchmarks.size import needed_size, package_size


def test_the_package_has_a_size():
    assert package_size() > 10_000


def test_what_is_needed_includes_numpy():
    assert needed_size() > 10_000_000


def test_what_the_runtime_needs_is_not_counted_beside_it() -> None:
    assert needed_size(beside_runtime=True) < needed_size()

# The tasks of the house; `just --list` shows them. `python tools/check.py` runs the checks without just.

python := env("PYTHON", "python")
data := env("VERBALE_DATA", "../shared/data")

# lint, format, types, rooms, sizes, duplicates
check:
    {{ python }} tools/check.py

# the tests
test *arguments:
    {{ python }} -m pytest {{ arguments }}

# a score may not fall
gates *arguments:
    {{ python }} -m evaluation.gates {{ arguments }}

# speed, memory, start, size
bench *arguments:
    {{ python }} -m benchmarks.run {{ arguments }}

# every protocol on its data
evaluate *arguments:
    {{ python }} -m evaluation.report {{ arguments }}

# labelled documents for training, from the data
prepare:
    {{ python }} -m training.prepare --data {{ data }} --out prepared

# train the network: an hour and forty minutes unless told otherwise
train *arguments="--minutes 100":
    {{ python }} -m training.train --prepared prepared --run runs/one {{ arguments }}

# all that must pass before a release
verify: check test gates

# wheel and source archive, from a clean tree that passes
release: verify
    git diff --quiet HEAD
    rm -rf dist
    {{ python }} -m build
    {{ python }} -m zipfile --list dist/*.whl

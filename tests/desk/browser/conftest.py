"""The browser, the desk of the example corpus, and windows on it that tell on themselves at the end of each test."""

import datetime as dt
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.chromium import launched, missing
from tests.desk.browser.driven import Look, Site, looking, opened
from tests.desk.browser.hostile import ELSEWHERE

CORPUS = Path(__file__).parents[3] / "examples" / "corpus"
DAY = dt.date(2031, 6, 2)
RUN = "from verbale.cli.main import verbale; verbale(prog_name='verbale')"


@pytest.fixture(scope="package")
def chromium():
    if why := missing():
        pytest.skip(why)
    with launched(f"--host-resolver-rules=MAP {ELSEWHERE} 127.0.0.1") as browser:
        yield browser


@pytest.fixture(scope="package")
def examples(tmp_path_factory) -> Path:
    """A store of the example corpus, read by the model of the package; `VERBALE_EXAMPLES` may name one that was made before."""
    if made := os.environ.get("VERBALE_EXAMPLES"):
        return Path(made)
    place = tmp_path_factory.mktemp("examples") / "examples.db"
    subprocess.run([sys.executable, "-c", RUN, "add", str(place), str(CORPUS)], check=True, capture_output=True)
    return place


@pytest.fixture(scope="package")
def site(chromium, examples) -> Iterator[Site]:
    with opened(chromium, examples, DAY) as made:
        yield made


@pytest.fixture
def look(chromium, site):
    """Open a window on the desk; at the end nothing may have been asked of others, and nothing have gone wrong."""
    made: list[Look] = []

    def one(*size: tuple[int, int], **options: object) -> Look:
        made.append(looking(chromium, site, *size, **options))
        return made[-1]

    yield one
    for window in made:
        window.context.close()
    assert [window.abroad for window in made if window.abroad] == []
    assert [window.faults for window in made if window.faults] == []

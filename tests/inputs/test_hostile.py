"""Pages that would stop a run cost a worker and an error value."""

import os
import signal

import pytest

from verbale.errors import NotEnglish, UsageError
from verbale.inputs.hostile import PageLimits, PageWorker, Quarantined
from verbale.inputs.intake import Intake
from verbale.inputs.received import StoredPage

GOOD = StoredPage("<article><p>“No,” Mary Lund said of the new terms.</p></article>".encode(), "good.html")
STALLING = StoredPage(b"<p " + b" ".join(b"a%d=1" % number for number in range(200_000)) + b">x</p>", "stalling.html")
LARGE = StoredPage(b"<article>" + b"<p>word " * 1_000_000 + b"</article>", "large.html")
TEXT = "“No,” Mary Lund said of the new terms."


def test_a_page_that_eats_a_processor_costs_its_worker_and_the_next_is_read():
    with PageWorker(PageLimits(seconds=1, patience=60)) as read:
        assert read(GOOD, Intake()).text == TEXT
        first = read.pid
        stopped = read(STALLING, Intake())
        assert isinstance(stopped, Quarantined)
        assert stopped.what == "is a page that took more than 1 seconds of a processor to read"
        assert read(GOOD, Intake()).text == TEXT
        assert read.pid != first


def test_a_page_that_takes_too_long_by_the_clock():
    with PageWorker(PageLimits(seconds=60, patience=0.5)) as read:
        assert str(read(STALLING, Intake())) == (
            "stalling.html: is a page that took longer than 0.5 seconds to read; the page is left out; look at it by hand"
        )


def test_a_page_that_eats_memory():
    with PageWorker(PageLimits(seconds=60, patience=60, memory=600_000_000)) as read:
        assert isinstance(read(LARGE, Intake()), Quarantined)
        assert read(GOOD, Intake()).text == TEXT


def test_a_worker_that_is_killed_between_pages_costs_no_page():
    with PageWorker() as read:
        read(GOOD, Intake())
        os.kill(read.pid, signal.SIGKILL)
        os.waitid(os.P_PID, read.pid, os.WEXITED | os.WNOWAIT)
        assert read(GOOD, Intake()).text == TEXT


def test_what_its_reader_refuses_is_no_quarantine():
    french = b"<p>" + b"Le ministre a dit hier soir que le gouvernement ne voulait pas de cette loi. " * 4
    with PageWorker() as read:
        assert isinstance(read(StoredPage(french), Intake()), NotEnglish)


def test_a_closed_worker_leaves_no_process():
    read = PageWorker()
    read(GOOD, Intake())
    number = read.pid
    read.close()
    assert read.pid is None
    with pytest.raises(ProcessLookupError):
        os.kill(number, 0)


@pytest.mark.parametrize("limits", [{"seconds": 0}, {"patience": -1.0}, {"memory": 0}])
def test_limits_that_no_page_can_keep(limits):
    with pytest.raises(UsageError, match="above 0"):
        PageLimits(**limits)

"""Pages of strangers, read in a process that can be killed: a hostile page costs that process and an error value.

Some pages make parsers work for hours or eat all memory (an element with 200,000 attributes is enough). A limit within the
process does not help: the parser is C code that hears no signal of Python's. So the page is handed to a worker with limits that
the operating system enforces, and where it does not, the worker is killed when its time is up; the next page gets a new one.
"""

import signal
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from types import TracebackType
from typing import Final, Self

from verbale.crew import Killable
from verbale.errors import InputError, UsageError
from verbale.inputs.extras import check_installed
from verbale.inputs.html import read_page
from verbale.inputs.intake import Intake
from verbale.inputs.received import StoredPage
from verbale.record import Document

__all__ = ["PageLimits", "PageWorker", "Quarantined"]

START: Final = 60.0
"""Seconds that a new worker has until it is ready: it imports the parsers, on a machine that may be busy."""

_FIRST: Final = b"<article><p>Mary Lund said that talks would go on.</p></article>"

HINT: Final = "the page is left out; look at it by hand"


class Quarantined(InputError):
    """A page that stopped the process that read it, and is not tried again."""


@dataclass(frozen=True, slots=True)
class PageLimits:
    """What one page may cost: `seconds` of a processor, `patience` seconds by the clock, `memory` bytes of a worker's addresses.

    Where the operating system sets no limits of processor and memory (Windows), the clock's limit holds alone.
    """

    seconds: int = 10
    patience: float = 30.0
    memory: int = 2_000_000_000

    def __post_init__(self) -> None:
        """Refuse a limit that no page can keep."""
        if min(self.seconds, self.patience, self.memory) <= 0:
            raise UsageError("the limits of a page must be above 0", "PageLimits")


class PageWorker(Killable):
    """Reads pages one by one in a process of its own; call it as a function, and use it in a `with` statement.

    >>> with PageWorker() as read:
    ...     read(StoredPage(b"<article><p>Mary Lund said that talks would go on.</p></article>"), Intake()).text
    'Mary Lund said that talks would go on.'
    """

    def __init__(self, limits: PageLimits | None = None) -> None:
        super().__init__()
        self._limits = limits or PageLimits()

    def __call__(self, page: StoredPage, intake: Intake) -> Document | InputError:
        """Give the document of a page, or why there is none: an InputError of its reader's, or Quarantined."""
        line = self._line if self._line and self._process and self._process.is_alive() else self._start()
        try:
            line.send((page, intake))
            if line.poll(self._limits.patience):
                answer: Document | InputError = line.recv()
                return answer
            why = f"took longer than {self._limits.patience:g} seconds to read"
        except (EOFError, OSError):
            why = self._cause()
        self.close()
        return Quarantined(f"is a page that {why}", page.where, HINT)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    @property
    def pid(self) -> int | None:
        """The number of the worker's process, None where there is none at the moment."""
        return self._process.pid if self._process else None

    def _start(self) -> Connection:
        self.close()
        check_installed("trafilatura", "HTML pages")
        line = self._begin(_serve, self._limits, daemon=True)
        with suppress(EOFError, OSError):
            if line.poll(START) and line.recv() == "":
                return line
        self.close()
        raise UsageError("a worker that reads pages could not be started", "", "check that 'verbale[archive]' is installed whole")

    def _cause(self) -> str:
        """Why the worker ended."""
        if self._process is None:
            return "ended its worker"
        self._process.join(1)
        code = self._process.exitcode or 0
        if code == -_XCPU:
            return f"took more than {self._limits.seconds} seconds of a processor to read"
        return f"ended its worker ({signal.Signals(-code).name if code < 0 else f'exit code {code}'})"


_XCPU: Final = int(getattr(signal, "SIGXCPU", 0))


def _serve(line: Connection, limits: PageLimits) -> None:
    """Read page after page until the line is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that was started
    read_page(StoredPage(_FIRST))  # loads the parsers, before the limits hold
    _limit_memory(limits)
    line.send("")
    with suppress(EOFError, OSError):
        while True:
            page, intake = line.recv()
            _limit_time(limits)
            line.send(_read(page, intake, limits))


def _read(page: StoredPage, intake: Intake, limits: PageLimits) -> Document | InputError:
    try:
        return read_page(page, intake)
    except InputError as error:
        return error
    except MemoryError:
        return Quarantined(f"is a page that took more than {limits.memory:,} bytes of memory to read", page.where, HINT)
    except Exception as fault:  # noqa: BLE001 - whatever a parser raises at a page of strangers, it costs that page only
        return Quarantined(f"is a page that its parser failed at ({type(fault).__name__}: {fault})", page.where, HINT)


def _limit_memory(limits: PageLimits) -> None:
    with suppress(ImportError):
        import resource  # noqa: PLC0415 - not on Windows

        _, most = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (limits.memory, most))


def _limit_time(limits: PageLimits) -> None:
    """The operating system counts a process's whole life: the page's limit is what is used so far and its share."""
    with suppress(ImportError):
        import resource  # noqa: PLC0415 - not on Windows

        used = resource.getrusage(resource.RUSAGE_SELF)
        _, most = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime) + limits.seconds + 1, most))

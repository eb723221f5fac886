"""One shard to one file of readings: what a task is, whatever engine runs it."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import file_digest, sha256
from pathlib import Path
from typing import Final, Protocol, TypeAlias

import msgspec

from verbale.archive import failure, name_of
from verbale.cluster.drafts import Draft
from verbale.cluster.plan import Shard
from verbale.errors import InputError, ReadingError, VerbaleError
from verbale.inputs.hostile import PageWorker
from verbale.inputs.intake import Intake
from verbale.inputs.jsonl import JsonFields
from verbale.inputs.received import Received
from verbale.inputs.router import Router, Taken
from verbale.inputs.text import shown_path
from verbale.language import LanguageCore
from verbale.reader import Reader, Streams, outcomes
from verbale.record import Document, Provenance, Reading, encode

__all__ = ["FAILED", "Done", "Job", "Lost", "Made", "ShardReader", "attempt", "folder_name", "lost", "run_shard"]

FAILED: Final = ".failed"
"""Behind the name of a shard's file: what could not be read of it. It is no .jsonl: `verbale add` would take it for reports."""

_DIGITS: Final = 16


class ShardReader(Streams, Protocol):
    """What a task asks of a `verbale.Reader`."""

    @property
    def provenance(self) -> Provenance:
        """Which code, model and pack make its readings."""
        ...


def one_thread() -> ShardReader:
    """Make a reader for one of several processes, which are as many as the cores."""
    return Reader(LanguageCore(threads=1))


@dataclass(frozen=True, slots=True)
class Job:
    """What all shards of a run have in common: ``to``, the folder to write to, and the terms on which reports are taken in.

    ``make`` makes the reader of a process, once a process; it can be pickled. ``again`` reads shards anew of which something
    failed.
    """

    to: str
    intake: Intake = field(default_factory=Intake)
    fields: JsonFields = field(default_factory=JsonFields)
    make: Callable[[], ShardReader] = one_thread
    again: bool = False


@dataclass(frozen=True, slots=True)
class Done:
    """A shard whose file is there: at ``place``, with ``readings`` made now and ``failures`` listed beside it.

    ``known`` says that it was there already.
    """

    place: str
    readings: int
    failures: int
    known: bool = False


@dataclass(frozen=True, slots=True)
class Lost:
    """A shard that could not be read, and why; it has no file, and is read when the job is run again."""

    shard: Shard
    error: VerbaleError


Made: TypeAlias = Done | Lost


def run_shard(shard: Shard, job: Job) -> Done:
    """Read a shard into a file of `verbale/1` lines, or find that this is done.

    The file's name is made of the input (its names, its bytes, the terms) in a folder that is named after the code, the model
    and the knowledge pack: equal work has equal names and equal bytes, on whatever machine. What could not be read is listed
    in a file beside it. Raises VerbaleError where the file cannot be written or the reader cannot be had.
    """
    reader = _reader(job.make)
    place = Path(job.to, folder_name(reader.provenance), f"{shard.label}-{_key(shard, job)}.jsonl")
    failed = _beside(place)
    if place.exists() and not (job.again and failed.exists()):
        _note(shard, job).unlink(missing_ok=True)
        return Done(str(place), 0, _lines(failed), known=True)
    with Draft(place) as readings, Draft(failed) as failures, PageWorker() as page:
        taken = _taken(shard, Router(job.intake, page, job.fields))
        made, missed = _write(settled(taken, reader), readings, failures)
        # The file of readings comes last: where it is, all is done.
        if missed:
            failures.commit()
        else:
            failed.unlink(missing_ok=True)
        readings.commit()
    _note(shard, job).unlink(missing_ok=True)
    return Done(str(place), made, missed)


def attempt(shard: Shard, job: Job) -> Made | VerbaleError:
    """Run a shard in a process of an engine's, where nothing may be raised: errors are values.

    A VerbaleError would end every other shard, too, a full disk for instance; any other fault is the shard's own.
    """
    try:
        return run_shard(shard, job)
    except VerbaleError as error:
        return error
    except Exception as fault:  # noqa: BLE001 - whatever it is, it costs this shard only
        what = f"could not be read ({type(fault).__name__}: {fault})"
        return Lost(shard, ReadingError(what, shard.label, "please report it with the input"))


def lost(shard: Shard, job: Job, error: VerbaleError) -> Lost:
    """Write down that a shard is lost; the note goes when the shard is read."""
    with Draft(_note(shard, job)) as note:
        for name in shard.names or (shard.label,):
            note.write(_entry(type(error)(error.what, shown_path(name), error.hint)))
        note.commit()
    return Lost(shard, error)


def folder_name(provenance: Provenance) -> str:
    """Give the name of the folder for what a version reads.

    >>> folder_name(Provenance("0.1.0", ontology="1"))
    'verbale-0.1.0-1c80ff39772f'
    """
    return f"verbale-{provenance.verbale}-{_digest(provenance)[:12]}"


def settled(taken: Iterable[Taken], reader: Streams) -> Iterator[Reading | VerbaleError]:
    """Give what becomes of each input, in order, however far the reader reads ahead."""
    waiting: deque[Document | Reading | InputError] = deque()

    def to_read() -> Iterator[Document]:
        for one in taken:
            waiting.append(one)
            if isinstance(one, Document):
                yield one.plain() if isinstance(one, Received) else one

    for outcome in outcomes(reader, to_read()):
        yield from _ready(waiting)
        document = waiting.popleft()
        if isinstance(outcome, ReadingError) and isinstance(document, Document):
            yield ReadingError(outcome.what, name_of(document), outcome.hint)
        else:
            yield outcome
    yield from _ready(waiting)


def _ready(waiting: deque[Document | Reading | InputError]) -> Iterator[Reading | InputError]:
    """Take what stands before the next document that is being read."""
    while waiting and not isinstance(one := waiting[0], Document):
        waiting.popleft()
        yield one


@lru_cache(maxsize=1)
def _reader(make: Callable[[], ShardReader]) -> ShardReader:
    """The reader of this process, made once."""
    return make()


def _taken(shard: Shard, router: Router) -> Iterator[Taken]:
    yield from shard.unreachable
    for name in shard.names:
        yield from filter(shard.holds, router.documents(name))


def _write(found: Iterable[Reading | VerbaleError], readings: Draft, failures: Draft) -> tuple[int, int]:
    """Write each where it belongs, and count them."""
    made = missed = 0
    for one in found:
        if isinstance(one, Reading):
            readings.write(encode(one))
            made += 1
        else:
            failures.write(_entry(one))
            missed += 1
    return made, missed


def _entry(error: VerbaleError) -> bytes:
    """A failure as the ledger of a store has it."""
    entry = failure(error)
    return msgspec.json.encode({"name": entry.name, "state": entry.state, "kind": entry.kind, "reason": entry.reason})


def _beside(place: Path) -> Path:
    return place.with_name(place.name + FAILED)


def _note(shard: Shard, job: Job) -> Path:
    """Where it is written down that a shard is lost."""
    key = _digest([[shown_path(name) for name in shard.names], shard.part, shard.parts])[:_DIGITS]
    return Path(job.to, "lost", f"{shard.label}-{key}.jsonl{FAILED}")


def _key(shard: Shard, job: Job) -> str:
    """What tells the work on a shard from any other work of the same code."""
    files = [(shown_path(name), _bytes_of(name)) for name in shard.names]
    unreachable = [str(error) for error in shard.unreachable]
    return _digest([files, unreachable, shard.part, shard.parts, job.intake, job.fields])[:_DIGITS]


def _bytes_of(name: str) -> str:
    """The hash of a file's bytes: some seconds for a gigabyte, which takes half an hour to read."""
    try:
        with Path(name).open("rb") as stream:
            return file_digest(stream, "sha256").hexdigest()
    except (OSError, ValueError):
        return "unreadable"


def _digest(value: object) -> str:
    return sha256(msgspec.json.encode(value)).hexdigest()


def _lines(place: Path) -> int:
    try:
        with place.open("rb") as stream:
            return sum(1 for _ in stream)
    except FileNotFoundError:
        return 0

"""One shard to one file: in order, once, with what failed beside it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.cli.fakes import FakeReader
from tests.cluster.made import STRAW, WHOLE, Faulty, NewReader, contents, lines, no_weights, reports, text
from tests.inputs.archives import packed, page_record
from verbale.cluster.plan import Shard, plan
from verbale.cluster.task import Done, Job, Lost, attempt, lost, run_shard, settled
from verbale.errors import EmptyInput, InputError, ReadingError, VerbaleError
from verbale.inputs.intake import Intake
from verbale.inputs.received import SUMMARY, Received
from verbale.inputs.router import Taken
from verbale.record import Document, Reading, decode, encode
from verbale.testing import reading


def job(folder: Path, make: Callable[[], FakeReader] = FakeReader) -> Job:
    return Job(str(folder / "out"), make=make)


def shard_of(*names: str) -> Shard:
    return Shard(names)


def failed(done: Done) -> list[dict[str, str]]:
    return [msgspec.json.decode(line) for line in Path(done.place + ".failed").read_bytes().splitlines()]


def test_a_shard_becomes_readings_in_the_order_of_the_input(tmp_path: Path) -> None:
    done = run_shard(shard_of(lines(tmp_path / "day.jsonl")), job(tmp_path))
    made = [decode(line) for line in Path(done.place).read_bytes().splitlines()]
    assert [one.document.text for one in made] == [text(number) for number in range(9)]
    assert made[0].statements[0].content[0].text == "We shall talk about grain on day 0"
    assert done == Done(done.place, 9, 0)
    assert list(contents(tmp_path / "out")) == [str(Path(done.place).relative_to(tmp_path / "out"))]


def test_what_is_done_is_passed_over(tmp_path: Path) -> None:
    shard = shard_of(lines(tmp_path / "day.jsonl"))
    done = run_shard(shard, job(tmp_path))
    Path(done.place).write_bytes(b"as it was\n")
    assert run_shard(shard, job(tmp_path)) == Done(done.place, 0, 0, known=True)
    assert Path(done.place).read_bytes() == b"as it was\n"


def test_other_bytes_terms_and_parts_have_other_names(tmp_path: Path) -> None:
    name = lines(tmp_path / "day.jsonl")
    places = [run_shard(Shard((name,), *part), job(tmp_path)).place for part in ((1, 1), (1, 2), (2, 2))]
    dated = replace(job(tmp_path), intake=Intake(published="2031-05-02"))
    places.append(run_shard(Shard((name,)), dated).place)
    lines(tmp_path / "day.jsonl", 3)
    places.append(run_shard(Shard((name,)), job(tmp_path)).place)
    assert len(set(places)) == 5
    assert len({Path(place).parent for place in places}) == 1


def test_another_version_has_another_folder(tmp_path: Path) -> None:
    shard = shard_of(lines(tmp_path / "day.jsonl"))
    one, other = (Path(run_shard(shard, job(tmp_path, make)).place) for make in (FakeReader, NewReader))
    assert (one.name == other.name, one.parent == other.parent) == (True, False)


def test_the_parts_together_are_the_whole(tmp_path: Path) -> None:
    name = lines(tmp_path / "day.jsonl", 30)
    whole, *parts = (run_shard(shard, job(tmp_path)) for shard in (Shard((name,)), *plan([name], parts=3).shards))
    assert sorted(b"".join(Path(part.place).read_bytes() for part in parts).splitlines()) == sorted(
        Path(whole.place).read_bytes().splitlines()
    )
    assert all(part.readings for part in parts)


def test_failures_are_listed_beside_the_readings(tmp_path: Path) -> None:
    folder = reports(tmp_path / "in", 4, r2="This is unreadable to us.")
    (tmp_path / "in" / "r1.txt").write_bytes(b"")
    (tmp_path / "in" / "r9.txt").symlink_to(tmp_path / "gone")
    (shard,) = plan([folder], files=WHOLE).shards
    done = run_shard(shard, job(tmp_path))
    assert (done.readings, done.failures) == (2, 3)
    assert [(one["name"], one["state"], one["kind"]) for one in failed(done)] == [
        (f"{folder}/r1.txt", "failed", "EmptyInput"),
        (f"{folder}/r2.txt", "failed", "ReadingError"),
        (f"{folder}/r9.txt", "failed", "Unreadable"),
    ]
    assert run_shard(shard, job(tmp_path)) == replace(done, readings=0, known=True)


def test_failures_are_tried_again_when_asked(tmp_path: Path) -> None:
    folder = reports(tmp_path / "in", 2, r1="This is unreadable to us.")
    (shard,) = plan([folder], files=WHOLE).shards
    before = run_shard(shard, job(tmp_path))
    Path(before.place).write_bytes(b"")
    again = run_shard(shard, replace(job(tmp_path), again=True))
    assert (again.readings, again.failures, again.known) == (1, 1, False)
    assert len(Path(again.place).read_bytes().splitlines()) == 1


def test_what_fails_no_more_is_no_longer_listed(tmp_path: Path) -> None:
    shard = shard_of(lines(tmp_path / "day.jsonl"))
    done = run_shard(shard, job(tmp_path))
    listed = Path(done.place + ".failed")
    listed.write_bytes(b"{}\n")
    assert run_shard(shard, replace(job(tmp_path), again=True)) == done
    assert not listed.exists()


def test_what_could_not_be_reached_is_listed(tmp_path: Path) -> None:
    (shard,) = plan([str(tmp_path / "*.warc")]).shards
    assert failed(run_shard(shard, job(tmp_path)))[0]["reason"] == "no file matches this pattern; check the pattern"


def test_an_archive_of_pages_with_a_hole_in_it(tmp_path: Path) -> None:
    data = bytearray(packed(*(page_record(number) for number in range(4))))
    data[len(packed(page_record(0))) + 40] ^= 0xFF
    (tmp_path / "day.warc.gz").write_bytes(data)
    done = run_shard(shard_of(str(tmp_path / "day.warc.gz")), job(tmp_path))
    made = [decode(line).document.text for line in Path(done.place).read_bytes().splitlines()]
    assert made == [f"Mary Lund said on day {number} that talks would go on." for number in (0, 2, 3)]
    assert [one["kind"] for one in failed(done)] == ["Damaged"]


def test_readings_go_through_as_they_are(tmp_path: Path) -> None:
    made = encode(replace(reading(Document(text(1))), provenance=NewReader.provenance)) + b"\n"
    (tmp_path / "made.jsonl").write_bytes(made)
    assert Path(run_shard(shard_of(str(tmp_path / "made.jsonl")), job(tmp_path)).place).read_bytes() == made


def test_a_fault_that_nobody_foresaw_costs_its_shard(tmp_path: Path) -> None:
    (shard,) = plan([reports(tmp_path / "in", 2, r1=STRAW)], files=WHOLE).shards
    made = attempt(shard, job(tmp_path, Faulty))
    assert isinstance(made, Lost)
    assert "could not be read (ZeroDivisionError" in str(made.error)
    assert contents(tmp_path / "out") == {}


def test_a_fault_that_concerns_all_is_given_as_it_is(tmp_path: Path) -> None:
    made = attempt(shard_of(lines(tmp_path / "day.jsonl")), job(tmp_path, no_weights))
    assert str(made) == "verbale: the weights are missing; install verbale again"


def test_a_lost_shard_is_written_down_until_it_is_read(tmp_path: Path) -> None:
    shard = shard_of(lines(tmp_path / "day.jsonl"))
    lost(shard, job(tmp_path), ReadingError("was killed", shard.label, "look"))
    ((name, line),) = contents(tmp_path / "out").items()
    assert name.startswith("lost/day-")
    assert msgspec.json.decode(line) == {
        "name": str(tmp_path / "day.jsonl"),
        "state": "failed",
        "kind": "ReadingError",
        "reason": "was killed; look",
    }
    run_shard(shard, job(tmp_path))
    assert not any(name.startswith("lost/") for name in contents(tmp_path / "out"))


class Ahead(FakeReader):
    """Reads a number of documents ahead, and fails at blank ones."""

    def __init__(self, number: int) -> None:
        self._number = number

    def stream(self, documents: Iterable[Document], failed: Callable[[ReadingError], None] | None = None) -> Iterator[Reading]:
        waiting = []
        for document in documents:
            waiting.append(document)
            if len(waiting) > self._number:
                yield from super().stream([waiting.pop(0)], failed)
        yield from super().stream(waiting, failed)


@st.composite
def inputs(draw: st.DrawFn) -> list[Taken]:
    kinds = draw(st.lists(st.sampled_from(["text", "flagged", "bad", "reading", "error"]), max_size=12))
    return [made(kind, number) for number, kind in enumerate(kinds)]


def made(kind: str, number: int) -> Taken:
    where = f"{number}.txt"
    match kind:
        case "text":
            return Document(text(number), path=where)
        case "flagged":
            return Received(text(number), path=where, flags=(SUMMARY,))
        case "bad":
            return Document(f"{number} is unreadable to us", path=where)
        case "reading":
            return reading(Document(text(number), path=where))
    return EmptyInput("is empty", where)


@given(inputs(), st.integers(0, 4))
def test_everything_is_given_in_order_however_far_the_reader_reads_ahead(taken: list[Taken], number: int) -> None:
    given_back = list(settled(taken, Ahead(number)))
    assert [place(one) for one in given_back] == [f"{at}.txt" for at in range(len(taken))]
    errors = [isinstance(one, InputError) or "unreadable" in words(one) for one in taken]
    assert [isinstance(one, VerbaleError) for one in given_back] == errors
    assert not any(type(one.document) is Received for one in given_back if isinstance(one, Reading))


def place(one: Taken | VerbaleError) -> str | None:
    if isinstance(one, VerbaleError):
        return one.where
    return one.document.path if isinstance(one, Reading) else one.path


def words(one: Taken) -> str:
    return one.text if isinstance(one, Document) else ""


@pytest.mark.slow
def test_a_shard_with_the_shipped_model(tmp_path: Path) -> None:
    (shard,) = plan([reports(tmp_path / "in", 2)], files=WHOLE).shards
    done = run_shard(shard, Job(str(tmp_path / "out")))
    made = [decode(line) for line in Path(done.place).read_bytes().splitlines()]
    assert all("Mary Lund" in {one.name for one in report.actors} for report in made)
    assert [report.provenance.model is not None for report in made] == [True, True]

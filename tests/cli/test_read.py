"""`verbale read`: formats, exit codes, bad input."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.fakes import run
from verbale.record import decode

HI = "Talks resume\n\n“Hello there,” said Mary.\n"
LAST = "1 read, 0 skipped, 0 failed.  The last column counts characters.\n"
FRENCH = "Le ministre a dit hier soir que le gouvernement ne voulait pas de cette loi et que les portes restent ouvertes."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(HI, "utf-8")
    (tmp_path / "b.txt").write_text("Nobody spoke.\n", "utf-8")
    return tmp_path


def test_a_page(folder: Path) -> None:
    ended = run("read", str(folder / "a.txt"))
    assert ended.exit_code == 0
    assert ended.stdout.endswith(f"  1  Mary                          “Hello there”                              15\n\n{LAST}")


def test_pages_follow_each_other_after_two_blank_lines(folder: Path) -> None:
    assert run("read", str(folder)).stdout.count("\n\n\n") == 1


def test_the_width_is_that_of_the_terminal_or_the_one_asked_for(folder: Path) -> None:
    pages = [run("read", str(folder / "a.txt"), width=width).stdout for width in ("80", "40", "100", "300")]
    pages.append(run("read", "--width", "140", str(folder / "a.txt")).stdout)
    heads = [line for page in pages for line in page.splitlines() if line.startswith("SAID")]
    assert [len(head) for head in heads] == [80, 60, 100, 120, 140]


def test_json_is_one_line_a_report(folder: Path) -> None:
    lines = run("read", "--json", str(folder)).stdout_bytes.splitlines()
    assert [decode(line).document.text for line in lines] == [HI, "Nobody spoke.\n"]


def test_several_processes_write_what_one_does(folder: Path) -> None:
    (folder / "ab.txt").write_text("It is unreadable to us.", "utf-8")
    for form in ("--json", "--conllu", "--width=80"):
        one, two = (run("read", form, "--jobs", jobs, str(folder)) for jobs in "12")
        assert (one.stdout_bytes, one.stderr, one.exit_code) == (two.stdout_bytes, two.stderr, two.exit_code)
        assert one.stdout_bytes


def test_json_without_text(folder: Path) -> None:
    assert "text" not in json.loads(run("read", "--json", "--no-text", str(folder / "a.txt")).stdout)["document"]


def test_the_day_is_set_on_every_report(folder: Path) -> None:
    line = run("read", "--json", "--date", "2029-10-15", str(folder / "a.txt")).stdout_bytes
    assert decode(line).document.published == "2029-10-15"


@pytest.mark.parametrize("by", ["mary", "MARY"])
def test_by_a_name(folder: Path, by: str) -> None:
    assert "“Hello there”" in run("read", "--by", by, str(folder / "a.txt")).stdout
    other = run("read", "--by", "Lee", "--by", "Oule", str(folder / "a.txt")).stdout
    assert "no statement found\n\n1 read, 0 skipped, 0 failed.\n" in other


def test_by_a_name_or_another_in_json(folder: Path) -> None:
    line = run("read", "--json", "--by", "Lee", "--by", "Mary", str(folder / "a.txt")).stdout_bytes
    assert [len(part) for part in (decode(line).statements, decode(line).actors)] == [1, 1]


@pytest.mark.parametrize("only", [["--only", "done,ahead"], ["--only", "done", "--only", "Ahead"]])
def test_only_some_parts(folder: Path, only: list[str]) -> None:
    page = run("read", *only, str(folder / "a.txt")).stdout
    assert [line.split(" ")[0] for line in page.splitlines() if line.endswith("nothing found")] == ["DONE", "AHEAD"]
    assert "SAID" not in page
    assert page.endswith("\n\n1 read, 0 skipped, 0 failed.\n")
    assert decode(run("read", "--json", *only, str(folder / "a.txt")).stdout_bytes).statements == ()


def test_since_a_day(folder: Path) -> None:
    kept = [
        decode(run("read", "--json", "--date", "2029-10-15", "--since", day, str(folder / "a.txt")).stdout_bytes).statements
        for day in ("2029-10-15", "2029-10-16")
    ]
    assert [len(statements) for statements in kept] == [1, 0]


def test_conllu(folder: Path) -> None:
    assert run("read", "--conllu", str(folder)).stdout.count("# newdoc id = ") == 2


def test_standard_input() -> None:
    ended = run("read", "--json", "-", stdin=HI.encode())
    document = decode(ended.stdout_bytes).document
    assert (document.text, document.path) == (HI, None)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "is empty; check that the file was saved whole"),
        (b" \n", "holds nothing but blank space; check that the file was saved whole"),
        (b"\x89PNG\r\n", "is a PNG image, not plain text; save the words of the report as UTF-8 text"),
        (
            b"caf\xc3",
            "ends in the middle of a UTF-8 character, at byte 3; fetch the file again, or cut off what follows that byte",
        ),
        (FRENCH.encode(), "reads as French, not English; use --any-language to read it all the same"),
        (b"a" * 200, "is 200 bytes, larger than the limit of 150 bytes; raise --max-bytes, or split it into its reports"),
    ],
)
def test_bad_input_is_told_in_one_line_and_the_rest_is_read(folder: Path, data: bytes, message: str) -> None:
    bad = folder / "aa.txt"
    bad.write_bytes(data)
    ended = run("read", "--max-bytes", "150", str(folder))
    assert ended.exit_code == 1
    assert ended.stderr == f"verbale: {bad}: {message}\n"
    assert ended.stdout.endswith("2 read, 0 skipped, 1 failed.  The last column counts characters.\n")


def test_a_50_mb_line_is_refused_without_being_held(folder: Path) -> None:
    bad = folder / "long.txt"
    with bad.open("wb") as stream:
        stream.truncate(50_000_000)
    ended = run("read", str(folder))
    assert ended.exit_code == 1
    assert ended.stderr.startswith(f"verbale: {bad}: is 50.0 MB, larger than the limit of 20.0 MB; ")


def test_a_missing_file(folder: Path) -> None:
    ended = run("read", str(folder / "a.txt"), str(folder / "c.txt"))
    assert ended.exit_code == 1
    assert ended.stderr == f"verbale: {folder / 'c.txt'}: no such file or folder; check the name\n"
    assert "“Hello there”" in ended.stdout


def test_another_language_by_choice(folder: Path) -> None:
    (folder / "fr.txt").write_text(FRENCH, "utf-8")
    assert run("read", "--any-language", str(folder / "fr.txt")).exit_code == 0


def test_nothing_read_is_a_failure(folder: Path) -> None:
    (folder / "empty").mkdir()
    ended = run("read", str(folder / "empty"))
    assert (ended.exit_code, ended.stdout) == (1, "0 read, 0 skipped, 1 failed.\n")


def test_json_tells_on_standard_error_what_is_missing(folder: Path) -> None:
    ended = run("read", "--json", str(folder), "missing.txt")
    assert ended.exit_code == 1
    assert len(ended.stdout_bytes.splitlines()) == 2
    assert ended.stderr.splitlines()[-1].startswith("verbale: 2 read, 0 skipped, 1 failed.")


@pytest.mark.parametrize(
    "wrong",
    [
        [],
        ["a", "--json", "--conllu"],
        ["a", "--no-text"],
        ["a", "--date", "Monday"],
        ["a", "--width", "20"],
        ["a", "--only", "now"],
        ["a", "--by", ""],
        ["a", "--since", "Monday"],
        ["a", "--conllu", "--by", "Mary"],
        ["a", "--max-bytes", "0"],
    ],
)
def test_wrong_usage(wrong: list[str]) -> None:
    assert run("read", *wrong).exit_code == 2


def test_output_to_a_file(folder: Path) -> None:
    ended = run("read", "--json", "-o", str(folder / "out.jsonl"), str(folder / "a.txt"))
    assert (ended.exit_code, ended.stdout) == (0, "")
    assert decode((folder / "out.jsonl").read_bytes().splitlines()[0]).document.text == HI


PROGRAM = """
import sys
from tests.cli.fakes import FakeReader
from verbale.cli.main import verbale
from verbale.cli.tools import Tools
verbale(sys.argv[1:], obj=Tools(reader=FakeReader))
"""


def started(*arguments: str) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-c", PROGRAM, *arguments]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe)


def test_a_closed_pipe_is_silent(folder: Path) -> None:
    for number in range(400):
        (folder / f"{number}.txt").write_text(HI + "x" * 1000, "utf-8")
    with started("read", "--json", str(folder)) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdin.close()
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(20) == 141


def test_ctrl_c_leaves_no_trace(folder: Path) -> None:
    with started("read", "-o", str(folder / "out"), str(folder / "a.txt"), "-") as process:
        assert process.stderr
        while not list(folder.glob(".out.*.part")):
            assert process.poll() is None
        os.kill(process.pid, signal.SIGINT)
        assert process.stderr.read() == b""
        assert process.wait(20) == 130
    assert sorted(path.name for path in folder.iterdir()) == ["a.txt", "b.txt"]


def test_a_report_the_reader_fails_on_is_named_and_the_rest_is_read(tmp_path):
    (tmp_path / "a.txt").write_text("This one is unreadable to us, and it says so at some length for the language gate.", "utf-8")
    (tmp_path / "b.txt").write_text(
        "“The harbour will open again on Sunday morning,” Ileana Corvane said in the capital.", "utf-8"
    )
    result = run("read", str(tmp_path), "--json")
    assert result.exit_code == 1
    assert "a.txt" in result.stderr
    assert result.stdout.count("\n") == 1

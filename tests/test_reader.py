"""Documents become readings, end to end, with the shipped weights."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import jsonschema
import pytest

from verbale.errors import ReadingError
from verbale.language import LanguageCore
from verbale.reader import Reader
from verbale.record import Analysis, Document, Reading
from verbale.record.schema import json_schema
from verbale.testing import analysis, document
from verbale.views.jsonl import json_line

EXAMPLES = sorted((Path(__file__).parents[1] / "examples").glob("*.txt"))
NAMES = [path.stem for path in EXAMPLES]


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(LanguageCore(threads=1))


@pytest.fixture(scope="module")
def readings(reader) -> dict[str, Reading]:
    return {path.stem: reader.read(Document.from_text(path.read_text("utf-8"))) for path in EXAMPLES}


def test_there_are_four_examples():
    assert NAMES == ["analysis", "brief", "longread", "wire"]


@pytest.mark.parametrize("name", NAMES)
def test_every_span_is_the_words_of_the_report(readings, name):
    reading = readings[name]
    spans = list(reading.spans())
    assert spans
    assert all(reading.document.text[span.start : span.end] == span.text for span in spans)


@pytest.mark.parametrize("name", NAMES)
def test_the_text_is_kept_to_the_letter(readings, name):
    assert readings[name].document.text == next(path for path in EXAMPLES if path.stem == name).read_text("utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_the_sentences_leave_out_nothing_but_white_space(readings, name):
    text, at, left = readings[name].document.text, 0, ""
    for sentence in readings[name].sentences:
        left += text[at : sentence.start]
        at = sentence.end
    assert (left + text[at:]).strip() == ""


@pytest.mark.parametrize("name", NAMES)
def test_statements_are_found_and_most_have_speakers(readings, name):
    statements = readings[name].statements
    assert len(statements) >= 5
    assert sum(one.speaker is not None for one in statements) > len(statements) / 2


@pytest.mark.parametrize("name", NAMES)
def test_a_second_reading_is_the_same_to_the_id(reader, readings, name):
    assert reader.read(readings[name].document) == readings[name]


IDS = "import sys; from verbale.reader import read; print([one.id for one in read(sys.stdin.read()).statements])"


def test_no_id_depends_on_the_seed_of_hashes():
    report = next(path for path in EXAMPLES if path.stem == "wire").read_text("utf-8")
    runs = [
        subprocess.run(
            [sys.executable, "-c", IDS],
            input=report,
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
        for seed in ("1", "2")
    ]
    assert runs[0].stdout == runs[1].stdout != ""


def test_a_stream_gives_what_reading_one_by_one_gives(reader, readings):
    documents = [one.document for one in readings.values()]
    assert list(reader.stream(documents)) == list(readings.values())


@pytest.mark.parametrize("name", NAMES)
def test_the_json_of_a_reading_is_valid(readings, name):
    line = json_line(readings[name])
    jsonschema.Draft202012Validator(json_schema()).validate(json.loads(line))


def test_an_empty_report_has_an_empty_record(reader):
    made = reader.read(Document.from_text(""))
    assert (made.sentences, made.actors, made.statements) == ((), (), ())


def test_the_provenance_names_the_model(reader, readings):
    assert readings["wire"].provenance.model == reader.model


def test_the_analysis_has_the_words_of_the_reading(reader, readings):
    made = reader.analyse(readings["wire"].document)
    assert made.sentences == len(readings["wire"].sentences)


def test_a_broken_quotation_is_read_to_its_speaker(reader):
    made = reader.read(Document.from_text("“We will not go,” Mary Lee said. “Not now.”"))
    assert [span.text for one in made.statements for span in one.content][:1] == ["We will not go"]
    assert {actor.id: actor.name for actor in made.actors}[made.statements[0].speaker] == "Mary Lee"


@dataclass
class Hash:
    """What a reader asks of a runtime."""

    sha256: str = "0" * 64


class Stumbling:
    """A core that fails at every report that says so."""

    runtime = Hash()

    def attempts(self, documents: Iterable[Document]) -> Iterator[tuple[Document, Callable[[], Analysis]]]:
        for report in documents:
            yield report, lambda report=report: analyse(report)


def analyse(report: Document) -> Analysis:
    if "fail" in report.text:
        raise ArithmeticError(report.text)
    return analysis(report.text)


def test_a_report_that_fails_costs_itself_only():
    faults: list[ReadingError] = []
    made = list(Reader(Stumbling()).stream(map(document, ["one", "fail", "two"]), faults.append))
    assert [one.document.text for one in made] == ["one", "two"]
    assert "ArithmeticError" in str(faults[0])


def test_without_a_place_for_failures_they_are_raised():
    with pytest.raises(ReadingError, match="fail"):
        list(Reader(Stumbling()).stream([document("fail")]))


BRIEFING = (
    "Press Room, Kest\n\nMS. REED:  Good afternoon. I think that the talks with Belmora will resume on Monday.\n\n"
    "Minister Lund said that he would not come.\n\nQ    Will you sign the treaty?\n\nMS. REED:  No. We will not sign it.\n"
)


def test_a_briefing_is_read_turn_by_turn(reader):
    reading = reader.read(Document(BRIEFING, title="Briefing by Press Secretary Ida Reed"))
    names = {actor.id: actor.name for actor in reading.actors} | {None: None}
    turns = [one for one in reading.statements if not one.cue]
    assert [(names[one.speaker], one.form, one.content[0].text[:14]) for one in turns] == [
        ("Ida Reed", "direct", "Good afternoon"),
        ("Ida Reed", "direct", "Minister Lund "),
        (None, "direct", "Will you sign "),
        ("Ida Reed", "direct", "No. We will no"),
    ]
    told = next(one for one in reading.statements if one.cue and one.cue[0].text == "said")
    assert (names[told.speaker], told.within) == ("Lund", turns[1].id)
    assert turns[2].act == "ask"

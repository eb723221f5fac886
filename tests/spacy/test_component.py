"""The pipe "verbale" in a spaCy pipeline, with a reader that needs no model, and once with the shipped one."""

import os
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from tests.pages import ROOT, blocks, page
from verbale.errors import ReadingError
from verbale.record import Analysis, Document, Reading
from verbale.testing import analysis, reading, statement

spacy = pytest.importorskip("spacy", reason="needs the extra verbale[spacy]")

from spacy.language import Language
from spacy.util import ignore_error

from verbale.spacy import Verbale


class Echo:
    """A reader to whom every word is said by the first one; it fails at texts that say "fail" or "stumble"."""

    def __init__(self) -> None:
        self.days: list[str | None] = []

    def analyses(self, documents: Iterable[Document], failed: Callable[[ReadingError], None] | None = None) -> Iterator[Analysis]:
        for report in documents:
            self.days.append(report.published)
            if "fail" in report.text and failed:
                failed(ReadingError("fails"))
            else:
                yield analysis(report.text, report=report, upos=" ".join(["NOUN"] * len(report.text.split())))

    def reading(self, made: Analysis) -> Reading:
        if "stumble" in made.document.text:
            raise ArithmeticError
        return reading(made.document, [statement(made.document, made.document.text)])


def pipeline(reader: Echo, **settings: object) -> Language:
    """Give a blank pipeline with the pipe in it."""
    nlp = spacy.blank("en")
    Language.component("echo", func=Verbale("echo", reader=reader, **settings))
    nlp.add_pipe("echo")
    return nlp


def test_a_doc_gets_its_records():
    doc = pipeline(Echo())("no more rain")
    assert [span.text for span in doc.spans["verbale.contents"]] == ["no more rain"]
    assert doc._.statements[0].content[0].text == "no more rain"
    assert not doc.has_annotation("POS")


def test_annotation_is_for_those_who_ask():
    doc = pipeline(Echo(), annotate=True)("no rain")
    assert [token.pos_ for token in doc] == ["NOUN", "NOUN"]
    assert doc.has_annotation("SENT_START")


def test_many_docs_come_in_their_order():
    texts = ["one", "two", "three"]
    assert [doc._.verbale.document.text for doc in pipeline(Echo()).pipe(texts)] == texts


def test_the_day_is_the_docs_else_that_of_the_pipe():
    reader = Echo()
    nlp = pipeline(reader, published="2029-08-29")
    dated = nlp.make_doc("one")
    dated._.published = "2030-01-01"
    list(nlp.pipe([dated, nlp.make_doc("two")]))
    assert reader.days == ["2030-01-01", "2029-08-29"]


@pytest.mark.parametrize("bad", ["fail", "stumble"])
def test_a_doc_that_cannot_be_read_goes_to_the_error_handler(bad):
    seen = []
    nlp = pipeline(Echo())
    nlp.set_error_handler(lambda name, _, docs, error: seen.append((name, docs[0].text, type(error))))
    assert [doc.text for doc in nlp.pipe(["one", bad, "two"])] == ["one", "two"]
    assert seen == [("echo", bad, ReadingError if bad == "fail" else ArithmeticError)]


@pytest.mark.parametrize("bad", ["fail", "stumble"])
def test_without_a_handler_it_is_raised(bad):
    with pytest.raises((ReadingError, ArithmeticError)):
        list(pipeline(Echo()).pipe(["one", bad]))


def test_a_day_that_is_none_costs_its_own_doc_only():
    nlp = pipeline(Echo())
    nlp.set_error_handler(ignore_error)
    dated = nlp.make_doc("one")
    dated._.published = "yesterday"
    assert [doc.text for doc in nlp.pipe([dated, nlp.make_doc("two")])] == ["two"]


def test_the_pipe_has_the_settings_of_its_config():
    nlp = spacy.blank("en")
    nlp.add_pipe("verbale", config={"published": "2029-08-29", "annotate": True})
    assert nlp.get_pipe_config("verbale") == {"factory": "verbale", "published": "2029-08-29", "annotate": True}
    doc = nlp("Ada Lee left on Friday, the minister said.")
    assert doc._.verbale.document.published == "2029-08-29"
    assert [span.text for span in doc.spans["verbale.cues"]] == ["said"]
    assert [token.pos_ for token in doc][:2] == ["PROPN", "PROPN"]


def test_a_pipeline_is_saved_and_loaded(tmp_path):
    nlp = spacy.blank("en")
    nlp.add_pipe("verbale", config={"annotate": True})
    nlp.to_disk(tmp_path)
    assert spacy.load(tmp_path).get_pipe_config("verbale")["annotate"] is True


def fresh(program: str, place: Path) -> str:
    """Run a program in a new interpreter that finds only the entry points of this tree's pyproject.toml for us."""
    points = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["entry-points"]["spacy_factories"]
    metadata = place / "verbale_of_this_tree-0.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: verbale-of-this-tree\nVersion: 0\n", "utf-8")
    (metadata / "entry_points.txt").write_text(
        "[spacy_factories]\n" + "".join(f"{name} = {where}\n" for name, where in points.items()), "utf-8"
    )
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(place), str(ROOT / "src")])}
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, env=environment)
    return run.stdout.strip()


def test_spacy_knows_the_pipe_without_an_import_of_ours(tmp_path):
    program = "import spacy; nlp = spacy.blank('en'); nlp.add_pipe('verbale'); print(nlp.pipe_names)"
    assert fresh(program, tmp_path) == "['verbale']"


def test_a_pipeline_of_others_loads_no_model(tmp_path):
    program = "import spacy, sys; spacy.blank('en'); print('verbale.spacy' in sys.modules, 'onnxruntime' in sys.modules)"
    assert fresh(program, tmp_path) == "True False"


def test_the_python_of_the_page_runs(capsys):
    for program in blocks(page("docs/spacy.md"), "python"):
        exec(compile(program, "docs/spacy.md", "exec"), {})  # noqa: S102 - our own page
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("the first boat would sail on Sunday")
    assert lines[-1] == "True"


PROCESSES = """
import spacy
if __name__ == "__main__":
    nlp = spacy.blank("en")
    nlp.add_pipe("verbale")
    nlp("He left.")
    docs = nlp.pipe(["Ada Lee said she left.", "Rain."], n_process=2)
    print([len(doc.spans["verbale.cues"]) for doc in docs])
"""


@pytest.mark.slow
def test_docs_come_back_from_other_processes(tmp_path):
    assert fresh(PROCESSES, tmp_path) == "[1, 0]"

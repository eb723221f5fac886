"""What the language core promises of any text, with the shipped weights: exact offsets, and nothing that depends on chance."""

import itertools
import resource
import sys
import time
from pathlib import Path
from textwrap import fill

import numpy as np
import pytest
from hypothesis import given, settings

from tests.strategies import documents
from verbale.language import LanguageCore
from verbale.record import Analysis, Document
from verbale.testing import document

EXAMPLES = Path(__file__).parents[2] / "examples"
REPORT = (EXAMPLES / "wire.txt").read_text("utf-8")
PARAGRAPHS = REPORT.strip().split("\n\n")
ONE = "The minister said on Tuesday that taxes would fall, and that nobody else had known of it."


@pytest.fixture(scope="module")
def core() -> LanguageCore:
    return LanguageCore(threads=1)


def forms(analysis: Analysis) -> list[str]:
    return [analysis.text(word) for word in range(analysis.words)]


def everything(analysis: Analysis) -> tuple[object, ...]:
    """All that an analysis says, as values that compare."""
    arrays = (analysis.start, analysis.end, analysis.sentence_start, analysis.head)
    tags = (analysis.sentence_kind, analysis.upos, analysis.xpos, analysis.lemma, analysis.deprel)
    return (*(array.tolist() for array in arrays), *tags, analysis.names, analysis.mentions, analysis.attributions)


def sentences(analysis: Analysis) -> list[str]:
    ranges = [analysis.sentence_range(number) for number in range(analysis.sentences)]
    return [analysis.span(*bounds).text for bounds in ranges]


def letters(text: str) -> str:
    """A text without its white space."""
    return "".join(text.split())


HARD = {
    "a mark": "!",
    "NUL": "He said\0 that \0 they left.",
    "newlines of Windows": "Mary spoke.\r\n\r\n“We won’t,” she said.\r\n",
    "newlines of old": "Mary spoke.\rShe left.",
    "astral": "𝔐ary 😀 said “no 🏳️\u200d🌈”.",
    "combining": "Zele\u0301nsky said na\u0308ive things in I\u0307stanbul.",
    "a byte order mark": "\ufeffMary said no.",
    "separators": "Mary spoke.\u2028She\u00a0left.\u2029",
    "one long line": " ".join(f"word{number}" for number in range(300)),
    "one long word": "x" * 5000,
    "blanks around": " \n\t Mary left. \n ",
}


@pytest.mark.parametrize("text", HARD.values(), ids=HARD)
def test_the_words_are_the_text_without_its_white_space(core, text):
    assert letters("".join(forms(core.analyse(document(text))))) == letters(text)


@given(report=documents)
@settings(max_examples=40)
def test_no_text_makes_it_stumble(core, report):
    assert letters("".join(forms(core.analyse(report)))) == letters(report.text)


@pytest.mark.parametrize("text", ["", " \n\t\r\n "])
def test_a_text_without_words_has_an_empty_analysis(core, text):
    made = core.analyse(Document.from_text(text))
    assert (made.words, made.sentences, made.attributions) == (0, 0, ())


def test_a_line_over_the_window_keeps_all_its_words(core):
    text = "and so he went on, " * 100
    assert forms(core.analyse(document(text))) == text.replace(",", " ,").split()


def test_hard_wrapped_prose_has_the_words_of_the_unwrapped(core):
    made = [core.analyse(document(text)) for text in (PARAGRAPHS[1], fill(" ".join(PARAGRAPHS[1:5]), 70))]
    assert forms(made[1])[: made[0].words] == forms(made[0])


def test_a_line_break_within_hard_wrapped_prose_ends_no_sentence(core):
    wrapped = core.analyse(document(fill(" ".join([ONE] * 8), 60)))
    assert [" ".join(sentence.split()) for sentence in sentences(wrapped)] == [ONE] * 8


def test_given_words_and_sentences_are_kept(core):
    report = document("Mary left. She came back.")
    made = core.analyse_words(report, [(0, 4), (5, 9), (9, 10), (11, 14), (15, 19), (20, 24), (24, 25)], [0, 3])
    assert forms(made) == ["Mary", "left", ".", "She", "came", "back", "."]
    assert made.sentence_start.tolist() == [0, 3]


def test_given_words_may_be_none(core):
    assert core.analyse_words(document("Mary"), [], []).words == 0


def test_the_number_of_threads_changes_nothing(core):
    report = document(REPORT * 3)
    assert everything(LanguageCore(core.runtime, threads=2).analyse(report)) == everything(core.analyse(report))


def test_documents_are_read_alike_together_and_one_by_one(core):
    reports = [document(text) for text in (REPORT, *PARAGRAPHS[:3], "\n", REPORT + ONE)]
    together = list(LanguageCore(core.runtime, threads=2).stream(reports))
    assert [everything(one) for one in together] == [everything(core.analyse(report)) for report in reports]


def test_a_stream_takes_documents_only_as_they_are_asked_for(core):
    endless = (document(PARAGRAPHS[0]) for _ in itertools.count())
    assert len(list(itertools.islice(core.stream(endless), 3))) == 3


def test_a_paragraph_put_before_shifts_offsets_and_keeps_words_and_sentences(core):
    front = "Oule is a port on the northern coast. Nobody has counted its people since the war.\n\n"
    plain, shifted = core.analyse(document(REPORT)), core.analyse(document(front + REPORT))
    more = shifted.words - plain.words
    assert (shifted.start[more:] - len(front)).tolist() == plain.start.tolist()
    assert sentences(shifted)[-plain.sentences + 1 :] == sentences(plain)[1:]


def test_a_window_of_its_own_is_read_alike_after_any_paragraph(core):
    narrow = LanguageCore(core.runtime, limit=24, threads=1)
    front = "Oule is a port on the northern coast, and nobody has counted its people since the war.\n\n"
    plain, shifted = narrow.analyse(document(ONE)), narrow.analyse(document(front + ONE))
    more = shifted.words - plain.words
    assert (shifted.upos[more:], shifted.deprel[more:]) == (plain.upos, plain.deprel)
    assert (np.where(shifted.head[more:] < 0, -1, shifted.head[more:] - more)).tolist() == plain.head.tolist()


@pytest.mark.parametrize(("opening", "closing"), [('"', '"'), ("“", "”"), ("``", "''"), ("‘", "’"), ("«", "»"), ("„", "“")])
def test_the_style_of_the_quotation_marks_keeps_the_words(core, opening, closing):
    text = "{}We will not go,{} Mary said. {}Not now.{}"
    styled = forms(core.analyse(document(text.format(opening, closing, opening, closing))))
    assert [form for form in styled if form not in {opening, closing}] == "We will not go , Mary said . Not now .".split()


def test_the_size_of_the_window_keeps_words_and_nearly_all_tags(core):
    narrow = LanguageCore(core.runtime, limit=128, threads=1)
    reports = [document(path.read_text("utf-8")) for path in sorted(EXAMPLES.glob("*.txt"))]
    pairs = [(core.analyse(report), narrow.analyse(report)) for report in reports]
    assert all((a.start.tolist(), a.end.tolist()) == (b.start.tolist(), b.end.tolist()) for a, b in pairs)
    for name, least in (
        ("upos", 0.97),
        ("xpos", 0.97),
        ("head", 0.92),
    ):
        same = np.concatenate([np.array(getattr(a, name)) == np.array(getattr(b, name)) for a, b in pairs])
        assert same.mean() >= least, name


def test_the_size_of_the_window_does_not_matter_to_a_text_that_fits(core):
    report = document(PARAGRAPHS[1])
    narrow = LanguageCore(core.runtime, limit=128, threads=1)
    assert everything(narrow.analyse(report)) == everything(core.analyse(report))


def peak_bytes() -> int:
    """The most memory this process has held."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def seconds(core: LanguageCore, text: str) -> float:
    started = time.process_time()
    core.analyse(document(text))
    return time.process_time() - started


@pytest.mark.slow
def test_time_and_memory_of_a_long_text_are_linear(core):
    text = (REPORT * 120)[:200_000]
    quarter = seconds(core, text[:50_000])
    before = peak_bytes()
    assert seconds(core, text) < 6 * quarter
    assert peak_bytes() - before < 100 << 20  # 500 bytes a character

"""Copies of one report, and what is none."""

from hypothesis import given
from hypothesis import strategies as st

from tests.corpus.made import report
from verbale.corpus import CopyIndex, find_copies, fingerprint
from verbale.corpus.copies import is_copy

LEAD = "Tovia will hand over nine Orleshi border guards only when Orlesh opens the Senn bridge to lorries, its minister said."
QUOTE = "“The key to their cell lies on the bridge,” Radka Molin told a news conference in Miradz on Friday morning."
BACK = "Orlesh closed the crossing on 20 February, a day after its patrol was surrounded in the reeds of the Senn delta."
WIRE = f"Tovia sets terms\n\n{LEAD}\n\n{QUOTE}\n\n{BACK}"
CUT = f"‘The key lies on the bridge’\n\n{LEAD}\n\n{QUOTE}"
OTHER = (
    "President Sand told the families of the captured guards that he would pay no ransom, in money or in bridges. "
    "Orlesh closed the crossing on 20 February."
)
BULLETIN = (
    "An earthquake of magnitude {} was recorded at {} near {} in {}. The tremor was felt in {}. There were no reports of damage "
    "or of injuries at the time of writing. Aftershocks may follow in the coming days."
)


def copies(*texts: str) -> bool:
    one, other = (fingerprint(report(text)) for text in texts)
    return is_copy(one, other)


def test_a_cut_with_another_headline_is_a_copy():
    assert copies(WIRE, CUT)


def test_another_report_on_the_same_is_none():
    assert not copies(WIRE, OTHER)


def test_a_frame_filled_with_other_names_is_none():
    assert not copies(
        BULLETIN.format("4.2", "03:14", "Lasker", "Maresk", "Harn"), BULLETIN.format("3.7", "21:40", "Amar", "Ishvar", "Tal")
    )


def test_a_frame_used_again_in_another_month_is_none():
    prints = [fingerprint(report(WIRE + end, day)) for end, day in (("", "2031-04-11"), (" Again.", "2031-05-11"))]
    assert not is_copy(*prints)


def test_the_very_same_words_are_a_copy_whenever_they_are_printed():
    prints = [fingerprint(report(WIRE + end, day)) for end, day in (("", "2031-04-11"), ("\n", "2031-05-11"))]
    assert is_copy(*prints)


def test_a_line_is_a_copy_only_of_nearly_the_same_line():
    assert copies("Orsk shuts its port to grain ships", "Orsk shuts its port to grain ships.")
    assert not copies("Orsk shuts its port to grain ships", "Orsk shuts its port to steel ships")


def test_texts_without_words_are_no_copies():
    assert not copies("…", "—")


def test_an_index_names_the_earlier_copies():
    index = CopyIndex()
    assert [index.add(fingerprint(report(text))) for text in (WIRE, OTHER, CUT)] == [(), (), (0,)]
    assert index.groups() == ((0, 2), (1,))


def test_copies_are_kept_with_their_outlets_under_the_fullest():
    found, alone = find_copies([report(CUT, outlet="Herald"), report(WIRE, outlet="TNA"), report(OTHER, outlet="Herald")])
    assert found.report.outlet == "TNA"
    assert found.outlets == ("Herald", "TNA")
    assert alone.outlets == ("Herald",)


def test_of_equals_the_one_printed_first_is_the_report():
    late, early = report(WIRE, "2031-04-12", "Late"), report(WIRE + "\n", "2031-04-11", "Early")
    assert find_copies([late, early])[0].report.outlet == "Early"


def test_the_share_says_how_much_of_a_copy_stands_in_the_report():
    found = find_copies([report(WIRE), report(f"{LEAD}\n\n{QUOTE}"), report(CUT)])[0]
    assert found.copies[0].share == found.copies[1].share == 1
    assert 0.8 < found.copies[2].share < 1


@given(st.permutations([WIRE, CUT, OTHER, QUOTE + " " + BACK, BACK + " Rain fell on the delta.", LEAD]))
def test_the_order_of_reports_changes_no_group(texts):
    expected = {frozenset(copy.document for copy in found.copies) for found in find_copies(map(report, sorted(texts)))}
    assert {frozenset(copy.document for copy in found.copies) for found in find_copies(map(report, texts))} == expected

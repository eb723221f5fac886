"""A text printed as a PDF."""

import re

from tools.print_pdf import main, pdf_of


def test_every_object_begins_where_the_table_says():
    made = pdf_of("Talks resume\n\nThey met (again).")
    places = [int(found) for found in re.findall(rb"(\d{10}) 00000 n", made)]
    assert [made[place:].split(b" ", 1)[0] for place in places] == [str(number + 1).encode() for number in range(len(places))]
    assert made[int(re.search(rb"startxref\n(\d+)", made)[1]) :].startswith(b"xref")


def test_marks_of_the_format_are_words_in_a_text():
    assert rb"(They met \(again\).) Tj" in pdf_of("They met (again).")


def test_a_long_text_takes_pages():
    assert b"/Count 3" in pdf_of("so\n" * 100)


def test_it_writes_into_a_new_folder(tmp_path):
    (tmp_path / "a.txt").write_text("Talks resume", "utf-8")
    assert main([str(tmp_path / "a.txt"), str(tmp_path / "pdfs" / "a.pdf")]) == 0
    assert (tmp_path / "pdfs" / "a.pdf").read_bytes() == pdf_of("Talks resume")

"""CoNLL-U: ten columns, offsets, names and mentions."""

from verbale.record import Document, Mention, Name
from verbale.testing import analysis
from verbale.views.conllu import conllu

REPORT = Document.from_text("Ada Byron said:\r\n“He lied.”")


def test_two_sentences() -> None:
    parsed = analysis(
        "Ada Byron said : “ He lied . ”",
        report=REPORT,
        sentences=[4, 5],
        kinds=["sentence", "headline"],
        heads=[2, 0, -1, 2, 6, 6, -1, 6, 6],
        names=[Name(0, 2, "person")],
        mentions=[Mention(0, 2, 0, "person", 3), Mention(5, 6, 5, "person", 4)],
    )
    assert conllu(parsed) == (
        f"# newdoc id = {REPORT.id}\n"
        f"# sent_id = {REPORT.id}-1\n"
        "# kind = sentence\n"
        "# text = Ada Byron said:\n"
        "1\tAda\tada\tX\tFW\t_\t3\tdep\t_\tCoref=(3-person|Name=B-person|Offset=0:3\n"
        "2\tByron\tbyron\tX\tFW\t_\t1\tdep\t_\tCoref=3)|Name=I-person|Offset=4:9\n"
        "3\tsaid\tsaid\tX\tFW\t_\t0\troot\t_\tOffset=10:14|SpaceAfter=No\n"
        "4\t:\t:\tX\tFW\t_\t3\tdep\t_\tOffset=14:15\n"
        "\n"
        f"# sent_id = {REPORT.id}-2\n"
        "# kind = headline\n"
        "# text = “He lied.”\n"
        "1\t“\t“\tX\tFW\t_\t3\tdep\t_\tOffset=17:18|SpaceAfter=No\n"
        "2\tHe\the\tX\tFW\t_\t3\tdep\t_\tCoref=(4-person)|Offset=18:20\n"
        "3\tlied\tlied\tX\tFW\t_\t0\troot\t_\tOffset=21:25|SpaceAfter=No\n"
        "4\t.\t.\tX\tFW\t_\t3\tdep\t_\tOffset=25:26|SpaceAfter=No\n"
        "5\t”\t”\tX\tFW\t_\t3\tdep\t_\tOffset=26:27\n"
        "\n"
    )


def test_mentions_open_outside_in_and_close_inside_out() -> None:
    nested = [Mention(2, 3, 2, "place", 2), Mention(0, 3, 0, "person", 1), Mention(0, 1, 0, "person", 5)]
    rows = conllu(analysis("Ada of Rome", mentions=nested)).splitlines()[-4:]
    assert [row.split("\t")[9].partition("|")[0] for row in rows if row] == [
        "Coref=(1-person(5-person)",
        "Offset=4:6",
        "Coref=(2-place)1)",
    ]


def test_no_words() -> None:
    assert conllu(analysis("")) == ""


def test_words_that_touch_across_sentences() -> None:
    parsed = analysis("No . He", report=Document.from_text("No.He"), sentences=[2, 1])
    assert conllu(parsed).count("SpaceAfter=No") == 2

"""Transcripts are told from other texts by their layout, and parted into turns."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.language.turns import LaidTurn, find_turns

BRIEFING = (
    "Press Room, Kest\n\n10:30 A.M. KST\n\n"
    "MS. REED:  Good morning. (Laughter.) I have one announcement.\n\nThe bridge at Oule opens today. (Applause.)\n\n"
    "Q    Thank you. Who pays for it?\n\nMS. REED:  The ministry does.\n\n(Cross-talk.)\n\nTHE PRESIDENT:  And gladly.\n\n"
    "END\n\nKest Daily\n"
)


def said(text: str) -> list[tuple[str, list[str]]]:
    return [(text[slice(*turn.label)], [text[a:b] for a, b in turn.paragraphs]) for turn in find_turns(text)]


def parts(text: str) -> list[tuple[str, str]]:
    """Title and name of each label."""

    def cut(bounds: tuple[int, int] | None) -> str:
        return "" if bounds is None else text[slice(*bounds)]

    return [(cut(turn.title), cut(turn.name)) for turn in find_turns(text)]


def talk(label: str, other: str = "MS. REED") -> str:
    return f"{label}: We signed.\n\n{other}: Thank you.\n\n{label}: It was time.\n"


def test_a_turn_goes_from_its_label_to_the_next():
    assert said(BRIEFING) == [
        ("MS. REED", ["Good morning. (Laughter.) I have one announcement.", "The bridge at Oule opens today."]),
        ("Q", ["Thank you. Who pays for it?"]),
        ("MS. REED", ["The ministry does."]),
        ("THE PRESIDENT", ["And gladly."]),
    ]


def test_the_newline_of_windows_changes_nothing():
    assert said(BRIEFING.replace("\n", "\r\n")) == said(BRIEFING)


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("MR. LUND", ("", "LUND")),
        ("DR. O’HARA-LUND", ("", "O’HARA-LUND")),
        ("GENERAL McLUND", ("GENERAL", "McLUND")),
        ("PRESIDENT VON LUND", ("PRESIDENT", "VON LUND")),
        ("DEPUTY PRIME MINISTER LUND", ("DEPUTY PRIME MINISTER", "LUND")),
        ("SECRETARY GENERAL LUND (via interpreter)", ("SECRETARY GENERAL", "LUND")),
        ("THE VICE PRESIDENT", ("THE VICE PRESIDENT", "")),
        ("SENIOR STATE OFFICIAL TWO", ("SENIOR STATE OFFICIAL TWO", "")),
        ("MODERATOR", ("MODERATOR", "")),
        ("AUDIENCE MEMBER", ("", "")),
        ("Mr. Lund", ("", "Lund")),
        ("Secretary Lund", ("Secretary", "Lund")),
        ("Moderator", ("MODERATOR".title(), "")),
    ],
)
def test_a_label_has_a_title_a_name_or_neither(label, expected):
    assert parts(talk(label))[0] == expected


def test_a_name_alone_is_a_label_where_others_are():
    assert parts(talk("LUND"))[0] == ("", "LUND")


def test_names_alone_are_labels_where_the_text_has_the_persons():
    text = (
        "Karl Lund met Ida Hale of the Kest Daily.\n\nHALE: Why now?\n\nLUND: It was time.\n\nHALE: Who pays?\n\nLUND: We do.\n"
    )
    assert [label for label, _ in said(text)] == ["HALE", "LUND", "HALE", "LUND"]


def test_a_speech_has_one_label_behind_its_hour():
    assert said("Town Hall\n\n2:21 P.M.\n\nPRESIDENT LUND: Good afternoon.\n\nWe signed.\n") == [
        ("PRESIDENT LUND", ["Good afternoon.", "We signed."])
    ]


def test_a_title_at_the_top_needs_no_hour():
    assert said("Town Hall\n\nTHE PRESIDENT: Good afternoon.\n") == [("THE PRESIDENT", ["Good afternoon."])]


def test_the_hour_may_stand_before_the_label():
    assert said("Town Hall\n\n11:50 A.M. KST THE PRESIDENT: Good day.\n") == [("THE PRESIDENT", ["Good day."])]


OTHERS: Mapping[str, str] = {
    "a report": "KEST — The minister said: “We signed.”\n\nHe told reporters: “It was time.”\n",
    "datelines": "GENEVA: Talks opened.\n\nKEST: Talks closed.\n\nGENEVA: Talks resumed.\n",
    "headings": "BACKGROUND: The bridge was old.\n\nNOTE: It was closed.\n\nBACKGROUND: It was sold.\n",
    "headings of a fact sheet": "PRESIDENT LUND KEEPS HIS WORD: The bridge is open.\n\nBUILDING ON SUCCESS: Ferries stop.\n",
    "questions and answers": "Q: Who pays?\nA: The ministry.\nQ: When?\nA: In May.\n",
    "questions without a colon": "Q  Who pays?\n\nA  The ministry.\n\nQ  When?\n\nA  In May.\n",
    "times": "10:30 Opening\n11:00 Talks\n12:00 Lunch\n",
    "a programme": "10:30 a.m.: Ministers arrive.\n11:00 a.m.: Talks.\n",
    "a list of offices": "President: Ann Lund\n\nSecretary: Bo Reed\n\nPresident: Cy Hale\n",
    "offices in capitals": "PRESIDENT: Ann Lund\n\nSECRETARY: Bo Reed\n\nPRESIDENT: Cy Hale\n",
    "what others say": "Senator Ann Lund: “This is good.”\n\nSenator Bo Reed: “It is.”\n\nSenator Ann Lund: “Very.”\n",
    "a letter": "Dear Madam Speaker:\n\nI write to you.\n\nDear Mr. President:\n\nI write again.\n",
    "one label in a report": "The council met.\n\nSPOKESMAN LUND: He left.\n",
    "only voices": "Q Who pays?\n\nQ When?\n",
    "a sentence": "And here is the deal: We signed.\n\nLet me be clear: We did.\n\nAnd here is the deal: We did.\n",
}


@pytest.mark.parametrize("text", OTHERS.values(), ids=list(OTHERS))
def test_what_is_no_transcript_has_no_turns(text):
    assert find_turns(text) == ()


@given(st.text(alphabet="AQ MRS.:\n()[]“”a-", max_size=200))
def test_turns_are_stretches_of_the_text_in_order(text):
    at = 0
    for turn in find_turns(text):
        assert isinstance(turn, LaidTurn)
        for first, last in (turn.label, *turn.paragraphs):
            assert at <= first < last <= len(text)
            at = last

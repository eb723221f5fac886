"""BIO columns to spans and texts."""

from evaluation.bio import Tagged, decode, documents


def test_adjacent_names_are_parted_by_a_begin_tag() -> None:
    assert decode(["B-PER", "B-PER", "I-PER"]) == (Tagged(0, 1, "PER"), Tagged(1, 3, "PER"))


def test_an_inside_tag_of_another_label_opens_a_span() -> None:
    assert decode(["B-PER", "I-LOC"]) == (Tagged(0, 1, "PER"), Tagged(1, 2, "LOC"))


def test_two_columns_without_documents_give_a_text_a_sentence() -> None:
    one, two = documents("Rome\tB-location\nburns\tO\n\nYes\tO\n")
    assert (one.text, one.spans, one.words()) == ("Rome burns", (Tagged(0, 1, "location"),), ((0, 4), (5, 10)))
    assert (two.text, two.spans) == ("Yes", ())


def test_universal_ner_sentences_are_joined_by_document() -> None:
    content = "# newdoc id = d\n# text = Hi\n1\tHi\tO\t-\t-\n\n# sent_id = 2\n1\tAnn\tB-PER\t-\tx\n2\t#\tO\t-\t-\n"
    (document,) = documents(content)
    assert (document.name, document.text, document.sentence_start) == ("d", "Hi Ann #", (0, 1))
    assert document.spans == (Tagged(1, 2, "PER"),)


def test_a_hash_sign_may_be_a_word() -> None:
    (document,) = documents("#\tO\n1\tO\n")
    assert document.forms == ("#", "1")

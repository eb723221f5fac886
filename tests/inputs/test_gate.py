"""The language gate."""

import pytest

from verbale.inputs.gate import language_name, language_of

FRENCH = (
    "Le ministre des Affaires étrangères a déclaré mardi qu'il ne se rendrait pas aux pourparlers tant que les troupes "
    "n'auraient pas quitté la ville."
)
UKRAINIAN = (
    "Міністр закордонних справ заявив у вівторок, що не поїде на переговори, доки війська не залишать місто і не буде "
    "відкрито дорогу, про яку домовилися сторони минулого тижня у столиці."
)
CHINESE = "外交部长星期二表示，在军队离开这座城市之前，他不会参加会谈。" * 6
LEAN_ENGLISH = (
    "Corvane meets Askevik in Port Alden today. Ferry line reopens Sunday morning. Inspectors clear harbour first. "
    "Trawlers carry no trackers now. Fishermen angry, quay blocked."
)


@pytest.mark.parametrize(("text", "code"), [(FRENCH, "fr"), (UKRAINIAN, "uk"), (CHINESE, "zh")])
def test_another_language_is_named(text: str, code: str) -> None:
    assert language_of(text) == code


def test_english_by_its_common_words() -> None:
    said = "The minister said that the talks would go on until the end of the month, and that it was time. "
    assert language_of(said * 3) == "en"


def test_english_without_common_words_is_left_to_the_identifier() -> None:
    assert language_of(LEAN_ENGLISH) == "en"


def test_a_short_text_has_the_benefit_of_the_doubt() -> None:
    assert language_of("Le ministre a dit non.") == "en"


def test_the_middle_of_a_long_text_counts() -> None:
    head = "Orsund Velmark Interwire Solvane Ruane Norrholt " * 40
    assert language_of(head + FRENCH * 40) == "fr"


def test_a_code_without_a_name_is_its_own_name() -> None:
    assert (language_name("uk"), language_name("qq")) == ("Ukrainian", "qq")


def test_one_word_that_a_neighbour_shares_makes_no_english():
    dutch = "De minister zei dat het land of de stad niet zou worden verkocht of verhuurd en dat hij of zij met allen zou praten."
    assert language_of(dutch) == "nl"

import pytest

from verbale.errors import RecordError
from verbale.record import Sentence


@pytest.mark.parametrize(("start", "end", "kind"), [(3, 3, "sentence"), (-1, 3, "sentence"), (0, 3, "verse")])
def test_a_broken_sentence_is_refused(start: int, end: int, kind: str) -> None:
    with pytest.raises(RecordError):
        Sentence(start, end, kind)

"""A calendar that subscribes to what is ahead."""

import re

from starlette.testclient import TestClient

from tests.desk.served import HOME, PORT, TOKEN, filled
from tests.store.news import talks
from verbale.desk import desk


def test_the_link_of_the_page_gives_a_stranger_the_calendar_with_what_was_asked(tmp_path) -> None:
    app = desk(filled(tmp_path / "news.db", [talks()]), TOKEN, port=PORT)
    known, stranger = (TestClient(app, base_url=HOME) for _ in range(2))
    known.get("/", params={"token": TOKEN})
    page = known.get("/ahead?day=2031-04-21&actor=Kestia&key=mine").text
    (address,) = re.findall(r'href="webcal://([^"]+)" rel="noreferrer"', page)
    assert address.startswith(f"127.0.0.1:{PORT}/ahead.ics?")
    answer = stranger.get(f"http://{address.replace('&amp;', '&')}")
    assert answer.headers["content-type"].startswith("text/calendar")
    assert answer.text.count("BEGIN:VEVENT") == 1
    nobody = stranger.get(f"http://{address.replace('&amp;', '&').replace('Kestia', 'Nobody')}")
    assert (nobody.status_code, nobody.text.count("BEGIN:VEVENT")) == (200, 0)

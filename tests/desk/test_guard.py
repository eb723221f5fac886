"""Each rule of the guard, before an app that tells whether it was reached."""

import pytest
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.testclient import TestClient

from tests.desk.served import HOME, PORT, TOKEN
from verbale.desk.door import Door
from verbale.desk.guard import FORM, HEADERS, MOST_FORM, MOST_PATH, MOST_QUERY, Guard

OWN = {"Origin": HOME}


class Behind:
    """An app that keeps what comes to it."""

    def __init__(self) -> None:
        self.reached: list[tuple[str, str]] = []

    async def __call__(self, scope, receive, send) -> None:
        request = Request(scope, receive)
        self.reached.append((scope["method"], scope["path"]))
        answer = JSONResponse(
            {"form": scope.get(FORM), "body": len(await request.body())}, headers={"X-Frame-Options": "ALLOWALL"}
        )
        await answer(scope, receive, send)


class House:
    """An app behind a guard, and a browser before it."""

    def __init__(self, *, known: bool = True) -> None:
        self.behind, self.door = Behind(), Door(TOKEN, port=PORT)
        self.browser = TestClient(Guard(self.behind, self.door), base_url=HOME, follow_redirects=False)
        if known:
            self.browser.get("/", params={"token": TOKEN})

    def send(self, fields: dict[str, str] | None = None, **headers: str):
        given = {"key": self.door.form_key, **(fields or {})}
        return self.browser.post(
            "/review", data=given, headers={name.replace("_", "-"): value for name, value in headers.items()}
        )


@pytest.fixture
def house() -> House:
    return House()


def test_the_known_come_in(house) -> None:
    assert house.browser.get("/today").status_code == 200
    assert house.behind.reached == [("GET", "/today")]


def test_a_stranger_does_not() -> None:
    house = House(known=False)
    answer = house.browser.get("/today")
    assert (answer.status_code, house.behind.reached) == (403, [])
    assert "does not know this browser" in answer.text


def test_a_calendar_comes_with_its_own_key_and_gets_the_calendar_alone() -> None:
    house = House(known=False)
    key = {"key": house.door.calendar_key}
    assert house.browser.get("/ahead.ics", params=key).status_code == 200
    assert [house.browser.get(path, params=key).status_code for path in ("/ahead", "/ahead.json", "/today", "/")] == [403] * 4
    assert house.browser.post("/ahead.ics", params=key, headers=OWN).status_code == 403
    for wrong in ("", "x", house.door.form_key, TOKEN):
        assert house.browser.get("/ahead.ics", params={"key": wrong}).status_code == 403
    assert house.browser.get("/ahead.ics", params=[("key", key["key"]), ("key", "x")]).status_code == 403
    assert house.behind.reached == [("GET", "/ahead.ics")]


def test_the_token_is_exchanged_for_a_cookie_and_leaves_the_address() -> None:
    house = House(known=False)
    answer = house.browser.get("/search?q=grain&token=let-me-in")
    assert (answer.status_code, answer.headers["location"]) == (303, "/search?q=grain")
    assert "HttpOnly; SameSite=Strict" in answer.headers["set-cookie"]
    assert TOKEN not in answer.headers["set-cookie"]
    assert house.behind.reached == []
    assert house.browser.get("/search?q=grain").status_code == 200


def test_a_token_that_was_used_opens_nothing_to_others(house) -> None:
    other = TestClient(Guard(house.behind, house.door), base_url=HOME, follow_redirects=False)
    assert other.get("/", params={"token": TOKEN}).status_code == 403
    assert house.browser.get("/today", params={"token": TOKEN}).headers["location"] == "/today"


@pytest.mark.parametrize("token", ["", "wrong", "let-me-i", "let-me-in2", "\u00e9"])
def test_a_wrong_token_opens_nothing(token) -> None:
    assert House(known=False).browser.get("/", params={"token": token}).status_code == 403


@pytest.mark.parametrize("path", ["//evil.example/", "///evil.example", "/\\evil.example", "/%2F%2Fevil.example"])
def test_the_exchange_leads_to_no_other_machine(path) -> None:
    answer = House(known=False).browser.get(f"{HOME}{path}?token={TOKEN}")
    assert answer.status_code == 303
    assert answer.headers["location"].startswith("/")
    assert not answer.headers["location"].startswith(("//", "/\\"))


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "127.0.0.1",
        "127.0.0.1:80",
        "localhost",
        "127.0.0.1:8737.evil.example",
        "",
        "127.0.0.1:87370",
        "[::1]:8737",
    ],
)
def test_a_foreign_host_is_refused(house, host) -> None:
    assert house.browser.get("/today", headers={"Host": host}).status_code == 403
    assert house.behind.reached == []


def test_a_host_that_comes_twice_is_refused(house) -> None:
    headers = [("Host", f"127.0.0.1:{PORT}"), ("Host", "evil.example")]
    assert house.browser.get("/today", headers=headers).status_code == 403


@pytest.mark.parametrize("host", ["localhost:8737", "LOCALHOST:8737", "127.0.0.1:8737"])
def test_its_own_names_are_taken(house, host) -> None:
    cookie = house.door.pass_on().partition(";")[0]
    assert house.browser.get("/today", headers={"Host": host, "Cookie": cookie}).status_code == 200


@pytest.mark.parametrize("origin", ["https://evil.example", "http://127.0.0.1:9", "http://localhost", "null", "file://", ""])
def test_a_foreign_origin_is_refused_whatever_it_asks(house, origin) -> None:
    assert house.browser.get("/today", headers={"Origin": origin}).status_code == 403
    assert house.send(Origin=origin).status_code == 403
    assert house.behind.reached == []


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
@pytest.mark.parametrize("mode", ["no-cors", "cors", "websocket"])
def test_what_another_page_loads_is_refused(house, site, mode) -> None:
    assert house.browser.get("/today.json", headers={"Sec-Fetch-Site": site, "Sec-Fetch-Mode": mode}).status_code == 403


def test_a_link_from_another_page_may_be_followed(house) -> None:
    assert house.browser.get("/today", headers={"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}).status_code == 200


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT"])
def test_other_methods_are_refused(house, method) -> None:
    assert house.browser.request(method, "/today", headers=OWN).status_code == 405
    assert house.behind.reached == []


def test_a_form_of_the_desk_is_handed_on_without_its_key(house) -> None:
    answer = house.send({"act": "deny", "empty": ""}, Origin=HOME)
    assert answer.json() == {"form": {"act": "deny", "empty": ""}, "body": 0}


def test_a_form_whose_origin_the_browser_hides_is_taken_as_the_desks_own(house) -> None:
    assert house.send(Origin="null", Sec_Fetch_Site="same-origin").status_code == 200
    assert house.send(Sec_Fetch_Site="same-origin").status_code == 200


def test_a_form_that_does_not_say_where_it_is_from_is_refused(house) -> None:
    assert house.send().status_code == 403


@pytest.mark.parametrize("key", ["", "wrong", TOKEN])
def test_a_form_with_a_wrong_key_is_refused(house, key) -> None:
    assert house.send({"key": key}, Origin=HOME).status_code == 403
    assert house.behind.reached == []


def test_a_form_that_crosses_sites_is_refused_even_with_the_key(house) -> None:
    assert house.send(Origin="https://evil.example", Sec_Fetch_Site="cross-site", Sec_Fetch_Mode="navigate").status_code == 403


def test_a_form_of_a_stranger_is_refused() -> None:
    house = House(known=False)
    assert house.send(Origin=HOME).status_code == 403
    assert house.behind.reached == []


@pytest.mark.parametrize("kind", ["application/json", "text/plain", "multipart/form-data; boundary=x"])
def test_other_forms_are_refused(house, kind) -> None:
    body = f"key={house.door.form_key}"
    assert house.browser.post("/review", content=body, headers={**OWN, "Content-Type": kind}).status_code == 415


def test_long_addresses_and_large_forms_are_refused(house) -> None:
    assert house.browser.get(f"/{'a' * MOST_PATH}").status_code == 414
    assert house.browser.get(f"/search?q={'a' * MOST_QUERY}").status_code == 414
    assert house.send({"words": "a" * MOST_FORM}, Origin=HOME).status_code == 413
    assert house.send({str(number): "" for number in range(300)}, Origin=HOME).status_code == 413
    assert house.behind.reached == []


def test_a_large_form_that_does_not_say_so_is_refused_too(house) -> None:
    pieces = (b"a" * 8192 for _ in range(20))
    headers = {**OWN, "Content-Type": "application/x-www-form-urlencoded"}
    assert house.browser.post("/review", content=pieces, headers=headers).status_code == 413


@pytest.mark.parametrize("known", [True, False])
def test_every_answer_has_the_headers_of_safety_once(known) -> None:
    answer = House(known=known).browser.get("/today")
    for name, value in HEADERS.items():
        assert answer.headers.get_list(name) == [value]
    assert "unsafe" not in answer.headers["content-security-policy"]


def test_a_broken_cookie_is_no_cookie(house) -> None:
    assert house.browser.get("/today", headers={"Cookie": 'verbale-desk-8737="; $=;;'}).status_code == 403

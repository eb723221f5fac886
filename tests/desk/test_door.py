"""Who may come in."""

from verbale.desk.door import Door, new_token


def test_tokens_are_long_and_never_the_same() -> None:
    first, second = new_token(), new_token()
    assert first != second
    assert len(first) >= 40


def test_a_token_opens_once() -> None:
    door = Door("secret", port=8737)
    assert not door.takes("another")
    assert door.takes("secret")
    assert not door.takes("secret")


def test_the_cookie_is_kept_from_scripts_and_other_sites() -> None:
    header = Door("secret", port=8737).pass_on()
    name, _, rest = header.partition("=")
    key, *flags = rest.split("; ")
    assert name == "verbale-desk-8737"
    assert flags == ["Path=/", "HttpOnly", "SameSite=Strict"]
    assert "secret" not in key


def test_keys_of_two_desks_differ() -> None:
    one, other = Door("secret", port=8737), Door("secret", port=8737)
    assert not other.wrote(one.form_key)
    assert not other.knows(one.pass_on().partition("=")[2].partition(";")[0])
    assert one.wrote(one.form_key)


def test_its_names_are_those_of_this_machine_with_the_port() -> None:
    assert Door("secret", port=8737).hosts == {"127.0.0.1:8737", "localhost:8737"}
    assert Door("secret", port=80).hosts == {"127.0.0.1:80", "localhost:80", "127.0.0.1", "localhost"}

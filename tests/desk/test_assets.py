"""Shared files have an address that changes with them, and bring nothing from elsewhere."""

import hashlib
import re

import pytest

from verbale.desk.assets import address, assets

SHEETS = ("style.css", "desk.css", "review.css")


def test_an_address_names_what_is_in_the_file() -> None:
    for name, asset in assets().items():
        assert address(name) == f"/static/{name}?v={hashlib.sha256(asset.content).hexdigest()[:16]}"


def test_two_files_have_two_addresses() -> None:
    assert len({asset.tag for asset in assets().values()}) == len(assets()) == 6


def test_a_file_that_there_is_not_has_no_address() -> None:
    with pytest.raises(KeyError):
        address("app.py")


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_loads_nothing(name: str) -> None:
    sheet = assets()[name]
    assert sheet.kind == "text/css; charset=utf-8"
    assert re.findall(r"@import|url\(|https?:", sheet.content.decode()) == []


def test_the_sheet_of_the_desk_is_that_of_the_report_file_and_of_the_dossier() -> None:
    sheet = assets()["style.css"].content.decode()
    assert ".m-source" in sheet
    assert "article .m.on-s{" in sheet

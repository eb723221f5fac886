"""`verbale desk`: a store, or reports of any kind, read in the browser on this machine."""

import contextlib
import hashlib
import os
import socket
from importlib import import_module
from pathlib import Path
from typing import Any, Final

import click

from verbale.cli.tools import tools_of
from verbale.comparison import compare, is_compared
from verbale.errors import UsageError
from verbale.store import LockedStore, ReadOnlyStore, Store

__all__ = ["desk"]

EXTRA: Final = "desk"
PORT: Final = 8737
"""Taken where it is free and no other is asked for, so that the address stays the same from day to day."""

_STORE: Final = b"SQLite format 3\0"
_NEEDED: Final = ("jinja2", "markupsafe", "starlette", "uvicorn")
_NAMED_BY: Final = 12


@click.command(short_help="Read a store, or reports, in the browser on this machine.")
@click.argument("inputs", nargs=-1, required=True, metavar="STORE-OR-INPUTS...")
@click.option("--port", type=click.IntRange(1, 65535), metavar="N", help=f"Listen on port N; unasked, {PORT}, or a free one.")
@click.option("--no-open", is_flag=True, help="Print the address and open no browser.")
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), metavar="YYYY-MM-DD", help="Seen from this day instead of today.")
@click.option("--as", "by", metavar="NAME", help="Who decides in review; unasked, the user of the system.")
@click.pass_context
def desk(context: click.Context, /, inputs: tuple[str, ...], **options: Any) -> None:  # noqa: ANN401 - click's options
    """Read a store in the browser: stories, who said what, what is ahead, and every word in its report.

    STORE-OR-INPUTS is a store, or files and folders of reports, which are added first to a store of their own in your folder
    for such data. The first line printed is the address; it works once, and lets only the browser in that uses it. The desk
    listens on this machine alone and asks nothing of any other. Ctrl-C ends it.

    Example: verbale desk news.db
    """
    for name in _NEEDED:
        _check_installed(name)
    store = Path(inputs[0]) if len(inputs) == 1 and _is_store(Path(inputs[0])) else _added(context, inputs)
    _bring_up_to_date(store)
    from verbale.desk import desk as app_of  # noqa: PLC0415 - needs the libraries of the extra
    from verbale.desk import new_token  # noqa: PLC0415 - likewise

    day, token, tools = options["today"], new_token(), tools_of(context)
    with _listening(options["port"]) as ear:
        port = ear.getsockname()[1]
        given: dict[str, Any] = {"today": day.date} if day else {}
        given |= {"by": lambda: options["by"]} if options["by"] else {}
        address = f"http://{ear.getsockname()[0]}:{port}/?token={token}"
        click.echo(address)
        if not options["no_open"]:
            tools.browse(address)
        tools.serve(app_of(store, token, port=port, **given), ear)


def _check_installed(name: str) -> None:
    try:
        import_module(name)
    except ModuleNotFoundError as missing:
        what = f"the desk needs the library {missing.name}, which is not installed"
        raise UsageError(what, "", f"pip install 'verbale[{EXTRA}]'") from missing


def _is_store(place: Path) -> bool:
    if not place.is_file():
        return False
    with place.open("rb") as file:
        return file.read(len(_STORE)) == _STORE


def _added(context: click.Context, inputs: tuple[str, ...]) -> Path:
    """Add reports to the store of these inputs, and say where it is; the second time, only what is new is read."""
    from verbale.cli.add import add  # noqa: PLC0415 - loads what reads

    places = "\0".join(str(Path(one).absolute()) for one in inputs)
    store = _state() / f"{hashlib.sha256(places.encode()).hexdigest()[:_NAMED_BY]}.db"
    store.parent.mkdir(parents=True, exist_ok=True)
    with contextlib.suppress(click.exceptions.Exit):  # what failed was told; the rest can be read
        context.invoke(add, store=str(store), inputs=inputs)
    click.echo(f"verbale: the reports are in {store}", err=True)
    return store


def _state() -> Path:
    """The folder for what a program keeps for its user (XDG Base Directory Specification; on Windows, LOCALAPPDATA)."""
    given = os.environ.get("XDG_STATE_HOME") or os.environ.get("LOCALAPPDATA")
    return (Path(given) if given else Path.home() / ".local" / "state") / "verbale"


def _bring_up_to_date(store: Path) -> None:
    """Take a store of an older version to this one's, and set its reports beside each other where that is due.

    Where it cannot be written, or somebody else is writing to it, it is shown as it is.
    """
    with contextlib.suppress(ReadOnlyStore, LockedStore), Store.open(store) as archive:
        if not is_compared(archive):
            click.echo("verbale: setting the reports beside each other", err=True)
            compare(archive)
    Store.open(store, read_only=True).close()


def _listening(port: int | None) -> socket.socket:
    """Listen on this machine alone; raises UsageError where the port that was asked for is taken."""
    from verbale.desk import HERE  # noqa: PLC0415 - needs the libraries of the extra

    try:
        return socket.create_server((HERE, port or PORT))
    except OSError as fault:
        if port is not None:
            what = f"port {port} cannot be listened on ({fault.strerror})"
            raise UsageError(what, "desk", "choose another, or leave --port out") from fault
    return socket.create_server((HERE, 0))

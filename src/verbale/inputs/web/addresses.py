"""Which addresses of the internet may be fetched from: those of the open web, and no machine that stands nearer to us."""

import ipaddress
import tomllib
from functools import cache
from importlib import resources
from typing import Final, TypeAlias

__all__ = ["refusal"]

_Network: TypeAlias = ipaddress.IPv4Network | ipaddress.IPv6Network
_Address: TypeAlias = ipaddress.IPv4Address | ipaddress.IPv6Address

_OPEN: Final = ipaddress.IPv6Network("2000::/3")
_TRANSLATED: Final = ipaddress.IPv6Network("64:ff9b::/96")
"""An IPv4 address as a network of IPv6 alone reaches it (RFC 6052): what counts is the address within."""

_LOW_32: Final = (1 << 32) - 1


def refusal(address: str) -> str:
    """Say what an address (numbers, no name) is where it may not be fetched from; "" where it may.

    >>> refusal("169.254.169.254"), refusal("::ffff:127.0.0.1"), refusal("9.9.9.9")
    ('a link of this machine', 'this machine', '')
    """
    try:
        found = _within(ipaddress.ip_address(address))
    except ValueError:
        return "no address"
    for network, what in _special():
        if found.version == network.version and found in network:
            return what
    return "a reserved network" if found.version == 6 and found not in _OPEN else ""  # noqa: PLR2004 - IPv6


def _within(address: _Address) -> _Address:
    """The IPv4 address that an IPv6 address stands for, where it stands for one."""
    if not isinstance(address, ipaddress.IPv6Address):
        return address
    if address in _TRANSLATED:
        return ipaddress.IPv4Address(int(address) & _LOW_32)
    return address.ipv4_mapped or address


@cache
def _special() -> tuple[tuple[_Network, str], ...]:
    text = resources.files("verbale.inputs").joinpath("lexicon", "special_addresses.toml").read_text("utf-8")
    tables = tomllib.loads(text)
    return tuple((ipaddress.ip_network(name), what) for table in ("ipv4", "ipv6") for name, what in tables[table].items())

"""Only addresses of the open web may be asked."""

import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.inputs.web.addresses import refusal

SPECIAL = """
0.0.0.0 0.255.255.255 10.0.0.1 10.255.255.255 100.64.0.1 100.100.100.200 100.127.255.255 127.0.0.1 127.255.255.255 168.63.129.16
169.254.0.1 169.254.169.254 172.16.0.1 172.31.255.255 192.0.0.1 192.0.0.170 192.0.2.1 192.88.99.1 192.168.0.1 192.168.255.255
198.18.0.1 198.19.255.255 198.51.100.7 203.0.113.7 224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255
:: ::1 ::7f00:1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:169.254.169.254 ::ffff:0:7f00:1 64:ff9b::127.0.0.1 64:ff9b::a00:1
64:ff9b:1::1 100::1 2001::1 2001:0:7f00:1::1 2001:10::1 2001:20::1 2001:db8::1 2002:7f00:1::1 2002:a00:1::1 3fff::1 5f00::1
4000::1 fc00::1 fd00:ec2::254 fdff::1 fe80::1 fe80::1%eth0 fec0::1 ff02::1 ff0e::1
""".split()

OPEN = """
1.1.1.1 8.8.8.8 9.255.255.255 11.0.0.0 100.63.255.255 100.128.0.0 128.0.0.0 169.253.255.255 169.255.0.0 172.15.255.255 172.32.0.0
192.0.1.0 192.167.255.255 192.169.0.0 198.17.255.255 198.20.0.0 223.255.255.255
2606:4700::1111 2a00:1450::1 2001:4860::8888 2400:cb00::1 ::ffff:8.8.8.8 64:ff9b::808:808
""".split()


@pytest.mark.parametrize("address", SPECIAL)
def test_addresses_that_are_refused(address):
    assert refusal(address)


@pytest.mark.parametrize("address", OPEN)
def test_addresses_of_the_open_web(address):
    assert refusal(address) == ""


@pytest.mark.parametrize("name", ["post.example", "", "127.1", "0x7f000001", "2130706433", "1.2.3.4.5"])
def test_what_is_no_address_in_numbers(name):
    assert refusal(name) == "no address"


@given(st.ip_addresses())
def test_what_the_library_calls_private_is_refused(address):
    """Python's own tables are older or younger than ours; nothing that either calls special may be asked."""
    mapped = getattr(address, "ipv4_mapped", None) or address
    if not refusal(str(address)) and mapped not in ipaddress.ip_network("64:ff9b::/96"):
        assert mapped.is_global
        assert not mapped.is_multicast


@given(st.ip_addresses(v=4))
def test_an_ipv4_address_in_clothes_of_ipv6_is_the_same(address):
    assert refusal(f"::ffff:{address}") == refusal(f"64:ff9b::{address}") == refusal(str(address))

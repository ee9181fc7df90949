"""Where a request comes from is what the connection proves, not what the client writes."""

from __future__ import annotations

import pytest

from labhelp_app.settings import read_settings
from labhelp_app.web.addresses import client_address, host_is_ours, origin_is_ours, trusted_networks

PROXIES = trusted_networks(("10.0.0.0/8", "::1"))


def scope(peer: str, *headers: tuple[str, str]) -> dict[str, object]:
    pairs = [(name.encode(), value.encode()) for name, value in headers]
    return {"type": "http", "client": (peer, 1), "headers": pairs}


@pytest.mark.parametrize(
    ("peer", "forwarded", "address"),
    [
        ("203.0.113.7", "1.2.3.4", "203.0.113.7"),  # no proxy of ours: the claim is not read
        ("10.0.0.1", "1.2.3.4", "1.2.3.4"),
        ("10.0.0.1", "6.6.6.6, 1.2.3.4", "1.2.3.4"),  # the left part was written by the client
        ("10.0.0.1", "6.6.6.6, 1.2.3.4, 10.9.9.9", "1.2.3.4"),  # two proxies of ours
        ("10.0.0.1", "", "10.0.0.1"),
        ("10.0.0.1", "nonsense", "10.0.0.1"),
        ("10.0.0.1", "1.2.3.4, nonsense", "10.0.0.1"),
        ("10.0.0.1", "10.1.1.1", "10.1.1.1"),
        ("::1", "2001:db8::9", "2001:db8::9"),
    ],
)
def test_the_address_is_the_right_most_hop_that_is_not_ours(peer: str, forwarded: str, address: str) -> None:
    assert client_address(scope(peer, ("x-forwarded-for", forwarded)), PROXIES) == address


def test_without_configured_proxies_nothing_forwarded_counts() -> None:
    assert client_address(scope("10.0.0.1", ("x-forwarded-for", "1.2.3.4")), ()) == "10.0.0.1"


def test_several_headers_are_read_as_one_list() -> None:
    both = scope("10.0.0.1", ("x-forwarded-for", "6.6.6.6"), ("x-forwarded-for", "1.2.3.4"))
    assert client_address(both, PROXIES) == "1.2.3.4"


def test_two_hosts_or_two_origins_are_none() -> None:
    settings = read_settings({})
    ours = settings.origins[0]
    assert origin_is_ours(scope("1.2.3.4", ("origin", ours)), settings)
    assert not origin_is_ours(scope("1.2.3.4", ("origin", ours), ("origin", ours)), settings)
    assert host_is_ours(scope("1.2.3.4", ("host", "localhost:8000")), settings)
    assert not host_is_ours(scope("1.2.3.4", ("host", "localhost"), ("host", "localhost")), settings)
    assert not host_is_ours(scope("1.2.3.4"), settings)

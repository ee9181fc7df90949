"""Where a request really comes from and where it may: peers, proxies, hosts and origins."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable
from urllib.parse import urlsplit

from starlette.types import Scope

from labhelp_app.settings import Settings

_Network = ipaddress.IPv4Network | ipaddress.IPv6Network


def header(scope: Scope, name: bytes) -> bytes | None:
    """Return the one header called ``name`` (lower case), ``None`` when absent or sent more than once."""
    values = [value for key, value in scope["headers"] if key == name]
    return values[0] if len(values) == 1 else None


def trusted_networks(proxies: Iterable[str]) -> tuple[_Network, ...]:
    """Return the networks of the configured proxies; an address stands for itself."""
    return tuple(ipaddress.ip_network(proxy, strict=False) for proxy in proxies)


def client_address(scope: Scope, trusted: tuple[_Network, ...]) -> str:
    """Return the address of the browser: the peer, or the right-most hop that no proxy of ours stands for.

    What a client writes into X-Forwarded-For counts only when the connection itself comes from a
    configured proxy.
    """
    client = scope.get("client")
    address = str(client[0]) if client else ""
    if not _is_trusted(address, trusted):
        return address
    forwarded = b",".join(value for key, value in scope["headers"] if key == b"x-forwarded-for")
    for hop in reversed(forwarded.decode("latin-1").split(",")):
        if not _is_address(hop.strip()):
            return address
        address = hop.strip()
        if not _is_trusted(address, trusted):
            break
    return address


def host_is_ours(scope: Scope, settings: Settings) -> bool:
    """Tell whether the Host header names this service (a foreign name is a rebinding or a poisoned link)."""
    name = urlsplit("//" + (header(scope, b"host") or b"").decode("latin-1")).hostname
    ours = {urlsplit(origin).hostname for origin in settings.origins}
    return name is not None and name in ours


def origin_is_ours(scope: Scope, settings: Settings) -> bool:
    """Tell whether a browser page of ours sent this; missing, foreign and ``null`` origins are not.

    One exception: our own pages are sent with ``Referrer-Policy: no-referrer``, under which browsers post
    forms with ``Origin: null``. ``Sec-Fetch-Site: same-origin`` tells such a form from all others: no page
    can set it, and a sandboxed or foreign page gets another value.
    """
    origin = (header(scope, b"origin") or b"").decode("latin-1")
    if origin == "null" and scope["type"] == "http":
        return header(scope, b"sec-fetch-site") == b"same-origin"
    return origin in settings.origins


def _is_address(text: str) -> bool:
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return False
    return True


def _is_trusted(text: str, trusted: tuple[_Network, ...]) -> bool:
    return _is_address(text) and any(ipaddress.ip_address(text) in network for network in trusted)

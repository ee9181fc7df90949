"""Response headers: what a browser may run, keep and tell others, decided in one place."""

from __future__ import annotations

import base64
import re
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

from labhelp_app.settings import Settings

_INLINE_SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<body>.*?)</script>", re.DOTALL | re.IGNORECASE)
_HASHED_ASSET = re.compile(r"/assets/.+[-.][A-Za-z0-9_-]{8,}\.\w+(\.(br|gz))?")
_PRIVATE = ("/api", "/app", "/staff", "/_event")
_YEAR_S = 31_536_000

_CAMERA_PAGES = ("/app/upload", "/app/upload/")
PERMISSIONS = (
    "camera={camera}, geolocation=(), microphone=(), payment=(), usb=(), midi=(), serial=(), hid=(), "
    "accelerometer=(), gyroscope=(), magnetometer=(), display-capture=(), browsing-topics=(), interest-cohort=()"
)


def inline_script_hashes(client: Path) -> tuple[str, ...]:
    """Return a CSP source for every inline script in the built pages, sorted, each once.

    The pages are built before the server starts, so the policy can name exactly what they hold: a script
    that was injected later has no hash here and does not run.
    """
    found: set[str] = set()
    for page in client.rglob("*.html"):
        for script in _INLINE_SCRIPT.finditer(page.read_text(encoding="utf-8")):
            if not re.search(r"\bsrc\s*=", script["attributes"], re.IGNORECASE):
                digest = sha256(script["body"].encode()).digest()
                found.add(f"'sha256-{base64.b64encode(digest).decode()}'")
    return tuple(sorted(found))


def content_security_policy(settings: Settings, hashes: tuple[str, ...]) -> str:
    """Return the policy: own files, the hashed scripts, nothing from elsewhere, no frames, no eval."""
    public = urlsplit(settings.public_url)
    # 'self' covers sockets in today's browsers; older Safari wants them named.
    socket = f"{'wss' if public.scheme == 'https' else 'ws'}://{public.netloc}"
    rules = {
        "default-src": "'self'",
        "script-src": " ".join(("'self'", *hashes)),
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data: blob:",
        "font-src": "'self'",
        "connect-src": f"'self' {socket}",
        "worker-src": "'self' blob:",
        "manifest-src": "'self'",
        "object-src": "'none'",
        "base-uri": "'none'",
        "form-action": "'self'",
        "frame-src": "'none'",
        "frame-ancestors": "'none'",
    }
    policy = "; ".join(f"{name} {value}" for name, value in rules.items())
    return policy + ("; upgrade-insecure-requests" if public.scheme == "https" else "")


class Headers:
    """The headers of every answer of this process, put together once."""

    def __init__(self, settings: Settings, hashes: tuple[str, ...]) -> None:
        pairs = {
            "content-security-policy": content_security_policy(settings, hashes),
            "x-content-type-options": "nosniff",
            "x-frame-options": "DENY",
            "referrer-policy": "no-referrer",
            "cross-origin-opener-policy": "same-origin",
            "cross-origin-resource-policy": "same-origin" if settings.single_port else "same-site",
        }
        if settings.public_url.startswith("https://"):
            pairs["strict-transport-security"] = f"max-age={2 * _YEAR_S}; includeSubDomains"
        self._always = [(name.encode(), value.encode("ascii")) for name, value in pairs.items()]
        self._names = {name for name, _ in self._always} | {b"permissions-policy"}

    def added_to(self, path: str, headers: list[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
        """Return an answer's headers with ours: ours win, except for a cache rule the route set itself."""
        kept = [
            (name, value) for name, value in headers if name.lower() not in self._names and name != b"server"
        ]
        rule = cache_rule(path)
        if rule == b"no-store" or not any(name.lower() == b"cache-control" for name, _ in kept):
            kept = [(name, value) for name, value in kept if name.lower() != b"cache-control"]
            kept.append((b"cache-control", rule))
        return [*kept, *self._always, (b"permissions-policy", permissions(path).encode("ascii"))]


def permissions(path: str) -> str:
    """Return what a page may use of the device: the camera on the upload page, else nothing."""
    return PERMISSIONS.format(camera="(self)" if path in _CAMERA_PAGES else "()")


def cache_rule(path: str) -> bytes:
    """Return how long an answer may be kept: never anything signed-in, for a year what is named by its hash."""
    if path in _PRIVATE or path.startswith(tuple(f"{room}/" for room in _PRIVATE)):
        return b"no-store"
    if _HASHED_ASSET.fullmatch(path):
        return f"public, max-age={_YEAR_S}, immutable".encode()
    return b"no-cache"

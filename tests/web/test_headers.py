"""The policy names exactly the inline scripts of the built pages; hashed files are kept, pages are not."""

from __future__ import annotations

import base64
from hashlib import sha256
from pathlib import Path

import pytest

from labhelp_app.settings import read_settings
from labhelp_app.web.headers import Headers, cache_rule, content_security_policy, inline_script_hashes
from labhelp_app.web.shell import check_reflex


def hashed(script: str) -> str:
    return f"'sha256-{base64.b64encode(sha256(script.encode()).digest()).decode()}'"


def test_every_inline_script_of_every_page_is_named_and_no_other(tmp_path: Path) -> None:
    (tmp_path / "kk").mkdir()
    first = '<script>let a = "ә";\n</script><script src="/labhelp.js"></script><script type="module" async="">import "/x"</script>'
    (tmp_path / "index.html").write_text(first, encoding="utf-8")
    (tmp_path / "kk" / "index.html").write_text(
        '<SCRIPT>let a = "ә";\n</SCRIPT><script>b()</script>', encoding="utf-8"
    )
    expected = {hashed('let a = "ә";\n'), hashed('import "/x"'), hashed("b()")}
    assert set(inline_script_hashes(tmp_path)) == expected


def test_a_script_that_differs_in_one_letter_is_not_named(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<script>a()</script>", encoding="utf-8")
    policy = content_security_policy(read_settings({}), inline_script_hashes(tmp_path))
    assert hashed("a()") in policy
    assert hashed("a();") not in policy


def test_over_https_the_policy_upgrades_and_the_browser_remembers() -> None:
    settings = read_settings({"LABHELP_PUBLIC_URL": "https://labhelp.specimen.invalid"})
    names = dict(Headers(settings, ()).added_to("/", []))
    assert b"max-age=63072000" in names[b"strict-transport-security"]
    assert b"upgrade-insecure-requests" in names[b"content-security-policy"]
    assert b"wss://labhelp.specimen.invalid" in names[b"content-security-policy"]
    assert b"strict-transport-security" not in dict(Headers(read_settings({}), ()).added_to("/", []))


@pytest.mark.parametrize(
    ("path", "rule"),
    [
        ("/assets/root-Bx3k9_2a.js", "immutable"),
        ("/assets/root-Bx3k9_2a.css", "immutable"),
        ("/assets/root-Bx3k9_2a.js.br", "immutable"),
        ("/labhelp.css", "no-cache"),
        ("/", "no-cache"),
        ("/kk/login", "no-cache"),
        ("/app", "no-store"),
        ("/app/reports/1", "no-store"),
        ("/api/erase", "no-store"),
        ("/staff/audit", "no-store"),
        ("/application", "no-cache"),
    ],
)
def test_each_kind_of_path_has_its_cache_rule(path: str, rule: str) -> None:
    assert rule in cache_rule(path).decode()


def test_a_route_may_tighten_but_never_loosen_what_is_kept() -> None:
    headers = Headers(read_settings({}), ())
    loosened = dict(headers.added_to("/api/reports/1/original", [(b"cache-control", b"public, max-age=60")]))
    assert loosened[b"cache-control"] == b"no-store"
    assert dict(headers.added_to("/x", [(b"cache-control", b"no-store")]))[b"cache-control"] == b"no-store"


def test_a_route_cannot_replace_the_policy() -> None:
    answer = Headers(read_settings({}), ()).added_to("/", [(b"Content-Security-Policy", b"default-src *")])
    policies = [value for name, value in answer if name.lower() == b"content-security-policy"]
    assert len(policies) == 1
    assert b"*" not in policies[0]


@pytest.mark.parametrize(
    ("path", "camera"),
    [
        ("/app/upload", "camera=(self)"),
        ("/app/upload/", "camera=(self)"),
        ("/app", "camera=()"),
        ("/app/uploads", "camera=()"),
        ("/app/review/1", "camera=()"),
        ("/api/uploads", "camera=()"),
        ("/", "camera=()"),
    ],
)
def test_only_the_upload_page_may_use_the_camera(path: str, camera: str) -> None:
    answer = Headers(read_settings({}), ()).added_to(path, [(b"Permissions-Policy", b"camera=*")])
    (policy,) = [value.decode() for name, value in answer if name.lower() == b"permissions-policy"]
    assert camera in policy.split(", ")
    assert {"geolocation=()", "microphone=()"} <= set(policy.split(", "))


class Config:
    state_manager_mode = "memory"
    cors_allowed_origins = ("http://localhost:3000",)
    transport = "websocket"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("state_manager_mode", "disk"),
        ("state_manager_mode", "redis"),
        ("cors_allowed_origins", ("*",)),
        ("cors_allowed_origins", ()),
        ("transport", "polling"),
    ],
)
def test_an_unsafe_setting_of_reflex_stops_the_start(name: str, value: object) -> None:
    check_reflex(Config())
    unsafe = Config()
    setattr(unsafe, name, value)
    with pytest.raises(Exception, match="setting_refused"):
        check_reflex(unsafe)

"""Production starts only on protected ground: https outside, a verified connection to the database."""

from __future__ import annotations

from pathlib import Path

import pytest

from labhelp_app.errors import SettingRefused
from labhelp_app.settings import read_settings

SOUND = {
    "LABHELP_ENV": "production",
    "LABHELP_DATABASE_URL": "postgresql+psycopg://app@db.internal/labhelp?sslmode=verify-full",
    "LABHELP_PUBLIC_URL": "https://labhelp.me",
    "LABHELP_OPERATOR_NAME": "Specimen LLP",
    "LABHELP_OPERATOR_BIN": "000000000000",
    "LABHELP_OPERATOR_ADDRESS": "Specimen street 1",
    "LABHELP_OPERATOR_EMAIL": "data@specimen.kz",
    "LABHELP_OPERATOR_RESPONSIBLE": "Specimen Person",
}


def told(values: dict[str, str]) -> str:
    with pytest.raises(SettingRefused) as refused:
        read_settings(values)
    return "\n".join(refused.value.__notes__)


def test_sound_settings_start(tmp_path: Path) -> None:
    assert read_settings({**SOUND, "LABHELP_VAR": str(tmp_path)}).production


def test_a_public_address_without_https_is_refused() -> None:
    assert "LABHELP_PUBLIC_URL: must start with https://" in told(
        {**SOUND, "LABHELP_PUBLIC_URL": "http://labhelp.me"}
    )


@pytest.mark.parametrize("mode", ["", "?sslmode=disable", "?sslmode=require", "?sslmode=verify-ca"])
def test_a_database_on_another_host_without_a_verified_certificate_is_refused(mode: str) -> None:
    address = f"postgresql+psycopg://app@db.internal/labhelp{mode}"
    assert "LABHELP_DATABASE_URL" in told({**SOUND, "LABHELP_DATABASE_URL": address})


@pytest.mark.parametrize("name", [name for name in SOUND if name != "LABHELP_ENV"])
def test_production_names_each_setting_that_is_missing_or_copied_from_a_manual(name: str) -> None:
    assert name in told({key: value for key, value in SOUND.items() if key != name})
    assert name in told({**SOUND, name: "https://example"})


def test_nobody_may_be_invented_in_production() -> None:
    assert "LABHELP_DEMO" in told({**SOUND, "LABHELP_DEMO": "1"})


@pytest.mark.parametrize(
    "url",
    [
        "postgresql+psycopg:///labhelp?host=db.internal",
        "postgresql+psycopg:///labhelp?hostaddr=203.0.113.5",
        "postgresql+psycopg://app@db.internal/labhelp?note=sslmode=verify-full",
        "postgresql+psycopg://app@db.internal/labhelp?sslmode=verify-full&sslmode=disable",
    ],
)
def test_a_host_hidden_in_the_options_is_still_another_host(url: str) -> None:
    with pytest.raises(SettingRefused):
        read_settings({**SOUND, "LABHELP_DATABASE_URL": url})


def test_a_socket_of_this_machine_needs_no_certificate() -> None:
    url = "postgresql+psycopg:///labhelp?host=/run/postgresql"
    assert read_settings({**SOUND, "LABHELP_DATABASE_URL": url}).database_url == url

"""Keys come from one place, are never invented in production, and each serves one purpose."""

from __future__ import annotations

import base64
import logging
import os
import stat
from pathlib import Path

import pytest

from labhelp_app.crypto.keys import Keyring, create_key_file, load_backup_key, load_jwt_key, load_master_key
from labhelp_app.errors import KeyRefused, RecordUnreadable
from labhelp_app.settings import Settings, read_settings

MASTER = bytes(range(32))
ANNA, BOLAT = "a" * 32, "b" * 32


def development(tmp_path: Path, **values: str) -> Settings:
    return read_settings({"LABHELP_VAR": str(tmp_path)} | values)


def production(tmp_path: Path, **values: str) -> Settings:
    return read_settings(
        {
            "LABHELP_ENV": "production",
            "LABHELP_VAR": str(tmp_path),
            "LABHELP_DATABASE_URL": f"sqlite:///{tmp_path}/data/labhelp.db",
            "LABHELP_PUBLIC_URL": "https://labhelp.specimen.invalid",
            "LABHELP_OPERATOR_NAME": "Specimen LLP",
            "LABHELP_OPERATOR_BIN": "123456789012",
            "LABHELP_OPERATOR_ADDRESS": "1 Specimen street",
            "LABHELP_OPERATOR_EMAIL": "operator@specimen.invalid",
            "LABHELP_OPERATOR_RESPONSIBLE": "Specimen Person",
        }
        | values
    )


def test_the_first_start_of_development_makes_keys_for_the_owner_only_and_says_to_back_them_up(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
):
    settings = development(tmp_path)
    with caplog.at_level(logging.WARNING):
        keys = {load_master_key(settings), load_jwt_key(settings), load_backup_key(settings)}
    assert len(keys) == 3
    for path in (settings.master_key_file, settings.jwt_key_file, settings.backup_key_file):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
        assert path.read_text().strip() not in caplog.text
    assert caplog.text.count("Back it up") == 3
    assert load_master_key(settings) in keys


def test_production_never_invents_a_key(tmp_path: Path):
    settings = production(tmp_path)
    for load in (load_master_key, load_jwt_key, load_backup_key):
        with pytest.raises(KeyRefused) as caught:
            load(settings)
        assert caught.value.params["reason"] == "missing"
    assert not list(tmp_path.rglob("*.key"))


def test_a_key_in_the_environment_wins_over_the_file(tmp_path: Path):
    for text in (base64.b64encode(MASTER).decode(), MASTER.hex()):
        assert load_master_key(development(tmp_path, LABHELP_MASTER_KEY=text)) == MASTER
    assert not list(tmp_path.rglob("*.key"))


@pytest.mark.parametrize(
    "text", ["short", "0" * 64, base64.b64encode(bytes(32)).decode(), "z" * 64, "ключ" * 8]
)
def test_a_malformed_or_constant_key_is_refused_without_repeating_it(tmp_path: Path, text: str):
    with pytest.raises(KeyRefused) as caught:
        load_master_key(development(tmp_path, LABHELP_MASTER_KEY=text))
    told = " ".join([str(caught.value), str(caught.value.params), *caught.value.__notes__])
    assert caught.value.params["reason"] == "malformed"
    assert text not in told


def test_a_key_file_that_others_can_read_is_refused(tmp_path: Path):
    settings = development(tmp_path)
    create_key_file(settings.master_key_file)
    settings.master_key_file.chmod(0o644)
    with pytest.raises(KeyRefused) as caught:
        load_master_key(settings)
    assert caught.value.params["reason"] == "readable_by_others"


def test_an_existing_key_file_is_never_replaced(tmp_path: Path):
    create_key_file(tmp_path / "keys" / "master.key")
    before = (tmp_path / "keys" / "master.key").read_bytes()
    with pytest.raises(FileExistsError):
        create_key_file(tmp_path / "keys" / "master.key")
    assert (tmp_path / "keys" / "master.key").read_bytes() == before


def test_every_purpose_has_a_key_of_its_own():
    ring = Keyring(MASTER)
    person = ring.new_person_key(ANNA)
    keys = [
        *(ring.kek(version) for version in (1, 2)),
        *(ring.pepper(version) for version in (1, 2)),
        ring.audit_key,
        ring.llm_cache_key,
        ring.service_key("flash"),
        *(
            person.for_purpose(kind)
            for kind in ("report", "draft", "profile", "file", "interpretation", "transfer")
        ),
        MASTER,
        person.secret,
    ]
    assert len(set(keys)) == len(keys)


def test_an_email_is_found_however_it_is_typed_and_tells_nothing():
    ring = Keyring(MASTER)
    assert ring.email_index(" Айгүл@Specimen.invalid ") == ring.email_index("айгүл@specimen.INVALID")
    assert ring.email_index("a@specimen.invalid") != ring.email_index("b@specimen.invalid")
    assert ring.email_index("a@specimen.invalid") != Keyring(os.urandom(32)).email_index("a@specimen.invalid")


def test_equal_documents_of_two_people_cannot_be_told_to_be_equal():
    ring = Keyring(MASTER)
    anna, bolat = ring.new_person_key(ANNA), ring.new_person_key(BOLAT)
    assert ring.content_index(anna, b"pdf") == ring.content_index(anna, b"pdf")
    assert ring.content_index(anna, b"pdf") != ring.content_index(bolat, b"pdf")


def test_a_wrapped_key_opens_for_its_person_and_version_only():
    ring = Keyring(MASTER)
    key = ring.new_person_key(ANNA)
    wrapped = ring.wrap(key, 1)
    assert ring.unwrap(wrapped, ANNA, 1) == key
    for user_id, version, other in ((BOLAT, 1, ring), (ANNA, 2, ring), (ANNA, 1, Keyring(os.urandom(32)))):
        with pytest.raises(RecordUnreadable):
            other.unwrap(wrapped, user_id, version)


def test_keys_do_not_show_themselves_in_logs():
    ring = Keyring(MASTER)
    key = ring.new_person_key(ANNA)
    assert key.secret.hex() not in repr(key)
    assert str(key.secret) not in repr(key)
    assert repr(ring) == "Keyring(hidden)"

"""Only our own access token, of the right kind, in force now, in the one form we issue, is taken."""

from __future__ import annotations

import base64
import hmac
import json
from datetime import UTC, datetime, timedelta
from hashlib import sha256, sha384, sha512
from typing import Any

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa

from labhelp_app.crypto import tokens
from labhelp_app.crypto.tokens import TokenType
from labhelp_app.errors import SignInRequired

KEY = bytes(range(32))
OTHER_KEY = bytes(range(1, 33))
NOW = datetime(2026, 3, 16, 7, 0, tzinfo=UTC)
SECOND = int(NOW.timestamp())
HEADER: dict[str, Any] = {"alg": "HS256", "typ": "JWT"}
CLAIMS: dict[str, Any] = {
    "iss": "labhelp",
    "aud": "labhelp-web",
    "sub": "a" * 32,
    "sid": "b" * 32,
    "typ": "access",
    "iat": SECOND,
    "nbf": SECOND,
    "exp": SECOND + 600,
}
HASHES = {"HS256": sha256, "HS384": sha384, "HS512": sha512}


def b64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def token(
    header: dict[str, Any] | None = None,
    claims: dict[str, Any] | None = None,
    key: bytes = KEY,
    alg: str = "HS256",
) -> str:
    head = b64(json.dumps(HEADER if header is None else header).encode())
    body = b64(json.dumps(CLAIMS if claims is None else claims).encode())
    mac = hmac.new(key, f"{head}.{body}".encode(), HASHES[alg]).digest()
    return f"{head}.{body}.{b64(mac)}"


def headed(**changes: Any) -> str:
    return token(header=HEADER | changes)


def claiming(**changes: Any) -> str:
    return token(claims={name: value for name, value in (CLAIMS | changes).items() if value is not ...})


def public_pem() -> bytes:
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048).public_key()
    return key.public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)


def signed_by_someone(alg: str) -> str:
    import jwt

    key: Any = (
        ec.generate_private_key(ec.SECP256R1())
        if alg.startswith("ES")
        else rsa.generate_private_key(public_exponent=65537, key_size=2048)
    )
    return jwt.encode(CLAIMS, key, algorithm=alg)


GOOD = token()
HEAD, BODY, MAC = GOOD.split(".")

FORGED: dict[str, str] = {
    # no signature, or another way of signing
    "alg none without signature": f"{b64(json.dumps(HEADER | {'alg': 'none'}).encode())}.{BODY}.",
    "alg None": f"{b64(json.dumps(HEADER | {'alg': 'None'}).encode())}.{BODY}.",
    "alg NONE": f"{b64(json.dumps(HEADER | {'alg': 'NONE'}).encode())}.{BODY}.",
    "alg none with our mac": headed(alg="none"),
    "alg empty": headed(alg=""),
    "alg missing": token(header={"typ": "JWT"}),
    "alg null": headed(alg=None),
    "alg list": headed(alg=["HS256"]),
    "alg lower case": headed(alg="hs256"),
    "alg HS384": token(header=HEADER | {"alg": "HS384"}, alg="HS384"),
    "alg HS512": token(header=HEADER | {"alg": "HS512"}, alg="HS512"),
    "alg RS256 by a stranger": signed_by_someone("RS256"),
    "alg PS256 by a stranger": signed_by_someone("PS256"),
    "alg ES256 by a stranger": signed_by_someone("ES256"),
    "alg RS256 over our mac": headed(alg="RS256"),
    # another key
    "another key": token(key=OTHER_KEY),
    "zero key": token(key=bytes(32)),
    "key as its own hex": token(key=KEY.hex().encode()),
    "a public PEM as the key": token(key=public_pem()),
    "key with a byte more": token(key=KEY + b"\x00a"),
    # headers that other libraries follow
    "typ missing": token(header={"alg": "HS256"}),
    "typ at+jwt": headed(typ="at+jwt"),
    "typ lower case": headed(typ="jwt"),
    "kid": headed(kid="1"),
    "kid path": headed(kid="../../dev/null"),
    "kid query": headed(kid="' UNION SELECT 'x"),
    "jku": headed(jku="https://evil.invalid/keys"),
    "jwk": headed(jwk={"kty": "oct", "k": b64(OTHER_KEY)}),
    "x5u": headed(x5u="https://evil.invalid/cert"),
    "x5c": headed(x5c=["MIIB"]),
    "crit": headed(crit=["exp"]),
    "crit unknown": headed(crit=["b64"], b64=False),
    "zip": headed(zip="DEF"),
    "cty": headed(cty="JWT"),
    # another purpose, audience, issuer
    "kind device": claiming(typ="device"),
    "kind refresh": claiming(typ="refresh"),
    "kind empty": claiming(typ=""),
    "kind missing": claiming(typ=...),
    "kind as list": claiming(typ=["access"]),
    "kind upper case": claiming(typ="ACCESS"),
    "audience other": claiming(aud="labhelp-api"),
    "audience list": claiming(aud=["labhelp-web"]),
    "audience list with more": claiming(aud=["labhelp-web", "evil"]),
    "audience missing": claiming(aud=...),
    "audience null": claiming(aud=None),
    "issuer other": claiming(iss="evil"),
    "issuer missing": claiming(iss=...),
    "issuer list": claiming(iss=["labhelp"]),
    "issuer with a space": claiming(iss="labhelp "),
    # time
    "expired a second ago": claiming(exp=SECOND - 1),
    "expires now": claiming(exp=SECOND),
    "expired an hour ago": claiming(iat=SECOND - 4200, nbf=SECOND - 4200, exp=SECOND - 3600),
    "never expires": claiming(exp=...),
    "expires as text": claiming(exp=str(SECOND + 600)),
    "expires as fraction": claiming(exp=SECOND + 600.5),
    "expires as true": claiming(exp=True),
    "expires at infinity": claiming(exp=10**18),
    "lives longer than ten minutes": claiming(exp=SECOND + 601),
    "issued tomorrow": claiming(iat=SECOND + 86400, exp=SECOND + 86900),
    "issued in a second": claiming(iat=SECOND + 1),
    "issue time missing": claiming(iat=...),
    "issue time as text": claiming(iat=str(SECOND)),
    "not yet in force": claiming(nbf=SECOND + 1),
    "start missing": claiming(nbf=...),
    "start negative text": claiming(nbf="-1"),
    # whose
    "subject missing": claiming(sub=...),
    "subject empty": claiming(sub=""),
    "subject number": claiming(sub=1),
    "subject null": claiming(sub=None),
    "session missing": claiming(sid=...),
    "session empty": claiming(sid=""),
    "session list": claiming(sid=["b" * 32]),
    "a claim too many": claiming(role="admin"),
    # pieces
    "empty": "",
    "spaces": "   ",
    "one dot": "a.b",
    "three dots": f"{GOOD}.x",
    "no signature": f"{HEAD}.{BODY}.",
    "no signature, no dot": f"{HEAD}.{BODY}",
    "signature cut": GOOD[:-1],
    "signature doubled": GOOD + MAC,
    "signature of another token": f"{HEAD}.{b64(json.dumps(CLAIMS | {'sub': 'c' * 32}).encode())}.{MAC}",
    "body not JSON": f"{HEAD}.{b64(b'not json')}.{MAC}",
    "body a list": token(claims=[1]),  # pyright: ignore[reportArgumentType]
    "header not JSON": f"{b64(b'x')}.{BODY}.{MAC}",
    "JWE shape": "a.b.c.d.e",
    "very long": GOOD + "A" * 5000,
    "with a zero byte": GOOD + "\x00",
    "with a line feed in front": "\n" + GOOD,
    "JWS as JSON": json.dumps({"protected": HEAD, "payload": BODY, "signature": MAC}),
    "not ASCII": "тоқен." + BODY + "." + MAC,
}


def test_the_corpus_of_forged_tokens_is_large_enough_and_without_repetition() -> None:
    assert len(FORGED) >= 60
    assert len(set(FORGED.values())) == len(FORGED)


def test_the_unchanged_token_of_the_corpus_is_taken() -> None:
    claims = tokens.verify(KEY, TokenType.ACCESS, GOOD, NOW)
    assert (claims.subject, claims.session_id) == ("a" * 32, "b" * 32)


@pytest.mark.parametrize("name", FORGED)
def test_a_forged_token_is_refused(name: str) -> None:
    with pytest.raises(SignInRequired):
        tokens.verify(KEY, TokenType.ACCESS, FORGED[name], NOW)


def test_an_issued_token_is_good_for_ten_minutes_and_not_a_second_longer() -> None:
    issued = tokens.issue(KEY, TokenType.ACCESS, "u", "s", NOW)
    tokens.verify(KEY, TokenType.ACCESS, issued, NOW + timedelta(seconds=599))
    for moment in (NOW + timedelta(seconds=600), NOW - timedelta(seconds=1)):
        with pytest.raises(SignInRequired):
            tokens.verify(KEY, TokenType.ACCESS, issued, moment)


def test_an_access_token_never_outlives_its_session() -> None:
    issued = tokens.issue(KEY, TokenType.ACCESS, "u", "s", NOW, until=NOW + timedelta(seconds=30))
    with pytest.raises(SignInRequired):
        tokens.verify(KEY, TokenType.ACCESS, issued, NOW + timedelta(seconds=30))


@pytest.mark.parametrize(("issued_as", "taken_as"), [("access", "device"), ("device", "access")])
def test_a_token_of_one_kind_is_never_taken_for_another(issued_as: str, taken_as: str) -> None:
    issued = tokens.issue(KEY, TokenType(issued_as), "u", "s", NOW)
    with pytest.raises(SignInRequired):
        tokens.verify(KEY, TokenType(taken_as), issued, NOW)


def test_every_changed_character_of_a_token_is_noticed() -> None:
    issued = tokens.issue(KEY, TokenType.ACCESS, "u" * 32, "s" * 32, NOW)
    # The last character carries unused bits: two spellings can mean the same bytes.
    for place in range(len(issued) - 1):
        other = "A" if issued[place] != "A" else "B"
        with pytest.raises(SignInRequired):
            tokens.verify(KEY, TokenType.ACCESS, issued[:place] + other + issued[place + 1 :], NOW)


def test_a_refresh_token_tells_its_session_and_an_invented_one_does_not() -> None:
    refresh = tokens.new_refresh_token(KEY, "b" * 32)
    session, nonce, mark = refresh.split(".")
    assert tokens.session_of_refresh_token(KEY, refresh) == session
    for invented in (
        f"{session}.{nonce}.{'0' * 32}",
        f"{'c' * 32}.{nonce}.{mark}",
        f"{session}.x.{mark}",
        "",
        "a.b",
        "ә.b.c",
    ):
        assert tokens.session_of_refresh_token(KEY, invented) is None
    assert tokens.session_of_refresh_token(OTHER_KEY, refresh) is None


def test_two_refresh_tokens_are_never_the_same() -> None:
    assert len({tokens.new_refresh_token(KEY, "b" * 32) for _ in range(1000)}) == 1000

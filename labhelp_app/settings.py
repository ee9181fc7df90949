"""Every setting of the product, read once from the environment and checked before anything starts."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from labhelp_app.errors import SettingRefused

EXAMPLE_WORDS = ("example", "changeme", "change-me", "placeholder", "your-")
"""Words that give away a value copied from a manual."""


class Environment(StrEnum):
    """Where the product runs: development invents what it safely can, production invents nothing."""

    DEVELOPMENT = "development"
    PRODUCTION = "production"


@dataclass(frozen=True, slots=True)
class Operator:
    """Who answers for the personal data; never invented (empty in development)."""

    name: str = ""
    bin: str = ""
    address: str = ""
    email: str = ""
    responsible: str = ""
    phone: str = "+7 707 306 7117"
    site: str = "labhelp.me"

    @property
    def complete(self) -> bool:
        """Whether consents may be collected in production."""
        return all((self.name, self.bin, self.address, self.email, self.responsible))


@dataclass(frozen=True, slots=True)
class Ai:
    """The recipient of de-identified indicators; no key means that nothing is ever sent."""

    api_key: str = ""
    base_url: str = "https://api.openai.com/v1"
    model: str = "gpt-5-mini"
    recipient: str = "OpenAI"
    country: str = "US"
    ca_file: str = ""
    daily_per_person: int = 20
    daily_total: int = 5000

    @property
    def host(self) -> str:
        """The only host the product may call out to."""
        return urlsplit(self.base_url).hostname or ""


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings; paths are absolute."""

    environment: Environment
    database_url: str
    var: Path
    master_key: str
    master_key_file: Path
    jwt_key_file: Path
    backup_key_file: Path
    public_url: str
    port: int
    frontend_port: int
    trusted_proxies: tuple[str, ...]
    operator: Operator
    ai: Ai
    single_port: bool = False
    reading_workers: int = 2
    demo: bool = False

    @property
    def production(self) -> bool:
        """Whether nothing may be invented."""
        return self.environment is Environment.PRODUCTION

    @property
    def api_url(self) -> str:
        """Where the browser finds the backend; baked into the front end when it is built."""
        return self.public_url if self.single_port else f"http://localhost:{self.port}"

    @property
    def origins(self) -> tuple[str, ...]:
        """The origins a browser may call from."""
        if self.single_port:
            return (self.public_url,)
        # The hot-reload server serves pages on its own port beside the backend's.
        ports = (self.port, self.frontend_port)
        local = [f"http://{host}:{port}" for host in ("localhost", "127.0.0.1") for port in ports]
        return tuple(dict.fromkeys([self.public_url, *local]))

    @property
    def secure_cookies(self) -> bool:
        """Always: browsers treat localhost as a secure context."""
        return True


def read_settings(environ: Mapping[str, str] | None = None) -> Settings:
    """Read and check all settings.

    Raises:
        SettingRefused: naming the first setting that is missing, malformed or an example value;
            ``all_problems`` on the exception lists every one.
    """
    values = dict(os.environ if environ is None else environ)
    root = Path(values.get("LABHELP_VAR", Path(__file__).resolve().parent.parent / "var")).absolute()
    keys = root / "keys"
    environment = _environment(values)
    settings = Settings(
        environment=environment,
        database_url=values.get("LABHELP_DATABASE_URL", f"sqlite:///{root / 'data' / 'labhelp.db'}"),
        var=root,
        master_key=values.get("LABHELP_MASTER_KEY", ""),
        master_key_file=Path(values.get("LABHELP_MASTER_KEY_FILE", keys / "master.key")),
        jwt_key_file=Path(values.get("LABHELP_JWT_KEY_FILE", keys / "jwt.key")),
        backup_key_file=Path(values.get("LABHELP_BACKUP_KEY_FILE", keys / "backup.key")),
        public_url=values.get(
            "LABHELP_PUBLIC_URL", f"http://localhost:{_whole(values, 'LABHELP_FRONTEND_PORT', 3000)}"
        ).rstrip("/"),
        port=_whole(values, "LABHELP_PORT", 8000),
        frontend_port=_whole(values, "LABHELP_FRONTEND_PORT", 3000),
        trusted_proxies=_words(values.get("LABHELP_TRUSTED_PROXIES", "")),
        operator=_operator(values),
        ai=_ai(values),
        single_port=environment is Environment.PRODUCTION or values.get("LABHELP_SINGLE_PORT", "") == "1",
        reading_workers=_whole(values, "LABHELP_READING_WORKERS", 2),
        demo=values.get("LABHELP_DEMO", "") == "1",
    )
    problems = production_problems(settings, values) if settings.production else ()
    if problems:
        raise refused(problems)
    return settings


def production_problems(settings: Settings, values: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Return (setting, sentence) for everything production cannot start with."""
    required = {
        "LABHELP_DATABASE_URL": "set the database address, for example a PostgreSQL URL with sslmode=verify-full",
        "LABHELP_PUBLIC_URL": "set the https address people open",
        "LABHELP_OPERATOR_NAME": "set the legal name of the operator; consents cannot be collected without it",
        "LABHELP_OPERATOR_BIN": "set the operator's 12-digit BIN",
        "LABHELP_OPERATOR_ADDRESS": "set the operator's address",
        "LABHELP_OPERATOR_EMAIL": "set the operator's e-mail for requests",
        "LABHELP_OPERATOR_RESPONSIBLE": "name the person responsible for personal data",
    }
    problems = [
        (name, sentence)
        for name, sentence in required.items()
        if not values.get(name, "").strip() or _is_example(values[name])
    ]
    if settings.demo:
        problems.append(
            ("LABHELP_DEMO", "the specimen person exists in development only; remove this setting")
        )
    if not settings.public_url.startswith("https://"):
        local = urlsplit(settings.public_url).hostname in {"localhost", "127.0.0.1"}
        if not local:
            problems.append(("LABHELP_PUBLIC_URL", "must start with https://"))
    if not _database_is_protected(settings.database_url):
        problems.append(("LABHELP_DATABASE_URL", "a database on another host needs sslmode=verify-full"))
    bin_digits = settings.operator.bin
    if bin_digits and not (len(bin_digits) == 12 and bin_digits.isdigit()):
        problems.append(("LABHELP_OPERATOR_BIN", "must be 12 digits"))
    return tuple(problems)


def refused(problems: tuple[tuple[str, str], ...]) -> SettingRefused:
    """Make the error that tells, one sentence a setting, why the start was refused."""
    error = SettingRefused(setting=problems[0][0])
    error.add_note("\n".join(f"{name}: {sentence}" for name, sentence in problems))
    return error


def _environment(values: Mapping[str, str]) -> Environment:
    name = values.get("LABHELP_ENV", "development")
    try:
        return Environment(name)
    except ValueError:
        raise refused((("LABHELP_ENV", "must be development or production"),)) from None


def _operator(values: Mapping[str, str]) -> Operator:
    default = Operator()
    return Operator(
        name=values.get("LABHELP_OPERATOR_NAME", ""),
        bin=values.get("LABHELP_OPERATOR_BIN", ""),
        address=values.get("LABHELP_OPERATOR_ADDRESS", ""),
        email=values.get("LABHELP_OPERATOR_EMAIL", ""),
        responsible=values.get("LABHELP_OPERATOR_RESPONSIBLE", ""),
        phone=values.get("LABHELP_CONTACT_PHONE", default.phone),
        site=values.get("LABHELP_CONTACT_SITE", default.site),
    )


def _ai(values: Mapping[str, str]) -> Ai:
    default = Ai()
    return Ai(
        api_key=values.get("LABHELP_OPENAI_API_KEY", ""),
        base_url=values.get("LABHELP_OPENAI_BASE_URL", default.base_url).rstrip("/"),
        model=values.get("LABHELP_OPENAI_MODEL", default.model),
        recipient=values.get("LABHELP_OPENAI_RECIPIENT", default.recipient),
        country=values.get("LABHELP_OPENAI_COUNTRY", default.country),
        ca_file=values.get("LABHELP_OPENAI_CA_FILE", ""),
        daily_per_person=_whole(values, "LABHELP_AI_DAILY_PER_PERSON", default.daily_per_person),
        daily_total=_whole(values, "LABHELP_AI_DAILY_TOTAL", default.daily_total),
    )


def _whole(values: Mapping[str, str], name: str, default: int) -> int:
    text = values.get(name, str(default))
    if not text.isdigit():
        raise refused(((name, "must be a whole number"),))
    return int(text)


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(",") if word.strip())


def _is_example(value: str) -> bool:
    return any(word in value.casefold() for word in EXAMPLE_WORDS)


def _database_is_protected(url: str) -> bool:
    """Whether data travel to the database safely: a file, a socket of this machine, or verified TLS."""
    parts = urlsplit(url)
    if parts.scheme.startswith("sqlite"):
        return True
    options = parse_qs(parts.query)
    hosts = {parts.hostname or "", *options.get("host", []), *options.get("hostaddr", [])} - {""}
    on_this_machine = all(host in {"localhost", "127.0.0.1", "::1"} or host.startswith("/") for host in hosts)
    return on_this_machine or options.get("sslmode") == ["verify-full"]


@lru_cache(maxsize=1)
def settings() -> Settings:
    """Return the settings of this process, read once."""
    return read_settings()

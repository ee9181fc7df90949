"""How Reflex builds and runs LabHelp.me. The toolchain is fixed before Reflex is imported."""

import os
import sys
from pathlib import Path

# Node and npm come from the package index into this environment: no system Node, no download of bun.
os.environ.setdefault("REFLEX_USE_NPM", "1")
_tools = str(Path(sys.executable).parent)
if os.environ.get("PATH", "").split(os.pathsep)[0] != _tools:
    os.environ["PATH"] = os.pathsep.join([_tools, os.environ.get("PATH", "")])
# Hot reload watches the source alone: the database in var/ changes with every act and would reload for ever.
os.environ.setdefault(
    "REFLEX_HOT_RELOAD_OVERRIDE_PATHS", str(Path(__file__).resolve().parent / "labhelp_app")
)

import reflex as rx  # noqa: E402 - the path must be set first
from reflex_base.constants import PackageJson  # noqa: E402

from labhelp_app.settings import settings  # noqa: E402

# The development server of the front end would listen on every interface otherwise.
PackageJson.Commands.DEV = "react-router dev --host 127.0.0.1"

_settings = settings()

config = rx.Config(
    app_name="labhelp_app",
    backend_host="127.0.0.1",
    backend_port=_settings.port,
    frontend_port=_settings.frontend_port,
    api_url=_settings.api_url,
    deploy_url=_settings.public_url,
    cors_allowed_origins=list(_settings.origins),
    state_manager_mode=rx.constants.StateManagerMode.MEMORY,
    telemetry_enabled=False,
    show_built_with_reflex=False,
    frontend_compression_formats=["brotli", "gzip"],
    disable_plugins=[rx.plugins.SitemapPlugin],
)

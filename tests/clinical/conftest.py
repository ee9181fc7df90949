"""Property tests of the core: no deadline, because the machine that runs them may be busy."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("clinical", deadline=None)
settings.load_profile("clinical")

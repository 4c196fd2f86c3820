"""Property tests that find the same on every machine, however slow: no clock, no chance."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")

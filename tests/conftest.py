"""What all tests share: no property fails because the machine is busy, or because a first call reads its lists."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

settings.register_profile("scrub", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("scrub")

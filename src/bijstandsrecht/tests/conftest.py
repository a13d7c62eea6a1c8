"""Settings of the law tests: a slow machine is no reason for a property to fail."""

import os

from hypothesis import HealthCheck, settings

settings.register_profile(
    "recht",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    max_examples=int(os.environ.get("RECHT_VOORBEELDEN", "100")),
)
settings.load_profile("recht")

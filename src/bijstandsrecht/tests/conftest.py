"""Settings of the law tests: a slow machine is no reason for a property to fail."""

from hypothesis import settings

settings.register_profile("recht", deadline=None)
settings.load_profile("recht")

"""What holds for all tests: Hypothesis without a clock, and how many examples it tries."""

import os

from hypothesis import HealthCheck, settings

# No deadline: on a shared machine a slow moment is no bug. Growth is tested by counting, not by the clock.
settings.register_profile(
    "quick", deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile(
    "prove",
    parent=settings.get_profile("quick"),
    max_examples=int(os.environ.get("SATARK_PROVE_EXAMPLES", "5000")),
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))

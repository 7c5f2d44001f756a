"""How tests are dealt out to processes: one by one, but a file whose tests share something costly goes to one."""

from __future__ import annotations

import pytest
from xdist.scheduler import LoadScopeScheduling

WHOLE = ("corpus/test_scores.py", "tests/test_admin_leaks.py", "followups/test_commands.py")


class Dealing(LoadScopeScheduling):  # type: ignore[misc]  # xdist tells no types here
    """Deals out the largest lots first. xdist's own groups write to where pytest 9 no longer reads."""

    def _split_scope(self, nodeid: str) -> str:
        path = nodeid.partition("::")[0]
        return path if path.endswith(WHOLE) else nodeid


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> Dealing:
    """Return our way of dealing, whatever `--dist` says."""
    return Dealing(config, log)

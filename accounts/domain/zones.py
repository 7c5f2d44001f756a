"""Time zones by the names that browsers and people use."""

from __future__ import annotations

import functools
import zoneinfo


@functools.cache
def names() -> tuple[str, ...]:
    """Return the zones one can choose, sorted: Region/City names and UTC."""
    places = (name for name in zoneinfo.available_timezones() if "/" in name)
    return (
        "UTC",
        *sorted(name for name in places if not name.startswith(("Etc/", "posix/", "right/", "SystemV/"))),
    )


def is_known(name: str) -> bool:
    """Say whether `name` is a zone of the IANA database."""
    return name == "UTC" or name in zoneinfo.available_timezones()


def city(name: str) -> str:
    """Return what a person calls the zone: "Europe/Stockholm" is Stockholm."""
    return name.rsplit("/", 1)[-1].replace("_", " ")

"""What this process holds in memory, from Linux."""

from contextlib import suppress
from pathlib import Path


def _status(field: str) -> float:
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith(field):
            return int(line.split()[1]) / 1024
    raise LookupError(field)


def resident_mb() -> float:
    """Now."""
    return _status("VmRSS")


def peak_mb() -> float:
    """At most, since the last reset."""
    return _status("VmHWM")


def reset_peak() -> None:
    """Begins a new peak, where the system lets us."""
    with suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5")

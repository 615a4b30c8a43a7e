"""How a contestant declares what it can do."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .checks import Check


@dataclass(frozen=True)
class Entry:
    """One workload as one library does it. Only ``prepare`` and ``run`` are measured."""

    load: Callable[[Path], Any]
    """Reads the data set's Parquet files into the library's own form."""
    run: Callable[[Any], Any]
    """Does the work on what was loaded, or prepared."""
    check: Callable[[Any], Check]
    """Reduces the result, so that it can be compared with the others'."""
    prepare: Callable[[Any], Any] | None = None
    """A step taken once before the runs, shown in a row of its own."""
    note: str = ""
    """What the row says behind the library's name, where it does something of its own under the workload's name."""

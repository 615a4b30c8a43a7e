"""Runs a workload: every contestant in a process of its own, one after the other, round after round.

What disturbs the machine for a while so disturbs everybody. The first round warms up and is compared: a contestant
whose result differs from the first one's is said to differ.
"""

import datetime as dt
import json
import os
import subprocess
import sys
import time
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .checks import Check

PACKAGE = Path(__file__).resolve().parent

Figures = dict[str, float]


@dataclass
class Contestant:
    """One library and what was measured of it."""

    name: str
    process: subprocess.Popen[str]
    note: str = ""
    prepared: Figures | None = None
    runs: list[Figures] = field(default_factory=list)
    check: Check | None = None
    absent: bool = False
    failed: str | None = None

    def ask(self, **question: Any) -> dict[str, Any]:
        """Asks the worker. A failure is remembered: nothing more is asked of this contestant."""
        assert self.process.stdin and self.process.stdout
        try:
            print(json.dumps(question), file=self.process.stdin, flush=True)
            line = self.process.stdout.readline()
        except BrokenPipeError:
            line = ""
        answer: dict[str, Any] = json.loads(line) if line else {"error": "the process died"}
        self.failed = answer.get("error")
        return answer

    def load(self, workload: str, data: Path) -> None:
        """Loads, and prepares where the entry has something to prepare."""
        loaded = self.ask(do="load", workload=workload, data=str(data))
        self.absent = loaded.get("absent", False)
        self.note = loaded.get("note", "")
        if loaded.get("prepares"):
            self.prepared = self.ask(do="prepare")

    def run(self, check: bool) -> None:
        """One run. The one that is checked is not counted."""
        answer = self.ask(do="run", check=check)
        if self.failed:
            return
        if check:
            self.check = answer["check"]
        else:
            self.runs.append(answer)

    def is_done(self, seconds: float) -> bool:
        """Whether nothing more is to be asked: it can not, it failed, or used up its time, in three runs at least."""
        used = sum(run["wall"] for run in self.runs)
        return self.absent or self.failed is not None or (len(self.runs) >= 3 and used > seconds)


@dataclass
class Measurement:
    """One workload at one size."""

    workload: str
    size: int
    contestants: list[Contestant]
    began: dt.datetime
    load: tuple[float, float]
    """The machine's load average before and after."""

    def reference(self, contestant: Contestant) -> Contestant:
        """The first contestant that does the same work; its result is what the others' must be."""
        same = (
            other for other in self.contestants if other.note == contestant.note and other.check is not None
        )
        return next(same, contestant)


def start(name: str, log: Path) -> Contestant:
    """A contestant's process."""
    process = subprocess.Popen(
        [sys.executable, "-m", "peerbench.worker", name],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=log.open("w"),
        text=True,
        cwd=PACKAGE.parent,
    )
    return Contestant(name, process)


def stop(contestant: Contestant) -> None:
    """Ends the contestant's process by ending its input."""
    assert contestant.process.stdin
    contestant.process.stdin.close()
    contestant.process.wait(60)


def wait_for_calm(load: float, seconds: float) -> None:
    """Waits until the machine's load average is at most ``load``, but no longer than that."""
    until = time.monotonic() + seconds
    while os.getloadavg()[0] > load and time.monotonic() < until:
        time.sleep(5)


def measure(workload: str, size: int, names: list[str], data: Path, runs: int, seconds: float) -> Measurement:
    """Runs a workload with these contestants; each at least three times, then until its seconds are used up."""
    began, before = dt.datetime.now(dt.UTC), os.getloadavg()[0]
    logs = data.parent.parent / "logs"
    logs.mkdir(exist_ok=True)
    with ExitStack() as processes:
        contestants = []
        for name in names:
            contestant = start(name, logs / f"{workload}-{size}-{name}.txt")
            processes.callback(stop, contestant)
            contestants.append(contestant)
        for contestant in contestants:
            contestant.load(workload, data)
        for turn in range(runs + 1):
            for contestant in contestants:
                if not contestant.is_done(seconds):
                    contestant.run(check=turn == 0)
    return Measurement(workload, size, contestants, began, (before, os.getloadavg()[0]))

"""Measurements as Markdown, and as JSON lines."""

import json
from statistics import median

from .driver import Contestant, Figures, Measurement

DATA_FRAMES = ("polars", "pandas", "duckdb")
HEAD = (
    "| contestant | wall ms | CPU ms | least CPU ms | CPU ÷ best data frame | CPU ÷ numba | extra peak MB | runs "
    "| same result |\n|---|--:|--:|--:|--:|--:|--:|--:|---|"
)


def _median(contestant: Contestant, figure: str) -> float:
    return median(run[figure] for run in contestant.runs)


def _times(figures: list[Figures]) -> str:
    walls, cpus = [run["wall"] for run in figures], [run["cpu"] for run in figures]
    return " | ".join(f"{1000 * value:,.1f}" for value in (median(walls), median(cpus), min(cpus)))


def _ratio(value: float, to: float | None) -> str:
    return "" if not to else f"{value / to:.2f}"


def _agreement(contestant: Contestant, reference: Contestant) -> str:
    if contestant is reference:
        return "reference"
    return "yes" if contestant.check == reference.check else "**no**"


def rows(measured: Measurement) -> list[str]:
    """One row per contestant, the one with the least CPU first; a step taken once before stands below its own."""
    live = [contestant for contestant in measured.contestants if contestant.runs]
    cpu = {contestant.name: _median(contestant, "cpu") for contestant in live}
    best = min((cpu[name] for name in DATA_FRAMES if name in cpu), default=None)
    lines = []
    for contestant in sorted(live, key=lambda contestant: cpu[contestant.name]):
        note = f": {contestant.note}" if contestant.note else ""
        ratios = f"{_ratio(cpu[contestant.name], best)} | {_ratio(cpu[contestant.name], cpu.get('numba'))}"
        peak = max(run["peak"] for run in contestant.runs)
        same = _agreement(contestant, measured.reference(contestant))
        lines.append(
            f"| {contestant.name}{note} | {_times(contestant.runs)} | {ratios} | {peak:,.0f} | {len(contestant.runs)} "
            f"| {same} |"
        )
        if contestant.prepared:
            once = contestant.prepared
            ratios = f"{_ratio(once['cpu'], best)} | {_ratio(once['cpu'], cpu.get('numba'))}"
            lines.append(
                f"| {contestant.name}: built once before | {_times([once])} | {ratios} | {once['peak']:,.0f} | 1 | |"
            )
    for contestant in measured.contestants:
        if contestant.failed:
            lines.append(f"| {contestant.name} | {contestant.failed} | | | | | | 0 | |")
    return lines


def markdown(measured: Measurement) -> str:
    """A heading, the circumstances, the table."""
    before, after = measured.load
    return "\n".join(
        [
            f"### {measured.workload}, {measured.size:,} invoices",
            "",
            f"{measured.began:%Y-%m-%d %H:%M} UTC, load average {before:.1f} before and {after:.1f} after.",
            "",
            HEAD,
            *rows(measured),
            "",
        ]
    )


def differences(measured: Measurement) -> list[str]:
    """The contestants whose results differ from their reference, or that failed."""
    wrong = []
    for contestant in measured.contestants:
        reference = measured.reference(contestant)
        if contestant.failed:
            wrong.append(f"{measured.workload}, {contestant.name}: {contestant.failed}")
        elif contestant.runs and contestant.check != reference.check:
            both = f"{contestant.check}, but {reference.name} {reference.check}"
            wrong.append(f"{measured.workload}, {contestant.name}: {both}")
    return wrong


def record(measured: Measurement) -> str:
    """Everything that was measured, on one line."""
    return json.dumps(
        {
            "workload": measured.workload,
            "size": measured.size,
            "began": measured.began.isoformat(),
            "load": measured.load,
            "contestants": {
                contestant.name: {
                    "note": contestant.note,
                    "prepared": contestant.prepared,
                    "runs": contestant.runs,
                    "check": contestant.check,
                    "failed": contestant.failed,
                }
                for contestant in measured.contestants
            },
        }
    )

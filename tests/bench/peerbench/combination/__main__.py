"""``python -m peerbench.combination PROGRAM``: asks the stored questions of the package and of CP-SAT, in turn.

``PROGRAM`` answers a question per line (tests/src/bin/combine.rs). The first round warms up. Both run on
one thread and are timed by their processor time (Linux); that of the package includes reading the question. Prints the table as Markdown; 1 where an answer differs from the stored one.
"""

import json
import os
import subprocess
import sys
import time
from importlib.metadata import version
from pathlib import Path
from statistics import geometric_mean, median
from typing import Any

from . import cp_sat

QUESTIONS = Path(__file__).resolve().parents[2] / "combinations.jsonl"
RUNS = 5
SECONDS = 6.0
HEAD = (
    "| question | answer | steps | ours ms | CP-SAT ms | solved | CP-SAT ÷ ours |\n"
    "|---|---|--:|--:|--:|--:|--:|"
)


def processor_ms(process: int) -> float:
    """How long a process had a processor. It waits for a question now, so nothing is missing."""
    time.sleep(0.002)
    return int(Path(f"/proc/{process}/schedstat").read_text().split()[0]) / 1e6


def ours(program: "subprocess.Popen[str]", line: str) -> dict[str, Any]:
    """What the package answers, with the milliseconds of processor time that one run took."""
    assert program.stdin and program.stdout
    before = processor_ms(program.pid)
    print(line, file=program.stdin, flush=True)
    answer: dict[str, Any] = json.loads(program.stdout.readline())
    answer["ms"] = (processor_ms(program.pid) - before) / answer["runs"]
    return answer


def row(program: "subprocess.Popen[str]", line: str) -> tuple[str, float, list[str]]:
    """One question: the row of the table, how many times longer CP-SAT takes, and what is wrong."""
    question = json.loads(line)
    mine: list[dict[str, Any]] = []
    walls: list[float] = []
    cpus: list[float] = []
    wrong: list[str] = []
    solved, other = 0, ""
    for turn in range(RUNS + 1):
        answer = ours(program, line)
        wall, cpu = time.perf_counter(), time.process_time()
        other, solved = cp_sat.answer(question["parts"], question["sum"], question["below"], question["above"])
        wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
        if turn == 0:
            wrong += [
                f"{question['name']}: {who} says {said}, but it is {question['expected']}"
                for who, said in (("the package", answer["found"]), ("CP-SAT", other))
                if said != question["expected"]
            ]
        if turn or wall > SECONDS:
            mine.append(answer)
            walls.append(1000 * wall)
            cpus.append(1000 * cpu)
        if sum(walls) > 1000 * SECONDS:
            break
    used = median(one["ms"] for one in mine)
    ratio = median(cpus) / used
    figures = (used, median(cpus))
    cells = [question["name"], answer["found"], f"{answer['steps']:,}", *(f"{figure:,.3f}" for figure in figures)]
    gave_up = " (gave up)" if other == "gave up" else ""
    return f"| {' | '.join(cells)} | {solved}{gave_up} | {ratio:,.1f} |", ratio, wrong


def main() -> int:
    """Asks and prints."""
    print(
        f"`./run bench combination`: {os.cpu_count()} cores, load average {os.getloadavg()[0]:.1f}, ortools "
        f"{version('ortools')} with one worker.\n\n{HEAD}",
        flush=True,
    )
    ratios, wrong = [], []
    with subprocess.Popen([sys.argv[1]], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as program:
        for line in QUESTIONS.read_text().splitlines():
            text, ratio, differs = row(program, line)
            print(text, flush=True)
            ratios.append(ratio)
            wrong += differs
    print(f"\n{len(ratios)} questions; CP-SAT ÷ ours: {min(ratios):,.1f} at least, {geometric_mean(ratios):,.0f} in the geometric mean.")
    for line in wrong:
        print(f"wrong: {line}", file=sys.stderr)
    return 1 if [line for line in wrong if "gave up" not in line] else 0


if __name__ == "__main__":
    sys.exit(main())

"""``python -m peerbench WORKLOAD … --sizes 100000,1000000``: the tables as Markdown, on standard output.

Every measurement with all its runs is kept in results.jsonl beside the data.
"""

import argparse
import os
import shlex
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from .driver import PACKAGE, measure, wait_for_calm
from .table import differences, markdown, record
from .workloads import WORKLOADS

CONTESTANTS = ["polars", "pandas", "duckdb", "numba", "receivables"]
HERE = PACKAGE.parent


def arguments() -> argparse.Namespace:
    """What is asked for."""
    known = "\n".join(f"  {name:17} {meaning}" for name, meaning in WORKLOADS.items())
    parser = argparse.ArgumentParser(
        prog="peerbench",
        description=__doc__,
        epilog=f"workloads:\n{known}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("workloads", nargs="*", metavar="WORKLOAD", help="by default those of aging")
    parser.add_argument("--sizes", default="100000,1000000", help="numbers of invoices (%(default)s)")
    parser.add_argument(
        "--contestants", default=",".join(CONTESTANTS), help="%(default)s; there is plain_python too"
    )
    parser.add_argument(
        "--runs", type=int, default=7, help="rounds after the one that warms up (%(default)s)"
    )
    parser.add_argument("--seconds", type=float, default=60, help="at most for each contestant (%(default)s)")
    parser.add_argument(
        "--calm", type=float, help="wait up to ten minutes until the load average is at most this"
    )
    parser.add_argument(
        "--folder", type=Path, default=HERE.parents[1] / "target" / "bench", help="of data and results"
    )
    asked = parser.parse_args()
    asked.workloads = asked.workloads or ["build", "aging", "aging_with_build", "aging_open"]
    if unknown := [name for name in asked.workloads if name not in WORKLOADS]:
        parser.error(f"there is no workload {unknown[0]}; known are {', '.join(WORKLOADS)}")
    return asked


def data_of(size: int, folder: Path) -> Path:
    """The data set of a size, made where it is missing."""
    data = folder / "data" / str(size)
    if not (data / "charges.parquet").exists():
        making = [sys.executable, "-m", "peerbench.generate", str(size), str(data)]
        subprocess.run(making, cwd=HERE, check=True, stdout=sys.stderr)
    return data


def versions(names: list[str]) -> str:
    """Which versions of the libraries are measured."""
    found = []
    for name in names:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            continue
    return ", ".join(found)


def main() -> int:
    """Measures and prints; 1 where a contestant failed or results differ."""
    asked = arguments()
    names = asked.contestants.split(",")
    asked.folder = asked.folder.resolve()
    asked.folder.mkdir(parents=True, exist_ok=True)
    print(
        f"`./run bench {shlex.join(sys.argv[1:])}`: {os.cpu_count()} cores, {versions(names)}.\n", flush=True
    )
    wrong = []
    for size in map(int, asked.sizes.split(",")):
        data = data_of(size, asked.folder)
        for workload in asked.workloads:
            if asked.calm is not None:
                wait_for_calm(asked.calm, 600)
            measured = measure(workload, size, names, data, asked.runs, asked.seconds)
            print(markdown(measured), flush=True)
            with (asked.folder / "results.jsonl").open("a") as results:
                print(record(measured), file=results)
            wrong += differences(measured)
    for line in wrong:
        print(f"wrong: {line}", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

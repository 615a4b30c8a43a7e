"""One contestant, resident: obeys JSON lines on standard input, answers on standard output.

``{"do": "load", "workload": …, "data": …}``, then ``{"do": "prepare"}`` and ``{"do": "run", "check": true}``.
"""

import gc
import importlib
import json
import os
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from .entry import Entry
from .memory import peak_mb, reset_peak, resident_mb
from .workloads import SAME_AS


def find(contestant: str, workload: str) -> Entry | None:
    """The contestant's entry: from a package of ours, or any importable module with ``ENTRIES`` by its dotted name."""
    module = contestant if "." in contestant else f"peerbench.contestants.{contestant}"
    entries: dict[str, Entry] = importlib.import_module(module).ENTRIES
    return entries.get(workload) or entries.get(SAME_AS.get(workload, ""))


def measured(work: Callable[[Any], Any], tables: Any) -> tuple[Any, dict[str, float]]:
    """The result of one call, with its wall and CPU time and the memory it took beyond what was held before."""
    gc.collect()
    reset_peak()
    held = resident_mb()
    wall, cpu = time.perf_counter(), time.process_time()
    result = work(tables)
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    return result, {"wall": wall, "cpu": cpu, "peak": peak_mb() - held}


def answers(contestant: str) -> Iterator[dict[str, Any]]:
    """One answer per line of input."""
    entry: Entry | None = None
    tables: Any = None
    for line in sys.stdin:
        asked = json.loads(line)
        try:
            if asked["do"] == "load":
                entry = find(contestant, asked["workload"])
                if entry is None:
                    yield {"absent": True}
                    continue
                tables = entry.load(Path(asked["data"]))
                yield {"note": entry.note, "prepares": entry.prepare is not None}
                continue
            assert entry is not None, "nothing was loaded"
            if asked["do"] == "prepare":
                assert entry.prepare is not None, "there is nothing to prepare"
                tables, figures = measured(entry.prepare, tables)
                yield figures | {"held": resident_mb()}
            else:
                result, figures = measured(entry.run, tables)
                check = {"check": entry.check(result)} if asked["check"] else {}
                del result
                yield figures | check
        except Exception as error:  # whatever a library throws is its answer
            traceback.print_exc()
            yield {"error": " ".join(f"{type(error).__name__}: {error}".split())[:200]}


def main() -> None:
    """Answers until the input ends. What libraries print goes to standard error."""
    with os.fdopen(os.dup(1), "w") as out:
        os.dup2(2, 1)
        for answer in answers(sys.argv[1]):
            print(json.dumps(answer), file=out, flush=True)


if __name__ == "__main__":
    main()

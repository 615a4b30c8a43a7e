"""Charts, with matplotlib. It is not needed unless a chart is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ._tables import _library

if TYPE_CHECKING:
    from ._receivables import Aging


def aging(report: Aging, ax: Any = None) -> Any:
    pyplot = _library("matplotlib.pyplot", "plot") if ax is None else None
    axes = pyplot.subplots()[1] if pyplot is not None else ax
    labels, totals = report.labels, report.totals
    wide = 0.8 / max(len(totals), 1)
    for at, row in enumerate(totals):
        places = [place + at * wide for place in range(len(labels))]
        # A picture may round; the numbers stand in the table.
        axes.bar(places, [float(amount.amount) for amount in row.buckets], wide, label=row.currency)
    middle = wide * (len(totals) - 1) / 2
    axes.set_xticks([place + middle for place in range(len(labels))], labels)
    axes.set_title(f"Aging as of {report.view.as_of}")
    axes.set_ylabel("open")
    if totals:
        axes.legend()
    return axes

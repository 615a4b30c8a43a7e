"""The last step of days sales outstanding: a loop over 24 months, the same for everybody."""

import numpy as np
from numpy.typing import NDArray

from .constants import CURRENCIES, MONTH_ENDS, MONTHS

Table = NDArray[np.int64]


def countback(sales: Table, collected: Table) -> NDArray[np.float64]:
    """Per currency and month end, how many days of sales, counted back from there, make up what is owed."""
    result = np.zeros((len(CURRENCIES), MONTHS))
    ends = np.array(MONTH_ENDS)
    lengths = np.diff(np.r_[ends[0] - 31, ends])
    owed = np.cumsum(sales - collected, axis=1)
    for currency, month in np.ndindex(result.shape):
        left, days = owed[currency, month], 0.0
        for back in range(month, -1, -1):
            if left <= 0:
                break
            sold = sales[currency, back]
            days += lengths[back] * (left / sold if sold >= left else 1)
            left -= sold
        result[currency, month] = days
    return result

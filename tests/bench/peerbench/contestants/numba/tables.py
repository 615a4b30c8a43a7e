"""The data set as plain numpy columns."""

from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from numpy.typing import NDArray

from ...constants import CURRENCIES

Columns = dict[str, NDArray[Any]]
NEVER = np.iinfo("int32").min


def plain(column: pa.ChunkedArray) -> NDArray[Any]:
    """Days as 32-bit numbers, currencies as codes, all else as it is."""
    array = column.combine_chunks()
    if pa.types.is_date32(array.type):
        return array.view(pa.int32()).fill_null(NEVER).to_numpy()
    if pa.types.is_string(array.type):
        return pc.index_in(array, pa.array(CURRENCIES)).to_numpy().astype("uint8")
    return array.to_numpy()


def read(data: Path, table: str, *columns: str) -> Columns:
    """These columns of a table."""
    arrow = pq.read_table(data / f"{table}.parquet", columns=list(columns))
    return {name: np.ascontiguousarray(plain(arrow[name])) for name in columns}

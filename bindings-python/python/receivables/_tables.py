"""Tables as other libraries have them. None of these is needed unless it is asked for."""

from __future__ import annotations

import importlib
from typing import Any


def _library(name: str, asked: str) -> Any:
    try:
        return importlib.import_module(name)
    except ImportError as missing:
        raise ImportError(f"{asked} needs {name}; install it: pip install 'receivables[{name.partition('.')[0]}]'") from missing


def to_arrow(stream: Any) -> Any:
    return _library("pyarrow", "to_arrow").table(stream)


def to_polars(stream: Any) -> Any:
    return _library("polars", "to_polars").DataFrame(stream)


def to_pandas(stream: Any) -> Any:
    _library("pandas", "to_pandas")
    return _library("pyarrow", "to_pandas").table(stream).to_pandas()

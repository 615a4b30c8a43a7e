"""The data set as polars frames."""

from pathlib import Path

import polars as pl

from ...constants import CURRENCIES

Frames = dict[str, pl.DataFrame]
CURRENCY = pl.Enum(CURRENCIES)


def read(data: Path, table: str, *columns: str) -> pl.DataFrame:
    """Some columns of a table, all where none are named."""
    frame = pl.read_parquet(data / f"{table}.parquet", columns=list(columns) or None)
    return frame.with_columns(pl.col("currency").cast(CURRENCY)) if "currency" in frame.columns else frame


def invoices(data: Path) -> pl.DataFrame:
    """Invoices without their texts."""
    return read(data, "invoices", "invoice_id", "customer_id", "currency", "issue_date", "due_date", "amount")


def settled(data: Path) -> Frames:
    """Invoices, and what settled them when."""
    return {"invoices": invoices(data), "allocations": read(data, "allocations")}

"""The data set as pandas frames."""

from pathlib import Path

import pandas as pd

from ...constants import AS_OF_DATE, CURRENCIES

Frames = dict[str, pd.DataFrame]
AS_OF = pd.Timestamp(AS_OF_DATE)


def read(data: Path, table: str, *columns: str) -> pd.DataFrame:
    """Some columns of a table, all where none are named; dates as dates and currencies as categories."""
    frame = pd.read_parquet(data / f"{table}.parquet", columns=list(columns) or None)
    for name in frame.columns:
        if name.endswith("_date"):
            frame[name] = pd.to_datetime(frame[name]).astype("datetime64[s]")
    if "currency" in frame:
        frame["currency"] = pd.Categorical(frame["currency"], categories=CURRENCIES)
    return frame


def invoices(data: Path) -> pd.DataFrame:
    """Invoices without their texts."""
    return read(data, "invoices", "invoice_id", "customer_id", "currency", "issue_date", "due_date", "amount")


def settled(data: Path) -> Frames:
    """Invoices, and what settled them when."""
    return {"invoices": invoices(data), "allocations": read(data, "allocations")}

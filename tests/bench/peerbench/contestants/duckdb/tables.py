"""The data set as DuckDB tables."""

from collections.abc import Callable
from pathlib import Path

import duckdb
import pyarrow as pa

from ...constants import AS_OF_DATE, CURRENCIES

Connection = duckdb.DuckDBPyConnection
AS_OF = f"date '{AS_OF_DATE}'"
INVOICES = "invoice_id, customer_id, currency::currency_code currency, issue_date, due_date, amount"
PAYMENTS = "payment_id, customer_id, currency::currency_code currency, pay_date, amount"


def tables(**columns: str) -> Callable[[Path], Connection]:
    """Loads these tables with these columns."""

    def load(data: Path) -> Connection:
        connection = duckdb.connect()
        codes = ", ".join(f"'{code}'" for code in CURRENCIES)
        connection.execute(f"create type currency_code as enum ({codes})")
        for table, wanted in columns.items():
            connection.execute(f"create table {table} as select {wanted} from '{data}/{table}.parquet'")
        return connection

    return load


def query(sql: str) -> Callable[[Connection], pa.Table]:
    """Asks and fetches."""
    return lambda connection: connection.execute(sql).to_arrow_table()

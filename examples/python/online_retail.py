"""A year of a real web shop: 541,909 invoice lines become a ledger of open items, and the ledger answers.

Needs polars: ``pip install 'receivables[polars]'``. Run it with the name of a file to also get the tables as HTML.
"""

import calendar
import datetime
import pathlib
import sys
from decimal import Decimal

import polars

from receivables import Contact, Directory, Frame, Portfolio

DATA = pathlib.Path(__file__).parents[1] / "data/online_retail/online_retail.parquet"
POUNDS = "GBP3:3"  # prices have up to three decimals, so these pounds have three
FIRST, LAST = datetime.date(2010, 12, 1), datetime.date(2011, 12, 9)
NOBODY = 0  # the customer of documents that name none


def lines(path: pathlib.Path = DATA) -> polars.DataFrame:
    """The lines as they are, with what each is worth in thousandths of a pound: whole numbers, so sums are exact."""
    read = polars.read_parquet(path)
    # Prices are binary floats. Each is the nearest one to a price of three decimals, so it can be told exactly.
    assert read["UnitPrice"].cast(polars.String).str.contains(r"^-?\d+\.\d{1,3}$").all()
    kinds = {"C": "credit note", "A": "bad debt"}  # C123456 cancels, A123456 adjusts for bad debt
    return read.with_columns(
        price=(polars.col("UnitPrice") * 1000).round().cast(polars.Int64),
        customer=polars.col("CustomerID").cast(polars.Int64),
        kind=polars.col("InvoiceNo").str.head(1).replace_strict(kinds, default="invoice"),
    ).with_columns(amount=polars.col("Quantity") * polars.col("price"))


def documents(of: polars.DataFrame, *, net_days: int = 30) -> polars.DataFrame:
    """One row per document. The data names no terms, so they are assumed."""
    issued = polars.col("InvoiceDate").min().dt.date()
    return of.group_by("InvoiceNo", maintain_order=True).agg(
        polars.col("kind", "customer", "Country").first(),
        polars.col("amount").sum(),
        issued=issued,
        due=issued.dt.offset_by(f"{net_days}d"),
    )


def books(of: polars.DataFrame) -> Portfolio:
    """The ledger of a table of documents. What it could not take stands in its `quality`."""
    return Portfolio(of, columns={"kind": "kind"}, attributes=["Country"], minor_units=True, currency=POUNDS)


def months() -> list[tuple[datetime.date, datetime.date]]:
    """The first and last day of every month of the data."""
    years = [(2010, 12), *((2011, month) for month in range(1, 13))]
    return [(datetime.date(*at, 1), datetime.date(*at, calendar.monthrange(*at)[1])) for at in years]


def roll_forward(portfolio: Portfolio) -> polars.DataFrame:
    """What was open before each month, what changed it, and what was open after."""
    rows = []
    for first, last in months():
        for pounds in portfolio.bridge(first, last).currencies:
            steps = {str(step.cause): step.amount.amount for step in pounds.steps}
            ends = {"before": pounds.opening.amount, "after": pounds.closing.amount}
            rows.append({"month": f"{first:%Y-%m}", **ends, **steps})
    # A cause that did not occur in a month is not told there.
    table = polars.DataFrame(rows, infer_schema_length=None).fill_null(Decimal(0))
    return table.select("month", "before", polars.exclude("month", "before", "after"), "after")


def main(html: str | None = None) -> None:
    sold = documents(lines())
    known = books(sold)
    print(f"{len(sold):,} documents, of which some name no customer. They are left out, and it is told:\n")
    assert known.quality is not None
    print(known.quality, "\n")

    # Nothing may be missing from the books, so somebody who stands for nobody takes them.
    whole = books(sold.with_columns(polars.col("customer").fill_null(NOBODY)))
    names = Directory()
    names.set(str(NOBODY), Contact("(no customer)", address=()))
    tables: list[Frame] = []

    print("No payment is in the data, so this is what would be open had nobody paid, under terms of 30 days:\n")
    aging = whole.aging(as_of=LAST)
    tables += [aging.by_currency(), aging.biggest_debtors(11, names), whole.bridge(FIRST, LAST).frame()]
    print(*tables, sep="\n\n")

    with polars.Config(tbl_rows=20, tbl_cols=20, tbl_hide_dataframe_shape=True, tbl_hide_column_data_types=True):
        by_country = whole.aging(as_of=LAST, by="Country").to_polars()
        print("\nThe ten largest countries. One customer may buy from several, so it is the document that says:\n")
        print(by_country.sort("total", descending=True).head(10).select("Country", "credits", "total", "items"))
        print("\nMonth by month, why what is open changed:\n")
        print(roll_forward(whole))

    if html:
        body = "\n".join(frame.to_html() for frame in [known.quality.frame(), *tables])
        pathlib.Path(html).write_text(f"<!doctype html><meta charset='utf-8'><title>Online Retail</title>{body}")
        print(f"\nThe tables are in {html}.")


if __name__ == "__main__":
    main(*sys.argv[1:2])

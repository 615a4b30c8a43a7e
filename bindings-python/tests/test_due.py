"""Due dates of tables."""

from __future__ import annotations

import datetime

import polars as pl
import pyarrow as pa  # type: ignore[import-untyped]
import pytest

import receivables
from receivables import Baseline, Calendar, MilestoneColumn, TermsColumns, due_dates, net_terms

DAY = datetime.date


def test_a_table_is_dated_row_by_row() -> None:
    table = pl.DataFrame(
        {
            "number": ["A", "B", "C", "D", "E", "F"],
            "issued": [DAY(2026, 3, 1)] * 5 + [None],
            "terms": ["2/10 net 30", "net 30", "45 days EOM", "thirty days", None, "net 30"],
        }
    )
    made = due_dates(table, columns=TermsColumns("issued", terms="terms"), terms=net_terms(14))
    rows = made.to_polars()
    assert rows["due"].to_list() == [DAY(2026, 3, 31), DAY(2026, 3, 31), None, None, DAY(2026, 3, 15), None]
    assert rows["discount_until"].to_list() == [DAY(2026, 3, 11), None, None, None, None, None]
    assert [str(percent) for percent in rows["discount_percent"].to_list()[:2]] == ["2.0000", "None"]
    problems = [(problem.row, problem.column, problem.value, problem.code) for problem in made.problems]
    assert problems == [
        (2, "terms", "45 days EOM", "terms_ambiguous"),
        (3, "terms", "thirty days", "terms_syntax"),
        (5, "issued", None, "missing_value"),
    ]


def test_due_dates_move_to_business_days_of_a_calendar_of_ones_own() -> None:
    calendar = Calendar.own(
        "ours", DAY(2026, 1, 1), DAY(2026, 12, 31), weekend=["saturday", "sunday"], holidays=[DAY(2026, 3, 31)]
    )
    table = pa.table({"issued": [DAY(2026, 3, 1)], "terms": pa.array(["net 30"]).dictionary_encode()})
    columns = TermsColumns("issued", terms="terms")
    moved = due_dates(table, columns=columns, calendar=calendar, discounts=False).to_arrow()
    assert moved.column_names == ["due"] and moved["due"].to_pylist() == [DAY(2026, 4, 1)]
    back = due_dates(table, columns=columns, calendar=calendar, roll="preceding").to_arrow()
    assert back["due"].to_pylist() == [DAY(2026, 3, 30)]
    late = pa.table({"issued": [DAY(2026, 12, 20)], "terms": ["net 30"]})
    (problem,) = due_dates(late, columns=columns, calendar=calendar).problems
    assert (problem.row, problem.code) == (0, "calendar_range")


def test_milestones_are_columns_too() -> None:
    terms = receivables.Terms(
        baseline=Baseline.Milestone(milestone="delivery"), instalments=net_terms(10).instalments, grace=0
    )
    table = pa.table({"issued": [DAY(2026, 3, 1)] * 2, "delivered": [DAY(2026, 3, 9), None]})
    columns = TermsColumns("issued", milestones=[MilestoneColumn("delivery", column="delivered")])
    assert due_dates(table, columns=columns, terms=terms).to_arrow()["due"].to_pylist() == [
        DAY(2026, 3, 19),
        None,
    ]


def test_a_table_that_can_not_be_meant_is_refused() -> None:
    table = pa.table({"issued": [DAY(2026, 3, 1)]})
    for columns, code in [
        (TermsColumns("issued"), "missing_field"),
        (TermsColumns("issued", terms="terms"), "missing_column"),
    ]:
        with pytest.raises(receivables.Error) as refused:
            due_dates(table, columns=columns)
        assert refused.value.code == code

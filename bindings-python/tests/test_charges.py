"""Late charges: of one claim, of a table of claims, and the laws that come along."""

import datetime
import decimal

import pyarrow as pa  # type: ignore[import-untyped]
import pytest
import receivables as r

DAY = datetime.date


def test_a_claim_under_a_law_is_charged_line_by_line() -> None:
    claim = r.new_claim(DAY(2024, 4, 30), "10000.00 EUR").paid(DAY(2024, 5, 31), "4000.00 EUR")
    german = r.statute("de_288_business")
    charge = r.late_charge(claim, german.policy, DAY(2024, 9, 30))
    assert (charge.interest, charge.lump_sum) == (r.Money("356.49 EUR"), r.Money("40.00 EUR"))
    assert [line.percent for line in charge.lines] == [decimal.Decimal("12.62")] * 2 + [decimal.Decimal("12.37")]
    assert charge.lines[0].of_year == "31/365"
    assert charge.explain().endswith("total: 396.49 EUR") and str(charge) == charge.explain()
    assert r.from_json(r.to_json(charge), r.LateCharge) == charge
    # Charged in parts it comes to the same.
    first = r.late_charge(claim, german.policy, DAY(2024, 6, 30))
    rest = r.late_charge(claim, german.policy, DAY(2024, 9, 30), charged_until=first.charged_until)
    assert first.total + rest.total == charge.total
    with pytest.raises(r.Error) as refused:
        r.late_charge(claim, german.policy, DAY(2100, 1, 1))
    assert refused.value.code == "rate_not_known"


def test_laws_and_rates_have_sources() -> None:
    assert {law.name for law in r.statutes()} >= {"be_2002", "fi_business", "in_msmed", "pl_2013"}
    assert all(law.source and law.read for law in r.statutes())
    assert all(law.source and law.read for law in r.default_starts())
    assert all(ceiling.source and ceiling.read for ceiling in r.terms_ceilings())
    assert r.statute("be_2002").policy.rate_on(DAY(2025, 9, 1)) == decimal.Decimal("10.5")
    ecb = next(table for table in r.reference_rates() if table.name == "ecb_main_refinancing")
    assert ecb.on(DAY(2025, 9, 1)) == decimal.Decimal("2.15")
    polish = r.statute("pl_2013").policy.lump_sum
    assert polish is not None
    owed = r.lump_sums(polish, ["4000.00 PLN", "5000.01 PLN"], "half_away")
    assert owed.each == (r.Money("40.00 EUR"), r.Money("70.00 EUR"))
    zlotys = r.converted_lump_sum(polish, "4.2865", "PLN", "half_away")
    assert r.lump_sums(zlotys, ["5000.01 PLN"], "half_away").total == r.Money("300.06 PLN")


def test_when_interest_runs_and_how_late_a_due_date_may_be() -> None:
    moments = r.PaymentMoments(invoice_issued=DAY(2026, 3, 1), invoice_received=DAY(2026, 3, 2))
    law = r.default_start("nl_119a")
    assert (law.due(moments), law.interest_from(moments)) == (DAY(2026, 4, 1), DAY(2026, 4, 2))
    ceiling = r.terms_ceiling("eu_2011_7_business")
    assert ceiling.latest(moments) == DAY(2026, 5, 1)
    assert ceiling.warning(moments, DAY(2026, 5, 1)) is None
    [warning] = r.terms_warnings([ceiling, r.terms_ceiling("fr_441_10")], moments, DAY(2026, 5, 31))[:1]
    assert warning.days_over == 30 and "expressly agreed" in str(warning)
    yearly = r.equivalent_rate("24", r.Growth.Compounded(12), r.Growth.Compounded(1), "1/1", 2, "half_away")
    assert yearly == decimal.Decimal("26.82")


def test_a_table_of_claims_is_charged_row_by_row() -> None:
    policy = r.statute("de_288_business").policy
    table = pa.table(
        {
            "invoice": ["A", "B", "C", "D"],
            "due": pa.array([DAY(2024, 4, 30), DAY(2024, 12, 31), None, DAY(2024, 4, 30)]),
            "open": ["10000.00", "0.01", "5.00", "5.00"],
            "paid": pa.array([DAY(2024, 9, 30), None, None, None]),
            "currency": ["EUR", "EUR", "EUR", "USD"],
        }
    )
    columns = r.ClaimColumns(due="due", principal="open", paid="paid", currency="currency", document="invoice")
    made = r.late_charges(table, policy=policy, until=DAY(2024, 12, 31), columns=columns)
    rows = made.to_arrow().to_pylist()
    claim = r.new_claim(DAY(2024, 4, 30), "10000.00 EUR")
    alone = r.late_charge(claim, policy, DAY(2024, 9, 30))
    assert rows[0] == {
        "document": "A",
        "days": 153,
        "percent": decimal.Decimal("12.3700"),
        "interest": decimal.Decimal("522.70"),
        "lump_sum": decimal.Decimal("40.00"),
        "total": decimal.Decimal("562.70"),
        "below_minimum": False,
        "currency": "EUR",
    }
    assert str(alone.total) == "562.70 EUR"
    assert (rows[1]["days"], rows[1]["total"], rows[1]["percent"]) == (0, decimal.Decimal("0.00"), None)
    assert rows[2]["total"] is None and rows[2]["document"] == "C"
    told = [(problem.row, problem.column, problem.code) for problem in made.problems]
    assert told == [(2, "due", "missing_value"), (3, "currency", "currency_mismatch")]
    assert len(made) == 4 and "2 with problems" in repr(made)
    with pytest.raises(r.Error) as refused:
        r.late_charges(table, policy=policy, until=DAY(2024, 12, 31), columns=r.ClaimColumns(due="due", principal="amount"))
    assert refused.value.code == "missing_column"


def test_a_policy_of_ones_own() -> None:
    policy = r.simple_charge_policy("7.3")
    charge = r.late_charge(r.new_claim("2026-03-31", "1000.00 EUR"), policy, "2026-04-05")
    assert charge.total == r.Money("1.00 EUR")
    table = {"due": pa.array([DAY(2026, 3, 31)]), "minor": pa.array([100_000])}
    made = r.late_charges(
        pa.table(table),
        policy=policy,
        until="2026-04-05",
        columns=r.ClaimColumns(due="due", principal="minor"),
        minor_units=True,
        currency="EUR",
        amounts="minor",
    )
    assert made.to_arrow()["total"].to_pylist() == [100]


def test_discounts_of_a_table_and_only_the_columns_that_are_wanted() -> None:
    policy = r.simple_charge_policy("7.3")
    table = pa.table(
        {
            "issued": pa.array([DAY(2026, 3, 1)] * 4),
            "due": pa.array([DAY(2026, 3, 31)] * 4),
            "amount": ["1000.00", "1000.00", "1000.00", "1000.00"],
            "paid": pa.array([DAY(2026, 3, 11), DAY(2026, 3, 12), None, DAY(2026, 3, 11)]),
            "percent": pa.array(["2", "2", "2", "101"]),
            "days": [10, 10, 10, 10],
        }
    )
    columns = r.ClaimColumns(
        due="due", principal="amount", paid="paid", issued="issued", discount_percent="percent", discount_days="days"
    )
    made = r.late_charges(
        table, policy=policy, until="2026-04-05", columns=columns, currency="EUR", answer=["interest", "discount"]
    )
    assert made.to_arrow().column_names == ["interest", "discount"]
    cents = [None if cell is None else str(cell) for cell in made.to_arrow()["discount"].to_pylist()]
    assert cents == ["20.00", "0.00", "0.00", None]
    assert [(problem.row, problem.code) for problem in made.problems] == [(3, "percent_out_of_range")]
    assert made.to_arrow()["interest"].to_pylist()[2] == decimal.Decimal("1.00")
    some = r.ClaimColumns(due="due", principal="amount", issued="issued")
    for columns, answer, code in [(columns, "discounts", "unknown_choice"), (columns, "document", "missing_field")]:
        with pytest.raises(r.Error) as refused:
            r.late_charges(
                table, policy=policy, until="2026-04-05", columns=columns, currency="EUR", answer=[answer]  # type: ignore[list-item]
            )
        assert refused.value.code == code
    with pytest.raises(r.Error) as refused:
        r.late_charges(table, policy=policy, until="2026-04-05", columns=some, currency="EUR")
    assert refused.value.code == "missing_field"

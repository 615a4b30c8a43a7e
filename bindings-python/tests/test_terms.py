"""Terms that wait for something, and the tax inside discounts."""

from __future__ import annotations

import dataclasses
import datetime

import pytest

import receivables
from receivables import (
    Baseline,
    DiscountTier,
    Ledger,
    MilestoneDay,
    Money,
    TaxShare,
    Totals,
    net_terms,
)

DAY = datetime.date


def test_what_has_not_happened_is_pending() -> None:
    terms = dataclasses.replace(net_terms(60), baseline=Baseline.Milestone(milestone="shipment"))
    assert terms.awaits() == ("shipment",)
    (pending,) = terms.schedule("80000.00 USD", issued=DAY(2026, 5, 2))
    assert pending.due is None and pending.amount == Money("80000.00 USD")
    shipped = (MilestoneDay(milestone="shipment", date=DAY(2026, 5, 12)),)
    assert terms.awaits(shipped) == ()
    assert terms.schedule("80000.00 USD", issued=DAY(2026, 5, 2), milestones=shipped)[0].due == DAY(2026, 7, 11)


def test_a_milestone_makes_an_invoice_due() -> None:
    ledger = Ledger("ACME GmbH", "EUR")
    now = datetime.datetime(2026, 5, 14, tzinfo=datetime.timezone.utc)
    ledger.open_account("C-1", opened=DAY(2026, 1, 1), recorded=now)
    terms = dataclasses.replace(net_terms(60), baseline=Baseline.Milestone(milestone="shipment"))
    ledger.issue_invoice(
        "INV-1", customer="C-1", totals="800.00 EUR", issued=DAY(2026, 5, 2), terms=terms, recorded=now
    )
    day = DAY(2026, 7, 31)
    assert ledger.portfolio().aging(as_of=day).rows[0].undated == Money("800.00 EUR")
    with pytest.raises(receivables.Error) as refused:
        ledger.record_milestone("INV-1", milestone="delivery", date=DAY(2026, 5, 12), recorded=now)
    assert refused.value.code == "milestone_not_awaited"
    done = ledger.record_milestone("INV-1", milestone="shipment", date=DAY(2026, 5, 12), recorded=now)
    assert "due 2026-07-11" in done.explain()
    assert ledger.portfolio().aging(as_of=day).rows[0].buckets[1] == Money("800.00 EUR")


def test_a_discount_has_tax_inside() -> None:
    totals = Totals(gross="1190.00 EUR", tax=[TaxShare.included("S", 19, "1190.00 EUR")])
    (inside,) = totals.tax_inside("23.80 EUR")
    assert (inside.base, inside.tax) == (Money("20.00 EUR"), Money("3.80 EUR"))
    terms = net_terms(30).discount("2", 10)
    assert totals.tax_of_discount("23.80 EUR", terms) == (inside,)
    kept = dataclasses.replace(terms, discount_tax=receivables.DiscountTax.NEVER)
    assert totals.tax_of_discount("23.80 EUR", kept) == ()


def test_belgium_charges_tax_on_the_discounted_amount() -> None:
    tier = DiscountTier(percent="2", until=[receivables.DateStep.Days(days=8)], base="lines")
    whole = dataclasses.replace(net_terms(30).instalments[0], discounts=(tier,))
    terms = dataclasses.replace(net_terms(30), instalments=(whole,), discount_tax=receivables.DiscountTax.ALWAYS)
    share = TaxShare.under(terms, "S", 21, "1000.00 EUR")
    assert (share.base, share.tax) == (Money("980.00 EUR"), Money("205.80 EUR"))

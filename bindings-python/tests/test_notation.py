"""Terms as trade writes them, what they cost, and what an invoice says."""

from datetime import date
from decimal import Decimal

import pytest

from receivables import (
    DateStep,
    Error,
    IssueInvoice,
    Money,
    Terms,
    discount_advice,
    forgone_discount_cost,
    net_terms,
    payment_sentences,
)


def test_notation_both_ways() -> None:
    terms = Terms.parse("2/10 net 30")
    assert terms == net_terms(30).discount("2", 10)
    assert terms.notation() == "2/10 net 30"
    assert Terms.parse("60 Tage nach Wareneingang").notation() == "net 60 ROG"
    assert [terms.notation() for terms in Terms.readings("45 jours fin de mois")] == [
        "net 45 days then EOM",
        "net 45 EOM",
    ]
    with pytest.raises(Error) as caught:
        Terms.parse("45 jours fin de mois")
    assert caught.value.code == "terms_ambiguous"
    assert caught.value.context["readings"] == "net 45 days then EOM | net 45 EOM"


def test_a_text_is_taken_where_terms_are() -> None:
    written = IssueInvoice("INV-1", customer="C-1", totals="10.00 EUR", issued="2026-03-01", terms="net 30")
    assert written.terms == net_terms(30)
    with pytest.raises(Error) as caught:
        IssueInvoice("INV-1", customer="C-1", totals="10.00 EUR", issued="2026-03-01", terms="net -30")
    assert (caught.value.code, caught.value.field) == ("terms_syntax", "terms")


def test_other_ways_to_terms() -> None:
    assert Terms.from_itd("ITD*01*3*2**10**30").notation() == "2/10 net 30"
    january = Terms.monthly("2026-01-31", 3).schedule("100.00 EUR", issued="2026-01-15")
    assert [part.due for part in january] == [date(2026, 1, 31), date(2026, 2, 28), date(2026, 3, 31)]
    assert january[2].amount == Money("33.34 EUR")
    halves = Terms.equal_parts([[DateStep.Days(30)], [DateStep.Days(60)]])
    assert halves == Terms.parse("net 30/60")
    assert Terms.parse("CIA").is_due_by("shipment") and not net_terms(30).is_due_by("shipment")
    assert Terms.parse("due on receipt").is_immediate()


def test_skonto_of_an_xrechnung() -> None:
    lines = "#SKONTO#TAGE=14#PROZENT=2.00#\n"
    terms = net_terms(30).with_skonto(lines)
    assert (terms.notation(), terms.skonto()) == ("2/14 net 30", lines)
    with pytest.raises(Error) as caught:
        Terms.parse("2% EOM net 60").skonto()
    assert caught.value.code == "skonto_form"


def test_what_an_invoice_says_and_what_a_discount_costs() -> None:
    schedule = Terms.parse("2/10 net 30").schedule("1190.00 EUR", issued="2026-03-01")
    assert payment_sentences(schedule, "de").startswith("Bitte zahlen Sie 1190,00 EUR bis zum 31.03.2026.")
    assert Terms.parse("COD").sentences("fr") == "Le montant total est payable à la livraison."
    days = {"discount_day": 10, "payment_day": 30, "year_days": 365}
    cost = forgone_discount_cost("2", **days, decimals=2, rounding="half_away")
    assert cost == (Decimal("37.24"), Decimal("44.59"))
    assert discount_advice("2", **days, borrowing="9") == "take"

"""Exchange rates, relief for bad debts, and what remains after deposits."""

import datetime

import pytest
import receivables as r

DAY = datetime.date


def rates(*quotes: tuple[datetime.date, str], pivot: str | None = "EUR") -> r.ExchangeRates:
    return r.ExchangeRates(quotes=[r.DatedQuote(day, quote=quote) for day, quote in quotes], valid_days=4, pivot=pivot)


def test_an_amount_is_converted_as_it_was_quoted() -> None:
    assert r.convert("EUR/USD 1.1000", "10000.00 USD", "half_away") == r.Money("9090.91 EUR")
    assert r.convert("USD/JPY 150.25", r.Money("10.00 USD"), "half_even") == r.Money("1502 JPY")
    for quote, amount, code in [
        ("EUR/USD", "1.00 EUR", "quote_syntax"),
        ("EUR/USD -1", "1.00 EUR", "rate_not_positive"),
        ("EUR/USD 1.1", "1.00 GBP", "currency_mismatch"),
    ]:
        with pytest.raises(r.Error) as refused:
            r.convert(quote, amount, "half_away")
        assert refused.value.code == code


def test_dated_rates_hold_for_some_days() -> None:
    friday = DAY(2026, 3, 27)
    known = rates((friday, "EUR/USD 1.0800"), (friday, "EUR/DKK 7.4726"))
    found = known.value("10000.00 USD", "EUR", DAY(2026, 3, 31))
    assert found.amount == r.Money("9259.26 EUR")
    assert found.quotes == (r.DatedQuote(friday, quote="EUR/USD 1.08"),)
    both = known.values(["10000.00 USD", "5.00 DKK"], "DKK", friday)
    assert [worth.amount for worth in both] == [r.Money("69190.74 DKK"), r.Money("5.00 DKK")]
    assert (len(both[0].quotes), len(both[1].quotes)) == (2, 0)
    with pytest.raises(r.Error) as refused:
        known.value("1.00 USD", "EUR", DAY(2026, 4, 1))
    assert (refused.value.code, refused.value.context["last"]) == ("rate_missing", "2026-03-27")
    with pytest.raises(r.Error) as refused:
        rates((friday, "EUR/USD 1.08"), (friday, "EUR/USD 1.09")).value("1.00 USD", "EUR", friday)
    assert refused.value.code == "rate_ambiguous"
    assert r.from_json(r.to_json(known), r.ExchangeRates) == known


def test_sums_in_old_currencies_go_through_the_euro() -> None:
    francs = r.triangulate("100.00 DEM:2", "EUR/DEM:2 1.95583", "EUR/FRF:2 6.55957")
    assert (francs.between, francs.amount) == ("51.129", r.Money("335.38 FRF:2"))


def test_the_tax_on_a_bad_debt_is_given_back() -> None:
    totals = r.Totals("600.00 GBP", tax=[r.TaxShare("S", rate="20", base="500.00 GBP", tax="100.00 GBP")])
    debt = r.BadDebt(
        totals,
        outstanding="360.00 GBP",
        supplied=DAY(2025, 1, 5),
        due=DAY(2025, 1, 31),
        written_off=DAY(2025, 6, 30),
    )
    law = r.bad_debt_law("uk_700_18")
    assert law in r.bad_debt_laws()
    relief = law.relief(debt, DAY(2025, 7, 31))
    assert (relief.relief, relief.earliest, relief.latest, relief.against) == (
        r.Money("60.00 GBP"),
        DAY(2025, 7, 31),
        DAY(2029, 7, 31),
        (),
    )
    assert law.relief(debt, DAY(2025, 7, 30)).against == (r.BadDebtObstacle.TOO_EARLY,)


def test_a_final_invoice_deducts_its_deposits() -> None:
    invoice = r.Totals("11900.00 EUR", tax=[r.TaxShare("S", rate="19", base="10000.00 EUR", tax="1900.00 EUR")])
    deposit = r.Totals("3570.00 EUR", tax=[r.TaxShare("S", rate="19", base="3000.00 EUR", tax="570.00 EUR")])
    after = invoice.after_deposits([r.Deposit(deposit, received="3570.00 EUR")])
    assert (after.due, after.due_tax) == (r.Money("8330.00 EUR"), r.Money("1330.00 EUR"))

//! Exchange rates: conversion by a quote, worth by dated rates, triangulation.

use pyo3::prelude::*;
use receivables::exchange::{ExchangeRates, Quote, triangulate as through};
use receivables::{Currency, Money, Rounding};

use crate::atoms;
use crate::bridge::{Cell, give, take};
use crate::fault::{Result, door};

type Given<'a, 'py> = &'a Bound<'py, PyAny>;

fn named<T: for<'de> serde::Deserialize<'de>>(name: &str, given: Given<'_, '_>) -> Result<T> {
    take(given).map_err(|fault| fault.within(name))
}

fn quoted(name: &str, given: Given<'_, '_>) -> Result<Quote> {
    atoms::text(given)
        .and_then(|text| Ok(text.parse()?))
        .map_err(|fault: crate::fault::Fault| fault.within(name))
}

fn currency(given: Given<'_, '_>) -> Result<Currency> {
    atoms::text(given)
        .and_then(|text| Ok(text.parse()?))
        .map_err(|fault: crate::fault::Fault| fault.within("to"))
}

fn day(given: Given<'_, '_>) -> Result<receivables::Date> {
    atoms::date(given).map_err(|fault| fault.within("day"))
}

fn money(given: Given<'_, '_>) -> Result<Money> {
    atoms::money(given).map_err(|fault| fault.within("amount"))
}

/// What an amount at one end of a quote is worth at the other: times the rate from the unit, divided by the rate from the
/// counter currency, exact, rounded once. No inverse rate is made.
///
/// Args:
///     quote: What one unit costs: ``"EUR/USD 1.1000"``.
///     amount: In one of the two currencies.
///     rounding: Like ``"half_away"``.
///
/// Raises:
///     Error: ``quote_syntax``, ``rate_not_positive``, ``currency_mismatch``, ``amount_out_of_range`` and the like.
#[pyfunction]
pub(crate) fn convert<'py>(
    quote: Given<'_, 'py>,
    amount: Given<'_, 'py>,
    rounding: Given<'_, 'py>,
) -> Cell<'py> {
    door(|| {
        let rounding: Rounding = named("rounding", rounding)?;
        give(quote.py(), &quoted("quote", quote)?.convert(money(amount)?, rounding)?)
    })
}

/// What an amount is worth in a currency on a day.
#[pyfunction]
pub(crate) fn exchange_rates_value<'py>(
    rates: Given<'_, 'py>,
    amount: Given<'_, 'py>,
    to: Given<'_, 'py>,
    on: Given<'_, 'py>,
) -> Cell<'py> {
    door(|| give(rates.py(), &take::<ExchangeRates>(rates)?.value(money(amount)?, currency(to)?, day(on)?)?))
}

/// What each of many amounts is worth in a currency on a day.
#[pyfunction]
pub(crate) fn exchange_rates_values<'py>(
    rates: Given<'_, 'py>,
    amounts: Given<'_, 'py>,
    to: Given<'_, 'py>,
    on: Given<'_, 'py>,
) -> Cell<'py> {
    door(|| {
        let amounts: Vec<Money> = named("amounts", amounts)?;
        give(rates.py(), &take::<ExchangeRates>(rates)?.values(&amounts, currency(to)?, day(on)?)?)
    })
}

/// Converts between two currencies by their fixed rates to a third, with the amount in between rounded first
/// (Regulation (EC) No 1103/97, article 4).
///
/// Args:
///     amount: In the counter currency of the first quote.
///     from_quote: The currency between in the amount's own: ``"EUR/DEM:2 1.95583"``.
///     to_quote: The currency between in the one that is asked for: ``"EUR/FRF:2 6.55957"``.
///     decimals: Those of the amount between, 3 to 9.
///
/// Raises:
///     Error: ``currency_mismatch``, ``exchange_decimals``, ``rate_figures``, ``amount_out_of_range``.
#[pyfunction]
#[pyo3(signature = (amount, from_quote, to_quote, *, decimals=3))]
pub(crate) fn triangulate<'py>(
    amount: Given<'_, 'py>,
    from_quote: Given<'_, 'py>,
    to_quote: Given<'_, 'py>,
    decimals: u8,
) -> Cell<'py> {
    door(|| {
        let (from, to) = (quoted("from_quote", from_quote)?, quoted("to_quote", to_quote)?);
        give(amount.py(), &through(money(amount)?, from, to, decimals)?)
    })
}

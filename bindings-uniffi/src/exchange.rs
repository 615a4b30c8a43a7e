//! Exchange rates: conversion by a quote, worth by dated rates, triangulation.

use receivables::calendar::Date as CalendarDate;
use receivables::exchange::{self, ExchangeRates, Quote, Triangulation, Valuation};
use receivables::money::{Currency, Money, Rounding};

use crate::{Refused, answer};

/// What an amount at one end of a quote is worth at the other: times the rate from the unit, divided by it from the counter
/// currency, rounded once.
#[uniffi::export]
pub fn convert(quote: Quote, amount: Money, rounding: Rounding) -> Result<Money, Refused> {
    answer(|| quote.convert(amount, rounding))
}

/// What an amount is worth in a currency on a day, and by which quotes: the latest of the pair that still holds, or two
/// through the pivot; `rate_missing` where there is neither.
#[uniffi::export]
pub fn exchange_value(
    rates: &ExchangeRates,
    amount: Money,
    to: Currency,
    day: CalendarDate,
) -> Result<Valuation, Refused> {
    answer(|| rates.value(amount, to, day))
}

/// What each of many amounts is worth in a currency on a day, in their order. The quotes are sorted once.
#[uniffi::export]
pub fn exchange_values(
    rates: &ExchangeRates,
    amounts: Vec<Money>,
    to: Currency,
    day: CalendarDate,
) -> Result<Vec<Valuation>, Refused> {
    answer(|| rates.values(&amounts, to, day))
}

/// Converts between two currencies by their fixed rates to a third, with the amount in between rounded to at least three
/// decimals (Regulation (EC) No 1103/97, article 4).
#[uniffi::export]
pub fn triangulate(amount: Money, from: Quote, to: Quote, decimals: u8) -> Result<Triangulation, Refused> {
    answer(|| exchange::triangulate(amount, from, to, decimals))
}

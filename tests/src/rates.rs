//! Exchange rates for cases that are about something else: one for each currency, which holds on every day.

use receivables::exchange::{DatedQuote, ExchangeRates};
use receivables::ledger::Rules;
use receivables::{Currency, Date};

const QUOTES: [&str; 9] = [
    "EUR/USD 1.08",
    "EUR/GBP 0.86",
    "EUR/CHF 0.95",
    "EUR/JPY 160",
    "EUR/INR 90",
    "EUR/CAD 1.47",
    "EUR/AUD 1.65",
    "EUR/BRL 5.9",
    "KWD/EUR 3",
];

/// The standard rules, with a rate for whatever is in another currency than the books.
///
/// # Panics
/// Never: the quotes are right.
pub fn standing() -> Rules {
    let quote = |text: &&str| DatedQuote { day: Date::MIN, quote: text.parse().expect("a quote") };
    let quotes = QUOTES.iter().map(quote).collect();
    let rates = ExchangeRates { quotes, valid_days: u32::MAX, pivot: Some(Currency::EUR) };
    Rules { rates: Some(rates), ..Rules::standard() }
}

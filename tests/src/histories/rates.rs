//! The exchange rates under which histories are played: they move, hold for a while, and at times there is none, or two.

use receivables::exchange::{DatedQuote, ExchangeRates, Quote};
use receivables::ledger::Rules;
use receivables::{Currency, Result};

use super::Draw;
use super::request::first_day;

/// From this day of the year, every so many days, a quote: so many in all. Whatever comes before has none.
const QUOTES: (i64, i64, i64) = (1, 6, 90);
/// How many days a quote holds.
const VALID_DAYS: u32 = 8;

/// The rules under which histories are played: the standard ones, and rates. Euros and dollars are quoted against each
/// other, yen and dinars against dollars, which lead from them to euros.
///
/// # Errors
/// None.
pub fn rules() -> Result<Rules> {
    let mut draw = Draw::new(21);
    let mut quotes = Vec::new();
    let (first, every, count) = QUOTES;
    for number in 0..count {
        let day = first_day()?.plus_days(first + number * every)?;
        let texts = [
            format!("EUR/USD 1.{:04}", 500 + draw.below(1_500)),
            format!("USD/JPY 1{}.{}", 40 + draw.below(20), draw.below(100)),
            format!("KWD/USD 3.{:03}", 150 + draw.below(200)),
        ];
        for text in texts {
            quotes.push(DatedQuote { day, quote: text.parse()? });
        }
        // On one day dinars have two rates, and for a while none.
        if number == 9 {
            quotes.push(DatedQuote { day, quote: "KWD/USD 3.1".parse()? });
        }
        if number == 14 || number == 15 {
            quotes.pop();
        }
    }
    let rates = ExchangeRates { quotes, valid_days: VALID_DAYS, pivot: Some(Currency::USD) };
    Ok(Rules { rates: Some(rates), ..Rules::standard() })
}

/// A rate that a command says: mostly one that leads to euros, either way round.
pub(super) fn said(currency: Currency, number: u16) -> Result<Quote> {
    let text = match (number % 16, currency) {
        (0, _) => format!("GBP/EUR 1.{number}"),
        (1, _) => format!("{currency}/GBP 0.{}", number % 900 + 1),
        (2..=5, Currency::USD) => format!("USD/EUR 0.9{number}"),
        (_, Currency::USD) => format!("EUR/USD 1.{}", 1_000 + number % 1_000),
        (2..=5, Currency::JPY) => format!("JPY/EUR 0.006{number}"),
        (_, Currency::JPY) => format!("EUR/JPY 16{}.5", number % 10),
        (2..=5, _) => format!("EUR/{currency} 0.3{number}"),
        (_, _) => format!("{currency}/EUR 2.{number}"),
    };
    text.parse()
}

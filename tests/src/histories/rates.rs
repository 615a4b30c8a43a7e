//! The exchange rates under which histories are played: they move and hold for a while.

use receivables::exchange::{DatedQuote, ExchangeRates};
use receivables::ledger::Rules;
use receivables::{Currency, Result};

use super::Draw;
use super::request::first_day;

/// From this day of the year, every so many days, a quote: so many in all.
const QUOTES: (i64, i64, i64) = (-3, 6, 90);
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
    }
    let rates = ExchangeRates { quotes, valid_days: VALID_DAYS, pivot: Some(Currency::USD) };
    Ok(Rules { rates: Some(rates), ..Rules::standard() })
}

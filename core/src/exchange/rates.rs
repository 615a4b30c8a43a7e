use serde::{Deserialize, Serialize};

use super::{Quote, RateTable};
use crate::calendar::Date;
use crate::error::Result;
use crate::money::{Currency, Money};

/// A quote and the day on which it was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DatedQuote {
    /// The day of the quote; it holds from this day on.
    pub day: Date,
    /// What one unit costs.
    pub quote: Quote,
}

/// Dated quotes, and how long each of them holds.
///
/// The quote of a pair that holds on a day is the latest of that day or before, as long as it is not older than
/// `valid_days`. Where a pair has none, two quotes with the pivot currency do. Quotes may come in any order and in either
/// direction; the same quote twice is one. A table that is asked about many amounts is sorted once by
/// [`ExchangeRates::table`].
///
/// ```
/// use receivables::calendar::date;
/// use receivables::exchange::{DatedQuote, ExchangeRates};
/// use receivables::money::{Currency, money};
/// let friday = date(2026, 3, 27)?;
/// let quotes = ["EUR/USD 1.0800", "EUR/DKK 7.4726"];
/// let quotes = quotes.iter().map(|text| Ok(DatedQuote { day: friday, quote: text.parse()? }));
/// let rates = ExchangeRates {
///     quotes: quotes.collect::<receivables::Result<_>>()?,
///     valid_days: 4,                                          // over a weekend and two holidays
///     pivot: Some(Currency::EUR),
/// };
/// let month_end = rates.value(money("10000.00 USD")?, Currency::EUR, date(2026, 3, 31)?)?;
/// assert_eq!(month_end.amount, money("9259.26 EUR")?);
/// let crossed = rates.value(money("10000.00 USD")?, Currency::DKK, date(2026, 3, 31)?)?;
/// assert_eq!(crossed.amount, money("69190.74 DKK")?);         // 10000 ÷ 1.08 × 7.4726, rounded once
/// assert_eq!(crossed.quotes.len(), 2);
/// let error = rates.value(money("10000.00 USD")?, Currency::EUR, date(2026, 4, 1)?).unwrap_err();
/// assert_eq!(error.code().as_str(), "rate_missing");
/// # Ok::<(), receivables::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExchangeRates {
    /// The quotes, in any order.
    pub quotes: Vec<DatedQuote>,
    /// How many days after its own a quote still holds; 0 for its own day alone.
    pub valid_days: u32,
    /// The currency through which a pair without a quote of its own is converted; none to refuse such pairs.
    pub pivot: Option<Currency>,
}

/// What an amount is worth in another currency on a day, and by which quotes.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Valuation {
    /// The worth, in the currency asked for.
    pub amount: Money,
    /// The quotes that were used, in order: none within one currency, one for a pair, two through the pivot.
    pub quotes: Vec<DatedQuote>,
}

impl ExchangeRates {
    /// What an amount is worth in a currency on a day. Within one currency it is the amount itself. It looks at every
    /// quote once; where there are many amounts, ask for all of them ([`ExchangeRates::values`]) or a [`RateTable`].
    ///
    /// # Errors
    /// `rate_missing` where no quote holds on the day; `rate_ambiguous` where the day of the quote has several that differ;
    /// `amount_out_of_range`.
    pub fn value(&self, amount: Money, to: Currency, day: Date) -> Result<Valuation> {
        let from = amount.currency();
        let ends = |currency: Currency| currency == from || currency == to || Some(currency) == self.pivot;
        let concerns = |dated: &&DatedQuote| ends(dated.quote.unit()) && ends(dated.quote.counter());
        let some = self.quotes.iter().filter(concerns).copied();
        RateTable::new(some, self.valid_days, self.pivot).value(amount, to, day)
    }

    /// What each of many amounts is worth in a currency on a day, in their order. The quotes are sorted once.
    ///
    /// # Errors
    /// As for one amount, with its place.
    pub fn values(&self, amounts: &[Money], to: Currency, day: Date) -> Result<Vec<Valuation>> {
        let table = self.table();
        let value = |(at, amount): (usize, &Money)| {
            table.value(*amount, to, day).map_err(|error| error.within(&format!("amounts[{at}]")))
        };
        amounts.iter().enumerate().map(value).collect()
    }

    /// The quotes sorted by pair and day, for many questions: each is answered by two or three binary searches.
    pub fn table(&self) -> RateTable {
        RateTable::new(self.quotes.iter().copied(), self.valid_days, self.pivot)
    }
}

use std::collections::BTreeMap;

use super::quote::convert_along;
use super::{DatedQuote, Valuation};
use crate::calendar::Date;
use crate::error::{Reason, Result};
use crate::money::{Currency, Money, Rounding};

/// The quotes of [`super::ExchangeRates`], sorted once: by pair, then by day. An answer takes a binary search for each
/// pair that it needs, so that thousands of amounts are valued by thousands of quotes in no time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RateTable {
    /// By the lesser and the greater currency of the pair; each list by day, without repetitions.
    pairs: BTreeMap<(Currency, Currency), Vec<DatedQuote>>,
    valid_days: u32,
    pivot: Option<Currency>,
}

/// A pair has one key, whichever way round it is quoted.
fn key(one: Currency, other: Currency) -> (Currency, Currency) {
    if one < other { (one, other) } else { (other, one) }
}

impl RateTable {
    pub(super) fn new(
        quotes: impl Iterator<Item = DatedQuote>,
        valid_days: u32,
        pivot: Option<Currency>,
    ) -> Self {
        let mut pairs: BTreeMap<_, Vec<DatedQuote>> = BTreeMap::new();
        for dated in quotes {
            pairs.entry(key(dated.quote.unit(), dated.quote.counter())).or_default().push(dated);
        }
        for quotes in pairs.values_mut() {
            quotes.sort_unstable();
            quotes.dedup();
        }
        Self { pairs, valid_days, pivot }
    }

    /// What an amount is worth in a currency on a day: as [`super::ExchangeRates::value`].
    ///
    /// # Errors
    /// `rate_missing`, `rate_ambiguous`, `amount_out_of_range`.
    pub fn value(&self, amount: Money, to: Currency, day: Date) -> Result<Valuation> {
        let quotes = self.way(amount.currency(), to, day)?;
        let plain: Vec<_> = quotes.iter().map(|dated| dated.quote).collect();
        let amount = convert_along(amount, &plain, Rounding::HalfAway)?;
        Ok(Valuation { amount, quotes })
    }

    /// The quotes that lead from one currency to another on a day: none, the one of the pair, or two through the pivot.
    fn way(&self, from: Currency, to: Currency, day: Date) -> Result<Vec<DatedQuote>> {
        if from == to {
            return Ok(Vec::new());
        }
        if let Some(direct) = self.holding(from, to, day)? {
            return Ok(vec![direct]);
        }
        if let Some(pivot) = self.pivot
            && let Some(there) = self.holding(from, pivot, day)?
            && let Some(on) = self.holding(pivot, to, day)?
        {
            return Ok(vec![there, on]);
        }
        let last =
            self.until(from, to, day).last().map_or_else(|| "never".to_owned(), |last| last.day.to_string());
        let (unit, counter, day, valid_days) = (from, to, day.to_string(), self.valid_days);
        Err(Reason::RateMissing { unit, counter, day, last, valid_days }.into())
    }

    /// The quote of a pair that holds on a day, if any.
    fn holding(&self, one: Currency, other: Currency, day: Date) -> Result<Option<DatedQuote>> {
        let holds = |dated: &&DatedQuote| {
            u32::try_from(day.days_since(dated.day)).is_ok_and(|age| age <= self.valid_days)
        };
        let mut latest = self.until(one, other, day).iter().rev();
        let Some(last) = latest.next().filter(holds) else { return Ok(None) };
        // The list has no repetitions, so two quotes of one day differ.
        match latest.next().filter(|before| before.day == last.day) {
            Some(before) => {
                let (first, second) = (before.quote.to_string(), last.quote.to_string());
                Err(Reason::RateAmbiguous { day: last.day.to_string(), first, second }.into())
            }
            None => Ok(Some(*last)),
        }
    }

    /// The quotes of a pair up to a day, however old.
    fn until(&self, one: Currency, other: Currency, day: Date) -> &[DatedQuote] {
        let quotes = self.pairs.get(&key(one, other)).map(Vec::as_slice).unwrap_or_default();
        quotes.get(..quotes.partition_point(|dated| dated.day <= day)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::ExchangeRates;
    use super::*;
    use crate::error::Code;
    use crate::money::{Rate, money};

    fn rates(quotes: &[(u32, &str)], valid_days: u32, pivot: Option<Currency>) -> ExchangeRates {
        let dated = |(day, text): &(u32, &str)| DatedQuote { day: march(*day), quote: text.parse().unwrap() };
        ExchangeRates { quotes: quotes.iter().map(dated).collect(), valid_days, pivot }
    }

    fn march(day: u32) -> Date {
        Date::new(2026, 3, day).unwrap()
    }

    #[test]
    fn the_latest_quote_that_is_not_too_old_holds() {
        let rates = rates(
            &[(9, "EUR/USD 1.2"), (2, "EUR/USD 1.1"), (9, "EUR/USD 1.2"), (20, "USD/EUR 0.8")],
            3,
            None,
        );
        let value = |day| {
            let sum = money("132.00 USD").unwrap();
            rates.value(sum, Currency::EUR, march(day)).map(|found| found.amount.amount_text())
        };
        for (day, expected) in [(2, "120.00"), (5, "120.00"), (9, "110.00"), (12, "110.00"), (20, "105.60")] {
            assert_eq!(value(day).unwrap(), expected, "on {day} March");
        }
        let error = value(6).unwrap_err();
        assert_eq!(error.code(), Code::RateMissing);
        assert_eq!(error.get("last"), Some("2026-03-02"));
        assert_eq!(value(1).unwrap_err().get("last"), Some("never"));
        let error = rates.value(money("1.00 GBP").unwrap(), Currency::EUR, march(9)).unwrap_err();
        assert_eq!(error.code(), Code::RateMissing);
    }

    #[test]
    fn a_day_with_two_rates_is_refused_where_it_is_needed() {
        let rates = rates(&[(2, "EUR/USD 1.1"), (2, "USD/EUR 0.91"), (3, "EUR/USD 1.1")], 5, None);
        let code =
            |day| rates.value(money("1.00 EUR").unwrap(), Currency::USD, march(day)).map_err(|e| e.code());
        assert_eq!(code(2).unwrap_err(), Code::RateAmbiguous);
        assert_eq!(code(3).unwrap().amount, money("1.10 USD").unwrap());
    }

    #[test]
    fn the_way_through_the_pivot_is_rounded_once() {
        let rates =
            rates(&[(2, "EUR/JPY 160"), (3, "EUR/KWD 0.335"), (3, "USD/KWD 0.3")], 5, Some(Currency::EUR));
        let value = |text: &str, to| rates.value(money(text).unwrap(), to, march(3));
        // 100 yen are 0.625 EUR; two decimals of them would make 0.211 KWD.
        let crossed = value("100 JPY", Currency::KWD).unwrap();
        assert_eq!(crossed.amount, money("0.209 KWD").unwrap());
        assert_eq!(crossed.quotes.iter().map(|dated| dated.day).collect::<Vec<_>>(), [march(2), march(3)]);
        assert_eq!(value("0.209 KWD", Currency::JPY).unwrap().amount, money("100 JPY").unwrap());
        // Within one currency nothing is needed; with the pivot itself, no second way.
        let same = value("7.00 GBP", Currency::GBP).unwrap();
        assert_eq!((same.amount, same.quotes.len()), (money("7.00 GBP").unwrap(), 0));
        assert_eq!(value("1.00 EUR", Currency::USD).unwrap_err().code(), Code::RateMissing);
        // A quote of the pair itself comes before the way round.
        assert_eq!(value("1.00 USD", Currency::KWD).unwrap().quotes.len(), 1);
    }

    proptest! {
        #[test]
        fn the_table_answers_as_a_search_through_all_quotes(
            drawn in prop::collection::vec((1_u32..28, 0_usize..6, 1_i64..4), 0..60), valid_days in 0_u32..9,
            ends in (0_usize..4, 0_usize..4), on in 1_u32..28, pivot in prop::option::of(0_usize..4), minor in -10_000_i64..10_000,
        ) {
            let currencies = [Currency::EUR, Currency::USD, Currency::JPY, Currency::KWD];
            let pairs = [(0, 1), (0, 2), (0, 3), (1, 2), (3, 1), (2, 3)];
            let quotes: Vec<DatedQuote> = drawn.iter().map(|(day, pair, tenths)| {
                let (unit, counter) = pairs[*pair];
                let rate = Rate::from_parts(tenths * Rate::ONE.parts() / 10);
                DatedQuote { day: march(*day), quote: super::super::Quote::new(currencies[unit], currencies[counter], rate).unwrap() }
            }).collect();
            let rates = ExchangeRates { quotes, valid_days, pivot: pivot.map(|at| currencies[at]) };
            let (amount, to) = (Money::from_minor(minor, currencies[ends.0]).unwrap(), currencies[ends.1]);
            let found = rates.value(amount, to, march(on));
            prop_assert_eq!(&found, &rates.table().value(amount, to, march(on)));
            match (&found, rates.values(&[amount, amount], to, march(on))) {
                (Ok(one), many) => prop_assert_eq!(many, Ok(vec![one.clone(), one.clone()])),
                (Err(error), many) => {
                    let refused = many.unwrap_err();
                    prop_assert_eq!((refused.code(), refused.field()), (error.code(), Some("amounts[0]")));
                }
            }
            // The definition, read out.
            let holding = |one: Currency, other: Currency| {
                let of_pair = |quote: &super::super::Quote| quote.other(one) == Ok(other);
                let young = |dated: &&DatedQuote| dated.day <= march(on) && march(on).days_since(dated.day) <= i32::try_from(valid_days).unwrap();
                let fit = rates.quotes.iter().filter(|dated| of_pair(&dated.quote)).filter(young);
                let last = fit.clone().map(|dated| dated.day).max();
                let mut at = fit.filter(|dated| Some(dated.day) == last).copied().collect::<Vec<_>>();
                at.sort_unstable();
                at.dedup();
                at
            };
            let (from, direct) = (amount.currency(), holding(amount.currency(), to));
            if from == to {
                prop_assert_eq!(found.unwrap(), Valuation { amount, quotes: Vec::new() });
            } else if direct.len() == 1 {
                prop_assert_eq!(found.unwrap().quotes, direct);
            } else if direct.len() > 1 {
                prop_assert_eq!(found.unwrap_err().code(), Code::RateAmbiguous);
            } else {
                let way = rates.pivot.map(|pivot| (holding(from, pivot), holding(pivot, to)));
                match way {
                    Some((there, on)) if there.len() == 1 && on.len() == 1 => prop_assert_eq!(found.unwrap().quotes, [there, on].concat()),
                    Some((there, on)) if there.len() > 1 || !there.is_empty() && on.len() > 1 => {
                        prop_assert_eq!(found.unwrap_err().code(), Code::RateAmbiguous);
                    }
                    _ => prop_assert_eq!(found.unwrap_err().code(), Code::RateMissing),
                }
            }
        }
    }
}

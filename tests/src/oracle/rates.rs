//! What amounts in other currencies are in that of the books: dated quotes, and which of them holds.

use serde_json::Value;

use super::text::{Amount, Currency, Day, day_in, field, nearest, number};

/// The currency of the books.
pub(super) const BOOKS: &str = "EUR";

/// Dated quotes, how many days each holds, and the currency that leads on where a pair has none.
#[derive(Debug, Clone, Default)]
pub(super) struct Rates {
    quotes: Vec<(Day, Quote)>,
    valid_days: Day,
    pivot: Option<Currency>,
}

/// So much of the second currency for one of the first, as numerator and denominator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Quote {
    unit: Currency,
    counter: Currency,
    rate: (i128, i128),
}

impl Quote {
    /// Reads a text like `EUR/USD 1.1`.
    pub(super) fn read(text: &str) -> Self {
        let (pair, rate) = text.split_once(' ').unwrap();
        let (unit, counter) = pair.split_once('/').unwrap();
        Self { unit: unit.into(), counter: counter.into(), rate: number(rate) }
    }

    pub(super) fn has(&self, currency: &str) -> bool {
        *self.unit == *currency || *self.counter == *currency
    }

    /// The other end, and the numerator and denominator that lead there from minor units of this one.
    fn leads_on(&self, from: &str) -> Option<(&Currency, (i128, i128))> {
        let forth = *self.unit == *from;
        if !self.has(from) {
            return None;
        }
        let to = if forth { &self.counter } else { &self.unit };
        let (over, under) = if forth { self.rate } else { (self.rate.1, self.rate.0) };
        Some((to, (over * units(to), under * units(from))))
    }
}

/// How many minor units one unit has.
fn units(currency: &str) -> i128 {
    match currency {
        "EUR" | "USD" | "GBP" => 100,
        "JPY" => 1,
        "KWD" => 1_000,
        other => panic!("the oracle does not know {other}"),
    }
}

/// What an amount becomes along quotes, rounded once; none where they do not lead to the books.
fn along(amount: &Amount, quotes: &[Quote]) -> Option<i128> {
    let (mut over, mut under, mut at) = (amount.minor, 1, &amount.currency);
    for quote in quotes {
        let (to, (times, by)) = quote.leads_on(at)?;
        (over, under, at) = (over * times, under * by, to);
    }
    (**at == *BOOKS).then(|| nearest(over, under))
}

impl Rates {
    /// Reads the rates of the rules.
    pub(super) fn read(rates: &Value) -> Self {
        let quote =
            |dated: &Value| (day_in(dated, "day").unwrap(), Quote::read(field(dated, "quote").unwrap()));
        Self {
            quotes: rates["quotes"].as_array().unwrap().iter().map(quote).collect(),
            valid_days: rates["valid_days"].as_i64().unwrap(),
            pivot: field(rates, "pivot").map(Into::into),
        }
    }

    /// Quotes of one day, for that day alone.
    pub(super) fn of_day(day: Day, quotes: &[Quote]) -> Self {
        Self { quotes: quotes.iter().map(|quote| (day, quote.clone())).collect(), valid_days: 0, pivot: None }
    }

    /// The quote of a pair that holds on a day: the one of the latest day, which is not too long ago.
    fn holding(&self, pair: [&str; 2], day: Day) -> Result<Option<&Quote>, &'static str> {
        let of_pair = |quote: &Quote| pair[0] != pair[1] && pair.iter().all(|end| quote.has(end));
        let before = self.quotes.iter().filter(|(quoted, quote)| *quoted <= day && of_pair(quote));
        let Some(last) = before.clone().map(|(quoted, _)| *quoted).max() else { return Ok(None) };
        if day - last > self.valid_days {
            return Ok(None);
        }
        let mut of_day = before.filter(|(quoted, _)| *quoted == last).map(|(_, quote)| quote);
        let one = of_day.next();
        if of_day.any(|other| Some(other) != one) { Err("two rates of a day") } else { Ok(one) }
    }

    /// What an amount is in the books; none where no quotes lead there.
    pub(super) fn worth(&self, amount: &Amount, day: Day) -> Result<Option<i128>, &'static str> {
        if *amount.currency == *BOOKS {
            return Ok(Some(amount.minor));
        }
        if let Some(quote) = self.holding([&amount.currency, BOOKS], day)? {
            return Ok(along(amount, std::slice::from_ref(quote)));
        }
        let Some(pivot) = &self.pivot else { return Ok(None) };
        let Some(there) = self.holding([&amount.currency, pivot], day)? else { return Ok(None) };
        let Some(on) = self.holding([pivot, BOOKS], day)? else { return Ok(None) };
        Ok(along(amount, &[there.clone(), on.clone()]))
    }
}

impl super::Oracle {
    /// What an amount is in the books on a day, by the rate that a command says or by those of the rules; none for what is in
    /// their own currency, for which no rate is said.
    pub(super) fn worth(
        &self,
        amount: &Amount,
        said: Option<&str>,
        day: Day,
    ) -> Result<Option<i128>, &'static str> {
        match (said, *amount.currency == *BOOKS) {
            (None, true) => Ok(None),
            (None, false) => self.rates.worth(amount, day)?.map(Some).ok_or("no rate"),
            (Some(quote), _) => {
                let quote = Quote::read(quote);
                let leads = quote.has(&amount.currency).then(|| along(amount, &[quote])).flatten();
                leads.map(Some).ok_or("a rate of other currencies")
            }
        }
    }
}

/// A total in the ratio of weights, in whole units: what is left over goes to those who lost the largest fraction, of equal
/// ones to the first.
pub(super) fn divided(total: i128, weights: &[i128]) -> Vec<i128> {
    let whole: i128 = weights.iter().sum();
    let mut parts: Vec<i128> = weights.iter().map(|weight| total * weight / whole).collect();
    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by_key(|at| std::cmp::Reverse(total * weights[*at] % whole));
    let left = total - parts.iter().sum::<i128>();
    for at in order.into_iter().take(usize::try_from(left).unwrap()) {
        parts[at] += 1;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::super::text::amount;
    use super::*;

    #[test]
    fn quotes_lead_there_multiplied_or_divided_and_through_a_third() {
        let day = |number| Quote::read(number);
        let along = |text: &str, quotes: &[Quote]| along(&amount(text), quotes);
        assert_eq!(along("10000.00 USD", &[day("EUR/USD 1.1")]), Some(909_091));
        assert_eq!(along("-1.234 KWD", &[day("KWD/EUR 3.0")]), Some(-370));
        assert_eq!(along("100 JPY", &[day("USD/JPY 150"), day("EUR/USD 1.25")]), Some(53));
        assert_eq!(along("1.00 USD", &[day("USD/GBP 0.8")]), None);
        assert_eq!(divided(100, &[1, 1, 1]), [34, 33, 33]);
        assert_eq!(divided(10, &[1, 2, 3]), [2, 3, 5]);
    }

    #[test]
    fn the_latest_quote_holds_for_its_days() {
        let dated = [(3, "EUR/USD 1.1"), (9, "EUR/USD 1.25"), (9, "USD/EUR 0.9"), (12, "USD/EUR 0.5")];
        let quotes = dated.map(|(day, text)| (day, Quote::read(text))).to_vec();
        let rates = Rates { quotes, valid_days: 4, pivot: None };
        let worth = |day| rates.worth(&amount("110.00 USD"), day);
        assert_eq!(
            (worth(2), worth(3), worth(7), worth(8)),
            (Ok(None), Ok(Some(10_000)), Ok(Some(10_000)), Ok(None))
        );
        assert!(worth(9).is_err() && worth(11).is_err());
        assert_eq!(worth(16), Ok(Some(5_500)));
    }
}

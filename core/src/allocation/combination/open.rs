use serde::{Deserialize, Serialize};

use super::limits::SearchLimits;
use super::search::{Chosen, Found, Part, Window, combine};
use crate::error::{Error, Reason, Result};
use crate::money::{Money, same_currency};

/// So many open items one search takes at most.
const MOST_PARTS: usize = 10_000;

/// An open item that an amount may settle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpenPart {
    /// What closes it in full. Below zero for a credit that the payer may have netted. An item with nothing open is part of
    /// no combination.
    pub open: Money,
    /// What closes it with its discount, from zero to what is open; none where no discount is to be had. Of a credit, what
    /// it counts with the discount that it takes back.
    #[serde(default)]
    pub discounted: Option<Money>,
}

/// What is known of the combinations of open items that make up an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CombinationsFound {
    /// There is one and no other.
    Unique,
    /// There are at least two.
    Several,
    /// There is none.
    None,
    /// The limits were reached before it was known whether there are none, one or several.
    LimitReached,
}

/// An open item of a combination.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CombinationPart {
    /// Which of the open items: its position, from 0.
    pub position: u32,
    /// Whether it is closed with its discount.
    pub discounted: bool,
}

/// Open items that make up an amount.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Combination {
    /// The items, by position.
    pub parts: Vec<CombinationPart>,
    /// What they come to less the amount: zero where they are equal, below zero where the amount is more.
    pub difference: Money,
}

/// The answer to which open items make up an amount.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CombinationSearch {
    /// What is known.
    pub found: CombinationsFound,
    /// The one, at least two and at most sixteen of several, none; and where the limits were reached, one at most.
    pub listed: Vec<Combination>,
    /// Whether those are all there are.
    pub complete: bool,
    /// How many steps it took, never more than allowed.
    pub steps: u64,
}

/// Which of the open items make up an amount: one alone or several, each in full or with its discount, credits counted
/// against debits.
///
/// Combinations that are equal to the amount go first; only where there is none, those that come to at most `below` less or
/// `above` more. The answer does not depend on the order of the items, but for items that are alike, nor on the
/// machine. It says whether there is exactly one combination, and never picks one of several: where one item is of 200.00 and
/// two are of 100.00, nothing in an amount of 200.00 speaks for either. How what is listed is chosen and sorted stands
/// with [`combine`].
///
/// # Errors
/// `currency_mismatch`; `amount_not_positive` for an amount of zero or below; `amount_negative` for a tolerance, a discount
/// or a discounted amount below zero; `too_many` for more than 10,000 items.
///
/// ```
/// use receivables::allocation::{CombinationsFound, OpenPart, SearchLimits, combinations};
/// use receivables::money::money;
///
/// let item = |open| money(open).map(|open| OpenPart { open, discounted: None });
/// let mut open = vec![item("1190.00 EUR")?, item("250.00 EUR")?, item("310.40 EUR")?];
/// open.push(OpenPart { open: money("500.00 EUR")?, discounted: Some(money("490.00 EUR")?) });
/// let (exact, limits) = (money("0.00 EUR")?, SearchLimits::standard());
///
/// // 1,190.00 and 500.00 less 2 %: there is no other way to come to 1,680.00.
/// let search = combinations(&open, money("1680.00 EUR")?, exact, exact, limits)?;
/// assert_eq!(search.found, CombinationsFound::Unique);
/// let only = &search.listed[0];
/// assert_eq!(only.parts.iter().map(|part| (part.position, part.discounted)).collect::<Vec<_>>(), [(0, false), (3, true)]);
///
/// // Short by 0.40, which is within the tolerance.
/// let search = combinations(&open, money("560.00 EUR")?, exact, money("0.50 EUR")?, limits)?;
/// assert_eq!(search.listed[0].difference, money("0.40 EUR")?);
///
/// // A third item of the same amount, and nobody knows which of them was paid.
/// open.push(item("250.00 EUR")?);
/// let search = combinations(&open, money("250.00 EUR")?, exact, exact, limits)?;
/// assert_eq!((search.found, search.complete), (CombinationsFound::Several, true));
/// # Ok::<(), receivables::Error>(())
/// ```
pub fn combinations(
    open: &[OpenPart],
    amount: Money,
    below: Money,
    above: Money,
    limits: SearchLimits,
) -> Result<CombinationSearch> {
    let (count, limit) = (open.len(), MOST_PARTS);
    if count > limit {
        return Err(Reason::TooMany { what: "open items".to_owned(), count, limit }.into());
    }
    let what = "the amount".to_owned();
    if !amount.is_positive() {
        return Err(Error::from(Reason::AmountNotPositive { what, amount }).within("amount"));
    }
    let parts =
        open.iter().enumerate().map(|(at, open)| part(at, open, amount)).collect::<Result<Vec<_>>>()?;
    let window =
        Window { below: tolerance("below", below, amount)?, above: tolerance("above", above, amount)? };
    let search = combine(&parts, amount.minor(), window, limits);
    let (found, listed, complete) = match search.found {
        Found::Unique(only) => (CombinationsFound::Unique, vec![only], true),
        Found::Several { listed, complete } => (CombinationsFound::Several, listed, complete),
        Found::None => (CombinationsFound::None, Vec::new(), true),
        Found::LimitReached { listed } => (CombinationsFound::LimitReached, listed, false),
    };
    let listed = listed.into_iter().map(|chosen| combination(chosen, amount)).collect::<Result<_>>()?;
    Ok(CombinationSearch { found, listed, complete, steps: search.steps })
}

/// An open item as a part, if it can be one of this amount.
fn part(position: usize, open: &OpenPart, amount: Money) -> Result<Part> {
    let at = |error: Error, field: &str| error.within(field).within(&format!("open[{position}]"));
    let ours = |what: &str, money: Money, field| {
        let what = format!("{what} {position}");
        let same = same_currency(&what, money.currency(), "the amount", amount.currency());
        same.map_err(|error| at(error, field))
    };
    ours("open item", open.open, "open")?;
    if let Some(discounted) = open.discounted {
        ours("the discounted amount of open item", discounted, "discounted")?;
        let of_debit = |money: Money| if open.open.is_negative() { money.negated() } else { money };
        let discount = of_debit(open.open.minus(discounted)?);
        let checks = [
            (of_debit(discounted), format!("what closes open item {position} with its discount")),
            (discount, format!("the discount of open item {position}")),
        ];
        for (money, what) in checks {
            if money.is_negative() {
                return Err(at(Reason::AmountNegative { what, amount: money }.into(), "discounted"));
            }
        }
    }
    Ok(Part { amount: open.open.minor(), discounted: open.discounted.map(Money::minor) })
}

/// A tolerance in minor units.
fn tolerance(name: &str, tolerance: Money, amount: Money) -> Result<i64> {
    let checked = same_currency(name, tolerance.currency(), "the amount", amount.currency());
    checked.map_err(|error| error.within(name))?;
    if tolerance.is_negative() {
        let what = format!("the tolerance {name}");
        return Err(Error::from(Reason::AmountNegative { what, amount: tolerance }).within(name));
    }
    Ok(tolerance.minor())
}

fn combination(chosen: Chosen, amount: Money) -> Result<Combination> {
    let part = |(position, discounted): (usize, bool)| {
        // No more items than fit were taken.
        CombinationPart { position: u32::try_from(position).unwrap_or(u32::MAX), discounted }
    };
    let parts = chosen.parts.into_iter().map(part).collect();
    Ok(Combination { parts, difference: Money::from_minor(chosen.difference, amount.currency())? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Code;
    use crate::money::money;

    fn asked(open: &[(&str, Option<&str>)], amount: &str, above: &str) -> Result<CombinationSearch> {
        let item = |(open, discounted): &(&str, Option<&str>)| {
            Ok(OpenPart { open: money(open)?, discounted: discounted.map(money).transpose()? })
        };
        let open = open.iter().map(item).collect::<Result<Vec<_>>>()?;
        combinations(&open, money(amount)?, money("0.00 EUR")?, money(above)?, SearchLimits::standard())
    }

    #[test]
    fn what_is_no_question_is_refused() {
        let none = "0.00 EUR";
        for (open, amount, above, code, field) in [
            (("5.00 USD", None), "5.00 EUR", none, Code::CurrencyMismatch, "open[0].open"),
            (("5.00 EUR", Some("4.00 USD")), "5.00 EUR", none, Code::CurrencyMismatch, "open[0].discounted"),
            (("5.00 EUR", None), "5.00 EUR", "0.10 USD", Code::CurrencyMismatch, "above"),
            (("5.00 EUR", None), "0.00 EUR", none, Code::AmountNotPositive, "amount"),
            (("5.00 EUR", None), "-5.00 EUR", none, Code::AmountNotPositive, "amount"),
            (("5.00 EUR", None), "5.00 EUR", "-0.10 EUR", Code::AmountNegative, "above"),
            (("5.00 EUR", Some("5.01 EUR")), "5.00 EUR", none, Code::AmountNegative, "open[0].discounted"),
            (("5.00 EUR", Some("-0.01 EUR")), "5.00 EUR", none, Code::AmountNegative, "open[0].discounted"),
            (("-5.00 EUR", Some("4.00 EUR")), "5.00 EUR", none, Code::AmountNegative, "open[0].discounted"),
            (("-5.00 EUR", Some("-5.01 EUR")), "5.00 EUR", none, Code::AmountNegative, "open[0].discounted"),
        ] {
            let refused = asked(&[open], amount, above).unwrap_err();
            assert_eq!((refused.code(), refused.field()), (code, Some(field)), "{open:?} {amount} {above}");
        }
        let (many, zero) =
            (OpenPart { open: money("1.00 EUR").unwrap(), discounted: None }, money(none).unwrap());
        let many = vec![many; MOST_PARTS + 1];
        let refused = combinations(&many, many[0].open, zero, zero, SearchLimits::standard()).unwrap_err();
        assert_eq!(refused.code(), Code::TooMany);
    }

    #[test]
    fn a_credit_and_what_it_takes_back_of_a_discount_are_netted() {
        let open =
            [("1000.00 EUR", Some("980.00 EUR")), ("-100.00 EUR", Some("-98.00 EUR")), ("0.00 EUR", None)];
        let made = asked(&open, "882.00 EUR", "0.00 EUR").unwrap();
        assert_eq!((made.found, made.listed.len()), (CombinationsFound::Unique, 1));
        assert!(made.listed[0].parts.iter().all(|part| part.discounted));
        let short = asked(&open, "881.80 EUR", "0.50 EUR").unwrap();
        assert_eq!(short.listed[0].difference, money("0.20 EUR").unwrap());
        let none = asked(&open, "881.80 EUR", "0.10 EUR").unwrap();
        assert_eq!((none.found, none.complete), (CombinationsFound::None, true));
    }
}

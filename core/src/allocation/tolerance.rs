use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::error::{Error, Reason, Result};
use crate::money::{Currency, Money, Percent, Rate};

/// How large a difference may be that is accepted without asking: an amount, a share of what was owed, or both.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tolerance {
    /// At most so much, one amount per currency; none in a currency tolerates nothing in it. No amount at all leaves it to
    /// the share.
    pub amounts: Vec<Money>,
    /// At most this share of what was owed, exactly, without rounding; none leaves it to the amount.
    pub percent: Option<Percent>,
}

/// One limit in the currency at hand. Every limit has to hold, so of several the strictest wins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bound {
    /// At most so much, in minor units.
    pub amount: Option<i64>,
    /// At most this share of what was owed.
    pub percent: Option<Percent>,
}

impl Tolerance {
    /// The limit in one currency.
    pub fn bound(&self, currency: Currency) -> Bound {
        let own = self.amounts.iter().filter(|amount| amount.currency() == currency);
        let amount = own.map(|amount| amount.minor()).min();
        let silent = self.amounts.is_empty() && self.percent.is_some();
        Bound { amount: amount.or((!silent).then_some(0)), percent: self.percent }
    }

    /// Refuses what can not be meant; the error's field says where.
    ///
    /// # Errors
    /// `amount_negative`, `currency_twice`, `percent_out_of_range` beyond 0 to 100 %, `too_many` amounts.
    pub fn check(&self) -> Result<()> {
        at_most("amounts", self.amounts.len())?;
        let mut seen = BTreeSet::new();
        for (at, amount) in self.amounts.iter().enumerate() {
            let place = |reason: Reason| Err(Error::from(reason).within(&format!("amounts[{at}]")));
            let (what, amount, currency) = ("the tolerance".to_owned(), *amount, amount.currency());
            if amount.is_negative() {
                return place(Reason::AmountNegative { what, amount });
            }
            if !seen.insert(currency) {
                return place(Reason::CurrencyTwice { what, currency });
            }
        }
        let range = Percent::ZERO..=Percent::HUNDRED;
        match self.percent.filter(|percent| !range.contains(percent)) {
            Some(percent) => {
                let (what, percent) = ("the tolerance".to_owned(), percent.to_string());
                Err(Error::from(Reason::PercentOutOfRange { what, percent }).within("percent"))
            }
            None => Ok(()),
        }
    }
}

/// The most entries that a list of a policy has.
const ENTRIES: usize = 256;

/// Refuses a list of a policy that is too long.
pub(super) fn at_most(what: &str, count: usize) -> Result<()> {
    if count > ENTRIES {
        let (what, field) = (what.to_owned(), what);
        return Err(Error::from(Reason::TooMany { what, count, limit: ENTRIES }).within(field));
    }
    Ok(())
}

impl Bound {
    /// The largest difference from what was owed that keeps to the limit, in minor units; none where nothing limits it.
    /// A share is taken exactly, and only whole minor units of it count.
    pub fn most(&self, owed: i64) -> Option<i64> {
        let share = self.percent.map(|percent| share_of(owed, percent));
        let amount = self.amount.map(|most| most.saturating_abs());
        share.into_iter().chain(amount).min()
    }

    /// Whether a difference from what was owed keeps to the limit. Both in minor units, the sign of the difference does not
    /// matter.
    pub fn allows(&self, difference: i64, owed: i64) -> bool {
        self.most(owed).is_none_or(|most| difference.unsigned_abs() <= most.unsigned_abs())
    }
}

/// The whole minor units in a share of what was owed. Amounts are at most 10^18 and a share is a whole number of parts of
/// 10^-12, so the product is exact.
fn share_of(owed: i64, percent: Percent) -> i64 {
    let parts = i128::from(percent.rate().parts().max(0));
    let share = i128::from(owed).abs() * parts / i128::from(Rate::ONE.parts());
    i64::try_from(share).unwrap_or(i64::MAX)
}

/// The largest difference that every limit allows, in minor units; none where there is no limit or nothing limits it.
///
/// ```
/// use receivables::allocation::{Bound, most_tolerated};
/// // 97,346.50 owed: the customer allows 5.00 and 0.1 %, the clerk 1.00 and 1 %.
/// let customer = Bound { amount: Some(5_00), percent: Some("0.1".parse()?) };
/// let clerk = Bound { amount: Some(1_00), percent: Some("1".parse()?) };
/// assert_eq!(most_tolerated(&[customer, clerk], 97_346_50), Some(1_00));
/// # Ok::<(), receivables::Error>(())
/// ```
pub fn most_tolerated(bounds: &[Bound], owed: i64) -> Option<i64> {
    bounds.iter().filter_map(|bound| bound.most(owed)).min()
}

/// Whether every limit allows a difference. Without a limit nothing is tolerated.
///
/// Of customer and clerk, of amount and share the strictest wins, as SAP's clearing tolerances have it.
pub fn tolerated(bounds: &[Bound], difference: i64, owed: i64) -> bool {
    !bounds.is_empty() && bounds.iter().all(|bound| bound.allows(difference, owed))
}

/// Whether differences that are given up one by one keep to the amounts together: however many items a payment settles,
/// a limit is given up once.
pub(super) fn within_amounts(bounds: &[Bound], together: i64) -> bool {
    let most = bounds.iter().filter_map(|bound| bound.amount);
    most.min().is_none_or(|most| together.unsigned_abs() <= most.unsigned_abs())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Code;
    use crate::money::money;

    fn bounds(of: &[(&str, &str)]) -> Vec<Bound> {
        let tolerance = |(amount, percent): &(&str, &str)| Tolerance {
            amounts: vec![money(amount).unwrap()],
            percent: Some(Percent::new(percent).unwrap()),
        };
        of.iter().map(|of| tolerance(of).bound("EUR".parse().unwrap())).collect()
    }

    #[test]
    fn the_strictest_limit_wins() {
        // 97,346.50 owed: the customer allows 5.00 and 0.1 %, the clerk 1.00 and 1 %.
        let both = bounds(&[("5.00 EUR", "0.1"), ("1.00 EUR", "1")]);
        assert!(tolerated(&both, 8, 9_734_650));
        assert!(tolerated(&both, -100, 9_734_650) && !tolerated(&both, 101, 9_734_650));
        // Exactly at the edge of 0.5 % of 1,000.00.
        let edge = bounds(&[("5.00 EUR", "1"), ("10.00 EUR", "0.5")]);
        assert!(tolerated(&edge, 500, 100_000) && !tolerated(&edge, 501, 100_000));
        assert!(!tolerated(&[], 0, 1));
    }

    #[test]
    fn what_can_not_be_meant_is_refused() {
        let of = |amounts: &[&str], percent: Option<&str>| {
            let amounts = amounts.iter().map(|amount| money(amount).unwrap()).collect();
            let refused =
                Tolerance { amounts, percent: percent.map(|percent| Percent::new(percent).unwrap()) };
            refused.check().map_err(|error| (error.code(), error.field().map(str::to_owned)))
        };
        let at = |field: &str| Some(field.to_owned());
        assert_eq!(of(&["5.00 EUR", "500 JPY", "0.00 USD"], Some("0.5")), Ok(()));
        assert_eq!(of(&["5.00 EUR", "-0.01 USD"], None), Err((Code::AmountNegative, at("amounts[1]"))));
        assert_eq!(of(&["5.00 EUR", "5.00 EUR"], None), Err((Code::CurrencyTwice, at("amounts[1]"))));
        assert_eq!(of(&[], Some("-1")), Err((Code::PercentOutOfRange, at("percent"))));
        assert_eq!(of(&[], Some("100.01")), Err((Code::PercentOutOfRange, at("percent"))));
        assert_eq!(of(&["1.00 EUR"; 257], None), Err((Code::TooMany, at("amounts"))));
    }

    #[test]
    fn a_currency_without_an_amount_tolerates_nothing() {
        let euros = Tolerance { amounts: vec![money("5.00 EUR").unwrap()], percent: None };
        assert!(!tolerated(&[euros.bound("USD".parse().unwrap())], 1, 100));
        let shares = Tolerance { amounts: vec![], percent: Some(Percent::new("1").unwrap()) };
        assert!(tolerated(&[shares.bound("USD".parse().unwrap())], 1, 100));
        let nothing = Tolerance { amounts: vec![], percent: None };
        assert!(!tolerated(&[nothing.bound("USD".parse().unwrap())], 1, 100));
    }
}

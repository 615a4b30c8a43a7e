use serde::{Deserialize, Serialize};

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
}

impl Bound {
    /// The largest difference from what was owed that keeps to the limit, in minor units.
    pub fn most(&self, owed: i64) -> i64 {
        let share = self.percent.map(|percent| {
            let parts = i128::from(percent.rate().parts().max(0));
            i64::try_from(i128::from(owed).abs() * parts / i128::from(Rate::ONE.parts())).unwrap_or(i64::MAX)
        });
        self.amount.map(|most| most.max(0)).into_iter().chain(share).min().unwrap_or(0)
    }

    /// Whether a difference from what was owed keeps to the limit. Both in minor units, the sign of the difference does not
    /// matter.
    pub fn allows(&self, difference: i64, owed: i64) -> bool {
        let within_amount = self.amount.is_none_or(|most| difference.unsigned_abs() <= most.unsigned_abs());
        within_amount && self.percent.is_none_or(|percent| within_share(difference, owed, percent))
    }
}

/// Whether a difference is at most this share of what was owed. Amounts are at most 10^18 and a share is a whole number of
/// parts of 10^-12, so both products are exact.
fn within_share(difference: i64, owed: i64, percent: Percent) -> bool {
    let parts = i128::from(percent.rate().parts().max(0));
    i128::from(difference).abs() * i128::from(Rate::ONE.parts()) <= i128::from(owed).abs() * parts
}

/// Whether every limit allows a difference. Without a limit nothing is tolerated.
///
/// Of customer and clerk, of amount and share the strictest wins, as SAP's clearing tolerances have it.
pub fn tolerated(bounds: &[Bound], difference: i64, owed: i64) -> bool {
    !bounds.is_empty() && bounds.iter().all(|bound| bound.allows(difference, owed))
}

#[cfg(test)]
mod tests {
    use super::*;
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
        assert!(tolerated(&both, 8, 97_346_50));
        assert!(tolerated(&both, -1_00, 97_346_50) && !tolerated(&both, 1_01, 97_346_50));
        // Exactly at the edge of 0.5 % of 1,000.00.
        let edge = bounds(&[("5.00 EUR", "1"), ("10.00 EUR", "0.5")]);
        assert!(tolerated(&edge, 5_00, 1_000_00) && !tolerated(&edge, 5_01, 1_000_00));
        assert!(!tolerated(&[], 0, 1));
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

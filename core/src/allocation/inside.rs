use serde::{Deserialize, Serialize};

use super::Nature;
use crate::error::Result;
use crate::money::split;

/// What comes first within one debt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Inside {
    /// Costs, interest, principal: the rule of most laws (BGB 367 (1), Code civil 1343-1, Codice civile 1194, OR 85).
    InterestBeforePrincipal,
    /// Costs, principal, interest: consumer credit (BGB 497 (3)).
    PrincipalBeforeInterest,
}

impl Inside {
    /// When a part is paid, 0 first.
    pub fn rank(self, nature: Nature) -> u16 {
        match (self, nature) {
            (_, Nature::Costs) => 0,
            (Self::InterestBeforePrincipal, Nature::Interest)
            | (Self::PrincipalBeforeInterest, Nature::Principal) => 1,
            (Self::InterestBeforePrincipal, Nature::Principal)
            | (Self::PrincipalBeforeInterest, Nature::Interest) => 2,
        }
    }
}

/// A part of a debt: a line, its tax, freight, interest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DebtPart {
    /// When it is paid, 0 first; parts of the same rank in proportion to what they have open.
    pub rank: u16,
    /// What is open of it, in minor units; below zero for a credit line.
    pub open: i64,
}

/// How money spreads over the parts of one debt: rank by rank, within a rank in proportion, each part at most once.
///
/// Lines first and tax after, lines and tax in proportion, or everything in proportion are different ranks of the same
/// parts (the application rules of Oracle Receivables). Money goes to parts of its own sign only. Answers what each part
/// gets, and what is left when all are paid. Odd cents go by largest remainder, of equal ones to the earlier part.
///
/// ```
/// use receivables::allocation::{DebtPart, apportion};
/// // 100.00 on costs 40.00, interest 25.00 and principal 1,000.00 under BGB 367.
/// let debt = [DebtPart { rank: 0, open: 40_00 }, DebtPart { rank: 1, open: 25_00 }, DebtPart { rank: 2, open: 1_000_00 }];
/// assert_eq!(apportion(&debt, 100_00)?, (vec![40_00, 25_00, 35_00], 0));
/// // The same in proportion of line and tax.
/// let invoice = [DebtPart { rank: 0, open: 1_000_00 }, DebtPart { rank: 0, open: 190_00 }];
/// assert_eq!(apportion(&invoice, 595_00)?, (vec![500_00, 95_00], 0));
/// # Ok::<(), receivables::Error>(())
/// ```
///
/// # Errors
/// `amount_out_of_range` where a sum is beyond all amounts.
pub fn apportion(parts: &[DebtPart], money: i64) -> Result<(Vec<i64>, i64)> {
    let mut paid = vec![0_i64; parts.len()];
    let mut left = money;
    let mut ranks: Vec<u16> = parts.iter().map(|part| part.rank).collect();
    ranks.sort_unstable();
    ranks.dedup();
    for rank in ranks {
        let fits = |part: &&DebtPart| part.rank == rank && part.open.signum() == money.signum();
        let weights: Vec<u64> =
            parts.iter().map(|part| if fits(&part) { part.open.unsigned_abs() } else { 0 }).collect();
        let whole: i128 = parts.iter().filter(fits).map(|part| i128::from(part.open)).sum();
        let enough = whole.unsigned_abs() <= u128::from(left.unsigned_abs());
        if left == 0 || whole == 0 {
            continue;
        }
        // What pays for all of them pays each in full; the cast holds because the sum is at most the money.
        let now = if enough { i64::try_from(whole).unwrap_or(left) } else { left };
        for (paid, share) in paid.iter_mut().zip(split(now, &weights)?) {
            *paid += share;
        }
        left -= now;
    }
    Ok((paid, left))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(of: &[(u16, i64)]) -> Vec<DebtPart> {
        of.iter().map(|(rank, open)| DebtPart { rank: *rank, open: *open }).collect()
    }

    #[test]
    fn ranks_come_in_order_and_what_is_equal_shares() {
        let debt = parts(&[(2, 100_000), (0, 4_000), (1, 2_500)]);
        assert_eq!(apportion(&debt, 120_000).unwrap(), (vec![100_000, 4_000, 2_500], 13_500));
        assert_eq!(apportion(&debt, 5_000).unwrap(), (vec![0, 4_000, 1_000], 0));
        assert_eq!(apportion(&parts(&[(0, 1), (0, 1), (0, 1)]), 2).unwrap(), (vec![1, 1, 0], 0));
        assert_eq!(apportion(&[], 5).unwrap(), (vec![], 5));
    }

    #[test]
    fn money_goes_to_parts_of_its_sign() {
        let mixed = parts(&[(0, 100), (0, -30), (0, 50)]);
        assert_eq!(apportion(&mixed, 75).unwrap(), (vec![50, 0, 25], 0));
        assert_eq!(apportion(&mixed, -40).unwrap(), (vec![0, -30, 0], -10));
    }
}

use std::fmt;

use serde::{Deserialize, Serialize};

use super::Target;
use crate::calendar::Date;

/// What may decide which of two debts is paid first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Criterion {
    /// What is due, its due date reached, before what is not.
    Due,
    /// The earlier due date; what is pending last.
    OldestDue,
    /// The earlier document.
    OldestIssued,
    /// The larger open amount.
    Largest,
    /// The smaller open amount.
    Smallest,
    /// The higher interest: the greater burden on the debtor.
    HighestRate,
    /// The agreed rank.
    Priority,
    /// What is secured less for the creditor.
    LeastSecured,
    /// What is secured better: the debtor frees his security.
    BestSecured,
    /// What was put into enforcement first, before what was not.
    Enforced,
    /// Of what is not due yet, what is secured less; what is due is equal.
    LeastSecuredOfNotDue,
    /// The lower number of the document, then of the instalment: nothing else sets the two apart.
    Number,
}

/// Bits of a day's place among all days.
const DAY_BITS: u32 = 17;

/// A day's place among all days; the last one for none.
fn day_key(day: Option<Date>) -> u64 {
    u64::from(day.unwrap_or(Date::MAX).days().abs_diff(Date::MIN.days()))
}

/// A number's place among all numbers.
fn number_key(number: i64) -> u64 {
    (number ^ i64::MIN).cast_unsigned()
}

impl Criterion {
    /// Where a debt stands on a day: the smaller one is paid first. It takes at most [`Self::bits`].
    pub(super) fn key(self, target: &Target, day: Date) -> u64 {
        let due = target.due.is_some_and(|due| due <= day);
        let security = u64::from(target.precedence.security);
        match self {
            Self::Due => u64::from(!due),
            Self::OldestDue => day_key(target.due),
            Self::OldestIssued => day_key(Some(target.issued)),
            Self::Largest => !number_key(target.open),
            Self::Smallest => number_key(target.open),
            // What bears none comes behind everything that bears any: no rate has the smallest number there is.
            Self::HighestRate => {
                !number_key(target.precedence.rate.map_or(i64::MIN, |rate| rate.rate().parts()))
            }
            Self::Priority => u64::from(target.precedence.priority.unwrap_or(u16::MAX)),
            Self::LeastSecured => security,
            Self::BestSecured => u64::from(!target.precedence.security),
            Self::Enforced => day_key(target.precedence.enforced),
            Self::LeastSecuredOfNotDue => {
                if due {
                    0
                } else {
                    security
                }
            }
            Self::Number => u64::from(target.name),
        }
    }

    /// How many bits a key takes.
    pub(super) fn bits(self) -> u32 {
        match self {
            Self::Due => 1,
            Self::OldestDue | Self::OldestIssued | Self::Enforced => DAY_BITS,
            Self::Largest | Self::Smallest | Self::HighestRate => u64::BITS,
            Self::Priority => u16::BITS,
            Self::Number => u32::BITS,
            Self::LeastSecured | Self::BestSecured | Self::LeastSecuredOfNotDue => u8::BITS,
        }
    }

    /// Whether paying one debt changes how others compare.
    pub(super) fn moves(self) -> bool {
        matches!(self, Self::Largest | Self::Smallest)
    }

    /// Whether the day plays a part.
    pub(super) fn is_dated(self) -> bool {
        matches!(self, Self::Due | Self::LeastSecuredOfNotDue)
    }
}

/// Where a debt stands by several criteria, the first one first. The criteria of no order take more bits than there are,
/// which a test holds.
pub(super) fn key(by: &[Criterion], target: &Target, day: Date) -> u128 {
    by.iter().fold(0, |key, criterion| key << criterion.bits() | u128::from(criterion.key(target, day)))
}

/// The same where all of it takes less than 64 bits.
pub(super) fn narrow_key(by: &[Criterion], target: &Target, day: Date) -> u64 {
    by.iter().fold(0, |key, criterion| key << criterion.bits() | criterion.key(target, day))
}

/// What sets two debts apart; none where nothing does.
pub(super) fn decided(by: &[Criterion], one: &Target, other: &Target, day: Date) -> Option<Criterion> {
    by.iter().copied().find(|criterion| criterion.key(one, day) != criterion.key(other, day))
}

/// What is said of the debt that comes first, beside the one that comes next.
impl fmt::Display for Criterion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Due => "due, which the next is not yet",
            Self::OldestDue => "due earlier than the next",
            Self::OldestIssued => "older than the next",
            Self::Largest => "larger than the next",
            Self::Smallest => "smaller than the next",
            Self::HighestRate => "bears more interest than the next",
            Self::Priority => "ranks before the next by agreement",
            Self::LeastSecured | Self::LeastSecuredOfNotDue => "secured less than the next",
            Self::BestSecured => "secured better than the next",
            Self::Enforced => "put into enforcement before the next",
            Self::Number => "its number comes before the next, which is equal otherwise",
        })
    }
}

use serde::{Deserialize, Serialize};

use super::{LIMIT, LumpSum, ReferenceRates};
use crate::calendar::{Date, DayCount};
use crate::error::{Reason, Result};
use crate::money::{Money, Percent, Rounding};

/// What late payment costs: an agreement, or a law as [`super::Statute`] has it.
///
/// ```
/// use receivables::charges::ChargePolicy;
/// use receivables::money::Percent;
/// let agreed = ChargePolicy::simple(Percent::new("8")?);          // 8 % a year, over 365 days, rounded once
/// assert_eq!(agreed.grace, 0);
/// # Ok::<(), receivables::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChargePolicy {
    /// Percent a year.
    pub rate: RateRule,
    /// How the interest days become a part of a year.
    pub day_count: DayCount,
    /// Whether interest bears interest.
    pub compounding: Compounding,
    /// How a fraction of a minor unit becomes a whole one.
    pub rounding: Rounding,
    /// What is rounded.
    pub round: RoundEach,
    /// Days after the due date within which nothing is charged. After them, interest counts from the due date.
    pub grace: u16,
    /// A charge, interest and lump sum, below this is not made; its days stay chargeable.
    pub minimum: Option<Money>,
    /// The most interest that one claim ever bears.
    pub cap: Option<Money>,
    /// What is owed once beside the interest.
    pub lump_sum: Option<LumpSum>,
}

/// Where the rate comes from.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum RateRule {
    /// Agreed, and the same on every day.
    Fixed {
        /// Percent a year, not below zero.
        percent: Percent,
    },
    /// A reference rate and a margin on it.
    Reference {
        /// The name of the table.
        table: String,
        /// Percentage points on the reference rate, which may be below zero itself.
        margin: Percent,
        /// Whether the rate moves during the delay.
        reset: Reset,
    },
}

/// Whether a reference rate moves during one delay.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reset {
    /// The rate of the first interest day holds for the whole delay.
    Frozen,
    /// Each day has the rate of the table.
    Moving,
}

/// Whether interest bears interest itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Compounding {
    /// It does not.
    Simple,
    /// After every whole month from the first interest day. A month in which nothing changes bears a twelfth of a year.
    Monthly,
    /// After every whole year from the first interest day. A year in which nothing changes bears the whole rate.
    Yearly,
}

/// What a rounding is applied to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RoundEach {
    /// Every line by itself.
    Line,
    /// The sum of all lines since the due date; a line is the difference of two such sums.
    Sum,
}

impl ChargePolicy {
    /// Simple interest at a fixed rate over 365 days a year, rounded half away from zero in all, and nothing else.
    pub fn simple(percent: Percent) -> Self {
        Self {
            rate: RateRule::Fixed { percent },
            day_count: DayCount::Act365Fixed,
            compounding: Compounding::Simple,
            rounding: Rounding::HalfAway,
            round: RoundEach::Sum,
            grace: 0,
            minimum: None,
            cap: None,
            lump_sum: None,
        }
    }

    /// Refuses a policy by which the debtor would be paid: a fixed rate, minimum, cap or lump sum below zero.
    ///
    /// # Errors
    /// `rate_negative`, `amount_negative`, `percent_out_of_range`, `too_many`, with the place.
    pub fn check(&self) -> Result<()> {
        if let RateRule::Fixed { percent } = self.rate {
            not_negative(percent).map_err(|error| error.within("rate"))?;
        }
        for (what, amount) in [("minimum", self.minimum), ("cap", self.cap)] {
            if let Some(amount) = amount {
                amount_not_negative(what, amount).map_err(|error| error.within(what))?;
            }
        }
        match &self.lump_sum {
            Some(lump_sum) => lump_sum.check().map_err(|error| error.within("lump_sum")),
            None => Ok(()),
        }
    }

    /// Percent a year on a day, by the tables given.
    ///
    /// # Errors
    /// `unknown_choice` where the table is not among them, `rate_not_known`, `rate_negative`, `rate_out_of_range`.
    pub fn rate_on(&self, day: Date, tables: &[ReferenceRates]) -> Result<Percent> {
        match &self.rate {
            RateRule::Fixed { percent } => not_negative(*percent),
            RateRule::Reference { table, margin, .. } => {
                with_margin(ReferenceRates::find(tables, table)?.on(day)?, *margin)
            }
        }
    }

    /// The rates of the days from `first` to `last`, each with the last day it holds; neighbours differ.
    pub(super) fn rates(
        &self,
        first: Date,
        last: Date,
        tables: &[ReferenceRates],
    ) -> Result<Vec<(Date, Percent)>> {
        let RateRule::Reference { table, margin, reset: Reset::Moving } = &self.rate else {
            return Ok(vec![(last, self.rate_on(first, tables)?)]);
        };
        let table = ReferenceRates::find(tables, table)?;
        table.check()?;
        let mut found: Vec<(Date, Percent)> = Vec::new();
        let mut day = first;
        loop {
            let period = table.period_on(day)?;
            let (end, percent) = (period.until.min(last), with_margin(period.percent, *margin)?);
            match found.last_mut() {
                Some((until, same)) if *same == percent => *until = end,
                _ => found.push((end, percent)),
            }
            if end >= last {
                return Ok(found);
            }
            day = end.plus_days(1)?;
        }
    }
}

impl Compounding {
    /// The months after which interest is added to what bears it.
    pub(super) fn months(self) -> Option<u32> {
        match self {
            Self::Simple => None,
            Self::Monthly => Some(1),
            Self::Yearly => Some(12),
        }
    }
}

fn with_margin(reference: Percent, margin: Percent) -> Result<Percent> {
    let sum = reference.to_decimal().checked_add(margin.to_decimal());
    let sum = sum.ok_or_else(|| Reason::AmountOutOfRange { what: "the rate".to_owned() })?;
    not_negative(Percent::from_decimal(sum)?)
}

fn not_negative(percent: Percent) -> Result<Percent> {
    if percent < Percent::ZERO {
        return Err(Reason::RateNegative { percent: percent.to_string() }.into());
    }
    Ok(percent)
}

/// Refuses an amount below zero.
pub(super) fn amount_not_negative(what: &str, amount: Money) -> Result<()> {
    if amount.is_negative() {
        return Err(Reason::AmountNegative { what: what.to_owned(), amount }.into());
    }
    Ok(())
}

/// Refuses more of something than one charge looks at.
pub(super) fn not_too_many(what: &str, count: usize) -> Result<()> {
    if count > LIMIT {
        return Err(Reason::TooMany { what: what.to_owned(), count, limit: LIMIT }.into());
    }
    Ok(())
}

use serde::{Deserialize, Serialize};

use super::{LIMIT, LumpSum, ReferenceRates};
use crate::calendar::{Date, DayCount};
use crate::error::{Reason, Result};
use crate::money::{Money, Percent, Rate, Rounding, divide};

/// What late payment costs: an agreement, or a law as [`Statute`](super::Statute) has it.
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
    /// A reference rate, rounded up and multiplied where the law says so, and a margin on it.
    Reference {
        /// The name of the table.
        table: String,
        /// The reference rate is rounded up to a whole multiple of this many percentage points: `0.5` in Belgium and
        /// Finland. Above zero.
        round_up: Option<Percent>,
        /// How many times the reference rate, once it is rounded up: 3 in India. Not below zero.
        times: Option<Rate>,
        /// Percentage points on that, which may be below zero itself.
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
    /// The rate of the first day of each period of compounding holds until the next period begins; where interest is not
    /// compounded, that of the first interest day throughout.
    EachRest,
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
    /// `rate_negative`, `amount_negative`, `percent_out_of_range`, `terms_range`, `too_many`, with the place.
    pub fn check(&self) -> Result<()> {
        self.rate.check().map_err(|error| error.within("rate"))?;
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
            RateRule::Reference { table, .. } => {
                self.rate.applied_to(ReferenceRates::find(tables, table)?.on(day)?)
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
        let RateRule::Reference { table, reset, .. } = &self.rate else {
            return Ok(vec![(last, self.rate_on(first, tables)?)]);
        };
        let table = ReferenceRates::find(tables, table)?;
        table.check()?;
        let rests = match reset {
            Reset::EachRest => self.compounding.periods(first, last)?,
            _ => Vec::new(),
        };
        let mut found: Vec<(Date, Percent)> = Vec::new();
        let mut day = first;
        loop {
            let period = table.period_on(day)?;
            let until = match reset {
                Reset::Moving => period.until,
                Reset::Frozen => last,
                Reset::EachRest => rests.iter().find(|(_, end)| day <= *end).map_or(last, |(_, end)| *end),
            };
            let (end, percent) = (until.min(last), self.rate.applied_to(period.percent)?);
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

impl RateRule {
    fn check(&self) -> Result<()> {
        let out = |what: &str, value: String, range: &str| {
            Err(Reason::TermsRange { what: what.to_owned(), value, range: range.to_owned() }.into())
        };
        match self {
            Self::Fixed { percent } => not_negative(*percent).map(|_| ()),
            Self::Reference { round_up: Some(step), .. } if *step <= Percent::ZERO => {
                out("a step to round up to", step.to_string(), "above 0")
            }
            Self::Reference { times: Some(times), .. } if *times < Rate::ZERO => {
                out("a multiple of the reference rate", times.to_string(), "0 or more")
            }
            Self::Reference { .. } => Ok(()),
        }
    }

    /// Percent a year where the reference rate is that much. A multiple is kept to 10 decimals of a percent, half away.
    fn applied_to(&self, reference: Percent) -> Result<Percent> {
        let Self::Reference { round_up, times, margin, .. } = self else { return Ok(reference) };
        let parts = |percent: &Percent| i128::from(percent.rate().parts());
        let made = || {
            let mut rate = parts(&reference);
            if let Some(step) = round_up.as_ref().map(parts) {
                rate = divide(rate, step, Rounding::Ceiling)?.checked_mul(step)?;
            }
            if let Some(times) = times {
                let product = rate.checked_mul(i128::from(times.parts()))?;
                rate = divide(product, i128::from(Rate::ONE.parts()), Rounding::HalfAway)?;
            }
            i64::try_from(rate.checked_add(parts(margin))?).ok()
        };
        let made = made().ok_or_else(|| Reason::AmountOutOfRange { what: "the rate".to_owned() })?;
        not_negative(Percent::from_rate(Rate::from_parts(made)))
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

    /// The periods after which interest is added, each from its first to its last day, until one holds the last day.
    pub(super) fn periods(self, first: Date, last: Date) -> Result<Vec<(Date, Date)>> {
        let mut periods = Vec::new();
        let Some(months) = self.months() else { return Ok(periods) };
        let mut begins = first;
        let mut passed = 0;
        while begins <= last {
            passed += months;
            let next = first.plus_months(passed)?;
            periods.push((begins, next.plus_days(-1)?));
            begins = next;
        }
        Ok(periods)
    }
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

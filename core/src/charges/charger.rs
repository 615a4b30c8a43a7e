#[cfg(feature = "arrow")]
use super::block::{Block, Plain};
use super::charge::{Closed, capped, closed};
use super::known::Known;
use super::policy::amount_not_negative;
use super::{ChargePolicy, Claim, RateRule, ReferenceRates, late_charge};
use crate::calendar::Date;
use crate::error::{Reason, Result};
use crate::money::{MAX_MINOR, Money, Percent};

/// Charges many claims under one policy: the same rule as [`late_charge`], which keeps what claims of the same days share.
///
/// Simple interest that is rounded once is the claim times a factor that only the days decide, and the factor of a delay is
/// a difference of two running sums. They are computed once for every day of the rate table; whatever they do not cover
/// (interest on interest, rounding line by line, days beyond the table) is charged line by line.
///
/// ```
/// use receivables::calendar::date;
/// use receivables::charges::{Charger, ReferenceRates, Statute};
/// use receivables::money::money;
/// let (policy, tables) = (Statute::named("de_288_business")?.policy, ReferenceRates::all()?);
/// let charger = Charger::new(&policy, &tables)?;
/// let charge = charger.charge(date(2024, 4, 30)?, money("10000.00 EUR")?, date(2024, 9, 30)?)?;
/// assert_eq!((charge.days, charge.interest), (153, money("522.70 EUR")?));
/// assert_eq!(charge.total, money("562.70 EUR")?);
/// # Ok::<(), receivables::Error>(())
/// ```
#[derive(Debug)]
pub struct Charger<'a> {
    policy: &'a ChargePolicy,
    tables: &'a [ReferenceRates],
    known: Option<Known>,
    grace: i32,
}

/// What a claim of one amount bears for being paid late, without its lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClaimCharge {
    /// How many days bear interest.
    pub days: i32,
    /// Percent a year on the last of them.
    pub percent: Option<Percent>,
    /// The interest.
    pub interest: Money,
    /// What is owed once beside it.
    pub lump_sum: Money,
    /// Interest and lump sum.
    pub total: Money,
    /// Whether the total is below the least that the policy charges.
    pub below_minimum: bool,
}

impl<'a> Charger<'a> {
    /// Checks the policy and adds up what its table says, day by day.
    ///
    /// # Errors
    /// Those of [`ChargePolicy::check`] and [`ReferenceRates::check`]; `unknown_choice` where the table is not among them.
    pub fn new(policy: &'a ChargePolicy, tables: &'a [ReferenceRates]) -> Result<Self> {
        policy.check()?;
        if let RateRule::Reference { table, .. } = &policy.rate {
            ReferenceRates::find(tables, table)?.check()?;
        }
        Ok(Self { policy, tables, known: Known::of(policy, tables), grace: i32::from(policy.grace) })
    }

    /// What an amount bears that fell due on a day and of which all is open until `until`, that day included.
    ///
    /// # Errors
    /// Those of [`late_charge`].
    pub fn charge(&self, due: Date, principal: Money, until: Date) -> Result<ClaimCharge> {
        let Some((days, interest, percent)) = self.at_once(due.days(), principal.minor(), until.days())
        else {
            return self.line_by_line(due, principal, until);
        };
        let zero = Money::zero(principal.currency());
        let interest = capped(Money::from_minor(interest, principal.currency())?, self.policy, zero)?;
        let overdue = (until.days_since(due) > self.grace).then_some(principal);
        let Closed { lump_sum, total, below_minimum } = closed(self.policy, interest, overdue)?;
        Ok(ClaimCharge { days, percent, interest, lump_sum, total, below_minimum })
    }

    /// What the claim's debtor may keep for having paid early: so many percent of the principal, rounded as the policy
    /// rounds, where it was paid on a day until `days` after `issued`, that day included; else nothing, and
    /// nothing for what is not paid. Interest is of the whole principal all the same.
    ///
    /// # Errors
    /// `amount_negative`; `percent_out_of_range` for one below zero or above a hundred.
    ///
    /// ```
    /// use receivables::calendar::date;
    /// use receivables::charges::{ChargePolicy, Charger};
    /// use receivables::money::{Percent, money};
    /// let policy = ChargePolicy::simple(Percent::new("9")?);
    /// let charger = Charger::new(&policy, &[])?;
    /// // 2 % within 10 days.
    /// let paid = |day| {
    ///     charger.discount(date(2026, 3, 1)?, Percent::new("2")?, 10, money("1190.00 EUR")?, date(2026, 3, day).ok())
    /// };
    /// assert_eq!((paid(11)?, paid(12)?), (money("23.80 EUR")?, money("0.00 EUR")?));
    /// # Ok::<(), receivables::Error>(())
    /// ```
    pub fn discount(
        &self,
        issued: Date,
        percent: Percent,
        days: u16,
        principal: Money,
        paid: Option<Date>,
    ) -> Result<Money> {
        amount_not_negative("principal", principal)?;
        if percent < Percent::ZERO || percent > Percent::HUNDRED {
            let (what, percent) = ("a discount".to_owned(), percent.to_string());
            return Err(Reason::PercentOutOfRange { what, percent }.into());
        }
        if paid.is_none_or(|paid| paid.days_since(issued) > i32::from(days)) {
            return Ok(Money::zero(principal.currency()));
        }
        principal.percent(percent, self.policy.rounding)
    }

    /// Days, interest and rate of an amount of at least zero by the running sums, where they say and nothing else is to be
    /// looked at; all days are numbers since 1970.
    #[inline]
    fn at_once(&self, due: i32, minor: i64, until: i32) -> Option<(i32, i64, Option<Percent>)> {
        if !in_range(due) || !in_range(until) || !(0..=MAX_MINOR).contains(&minor) {
            return None;
        }
        let late = until - due;
        if late <= self.grace {
            return Some((0, 0, None));
        }
        let known = self.known.as_ref().filter(|_| minor > 0 && late > 0)?;
        let (interest, percent) = known.bears(due, minor, until)?;
        Some((late, interest, Some(percent)))
    }

    /// Claims that are charged column by column, where interest is all that the policy knows and the running sums say all
    /// of it.
    #[cfg(feature = "arrow")]
    pub(crate) fn plain<'s>(&'s self, block: Block<'s>) -> Option<Plain<'s>> {
        let known = self.known.as_ref().filter(|_| self.is_interest_alone())?;
        block.plain(known, self.grace)
    }

    /// How the policy rounds.
    #[cfg(feature = "arrow")]
    pub(crate) fn rounding(&self) -> crate::money::Rounding {
        self.policy.rounding
    }

    /// Whether interest is all that the policy knows: no lump sum, minimum or cap.
    #[cfg(feature = "arrow")]
    pub(crate) fn is_interest_alone(&self) -> bool {
        self.policy.lump_sum.is_none() && self.policy.minimum.is_none() && self.policy.cap.is_none()
    }

    /// Whether every rate has at most 4 decimals of a percent.
    #[cfg(feature = "arrow")]
    pub(crate) fn has_short_rates(&self) -> bool {
        let short = |percent: Percent| percent.rate().parts() % 1_000_000 == 0;
        match &self.policy.rate {
            RateRule::Fixed { percent } => short(*percent),
            RateRule::Reference { table, .. } => {
                let rates = ReferenceRates::find(self.tables, table).map(|table| table.rates.as_slice());
                rates
                    .unwrap_or_default()
                    .iter()
                    .all(|period| self.policy.rate_on(period.from, self.tables).is_ok_and(short))
            }
        }
    }

    fn line_by_line(&self, due: Date, principal: Money, until: Date) -> Result<ClaimCharge> {
        let charge = late_charge(&Claim::new(due, principal)?, self.policy, self.tables, None, until)?;
        let days = charge.lines.iter().map(|line| line.days).sum();
        let percent = charge.lines.last().map(|line| line.percent);
        let (interest, lump_sum, total) = (charge.interest, charge.lump_sum, charge.total);
        Ok(ClaimCharge { days, percent, interest, lump_sum, total, below_minimum: charge.below_minimum })
    }
}

/// Whether a day and the one after it are days.
pub(super) fn in_range(day: i32) -> bool {
    (Date::MIN.days()..Date::MAX.days()).contains(&day)
}

use super::accrual::{factor, unit};
use super::charge::{Closed, capped, closed};
use super::{ChargePolicy, Claim, Compounding, RateRule, ReferenceRates, Reset, RoundEach, late_charge};
use crate::calendar::Date;
use crate::error::Result;
use crate::money::{Divisor, MAX_MINOR, Money, Percent, Rate, Rounding};

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

/// What is known of every day of a table: the running sums of what one minor unit bears.
#[derive(Debug)]
struct Known {
    /// The first day of the table.
    first: i32,
    days: Vec<KnownDay>,
    /// Whether the rate of the first interest day holds: then the sums are of a rate of one part, and it multiplies them.
    frozen: bool,
    /// So many parts are one minor unit.
    unit: Divisor,
}

#[derive(Debug, Clone, Copy)]
struct KnownDay {
    /// What one minor unit bears from the first day of the table up to this day, this day included.
    until: i64,
    /// What it bears from then until the day before.
    before: i64,
    /// Which run of days without a gap the day belongs to; 0 where the table has no rate for it.
    run: u32,
    percent: Option<Percent>,
}

/// A day before anything is added up.
#[derive(Debug, Clone, Copy)]
struct Day {
    /// What one minor unit bears; none where no rate is known that it takes.
    bears: Option<i128>,
    percent: Option<Percent>,
}

/// So many days after a table are known where the rate of the first interest day stays.
const BEYOND: i64 = 3_653;

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

    /// Days, interest and rate of an amount of at least zero by the running sums, where they say and nothing else is to be
    /// looked at; all days are numbers since 1970.
    #[inline]
    pub(crate) fn at_once(&self, due: i32, minor: i64, until: i32) -> Option<(i32, i64, Option<Percent>)> {
        let in_range = |day: i32| (Date::MIN.days()..Date::MAX.days()).contains(&day);
        if !in_range(due) || !in_range(until) || !(0..=MAX_MINOR).contains(&minor) {
            return None;
        }
        let late = until - due;
        if late <= self.grace {
            return Some((0, 0, None));
        }
        let known = self.known.as_ref().filter(|_| minor > 0 && late > 0)?;
        let (interest, percent) = known.bears(due, minor, until, self.policy.rounding)?;
        Some((late, interest, Some(percent)))
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

impl Known {
    /// The sums, where the policy's interest is one: simple, rounded once, by a convention whose parts add up.
    fn of(policy: &ChargePolicy, tables: &[ReferenceRates]) -> Option<Self> {
        let plain = policy.compounding == Compounding::Simple && policy.round == RoundEach::Sum;
        if !plain || !policy.day_count.adds_up() {
            return None;
        }
        let end = Date::from_days(Date::MAX.days() - 1)?;
        let (first, last, frozen) = match &policy.rate {
            RateRule::Fixed { .. } => (Date::MIN, end, false),
            RateRule::Reference { table, reset, .. } => {
                let rates = &ReferenceRates::find(tables, table).ok()?.rates;
                let (first, last) = (rates.first()?.from, rates.last()?.until);
                match reset {
                    Reset::Moving => (first, last.min(end), false),
                    // A rate that stays holds for days beyond the table.
                    _ => (first, last.plus_days(BEYOND).unwrap_or(end).min(end), true),
                }
            }
        };
        let year = policy.day_count.fraction(first, first).denominator();
        let mut days: Vec<Day> = Vec::new();
        for number in first.days()..=last.days() {
            let (day, next) = (Date::from_days(number)?, Date::from_days(number + 1)?);
            let percent = policy.rate_on(day, tables).ok();
            let rate = if frozen { Some(Percent::from_rate(Rate::from_parts(1))) } else { percent };
            let of_year = policy.day_count.fraction(day, next);
            let bears = rate.map(|rate| factor(rate, of_year, year));
            // What is too large to be kept is charged line by line.
            days.push(Day { bears: bears.map_or(Some(None), |bears| bears.map(Some))?, percent });
        }
        Self::added_up(first, &days, unit(year)?, frozen)
    }

    fn added_up(first: Date, days: &[Day], unit: i128, frozen: bool) -> Option<Self> {
        // The largest part of which everything is a whole number, so that products stay small.
        let mut part = unit;
        let mut before = None;
        for bears in days.iter().filter_map(|day| day.bears).filter(|bears| *bears != 0) {
            if before != Some(bears) {
                part = divisor(part, bears);
                before = Some(bears);
            }
        }
        let (mut until, mut run, mut inside) = (0_i64, 0_u32, false);
        let mut known = Vec::with_capacity(days.len());
        for day in days {
            let alone = i64::try_from(day.bears.unwrap_or(0).checked_div(part)?).ok()?;
            let before = until;
            until = until.checked_add(alone)?;
            run = if day.bears.is_some() && !inside { run.checked_add(1)? } else { run };
            inside = day.bears.is_some();
            known.push(KnownDay { until, before, run: if inside { run } else { 0 }, percent: day.percent });
        }
        let unit = Divisor::new(unit.checked_div(part)?)?;
        Some(Self { first: first.days(), days: known, unit, frozen })
    }

    /// What an amount bears from the day after `due` until a later day, and the rate on that day. None where a day between
    /// them has no rate, or a product is beyond 64 bits.
    #[inline]
    fn bears(&self, due: i32, minor: i64, until: i32, rounding: Rounding) -> Option<(i64, Percent)> {
        let (first, last) = (self.on(due.checked_add(1)?)?, self.on(until)?);
        if first.run == 0 || first.run != last.run {
            return None;
        }
        let (mut bears, percent) =
            (last.until - first.before, if self.frozen { first } else { last }.percent?);
        if self.frozen {
            bears = bears.checked_mul(percent.rate().parts())?;
        }
        Some((self.unit.divide(minor.checked_mul(bears)?, rounding)?, percent))
    }

    #[inline]
    fn on(&self, day: i32) -> Option<&KnownDay> {
        self.days.get(usize::try_from(day.checked_sub(self.first)?).ok()?)
    }
}

/// The greatest common divisor of two numbers above zero.
fn divisor(a: i128, b: i128) -> i128 {
    let (mut divisor, mut rest) = (a, b);
    while rest != 0 {
        (divisor, rest) = (rest, divisor % rest);
    }
    divisor
}

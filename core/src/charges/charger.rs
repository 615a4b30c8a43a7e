use super::accrual::{factor, unit, whole};
use super::charge::{Closed, capped, closed};
use super::{ChargePolicy, Claim, Compounding, RateRule, ReferenceRates, Reset, RoundEach, late_charge};
use crate::calendar::Date;
use crate::error::Result;
use crate::money::{Money, Percent, Rate};

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
    first: Date,
    days: Vec<KnownDay>,
    /// Whether the rate of the first interest day holds: then the sums are of a rate of one part, and it multiplies them.
    frozen: bool,
    /// So many parts are one minor unit.
    unit: i128,
}

#[derive(Debug, Clone, Copy)]
struct KnownDay {
    /// What one minor unit bears from the first day of the table up to this day, this day included.
    until: i64,
    /// What it bears on this day alone.
    alone: i64,
    /// Which run of days without a gap the day belongs to; none where the table has no rate for it.
    run: Option<u16>,
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
        Ok(Self { policy, tables, known: Known::of(policy, tables) })
    }

    /// What an amount bears that fell due on a day and of which all is open until `until`, that day included.
    ///
    /// # Errors
    /// Those of [`late_charge`].
    pub fn charge(&self, due: Date, principal: Money, until: Date) -> Result<ClaimCharge> {
        let late = until.days_since(due);
        if late <= i32::from(self.policy.grace) && !principal.is_negative() {
            let Closed { lump_sum, total, below_minimum } =
                closed(self.policy, Money::zero(principal.currency()), None)?;
            let (days, percent, interest) = (0, None, Money::zero(principal.currency()));
            return Ok(ClaimCharge { days, percent, interest, lump_sum, total, below_minimum });
        }
        let Some((interest, percent)) = self.at_once(due, principal, until) else {
            return self.line_by_line(due, principal, until);
        };
        let interest = capped(interest, self.policy, Money::zero(principal.currency()))?;
        let Closed { lump_sum, total, below_minimum } = closed(self.policy, interest, Some(principal))?;
        Ok(ClaimCharge { days: late, percent: Some(percent), interest, lump_sum, total, below_minimum })
    }

    /// The interest by the running sums; none where they do not say.
    fn at_once(&self, due: Date, principal: Money, until: Date) -> Option<(Money, Percent)> {
        let known = self.known.as_ref().filter(|_| principal.is_positive() && until > due)?;
        let (bears, percent) = known.bears(Date::from_days(due.days() + 1)?, until)?;
        let exact = i128::from(principal.minor()).checked_mul(bears)?;
        let amount = whole(exact, known.unit, self.policy.rounding)?;
        Some((Money::from_minor(amount, principal.currency()).ok()?, percent))
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
        let (mut until, mut run, mut inside) = (0_i64, 0_u16, false);
        let mut known = Vec::with_capacity(days.len());
        for day in days {
            let alone = i64::try_from(day.bears.unwrap_or(0).checked_div(part)?).ok()?;
            until = until.checked_add(alone)?;
            run = if day.bears.is_some() && !inside { run.checked_add(1)? } else { run };
            inside = day.bears.is_some();
            known.push(KnownDay { until, alone, run: inside.then_some(run), percent: day.percent });
        }
        Some(Self { first, days: known, unit: unit.checked_div(part)?, frozen })
    }

    /// What one minor unit bears from the first to the last day, and the rate on the last of them. None where a day has no
    /// rate.
    fn bears(&self, first: Date, last: Date) -> Option<(i128, Percent)> {
        let (first, last) = (self.on(first)?, self.on(last)?);
        if first.run.is_none() || first.run != last.run {
            return None;
        }
        let bears = i128::from(last.until.checked_sub(first.until)?.checked_add(first.alone)?);
        if self.frozen {
            let percent = first.percent?;
            return Some((bears.checked_mul(i128::from(percent.rate().parts()))?, percent));
        }
        Some((bears, last.percent?))
    }

    fn on(&self, day: Date) -> Option<&KnownDay> {
        self.days.get(usize::try_from(day.days_since(self.first)).ok()?)
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

//! Running sums: what one minor unit bears from the first day of a table up to each other day.

use super::accrual::{factor, unit};
use super::{ChargePolicy, Compounding, RateRule, ReferenceRates, Reset, RoundEach};
use crate::calendar::Date;
use crate::money::{Divisor, Percent, Rate};

/// What is known of every day of a table.
///
/// What is looked at for each claim stands apart from what is looked at rarely, so that the sums of years stay near.
#[derive(Debug)]
pub(super) struct Known {
    /// The first day of the table.
    first: i32,
    /// What one minor unit bears on all days before the day at this place; one more than there are days.
    sums: Vec<i64>,
    /// Which run of days without a gap each day belongs to; 0 where the table has no rate for it.
    runs: Vec<u32>,
    percents: Vec<Option<Percent>>,
    /// Where the rate of the first interest day stays, the sums are of a rate of one, and these multiply them; else empty.
    rates: Vec<i64>,
    /// The largest of them, or one.
    #[cfg(feature = "arrow")]
    largest: i64,
    /// So many parts are one minor unit.
    unit: Divisor,
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

impl Known {
    /// The sums, where the policy's interest is one: simple, rounded once, by a convention whose parts add up.
    pub(super) fn of(policy: &ChargePolicy, tables: &[ReferenceRates]) -> Option<Self> {
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
        Self::added_up(first, &days, unit(year)?, frozen, policy)
    }

    fn added_up(first: Date, days: &[Day], unit: i128, frozen: bool, policy: &ChargePolicy) -> Option<Self> {
        // The largest part of which everything is a whole number, so that products stay small.
        let part = shared(unit, days.iter().filter_map(|day| day.bears));
        let unit = unit.checked_div(part)?;
        let parts = |day: &Day| i128::from(day.percent.map_or(0, |percent| percent.rate().parts()));
        let rate = if frozen { shared(unit, days.iter().map(parts)) } else { 1 };
        let (mut sum, mut run, mut inside) = (0_i64, 0_u32, false);
        let (mut sums, mut runs) = (Vec::with_capacity(days.len() + 1), Vec::with_capacity(days.len()));
        sums.push(sum);
        for day in days {
            sum = sum.checked_add(i64::try_from(day.bears.unwrap_or(0).checked_div(part)?).ok()?)?;
            sums.push(sum);
            run = if day.bears.is_some() && !inside { run.checked_add(1)? } else { run };
            inside = day.bears.is_some();
            runs.push(if inside { run } else { 0 });
        }
        let mut rates = Vec::new();
        if frozen {
            for day in days {
                rates.push(i64::try_from(parts(day).checked_div(rate)?).ok()?);
            }
        }
        Some(Self {
            first: first.days(),
            sums,
            runs,
            percents: days.iter().map(|day| day.percent).collect(),
            #[cfg(feature = "arrow")]
            largest: rates.iter().copied().max().unwrap_or(1),
            rates,
            unit: Divisor::new(unit.checked_div(rate)?, policy.rounding)?,
        })
    }

    /// What an amount bears from the day after `due` until a later day, and the rate on that day. None where a day between
    /// them has no rate.
    #[inline]
    pub(super) fn bears(&self, due: i32, minor: i64, until: i32) -> Option<(i64, Percent)> {
        if !self.all_known(due, until) {
            return None;
        }
        let percent = self.percent(due, until)?;
        let parts = self.sum(due, until).checked_mul(self.rate(due))?;
        Some((self.unit.divide(i128::from(minor).checked_mul(i128::from(parts))?)?, percent))
    }

    /// Whether every day after `due` until a later day has a rate.
    pub(super) fn all_known(&self, due: i32, until: i32) -> bool {
        let run = |day: i32| self.runs.get(self.place(day)).copied().unwrap_or(0);
        due < until && run(due + 1) != 0 && run(due + 1) == run(until)
    }

    /// Whether amounts that are in no bit larger than these stay in 64 bits, late by any of the days after `due`.
    #[cfg(feature = "arrow")]
    pub(super) fn fits(&self, due: i32, bits: i64, until: i32) -> bool {
        let parts = self.sum(due, until).checked_mul(self.largest);
        let product = parts.and_then(|parts| parts.checked_mul(bits));
        product.is_some_and(|product| product <= self.unit.most())
    }

    /// What an amount bears where [`Self::all_known`] and [`Self::fits`] hold for days around these.
    #[cfg(feature = "arrow")]
    #[inline]
    pub(super) fn at_once(&self, due: i32, minor: i64, until: i32) -> i64 {
        let parts = self.sum(due, until).wrapping_mul(self.rate(due));
        self.unit.quotient(minor.wrapping_mul(parts))
    }

    /// The rate on the last day.
    #[inline]
    pub(super) fn percent(&self, due: i32, until: i32) -> Option<Percent> {
        let day = if self.rates.is_empty() { until } else { due + 1 };
        self.percents.get(self.place(day)).copied().flatten()
    }

    /// By what the rate of the first day multiplies.
    #[inline]
    fn rate(&self, due: i32) -> i64 {
        if self.rates.is_empty() {
            return 1;
        }
        self.rates.get(self.place(due + 1)).copied().unwrap_or(0)
    }

    /// What a minor unit bears on the days after `due` until another day; 0 for the same day.
    #[inline]
    fn sum(&self, due: i32, until: i32) -> i64 {
        let before = |day: i32| self.sums.get(self.place(day)).copied().unwrap_or(0);
        before(until + 1) - before(due + 1)
    }

    /// Where a day stands; far beyond everything where it is before the first.
    #[inline]
    fn place(&self, day: i32) -> usize {
        usize::try_from(day.wrapping_sub(self.first).cast_unsigned()).unwrap_or(usize::MAX)
    }
}

/// The greatest common divisor of a number above zero and of what is above zero among others.
fn shared(number: i128, others: impl Iterator<Item = i128>) -> i128 {
    let (mut found, mut before) = (number, 0);
    for other in others.filter(|other| *other > 0) {
        if other != before {
            before = other;
            let mut rest = other;
            while rest != 0 {
                (found, rest) = (rest, found % rest);
            }
        }
    }
    found
}

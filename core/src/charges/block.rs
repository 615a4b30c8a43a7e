//! Some claims of one table, charged column by column.
//!
//! Decides whether nothing but the running sums is to be looked at for any of them, so that no claim has to be looked at
//! for it. It must never know where the columns come from.

use super::charger::in_range;
use super::known::Known;
use crate::money::{Divisor, MAX_MINOR, Percent, Rate, Rounding};

/// Claims whose days and amounts are numbers: days since 1970, whole minor units.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Block<'a> {
    /// When each fell due.
    pub(crate) due: &'a [i32],
    /// What was open then.
    pub(crate) minors: &'a [i64],
    /// Until when each is charged.
    pub(crate) until: &'a [i32],
}

/// Claims of which the running sums say everything.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Plain<'a> {
    block: Block<'a>,
    known: &'a Known,
    grace: i32,
}

/// The discounts that go with them.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Offers<'a> {
    /// From when the days count.
    pub(crate) issued: &'a [i32],
    /// Percent, with so many decimals as are said beside.
    pub(crate) percent: &'a [i64],
    /// How many days there are.
    pub(crate) days: &'a [i64],
    /// When each was paid; [`NEVER`] where it was not.
    pub(crate) paid: &'a [i32],
    /// The decimals of the percentages, at most 10.
    pub(crate) decimals: u32,
}

/// The day of what is not paid.
pub(crate) const NEVER: i32 = i32::MAX;

/// The most days of a window of discount.
const MOST_DAYS: i64 = u16::MAX as i64;

impl<'a> Block<'a> {
    /// The claims as plain ones, where every amount is one that a claim may have, every day one of the table or one on
    /// which nothing is late, and every product one of 64 bits.
    pub(super) fn plain(self, known: &'a Known, grace: i32) -> Option<Plain<'a>> {
        let bits = all_bits(self.minors);
        let ((due, last_due), (until, last)) = (ends(self.due)?, ends(self.until)?);
        let first = due.min(until);
        let sound = (0..=MAX_MINOR).contains(&bits) && in_range(first) && in_range(last.max(last_due));
        let sound = sound && known.all_known(first, last) && known.fits(first, bits, last);
        sound.then_some(Plain { block: self, known, grace })
    }
}

impl<'a> Plain<'a> {
    /// How many days bear interest.
    pub(crate) fn days(self) -> impl Iterator<Item = i32> + use<'a> {
        self.rows().map(move |(due, minor, until)| self.late(due, minor, until))
    }

    /// The interest.
    #[inline]
    pub(crate) fn interest(self) -> impl Iterator<Item = i64> + use<'a> {
        // What is not late is charged from a day until the same day.
        let from = move |due: i32, until: i32| if until - due > self.grace { due } else { until };
        self.rows().map(move |(due, minor, until)| self.known.at_once(from(due, until), minor, until))
    }

    /// The rate on the last day that bears interest.
    pub(crate) fn percent(self) -> impl Iterator<Item = Option<Percent>> + use<'a> {
        self.rows().map(move |(due, minor, until)| match self.late(due, minor, until) {
            0 => None,
            _ => self.known.percent(due, until),
        })
    }

    fn late(self, due: i32, minor: i64, until: i32) -> i32 {
        if until - due > self.grace && minor > 0 { until - due } else { 0 }
    }

    #[inline]
    fn rows(self) -> impl Iterator<Item = (i32, i64, i32)> + use<'a> {
        let Block { due, minors, until } = self.block;
        due.iter().zip(minors).zip(until).map(|((due, minor), until)| (*due, *minor, *until))
    }
}

impl<'a> Offers<'a> {
    /// The discount that each claim earned, where every offer is one and every product stays in 64 bits.
    #[inline]
    pub(crate) fn earned(
        self,
        minors: &'a [i64],
        rounding: Rounding,
    ) -> Option<impl Iterator<Item = i64> + use<'a>> {
        let (percents, days, bits) = (all_bits(self.percent), all_bits(self.days), all_bits(minors));
        let hundred = 10_i64.checked_pow(self.decimals.checked_add(2)?)?;
        let unit = Divisor::new(i128::from(hundred), rounding)?;
        let (first, last) = ends(self.issued)?;
        let sound = in_range(first) && in_range(last) && (0..=MAX_MINOR).contains(&bits);
        let sound = sound && (0..=hundred).contains(&percents) && (0..=MOST_DAYS).contains(&days);
        if !sound || percents.checked_mul(bits)? > unit.most() {
            return None;
        }
        let offers = self.issued.iter().zip(self.percent).zip(self.days).zip(self.paid).zip(minors);
        Some(offers.map(move |((((issued, percent), days), paid), minor)| {
            let in_time = i64::from(*paid) - i64::from(*issued) <= *days;
            unit.quotient(if in_time { minor.wrapping_mul(*percent) } else { 0 })
        }))
    }
}

/// As many percent as a number with so many decimals says.
pub(crate) fn percent_of(number: i64, decimals: u32) -> Option<Percent> {
    let scale = 10_i64.checked_pow(10_u32.checked_sub(decimals)?)?;
    Some(Percent::from_rate(Rate::from_parts(number.checked_mul(scale)?)))
}

/// Every bit of some numbers: none of them is larger, and it is below zero where one of them is.
fn all_bits(numbers: &[i64]) -> i64 {
    numbers.iter().fold(0, |bits, number| bits | number)
}

fn ends(days: &[i32]) -> Option<(i32, i32)> {
    let first = *days.first()?;
    Some(days.iter().fold((first, first), |(low, high), day| (low.min(*day), high.max(*day))))
}

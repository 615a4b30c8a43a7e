use super::{Date, Period, YearFraction};
use crate::error::{Reason, Result};

/// Equal periods of whole months, one after the other without an end in either direction, as the coupons or instalments
/// of a loan have them. ACT/ACT ICMA counts parts of them: each day is an equal share of its period, and each period
/// an equal share of the year.
///
/// Source: rule 251 of the International Capital Market Association.
///
/// ```
/// use receivables::calendar::{RegularPeriods, date};
/// // Half-years from 15 January and 15 July; the first interest runs from 15 August 2002, 11 months.
/// let halves = RegularPeriods::new(date(2003, 1, 15)?, date(2003, 7, 15)?)?;
/// let part = halves.fraction(date(2002, 8, 15)?, date(2003, 7, 15)?)?;
/// assert_eq!(part.to_string(), "337/368");                    // 153/(184 × 2) + 181/(181 × 2)
/// # Ok::<(), receivables::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct RegularPeriods {
    /// From which the others are counted.
    anchor: Date,
    months: u32,
    /// Whether every period ends with its month.
    month_ends: bool,
}

impl RegularPeriods {
    /// The periods of which one runs from `start`, which counts, to `end`, which does not: 1, 2, 3, 4, 6 or 12 months.
    /// Where both are the last day of their month, all others are.
    ///
    /// # Errors
    /// `date_order` where `end` is not after `start`, `date_invalid` where a year is not a whole number of such periods.
    pub fn new(start: Date, end: Date) -> Result<Self> {
        Period::new(start.plus_days(1)?, end)?;
        let month_ends = start == start.end_of_month() && end == end.end_of_month();
        let months = end.months_since(start).unsigned_abs();
        let periods = Self { anchor: start, months, month_ends };
        if months == 0 || months > 12 || 12 % months != 0 || periods.start_of(1)? != end {
            let value = format!("a period of 1, 2, 3, 4, 6 or 12 months from {start} to {end}");
            return Err(Reason::DateInvalid { value }.into());
        }
        Ok(periods)
    }

    /// The part of a year from `from`, which counts, to `to`, which does not, by ACT/ACT ICMA, in lowest terms. Below
    /// zero where `to` is the earlier one.
    ///
    /// # Errors
    /// `date_out_of_range` where a period that is needed ends outside the days that are kept.
    pub fn fraction(self, from: Date, to: Date) -> Result<YearFraction> {
        if to < from {
            let forward = self.fraction(to, from)?;
            return Ok(YearFraction::new(-forward.numerator(), forward.denominator()));
        }
        let a_year = 12 / i64::from(self.months);
        let mut sum = (0, 1);
        let mut number = from.months_since(self.anchor).div_euclid(self.months.cast_signed()) - 1;
        loop {
            let (start, end) = (self.start_of(number)?, self.start_of(number + 1)?);
            if start >= to {
                return Ok(YearFraction::new(sum.0, sum.1));
            }
            let inside = end.min(to).days_since(start.max(from)).max(0);
            sum = plus(sum, (inside.into(), a_year * i64::from(end.days_since(start))));
            number += 1;
        }
    }

    /// Where a period starts, counted from the anchor.
    fn start_of(self, number: i32) -> Result<Date> {
        let months = number.unsigned_abs().saturating_mul(self.months);
        let day =
            if number < 0 { self.anchor.minus_months(months)? } else { self.anchor.plus_months(months)? };
        Ok(if self.month_ends { day.end_of_month() } else { day })
    }
}

/// The sum of two fractions in lowest terms. Periods of the same months have at most four lengths, so what stands below
/// the line stays below their common multiple.
fn plus(one: (i64, i64), other: (i64, i64)) -> (i64, i64) {
    let common = greatest_divisor(one.1, other.1);
    let numerator = one.0 * (other.1 / common) + other.0 * (one.1 / common);
    let denominator = one.1 / common * other.1;
    let common = greatest_divisor(numerator, denominator);
    (numerator / common, denominator / common)
}

fn greatest_divisor(one: i64, other: i64) -> i64 {
    if other == 0 { one.max(1) } else { greatest_divisor(other, one % other) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn part(period: [&str; 2], from: &str, to: &str) -> String {
        let periods = RegularPeriods::new(day(period[0]), day(period[1])).unwrap();
        periods.fraction(day(from), day(to)).unwrap().to_string()
    }

    #[test]
    fn a_regular_period_is_its_part_of_the_year() {
        assert_eq!(part(["2003-11-01", "2004-05-01"], "2003-11-01", "2004-05-01"), "1/2");
        assert_eq!(part(["1999-07-30", "2000-01-30"], "1999-07-30", "2000-01-30"), "1/2");
        assert_eq!(part(["1999-07-01", "2000-07-01"], "1999-07-01", "2001-07-01"), "2/1");
        assert_eq!(part(["1999-07-01", "2000-07-01"], "2001-07-01", "1999-07-01"), "-2/1");
        assert_eq!(part(["1999-07-01", "2000-07-01"], "2000-07-01", "2000-07-01"), "0/1");
        assert_eq!(part(["1998-07-01", "1999-07-01"], "1999-02-01", "1999-07-01"), "30/73");
        // 91/(91 × 4) + 61/(92 × 4): the ends of months, from the end of November.
        assert_eq!(part(["1999-08-31", "1999-11-30"], "1999-11-30", "2000-04-30"), "153/368");
    }

    #[test]
    fn the_worst_sums_stay_in_range() {
        for (start, end) in
            [("1999-01-31", "1999-02-28"), ("1999-01-15", "1999-07-15"), ("1999-01-15", "1999-04-15")]
        {
            let periods = RegularPeriods::new(day(start), day(end)).unwrap();
            let part = periods.fraction(day("1902-03-07"), day("2199-02-11")).unwrap();
            assert!(part.numerator() / part.denominator() == 296, "{part}");
        }
    }

    #[test]
    fn a_year_has_a_whole_number_of_periods() {
        for (start, end, code) in [
            ("2025-01-08", "2027-01-08", "date_invalid"),
            ("2025-01-08", "2025-06-08", "date_invalid"),
            ("2025-01-08", "2025-07-09", "date_invalid"),
            ("2025-01-08", "2025-01-08", "date_order"),
        ] {
            let error = RegularPeriods::new(day(start), day(end)).unwrap_err();
            assert_eq!(error.code().as_str(), code, "{start} {end}");
        }
    }
}

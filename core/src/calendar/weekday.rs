use serde::{Deserialize, Serialize};

use super::Date;

/// A day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Weekday {
    /// The first day of the week of ISO 8601.
    Monday,
    /// The second.
    Tuesday,
    /// The third.
    Wednesday,
    /// The fourth.
    Thursday,
    /// The fifth.
    Friday,
    /// The sixth.
    Saturday,
    /// The last.
    Sunday,
}

impl Weekday {
    /// All of them, from Monday.
    pub const ALL: [Self; 7] = [
        Self::Monday,
        Self::Tuesday,
        Self::Wednesday,
        Self::Thursday,
        Self::Friday,
        Self::Saturday,
        Self::Sunday,
    ];

    /// Days from Monday, 0 to 6.
    const fn after_monday(self) -> u8 {
        match self {
            Self::Monday => 0,
            Self::Tuesday => 1,
            Self::Wednesday => 2,
            Self::Thursday => 3,
            Self::Friday => 4,
            Self::Saturday => 5,
            Self::Sunday => 6,
        }
    }

    /// Days from this weekday to the next `other`, 0 to 6.
    ///
    /// ```
    /// use receivables::calendar::Weekday;
    /// assert_eq!(Weekday::Friday.days_until(Weekday::Monday), 3);
    /// ```
    pub fn days_until(self, other: Self) -> i64 {
        (i64::from(other.after_monday()) - i64::from(self.after_monday())).rem_euclid(7)
    }
}

impl Date {
    /// The day of the week.
    ///
    /// ```
    /// use receivables::calendar::{Weekday, date};
    /// assert_eq!(date(2026, 5, 9)?.weekday(), Weekday::Saturday);
    /// # Ok::<(), receivables::Error>(())
    /// ```
    pub const fn weekday(self) -> Weekday {
        // 1970-01-01, from which days count, was a Thursday.
        match self.days().rem_euclid(7) {
            0 => Weekday::Thursday,
            1 => Weekday::Friday,
            2 => Weekday::Saturday,
            3 => Weekday::Sunday,
            4 => Weekday::Monday,
            5 => Weekday::Tuesday,
            _ => Weekday::Wednesday,
        }
    }
}

/// The days of the week on which nobody works.
///
/// ```
/// use receivables::calendar::{Weekday, Weekend};
/// assert!(Weekend::SATURDAY_SUNDAY.contains(Weekday::Sunday));
/// let gulf = Weekend::of(&[Weekday::Friday, Weekday::Saturday]);
/// assert!(!gulf.contains(Weekday::Sunday));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Weekend(u8);

impl Weekend {
    /// Every day of the week is worked.
    pub const NONE: Self = Self(0);
    /// Saturday and Sunday.
    pub const SATURDAY_SUNDAY: Self = Self(0b110_0000);

    /// A weekend of these days.
    pub fn of(days: &[Weekday]) -> Self {
        Self(days.iter().fold(0, |mask, day| mask | 1 << day.after_monday()))
    }

    /// The days of the week that are part of it, from Monday.
    pub fn days(self) -> impl Iterator<Item = Weekday> {
        Weekday::ALL.into_iter().filter(move |day| self.contains(*day))
    }

    /// Whether that day of the week is part of it.
    pub const fn contains(self, day: Weekday) -> bool {
        self.0 & 1 << day.after_monday() != 0
    }
}

#[cfg(test)]
mod tests {
    use chrono::Datelike;

    use super::*;

    #[test]
    fn weekdays_agree_with_chrono_on_every_day() {
        for days in Date::MIN.days()..=Date::MAX.days() {
            let day = Date::from_days(days).unwrap();
            let ours = u32::from(day.weekday().after_monday());
            assert_eq!(ours, day.civil().weekday().num_days_from_monday(), "{day}");
        }
    }

    #[test]
    fn a_weekend_holds_what_it_is_made_of() {
        for day in Weekday::ALL {
            assert!(Weekend::of(&[day]).contains(day) && !Weekend::NONE.contains(day));
        }
        assert_eq!(Weekend::of(&[Weekday::Sunday, Weekday::Saturday]), Weekend::SATURDAY_SUNDAY);
        assert!(Weekend::SATURDAY_SUNDAY.days().eq([Weekday::Saturday, Weekday::Sunday]));
    }
}

//! The days and amounts of a letter of credit, as the Uniform Customs and Practice for Documentary Credits has them (UCP
//! 600, publication 600 of the International Chamber of Commerce), with its standard banking practice (ISBP 745).
//!
//! Decides until when documents may be presented, what words of a credit mean as days, and how far "about" reaches. It
//! must never know the documents themselves, or who the banks are.

use std::str::FromStr;

use crate::calendar::{CalendarName, Date, Roll, date};
use crate::error::{Error, Reason, Result, Shown};
use crate::money::{Money, Percent, Rounding};

/// The days in which documents are presented where a credit says nothing else: article 14(c).
const PRESENTATION_DAYS: u16 = 21;

/// The dates of a letter of credit that decide when documents may be presented.
///
/// ```
/// use receivables::calendar::date;
/// use receivables::terms::LetterOfCredit;
///
/// let credit = LetterOfCredit::expiring(date(2026, 4, 15)?);
/// assert_eq!(credit.latest_presentation(date(2026, 3, 2)?)?, date(2026, 3, 23)?);     // 21 days after shipment
/// assert_eq!(credit.latest_presentation(date(2026, 4, 1)?)?, date(2026, 4, 15)?);     // never after its expiry
/// # Ok::<(), receivables::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LetterOfCredit {
    /// The last day on which documents are presented at all (article 6(d)).
    pub expiry: Date,
    /// The days after shipment in which they are; none for the 21 of article 14(c).
    pub presentation_days: Option<u16>,
}

impl LetterOfCredit {
    /// A credit that says when it expires, and nothing else.
    pub fn expiring(expiry: Date) -> Self {
        Self { expiry, presentation_days: None }
    }

    /// The last day on which documents may be presented: so many days after the shipment, and never after the expiry.
    ///
    /// # Errors
    /// `date_out_of_range`.
    pub fn latest_presentation(&self, shipment: Date) -> Result<Date> {
        let days = self.presentation_days.unwrap_or(PRESENTATION_DAYS);
        Ok(shipment.plus_days(i64::from(days))?.min(self.expiry))
    }
}

/// A last day of a letter of credit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CreditDeadline {
    /// Its expiry, or the last day of presentation.
    Presentation,
    /// The latest shipment.
    Shipment,
}

impl CreditDeadline {
    /// The day itself, or the next on which banks are open where they are closed on it: article 29(a). The latest
    /// shipment is never moved: article 29(c).
    ///
    /// ```
    /// use receivables::calendar::{CalendarName, date};
    /// use receivables::terms::CreditDeadline;
    /// let (sunday, banks) = (date(2026, 3, 22)?, CalendarName::Target);
    /// assert_eq!(CreditDeadline::Presentation.extended(sunday, banks)?, date(2026, 3, 23)?);
    /// assert_eq!(CreditDeadline::Shipment.extended(sunday, banks)?, sunday);
    /// # Ok::<(), receivables::Error>(())
    /// ```
    ///
    /// # Errors
    /// `calendar_range` for a day that the calendar does not know.
    pub fn extended(self, day: Date, banks: CalendarName) -> Result<Date> {
        match self {
            Self::Presentation => banks.calendar().roll(day, Roll::Following),
            Self::Shipment => Ok(day),
        }
    }
}

/// The day of shipment that a maturity counts from: of one bill of lading with several on-board notations the earliest,
/// of several bills under one draft the latest (ISBP 745, paragraph B2). None where there is none.
///
/// ```
/// use receivables::calendar::date;
/// use receivables::terms::shipment_day;
/// let one_bill = [vec![date(2026, 8, 16)?, date(2026, 8, 18)?]];
/// assert_eq!(shipment_day(&one_bill), Some(date(2026, 8, 16)?));
/// # Ok::<(), receivables::Error>(())
/// ```
pub fn shipment_day(bills: &[Vec<Date>]) -> Option<Date> {
    bills.iter().filter_map(|on_board| on_board.iter().min().copied()).max()
}

/// The least and the most that "about" or "approximately" allow for the amount of a credit, its quantity or a unit price:
/// 10 % to either side (article 30(a)). Rounded half away from zero to the minor unit.
///
/// ```
/// use receivables::money::money;
/// use receivables::terms::about;
/// assert_eq!(about(money("100000.00 USD")?)?, (money("90000.00 USD")?, money("110000.00 USD")?));
/// # Ok::<(), receivables::Error>(())
/// ```
///
/// # Errors
/// `amount_out_of_range`.
pub fn about(amount: Money) -> Result<(Money, Money)> {
    let tenth = amount.percent(Percent::new("10")?, Rounding::HalfAway)?;
    Ok((amount.minus(tenth)?, amount.plus(tenth)?))
}

/// The first and the last day that "on or about" a day means: five days before and after it, both included (article 3).
///
/// # Errors
/// `date_out_of_range`.
pub fn on_or_about(day: Date) -> Result<(Date, Date)> {
    Ok((day.plus_days(-5)?, day.plus_days(5)?))
}

/// A part of a month in the words of a credit (article 3).
///
/// ```
/// use receivables::calendar::date;
/// use receivables::terms::MonthPart;
/// let (part, month) = MonthPart::read("second half of February")?;
/// assert_eq!(part.days(2028, month)?, (date(2028, 2, 16)?, date(2028, 2, 29)?));
/// # Ok::<(), receivables::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MonthPart {
    /// The 1st to the 15th.
    FirstHalf,
    /// The 16th to the last.
    SecondHalf,
    /// The 1st to the 10th.
    Beginning,
    /// The 11th to the 20th.
    Middle,
    /// The 21st to the last.
    End,
}

impl MonthPart {
    const NAMES: [(Self, &'static str); 5] = [
        (Self::FirstHalf, "first half"),
        (Self::SecondHalf, "second half"),
        (Self::Beginning, "beginning"),
        (Self::Middle, "middle"),
        (Self::End, "end"),
    ];

    /// `end of June`: the part and the month, 1 to 12.
    ///
    /// # Errors
    /// `unknown_choice`.
    pub fn read(text: &str) -> Result<(Self, u8)> {
        let unknown = || -> Error {
            let names = Self::NAMES.map(|(_, name)| name).join(", ");
            Reason::UnknownChoice { value: Shown::new(text), choices: format!("{names} of a month") }.into()
        };
        let lower = text.trim().to_lowercase();
        let (part, month) = lower.split_once(" of ").ok_or_else(unknown)?;
        let part = part.trim().trim_start_matches("the ");
        let found = Self::NAMES.into_iter().find(|(_, name)| *name == part).ok_or_else(unknown)?;
        let month = super::notation::month(month.trim()).ok_or_else(unknown)?;
        Ok((found.0, month))
    }

    /// Its first and its last day, both included.
    ///
    /// # Errors
    /// `date_syntax`, `date_out_of_range`.
    pub fn days(self, year: i32, month: u8) -> Result<(Date, Date)> {
        let first = date(year, u32::from(month), 1)?;
        Ok(match self {
            Self::FirstHalf => (first, first.on_day(15)),
            Self::SecondHalf => (first.on_day(16), first.end_of_month()),
            Self::Beginning => (first, first.on_day(10)),
            Self::Middle => (first.on_day(11), first.on_day(20)),
            Self::End => (first.on_day(21), first.end_of_month()),
        })
    }
}

/// A word before a date in a credit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateWord {
    /// `to`.
    To,
    /// `until`.
    Until,
    /// `till`.
    Till,
    /// `from`.
    From,
    /// `between`.
    Between,
    /// `before`.
    Before,
    /// `after`.
    After,
}

impl DateWord {
    const NAMES: [(Self, &'static str); 7] = [
        (Self::To, "to"),
        (Self::Until, "until"),
        (Self::Till, "till"),
        (Self::From, "from"),
        (Self::Between, "between"),
        (Self::Before, "before"),
        (Self::After, "after"),
    ];

    /// Whether a period of shipment includes the date: all of them do but "before" and "after" (article 3).
    pub fn includes_date_of_shipment(self) -> bool {
        !matches!(self, Self::Before | Self::After)
    }

    /// Whether a maturity counts the date itself: "from" and "after" do not (article 3), and "before" does not either.
    pub fn includes_date_of_maturity(self) -> bool {
        !matches!(self, Self::From | Self::Before | Self::After)
    }
}

impl FromStr for DateWord {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self> {
        let found = Self::NAMES.into_iter().find(|(_, name)| *name == text).map(|(word, _)| word);
        let choices = || Self::NAMES.map(|(_, name)| name).join(", ");
        found.ok_or_else(|| Reason::UnknownChoice { value: Shown::new(text), choices: choices() }.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_a_month_are_its_days() {
        let days = |text: &str| {
            let (part, month) = MonthPart::read(text).unwrap();
            let (first, last) = part.days(2026, month).unwrap();
            format!("{first} {last}")
        };
        assert_eq!(days("first half of June"), "2026-06-01 2026-06-15");
        assert_eq!(days("the beginning of February"), "2026-02-01 2026-02-10");
        assert_eq!(days("middle of February"), "2026-02-11 2026-02-20");
        assert_eq!(days("end of June"), "2026-06-21 2026-06-30");
        for bad in ["end June", "quarter of June", "end of Juno", ""] {
            assert_eq!(MonthPart::read(bad).unwrap_err().code(), crate::Code::UnknownChoice, "{bad}");
        }
    }

    #[test]
    fn a_maturity_never_counts_the_day_itself() {
        let from: DateWord = "from".parse().unwrap();
        assert!(from.includes_date_of_shipment() && !from.includes_date_of_maturity());
        let after: DateWord = "after".parse().unwrap();
        assert!(!after.includes_date_of_shipment() && !after.includes_date_of_maturity());
        assert!("since".parse::<DateWord>().is_err());
    }

    #[test]
    fn several_bills_mature_by_the_last() {
        let day = |day| date(2026, 8, day).unwrap();
        assert_eq!(shipment_day(&[vec![day(16), day(18)], vec![day(17)]]), Some(day(17)));
        assert_eq!(shipment_day(&[]), None);
        assert_eq!(on_or_about(day(10)).unwrap(), (day(5), day(15)));
    }
}

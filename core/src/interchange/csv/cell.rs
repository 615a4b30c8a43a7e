use std::borrow::Cow;

use super::{DateFormat, DecimalMark};
use crate::calendar::Date;
use crate::error::{Code, Error, Reason, Result, Shown};
use crate::money::{Currency, Money};
use crate::portfolio::Scaled;

/// Why a cell was refused, and what to do about it in a file.
pub(super) struct Refusal {
    pub(super) error: Error,
    pub(super) hint: Option<&'static str>,
}

impl<E: Into<Error>> From<E> for Refusal {
    fn from(error: E) -> Self {
        Self { error: error.into(), hint: None }
    }
}

impl DecimalMark {
    /// Reads an amount of a currency.
    pub(super) fn amount(self, text: &str, currency: Currency) -> Result<Money, Refusal> {
        let dotted = self.dotted(text);
        Money::parse_amount(&ungrouped(&dotted), currency).map_err(|error| {
            if error.code() != Code::AmountSyntax {
                return error.into();
            }
            // Nothing but digits and marks is ever ungrouped, so the place is that in the cell.
            let at = error.get("at").and_then(|at| at.parse().ok()).unwrap_or(1);
            let reads = |other: Self| Money::parse_amount(&ungrouped(&other.dotted(text)), currency).is_ok();
            let hint = match self {
                Self::Dot if reads(Self::Comma) => "to read it, set the decimal mark to comma",
                Self::Comma if reads(Self::Dot) => "to read it, set the decimal mark to dot",
                Self::Comma => "the decimal mark is set to comma",
                Self::Dot => return Reason::AmountSyntax { value: Shown::new(text), at }.into(),
            };
            Refusal { error: Reason::AmountSyntax { value: Shown::new(text), at }.into(), hint: Some(hint) }
        })
    }

    /// Reads an amount whose currency is told elsewhere.
    pub(super) fn scaled(self, text: &str) -> Result<Scaled, Refusal> {
        let dotted = self.dotted(text);
        Scaled::read(&ungrouped(&dotted)).map_err(|error| {
            let reads = |other: Self| Scaled::read(&ungrouped(&other.dotted(text))).is_ok();
            let hint = match self {
                _ if error.code() != Code::AmountSyntax => None,
                Self::Dot if reads(Self::Comma) => Some("to read it, set the decimal mark to comma"),
                Self::Comma if reads(Self::Dot) => Some("to read it, set the decimal mark to dot"),
                Self::Dot | Self::Comma => None,
            };
            Refusal { error, hint }
        })
    }

    /// The text with the two marks in the places they have where decimals stand after a dot.
    pub(super) fn dotted(self, text: &str) -> Cow<'_, str> {
        let swap = |c: char| match c {
            '.' => ',',
            ',' => '.',
            other => other,
        };
        match self {
            Self::Dot => Cow::Borrowed(text),
            Self::Comma => Cow::Owned(text.chars().map(swap).collect()),
        }
    }
}

/// `1,234.50` without its comma. Anything that is not digits in groups of three and decimals after a dot is left as it
/// is, and so refused by the grammar of amounts.
fn ungrouped(text: &str) -> Cow<'_, str> {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let (sign, unsigned) = text.strip_prefix('-').map_or(("", text), |unsigned| ("-", unsigned));
    let Some((whole, decimals)) = unsigned.split_once('.').filter(|(_, decimals)| digits(decimals)) else {
        return Cow::Borrowed(text);
    };
    let Some((first, others)) = whole.split_once(',').filter(|(first, _)| digits(first) && first.len() <= 3)
    else {
        return Cow::Borrowed(text);
    };
    if others.split(',').all(|group| group.len() == 3 && digits(group)) {
        Cow::Owned(format!("{sign}{first}{}.{decimals}", others.replace(',', "")))
    } else {
        Cow::Borrowed(text)
    }
}

impl DateFormat {
    /// Reads a date.
    pub(super) fn date(self, text: &str) -> Result<Date, Refusal> {
        let refuse = |hint| Refusal { error: Reason::DateSyntax { value: Shown::new(text) }.into(), hint };
        let day_first = match self {
            Self::Iso => {
                return text.parse().map_err(|error: Error| match error.code() {
                    Code::DateSyntax => refuse(hint(text)),
                    _ => error.into(),
                });
            }
            Self::DayMonthYear => true,
            Self::MonthDayYear => false,
        };
        let wanted = if day_first {
            "the dates are set to day.month.year"
        } else {
            "the dates are set to month/day/year"
        };
        let wanted = || refuse(looks_serial(text).then_some(SERIAL).or(Some(wanted)));
        let (first, second, year) = parts(text).ok_or_else(wanted)?;
        let (day, month) = if day_first { (first, second) } else { (second, first) };
        Ok(Date::new(year, month, day)?)
    }
}

const SERIAL: &str = "it looks like a spreadsheet's serial number, export dates as text";

fn looks_serial(text: &str) -> bool {
    let (days, time) = text.split_once('.').unwrap_or((text, ""));
    (4..=6).contains(&days.len()) && (days.bytes().chain(time.bytes())).all(|byte| byte.is_ascii_digit())
}

fn hint(text: &str) -> Option<&'static str> {
    if looks_serial(text) {
        return Some(SERIAL);
    }
    parts(text).map(|_| "set the date format, because day and month can not be told apart by looking")
}

/// Two numbers of one or two digits and a year of four, with the same sign between them.
fn parts(text: &str) -> Option<(u32, u32, i32)> {
    let sign = text.chars().find(|c| matches!(c, '.' | '/' | '-'))?;
    let mut parts = text.split(sign);
    let (first, second, year) = (parts.next()?, parts.next()?, parts.next()?);
    let short = |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    let long = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
    if parts.next().is_some() || !short(first) || !short(second) || !long {
        return None;
    }
    Some((first.parse().ok()?, second.parse().ok()?, year.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused<T>(read: Result<T, Refusal>) -> (&'static str, String, &'static str) {
        match read {
            Ok(_) => panic!("accepted"),
            Err(refusal) => {
                let at = refusal.error.get("at").unwrap_or_default().to_owned();
                (refusal.error.code().as_str(), at, refusal.hint.unwrap_or_default())
            }
        }
    }

    #[test]
    fn amounts_are_read_by_the_mark_that_was_set() {
        let read = |mark: DecimalMark, text: &str| {
            mark.amount(text, Currency::EUR).map(Money::amount_text).map_err(|refusal| refusal.error.code())
        };
        for (dot, comma, value) in [
            ("1190", "1190", "1190.00"),
            ("47.9", "47,9", "47.90"),
            ("-0.05", "-0,05", "-0.05"),
            ("1,234.56", "1.234,56", "1234.56"),
            ("-1,234,567.8", "-1.234.567,8", "-1234567.80"),
        ] {
            assert_eq!(read(DecimalMark::Dot, dot).unwrap(), value);
            assert_eq!(read(DecimalMark::Comma, comma).unwrap(), value);
        }
        // Without decimals a group of three could be decimals, so it is refused under either mark.
        for (dot, comma) in [
            ("1,234", "1.234"),
            ("1234,567.00", "1234.567,00"),
            ("1,23.00", "1.23,00"),
            (",234.00", ".234,00"),
            ("1,,234.00", "1..234,00"),
            ("1,234.", "1.234,"),
            (" 1.00", " 1,00"),
            ("1 234.00", "1 234,00"),
            ("1'234.00", "1'234,00"),
            ("1.00 EUR", "1,00 EUR"),
            ("(1.00)", "(1,00)"),
            ("1e3", "1e3"),
            ("", ""),
        ] {
            assert_eq!(read(DecimalMark::Dot, dot), Err(Code::AmountSyntax), "{dot}");
            assert_eq!(read(DecimalMark::Comma, comma), Err(Code::AmountSyntax), "{comma}");
        }
        assert_eq!(read(DecimalMark::Comma, "10,005"), Err(Code::ExcessPrecision));
    }

    #[test]
    fn a_foreign_mark_is_told_by_name() {
        let dot = |text| refused(DecimalMark::Dot.amount(text, Currency::EUR));
        let comma = |text| refused(DecimalMark::Comma.amount(text, Currency::EUR));
        let at = |at: &str, hint| ("amount_syntax", at.to_owned(), hint);
        assert_eq!(dot("1.234,56"), at("6", "to read it, set the decimal mark to comma"));
        assert_eq!(dot("5,00"), at("2", "to read it, set the decimal mark to comma"));
        assert_eq!(dot("5.00-"), at("5", ""));
        assert_eq!(comma("5.00"), at("2", "to read it, set the decimal mark to dot"));
        assert_eq!(comma("5,00-"), at("5", "the decimal mark is set to comma"));
    }

    #[test]
    fn dates_are_read_in_the_format_that_was_set() {
        let day = crate::calendar::date(2024, 2, 1).unwrap();
        let read = |format: DateFormat, text| format.date(text).ok();
        assert_eq!(read(DateFormat::Iso, "2024-02-01"), Some(day));
        for text in ["01/02/2024", "1.2.2024", "01-02-2024"] {
            assert_eq!(read(DateFormat::DayMonthYear, text), Some(day), "{text}");
        }
        for text in ["02/01/2024", "2.1.2024", "02-01-2024"] {
            assert_eq!(read(DateFormat::MonthDayYear, text), Some(day), "{text}");
        }
        let syntax = |hint| ("date_syntax", String::new(), hint);
        assert_eq!(
            refused(DateFormat::Iso.date("01/02/2024")),
            syntax("set the date format, because day and month can not be told apart by looking")
        );
        for format in [DateFormat::Iso, DateFormat::DayMonthYear] {
            assert_eq!(refused(format.date("44927")), syntax(SERIAL));
            assert_eq!(refused(format.date("44927.5")), syntax(SERIAL));
        }
        for bad in
            ["1/2-2024", "1/2/24", "001/2/2024", "1/2/2024/1", "2024-02-01", "1/2/2024 10:00", "", "١/2/2024"]
        {
            assert_eq!(
                refused(DateFormat::DayMonthYear.date(bad)),
                syntax("the dates are set to day.month.year"),
                "{bad}"
            );
        }
        assert_eq!(refused(DateFormat::DayMonthYear.date("30.02.2024")).0, "date_invalid");
        assert_eq!(refused(DateFormat::MonthDayYear.date("30.02.2024")).0, "date_invalid");
        assert_eq!(refused(DateFormat::DayMonthYear.date("01.01.0024")).0, "date_out_of_range");
        assert_eq!(refused(DateFormat::Iso.date("2024-02-30")).0, "date_invalid");
    }
}

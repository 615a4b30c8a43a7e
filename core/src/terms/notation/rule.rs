//! Date rules in English: one after the other, `45 days then EOM`, and the short forms that trade has for some.

use super::cursor::{Cursor, Kind};
use super::custom::{Custom, MonthEnd, Proximo};
use crate::calendar::{CalendarName, Roll, Weekday};
use crate::error::Result;
use crate::terms::{BlockedPeriod, DAYS_LIMIT, DateStep, DayBand, MONTHS_LIMIT, WEEKS_LIMIT};

/// A date rule as it is written. A month end or a next month said once holds for plain numbers beside it.
#[derive(Clone)]
pub(super) enum Rule {
    /// `30`.
    Plain(u16),
    /// `30 EOM`: the month's end, then days.
    MonthEnd(u16),
    /// `10 prox`: a day of the next month.
    NextMonth(u16),
    /// Steps that stand for themselves.
    Steps(Vec<DateStep>),
}

/// How calendars are named in a notation, in lower case.
const CALENDARS: [(CalendarName, &[&str]); 7] = [
    (CalendarName::WeekendsOnly, &["weekends", "only"]),
    (CalendarName::Target, &["target"]),
    (CalendarName::FederalReserve, &["federal", "reserve"]),
    (CalendarName::EnglandAndWales, &["england", "and", "wales"]),
    (CalendarName::Germany, &["germany"]),
    (CalendarName::France, &["france"]),
    (CalendarName::UnitedStates, &["united", "states"]),
];

/// The months of a year.
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

pub(super) fn end_of_month(c: &mut Cursor<'_>) -> bool {
    c.any(&[&["eom"], &["end", "of", "month"], &["end", "of", "the", "month"], &["month", "end"]])
}

fn of_next_month(c: &mut Cursor<'_>) -> bool {
    c.word(&["prox", "proximo", "mfi"])
        || c.any(&[
            &["of", "next", "month"],
            &["of", "the", "next", "month"],
            &["of", "the", "following", "month"],
        ])
}

/// A date rule.
pub(super) fn rule(c: &mut Cursor<'_>, custom: Custom) -> Result<Rule> {
    let mut rule = first(c, custom)?;
    loop {
        let behind_comma = c.peek(0) == Some(Kind::Sign(',')) && c.has_word(1, &["paid", "closed"]);
        let listed = behind_comma && c.sign(',') || c.has_word(0, &["paid", "closed"]);
        let rolled = c.has_word(0, &["or"]) && c.has_word(1, &["the", "next", "following"]);
        if !(c.word(&["then"]) || c.sign('+') || listed || rolled) {
            return Ok(rule);
        }
        let mut steps = match rule {
            Rule::Plain(days) => vec![DateStep::Days { days }],
            Rule::MonthEnd(days) => vec![DateStep::EndOfMonth, DateStep::Days { days }],
            Rule::NextMonth(day) => next_month_on(day),
            Rule::Steps(steps) => steps,
        };
        if rolled {
            let _ = c.word(&["or"]) && c.word(&["the"]);
        }
        steps.push(step(c)?);
        rule = Rule::Steps(steps);
    }
}

fn first(c: &mut Cursor<'_>, custom: Custom) -> Result<Rule> {
    const AT_ONCE: &[&[&str]] = &[
        &["at", "once"],
        &["on", "receipt", "of", "invoice"],
        &["upon", "receipt", "of", "invoice"],
        &["on", "receipt", "of", "the", "invoice"],
        &["upon", "receipt", "of", "the", "invoice"],
        &["on", "receipt"],
        &["upon", "receipt"],
        &["immediately"],
        &["immediate"],
    ];
    if c.any(AT_ONCE) {
        return Ok(Rule::Steps(Vec::new()));
    }
    let _ = c.has_word(0, &["the"]) && matches!(c.peek(1), Some(Kind::Ordinal(_))) && c.word(&["the"]);
    if let Some(Kind::Ordinal(_)) = c.peek(0) {
        let day = c.whole("day of month", 31)?;
        return if of_next_month(c) {
            Ok(Rule::Steps(next_month_on(day)))
        } else {
            Err(c.expected("prox, MFI or of next month"))
        };
    }
    let counted = c.has_word(1, &["months", "month"]) && !c.has_word(2, &["end"])
        || c.has_word(1, &["weeks", "week", "business", "working", "banking", "bank"])
        || c.has_word(1, &["days", "day"]) && c.has_word(2, &["back", "earlier", "before"]);
    if counted || !matches!(c.peek(0), Some(Kind::Number(_))) {
        let first = step(c)?;
        // "5 days before the month's end" names the later day first.
        if let DateStep::DaysBack { .. } | DateStep::MonthsBack { .. } = first
            && before_month_end(c)
        {
            return Ok(Rule::Steps(vec![DateStep::EndOfMonth, first]));
        }
        return Ok(Rule::Steps(vec![first]));
    }
    let number = c.whole("days", DAYS_LIMIT)?;
    if c.word(&["days", "day"]) {
        if !end_of_month(c) {
            return Ok(Rule::Plain(number));
        }
        let custom = said_custom(c).unwrap_or(custom);
        let the = c.word(&["the", "on"]);
        if the || matches!(c.peek(0), Some(Kind::Ordinal(_))) {
            let _ = c.word(&["the"]);
            let day = c.whole("day of month", 31)?;
            return Ok(Rule::Steps([vec![DateStep::Days { days: number }], next_month_on(day)].concat()));
        }
        return Ok(Rule::Steps(custom.days_and_month_end(number)));
    }
    if end_of_month(c) {
        return Ok(Rule::MonthEnd(number));
    }
    if c.word(&["mfi"]) {
        return Ok(Rule::Steps(next_month_on(number)));
    }
    if of_next_month(c) {
        return Ok(Rule::NextMonth(number));
    }
    if let Some(Kind::Word(_)) = c.peek(0) {
        // A word of trade that is not built is told as such.
        let error = c.expected("");
        if error.code() == crate::Code::TermsNotBuilt {
            return Err(error);
        }
    }
    Ok(Rule::Plain(number))
}

/// `before the end of the month`.
fn before_month_end(c: &mut Cursor<'_>) -> bool {
    let found = c.maybe(|c| {
        let before = c.word(&["before"]);
        let _ = c.word(&["the"]);
        (before && end_of_month(c)).then_some(())
    });
    found.is_some()
}

/// `(days first)` behind "30 days EOM", which leaves one custom.
fn said_custom(c: &mut Cursor<'_>) -> Option<Custom> {
    c.maybe(|c| {
        let opened = c.sign('(');
        let found = if c.phrase(&["days", "first"]) {
            MonthEnd::AfterDays
        } else if c.phrase(&["months", "first"]) {
            MonthEnd::AfterMonths
        } else if c.phrase(&["month", "end", "first"]) || c.phrase(&["eom", "first"]) {
            MonthEnd::BeforeDays
        } else {
            return None;
        };
        (opened && c.sign(')')).then_some(Custom { month_end: found, proximo: Proximo::EveryNumber })
    })
}

/// One step: `30 days`, `2 months`, `EOM`, `day 10`, `Friday`, `paid on the 5th and 20th`.
fn step(c: &mut Cursor<'_>) -> Result<DateStep> {
    if end_of_month(c) {
        return Ok(DateStep::EndOfMonth);
    }
    if c.word(&["day"]) {
        return Ok(DateStep::DayOfMonth { day: of_month(c)? });
    }
    if let Some(cut_off) = cut_off(c)? {
        return Ok(cut_off);
    }
    if c.word(&["paid"]) {
        return pay_days(c);
    }
    if c.word(&["closed"]) {
        return blocked(c);
    }
    if c.has_word(0, &["until", "else"]) {
        return day_bands(c);
    }
    if c.phrase(&["on", "or", "before"]) {
        let weekday = weekday(c).ok_or_else(|| c.expected("a day of the week"))?;
        return Ok(DateStep::WeekdayOnOrBefore { weekday });
    }
    if c.phrase(&["on", "or", "after"]) {
        let weekday = weekday(c).ok_or_else(|| c.expected("a day of the week"))?;
        return Ok(DateStep::WeekdayOnOrAfter { weekday });
    }
    if let Some(weekday) = weekday(c) {
        return Ok(DateStep::WeekdayOnOrAfter { weekday });
    }
    if let Some(roll) = c.maybe(business_day) {
        return rolled(c, roll);
    }
    if !matches!(c.peek(0), Some(Kind::Number(_))) {
        return Err(c.expected("days, weeks, months, EOM or a day of the month"));
    }
    counted(c)
}

/// `30 days`, `2 weeks`, `30 business days (TARGET)`, `1 month back`.
fn counted(c: &mut Cursor<'_>) -> Result<DateStep> {
    if c.has_word(1, &["months", "month"]) {
        let months = c.whole("months", MONTHS_LIMIT)?;
        c.skip();
        let back = c.word(&["back", "earlier"]) || c.has_word(0, &["before"]);
        return Ok(if back { DateStep::MonthsBack { months } } else { DateStep::Months { months } });
    }
    if c.has_word(1, &["weeks", "week"]) {
        let weeks = c.whole("weeks", WEEKS_LIMIT)?;
        c.skip();
        return Ok(DateStep::Weeks { weeks });
    }
    if c.has_word(1, &["business", "working", "banking", "bank"]) {
        let days = c.whole("business days", DAYS_LIMIT)?;
        c.skip();
        if !c.word(&["days", "day"]) {
            return Err(c.expected("days"));
        }
        let (calendar, _) = calendar(c, None)?;
        return Ok(DateStep::BusinessDays { days, calendar });
    }
    let days = c.whole("days", DAYS_LIMIT)?;
    let _ = c.word(&["days", "day"]);
    let back = c.word(&["back", "earlier"]) || c.has_word(0, &["before"]);
    Ok(if back { DateStep::DaysBack { days } } else { DateStep::Days { days } })
}

fn of_month(c: &mut Cursor<'_>) -> Result<u8> {
    let _ = c.word(&["the"]);
    Ok(u8::try_from(c.whole("day of month", 31)?).unwrap_or(u8::MAX))
}

fn weekday(c: &mut Cursor<'_>) -> Option<Weekday> {
    let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    let found = Weekday::ALL.into_iter().zip(names).find(|(_, name)| c.has_word(0, &[name]))?;
    c.skip();
    Some(found.0)
}

/// `business day`, `the next business day`, `previous business day`.
fn business_day(c: &mut Cursor<'_>) -> Option<Roll> {
    let _ = c.word(&["on"]);
    let _ = c.word(&["a", "the"]);
    let roll = if c.word(&["previous", "preceding"]) {
        Roll::Preceding
    } else {
        let _ = c.word(&["next", "following"]);
        Roll::Following
    };
    (c.word(&["business", "working", "banking", "bank"]) && c.word(&["day"])).then_some(roll)
}

fn rolled(c: &mut Cursor<'_>, said: Roll) -> Result<DateStep> {
    let (calendar, roll) = calendar(c, Some(said))?;
    Ok(DateStep::OnBusinessDay { calendar, roll })
}

/// The rolls as they are written.
const ROLLS: &[(Roll, &[&str])] = &[
    (Roll::Following, &["following"]),
    (Roll::Preceding, &["preceding"]),
    (Roll::Nearest, &["nearest"]),
    (Roll::ModifiedFollowing, &["modified", "following"]),
    (Roll::ModifiedPreceding, &["modified", "preceding"]),
    (Roll::HalfMonthModifiedFollowing, &["half", "month", "modified", "following"]),
];

/// `(TARGET)`, `(TARGET, modified following)`.
pub(super) fn calendar(c: &mut Cursor<'_>, said: Option<Roll>) -> Result<(CalendarName, Roll)> {
    let roll = said.unwrap_or(Roll::Following);
    if !c.sign('(') {
        return Err(c.expected("a calendar in parentheses, such as (TARGET)"));
    }
    let named = CALENDARS.iter().find(|(_, name)| c.phrase(name)).map(|(calendar, _)| *calendar);
    let Some(named) = named else {
        let names = CalendarName::ALL.map(|name| name.as_str().replace('_', " "));
        return Err(c.expected(&format!("one of the calendars {}", names.join(", "))));
    };
    let roll = if said.is_some() && c.sign(',') {
        let known = ROLLS.iter().find(|(_, words)| c.phrase(words)).map(|(roll, _)| *roll);
        known.ok_or_else(|| c.expected("following or preceding, perhaps modified, or nearest"))?
    } else {
        roll
    };
    if c.sign(')') { Ok((named, roll)) } else { Err(c.expected("a closing parenthesis")) }
}

/// Whether a cut-off stands here, perhaps behind a comma.
fn cut_off_ahead(c: &mut Cursor<'_>) -> bool {
    let found = c.maybe(|c| {
        let _ = c.sign(',');
        let _ = c.phrase(&["with", "a"]) || c.word(&["with"]);
        if c.word(&["cutoff"]) {
            return Some(());
        }
        let cut = c.word(&["cut"]);
        let _ = cut && c.sign('-');
        (cut && c.word(&["off"])).then_some(())
    });
    found.is_some()
}

/// `cut-off 25`, `cut-off 5 days before EOM by 2 months`.
pub(super) fn cut_off(c: &mut Cursor<'_>) -> Result<Option<DateStep>> {
    if !cut_off_ahead(c) {
        return Ok(None);
    }
    let _ = c.word(&["day", "date"]);
    let _ = c.word(&["on", "at"]);
    let _ = c.word(&["the"]);
    let day = if end_of_month(c) {
        0
    } else if c.has_word(1, &["days", "day"]) {
        let days = c.whole("days before the month's end", 27)?;
        c.skip();
        if !(c.word(&["before"]) && end_of_month(c)) {
            return Err(c.expected("before EOM"));
        }
        i8::try_from(days).map_or(i8::MIN, |days| -days)
    } else {
        i8::try_from(c.whole("the cut-off day", 31)?).unwrap_or(i8::MAX)
    };
    let months = if c.word(&["by"]) {
        let months = c.whole("months", MONTHS_LIMIT)?;
        let _ = c.word(&["months", "month"]);
        months
    } else {
        1
    };
    Ok(Some(DateStep::CutOff { day, months }))
}

/// `on the 5th and 20th`, behind `paid`.
fn pay_days(c: &mut Cursor<'_>) -> Result<DateStep> {
    let _ = c.word(&["on"]);
    let mut days = vec![u16::from(of_month(c)?)];
    loop {
        let place = c.place();
        let listed = c.sign(',') && matches!(c.peek(0), Some(Kind::Ordinal(_)));
        if !listed {
            c.back(place);
            let joined = c.word(&["and", "or"]);
            let _ = c.word(&["the"]);
            let plain = matches!(c.peek(0), Some(Kind::Number(_)))
                && !matches!(c.peek(1), Some(Kind::Sign('%' | '/')));
            if !(joined && (plain || matches!(c.peek(0), Some(Kind::Ordinal(_))))) {
                c.back(place);
                return Ok(DateStep::PayDays { days });
            }
        }
        days.push(u16::from(of_month(c)?));
    }
}

/// `until the 9th the 10th in 1 month, else the 25th in 1 month`.
fn day_bands(c: &mut Cursor<'_>) -> Result<DateStep> {
    let mut bands = Vec::new();
    loop {
        let last = c.word(&["else"]);
        let until = if last {
            31
        } else if c.word(&["until"]) {
            of_month(c)?
        } else {
            return Err(c.expected("until another day of the month, or else"));
        };
        let day = of_month(c)?;
        if !c.word(&["in"]) {
            return Err(c.expected("in how many months"));
        }
        let months = c.whole("months", MONTHS_LIMIT)?;
        let _ = c.word(&["months", "month"]);
        bands.push(DayBand { until, months, day });
        if last {
            return Ok(DateStep::DayBands { bands });
        }
        let _ = c.sign(',');
    }
}

/// `1 August to 31 August and 2026-12-24 to 2027-01-06`, behind `closed`.
fn blocked(c: &mut Cursor<'_>) -> Result<DateStep> {
    let mut periods = vec![period(c)?];
    loop {
        let place = c.place();
        let more = c.word(&["and"])
            && (matches!(c.peek(0), Some(Kind::Date(_)))
                || matches!((c.peek(0), c.peek(1)), (Some(Kind::Number(_)), Some(Kind::Word(word))) if month(word).is_some()));
        if !more {
            c.back(place);
            return Ok(DateStep::Unblocked { periods });
        }
        periods.push(period(c)?);
    }
}

fn period(c: &mut Cursor<'_>) -> Result<BlockedPeriod> {
    let _ = c.word(&["from"]);
    if let Some(Kind::Date(first)) = c.peek(0) {
        c.skip();
        let to = c.word(&["to"]);
        let Some(Kind::Date(last)) = c.peek(0).filter(|_| to) else {
            return Err(c.expected("to and a second date"));
        };
        c.skip();
        return Ok(BlockedPeriod::Once { first: first.parse()?, last: last.parse()? });
    }
    let (from_day, from_month) = day_of_year(c)?;
    if !c.word(&["to"]) {
        return Err(c.expected("to and the last day that is closed"));
    }
    let (to_day, to_month) = day_of_year(c)?;
    Ok(BlockedPeriod::EveryYear { from_month, from_day, to_month, to_day })
}

/// `31 August`.
fn day_of_year(c: &mut Cursor<'_>) -> Result<(u8, u8)> {
    let day = of_month(c)?;
    let Some(Kind::Word(word)) = c.peek(0) else { return Err(c.expected("the name of a month")) };
    let month = month(word).ok_or_else(|| c.expected("the name of a month"))?;
    c.skip();
    Ok((day, month))
}

/// The name of a month, 1 to 12.
pub(crate) fn month_name(month: u32) -> &'static str {
    let at = usize::try_from(month).unwrap_or_default().wrapping_sub(1);
    MONTHS.get(at).copied().unwrap_or_default()
}

/// The number of a month by its name or the first letters of it, at least three.
pub(in crate::terms) fn month(word: &str) -> Option<u8> {
    let begins = |name: &&str| {
        name.get(..word.len()).is_some_and(|start| word.len() >= 3 && start.eq_ignore_ascii_case(word))
    };
    (1..).zip(MONTHS).find(|(_, name)| begins(name)).map(|(number, _)| number)
}

impl DateStep {
    /// Agreed pay days as master data has them: days of the month in any order, parted by commas, blanks or hyphens.
    ///
    /// ```
    /// use receivables::terms::DateStep;
    /// assert_eq!(DateStep::pay_days("20, 5")?, DateStep::PayDays { days: vec![5, 20] });
    /// # Ok::<(), receivables::Error>(())
    /// ```
    ///
    /// # Errors
    /// `terms_syntax` with the place, `terms_range`, `field_too_long`.
    pub fn pay_days(text: &str) -> Result<Self> {
        super::reading::check_length(text)?;
        let mut c = Cursor::new(text)?;
        let mut days = vec![c.whole("day of month", 31)?];
        while !c.is_done() {
            let _ = c.sign(',') || c.sign('-') || c.sign(';') || c.word(&["and"]);
            days.push(c.whole("day of month", 31)?);
        }
        days.sort_unstable();
        let step = Self::PayDays { days };
        Self::check(std::slice::from_ref(&step))?;
        Ok(step)
    }
}

/// That day of the next month.
pub(super) fn next_month_on(day: u16) -> Vec<DateStep> {
    let day = u8::try_from(day).unwrap_or(u8::MAX);
    vec![DateStep::Months { months: 1 }, DateStep::DayOfMonth { day }]
}

//! Terms in English trade notation, one text for each: what is written here is read as the same.

use super::rule::month_name;
use crate::calendar::{CalendarName, Roll};
use crate::terms::{
    Baseline, BlockedPeriod, DateStep, DiscountBase, DiscountTax, DiscountTier, Instalment, Milestone, Share,
    Terms,
};

/// Terms in English trade notation.
pub(super) fn terms(terms: &Terms) -> String {
    let alone = match terms.instalments.as_slice() {
        [only] => Some(only),
        _ => None,
    };
    // Where one part says nothing of its own, what the terms count from stands with it.
    let joined = alone.is_some_and(|only| only.baseline.is_none());
    let mut clauses = Vec::with_capacity(terms.instalments.len());
    for part in &terms.instalments {
        let from = match part.baseline {
            None if joined => Some(terms.baseline).filter(|baseline| *baseline != Baseline::InvoiceDate),
            own => own,
        };
        let whole = alone.is_some() && part.share == Share::Remainder;
        let said = if whole { String::new() } else { share(part.share) + " " };
        clauses.push(said + &when(part, from, terms.baseline));
    }
    if terms.one_origin().is_some() || !joined && terms.baseline != Baseline::InvoiceDate {
        clauses.push(format!("from {}", day(terms.baseline)));
    }
    if !terms.upfront.is_empty() {
        let parts: Vec<&str> = terms.upfront.iter().map(|part| part.as_str()).collect();
        clauses.push(format!("{} upfront", parts.join(" and ")));
    }
    match terms.discount_tax {
        None => {}
        Some(DiscountTax::Never) => clauses.push("tax stays as invoiced".to_owned()),
        Some(DiscountTax::Always) => clauses.push("tax on discounted amount".to_owned()),
    }
    if terms.grace > 0 {
        clauses.push(format!("grace {}", terms.grace));
    }
    clauses.join("; ")
}

fn share(share: Share) -> String {
    match share {
        Share::PercentOfTotal { percent } => format!("{percent}% of total"),
        Share::PercentOfRemainder { percent } => format!("{percent}% of rest"),
        Share::Remainder => "rest".to_owned(),
        Share::Fixed { amount } => amount.to_string(),
    }
}

/// `2/10 net 30`: the discounts, then when the rest falls due.
fn when(part: &Instalment, from: Option<Baseline>, inherited: Baseline) -> String {
    let rules = || part.discounts.iter().map(|tier| tier.until.as_slice()).chain([part.due.as_slice()]);
    // A cut-off that all of them begin with is said once, at the end.
    let cut_off = match part.due.split_first() {
        Some((cut_off @ DateStep::CutOff { .. }, _)) => Some(cut_off)
            .filter(|cut_off| rules().all(|rule| rule.len() > 1 && rule.first() == Some(*cut_off))),
        _ => None,
    };
    let bare = |rule: &'_ [DateStep]| rule.get(usize::from(cut_off.is_some())..).unwrap_or_default().to_vec();
    // Where everything counts from the month's end, trade says so once, at the end.
    let month_end =
        rules().all(|rule| matches!(bare(rule).as_slice(), [DateStep::EndOfMonth, DateStep::Days { .. }]));
    let mut texts: Vec<String> =
        part.discounts.iter().map(|one| tier(one, &bare(&one.until), month_end)).collect();
    let behind = |text: String| {
        let cut_off = cut_off.map(|cut_off| format!(" {}", step(cut_off))).unwrap_or_default();
        match from {
            None => text + &cut_off,
            Some(Baseline::Milestone { milestone: Milestone::GoodsReceipt }) => text + &cut_off + " ROG",
            Some(from) => format!("{text}{cut_off} from {}", day(from)),
        }
    };
    texts.push(match (bare(&part.due).as_slice(), from) {
        ([], None) if inherited == Baseline::InvoiceDate => "due on receipt".to_owned(),
        ([], None) => "net at once".to_owned(),
        ([], Some(Baseline::Milestone { milestone: Milestone::InvoiceReceipt })) => {
            "due on the day of receipt of invoice".to_owned()
        }
        ([], Some(from)) => format!("due on {}", day(from)),
        ([DateStep::DaysBack { days }], Some(from)) if cut_off.is_none() => {
            format!("due {} before {}", counted(*days, "day"), day(from))
        }
        ([DateStep::MonthsBack { months }], Some(from)) if cut_off.is_none() => {
            format!("due {} before {}", counted(*months, "month"), day(from))
        }
        ([DateStep::Days { days }], _) => behind(format!("net {days}")),
        ([DateStep::EndOfMonth, DateStep::Days { days }], _) if month_end => {
            behind(format!("net {days} EOM"))
        }
        (steps, _) => behind(format!("net {}", rule(steps))),
    });
    texts.join(" ")
}

/// `2/10 on lines from delivery`.
fn tier(tier: &DiscountTier, until: &[DateStep], month_end: bool) -> String {
    let until = match until {
        [DateStep::Days { days }] => format!("/{days}"),
        [DateStep::EndOfMonth, DateStep::Days { days }] if month_end => format!("/{days}"),
        steps => format!("% {}", rule(steps)),
    };
    let base = match tier.base {
        DiscountBase::Gross => "",
        DiscountBase::LinesAndTax => " on lines and tax",
        DiscountBase::Lines => " on lines",
    };
    let from = tier.baseline.map(|from| format!(" from {}", day(from))).unwrap_or_default();
    format!("{}{until}{base}{from}", tier.percent)
}

/// The day that something counts from.
fn day(baseline: Baseline) -> String {
    match baseline {
        Baseline::InvoiceDate => "invoice date".to_owned(),
        Baseline::PostingDate => "posting date".to_owned(),
        Baseline::FixedDate { date } => date.to_string(),
        Baseline::Milestone { milestone } => milestone.as_str().to_owned(),
        Baseline::InvoiceDateOrLater { milestone } => {
            format!("the later of invoice date and {}", milestone.as_str())
        }
        Baseline::LaterOf { first, second } => {
            format!("the later of {} and {}", first.as_str(), second.as_str())
        }
    }
}

/// The steps, in the order they stand.
fn rule(steps: &[DateStep]) -> String {
    match steps {
        [] => return "at once".to_owned(),
        [DateStep::Months { months: 1 }, DateStep::DayOfMonth { day }] => {
            return format!("{} prox", ordinal(*day));
        }
        _ => {}
    }
    let mut text = String::new();
    for one in steps {
        let joined = matches!(one, DateStep::PayDays { .. } | DateStep::Unblocked { .. });
        if !text.is_empty() {
            text.push_str(if joined { " " } else { " then " });
        }
        text.push_str(&step(one));
    }
    text
}

fn step(step: &DateStep) -> String {
    match step {
        DateStep::Days { days } => format!("{days} days"),
        DateStep::Weeks { weeks } => counted(*weeks, "week"),
        DateStep::Months { months } => counted(*months, "month"),
        DateStep::EndOfMonth => "EOM".to_owned(),
        DateStep::DayOfMonth { day } => format!("day {day}"),
        DateStep::DaysBack { days } => format!("{} back", counted(*days, "day")),
        DateStep::MonthsBack { months } => format!("{} back", counted(*months, "month")),
        DateStep::BusinessDays { days, calendar } => {
            format!("{} ({})", counted(*days, "business day"), calendar_name(*calendar))
        }
        DateStep::OnBusinessDay { calendar, roll } => {
            let roll = match roll {
                Roll::Following => "",
                Roll::ModifiedFollowing => ", modified following",
                Roll::Preceding => ", preceding",
                Roll::ModifiedPreceding => ", modified preceding",
                Roll::Nearest => ", nearest",
                Roll::HalfMonthModifiedFollowing => ", half month modified following",
            };
            format!("business day ({}{roll})", calendar_name(*calendar))
        }
        DateStep::WeekdayOnOrAfter { weekday } => format!("{weekday:?}"),
        DateStep::WeekdayOnOrBefore { weekday } => format!("on or before {weekday:?}"),
        DateStep::CutOff { day, months } => cut_off(*day, *months),
        DateStep::PayDays { days } => {
            let days: Vec<String> =
                days.iter().map(|day| ordinal(u8::try_from(*day).unwrap_or(u8::MAX))).collect();
            format!("paid on the {}", listed(&days))
        }
        DateStep::DayBands { bands } => {
            let band = |band: &crate::terms::DayBand| {
                let until = match band.until {
                    31 => "else".to_owned(),
                    until => format!("until the {}", ordinal(until)),
                };
                format!("{until} the {} in {}", ordinal(band.day), counted(band.months, "month"))
            };
            bands.iter().map(band).collect::<Vec<_>>().join(", ")
        }
        DateStep::Unblocked { periods } => {
            let periods: Vec<String> = periods.iter().map(|period| blocked(*period)).collect();
            format!("closed {}", periods.join(" and "))
        }
    }
}

fn cut_off(day: i8, months: u16) -> String {
    let day = match day {
        0 => "EOM".to_owned(),
        ..0 => format!("{} before EOM", counted(u16::from(day.unsigned_abs()), "day")),
        _ => day.to_string(),
    };
    match months {
        1 => format!("cut-off {day}"),
        _ => format!("cut-off {day} by {}", counted(months, "month")),
    }
}

fn blocked(period: BlockedPeriod) -> String {
    let day = |day: u8, month: u8| format!("{day} {}", month_name(u32::from(month)));
    match period {
        BlockedPeriod::Once { first, last } => format!("{first} to {last}"),
        BlockedPeriod::EveryYear { from_month, from_day, to_month, to_day } => {
            format!("{} to {}", day(from_day, from_month), day(to_day, to_month))
        }
    }
}

fn calendar_name(calendar: CalendarName) -> String {
    match calendar {
        CalendarName::Target => "TARGET".to_owned(),
        CalendarName::Germany => "Germany".to_owned(),
        CalendarName::France => "France".to_owned(),
        CalendarName::EnglandAndWales => "England and Wales".to_owned(),
        CalendarName::UnitedStates => "United States".to_owned(),
        CalendarName::FederalReserve | CalendarName::WeekendsOnly => calendar.as_str().replace('_', " "),
    }
}

/// `1 week`, `2 weeks`.
fn counted(count: u16, one: &str) -> String {
    format!("{count} {one}{}", if count == 1 { "" } else { "s" })
}

/// `5th, 12th and 20th`.
fn listed(texts: &[String]) -> String {
    match texts {
        [first @ .., last] if !first.is_empty() => format!("{} and {last}", first.join(", ")),
        _ => texts.concat(),
    }
}

fn ordinal(day: u8) -> String {
    let suffix = match (day % 10, day / 10) {
        (1, tens) if tens != 1 => "st",
        (2, tens) if tens != 1 => "nd",
        (3, tens) if tens != 1 => "rd",
        _ => "th",
    };
    format!("{day}{suffix}")
}

//! Calendars that the library does not bring along, made as anybody would make one: a weekend and rules.
//!
//! The rules are those that the exchanges and countries publish, as the peer has them.

use receivables::Result;
use receivables::calendar::{Calendar, HolidayOn, HolidayRule, Observed, Period, Weekend, date};

/// A calendar by the name that the cases use.
pub(in super::super) fn calendar(name: &str) -> Option<Result<Calendar>> {
    let made = |rules: &[&[Rule]]| {
        let known = Period::new(date(1980, 1, 1)?, date(2100, 12, 31)?)?;
        let rules: Vec<HolidayRule> = rules.concat().into_iter().map(Rule::said).collect();
        Calendar::by_rules(name, Weekend::SATURDAY_SUNDAY, known, &rules)
    };
    Some(match name {
        "South Africa" => made(&[SOUTH_AFRICA]),
        "Brazil" => made(&[BRAZIL]),
        "Denmark" => made(&[DENMARK]),
        "Frankfurt Stock Exchange" | "Xetra" => made(&[EXCHANGE]),
        "Eurex" => made(&[EXCHANGE, &[On(12, 31)]]),
        "Milan Stock Exchange" => made(&[EXCHANGE, &[On(8, 15), On(12, 31)]]),
        _ => return None,
    })
}

/// A rule in short: a day of the year, one that counts from Easter Sunday, one of some years, one observed on Monday.
#[derive(Clone, Copy)]
enum Rule {
    On(u8, u8),
    Easter(i16),
    Since(i32, u8, u8),
    EasterUntil(i32, i16),
    OrMonday(u8, u8),
}
use Rule::{Easter, EasterUntil, On, OrMonday, Since};

impl Rule {
    fn said(self) -> HolidayRule {
        let on = match self {
            On(month, day) | Since(_, month, day) | OrMonday(month, day) => HolidayOn::Fixed { month, day },
            Easter(days) | EasterUntil(_, days) => HolidayOn::Easter { days },
        };
        let mut rule = HolidayRule::new("holiday", on);
        match self {
            Since(year, ..) => rule.since = Some(year),
            EasterUntil(year, _) => rule.until = Some(year),
            OrMonday(..) => rule.observed = Observed::MondayAfterSunday,
            On(..) | Easter(_) => (),
        }
        rule
    }
}

/// What the stock exchanges of Frankfurt and Milan have in common.
const EXCHANGE: &[Rule] = &[On(1, 1), Easter(-2), Easter(1), On(5, 1), On(12, 24), On(12, 25), On(12, 26)];

/// Days on which banks are closed.
const DENMARK: &[Rule] = &[
    On(1, 1),
    Easter(-3),
    Easter(-2),
    Easter(1),
    EasterUntil(2023, 26),
    Easter(39),
    Easter(40),
    Easter(50),
    On(6, 5),
    On(12, 24),
    On(12, 25),
    On(12, 26),
    On(12, 31),
];

/// Public holidays since 1995, without those of elections.
const SOUTH_AFRICA: &[Rule] = &[
    OrMonday(1, 1),
    OrMonday(3, 21),
    Easter(-2),
    Easter(1),
    OrMonday(4, 27),
    OrMonday(5, 1),
    OrMonday(6, 16),
    OrMonday(8, 9),
    OrMonday(9, 24),
    OrMonday(12, 16),
    OrMonday(12, 25),
    OrMonday(12, 26),
];

/// Bank holidays.
const BRAZIL: &[Rule] = &[
    On(1, 1),
    Easter(-48),
    Easter(-47),
    Easter(-2),
    On(4, 21),
    On(5, 1),
    Easter(60),
    On(9, 7),
    On(10, 12),
    On(11, 2),
    On(11, 15),
    Since(2024, 11, 20),
    On(12, 25),
];

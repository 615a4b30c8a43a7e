use receivables::terms::DateStep;
use receivables::terms::DateStep::Months;
use receivables::{Date, Result};

use super::super::Got;
use super::Sentence;
use super::books::{Books, invoice, today};

pub(super) const SENTENCES: &[Sentence] = &[
    ("date {}", |holes| bare(holes.first()?)),
    ("due {} month after {}, then {} month more", |holes| later(holes)),
    ("due {} months after {}, then {} months more", |holes| later(holes)),
    ("document date after recorded-at by {} days", |holes| {
        let days: i64 = holes.first()?.parse().ok()?;
        Some(future(days).unwrap_or_else(Got::from))
    }),
];

/// One day or several, each perhaps so many days later: `9999-12-31 + 30 days`. The first that is refused answers.
pub(super) fn bare(text: &str) -> Option<Got> {
    let mut seen = Vec::new();
    for one in text.split(" / ") {
        let (day, later) = one.split_once(" + ").unwrap_or((one, "0 days"));
        let later: i64 = later.strip_suffix(" days")?.parse().ok()?;
        match civil(day.trim())?.and_then(|day| day.plus_days(later)) {
            Ok(day) => seen.push(day.to_string()),
            Err(error) => return Some(error.into()),
        }
    }
    Some(Got::Accepted(seen.join(" / ")))
}

/// A day by year, month and day, as a typed caller gives it; the year may have any number of digits.
fn civil(text: &str) -> Option<Result<Date>> {
    let mut parts = text.splitn(3, '-');
    let mut part =
        || parts.next().filter(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()));
    let (year, month, day) = (part()?, part()?, part()?);
    Some(Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?))
}

fn later(holes: &[&str]) -> Option<Got> {
    let [first, from, more] = holes else { return None };
    let (first, more): (u16, u16) = (first.parse().ok()?, more.parse().ok()?);
    let walked = || {
        let from: Date = from.parse()?;
        let steps = [Months { months: first }, Months { months: more }];
        let anchored = from.plus_months(u32::from(first) + u32::from(more))?;
        let (one, two) = (DateStep::walk(&steps[..1], from)?, DateStep::walk(&steps, from)?);
        Ok::<_, receivables::Error>(Got::accepted_if(two == anchored, format!("{one} then {two}")))
    };
    Some(walked().unwrap_or_else(Got::from))
}

fn future(days: i64) -> Result<Got> {
    let mut books = Books::new()?;
    let mut late = invoice("INV-1", "1.00 EUR".parse()?)?;
    late.issued = today()?.plus_days(days)?;
    Ok(Got::of(books.handle(late), |_| "issued".to_owned()))
}

//! The day that a date rule counts from, as English trade names it: `B/L date`, `receipt of goods`, `the later of …`.

use super::cursor::{Cursor, Kind};
use crate::error::Result;
use crate::terms::{Baseline, Milestone};

/// What happens, by its names; a name that another one begins with stands after it.
const MILESTONES: &[(Milestone, &[&[&str]])] = &[
    (Milestone::Order, &[&["purchase", "order"], &["order"], &["po"]]),
    (
        Milestone::Shipment,
        &[&["bill", "of", "lading"], &["bl"], &["on", "board"], &["shipment"], &["shipping"], &["dispatch"]],
    ),
    (Milestone::NextDelivery, &[&["next", "delivery"]]),
    (Milestone::Delivery, &[&["delivery"], &["performance"], &["completion"]]),
    (
        Milestone::GoodsReceipt,
        &[
            &["receipt", "of", "goods"],
            &["receipt", "of", "the", "goods"],
            &["receipt", "of", "merchandise"],
            &["arrival", "of", "goods"],
            &["arrival", "of", "the", "goods"],
            &["goods", "receipt"],
            &["arrival"],
        ],
    ),
    (
        Milestone::InvoiceReceipt,
        &[&["receipt", "of", "invoice"], &["receipt", "of", "the", "invoice"], &["invoice", "receipt"]],
    ),
    (Milestone::Acceptance, &[&["acceptance"], &["approval"]]),
    (Milestone::Presentation, &[&["presentation", "of", "documents"], &["presentation"], &["sight"]]),
];

/// What happens, with `date` after it or not.
pub(super) fn milestone(c: &mut Cursor<'_>) -> Option<Milestone> {
    let found = MILESTONES.iter().find(|(_, names)| c.any(names)).map(|(milestone, _)| *milestone);
    let found = found.or_else(|| bill_of_lading(c).then_some(Milestone::Shipment))?;
    let _ = c.word(&["date"]);
    Some(found)
}

/// `B/L`.
fn bill_of_lading(c: &mut Cursor<'_>) -> bool {
    c.maybe(|c| (c.word(&["b"]) && c.sign('/') && c.word(&["l"])).then_some(())).is_some()
}

/// One day: a milestone, the invoice date, the posting date, a date.
fn day(c: &mut Cursor<'_>) -> Result<Option<Baseline>> {
    let place = c.place();
    let _ = c.word(&["the"]);
    let _ = c.phrase(&["date", "of"]) || c.phrase(&["day", "of"]);
    let _ = c.word(&["the"]);
    if let Some(Kind::Date(date)) = c.peek(0) {
        c.skip();
        return Ok(Some(Baseline::FixedDate { date: date.parse()? }));
    }
    if let Some(milestone) = milestone(c) {
        return Ok(Some(Baseline::Milestone { milestone }));
    }
    if c.phrase(&["posting", "date"]) {
        return Ok(Some(Baseline::PostingDate));
    }
    if c.any(&[&["invoice", "date"], &["invoice"], &["issue"], &["date"]]) {
        return Ok(Some(Baseline::InvoiceDate));
    }
    c.back(place);
    Ok(None)
}

/// The later of two days, where terms can say it.
fn later(one: Baseline, other: Baseline) -> Option<Baseline> {
    match (one, other) {
        (Baseline::Milestone { milestone: first }, Baseline::Milestone { milestone: second }) => {
            Some(Baseline::LaterOf { first, second })
        }
        (Baseline::InvoiceDate, Baseline::Milestone { milestone })
        | (Baseline::Milestone { milestone }, Baseline::InvoiceDate) => {
            Some(Baseline::InvoiceDateOrLater { milestone })
        }
        _ => None,
    }
}

/// The day that something counts from.
pub(super) fn baseline(c: &mut Cursor<'_>) -> Result<Baseline> {
    const NAMED: &str =
        "a day to count from, such as invoice date, delivery, receipt of goods or a date like 2026-03-01";
    const TWO: &str = "two things that happen, or the invoice date and one of them";
    let first_of_two =
        c.any(&[&["the", "later", "of"], &["later", "of"], &["the", "latest", "of"], &["latest", "of"]]);
    let Some(one) = day(c)? else { return Err(c.expected(NAMED)) };
    if first_of_two {
        let _ = c.word(&["and", "or"]);
        let Some(other) = day(c)? else { return Err(c.expected(NAMED)) };
        return later(one, other).ok_or_else(|| c.expected(TWO));
    }
    let place = c.place();
    if c.word(&["or", "and"])
        && let Some(other) = day(c)?
    {
        let _ = c.sign(',');
        if c.word(&["whichever"]) {
            let _ = c.word(&["is", "comes", "occurs", "falls"]);
            let _ = c.word(&["the"]);
            return match (c.word(&["later", "last", "latest"]), later(one, other)) {
                (false, _) => Err(c.expected("later")),
                (true, found) => found.ok_or_else(|| c.expected(TWO)),
            };
        }
    }
    c.back(place);
    Ok(one)
}

/// `from delivery`, `after B/L date`, `ROG`: what a date rule counts from, where it says so.
pub(super) fn origin(c: &mut Cursor<'_>) -> Result<Option<Baseline>> {
    let of = |milestone| Ok(Some(Baseline::Milestone { milestone }));
    if c.word(&["rog", "aog"]) {
        return of(Milestone::GoodsReceipt);
    }
    if c.word(&["sight"]) {
        return of(Milestone::Presentation);
    }
    if bill_of_lading(c) {
        let _ = c.word(&["date"]);
        return of(Milestone::Shipment);
    }
    if c.word(&["from", "after", "following", "of"]) { baseline(c).map(Some) } else { Ok(None) }
}

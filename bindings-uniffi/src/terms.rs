//! Payment terms as trade writes them, what they cost, and what an invoice says about them.

use receivables::calendar::Date as CalendarDate;
use receivables::invoice::{Language, ScheduledInstalment};
use receivables::money::{Percent, Rounding};
use receivables::terms::{DateStep, ForgoneDiscount, Itd, Milestone, Skonto, Terms};

use crate::{Refused, answer};

/// The one meaning of a text of terms: `2/10 net 30 EOM`, `30 Tage netto`, `45 jours fin de mois le 10`.
#[uniffi::export]
pub fn parse_terms(text: &str) -> Result<Terms, Refused> {
    answer(|| text.parse())
}

/// Every meaning that trade gives the text, the usual one first; for almost all texts there is one.
#[uniffi::export]
pub fn terms_readings(text: &str) -> Result<Vec<Terms>, Refused> {
    answer(|| Terms::readings(text))
}

/// The terms in English trade notation, which is read as the same terms.
#[uniffi::export]
pub fn terms_notation(terms: &Terms) -> Result<String, Refused> {
    answer(|| terms.notation())
}

/// So many equal instalments, the first due on a day, the others on that day of the months after it.
#[uniffi::export]
pub fn monthly_terms(first_due: CalendarDate, count: u16) -> Result<Terms, Refused> {
    answer(|| Ok(Terms::monthly(first_due, count)))
}

/// Equal instalments, one for each date rule; the last one takes every residue of rounding.
#[uniffi::export]
pub fn equal_parts(dues: Vec<Vec<DateStep>>) -> Result<Terms, Refused> {
    answer(|| Ok(Terms::equal_parts(dues)))
}

/// The terms of a segment ITD of ANSI X12: `ITD*01*3*2**10**30`.
#[uniffi::export]
pub fn terms_from_itd(segment: &str) -> Result<Terms, Refused> {
    answer(|| Itd::read(segment)?.terms())
}

/// Whether all of it is due on the invoice date itself.
#[uniffi::export]
pub fn terms_are_immediate(terms: &Terms) -> bool {
    terms.is_immediate()
}

/// Whether all of it is due by the day of a milestone, so that what happens then may wait for the money.
#[uniffi::export]
pub fn terms_are_due_by(terms: &Terms, milestone: Milestone) -> bool {
    terms.is_due_by(milestone)
}

/// The same terms with the discounts that the payment terms (BT-20) of an XRechnung state.
#[uniffi::export]
pub fn with_skonto(terms: Terms, text: &str) -> Result<Terms, Refused> {
    answer(|| Skonto::onto(&Skonto::read(text)?, terms))
}

/// The discounts of terms as lines of an XRechnung: `#SKONTO#TAGE=14#PROZENT=2.00#`.
#[uniffi::export]
pub fn skonto_lines(terms: &Terms) -> Result<String, Refused> {
    answer(|| Skonto::write(&Skonto::of(terms)?))
}

/// What an invoice says about paying, a line for each instalment; the language is `en`, `de` or `fr`.
#[uniffi::export]
pub fn payment_sentences(schedule: Vec<ScheduledInstalment>, language: &str) -> Result<String, Refused> {
    answer(|| receivables::invoice::payment_sentences(&schedule, language.parse::<Language>()?))
}

/// What was agreed about paying, in sentences for a customer, also where no day is known yet; the language is `en`, `de`
/// or `fr`.
#[uniffi::export]
pub fn terms_sentences(terms: &Terms, language: &str) -> Result<String, Refused> {
    answer(|| receivables::invoice::terms_sentences(terms, language.parse::<Language>()?))
}

/// What it costs in a year to let a discount go, in percent.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct DiscountCost {
    /// Without interest on the cost.
    pub simple: Percent,
    /// With the cost charged on itself in each period.
    pub effective: Percent,
}

/// What it costs in a year to let a discount go by paying on a later day; days count from the baseline.
#[uniffi::export]
pub fn forgone_discount_cost(
    percent: Percent,
    discount_day: u16,
    payment_day: u16,
    year_days: u16,
    decimals: u8,
    rounding: Rounding,
) -> Result<DiscountCost, Refused> {
    answer(|| {
        let forgone = ForgoneDiscount::new(percent, discount_day, payment_day, year_days)?;
        let (simple, effective) =
            (forgone.simple_cost(decimals, rounding)?, forgone.effective_cost(decimals, rounding)?);
        Ok(DiscountCost { simple, effective })
    })
}

/// What is cheaper: `take` the discount with money borrowed at a simple annual rate, `either`, or `pay_later`.
#[uniffi::export]
pub fn discount_advice(
    percent: Percent,
    discount_day: u16,
    payment_day: u16,
    year_days: u16,
    borrowing: Percent,
) -> Result<String, Refused> {
    answer(|| {
        let forgone = ForgoneDiscount::new(percent, discount_day, payment_day, year_days)?;
        Ok(forgone.advice(borrowing).as_str().to_owned())
    })
}

//! SAP's day limits: one key of terms in several versions, chosen by the day of the month of the invoice.
//!
//! Here they are one step, `DayBands`. The cases say a band's days and ask for what the band says, without the terms
//! themselves and without a date, so there is nothing to walk; the unit tests of the step have those of SAP's note.

use serde_json::Value;

use super::super::{Answer, Reason};

pub(super) fn answer(_given: &Value) -> Answer {
    Reason::GivenNotUnderstood.out("day limits without the terms they are part of")
}

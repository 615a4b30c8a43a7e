//! SAP's day limits: one key of terms in several versions, chosen by the day of the month of the invoice.
//!
//! Choosing a version by the day of the month is a cut-off, which is not built.

use serde_json::Value;

use super::super::{Answer, Reason};

pub(super) fn answer(_given: &Value) -> Answer {
    Reason::StepNotBuilt.out("day limits")
}

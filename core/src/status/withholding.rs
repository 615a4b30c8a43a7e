use serde::{Deserialize, Serialize};

use super::look::Look;
use crate::account::event::AdjustmentKind;
use crate::account::{AdjustedLine, Adjustment};
use crate::allocation::ItemKey;
use crate::calendar::Date;
use crate::error::Result;
use crate::id::DocumentId;
use crate::money::Money;

/// Tax that a customer withheld and of which no certificate is there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpenWithholding {
    /// Its number.
    pub withholding: DocumentId,
    /// The item.
    pub item: ItemKey,
    /// How much was withheld and not reversed.
    pub amount: Money,
    /// Which tax.
    pub code: String,
    /// Since when.
    pub since: Date,
    /// By when the certificate is expected; none where no day is known.
    pub expected: Option<Date>,
    /// Days the certificate is overdue; zero where it is not, or where no day is known.
    pub overdue: i32,
}

impl OpenWithholding {
    pub(super) fn all(look: Look<'_>) -> Result<Vec<Self>> {
        let mut open = Vec::new();
        for (number, made) in look.account.adjustments() {
            if made.kind != AdjustmentKind::Withholding || !look.counts(made.made) || certified(look, made) {
                continue;
            }
            let (code, expected) =
                made.tax.as_ref().map_or((String::new(), None), |tax| (tax.code.clone(), tax.expected));
            for line in &made.lines {
                let amount = left(look, line)?;
                if amount.is_positive() {
                    open.push(Self {
                        withholding: number.clone(),
                        item: line.item.clone(),
                        amount,
                        code: code.clone(),
                        since: made.made.effective,
                        expected,
                        overdue: expected.map_or(0, |expected| look.day.days_since(expected).max(0)),
                    });
                }
            }
        }
        Ok(open)
    }
}

/// Whether a certificate was there by the day: with the withholding, or later.
fn certified(look: Look<'_>, made: &Adjustment) -> bool {
    let at_once = made.tax.as_ref().is_some_and(|tax| tax.certificate.is_some());
    let mut since = made.certificates.iter().filter(|certificate| look.counts(certificate.dated));
    at_once || since.any(|certificate| certificate.number.is_some())
}

/// What of a line was not reversed by the day.
fn left(look: Look<'_>, line: &AdjustedLine) -> Result<Money> {
    let Some(item) = look.account.item(&line.item) else { return Ok(line.left) };
    let reversed = look
        .account
        .movements_of(item)
        .filter(|movement| movement.reverses == Some(line.movement) && movement.effective <= look.day);
    let reversed: i128 = reversed.map(|movement| i128::from(movement.minor)).sum();
    look.money(i128::from(line.amount.minor()) - reversed.abs(), line.amount.currency())
}

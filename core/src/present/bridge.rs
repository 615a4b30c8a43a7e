use super::{Frame, RowKind};
use crate::aging::{Bridge, Cause};
use crate::error::Result;
use crate::money::Money;

impl Bridge {
    /// One block of lines per currency: opening, each cause, closing.
    ///
    /// # Errors
    /// Those of [`Frame::check`].
    pub fn to_frame(&self) -> Result<Frame> {
        let mut rows: Vec<(String, Money, Option<i64>, RowKind)> = Vec::new();
        for bridge in &self.currencies {
            rows.push((format!("open before {}", self.period.first), bridge.opening, None, RowKind::Line));
            for step in &bridge.steps {
                let count = i64::try_from(step.count).ok();
                rows.push((words(step.cause).to_owned(), step.amount, count, RowKind::Line));
            }
            rows.push((format!("open on {}", self.period.last), bridge.closing, None, RowKind::Subtotal));
        }
        Frame::new(format!("Roll-forward, {}", self.period))
            .text("cause", rows.iter().map(|row| &row.0))
            .text(Frame::CURRENCY, rows.iter().map(|row| row.1.currency()))
            .amount("amount", rows.iter().map(|row| row.1))
            .whole("count", rows.iter().map(|row| row.2))
            .kinds(rows.iter().map(|row| row.3))
            .checked()
    }
}

pub(super) fn words(cause: Cause) -> &'static str {
    match cause {
        Cause::Invoiced => "invoiced",
        Cause::Credited => "credit notes",
        Cause::Received => "received",
        Cause::Applied => "applied",
        Cause::Discount => "discounts granted",
        Cause::Returned => "returned payments",
        Cause::WrittenOff => "written off",
        Cause::Debited => "other claims",
        Cause::Allowance => "allowances",
        Cause::Tolerance => "differences accepted",
        Cause::Withheld => "tax withheld",
        Cause::BankCharges => "bank charges",
        Cause::Netted => "set off",
        Cause::Waived => "late charges waived",
        Cause::Refunded => "paid back",
        Cause::Carried => "carried over",
        Cause::Voided => "voided",
        Cause::Factored => "assigned to factors",
    }
}

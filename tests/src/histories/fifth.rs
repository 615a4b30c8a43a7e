//! Requests of the fifth generation: the books are closed and opened again.

use receivables::Result;
use receivables::account::Command;
use receivables::account::command::{ClosePeriod, ReopenPeriod, SoftClosePeriod};
use receivables::id::DocumentId;
use receivables::ledger::Ledger;

use super::Step;
use super::request::first_day;

pub(super) fn command(ledger: &Ledger, number: DocumentId, step: &Step) -> Result<Command> {
    let day = |offset: u16| first_day()?.plus_days(i64::from(offset));
    Ok(match step {
        Step::Shut { soft: true, day: offset, .. } => SoftClosePeriod::new(day(*offset)?).into(),
        Step::Shut { heads, day: offset, .. } => {
            let heads = if *heads { ledger.heads() } else { Vec::new() };
            ClosePeriod { heads, ..ClosePeriod::new(day(*offset)?) }.into()
        }
        Step::Unshut { day: offset } => {
            ReopenPeriod::new(offset.map(day).transpose()?, "found later".to_owned()).into()
        }
        later => super::sixth::command(ledger, number, later)?,
    })
}

use super::adjust::total_of;
use super::case::{Opened, Opening, end as ended, open, running, since, whole};
use super::check::check_positive;
use super::{Decision, Desktop};
use crate::account::command::{AgreePlan, EndPlan};
use crate::account::{CaseOutcome, Matter};
use crate::calendar::in_order;
use crate::error::{Error, Reason, Result};
use crate::money::Money;

/// A plan stands beside the contract, so both come to the same.
pub(super) fn agree(desk: Desktop<'_>, command: &AgreePlan) -> Result<Decision> {
    desk.check_lines("instalments", command.instalments.len())?;
    let lines = whole(desk, &command.items)?;
    let open_sum = total_of(&lines)?;
    let mut sum = Money::zero(open_sum.currency());
    let mut before = command.effective;
    for (at, instalment) in command.instalments.iter().enumerate() {
        let place = |error: Error| error.within(&format!("instalments[{at}]"));
        check_positive("amount", instalment.amount).map_err(place)?;
        in_order("due", instalment.due, "the instalment before, or the agreement", before).map_err(place)?;
        before = instalment.due;
        sum = sum.plus(instalment.amount).map_err(place)?;
    }
    let (number, effective, posting) = (&command.plan, command.effective, command.posting);
    let matter = Matter::Planned { instalments: command.instalments.clone() };
    let reason = command.reason.as_deref();
    match open(desk, Opening { number, matter, lines, effective, posting, reason })? {
        Opened::Repeated(decision) => Ok(decision),
        Opened::New(..) if sum != open_sum => {
            let what = "what is open of the items".to_owned();
            Err(Error::from(Reason::TotalsMismatch { what, sum, total: open_sum }).within("instalments"))
        }
        Opened::New(_, draft) => Ok(Decision::Drafts(vec![draft])),
    }
}

pub(super) fn end(desk: Desktop<'_>, command: &EndPlan) -> Result<Decision> {
    desk.check_text("reason", command.reason.as_deref())?;
    let planned = |matter: &Matter| matches!(matter, Matter::Planned { .. });
    let (account, case) = running(desk, &command.plan, "payment plan", planned)?;
    let days = since(desk, case, command.effective, command.posting)?;
    let outcome = CaseOutcome::Finished { outcome: command.outcome };
    Ok(Decision::Drafts(vec![ended(account, &command.plan, outcome, command.reason.as_deref(), days)]))
}

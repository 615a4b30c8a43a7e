use super::event::{AdjustmentKind, Carriage, DebitKind, ItemsAdjusted};
use super::{Event, ItemAmount, Matter};
use crate::allocation::Why;
use crate::authority::Duty;
use crate::id::DocumentId;
use crate::money::Money;
use crate::party::AccountKey;

/// What an event is as somebody's duty.
#[derive(Debug)]
pub(crate) struct Done<'e> {
    pub(crate) duty: Duty,
    /// What it comes to; none for what has no amount, or amounts in several currencies.
    pub(crate) amount: Option<Money>,
    /// The documents it makes or concerns.
    pub(crate) documents: Vec<&'e DocumentId>,
}

impl<'e> Done<'e> {
    fn plain(duty: Duty) -> Self {
        Self { duty, amount: None, documents: Vec::new() }
    }

    fn of(duty: Duty, amount: Money, document: &'e DocumentId) -> Self {
        Self { duty, amount: Some(amount), documents: vec![document] }
    }

    fn over(duty: Duty, number: Option<&'e DocumentId>, lines: &'e [ItemAmount]) -> Self {
        let mut documents: Vec<&DocumentId> = number.into_iter().collect();
        documents.extend(lines.iter().map(|line| &line.item.document));
        Self { duty, amount: sum(lines.iter().map(|line| line.amount)), documents }
    }
}

/// What amounts come to. None for none, and for several currencies.
fn sum(amounts: impl IntoIterator<Item = Money>) -> Option<Money> {
    amounts.into_iter().map(Some).reduce(|sum, next| sum?.plus(next?).ok()).flatten()
}

impl Event {
    /// What it is as a duty, seen from the stream of `here`. Of an event that stands in several streams one copy is the
    /// duty, that of the customer from whose account something goes; money is identified for whom it comes to.
    pub(crate) fn done(&self, here: Option<&AccountKey>) -> Option<Done<'_>> {
        match self {
            // Opened with the first money that waits there.
            Self::Opened(_) => {
                (here.is_none_or(|here| !here.is_suspense())).then(|| Done::plain(Duty::OpenAccount))
            }
            Self::Changed(_) => Some(Done::plain(Duty::ChangeAccount)),
            Self::Blocked(_) => Some(Done::plain(Duty::Block)),
            Self::Unblocked(_) => Some(Done::plain(Duty::Unblock)),
            Self::Closed(event) => Some(Done::plain(match event.merged_into {
                Some(_) => Duty::Merge,
                None => Duty::CloseAccount,
            })),
            Self::Reopened(_) => Some(Done::plain(Duty::ReopenAccount)),
            Self::Issued(event) => Some(Done::of(Duty::Invoice, event.totals.gross, &event.invoice)),
            Self::Raised(event) => {
                let duty = match event.kind {
                    DebitKind::DebitNote => Duty::DebitNote,
                    DebitKind::LateCharge => Duty::LateCharge,
                    DebitKind::Recovery => Duty::Recovery,
                    // A step of the return that needs it.
                    DebitKind::Reclaim => return None,
                };
                let mut done = Done::of(duty, event.totals.gross, &event.debit);
                done.documents.extend(&event.against);
                Some(done)
            }
            Self::Credited(event) => {
                let mut done = Done::of(Duty::CreditNote, event.totals.gross, &event.credit_note);
                done.documents.extend(&event.against);
                Some(done)
            }
            Self::Voided(event) => {
                let mut done = Done::over(Duty::Void, None, &event.lines);
                done.documents = vec![&event.document];
                Some(done)
            }
            Self::Rescheduled(event) => {
                let documents = vec![&event.item.document];
                Some(Done { documents, ..Done::plain(Duty::TermsOverride) })
            }
            Self::Entered(event) => Some(Done::of(Duty::Migration, event.open, &event.document)),
            Self::Received(event) => Some(Done::of(Duty::Receipt, event.amount, &event.receipt)),
            Self::Returned(event) => {
                (Some(&event.account) == here).then(|| Done::of(Duty::Return, event.amount, &event.receipt))
            }
            Self::Applied(event) => {
                let said = event.lines.iter().filter(|line| line.why == Why::Instructed);
                let amount = sum(said.map(|line| line.source)).filter(|_| Some(&event.account) == here)?;
                Some(Done::of(Duty::Application, amount, &event.credit))
            }
            Self::Unapplied(event) => {
                let amount = sum(event.lines.iter().map(|line| line.source));
                let amount = amount.filter(|_| Some(&event.account) == here)?;
                Some(Done::of(Duty::Unapplication, amount, &event.credit))
            }
            Self::Carried(event) => {
                let (duty, place) = match event.carriage {
                    Carriage::Transfer if event.from_account.is_suspense() => {
                        (Duty::Identification, &event.to_account)
                    }
                    Carriage::Transfer => (Duty::Transfer, &event.from_account),
                    // What is left or contested stays owed.
                    Carriage::Residual | Carriage::Chargeback => return None,
                };
                let documents = vec![&event.to, &event.from.document];
                (Some(place) == here).then_some(Done { duty, amount: Some(event.amount), documents })
            }
            Self::Retracted(event) => {
                let documents = vec![&event.to, &event.from.document];
                let amount = Some(event.amount);
                (Some(&event.from_account) == here).then_some(Done {
                    duty: Duty::Reversal,
                    amount,
                    documents,
                })
            }
            Self::Adjusted(event) => Some(adjusted(event)),
            Self::Reversed(event) => {
                let duty = match event.kind {
                    AdjustmentKind::Factored => Duty::Factoring,
                    _ => Duty::Reversal,
                };
                Some(Done::over(duty, Some(&event.adjustment), &event.lines))
            }
            Self::Begun(event) => match &event.matter {
                Matter::Planned { instalments } => {
                    let amount = sum(instalments.iter().map(|part| part.amount));
                    let lines = event.lines.iter().map(|line| &line.item.document);
                    let documents = std::iter::once(&event.case).chain(lines).collect();
                    Some(Done { duty: Duty::PaymentPlan, amount, documents })
                }
                Matter::Disputed { .. }
                | Matter::Promised { .. }
                | Matter::Placed { .. }
                | Matter::Insolvent { .. }
                | Matter::Assigned { .. } => None,
            },
            Self::Revalued(_) => Some(Done::plain(Duty::Revaluation)),
            Self::SoftLocked(_) | Self::Locked(_) => Some(Done::plain(Duty::ClosePeriod)),
            Self::Unlocked(_) => Some(Done::plain(Duty::ReopenPeriod)),
            Self::Overridden(_) => Some(Done::plain(Duty::SoftClosedPosting)),
            Self::Kept(_)
            | Self::Dispatched(_)
            | Self::Reached(_)
            | Self::Cleared(_)
            | Self::PaidOut(_)
            | Self::Authorised(_)
            | Self::Revoked(_)
            | Self::Refused(_)
            | Self::Certified(_)
            | Self::Noted(_)
            | Self::Ended(_) => None,
        }
    }

    /// Duties that are steps of this event where they come with it in one decision: nobody is asked for them apart.
    pub(crate) fn brings(&self) -> &'static [Duty] {
        match self {
            Self::Returned(_) => &[Duty::Unapplication, Duty::Reversal, Duty::Transfer],
            Self::Closed(event) if event.merged_into.is_some() => &[Duty::Transfer],
            Self::Certified(_) => &[Duty::Reversal],
            Self::Credited(_) => &[Duty::Unapplication],
            _ => &[],
        }
    }
}

fn adjusted(event: &ItemsAdjusted) -> Done<'_> {
    let duty = match event.kind {
        AdjustmentKind::Discount => Duty::Discount,
        AdjustmentKind::Allowance => Duty::Allowance,
        AdjustmentKind::Tolerance => Duty::Difference,
        AdjustmentKind::Withholding => Duty::Withholding,
        AdjustmentKind::Netting => Duty::Netting,
        AdjustmentKind::WriteOff => Duty::WriteOff,
        AdjustmentKind::Waiver => Duty::Waiver,
        AdjustmentKind::Refund => Duty::Refund,
        AdjustmentKind::Factored => Duty::Factoring,
    };
    Done::over(duty, Some(&event.adjustment), &event.lines)
}

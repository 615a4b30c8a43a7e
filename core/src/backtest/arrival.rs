use super::LeftOutBecause;
use crate::account::Event;
use crate::account::ItemKind;
use crate::account::event::{AmountCarried, AppliedLine, Carriage, CreditApplied};
use crate::allocation::{PassedOver, Why};
use crate::ledger::{Arrived, AsIf, Entry};
use crate::payment::Purpose;

/// Money that a command brought.
pub(super) enum Arrival<'e> {
    /// A policy is asked about it. With the rules that were tried in fact and placed nothing.
    Planned(Arrived<'e>, &'e [PassedOver]),
    /// No policy is.
    LeftOut(Arrived<'e>, LeftOutBecause),
}

impl<'e> Arrival<'e> {
    /// The money that an entry of a command brings; none where it brings none.
    pub(super) fn of(entry: &'e Entry, command: &[&'e Entry]) -> Option<Self> {
        let account = entry.stream.account()?;
        match &entry.event {
            Event::Received(event) => {
                let money = Arrived {
                    document: &event.receipt,
                    account,
                    amount: event.amount,
                    value: event.value.as_ref().map(|value| value.amount),
                    paid: entry.effective,
                    reference: event.reference.as_deref(),
                    remittance: &event.remittance,
                    entry,
                };
                Some(if account.is_suspense() {
                    Self::LeftOut(money, LeftOutBecause::InSuspense)
                } else if event.purpose == Purpose::Settlement
                    || was_asked(&money, &event.passed_over, command)
                {
                    Self::Planned(money, &event.passed_over)
                } else {
                    Self::LeftOut(money, LeftOutBecause::OtherPurpose)
                })
            }
            Event::Carried(event) if event.to_account == *account && is_identified(event) => {
                let money = Arrived {
                    document: &event.to,
                    account,
                    amount: event.amount,
                    value: event.base,
                    paid: event.issued,
                    reference: None,
                    remittance: &[],
                    entry,
                };
                Some(
                    if event.purpose == Purpose::Settlement || was_asked(&money, &event.passed_over, command)
                    {
                        Self::Planned(money, &event.passed_over)
                    } else {
                        Self::LeftOut(money, LeftOutBecause::OtherPurpose)
                    },
                )
            }
            _ => None,
        }
    }
}

/// Whether money leaves suspense for the account of its payer.
fn is_identified(event: &AmountCarried) -> bool {
    event.carriage == Carriage::Transfer
        && event.nature != ItemKind::CreditNote
        && event.from_account.is_suspense()
        && !event.to_account.is_suspense()
}

/// Whether a policy was asked about money that is now meant for something else: what a policy leaves may be held or paid
/// back, and that was to settle items before.
fn was_asked(money: &Arrived<'_>, passed_over: &[PassedOver], command: &[&Entry]) -> bool {
    let by_rule = || applied(command).flat_map(|event| event.lines.iter().map(move |line| (event, line)));
    !passed_over.is_empty()
        || by_rule().any(|(event, line)| event.credit == *money.document && is_by_rule(line))
}

/// The settlements among the entries of a command, each once.
fn applied<'e>(command: &[&'e Entry]) -> impl Iterator<Item = &'e CreditApplied> {
    command.iter().filter_map(|entry| match (&entry.event, entry.stream.account()) {
        (Event::Applied(event), Some(here)) if *here == event.account => Some(&**event),
        _ => None,
    })
}

fn is_by_rule(line: &AppliedLine) -> bool {
    matches!(line.why, Why::ByRule { .. })
}

/// What a command did with money by itself: its lines by a rule.
pub(super) fn by_itself(
    money: &Arrived<'_>,
    passed_over: &[PassedOver],
    command: &[&Entry],
    others: &[Arrived<'_>],
) -> AsIf {
    let (mut lines, mut credits) = (Vec::new(), Vec::new());
    for event in applied(command).filter(|event| event.account == *money.account) {
        let by_rule = event.lines.iter().filter(|line| is_by_rule(line)).cloned();
        if event.credit == *money.document {
            lines.extend(by_rule);
        } else if others.iter().all(|other| *other.document != event.credit) {
            let event = CreditApplied { lines: by_rule.collect(), ..event.clone() };
            credits.extend(Some(event).filter(|event| !event.lines.is_empty()));
        }
    }
    AsIf { lines, credits, passed_over: passed_over.to_vec() }
}

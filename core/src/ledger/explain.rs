use std::fmt::Write;

use super::Outcome;
use crate::account::event::{Carriage, CarryUndone, CreditKind, DebitKind, UndoneLine};
use crate::account::{ChargedItem, Event, ItemAmount, Matter};
use crate::id::{Actor, RoleName};
use crate::invoice::ScheduledInstalment;
use crate::party::{AccountKey, Profile};
use crate::payment::Purpose;

impl Outcome {
    /// What happened and why, line by line, for a person.
    ///
    /// Every sentence comes from codes in the events, so the same outcome always explains itself in the same words.
    pub fn explain(&self) -> String {
        let mut text = String::new();
        match self {
            Self::Already { spans } => {
                for span in spans {
                    line(
                        &mut text,
                        format_args!("done before: {} {} to {}", span.stream, span.first, span.last),
                    );
                }
            }
            Self::Accepted { appends } => {
                let entries = appends.iter().flat_map(|append| &append.entries);
                if let Some(entry) = entries.clone().next() {
                    explain_authority(&mut text, entry);
                }
                for entry in entries {
                    match entry.stream.account() {
                        Some(here) if is_told(&entry.event, here) => {
                            explain_event(&mut text, &entry.event, here, entry);
                        }
                        Some(_) => {}
                        None => explain_of_ledger(&mut text, &entry.event),
                    }
                }
            }
        }
        text
    }
}

/// Whether an event is told from this stream: of what stands in several, the copy of the account it begins with. That an
/// account of money in suspense was opened with the first of it goes without saying.
fn is_told(event: &Event, here: &AccountKey) -> bool {
    match event {
        Event::Opened(_) => !here.is_suspense(),
        Event::Applied(event) => event.account == *here,
        Event::Unapplied(event) => event.account == *here,
        Event::Returned(event) => event.account == *here,
        Event::Carried(event) => event.from_account == *here,
        Event::Retracted(event) => event.from_account == *here,
        _ => true,
    }
}

fn line(text: &mut String, words: std::fmt::Arguments<'_>) {
    // Writing to a String does not fail.
    let _ = writeln!(text, "{words}");
}

/// Who gave the command under which authority, where that was stated: the same for all of its entries.
fn explain_authority(text: &mut String, entry: &super::Entry) {
    let Some(authority) = &entry.authority else { return };
    let standing = |who: &str, role: &RoleName, principal: &Option<Actor>| {
        let principal = principal.as_ref().map_or(String::new(), |principal| format!(" for {principal}"));
        format!("{who} as {role}{principal}")
    };
    let who = entry.actor.as_ref().map_or("nobody named", |actor| actor.as_str());
    let mut words = format!("decided by {}", standing(who, &authority.role, &authority.on_behalf_of));
    for approval in &authority.approvals {
        let checker = standing(approval.by.as_str(), &approval.role, &approval.on_behalf_of);
        // Writing to a String does not fail.
        let _ = write!(words, ", approved by {checker} on {}", approval.at.day());
    }
    if let Some(code) = &authority.reason_code {
        let _ = write!(words, ", reason {code}");
    }
    line(text, format_args!("{words}"));
}

/// What happened to the ledger as a whole.
fn explain_of_ledger(text: &mut String, event: &Event) {
    let because =
        |reason: &Option<String>| reason.as_ref().map_or(String::new(), |reason| format!(": {reason}"));
    match event {
        Event::SoftLocked(event) => {
            let (through, reason) = (event.through, because(&event.reason));
            line(text, format_args!("closed through {through} for the daily work{reason}"));
        }
        Event::Locked(event) => {
            let (through, reason) = (event.through, because(&event.reason));
            let streams = match event.streams {
                1 => "one stream".to_owned(),
                count => format!("{count} streams"),
            };
            line(text, format_args!("closed through {through}, with the heads of {streams}{reason}"));
            if let Some(acknowledged) = &event.acknowledged {
                line(text, format_args!("  left open: {acknowledged}"));
            }
        }
        Event::Unlocked(event) => {
            let reason = &event.reason;
            match event.through {
                Some(through) => line(text, format_args!("open again after {through}: {reason}")),
                None => line(text, format_args!("every day is open again: {reason}")),
            }
        }
        Event::Overridden(event) => {
            let (posting, reason) = (event.posting, &event.reason);
            line(text, format_args!("posted to {posting}, which is closed for the daily work: {reason}"));
        }
        _ => {}
    }
}

fn explain_event(text: &mut String, event: &Event, account: &AccountKey, entry: &super::Entry) {
    let day = entry.effective;
    match event {
        // Told by what the ledger as a whole has seen.
        Event::SoftLocked(_)
        | Event::Locked(_)
        | Event::Kept(_)
        | Event::Unlocked(_)
        | Event::Overridden(_) => {}
        Event::Opened(_) => line(text, format_args!("{account} is open from {day}")),
        Event::Issued(event) => {
            line(
                text,
                format_args!("invoice {} of {} to {account}, {day}", event.invoice, event.totals.gross),
            );
            explain_schedule(text, &event.schedule);
        }
        Event::Reached(event) => {
            let (invoice, milestone, date) = (&event.invoice, event.milestone.as_str(), event.date);
            line(text, format_args!("{milestone} of invoice {invoice} on {date}"));
            explain_schedule(text, &event.schedule);
        }
        Event::Credited(event) => {
            line(
                text,
                format_args!(
                    "credit note {} of {} to {account}, {day}",
                    event.credit_note, event.totals.gross
                ),
            );
        }
        Event::Received(event) => {
            line(text, format_args!("receipt {} of {} from {account}, {day}", event.receipt, event.amount));
            if event.purpose != Purpose::Settlement {
                line(text, format_args!("  what settles nothing is {}", event.purpose.as_str()));
            }
            for share in &event.deposit_tax {
                line(text, format_args!("  {} of it is tax at {} %", share.tax, share.rate));
            }
            for passed in &event.passed_over {
                line(text, format_args!("  not {}: {}", passed.rule, passed.because));
            }
        }
        Event::Applied(event) => {
            for applied in &event.lines {
                let (source, item, why) = (applied.source, &applied.item, &applied.why);
                let whose = if applied.account == *account {
                    String::new()
                } else {
                    format!(" of {}", applied.account)
                };
                let discount = match applied.discount.is_zero() {
                    true => String::new(),
                    false => format!(" with {} discount", applied.discount),
                };
                let mut beside = String::new();
                for difference in &applied.differences {
                    let (kind, amount) = (difference.kind.as_str(), difference.amount);
                    // Writing to a String does not fail.
                    let _ = match amount.is_negative() {
                        true => write!(beside, ", {} too much kept as {kind}", amount.negated()),
                        false => write!(beside, ", {amount} as {kind}"),
                    };
                }
                let of = match event.kind {
                    CreditKind::CreditNote => format!(" of credit note {}", event.credit),
                    CreditKind::Receipt => String::new(),
                };
                line(text, format_args!("  {source}{of} settles {item}{whose}{discount}{beside}: {why}"));
            }
        }
        Event::Changed(event) => {
            line(text, format_args!("{account} changed from {day} on{}", parts(&event.profile)))
        }
        Event::Blocked(event) => {
            let until = event.until.map_or(String::new(), |until| format!(" until {until}"));
            let (block, reason) = (event.block.as_str(), &event.reason);
            line(text, format_args!("{account} blocked for {block} from {day}{until}: {reason}"));
        }
        Event::Unblocked(event) => {
            line(text, format_args!("{account} no longer blocked for {} from {day}", event.block.as_str()));
        }
        Event::Closed(event) => match &event.merged_into {
            Some(into) => line(text, format_args!("{account} merged into {into} and closed on {day}")),
            None => line(text, format_args!("{account} closed on {day}")),
        },
        Event::Reopened(_) => line(text, format_args!("{account} open again from {day}")),
        Event::Raised(event) => {
            let (kind, gross) = (words(event.kind), event.totals.gross);
            line(text, format_args!("{kind} {} of {gross} to {account}, {day}", event.debit));
            for charged in &event.charged {
                let ChargedItem { item, from, through, interest, .. } = charged;
                let lump_sum = charged.lump_sum.map_or(String::new(), |sum| format!(" and {sum} lump sum"));
                line(text, format_args!("  {interest}{lump_sum} for {item}, {from} to {through}"));
            }
            explain_schedule(text, &event.schedule);
        }
        Event::Entered(event) => {
            let (kind, number, open) = (event.kind.item_kind().as_str(), &event.document, event.open);
            let original =
                event.original.map_or(String::new(), |original| format!(" of {original} at first"));
            line(
                text,
                format_args!(
                    "{kind} {number}{original} of {account}, {day}, enters with {open} open on {}",
                    entry.posting
                ),
            );
            if let Some(due) = event.due {
                line(text, format_args!("  {open} due {due}"));
            }
        }
        Event::Voided(event) => {
            line(text, format_args!("{} voided: {}", event.document, event.reason));
            amounts(text, &event.lines, "never counted");
        }
        Event::Rescheduled(event) => {
            let before = event.before.map_or("pending".to_owned(), |before| before.to_string());
            let (item, due, reason) = (&event.item, event.due, &event.reason);
            line(text, format_args!("{item} due {due} instead of {before}, from {day} on: {reason}"));
        }
        Event::Dispatched(event) => {
            let (document, step, date) = (&event.document, event.step.as_str(), event.date);
            line(text, format_args!("{document} {step} on {date}"));
        }
        Event::Cleared(event) => {
            let payout =
                event.payout.as_ref().map_or(String::new(), |payout| format!(" with payout {payout}"));
            let fee = event.fee.map_or(String::new(), |fee| format!(", fee {fee}"));
            line(
                text,
                format_args!("receipt {} {} on {day}{payout}{fee}", event.receipt, event.stage.as_str()),
            );
        }
        Event::PaidOut(event) => {
            line(text, format_args!("payout {} of {}, {day}", event.payout, event.amount));
            for (what, lines) in
                [("charge", &event.charges), ("refund", &event.refunds), ("chargeback", &event.chargebacks)]
            {
                for part in lines {
                    let fee = part.fee.map_or(String::new(), |fee| format!(", fee {fee}"));
                    line(text, format_args!("  {what} {} of {}{fee}", part.document, part.amount));
                }
            }
            if let Some(fees) = event.fees {
                line(text, format_args!("  other fees {fees}"));
            }
        }
        Event::Authorised(event) => line(text, format_args!("mandate {} of {account}, {day}", event.mandate)),
        Event::Revoked(event) => line(text, format_args!("mandate {} ended on {day}", event.mandate)),
        Event::Carried(event) => {
            let (amount, from, to) = (event.amount, &event.from, &event.to);
            let how = match event.carriage {
                Carriage::Transfer if event.from_account == event.to_account => {
                    format!("goes on as {to}, {}", event.purpose.as_str())
                }
                Carriage::Transfer => format!("goes to {} as {to}", event.to_account),
                Carriage::Residual => format!("is left as {to}"),
                Carriage::Chargeback => format!("is claimed as {to}"),
            };
            line(text, format_args!("{amount} of {from} {how}, {day}"));
            for passed in &event.passed_over {
                line(text, format_args!("  not {}: {}", passed.rule, passed.because));
            }
        }
        Event::Retracted(event) => {
            let CarryUndone { from, to, amount, .. } = event;
            line(text, format_args!("{amount} of {to} is {from} again from {day} on"));
        }
        Event::Refused(event) => {
            let (amount, item, receipt) = (event.amount, &event.item, &event.receipt);
            line(
                text,
                format_args!("discount of {amount} on {item} with {receipt} refused: {}", event.reason),
            );
        }
        Event::Adjusted(event) => {
            line(text, format_args!("{} {}, {day}", event.kind.as_str(), event.adjustment));
            amounts(text, &event.lines, "less");
        }
        Event::Reversed(event) => {
            line(text, format_args!("{} {} reversed from {day} on", event.kind.as_str(), event.adjustment));
            amounts(text, &event.lines, "open again");
        }
        Event::Revalued(event) => {
            line(text, format_args!("items of {account} valued at the rates of {day}"));
            for part in &event.lines {
                let (item, open, before, after) = (&part.item, part.open, part.before, part.after);
                let stays = match part.kept {
                    kept if after.minus(before) == Ok(kept) => "from then on".to_owned(),
                    kept if kept.is_zero() => "on that day".to_owned(),
                    kept => format!("on that day; {kept} of the change stays"),
                };
                line(text, format_args!("  {open} of {item}: {before} before, {after} {stays}"));
            }
        }
        Event::Certified(event) => {
            let (withholding, amount) = (&event.withholding, event.amount);
            match &event.certificate {
                Some(number) => {
                    line(text, format_args!("certificate {number} proves {amount} of {withholding}"))
                }
                None => line(text, format_args!("no certificate comes for {withholding}")),
            }
        }
        Event::Begun(event) => {
            line(text, format_args!("{} {} from {day}", event.matter.as_str(), event.case));
            if let Matter::Planned { instalments } = &event.matter {
                for part in instalments {
                    line(text, format_args!("  {} by {}", part.amount, part.due));
                }
            }
            if let Matter::Promised { by } = &event.matter {
                line(text, format_args!("  by {by}"));
            }
            amounts(text, &event.lines, "concerned");
        }
        Event::Noted(event) => line(text, format_args!("{}: {}", event.case, event.note)),
        Event::Ended(event) => line(text, format_args!("{} ended on {day}: {}", event.case, event.outcome)),
        Event::Unapplied(event) => {
            line(text, format_args!("{} unapplied from {day} on", event.credit));
            undone(text, &event.lines);
        }
        Event::Returned(event) => {
            line(text, format_args!("receipt {} of {} returned on {day}", event.receipt, event.amount));
            undone(text, &event.lines);
            if let Some(fee) = event.fee {
                line(text, format_args!("  the bank charged {fee}"));
            }
        }
    }
}

/// What other parties an account has.
fn parts(profile: &Profile) -> String {
    let named = [
        ("sold to", &profile.sold_to),
        ("billed to", &profile.bill_to),
        ("paid by", &profile.payer),
        ("subsidiary of", &profile.parent),
    ];
    let named = named.iter().filter_map(|(part, party)| Some(format!("{part} {}", party.as_ref()?)));
    let named: Vec<String> = named.collect();
    if named.is_empty() { String::new() } else { format!(": {}", named.join(", ")) }
}

fn words(kind: DebitKind) -> &'static str {
    match kind {
        DebitKind::DebitNote => "debit note",
        DebitKind::LateCharge => "late charge",
        DebitKind::Recovery => "recovery",
        DebitKind::Reclaim => "reclaim",
    }
}

/// Amounts of items, and what became of them.
fn amounts(text: &mut String, lines: &[ItemAmount], became: &str) {
    for ItemAmount { item, amount } in lines {
        line(text, format_args!("  {item}: {amount} {became}"));
    }
}

fn undone(text: &mut String, lines: &[UndoneLine]) {
    for undone in lines {
        let discount = match undone.discount.is_zero() {
            true => String::new(),
            false => format!(" and {} discount", undone.discount),
        };
        line(text, format_args!("  {} is open again by {}{discount}", undone.item, undone.target));
    }
}

/// What is due when, and what paying early is worth.
fn explain_schedule(text: &mut String, schedule: &[ScheduledInstalment]) {
    for part in schedule {
        match part.due {
            Some(due) => line(text, format_args!("  {} due {due}", part.amount)),
            None => line(text, format_args!("  {} pending", part.amount)),
        }
        for offer in &part.discounts {
            match offer.until {
                Some(until) => line(text, format_args!("    less {} if paid by {until}", offer.amount)),
                None => line(text, format_args!("    less {} if paid early, pending", offer.amount)),
            }
        }
    }
}

use std::fmt::Write;

use super::Outcome;
use crate::account::Event;
use crate::account::event::UndoneLine;
use crate::invoice::ScheduledInstalment;

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
                // The first stream is the one the command is about; the others hold copies of its lines.
                for entry in appends.first().into_iter().flat_map(|append| &append.entries) {
                    explain_event(&mut text, &entry.event, entry);
                }
            }
        }
        text
    }
}

fn line(text: &mut String, words: std::fmt::Arguments<'_>) {
    // Writing to a String does not fail.
    let _ = writeln!(text, "{words}");
}

fn explain_event(text: &mut String, event: &Event, entry: &super::Entry) {
    let (account, day) = (entry.stream.account(), entry.effective);
    match event {
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
                line(text, format_args!("  {source} settles {item}{whose}{discount}: {why}"));
            }
        }
        Event::Unapplied(event) => {
            line(text, format_args!("{} unapplied from {day} on", event.credit));
            undone(text, &event.lines);
        }
        Event::Returned(event) => {
            line(text, format_args!("receipt {} of {} returned on {day}", event.receipt, event.amount));
            undone(text, &event.lines);
        }
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

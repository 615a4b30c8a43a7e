//! What each command comes to. The rules are those of the library's documentation, written again.

mod adjust;
mod carry;
mod case;
mod charge;
mod correct;
mod factor;
mod issue;
mod milestone;
mod open;
mod period;
mod proceedings;
mod receive;
mod returned;
mod revalue;
mod settle;
mod undo;

use serde_json::Value;

use super::Oracle;
use super::fact::{Fact, What};
use super::text::{Amount, Day, day_in, day_of, field};

/// The facts of an accepted command, or why it is refused.
type Decision = Result<Vec<Fact>, &'static str>;

/// The command at hand.
#[derive(Clone, Copy)]
struct Said<'a> {
    payload: &'a Value,
    recorded: i64,
    /// The first day on which it can be booked.
    open: Day,
}

impl Said<'_> {
    fn fact(self, effective: Day, posting: Day, what: What) -> Fact {
        Fact { effective, posting, recorded: self.recorded, what }
    }

    /// The days of something that counts from an effective date, booked as said or on the first possible day; neither
    /// before `from`.
    fn days(self, effective: Day, from: (Day, Day)) -> Result<(Day, Day), &'static str> {
        let posting = self.posting(effective.max(from.1));
        self.near(&[Some(effective), Some(posting)])?;
        refuse_if(effective < from.0 || posting < from.1, "before what it rests on")?;
        Ok((effective, posting))
    }

    /// The day on which it is booked: as said, or so, but on none that is closed.
    fn posting(self, natural: Day) -> Day {
        day_in(self.payload, "posting").unwrap_or(natural.max(self.open))
    }

    /// What an amount is in the books on a day, by the rate that is said or by those of the rules.
    fn worth(self, oracle: &Oracle, amount: &Amount, day: Day) -> Result<Option<i128>, &'static str> {
        oracle.worth(amount, field(self.payload, "rate"), day)
    }

    fn effective(self) -> Day {
        day_in(self.payload, "effective").unwrap()
    }

    /// Documents lie at most a year, leap or not, after the day of their recording.
    fn near(self, days: &[Option<Day>]) -> Result<(), &'static str> {
        let limit = day_of(self.recorded) + 366;
        refuse_if(days.iter().flatten().any(|day| *day > limit), "a date far in the future")
    }
}

fn refuse_if(refused: bool, why: &'static str) -> Result<(), &'static str> {
    if refused { Err(why) } else { Ok(()) }
}

/// What was found to be worth something at the end of a day does not move in the books of that day or before.
pub(super) fn not_before_it_was_revalued(oracle: &Oracle, facts: &[Fact]) -> Result<(), &'static str> {
    let moving = |fact: &Fact, item: usize| match &fact.what {
        What::Moved { lines, .. } => lines.iter().any(|line| line.item == item),
        _ => false,
    };
    let settled = oracle.facts.iter().any(|valued| match &valued.what {
        What::Revalued { lines } => lines
            .iter()
            .any(|line| facts.iter().any(|fact| fact.posting <= valued.posting && moving(fact, line.item))),
        _ => false,
    });
    refuse_if(settled, "revalued since")
}

pub(super) fn decide(
    oracle: &Oracle,
    name: &str,
    payload: &Value,
    (recorded, overrides): (i64, bool),
) -> Decision {
    let (closed, softly) = oracle.shut();
    let last = if overrides { closed } else { closed.max(softly) };
    let said = Said { payload, recorded, open: last.map_or(Day::MIN, |last| last + 1) };
    let facts = decided(oracle, name, said)?;
    // That there is an account is no figure of the books, nor that they are closed.
    let figure = |fact: &&Fact| !matches!(fact.what, What::Account { .. } | What::Shut { .. });
    let first = facts.iter().filter(figure).map(|fact| fact.posting).min();
    // What leaves no fact, a certificate over all that is withheld, is booked all the same.
    let first = first.or(day_in(payload, "posting").filter(|_| facts.is_empty()));
    refuse_if(first.is_some_and(|first| first < said.open), "booked on a closed day")?;
    Ok(facts)
}

fn decided(oracle: &Oracle, name: &str, said: Said<'_>) -> Decision {
    match name {
        "open_account" => open::account(oracle, said),
        "issue_invoice" => issue::invoice(oracle, said),
        "issue_credit_note" => issue::credit_note(oracle, said),
        "receive_payment" => receive::payment(oracle, said),
        "apply_credit" => settle::apply(oracle, said),
        "unapply_credit" => undo::unapply(oracle, said),
        "return_payment" => returned::payment(oracle, said),
        "issue_debit_note" => issue::debit_note(oracle, said),
        "enter_opening_item" => open::entered(oracle, said),
        "void_document" => correct::void(oracle, said),
        "change_due_date" => correct::reschedule(oracle, said),
        "grant_allowance" | "net_payables" | "write_off" => adjust::lines(oracle, said, name),
        "grant_discount" | "accept_difference" | "withhold_tax" => adjust::item(oracle, said, name),
        "refund_credit" => adjust::refund(oracle, said),
        "waive_late_charge" => adjust::waiver(oracle, said),
        "reverse_adjustment" => adjust::reverse(oracle, said),
        "transfer_credit" | "identify_receipt" => carry::credit(oracle, said, name),
        "transfer_item" | "leave_residual" | "raise_chargeback" => carry::debit(oracle, said, name),
        "undo_transfer" => carry::undo(oracle, said),
        "open_dispute" => case::dispute(oracle, said),
        "resolve_dispute" => case::end(oracle, said, "dispute"),
        "record_promise" => case::promise(oracle, said),
        "end_promise" => case::end(oracle, said, "promise"),
        "agree_plan" => case::plan(oracle, said),
        "end_plan" => case::end(oracle, said, "plan"),
        "place_with_agency" => case::placement(oracle, said),
        "recall_from_agency" => case::end(oracle, said, "placement"),
        "record_insolvency" => proceedings::begin(oracle, said),
        "record_dividend" => receive::dividend(oracle, said),
        "end_insolvency" => case::end(oracle, said, "insolvency"),
        "assign_receivables" => factor::assign(oracle, said),
        "notify_assignment" => factor::notify(oracle, said),
        "settle_assignment" => factor::settle(oracle, said),
        "reassign_receivables" => factor::take_back(oracle, said),
        "rebill_invoice" => issue::rebill(oracle, said),
        "merge_accounts" => carry::merge(oracle, said),
        "close_account" => open::closed(oracle, said, true),
        "reopen_account" => open::closed(oracle, said, false),
        "record_certificate" => adjust::certificate(oracle, said),
        "record_payout" => returned::payout(oracle, said),
        "raise_late_charge" => charge::late(oracle, said),
        "record_recovery" => charge::recovery(oracle, said),
        "receive_unidentified" => receive::unidentified(oracle, said),
        "record_milestone" => milestone::record(oracle, said),
        "soft_close_period" => period::shut(oracle, said, true),
        "close_period" => period::shut(oracle, said, false),
        "reopen_period" => period::reopened(oracle, said),
        "revalue_items" => revalue::items(oracle, said),
        other => panic!("the oracle does not know {other}"),
    }
}

impl Oracle {
    /// The item that a field names.
    fn item_in(&self, payload: &Value) -> Result<usize, &'static str> {
        let (document, instalment) =
            (field(&payload["item"], "document").unwrap(), &payload["item"]["instalment"]);
        self.named(document, instalment.as_u64().unwrap()).ok_or("no such item")
    }

    /// The same, which is a debit.
    fn debit_in(&self, payload: &Value) -> Result<usize, &'static str> {
        let item = self.item_in(payload)?;
        refuse_if(self.item(item).original < 0, "not a debit")?;
        Ok(item)
    }

    /// The days of an item.
    fn days_of(&self, item: usize) -> (Day, Day) {
        (self.facts[item].effective, self.facts[item].posting)
    }
}

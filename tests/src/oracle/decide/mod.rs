//! What each command comes to. The rules are those of the library's documentation, written again.

mod issue;
mod milestone;
mod open;
mod receive;
mod settle;
mod undo;

use serde_json::Value;

use super::Oracle;
use super::fact::{Fact, What};
use super::text::{Day, day_of};

/// The facts of an accepted command, or why it is refused.
type Decision = Result<Vec<Fact>, &'static str>;

/// The command at hand.
#[derive(Clone, Copy)]
struct Said<'a> {
    payload: &'a Value,
    recorded: i64,
}

impl Said<'_> {
    fn fact(self, effective: Day, posting: Day, what: What) -> Fact {
        Fact { effective, posting, recorded: self.recorded, what }
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

pub(super) fn decide(oracle: &Oracle, name: &str, payload: &Value, recorded: i64) -> Decision {
    let said = Said { payload, recorded };
    match name {
        "open_account" => open::account(oracle, said),
        "issue_invoice" => issue::invoice(oracle, said),
        "issue_credit_note" => issue::credit_note(oracle, said),
        "receive_payment" => receive::payment(oracle, said),
        "apply_credit" => settle::apply(oracle, said),
        "unapply_credit" => undo::unapply(oracle, said),
        "return_payment" => undo::give_back(oracle, said),
        "record_milestone" => milestone::record(oracle, said),
        other => unimplemented!("the oracle does not know {other}"),
    }
}

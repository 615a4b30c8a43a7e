//! Cases of other systems: their test suites, standards and published examples, answered by this library.
//!
//! A case says what was given and what the peer makes of it. An [`Adapter`] translates what was given into this
//! library's terms and answers what the library says, in the words of the peer; it never sees what is expected. The
//! runner compares. An adapter calls rules and copies none: it counts no days, rounds nothing and splits nothing.
//!
//! The topic of a file is its name. What can not be put into our terms yet is out of scope, for one of the reasons
//! of [`Reason`], which is a closed list: to build more, take away the line that says `out` and answer instead.

mod aging;
mod allocation;
mod answer;
mod appropriation;
mod books;
mod business_days;
mod case;
mod cash_app;
mod collections;
mod compare;
mod day_counts;
mod differs;
mod discount_cost;
mod early_discount;
mod fx;
mod journal;
mod late_interest;
mod payment_terms;
mod references;
mod rounding;
mod run;
mod tally;
mod tax_discount;
mod terms;
mod words;

pub use answer::{Answer, Reason, Stop};
pub use case::{Case, Cases, cases, source_name};
pub use differs::{Differs, differs, folder};
pub use run::{Ran, judge, run_file};
pub use tally::{Tally, Verdict, short};

use serde_json::Value;

/// Answers one kind of case. It sees what was given and nothing else.
pub type Adapter = fn(&Value) -> Answer;

/// The adapter of a topic.
pub fn adapter(topic: &str) -> Option<Adapter> {
    match topic {
        "aging" => Some(aging::answer),
        "allocation" => Some(allocation::answer),
        "appropriation" => Some(appropriation::answer),
        "cash_app" => Some(cash_app::answer),
        "collections" => Some(collections::answer),
        "day_counts" | "daycount" => Some(day_counts::answer),
        "late_interest" => Some(late_interest::answer),
        "business_days" => Some(business_days::answer),
        "calendar" => Some(business_days::answer_worked),
        "discount_cost" => Some(discount_cost::answer),
        "early_discount" => Some(early_discount::answer),
        "fx" => Some(fx::answer),
        "journal" => Some(journal::answer),
        "payment_terms" => Some(payment_terms::answer),
        "references" => Some(references::answer),
        "rounding" => Some(rounding::answer),
        "tax_discount" => Some(tax_discount::answer),
        "terms" => Some(terms::answer),
        _ => None,
    }
}

//! Random histories: small steps that become full requests, many of them refused, as in life.

use proptest::prelude::*;
use receivables::account::Command;
use receivables::account::command::{
    ApplyCredit, ApplyLine, IssueCreditNote, IssueInvoice, OpenAccount, ReceivePayment, ReturnPayment, UnapplyCredit,
};
use receivables::allocation::{AllocationPolicy, ItemKey};
use receivables::calendar::UtcMicros;
use receivables::id::DocumentId;
use receivables::ledger::Request;
use receivables::payment::RemittanceLine;
use receivables::terms::{Instalment, Share, Terms};
use receivables::{Currency, Date, Money, Result};

/// One step. Numbers pick among what is there, wrapping round, so every step means something.
#[derive(Debug, Clone)]
#[allow(missing_docs, reason = "the fields are those of the commands they become")]
pub enum Step {
    /// An invoice on these terms.
    Invoice { customer: u8, cents: i64, day: u16, net: u16, discount: bool, parts: u8, dollars: bool },
    /// A credit note, for an earlier document or for none.
    CreditNote { customer: u8, cents: i64, day: u16, against: Option<u16>, dollars: bool },
    /// A receipt, with or without a word about what it is for.
    Receipt { customer: u8, cents: i64, day: u16, named: Option<u16>, advised: Option<u16>, manual: bool, late: u8 },
    /// A credit on an item, as somebody says.
    Apply { credit: u16, item: u16, instalment: u8, cents: i64, discount: i64, day: Option<u16> },
    /// A match undone.
    Unapply { credit: u16, item: u16, instalment: u8, day: u16 },
    /// A payment returned.
    Return { receipt: u16, day: u16 },
}

const CUSTOMERS: u8 = 3;

/// Up to `longest` steps.
pub fn steps(longest: usize) -> impl Strategy<Value = Vec<Step>> {
    let cents = prop_oneof![4 => 1_i64..200_000, 1 => Just(10_000_i64), 1 => Just(9_800_i64)];
    let day = 0_u16..150;
    let step = prop_oneof![
        4 => (0..CUSTOMERS, cents.clone(), day.clone(), 0_u16..60, any::<bool>(), 1_u8..4, prop::bool::weighted(0.2))
            .prop_map(|(customer, cents, day, net, discount, parts, dollars)| {
                Step::Invoice { customer, cents, day, net, discount, parts, dollars }
            }),
        1 => (0..CUSTOMERS, cents.clone(), day.clone(), any::<Option<u16>>(), prop::bool::weighted(0.1))
            .prop_map(|(customer, cents, day, against, dollars)| Step::CreditNote { customer, cents, day, against, dollars }),
        4 => (0..CUSTOMERS, cents.clone(), day.clone(), any::<Option<u16>>(), any::<Option<u16>>(), any::<bool>(), 0_u8..40)
            .prop_map(|(customer, cents, day, named, advised, manual, late)| {
                Step::Receipt { customer, cents, day, named, advised, manual, late }
            }),
        3 => (any::<u16>(), any::<u16>(), 0_u8..4, cents, 0_i64..3_000, prop::option::of(day.clone()))
            .prop_map(|(credit, item, instalment, cents, discount, day)| {
                let discount = if discount < 2_000 { 0 } else { discount - 2_000 };
                Step::Apply { credit, item, instalment, cents, discount, day }
            }),
        2 => (any::<u16>(), any::<u16>(), 0_u8..4, day.clone())
            .prop_map(|(credit, item, instalment, day)| Step::Unapply { credit, item, instalment, day }),
        1 => (any::<u16>(), day).prop_map(|(receipt, day)| Step::Return { receipt, day }),
    ];
    prop::collection::vec(step, 1..longest)
}

/// The requests of a history: accounts first, then a request a step. Documents are `D0`, `D1`, … by step.
///
/// # Errors
/// None for the numbers that [`steps`] makes.
pub fn requests(steps: &[Step]) -> Result<Vec<Request>> {
    let first = Date::new(2026, 1, 1)?;
    let mut requests = Vec::new();
    let mut add = |command: Command| -> Result<()> {
        let minutes = i64::try_from(requests.len()).unwrap_or_default();
        let recorded = UtcMicros::new(UtcMicros::start_of(first).micros() + minutes * 60_000_000)?;
        let mut request = Request::new(command, recorded)?;
        // Two equal steps are two requests here; that the same id is done once is a law of its own.
        request.id = format!("step-{minutes}").parse()?;
        requests.push(request);
        Ok(())
    };
    for customer in 0..CUSTOMERS {
        add(OpenAccount::new(format!("C-{customer}").parse()?, first).into())?;
    }
    for (number, step) in steps.iter().enumerate() {
        add(command(number, step)?)?;
    }
    Ok(requests)
}

fn command(number: usize, step: &Step) -> Result<Command> {
    let day = |offset: u16| Date::new(2026, 1, 1)?.plus_days(i64::from(offset));
    let document: DocumentId = format!("D{number}").parse()?;
    let earlier = |pick: u16| -> Result<DocumentId> { format!("D{}", usize::from(pick) % number.max(1)).parse() };
    let customer = |customer: u8| format!("C-{customer}").parse();
    let money = |cents: i64, dollars: bool| Money::from_minor(cents, if dollars { Currency::USD } else { Currency::EUR });
    Ok(match step {
        Step::Invoice { customer: who, cents, day: issued, net, discount, parts, dollars } => {
            let mut terms = Terms::net(*net);
            if *discount && *net > 10 {
                terms = terms.discount("2", 10)?;
            }
            if *parts > 1 {
                let share = Share::PercentOfTotal { percent: "33.33".parse()? };
                let part = Instalment { share, ..terms.instalments.first().cloned().unwrap_or_else(empty) };
                for _ in 1..*parts {
                    terms.instalments.insert(0, part.clone());
                }
            }
            IssueInvoice::new(document, customer(*who)?, money(*cents, *dollars)?, day(*issued)?, terms).into()
        }
        Step::CreditNote { customer: who, cents, day: issued, against, dollars } => {
            let mut note = IssueCreditNote::new(document, customer(*who)?, money(*cents, *dollars)?, day(*issued)?);
            note.against = against.map(earlier).transpose()?;
            note.into()
        }
        Step::Receipt { customer: who, cents, day: value, named, advised, manual, late } => {
            let mut receipt = ReceivePayment::new(document, customer(*who)?, money(*cents, false)?, day(*value)?);
            receipt.posting = Some(day(*value + u16::from(*late))?);
            receipt.reference = named.map(earlier).transpose()?.map(|document| format!("for {document}."));
            if let Some(document) = advised.map(earlier).transpose()? {
                receipt.remittance.push(RemittanceLine { document, instalment: None, amount: None });
            }
            receipt.policy = manual.then(AllocationPolicy::manual);
            receipt.into()
        }
        Step::Apply { credit, item, instalment, cents, discount, day: effective } => {
            let item = ItemKey { document: earlier(*item)?, instalment: u16::from(*instalment) };
            let discount = (*discount > 0).then(|| money(*discount, false)).transpose()?;
            let line = ApplyLine { item, amount: money(*cents, false)?, source: None, discount };
            let effective = effective.map(day).transpose()?;
            ApplyCredit { credit: earlier(*credit)?, lines: vec![line], effective, posting: None }.into()
        }
        Step::Unapply { credit, item, instalment, day: effective } => {
            let item = ItemKey { document: earlier(*item)?, instalment: u16::from(*instalment) };
            UnapplyCredit::new(earlier(*credit)?, item, day(*effective)?).into()
        }
        Step::Return { receipt, day: returned } => ReturnPayment::new(earlier(*receipt)?, day(*returned)?).into(),
    })
}

fn empty() -> Instalment {
    Instalment { share: Share::Remainder, due: Vec::new(), discounts: Vec::new() }
}

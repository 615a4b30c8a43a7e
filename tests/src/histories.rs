//! Random histories: small steps that become full requests, many of them refused, as in life.

use proptest::prelude::*;
use receivables::account::command::{
    ApplyCredit, ApplyLine, IssueCreditNote, IssueInvoice, OpenAccount, ReceivePayment, RecordMilestone,
    ReturnPayment, UnapplyCredit,
};
use receivables::account::{Account, Command, Item, ItemKind};
use receivables::allocation::{AllocationPolicy, ItemKey};
use receivables::calendar::UtcMicros;
use receivables::id::DocumentId;
use receivables::ledger::{Ledger, Request};
use receivables::payment::RemittanceLine;
use receivables::terms::{Baseline, Instalment, Milestone, Share, Terms};
use receivables::{Currency, Date, Money, Result};

/// One step. Numbers pick among what is there, wrapping round.
#[derive(Debug, Clone)]
#[allow(missing_docs, reason = "the fields are those of the commands they become")]
pub enum Step {
    /// An invoice on these terms, which may count from its delivery.
    Invoice {
        customer: u8,
        cents: i64,
        day: u16,
        net: u16,
        discount: bool,
        parts: u8,
        dollars: bool,
        delivered: bool,
    },
    /// A credit note, for an earlier document or for none.
    CreditNote { customer: u8, cents: i64, day: u16, against: Option<u16>, dollars: bool },
    /// A receipt, with or without a word about what it is for.
    Receipt {
        customer: u8,
        cents: i64,
        day: u16,
        named: Option<u16>,
        advised: Option<u16>,
        manual: bool,
        late: u8,
    },
    /// A credit on an item, as somebody says.
    Apply { credit: u16, item: u16, instalment: u8, cents: i64, discount: i64, day: Option<u16> },
    /// A match undone.
    Unapply { credit: u16, item: u16, instalment: u8, day: u16 },
    /// A payment returned.
    Return { receipt: u16, day: u16 },
    /// The goods of an invoice were delivered, or that was on another day.
    Deliver { invoice: u16, day: u16 },
}

const CUSTOMERS: u8 = 3;

/// Up to `longest` steps.
pub fn steps(longest: usize) -> impl Strategy<Value = Vec<Step>> {
    let cents = prop_oneof![4 => 1_i64..200_000, 1 => Just(10_000_i64), 1 => Just(9_800_i64)];
    let day = 0_u16..150;
    let step = prop_oneof![
        4 => (0..CUSTOMERS, cents.clone(), day.clone(), 0_u16..60, any::<bool>(), 1_u8..4, prop::bool::weighted(0.2), prop::bool::weighted(0.2))
            .prop_map(|(customer, cents, day, net, discount, parts, dollars, delivered)| {
                Step::Invoice { customer, cents, day, net, discount, parts, dollars, delivered }
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
        1 => (any::<u16>(), day.clone()).prop_map(|(receipt, day)| Step::Return { receipt, day }),
        1 => (any::<u16>(), day).prop_map(|(invoice, day)| Step::Deliver { invoice, day }),
    ];
    prop::collection::vec(step, 1..longest)
}

/// The requests that open the accounts.
///
/// # Errors
/// None.
pub fn openings() -> Result<Vec<Request>> {
    let open = |customer: u8| {
        let command = OpenAccount::new(format!("C-{customer}").parse()?, first_day()?);
        request(command.into(), usize::from(customer))
    };
    (0..CUSTOMERS).map(open).collect()
}

/// The request of step `number` of a history that made this ledger. Documents are `D0`, `D1`, … by step. Matches pick
/// among what is open or applied in the ledger, so that most of them mean something; a few pick anything.
///
/// # Errors
/// None for the numbers that [`steps`] makes.
pub fn next(ledger: &Ledger, number: usize, step: &Step) -> Result<Request> {
    request(command(ledger, number, step)?, number + usize::from(CUSTOMERS))
}

fn first_day() -> Result<Date> {
    Date::new(2026, 1, 1)
}

fn request(command: Command, number: usize) -> Result<Request> {
    let minutes = i64::try_from(number).unwrap_or_default();
    let recorded = UtcMicros::new(UtcMicros::start_of(first_day()?).micros() + minutes * 60_000_000)?;
    let mut request = Request::new(command, recorded)?;
    // Two equal steps are two requests here; that the same id is done once is a law of its own.
    request.id = format!("step-{minutes}").parse()?;
    Ok(request)
}

/// One of the values, by a number that wraps round.
fn pick<T: Clone>(values: &[T], number: u16) -> Option<T> {
    values.get(usize::from(number) % values.len().max(1)).cloned()
}

/// A credit and an item that it is or could be applied to.
fn pair(ledger: &Ledger, applied: bool, credit: u16, item: u16) -> Option<(DocumentId, ItemKey, i64)> {
    let mut pairs = Vec::new();
    for account in ledger.accounts() {
        if applied {
            for (document, _) in account.documents() {
                pairs.extend(
                    account.applied_by(document).map(|(item, _)| (document.clone(), item.clone(), 0)),
                );
            }
        } else {
            let open = |item: &&Item| item.open != 0;
            let debits: Vec<&Item> = ledger
                .accounts()
                .flat_map(Account::items)
                .filter(open)
                .filter(|item| item.open > 0)
                .collect();
            for credit in account.items().iter().filter(open).filter(|item| item.open < 0) {
                let fits = debits.iter().filter(|debit| debit.currency == credit.currency);
                pairs.extend(fits.map(|debit| {
                    (credit.key.document.clone(), debit.key.clone(), debit.open.min(-credit.open))
                }));
            }
        }
    }
    pick(&pairs, credit.wrapping_mul(31).wrapping_add(item))
}

fn command(ledger: &Ledger, number: usize, step: &Step) -> Result<Command> {
    let day = |offset: u16| first_day()?.plus_days(i64::from(offset));
    let document: DocumentId = format!("D{number}").parse()?;
    let earlier =
        |pick: u16| -> Result<DocumentId> { format!("D{}", usize::from(pick) % number.max(1)).parse() };
    let wild = |item: u16, instalment: u8| -> Result<ItemKey> {
        Ok(ItemKey { document: earlier(item)?, instalment: u16::from(instalment) })
    };
    let customer = |customer: u8| format!("C-{customer}").parse();
    // One in four is booked on a day of its own, before or after the one from which it counts.
    let booked = |offset: u16, from: u16| (offset % 4 == 1).then(|| day(offset / 2 + from)).transpose();
    let money = |cents: i64, dollars: bool| {
        Money::from_minor(cents, if dollars { Currency::USD } else { Currency::EUR })
    };
    Ok(match step {
        Step::Invoice { customer: who, cents, day: issued, net, discount, parts, dollars, delivered } => {
            let mut terms = Terms::net(*net);
            if *delivered {
                terms.baseline = Baseline::Milestone { milestone: Milestone::Delivery };
            }
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
            IssueInvoice::new(document, customer(*who)?, money(*cents, *dollars)?, day(*issued)?, terms)
                .into()
        }
        Step::CreditNote { customer: who, cents, day: issued, against, dollars } => {
            let mut note =
                IssueCreditNote::new(document, customer(*who)?, money(*cents, *dollars)?, day(*issued)?);
            let own = ledger.accounts().filter(|account| account.key().customer == note.customer);
            let invoices = own.flat_map(Account::items).filter(|item| item.kind == ItemKind::Invoice);
            let invoices: Vec<DocumentId> = invoices.map(|item| item.key.document.clone()).collect();
            note.against = match against {
                Some(number) if number % 8 != 0 => pick(&invoices, *number),
                other => other.map(earlier).transpose()?,
            };
            note.into()
        }
        Step::Receipt { customer: who, cents, day: value, named, advised, manual, late } => {
            let mut receipt =
                ReceivePayment::new(document, customer(*who)?, money(*cents, false)?, day(*value)?);
            receipt.posting = Some(day(*value + u16::from(*late))?);
            receipt.reference = named.map(earlier).transpose()?.map(|document| format!("for {document}."));
            if let Some(document) = advised.map(earlier).transpose()? {
                receipt.remittance.push(RemittanceLine { document, instalment: None, amount: None });
            }
            receipt.policy = manual.then(AllocationPolicy::manual);
            receipt.into()
        }
        Step::Apply { credit, item, instalment, cents, discount, day: effective } => {
            let fitting = (*instalment > 0).then(|| pair(ledger, false, *credit, *item)).flatten();
            let (credit, item, most) = match fitting {
                Some(fitting) => fitting,
                None => (earlier(*credit)?, wild(*item, *instalment)?, i64::MAX),
            };
            let currency = ledger.item(&item).map_or(Currency::EUR, |item| item.currency);
            let money = |cents: i64| Money::from_minor(cents, currency);
            let discount = (*discount > 0).then(|| money(*discount)).transpose()?;
            let line = ApplyLine { item, amount: money((*cents).min(most))?, source: None, discount };
            let posting = effective.map_or(Ok(None), |offset| booked(offset, 130))?;
            let effective = effective.map(|offset| day(offset + 100)).transpose()?;
            ApplyCredit { credit, lines: vec![line], effective, posting }.into()
        }
        Step::Unapply { credit, item, instalment, day: effective } => {
            let fitting = (*instalment > 0).then(|| pair(ledger, true, *credit, *item)).flatten();
            let (credit, item, _) = match fitting {
                Some(fitting) => fitting,
                None => (earlier(*credit)?, wild(*item, *instalment)?, 0),
            };
            let posting = booked(*effective, 100)?;
            UnapplyCredit { posting, ..UnapplyCredit::new(credit, item, day(*effective + 60)?) }.into()
        }
        Step::Return { receipt, day: returned } => {
            let receipts =
                ledger.accounts().flat_map(Account::items).filter(|item| item.kind == ItemKind::Receipt);
            let numbers: Vec<DocumentId> = receipts.map(|item| item.key.document.clone()).collect();
            let receipt = match returned % 8 {
                0 => earlier(*receipt)?,
                _ => pick(&numbers, *receipt).map_or_else(|| earlier(*receipt), Ok)?,
            };
            let posting = booked(*returned, 80)?;
            ReturnPayment { posting, ..ReturnPayment::new(receipt, day(*returned + 40)?) }.into()
        }
        Step::Deliver { invoice, day: delivered } => {
            let all = ledger.accounts().flat_map(Account::documents).map(|(document, _)| document);
            let waits =
                |document: &&DocumentId| ledger.accounts().any(|account| account.agreed(document).is_some());
            let waiting: Vec<DocumentId> = all.filter(waits).cloned().collect();
            let invoice = pick(&waiting, *invoice).map_or_else(|| earlier(*invoice), Ok)?;
            let posting = booked(*delivered, 20)?;
            let delivery = RecordMilestone::new(invoice, Milestone::Delivery, day(*delivered)?);
            RecordMilestone { posting, ..delivery }.into()
        }
    })
}

fn empty() -> Instalment {
    Instalment::new(Share::Remainder, Vec::new())
}

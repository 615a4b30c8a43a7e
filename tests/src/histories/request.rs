//! The request that a step becomes in a ledger.

use receivables::account::command::{
    ApplyCredit, ApplyLine, IssueCreditNote, IssueInvoice, OpenAccount, ReceivePayment, RecordMilestone,
    ReturnPayment, UnapplyCredit,
};
use receivables::account::{Account, Command, DocumentKind, Item, ItemKind};
use receivables::allocation::{AllocationPolicy, ItemKey};
use receivables::calendar::UtcMicros;
use receivables::id::DocumentId;
use receivables::interchange::json::from_json;
use receivables::ledger::{Ledger, Request};
use receivables::payment::RemittanceLine;
use receivables::terms::{Baseline, Instalment, Milestone, Share, Terms};
use receivables::{Currency, Date, Money, Result};

use super::sixth::revalued_through;
use super::{CUSTOMERS, Step};

/// The requests that open the accounts.
///
/// # Errors
/// None.
pub fn openings() -> Result<Vec<Request>> {
    let open = |customer: u8| {
        let command = OpenAccount::new(format!("C-{customer}").parse()?, first_day()?);
        request(command.into(), usize::from(customer), first_day()?)
    };
    (0..CUSTOMERS).map(open).collect()
}

/// The request of step `number` of a history that made this ledger. Documents are `D0`, `D1`, … by step. Matches pick
/// among what is open or applied in the ledger, so that most of them mean something; a few pick anything.
///
/// # Errors
/// None for the numbers that `steps` makes.
pub fn next(ledger: &Ledger, number: usize, step: &Step) -> Result<Request> {
    let command = command(ledger, number, step)?;
    // The books are closed when their days are over, and whatever comes after that is recorded later.
    let closing = match &command {
        Command::SoftLock(command) => Some(command.through),
        Command::Lock(command) => Some(command.through),
        _ => None,
    };
    let streams = ledger.heads().into_iter().filter_map(|head| ledger.last_recorded(&head.stream));
    let since = streams.map(UtcMicros::day).chain(closing).max();
    let mut request = request(command, number + usize::from(CUSTOMERS), since.unwrap_or(first_day()?))?;
    // One in three has a reason to post into days that are closed for the daily work.
    let softly = ledger.periods().soft_closed_through.is_some() && number.is_multiple_of(3);
    request.period_override = softly.then(|| "agreed".to_owned());
    not_in_settled_books(ledger, number, request)
}

/// What was revalued does not move in the books of before: mostly what would be booked there is booked on a day after.
fn not_in_settled_books(ledger: &Ledger, number: usize, mut request: Request) -> Result<Request> {
    let last = revalued_through(ledger).filter(|_| !number.is_multiple_of(5));
    let Some(last) = last else { return Ok(request) };
    let mut command = serde_json::to_value(&request.command).unwrap_or_default();
    let payload = command.as_object_mut().and_then(|command| command.values_mut().next());
    let Some(payload) = payload.filter(|payload| payload.get("posting").is_some()) else {
        return Ok(request);
    };
    let posting = payload.get("posting").and_then(serde_json::Value::as_str).map(str::parse::<Date>);
    let days = ["issued", "value_date", "effective", "returned", "paid", "date", "notified"];
    let own = days.iter().find_map(|name| payload.get(*name)?.as_str()).map(str::parse::<Date>);
    if posting.or(own).transpose()?.is_none_or(|posting| posting <= last) {
        payload["posting"] = last.plus_days(1)?.to_string().into();
        request.command = from_json(&command.to_string())?;
    }
    Ok(request)
}

pub(super) fn first_day() -> Result<Date> {
    Date::new(2026, 1, 1)
}

fn request(command: Command, number: usize, day: Date) -> Result<Request> {
    let minutes = i64::try_from(number).unwrap_or_default();
    let recorded = UtcMicros::new(UtcMicros::start_of(day).micros() + minutes * 60_000_000)?;
    let mut request = Request::new(command, recorded)?;
    // Two equal steps are two requests here; that the same id is done once is a law of its own.
    request.id = format!("step-{minutes}").parse()?;
    Ok(request)
}

/// One of the values, by a number that wraps round.
pub(super) fn pick<T: Clone>(values: &[T], number: u16) -> Option<T> {
    values.get(usize::from(number) % values.len().max(1)).cloned()
}

/// A credit and an open item that it could settle, and how much at most.
fn could_settle(ledger: &Ledger, credit: u16, item: u16) -> Option<(DocumentId, ItemKey, i64)> {
    let items = || ledger.accounts().flat_map(Account::items);
    let debits: Vec<&Item> = items().filter(|item| item.open > 0).collect();
    let fit = |credit: &Item| debits.iter().any(|debit| debit.currency == credit.currency);
    let credits: Vec<&Item> = items().filter(|item| item.open < 0 && fit(item)).collect();
    let credit = pick(&credits, credit)?;
    let debits: Vec<&Item> = debits.into_iter().filter(|debit| debit.currency == credit.currency).collect();
    let debit = pick(&debits, item)?;
    Some((credit.key.document.clone(), debit.key.clone(), debit.open.min(-credit.open)))
}

/// A credit and an item that it settled, and the last day from which that counts.
fn settled(ledger: &Ledger, credit: u16, item: u16) -> Option<(DocumentId, ItemKey, Date)> {
    let mut pairs = Vec::new();
    for account in ledger.accounts() {
        let credit = |document: &DocumentId| account.items_of(document).first().is_some_and(Item::is_credit);
        for (document, _) in account.documents().filter(|(document, _)| credit(document)) {
            for (item, applied) in account.applied_by(document) {
                let last = applied.iter().map(|application| application.effective).max();
                pairs.extend(last.map(|last| (document, item, last)));
            }
        }
    }
    let (document, item, last) = pick(&pairs, credit.wrapping_mul(31).wrapping_add(item))?;
    Some((document.clone(), item.clone(), last))
}

/// A receipt that was not returned, and its day.
pub(super) fn standing_receipt(ledger: &Ledger, receipt: u16) -> Option<(DocumentId, Date)> {
    let documents = ledger.accounts().flat_map(Account::documents);
    let standing = documents
        .filter(|(_, made)| made.kind == DocumentKind::Items(ItemKind::Receipt) && made.returned.is_none());
    let standing: Vec<(&DocumentId, Date)> = standing.map(|(document, made)| (document, made.date)).collect();
    pick(&standing, receipt).map(|(document, day)| (document.clone(), day))
}

fn command(ledger: &Ledger, number: usize, step: &Step) -> Result<Command> {
    let day = |offset: u16| first_day()?.plus_days(i64::from(offset));
    let document: DocumentId = format!("D{number}").parse()?;
    let earlier =
        |pick: u16| -> Result<DocumentId> { format!("D{}", usize::from(pick) % number.max(1)).parse() };
    let wild = |item: u16, instalment: i64| -> Result<ItemKey> {
        Ok(ItemKey {
            document: earlier(item)?,
            instalment: u16::try_from(instalment % 4).unwrap_or_default(),
        })
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
                receipt.remittance.push(RemittanceLine::of(document));
            }
            receipt.policy = manual.then(AllocationPolicy::manual);
            receipt.into()
        }
        Step::Apply { credit, item, wild: wildly, cents, discount, day: effective } => {
            let fitting = if *wildly { None } else { could_settle(ledger, *credit, *item) };
            let (credit, item, most) = match fitting {
                Some(fitting) => fitting,
                None => (earlier(*credit)?, wild(*item, *cents)?, i64::MAX),
            };
            let currency = ledger.item(&item).map_or(Currency::EUR, |item| item.currency);
            let money = |cents: i64| Money::from_minor(cents, currency);
            let discount = (*discount > 0).then(|| money(*discount)).transpose()?;
            let line = ApplyLine {
                item,
                amount: money((*cents).min(most))?,
                source: None,
                discount,
                differences: Vec::new(),
                why: None,
            };
            let posting = effective.map_or(Ok(None), |offset| booked(offset, 130))?;
            let effective = effective.map(|offset| day(offset + 100)).transpose()?;
            ApplyCredit { credit, lines: vec![line], effective, posting, made_for: Vec::new() }.into()
        }
        Step::Unapply { credit, item, wild: wildly, day: offset } => {
            let fitting = if *wildly { None } else { settled(ledger, *credit, *item) };
            let (credit, item, from) = match fitting {
                Some(fitting) => fitting,
                None => (earlier(*credit)?, wild(*item, i64::from(*item))?, day(60)?),
            };
            let (posting, effective) = (booked(*offset, 100)?, from.plus_days(i64::from(*offset / 2))?);
            UnapplyCredit { posting, ..UnapplyCredit::new(credit, item, effective) }.into()
        }
        Step::Return { receipt, wild, day: offset } => {
            let fitting = if *wild { None } else { standing_receipt(ledger, *receipt) };
            let (receipt, from) = match fitting {
                Some(fitting) => fitting,
                None => (earlier(*receipt)?, day(40)?),
            };
            let (posting, returned) = (booked(*offset, 80)?, from.plus_days(i64::from(*offset / 3))?);
            ReturnPayment { posting, ..ReturnPayment::new(receipt, returned) }.into()
        }
        Step::Deliver { invoice, day: delivered } => {
            let all = ledger.accounts().flat_map(Account::documents).map(|(document, _)| document);
            let waits =
                |document: &&DocumentId| ledger.accounts().any(|account| account.agreed(document).is_some());
            let waiting: Vec<DocumentId> = all.filter(waits).cloned().collect();
            let invoice = pick(&waiting, *invoice).map_or_else(|| earlier(*invoice), Ok)?;
            let posting = booked(*delivered, 20)?;
            // One in three says the day that is known again, and may book it on another.
            let agreed = ledger.owner(&invoice).and_then(|account| account.agreed(&invoice));
            let known = agreed.and_then(|agreed| agreed.days.milestones.first());
            let date = match known.filter(|_| *delivered % 3 == 1) {
                Some(known) => known.date,
                None => day(*delivered)?,
            };
            let delivery = RecordMilestone::new(invoice, Milestone::Delivery, date);
            RecordMilestone { posting, ..delivery }.into()
        }
        later => super::later::command(ledger, document, &earlier, later)?,
    })
}

fn empty() -> Instalment {
    Instalment::new(Share::Remainder, Vec::new())
}

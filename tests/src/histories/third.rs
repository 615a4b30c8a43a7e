//! Requests of the third generation: money with a word about where it goes, invoices billed again, merged accounts, factors,
//! gateways and proceedings, and cases that move nothing.

use receivables::account::command::{
    AgreePlan, ApplyLine, AssignReceivables, CloseAccount, EndInsolvency, EndPlan, EndPromise, MergeAccounts,
    NotifyAssignment, PayoutLine, PlaceWithAgency, ReassignReceivables, RebillInvoice, RecallFromAgency,
    ReceivePayment, RecordCertificate, RecordDividend, RecordInsolvency, RecordPayout, RecordPromise,
    ReopenAccount, ResolveDispute, SettleAssignment,
};
use receivables::account::event::AdjustmentKind;
use receivables::account::{
    Account, Command, DisputeOutcome, DocumentKind, Item, ItemAmount, ItemKind, Matter, PlanInstalment,
    PlanOutcome, PromiseOutcome,
};
use receivables::id::DocumentId;
use receivables::invoice::Totals;
use receivables::ledger::Ledger;
use receivables::payment::Purpose;
use receivables::terms::{Instalment, Share, Terms};
use receivables::{Currency, Date, Money, Result};

use super::Step;
use super::later::{Days, days, document, item, part};
use super::request::{first_day, pick, standing_receipt};

/// The days of a document, by what it has or is.
fn since(ledger: &Ledger, document: &DocumentId) -> Option<Days> {
    let account = ledger.owner(document)?;
    let made = account.adjustment(document).map(|adjustment| adjustment.made);
    let made = made.or_else(|| account.case(document).map(|case| case.opened));
    made.map(|made| (made.effective, made.posting))
}

/// A case that is like that, with its days; at times one that has ended.
fn case(
    ledger: &Ledger,
    (number, offset): (u16, u16),
    like: impl Fn(&Matter) -> bool,
) -> Option<(DocumentId, Days, &Matter)> {
    let runs = |account: &Account, id: &DocumentId| {
        let case = account.case(id).filter(|case| like(&case.matter))?;
        (case.closed.is_none() || offset % 8 == 0).then_some(case.opened.effective)
    };
    let (found, _) = document(ledger, number, runs)?;
    let matter = &ledger.owner(&found)?.case(&found)?.matter;
    let days = since(ledger, &found)?;
    Some((found, days, matter))
}

/// One or two debits of an account and a currency that have something open, and the first days on which they do.
fn debits(ledger: &Ledger, number: u16, other: Option<u16>) -> Option<(Vec<&Item>, Days)> {
    let (account, first) = item(ledger, number, |item| item.open > 0)?;
    let mut items = vec![first];
    let fits = |item: &&Item| item.open > 0 && item.currency == first.currency && item.key != first.key;
    let others: Vec<&Item> = account.items().iter().filter(fits).collect();
    items.extend(other.and_then(|other| pick(&others, other)));
    let mut from = (Date::MIN, Date::MIN);
    for item in &items {
        let first = account.open_from(item, item.open);
        from = (from.0.max(first.0), from.1.max(first.1));
    }
    Some((items, from))
}

/// A line for an item: a part of what the money has, in its own currency or in another at two for three.
pub(super) fn line(item: &Item, money: Money, wild: bool) -> Result<ApplyLine> {
    let minor = if wild { money.minor() } else { item.open.min(money.minor()).max(1) };
    let same = item.currency == money.currency();
    let source = (!same || minor % 7 == 0).then(|| {
        let taken = if same { minor } else { (minor * 2 / 3).max(1) };
        Money::from_minor(taken, money.currency())
    });
    let discount = (minor % 5 == 0).then(|| Money::from_minor(minor / 60, item.currency)).transpose()?;
    let (amount, source) = (Money::from_minor(minor, item.currency)?, source.transpose()?);
    Ok(ApplyLine { item: item.key.clone(), amount, source, discount, differences: Vec::new(), why: None })
}

pub(super) fn command(
    ledger: &Ledger,
    number: DocumentId,
    earlier: &dyn Fn(u16) -> Result<DocumentId>,
    step: &Step,
) -> Result<Command> {
    let day = |offset: u16| first_day()?.plus_days(i64::from(offset));
    let customer = |customer: u8| format!("C-{customer}").parse();
    // Where there is nothing to pick, a step makes it where it can, or asks for what is not there.
    let instead = |step: Step| -> Result<Command> { command(ledger, number.clone(), earlier, &step) };
    let nothing = || -> Result<Command> { Ok(EndInsolvency::new(earlier(0)?, day(0)?).into()) };
    Ok(match step {
        Step::Pay { customer: who, cents, day: value, lines, item: at, wild, purpose, late } => {
            let amount = Money::from_minor(*cents, Currency::EUR)?;
            let mut receipt = ReceivePayment::new(number, customer(*who)?, amount, day(*value)?);
            receipt.posting = late.map(|late| day(*value + u16::from(late))).transpose()?;
            receipt.purpose = match purpose {
                0 => Some(Purpose::OnAccount),
                1 => Some(Purpose::Deposit),
                _ => None,
            };
            let all = ledger.accounts().flat_map(Account::items);
            let open: Vec<&Item> = all.filter(|item| *wild || item.open > 0).collect();
            for place in 0..u16::from(*lines) {
                let share = Money::from_minor((cents / i64::from(*lines)).max(1), Currency::EUR)?;
                if let Some(item) = pick(&open, at.wrapping_add(place * 7)) {
                    receipt.lines.push(line(item, share, *wild)?);
                }
            }
            receipt.into()
        }
        Step::Rebill { invoice, cents, day: offset, net, parts, dollars } => {
            let billed = |account: &Account, id: &DocumentId| {
                let made = account.document(id)?;
                let invoice = made.kind == DocumentKind::Items(ItemKind::Invoice);
                (invoice || offset % 16 == 0).then_some(made.date)
            };
            let Some((invoice, date)) = document(ledger, *invoice, billed) else { return nothing() };
            let account = ledger.owner(&invoice);
            let mut from = (date, date);
            for item in account.into_iter().flat_map(|account| account.items_of(&invoice)) {
                let first = account.map_or(from, |account| account.open_from(item, item.open));
                from = (from.0.max(first.0), from.1.max(first.1));
            }
            let (issued, posting) = days(from, *offset)?;
            let posting = posting.or((offset % 3 != 0).then_some(from.1.max(issued)));
            let mut terms = Terms::net(*net);
            if cents % 2 == 0 && *net > 10 {
                terms = terms.discount("2", 10)?;
            }
            let share = Share::PercentOfTotal { percent: "33.33".parse()? };
            for _ in 1..*parts {
                let rest = terms.instalments.first().cloned();
                let rest = rest.unwrap_or(Instalment::new(Share::Remainder, Vec::new()));
                terms.instalments.insert(0, Instalment { share, ..rest });
            }
            let currency = if *dollars { Currency::USD } else { Currency::EUR };
            let same = account.and_then(|account| account.items_of(&invoice).first());
            let currency = same.filter(|_| !*dollars).map_or(currency, |item| item.currency);
            let totals = Totals::gross(Money::from_minor(*cents, currency)?);
            let note = if offset % 32 == 5 { number.clone() } else { format!("{number}-C").parse()? };
            let rebill = RebillInvoice::new(invoice, note, number, totals, issued, terms);
            RebillInvoice { posting, ..rebill }.into()
        }
        Step::Merge { customers: (from, into), day: offset } => {
            let from = customer(*from)?;
            let mut first = (first_day()?, first_day()?);
            for account in ledger.accounts().filter(|account| account.key().customer == from) {
                for item in account.items().iter().filter(|item| item.open != 0) {
                    let days = account.open_from(item, item.open);
                    first = (first.0.max(days.0), first.1.max(days.1));
                }
            }
            let (effective, posting) = days(first, *offset)?;
            MergeAccounts { posting, ..MergeAccounts::new(number, from, customer(*into)?, effective) }.into()
        }
        Step::Certify { withholding, cents, missing, day: offset } => {
            let withheld = |account: &Account, id: &DocumentId| {
                let made = account.adjustment(id)?;
                let withheld = made.kind == AdjustmentKind::Withholding || offset % 16 == 0;
                withheld.then_some(made.made.effective)
            };
            let Some((document, _)) = document(ledger, *withholding, withheld) else {
                let (item, cents) = (*withholding, cents.unwrap_or(2_000));
                let tax = Step::Adjust { which: 3, item, other: None, cents, day: *offset };
                return super::later::command(ledger, number, earlier, &tax);
            };
            let Some(from) = since(ledger, &document) else { return nothing() };
            let made = ledger.owner(&document).and_then(|account| account.adjustment(&document));
            let left = made.and_then(|made| made.lines.first()).map(|line| line.left);
            let amount = match (cents, left) {
                (Some(cents), Some(left)) => {
                    let most = if offset % 8 == 0 { *cents } else { (*cents).min(left.minor()) };
                    Some(Money::from_minor(most, left.currency())?)
                }
                _ => None,
            };
            let (effective, posting) = days(from, *offset)?;
            let certificate = (!missing).then(|| "A-1".to_owned());
            let recorded = RecordCertificate::new(document, effective);
            RecordCertificate { certificate, amount, posting, ..recorded }.into()
        }
        Step::Assign { item: at, other, recourse, told, day: offset } => {
            let Some((items, from)) = debits(ledger, *at, *other) else { return nothing() };
            let sum: i64 = items.iter().map(|item| item.open).sum();
            let currency = items.first().map_or(Currency::EUR, |item| item.currency);
            let (advance, held) = (sum * 4 / 5, if offset % 16 == 7 { 1 } else { 0 });
            let money = |minor: i64| Money::from_minor(minor, currency);
            let (advance, reserve) = (money(advance)?, money(sum - advance + held)?);
            let keys = items.iter().map(|item| item.key.clone()).collect();
            let (effective, posting) = days(from, *offset)?;
            let notified = told.map(|told| effective.plus_days(i64::from(told) - 1)).transpose()?;
            let factor = "F-1".parse()?;
            let assigned =
                AssignReceivables::new(number, factor, keys, *recourse, advance, reserve, effective);
            AssignReceivables { notified, posting, ..assigned }.into()
        }
        Step::Factor { which, assignment, day: offset } => {
            let assigned = |matter: &Matter| matches!(matter, Matter::Assigned { .. });
            let Some((document, from, matter)) = case(ledger, (*assignment, *offset), assigned) else {
                let (item, recourse) = (*assignment, *which == 1);
                let (other, told) = (None, offset.is_multiple_of(2).then_some(3));
                return instead(Step::Assign { item, other, recourse, told, day: *offset });
            };
            let (effective, posting) = days(from, *offset)?;
            match (which, matter) {
                (0, _) => NotifyAssignment { posting, ..NotifyAssignment::new(document, effective) }.into(),
                (1, Matter::Assigned { reserve, .. }) => {
                    let fee = Money::from_minor(reserve.minor() / 10, reserve.currency())?;
                    let interest = Money::from_minor(i64::from(offset % 16 == 9), reserve.currency())?;
                    let released = reserve.minus(fee)?;
                    let settled = SettleAssignment::new(document, fee, interest, released, effective);
                    SettleAssignment { posting, ..settled }.into()
                }
                _ => ReassignReceivables { posting, ..ReassignReceivables::new(document, effective) }.into(),
            }
        }
        Step::PayOut { receipt, other, cents, day: offset } => {
            let Some((receipt, date)) = standing_receipt(ledger, *receipt) else { return nothing() };
            let other = other.and_then(|other| standing_receipt(ledger, other));
            let (mut lines, mut sum, mut from) = (Vec::new(), 0, (date, date));
            for document in [Some(receipt), other.map(|(document, _)| document)].into_iter().flatten() {
                let owner = ledger.owner(&document);
                let Some(item) = owner.and_then(|owner| owner.items_of(&document).first()) else { continue };
                from = (from.0.max(item.effective), from.1.max(item.posting));
                let most = -item.original;
                let minor = cents.map_or(most, |cents| cents.min(most));
                sum += minor;
                let fee = (minor % 3 == 0).then(|| Money::from_minor(15, Currency::EUR)).transpose()?;
                sum += fee.map_or(0, Money::minor);
                lines.push(PayoutLine { document, amount: Money::from_minor(minor, item.currency)?, fee });
            }
            let (paid, posting) = days(from, *offset)?;
            let posting = posting.or((offset % 3 != 0).then_some(from.1.max(paid)));
            let fees = if offset % 5 == 0 { Some(Money::from_minor(40, Currency::EUR)?) } else { None };
            let amount = Money::from_minor(-sum - fees.map_or(0, Money::minor), Currency::EUR)?;
            let (charges, refunds) = (Vec::new(), Vec::new());
            let gateway = "GATE-1".parse()?;
            let payout = RecordPayout::new(number, gateway, amount, paid, charges, refunds, lines);
            RecordPayout { fees, posting, ..payout }.into()
        }
        Step::Petition { customer: who, day: offset } => {
            RecordInsolvency::new(number, customer(*who)?, day(*offset)?).into()
        }
        Step::Dividend { case: at, cents, day: offset, item: named } => {
            let insolvent = |matter: &Matter| matches!(matter, Matter::Insolvent { .. });
            let Some((document, from, _)) = case(ledger, (*at, *offset), insolvent) else {
                let customer = u8::try_from(at % 3).unwrap_or(0);
                return instead(Step::Petition { customer, day: *offset });
            };
            let (value, posting) = days(from, *offset)?;
            let amount = Money::from_minor(*cents, Currency::EUR)?;
            let named = named.and_then(|named| item(ledger, named, |item| item.open > 0));
            let lines = named.map(|(_, item)| line(item, amount, false)).transpose()?;
            let dividend = RecordDividend::new(document, number, amount, value, Vec::from_iter(lines));
            RecordDividend { posting, ..dividend }.into()
        }
        Step::Begin { which, item: at, other, cents, day: offset } => {
            let Some((items, from)) = debits(ledger, *at, *other) else { return nothing() };
            let (effective, posting) = days(from, *offset)?;
            let keys = items.iter().map(|item| item.key.clone()).collect();
            match which {
                0 => {
                    let mut lines = Vec::new();
                    for item in items {
                        let amount = part(item, cents.unwrap_or(item.open))?;
                        lines.push(ItemAmount { item: item.key.clone(), amount });
                    }
                    let by = effective.plus_days(i64::from(offset % 30) - 1)?;
                    RecordPromise { posting, ..RecordPromise::new(number, lines, by, effective) }.into()
                }
                1 => {
                    let sum: i64 = items.iter().map(|item| item.open).sum();
                    let currency = items.first().map_or(Currency::EUR, |item| item.currency);
                    let first = cents.unwrap_or(sum / 2).min(sum);
                    let mut instalments = Vec::new();
                    for (minor, later) in [(first, 3), (sum - first, i64::from(offset % 40))] {
                        let (due, amount) =
                            (effective.plus_days(later)?, Money::from_minor(minor, currency)?);
                        instalments.push(PlanInstalment { due, amount });
                    }
                    AgreePlan { posting, ..AgreePlan::new(number, keys, instalments, effective) }.into()
                }
                _ => {
                    let placed = PlaceWithAgency::new(number, "A-1".parse()?, keys, effective);
                    PlaceWithAgency { posting, ..placed }.into()
                }
            }
        }
        Step::End { case: at, day: offset } => {
            let others = |matter: &Matter| !matches!(matter, Matter::Assigned { .. });
            let Some((document, from, matter)) = case(ledger, (*at, *offset), others) else {
                let (which, other) = (u8::try_from(at % 3).unwrap_or(0), None);
                return instead(Step::Begin { which, item: *at, other, cents: None, day: *offset });
            };
            let (effective, posting) = days(from, *offset)?;
            match matter {
                Matter::Disputed { .. } => {
                    let ended = ResolveDispute::new(document, DisputeOutcome::Withdrawn, effective);
                    ResolveDispute { posting, ..ended }.into()
                }
                Matter::Promised { .. } => {
                    let ended = EndPromise::new(document, PromiseOutcome::Withdrawn, effective);
                    EndPromise { posting, ..ended }.into()
                }
                Matter::Planned { .. } => {
                    let ended = EndPlan::new(document, PlanOutcome::Cancelled, effective);
                    EndPlan { posting, ..ended }.into()
                }
                Matter::Placed { .. } => {
                    RecallFromAgency { posting, ..RecallFromAgency::new(document, effective) }.into()
                }
                _ => EndInsolvency { posting, ..EndInsolvency::new(document, effective) }.into(),
            }
        }
        Step::Close { customer: who, reopen, day: offset } => {
            // What is closed is opened again soon, and what never had anything is not closed: histories go on.
            let closed = |account: &&Account| account.last_closing().is_some_and(|last| last.closed);
            let settled = |account: &&Account| {
                let items = account.items();
                !items.is_empty() && items.iter().all(|item| item.open == 0) && !account.key().is_suspense()
            };
            let (shut, done) = (ledger.accounts().find(closed), ledger.accounts().find(settled));
            match (shut, done) {
                (Some(shut), _) if offset % 8 != 0 => {
                    let last = shut.last_closing().map_or(first_day()?, |last| last.dated.effective);
                    let (reopened, _) = days((last, last), *offset)?;
                    ReopenAccount::new(shut.key().customer.clone(), reopened).into()
                }
                (_, Some(done)) => CloseAccount::new(done.key().customer.clone(), day(*offset)?).into(),
                _ if *reopen => ReopenAccount::new(customer(*who)?, day(*offset)?).into(),
                _ => {
                    let owing =
                        ledger.accounts().find(|account| account.items().iter().any(|item| item.open != 0));
                    let owing = owing.filter(|owing| !owing.key().is_suspense());
                    let Some(owing) = owing else { return nothing() };
                    CloseAccount::new(owing.key().customer.clone(), day(*offset)?).into()
                }
            }
        }
        later => super::fourth::command(ledger, number, later)?,
    })
}

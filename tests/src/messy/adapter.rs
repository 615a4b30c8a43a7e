//! The one place where the library meets the generator: a world goes in, answers come out.

use std::collections::BTreeMap;

use receivables::account::Command;
use receivables::account::command::{
    ApplyLine, IssueCreditNote, IssueInvoice, OpenAccount, ReceivePayment, RefundCredit,
};
use receivables::allocation::{AllocationPolicy, DiscountRule, ItemKey};
use receivables::calendar::{Date, UtcMicros};
use receivables::id::DocumentId;
use receivables::ledger::{Desk, Ledger};
use receivables::money::{Currency, Money, Percent};
use receivables::payment::PaymentMethod;
use receivables::proposal::{
    BankLine, KnownPayer, PastLine, Proposal, ProposalOptions, ProposalStatus, ProposedLine,
};
use receivables::reference::NumberPattern;
use receivables::terms::{Baseline, DiscountTier, Instalment, Share, Terms};

use super::{Answer, Closed, Item, Line, Part, Past, Status, World};

/// What the library says about each line of a world, in the order of the lines. It sees the world and nothing else.
///
/// What is settled is handed to the ledger as the command that the proposal makes, which must not refuse it.
pub fn answer(world: &World) -> Vec<Answer> {
    let mut ledger = ledger(world);
    let lines: Vec<BankLine> = world.lines.iter().map(bank_line).collect();
    let past: Vec<PastLine> = world.history.iter().map(past_line).collect();
    let options = ProposalOptions {
        allocation: AllocationPolicy { discount: DiscountRule::FullPayment, ..AllocationPolicy::exact() },
        patterns: world.ranges.iter().map(|range| pattern(&range.mask)).collect(),
        ..ProposalOptions::default()
    };
    let proposals = ledger.propose(&lines, &payers(world), &past, &options).unwrap();
    apply(&mut ledger, world.today, &proposals);
    proposals.iter().map(answered).collect()
}

fn payers(world: &World) -> Vec<KnownPayer> {
    let customers = world.customers.iter().map(|customer| {
        let owned = world.customers.iter().filter(|other| other.parent.as_ref() == Some(&customer.id));
        KnownPayer {
            names: customer.names.clone(),
            accounts: customer.ibans.clone(),
            pays_for: owned.map(|other| other.id.parse().unwrap()).collect(),
            ..KnownPayer::new(customer.id.parse().unwrap())
        }
    });
    customers.collect()
}

fn bank_line(line: &Line) -> BankLine {
    BankLine {
        text: Some(line.text.clone()).filter(|text| !text.is_empty()),
        name: Some(line.name.clone()).filter(|name| !name.is_empty()),
        account: line.iban.clone(),
        ..BankLine::new(&line.id, money(line.amount, &line.currency), line.value_date)
    }
}

fn past_line(past: &Past) -> PastLine {
    let of = bank_line(&past.line);
    let customers = past.paid.iter().map(|(_, customer)| customer.parse().unwrap()).collect();
    PastLine { name: of.name, account: of.account, customers }
}

/// A mask as the library writes what numbers look like.
fn pattern(mask: &str) -> NumberPattern {
    let mut written = String::new();
    let last = mask.chars().count() - 1;
    for (at, sign) in mask.chars().enumerate() {
        match sign {
            '9' => written.push('#'),
            'A' if at == last => written.push('@'),
            sign if sign.is_ascii_alphanumeric() => written.push(sign),
            sign => written.extend(['\\', sign]),
        }
    }
    written.parse().unwrap()
}

// --- the books ---------------------------------------------------------------------------------------------------------

fn money(minor: i64, currency: &str) -> Money {
    Money::from_minor(minor, currency.parse().unwrap()).unwrap()
}

fn ledger(world: &World) -> Ledger {
    let mut ledger = Ledger::new("Creditor", Currency::EUR).unwrap();
    let first =
        world.items.iter().map(|item| item.issued).chain(world.closed.iter().map(|closed| closed.issued));
    let first = first.min().unwrap_or(world.today);
    let mut desk = ledger.desk(None, UtcMicros::start_of(world.today));
    for customer in &world.customers {
        let _ = desk.handle(OpenAccount::new(customer.id.parse().unwrap(), first)).unwrap();
    }
    let mut documents: BTreeMap<&str, Vec<&Item>> = BTreeMap::new();
    for item in &world.items {
        documents.entry(&item.document).or_default().push(item);
    }
    for items in documents.values() {
        if items[0].original < 0 {
            credit_note(&mut desk, items[0]);
        } else {
            invoice(&mut desk, items);
        }
    }
    for closed in &world.closed {
        settled(&mut desk, closed);
    }
    ledger
}

fn do_it(desk: &mut Desk<'_>, command: impl Into<Command>) {
    let _ = desk.handle(command).unwrap();
}

/// What one of another currency than the books' is worth. The library asks for it, and no line depends on it.
fn rate(currency: &str) -> Option<receivables::exchange::Quote> {
    (currency != "EUR").then(|| format!("EUR/{currency} 0.9500").parse().unwrap())
}

fn invoice(desk: &mut Desk<'_>, items: &[&Item]) {
    let first = items[0];
    let count = items.iter().map(|item| item.instalment).max().unwrap();
    let mut instalments = Vec::new();
    let mut total = 0;
    for number in 1..=count {
        let item = items.iter().find(|item| item.instalment == number);
        // An instalment that is paid is not in the world any more: a cent stands for it.
        let original = item.map_or(1, |item| item.original);
        total += original;
        let share = if number == count {
            Share::Remainder
        } else {
            Share::Fixed { amount: money(original, &first.currency) }
        };
        let mut instalment = Instalment::new(share, Vec::new());
        instalment.baseline = Some(Baseline::FixedDate { date: item.map_or(first.issued, |item| item.due) });
        if let Some((item, discount)) = item.and_then(|item| Some((item, item.discount.as_ref()?))) {
            // The discount of the world is of what is open, that of the library of all of it.
            let of_all = (i128::from(discount.amount) * i128::from(item.original)
                + i128::from(item.open) / 2)
                / i128::from(item.open);
            let parts = of_all * 1_000_000_000_000 / i128::from(item.original) + 1;
            let percent =
                Percent::from_rate(receivables::money::Rate::from_parts(i64::try_from(parts).unwrap()));
            let mut tier = DiscountTier::new(percent, Vec::new());
            tier.baseline = Some(Baseline::FixedDate { date: discount.until });
            instalment.discounts.push(tier);
        }
        instalments.push(instalment);
    }
    let number: DocumentId = first.document.parse().unwrap();
    let customer = first.customer.parse().unwrap();
    let mut command = IssueInvoice::new(
        number,
        customer,
        money(total, &first.currency),
        first.issued,
        Terms::in_parts(instalments),
    );
    command.rate = rate(&first.currency);
    do_it(desk, command);
    for number in 1..=count {
        let item = items.iter().find(|item| item.instalment == number);
        let paid = item.map_or(1, |item| item.original - item.open);
        if paid > 0 {
            let key = ItemKey {
                document: first.document.parse().unwrap(),
                instalment: u16::try_from(number).unwrap(),
            };
            pay(desk, first, key, money(paid, &first.currency), first.issued);
        }
    }
}

fn pay(desk: &mut Desk<'_>, of: &Item, item: ItemKey, amount: Money, day: Date) {
    let receipt = format!("paid {item}").parse().unwrap();
    let mut command = ReceivePayment::new(receipt, of.customer.parse().unwrap(), amount, day);
    command.lines = vec![ApplyLine::new(item, amount)];
    command.policy = Some(AllocationPolicy::manual());
    command.rate = rate(&of.currency);
    do_it(desk, command);
}

fn credit_note(desk: &mut Desk<'_>, item: &Item) {
    let (number, customer) = (item.document.parse().unwrap(), item.customer.parse().unwrap());
    let mut command = IssueCreditNote::new(number, customer, money(-item.open, &item.currency), item.issued);
    command.rate = rate(&item.currency);
    do_it(desk, command);
}

fn settled(desk: &mut Desk<'_>, closed: &Closed) {
    let item = Item {
        document: closed.document.clone(),
        instalment: 1,
        customer: closed.customer.clone(),
        currency: closed.currency.clone(),
        open: closed.original,
        original: closed.original,
        issued: closed.issued,
        due: closed.issued,
        discount: None,
    };
    let number: DocumentId = closed.document.parse().unwrap();
    if closed.original < 0 {
        credit_note(desk, &item);
        let refund = format!("refund of {number}").parse().unwrap();
        let mut command = RefundCredit::new(refund, number, PaymentMethod::Transfer, closed.settled);
        command.rate = rate(&closed.currency);
        do_it(desk, command);
    } else {
        invoice(desk, &[&item]);
        pay(
            desk,
            &item,
            ItemKey { document: number, instalment: 1 },
            money(closed.original, &closed.currency),
            closed.settled,
        );
    }
}

// --- the answers -------------------------------------------------------------------------------------------------------

/// Does what is settled. A refusal is a mistake of the library.
fn apply(ledger: &mut Ledger, today: Date, proposals: &[Proposal]) {
    let mut settled: Vec<&Proposal> =
        proposals.iter().filter(|proposal| proposal.status == ProposalStatus::Settled).collect();
    settled.sort_by_key(|proposal| (proposal.value_date, &proposal.line));
    let mut desk = ledger.desk(None, UtcMicros::start_of(today));
    for proposal in settled {
        let mut command = proposal.command(format!("bank {}", proposal.line).parse().unwrap()).unwrap();
        command.rate = rate(&proposal.amount.currency().to_string());
        do_it(&mut desk, command);
        for credit in proposal.credits() {
            do_it(&mut desk, credit);
        }
    }
}

fn answered(proposal: &Proposal) -> Answer {
    let status = match proposal.status {
        ProposalStatus::Settled => Status::Settled,
        ProposalStatus::Proposed => Status::Proposed,
        ProposalStatus::Ambiguous => Status::Ambiguous,
        ProposalStatus::Unidentified => Status::Unidentified,
    };
    let parts = |lines: &[ProposedLine]| lines.iter().map(part).collect();
    Answer {
        line: proposal.line.clone(),
        status,
        customer: proposal.account.as_ref().map(|account| account.customer.to_string()),
        applied: parts(&proposal.lines),
        candidates: proposal.alternatives.iter().map(|other| parts(&other.lines)).collect(),
    }
}

/// A credit note has no instalments here, and one in the world.
fn part(line: &ProposedLine) -> Part {
    Part {
        document: line.item.document.to_string(),
        instalment: u32::from(line.item.instalment.max(1)),
        cash: line.amount.minor(),
        discount: line.discount.minor(),
    }
}

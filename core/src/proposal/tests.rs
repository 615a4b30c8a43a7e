//! Bank lines as an accountant meets them.

use super::*;
use crate::account::command::{
    Command, EnterOpeningItem, IssueCreditNote, IssueInvoice, OpenAccount, OpeningKind, ReceivePayment,
};
use crate::allocation::{AllocationPolicy, Tolerance};
use crate::calendar::{Date, UtcMicros, date};
use crate::error::Code;
use crate::id::{CustomerId, DocumentId};
use crate::ledger::{Ledger, Rules};
use crate::money::{Currency, Money, money};
use crate::payment::{Difference, DifferenceKind, RemittanceLine};
use crate::terms::{DateStep, Terms};

const MUELLER: &str = "DE89370400440532013000";
const SCHMIDT: &str = "DE02120300000000202051";

fn eur(text: &str) -> Money {
    money(&format!("{text} EUR")).unwrap()
}

fn day(month: u32, day: u32) -> Date {
    date(2026, month, day).unwrap()
}

fn id(text: &str) -> CustomerId {
    text.parse().unwrap()
}

/// Books of a few customers, and their payers: Müller (10231) with four invoices, Schmidt (10244), and a holding (10300)
/// that pays for its subsidiary (10301).
struct Desk {
    ledger: Ledger,
    payers: Vec<KnownPayer>,
    past: Vec<PastLine>,
    options: ProposalOptions,
}

impl Desk {
    fn new() -> Self {
        let mut made = Self {
            ledger: Ledger::new("ACME GmbH", Currency::EUR).unwrap(),
            payers: Vec::new(),
            past: Vec::new(),
            options: ProposalOptions::of(AllocationPolicy::exact()),
        };
        made.customer("10231", "Müller Bau GmbH", Some(MUELLER));
        made.customer("10244", "Schmidt & Söhne OHG", Some(SCHMIDT));
        made.customer("10300", "Nordlicht Holding AG", Some("DE75512108001245126199"));
        made.customer("10301", "Nordlicht Kabel GmbH", None);
        made.payers[2].pays_for.push(id("10301"));
        for (customer, number, gross, terms) in [
            ("10231", "RE-2026-0117", "1190.00", "net 30"),
            ("10231", "RE-2026-0131", "416.50", "net 30"),
            ("10231", "RE-2026-0145", "2380.37", "2/10 net 30"),
            ("10231", "RE-2026-0159", "77.41", "net 30"),
            ("10244", "RE-2026-0162", "803.25", "net 30"),
            ("10244", "RE-2026-0171", "1190.00", "net 30"),
            ("10301", "RE-2026-0180", "5950.12", "net 30"),
        ] {
            made.invoice(customer, number, gross, terms);
        }
        made
    }

    fn do_it(&mut self, command: impl Into<Command>) {
        let mut rules = Rules::standard();
        rules.allocation = self.options.allocation.clone();
        let mut desk = self.ledger.desk(None, UtcMicros::start_of(day(4, 1))).under(rules);
        let _ = desk.handle(command).unwrap();
    }

    fn customer(&mut self, number: &str, name: &str, account: Option<&str>) {
        self.do_it(OpenAccount::new(id(number), day(1, 1)));
        let accounts = account.into_iter().map(str::to_owned).collect();
        self.payers.push(KnownPayer {
            names: vec![name.to_owned()],
            accounts,
            ..KnownPayer::new(id(number))
        });
    }

    fn invoice(&mut self, customer: &str, number: &str, gross: &str, terms: &str) {
        let (number, terms): (DocumentId, Terms) = (number.parse().unwrap(), terms.parse().unwrap());
        self.do_it(IssueInvoice::new(number, id(customer), eur(gross), day(3, 2), terms));
    }

    fn paid(&mut self, customer: &str, number: &str, amount: &str) {
        let mut receipt = ReceivePayment::new(
            format!("paid {number}").parse().unwrap(),
            id(customer),
            eur(amount),
            day(3, 20),
        );
        receipt.reference = Some(number.to_owned());
        self.do_it(receipt);
    }

    fn propose(&self, line: &BankLine) -> Proposal {
        let proposer = Proposer::new(&self.ledger, &self.payers, &self.past, &self.options).unwrap();
        proposer.propose(line).unwrap()
    }
}

fn line(amount: &str, text: &str) -> BankLine {
    let text = Some(text.to_owned()).filter(|text| !text.is_empty());
    BankLine { text, ..BankLine::new("7", eur(amount), day(4, 1)) }
}

fn from(account: &str, amount: &str, text: &str) -> BankLine {
    BankLine { account: Some(account.to_owned()), ..line(amount, text) }
}

fn named(name: &str, amount: &str, text: &str) -> BankLine {
    BankLine { name: Some(name.to_owned()), ..line(amount, text) }
}

/// What is settled or proposed, in short: `RE-1/1 100.00`, and what is left.
fn told(proposal: &Proposal) -> (ProposalStatus, Vec<String>, String) {
    let lines = proposal.lines.iter().map(|line| format!("{} {}", line.item, line.amount.amount_text()));
    (proposal.status, lines.collect(), proposal.left.amount_text())
}

fn settled(lines: &[&str], left: &str) -> (ProposalStatus, Vec<String>, String) {
    expected(ProposalStatus::Settled, lines, left)
}

fn expected(status: ProposalStatus, lines: &[&str], left: &str) -> (ProposalStatus, Vec<String>, String) {
    (status, lines.iter().map(|line| (*line).to_owned()).collect(), left.to_owned())
}

#[test]
fn number_and_amount_agree() {
    let desk = Desk::new();
    let whole = desk.propose(&from(MUELLER, "1190.00", "Rechnung RE-2026-0117"));
    assert_eq!(told(&whole), settled(&["RE-2026-0117/1 1190.00"], "0.00"));
    assert_eq!(whole.account.unwrap().customer, id("10231"));
    assert!(whole.signals.contains(&Signal::ClosesNamed) && whole.objections.is_empty());
    // Of an unknown payer as well, where nothing contradicts.
    let unknown = desk.propose(&line("803.25", "Rechnung RE-2026-0162"));
    assert_eq!(told(&unknown), settled(&["RE-2026-0162/1 803.25"], "0.00"));
    assert_eq!(unknown.account.unwrap().customer, id("10244"));
    assert_eq!(unknown.objections, [Objection::PayerUnknown]);
}

#[test]
fn several_numbers_with_and_without_discount() {
    let mut desk = Desk::new();
    let mut line = from(MUELLER, "2749.26", "RE-2026-0131 und 0145");
    line.value_date = day(3, 11);
    let both = desk.propose(&line);
    assert_eq!(told(&both), settled(&["RE-2026-0131/1 416.50", "RE-2026-0145/1 2332.76"], "0.00"));
    assert_eq!(both.lines[1].discount, eur("47.61"));
    let receipt = both.command("B-7".parse().unwrap()).unwrap();
    desk.do_it(receipt);
    assert_eq!(desk.ledger.balances().get(Currency::EUR).unwrap(), eur("9210.78"));
    // A day late nothing is earned, and nobody knows which of the two is short.
    line.value_date = day(3, 13);
    let late = Desk::new().propose(&line);
    assert_eq!(late.status, ProposalStatus::Proposed);
    assert!(late.objections.contains(&Objection::LessThanNamed));
}

#[test]
fn an_advice_says_how_much_is_for_what() {
    let desk = Desk::new();
    let mut line = from(MUELLER, "1500.00", "");
    line.remittance = vec![
        RemittanceLine::of("RE-2026-0117".parse().unwrap()),
        RemittanceLine { amount: Some(eur("310.00")), ..RemittanceLine::of("RE-2026-0131".parse().unwrap()) },
    ];
    let advised = desk.propose(&line);
    assert_eq!(told(&advised), settled(&["RE-2026-0117/1 1190.00", "RE-2026-0131/1 310.00"], "0.00"));
}

#[test]
fn somebody_elses_number_needs_more_than_itself() {
    let desk = Desk::new();
    // Müller names Schmidt's invoice of 1,190.00 and owes one of 1,190.00 himself.
    let crossed = desk.propose(&from(MUELLER, "1190.00", "Rechnung RE-2026-0171"));
    assert_ne!(crossed.status, ProposalStatus::Settled);
    let all: Vec<&Objection> = crossed
        .objections
        .iter()
        .chain(crossed.alternatives.iter().flat_map(|other| &other.objections))
        .collect();
    assert!(all.contains(&&Objection::OtherCustomer { customer: id("10244") }), "{}", crossed.explain());
    // Nothing of his own comes to 803.25, and nothing else in the books.
    let paid_for = desk.propose(&from(MUELLER, "803.25", "Rechnung RE-2026-0162"));
    assert_eq!(told(&paid_for), settled(&["RE-2026-0162/1 803.25"], "0.00"));
    assert_eq!(paid_for.account.unwrap().customer, id("10244"));
}

#[test]
fn a_misspelt_number_needs_payer_and_amount() {
    let desk = Desk::new();
    let text = "RE-2026-0132";
    let known = desk.propose(&from(MUELLER, "416.50", text));
    assert_eq!(told(&known), settled(&["RE-2026-0131/1 416.50"], "0.00"));
    assert!(
        known.objections.contains(&Objection::WeakLikeness { document: "RE-2026-0131".parse().unwrap() })
    );
    let unknown = desk.propose(&line("416.50", text));
    assert_ne!(unknown.status, ProposalStatus::Settled);
    let other_amount = desk.propose(&from(MUELLER, "400.00", text));
    assert_ne!(other_amount.status, ProposalStatus::Settled);
    // 0117 and 0171 change places easily, and both take 1,190.00.
    let twin = desk.propose(&from(MUELLER, "1190.00", "RE-2026-0118"));
    assert_eq!(twin.status, ProposalStatus::Proposed);
    assert!(twin.objections.contains(&Objection::NearTwin { document: "RE-2026-0171".parse().unwrap() }));
}

#[test]
fn the_amount_alone_needs_a_sure_payer_and_one_answer() {
    let mut desk = Desk::new();
    let alone = desk.propose(&from(MUELLER, "416.50", "Zahlung"));
    assert_eq!(told(&alone), settled(&["RE-2026-0131/1 416.50"], "0.00"));
    // By name as well, however the bank writes it.
    for name in ["MUELLER BAU GMBH", "M.LLER BAU", "Muller Bau Gmbh"] {
        assert_eq!(told(&desk.propose(&named(name, "416.50", ""))).1, ["RE-2026-0131/1 416.50"], "{name}");
    }
    // Nobody is known: two customers owe 1,190.00.
    let nobody = desk.propose(&line("1190.00", "Zahlung"));
    assert_eq!(nobody.status, ProposalStatus::Ambiguous);
    assert_eq!(nobody.alternatives.len(), 2);
    assert!(nobody.lines.is_empty() && nobody.command("B-1".parse().unwrap()).is_none());
    // A second invoice of the same amount, and nobody knows which.
    desk.invoice("10231", "RE-2026-0190", "416.50", "net 30");
    assert_eq!(desk.propose(&from(MUELLER, "416.50", "")).status, ProposalStatus::Ambiguous);
}

#[test]
fn a_round_sum_is_no_combination_and_a_name_alone_needs_an_amount_that_nobody_else_owes() {
    let mut desk = Desk::new();
    desk.invoice("10244", "RE-2026-0191", "346.65", "net 30");
    desk.invoice("10244", "RE-2026-0192", "103.35", "net 30");
    let advance = desk.propose(&from(SCHMIDT, "450.00", "Anzahlung Auftrag"));
    assert_eq!(advance.status, ProposalStatus::Proposed, "{}", advance.explain());
    assert!(advance.objections.contains(&Objection::MayBeChance));
    // Schmidt and Müller owe 1,190.00 each.
    let by_name = desk.propose(&named("Schmidt & Söhne OHG", "1190.00", "Zahlung"));
    assert_ne!(by_name.status, ProposalStatus::Settled, "{}", by_name.explain());
    let distinct = desk.propose(&named("Schmidt & Söhne OHG", "803.25", "Zahlung"));
    assert_eq!(told(&distinct), settled(&["RE-2026-0162/1 803.25"], "0.00"));
}

#[test]
fn name_and_account_that_disagree_are_nobody() {
    let desk = Desk::new();
    let mut line = from(MUELLER, "416.50", "");
    line.name = Some("Schmidt & Söhne OHG".to_owned());
    let unclear = desk.propose(&line);
    assert_eq!(unclear.status, ProposalStatus::Proposed);
    assert!(unclear.objections.contains(&Objection::PayerUnclear), "{}", unclear.explain());
}

#[test]
fn a_few_items_together_are_sure_where_chance_can_not_make_them() {
    let mut desk = Desk::new();
    let together = desk.propose(&from(MUELLER, "2457.78", "Sammelzahlung"));
    assert_eq!(told(&together), settled(&["RE-2026-0145/1 2380.37", "RE-2026-0159/1 77.41"], "0.00"));
    let all = desk.propose(&from(MUELLER, "4064.28", "alles"));
    assert_eq!(all.status, ProposalStatus::Settled);
    assert!(all.signals.contains(&Signal::WholeAccount));
    // Round amounts meet by chance: 300.00 of 100.00, 200.00 and others.
    for (number, gross) in
        [("RE-2026-0201", "100.00"), ("RE-2026-0202", "200.00"), ("RE-2026-0203", "700.00")]
    {
        desk.invoice("10244", number, gross, "net 30");
    }
    let round = desk.propose(&from(SCHMIDT, "300.00", ""));
    assert_eq!(round.status, ProposalStatus::Proposed);
    assert!(round.objections.contains(&Objection::MayBeChance), "{}", round.explain());
}

#[test]
fn less_money_is_a_part_of_the_one_document_that_is_named() {
    let desk = Desk::new();
    let part = desk.propose(&from(MUELLER, "500.00", "Anzahlung RE-2026-0117"));
    assert_eq!(told(&part), settled(&["RE-2026-0117/1 500.00"], "0.00"));
    assert!(part.signals.contains(&Signal::PartPayment));
    // 416.50 may be a part of what is named, and is another invoice.
    let torn = desk.propose(&from(MUELLER, "416.50", "RE-2026-0117"));
    assert_ne!(torn.status, ProposalStatus::Settled);
    // Of an unknown payer nothing less is sure.
    assert_eq!(desk.propose(&line("500.00", "RE-2026-0117")).status, ProposalStatus::Proposed);
    // Of two documents nobody knows which is short.
    let two = desk.propose(&from(MUELLER, "1500.00", "RE-2026-0117 RE-2026-0131"));
    assert_eq!(two.status, ProposalStatus::Proposed);
}

#[test]
fn a_small_difference_is_tolerated_where_the_policy_says_so() {
    let mut desk = Desk::new();
    let short = from(MUELLER, "1189.20", "RE-2026-0117");
    assert_eq!(told(&desk.propose(&short)), settled(&["RE-2026-0117/1 1189.20"], "0.00"));
    desk.options.allocation.tolerances.push(Tolerance { amounts: vec![eur("1.00")], percent: None });
    let closed = desk.propose(&short);
    let kept = Difference { kind: DifferenceKind::Tolerance, amount: eur("0.80") };
    assert_eq!(closed.lines[0].differences, [kept]);
    let over = desk.propose(&from(MUELLER, "1190.50", "RE-2026-0117"));
    let kept = Difference { kind: DifferenceKind::Tolerance, amount: eur("-0.50") };
    assert_eq!(over.lines[0].differences, [kept]);
    let receipts = [closed, over].map(|proposal| {
        assert_eq!(proposal.status, ProposalStatus::Settled);
        proposal.command(format!("B {}", proposal.amount).parse().unwrap()).unwrap()
    });
    for receipt in receipts {
        let mut books = Desk::new();
        books.options.allocation = desk.options.allocation.clone();
        books.do_it(receipt);
        let item = books.ledger.item(
            &"RE-2026-0117"
                .parse()
                .map(|document| crate::allocation::ItemKey { document, instalment: 1 })
                .unwrap(),
        );
        assert_eq!(item.unwrap().open, 0);
    }
}

#[test]
fn more_money_is_for_what_the_text_lost_or_waits() {
    let desk = Desk::new();
    let cut = desk.propose(&from(MUELLER, "3570.37", "RE-2026-0117"));
    assert_eq!(told(&cut), settled(&["RE-2026-0117/1 1190.00", "RE-2026-0145/1 2380.37"], "0.00"));
    let over = desk.propose(&from(MUELLER, "1200.00", "RE-2026-0117"));
    assert_eq!(told(&over), settled(&["RE-2026-0117/1 1190.00"], "10.00"));
    assert_eq!(over.account.unwrap().customer, id("10231"));
}

#[test]
fn what_is_rounded_up_is_not_paid_with_a_small_item_that_comes_to_the_rest() {
    let mut desk = Desk::new();
    desk.invoice("10244", "RE-2026-0188", "6.75", "net 30");
    let rounded = desk.propose(&from(SCHMIDT, "810.00", "RE-2026-0162"));
    assert_eq!(rounded.status, ProposalStatus::Proposed, "{}", rounded.explain());
    assert!(rounded.objections.contains(&Objection::RoundedUp));
    // What is not round is what both come to.
    desk.invoice("10244", "RE-2026-0189", "91.33", "net 30");
    let both = desk.propose(&from(SCHMIDT, "894.58", "RE-2026-0162"));
    assert_eq!(told(&both), settled(&["RE-2026-0162/1 803.25", "RE-2026-0189/1 91.33"], "0.00"));
}

#[test]
fn too_much_beside_a_credit_note_may_be_another_credit_note() {
    let mut desk = Desk::new();
    desk.do_it(IssueCreditNote::new("CN-26-0063".parse().unwrap(), id("10244"), eur("250.02"), day(3, 15)));
    let less = desk.propose(&from(SCHMIDT, "745.45", "RE-2026-0162 CN-26-0063"));
    assert_eq!(less.status, ProposalStatus::Proposed, "{}", less.explain());
    assert!(less.objections.contains(&Objection::MoreThanNamed));
    let named = desk.propose(&from(SCHMIDT, "553.23", "RE-2026-0162 CN-26-0063"));
    assert_eq!(named.status, ProposalStatus::Settled);
}

#[test]
fn the_whole_of_what_was_paid_in_part_is_too_much_and_nothing_else() {
    let mut desk = Desk::new();
    desk.paid("10244", "RE-2026-0171", "386.75");
    // 803.25 are left, and RE-2026-0162 is just what else is missing to 1,190.00 … no: 386.75 is.
    desk.invoice("10244", "RE-2026-0210", "386.75", "net 30");
    let again = desk.propose(&from(SCHMIDT, "1190.00", "RE-2026-0171"));
    assert_ne!(again.status, ProposalStatus::Settled, "{}", again.explain());
}

#[test]
fn a_credit_note_that_is_set_off_is_applied_beside_the_money() {
    let mut desk = Desk::new();
    desk.do_it(IssueCreditNote::new("GS-2026-0009".parse().unwrap(), id("10231"), eur("119.00"), day(3, 15)));
    let netted = desk.propose(&from(MUELLER, "1071.00", "RE-2026-0117 abzgl. GS-2026-0009"));
    assert_eq!(told(&netted), settled(&["RE-2026-0117/1 1190.00", "GS-2026-0009 -119.00"], "0.00"));
    // Nor need it be named.
    let silent = desk.propose(&from(MUELLER, "1071.00", "RE-2026-0117"));
    assert_eq!(silent.status, ProposalStatus::Settled);
    let before = desk.ledger.balances().get(Currency::EUR).unwrap();
    desk.do_it(netted.command("B-9".parse().unwrap()).unwrap());
    for credit in netted.credits() {
        desk.do_it(credit);
    }
    assert_eq!(desk.ledger.balances().get(Currency::EUR).unwrap(), before.minus(eur("1071.00")).unwrap());
    let open = |desk: &Desk, number: &str| {
        let items = desk.ledger.owner(&number.parse().unwrap()).unwrap().items_of(&number.parse().unwrap());
        items.iter().map(|item| item.open).sum::<i64>()
    };
    assert_eq!([open(&desk, "RE-2026-0117"), open(&desk, "GS-2026-0009")], [0, 0]);
}

#[test]
fn a_parent_pays_for_its_subsidiary() {
    let mut desk = Desk::new();
    let holding = "DE75512108001245126199";
    let silent = desk.propose(&from(holding, "5950.12", "Zahlung"));
    assert_eq!(told(&silent), settled(&["RE-2026-0180/1 5950.12"], "0.00"));
    assert_eq!(silent.account.as_ref().unwrap().customer, id("10300"));
    assert!(silent.signals.contains(&Signal::PaysFor { customer: id("10301") }));
    desk.do_it(silent.command("B-3".parse().unwrap()).unwrap());
    assert_eq!(desk.ledger.balances().get(Currency::EUR).unwrap(), eur("6057.53"));
    // What was learnt from earlier lines serves as well.
    let mut desk = Desk::new();
    desk.payers[2].pays_for.clear();
    assert_ne!(desk.propose(&from(holding, "5950.12", "Zahlung")).status, ProposalStatus::Settled);
    let account = Some(holding.to_owned());
    desk.past.push(PastLine { name: None, account, customers: vec![id("10301")] });
    let learnt = desk.propose(&from(holding, "5950.12", "Zahlung"));
    assert_eq!(learnt.status, ProposalStatus::Settled);
    assert!(learnt.signals.contains(&Signal::PaidBefore { customer: id("10301") }));
}

#[test]
fn who_is_no_customer_may_pay_for_one_more() {
    let mut desk = Desk::new();
    let factor = "AT611904300234573201";
    let account = Some(factor.to_owned());
    desk.past.push(PastLine { name: None, account, customers: vec![id("10231")] });
    // Nothing of Müller's explains it: whose it is, nobody knows.
    let other = desk.propose(&from(factor, "650.00", "Zahlung"));
    assert_eq!(other.status, ProposalStatus::Proposed);
    // 1,190.00 is owed by Schmidt, too.
    assert_ne!(desk.propose(&from(factor, "1190.00", "Zahlung")).status, ProposalStatus::Settled);
    assert_eq!(told(&desk.propose(&from(factor, "416.50", ""))), settled(&["RE-2026-0131/1 416.50"], "0.00"));
}

#[test]
fn what_is_paid_already_is_not_paid_again() {
    let mut desk = Desk::new();
    desk.paid("10231", "RE-2026-0117", "1190.00");
    let twice = desk.propose(&from(MUELLER, "1190.00", "RE-2026-0117"));
    assert_eq!(told(&twice), settled(&[], "1190.00"));
    assert!(twice.signals.contains(&Signal::PaidTwice { document: "RE-2026-0117".parse().unwrap() }));
    // A standing order with the number of long ago pays what is open.
    let standing = desk.propose(&from(MUELLER, "416.50", "RE-2026-0117"));
    assert_eq!(told(&standing), settled(&["RE-2026-0131/1 416.50"], "0.00"));
    // The same amount is open as well: twice, or the next one.
    desk.invoice("10231", "RE-2026-0199", "1190.00", "net 30");
    let either = desk.propose(&from(MUELLER, "1190.00", "RE-2026-0117"));
    assert_ne!(either.status, ProposalStatus::Settled);
}

#[test]
fn money_of_a_known_payer_that_nothing_explains_waits_on_his_account() {
    let desk = Desk::new();
    let waits = desk.propose(&from(SCHMIDT, "650.00", "Danke"));
    assert_eq!(told(&waits), settled(&[], "650.00"));
    assert_eq!(waits.account.as_ref().unwrap().customer, id("10244"));
    // A number that is none of ours may say more to somebody.
    let unread = desk.propose(&from(SCHMIDT, "650.00", "RE-2025-9981"));
    assert_eq!(unread.status, ProposalStatus::Proposed, "{}", unread.explain());
    // Whoever writes somebody else's name may pay for him.
    let for_another = desk.propose(&from(SCHMIDT, "650.00", "fuer Mueller Bau"));
    assert_eq!(for_another.status, ProposalStatus::Proposed);
    assert!(for_another.objections.contains(&Objection::NamesCustomer { customer: id("10231") }));
    let nobody = desk.propose(&line("650.00", "Danke"));
    assert_eq!(nobody.status, ProposalStatus::Unidentified);
    assert_eq!(nobody.objections, [Objection::PayerUnknown]);
}

#[test]
fn instalments_that_are_alike_are_paid_as_they_are_due() {
    let mut desk = Desk::new();
    let thirds = (1..=3).map(|month| vec![DateStep::Months { months: month }]).collect();
    let terms = Terms::equal_parts(thirds);
    let number: DocumentId = "RE-2026-0300".parse().unwrap();
    desk.do_it(IssueInvoice::new(number, id("10244"), eur("927.30"), day(3, 2), terms));
    let first = desk.propose(&from(SCHMIDT, "309.10", "RE-2026-0300"));
    assert_eq!(told(&first), settled(&["RE-2026-0300/1 309.10"], "0.00"));
    let third = desk.propose(&from(SCHMIDT, "309.10", "RE-2026-0300/3"));
    assert_eq!(told(&third), settled(&["RE-2026-0300/3 309.10"], "0.00"));
    // After a line that may be for the first and is not sure, nobody knows which is next.
    let mut unsure = from(SCHMIDT, "309.10", "RE-2026-0171");
    (unsure.line, unsure.value_date) = ("1".to_owned(), day(3, 31));
    let lines = [from(SCHMIDT, "309.10", "RE-2026-0300"), unsure];
    let found = desk.ledger.propose(&lines, &desk.payers, &[], &desk.options).unwrap();
    assert!(found.iter().all(|proposal| proposal.status != ProposalStatus::Settled));
    assert!(found[0].objections.contains(&Objection::Contested), "{}", found[0].explain());
}

#[test]
fn no_two_lines_settle_the_same_money() {
    let mut desk = Desk::new();
    let mut lines = vec![
        from(MUELLER, "690.00", "Rest RE-2026-0117"),
        from(MUELLER, "500.00", "1. Rate RE-2026-0117"),
        from(MUELLER, "1190.00", "RE-2026-0117"),
    ];
    for (place, line) in lines.iter_mut().enumerate() {
        line.line = format!("L{place}");
        line.value_date = [day(4, 2), day(4, 1), day(4, 3)][place];
    }
    let found = desk.ledger.propose(&lines, &desk.payers, &[], &desk.options).unwrap();
    assert_eq!(told(&found[1]), settled(&["RE-2026-0117/1 500.00"], "0.00"));
    assert_eq!(told(&found[0]), settled(&["RE-2026-0117/1 690.00"], "0.00"));
    // The third finds it paid, and paid for once more.
    assert_eq!(told(&found[2]), settled(&[], "1190.00"));
    for place in [1, 0, 2] {
        desk.do_it(found[place].command(lines[place].line.parse().unwrap()).unwrap());
    }
    assert_eq!((found[1].made_for.len(), found[0].made_for.len()), (1, 0));
    // A stale proposal is refused.
    let stale = found[1].command("again".parse().unwrap()).unwrap();
    let mut ledger = desk.ledger.clone();
    let mut again = ledger.desk(None, UtcMicros::start_of(day(4, 5)));
    assert_eq!(again.handle(stale).unwrap_err().code(), Code::VersionConflict);
}

#[test]
fn what_is_open_in_another_currency_is_not_paid() {
    let mut desk = Desk::new();
    let (number, kind) = ("RE-2026-0400".parse().unwrap(), OpeningKind::Invoice);
    let (francs, carried) = (money("500.00 CHF").unwrap(), Some(eur("530.00")));
    let item = EnterOpeningItem::new(number, id("10244"), kind, francs, day(3, 2), day(3, 2));
    desk.do_it(EnterOpeningItem { carried, ..item });
    let euros = desk.propose(&from(SCHMIDT, "803.25", "RE-2026-0400"));
    assert_eq!(euros.status, ProposalStatus::Proposed);
    assert!(
        euros.objections.contains(&Objection::OtherCurrency { document: "RE-2026-0400".parse().unwrap() })
    );
    let mut line = from(SCHMIDT, "1.00", "RE-2026-0400");
    line.amount = francs;
    assert_eq!(told(&desk.propose(&line)), settled(&["RE-2026-0400/1 500.00"], "0.00"));
}

#[test]
fn what_other_systems_left_open_is_found_as_well() {
    let mut desk = Desk::new();
    let (number, kind) = ("2025-4711".parse().unwrap(), OpeningKind::Invoice);
    desk.do_it(EnterOpeningItem::new(number, id("10244"), kind, eur("99.90"), day(1, 5), day(3, 1)));
    let old = desk.propose(&from(SCHMIDT, "99.90", "Rg 2025-4711"));
    assert_eq!(old.status, ProposalStatus::Settled);
}

#[test]
fn a_line_that_can_be_none_is_refused() {
    let desk = Desk::new();
    let proposer = Proposer::new(&desk.ledger, &desk.payers, &[], &desk.options).unwrap();
    let refused = |line: &BankLine| {
        let error = proposer.propose(line).unwrap_err();
        (error.code(), error.field().map(str::to_owned))
    };
    assert_eq!(refused(&line("0.00", "")), (Code::AmountNotPositive, Some("amount".to_owned())));
    assert_eq!(refused(&line("-1.00", "")), (Code::AmountNotPositive, Some("amount".to_owned())));
    assert_eq!(refused(&line("1.00", &"x".repeat(4097))), (Code::FieldTooLong, Some("text".to_owned())));
    let long = BankLine { account: Some("1".repeat(129)), ..line("1.00", "") };
    assert_eq!(refused(&long), (Code::FieldTooLong, Some("account".to_owned())));
    let many = vec![RemittanceLine::of("RE-1".parse().unwrap()); 2_001];
    let many = BankLine { remittance: many, ..line("1.00", "") };
    assert_eq!(refused(&many), (Code::TooMany, Some("remittance".to_owned())));
    let lines = [line("1.00", ""), line("0.00", "")];
    let error = desk.ledger.propose(&lines, &[], &[], &desk.options).unwrap_err();
    assert_eq!(error.field(), Some("lines[1].amount"));
    let payer = KnownPayer { names: vec!["x".repeat(4097)], ..KnownPayer::new(id("10231")) };
    assert_eq!(
        Proposer::new(&desk.ledger, &[payer], &[], &desk.options).unwrap_err().code(),
        Code::FieldTooLong
    );
}

#[test]
fn a_proposal_tells_its_reasons_and_no_person() {
    let desk = Desk::new();
    let proposal = desk.propose(&BankLine {
        name: Some("MUELLER BAU GMBH".to_owned()),
        ..from(MUELLER, "1190.00", "Rechnung RE-2026-0117")
    });
    assert_eq!(
        proposal.explain(),
        "bank line 7 of 1190.00 EUR, 2026-04-01: settled, to account 10231\n  \
           1190.00 EUR settles RE-2026-0117/1: \"RE-2026-0117\" stands in the reference\n  \
           for it: the text names RE-2026-0117 (exact)\n  \
           for it: the amount is what the named documents take\n  \
           for it: the bank account is 10231's\n  \
           for it: the name is 10231's\n"
    );
    let written = serde_json::to_string(&proposal).unwrap();
    assert!(!written.contains("MUELLER") && !written.contains(MUELLER));
    assert_eq!(serde_json::from_str::<Proposal>(&written).unwrap(), proposal);
}

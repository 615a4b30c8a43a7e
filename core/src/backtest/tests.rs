//! Histories as an accountant meets them, and what other policies would have made of them.

use super::*;
use crate::account::command::{
    AcceptDifference, ApplyCredit, ApplyLine, Command, CreditPart, IdentifyReceipt, IssueCreditNote,
    IssueInvoice, OpenAccount, ReceivePayment, ReceiveUnidentified, RefundCredit, ReturnPayment,
    TransferCredit, TransferItem, UnapplyCredit, UndoTransfer, VoidDocument,
};
use crate::allocation::{AllocationPolicy, CreditUse, DiscountRule, ItemKey, Leftover, Rule, Tolerance, Why};
use crate::calendar::{Date, Period, UtcMicros, date};
use crate::error::Code;
use crate::ledger::{CustomerPolicy, Entry, Ledger, Rules};
use crate::money::{Currency, Money, money};
use crate::payment::{PaymentMethod, Purpose, RemittanceLine};

fn eur(text: &str) -> Money {
    money(&format!("{text} EUR")).unwrap()
}

fn day(month: u32, day: u32) -> Date {
    date(2026, month, day).unwrap()
}

fn days(first: Date, last: Date) -> Period {
    Period { first, last }
}

fn item(document: &str) -> ItemKey {
    ItemKey { document: document.parse().unwrap(), instalment: 1 }
}

/// A ledger, everything that was recorded in it, and the policy that is in force.
struct Books {
    ledger: Ledger,
    entries: Vec<Entry>,
    rules: Rules,
    today: Date,
}

impl Books {
    /// Two customers, on the standard policy.
    fn new() -> Self {
        let ledger = Ledger::new("ACME GmbH", Currency::EUR).unwrap();
        let mut books = Self { ledger, entries: Vec::new(), rules: Rules::standard(), today: day(1, 1) };
        books.record(OpenAccount::new("C-1".parse().unwrap(), day(1, 1)));
        books.record(OpenAccount::new("C-2".parse().unwrap(), day(1, 1)));
        books
    }

    fn under(mut self, policy: AllocationPolicy) -> Self {
        self.rules.allocation = policy;
        self
    }

    fn record(&mut self, command: impl Into<Command>) {
        let recorded = UtcMicros::start_of(self.today);
        let mut desk = self.ledger.desk(None, recorded).under(self.rules.clone());
        let done = desk.handle(command).unwrap();
        self.entries.extend(done.entries().cloned());
    }

    fn on(&mut self, month: u32, of_month: u32) -> &mut Self {
        self.today = day(month, of_month);
        self
    }

    fn invoice(&mut self, number: &str, gross: &str, issued: Date, terms: &str) {
        let (number, customer) = (number.parse().unwrap(), "C-1".parse().unwrap());
        self.record(IssueInvoice::new(number, customer, eur(gross), issued, terms.parse().unwrap()));
    }

    fn receipt(&self, number: &str, amount: &str) -> ReceivePayment {
        ReceivePayment::new(number.parse().unwrap(), "C-1".parse().unwrap(), eur(amount), self.today)
    }

    fn paid(&mut self, number: &str, amount: &str, reference: &str) {
        let mut receipt = self.receipt(number, amount);
        receipt.reference = Some(reference.to_owned()).filter(|text| !text.is_empty());
        self.record(receipt);
    }

    fn apply(&mut self, credit: &str, to: &str, amount: &str) {
        self.record(ApplyCredit::new(credit.parse().unwrap(), item(to), eur(amount)));
    }

    fn unapply(&mut self, credit: &str, from: &str) {
        self.record(UnapplyCredit::new(credit.parse().unwrap(), item(from), self.today));
    }

    fn test_all(&self, policies: Vec<BacktestPolicy>) -> Backtest {
        let options = BacktestOptions::booked(days(day(1, 1), day(12, 31)), policies);
        Backtest::of("ACME GmbH", Currency::EUR, &self.entries, &options).unwrap()
    }

    fn test(&self, policy: AllocationPolicy) -> Backtest {
        self.test_all(vec![BacktestPolicy::of("B", policy)])
    }

    /// What a policy makes of the only receipt.
    fn answer(&self, policy: AllocationPolicy) -> BacktestAnswer {
        let tested = self.test(policy);
        assert_eq!(tested.receipts.len(), 1);
        tested.receipts[0].policies[0].clone()
    }
}

fn fifo() -> AllocationPolicy {
    AllocationPolicy::of(vec![Rule::OldestDueFirst])
}

fn settled(answer: &BacktestAnswer) -> Vec<String> {
    answer.lines.iter().map(|line| format!("{} {}", line.item, line.source)).collect()
}

#[test]
fn oldest_first_is_wrong_where_the_customer_pays_what_he_names() {
    let mut books = Books::new();
    books.invoice("INV-1", "500.00", day(1, 5), "net 30");
    books.invoice("INV-2", "300.00", day(2, 5), "net 30");
    books.on(3, 10).paid("R-1", "300.00", "INV-2, thank you");
    let tested = books.test(fifo());
    let receipt = &tested.receipts[0];
    assert_eq!((receipt.recorded.verdict, receipt.recorded.applied), (MatchVerdict::Matched, eur("300.00")));
    assert!(matches!(receipt.recorded.lines[0].why, Why::ByRule { rule: Rule::ReferenceText, .. }));
    let answer = &receipt.policies[0];
    assert_eq!((answer.verdict, answer.wrong), (MatchVerdict::Wrong, eur("300.00")));
    assert_eq!(settled(answer), ["INV-1/1 300.00 EUR"]);
    assert_eq!(receipt.settled[0].item, item("INV-2"));
    assert_eq!(receipt.open, eur("0.00"));
}

#[test]
fn only_what_goes_beyond_is_wrong() {
    // 700 for INV-1 in full and a part of INV-3; the oldest first takes INV-1, INV-2 and nothing of INV-3.
    let mut books = Books::new();
    books.invoice("INV-1", "500.00", day(1, 5), "net 30");
    books.invoice("INV-2", "150.00", day(1, 6), "net 30");
    books.invoice("INV-3", "400.00", day(1, 7), "net 30");
    books.on(3, 10);
    let mut receipt = books.receipt("R-1", "700.00");
    receipt.lines =
        vec![ApplyLine::new(item("INV-1"), eur("500.00")), ApplyLine::new(item("INV-3"), eur("200.00"))];
    books.record(receipt);
    let answer = books.answer(fifo());
    assert_eq!(settled(&answer), ["INV-1/1 500.00 EUR", "INV-2/1 150.00 EUR", "INV-3/1 50.00 EUR"]);
    assert_eq!((answer.verdict, answer.wrong), (MatchVerdict::Wrong, eur("150.00")));
    // What a clerk instructed was not done by itself.
    let tested = books.test(fifo());
    assert_eq!(tested.receipts[0].recorded.verdict, MatchVerdict::Missed);
    assert_eq!(tested.recorded[0].right, eur("0.00"));
    assert_eq!(tested.policies[0].totals[0].right, eur("550.00"));
}

#[test]
fn an_invoice_that_was_recorded_later_is_not_seen_whatever_its_date() {
    let mut books = Books::new().under(AllocationPolicy::manual());
    books.on(3, 10).paid("R-1", "300.00", "");
    books.on(3, 20).invoice("INV-1", "300.00", day(2, 1), "net 30");
    books.apply("R-1", "INV-1", "300.00");
    let answer = books.answer(AllocationPolicy::standard());
    assert_eq!((answer.verdict, answer.applied), (MatchVerdict::Missed, eur("0.00")));
    // Had it been recorded before the money, it would have been found.
    let mut books = Books::new().under(AllocationPolicy::manual());
    books.on(3, 10).invoice("INV-1", "300.00", day(2, 1), "net 30");
    books.on(3, 20).paid("R-1", "300.00", "");
    books.apply("R-1", "INV-1", "300.00");
    assert_eq!(books.answer(AllocationPolicy::standard()).verdict, MatchVerdict::Matched);
}

#[test]
fn what_a_clerk_corrected_was_wrong() {
    let mut books = Books::new();
    books.invoice("INV-1", "500.00", day(1, 5), "net 30");
    books.invoice("INV-2", "300.00", day(2, 5), "net 30");
    books.on(3, 10).paid("R-1", "250.00", "");
    books.on(3, 12).unapply("R-1", "INV-1");
    books.apply("R-1", "INV-2", "250.00");
    let tested = books.test(AllocationPolicy::exact());
    let receipt = &tested.receipts[0];
    assert_eq!((receipt.recorded.verdict, receipt.recorded.wrong), (MatchVerdict::Wrong, eur("250.00")));
    // A policy that takes no part of an item waits, and the clerk has the same work without the mistake.
    assert_eq!(receipt.policies[0].verdict, MatchVerdict::Missed);
    assert_eq!(receipt.settled[0].why, Why::Instructed);
    let smallest = books.answer(AllocationPolicy::of(vec![Rule::SmallestFirst]));
    assert_eq!(smallest.verdict, MatchVerdict::Matched);
}

#[test]
fn what_nobody_applied_in_the_end_is_rightly_left() {
    let mut books = Books::new();
    books.invoice("INV-1", "500.00", day(1, 5), "net 30");
    books.on(3, 10).paid("R-1", "250.00", "");
    books.on(3, 12).unapply("R-1", "INV-1");
    let tested = books.test(AllocationPolicy::exact());
    assert_eq!(tested.receipts[0].policies[0].verdict, MatchVerdict::RightlyLeft);
    assert_eq!(tested.receipts[0].recorded.verdict, MatchVerdict::Wrong);
    let total = &tested.policies[0].totals[0];
    assert_eq!((total.rightly_left, total.open_in_the_end), (1, eur("250.00")));
    // Paid back, it settles nothing either.
    let refund = RefundCredit::new(
        "RF-1".parse().unwrap(),
        "R-1".parse().unwrap(),
        PaymentMethod::Transfer,
        day(3, 13),
    );
    books.on(3, 13).record(refund);
    let tested = books.test(AllocationPolicy::exact());
    assert_eq!(tested.receipts[0].policies[0].verdict, MatchVerdict::RightlyLeft);
    assert_eq!(tested.receipts[0].open, eur("0.00"));
}

#[test]
fn a_discount_is_matched_missed_or_given_away() {
    let mut books = Books::new();
    books.invoice("INV-1", "1000.00", day(3, 1), "2/10 net 30");
    books.on(3, 10).paid("R-1", "980.00", "");
    assert_eq!(books.answer(AllocationPolicy::standard()).verdict, MatchVerdict::Matched);
    let none = AllocationPolicy { discount: DiscountRule::None, ..fifo() };
    let answer = books.answer(none);
    assert_eq!((answer.verdict, answer.applied), (MatchVerdict::PartlyMatched, eur("980.00")));
    // Paid too late: who takes it along all the same gives away 20.
    let mut books = Books::new();
    books.invoice("INV-1", "1000.00", day(3, 1), "2/10 net 30");
    books.on(3, 20).paid("R-1", "980.00", "");
    let answer = books.answer(AllocationPolicy { unearned_discount: true, ..AllocationPolicy::standard() });
    assert_eq!((answer.verdict, answer.wrong), (MatchVerdict::Wrong, eur("0.00")));
    assert_eq!(answer.wrong_given, eur("20.00"));
}

#[test]
fn a_cent_that_a_clerk_cleared_by_hand_is_right_to_be_cleared_once() {
    let mut books = Books::new();
    books.invoice("INV-1", "500.00", day(1, 5), "net 30");
    books.invoice("INV-2", "300.00", day(2, 5), "net 30");
    books.on(3, 10).paid("R-1", "499.98", "INV-1");
    let cleared = AcceptDifference::new("D-1".parse().unwrap(), item("INV-1"), day(3, 11));
    books.rules.allocation.tolerances = vec![Tolerance { amounts: vec![eur("0.05")], percent: None }];
    books.on(3, 11).record(cleared);
    books.rules.allocation.tolerances.clear();
    books.on(3, 12).paid("R-2", "299.98", "INV-2");
    let tolerances = vec![Tolerance { amounts: vec![eur("0.05")], percent: None }];
    let tested = books.test(AllocationPolicy { tolerances, ..AllocationPolicy::standard() });
    let answers: Vec<_> = tested.receipts.iter().map(|receipt| &receipt.policies[0]).collect();
    assert_eq!((answers[0].verdict, answers[0].wrong_given), (MatchVerdict::Matched, eur("0.00")));
    // INV-2 was left open by two cents, so nobody accepted them.
    assert_eq!((answers[1].verdict, answers[1].wrong_given), (MatchVerdict::Wrong, eur("0.02")));
}

#[test]
fn a_return_says_nothing_about_the_match() {
    let mut books = Books::new();
    books.invoice("INV-1", "500.00", day(1, 5), "net 30");
    books.invoice("INV-2", "300.00", day(2, 5), "net 30");
    books.on(3, 10).paid("R-1", "300.00", "INV-2");
    books.on(3, 15).record(ReturnPayment::new("R-1".parse().unwrap(), day(3, 15)));
    let tested = books.test(fifo());
    assert_eq!(tested.receipts[0].recorded.verdict, MatchVerdict::Matched);
    assert_eq!(tested.receipts[0].policies[0].verdict, MatchVerdict::Wrong);
    assert_eq!(tested.receipts[0].open, eur("0.00"));
    // A part that went back leaves the rest where it was.
    let mut books = Books::new();
    books.invoice("INV-1", "500.00", day(1, 5), "net 30");
    books.on(3, 10).paid("R-1", "500.00", "INV-1");
    let part = ReturnPayment {
        amount: Some(eur("100.00")),
        ..ReturnPayment::new("R-1".parse().unwrap(), day(3, 15))
    };
    books.on(3, 15).record(part);
    let answer = books.answer(fifo());
    assert_eq!((answer.verdict, answer.applied), (MatchVerdict::Matched, eur("500.00")));
}

#[test]
fn money_of_another_customer_is_followed_to_him() {
    let mut books = Books::new();
    books.invoice("INV-1", "500.00", day(1, 5), "net 30");
    let issue = IssueInvoice::new(
        "INV-2".parse().unwrap(),
        "C-2".parse().unwrap(),
        eur("500.00"),
        day(1, 5),
        "net 30".parse().unwrap(),
    );
    books.record(issue);
    books.on(3, 10).paid("R-1", "500.00", "");
    // It was C-2 who had paid.
    books.on(3, 11).unapply("R-1", "INV-1");
    let part = CreditPart {
        credit: "T-1".parse().unwrap(),
        customer: "C-2".parse().unwrap(),
        class: None,
        amount: eur("500.00"),
        purpose: None,
        remittance: Vec::new(),
        policy: None,
    };
    books.on(3, 11).record(TransferCredit::new("R-1".parse().unwrap(), vec![part]));
    let tested = books.test(AllocationPolicy::manual());
    let receipt = &tested.receipts[0];
    assert_eq!(receipt.settled[0].item, item("INV-2"));
    assert_eq!(
        (receipt.recorded.verdict, receipt.policies[0].verdict),
        (MatchVerdict::Wrong, MatchVerdict::Missed)
    );
    assert_eq!(tested.recorded[0].settled_in_the_end, eur("500.00"));
}

#[test]
fn a_debt_stays_the_same_where_it_is_carried_on() {
    let mut books = Books::new();
    books.invoice("INV-1", "500.00", day(1, 5), "net 30");
    books.on(3, 10).paid("R-1", "500.00", "");
    // The debt goes to the account of C-2, and the money after it.
    books.on(3, 11).unapply("R-1", "INV-1");
    let moved =
        TransferItem::new(item("INV-1"), "INV-1-C2".parse().unwrap(), "C-2".parse().unwrap(), day(3, 11));
    books.record(moved);
    let moved = ItemKey::whole("INV-1-C2".parse().unwrap());
    books.record(ApplyCredit::new("R-1".parse().unwrap(), moved, eur("500.00")));
    assert_eq!(books.answer(fifo()).verdict, MatchVerdict::Matched);
}

#[test]
fn money_in_suspense_is_planned_when_its_payer_is_found() {
    let part = |number: &str, amount: &str| CreditPart {
        credit: number.parse().unwrap(),
        customer: "C-1".parse().unwrap(),
        class: None,
        amount: eur(amount),
        purpose: None,
        remittance: Vec::new(),
        policy: None,
    };
    let mut books = Books::new();
    books.invoice("INV-1", "500.00", day(1, 5), "net 30");
    books.invoice("INV-2", "300.00", day(2, 5), "net 30");
    books.on(3, 10);
    let unknown = ReceiveUnidentified::new(
        "R-1".parse().unwrap(),
        "BANK".parse().unwrap(),
        eur("900.00"),
        day(3, 10),
        PaymentMethod::Transfer,
    );
    books.record(unknown);
    books.on(3, 20).record(IdentifyReceipt::new("R-1".parse().unwrap(), vec![part("R-1a", "300.00")]));
    books.on(3, 21).record(IdentifyReceipt::new("R-1".parse().unwrap(), vec![part("R-1b", "500.00")]));
    let tested = books.test(fifo());
    let told: Vec<_> = tested
        .receipts
        .iter()
        .map(|receipt| (receipt.receipt.as_str(), receipt.recorded.verdict, receipt.policies[0].verdict))
        .collect();
    assert_eq!(
        told,
        [
            ("R-1a", MatchVerdict::Matched, MatchVerdict::Wrong),
            ("R-1b", MatchVerdict::Matched, MatchVerdict::Matched)
        ]
    );
    let left: Vec<_> = tested.left_out.iter().map(|left| (left.receipt.as_str(), left.because)).collect();
    assert_eq!(left, [("R-1", LeftOutBecause::InSuspense)]);
    // It was not C-1 after all: nobody can say what he would have settled.
    books.on(3, 22).unapply("R-1b", "INV-1");
    books.record(UndoTransfer::new("R-1b".parse().unwrap(), day(3, 22)));
    let tested = books.test(fifo());
    let left: Vec<_> = tested.left_out.iter().map(|left| (left.receipt.as_str(), left.because)).collect();
    assert_eq!(left, [("R-1", LeftOutBecause::InSuspense), ("R-1b", LeftOutBecause::TakenBack)]);
    assert_eq!(tested.receipts.len(), 1);
}

#[test]
fn what_was_not_to_settle_anything_is_left_out_and_what_a_policy_left_is_not() {
    let mut books = Books::new();
    books.invoice("INV-1", "500.00", day(1, 5), "net 30");
    books.on(3, 1);
    let deposit = ReceivePayment { purpose: Some(Purpose::Deposit), ..books.receipt("R-1", "500.00") };
    books.record(deposit);
    books.on(3, 2).paid("R-2", "400.00", "");
    books.on(3, 3).unapply("R-2", "INV-1");
    books.record(VoidDocument::new("R-2".parse().unwrap(), "entered twice".to_owned()));
    // The policy of the day finds nothing that is exactly this much, and holds it to be paid back.
    books.rules.allocation = AllocationPolicy { leftover: Leftover::Refund, ..AllocationPolicy::exact() };
    books.on(3, 4).paid("R-3", "400.00", "");
    let tested = books.test(fifo());
    let left: Vec<_> = tested.left_out.iter().map(|left| (left.receipt.as_str(), left.because)).collect();
    assert_eq!(left, [("R-1", LeftOutBecause::OtherPurpose), ("R-2", LeftOutBecause::TakenBack)]);
    assert_eq!(tested.receipts.len(), 1);
    assert_eq!(tested.receipts[0].recorded.verdict, MatchVerdict::RightlyLeft);
    assert_eq!(tested.receipts[0].policies[0].verdict, MatchVerdict::Wrong);
}

#[test]
fn a_credit_that_is_used_for_something_else_is_wrong() {
    let mut books = Books::new();
    books.invoice("INV-1", "500.00", day(1, 5), "net 30");
    books.invoice("INV-2", "300.00", day(2, 5), "net 30");
    let note =
        IssueCreditNote::new("CN-1".parse().unwrap(), "C-1".parse().unwrap(), eur("100.00"), day(2, 6));
    books.record(note);
    books.on(3, 10).paid("R-1", "500.00", "INV-1");
    books.on(3, 11).apply("CN-1", "INV-2", "100.00");
    let first = AllocationPolicy { credits: CreditUse::First, ..AllocationPolicy::standard() };
    let answer = books.answer(first);
    assert_eq!(answer.verdict, MatchVerdict::Wrong);
    assert_eq!((answer.wrong_of_credits, answer.credits[0].credit.as_str()), (eur("100.00"), "CN-1"));
    // What the credit no longer took of INV-1 the money has for INV-2.
    assert_eq!(answer.wrong, eur("100.00"));
}

#[test]
fn figures_add_up_and_rates_are_rounded_down() {
    let mut books = Books::new();
    for number in 1..=7 {
        books.invoice(&format!("INV-{number}"), "100.00", day(1, number), "net 30");
    }
    // Seven equal invoices: the oldest is right twice, the exact amount is ambiguous.
    books.on(3, 10).paid("R-1", "100.00", "INV-1");
    books.on(3, 11).paid("R-2", "100.00", "INV-2");
    books.on(3, 12).paid("R-3", "100.00", "INV-7");
    books.on(3, 13);
    let unapplied =
        ReceivePayment { policy: Some(AllocationPolicy::manual()), ..books.receipt("R-4", "30.00") };
    books.record(unapplied);
    let exact = AllocationPolicy::of(vec![Rule::ExactSingle]);
    let tested =
        books.test_all(vec![BacktestPolicy::of("oldest", fifo()), BacktestPolicy::of("exact", exact)]);
    assert_eq!(tested.policies.iter().map(|of| of.name.as_str()).collect::<Vec<_>>(), ["oldest", "exact"]);
    let total = &tested.policies[0].totals[0];
    assert_eq!((total.receipts, total.applied_receipts, total.matched, total.wrong_receipts), (4, 4, 2, 2));
    assert_eq!((total.right, total.wrong, total.unapplied), (eur("200.00"), eur("130.00"), eur("0.00")));
    assert_eq!(total.auto_match_rate.to_string(), "100");
    assert_eq!(total.matched_rate.to_string(), "50");
    let total = &tested.policies[1].totals[0];
    assert_eq!((total.missed, total.rightly_left, total.unapplied), (3, 1, eur("330.00")));
    let total = &tested.recorded[0];
    assert_eq!((total.matched, total.rightly_left), (3, 1));
    assert_eq!((total.settled_in_the_end, total.open_in_the_end), (eur("300.00"), eur("30.00")));
    assert_eq!(total::rate(2, 3).to_string(), "66.66");
    assert_eq!(total::rate(999_999, 1_000_000).to_string(), "99.99");
}

#[test]
fn currencies_are_never_added_up() {
    let mut books = Books::new();
    books.rules.rates = Some(crate::exchange::ExchangeRates {
        quotes: vec![crate::exchange::DatedQuote { day: day(1, 1), quote: "EUR/USD 1.10".parse().unwrap() }],
        valid_days: 365,
        pivot: None,
    });
    books.invoice("INV-1", "500.00", day(1, 5), "net 30");
    let issue = IssueInvoice::new(
        "INV-2".parse().unwrap(),
        "C-1".parse().unwrap(),
        money("500.00 USD").unwrap(),
        day(1, 5),
        "net 30".parse().unwrap(),
    );
    books.record(issue);
    books.on(3, 10).paid("R-1", "500.00", "");
    let dollars = ReceivePayment { amount: money("500.00 USD").unwrap(), ..books.receipt("R-2", "500.00") };
    books.record(dollars);
    let tested = books.test(fifo());
    let told: Vec<_> = tested.policies[0].totals.iter().map(|total| (total.currency, total.right)).collect();
    assert_eq!(told, [(Currency::EUR, eur("500.00")), (Currency::USD, money("500.00 USD").unwrap())]);
}

#[test]
fn a_customer_may_have_a_policy_of_his_own() {
    let mut books = Books::new();
    books.invoice("INV-1", "500.00", day(1, 5), "net 30");
    books.invoice("INV-2", "300.00", day(2, 5), "net 30");
    books.on(3, 10).paid("R-1", "300.00", "INV-2");
    let mut tried = BacktestPolicy::of("B", fifo());
    let own = CustomerPolicy {
        customer: "C-1".parse().unwrap(),
        class: None,
        policy: AllocationPolicy::standard(),
    };
    tried.allocation_of.push(own);
    let tested = books.test_all(vec![tried]);
    assert_eq!(tested.receipts[0].policies[0].verdict, MatchVerdict::Matched);
}

#[test]
fn an_advice_is_kept_and_used() {
    let mut books = Books::new();
    books.invoice("INV-1", "500.00", day(1, 5), "net 30");
    books.invoice("INV-2", "500.00", day(2, 5), "net 30");
    books.on(3, 10);
    let mut receipt = books.receipt("R-1", "500.00");
    receipt.remittance.push(RemittanceLine::of("INV-2".parse().unwrap()));
    receipt.policy = Some(AllocationPolicy::of(vec![Rule::OldestIssuedFirst]));
    books.record(receipt);
    books.on(3, 12).unapply("R-1", "INV-1");
    books.apply("R-1", "INV-2", "500.00");
    let answer = books.answer(AllocationPolicy::standard());
    assert_eq!(answer.verdict, MatchVerdict::Matched);
    assert!(matches!(answer.lines[0].why, Why::ByRule { rule: Rule::Remittance, .. }));
}

#[test]
fn the_window_looks_at_the_day_that_is_asked() {
    let mut books = Books::new();
    books.invoice("INV-1", "500.00", day(1, 5), "net 30");
    books.on(4, 2);
    let valued =
        ReceivePayment { value_date: day(3, 31), posting: Some(day(4, 2)), ..books.receipt("R-1", "500.00") };
    books.record(valued);
    let count = |from, through, basis| {
        let options = BacktestOptions { basis, ..BacktestOptions::booked(days(from, through), Vec::new()) };
        Backtest::of("ACME GmbH", Currency::EUR, &books.entries, &options).unwrap().receipts.len()
    };
    let (book, value) = (crate::portfolio::Basis::Book, crate::portfolio::Basis::Value);
    assert_eq!((count(day(1, 1), day(3, 31), book), count(day(1, 1), day(3, 31), value)), (0, 1));
    assert_eq!((count(day(4, 2), day(4, 2), book), count(day(4, 1), day(6, 30), value)), (1, 0));
}

#[test]
fn streams_may_come_one_by_one_and_commands_may_not_be_torn() {
    let mut books = Books::new();
    books.on(1, 5).invoice("INV-1", "500.00", day(1, 5), "net 30");
    books.on(3, 10);
    let mut receipt = books.receipt("R-1", "500.00");
    receipt.customer = "C-2".parse().unwrap();
    receipt.remittance.push(RemittanceLine::of("INV-1".parse().unwrap()));
    books.record(receipt);
    let whole = books.test(fifo());
    assert_eq!(whole.receipts[0].recorded.verdict, MatchVerdict::Matched);
    let options =
        BacktestOptions::booked(days(day(1, 1), day(12, 31)), vec![BacktestPolicy::of("B", fifo())]);
    let mut by_stream = books.entries.clone();
    by_stream.sort_by(|one, other| one.stream.cmp(&other.stream));
    assert_ne!(by_stream, books.entries);
    let tested = Backtest::of("ACME GmbH", Currency::EUR, &by_stream, &options).unwrap();
    assert_eq!(tested, whole);
    // Another command between two entries of one: nobody can say what was known.
    let mut torn = books.entries.clone();
    let copy = torn.pop().unwrap();
    books.on(3, 10).invoice("INV-9", "1.00", day(3, 10), "net 30");
    let mut other = books.entries.pop().unwrap();
    other.version -= 1;
    torn.extend([other, copy]);
    let error = Backtest::of("ACME GmbH", Currency::EUR, &torn, &options).unwrap_err();
    assert_eq!(error.code(), Code::ScatteredCommand);
}

#[test]
fn what_can_not_be_meant_is_refused() {
    let books = Books::new();
    let refused = |options: &BacktestOptions| {
        let error = Backtest::of("ACME GmbH", Currency::EUR, &books.entries, options).unwrap_err();
        (error.code(), error.field().map(str::to_owned))
    };
    let backwards = BacktestOptions::booked(days(day(3, 31), day(1, 1)), Vec::new());
    assert_eq!(refused(&backwards).0, Code::DateOrder);
    let many = vec![BacktestPolicy::of("B", fifo()); 17];
    let many = BacktestOptions::booked(days(day(1, 1), day(3, 31)), many);
    assert_eq!(refused(&many), (Code::TooMany, Some("policies".to_owned())));
    let tolerances = vec![Tolerance { amounts: vec![eur("-1.00")], percent: None }];
    let negative = BacktestPolicy::of("B", AllocationPolicy { tolerances, ..fifo() });
    let negative = BacktestOptions::booked(days(day(1, 1), day(3, 31)), vec![negative]);
    let (code, field) = refused(&negative);
    assert_eq!(code, Code::AmountNegative);
    assert!(field.unwrap().starts_with("policies[0].allocation.tolerances[0]"));
}

#[test]
fn tables_say_who_did_what() {
    let mut books = Books::new();
    books.invoice("INV-1", "500.00", day(1, 5), "net 30");
    books.invoice("INV-2", "300.00", day(2, 5), "net 30");
    books.on(3, 10).paid("R-1", "300.00", "INV-2");
    let tested = books.test(fifo());
    let frame = tested.to_frame().unwrap();
    assert_eq!(frame.title, "Back-test, receipts booked 2026-01-01 to 2026-12-31");
    let csv = frame.to_csv();
    let lines: Vec<&str> = csv.lines().collect();
    assert!(
        lines[0].starts_with("policy,currency,receipts,applied,matched,partly,wrong,missed,rightly left,")
    );
    assert!(lines[1].starts_with("as recorded,EUR,1,1,1,0,0,0,0,100,100,300.00,300.00,0.00,"), "{csv}");
    assert!(lines[2].starts_with("B,EUR,1,1,0,0,1,0,0,100,0,300.00,0.00,300.00,"), "{csv}");
    let csv = tested.by_receipt(None).unwrap().to_csv();
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(lines[1], "R-1,C-1,2026-03-10,as recorded,matched,EUR,300.00,300.00,0.00,INV-2/1,INV-2/1");
    assert_eq!(lines[2], "R-1,C-1,2026-03-10,B,wrong,EUR,300.00,300.00,300.00,INV-1/1,INV-2/1");
}

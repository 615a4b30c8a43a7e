//! Random ledgers through accounts, receipt by receipt, and through a portfolio at once: line by line the same.

use proptest::prelude::*;

use super::{BatchLine, BatchReceipt, Receipts, Turn};
use crate::account::Event;
use crate::account::command::{IssueInvoice, OpenAccount, ReceivePayment};
use crate::allocation::{AllocationPolicy, DiscountRule, Law, PassedOver, Precedence, Rule, Tolerance, Why};
use crate::calendar::{Date, UtcMicros, date};
use crate::ledger::{Ledger, Outcome};
use crate::money::{Currency, Money};
use crate::payment::RemittanceLine;
use crate::portfolio::{Portfolio, View};

/// Customer, whether in dollars, amount, days after the first on which it was issued, which terms.
type Invoice = (u8, bool, i64, i64, usize);
/// Customer, whether in dollars, amount, day, and which invoices it names with how much.
type Paid = (u8, bool, i64, i64, Vec<(usize, Option<i64>)>);

const TERMS: [&str; 4] = ["net 10", "net 30", "2/10 net 30", "3/8 1/20 net 40"];

fn day(number: i64) -> Date {
    date(2026, 3, 1).unwrap().plus_days(number).unwrap()
}

fn money(dollars: bool, minor: i64) -> Money {
    Money::from_minor(minor, if dollars { Currency::USD } else { Currency::EUR }).unwrap()
}

fn ledger(invoices: &[Invoice]) -> Ledger {
    let mut ledger = Ledger::new("ACME GmbH", Currency::EUR).unwrap();
    let mut desk = ledger.desk(None, UtcMicros::start_of(day(0)));
    for customer in 0..3 {
        let _ = desk.handle(OpenAccount::new(format!("C-{customer}").parse().unwrap(), day(0))).unwrap();
    }
    for (number, (customer, dollars, minor, issued, terms)) in invoices.iter().enumerate() {
        let (invoice, customer) = (name(number), format!("C-{customer}").parse().unwrap());
        let terms = TERMS[*terms].parse().unwrap();
        let gross = money(*dollars, *minor);
        let mut issue = IssueInvoice::new(invoice.parse().unwrap(), customer, gross, day(*issued), terms);
        issue.rate = dollars.then(|| "EUR/USD 1.1".parse().unwrap());
        let rank = |ranks| Precedence { priority: Some(ranks), security: 1, ..Precedence::default() };
        issue.precedence = (number % 5 == 2).then(|| rank(1 + u16::from(*dollars)));
        let _ = desk.handle(issue).unwrap();
    }
    ledger
}

/// Names in another order than the invoices.
fn name(number: usize) -> String {
    format!("INV-{}", (number * 7) % 31)
}

/// Item, money, discount, small rest and reason of a line.
type Told = (String, i64, i64, i64, Why);

/// What an account says of a receipt.
fn of_account(outcome: &Outcome) -> (Vec<Told>, Vec<PassedOver>, i64) {
    let (mut lines, mut passed, mut kept) = (Vec::new(), Vec::new(), 0);
    for entry in outcome.entries() {
        match &entry.event {
            Event::Received(event) => passed.clone_from(&event.passed_over),
            Event::Applied(event) => {
                for line in &event.lines {
                    let (short, over) = line.kept_and_over();
                    kept += over;
                    let (cash, discount) = (line.source.minor() - over, line.discount.minor());
                    lines.push((line.item.to_string(), cash, discount, short, line.why.clone()));
                }
            }
            _ => {}
        }
    }
    lines.sort_by(|one, other| (&one.0, one.1).cmp(&(&other.0, other.1)));
    (lines, passed, kept)
}

/// What the batch says of a receipt.
fn of_batch(
    portfolio: &Portfolio,
    applied: &super::Applied,
    receipt: usize,
) -> (Vec<Told>, Vec<PassedOver>, i64) {
    let own = (0..applied.lines().len()).filter(|line| applied.receipt_of(*line) == Some(receipt));
    let told = |line: usize| {
        let item = super::applied::item_key(portfolio, applied.item_of(line).unwrap()).unwrap();
        let minor = |amount: Option<Money>| amount.unwrap().minor();
        let (cash, discount, short) = (applied.cash(line), applied.discount(line), applied.short(line));
        (item.to_string(), minor(cash), minor(discount), minor(short), applied.why(line).unwrap())
    };
    let mut lines: Vec<Told> = own.map(told).collect();
    lines.sort_by(|one, other| (&one.0, one.1).cmp(&(&other.0, other.1)));
    let passed = applied.passed_over().iter().filter(|passed| passed.receipt == receipt);
    (lines, passed.map(|passed| passed.passed.clone()).collect(), applied.kept(receipt).unwrap().minor())
}

fn invoices() -> impl Strategy<Value = Vec<Invoice>> {
    let amount = prop::sample::select(vec![10_000, 10_000, 25_000, 11_900, 9_800, 77]);
    prop::collection::vec((0_u8..2, prop::bool::weighted(0.2), amount, 0_i64..25, 0..TERMS.len()), 1..25)
}

fn receipts() -> impl Strategy<Value = Vec<Paid>> {
    let amount = prop_oneof![
        prop::sample::select(vec![10_000, 9_800, 11_662, 9_999, 24_500, 21_900, 35_000]),
        1_i64..60_000,
    ];
    let named = prop::collection::vec((0_usize..31, prop::option::weighted(0.3, 1_i64..15_000)), 0..4);
    let named = prop_oneof![Just(Vec::new()), named];
    prop::collection::vec((0_u8..3, prop::bool::weighted(0.2), amount, 0_i64..60, named), 1..14)
}

fn policies() -> impl Strategy<Value = AllocationPolicy> {
    let all = vec![
        Rule::Remittance,
        Rule::ReferenceText,
        Rule::ExactSingle,
        Rule::WholeAccount,
        Rule::PastDue,
        Rule::PastDueByTerms,
        Rule::Combination,
        Rule::PriorityFirst,
        Rule::OldestDueFirst,
        Rule::OldestIssuedFirst,
        Rule::LargestFirst,
        Rule::SmallestFirst,
        Rule::ProRata,
        Rule::Statutory { law: Law::Bgb366 },
        Rule::Statutory { law: Law::Or87 },
    ];
    let discount = vec![DiscountRule::None, DiscountRule::FullPayment, DiscountRule::Proportional];
    let tolerance = prop::option::weighted(0.4, 1_i64..300);
    let rules = prop::sample::subsequence(all, 1..5).prop_shuffle();
    (rules, prop::sample::select(discount), any::<bool>(), 0_u16..4, tolerance).prop_map(
        |(rules, discount, unearned_discount, discount_grace_days, tolerance)| AllocationPolicy {
            discount,
            unearned_discount,
            discount_grace_days,
            tolerances: Vec::from_iter(tolerance.map(|minor| Tolerance {
                amounts: vec![money(false, minor), money(true, minor)],
                percent: None,
            })),
            ..AllocationPolicy::of(rules)
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn one_by_one_and_at_once_are_the_same(
        invoices in invoices(),
        before in prop::collection::vec((0_u8..2, prop::bool::weighted(0.2), 1_i64..20_000, 0_i64..30), 0..4),
        mut receipts in receipts(),
        policy in policies(),
    ) {
        let mut ledger = ledger(&invoices);
        let mut desk = ledger.desk(None, UtcMicros::start_of(day(100)));
        let paid = |number: String, customer: u8, dollars: bool, minor: i64, on: i64| {
            let customer = format!("C-{customer}").parse().unwrap();
            let mut receive = ReceivePayment::new(number.parse().unwrap(), customer, money(dollars, minor), day(on));
            receive.rate = dollars.then(|| "EUR/USD 1.1".parse().unwrap());
            receive
        };
        // Some of it was paid before, so that parts are open and discounts taken.
        for (number, (customer, dollars, minor, on)) in before.into_iter().enumerate() {
            let _ = desk.handle(paid(format!("P-{number}"), customer, dollars, minor, on)).unwrap();
        }
        let portfolio = ledger.portfolio().unwrap();
        receipts.sort_by_key(|(.., on, _)| *on);
        let own = |customer: u8, dollars: bool, number: usize| {
            let invoice = invoices.get(number % invoices.len())?;
            ((invoice.0, invoice.1) == (customer, dollars)).then(|| name(number % invoices.len()))
        };
        let rows: Vec<BatchReceipt> = receipts.iter().enumerate().map(|(number, (customer, dollars, minor, on, named))| {
            // Documents of the payer's own account, and one that there is not.
            let line = |(number, amount): &(usize, Option<i64>)| BatchLine {
                amount: amount.map(|minor| money(*dollars, minor)),
                ..BatchLine::of(own(*customer, *dollars, *number).unwrap_or("INV-99".to_owned()).parse().unwrap())
            };
            let receipt = format!("R-{number:02}").parse().unwrap();
            let customer = format!("C-{customer}").parse().unwrap();
            BatchReceipt {
                remittance: named.iter().map(line).collect(),
                ..BatchReceipt::new(receipt, customer, money(*dollars, *minor), day(*on))
            }
        }).collect();

        let mut desk = ledger.desk(None, UtcMicros::start_of(day(101)));
        let mut expected = Vec::new();
        for (row, (customer, dollars, minor, on, _)) in rows.iter().zip(&receipts) {
            let line = |line: &BatchLine| RemittanceLine {
                instalment: line.instalment,
                amount: line.amount,
                ..RemittanceLine::of(line.document.clone())
            };
            let mut receive = paid(row.receipt.to_string(), *customer, *dollars, *minor, *on);
            receive.remittance = row.remittance.iter().map(line).collect();
            receive.policy = Some(policy.clone());
            expected.push(of_account(&desk.handle(receive).unwrap()));
        }

        let batch = |threads| {
            let receipts = Receipts::of(&portfolio, &rows).unwrap();
            portfolio.apply(receipts, &View::book(day(101)), &policy, Turn::ReceiptByReceipt, threads).unwrap()
        };
        let applied = batch(1);
        let told: Vec<_> = (0..rows.len()).map(|receipt| of_batch(&portfolio, &applied, receipt)).collect();
        prop_assert_eq!(told, expected);

        for threads in [2, 3, 7] {
            prop_assert_eq!(&batch(threads), &applied);
        }
    }
}

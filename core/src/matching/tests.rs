mod ledgers;

use super::*;
use crate::allocation::{AllocationPolicy, CreditUse, PassedOverBecause, Rule, Tolerance};
use crate::calendar::{Date, date};
use crate::money::{Currency, money};
use crate::portfolio::{
    AmountCells, CurrencyCells, ItemChunk, NameCells, Portfolio, PortfolioBuilder, Values, View,
};

fn day(month: u32, day: u32) -> Date {
    date(2026, month, day).unwrap()
}

/// Customer, document, currency, amount and the day in March on which it is due.
type Row = (&'static str, &'static str, &'static str, i64, u32);

fn portfolio(rows: &[Row]) -> Portfolio {
    fn texts<'a>(of: Vec<&'a str>) -> NameCells<'a> {
        NameCells::Text(Values::all(of))
    }
    let column = |of: fn(&Row) -> &'static str| texts(rows.iter().map(of).collect());
    let days =
        |of: fn(&Row) -> Date| Some(Values::all(rows.iter().map(|row| of(row).days()).collect::<Vec<_>>()));
    let chunk = ItemChunk {
        issued: days(|_| day(2, 1)),
        due: days(|row| day(3, row.4)),
        ..ItemChunk::new(
            column(|row| row.0),
            column(|row| row.1),
            CurrencyCells::Each(column(|row| row.2)),
            AmountCells::Minor(Values::all(rows.iter().map(|row| row.3).collect::<Vec<_>>())),
        )
    };
    let mut builder = PortfolioBuilder::new();
    builder.items(&chunk).unwrap();
    builder.finish().unwrap().0
}

fn receipt(name: &str, customer: &str, amount: &str, on: Date, names: &[&str]) -> BatchReceipt {
    let line = |document: &&str| BatchLine::of(document.parse().unwrap());
    BatchReceipt {
        remittance: names.iter().map(line).collect(),
        ..BatchReceipt::new(name.parse().unwrap(), customer.parse().unwrap(), money(amount).unwrap(), on)
    }
}

fn apply(
    portfolio: &Portfolio,
    receipts: &[BatchReceipt],
    policy: &AllocationPolicy,
    turn: Turn,
    threads: usize,
) -> Applied {
    let receipts = Receipts::of(portfolio, receipts).unwrap();
    portfolio.apply(receipts, &View::book(day(4, 30)), policy, turn, threads).unwrap()
}

fn told(portfolio: &Portfolio, applied: &Applied) -> Vec<(String, String, i64)> {
    let line = |at: usize| {
        let receipt = applied.receipts().name(applied.receipt_of(at)?)?.to_string();
        let item = portfolio.document_of(applied.item_of(at)?)?.to_string();
        Some((receipt, item, applied.cash(at)?.minor()))
    };
    (0..applied.lines().len()).map(|at| line(at).unwrap()).collect()
}

fn named(of: &[(&str, &str, i64)]) -> Vec<(String, String, i64)> {
    of.iter().map(|(receipt, item, cash)| ((*receipt).to_owned(), (*item).to_owned(), *cash)).collect()
}

#[test]
fn what_is_named_comes_before_age_only_rule_by_rule() {
    let portfolio = portfolio(&[("C", "A", "EUR", 100, 1), ("C", "B", "EUR", 100, 2)]);
    let policy = AllocationPolicy::of(vec![Rule::Remittance, Rule::OldestDueFirst]);
    // By value date: R-2 was paid first. It names nothing, R-1 names what age would give R-2.
    let receipts =
        [receipt("R-1", "C", "1 EUR", day(3, 9), &["A"]), receipt("R-2", "C", "1 EUR", day(3, 8), &[])];
    let by = |turn| told(&portfolio, &apply(&portfolio, &receipts, &policy, turn, 1));
    assert_eq!(by(Turn::RuleByRule), named(&[("R-1", "A", 100), ("R-2", "B", 100)]));
    let one_by_one = apply(&portfolio, &receipts, &policy, Turn::ReceiptByReceipt, 1);
    assert_eq!(told(&portfolio, &one_by_one), named(&[("R-2", "A", 100), ("R-1", "B", 100)]));
    let [passed] = one_by_one.passed_over() else { panic!("{:?}", one_by_one.passed_over()) };
    assert_eq!((passed.receipt, &passed.passed.because), (0, &PassedOverBecause::NothingOpen { line: 1 }));
}

#[test]
fn receipts_of_one_day_go_by_number_however_they_are_given() {
    let portfolio = portfolio(&[("C", "A", "EUR", 100, 1), ("C", "B", "EUR", 100, 2)]);
    let policy = AllocationPolicy::of(vec![Rule::OldestDueFirst]);
    let first = receipt("R-1", "C", "1 EUR", day(3, 9), &[]);
    let second = receipt("R-2", "C", "1 EUR", day(3, 9), &[]);
    let wanted = named(&[("R-1", "A", 100), ("R-2", "B", 100)]);
    for receipts in [[first.clone(), second.clone()], [second, first]] {
        let applied = apply(&portfolio, &receipts, &policy, Turn::RuleByRule, 1);
        assert_eq!(told(&portfolio, &applied), wanted);
    }
}

#[test]
fn what_finds_no_account_or_currency_says_so() {
    let portfolio = portfolio(&[("C", "A", "EUR", 100, 1), ("D", "B", "USD", 100, 2)]);
    let receipts = [
        receipt("R-1", "C", "1 USD", day(3, 9), &[]),
        receipt("R-2", "X", "1 EUR", day(3, 9), &["A"]),
        receipt("R-3", "C", "3 JPY", day(3, 9), &[]),
        receipt("R-4", "C", "2 EUR", day(3, 9), &["B"]),
    ];
    let policy = AllocationPolicy::of(vec![Rule::Remittance, Rule::OldestDueFirst]);
    let applied = apply(&portfolio, &receipts, &policy, Turn::RuleByRule, 1);
    assert_eq!(told(&portfolio, &applied), named(&[("R-4", "A", 100)]));
    let why: Vec<_> = (0..4).map(|at| applied.unplaced(at).unwrap().as_str()).collect();
    assert_eq!(why, ["no_currency", "no_account", "no_currency", "no_rule"]);
    // Lines that name another's document, or one that there is not.
    let passed: Vec<_> = applied.passed_over().iter().map(|passed| passed.receipt).collect();
    assert_eq!(passed, [3, 1]);
    let left: Vec<_> =
        applied.totals().unwrap().iter().map(|total| (total.currency, total.left.minor())).collect();
    assert_eq!(left, [(Currency::EUR, 200), (Currency::JPY, 3), (Currency::USD, 100)]);
}

#[test]
fn differences_are_given_up_or_kept_and_tie() {
    let portfolio = portfolio(&[("C", "A", "EUR", 1_000, 1), ("D", "B", "EUR", 1_000, 1)]);
    let tolerance = Tolerance { amounts: vec![money("0.05 EUR").unwrap()], percent: None };
    let policy =
        AllocationPolicy { tolerances: vec![tolerance], ..AllocationPolicy::of(vec![Rule::OldestDueFirst]) };
    let receipts =
        [receipt("R-1", "C", "9.97 EUR", day(3, 9), &[]), receipt("R-2", "D", "10.04 EUR", day(3, 9), &[])];
    let mut applied = apply(&portfolio, &receipts, &policy, Turn::RuleByRule, 1);
    assert_eq!(applied.short(0).unwrap(), money("0.03 EUR").unwrap());
    assert_eq!(
        applied.explain(&portfolio, 0).unwrap(),
        "receipt R-1: 9.97 EUR settles A/1 with 0.03 EUR given up: oldest due, 2026-03-01"
    );
    assert_eq!((applied.kept(1).unwrap(), applied.unplaced(1)), (money("0.04 EUR").unwrap(), None));
    let total = &applied.totals().unwrap()[0];
    assert_eq!(
        [total.received, total.applied, total.kept, total.short].map(|sum| sum.minor()),
        [2_001, 1_997, 4, 3]
    );
    applied.left[0] = 1;
    assert_eq!(applied.check().unwrap_err().code().as_str(), "does_not_tie");
}

#[test]
fn what_is_kept_of_a_match_is_not_there_for_later_rules() {
    let portfolio = portfolio(&[("C", "A", "EUR", 1_000, 1), ("C", "B", "EUR", 300, 2)]);
    let tolerance = Tolerance { amounts: vec![money("0.05 EUR").unwrap()], percent: None };
    let rules = vec![Rule::ExactSingle, Rule::OldestDueFirst];
    let policy = AllocationPolicy { tolerances: vec![tolerance], ..AllocationPolicy::of(rules) };
    let receipts = [receipt("R-1", "C", "10.03 EUR", day(3, 9), &[])];
    for turn in [Turn::RuleByRule, Turn::ReceiptByReceipt] {
        let applied = apply(&portfolio, &receipts, &policy, turn, 1);
        assert_eq!(told(&portfolio, &applied), named(&[("R-1", "A", 1_000)]));
        assert_eq!((applied.kept(0).unwrap(), applied.unplaced(0)), (money("0.03 EUR").unwrap(), None));
        applied.check().unwrap();
    }
}

#[test]
fn credits_pay_where_the_policy_has_them() {
    let portfolio = portfolio(&[("C", "A", "EUR", 1_000, 1), ("C", "N", "EUR", -300, 1)]);
    let policy =
        AllocationPolicy { credits: CreditUse::First, ..AllocationPolicy::of(vec![Rule::OldestDueFirst]) };
    let receipts =
        [receipt("R-1", "C", "6 EUR", day(3, 9), &[]), receipt("R-2", "C", "6 EUR", day(3, 9), &[])];
    let applied = apply(&portfolio, &receipts, &policy, Turn::RuleByRule, 1);
    assert_eq!(told(&portfolio, &applied), named(&[("R-1", "A", 300), ("R-1", "A", 600), ("R-2", "A", 100)]));
    assert_eq!([0, 1, 2].map(|line| applied.credit(line).is_some()), [true, false, false]);
    assert_eq!(
        applied.explain(&portfolio, 0).unwrap(),
        "receipt R-1: 3.00 EUR of N/1 settles A/1: oldest due, 2026-03-01"
    );
    let total = &applied.totals().unwrap()[0];
    assert_eq!((total.applied.minor(), total.left.minor()), (700, 500));
}

#[test]
fn every_reason_comes_back_from_its_columns() {
    let portfolio = portfolio(&[
        ("C", "A", "EUR", 100, 1),
        ("C", "B", "EUR", 200, 2),
        ("C", "D", "EUR", 300, 2),
        ("C", "E", "EUR", 450, 9),
    ]);
    for (rules, cash, reasons) in [
        (vec![Rule::ExactSingle], "3 EUR", vec!["the only item of exactly this amount"]),
        (vec![Rule::PastDue], "6 EUR", vec!["the money is everything that is past due"; 3]),
        (vec![Rule::LargestFirst], "5 EUR", vec!["larger than the next", "larger than the next"]),
        (
            vec![Rule::OldestIssuedFirst],
            "10.50 EUR",
            vec![
                "due earlier than the next",
                "its number comes before the next, which is equal otherwise",
                "due earlier than the next",
                "the only one left",
            ],
        ),
        (vec![Rule::ProRata], "2.10 EUR", vec!["its share among 4 that are equal"; 4]),
        (
            vec![Rule::OldestDueFirst],
            "3.50 EUR",
            vec![
                "oldest due, 2026-03-01",
                "oldest due, 2026-03-02, before others by issue date or number",
                "oldest due, 2026-03-02",
            ],
        ),
    ] {
        let receipts = [receipt("R-1", "C", cash, day(3, 5), &[])];
        let applied = apply(&portfolio, &receipts, &AllocationPolicy::of(rules), Turn::RuleByRule, 1);
        let why = |line| applied.why(line).unwrap().to_string();
        assert_eq!((0..applied.lines().len()).map(why).collect::<Vec<_>>(), reasons);
    }
}

#[test]
fn receipts_are_looked_at() {
    let portfolio = portfolio(&[("C", "A", "EUR", 100, 1)]);
    let zero = receipt("R-1", "C", "0.00 EUR", day(3, 1), &[]);
    assert_eq!(Receipts::of(&portfolio, &[zero]).unwrap_err().code().as_str(), "amount_not_positive");
    let mut other = receipt("R-1", "C", "1 EUR", day(3, 1), &["A"]);
    other.remittance[0].amount = Some(money("1 USD").unwrap());
    assert_eq!(Receipts::of(&portfolio, &[other]).unwrap_err().code().as_str(), "currency_mismatch");
}

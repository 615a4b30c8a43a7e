//! Requests of the seventh generation: money applied by policies of all orders and totals.

use receivables::account::command::ReceivePayment;
use receivables::account::{Account, Command, Item};
use receivables::allocation::{AllocationPolicy, DiscountRule, Rule};
use receivables::id::DocumentId;
use receivables::ledger::Ledger;
use receivables::party::AccountKey;
use receivables::payment::RemittanceLine;
use receivables::{Currency, Money, Result};

use super::Step;
use super::request::{first_day, pick};

/// The rules that a policy is drawn from.
const RULES: [Rule; 10] = [
    Rule::Remittance,
    Rule::ReferenceText,
    Rule::ExactSingle,
    Rule::WholeAccount,
    Rule::PastDue,
    Rule::OldestDueFirst,
    Rule::OldestIssuedFirst,
    Rule::LargestFirst,
    Rule::SmallestFirst,
    Rule::ProRata,
];

pub(super) fn command(ledger: &Ledger, number: DocumentId, step: &Step) -> Result<Command> {
    let Step::Rule { customer, cents, total, day, rules, discount, grace, named, advised } = step else {
        unreachable!("{step:?} stands in an earlier list")
    };
    let customer: AccountKey =
        AccountKey::from(format!("C-{customer}").parse::<receivables::id::CustomerId>()?);
    let day = first_day()?.plus_days(i64::from(*day))?;
    let own = ledger.account(&customer).into_iter().flat_map(Account::items);
    let open: Vec<&Item> = own.filter(|item| item.open > 0 && item.currency == Currency::EUR).collect();
    // At times the sum of everything, or of what is past due, so that totals are met.
    let all: i64 = open.iter().map(|item| item.open).sum();
    let late: i64 =
        open.iter().filter(|item| item.due.is_some_and(|due| due < day)).map(|item| item.open).sum();
    let minor = match total {
        0 => all,
        1 => late,
        _ => *cents,
    };
    let amount = Money::from_minor(minor.max(1), Currency::EUR)?;
    let mut receipt = ReceivePayment::new(number, customer.customer, amount, day);
    let document = |at: u16| pick(&open, at).map(|item| item.key.document.clone());
    receipt.reference = named.and_then(document).map(|document| format!("for {document}."));
    if let Some(document) = advised.and_then(document) {
        receipt.remittance.push(RemittanceLine::of(document));
    }
    let rules = rules.iter().filter_map(|rule| pick(&RULES, *rule)).collect();
    receipt.policy = Some(AllocationPolicy {
        discount: match discount {
            0 => DiscountRule::None,
            1 => DiscountRule::FullPayment,
            _ => DiscountRule::Proportional,
        },
        discount_grace_days: grace.unwrap_or(0),
        unearned_discount: *discount == 5,
        ..AllocationPolicy::of(rules)
    });
    Ok(receipt.into())
}

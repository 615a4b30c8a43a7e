//! Cash application by itself: policies as they come, and which open items make up an amount.

use receivables::allocation::{self, AllocationPolicy, CombinationSearch, Law, OpenPart, Rule, SearchLimits};
use receivables::money::Money;

use crate::{Refused, answer};

/// Which of the open items make up an amount: one alone or several, each in full or with its discount, credits counted
/// against debits. Those equal to it go first; only where there is none, those that come to at most `below` less or `above`
/// more. Says whether there is exactly one combination, several or none, and never picks one of several.
#[uniffi::export]
pub fn combinations(
    open: Vec<OpenPart>,
    amount: Money,
    below: Money,
    above: Money,
    limits: SearchLimits,
) -> Result<CombinationSearch, Refused> {
    answer(|| allocation::combinations(&open, amount, below, above, limits))
}

/// How far a search for combinations goes by default: 200 million steps, some tenths of a second, and 64 MiB.
#[uniffi::export]
pub fn standard_search_limits() -> SearchLimits {
    SearchLimits::standard()
}

/// These rules, and nothing beside: discounts with part payments, no tolerance, no use of credits.
#[uniffi::export]
pub fn allocation_policy(rules: Vec<Rule>) -> AllocationPolicy {
    AllocationPolicy::of(rules)
}

/// By reference, then the exact amount, then the oldest due first; part payments earn their part of a discount.
#[uniffi::export]
pub fn standard_allocation() -> AllocationPolicy {
    AllocationPolicy::standard()
}

/// By reference, then by amount: one item, the whole account, what is past due, what is past due under the same terms, a
/// combination. Never in part: what no rule places waits.
#[uniffi::export]
pub fn exact_allocation() -> AllocationPolicy {
    AllocationPolicy::exact()
}

/// As the debtor says, else in the order of a law.
#[uniffi::export]
pub fn statutory_allocation(law: Law) -> AllocationPolicy {
    AllocationPolicy::statutory(law)
}

/// Nothing is applied by itself; a person decides.
#[uniffi::export]
pub fn manual_allocation() -> AllocationPolicy {
    AllocationPolicy::manual()
}

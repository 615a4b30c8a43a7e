//! Cash application by itself: which open items make up an amount.

use receivables::allocation::{self, CombinationSearch, OpenPart, SearchLimits};
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

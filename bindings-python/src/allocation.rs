//! Cash application by itself: policies as they come, and which open items make up an amount.

use pyo3::prelude::*;
use receivables::Money;
use receivables::allocation::{AllocationPolicy, OpenPart, SearchLimits, combinations as search};

use crate::atoms;
use crate::bridge::{Cell, give, optional, take};
use crate::fault::{Result, contain, door};

type Given<'a, 'py> = &'a Bound<'py, PyAny>;

fn tolerance(name: &str, given: Option<Given<'_, '_>>, amount: Money) -> Result<Money> {
    let given = given.map(|given| atoms::money(given).map_err(|fault| fault.within(name)));
    given.unwrap_or_else(|| Ok(Money::zero(amount.currency())))
}

/// Which of the open items make up an amount: one alone or several, each in full or with its discount, credits counted
/// against debits. Says whether there is exactly one combination, several or none, and never picks one of several.
///
/// Args:
///     open: What closes each item: in full, and with its discount where one is to be had.
///     amount: Above zero.
///     below: How much less a combination may come to where none is equal to the amount; none for nothing.
///     above: How much more.
///     limits: How far the search may go; none for ``standard_search_limits()``.
///
/// Raises:
///     Error: ``currency_mismatch``, ``amount_not_positive``, ``amount_negative``, ``too_many``.
#[pyfunction]
#[pyo3(signature = (open, amount, *, below=None, above=None, limits=None))]
pub(crate) fn combinations<'py>(
    open: Given<'_, 'py>,
    amount: Given<'_, 'py>,
    below: Option<Given<'_, 'py>>,
    above: Option<Given<'_, 'py>>,
    limits: Option<Given<'_, 'py>>,
) -> Cell<'py> {
    door(|| {
        let py = open.py();
        let open: Vec<OpenPart> = take(open).map_err(|fault| fault.within("open"))?;
        let amount = atoms::money(amount).map_err(|fault| fault.within("amount"))?;
        let (below, above) = (tolerance("below", below, amount)?, tolerance("above", above, amount)?);
        let limits: SearchLimits = optional("limits", limits)?.unwrap_or_default();
        let made = py.detach(|| contain(|| search(&open, amount, below, above, limits)))?;
        give(py, &made)
    })
}

/// 200 million steps, some tenths of a second, and 64 MiB.
#[pyfunction]
pub(crate) fn standard_search_limits(py: Python<'_>) -> Cell<'_> {
    door(|| give(py, &SearchLimits::standard()))
}

/// By reference, then the exact amount, then the oldest due first.
#[pyfunction]
pub(crate) fn standard_allocation(py: Python<'_>) -> Cell<'_> {
    door(|| give(py, &AllocationPolicy::standard()))
}

/// By reference, then by amount; never in part.
#[pyfunction]
pub(crate) fn exact_allocation(py: Python<'_>) -> Cell<'_> {
    door(|| give(py, &AllocationPolicy::exact()))
}

/// As the debtor says, else in the order of a law.
#[pyfunction]
pub(crate) fn statutory_allocation<'py>(law: Given<'_, 'py>) -> Cell<'py> {
    door(|| {
        let policy = AllocationPolicy::statutory(take(law).map_err(|fault| fault.within("law"))?);
        give(law.py(), &policy)
    })
}

/// Nothing is applied by itself.
#[pyfunction]
pub(crate) fn manual_allocation(py: Python<'_>) -> Cell<'_> {
    door(|| give(py, &AllocationPolicy::manual()))
}

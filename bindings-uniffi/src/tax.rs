//! Tax that is given back on bad debts, and what remains of an invoice after deposits.

use receivables::calendar::Date as CalendarDate;
use receivables::invoice::{AfterDeposits, BadDebt, BadDebtLaw, BadDebtRelief, Deposit, Totals};

use crate::{Refused, answer};

/// What remains due of a final invoice after the deposits that were received, with their tax by rate.
#[uniffi::export]
pub fn after_deposits(totals: &Totals, deposits: Vec<Deposit>) -> Result<AfterDeposits, Refused> {
    answer(|| totals.after_deposits(&deposits))
}

/// Every law on the tax of bad debts that comes with the library.
#[uniffi::export]
pub fn bad_debt_laws() -> Result<Vec<BadDebtLaw>, Refused> {
    answer(BadDebtLaw::all)
}

/// The law of that name on the tax of bad debts; `unknown_choice`, with the names there are.
#[uniffi::export]
pub fn bad_debt_law(name: String) -> Result<BadDebtLaw, Refused> {
    answer(|| BadDebtLaw::named(&name))
}

/// What a law gives back of the tax on a debt that is claimed on a day, and all that stands against it.
#[uniffi::export]
pub fn bad_debt_relief(
    law: &BadDebtLaw,
    debt: &BadDebt,
    claimed: CalendarDate,
) -> Result<BadDebtRelief, Refused> {
    answer(|| law.relief(debt, claimed))
}

//! The tax inside amounts, what is given back of it on bad debts, and what remains of it after deposits.

use pyo3::prelude::*;
use receivables::invoice::{BadDebt, BadDebtLaw, Deposit, TaxShare, Totals};
use receivables::terms::Terms;

use crate::atoms;
use crate::bridge::{give, take};
use crate::fault::door;

type Made<'py> = PyResult<Bound<'py, PyAny>>;

/// The tax inside a part of a document's gross.
#[pyfunction]
pub(crate) fn tax_inside<'py>(totals: &Bound<'py, PyAny>, part: &Bound<'py, PyAny>) -> Made<'py> {
    door(|| {
        let part = atoms::money(part).map_err(|fault| fault.within("part"))?;
        give(totals.py(), &take::<Totals>(totals)?.tax_inside(part)?)
    })
}

/// The tax that falls with a discount that was earned.
#[pyfunction]
pub(crate) fn tax_of_discount<'py>(
    totals: &Bound<'py, PyAny>,
    discount: &Bound<'py, PyAny>,
    terms: &Bound<'py, PyAny>,
) -> Made<'py> {
    door(|| {
        let discount = atoms::money(discount).map_err(|fault| fault.within("discount"))?;
        let terms: Terms = take(terms).map_err(|fault| fault.within("terms"))?;
        give(totals.py(), &take::<Totals>(totals)?.tax_of_discount(discount, &terms)?)
    })
}

/// The tax on so much net under these terms.
#[pyfunction]
pub(crate) fn tax_share_under<'py>(
    terms: &Bound<'py, PyAny>,
    category: &str,
    rate: &Bound<'py, PyAny>,
    net: &Bound<'py, PyAny>,
) -> Made<'py> {
    door(|| {
        let rate = atoms::read("Percent", rate).map_err(|fault| fault.within("rate"))?.parse()?;
        let net = atoms::money(net).map_err(|fault| fault.within("net"))?;
        give(terms.py(), &TaxShare::under(&take(terms)?, category, rate, net)?)
    })
}

/// The tax inside an amount that includes it.
#[pyfunction]
pub(crate) fn tax_share_included<'py>(
    category: &str,
    rate: &Bound<'py, PyAny>,
    gross: &Bound<'py, PyAny>,
) -> Made<'py> {
    door(|| {
        let py = rate.py();
        let rate = atoms::read("Percent", rate).map_err(|fault| fault.within("rate"))?.parse()?;
        let gross = atoms::money(gross).map_err(|fault| fault.within("gross"))?;
        give(py, &TaxShare::included(category, rate, gross)?)
    })
}

/// What remains due of a final invoice after deposits.
#[pyfunction]
pub(crate) fn totals_after_deposits<'py>(
    totals: &Bound<'py, PyAny>,
    deposits: &Bound<'py, PyAny>,
) -> Made<'py> {
    door(|| {
        let given: Vec<Deposit> = take(deposits).map_err(|fault| fault.within("deposits"))?;
        give(totals.py(), &take::<Totals>(totals)?.after_deposits(&given)?)
    })
}

/// Every law on the tax of bad debts that comes along, each with its source.
#[pyfunction]
pub(crate) fn bad_debt_laws(py: Python<'_>) -> Made<'_> {
    door(|| give(py, &BadDebtLaw::all()?))
}

/// The law of that name on the tax of bad debts.
///
/// Raises:
///     Error: ``unknown_choice``, with the names there are.
#[pyfunction]
pub(crate) fn bad_debt_law<'py>(name: &Bound<'py, PyAny>) -> Made<'py> {
    door(|| give(name.py(), &BadDebtLaw::named(&atoms::text(name)?)?))
}

/// What a law gives back of the tax on a debt that is claimed on a day.
#[pyfunction]
pub(crate) fn bad_debt_law_relief<'py>(
    law: &Bound<'py, PyAny>,
    debt: &Bound<'py, PyAny>,
    claimed: &Bound<'py, PyAny>,
) -> Made<'py> {
    door(|| {
        let debt: BadDebt = take(debt).map_err(|fault| fault.within("debt"))?;
        let claimed = atoms::date(claimed).map_err(|fault| fault.within("claimed"))?;
        give(law.py(), &take::<BadDebtLaw>(law)?.relief(&debt, claimed)?)
    })
}

//! What can be asked of a matrix of authority.

use pyo3::prelude::*;
use receivables::authority::{Authorities, Duty};
use receivables::id::RoleName;

use crate::atoms;
use crate::bridge::{give, take};
use crate::fault::door;

type Made<'py> = PyResult<Bound<'py, PyAny>>;

/// Refuses a matrix of authority that contradicts itself.
#[pyfunction]
pub(crate) fn authorities_check(authorities: &Bound<'_, PyAny>) -> PyResult<()> {
    door(|| Ok(take::<Authorities>(authorities)?.check()?))
}

/// The smallest role that may decide so much of something.
#[pyfunction]
#[pyo3(signature = (authorities, duty, amount=None))]
pub(crate) fn authorities_who_may<'py>(
    authorities: &Bound<'py, PyAny>,
    duty: &Bound<'py, PyAny>,
    amount: Option<&Bound<'py, PyAny>>,
) -> Made<'py> {
    door(|| {
        let duty: Duty = take(duty).map_err(|fault| fault.within("duty"))?;
        let amount = amount.map(atoms::money).transpose().map_err(|fault| fault.within("amount"))?;
        give(authorities.py(), &take::<Authorities>(authorities)?.who_may(duty, amount))
    })
}

/// The incompatible duties that somebody with all these roles could join.
#[pyfunction]
pub(crate) fn authorities_conflicts<'py>(
    authorities: &Bound<'py, PyAny>,
    roles: &Bound<'py, PyAny>,
) -> Made<'py> {
    door(|| {
        let roles: Vec<RoleName> = take(roles).map_err(|fault| fault.within("roles"))?;
        give(authorities.py(), &take::<Authorities>(authorities)?.conflicts(&roles))
    })
}

//! Contacts by customer, beside the ledger: the one value here that changes, behind its lock.

use std::sync::{PoisonError, RwLock};

use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use receivables::error::Error;
use receivables::party::Contact;

use crate::bridge::{Cell, give, take};
use crate::fault::{Fault, Result, contain, door};

/// Contacts by customer: personal data, kept beside the ledger and erasable without touching it.
#[pyclass(frozen, module = "receivables")]
#[derive(Debug)]
pub(crate) struct Directory(pub(crate) RwLock<receivables::party::Directory>);

/// A directory that a caller may have given.
pub(crate) fn given<'a>(directory: Option<&'a Bound<'_, PyAny>>) -> Result<Option<&'a Directory>> {
    match directory.map(|given| (given, given.cast::<Directory>())) {
        None => Ok(None),
        Some((_, Ok(directory))) => Ok(Some(directory.get())),
        Some((given, Err(_))) => Err(Fault::wrong_type("Directory", given).within("directory")),
    }
}

/// Makes something with the contacts as they are now.
pub(crate) fn with<T>(
    directory: Option<&Directory>,
    make: impl FnOnce(Option<&receivables::party::Directory>) -> std::result::Result<T, Error>,
) -> std::result::Result<T, Error> {
    match directory {
        None => contain(|| make(None)),
        Some(directory) => {
            let names = directory.0.read().unwrap_or_else(PoisonError::into_inner);
            contain(|| make(Some(&names)))
        }
    }
}

#[pymethods]
impl Directory {
    #[new]
    fn new() -> Self {
        Self(RwLock::default())
    }

    /// Keeps a contact, in place of an earlier one.
    fn set(&self, customer: &Bound<'_, PyAny>, contact: &Bound<'_, PyAny>) -> PyResult<()> {
        door(|| {
            let (customer, contact) = (take(customer)?, take::<Contact>(contact)?);
            self.0.write().unwrap_or_else(PoisonError::into_inner).set(customer, contact);
            Ok(())
        })
    }

    /// The contact of a customer; none where there is none.
    fn get<'py>(&self, customer: &Bound<'py, PyAny>) -> Cell<'py> {
        door(|| {
            let id = take(customer)?;
            let contact = self.0.read().unwrap_or_else(PoisonError::into_inner).get(&id).cloned();
            give(customer.py(), &contact)
        })
    }

    /// The name of a customer, or the id where there is no contact.
    fn name(&self, customer: &Bound<'_, PyAny>) -> PyResult<String> {
        door(|| {
            let id = take(customer)?;
            Ok(self.0.read().unwrap_or_else(PoisonError::into_inner).name(&id).to_owned())
        })
    }

    /// Forgets a customer's contact; the erased record is handed back once.
    fn erase<'py>(&self, customer: &Bound<'py, PyAny>) -> Cell<'py> {
        door(|| {
            let id = take(customer)?;
            let erased = self.0.write().unwrap_or_else(PoisonError::into_inner).erase(&id);
            give(customer.py(), &erased)
        })
    }

    fn __repr__(&self) -> &'static str {
        "<Directory: personal data>"
    }

    fn __reduce__(&self) -> PyResult<()> {
        Err(PyTypeError::new_err("cannot pickle a Directory: it holds personal data"))
    }
}

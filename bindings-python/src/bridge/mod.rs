//! The bridge: every record and choice of the core crosses here, by serde, in either direction. It knows the shape of
//! values (struct, choice, list, atom) and no single type: the classes stand in `receivables._declared`, written from
//! the core's source, and are found by the names that serde gives.

mod input;
mod output;

use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDict, PyTuple};
use serde::{Deserialize, Serialize};

use crate::fault::{Fault, Result};
use input::{Given, Made};
use output::Writer;

/// Takes a value of the core out of a Python object.
pub(crate) fn take<T: for<'de> Deserialize<'de>>(given: &Bound<'_, PyAny>) -> Result<T> {
    T::deserialize(Given(given))
}

/// An argument that may be left out.
pub(crate) fn optional<T: for<'de> Deserialize<'de>>(
    name: &str,
    given: Option<&Bound<'_, PyAny>>,
) -> Result<Option<T>> {
    given.map(|given| take(given).map_err(|fault| fault.within(name))).transpose()
}

/// What a method gives that makes any object of Python.
pub(crate) type Cell<'py> = PyResult<Bound<'py, PyAny>>;

/// Gives a value of the core to Python.
pub(crate) fn give<'py, T: Serialize + ?Sized>(py: Python<'py>, value: &T) -> Result<Bound<'py, PyAny>> {
    value.serialize(Writer { py, target: None })
}

/// Takes the arguments of a record's or variant's constructor and sets the fields of `target` to what they mean, so
/// that an object holds amounts, days and tuples, whatever texts and lists it was made from.
pub(crate) fn settle<T: for<'de> Deserialize<'de> + Serialize>(
    target: &Bound<'_, PyAny>,
    tag: Option<&str>,
    values: &Bound<'_, PyTuple>,
) -> Result<()> {
    let value = T::deserialize(Made { tag, values })?;
    value.serialize(Writer { py: target.py(), target: Some(target.clone()) }).map(drop)
}

/// The classes by name: records and choices by their own, variants as `Share.fixed`.
fn class<'py>(py: Python<'py>, name: &str) -> Result<Option<Bound<'py, PyAny>>> {
    static CLASSES: PyOnceLock<Py<PyDict>> = PyOnceLock::new();
    let classes = CLASSES.get_or_try_init(py, || {
        let classes = py.import("receivables._declared")?.getattr("CLASSES")?;
        Ok::<_, Fault>(classes.cast_into::<PyDict>().map_err(PyErr::from)?.unbind())
    })?;
    Ok(classes.bind(py).get_item(name)?)
}

/// The attribute of a field: names that Python keeps for itself have an underscore.
fn attribute(field: &'static str) -> &'static str {
    match field {
        "class" => "class_",
        "from" => "from_",
        field => field,
    }
}

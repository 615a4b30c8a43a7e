//! Tables of other libraries, in and out: through Arrow's C stream, so no library is known here by name.

use std::sync::Arc;

use arrow_array::{ArrayRef, RecordBatch, RecordBatchReader, StructArray};
use arrow_schema::{ArrowError, Field};
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyInt, PyMapping, PyString};
use pyo3_arrow::PyRecordBatchReader;
use pyo3_arrow::ffi::{ArrayIterator, to_stream_pycapsule};
use receivables::error::Reason;
use receivables::interchange::mapping::{AttributeColumn, Mapping, RoleColumn};
use serde::Deserialize;

use crate::atoms;
use crate::bridge::take;
use crate::fault::{Fault, Result};

/// The batches of anything that gives an Arrow stream.
pub(crate) fn reader(given: &Bound<'_, PyAny>) -> Result<Box<dyn RecordBatchReader + Send>> {
    const STREAM: &str = "__arrow_c_stream__";
    if given.get_type().getattr_opt(STREAM)?.is_none() {
        return Err(Fault::wrong_type(
            "a table that has __arrow_c_stream__: of polars, pandas, pyarrow, DuckDB",
            given,
        ));
    }
    let capsule = given.call_method0(STREAM)?;
    let capsule = capsule.cast::<PyCapsule>().map_err(|_| Fault::wrong_type("an Arrow stream", &capsule))?;
    let bad = |raised: PyErr| Fault::from(Reason::BadArrow { why: raised.value(given.py()).to_string() });
    PyRecordBatchReader::from_arrow_pycapsule(capsule).and_then(PyRecordBatchReader::into_reader).map_err(bad)
}

/// What a caller says about columns: all of them as a record, some of them as a dictionary by role, or nothing.
pub(crate) fn mapping<C: for<'de> Deserialize<'de>>(given: Option<&Bound<'_, PyAny>>) -> Result<Mapping<C>> {
    let Some(given) = given else { return Ok(Mapping::guessed()) };
    let Ok(said) = given.cast::<PyMapping>() else { return Ok(Mapping::Named { columns: take(given)? }) };
    let mut except = Vec::new();
    for pair in said.items()? {
        let (role, column) = pair.extract::<(Bound<'_, PyAny>, Bound<'_, PyAny>)>()?;
        let role = atoms::text(&role)?;
        let mut say = |column: Option<String>, name: Option<String>| {
            except.push(RoleColumn { role: role.clone(), column, name });
        };
        if column.is_none() {
            say(None, None);
        } else if column.is_instance_of::<PyString>() {
            say(Some(atoms::text(&column)?), None);
        } else {
            let said = attributes(&column).map_err(|fault| fault.within(&role))?;
            said.into_iter().for_each(|said| say(Some(said.column), said.name));
        }
    }
    Ok(Mapping::Guessed { except })
}

/// Columns of attributes: a list of them, or a dictionary from what reports call them to their columns.
pub(crate) fn attributes(given: &Bound<'_, PyAny>) -> Result<Vec<AttributeColumn>> {
    let Ok(named) = given.cast::<PyMapping>() else { return take(given) };
    let mut columns = Vec::new();
    for pair in named.items()? {
        let (name, column) = pair.extract::<(Bound<'_, PyAny>, Bound<'_, PyAny>)>()?;
        columns.push(AttributeColumn { column: atoms::text(&column)?, name: Some(atoms::text(&name)?) });
    }
    Ok(columns)
}

/// A customer as a text: also one that is a whole number in a table.
pub(crate) fn customer(given: &Bound<'_, PyAny>) -> Result<String> {
    match given.cast::<PyInt>() {
        Ok(number) => Ok(number.to_string()),
        Err(_) => atoms::text(given),
    }
}

/// A table on its way to a library that takes Arrow streams.
#[pyclass(frozen)]
struct Stream(RecordBatch);

#[pymethods]
impl Stream {
    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyCapsule>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        Ok(capsule(py, self.0.clone(), requested_schema)?)
    }
}

/// The Arrow stream of a table.
pub(crate) fn capsule<'py>(
    py: Python<'py>,
    batch: RecordBatch,
    requested_schema: Option<Bound<'py, PyCapsule>>,
) -> Result<Bound<'py, PyCapsule>> {
    let schema = batch.schema();
    let field =
        Field::new_struct("", schema.fields().clone(), false).with_metadata(schema.metadata().clone());
    let rows: ArrayRef = Arc::new(StructArray::from(batch));
    let arrays = std::iter::once(Ok::<_, ArrowError>(rows));
    let stream = ArrayIterator::new(arrays, Arc::new(field));
    Ok(to_stream_pycapsule(py, Box::new(stream), requested_schema).map_err(PyErr::from)?)
}

/// The table as another library has it.
pub(crate) fn table<'py>(py: Python<'py>, method: &str, batch: RecordBatch) -> Result<Bound<'py, PyAny>> {
    Ok(py.import("receivables._tables")?.call_method1(method, (Stream(batch),))?)
}

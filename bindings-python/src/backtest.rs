//! What other policies would have done, as tables. The log makes it.

use pyo3::prelude::*;
use receivables::backtest::Backtest;

use crate::bridge::take;
use crate::directory;
use crate::fault::door;
use crate::frame::Frame;

/// One line per policy and currency, as a table.
#[pyfunction]
pub(crate) fn backtest_frame(backtest: &Bound<'_, PyAny>) -> PyResult<Frame> {
    door(|| Ok(Frame(take::<Backtest>(backtest)?.to_frame()?)))
}

/// One line per receipt and policy, as a table.
#[pyfunction]
#[pyo3(signature = (backtest, directory=None))]
pub(crate) fn backtest_by_receipt(
    backtest: &Bound<'_, PyAny>,
    directory: Option<&Bound<'_, PyAny>>,
) -> PyResult<Frame> {
    door(|| {
        let backtest = take::<Backtest>(backtest)?;
        let made = directory::with(directory::given(directory)?, |names| backtest.by_receipt(names));
        Ok(Frame(made?))
    })
}

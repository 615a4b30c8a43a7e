//! The one value class that Python has no type for.

use std::hash::{DefaultHasher, Hash, Hasher};

use pyo3::prelude::*;
use pyo3::types::PyTuple;
use receivables::error::{Reason, Shown};
use receivables::money::{Percent, Rate, Rounding};

use crate::atoms::{self, Number, decimal_class, exact, number, text};
use crate::bridge::take;
use crate::fault::{Fault, Result, door};

/// An exact amount in one currency.
///
/// ``Money("1190.00 EUR")``, ``Money("1190.00", "EUR")``, ``Money(Decimal("1190"), "EUR")``, ``Money(1190, "EUR")``
/// and ``Money(minor=119000, currency="EUR")`` are equal. A float is refused, because it is not exact; a currency of
/// your own is written with its decimals, as in ``"250 PTS:0"``. Amounts of two currencies are never added up.
///
/// Raises:
///     Error: ``amount_syntax``, ``amount_float``, ``amount_bool``, ``amount_not_finite``, ``amount_out_of_range``,
///         ``excess_precision``, ``currency_missing``, ``unknown_currency`` and the like.
#[pyclass(frozen, module = "receivables")]
#[derive(Debug)]
pub(crate) struct Money(pub(crate) receivables::Money);

fn make(
    amount: Option<&Bound<'_, PyAny>>,
    currency: Option<&Bound<'_, PyAny>>,
    minor: Option<&Bound<'_, PyAny>>,
) -> Result<receivables::Money> {
    let currency = currency.map(|currency| Ok::<_, Fault>(text(currency)?.parse()?)).transpose()?;
    match (amount, currency, minor) {
        (Some(amount), None, None) => atoms::money(amount),
        (Some(amount), Some(currency), None) => match number(amount)? {
            Number::Text(text) => Ok(receivables::Money::parse_amount(&text, currency)?),
            Number::Plain(plain) => exact(
                &plain,
                |text| receivables::Money::parse_amount(text, currency),
                |value| receivables::Money::from_decimal(value, currency),
            ),
            Number::Other => Err(Fault::wrong_type("an amount as text, Decimal or int", amount)),
        },
        (None, Some(currency), Some(minor)) => match number(minor)? {
            Number::Plain(plain) => {
                let syntax = |_| Reason::AmountSyntax { value: Shown::new(&plain), at: 1 };
                Ok(receivables::Money::from_minor(plain.parse().map_err(syntax)?, currency)?)
            }
            Number::Text(_) | Number::Other => Err(Fault::wrong_type("whole minor units as int", minor)),
        },
        (None, None, Some(_)) => Err(Reason::MissingField { name: "currency".to_owned() }.into()),
        (Some(_), _, Some(_)) => {
            let (expected, got) = ("an amount or minor units".to_owned(), "both".to_owned());
            Err(Reason::WrongType { expected, got }.into())
        }
        (None, _, None) => Err(Reason::MissingField { name: "amount".to_owned() }.into()),
    }
}

fn rounding(given: &Bound<'_, PyAny>) -> Result<Rounding> {
    take(given).map_err(|fault| fault.within("rounding"))
}

#[pymethods]
impl Money {
    #[new]
    #[pyo3(signature = (amount=None, currency=None, *, minor=None))]
    fn new(
        amount: Option<&Bound<'_, PyAny>>,
        currency: Option<&Bound<'_, PyAny>>,
        minor: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        door(|| make(amount, currency, minor).map(Self))
    }

    /// The amount as ``decimal.Decimal``, with exactly the decimals of its currency.
    #[getter]
    fn amount<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        door(|| Ok(decimal_class(py)?.call1((self.0.amount_text(),))?))
    }

    /// The currency: its ISO 4217 code, or its own code with its decimals.
    #[getter]
    fn currency(&self) -> String {
        self.0.currency().to_string()
    }

    /// Whole minor units: cents, pence, yen.
    #[getter]
    fn minor(&self) -> i64 {
        self.0.minor()
    }

    /// Divides the amount in the ratio of weights, in minor units that add up to it: the odd ones go to the largest
    /// fractions, of equal fractions to the earlier.
    ///
    /// Args:
    ///     weights: Whole numbers from 0 on, not all 0.
    ///
    /// Raises:
    ///     Error: ``divide_by_zero``.
    fn split<'py>(&self, py: Python<'py>, weights: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyTuple>> {
        door(|| {
            let weights: Vec<u64> = take(weights).map_err(|fault| fault.within("weights"))?;
            Ok(PyTuple::new(py, self.0.split(&weights)?.into_iter().map(Self))?)
        })
    }

    /// That many percent of the amount, rounded once.
    ///
    /// Args:
    ///     percent: Such as ``"19"`` or ``Decimal("2.5")``.
    ///     rounding: How a fraction of a minor unit becomes a whole one.
    #[pyo3(signature = (percent, *, rounding))]
    fn percent(&self, percent: &Bound<'_, PyAny>, rounding: &Bound<'_, PyAny>) -> PyResult<Self> {
        door(|| {
            let percent: Percent = take(percent).map_err(|fault| fault.within("percent"))?;
            Ok(Self(self.0.percent(percent, self::rounding(rounding)?)?))
        })
    }

    /// The amount times a rate, rounded once.
    ///
    /// Args:
    ///     rate: A pure number, such as ``"0.0912"``.
    ///     rounding: How a fraction of a minor unit becomes a whole one.
    #[pyo3(signature = (rate, *, rounding))]
    fn times(&self, rate: &Bound<'_, PyAny>, rounding: &Bound<'_, PyAny>) -> PyResult<Self> {
        door(|| {
            let rate: Rate = take(rate).map_err(|fault| fault.within("rate"))?;
            Ok(Self(self.0.times(rate, self::rounding(rounding)?)?))
        })
    }

    /// The amount rounded to a multiple of so many minor units, as cash is where small coins are gone.
    ///
    /// Args:
    ///     increment_minor: Such as 5 for Swiss cash.
    ///     rounding: How what is between two multiples becomes one of them.
    #[pyo3(signature = (increment_minor, *, rounding))]
    fn rounded_to(&self, increment_minor: &Bound<'_, PyAny>, rounding: &Bound<'_, PyAny>) -> PyResult<Self> {
        door(|| {
            let increment = take(increment_minor).map_err(|fault| fault.within("increment_minor"))?;
            Ok(Self(self.0.rounded_to(increment, self::rounding(rounding)?)?))
        })
    }

    fn __add__(&self, other: &Bound<'_, PyAny>) -> PyResult<Self> {
        door(|| Ok(Self(self.0.plus(atoms::money(other)?)?)))
    }

    fn __sub__(&self, other: &Bound<'_, PyAny>) -> PyResult<Self> {
        door(|| Ok(Self(self.0.minus(atoms::money(other)?)?)))
    }

    fn __radd__(&self, other: &Bound<'_, PyAny>) -> PyResult<Self> {
        door(|| Ok(Self(atoms::money(other)?.plus(self.0)?)))
    }

    fn __rsub__(&self, other: &Bound<'_, PyAny>) -> PyResult<Self> {
        door(|| Ok(Self(atoms::money(other)?.minus(self.0)?)))
    }

    fn __neg__(&self) -> Self {
        Self(self.0.negated())
    }

    fn __abs__(&self) -> Self {
        Self(self.0.abs())
    }

    fn __bool__(&self) -> bool {
        !self.0.is_zero()
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        other.cast::<Self>().is_ok_and(|other| other.get().0 == self.0)
    }

    fn __hash__(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.0.hash(&mut hasher);
        hasher.finish()
    }

    fn __str__(&self) -> String {
        self.0.to_string()
    }

    fn __repr__(&self) -> String {
        format!("Money('{}')", self.0)
    }

    fn __reduce__<'py>(this: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, Bound<'py, PyTuple>)> {
        let text = PyTuple::new(this.py(), [this.get().0.to_string()])?;
        Ok((this.get_type().into_any(), text))
    }
}

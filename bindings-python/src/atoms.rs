//! Atoms: the values with an invariant, as Python has them. Money is a class of this package; dates, instants and
//! decimals are the standard library's; ids, currencies and digests are text.

use pyo3::exceptions::PyOverflowError;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBool, PyFloat, PyInt, PyString};
use receivables::calendar::{Date, UtcMicros};
use receivables::digest::Digest;
use receivables::error::{Error, Reason, Shown};
use receivables::exchange::Quote;
use receivables::id::{AccountClass, Actor, CommandId, CustomerId, DocumentId, ReasonCode, RoleName};
use receivables::interchange::log::Hash;
use receivables::ledger::StreamId;
use receivables::money::{Currency, Decimal, Percent, Rate};

use crate::fault::{Fault, Result};
use crate::money::Money;

/// The text of the atom that serde knows as `name`, checked: serde's own errors carry no context.
pub(crate) fn read(name: &str, given: &Bound<'_, PyAny>) -> Result<String> {
    match name {
        "Money" => money(given).map(|amount| amount.to_string()),
        "Date" => date(given).map(|day| day.to_string()),
        "UtcMicros" => instant(given).map(|at| at.to_string()),
        "Percent" => decimal(given, str::parse, Percent::from_decimal).map(|percent| percent.to_string()),
        "Rate" => decimal(given, str::parse, Rate::from_decimal).map(|rate| rate.to_string()),
        "AccountClass" => checked::<AccountClass>(given),
        "Actor" => checked::<Actor>(given),
        "CommandId" => checked::<CommandId>(given),
        "Currency" => checked::<Currency>(given),
        "CustomerId" => checked::<CustomerId>(given),
        "Digest" => checked::<Digest>(given),
        "DocumentId" => checked::<DocumentId>(given),
        "Hash" => checked::<Hash>(given),
        "ReasonCode" => checked::<ReasonCode>(given),
        "RoleName" => checked::<RoleName>(given),
        "Quote" => checked::<Quote>(given),
        "StreamId" => checked::<StreamId>(given),
        _ => text(given),
    }
}

/// The Python value of an atom's text.
pub(crate) fn write<'py>(py: Python<'py>, name: &str, text: &str) -> Result<Bound<'py, PyAny>> {
    static DATE: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    static DATETIME: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let made = match name {
        "Money" => Bound::new(py, Money(text.parse()?))?.into_any(),
        "Date" => DATE.import(py, "datetime", "date")?.call_method1("fromisoformat", (text,))?,
        "UtcMicros" => DATETIME.import(py, "datetime", "datetime")?.call_method1("fromisoformat", (text,))?,
        "Percent" | "Rate" => decimal_class(py)?.call1((text,))?,
        _ => PyString::new(py, text).into_any(),
    };
    Ok(made)
}

pub(crate) fn decimal_class(py: Python<'_>) -> PyResult<&Bound<'_, PyAny>> {
    static DECIMAL: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    DECIMAL.import(py, "decimal", "Decimal")
}

/// A text, of `str` or a class made from it.
pub(crate) fn text(given: &Bound<'_, PyAny>) -> Result<String> {
    match given.cast::<PyString>() {
        Ok(text) => text.to_str().map(str::to_owned).map_err(|_| {
            let (expected, got) = ("a text of whole characters", "a text with half of a surrogate pair");
            Reason::WrongType { expected: expected.to_owned(), got: got.to_owned() }.into()
        }),
        Err(_) => Err(Fault::wrong_type("a text", given)),
    }
}

fn checked<T: std::str::FromStr<Err = Error>>(given: &Bound<'_, PyAny>) -> Result<String> {
    let text = text(given)?;
    let _: T = text.parse()?;
    Ok(text)
}

/// An amount with its currency: `Money`, or its text.
pub(crate) fn money(given: &Bound<'_, PyAny>) -> Result<receivables::Money> {
    if let Ok(money) = given.cast::<Money>() {
        return Ok(money.get().0);
    }
    match number(given)? {
        Number::Text(text) => Ok(text.parse()?),
        Number::Plain(plain) => Err(Reason::CurrencyMissing { value: Shown::new(&plain) }.into()),
        Number::Other => Err(Fault::wrong_type("Money or a text such as \"1190.00 EUR\"", given)),
    }
}

/// What stands where an exact number is wanted.
pub(crate) enum Number {
    /// A text, as it was given.
    Text(String),
    /// A decimal or a whole number, written plainly.
    Plain(String),
    /// Neither.
    Other,
}

/// Takes an exact number and refuses whatever is not exact.
pub(crate) fn number(given: &Bound<'_, PyAny>) -> Result<Number> {
    let shown = || given.str().map(|shown| Shown::new(&shown.to_string_lossy()));
    if given.is_instance_of::<PyString>() {
        return text(given).map(Number::Text);
    }
    if given.is_instance_of::<PyBool>() {
        return Err(Reason::AmountBool { value: shown()? }.into());
    }
    if given.is_instance_of::<PyFloat>() {
        let value = shown()?;
        let finite = given.call_method0("is_integer").is_ok() && given.eq(given)? && !infinite(given)?;
        return Err(match finite {
            true => Reason::AmountFloat { value }.into(),
            false => Reason::AmountNotFinite { value }.into(),
        });
    }
    if given.is_instance(decimal_class(given.py())?)? {
        return plain(&given.str()?.to_string_lossy()).map(Number::Plain);
    }
    if given.is_instance_of::<PyInt>() || given.hasattr("__index__")? {
        // Beyond 64 bits no amount and no rate fits, so a number of any length is answered at once.
        let out_of_range = |_| Reason::AmountOutOfRange { what: "the number".to_owned() };
        return Ok(Number::Plain(given.extract::<i64>().map_err(out_of_range)?.to_string()));
    }
    Ok(Number::Other)
}

fn infinite(float: &Bound<'_, PyAny>) -> PyResult<bool> {
    Ok(matches!(float.repr()?.to_str()?, "inf" | "-inf"))
}

/// Writes out what `str(Decimal)` says: `1E+3` is 1000. The exponent is looked at before any zero is written.
fn plain(said: &str) -> Result<String> {
    let not_finite = || Reason::AmountNotFinite { value: Shown::new(said) };
    let (digits, exponent) = match said.split_once(['E', 'e']) {
        None => (said, 0),
        Some((digits, exponent)) => (digits, exponent.parse::<i64>().map_err(|_| not_finite())?),
    };
    if !digits.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'-' | b'.')) {
        return Err(not_finite().into());
    }
    if exponent == 0 {
        return Ok(digits.to_owned());
    }
    let (sign, digits) = digits.strip_prefix('-').map_or(("", digits), |digits| ("-", digits));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    if format!("{whole}{fraction}").bytes().all(|digit| digit == b'0') {
        return Ok("0".to_owned());
    }
    let decimals = i64::try_from(fraction.len()).unwrap_or(i64::MAX).saturating_sub(exponent);
    if !(-64..=64).contains(&decimals) {
        return Err(Reason::AmountOutOfRange { what: Shown::new(said).to_string() }.into());
    }
    let shift = usize::try_from(decimals.unsigned_abs()).unwrap_or(0);
    let digits = format!("{whole}{fraction}");
    if decimals <= 0 {
        return Ok(format!("{sign}{digits}{}", "0".repeat(shift)));
    }
    let padded = format!("{}{digits}", "0".repeat((shift + 1).saturating_sub(digits.len())));
    let (whole, fraction) = padded.split_at_checked(padded.len() - shift).unwrap_or((&padded, "0"));
    Ok(format!("{sign}{whole}.{fraction}"))
}

/// A decimal through the engine's exact door, or, where it is wider than that, through its text door, which says why
/// it does not fit.
pub(crate) fn exact<T>(
    plain: &str,
    from_text: impl FnOnce(&str) -> Result<T, Error>,
    from_decimal: impl FnOnce(Decimal) -> Result<T, Error>,
) -> Result<T> {
    let made = match Decimal::from_str_exact(plain) {
        Ok(value) => from_decimal(value),
        Err(_) => from_text(plain),
    };
    Ok(made?)
}

fn decimal<T>(
    given: &Bound<'_, PyAny>,
    from_text: impl FnOnce(&str) -> Result<T, Error>,
    from_decimal: impl FnOnce(Decimal) -> Result<T, Error>,
) -> Result<T> {
    match number(given)? {
        Number::Text(text) => Ok(from_text(&text)?),
        Number::Plain(plain) => exact(&plain, from_text, from_decimal),
        Number::Other => Err(Fault::wrong_type("Decimal, int or a text such as \"2.5\"", given)),
    }
}

fn datetime_class<'py>(py: Python<'py>, name: &'static str) -> PyResult<&'py Bound<'py, PyAny>> {
    static DATE: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    static DATETIME: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    if name == "date" { DATE.import(py, "datetime", name) } else { DATETIME.import(py, "datetime", name) }
}

/// A day: `datetime.date`, or its ISO text. A `datetime` would lose its time, so it is refused.
pub(crate) fn date(given: &Bound<'_, PyAny>) -> Result<Date> {
    let py = given.py();
    if given.is_instance_of::<PyString>() {
        return Ok(text(given)?.parse()?);
    }
    if given.is_instance(datetime_class(py, "datetime")?)?
        || !given.is_instance(datetime_class(py, "date")?)?
    {
        return Err(Reason::DateExpected { got: crate::fault::type_name(given) }.into());
    }
    let part = |name: &str| given.getattr(name)?.extract::<u32>();
    let year = i32::try_from(part("year")?).unwrap_or(i32::MAX);
    Ok(Date::new(year, part("month")?, part("day")?)?)
}

/// An instant: a `datetime` that knows its time zone, or the text of one in UTC.
pub(crate) fn instant(given: &Bound<'_, PyAny>) -> Result<UtcMicros> {
    let py = given.py();
    if given.is_instance_of::<PyString>() {
        return Ok(text(given)?.parse()?);
    }
    let expected = "a datetime with a time zone, such as datetime.now(timezone.utc)";
    if !given.is_instance(datetime_class(py, "datetime")?)? {
        return Err(Fault::wrong_type(expected, given));
    }
    if given.call_method0("utcoffset")?.is_none() {
        let got = "a datetime without one".to_owned();
        return Err(Reason::WrongType { expected: expected.to_owned(), got }.into());
    }
    static UTC: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let utc = UTC.get_or_try_init(py, || {
        py.import("datetime")?.getattr("timezone")?.getattr("utc").map(Bound::unbind)
    })?;
    let at = given.call_method1("astimezone", (utc,)).map_err(|raised| {
        // Beyond the years that Python's own datetime keeps, and so beyond ours.
        match raised.is_instance_of::<PyOverflowError>(py) {
            true => Reason::DateOutOfRange { value: given.to_string() }.into(),
            false => Fault::Raised(raised),
        }
    })?;
    let part = |name: &str| at.getattr(name)?.extract::<u32>();
    let (year, month, day) = (part("year")?, part("month")?, part("day")?);
    let (hour, minute, second) = (part("hour")?, part("minute")?, part("second")?);
    let micros = part("microsecond")?;
    let day = Date::new(i32::try_from(year).unwrap_or(i32::MAX), month, day)?;
    Ok(format!("{day}T{hour:02}:{minute:02}:{second:02}.{micros:06}Z").parse()?)
}

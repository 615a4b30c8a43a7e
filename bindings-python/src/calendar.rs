//! Business calendars, Easter, and which part of a year lies between two days.

use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use receivables::calendar::{
    Calendar as Days, CalendarName, Date, DayCount, HolidayRule, Period, RegularPeriods, Roll, Weekday,
    Weekend, easter as easter_of,
};

use crate::atoms;
use crate::bridge::{give, take};
use crate::fault::{Result, door};

type Made<'py> = PyResult<Bound<'py, PyAny>>;

fn day(given: &Bound<'_, PyAny>, name: &str) -> Result<Date> {
    atoms::date(given).map_err(|fault| fault.within(name))
}

fn period(first: &Bound<'_, PyAny>, last: &Bound<'_, PyAny>) -> Result<Period> {
    Ok(Period::new(day(first, "first")?, day(last, "last")?)?)
}

fn weekend(given: &Bound<'_, PyAny>) -> Result<Weekend> {
    Ok(Weekend::of(&take::<Vec<Weekday>>(given).map_err(|fault| fault.within("weekend"))?))
}

/// Which days are business days: a weekend, holidays, and the days for which both are known. A day outside is refused.
///
/// ``Calendar("target")`` is one that comes along (see ``CalendarName``); ``Calendar.own`` and ``Calendar.by_rules``
/// make your own.
///
/// Args:
///     name: A ``CalendarName``.
///
/// Raises:
///     Error: ``unknown_choice``.
#[pyclass(frozen, eq, hash, module = "receivables")]
#[derive(Debug, PartialEq, Eq, Hash)]
pub(crate) struct Calendar(pub(crate) Days);

#[pymethods]
impl Calendar {
    #[new]
    fn new(name: &Bound<'_, PyAny>) -> PyResult<Self> {
        door(|| Ok(Self(take::<CalendarName>(name).map_err(|fault| fault.within("name"))?.calendar())))
    }

    /// A calendar of your own, of days.
    ///
    /// Args:
    ///     name: What errors call it.
    ///     first: The first day that it knows.
    ///     last: The last day that it knows, included.
    ///     weekend: The days of the week on which nobody works.
    ///     holidays: In any order.
    ///
    /// Raises:
    ///     Error: ``date_order``, ``calendar_range`` for a holiday outside what is known.
    #[staticmethod]
    #[pyo3(signature = (name, first, last, *, weekend, holidays))]
    fn own(
        name: &Bound<'_, PyAny>,
        first: &Bound<'_, PyAny>,
        last: &Bound<'_, PyAny>,
        weekend: &Bound<'_, PyAny>,
        holidays: &Bound<'_, PyAny>,
    ) -> PyResult<Self> {
        door(|| {
            let name = atoms::text(name).map_err(|fault| fault.within("name"))?;
            let holidays: Vec<Date> = take(holidays).map_err(|fault| fault.within("holidays"))?;
            Ok(Self(Days::new(&name, self::weekend(weekend)?, period(first, last)?, &holidays)?))
        })
    }

    /// A calendar of your own whose holidays follow rules.
    ///
    /// Args:
    ///     name: What errors call it.
    ///     first: The first day that it knows.
    ///     last: The last day that it knows, included.
    ///     weekend: The days of the week on which nobody works.
    ///     rules: Each a ``HolidayRule``.
    ///
    /// Raises:
    ///     Error: ``date_order``, ``date_invalid`` for a rule whose day no year has.
    #[staticmethod]
    #[pyo3(signature = (name, first, last, *, weekend, rules))]
    fn by_rules(
        name: &Bound<'_, PyAny>,
        first: &Bound<'_, PyAny>,
        last: &Bound<'_, PyAny>,
        weekend: &Bound<'_, PyAny>,
        rules: &Bound<'_, PyAny>,
    ) -> PyResult<Self> {
        door(|| {
            let name = atoms::text(name).map_err(|fault| fault.within("name"))?;
            let rules: Vec<HolidayRule> = take(rules).map_err(|fault| fault.within("rules"))?;
            Ok(Self(Days::by_rules(&name, self::weekend(weekend)?, period(first, last)?, &rules)?))
        })
    }

    /// What errors call it.
    #[getter]
    fn name(&self) -> &str {
        self.0.name()
    }

    /// The days of the week on which nobody works, from Monday.
    #[getter]
    fn weekend<'py>(&self, py: Python<'py>) -> Made<'py> {
        door(|| give(py, &self.0.weekend().days().collect::<Vec<_>>()))
    }

    /// The days for which weekend and holidays are known.
    #[getter]
    fn known<'py>(&self, py: Python<'py>) -> Made<'py> {
        door(|| give(py, &self.0.known()))
    }

    /// The holidays of a period in order, those on a weekend as well.
    fn holidays<'py>(&self, first: &Bound<'py, PyAny>, last: &Bound<'py, PyAny>) -> Made<'py> {
        door(|| give(first.py(), &self.0.holidays(period(first, last)?)?))
    }

    /// Whether a day is a holiday, whatever its day of the week.
    fn is_holiday(&self, day: &Bound<'_, PyAny>) -> PyResult<bool> {
        door(|| Ok(self.0.is_holiday(self::day(day, "day")?)?))
    }

    /// What a holiday is called; none on any other day, and in a calendar that was made of days alone.
    fn holiday_name(&self, day: &Bound<'_, PyAny>) -> PyResult<Option<&str>> {
        door(|| Ok(self.0.holiday_name(self::day(day, "day")?)?))
    }

    /// Whether a day is neither a holiday nor part of a weekend.
    fn is_business_day(&self, day: &Bound<'_, PyAny>) -> PyResult<bool> {
        door(|| Ok(self.0.is_business_day(self::day(day, "day")?)?))
    }

    /// The day itself where it is a business day, else where the convention sends it.
    ///
    /// Args:
    ///     day: The day.
    ///     roll: A ``Roll``, such as ``"following"``.
    fn roll<'py>(&self, day: &Bound<'py, PyAny>, roll: &Bound<'py, PyAny>) -> Made<'py> {
        door(|| {
            let roll: Roll = take(roll).map_err(|fault| fault.within("roll"))?;
            give(day.py(), &self.0.roll(self::day(day, "day")?, roll)?)
        })
    }

    /// The day that many business days later, or earlier where negative. The day itself does not count.
    fn plus_business_days<'py>(&self, day: &Bound<'py, PyAny>, days: &Bound<'py, PyAny>) -> Made<'py> {
        door(|| {
            let days = take(days).map_err(|fault| fault.within("days"))?;
            give(day.py(), &self.0.plus_business_days(self::day(day, "day")?, days)?)
        })
    }

    /// How many business days a period has, its first and last day included.
    fn business_days(&self, first: &Bound<'_, PyAny>, last: &Bound<'_, PyAny>) -> PyResult<u32> {
        door(|| Ok(self.0.business_days(period(first, last)?)?))
    }

    /// The part of a year by BUS/252: business days from ``start``, which counts, to ``end``, which does not.
    fn business_252<'py>(&self, start: &Bound<'py, PyAny>, end: &Bound<'py, PyAny>) -> Made<'py> {
        door(|| give(start.py(), &self.0.business_252(day(start, "start")?, day(end, "end")?)?))
    }

    fn __repr__(&self) -> String {
        format!("<Calendar {}, {}>", self.0.name(), self.0.known())
    }

    fn __reduce__(&self) -> PyResult<()> {
        Err(PyTypeError::new_err("cannot pickle a Calendar; make it again"))
    }
}

/// Easter Sunday of a year as the western churches keep it.
///
/// Raises:
///     Error: ``date_out_of_range`` outside 1900 to 2200.
#[pyfunction]
pub(crate) fn easter<'py>(year: &Bound<'py, PyAny>) -> Made<'py> {
    door(|| give(year.py(), &easter_of(take(year).map_err(|fault| fault.within("year"))?)?))
}

/// Days from ``start``, which counts, to ``end``, which does not, as a day-count convention counts them.
#[pyfunction]
pub(crate) fn day_count_days(
    convention: &Bound<'_, PyAny>,
    start: &Bound<'_, PyAny>,
    end: &Bound<'_, PyAny>,
) -> PyResult<i32> {
    door(|| {
        let convention: DayCount = take(convention).map_err(|fault| fault.within("convention"))?;
        Ok(convention.days(day(start, "start")?, day(end, "end")?))
    })
}

/// The part of a year from ``start``, which counts, to ``end``, which does not, by a day-count convention: exact.
#[pyfunction]
pub(crate) fn day_count_fraction<'py>(
    convention: &Bound<'py, PyAny>,
    start: &Bound<'py, PyAny>,
    end: &Bound<'py, PyAny>,
) -> Made<'py> {
    door(|| {
        let convention: DayCount = take(convention).map_err(|fault| fault.within("convention"))?;
        give(start.py(), &convention.fraction(day(start, "start")?, day(end, "end")?))
    })
}

/// The part of a year from ``start``, which counts, to ``end``, which does not, by ACT/ACT ICMA: parts of equal periods.
///
/// Args:
///     start: The first day.
///     end: The day after the last one.
///     period_start: The first day of one of the periods.
///     period_end: The day after its last one: 1, 2, 3, 4, 6 or 12 months later.
///
/// Raises:
///     Error: ``date_order``, ``date_invalid`` where a year is not a whole number of such periods.
#[pyfunction]
#[pyo3(signature = (start, end, *, period_start, period_end))]
pub(crate) fn icma_fraction<'py>(
    start: &Bound<'py, PyAny>,
    end: &Bound<'py, PyAny>,
    period_start: &Bound<'py, PyAny>,
    period_end: &Bound<'py, PyAny>,
) -> Made<'py> {
    door(|| {
        let (from, to) = (day(period_start, "period_start")?, day(period_end, "period_end")?);
        let periods = RegularPeriods::new(from, to)?;
        give(start.py(), &periods.fraction(day(start, "start")?, day(end, "end")?)?)
    })
}

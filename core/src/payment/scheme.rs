use serde::{Deserialize, Serialize};

use crate::calendar::{CalendarName, Date};
use crate::error::Result;

/// A direct-debit scheme, as far as it says how long a debit can come back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scheme {
    /// SEPA core.
    SddCore,
    /// SEPA business to business.
    SddB2b,
}

/// The last days on which a direct debit can come back, each included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReturnWindow {
    /// A return by the debtor's bank: no funds, account closed.
    pub by_bank: Date,
    /// A refund to the debtor, who need give no reason; none where the scheme has none.
    pub on_demand: Option<Date>,
    /// A refund because there was no mandate; none where the scheme has none.
    pub unauthorised: Option<Date>,
}

impl Scheme {
    /// How long a debit can come back that was settled on `settled`.
    ///
    /// SEPA core: 5 interbank business days, 8 weeks, 13 months (EPC016-06, section 4.3). Business to business: 3
    /// interbank business days and no refund (EPC222-07, section 4.3).
    ///
    /// ```
    /// use receivables::calendar::date;
    /// use receivables::payment::Scheme;
    /// let window = Scheme::SddCore.return_window(date(2026, 4, 1)?)?;
    /// assert_eq!(window.by_bank, date(2026, 4, 10)?);                  // Good Friday and Easter Monday between
    /// assert_eq!(window.on_demand, Some(date(2026, 5, 27)?));
    /// # Ok::<(), receivables::Error>(())
    /// ```
    ///
    /// # Errors
    /// `calendar_range` outside the years of the TARGET calendar, `date_out_of_range`.
    pub fn return_window(self, settled: Date) -> Result<ReturnWindow> {
        let target = CalendarName::Target.calendar();
        Ok(match self {
            Self::SddCore => ReturnWindow {
                by_bank: target.plus_business_days(settled, 5)?,
                on_demand: Some(settled.plus_days(56)?),
                unauthorised: Some(settled.plus_months(13)?),
            },
            Self::SddB2b => ReturnWindow {
                by_bank: target.plus_business_days(settled, 3)?,
                on_demand: None,
                unauthorised: None,
            },
        })
    }
}

impl ReturnWindow {
    /// The last day on which an authorised debit can come back.
    pub fn authorised_until(&self) -> Date {
        self.on_demand.unwrap_or(self.by_bank).max(self.by_bank)
    }
}

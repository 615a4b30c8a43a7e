//! Calendars that the library does not bring along, made as anybody would make one: a weekend and a list of days.

use receivables::calendar::{Calendar, Period, Weekend};
use receivables::{Date, Result};

/// Public holidays of South Africa in 2015.
const SOUTH_AFRICA: &[&str] = &[
    "2015-01-01",
    "2015-03-21",
    "2015-04-03",
    "2015-04-06",
    "2015-04-27",
    "2015-05-01",
    "2015-06-16",
    "2015-08-10",
    "2015-09-24",
    "2015-12-16",
    "2015-12-25",
    "2015-12-26",
];

/// Bank holidays of Brazil, 2002 to 2006: with carnival, Good Friday and Corpus Christi.
const BRAZIL: &[&str] = &[
    "2002-01-01",
    "2002-02-11",
    "2002-02-12",
    "2002-03-29",
    "2002-04-21",
    "2002-05-01",
    "2002-05-30",
    "2002-09-07",
    "2002-10-12",
    "2002-11-02",
    "2002-11-15",
    "2002-12-25",
    "2003-01-01",
    "2003-03-03",
    "2003-03-04",
    "2003-04-18",
    "2003-04-21",
    "2003-05-01",
    "2003-06-19",
    "2003-09-07",
    "2003-10-12",
    "2003-11-02",
    "2003-11-15",
    "2003-12-25",
    "2004-01-01",
    "2004-02-23",
    "2004-02-24",
    "2004-04-09",
    "2004-04-21",
    "2004-05-01",
    "2004-06-10",
    "2004-09-07",
    "2004-10-12",
    "2004-11-02",
    "2004-11-15",
    "2004-12-25",
    "2005-01-01",
    "2005-02-07",
    "2005-02-08",
    "2005-03-25",
    "2005-04-21",
    "2005-05-01",
    "2005-05-26",
    "2005-09-07",
    "2005-10-12",
    "2005-11-02",
    "2005-11-15",
    "2005-12-25",
    "2006-01-01",
    "2006-02-27",
    "2006-02-28",
    "2006-04-14",
    "2006-04-21",
    "2006-05-01",
    "2006-06-15",
    "2006-09-07",
    "2006-10-12",
    "2006-11-02",
    "2006-11-15",
    "2006-12-25",
];

pub(super) fn south_africa() -> Result<Calendar> {
    made("South Africa", "2015-01-01", "2015-12-31", SOUTH_AFRICA)
}

pub(super) fn brazil() -> Result<Calendar> {
    made("Brazil", "2002-01-01", "2006-12-31", BRAZIL)
}

fn made(name: &str, first: &str, last: &str, days: &[&str]) -> Result<Calendar> {
    let days = days.iter().map(|day| day.parse()).collect::<Result<Vec<Date>>>()?;
    Calendar::new(name, Weekend::SATURDAY_SUNDAY, Period::new(first.parse()?, last.parse()?)?, &days)
}

#!/usr/bin/env python3
"""Writes core/src/calendar/holidays.rs from tables of the project "holidays" (MIT, see LICENSE beside this file).

    generate.py FOLDER > core/src/calendar/holidays.rs

FOLDER holds XECB.json, US_COMMON.json, GB_ENG.json, DE_COMMON.json and FR_COMMON.json: day to names, joined by "; ".
"""

import datetime
import json
import pathlib
import sys

FIRST, LAST = 1999, 2050

FED = {
    "New Year's Day",
    "Martin Luther King Jr. Day",
    "Washington's Birthday",
    "Memorial Day",
    "Juneteenth National Independence Day",
    "Independence Day",
    "Labor Day",
    "Columbus Day",
    "Veterans Day",
    "Thanksgiving Day",
    "Christmas Day",
}
OBSERVED = " (observed)"
MONDAY, SATURDAY = 0, 5


def every(_day, _name):
    return True


def fed(day, name):
    """A holiday on a Sunday closes the Monday after; one on a Saturday closes nothing else."""
    if name.endswith(OBSERVED):
        return day.weekday() == MONDAY and name.removesuffix(OBSERVED) in FED
    return name in FED


def substituted(day, _name):
    """A bank holiday on a weekend is replaced by the weekday after, which the table has as well."""
    return day.weekday() < SATURDAY


def nationwide(_day, name):
    """Repentance Day was given up in 1995; Reformation Day 2017 was a holiday everywhere, once."""
    return name != "Repentance and Prayer Day"


TABLES = [
    ("TARGET", "XECB", every, "Closing days of TARGET, the payment system of the euro."),
    ("FED", "US_COMMON", fed, "Holidays of the United States Federal Reserve Banks."),
    ("ENGLAND_AND_WALES", "GB_ENG", substituted, "Bank holidays of England and Wales, with their substitutes."),
    ("GERMANY", "DE_COMMON", nationwide, "Holidays of all German states."),
    ("FRANCE", "FR_COMMON", every, "Public holidays of all of metropolitan France."),
]


def days(folder, table, keep):
    for text, names in sorted(json.loads((folder / f"{table}.json").read_text()).items()):
        day = datetime.date.fromisoformat(text)
        if FIRST <= day.year <= LAST and any(keep(day, name) for name in names.split("; ")):
            yield day


def main():
    folder = pathlib.Path(sys.argv[1])
    print("// Written by core/data/holidays/generate.py from tables of github.com/vacanza/holidays (MIT; the notice stands")
    print("// in core/data/holidays/LICENSE). A line a year, a day as the number YYYYMMDD. Do not edit.")
    for name, table, keep, about in TABLES:
        years = {}
        for day in days(folder, table, keep):
            years.setdefault(day.year, []).append(day.strftime("%Y%m%d"))
        print(f"\n/// {about}")
        print("#[rustfmt::skip]")
        print(f"pub(super) static {name}: &[u32] = &[")
        for year in sorted(years):
            print("    " + ", ".join(years[year]) + ",")
        print("];")


main()

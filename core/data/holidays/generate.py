#!/usr/bin/env python3
"""Writes core/src/calendar/holidays.rs from the package "holidays" (MIT, see LICENSE beside this file).

    pip install holidays==0.109
    generate.py > core/src/calendar/holidays.rs
"""

import holidays

FIRST, LAST = 1999, 2050

OBSERVED = " (observed)"
MONDAY, SATURDAY = 0, 5


def every(_day, _name):
    return True


def fed(day, name):
    """A holiday on a Sunday closes the Monday after; one on a Saturday closes nothing else."""
    return not name.endswith(OBSERVED) or day.weekday() == MONDAY


def substituted(day, _name):
    """A bank holiday on a weekend is replaced by the weekday after, which the table has as well."""
    return day.weekday() < SATURDAY


def country(code, **which):
    return holidays.country_holidays(code, years=range(FIRST, LAST + 1), language="en_US", **which)


TARGET = holidays.financial_holidays("XECB", years=range(FIRST, LAST + 1), language="en_US")

TABLES = [
    ("TARGET", TARGET, every, "Closing days of TARGET, the payment system of the euro."),
    ("FED", country("US"), fed, "Holidays of the United States Federal Reserve Banks."),
    ("UNITED_STATES", country("US"), every, "Federal holidays of the United States, with the days on which they are observed."),
    (
        "ENGLAND_AND_WALES",
        country("GB", subdiv="ENG"),
        substituted,
        "Bank holidays of England and Wales, with their substitutes.",
    ),
    ("GERMANY", country("DE"), every, "Holidays of all German states."),
    ("FRANCE", country("FR"), every, "Public holidays of all of metropolitan France."),
]


def kept(table, keep):
    """The days in order, each with its names."""
    for day, joined in sorted(table.items()):
        names = [name for name in joined.split("; ") if keep(day, name)]
        if FIRST <= day.year <= LAST and names:
            yield day, "; ".join(names)


def main():
    print("// Written by core/data/holidays/generate.py from tables of github.com/vacanza/holidays (MIT; the notice stands")
    print("// in core/data/holidays/LICENSE). A line a year, a day as the number YYYYMMDD, and in the same order for each")
    print("// day the place of its name in `NAMES`. Do not edit.")
    tables = [(name, list(kept(table, keep)), about) for name, table, keep, about in TABLES]
    names = sorted({name for _, days, _ in tables for _, name in days})
    print("\n/// What the holidays are called.")
    print("pub(super) static NAMES: &[&str] = &[")
    for name in names:
        print(f'    "{name}",')
    print("];")
    for table, days, about in tables:
        years = {}
        for day, name in days:
            years.setdefault(day.year, []).append((day.strftime("%Y%m%d"), str(names.index(name))))
        for suffix, of, part in (("", "u32", 0), ("_NAMES", "u8", 1)):
            print(f"\n/// {about}" if part == 0 else f"\n/// The names of the days of `{table}`.")
            print("#[rustfmt::skip]")
            print(f"pub(super) static {table}{suffix}: &[{of}] = &[")
            for year in sorted(years):
                print("    " + ", ".join(pair[part] for pair in years[year]) + ",")
            print("];")


main()

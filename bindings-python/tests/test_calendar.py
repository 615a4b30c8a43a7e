"""Business calendars, Easter and day counts."""

from datetime import date
from fractions import Fraction

import pytest

from receivables import (
    Calendar,
    CalendarName,
    DayCount,
    Error,
    HolidayOn,
    HolidayRule,
    Observed,
    Period,
    Roll,
    Weekday,
    day_count_days,
    day_count_fraction,
    easter,
    icma_fraction,
)

WEEKEND = [Weekday.SATURDAY, Weekday.SUNDAY]


def test_a_calendar_by_name() -> None:
    target = Calendar("target")
    assert target == Calendar(CalendarName.TARGET) and hash(target) == hash(Calendar("target"))
    assert (target.name, target.weekend) == ("target", tuple(WEEKEND))
    assert target.known == Period(date(1999, 1, 1), last=date(2050, 12, 31))
    assert target.holidays("2026-04-01", "2026-05-31") == (date(2026, 4, 3), date(2026, 4, 6), date(2026, 5, 1))
    assert target.holiday_name(date(2026, 4, 3)) == "Good Friday" and target.holiday_name("2026-04-04") is None
    assert target.is_holiday("2026-04-06") and not target.is_business_day("2026-04-04")
    assert target.plus_business_days(date(2026, 4, 1), 5) == date(2026, 4, 10)
    assert target.roll("2026-05-31", Roll.MODIFIED_FOLLOWING) == target.roll("2026-05-30", "nearest")
    assert target.business_days("2026-04-01", "2026-04-30") == 20
    assert repr(target) == "<Calendar target, 1999-01-01 to 2050-12-31>"


def test_a_calendar_of_ones_own() -> None:
    days = Calendar.own("ours", "2026-01-01", "2026-12-31", weekend=WEEKEND, holidays=[date(2026, 6, 12), "2026-01-01"])
    outing = HolidayRule("Outing", on=HolidayOn.Nth(nth=2, weekday=Weekday.FRIDAY, month=6), observed=Observed.NEVER)
    year = HolidayRule("New Year's Day", on=HolidayOn.Fixed(month=1, day=1), observed=Observed.NEVER)
    rules = Calendar.by_rules("ours", "2026-01-01", "2026-12-31", weekend=["saturday", "sunday"], rules=[outing, year])
    assert days.holidays("2026-01-01", "2026-12-31") == rules.holidays("2026-01-01", "2026-12-31")
    assert (days.holiday_name("2026-06-12"), rules.holiday_name("2026-06-12")) == (None, "Outing")
    fraction = rules.business_252("2026-06-11", "2026-06-15")
    assert Fraction(fraction) == Fraction(1, 252)


def test_a_calendar_refuses_what_it_does_not_know() -> None:
    with pytest.raises(Error) as refused:
        Calendar("target").roll("2050-12-31", "following")
    assert (refused.value.code, refused.value.context["day"]) == ("calendar_range", "2051-01-01")
    with pytest.raises(Error) as refused:
        Calendar("mars")
    assert (refused.value.code, refused.value.field) == ("unknown_choice", "name")
    with pytest.raises(Error) as refused:
        Calendar.own("ours", "2026-01-01", "2026-12-31", weekend=[], holidays=["2027-01-01"])
    assert refused.value.code == "calendar_range"


def test_easter() -> None:
    assert easter(2026) == date(2026, 4, 5)
    with pytest.raises(Error) as refused:
        easter(1899)
    assert refused.value.code == "date_out_of_range"


def test_parts_of_a_year_are_exact() -> None:
    half = day_count_fraction(DayCount.Act360(), date(2026, 1, 1), "2026-07-01")
    assert half == "181/360"
    isda = DayCount.Thirty360Isda(termination=date(2008, 2, 29))
    assert day_count_days(isda, "2007-08-31", "2008-02-29") == 179
    assert Fraction(day_count_fraction("act_act_isda", "2003-07-15", "2004-01-15")) == Fraction(67_330, 365 * 366)
    icma = icma_fraction("2002-08-15", "2003-07-15", period_start="2003-01-15", period_end="2003-07-15")
    assert icma == "337/368"

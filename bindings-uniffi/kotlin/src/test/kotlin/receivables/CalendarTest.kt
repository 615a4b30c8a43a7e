package receivables

import java.time.LocalDate
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows

/** Business calendars, Easter and day counts. */
class CalendarTest {
    private val weekend = listOf(Weekday.SATURDAY, Weekday.SUNDAY)
    private val year = ReportPeriod(day("2026-01-01"), day("2026-12-31"))

    private fun day(text: String): LocalDate = LocalDate.parse(text)

    private fun code(work: () -> Unit) = assertThrows<Refused>(work).code

    @Test
    fun `a calendar by name`() {
        val target = BusinessCalendar.named(CalendarName.TARGET)
        assertEquals("target", target.name())
        assertEquals(weekend, target.weekend())
        assertEquals(ReportPeriod(day("1999-01-01"), day("2050-12-31")), target.known())
        assertEquals(6, target.holidays(year).size)
        assertEquals("Good Friday", target.holidayName(day("2026-04-03")))
        assertTrue(target.isHoliday(day("2026-04-06")))
        assertFalse(target.isBusinessDay(day("2026-04-04")))
        assertEquals(day("2026-04-10"), target.plusBusinessDays(day("2026-04-01"), 5))
        assertEquals(day("2026-05-29"), target.roll(day("2026-05-31"), Roll.MODIFIED_FOLLOWING))
        assertEquals(20u, target.businessDays(monthOf(day("2026-04-10"))))
        assertEquals("calendar_range", code { target.roll(day("2050-12-31"), Roll.FOLLOWING) })
    }

    @Test
    fun `a calendar of one's own`() {
        val days = BusinessCalendar.own("ours", weekend, year, listOf(day("2026-06-12")))
        val outing = HolidayRule("Outing", HolidayOn.Nth(2, Weekday.FRIDAY, 6u), Observed.NEVER)
        val rules = BusinessCalendar.byRules("ours", weekend, year, listOf(outing))
        assertEquals(days.holidays(year), rules.holidays(year))
        assertEquals(null, days.holidayName(day("2026-06-12")))
        assertEquals("Outing", rules.holidayName(day("2026-06-12")))
        assertEquals("1/252", rules.business252(day("2026-06-11"), day("2026-06-15")))
        assertEquals("calendar_range", code { BusinessCalendar.own("ours", weekend, year, listOf(day("2027-01-01"))) })
    }

    @Test
    fun `Easter and parts of a year`() {
        assertEquals(day("2026-04-05"), easter(2026))
        assertEquals("181/360", dayCountFraction(DayCount.Act360, day("2026-01-01"), day("2026-07-01")))
        val isda = DayCount.Thirty360Isda(termination = day("2008-02-29"))
        assertEquals(179, dayCountDays(isda, day("2007-08-31"), day("2008-02-29")))
        val part = icmaFraction(day("2002-08-15"), day("2003-07-15"), day("2003-01-15"), day("2003-07-15"))
        assertEquals("337/368", part)
    }
}

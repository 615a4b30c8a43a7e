import XCTest

import Receivables

final class CalendarTests: XCTestCase {
    func testACalendarByName() throws {
        let target = try BusinessCalendar.named(name: .target)
        XCTAssertEqual(try target.weekend(), [.saturday, .sunday])
        XCTAssertEqual(try target.holidayName(day: CalendarDate(2026, 4, 3)), "Good Friday")
        XCTAssertFalse(try target.isBusinessDay(day: CalendarDate(2026, 4, 4)))
        XCTAssertEqual(try target.plusBusinessDays(day: CalendarDate(2026, 4, 1), days: 5), CalendarDate(2026, 4, 10))
        XCTAssertEqual(
            try target.roll(day: CalendarDate(2026, 5, 31), roll: .modifiedFollowing), CalendarDate(2026, 5, 29))
        XCTAssertEqual(try target.businessDays(period: monthOf(day: CalendarDate(2026, 4, 10))), 20)
    }

    func testACalendarOfOnesOwn() throws {
        let year = ReportPeriod(first: CalendarDate(2026, 1, 1), last: CalendarDate(2026, 12, 31))
        let outing = HolidayRule(name: "Outing", on: .nth(nth: 2, weekday: .friday, month: 6), observed: .never)
        let rules = try BusinessCalendar.byRules(
            name: "ours", weekend: [.saturday, .sunday], known: year, rules: [outing])
        let days = try BusinessCalendar.own(
            name: "ours", weekend: [.saturday, .sunday], known: year, holidays: [CalendarDate(2026, 6, 12)])
        XCTAssertEqual(try rules.holidays(period: year), try days.holidays(period: year))
        XCTAssertThrowsError(try days.isHoliday(day: CalendarDate(2027, 1, 1)))
    }

    func testEasterAndPartsOfAYear() throws {
        XCTAssertEqual(try easter(year: 2026), CalendarDate(2026, 4, 5))
        let half = try dayCountFraction(
            convention: .act360, start: CalendarDate(2026, 1, 1), end: CalendarDate(2026, 7, 1))
        XCTAssertEqual(half, "181/360")
    }
}

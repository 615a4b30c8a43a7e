import XCTest

import Receivables

final class ChargesTests: XCTestCase {
    func testAClaimPaidLateIsChargedLineByLineUnderALaw() throws {
        let claim = try newClaim(due: CalendarDate(2024, 4, 30), open: money(text: "10000.00 EUR"))
        let policy = try statute(name: "de_288_business").policy
        let charge = try lateCharge(
            claim: claim, policy: policy, tables: referenceRates(), chargedUntil: nil, until: CalendarDate(2024, 9, 30))
        XCTAssertEqual(try charge.lines.map { try moneyText(amount: $0.amount) }, ["210.91 EUR", "311.79 EUR"])
        XCTAssertEqual(charge.lines.map(\.ofYear), ["61/365", "92/365"])
        XCTAssertTrue(try lateChargeExplain(charge: charge).hasSuffix("total: 562.70 EUR"))
    }

    func testALawSaysWhenDefaultBeginsAndHowLateADueDateMayBe() throws {
        let moments = PaymentMoments(invoiceReceived: CalendarDate(2026, 3, 2))
        let law = try defaultStart(name: "nl_119a")
        XCTAssertEqual(try defaultInterestFrom(law: law, moments: moments), CalendarDate(2026, 4, 2))
        let ceiling = try termsCeiling(name: "eu_2011_7_business")
        XCTAssertNil(try ceilingWarning(ceiling: ceiling, moments: moments, due: CalendarDate(2026, 5, 1)))
        let warnings = try termsWarnings(ceilings: [ceiling], moments: moments, due: CalendarDate(2026, 5, 31))
        XCTAssertEqual(warnings.map(\.daysOver), [30])
    }
}

import XCTest

import Receivables

final class TieTests: XCTestCase {
    func testAReportTiesWithItselfAndTellsWhatDiffersFromTheBooks() throws {
        let issued = CalendarDate(2026, 3, 1)
        let ledger = try Ledger(entity: "ACME GmbH", base: "EUR")
        _ = try ledger.perform(command: .open(OpenAccount(customer: "C-1", opened: issued)), recorded: now)
        let totals = Totals(gross: try money(text: "1190.00 EUR"))
        let invoice = IssueInvoice(
            invoice: "INV-1", customer: "C-1", totals: totals, issued: issued, terms: try netTerms(days: 30))
        _ = try ledger.perform(command: .issue(invoice), recorded: now)
        let aging = try ledger.aging(view: bookView(asOf: april), buckets: standardBuckets())

        let own = try agingTieOut(aging: aging)
        XCTAssertEqual(own.lines.map(\.what), ["rows", "columns", "totals", "1-30"])
        XCTAssertEqual(Set(own.lines.map(\.difference)), [try money(text: "0.00 EUR")])
        let balances = [try money(text: "1200.00 EUR"), try money(text: "5 JPY")]
        let books = try agingTieOutWith(aging: aging, balances: balances)
        XCTAssertEqual(try books.lines.map { try moneyText(amount: $0.difference) }, ["-10.00 EUR", "-5 JPY"])
        XCTAssertTrue(try frameToText(frame: tieOutFrame(tieOut: books)).contains("2 of 2 lines differ."))
    }
}

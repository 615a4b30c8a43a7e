import Foundation
import XCTest

import Receivables

final class ReportsTests: XCTestCase {
    private let file = Data(
        """
        number,client,total,date,due
        INV-1,C-1,1190,2026-03-01,2026-03-31
        INV-2,C-1,12.5O,2026-03-02,2026-04-01
        """.utf8)

    private func columns() throws -> InvoiceColumns {
        InvoiceColumns(
            document: "number", customer: "client", currency: .always(currency: "EUR"), gross: "total",
            issued: "date", due: .column(column: "due"), format: try plainCsv())
    }

    func testAFileIsImportedItsBadRowsComeBackAndTheRestIsReported() throws {
        let imported = try importInvoices(file: file, columns: columns())
        XCTAssertEqual([imported.rows, imported.refused], [2, 1])
        let problem = imported.problems[0]
        XCTAssertEqual([problem.column, problem.value, problem.code], ["total", "12.5O", "amount_syntax"])

        let ledger = try Ledger(entity: "ACME GmbH", base: "EUR")
        let opening = OpenAccount(customer: "C-1", opened: CalendarDate(2026, 1, 1))
        _ = try ledger.perform(command: .open(opening), recorded: now)
        for row in imported.invoices { _ = try ledger.perform(command: .issue(row.command), recorded: now) }
        XCTAssertEqual(try ledger.accounts(), [AccountKey(customer: "C-1")])
        let aging = try ledger.aging(view: bookView(asOf: april), buckets: standardBuckets())

        let directory = try Directory()
        try directory.set(customer: "C-1", contact: Contact(name: "Adler GmbH", address: ["Hamburg"]))
        let frame = try agingByCustomer(aging: aging, directory: directory)
        XCTAssertEqual(frame.columns.first { $0.name == "customer" }?.cells, .text(["Adler GmbH", "Total"]))
        XCTAssertTrue(try frameToText(frame: frame).contains("1,190.00"))
        XCTAssertTrue(try frameToCsv(frame: openItems(aging: aging, directory: directory)).contains("Adler GmbH"))
        XCTAssertEqual(try directory.erase(customer: "C-1")?.address, ["Hamburg"])
        XCTAssertNil(try directory.get(customer: "C-1"))
        XCTAssertEqual(try directory.name(customer: "C-1"), "C-1")
        XCTAssertTrue(try frameToJson(frame: oldestItems(aging: aging, most: 5)).contains("INV-1"))
    }
}

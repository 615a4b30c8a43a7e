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

    func testAStatementAndARollForwardLeadFromBalanceToBalance() throws {
        let ledger = try Ledger(entity: "ACME GmbH", base: "EUR")
        let opening = OpenAccount(customer: "C-1", opened: CalendarDate(2026, 1, 1))
        _ = try ledger.perform(command: .open(opening), recorded: now)
        for row in try importInvoices(file: file, columns: columns()).invoices {
            _ = try ledger.perform(command: .issue(row.command), recorded: now)
        }
        let march = try monthOf(day: CalendarDate(2026, 3, 15))
        XCTAssertEqual(march, ReportPeriod(first: CalendarDate(2026, 3, 1), last: CalendarDate(2026, 3, 31)))
        let account = AccountKey(customer: "C-1")
        let statement = try ledger.statement(account: account, currency: "EUR", period: march, basis: .book)
        let ledTo = try statement.lines.reduce(statement.opening) { try moneyPlus(amount: $0, other: $1.amount) }
        XCTAssertEqual(ledTo, statement.closing)
        XCTAssertEqual(statement.closing.description, "1190.00 EUR")
        XCTAssertTrue(try frameToText(frame: statementActivity(statement: statement)).contains("balance carried forward"))
        XCTAssertTrue(try frameToCsv(frame: statementOpenItems(statement: statement)).hasPrefix("item,"))

        let portfolio = try ledger.portfolio()
        let bridge = try portfolio.bridge(period: march, basis: .book)
        let euros = bridge.currencies[0]
        XCTAssertEqual(try euros.steps.reduce(euros.opening) { try moneyPlus(amount: $0, other: $1.amount) }, euros.closing)
        XCTAssertEqual(euros.steps.map(\.cause), [.invoiced])
        XCTAssertTrue(try frameToText(frame: bridgeToFrame(bridge: bridge)).contains("invoiced"))
        let earlier = UtcInstant("2026-01-01T00:00:00.000000Z")!
        let restatement = try portfolio.restatement(asOf: march.last, basis: .book, before: earlier)
        XCTAssertEqual(restatement.currencies[0].steps.map(\.cause), [.invoiced])
        XCTAssertTrue(try frameToCsv(frame: restatementToFrame(restatement: restatement)).hasPrefix("cause,currency,"))
        XCTAssertTrue(try frameToCsv(frame: restatementDocuments(restatement: restatement)).hasPrefix("cause,customer,"))
        XCTAssertTrue(try frameToCsv(frame: restatementShifts(restatement: restatement)).hasPrefix("customer,item,"))
        let backwards = ReportPeriod(first: march.last, last: march.first)
        XCTAssertThrowsError(try portfolio.bridge(period: backwards, basis: .value)) {
            XCTAssertEqual(($0 as? Refused)?.code, "date_order")
        }

        try portfolio.attach(name: "region", values: ["C-1": "North"])
        var layout = try layoutOf(buckets: standardBuckets())
        layout.by = "region"
        let aging = try portfolio.agingLaidOut(view: bookView(asOf: april), layout: layout)
        XCTAssertEqual(aging.rows.map(\.group), ["North"])
        let empty = try Page(title: "ACME <1>")
        let page = try empty.heading(text: "Receivables").table(frame: agingByCustomer(aging: aging)).chart(aging: aging)
        XCTAssertTrue(try page.toHtml().contains("ACME &lt;1&gt;"))
        XCTAssertTrue(try page.toHtml().contains(agingToSvg(aging: aging)))
        XCTAssertFalse(try empty.toHtml().contains("<svg"), "a page is a value")
        XCTAssertTrue(try frameToHtml(frame: agingByCurrency(aging: aging)).hasPrefix("<style>"))
    }

    func testAmountsAreSplitMultipliedAndRoundedByName() throws {
        let amount = try money(text: "100.00 EUR")
        let parts = try moneySplit(amount: amount, weights: [1, 1, 1])
        XCTAssertEqual(parts.map(\.description), ["33.34 EUR", "33.33 EUR", "33.33 EUR"])
        XCTAssertEqual(try moneyPercent(amount: amount, percent: 19, rounding: .halfAway).description, "19.00 EUR")
        let rate = Decimal(string: "0.0912")!
        XCTAssertEqual(try moneyTimes(amount: amount, rate: rate, rounding: .halfAway).description, "9.12 EUR")
        let cash = try moneyRoundedTo(amount: money(text: "10.03 CHF"), incrementMinor: 5, rounding: .halfAway)
        XCTAssertEqual(cash.description, "10.05 CHF")
        XCTAssertThrowsError(try moneyMinus(amount: amount, other: Money(1, "USD"))) {
            XCTAssertEqual(($0 as? Refused)?.code, "currency_mismatch")
        }
    }
}

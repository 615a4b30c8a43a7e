import Foundation
import XCTest

import Receivables

let now = UtcInstant("2026-03-10T09:30:00.000000Z")!
let issued = CalendarDate(2026, 3, 1)
let april = CalendarDate(2026, 4, 30)

final class LedgerTests: XCTestCase {
    @discardableResult
    private func open(_ ledger: Ledger, _ customer: String) throws -> Outcome {
        try ledger.perform(command: .open(OpenAccount(customer: customer, opened: issued)), recorded: now)
    }

    @discardableResult
    private func issue(_ ledger: Ledger, _ invoice: String, _ customer: String, _ gross: String) throws -> Outcome {
        let terms = try withDiscount(terms: netTerms(days: 30), percent: 2, days: 10)
        let totals = Totals(gross: try money(text: gross))
        let payload = IssueInvoice(invoice: invoice, customer: customer, totals: totals, issued: issued, terms: terms)
        return try ledger.perform(command: .issue(payload), recorded: now)
    }

    private func entries(_ outcome: Outcome) -> [Entry] {
        guard case .accepted(let appends) = outcome else { return [] }
        return appends.flatMap { $0.entries }
    }

    func testAnInvoiceIsIssuedPaidWithItsDiscountExplainedAndGoneFromTheAging() throws {
        let ledger = try Ledger(entity: "ACME GmbH", base: "EUR")
        try open(ledger, "C-1")
        let done = try issue(ledger, "INV-1", "C-1", "1190.00 EUR")
        guard case .issued(let event) = entries(done)[0].event else { return XCTFail("not issued") }
        XCTAssertEqual(event.schedule[0].due, CalendarDate(2026, 3, 31))
        XCTAssertEqual(event.schedule[0].discounts[0].amount, try money(text: "23.80 EUR"))

        let overdue = try ledger.portfolio().aging(view: bookView(asOf: april), buckets: standardBuckets())
        XCTAssertEqual(overdue.labels, ["current", "1-30", "31-60", "61-90", "91+"])
        XCTAssertEqual(overdue.totals[0].buckets[1].description, "1190.00 EUR")
        XCTAssertEqual(overdue.items[0].age, .days(days: 30))

        let payment = ReceivePayment(
            receipt: "R-1", customer: "C-1", amount: Money(Decimal(string: "1166.20")!, "EUR"),
            valueDate: CalendarDate(2026, 3, 10), method: .transfer)
        let paid = try ledger.perform(command: .receive(payment), recorded: now, actor: "till")
        XCTAssertEqual(
            try explain(outcome: paid),
            """
            receipt R-1 of 1166.20 EUR from account C-1, 2026-03-10
              not by reference text: no open document is named
              1166.20 EUR settles INV-1/1 with 23.80 EUR discount: the only item of exactly this amount

            """)
        XCTAssertEqual(try ledger.balances(), [])
        XCTAssertEqual(try ledger.aging(view: bookView(asOf: april), buckets: standardBuckets()).items, [])
        XCTAssertEqual(try ledger.version(account: AccountKey(customer: "C-1")), 4)
        XCTAssertNil(try ledger.version(account: AccountKey(customer: "C-2")))
    }

    func testStoredEntriesMakeUpTheSameLedger() throws {
        let ledger = try Ledger(entity: "ACME GmbH", base: "EUR")
        let done = [try open(ledger, "C-1"), try issue(ledger, "INV-1", "C-1", "1190.00 EUR")]
        let stored = try done.flatMap(entries).map { try entryToJson(entry: $0) }
        let again = try Ledger.replay(
            entity: "ACME GmbH", base: "EUR", entries: stored.map { try entryFromJson(text: $0) })
        XCTAssertEqual(try again.balances(), [try money(text: "1190.00 EUR")])
        let repeated = try issue(again, "INV-1", "C-1", "1190.00 EUR")
        XCTAssertEqual(repeated, .already(spans: [Span(stream: "account/C-1", first: 2, last: 2)]))
    }

    func testWhatIsOnlyDecidedChangesNothingUntilItIsApplied() throws {
        let ledger = try Ledger(entity: "ACME GmbH", base: "EUR")
        let request = try newRequest(command: .open(OpenAccount(customer: "C-1", opened: issued)), recorded: now)
        let decided = try ledger.decide(request: request)
        XCTAssertNil(try ledger.version(account: AccountKey(customer: "C-1")))
        try entries(decided).forEach { try ledger.apply(entry: $0) }
        XCTAssertEqual(try ledger.version(account: AccountKey(customer: "C-1")), 1)
    }

    func testEightThreadsShareALedger() throws {
        let ledger = try Ledger(entity: "ACME GmbH", base: "EUR")
        DispatchQueue.concurrentPerform(iterations: 8) { number in
            do {
                try open(ledger, "C-\(number)")
                for at in 0..<25 { try issue(ledger, "INV-\(number)-\(at)", "C-\(number)", "10.00 EUR") }
            } catch {
                XCTFail("\(error)")
            }
        }
        XCTAssertEqual(try ledger.balances(), [try money(text: "2000.00 EUR")])
    }

    func testTermsAreScheduledWithoutALedger() throws {
        let terms = try withDiscount(terms: netTerms(days: 30), percent: 2, days: 10)
        let totals = Totals(gross: try money(text: "1190.00 EUR"))
        let part = try schedule(terms: terms, totals: totals, issued: issued, posting: issued)[0]
        XCTAssertEqual(part.due, CalendarDate(2026, 3, 31))
        XCTAssertEqual(part.discounts[0].until, CalendarDate(2026, 3, 11))
        XCTAssertEqual(try termsFromJson(text: termsToJson(value: terms)), terms)
    }

    func testTermsAreReadAndWrittenAsTradeHasThem() throws {
        XCTAssertEqual(try parseTerms(text: "2/10 net 30"), try withDiscount(terms: netTerms(days: 30), percent: 2, days: 10))
        XCTAssertEqual(try termsNotation(terms: parseTerms(text: "60 Tage nach Wareneingang")), "net 60 ROG")
        XCTAssertEqual(try termsReadings(text: "45 jours fin de mois").count, 2)
        XCTAssertThrowsError(try parseTerms(text: "45 jours fin de mois"))
        XCTAssertEqual(try termsNotation(terms: termsFromItd(segment: "ITD*01*3*2**10**30")), "2/10 net 30")
        let lines = "#SKONTO#TAGE=14#PROZENT=2.00#\n"
        XCTAssertEqual(try skontoLines(terms: withSkonto(terms: netTerms(days: 30), text: lines)), lines)
        XCTAssertEqual(try monthlyTerms(firstDue: issued, count: 3).instalments.count, 3)
        XCTAssertTrue(termsAreDueBy(terms: try parseTerms(text: "CIA"), milestone: .shipment))
        let advice = try discountAdvice(percent: 2, discountDay: 10, paymentDay: 30, yearDays: 365, borrowing: 9)
        XCTAssertEqual(advice, "take")
    }
}

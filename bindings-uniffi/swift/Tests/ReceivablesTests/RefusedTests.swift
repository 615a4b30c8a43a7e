import Foundation
import XCTest

import Receivables

final class RefusedTests: XCTestCase {
    private let day = CalendarDate(2026, 3, 10)
    private var ledger: Ledger!

    override func setUpWithError() throws {
        ledger = try Ledger(entity: "ACME GmbH", base: "EUR")
        _ = try ledger.perform(command: .open(OpenAccount(customer: "C-1", opened: day)), recorded: now)
    }

    private func receive(_ amount: Money, receipt: String = "R-1") throws {
        let payment = ReceivePayment(
            receipt: receipt, customer: "C-1", amount: amount, valueDate: day, method: .card)
        _ = try ledger.perform(command: .receive(payment), recorded: now)
    }

    /// What the work is refused with.
    private func refused<T>(_ work: @autoclosure () throws -> T, line: UInt = #line) -> Refused {
        do { _ = try work() } catch let refused as Refused { return refused } catch { XCTFail("\(error)", line: line) }
        XCTFail("not refused", line: line)
        return .Because(code: "", detail: "", facts: [])
    }

    func testWhatIsBeyondARoleIsRefusedUntilSomebodyElseAgrees() throws {
        let grants = [
            Grant(role: "clerk", duty: .creditNote, upTo: Money(50, "EUR")),
            Grant(role: "manager", duty: .creditNote, upTo: Money(500, "EUR")),
        ]
        let matrix = Authorities(grants: grants)
        try checkAuthorities(authorities: matrix)
        XCTAssertEqual(try whoMay(authorities: matrix, duty: .creditNote, amount: Money(60, "EUR")), "manager")
        XCTAssertTrue(try roleConflicts(authorities: matrix, roles: ["clerk", "manager"]).isEmpty)
        var rules = try standardRules()
        rules.authorities = matrix
        let note = IssueCreditNote(
            creditNote: "CN-1", customer: "C-1", totals: Totals(gross: Money(60, "EUR")), issued: day)
        func credit(_ approvals: [Approval]) throws -> Outcome {
            let authority = Authority(role: "clerk", approvals: approvals)
            return try ledger.perform(
                command: .credit(note), recorded: now, actor: "anna", rules: rules, authority: authority)
        }
        let error = refused(try credit([]))
        XCTAssertEqual(error.code, "not_authorised")
        XCTAssertEqual(error.context["could"], "manager")
        XCTAssertEqual(refused(try credit([Approval(by: "anna", role: "manager", at: now)])).code, "same_person")
        let done = try credit([Approval(by: "bert", role: "manager", at: now)])
        XCTAssertTrue(try explain(outcome: done).hasPrefix("decided by anna as clerk, approved by bert as manager"))
    }

    func testMoreDecimalsThanTheCurrencyHasAreRefusedAndNotRounded() throws {
        let error = refused(try receive(Money(Decimal(string: "10.005")!, "EUR")))
        XCTAssertEqual(error.code, "excess_precision")
        XCTAssertEqual(error.context, ["currency": "EUR", "decimals": "2", "value": "10.005", "found": "3"])
        XCTAssertEqual(error.detail, "EUR has 2 decimals, \"10.005\" has 3; round it before, or correct it")
        XCTAssertEqual(error.localizedDescription, "excess_precision: \(error.detail)")
        // Beyond what any decimal of the core holds.
        let long = Decimal(string: "0.00000000000000000000000000000000000001")!
        XCTAssertEqual(refused(try receive(Money(long, "EUR"))).code, "excess_precision")
        XCTAssertEqual(try ledger.balances(), [])
    }

    func testEveryAtomIsRefusedWithItsOwnCode() {
        XCTAssertEqual(refused(try receive(Money(1, "EURO"))).code, "unknown_currency")
        XCTAssertEqual(refused(try Ledger(entity: "ACME GmbH", base: "eur")).code, "unknown_currency")
        XCTAssertEqual(refused(try receive(Money(Decimal(string: "1e30")!, "EUR"))).code, "amount_out_of_range")
        XCTAssertEqual(refused(try receive(Money(Decimal.nan, "EUR"))).code, "amount_syntax")
        XCTAssertEqual(refused(try receive(Money(1, "EUR"), receipt: "R-1 ")).code, "id_bad_character")
        XCTAssertEqual(refused(try receive(Money(1, "EUR"), receipt: "")).code, "invalid_id")
        XCTAssertEqual(refused(try bookView(asOf: CalendarDate(1899, 12, 31))).code, "date_out_of_range")
        XCTAssertEqual(refused(try bookView(asOf: CalendarDate(2026, 2, 29))).code, "date_invalid")
        XCTAssertEqual(refused(try bookView(asOf: CalendarDate(12026, 1, 1))).code, "date_syntax")
        let fine = Decimal(string: "0.00000000001")!
        XCTAssertEqual(refused(try withDiscount(terms: netTerms(days: 30), percent: fine, days: 10)).code, "scale_out_of_range")
    }

    func testTheLargestVersionIsJustAnotherVersion() throws {
        let command = Command.open(OpenAccount(customer: "C-1", class: "retail", opened: day))
        var request = try newRequest(command: command, recorded: now)
        request.expected = .version(version: .max)
        let error = refused(try ledger.handle(request: request))
        XCTAssertEqual(error.code, "version_conflict")
        XCTAssertEqual(error.context["expected"], "18446744073709551615")
        request.expected = .any
        XCTAssertNoThrow(try ledger.handle(request: request))
    }

    func testTextsAreReadStrictlyAndErrorsNameThePlace() {
        let text = #"{"open_account":{"customer":"C-2","opened":20260101}}"#
        XCTAssertEqual(refused(try commandFromJson(text: text)).context["field"], "open_account.opened")
        XCTAssertEqual(refused(try commandFromJson(text: #"{"pay":{}}"#)).code, "unknown_command")
        XCTAssertEqual(refused(try checkTerms(terms: netTerms(days: 4000))).context["field"], "instalments[0].due")
    }

    func testTheCatalogueHasEveryCode() throws {
        let catalogue = try errorCatalogue()
        XCTAssertEqual(Set(catalogue.map { $0.code }).count, catalogue.count)
        let excess = catalogue.first { $0.code == "excess_precision" }
        XCTAssertEqual(excess?.facts, ["currency", "decimals", "value", "found"])
    }
}

final class ValueTests: XCTestCase {
    func testAmountsAreEqualByValueAndWrittenWithTheirDecimals() throws {
        XCTAssertEqual(Money(5, "EUR"), try money(text: "5.00 EUR"))
        XCTAssertEqual(Set([Money(5, "EUR"), try money(text: "5.00 EUR")]).count, 1)
        XCTAssertNotEqual(Money(5, "USD"), try money(text: "5.00 EUR"))
        XCTAssertEqual(Money(1190, "EUR").description, "1190.00 EUR")
        XCTAssertEqual(Money(1190, "nothing").description, "1190 nothing")
    }

    func testDaysAndInstantsComeBackFromTheirTexts() {
        for text in ["1900-01-01", "2026-03-01", "2200-12-31"] {
            XCTAssertEqual(CalendarDate(text)?.description, text)
        }
        for text in ["1969-12-31T23:59:59.999999Z", "2026-03-10T09:30:00.000001Z", "2200-12-31T23:59:59.999999Z"] {
            XCTAssertEqual(UtcInstant(text)?.description, text)
        }
        XCTAssertEqual(UtcInstant(microseconds: -1).description, "1969-12-31T23:59:59.999999Z")
        XCTAssertEqual(now.microseconds, 1_773_135_000_000_000)
        let instant = Date(timeIntervalSince1970: 1_773_135_000)
        XCTAssertEqual(UtcInstant(instant), now)
        XCTAssertEqual(CalendarDate(instant, in: TimeZone(identifier: "Pacific/Auckland")!).description, "2026-03-10")
        XCTAssertEqual(CalendarDate(instant, in: TimeZone(secondsFromGMT: -10 * 3600)!).description, "2026-03-09")
        XCTAssertLessThan(CalendarDate(2026, 3, 31), CalendarDate(2026, 4, 1))
    }
}

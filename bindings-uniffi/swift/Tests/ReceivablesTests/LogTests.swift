import Foundation
import XCTest

import Receivables

/// The log and its snapshots: kept as lines or bytes, found out where they are changed, and gone on with.
final class LogTests: XCTestCase {
    private var ledger: Ledger!
    private var log: Log!
    private var stored = ""

    override func setUpWithError() throws {
        ledger = try Ledger(entity: "ACME GmbH", base: "EUR")
        log = try Log()
        let opening = Command.open(OpenAccount(customer: "C-1", opened: issued))
        stored = try log.append(outcome: ledger.perform(command: opening, recorded: now))
        stored += try log.append(outcome: bill("INV-1", "100.00 EUR"))
        stored += try log.append(outcome: bill("INV-2", "200.00 EUR"))
    }

    private func bill(_ invoice: String, _ gross: String) throws -> Outcome {
        let totals = Totals(gross: try money(text: gross))
        let payload = IssueInvoice(
            invoice: invoice, customer: "C-1", totals: totals, issued: issued, terms: try netTerms(days: 30))
        return try ledger.perform(command: .issue(payload), recorded: now)
    }

    private func refused<T>(_ work: @autoclosure () throws -> T, line: UInt = #line) -> Refused {
        do { _ = try work() } catch let refused as Refused { return refused } catch { XCTFail("\(error)", line: line) }
        XCTFail("not refused", line: line)
        return .Because(code: "", detail: "", facts: [])
    }

    func testTheLinesThatAreStoredAreTheLog() throws {
        XCTAssertEqual(try log.append(outcome: bill("INV-2", "200.00 EUR")), "", "done already")
        XCTAssertEqual(try log.toText(), stored)
        let again = try Log.fromText(text: stored)
        try again.verify(ends: log.heads())
        XCTAssertEqual(try again.entryCount(), 3)
        XCTAssertEqual(try again.entries(), try log.entries())
        let rebuilt = try Ledger.fromLog(entity: "ACME GmbH", base: "EUR", log: again)
        XCTAssertEqual(try rebuilt.balances(), try ledger.balances())
    }

    func testEveryFlippedByteIsFoundInItsLine() throws {
        let error = refused(try Log.fromText(text: stored.replacingOccurrences(of: "200.00 EUR", with: "300.00 EUR")))
        XCTAssertEqual(error.code, "hash_mismatch")
        XCTAssertEqual(error.context, ["stream": "account/C-1", "version": "3", "line": "3"])
        let (bytes, heads) = (try log.toBytes(), try log.heads())
        for at in bytes.indices {
            var changed = bytes
            changed[at] ^= 1
            XCTAssertThrowsError(try Log.fromBytes(bytes: changed).verify(ends: heads), "byte \(at)")
        }
        XCTAssertEqual(refused(try Log.fromBytes(bytes: bytes.dropLast())).code, "binary_syntax")
    }

    func testASnapshotAndWhatCameSinceAreTheWhole() throws {
        let kept = try ledger.snapshot(heads: log.heads()).toBytes()
        let before = try ledger.balances()
        let tail = try Log.after(heads: log.heads())
        let done = try bill("INV-3", "1.00 EUR")
        XCTAssertEqual(try log.append(outcome: done), try tail.append(outcome: done))
        let snapshot = try Snapshot.fromBytes(bytes: kept)
        try snapshot.check(log: log)
        XCTAssertEqual(try Ledger.resume(snapshot: snapshot).balances(), before)
        let read = try Log.fromText(text: tail.toText(), after: snapshot.heads())
        for rest in [log!, tail, read] {
            XCTAssertEqual(try Ledger.resume(snapshot: snapshot, log: rest).balances(), try ledger.balances())
        }
        try log.verify(passes: snapshot.heads())
        XCTAssertEqual(refused(try log.verify(ends: snapshot.heads())).code, "head_mismatch")
        XCTAssertEqual(refused(try Ledger.fromLog(entity: "ACME GmbH", base: "EUR", log: tail)).code, "sequence_gap")
        XCTAssertEqual(refused(try ledger.snapshot(heads: snapshot.heads())).code, "snapshot_mismatch")
        XCTAssertEqual(refused(try log.append(outcome: done)).code, "version_conflict")
        XCTAssertEqual(refused(try Snapshot.fromBytes(bytes: kept.dropLast())).code, "binary_syntax")
    }

    func testHeadsAndPersonalDataAreKeptAsText() throws {
        var head = try log.heads()[0]
        XCTAssertEqual(try headFromJson(text: headToJson(value: head)), head)
        head.hash = "nonsense"
        XCTAssertEqual(refused(try log.verify(ends: [head])).code, "hash_syntax")
        let directory = try Directory()
        try directory.set(customer: "C-1", contact: Contact(name: "Hansen GmbH", address: ["Kai 1"]))
        let lines = try directoryToLines(directory: directory)
        XCTAssertEqual(try directoryFromLines(text: lines).name(customer: "C-1"), "Hansen GmbH")
        XCTAssertEqual(refused(try directoryFromLines(text: lines + lines)).code, "duplicate_field")
    }
}

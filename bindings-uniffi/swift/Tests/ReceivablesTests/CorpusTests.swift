import Foundation
import XCTest

import Receivables

/// The cases that every language runs: given, when, then. Each value passes through its type here, in and out.
final class CorpusTests: XCTestCase {
    struct Case: Decodable {
        var title: String
        var entity: String?
        var base: String?
        var rules: Node?
        var given: [Node]
        var when: Node?
        var then: Then?
        var explain: String?
        var balances: [String]?
        var aging: Report?
    }
    struct Then: Decodable {
        var error: String?
        var field: String?
        var already: Bool?
        var outcome: Node?
    }
    struct Report: Decodable {
        var view: Node
        var buckets: Node?
        var report: Node
    }

    func testEveryCaseHolds() throws {
        let folder = URL(fileURLWithPath: ProcessInfo.processInfo.environment["RECEIVABLES_CORPUS"] ?? "corpus")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        var count = 0
        for file in files.filter({ $0.pathExtension == "json" }).sorted(by: { $0.path < $1.path }) {
            for entry in try JSONDecoder().decode([Case].self, from: Data(contentsOf: file)) {
                do { try run(entry) } catch { XCTFail("\(file.lastPathComponent): \(entry.title): \(error)") }
                count += 1
            }
        }
        XCTAssertGreaterThan(count, 0, "no corpus in \(folder.path)")
        print("corpus: \(count) cases")
    }

    private func run(_ entry: Case) throws {
        let ledger = try Ledger(entity: entry.entity ?? "ACME GmbH", base: entry.base ?? "EUR")
        let rules = try entry.rules.map { try rulesFromJson(text: $0.text) }
        for given in entry.given {
            _ = try ledger.handle(request: requestFromJson(text: given.text), rules: rules)
        }
        if let when = entry.when, when != .null {
            let answer = Result { try ledger.handle(request: requestFromJson(text: when.text), rules: rules) }
            try check(entry, answer)
        }
        if let balances = entry.balances {
            XCTAssertEqual(try ledger.balances().map { $0.description }, balances, entry.title)
        }
        if let aging = entry.aging {
            let view = try viewFromJson(text: aging.view.text)
            let buckets = try aging.buckets.map { try bucketsFromJson(text: $0.text) } ?? standardBuckets()
            let report = try ledger.portfolio().aging(view: view, buckets: buckets)
            XCTAssertEqual(try Node(text: agingToJson(value: report)).text, aging.report.text, entry.title)
        }
    }

    private func check(_ entry: Case, _ answer: Result<Outcome, Error>) throws {
        guard let code = entry.then?.error else {
            let outcome = try answer.get()
            if entry.then?.already != nil {
                guard case .already = outcome else { return XCTFail("\(entry.title): done again") }
            } else {
                XCTAssertEqual(try Node(text: outcomeToJson(value: outcome)).text, entry.then?.outcome?.text, entry.title)
            }
            if let words = entry.explain { XCTAssertEqual(try explain(outcome: outcome), words, entry.title) }
            return
        }
        guard case .failure(let error) = answer, let refused = error as? Refused else {
            return XCTFail("\(entry.title): not refused")
        }
        XCTAssertEqual(refused.code, code, "\(entry.title): \(refused.detail)")
        if let field = entry.then?.field { XCTAssertEqual(refused.context["field"], field, entry.title) }
    }
}

/// Any JSON value. Two are the same where their texts are: keys are sorted.
enum Node: Codable, Equatable {
    case null
    case flag(Bool)
    case number(Decimal)
    case string(String)
    case list([Node])
    case record([String: Node])

    init(text: String) throws { self = try JSONDecoder().decode(Node.self, from: Data(text.utf8)) }

    var text: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    init(from decoder: Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let flag = try? value.decode(Bool.self) {
            self = .flag(flag)
        } else if let string = try? value.decode(String.self) {
            self = .string(string)
        } else if let number = try? value.decode(Decimal.self) {
            self = .number(number)
        } else if let list = try? value.decode([Node].self) {
            self = .list(list)
        } else {
            self = .record(try value.decode([String: Node].self))
        }
    }

    func encode(to encoder: Encoder) throws {
        var value = encoder.singleValueContainer()
        switch self {
        case .null: try value.encodeNil()
        case .flag(let flag): try value.encode(flag)
        case .number(let number): try value.encode(number)
        case .string(let string): try value.encode(string)
        case .list(let list): try value.encode(list)
        case .record(let record): try value.encode(record)
        }
    }
}

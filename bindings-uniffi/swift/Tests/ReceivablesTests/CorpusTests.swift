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
        var statement: Report?
        var bridge: Report?
        var restatement: Report?
        var status: Report?
        var back_dating: Report?
        var periods: Report?
        var closing: Report?
        var reconciliation: Report?
        var confirmation: Report?
        var sample: Report?
        var migration: Report?
        var proposals: Report?
        var journal: Report?
        var backtest: Report?
        var log: Kept?
    }
    struct Then: Decodable {
        var error: String?
        var field: String?
        var already: Bool?
        var outcome: Node?
    }
    struct Report: Decodable {
        var view: Node?
        var buckets: Node?
        var layout: Node?
        var attach: [String: [String: String]]?
        var account: Account?
        var currency: String?
        var period: Days?
        var basis: String?
        var as_of: String?
        var before: String?
        var after: String?
        var day: String?
        var request: Node?
        var check: Node?
        var items: [Node]?
        var controls: [String]?
        var options: Node?
        var customer: String?
        var form: String?
        var reply: Node?
        var plan: Node?
        var lines: [Node]?
        var payers: [Node]?
        var past: [Node]?
        var policy: Node?
        var recorded: String?
        var report: Node?
        var error: String?
    }
    struct Account: Decodable {
        var customer: String
        var `class`: String?
    }
    struct Days: Decodable {
        var first: String
        var last: String
    }
    struct Kept: Decodable {
        var heads: [Node]
        var edits: [Edit]?
    }
    struct Edit: Decodable {
        var from: String
        var to: String
        var error: String
        var line: String?
        var field: String?
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
        let log = try Log()
        for given in entry.given {
            _ = try log.append(outcome: ledger.handle(request: requestFromJson(text: given.text), rules: rules))
        }
        if let when = entry.when, when != .null {
            let answer = Result { try ledger.handle(request: requestFromJson(text: when.text), rules: rules) }
            if case .success(let outcome) = answer { _ = try log.append(outcome: outcome) }
            try check(entry, answer)
        }
        if let balances = entry.balances {
            XCTAssertEqual(try ledger.balances().map { $0.description }, balances, entry.title)
        }
        if let asked = entry.aging {
            try answers(entry, asked) { try agingToJson(value: aging(ledger, asked)) }
        }
        if let asked = entry.statement, let account = asked.account, let currency = asked.currency {
            let key = AccountKey(customer: account.customer, class: account.class)
            try answers(entry, asked) {
                let (period, basis) = try during(asked)
                return try statementToJson(
                    value: ledger.statement(account: key, currency: currency, period: period, basis: basis))
            }
        }
        if let asked = entry.bridge {
            try answers(entry, asked) {
                let (period, basis) = try during(asked)
                return try bridgeToJson(value: ledger.portfolio().bridge(period: period, basis: basis))
            }
        }
        if let asked = entry.restatement {
            try answers(entry, asked) {
                let asOf = try XCTUnwrap(CalendarDate(asked.as_of ?? ""))
                let before = try XCTUnwrap(UtcInstant(asked.before ?? ""))
                let after = try asked.after.map { try XCTUnwrap(UtcInstant($0)) }
                return try restatementToJson(
                    value: ledger.portfolio().restatement(
                        asOf: asOf, basis: asked.basis == "value" ? .value : .book, before: before, after: after))
            }
        }
        if let asked = entry.status, let account = asked.account {
            let key = AccountKey(customer: account.customer, class: account.class)
            try answers(entry, asked) {
                let day = try XCTUnwrap(CalendarDate(asked.day ?? ""))
                return try statusToJson(value: ledger.status(account: key, day: day))
            }
        }
        if let asked = entry.back_dating {
            try answers(entry, asked) {
                let request = try requestFromJson(text: XCTUnwrap(asked.request).text)
                return try backDatingToJson(value: ledger.backDating(request: request))
            }
        }
        if let asked = entry.periods {
            try answers(entry, asked) { try periodsToJson(value: ledger.periods()) }
        }
        if let asked = entry.closing {
            try answers(entry, asked) {
                let check = try closingCheckFromJson(text: XCTUnwrap(asked.check).text)
                return try closingChecklistToJson(value: ledger.closingChecklist(check: check))
            }
        }
        if let asked = entry.reconciliation {
            try answers(entry, asked) {
                let controls = try (asked.controls ?? []).map { try money(text: $0) }
                return try reconciliationToJson(
                    value: ledger.portfolio().reconcile(
                        view: view(asked), list: items(asked), controls: controls, options: options(asked)))
            }
        }
        if let asked = entry.confirmation {
            try answers(entry, asked) {
                let forms: [String: ConfirmationForm] = ["positive": .positive, "blank": .blank, "negative": .negative]
                let form = try XCTUnwrap(forms[asked.form ?? ""])
                let portfolio = try ledger.portfolio()
                let request = try portfolio.confirmation(
                    view: view(asked), customer: XCTUnwrap(asked.customer), form: form)
                let reply = try asked.reply.map { try confirmationReplyFromJson(text: $0.text) }
                return try confirmationResultToJson(
                    value: portfolio.confirmed(asked: request, reply: reply, options: options(asked)))
            }
        }
        if let asked = entry.sample {
            try answers(entry, asked) {
                let plan = try samplePlanFromJson(text: XCTUnwrap(asked.plan).text)
                return try sampleToJson(value: ledger.portfolio().sample(view: view(asked), plan: plan))
            }
        }
        if let asked = entry.migration {
            try answers(entry, asked) {
                let plan = try migrationPlanFromJson(text: XCTUnwrap(asked.plan).text)
                let recorded = try XCTUnwrap(UtcInstant(asked.recorded ?? ""))
                return try migrationToJson(value: ledger.migrate(list: items(asked), plan: plan, recorded: recorded))
            }
        }
        if let asked = entry.proposals { try answers(entry, asked) { try proposals(ledger, asked) } }
        if let asked = entry.journal { try answers(entry, asked) { try journal(ledger, log, asked) } }
        if let asked = entry.backtest {
            try answers(entry, asked) {
                let options = try backtestOptionsFromJson(text: XCTUnwrap(asked.options).text)
                return try backtestToJson(
                    value: log.backtest(entity: ledger.entity(), base: ledger.base(), options: options))
            }
        }
        if let kept = entry.log { try check(entry, ledger, log, kept) }
    }

    private func proposals(_ ledger: Ledger, _ asked: Report) throws -> String {
        let lines = try (asked.lines ?? []).map { try bankLineFromJson(text: $0.text) }
        let payers = try (asked.payers ?? []).map { try knownPayerFromJson(text: $0.text) }
        let past = try (asked.past ?? []).map { try pastLineFromJson(text: $0.text) }
        let options = try asked.options.map { try proposalOptionsFromJson(text: $0.text) }
        let made = try ledger.propose(lines: lines, payers: payers, past: past, options: options)
        return try "[" + made.map { try proposalToJson(value: $0) }.joined(separator: ",") + "]"
    }

    private func journal(_ ledger: Ledger, _ log: Log, _ asked: Report) throws -> String {
        let asOf = try XCTUnwrap(CalendarDate(asked.as_of ?? ""))
        let policy = try asked.policy.map { try postingPolicyFromJson(text: $0.text) }
        let books = try Journal.of(entity: ledger.entity(), base: ledger.base(), log: log, policy: policy)
        let vouchers = try books.vouchers().map { try journalEntryToJson(value: $0) }.joined(separator: ",")
        let balance = try trialBalanceToJson(value: books.trialBalance(asOf: asOf))
        let proof = try proofToJson(value: books.proof(asOf: asOf))
        return "{\"vouchers\":[\(vouchers)],\"trial_balance\":\(balance),\"proof\":\(proof)}"
    }

    private func view(_ asked: Report) throws -> ReportView {
        try viewFromJson(text: XCTUnwrap(asked.view).text)
    }

    private func items(_ asked: Report) throws -> [ExternalItem] {
        try (asked.items ?? []).map { try externalItemFromJson(text: $0.text) }
    }

    private func options(_ asked: Report) throws -> ReconcileOptions? {
        try asked.options.map { try reconcileOptionsFromJson(text: $0.text) }
    }

    /// A report is asked for, and is as stated or refused as stated.
    private func answers(_ entry: Case, _ asked: Report, _ report: () throws -> String) throws {
        if let code = asked.error {
            XCTAssertEqual(refused(report)?.code, code, entry.title)
        } else {
            XCTAssertEqual(try Node(text: report()).text, asked.report?.text, entry.title)
        }
    }

    private func refused<T>(_ work: () throws -> T) -> Refused? {
        do { _ = try work() } catch { return error as? Refused }
        return nil
    }

    private func during(_ asked: Report) throws -> (ReportPeriod, Basis) {
        let first = try XCTUnwrap(CalendarDate(asked.period?.first ?? ""))
        let last = try XCTUnwrap(CalendarDate(asked.period?.last ?? ""))
        return (ReportPeriod(first: first, last: last), asked.basis == "value" ? .value : .book)
    }

    private func aging(_ ledger: Ledger, _ asked: Report) throws -> Aging {
        let view = try viewFromJson(text: XCTUnwrap(asked.view).text)
        let portfolio = try ledger.portfolio()
        for (name, values) in asked.attach ?? [:] { try portfolio.attach(name: name, values: values) }
        if let layout = asked.layout {
            return try portfolio.agingLaidOut(view: view, layout: layoutFromJson(text: layout.text))
        }
        let buckets = try asked.buckets.map { try bucketsFromJson(text: $0.text) } ?? standardBuckets()
        return try portfolio.aging(view: view, buckets: buckets)
    }

    /// Both forms of a log make up the ledger, and whatever is changed in it is found.
    private func check(_ entry: Case, _ ledger: Ledger, _ log: Log, _ stated: Kept) throws {
        let (heads, kept) = (try log.heads(), try log.toText())
        XCTAssertEqual(try heads.map { try Node(text: headToJson(value: $0)).text }, stated.heads.map(\.text), entry.title)
        for again in [try Log.fromText(text: kept), try Log.fromBytes(bytes: log.toBytes())] {
            try again.verify(ends: heads, passes: heads)
            XCTAssertEqual(try again.toText(), kept, entry.title)
            let rebuilt = try Ledger.fromLog(entity: ledger.entity(), base: ledger.base(), log: again)
            XCTAssertEqual(try rebuilt.balances(), try ledger.balances(), entry.title)
        }
        try ledger.snapshot(heads: heads).check(log: log)
        let lines = kept.split(separator: "\n").dropLast().map { $0 + "\n" }.joined()
        let cut = try Log.fromText(text: lines)
        XCTAssertEqual(refused { try cut.verify(ends: heads) }?.code, "head_mismatch", entry.title)
        for edit in stated.edits ?? [] {
            let edited = kept.replacingOccurrences(of: edit.from, with: edit.to)
            let error = refused { try Log.fromText(text: edited) }
            XCTAssertEqual(error?.code, edit.error, "\(entry.title): \(edit.from)")
            if let line = edit.line { XCTAssertEqual(error?.context["line"], line, edit.from) }
            if let field = edit.field { XCTAssertEqual(error?.context["field"], field, edit.from) }
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

import Foundation
import XCTest

/// The README's Swift program is the example, and it answers what the README says of the Rust one.
final class ReadmeTests: XCTestCase {
    /// The first block of that language after a heading.
    private func block(_ heading: String, _ language: String) throws -> String {
        let path = ProcessInfo.processInfo.environment["RECEIVABLES_README"] ?? "README.md"
        let readme = try String(contentsOfFile: path, encoding: .utf8)
        let section = readme.components(separatedBy: heading)[1]
        return section.components(separatedBy: "```\(language)\n")[1].components(separatedBy: "```")[0]
    }

    func testTheReadmeShowsTheExampleAsItIs() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let program = try String(contentsOf: folder.appendingPathComponent("FirstInvoice.swift"), encoding: .utf8)
        let code = program.components(separatedBy: "\n").dropFirst().joined(separator: "\n")
        XCTAssertEqual(try block("### Swift", "swift"), code)
    }

    func testTheExampleAnswersWhatTheReadmeSays() throws {
        let said = try block("### Rust", "text").trimmingCharacters(in: .newlines)
        XCTAssertEqual(try firstInvoice().trimmingCharacters(in: .newlines), said)
    }
}

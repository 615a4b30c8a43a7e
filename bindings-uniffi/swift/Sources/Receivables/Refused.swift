import Foundation

extension Refused: LocalizedError {
    /// The stable code, such as `excess_precision`: program against it.
    public var code: String {
        switch self { case .Because(let code, _, _): code }
    }

    /// A sentence that says what is wrong, with which value, and what to do: show it.
    public var detail: String {
        switch self { case .Because(_, let detail, _): detail }
    }

    /// The facts of the sentence by name; `field` says where in the input the value stands.
    public var context: [String: String] {
        switch self { case .Because(_, _, let facts): Dictionary(uniqueKeysWithValues: facts.map { ($0.name, $0.value) }) }
    }

    public var errorDescription: String? { "\(code): \(detail)" }
}

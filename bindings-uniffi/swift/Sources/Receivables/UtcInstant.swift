import Foundation

/// An instant in UTC, in whole microseconds since 1970: when something was recorded.
public struct UtcInstant: Hashable, Comparable, Sendable, LosslessStringConvertible {
    public let microseconds: Int64

    public init(microseconds: Int64) {
        self.microseconds = microseconds
    }

    /// An instant of Foundation's, to the nearest microsecond: `UtcInstant(Date())`.
    public init(_ instant: Foundation.Date) {
        self.init(microseconds: Int64((instant.timeIntervalSince1970 * 1_000_000).rounded()))
    }

    /// The instant of a text such as `2026-03-01T09:30:00.000000Z`.
    public init?(_ text: String) {
        let parts = text.split(separator: ".")
        guard parts.count == 2, parts[1].count == 7, parts[1].hasSuffix("Z"), let rest = Int64(parts[1].dropLast()),
            let second = try? Foundation.Date(parts[0] + "Z", strategy: .iso8601)
        else { return nil }
        self.init(microseconds: Int64(second.timeIntervalSince1970) * 1_000_000 + rest)
    }

    /// `2026-03-01T09:30:00.000000Z`
    public var description: String {
        let rest = (microseconds % 1_000_000 + 1_000_000) % 1_000_000
        let second = Foundation.Date(timeIntervalSince1970: TimeInterval((microseconds - rest) / 1_000_000))
        return second.formatted(.iso8601).dropLast() + String(format: ".%06dZ", rest)
    }

    public static func < (one: Self, other: Self) -> Bool { one.microseconds < other.microseconds }
}

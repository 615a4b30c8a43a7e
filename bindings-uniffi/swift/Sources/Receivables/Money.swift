import Foundation

/// An amount in one currency: `try money("1190.00 EUR")`, or `Money(Decimal(1190), "EUR")`.
///
/// It crosses as text and is checked then: more decimals than the currency has are refused with `excess_precision`,
/// never rounded. Write amounts as text; a literal like `0.1` is a binary float before it becomes a `Decimal`. Sums,
/// shares and percentages are the library's, exact as well: `moneyPlus`, `moneySplit`, `moneyPercent`.
public struct Money: Hashable, Sendable, CustomStringConvertible {
    /// The exact amount.
    public let amount: Decimal
    /// `EUR`, or a currency of your own with its decimals: `PTS:0`.
    public let currency: Currency

    public init(_ amount: Decimal, _ currency: Currency) {
        self.amount = amount
        self.currency = currency
    }

    /// The amount as the library writes it, with the decimals of its currency.
    public var description: String { (try? moneyText(amount: self)) ?? text }

    /// The amount as it crosses.
    var text: String { "\(decimalText(amount)) \(currency)" }

    /// The amount of a text as the library writes it.
    init?(text: String) {
        let parts = text.split(separator: " ")
        guard parts.count == 2, let amount = Decimal(string: String(parts[0]), locale: posix) else { return nil }
        self.init(amount, String(parts[1]))
    }
}

let posix = Locale(identifier: "en_US_POSIX")

/// Plain digits with a dot, whatever the device's language.
func decimalText(_ decimal: Decimal) -> String { NSDecimalNumber(decimal: decimal).description(withLocale: posix) }

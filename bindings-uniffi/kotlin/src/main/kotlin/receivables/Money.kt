package receivables

import java.math.BigDecimal

/**
 * An amount in one currency: `Money("1190.00".toBigDecimal(), "EUR")`, or `money("1190.00 EUR")`.
 *
 * It crosses as text and is checked then: more decimals than the currency has are refused with `excess_precision`,
 * never rounded. Sums, shares and percentages are the library's, exact as well: `moneyPlus`, `moneySplit`, `moneyPercent`.
 */
data class Money(
    /** The exact amount. */
    val amount: BigDecimal,
    /** `EUR`, or a currency of your own with its decimals: `PTS:0`. */
    val currency: Currency,
) {
    /** Equal amounts of one currency are equal, however many zeros they are written with. */
    override fun equals(other: Any?): Boolean =
        other is Money && currency == other.currency && amount.compareTo(other.amount) == 0

    override fun hashCode(): Int = 31 * amount.stripTrailingZeros().hashCode() + currency.hashCode()

    override fun toString(): String = "${amount.toPlainString()} $currency"

    internal companion object {
        fun ofText(text: String) = Money(BigDecimal(text.substringBefore(' ')), text.substringAfter(' '))
    }
}

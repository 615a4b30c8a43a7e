/** The README's first program: an invoice under 2/10 net 30, paid in part within ten days. */
package examples

import java.math.BigDecimal
import java.time.Instant
import java.time.LocalDate
import receivables.*

fun main() {
    val now = Instant.parse("2026-03-10T09:30:00Z") // who has a clock says so; there is none inside
    val issued = LocalDate.of(2026, 3, 1)
    Ledger("ACME GmbH", "EUR").use { ledger ->
        val opened = ledger.perform(Command.Open(OpenAccount("C-1", opened = issued)), now)
        val invoice = IssueInvoice(
            invoice = "INV-1",
            customer = "C-1",
            totals = Totals(gross = money("1190.00 EUR")),
            issued = issued,
            terms = parseTerms("2/10 net 30"),
        )
        val billed = ledger.perform(Command.Issue(invoice), now)
        val payment = ReceivePayment(
            receipt = "R-1",
            customer = "C-1",
            amount = Money(BigDecimal("500.00"), "EUR"),
            valueDate = LocalDate.of(2026, 3, 10),
            method = PaymentMethod.TRANSFER,
        )
        val paid = ledger.perform(Command.Receive(payment), now)
        print(explain(paid))
        // Store these: your database, your transaction.
        check(listOf(opened, billed, paid).sumOf { (it as Outcome.Accepted).appends.sumOf { it.entries.size } } == 4)
        val aging = ledger.aging(bookView(LocalDate.of(2026, 4, 30)), standardBuckets())
        print(frameToText(agingByCustomer(aging)))
    }
}

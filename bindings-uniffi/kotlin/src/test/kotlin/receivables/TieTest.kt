package receivables

import java.time.Instant
import java.time.LocalDate
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

class TieTest {
    @Test
    fun `a report ties with itself, and tells what differs from the books`() {
        val now = Instant.parse("2026-03-10T09:30:00Z")
        val issued = LocalDate.of(2026, 3, 1)
        val aging = Ledger("ACME GmbH", "EUR").use { ledger ->
            ledger.perform(Command.Open(OpenAccount("C-1", opened = issued)), now)
            val totals = Totals(gross = money("1190.00 EUR"))
            val invoice =
                IssueInvoice(invoice = "INV-1", customer = "C-1", totals = totals, issued = issued, terms = netTerms(30u))
            ledger.perform(Command.Issue(invoice), now)
            ledger.aging(bookView(LocalDate.of(2026, 4, 30)), standardBuckets())
        }
        val own = agingTieOut(aging)
        assertEquals(listOf("rows", "columns", "totals", "1-30"), own.lines.map { it.what })
        assertEquals(setOf(money("0.00 EUR")), own.lines.map { it.difference }.toSet())
        val books = agingTieOutWith(aging, listOf(money("1200.00 EUR"), money("5 JPY")))
        assertEquals(listOf("-10.00 EUR", "-5 JPY"), books.lines.map { moneyText(it.difference) })
        assertEquals(true, frameToText(tieOutFrame(books)).contains("2 of 2 lines differ."))
    }
}

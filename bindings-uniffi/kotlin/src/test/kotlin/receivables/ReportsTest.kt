package receivables

import java.time.Instant
import java.time.LocalDate
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows

class ReportsTest {
    private val now = Instant.parse("2026-03-10T09:30:00Z")
    private val file = """
        number,client,total,date,due
        INV-1,C-1,1190,2026-03-01,2026-03-31
        INV-2,C-1,12.5O,2026-03-02,2026-04-01
    """.trimIndent().toByteArray()

    private fun columns(due: DueOf = DueOf.Column("due")) = InvoiceColumns(
        document = "number",
        customer = "client",
        currency = CurrencyOf.Always("EUR"),
        gross = "total",
        issued = "date",
        due = due,
        format = plainCsv(),
    )

    @Test
    fun `a file is imported, its bad rows come back, and the rest is reported`() {
        val import = importInvoices(file, columns())
        assertEquals(2uL to 1uL, import.rows to import.refused)
        val problem = import.problems.single()
        assertEquals(listOf("3", "total", "12.5O", "amount_syntax"), problem.run { listOf("$line", column, value, code) })

        val aging = Ledger("ACME GmbH", "EUR").use { ledger ->
            ledger.perform(Command.Open(OpenAccount("C-1", opened = LocalDate.of(2026, 1, 1))), now)
            import.invoices.forEach { ledger.perform(Command.Issue(it.command), now) }
            assertEquals(listOf(AccountKey("C-1")), ledger.accounts())
            ledger.aging(bookView(LocalDate.of(2026, 4, 30)), standardBuckets())
        }
        Directory().use { directory ->
            directory.set("C-1", Contact(name = "Adler GmbH", address = listOf("Hamburg")))
            val frame = agingByCustomer(aging, directory)
            assertEquals(Cells.Text(listOf("Adler GmbH", "Total")), frame.columns.first { it.name == "customer" }.cells)
            assertEquals(true, frameToText(frame).contains("1,190.00"))
            assertEquals(true, frameToCsv(openItems(aging, directory)).contains("Adler GmbH"))
            assertEquals("Hamburg", directory.erase("C-1")?.address?.single())
            assertNull(directory.get("C-1"))
            assertEquals("C-1", directory.name("C-1"))
        }
        assertEquals(true, frameToJson(oldestItems(aging, 5u)).contains("INV-1"))
    }

    @Test
    fun `terms may stand where a variant bears their name`() {
        val terms = netTerms(14u)
        val invoice = importInvoices(file, columns(DueOf.Terms(terms))).invoices.single()
        assertEquals(terms, invoice.command.terms)
    }

    @Test
    fun `a file that has not the columns is refused`() {
        val refused = assertThrows<Refused> { importInvoices("a,b\n1,2\n".toByteArray(), columns()) }
        assertEquals("missing_column", refused.code)
    }
}

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

    @Test
    fun `a statement and a roll-forward lead from balance to balance`() {
        Ledger("ACME GmbH", "EUR").use { ledger ->
            ledger.perform(Command.Open(OpenAccount("C-1", opened = LocalDate.of(2026, 1, 1))), now)
            importInvoices(file, columns()).invoices.forEach { ledger.perform(Command.Issue(it.command), now) }
            val march = monthOf(LocalDate.of(2026, 3, 15))
            assertEquals(ReportPeriod(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31)), march)
            val statement = ledger.statement(AccountKey("C-1"), "EUR", march, Basis.BOOK)
            assertEquals(statement.closing, statement.lines.fold(statement.opening) { sum, line -> moneyPlus(sum, line.amount) })
            assertEquals(money("1190.00 EUR"), statement.closing)
            assertEquals(true, frameToText(statementActivity(statement)).contains("balance carried forward"))
            assertEquals(true, frameToCsv(statementOpenItems(statement)).startsWith("item,"))

            val portfolio = ledger.portfolio()
            val bridge = portfolio.bridge(march, Basis.BOOK).currencies.single()
            assertEquals(bridge.closing, bridge.steps.fold(bridge.opening) { sum, step -> moneyPlus(sum, step.amount) })
            assertEquals(listOf(Cause.INVOICED), bridge.steps.map { it.cause })
            assertEquals(true, frameToText(bridgeToFrame(portfolio.bridge(march, Basis.BOOK))).contains("invoiced"))
            val restatement = portfolio.restatement(march.last, Basis.BOOK, now.minusSeconds(1))
            assertEquals(listOf(Cause.INVOICED), restatement.currencies.single().steps.map { it.cause })
            val tables = listOf(restatementToFrame(restatement), restatementDocuments(restatement), restatementShifts(restatement))
            assertEquals(listOf("cause,currency", "cause,customer", "customer,item"), tables.map { frameToCsv(it).split(",").take(2).joinToString(",") })

            portfolio.attach("region", mapOf("C-1" to "North"))
            val layout = layoutOf(standardBuckets()).copy(by = "region", credits = CreditsShown.BY_OWN_AGE)
            val aging = portfolio.agingLaidOut(bookView(LocalDate.of(2026, 4, 30)), layout)
            assertEquals("North", aging.rows.single().group)
            val empty = Page("ACME <1>")
            val html = empty.heading("Receivables").table(agingByCustomer(aging)).chart(aging).toHtml()
            assertEquals(listOf(true, true), listOf("ACME &lt;1&gt;", agingToSvg(aging)).map { it in html })
            assertEquals(false, "<svg" in empty.toHtml(), "a page is a value")
            assertEquals(true, frameToHtml(agingByCurrency(aging)).startsWith("<style>"))
            val backwards = march.copy(first = march.last, last = march.first)
            assertEquals("date_order", assertThrows<Refused> { portfolio.bridge(backwards, Basis.VALUE) }.code)
        }
    }

    @Test
    fun `amounts are split, multiplied and rounded by name`() {
        val amount = money("100.00 EUR")
        assertEquals(listOf("33.34 EUR", "33.33 EUR", "33.33 EUR").map(::money), moneySplit(amount, listOf(1uL, 1uL, 1uL)))
        assertEquals(money("19.00 EUR"), moneyPercent(amount, "19".toBigDecimal(), Rounding.HALF_AWAY))
        assertEquals(money("9.12 EUR"), moneyTimes(amount, "0.0912".toBigDecimal(), Rounding.HALF_AWAY))
        assertEquals(money("10.05 CHF"), moneyRoundedTo(money("10.03 CHF"), 5, Rounding.HALF_AWAY))
        assertEquals("currency_mismatch", assertThrows<Refused> { moneyMinus(amount, money("1.00 USD")) }.code)
        assertEquals("divide_by_zero", assertThrows<Refused> { moneySplit(amount, listOf()) }.code)
    }
}

package receivables

import java.math.BigDecimal
import java.time.Instant
import java.time.LocalDate
import java.util.concurrent.Callable
import java.util.concurrent.Executors
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows

private val now = Instant.parse("2026-03-10T09:30:00Z")
private val issued = LocalDate.of(2026, 3, 1)

private fun open(ledger: Ledger, customer: String) =
    ledger.perform(Command.Open(OpenAccount(customer, opened = issued)), now)

private fun issue(ledger: Ledger, invoice: String, customer: String, gross: String) =
    ledger.perform(
        Command.Issue(
            IssueInvoice(
                invoice = invoice,
                customer = customer,
                totals = Totals(gross = money(gross)),
                issued = issued,
                terms = withDiscount(netTerms(30u), percent = BigDecimal("2"), days = 10u),
            ),
        ),
        now,
    )

private fun payment(receipt: String, customer: String, amount: Money) =
    Command.Receive(
        ReceivePayment(
            receipt = receipt,
            customer = customer,
            amount = amount,
            valueDate = LocalDate.of(2026, 3, 10),
            method = PaymentMethod.TRANSFER,
        ),
    )

class LedgerTest {
    @Test
    fun `an invoice is issued, paid with its discount, explained and gone from the aging`() {
        Ledger("ACME GmbH", "EUR").use { ledger ->
            open(ledger, "C-1")
            val done = issue(ledger, "INV-1", "C-1", "1190.00 EUR") as Outcome.Accepted
            val event = done.appends.single().entries.single().event as Event.Issued
            assertEquals(LocalDate.of(2026, 3, 31), event.v1.schedule.single().due)
            assertEquals(money("23.80 EUR"), event.v1.schedule.single().discounts.single().amount)

            val overdue = ledger.portfolio().use { it.aging(bookView(LocalDate.of(2026, 4, 30)), standardBuckets()) }
            assertEquals(listOf("current", "1-30", "31-60", "61-90", "91+"), overdue.labels)
            assertEquals(money("1190.00 EUR"), overdue.totals.single().buckets[1])
            assertEquals(Age.Days(30), overdue.items.single().age)

            val paid = ledger.perform(payment("R-1", "C-1", Money("1166.20".toBigDecimal(), "EUR")), now, actor = "till")
            assertEquals(
                """
                receipt R-1 of 1166.20 EUR from account C-1, 2026-03-10
                  not by reference text: no open document is named
                  1166.20 EUR settles INV-1/1 with 23.80 EUR discount: the only item of exactly this amount

                """.trimIndent(),
                explain(paid),
            )
            assertTrue(ledger.balances().isEmpty())
            assertTrue(ledger.aging(bookView(LocalDate.of(2026, 4, 30)), standardBuckets()).items.isEmpty())
            assertEquals(4uL, ledger.version(AccountKey("C-1")))
            assertEquals(null, ledger.version(AccountKey("C-2")))
        }
    }

    @Test
    fun `stored entries make up the same ledger`() {
        val stored = mutableListOf<String>()
        fun store(outcome: Outcome) {
            stored += (outcome as Outcome.Accepted).appends.flatMap { it.entries }.map(::entryToJson)
        }
        Ledger("ACME GmbH", "EUR").use { ledger ->
            store(open(ledger, "C-1"))
            store(issue(ledger, "INV-1", "C-1", "1190.00 EUR"))
        }
        Ledger.replay("ACME GmbH", "EUR", stored.map(::entryFromJson)).use { again ->
            assertEquals(listOf(money("1190.00 EUR")), again.balances())
            val repeated = issue(again, "INV-1", "C-1", "1190.00 EUR") as Outcome.Already
            assertEquals(Span("account/C-1", 2uL, 2uL), repeated.spans.single())
        }
    }

    @Test
    fun `what is only decided changes nothing until it is applied`() {
        Ledger("ACME GmbH", "EUR").use { ledger ->
            val request = newRequest(Command.Open(OpenAccount("C-1", opened = issued)), now)
            val decided = ledger.decide(request) as Outcome.Accepted
            assertEquals(null, ledger.version(AccountKey("C-1")))
            decided.appends.flatMap { it.entries }.forEach(ledger::apply)
            assertEquals(1uL, ledger.version(AccountKey("C-1")))
        }
    }

    @Test
    fun `eight threads share a ledger`() {
        Ledger("ACME GmbH", "EUR").use { ledger ->
            val threads = Executors.newFixedThreadPool(8)
            val work = (1..8).map { number ->
                Callable {
                    open(ledger, "C-$number")
                    repeat(25) { issue(ledger, "INV-$number-$it", "C-$number", "10.00 EUR") }
                    ledger.aging(bookView(issued), standardBuckets()).totals.single().count
                }
            }
            val seen = threads.invokeAll(work).map { it.get() }
            threads.shutdown()
            assertEquals(200uL, seen.max())
            assertEquals(listOf(money("2000.00 EUR")), ledger.balances())
        }
    }

    @Test
    fun `a ledger may be closed twice and not be used after`() {
        val ledger = Ledger("ACME GmbH", "EUR")
        ledger.close()
        ledger.close()
        assertThrows<IllegalStateException> { ledger.balances() }
    }

    @Test
    fun `terms are scheduled without a ledger`() {
        val terms = withDiscount(netTerms(30u), BigDecimal("2"), 10u)
        val part = schedule(terms, Totals(money("1190.00 EUR")), issued, issued).single()
        assertEquals(LocalDate.of(2026, 3, 31), part.due)
        assertEquals(LocalDate.of(2026, 3, 11), part.discounts.single().until)
        assertEquals(terms, termsFromJson(termsToJson(terms)))
        val bad = assertThrows<Refused> { checkTerms(netTerms(4000u)) }
        assertEquals("terms_range" to "instalments[0].due", bad.code to bad.context["field"])
    }

    @Test
    fun `terms are read and written as trade has them`() {
        assertEquals(withDiscount(netTerms(30u), BigDecimal("2"), 10u), parseTerms("2/10 net 30"))
        assertEquals("net 60 ROG", termsNotation(parseTerms("60 Tage nach Wareneingang")))
        assertEquals(2, termsReadings("45 jours fin de mois").size)
        val ambiguous = assertThrows<Refused> { parseTerms("45 jours fin de mois") }
        assertEquals("terms_ambiguous", ambiguous.code)
        assertEquals("2/10 net 30", termsNotation(termsFromItd("ITD*01*3*2**10**30")))
        val lines = "#SKONTO#TAGE=14#PROZENT=2.00#\n"
        assertEquals(lines, skontoLines(withSkonto(netTerms(30u), lines)))
        val parts = schedule(parseTerms("net 30"), Totals(money("1190.00 EUR")), issued, issued)
        assertEquals("Bitte zahlen Sie 1190,00 EUR bis zum 31.03.2026.", paymentSentences(parts, "de"))
        assertEquals("Le montant total est payable à la livraison.", termsSentences(parseTerms("COD"), "fr"))
        assertEquals(3, monthlyTerms(issued, 3u).instalments.size)
        assertEquals(true, termsAreDueBy(parseTerms("CIA"), Milestone.SHIPMENT))
        val cost = forgoneDiscountCost(BigDecimal("2"), 10u, 30u, 365u, 2u, Rounding.HALF_AWAY)
        assertEquals(BigDecimal("37.24"), cost.simple)
        assertEquals("take", discountAdvice(BigDecimal("2"), 10u, 30u, 365u, BigDecimal("9")))
    }
}

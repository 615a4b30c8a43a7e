package receivables

import java.math.BigDecimal
import java.time.Instant
import java.time.LocalDate
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows

private val now = Instant.parse("2026-03-10T09:30:00Z")
private val day = LocalDate.of(2026, 3, 10)

class RefusedTest {
    private val ledger = Ledger("ACME GmbH", "EUR").apply {
        perform(Command.Open(OpenAccount("C-1", opened = day)), now)
    }

    private fun receive(amount: Money, receipt: String = "R-1", recorded: Instant = now) {
        val command = ReceivePayment(receipt, "C-1", amount = amount, valueDate = day, method = PaymentMethod.CARD)
        ledger.perform(Command.Receive(command), recorded)
    }

    @Test
    fun `more decimals than the currency has are refused and not rounded`() {
        val refused = assertThrows<Refused> { receive(Money("10.005".toBigDecimal(), "EUR")) }
        assertEquals("excess_precision", refused.code)
        assertEquals(mapOf("currency" to "EUR", "decimals" to "2", "value" to "10.005", "found" to "3"), refused.context)
        assertEquals("EUR has 2 decimals, \"10.005\" has 3; round it before, or correct it", refused.detail)
        assertEquals("excess_precision", assertThrows<Refused> { receive(Money(BigDecimal(0.1), "EUR")) }.code)
        assertTrue(ledger.balances().isEmpty())
    }

    @Test
    fun `what is beyond a role is refused until somebody else agrees`() {
        val grants = listOf(
            Grant("clerk", Duty.CREDIT_NOTE, upTo = money("50.00 EUR")),
            Grant("manager", Duty.CREDIT_NOTE, upTo = money("500.00 EUR")),
        )
        val matrix = Authorities(grants = grants)
        checkAuthorities(matrix)
        assertEquals("manager", whoMay(matrix, Duty.CREDIT_NOTE, money("60.00 EUR")))
        assertTrue(roleConflicts(matrix, listOf("clerk", "manager")).isEmpty())
        val rules = standardRules().copy(authorities = matrix)
        val note = IssueCreditNote("CN-1", "C-1", totals = Totals(gross = money("60.00 EUR")), issued = day)
        fun credit(approvals: List<Approval>) = ledger.perform(
            Command.Credit(note), now, actor = "anna", rules = rules, authority = Authority("clerk", approvals = approvals),
        )
        val refused = assertThrows<Refused> { credit(emptyList()) }
        assertEquals("not_authorised", refused.code)
        assertEquals("manager", refused.context["could"])
        assertEquals("same_person", assertThrows<Refused> { credit(listOf(Approval("anna", "manager", at = now))) }.code)
        val done = credit(listOf(Approval("bert", "manager", at = now)))
        assertTrue(explain(done).startsWith("decided by anna as clerk, approved by bert as manager on 2026-03-10"))
    }

    @Test
    fun `every atom is refused with its own code`() {
        fun code(work: () -> Unit) = assertThrows<Refused>(work).code
        val one = Money(BigDecimal.ONE, "EUR")
        assertEquals("unknown_currency", code { receive(one.copy(currency = "EURO")) })
        assertEquals("unknown_currency", code { Ledger("ACME GmbH", "eur").close() })
        assertEquals("amount_out_of_range", code { receive(one.copy(amount = BigDecimal("1e30"))) })
        assertEquals("id_bad_character", code { receive(one, receipt = "R-1 ") })
        assertEquals("invalid_id", code { receive(one, receipt = "") })
        assertEquals("date_out_of_range", code { bookView(LocalDate.of(1899, 12, 31)) })
        assertEquals("date_syntax", code { bookView(LocalDate.of(12026, 1, 1)) })
        assertEquals("scale_out_of_range", code { withDiscount(netTerms(30u), BigDecimal("0.00000000001"), 10u) })
    }

    @Test
    fun `an instant finer than a microsecond is refused`() {
        receive(money("1.00 EUR"), recorded = now.plusNanos(1_000))
        val refused = assertThrows<Refused> { receive(money("1.00 EUR"), "R-2", now.plusNanos(2_001)) }
        assertEquals("instant_syntax", refused.code)
        assertEquals("2026-03-10T09:30:00.000002001Z", refused.context["value"])
    }

    @Test
    fun `the largest version is just another version`() {
        val request = newRequest(Command.Open(OpenAccount("C-1", "retail", day)), now)
        val refused = assertThrows<Refused> { ledger.handle(request.copy(expected = Expected.Version(ULong.MAX_VALUE))) }
        assertEquals("version_conflict", refused.code)
        assertEquals("18446744073709551615", refused.context["expected"])
        ledger.handle(request.copy(expected = Expected.Any))
    }

    @Test
    fun `texts are read strictly and errors name the place`() {
        val refused = assertThrows<Refused> { commandFromJson("""{"open_account":{"customer":"C-2","opened":20260101}}""") }
        assertEquals("open_account.opened", refused.context["field"])
        assertEquals("unknown_command", assertThrows<Refused> { commandFromJson("""{"pay":{}}""") }.code)
    }

    @Test
    fun `amounts are equal by value`() {
        assertEquals(Money(BigDecimal("5"), "EUR"), money("5.00 EUR"))
        assertEquals(Money(BigDecimal("5"), "EUR").hashCode(), money("5.00 EUR").hashCode())
        assertNotEquals(Money(BigDecimal("5"), "USD"), money("5.00 EUR"))
        assertEquals("1190.00 EUR", money("1190 EUR").toString())
        assertEquals("1190.00 EUR", moneyText(Money(BigDecimal("1190"), "EUR")))
    }

    @Test
    fun `no float fits where an amount is meant`() {
        val types = listOf(Money::class, ReceivePayment::class, DiscountTier::class, TaxShare::class)
            .flatMap { type -> type.java.constructors.flatMap { it.parameterTypes.toList() } }
        assertTrue(types.none { it == Double::class.java || it == Float::class.java })
    }

    @Test
    fun `the catalogue has every code`() {
        val catalogue = errorCatalogue()
        assertEquals(catalogue.size, catalogue.map { it.code }.toSet().size)
        assertEquals(listOf("currency", "decimals", "value", "found"), catalogue.single { it.code == "excess_precision" }.facts)
    }
}

package receivables

import java.math.BigDecimal
import java.time.LocalDate
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.Test

class ChargesTest {
    @Test
    fun `a claim paid late is charged line by line under a law`() {
        val claim = newClaim(LocalDate.of(2024, 4, 30), money("10000.00 EUR"))
        val policy = statute("de_288_business").policy
        val charge = lateCharge(claim, policy, referenceRates(), null, LocalDate.of(2024, 9, 30))
        assertEquals(listOf("210.91 EUR", "311.79 EUR"), charge.lines.map { moneyText(it.amount) })
        assertEquals("92/365", charge.lines[1].ofYear)
        assertEquals("562.70 EUR", moneyText(charge.total))
        assertEquals(true, lateChargeExplain(charge).endsWith("total: 562.70 EUR"))
        val refused = assertThrows<Refused> {
            lateCharge(claim, policy, referenceRates(), null, LocalDate.of(2100, 1, 1))
        }
        assertEquals("rate_not_known", refused.code)
    }

    @Test
    fun `a law says when default begins and how late a due date may be`() {
        val moments = PaymentMoments(invoiceReceived = LocalDate.of(2026, 3, 2))
        assertEquals(LocalDate.of(2026, 4, 2), defaultInterestFrom(defaultStart("nl_119a"), moments))
        val ceiling = termsCeiling("eu_2011_7_business")
        assertNull(ceilingWarning(ceiling, moments, LocalDate.of(2026, 5, 1)))
        val warnings = termsWarnings(listOf(ceiling), moments, LocalDate.of(2026, 5, 31))
        assertEquals(listOf(30), warnings.map { it.daysOver })
        val yearly = equivalentRate(
            BigDecimal("24"), Growth.Compounded(12u), Growth.Compounded(1u), "1/1", 2u, Rounding.HALF_AWAY)
        assertEquals(0, BigDecimal("26.82").compareTo(yearly))
    }
}

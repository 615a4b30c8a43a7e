package receivables

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.Test

class IdentifiersTest {
    @Test
    fun `a reference is printed and found again`() {
        val printed = makeReference(ReferenceScheme.ISO11649, "INV 2026-0042")
        assertEquals("RF73 INV2 0260 042", printed.printed)
        assertEquals(printed, checkReference(ReferenceScheme.ISO11649, "rf73inv20260042"))
        assertEquals(listOf(printed), recogniseReferences("RF73INV20260042"))
        assertEquals(ReferenceScheme.FINNISH, checkReferenceIn("FI", "2023 0000 98").scheme)
        assertEquals(listOf(ReferenceScheme.DUTCH, ReferenceScheme.ISO11649), referenceSchemes("NL"))
        val refused = assertThrows<Refused> { checkReference(ReferenceScheme.BELGIAN, "+++020/3430/57641+++") }
        assertEquals("identifier_check_digit", refused.code)
    }

    @Test
    fun `accounts and VAT numbers are checked`() {
        assertEquals(true, checkIban("es91 2100 0418 4502 0005 1332").nationalCheck)
        assertEquals("BE31 4354 1116 1155", ibanOfBban("BE", "435-4111611-55").printed)
        assertEquals("BE0468561072", checkVatNumber("BE (0)468.561.072").compact)
        assertEquals("EL094259216", checkVatNumberIn("GR", "094259216").compact)
        assertEquals("identifier_country", assertThrows<Refused> { checkVatNumber("US 12-3456789") }.code)
    }
}

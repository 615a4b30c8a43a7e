package receivables

import java.time.Instant
import java.time.LocalDate
import kotlin.experimental.xor
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows

/** The log and its snapshots: kept as lines or bytes, found out where they are changed, and gone on with. */
class LogTest {
    private val now = Instant.parse("2026-03-10T09:30:00Z")
    private val issued = LocalDate.of(2026, 3, 1)
    private val ledger = Ledger("ACME GmbH", "EUR")
    private val log = Log()
    private val stored = StringBuilder()

    init {
        stored.append(log.append(ledger.perform(Command.Open(OpenAccount("C-1", opened = issued)), now)))
        stored.append(log.append(bill("INV-1", "100.00 EUR")))
        stored.append(log.append(bill("INV-2", "200.00 EUR")))
    }

    private fun bill(invoice: String, gross: String): Outcome {
        val totals = Totals(gross = money(gross))
        return ledger.perform(Command.Issue(IssueInvoice(invoice, "C-1", totals = totals, issued = issued, terms = netTerms(30u))), now)
    }

    private fun code(work: () -> Unit) = assertThrows<Refused>(work).code

    @Test
    fun `the lines that are stored are the log`() {
        assertEquals("", log.append(bill("INV-2", "200.00 EUR")), "done already")
        assertEquals(log.toText(), stored.toString())
        val again = Log.fromText(stored.toString())
        again.verify(ends = log.heads())
        assertEquals(3uL, again.entryCount())
        assertEquals(log.entries(), again.entries())
        assertEquals(ledger.balances(), Ledger.fromLog("ACME GmbH", "EUR", again).balances())
    }

    @Test
    fun `every flipped byte is found, in its line`() {
        val refused = assertThrows<Refused> { Log.fromText(stored.toString().replace("200.00 EUR", "300.00 EUR")) }
        assertEquals("hash_mismatch", refused.code)
        assertEquals(mapOf("stream" to "account/C-1", "version" to "3", "line" to "3"), refused.context)
        val bytes = log.toBytes()
        val heads = log.heads()
        for (at in bytes.indices) {
            val changed = bytes.copyOf().also { it[at] = it[at] xor 1 }
            assertThrows<Refused>("byte $at") { Log.fromBytes(changed).verify(ends = heads) }
        }
        assertEquals("binary_syntax", code { Log.fromBytes(bytes.copyOf(bytes.size - 1)) })
    }

    @Test
    fun `a snapshot and what came since are the whole`() {
        val kept = ledger.snapshot(log.heads()).toBytes()
        val before = ledger.balances()
        val tail = Log.after(log.heads())
        val done = bill("INV-3", "1.00 EUR")
        assertEquals(log.append(done), tail.append(done))
        val snapshot = Snapshot.fromBytes(kept)
        snapshot.check(log)
        assertEquals(before, Ledger.resume(snapshot).balances())
        for (rest in listOf(log, tail, Log.fromText(tail.toText(), after = snapshot.heads()))) {
            assertEquals(ledger.balances(), Ledger.resume(snapshot, rest).balances())
        }
        log.verify(passes = snapshot.heads())
        assertEquals("head_mismatch", code { log.verify(ends = snapshot.heads()) })
        assertEquals("sequence_gap", code { Ledger.fromLog("ACME GmbH", "EUR", tail) })
        assertEquals("snapshot_mismatch", code { ledger.snapshot(snapshot.heads()) })
        assertEquals("version_conflict", code { log.append(done) })
        assertEquals("binary_syntax", code { Snapshot.fromBytes(kept.copyOf(kept.size - 1)) })
    }

    @Test
    fun `heads and personal data are kept as text`() {
        val head = log.heads().single()
        assertEquals(head, headFromJson(headToJson(head)))
        assertEquals("hash_syntax", code { log.verify(ends = listOf(head.copy(hash = "nonsense"))) })
        val directory = Directory().apply { set("C-1", Contact(name = "Hansen GmbH", address = listOf("Kai 1"))) }
        val lines = directoryToLines(directory)
        assertEquals("Hansen GmbH", directoryFromLines(lines).name("C-1"))
        assertEquals("duplicate_field", code { directoryFromLines(lines + lines) })
    }
}

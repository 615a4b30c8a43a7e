package receivables

import com.fasterxml.jackson.databind.JsonNode
import com.fasterxml.jackson.databind.ObjectMapper
import java.io.File
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.DynamicTest.dynamicTest
import org.junit.jupiter.api.TestFactory

/** The cases that every language runs: given, when, then. Each value passes through its type here, in and out. */
class CorpusTest {
    private val json = ObjectMapper()

    @TestFactory
    fun corpus(): List<DynamicTest> {
        val folder = File(System.getProperty("receivables.corpus"))
        val files = folder.listFiles { file -> file.extension == "json" }.orEmpty().sorted()
        assertTrue(files.isNotEmpty(), "no corpus in $folder")
        return files.flatMap { file ->
            json.readTree(file).map { case -> dynamicTest("${file.name}: ${case["title"].textValue()}") { run(case) } }
        }
    }

    private fun run(case: JsonNode) {
        val entity = case["entity"]?.textValue() ?: "ACME GmbH"
        val base = case["base"]?.textValue() ?: "EUR"
        val rules = case["rules"]?.let { rulesFromJson(it.toString()) }
        Ledger(entity, base).use { ledger ->
            case["given"].forEach { ledger.handle(requestFromJson(it.toString()), rules) }
            case["when"]?.takeUnless { it.isNull }?.let { request ->
                val answer = runCatching { ledger.handle(requestFromJson(request.toString()), rules) }
                check(case["then"], answer)
                case["explain"]?.let { assertEquals(it.textValue(), explain(answer.getOrThrow())) }
            }
            case["balances"]?.let { balances ->
                assertEquals(balances.map { it.textValue() }, ledger.balances().map { it.toString() })
            }
            case["aging"]?.let { aging ->
                val view = viewFromJson(aging["view"].toString())
                val buckets = aging["buckets"]?.let { bucketsFromJson(it.toString()) } ?: standardBuckets()
                val report = ledger.portfolio().use { it.aging(view, buckets) }
                assertEquals(aging["report"], json.readTree(agingToJson(report)))
            }
        }
    }

    private fun check(then: JsonNode, answer: Result<Outcome>) {
        val error = then["error"]
        if (error == null) {
            val outcome = answer.getOrThrow()
            if (then["already"] != null) {
                assertTrue(outcome is Outcome.Already, "done again")
            } else {
                assertEquals(then["outcome"], json.readTree(outcomeToJson(outcome)))
            }
        } else {
            val refused = answer.exceptionOrNull() as? Refused ?: throw AssertionError("not refused: $answer")
            assertEquals(error.textValue(), refused.code, refused.detail)
            then["field"]?.let { assertEquals(it.textValue(), refused.context["field"]) }
        }
    }
}

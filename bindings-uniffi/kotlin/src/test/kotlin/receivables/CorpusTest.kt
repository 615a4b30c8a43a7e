package receivables

import com.fasterxml.jackson.databind.JsonNode
import com.fasterxml.jackson.databind.ObjectMapper
import java.io.File
import java.time.Instant
import java.time.LocalDate
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.DynamicTest.dynamicTest
import org.junit.jupiter.api.TestFactory
import org.junit.jupiter.api.assertThrows

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
            val log = Log()
            case["given"].forEach { log.append(ledger.handle(requestFromJson(it.toString()), rules)) }
            case["when"]?.takeUnless { it.isNull }?.let { request ->
                val answer = runCatching { ledger.handle(requestFromJson(request.toString()), rules) }
                answer.onSuccess { log.append(it) }
                check(case["then"], answer)
                case["explain"]?.let { assertEquals(it.textValue(), explain(answer.getOrThrow())) }
            }
            case["balances"]?.let { balances ->
                assertEquals(balances.map { it.textValue() }, ledger.balances().map { it.toString() })
            }
            case["aging"]?.let { asked -> answers(asked) { agingToJson(aging(ledger, asked)) } }
            case["statement"]?.let { asked ->
                val account = asked["account"].let { AccountKey(it["customer"].textValue(), it["class"].textValue()) }
                val currency = asked["currency"].textValue()
                answers(asked) { statementToJson(ledger.statement(account, currency, period(asked), basis(asked))) }
            }
            case["bridge"]?.let { asked ->
                answers(asked) { bridgeToJson(ledger.portfolio().use { it.bridge(period(asked), basis(asked)) }) }
            }
            case["restatement"]?.let { asked ->
                val day = LocalDate.parse(asked["as_of"].textValue())
                val (before, after) = listOf("before", "after").map { asked[it].textValue()?.let(Instant::parse) }
                answers(asked) {
                    restatementToJson(ledger.portfolio().use { it.restatement(day, basis(asked), before!!, after) })
                }
            }
            case["status"]?.let { asked ->
                val account = asked["account"].let { AccountKey(it["customer"].textValue(), it["class"].textValue()) }
                answers(asked) { statusToJson(ledger.status(account, LocalDate.parse(asked["day"].textValue()))) }
            }
            case["back_dating"]?.let { asked ->
                answers(asked) { backDatingToJson(ledger.backDating(requestFromJson(asked["request"].toString()))) }
            }
            case["periods"]?.let { asked -> answers(asked) { periodsToJson(ledger.periods()) } }
            case["closing"]?.let { asked ->
                answers(asked) {
                    closingChecklistToJson(ledger.closingChecklist(closingCheckFromJson(asked["check"].toString())))
                }
            }
            case["reconciliation"]?.let { asked ->
                val controls = asked["controls"].map { money(it.textValue()) }
                answers(asked) {
                    reconciliationToJson(
                        ledger.portfolio().use { it.reconcile(view(asked), items(asked), controls, options(asked)) },
                    )
                }
            }
            case["confirmation"]?.let { asked ->
                val (customer, form) = listOf("customer", "form").map { asked[it].textValue() }
                val reply = asked["reply"].takeUnless { it.isNull }?.let { confirmationReplyFromJson(it.toString()) }
                answers(asked) {
                    ledger.portfolio().use {
                        val request = it.confirmation(view(asked), customer, ConfirmationForm.valueOf(form.uppercase()))
                        confirmationResultToJson(it.confirmed(request, reply, options(asked)))
                    }
                }
            }
            case["sample"]?.let { asked ->
                val plan = samplePlanFromJson(asked["plan"].toString())
                answers(asked) { sampleToJson(ledger.portfolio().use { it.sample(view(asked), plan) }) }
            }
            case["migration"]?.let { asked ->
                val plan = migrationPlanFromJson(asked["plan"].toString())
                val recorded = Instant.parse(asked["recorded"].textValue())
                answers(asked) { migrationToJson(ledger.migrate(items(asked), plan, recorded)) }
            }
            case["proposals"]?.let { asked -> answers(asked) { proposals(ledger, asked) } }
            case["journal"]?.let { asked -> answers(asked) { journal(ledger, log, asked) } }
            case["backtest"]?.let { asked ->
                answers(asked) {
                    val options = backtestOptionsFromJson(asked["options"].toString())
                    backtestToJson(log.backtest(ledger.entity(), ledger.base(), options))
                }
            }
            case["log"]?.let { check(ledger, log, it) }
        }
    }

    private fun proposals(ledger: Ledger, asked: JsonNode): String {
        val lines = asked["lines"].map { bankLineFromJson(it.toString()) }
        val payers = asked["payers"].map { knownPayerFromJson(it.toString()) }
        val past = asked["past"].map { pastLineFromJson(it.toString()) }
        val options = asked["options"]?.let { proposalOptionsFromJson(it.toString()) }
        return ledger.propose(lines, payers, past, options).joinToString(",", "[", "]") { proposalToJson(it) }
    }

    private fun journal(ledger: Ledger, log: Log, asked: JsonNode): String {
        val asOf = LocalDate.parse(asked["as_of"].textValue())
        val policy = asked["policy"]?.let { postingPolicyFromJson(it.toString()) }
        Journal.of(ledger.entity(), ledger.base(), log, policy).use { books ->
            val vouchers = books.vouchers().joinToString(",") { journalEntryToJson(it) }
            val balance = trialBalanceToJson(books.trialBalance(asOf))
            return """{"vouchers":[$vouchers],"trial_balance":$balance,"proof":${proofToJson(books.proof(asOf))}}"""
        }
    }

    private fun view(asked: JsonNode) = viewFromJson(asked["view"].toString())

    private fun items(asked: JsonNode) = asked["items"].map { externalItemFromJson(it.toString()) }

    private fun options(asked: JsonNode) = asked["options"]?.let { reconcileOptionsFromJson(it.toString()) }

    private fun period(asked: JsonNode) =
        asked["period"].let { ReportPeriod(LocalDate.parse(it["first"].textValue()), LocalDate.parse(it["last"].textValue())) }

    private fun basis(asked: JsonNode) = Basis.valueOf(asked["basis"].textValue().uppercase())

    /** A report is asked for, and is as stated or refused as stated. */
    private fun answers(asked: JsonNode, report: () -> String) {
        val error = asked["error"] ?: return assertEquals(asked["report"], json.readTree(report()))
        assertEquals(error.textValue(), assertThrows<Refused> { report() }.code)
    }

    private fun aging(ledger: Ledger, asked: JsonNode): Aging = ledger.portfolio().use { portfolio ->
        val view = viewFromJson(asked["view"].toString())
        asked["attach"]?.properties()?.forEach { (name, values) ->
            portfolio.attach(name, values.properties().associate { it.key to it.value.textValue() })
        }
        val layout = asked["layout"]?.let { layoutFromJson(it.toString()) }
        val buckets = asked["buckets"]?.let { bucketsFromJson(it.toString()) } ?: standardBuckets()
        if (layout == null) portfolio.aging(view, buckets) else portfolio.agingLaidOut(view, layout)
    }

    /** Both forms of a log make up the ledger, and whatever is changed in it is found. */
    private fun check(ledger: Ledger, log: Log, stated: JsonNode) {
        val heads = log.heads()
        val kept = log.toText()
        assertEquals(stated["heads"].toList(), heads.map { json.readTree(headToJson(it)) })
        for (again in listOf(Log.fromText(kept), Log.fromBytes(log.toBytes()))) {
            again.verify(ends = heads, passes = heads)
            assertEquals(kept, again.toText())
            Ledger.fromLog(ledger.entity(), ledger.base(), again).use { assertEquals(ledger.balances(), it.balances()) }
        }
        ledger.snapshot(heads).check(log)
        val cut = Log.fromText(kept.lines().dropLast(2).joinToString("") { it + "\n" })
        assertEquals("head_mismatch", assertThrows<Refused> { cut.verify(ends = heads) }.code)
        stated["edits"]?.forEach { edit ->
            val edited = kept.replace(edit["from"].textValue(), edit["to"].textValue())
            val refused = assertThrows<Refused> { Log.fromText(edited) }
            assertEquals(edit["error"].textValue(), refused.code)
            for (fact in listOf("line", "field")) edit[fact]?.let { assertEquals(it.textValue(), refused.context[fact]) }
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

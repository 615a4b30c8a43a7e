/// The README's first program: an invoice under 2/10 net 30, paid in part within ten days.
import Foundation
import Receivables

func firstInvoice() throws -> String {
    let now = UtcInstant("2026-03-10T09:30:00.000000Z")!  // who has a clock says so; there is none inside
    let issued = CalendarDate(2026, 3, 1)
    let ledger = try Ledger(entity: "ACME GmbH", base: "EUR")
    let opened = try ledger.perform(command: .open(OpenAccount(customer: "C-1", opened: issued)), recorded: now)
    let invoice = IssueInvoice(
        invoice: "INV-1",
        customer: "C-1",
        totals: Totals(gross: try money(text: "1190.00 EUR")),
        issued: issued,
        terms: try parseTerms(text: "2/10 net 30"))
    let billed = try ledger.perform(command: .issue(invoice), recorded: now)
    let payment = ReceivePayment(
        receipt: "R-1",
        customer: "C-1",
        amount: Money(500, "EUR"),
        valueDate: CalendarDate(2026, 3, 10),
        method: .transfer)
    let paid = try ledger.perform(command: .receive(payment), recorded: now)
    for case let .accepted(appends) in [opened, billed, paid] {
        precondition(!appends.isEmpty)  // store these: your database, your transaction
    }
    let aging = try ledger.aging(view: bookView(asOf: CalendarDate(2026, 4, 30)), buckets: standardBuckets())
    return try explain(outcome: paid) + frameToText(frame: agingByCustomer(aging: aging))
}

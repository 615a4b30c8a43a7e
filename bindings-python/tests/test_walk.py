"""A walk through the package as a user writes it: fully typed, so mypy walks along."""

import copy
import pickle
from dataclasses import FrozenInstanceError, replace
from datetime import date, datetime, timezone
from decimal import Decimal

import pytest
from conftest import NOW

import receivables
from receivables import (
    AllocationPolicy,
    Append,
    Baseline,
    Buckets,
    Command,
    Contact,
    Condition,
    CreditApplied,
    CsvFormat,
    CurrencyOf,
    DateStep,
    Directory,
    DiscountTier,
    DueOf,
    Error,
    Event,
    Instalment,
    InvoiceColumns,
    IssueInvoice,
    ItemKey,
    Ledger,
    Money,
    OnlyRows,
    Outcome,
    PaymentMethod,
    ReceiptColumns,
    ReceiptNumber,
    ReceivePayment,
    RemittanceLine,
    Request,
    Expected,
    Share,
    TaxShare,
    Terms,
    Totals,
    Why,
    command_from_json,
    command_to_json,
    entries_from_lines,
    entries_to_lines,
    from_json,
    import_invoices,
    import_receipts,
    net_terms,
    standard_rules,
    to_json,
)


def test_ten_lines(ledger: Ledger) -> None:
    done = ledger.receive_payment(
        "R-1",
        customer="C-1",
        amount="1166.20 EUR",
        value_date=date(2026, 3, 10),
        recorded=NOW,
    )
    assert done.explain() == (
        "receipt R-1 of 1166.20 EUR from account C-1, 2026-03-10\n"
        "  not by reference text: no open document is named\n"
        "  1166.20 EUR settles INV-1/1 with 23.80 EUR discount: the only item of exactly this amount\n"
    )
    assert receivables.explain(done) == done.explain()
    assert ledger.balances() == ()

    assert isinstance(done, Outcome.Accepted)
    append: Append = done.appends[0]
    assert (append.stream, append.expected, len(append.entries)) == ("account/C-1", 2, 2)
    event: Event = append.entries[1].event
    assert isinstance(event, CreditApplied)
    line = event.lines[0]
    assert line.discount == Money("23.80 EUR")
    assert line.discount.amount == Decimal("23.80")
    assert isinstance(line.why, Why.ByRule)
    assert append.entries[0].recorded == NOW
    assert append.entries[0].posting == date(2026, 3, 10)


def test_the_same_command_twice_is_done_once(ledger: Ledger) -> None:
    def pay() -> Outcome:
        return ledger.receive_payment(
            "R-1", customer="C-1", amount="10.00 EUR", value_date="2026-03-10", method=PaymentMethod.CASH, recorded=NOW
        )

    first, again = pay(), pay()
    match again:
        case Outcome.Already(spans=spans):
            assert (spans[0].first, spans[0].last) == (3, 4)
        case _:
            pytest.fail(f"{again}")
    assert again.entries() == ()
    assert first.entries()[0].version == 3
    assert ledger.balances() == (Money("1179.80 EUR"),)  # 10.00, and 0.20 of discount with it


def test_deciding_changes_nothing_and_entries_rebuild_the_ledger(ledger: Ledger) -> None:
    command = ReceivePayment(
        "R-1", customer="C-1", amount="500.00 EUR", value_date=date(2026, 3, 10), method="card", remittance=["INV-1"]
    )
    decided = ledger.decide(command, recorded=NOW, actor="clerk-7", id="cmd-1", expected=2)
    assert ledger.version("C-1") == 2
    for entry in decided.entries():
        ledger.apply(entry)
    assert ledger.version("C-1") == 4

    kept = entries_to_lines(decided.entries())
    assert entries_from_lines(kept) == decided.entries()
    assert receivables.entry_from_json(kept.splitlines()[0]) == decided.entries()[0]

    other = Ledger("ACME GmbH", "EUR")
    every = [*other.open_account("C-1", opened="2026-03-01", recorded=NOW).entries()]
    rebuilt = Ledger.replay("ACME GmbH", "EUR", iter(every))
    assert type(rebuilt) is Ledger
    assert rebuilt.accounts() == other.accounts()
    with pytest.raises(Error) as refused:
        Ledger.replay("ACME GmbH", "EUR", decided.entries())
    assert refused.value.code == "corrupt_stream"


def test_a_request_made_elsewhere(ledger: Ledger) -> None:
    command = ReceivePayment("R-9", customer="C-1", amount="1.00 EUR", value_date="2026-03-10", method="cash")
    request = Request("cmd-9", expected="any", recorded=NOW, actor="phone", command=command)
    assert request.expected == Expected.Any()
    request = from_json(to_json(request), Request)
    done = ledger.submit(request, rules=standard_rules())
    assert done.entries()[0].actor == "phone"


def test_records_hold_what_texts_mean_and_are_values() -> None:
    invoice = IssueInvoice("INV-1", customer="C-1", totals="1190.00 EUR", issued="2026-03-01", terms=net_terms(30))
    same = IssueInvoice(
        "INV-1",
        customer="C-1",
        totals=Totals(Money("1190.00", "EUR"), tax=[]),
        issued=date(2026, 3, 1),
        terms=Terms(
            baseline=Baseline.InvoiceDate(),
            instalments=[Instalment(share="remainder", due=[DateStep.Days(30)])],
            grace=0,
        ),
    )
    assert invoice == same and hash(invoice) == hash(same)
    assert invoice.totals.gross.minor == 119_000
    assert invoice.totals.tax == ()
    assert replace(invoice, reference="PO 7").reference == "PO 7"
    assert copy.deepcopy(invoice) == copy.copy(invoice) == pickle.loads(pickle.dumps(invoice)) == invoice
    assert repr(Share.Fixed("10.00 EUR")) == "Share.Fixed(amount=Money('10.00 EUR'))"
    with pytest.raises(FrozenInstanceError):
        invoice.customer = "C-2"  # type: ignore[misc]
    shares: list[Share] = [Share.Remainder(), Share.Fixed("1.00 EUR")]
    assert shares[0] == Share.Remainder() and shares[0] != shares[1]
    assert isinstance(Share.Fixed("1.00 EUR"), Share)
    assert DiscountTier("2", until=[DateStep.EndOfMonth()], base="gross").percent == Decimal("2")
    assert RemittanceLine("INV-1").amount is None


def test_json_both_ways() -> None:
    tax = TaxShare("S", rate=Decimal("19"), base="1000.00 EUR", tax="190.00 EUR")
    command: Command = IssueInvoice(
        "INV-1", customer="C-1", class_="retail", totals=Totals("1190.00 EUR", tax=[tax]), issued="2026-03-01",
        terms=net_terms(30).discount("2", 10),
    )  # fmt: skip
    text = command_to_json(command)
    assert text.startswith('{"issue_invoice":{"invoice":"INV-1","customer":"C-1","class":"retail"')
    assert command_from_json(text) == command
    assert isinstance(command, IssueInvoice)
    assert from_json(to_json(command), IssueInvoice) == command
    assert to_json(Share.Remainder()) == '"remainder"'
    assert from_json('{"fixed":{"amount":"10.00 EUR"}}', Share) == Share.Fixed("10.00 EUR")
    assert from_json('"transfer"', PaymentMethod) is PaymentMethod.TRANSFER
    rules = standard_rules()
    assert from_json(to_json(rules), type(rules)) == rules


def test_terms() -> None:
    first, second = Terms(
        baseline="invoice_date",
        instalments=[
            Instalment(share=Share.PercentOfTotal(30), due=[DateStep.Days(10)]),
            Instalment(share=Share.Remainder(), due=[DateStep.Months(1), DateStep.EndOfMonth()]),
        ],
        grace=5,
    ).schedule("1190.01 EUR", issued=date(2026, 1, 31), posting=date(2026, 1, 31))
    assert (first.amount, first.due) == (Money("357.00 EUR"), date(2026, 2, 10))
    assert (second.amount, second.due) == (Money("833.01 EUR"), date(2026, 2, 28))


def test_aging(ledger: Ledger) -> None:
    portfolio = ledger.portfolio()
    aging = portfolio.aging(as_of=date(2026, 4, 30))
    assert aging.labels == ("current", "1-30", "31-60", "61-90", "91+")
    assert aging.totals[0].buckets[1] == Money("1190.00 EUR")
    assert aging.rows[0].account is not None and aging.rows[0].account.customer == "C-1"
    assert aging.items[0].item == ItemKey("INV-1", instalment=1)
    assert "1,190.00" in str(aging)
    assert aging.to_csv().startswith("customer,")
    assert aging.to_json().startswith('{"view":{"as_of":"2026-04-30","basis":"book"')
    assert len(portfolio) == 1
    known = portfolio.aging(as_of="2026-04-30", basis="value", known_at=datetime(2020, 1, 1, tzinfo=timezone.utc))
    assert known.rows == ()
    coarse = portfolio.aging(as_of="2026-04-30", buckets=Buckets(basis="due_date", unit="days", edges=[0]))
    assert coarse.labels == ("current", "1+")

    directory = Directory()
    directory.set("C-1", Contact("Hansen GmbH", address=["Hafen 1"], email=None, phone=None))
    frame = aging.by_customer(directory)
    assert "Hansen GmbH" in str(frame) and frame.columns[0] == "customer" and len(frame) == 2
    assert directory.erase("C-1") is not None
    assert directory.name("C-1") == "C-1"


def test_money() -> None:
    assert Money("1190.00 EUR") == Money("1190.00", "EUR") == Money(1190, "EUR") == Money(minor=119_000, currency="EUR")
    assert Money(Decimal("1.19E+3"), "EUR") == Money(Decimal("1190.000"), "EUR") == Money("1190 EUR")
    assert Money(Decimal("-1E-2"), "EUR").minor == -1
    assert Money(Decimal("0E+999999"), "EUR").minor == 0
    amount = Money("10.50 EUR")
    assert (str(amount), repr(amount), amount.amount) == ("10.50 EUR", "Money('10.50 EUR')", Decimal("10.50"))
    assert amount + Money("0.50 EUR") == Money("11.00 EUR")
    assert amount - "0.50 EUR" == Money("10.00 EUR") and "0.50 EUR" + amount == Money("11.00 EUR")
    assert "11.00 EUR" - amount == Money("0.50 EUR")
    assert sum([amount, amount], Money("0.00 EUR")) == Money("21.00 EUR")
    assert (-amount).minor == -1050 and abs(-amount) == amount and not Money("0.00 EUR")
    assert len({amount, Money(minor=1050, currency="EUR")}) == 1
    assert copy.deepcopy(amount) == copy.copy(amount) == pickle.loads(pickle.dumps(amount)) == amount
    assert amount != "10.50 EUR"
    assert Money("250 PTS:0").currency == "PTS:0"


def test_policies() -> None:
    policy = AllocationPolicy(["exact_single"], discount="none")
    assert policy.credits == "none" and policy.search == receivables.standard_search_limits()
    assert AllocationPolicy.exact().rules[-1] == receivables.Rule.Combination()
    assert AllocationPolicy.statutory("bgb366").rules[-1] == receivables.Rule.Statutory(law="bgb366")
    assert not AllocationPolicy.manual().rules and AllocationPolicy.standard() == standard_rules().allocation
    with pytest.raises(TypeError, match="rules"):
        AllocationPolicy()  # type: ignore[call-arg]
    command = ReceivePayment(
        "R-1", customer="C-1", amount="1.00 EUR", value_date="2026-03-10", method="transfer", policy=policy
    )
    assert command.policy == policy and policy.rules[0] == receivables.Rule.ExactSingle()


def test_codes_are_the_catalogue() -> None:
    codes = receivables.codes()
    row = next(row for row in codes if row["code"] == "currency_mismatch")
    assert row["fields"] == ("what", "currency", "other", "other_currency")
    assert row["about"].startswith("Amounts of two currencies")


def test_csv(ledger: Ledger) -> None:
    columns = ReceiptColumns(
        ReceiptNumber.Derived("BANK-"),
        customer="payer",
        currency=CurrencyOf.Always("EUR"),
        amount="amount",
        value_date="day",
        method="transfer",
        only=[OnlyRows("payer", condition=Condition.Filled(), reason="no customer")],
        format=CsvFormat("semicolon", date="day_month_year", decimal="comma"),
    )
    file = b"payer;amount;day\nC-1;50,00;10.3.2026\n;1,00;10.3.2026\nC-1;12,5O;10.3.2026\n"
    read = import_receipts(file, columns)
    assert (read.rows, len(read.receipts), len(read.skipped), read.refused) == (3, 1, 1, 1)
    problem = read.problems[0]
    assert (problem.line, problem.column, problem.code) == (4, "amount", "amount_syntax")
    command = read.receipts[0].command
    assert command.amount == Money("50.00 EUR") and command.value_date == date(2026, 3, 10)
    ledger.handle(command, recorded=NOW)
    assert import_receipts(file.decode(), columns) == read


def test_csv_of_invoices() -> None:
    columns = InvoiceColumns(
        "number",
        customer="client",
        currency=CurrencyOf.Column("currency"),
        gross="total",
        issued="date",
        due=DueOf.Terms(net_terms(30)),
        format=CsvFormat("comma", date="iso", decimal="dot"),
    )
    read = import_invoices(b"number,client,total,currency,date\nINV-7,C-1,1190,EUR,2026-03-01\n", columns)
    assert read.invoices[0].command == IssueInvoice(
        "INV-7", customer="C-1", totals="1190.00 EUR", issued=date(2026, 3, 1), terms=net_terms(30)
    )
    with pytest.raises(Error) as refused:
        import_invoices(b"number,client\n", columns)
    assert refused.value.code == "missing_column"

"""Bank lines: who paid, what for, and how surely."""

from datetime import datetime, timezone

import pytest
from receivables import BankLine, Error, KnownPayer, Ledger, PastLine, ProposalOptions, proposals_frame

NOW = datetime(2026, 4, 1, tzinfo=timezone.utc)
PAYERS = [KnownPayer("C-1", names=["Müller Bau GmbH"]), KnownPayer("C-2", accounts=["DE02 1203 0000 0000 2020 51"])]


@pytest.fixture
def books() -> Ledger:
    ledger = Ledger("ACME GmbH", "EUR")
    for customer, number, gross in [("C-1", "RE-2026-0117", "1190.00 EUR"), ("C-2", "RE-2026-0162", "803.25 EUR")]:
        ledger.open_account(customer, opened="2026-01-01", recorded=NOW)
        ledger.issue_invoice(
            number, customer=customer, totals=gross, issued="2026-03-02", terms="net 30", recorded=NOW
        )
    ledger.issue_credit_note(
        "GS-2026-0009", customer="C-2", totals="119.00 EUR", issued="2026-03-10", recorded=NOW
    )
    return ledger


def line(amount: str, text: str, **more: str) -> BankLine:
    return BankLine("1", amount=amount, value_date="2026-04-01", text=text, **more)


def test_what_is_settled_becomes_a_command(books: Ledger) -> None:
    (proposal,) = books.propose([line("1190.00 EUR", "Rechnung 2026 0117 danke", name="MUELLER BAU GMBH")], PAYERS)
    assert proposal.status == "settled" and str(proposal).startswith("bank line 1 of 1190.00 EUR, 2026-04-01: settled")
    command = proposal.command("BANK-1")
    assert command is not None and command.made_for == proposal.made_for
    books.handle(command, recorded=NOW)
    assert [str(sum) for sum in books.balances()] == ["684.25 EUR"]
    # Its account has moved on: what was made before is stale.
    with pytest.raises(Error) as stale:
        books.handle(proposal.command("BANK-2") or command, recorded=NOW)
    assert stale.value.code == "version_conflict"


def test_a_credit_note_that_is_set_off_is_applied_after_the_receipt(books: Ledger) -> None:
    account = "DE02120300000000202051"
    (proposal,) = books.propose([line("684.25 EUR", "RE-2026-0162 GS-2026-0009", account=account)], PAYERS)
    command = proposal.command("BANK-1")
    assert command is not None
    books.handle(command, recorded=NOW)
    for credit in proposal.credits():
        books.handle(credit, recorded=NOW)
    assert [str(sum) for sum in books.balances()] == ["1190.00 EUR"]


def test_what_nobody_knows_is_not_guessed(books: Ledger) -> None:
    unknown, learnt = line("55.00 EUR", "Spende"), line("803.25 EUR", "Zahlung", account="AT611904300234573201")
    proposals = books.propose([unknown, learnt], PAYERS)
    assert [str(proposal.status) for proposal in proposals] == ["unidentified", "proposed"]
    assert proposals[0].command("BANK-1") is None and not proposals[0].lines
    past = [PastLine(account="AT611904300234573201", customers=["C-2"])]
    assert books.propose([learnt], PAYERS, past=past)[0].status == "settled"
    table = str(proposals_frame(proposals))
    assert "0 of 2 lines are settled." in table and "RE-2026-0162/1" in table


def test_what_is_wrong_is_told_with_its_place(books: Ledger) -> None:
    with pytest.raises(Error) as refused:
        books.propose([line("1.00 EUR", "x"), line("0.00 EUR", "x")])
    assert (refused.value.code, refused.value.field) == ("amount_not_positive", "lines[1].amount")
    with pytest.raises(Error) as refused:
        ProposalOptions("standard")  # type: ignore[arg-type]
    assert refused.value.code == "wrong_type"
    with pytest.raises(Error) as refused:
        books.propose([{"line": "1"}])  # type: ignore[list-item]
    assert (refused.value.code, refused.value.field) == ("wrong_type", "lines[0]")

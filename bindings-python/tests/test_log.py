"""The log and its snapshots: kept in a file, found out where they are changed, and gone on with."""

from datetime import date
from pathlib import Path

import pytest
from conftest import NOW

from receivables import (
    Contact,
    Directory,
    Error,
    Head,
    Ledger,
    Log,
    Outcome,
    Snapshot,
    directory_from_lines,
    directory_to_lines,
    from_json,
    net_terms,
    to_json,
)


def bill(ledger: Ledger, invoice: str, amount: str) -> Outcome:
    return ledger.issue_invoice(
        invoice, customer="C-1", totals=amount, issued=date(2026, 3, 1), terms=net_terms(30), recorded=NOW
    )


@pytest.fixture
def books() -> tuple[Ledger, Log]:
    """A ledger with an account and two invoices, and its log."""
    ledger, log = Ledger("ACME GmbH", "EUR"), Log()
    log.append(ledger.open_account("C-1", opened=date(2026, 3, 1), recorded=NOW))
    log.append(bill(ledger, "INV-1", "100.00 EUR"))
    log.append(bill(ledger, "INV-2", "200.00 EUR"))
    return ledger, log


def test_a_log_is_kept_in_a_file_line_by_line(tmp_path: Path) -> None:
    file = tmp_path / "acme.log"
    ledger, log = Ledger("ACME GmbH", "EUR"), Log()
    with file.open("a", encoding="utf-8") as lines:
        lines.write(log.append(ledger.open_account("C-1", opened=date(2026, 3, 1), recorded=NOW)))
        lines.write(log.append(bill(ledger, "INV-1", "100.00 EUR")))
        assert log.append(bill(ledger, "INV-1", "100.00 EUR")) == ""  # done already
    again = Log.from_text(file.read_text(encoding="utf-8"))
    again.verify(ends=log.heads())
    assert len(again) == 2 and again.entries() == log.entries()
    rebuilt = Ledger.from_log("ACME GmbH", "EUR", again)
    assert type(rebuilt) is Ledger and rebuilt.balances() == ledger.balances()
    assert str(again) == "<Log of 2 entries>"


def test_every_flipped_byte_is_found_in_its_line(books: tuple[Ledger, Log]) -> None:
    _, log = books
    kept = log.to_text()
    at = kept.index("200.00 EUR")
    with pytest.raises(Error) as refused:
        Log.from_text(kept[:at] + "3" + kept[at + 1 :])
    assert refused.value.code == "hash_mismatch"
    assert refused.value.context == {"stream": "account/C-1", "version": "3", "line": "3"}
    data = log.to_bytes()
    for at in range(len(data)):
        changed = data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]
        with pytest.raises(Error):
            Log.from_bytes(changed).verify(ends=log.heads())
    with pytest.raises(Error) as refused:
        Log.from_bytes(data[:-1])
    assert refused.value.code == "binary_syntax"


def test_heads_are_kept_elsewhere_as_text(books: tuple[Ledger, Log]) -> None:
    ledger, log = books
    (head,) = log.heads()
    assert head == from_json(to_json(head), Head) and head.version == 3 and len(head.hash) == 64
    log.append(bill(ledger, "INV-3", "1.00 EUR"))
    log.verify(passes=[head])
    with pytest.raises(Error) as refused:
        log.verify(ends=[head])
    assert refused.value.code == "head_mismatch"
    with pytest.raises(Error) as refused:
        log.verify(passes=[Head("account/C-1", version=2, hash="00" * 32)])
    assert refused.value.code == "head_mismatch"
    with pytest.raises(Error) as refused:
        Head("account/C-1", version=1, hash="nonsense")
    assert (refused.value.code, refused.value.field) == ("hash_syntax", "hash")


def test_a_snapshot_and_what_came_since_are_the_whole(books: tuple[Ledger, Log]) -> None:
    ledger, log = books
    kept = ledger.snapshot(log.heads()).to_bytes()
    before = ledger.balances()
    tail = Log.after(log.heads())
    done = bill(ledger, "INV-3", "1.00 EUR")
    assert log.append(done) == tail.append(done)
    snapshot = Snapshot.from_bytes(kept)
    snapshot.check(log)
    assert Ledger.resume(snapshot).balances() == before
    read = Log.from_text(tail.to_text(), after=snapshot.heads())
    for rest in [log, tail, read]:
        resumed = Ledger.resume(snapshot, rest)
        assert type(resumed) is Ledger and resumed.balances() == ledger.balances()
    with pytest.raises(Error) as refused:
        Ledger.from_log("ACME GmbH", "EUR", tail)
    assert refused.value.code == "sequence_gap"
    with pytest.raises(Error) as refused:
        ledger.snapshot(snapshot.heads())
    assert refused.value.code == "snapshot_mismatch"
    with pytest.raises(Error) as refused:
        Snapshot.from_bytes(kept[:-1])
    assert refused.value.code == "binary_syntax"


def test_an_outcome_that_somebody_else_was_faster_with_is_refused(books: tuple[Ledger, Log]) -> None:
    ledger, log = books
    done = bill(ledger, "INV-3", "1.00 EUR")
    log.append(done)
    with pytest.raises(Error) as refused:
        log.append(done)
    assert refused.value.code == "version_conflict" and len(log) == 4


def test_personal_data_stands_beside_the_log() -> None:
    directory = Directory()
    directory.set("C-1", Contact("Hansen GmbH", address=["Kai 1"], email=None, phone=None))
    lines = directory_to_lines(directory)
    assert directory_from_lines(lines).name("C-1") == "Hansen GmbH"
    with pytest.raises(Error) as refused:
        directory_from_lines(lines + lines)
    assert (refused.value.code, refused.value.field) == ("duplicate_field", "line 2.customer")

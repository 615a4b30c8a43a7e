"""One ledger, many threads: every call is a whole, and nothing is done twice."""

import threading
from concurrent.futures import ThreadPoolExecutor

from conftest import NOW

from receivables import Ledger, Money, Outcome, net_terms

THREADS, EACH = 8, 100


def test_eight_threads_on_one_ledger() -> None:
    ledger = Ledger("ACME GmbH", "EUR")
    ledger.open_account("C-1", opened="2026-03-01", recorded=NOW)
    start = threading.Barrier(THREADS)

    def work(thread: int) -> int:
        start.wait()
        done = 0
        for number in range(EACH):
            for _ in range(2):  # every command is sent twice
                outcome = ledger.issue_invoice(
                    f"INV-{thread}-{number}",
                    customer="C-1",
                    totals="1.00 EUR",
                    issued="2026-03-01",
                    terms=net_terms(30),
                    recorded=NOW,
                )
                done += isinstance(outcome, Outcome.Accepted)
            ledger.portfolio().aging(as_of="2026-04-30").totals
        return done

    with ThreadPoolExecutor(THREADS) as pool:
        assert list(pool.map(work, range(THREADS))) == [EACH] * THREADS
    assert ledger.balances() == (Money(THREADS * EACH, "EUR"),)
    assert ledger.version("C-1") == THREADS * EACH + 1

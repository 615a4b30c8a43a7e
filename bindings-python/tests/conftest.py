from datetime import date, datetime, timezone

import pytest

from receivables import Ledger, net_terms

NOW = datetime(2026, 3, 10, 9, 30, tzinfo=timezone.utc)


@pytest.fixture
def ledger() -> Ledger:
    """A ledger with one account and one invoice of 1190.00 EUR, 2/10 net 30."""
    ledger = Ledger("ACME GmbH", "EUR")
    ledger.open_account("C-1", opened=date(2026, 3, 1), recorded=NOW)
    ledger.issue_invoice(
        "INV-1",
        customer="C-1",
        totals="1190.00 EUR",
        issued=date(2026, 3, 1),
        terms=net_terms(30).discount("2", 10),
        recorded=NOW,
    )
    return ledger

"""Under which authority a command is given, and what a matrix of authority answers."""

from datetime import date, datetime, timezone

import pytest
from conftest import NOW

from receivables import (
    Approval,
    Authorities,
    Authority,
    Duty,
    DutyPart,
    Error,
    FourEyes,
    Grant,
    Incompatible,
    ItemAmount,
    ItemKey,
    Ledger,
    Rules,
    Within,
    standard_rules,
)

DAY = date(2026, 3, 10)
MATRIX = Authorities(
    grants=[
        Grant("clerk", duty="write_off", up_to="100.00 EUR"),
        Grant("manager", duty=Duty.WRITE_OFF, up_to="2500.00 EUR"),
        Grant("cfo", duty="write_off"),
        Grant("clerk", duty="credit_note", part="acts"),
        Grant("lead", duty="credit_note", part=DutyPart.APPROVES),
    ],
    incompatible=[
        Incompatible("credit_note", one_part="acts", other="credit_note", other_part="approves", within=Within.CUSTOMER)
    ],
    four_eyes=[FourEyes("write_off", above="1000.00 EUR")],
)


def books() -> tuple[Ledger, Rules]:
    standard = standard_rules()
    rules = Rules(standard.allocation, limits=standard.limits, authorities=MATRIX)
    ledger = Ledger("ACME GmbH", "EUR")
    ledger.open_account("C-1", opened=DAY, recorded=NOW)
    ledger.issue_invoice("INV-1", customer="C-1", totals="5000.00 EUR", issued=DAY, terms="net 30", recorded=NOW)
    return ledger, rules


def test_a_command_is_given_under_an_authority() -> None:
    ledger, rules = books()
    lines = [ItemAmount(ItemKey("INV-1", instalment=1), amount="80.00 EUR")]

    def write_off(number: str, authority: Authority | str | None) -> str:
        done = ledger.write_off(
            number,
            lines=lines,
            effective=DAY,
            reason="no assets",
            recorded=NOW,
            actor="anna",
            authority=authority,
            rules=rules,
        )
        assert done.entries()[0].authority is not None
        return done.explain()

    # A role alone is an authority.
    assert write_off("WO-1", "clerk").startswith("decided by anna as clerk\n")
    with pytest.raises(Error) as refused:
        write_off("WO-2", "clerk")
    assert refused.value.code == "not_authorised" and refused.value.context["could"] == "manager"
    with pytest.raises(Error, match="same_person"):
        write_off("WO-2", Authority("clerk", approvals=[Approval("anna", role="cfo", at=NOW)]))
    bert = Approval("bert", role="manager", at=NOW)
    assert "approved by bert as manager" in write_off("WO-2", Authority("clerk", approvals=[bert]))
    with pytest.raises(Error) as late:
        later = datetime(2026, 12, 1, tzinfo=timezone.utc)
        write_off("WO-3", Authority("clerk", approvals=[Approval("bert", role="manager", at=later)]))
    assert (late.value.code, late.value.field) == ("date_order", "authority.approvals[0].at")


def test_a_matrix_is_asked() -> None:
    MATRIX.check()
    assert MATRIX.who_may("write_off", "100.01 EUR") == "manager"
    assert MATRIX.who_may(Duty.WRITE_OFF, "2500.01 EUR") == "cfo"
    assert MATRIX.who_may("refund") is None
    assert MATRIX.conflicts(["clerk", "manager"]) == ()
    assert MATRIX.conflicts(["clerk", "lead"]) == MATRIX.incompatible
    with pytest.raises(Error) as refused:
        Authorities(grants=[Grant("clerk", duty="write_off", up_to="-1.00 EUR")]).check()
    assert (refused.value.code, refused.value.field) == ("amount_negative", "grants[0].up_to")

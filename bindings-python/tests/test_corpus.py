"""The corpus: the cases that every language runs, each through its own typed values and its own door."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from receivables import (
    AccountKey,
    AccountStatus,
    Aging,
    AgingLayout,
    BackDating,
    BankLine,
    Backtest,
    BacktestOptions,
    Bridge,
    Buckets,
    ClosingCheck,
    ClosingChecklist,
    ConfirmationReply,
    ConfirmationResult,
    Error,
    ExternalItem,
    Journal,
    KnownPayer,
    Ledger,
    Log,
    Migration,
    MigrationPlan,
    Outcome,
    PastLine,
    PostingPolicy,
    ProposalOptions,
    ReconcileOptions,
    Reconciliation,
    Request,
    Restatement,
    Rules,
    Sample,
    SamplePlan,
    Statement,
    View,
    entries_from_lines,
    entries_to_lines,
    from_json,
    to_json,
)

CORPUS = Path(__file__).resolve().parents[2] / "tests" / "corpus"
CASES = [
    pytest.param(case, id=f"{path.stem}: {case['title']}")
    for path in sorted(CORPUS.glob("*.json"))
    for case in json.loads(path.read_text(encoding="utf-8"))
    if "given" in case
]


def text(value: Any) -> str:
    """JSON in the canonical form: compact, in the order it stands in."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


@pytest.mark.parametrize("case", CASES)
def test_case(case: dict[str, Any]) -> None:
    ledger = Ledger(case.get("entity", "ACME GmbH"), case.get("base", "EUR"))
    rules = from_json(text(case["rules"]), Rules) if case.get("rules") else None
    log = Log()

    def door(request: Any) -> Outcome:
        asked = from_json(text(request), Request)
        outcome = ledger.handle(
            asked.command,
            recorded=asked.recorded,
            actor=asked.actor,
            authority=asked.authority,
            id=asked.id,
            expected=asked.expected,
            period_override=asked.period_override,
            rules=rules,
        )
        assert log.append(outcome).count("\n") == len(outcome.entries())
        return outcome

    for request in case["given"]:
        door(request)
    if case.get("when") is not None:
        then = case["then"]
        if "error" in then:
            with pytest.raises(Error) as refused:
                door(case["when"])
            assert refused.value.code == then["error"]
            if "field" in then:
                assert refused.value.field == then["field"]
        else:
            outcome = door(case["when"])
            if then.get("already"):
                assert isinstance(outcome, Outcome.Already)
            if "outcome" in then:
                assert to_json(outcome) == text(then["outcome"])
            if "explain" in case:
                assert outcome.explain() == case["explain"]
    if "balances" in case:
        assert [str(amount) for amount in ledger.balances()] == case["balances"]
    if "aging" in case:
        answers(case["aging"], lambda asked: aging(ledger, asked).to_json())
    if "statement" in case:
        answers(case["statement"], lambda asked: to_json(statement(ledger, asked)))
    if "bridge" in case:
        answers(case["bridge"], lambda asked: to_json(bridge(ledger, asked)))
    if "restatement" in case:
        answers(case["restatement"], lambda asked: to_json(restatement(ledger, asked)))
    if "status" in case:
        answers(case["status"], lambda asked: to_json(status(ledger, asked)))
    if "back_dating" in case:
        answers(case["back_dating"], lambda asked: to_json(back_dating(ledger, asked)))
    if "periods" in case:
        answers(case["periods"], lambda asked: to_json(ledger.periods()))
    if "closing" in case:
        answers(case["closing"], lambda asked: to_json(closing(ledger, asked)))
    if "reconciliation" in case:
        answers(case["reconciliation"], lambda asked: to_json(reconciliation(ledger, asked)))
    if "confirmation" in case:
        answers(case["confirmation"], lambda asked: to_json(confirmation(ledger, asked)))
    if "sample" in case:
        answers(case["sample"], lambda asked: to_json(sample(ledger, asked)))
    if "migration" in case:
        answers(case["migration"], lambda asked: to_json(migration(ledger, asked)))
    if "proposals" in case:
        answers(case["proposals"], lambda asked: proposals(ledger, asked))
    if "journal" in case:
        answers(case["journal"], lambda asked: journal(ledger, log, asked))
    if "backtest" in case:
        answers(case["backtest"], lambda asked: to_json(backtest(ledger, log, asked)))
    if "log" in case:
        check(ledger, log, case["log"])


def answers(asked: dict[str, Any], report: Callable[[dict[str, Any]], str]) -> None:
    """A report is asked for, and is as stated or refused as stated."""
    if "error" not in asked:
        assert report(asked) == text(asked["report"])
        return
    with pytest.raises(Error) as refused:
        report(asked)
    assert refused.value.code == asked["error"]


def aging(ledger: Ledger, asked: dict[str, Any]) -> Aging:
    view = from_json(text(asked["view"]), View)
    known_at = view.known_at
    portfolio = ledger.portfolio()
    for name, values in asked.get("attach", {}).items():
        portfolio.attach(name, values)
    if "layout" in asked:
        layout = from_json(text(asked["layout"]), AgingLayout)
        return portfolio.aging(
            as_of=view.as_of,
            basis=view.basis,
            known_at=known_at,
            buckets=layout.buckets,
            by=layout.by,
            credits=layout.credits,
            currency=layout.currency,
            future=layout.future,
        )
    buckets = from_json(text(asked["buckets"]), Buckets) if "buckets" in asked else None
    return portfolio.aging(as_of=view.as_of, basis=view.basis, known_at=known_at, buckets=buckets)


def statement(ledger: Ledger, asked: dict[str, Any]) -> Statement:
    return ledger.statement(
        from_json(text(asked["account"]), AccountKey),
        asked["period"]["first"],
        asked["period"]["last"],
        currency=asked["currency"],
        basis=asked["basis"],
    )


def bridge(ledger: Ledger, asked: dict[str, Any]) -> Bridge:
    period = asked["period"]
    return ledger.portfolio().bridge(period["first"], period["last"], basis=asked["basis"])


def restatement(ledger: Ledger, asked: dict[str, Any]) -> Restatement:
    return ledger.portfolio().restatement(
        as_of=asked["as_of"], before=asked["before"], after=asked["after"], basis=asked["basis"]
    )


def status(ledger: Ledger, asked: dict[str, Any]) -> AccountStatus:
    return ledger.status(from_json(text(asked["account"]), AccountKey), asked["day"])


def back_dating(ledger: Ledger, asked: dict[str, Any]) -> BackDating:
    request = from_json(text(asked["request"]), Request)
    return ledger.back_dating(
        request.command,
        recorded=request.recorded,
        actor=request.actor,
        id=request.id,
        expected=request.expected,
        period_override=request.period_override,
    )


def closing(ledger: Ledger, asked: dict[str, Any]) -> ClosingChecklist:
    return ledger.closing_checklist(from_json(text(asked["check"]), ClosingCheck))


def looked_at(asked: dict[str, Any]) -> dict[str, Any]:
    """The keyword arguments of a view."""
    view = from_json(text(asked["view"]), View)
    known_at = view.known_at.at if view.known_at else None  # type: ignore[attr-defined]
    return {"as_of": view.as_of, "basis": view.basis, "known_at": known_at}


def items(asked: dict[str, Any]) -> list[ExternalItem]:
    return [from_json(text(item), ExternalItem) for item in asked["items"]]


def options(asked: dict[str, Any]) -> ReconcileOptions | None:
    return from_json(text(asked["options"]), ReconcileOptions) if "options" in asked else None


def reconciliation(ledger: Ledger, asked: dict[str, Any]) -> Reconciliation:
    return ledger.portfolio().reconcile(
        items(asked), controls=asked["controls"], options=options(asked), **looked_at(asked)
    )


def confirmation(ledger: Ledger, asked: dict[str, Any]) -> ConfirmationResult:
    portfolio = ledger.portfolio()
    request = portfolio.confirmation(asked["customer"], form=asked["form"], **looked_at(asked))
    reply = from_json(text(asked["reply"]), ConfirmationReply) if asked["reply"] else None
    return portfolio.confirmed(request, reply, options=options(asked))


def sample(ledger: Ledger, asked: dict[str, Any]) -> Sample:
    return ledger.portfolio().sample(from_json(text(asked["plan"]), SamplePlan), **looked_at(asked))


def proposals(ledger: Ledger, asked: dict[str, Any]) -> str:
    made = ledger.propose(
        [from_json(text(line), BankLine) for line in asked["lines"]],
        [from_json(text(payer), KnownPayer) for payer in asked["payers"]],
        past=[from_json(text(line), PastLine) for line in asked["past"]],
        options=from_json(text(asked["options"]), ProposalOptions) if "options" in asked else None,
    )
    return "[" + ",".join(to_json(proposal) for proposal in made) + "]"


def migration(ledger: Ledger, asked: dict[str, Any]) -> Migration:
    plan = from_json(text(asked["plan"]), MigrationPlan)
    return ledger.migrate(items(asked), plan, recorded=asked["recorded"])


def backtest(ledger: Ledger, log: Log, asked: dict[str, Any]) -> Backtest:
    options = from_json(text(asked["options"]), BacktestOptions)
    return log.backtest(
        ledger.entity,
        ledger.base,
        start=options.period.first,
        end=options.period.last,
        policies=options.policies,
        basis=options.basis,
    )


def journal(ledger: Ledger, log: Log, asked: dict[str, Any]) -> str:
    policy = from_json(text(asked["policy"]), PostingPolicy) if "policy" in asked else None
    books = Journal.of(ledger.entity, ledger.base, log, policy)
    parts = {
        "vouchers": [json.loads(to_json(voucher)) for voucher in books.vouchers()],
        "trial_balance": json.loads(to_json(books.trial_balance(asked["as_of"]))),
        "proof": json.loads(to_json(books.proof(asked["as_of"]))),
    }
    return text(parts)


def check(ledger: Ledger, log: Log, stated: dict[str, Any]) -> None:
    """Both forms of a log make up the ledger, and whatever is changed in it is found."""
    heads, kept = log.heads(), log.to_text()
    assert [to_json(head) for head in heads] == [text(head) for head in stated["heads"]]
    for again in [Log.from_text(kept), Log.from_bytes(log.to_bytes())]:
        again.verify(ends=heads, passes=heads)
        assert (again.to_text(), again.entries()) == (kept, log.entries())
        assert Ledger.from_log(ledger.entity, ledger.base, again).balances() == ledger.balances()
    ledger.snapshot(heads).check(log)
    cut = Log.from_text("".join(kept.splitlines(keepends=True)[:-1]))
    with pytest.raises(Error) as refused:
        cut.verify(ends=heads)
    assert refused.value.code == "head_mismatch"
    for edit in stated.get("edits", []):
        with pytest.raises(Error) as refused:
            Log.from_text(kept.replace(edit["from"], edit["to"]))
        assert refused.value.code == edit["error"]
        assert refused.value.context.get("line") == edit.get("line")
        assert "field" not in edit or refused.value.field == edit["field"]


def test_golden_entries_replay_and_are_written_as_they_were() -> None:
    kept = (CORPUS.parent / "golden" / "schema-1.jsonl").read_text(encoding="utf-8")
    entries = entries_from_lines(kept)
    assert entries_to_lines(entries) == kept
    ledger = Ledger.replay("ACME GmbH", "EUR", entries)
    assert sum(head.version for head in ledger.heads()) == len(entries)

"""The corpus: the cases that every language runs, each through its own typed values and its own door."""

import json
from pathlib import Path
from typing import Any

import pytest

from receivables import (
    Aging,
    Buckets,
    Error,
    Ledger,
    Outcome,
    Request,
    Rules,
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

    def door(request: Any) -> Outcome:
        asked = from_json(text(request), Request)
        return ledger.handle(
            asked.command,
            recorded=asked.recorded,
            actor=asked.actor,
            id=asked.id,
            expected=asked.expected,
            rules=rules,
        )

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
        asked = case["aging"]
        assert report(ledger, asked).to_json() == text(asked["report"])


def report(ledger: Ledger, asked: dict[str, Any]) -> Aging:
    view = from_json(text(asked["view"]), View)
    buckets = from_json(text(asked["buckets"]), Buckets) if "buckets" in asked else None
    known_at = view.known_at.at if view.known_at else None  # type: ignore[attr-defined]
    return ledger.portfolio().aging(as_of=view.as_of, basis=view.basis, known_at=known_at, buckets=buckets)


def test_golden_entries_replay_and_are_written_as_they_were() -> None:
    kept = (CORPUS.parent / "golden" / "schema-1.jsonl").read_text(encoding="utf-8")
    entries = entries_from_lines(kept)
    assert entries_to_lines(entries) == kept
    ledger = Ledger.replay("ACME GmbH", "EUR", entries)
    assert sum(ledger.version(account) or 0 for account in ledger.accounts()) == len(entries)

//! Malformed and hostile input at the surface of the core: each is refused with its code, nothing panics, and the
//! ledger stays as it was. Inputs of atoms stand beside their types; those of JSON and CSV beside their readers.

use receivables::account::Command;
use receivables::account::command::{
    ApplyCredit, ApplyLine, IssueCreditNote, IssueInvoice, OpenAccount, ReceivePayment, ReturnPayment,
};
use receivables::allocation::ItemKey;
use receivables::calendar::{UtcMicros, date};
use receivables::ledger::{Expected, Ledger, Limits, Outcome, Request, Rules};
use receivables::money::money;
use receivables::portfolio::View;
use receivables::terms::{DateStep, Terms};
use receivables::{Code, Currency, Date, Money};

fn on(day: &str) -> Date {
    day.parse().unwrap()
}

fn eur(amount: &str) -> Money {
    money(&format!("{amount} EUR")).unwrap()
}

fn item(document: &str) -> ItemKey {
    ItemKey { document: document.parse().unwrap(), instalment: 1 }
}

fn invoice(number: &str, amount: &str) -> IssueInvoice {
    IssueInvoice::new(
        number.parse().unwrap(),
        "C-1".parse().unwrap(),
        eur(amount),
        on("2026-03-01"),
        Terms::net(30),
    )
}

fn receipt(number: &str, amount: &str) -> ReceivePayment {
    let mut receipt =
        ReceivePayment::new(number.parse().unwrap(), "C-1".parse().unwrap(), eur(amount), on("2026-03-05"));
    receipt.policy = Some(receivables::allocation::AllocationPolicy::manual());
    receipt
}

/// An account with INV-1 of 100.00 and INV-2 of 50.00 open, and R-1 of 100.00 unapplied.
fn ledger() -> Ledger {
    let mut ledger = Ledger::new("ACME GmbH", Currency::EUR).unwrap();
    for command in [
        Command::from(OpenAccount::new("C-1".parse().unwrap(), on("2026-01-01"))),
        invoice("INV-1", "100.00").into(),
        invoice("INV-2", "50.00").into(),
        receipt("R-1", "100.00").into(),
    ] {
        let _ = handle(&mut ledger, command).unwrap();
    }
    ledger
}

fn handle(ledger: &mut Ledger, command: impl Into<Command>) -> Result<Outcome, receivables::Error> {
    let before = ledger.clone();
    let outcome = ledger.desk(None, UtcMicros::start_of(on("2026-03-10"))).handle(command);
    if outcome.is_err() {
        assert_eq!(*ledger, before, "a refused command changed the ledger");
    }
    outcome
}

#[track_caller]
fn refused(command: impl Into<Command>, code: Code, text: &str) {
    let error = handle(&mut ledger(), command).unwrap_err();
    assert_eq!(error.code(), code, "{error}");
    assert!(error.to_string().contains(text), "{error}\n  does not say: {text}");
}

fn lines(lines: &[(&str, &str)]) -> ApplyCredit {
    let line = |(document, amount): &(&str, &str)| ApplyLine::new(item(document), eur(amount));
    let mut apply = ApplyCredit::new("R-1".parse().unwrap(), item("INV-1"), eur("1.00"));
    apply.lines = lines.iter().map(line).collect();
    apply
}

#[test]
fn amounts() {
    refused(invoice("INV-9", "0.00"), Code::AmountNotPositive, "must be above zero");
    refused(invoice("INV-9", "-5.00"), Code::AmountNotPositive, "use a credit note");
    refused(
        lines(&[("INV-1", "100.01")]),
        Code::OverAllocated,
        "INV-1/1 has 100.00 EUR open, 100.01 EUR is asked",
    );
    refused(
        lines(&[("INV-1", "60.00"), ("INV-2", "50.00")]),
        Code::OverAllocated,
        "receipt R-1 has 100.00 EUR open, 110.00 EUR",
    );
    refused(
        lines(&[("INV-1", "60.00"), ("INV-1", "40.00")]),
        Code::DuplicateLine,
        "INV-1/1 stands on two lines",
    );
    refused(lines(&[("INV-1", "0.00")]), Code::AmountNotPositive, "lines[0]");
    refused(lines(&[]), Code::MissingField, "lines");
    let mut dollars = lines(&[("INV-1", "60.00")]);
    dollars.lines[0].amount = money("60.00 USD").unwrap();
    refused(dollars, Code::CurrencyMismatch, "USD");
    // Two amounts at the limit: the sum of the items is beyond it, which is said, not wrapped.
    let mut ledger = ledger();
    let huge = "9999999999999999.99";
    let _ = handle(&mut ledger, invoice("INV-8", huge)).unwrap();
    let _ = handle(&mut ledger, invoice("INV-9", huge)).unwrap();
    let report = ledger
        .portfolio()
        .unwrap()
        .aging(&View::book(on("2026-03-31")), &receivables::aging::Buckets::standard());
    assert_eq!(report.unwrap_err().code(), Code::AmountOutOfRange);
}

#[test]
fn dates() {
    let mut late = invoice("INV-9", "1.00");
    late.issued = on("2027-04-15");
    refused(late, Code::DateFarFuture, "401 days after the day it was recorded, the limit is 366");
    let mut far = invoice("INV-9", "1.00");
    far.terms = Terms::due(vec![DateStep::Months { months: 120 }; 12]);
    assert!(handle(&mut ledger(), far.clone()).is_ok());
    far.terms = Terms::due(
        [vec![DateStep::Months { months: 120 }; 11], vec![DateStep::Months { months: 121 }]].concat(),
    );
    refused(far.clone(), Code::TermsRange, "months of 121 is outside 0..120");
    far.terms = Terms::due(vec![DateStep::Months { months: 120 }; 12]);
    far.terms.instalments[0].due.push(DateStep::Days { days: 1 });
    refused(far, Code::TermsRange, "number of date steps of 13");
    assert_eq!(date(2200, 12, 31).unwrap().plus_days(1).unwrap_err().code(), Code::DateOutOfRange);
    // As of a day before the account was opened: all zero, no refusal.
    let aging = ledger()
        .portfolio()
        .unwrap()
        .aging(&View::book(on("1999-12-31")), &receivables::aging::Buckets::standard());
    assert!(aging.unwrap().rows.is_empty());
}

#[test]
fn returns_and_credits() {
    let mut ledger = ledger();
    let _ = handle(&mut ledger, lines(&[("INV-1", "60.00")])).unwrap();
    let _ = handle(&mut ledger, ReturnPayment::new("R-1".parse().unwrap(), on("2026-03-08"))).unwrap();
    let twice =
        handle(&mut ledger, ReturnPayment::new("R-1".parse().unwrap(), on("2026-03-09"))).unwrap_err();
    assert_eq!(twice.code(), Code::AlreadyReturned);
    assert_eq!(twice.get("returned"), Some("2026-03-08"));
    refused(
        ReturnPayment::new("INV-1".parse().unwrap(), on("2026-03-09")),
        Code::WrongSide,
        "INV-1 is of the kind invoice",
    );
    refused(ReturnPayment::new("R-9".parse().unwrap(), on("2026-03-09")), Code::UnknownDocument, "R-9");
    let mut note =
        IssueCreditNote::new("CN-1".parse().unwrap(), "C-1".parse().unwrap(), eur("5.00"), on("2026-03-09"));
    note.against = Some("R-1".parse().unwrap());
    refused(note, Code::WrongSide, "R-1 is of the kind receipt");
}

#[test]
fn texts_and_counts() {
    let mut long = invoice("INV-9", "1.00");
    long.reference = Some("x".repeat(4097));
    refused(long.clone(), Code::FieldTooLong, "4097 bytes, the limit is 4096");
    long.reference = Some("x".repeat(4096));
    assert!(handle(&mut ledger(), long).is_ok());
    let many: Vec<(&str, &str)> = vec![("INV-1", "0.01"); 2_001];
    refused(lines(&many), Code::TooMany, "2001 lines in one call, the limit is 2000");

    let mut rules = Rules::standard();
    rules.limits = Limits { documents: 3, ..rules.limits };
    let mut ledger = ledger();
    let full = ledger
        .desk(None, UtcMicros::start_of(on("2026-03-10")))
        .under(rules)
        .handle(invoice("INV-9", "1.00"));
    assert_eq!(full.unwrap_err().code(), Code::AccountLimit);
}

#[test]
fn versions_and_repeats() {
    let mut ledger = ledger();
    let rules = Rules::standard();
    let recorded = UtcMicros::start_of(on("2026-03-10"));
    let mut request = Request::new(invoice("INV-9", "1.00"), recorded).unwrap();
    for expected in [9, u64::MAX] {
        request.expected = Expected::Version { version: expected };
        let error = ledger.handle(&rules, &request).unwrap_err();
        assert_eq!(error.code(), Code::VersionConflict);
        assert_eq!(error.get("version"), Some("4"));
        assert_eq!(error.get("expected"), Some(expected.to_string().as_str()));
    }
    // Two clerks match the same pair from the same state: one is done, the other is stale.
    let expected = Expected::Version { version: 4 };
    let first = Request { expected, ..Request::new(lines(&[("INV-1", "60.00")]), recorded).unwrap() };
    let second = Request { expected, ..Request::new(lines(&[("INV-1", "50.00")]), recorded).unwrap() };
    assert!(matches!(ledger.handle(&rules, &first), Ok(Outcome::Accepted { .. })));
    assert_eq!(ledger.handle(&rules, &second).unwrap_err().code(), Code::VersionConflict);
    assert!(matches!(ledger.handle(&rules, &first), Ok(Outcome::Already { .. })));
}

#[test]
fn another_accounts_side_needs_that_account() {
    let mut whole = ledger();
    let open = OpenAccount::new("C-2".parse().unwrap(), on("2026-01-01"));
    let mut theirs = invoice("INV-9", "30.00");
    theirs.customer = "C-2".parse().unwrap();
    let mut apply = lines(&[("INV-1", "10.00")]);
    apply.lines[0].item = item("INV-9");
    let mut entries = Vec::new();
    for command in [Command::from(open), theirs.into(), apply.into()] {
        entries.extend(handle(&mut whole, command).unwrap().entries().cloned().collect::<Vec<_>>());
    }
    // Only C-1's stream is loaded: what its receipt settled elsewhere can not be opened again without C-2.
    let mut part = ledger();
    for entry in entries.iter().filter(|entry| entry.stream.to_string() == "account/C-1") {
        part.apply(entry).unwrap();
    }
    let error = handle(&mut part, ReturnPayment::new("R-1".parse().unwrap(), on("2026-03-09"))).unwrap_err();
    assert_eq!((error.code(), error.get("account")), (Code::UnknownAccount, Some("account C-2")));
}

#[test]
fn what_is_accepted_can_be_stored() {
    use receivables::interchange::json::entries_to_lines;
    let mut ledger = ledger();
    let many: Vec<String> = (0..1_200).map(|number| format!("{}-{number}", "\"".repeat(120))).collect();
    for number in &many {
        let _ = handle(&mut ledger, invoice(number, "1.00")).unwrap();
    }
    let mut all = receipt("R-9", "1200.00");
    all.policy = None;
    all.remittance =
        many.iter().map(|number| receivables::payment::RemittanceLine::of(number.parse().unwrap())).collect();
    for command in [Command::from(all), ReturnPayment::new("R-9".parse().unwrap(), on("2026-03-09")).into()] {
        let outcome = handle(&mut ledger, command).unwrap();
        entries_to_lines(outcome.entries()).unwrap();
    }
    assert_eq!(ledger.item(&ItemKey::whole("R-9".parse().unwrap())).unwrap().open, 0);
}

#[test]
fn altered_entries_are_refused_and_leave_no_trace() {
    let rules = Rules::standard();
    let source = ledger();
    let request = Request::new(lines(&[("INV-1", "60.00")]), UtcMicros::start_of(on("2026-03-10"))).unwrap();
    let outcome = source.decide(&rules, &request).unwrap();
    let entry = outcome.entries().next().unwrap().clone();
    let try_entry = |change: &dyn Fn(&mut receivables::ledger::Entry)| {
        let mut altered = entry.clone();
        change(&mut altered);
        let mut ledger = source.clone();
        let error = ledger.apply(&altered).unwrap_err();
        assert_eq!(ledger, source, "a refused entry changed the ledger: {error}");
        error.code()
    };
    assert_eq!(try_entry(&|entry| entry.version += 1), Code::CorruptStream);
    assert_eq!(try_entry(&|entry| entry.version -= 1), Code::CorruptStream);
    assert_eq!(try_entry(&|entry| entry.stream = "account/C-2".parse().unwrap()), Code::CorruptStream);
    assert_eq!(try_entry(&|entry| entry.schema = 2), Code::UnknownVersion);
    assert_eq!(
        try_entry(&|entry| entry.recorded = UtcMicros::start_of(on("2020-01-01"))),
        Code::CorruptStream
    );
    let known = source.accounts().next().unwrap().document(&"INV-1".parse().unwrap()).unwrap().digest;
    let applied = |entry: &mut receivables::ledger::Entry,
                   change: &dyn Fn(&mut receivables::account::event::CreditApplied)| {
        let receivables::account::Event::Applied(event) = &mut entry.event else {
            panic!("not an application")
        };
        change(event);
    };
    for amount in ["100.01", "-0.01"] {
        let change = |entry: &mut _| applied(entry, &|event| event.lines[0].target = eur(amount));
        assert_eq!(try_entry(&change), Code::CorruptStream, "{amount}");
    }
    for (source, target, discount) in [
        ("60.00 EUR", "60.00 USD", "0.00 USD"),
        ("59.00 EUR", "60.00 EUR", "0.00 EUR"),
        ("60.00 USD", "60.00 EUR", "0.00 EUR"),
        ("60.00 EUR", "60.00 EUR", "-1.00 EUR"),
        ("60.00 EUR", "60.00 EUR", "1.00 USD"),
    ] {
        let change = |entry: &mut _| {
            applied(entry, &|event| {
                let line = &mut event.lines[0];
                let money = |text| money(text).unwrap();
                (line.source, line.target, line.discount) = (money(source), money(target), money(discount));
            });
        };
        assert_eq!(try_entry(&change), Code::CorruptStream, "{source} {target} {discount}");
    }
    assert_eq!(try_entry(&|entry| entry.effective = on("2026-02-01")), Code::CorruptStream);
    let change = |entry: &mut _| applied(entry, &|event| event.lines[0].item = item("INV-7"));
    assert_eq!(try_entry(&change), Code::CorruptStream);
    // The same command id with another digest.
    let mut ledger = source.clone();
    ledger.apply(&entry).unwrap();
    let mut other = entry.clone();
    (other.version, other.digest) = (entry.version + 1, known);
    assert_eq!(ledger.apply(&other).unwrap_err().code(), Code::IdempotencyConflict);
}

#[test]
fn the_catalogue_is_whole() {
    let mut seen = std::collections::BTreeSet::new();
    for code in Code::ALL {
        assert!(seen.insert(code.as_str()), "{code} stands twice");
        assert!(code.as_str().bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_'), "{code}");
        assert!(!code.about().is_empty(), "{code} is not explained");
    }
    assert!(seen.len() > 60);
}

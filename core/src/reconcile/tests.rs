use proptest::prelude::*;

use super::*;
use crate::account::command::{
    ApplyLine, EnterOpeningItem, IssueCreditNote, IssueInvoice, OpenAccount, OpeningKind, ReceivePayment,
    ReceiveUnidentified,
};
use crate::allocation::{AllocationPolicy, ItemKey};
use crate::calendar::{Date, UtcMicros, date};
use crate::error::{Code, Result};
use crate::exchange::{DatedQuote, ExchangeRates};
use crate::ledger::{Ledger, Rules};
use crate::money::{Balances, Currency, MAX_MINOR, Money, money};
use crate::portfolio::{Portfolio, View};
use crate::terms::Terms;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn amount(text: &str) -> Money {
    money(text).unwrap()
}

/// A ledger in which everything is recorded on a day of its own, later than what came before.
struct Books {
    ledger: Ledger,
    now: UtcMicros,
}

/// The standard rules, with a rate of dollars that holds all year.
fn rules() -> Rules {
    let quotes = vec![DatedQuote { day: day("2026-01-01"), quote: "EUR/USD 1.1".parse().unwrap() }];
    let rates = Some(ExchangeRates { quotes, valid_days: 400, pivot: None });
    Rules { rates, ..Rules::standard() }
}

impl Books {
    fn new(customers: &[&str]) -> Self {
        let mut books = Self {
            ledger: Ledger::new("ACME GmbH", Currency::EUR).unwrap(),
            now: UtcMicros::start_of(day("2026-01-01")),
        };
        for customer in customers {
            books.tell(OpenAccount::new(customer.parse().unwrap(), day("2026-01-01")));
        }
        books
    }

    fn tell(&mut self, command: impl Into<crate::account::Command>) {
        self.now = UtcMicros::new(self.now.micros() + 1_000_000).unwrap();
        let _ = self.ledger.desk(None, self.now).under(rules()).handle(command.into()).unwrap();
    }

    fn invoice(&mut self, number: &str, customer: &str, gross: &str, issued: &str) {
        let (number, customer) = (number.parse().unwrap(), customer.parse().unwrap());
        self.tell(IssueInvoice::new(number, customer, amount(gross), day(issued), Terms::net(30)));
    }

    /// Money for an item, or for nothing yet.
    fn paid(&mut self, number: &str, customer: &str, sum: &str, valued: &str, item: Option<&str>) {
        let (number, customer) = (number.parse().unwrap(), customer.parse().unwrap());
        let mut paid = ReceivePayment::new(number, customer, amount(sum), day(valued));
        paid.policy = Some(AllocationPolicy::manual());
        paid.lines = item
            .map(|document| {
                let item = ItemKey { document: document.parse().unwrap(), instalment: 1 };
                ApplyLine::new(item, amount(sum))
            })
            .into_iter()
            .collect();
        self.tell(paid);
    }

    fn portfolio(&self) -> Portfolio {
        self.ledger.portfolio().unwrap()
    }

    /// At the end of March.
    fn beside(&self, list: &[ExternalItem]) -> Reconciliation {
        self.with(list, &ReconcileOptions::standard())
    }

    fn with(&self, list: &[ExternalItem], options: &ReconcileOptions) -> Reconciliation {
        self.portfolio().reconcile(&march(), list, &[], options).unwrap()
    }
}

fn march() -> View {
    View::book(day("2026-03-31"))
}

fn row(reference: &str, open: &str) -> ExternalItem {
    ExternalItem::new(reference, amount(open))
}

fn of(customer: &str, item: ExternalItem) -> ExternalItem {
    ExternalItem { customer: Some(customer.parse().unwrap()), ..item }
}

fn dated(date: &str, item: ExternalItem) -> ExternalItem {
    ExternalItem { date: Some(day(date)), ..item }
}

/// Class, first item or number, rows and difference of each row.
fn told(made: &Reconciliation) -> Vec<String> {
    made.check().unwrap();
    let blocks = made.currencies.iter().flat_map(|block| &block.rows);
    let told = |row: &ReconciledRow| {
        let items: Vec<String> = row.items.iter().map(|own| own.item.to_string()).collect();
        format!("{} {} {:?} {}", row.class.as_str(), items.join("+"), row.rows, row.difference)
    };
    blocks.map(told).collect()
}

#[test]
fn every_class_has_its_row() {
    let mut books = Books::new(&["A", "B"]);
    for (number, gross) in
        [("INV-1", "100.00"), ("INV-2", "200.00"), ("INV-3", "300.00"), ("INV-4", "400.00")]
    {
        books.invoice(number, "A", &format!("{gross} EUR"), "2026-02-01");
    }
    books.invoice("INV-5", "B", "50.00 EUR", "2026-02-10");
    books.paid("R-1", "A", "200.00 EUR", "2026-04-02", Some("INV-2"));
    let made = books.beside(&[
        row("inv-001", "100.00 EUR"),
        row("INV-3", "299.00 EUR"),
        row("INV-4", "400.00 EUR"),
        row("INV-4", "400.00 EUR"),
        row("X-9", "7.00 EUR"),
    ]);
    assert_eq!(
        told(&made),
        [
            "matched INV-1/1 [0] 0.00 EUR",
            "timing INV-2/1 [] 200.00 EUR",
            "amount INV-3/1 [1] 1.00 EUR",
            "matched INV-4/1 [2] 0.00 EUR",
            "only here INV-5/1 [] 50.00 EUR",
            "duplicate  [3] -400.00 EUR",
            "only there  [4] -7.00 EUR",
        ]
    );
    let rows = &made.currencies[0].rows;
    assert_eq!(rows[0].steps, [NumberStep::Case, NumberStep::LeadingZeros]);
    let transit = InTransit::Money;
    assert_eq!(rows[1].reason, RowReason::HereFrom { day: day("2026-04-02"), transit });
    assert_eq!(rows[5].reason, RowReason::RowAgain { row: 2 });
    assert!(!made.agrees());
    let text = made.documents(false).unwrap().to_text();
    assert!(text.contains("as there from 2026-04-02 on: money") && !text.contains("INV-1/1"), "{text}");
    assert!(made.to_string().contains("1 of 1 currencies differ."), "{made}");
}

#[test]
fn the_steps_that_were_needed_are_told() {
    let mut books = Books::new(&["A"]);
    books.invoice("INV-0007", "A", "10.00 EUR", "2026-02-01");
    let steps = |reference: &str, numbers: &[NumberStep]| {
        let options = ReconcileOptions { numbers: numbers.to_vec(), ..ReconcileOptions::standard() };
        let made = books.with(&[row(reference, "10.00 EUR")], &options);
        let row = made.currencies[0].rows[0].clone();
        (row.class == RowClass::Matched).then_some(row.steps)
    };
    let all = [NumberStep::Case, NumberStep::Spaces, NumberStep::LeadingZeros];
    assert_eq!(steps("INV-0007", &all), Some(vec![]));
    assert_eq!(steps("inv-0007", &all), Some(vec![NumberStep::Case]));
    assert_eq!(steps("INV-7", &all), Some(vec![NumberStep::LeadingZeros]));
    assert_eq!(steps("INV-7", &[NumberStep::LeadingZeros]), Some(vec![NumberStep::LeadingZeros]));
    assert_eq!(steps("INV-7", &[]), None);
    assert_eq!(steps("INV 7", &all), None);
    assert!(steps("INV 7", &[NumberStep::Punctuation, NumberStep::LeadingZeros]).is_some());
}

#[test]
fn an_instalment_may_be_named_as_items_are_written() {
    let mut books = Books::new(&["A"]);
    let terms = Terms::equal_parts(
        vec![Terms::net(30), Terms::net(60)]
            .into_iter()
            .map(|terms| terms.instalments[0].due.clone())
            .collect(),
    );
    let number = "INV-1".parse().unwrap();
    books.tell(IssueInvoice::new(
        number,
        "A".parse().unwrap(),
        amount("100.00 EUR"),
        day("2026-02-01"),
        terms,
    ));
    let made = books.beside(&[row("INV-1/1", "50.00 EUR"), row("inv-1/2", "50.00 EUR")]);
    assert_eq!(told(&made), ["matched INV-1/1+INV-1/2 [0, 1] 0.00 EUR"]);
    // Equal instalments are no duplicates, a third row is.
    let all = [row("INV-1", "50.00 EUR"), row("INV-1", "50.00 EUR"), row("INV-1", "50.00 EUR")];
    assert_eq!(told(&books.beside(&all[..2])), ["matched INV-1/1+INV-1/2 [0, 1] 0.00 EUR"]);
    assert_eq!(
        told(&books.beside(&all)),
        ["matched INV-1/1+INV-1/2 [0, 1] 0.00 EUR", "duplicate  [2] -50.00 EUR"]
    );
    assert_eq!(told(&books.beside(&all[..1])), ["amount INV-1/1+INV-1/2 [0] 50.00 EUR"]);
}

#[test]
fn what_is_booked_around_the_day_is_timing_within_the_window() {
    let mut books = Books::new(&["A"]);
    books.invoice("NEW", "A", "30.00 EUR", "2026-03-29");
    books.invoice("OLD", "A", "10.00 EUR", "2026-03-20");
    books.invoice("NEXT", "A", "20.00 EUR", "2026-04-03");
    books.invoice("FAR", "A", "40.00 EUR", "2026-05-03");
    let reasons = |window: u16, list: &[ExternalItem]| -> Vec<(String, RowClass, RowReason)> {
        let options = ReconcileOptions { window, ..ReconcileOptions::standard() };
        let made = books.with(list, &options);
        let rows = &made.currencies[0].rows;
        let name = |row: &ReconciledRow| row.items.first().map_or(String::new(), |own| own.item.to_string());
        rows.iter().map(|row| (name(row), row.class, row.reason.clone())).collect()
    };
    let list =
        [row("NEXT", "20.00 EUR"), row("FAR", "40.00 EUR"), dated("2026-04-05", row("THEIRS", "5.00 EUR"))];
    let transit = InTransit::Document;
    assert_eq!(
        reasons(5, &list),
        [
            ("FAR/1".to_owned(), RowClass::OnlyThere, RowReason::CountsFrom { day: day("2026-05-03") }),
            ("NEW/1".to_owned(), RowClass::Timing, RowReason::HereUntil { day: day("2026-03-29"), transit }),
            ("NEXT/1".to_owned(), RowClass::Timing, RowReason::HereFrom { day: day("2026-04-03"), transit }),
            ("OLD/1".to_owned(), RowClass::OnlyHere, RowReason::NotThere),
            (String::new(), RowClass::Timing, RowReason::DatedAfter { day: day("2026-04-05") }),
        ]
    );
    let classes = |window: u16| -> Vec<RowClass> { reasons(window, &list).iter().map(|row| row.1).collect() };
    let [only_here, only_there, timing] = [RowClass::OnlyHere, RowClass::OnlyThere, RowClass::Timing];
    assert_eq!(classes(2), [only_there, only_here, only_there, only_here, only_there]);
    assert_eq!(classes(3), [only_there, timing, timing, only_here, only_there]);
    assert_eq!(classes(0), [only_there, only_here, only_there, only_here, only_there]);
    assert_eq!(classes(60), [timing, timing, timing, timing, timing]);
}

#[test]
fn what_was_recorded_after_the_instant_of_the_view_is_timing() {
    let mut books = Books::new(&["A"]);
    books.invoice("INV-1", "A", "10.00 EUR", "2026-01-10");
    let known = books.now;
    books.paid("R-1", "A", "10.00 EUR", "2026-02-10", Some("INV-1"));
    let view = march().known_at(known);
    let made = books.portfolio().reconcile(&view, &[], &[], &ReconcileOptions::standard()).unwrap();
    assert_eq!(made.currencies[0].rows[0].reason, RowReason::RecordedSince);
    assert_eq!(told(&made), ["timing INV-1/1 [] 10.00 EUR"]);
}

#[test]
fn what_is_settled_here_and_open_there_says_since_when() {
    let mut books = Books::new(&["A"]);
    books.invoice("INV-1", "A", "10.00 EUR", "2026-01-10");
    books.paid("R-1", "A", "10.00 EUR", "2026-02-10", Some("INV-1"));
    let made = books.beside(&[row("INV-1", "10.00 EUR")]);
    assert_eq!(told(&made), ["only there INV-1/1 [0] -10.00 EUR"]);
    assert_eq!(made.currencies[0].rows[0].reason, RowReason::SettledHere { day: day("2026-02-10") });
}

#[test]
fn numbers_of_other_currencies_and_customers_are_told() {
    let mut books = Books::new(&["A", "B"]);
    books.invoice("INV-1", "A", "10.00 EUR", "2026-01-10");
    let made = books.beside(&[row("INV-1", "10.00 USD")]);
    assert_eq!(told(&made), ["only here INV-1/1 [] 10.00 EUR", "only there  [0] -10.00 USD"]);
    let reasons: Vec<RowReason> =
        made.currencies.iter().flat_map(|block| &block.rows).map(|row| row.reason.clone()).collect();
    let other = |currency| RowReason::OtherCurrency { currency };
    assert_eq!(reasons, [other(Currency::USD), other(Currency::EUR)]);
    // Alone it is the same document; beside the right one it is something else.
    let alone = books.beside(&[of("B", row("INV-1", "10.00 EUR"))]);
    assert_eq!(told(&alone), ["matched INV-1/1 [0] 0.00 EUR"]);
    assert!(alone.currencies[0].rows[0].other_customer);
    let both = books.beside(&[of("B", row("INV-1", "25.00 EUR")), of("A", row("INV-1", "10.00 EUR"))]);
    assert_eq!(told(&both), ["matched INV-1/1 [1] 0.00 EUR", "only there  [0] -25.00 EUR"]);
    assert_eq!(both.currencies[0].rows[1].reason, RowReason::OtherCustomer);
}

#[test]
fn our_documents_that_look_alike_stay_apart() {
    let mut books = Books::new(&["A", "B"]);
    for (number, customer, gross) in
        [("INV-1", "A", "10.00 EUR"), ("inv-01", "A", "10.00 EUR"), ("INV-001", "B", "7.00 EUR")]
    {
        books.invoice(number, customer, gross, "2026-01-10");
    }
    let exact = [row("INV-1", "10.00 EUR"), row("inv-01", "10.00 EUR"), row("INV-001", "7.00 EUR")];
    assert!(books.beside(&exact).agrees());
    // One of two of the same amount is there once: ours is there twice.
    let made = books.beside(&exact[1..]);
    assert_eq!(
        told(&made),
        ["duplicate INV-1/1 [] 10.00 EUR", "matched inv-01/1 [0] 0.00 EUR", "matched INV-001/1 [1] 0.00 EUR"]
    );
    // A number that is as near to several is none of them, unless the customer tells.
    let vague = books.beside(&[row("Inv-1", "10.00 EUR"), row("iNV-0001", "7.00 EUR")]);
    let classes: Vec<RowClass> = vague.currencies[0].rows.iter().map(|row| row.class).collect();
    use RowClass::{Duplicate, Matched, OnlyHere, OnlyThere};
    assert_eq!(classes, [Matched, Duplicate, OnlyHere, OnlyThere], "{:?}", told(&vague));
    assert_eq!(vague.currencies[0].rows[3].reason, RowReason::SeveralDocuments);
    let named = books.beside(&[of("B", row("iNV-0001", "7.00 EUR"))]);
    assert!(told(&named).contains(&"matched INV-001/1 [0] 0.00 EUR".to_owned()), "{:?}", told(&named));
}

#[test]
fn by_amount_alone_nothing_is_guessed() {
    let mut books = Books::new(&["A", "B"]);
    books.invoice("INV-1", "A", "10.00 EUR", "2026-01-10");
    books.invoice("INV-2", "A", "20.00 EUR", "2026-01-10");
    books.invoice("INV-3", "A", "20.00 EUR", "2026-01-10");
    books.invoice("INV-4", "B", "10.00 EUR", "2026-01-10");
    let list = [of("A", row("X", "10.00 EUR")), of("A", row("Y", "20.00 EUR")), row("Z", "10.00 EUR")];
    let made = books.beside(&list);
    let rows = &made.currencies[0].rows;
    assert!(rows.iter().all(|row| matches!(row.class, RowClass::OnlyHere | RowClass::OnlyThere)));
    assert_eq!((rows[0].candidates_there.as_slice(), rows[0].candidates), (&[0, 2][..], 2));
    let of_y = rows.iter().find(|row| row.rows == [1]).unwrap();
    let names: Vec<String> = of_y.candidates_here.iter().map(ToString::to_string).collect();
    assert_eq!((names, of_y.candidates), (vec!["INV-2/1".to_owned(), "INV-3/1".to_owned()], 2));

    let options = ReconcileOptions { by_amount: true, ..ReconcileOptions::standard() };
    // Z may be anybody's, so X has a rival for INV-1.
    assert_eq!(told(&books.with(&list, &options)), told(&made));
    let made = books.with(&list[..2], &options);
    assert_eq!(
        told(&made),
        [
            "matched INV-1/1 [0] 0.00 EUR",
            "only here INV-2/1 [] 20.00 EUR",
            "only here INV-3/1 [] 20.00 EUR",
            "only here INV-4/1 [] 10.00 EUR",
            "only there  [1] -20.00 EUR",
        ]
    );
    assert_eq!(made.currencies[0].rows[0].reason, RowReason::OnlyPartner);
}

#[test]
fn candidates_are_counted_and_five_are_listed() {
    let mut books = Books::new(&["A"]);
    for number in 0..40 {
        books.invoice(&format!("INV-{number:03}x"), "A", "10.00 EUR", "2026-01-10");
    }
    let list: Vec<ExternalItem> = (0..30).map(|number| row(&format!("Z{number}"), "10.00 EUR")).collect();
    let made = books.beside(&list);
    for row in &made.currencies[0].rows {
        let counts = (row.candidates_here.len(), row.candidates_there.len(), row.candidates);
        assert!([(0, 5, 30), (5, 0, 40)].contains(&counts), "{counts:?}");
    }
}

#[test]
fn the_control_account_is_explained_apart() {
    let mut books = Books::new(&["A"]);
    books.invoice("INV-1", "A", "10.00 EUR", "2026-01-10");
    let controls = ["9.00 EUR", "0.50 EUR", "3 JPY"].map(amount);
    let list = [row("INV-1", "10.00 EUR")];
    let made =
        books.portfolio().reconcile(&march(), &list, &controls, &ReconcileOptions::standard()).unwrap();
    let told: Vec<_> = made
        .currencies
        .iter()
        .map(|block| (block.difference.to_string(), block.control, block.unexplained_control))
        .collect();
    assert_eq!(
        told,
        [
            ("0.00 EUR".to_owned(), Some(amount("9.50 EUR")), Some(amount("0.50 EUR"))),
            ("0 JPY".to_owned(), Some(amount("3 JPY")), Some(amount("-3 JPY"))),
        ]
    );
    assert!(!made.agrees());
    assert!(made.to_string().contains("their list less their control account"), "{made}");
}

#[test]
fn accounts_outside_the_list_are_left_out() {
    let mut books = Books::new(&["A", "B"]);
    books.invoice("INV-1", "A", "10.00 EUR", "2026-01-10");
    books.invoice("INV-2", "B", "20.00 EUR", "2026-01-10");
    let key = crate::party::AccountKey::from(crate::id::CustomerId::new("A").unwrap());
    let options = ReconcileOptions { accounts: Some(vec![key]), ..ReconcileOptions::standard() };
    assert!(books.with(&[row("INV-1", "10.00 EUR")], &options).agrees());
    let made = books.with(&[row("INV-2", "20.00 EUR")], &options);
    assert_eq!(told(&made), ["only here INV-1/1 [] 10.00 EUR", "only there  [0] -20.00 EUR"]);
}

#[test]
fn empty_and_hostile_lists_are_answered() {
    let books = Books::new(&["A"]);
    let none = books.beside(&[]);
    assert!(none.currencies.is_empty() && none.agrees());
    let mut books = Books::new(&["A"]);
    books.invoice("INV-1", "A", "10.00 EUR", "2026-01-10");
    let hostile =
        ["", " ", "/", "///1", "\u{202e}INV-1", "=cmd()", "INV-1\0", "0", "\u{feff}", &"0/1".repeat(900)];
    let list: Vec<ExternalItem> = hostile.iter().map(|text| row(text, "1.00 EUR")).collect();
    let steps = [NumberStep::Punctuation, NumberStep::LeadingZeros, NumberStep::Spaces, NumberStep::Case];
    let options = ReconcileOptions { numbers: steps.to_vec(), ..ReconcileOptions::standard() };
    let made = books.with(&list, &options);
    assert_eq!(made.currencies[0].there, amount("10.00 EUR"));
    assert!(made.documents(true).unwrap().to_csv().lines().count() > 10);
    // Two rows without a number are two documents.
    let made = books.beside(&[row("", "1.00 EUR"), row("", "1.00 EUR")]);
    assert!(made.currencies[0].rows.iter().all(|row| row.class != RowClass::Duplicate), "{:?}", told(&made));

    let refused = |list: &[ExternalItem], controls: &[Money]| {
        let made = books.portfolio().reconcile(&march(), list, controls, &ReconcileOptions::standard());
        let error = made.unwrap_err();
        (error.code(), error.field().map(str::to_owned))
    };
    let long = [row("a", "1.00 EUR"), row(&"x".repeat(4097), "1.00 EUR")];
    assert_eq!(refused(&long, &[]), (Code::FieldTooLong, Some("items[1].reference".to_owned())));
    let most = Money::from_minor(MAX_MINOR, Currency::EUR).unwrap();
    let huge = [ExternalItem::new("a", most), ExternalItem::new("b", most)];
    assert_eq!(refused(&huge, &[]), (Code::AmountOutOfRange, None));
    let least = [ExternalItem::new("a", most.negated())];
    assert_eq!(refused(&least, &[]), (Code::AmountOutOfRange, None));
    assert_eq!(refused(&[], &[most, most]), (Code::AmountOutOfRange, None));
}

#[test]
fn a_result_that_was_tampered_with_does_not_tie() {
    let mut books = Books::new(&["A"]);
    books.invoice("INV-1", "A", "10.00 EUR", "2026-01-10");
    let list = [row("INV-1", "9.00 EUR"), row("X", "2.00 EUR")];
    let whole =
        books.portfolio().reconcile(&march(), &list, &[amount("11.00 EUR")], &ReconcileOptions::standard());
    let whole = whole.unwrap();
    let cent = amount("0.01 EUR");
    let more = |sum: &mut Money| *sum = sum.plus(cent).unwrap();
    for (change, what) in [
        (
            &(|block: &mut CurrencyReconciliation| more(&mut block.rows[0].here)) as &dyn Fn(&mut _),
            "rows, here",
        ),
        (&|block: &mut CurrencyReconciliation| more(&mut block.rows[1].there), "rows, there"),
        (&|block: &mut CurrencyReconciliation| more(&mut block.rows[1].difference), "rows, differences"),
        (&|block: &mut CurrencyReconciliation| drop(block.rows.pop()), "rows, there"),
        (&|block: &mut CurrencyReconciliation| more(&mut block.classes[0].here), "classes, here"),
        (&|block: &mut CurrencyReconciliation| more(&mut block.there), "rows, there"),
        (&|block: &mut CurrencyReconciliation| block.control = None, "control account"),
        (&|block: &mut CurrencyReconciliation| block.unexplained_control = Some(cent), "control account"),
    ] {
        let mut made = whole.clone();
        change(&mut made.currencies[0]);
        let error =
            made.check().map_or_else(|error| error.get("report").unwrap().to_owned(), |()| String::new());
        // Without a control account nothing is unexplained, and nothing it was.
        let none = what == "control account" && error.is_empty() && made.currencies[0].control.is_none();
        assert!(none || error == format!("reconciliation, {what}"), "{what}: {error}");
    }
}

#[test]
fn a_confirmation_states_what_is_open_in_each_form() {
    let mut books = Books::new(&["A", "B"]);
    books.invoice("INV-1", "A", "100.00 EUR", "2026-02-01");
    books.invoice("INV-2", "A", "50.00 USD", "2026-02-02");
    let note = IssueCreditNote::new(
        "CN-1".parse().unwrap(),
        "A".parse().unwrap(),
        amount("30.00 EUR"),
        day("2026-03-01"),
    );
    books.tell(note);
    books.invoice("INV-9", "A", "77.00 EUR", "2026-04-01");
    let portfolio = books.portfolio();
    let letter = |form| {
        let by = Some(day("2026-05-15"));
        let asked = portfolio.confirmation(&march(), &"A".parse().unwrap(), form, by).unwrap();
        asked.check().unwrap();
        assert_eq!(
            asked.balances.iter().map(|of| of.total.to_string()).collect::<Vec<_>>(),
            ["70.00 EUR", "50.00 USD"]
        );
        asked.letter().unwrap().to_text()
    };
    let positive = letter(ConfirmationForm::Positive);
    assert!(
        positive.contains("INV-1/1")
            && positive.contains("whether you agree")
            && positive.contains("2026-05-15")
    );
    let negative = letter(ConfirmationForm::Negative);
    assert!(negative.contains("70.00") && negative.contains("only if you do not agree"), "{negative}");
    let blank = letter(ConfirmationForm::Blank);
    assert!(
        !blank.contains("INV-1") && !blank.contains("70.00") && blank.contains("what your books show"),
        "{blank}"
    );

    let refused = |customer: &str, by: &str| {
        let by = Some(day(by));
        let asked = portfolio.confirmation(&march(), &customer.parse().unwrap(), ConfirmationForm::Blank, by);
        asked.unwrap_err().code()
    };
    assert_eq!(refused("NOBODY", "2026-05-15"), Code::UnknownAccount);
    assert_eq!(refused("A", "2026-03-30"), Code::DateOrder);
    // A customer that owes nothing is asked all the same.
    let none =
        portfolio.confirmation(&march(), &"B".parse().unwrap(), ConfirmationForm::Positive, None).unwrap();
    assert!(none.balances.is_empty() && none.letter().is_ok());
}

#[test]
fn a_reply_agrees_is_in_transit_or_differs() {
    let mut books = Books::new(&["A"]);
    books.invoice("INV-1", "A", "100.00 EUR", "2026-02-01");
    books.invoice("INV-2", "A", "40.00 EUR", "2026-03-30");
    books.paid("R-1", "A", "100.00 EUR", "2026-04-02", Some("INV-1"));
    let portfolio = books.portfolio();
    let asked = |form| portfolio.confirmation(&march(), &"A".parse().unwrap(), form, None).unwrap();
    let with = |form, answer| {
        let reply = ConfirmationReply { received: day("2026-04-20"), answer };
        portfolio.confirmed(&asked(form), Some(&reply), &ReconcileOptions::standard())
    };
    let finding = |answer| with(ConfirmationForm::Positive, answer).unwrap().finding;
    use ConfirmationAnswer::{Agrees, Lists, States};
    assert_eq!(finding(Agrees), ConfirmationFinding::Agrees);
    assert_eq!(finding(States { balances: vec![amount("140.00 EUR")] }), ConfirmationFinding::Agrees);
    // 40: they have paid; 100: they have not entered the last invoice.
    assert_eq!(finding(States { balances: vec![amount("40.00 EUR")] }), ConfirmationFinding::Timing);
    assert_eq!(finding(States { balances: vec![amount("100.00 EUR")] }), ConfirmationFinding::Timing);
    assert_eq!(finding(States { balances: vec![amount("60.00 EUR")] }), ConfirmationFinding::Differs);
    assert_eq!(finding(States { balances: vec![] }), ConfirmationFinding::Differs);
    let dollars = States { balances: vec![amount("140.00 EUR"), amount("1.00 USD")] };
    assert_eq!(finding(dollars), ConfirmationFinding::Differs);
    // Neither has what the other has not: both are in transit at once, which only a list can tell.
    assert_eq!(finding(Lists { items: vec![] }), ConfirmationFinding::Timing);
    assert_eq!(finding(Lists { items: vec![row("INV-2", "41.00 EUR")] }), ConfirmationFinding::Differs);
    let listed = Lists { items: vec![row("inv-1", "100.00 EUR"), row("inv-2", "40.00 EUR")] };
    assert_eq!(finding(listed), ConfirmationFinding::Agrees);

    let blank = with(ConfirmationForm::Blank, Agrees).unwrap_err();
    assert_eq!(blank.code(), Code::BlankReply);
    let early = ConfirmationReply { received: day("2026-03-30"), answer: Agrees };
    let early =
        portfolio.confirmed(&asked(ConfirmationForm::Positive), Some(&early), &ReconcileOptions::standard());
    assert_eq!(early.unwrap_err().code(), Code::DateOrder);
    let silent =
        portfolio.confirmed(&asked(ConfirmationForm::Positive), None, &ReconcileOptions::standard()).unwrap();
    assert_eq!(silent.finding, ConfirmationFinding::NoReply);
    assert_eq!((silent.balances[0].there, silent.balances[0].paid_since), (None, amount("100.00 EUR")));
    assert!(silent.to_string().contains("no reply"), "{silent}");
}

#[test]
fn a_reply_is_held_against_the_books_that_were_asked_about() {
    let mut books = Books::new(&["A"]);
    books.invoice("INV-1", "A", "100.00 EUR", "2026-02-01");
    let before = books.now;
    let asked = |books: &Books, view: &View| {
        books.portfolio().confirmation(view, &"A".parse().unwrap(), ConfirmationForm::Positive, None).unwrap()
    };
    let (plain, dated) = (asked(&books, &march()), asked(&books, &march().known_at(before)));
    books.invoice("LATE", "A", "5.00 EUR", "2026-03-31");
    let confirmed = |asked| books.portfolio().confirmed(asked, None, &ReconcileOptions::standard());
    assert_eq!(confirmed(&plain).unwrap_err().code(), Code::DoesNotTie);
    assert!(confirmed(&dated).is_ok());
    let mut forged = dated.clone();
    forged.balances[0].total = amount("1.00 EUR");
    assert_eq!(confirmed(&forged).unwrap_err().code(), Code::DoesNotTie);
}

#[test]
fn a_sample_takes_who_owes_much_and_leaves_out_whom_we_owe() {
    let mut books = Books::new(&["A", "B", "C", "D"]);
    books.invoice("INV-1", "A", "900.00 EUR", "2026-02-01");
    books.invoice("INV-2", "B", "60.00 EUR", "2026-02-01");
    books.invoice("INV-3", "C", "40.00 EUR", "2026-02-01");
    books.paid("R-1", "D", "15.00 EUR", "2026-02-01", None);
    books.tell(ReceiveUnidentified::new(
        "R-2".parse().unwrap(),
        "BANK".parse().unwrap(),
        amount("99.00 EUR"),
        day("2026-02-01"),
        crate::payment::PaymentMethod::Transfer,
    ));
    let portfolio = books.portfolio();
    let sample = |plan: &SamplePlan| portfolio.sample(&march(), plan);
    let plan = SamplePlan {
        currency: Currency::EUR,
        seed: 1,
        method: SampleMethod::Random { count: 1 },
        threshold: Some(amount("900.00 EUR")),
    };
    let made = sample(&plan).unwrap();
    assert_eq!(
        (made.customers, made.population, made.certain),
        (3, amount("1000.00 EUR"), amount("900.00 EUR"))
    );
    assert_eq!((made.apart_customers, made.apart), (1, amount("-15.00 EUR")));
    assert_eq!((made.accounts.len(), made.accounts[0].certain, made.accounts[0].hits), (2, true, 0));
    assert_eq!(made, sample(&plan).unwrap());
    assert!(made.to_string().contains("2 of 3 customers, seed 1."), "{made}");
    // Other seeds draw others.
    let drawn: std::collections::BTreeSet<String> = (0..20)
        .map(|seed| sample(&SamplePlan { seed, ..plan.clone() }).unwrap().accounts[1].customer.to_string())
        .collect();
    assert_eq!(drawn.len(), 2);
    let refused = |threshold: &str| {
        let plan = SamplePlan { threshold: Some(amount(threshold)), ..plan.clone() };
        sample(&plan).unwrap_err().code()
    };
    assert_eq!((refused("0.00 EUR"), refused("9.00 USD")), (Code::AmountNotPositive, Code::CurrencyMismatch));
    let none = sample(&SamplePlan { currency: Currency::JPY, threshold: None, ..plan }).unwrap();
    assert!(none.accounts.is_empty() && none.population.is_zero());
}

/// What the old system had open at the end of June.
fn old() -> Vec<ExternalItem> {
    vec![
        of("A", dated("2026-05-14", row("77", "680.00 EUR"))),
        of("A", dated("2026-05-20", row("G-9", "-40.00 EUR"))),
        of("B", dated("2026-06-01", row("78", "100.00 USD"))),
    ]
}

fn migrate(books: &Books, list: &[ExternalItem], plan: &MigrationPlan) -> Result<Migration> {
    books.ledger.migrate(&rules(), list, plan, UtcMicros::start_of(day("2026-07-01")))
}

#[test]
fn a_migration_is_proved_before_and_after() {
    let mut books = Books::new(&["A", "B"]);
    let controls = vec![amount("640.00 EUR"), amount("100.00 USD")];
    let plan = MigrationPlan { controls, ..MigrationPlan::new(day("2026-06-30")) };
    let made = migrate(&books, &old(), &plan).unwrap();
    made.check().unwrap();
    assert!(!books.portfolio().migrated(&made).unwrap().agrees());
    books.now = UtcMicros::start_of(day("2026-07-01"));
    for taken in &made.taken {
        books.tell(taken.command.clone());
    }
    assert!(books.portfolio().migrated(&made).unwrap().agrees());
    // A second time everything is there already, and counts as taken.
    assert_eq!(migrate(&books, &old(), &plan).unwrap(), made);
    assert!(made.to_string().contains("Everything is taken."), "{made}");
    assert_eq!(made.taken[1].command.kind, OpeningKind::CreditNote);
}

#[test]
fn every_row_that_is_refused_says_why_and_the_proof_fails() {
    let books = Books::new(&["A"]);
    let plan = MigrationPlan::new(day("2026-06-30"));
    let mut list = old();
    list.push(list[0].clone());
    list.push(row("80", "1.00 EUR"));
    list.push(of("A", row("81", "1.00 EUR")));
    list.push(of("A", dated("2026-05-01", row("", "1.00 EUR"))));
    list.push(of("A", dated("2026-05-01", row("82", "0.00 EUR"))));
    list.push(of("A", dated("2028-05-01", row("83", "1.00 EUR"))));
    list.push(ExternalItem {
        due: Some(day("2026-04-30")),
        ..of("A", dated("2026-05-01", row("84", "1.00 EUR")))
    });
    let made = migrate(&books, &list, &plan).unwrap();
    let refused: Vec<(u32, &str)> = made.refused.iter().map(|row| (row.row, row.code.as_str())).collect();
    assert_eq!(
        refused,
        [
            (2, "unknown_account"),
            (3, "duplicate_item"),
            (4, "missing_field"),
            (5, "missing_field"),
            (6, "invalid_id"),
            (7, "amount_not_positive"),
            (8, "date_far_future"),
            (9, "date_order"),
        ]
    );
    let error = made.check().unwrap_err();
    assert_eq!(
        (error.code(), error.get("sum"), error.get("total")),
        (Code::DoesNotTie, Some("640.00 EUR"), Some("1325.00 EUR"))
    );
    assert_eq!(made.refusals().unwrap().rows(), 8);
    let nobody = made.customers.last().unwrap();
    assert_eq!((&nobody.customer, nobody.refused), (&None, amount("1.00 EUR")));
}

#[test]
fn rows_that_repeat_a_number_may_be_numbered() {
    let books = Books::new(&["A"]);
    let list: Vec<ExternalItem> = ["50.00 EUR", "50.00 EUR", "51.00 EUR"]
        .map(|open| of("A", dated("2026-05-01", row("77", open))))
        .to_vec();
    let plan = MigrationPlan { numbered: true, ..MigrationPlan::new(day("2026-06-30")) };
    let made = migrate(&books, &list, &plan).unwrap();
    made.check().unwrap();
    let numbers: Vec<&str> = made.taken.iter().map(|taken| taken.command.document.as_str()).collect();
    assert_eq!(numbers, ["77", "77.2", "77.3"]);
}

#[test]
fn a_plan_says_debits_of_debits_and_credits_of_credits() {
    let books = Books::new(&["A"]);
    let plan = MigrationPlan::new(day("2026-06-30"));
    let wrong = MigrationPlan { debits: OpeningKind::Receipt, ..plan.clone() };
    let error = migrate(&books, &[], &wrong).unwrap_err();
    assert_eq!(
        (error.code(), error.field(), error.get("choices")),
        (Code::UnknownChoice, Some("debits"), Some("invoice, debit note, late charge"))
    );
    let wrong = MigrationPlan { credits: OpeningKind::Invoice, ..plan.clone() };
    assert_eq!(migrate(&books, &[], &wrong).unwrap_err().field(), Some("credits"));
    migrate(&books, &[], &plan).unwrap().check().unwrap();
    let plan = MigrationPlan { controls: vec![amount("5.00 EUR")], ..plan };
    assert_eq!(migrate(&books, &[], &plan).unwrap().check().unwrap_err().code(), Code::DoesNotTie);
}

/// What is done to one of our documents in the list of the other side.
#[derive(Debug, Clone, Copy)]
enum Change {
    Keep,
    Respell,
    Drop,
    Twice,
    Amount(i64),
    PaidSoon,
    PaidLate,
    Unknown,
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        2 => Just(Change::Keep),
        1 => Just(Change::Respell),
        1 => Just(Change::Drop),
        1 => Just(Change::Twice),
        1 => (1..5_000_i64).prop_map(Change::Amount),
        1 => Just(Change::PaidSoon),
        1 => Just(Change::PaidLate),
        1 => Just(Change::Unknown),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Each change to a list of the other side is one row of its class, and the rows add up to the difference of totals that
    /// are counted here.
    #[test]
    fn each_change_is_a_row_of_its_class(
        documents in prop::collection::vec((1..1_000_000_i64, any::<bool>(), any::<bool>(), change()), 0..25),
        order in any::<u64>(),
    ) {
        let mut books = Books::new(&["A", "B"]);
        let (mut list, mut expected) = (Vec::new(), Vec::new());
        let (mut here, mut there) = (Balances::default(), Balances::default());
        for (number, (minor, dollars, second, change)) in documents.iter().enumerate() {
            let currency = if *dollars { Currency::USD } else { Currency::EUR };
            let (open, customer) = (Money::from_minor(*minor, currency).unwrap(), if *second { "B" } else { "A" });
            let name = format!("INV-{:04}", number + 1);
            let item = ExternalItem::new(&name, open);
            if matches!(change, Change::Unknown) {
                expected.push(RowClass::OnlyThere);
                list.push(item);
                continue;
            }
            books.invoice(&name, customer, &open.to_string(), "2026-02-01");
            here.add(open);
            let class = match change {
                Change::Keep => { list.push(item); RowClass::Matched }
                Change::Respell => {
                    list.push(ExternalItem { reference: format!(" inv-{} ", number + 1), ..item });
                    RowClass::Matched
                }
                Change::Drop => RowClass::OnlyHere,
                Change::Twice => {
                    list.extend([item.clone(), item]);
                    expected.push(RowClass::Duplicate);
                    RowClass::Matched
                }
                Change::Amount(more) => {
                    let amount = Money::from_minor(minor + more, currency).unwrap();
                    list.push(ExternalItem { amount, ..item });
                    RowClass::Amount
                }
                Change::PaidSoon => {
                    books.paid(&format!("R-{number}"), customer, &open.to_string(), "2026-04-03", Some(&name));
                    RowClass::Timing
                }
                Change::PaidLate => {
                    books.paid(&format!("R-{number}"), customer, &open.to_string(), "2026-05-03", Some(&name));
                    RowClass::OnlyHere
                }
                Change::Unknown => unreachable!("handled above"),
            };
            expected.push(class);
        }
        // In any order.
        let mut keyed: Vec<(u64, ExternalItem)> = (0_u64..).map(|at| at.wrapping_mul(order | 1)).zip(list).collect();
        keyed.sort_by_key(|(key, _)| key.rotate_left(17));
        let list: Vec<ExternalItem> = keyed.into_iter().map(|(_, item)| item).collect();
        there.extend(list.iter().map(|item| item.amount));

        let made = books.beside(&list);
        made.check().unwrap();
        let rows = || made.currencies.iter().flat_map(|block| &block.rows);
        let mut found: Vec<RowClass> = rows().map(|row| row.class).collect();
        found.sort_unstable();
        expected.sort_unstable();
        prop_assert_eq!(found, expected);
        let mut differences: Balances = rows().map(|row| row.difference).collect();
        differences.extend(there.iter().map(|(currency, minor)| Money::from_minor(i64::try_from(minor).unwrap(), currency).unwrap()));
        prop_assert_eq!(differences, here);
        // Every row of theirs stands once, and every open item of ours.
        let mut places: Vec<u32> = rows().flat_map(|row| row.rows.clone()).collect();
        places.sort_unstable();
        prop_assert_eq!(places, (0..u32::try_from(list.len()).unwrap()).collect::<Vec<_>>());
        let items: Vec<&ItemKey> = rows().flat_map(|row| &row.items).filter(|own| !own.open.is_zero()).map(|own| &own.item).collect();
        let distinct: std::collections::BTreeSet<&ItemKey> = items.iter().copied().collect();
        prop_assert_eq!((items.len(), distinct.len()), (distinct.len(), documents.iter().filter(|document| !matches!(document.3, Change::Unknown)).count()));
        // By amount at most pairs are joined, and it ties as well.
        let options = ReconcileOptions { by_amount: true, ..ReconcileOptions::standard() };
        books.with(&list, &options).check().unwrap();
    }

    /// Whatever a list says, it is answered and ties, or is refused by a code.
    #[test]
    fn any_list_ties(
        rows in prop::collection::vec(("[ iInNvV0-2/é]{0,7}", -300..300_i64, any::<bool>(), 0..90_i64, prop::option::of("[ABC]")), 0..40),
        window in 0..120_u16,
        steps in prop::collection::vec(prop::sample::select(vec![NumberStep::Case, NumberStep::Spaces, NumberStep::Punctuation, NumberStep::LeadingZeros]), 0..5),
        by_amount: bool,
    ) {
        let mut books = Books::new(&["A", "B"]);
        for (number, customer) in [("INV-1", "A"), ("inv-01", "A"), ("INV-2", "B"), ("2", "B"), ("n/2", "A"), ("N", "A")] {
            books.invoice(number, customer, "2.00 EUR", "2026-03-28");
        }
        books.paid("0", "A", "1.00 EUR", "2026-04-04", Some("INV-1"));
        let list: Vec<ExternalItem> = rows.iter().map(|(reference, minor, dollars, late, customer)| {
            let currency = if *dollars { Currency::USD } else { Currency::EUR };
            let customer = customer.as_ref().map(|customer| customer.parse().unwrap());
            let date = Some(day("2026-02-01").plus_days(*late).unwrap());
            ExternalItem { customer, date, ..ExternalItem::new(reference, Money::from_minor(*minor, currency).unwrap()) }
        }).collect();
        let options = ReconcileOptions { accounts: None, window, numbers: steps, by_amount };
        let made = books.with(&list, &options);
        made.check().unwrap();
        let mut places: Vec<u32> = made.currencies.iter().flat_map(|block| &block.rows).flat_map(|row| row.rows.clone()).collect();
        places.sort_unstable();
        prop_assert_eq!(places, (0..u32::try_from(list.len()).unwrap()).collect::<Vec<_>>());
        prop_assert!(made.to_frame().is_ok() && made.documents(true).is_ok());
        // A list is also to be migrated, or refused row by row.
        let plan = MigrationPlan::new(day("2026-06-30"));
        let migrated = migrate(&books, &list, &plan).unwrap();
        prop_assert_eq!(migrated.taken.len() + migrated.refused.len(), list.len());
        prop_assert_eq!(migrated.check().is_ok(), migrated.refused.iter().all(|row| row.item.amount.is_zero()) || migrated_sum_is_zero(&migrated));
    }
}

/// Refused amounts may cancel each other out, for every customer and currency.
fn migrated_sum_is_zero(migration: &Migration) -> bool {
    migration.customers.iter().all(|total| total.refused.is_zero())
}

#[test]
fn an_opening_item_is_what_was_open() {
    let mut books = Books::new(&["A"]);
    let document: crate::id::DocumentId = "77".parse().unwrap();
    let entered = EnterOpeningItem {
        original: Some(amount("1190.00 EUR")),
        due: Some(day("2026-06-13")),
        ..EnterOpeningItem::new(
            document.clone(),
            "A".parse().unwrap(),
            OpeningKind::Invoice,
            amount("680.00 EUR"),
            day("2026-05-14"),
            day("2026-06-30"),
        )
    };
    books.tell(entered);
    let item = books.ledger.owner(&document).unwrap().items_of(&document)[0].clone();
    assert_eq!(
        (item.open_money(), item.original, item.due),
        (amount("680.00 EUR"), 68_000, Some(day("2026-06-13")))
    );
    assert_eq!((item.effective, item.posting), (day("2026-05-14"), day("2026-06-30")));
    assert_eq!(date(2026, 5, 14).unwrap(), item.issued());
}

use proptest::prelude::*;

#[path = "../../../../tests/src/cases.rs"]
#[allow(unreachable_pub, reason = "one file with the tests over all floors")]
mod cases;

use super::*;
use crate::account::ItemKind;
use crate::calendar::{Date, UtcMicros, date};
use crate::money::{Currency, Money};
use crate::portfolio::{Portfolio, Standing, View};

fn day(number: i32) -> i32 {
    date(2026, 1, 1).unwrap().days() + number
}

fn texts<'a>(names: &[&'a str]) -> NameCells<'a> {
    NameCells::Text(Values::some(names.iter().map(|name| Some(*name).filter(|name| !name.is_empty()))))
}

fn minor(amounts: &[i64]) -> AmountCells<'static> {
    AmountCells::Minor(Values::all(amounts.to_vec()))
}

fn days(numbers: &[i32]) -> Values<'static, i32> {
    Values::some(numbers.iter().map(|number| Some(day(*number)).filter(|_| *number >= 0)))
}

fn items<'a>(customers: &[&'a str], documents: &[&'a str], amounts: &[i64]) -> ItemChunk<'a> {
    let issued = vec![day(0); amounts.len()];
    let due = vec![day(30); amounts.len()];
    ItemChunk {
        issued: Some(Values::all(issued)),
        due: Some(Values::all(due)),
        ..ItemChunk::new(
            texts(customers),
            texts(documents),
            CurrencyCells::Always(Currency::EUR),
            minor(amounts),
        )
    }
}

fn codes(quality: &Quality) -> Vec<(&str, u64, Action)> {
    quality.findings.iter().map(|finding| (finding.code.as_str(), finding.count, finding.action)).collect()
}

fn open(portfolio: &Portfolio, day_number: i32) -> Vec<(String, i64)> {
    let view = View::book(Date::from_days(day(day_number)).unwrap());
    let name = |at| format!("{}/{}", portfolio.document_of(at).unwrap(), portfolio.items().instalment[at]);
    portfolio.open_items(&view).unwrap().into_iter().map(|(at, open)| (name(at), open)).collect()
}

#[test]
fn what_is_odd_is_told_and_nothing_is_lost() {
    let mut builder = PortfolioBuilder::new();
    let mut chunk = items(
        &["C-2", "C-1", "", "C-1", "C-1", "C-1 ", "C-2"],
        &["A", "B", "C", "A", "", "E", "F"],
        &[100, 200, 300, 400, 500, 600, -700],
    );
    chunk.due = Some(days(&[30, -1, 30, 30, 30, 30, 30]));
    builder.items(&chunk).unwrap();
    let paid =
        MovementChunk::new(texts(&["A", "B", "X", "B"]), minor(&[60, 150, 7, 80]), days(&[5, 6, 7, 8]));
    builder.movements(&paid).unwrap();
    let (portfolio, quality) = builder.finish().unwrap();
    assert_eq!(
        codes(&quality),
        [
            ("duplicate_item", 1, Action::LeftOut),
            ("id_bad_character", 1, Action::LeftOut),
            ("missing_value", 1, Action::LeftOut),
            ("missing_value", 1, Action::LeftOut),
            ("missing_value", 1, Action::Undated),
            ("negative_amount", 1, Action::TakenAsCredit),
            ("orphan_movement", 1, Action::LeftOut),
            ("over_applied", 1, Action::OwnItem),
        ]
    );
    let columns: Vec<_> = quality.findings.iter().map(|finding| finding.column.as_deref().unwrap()).collect();
    assert_eq!(
        columns,
        ["document", "customer", "customer", "document", "due", "amount", "document", "amount"]
    );
    let duplicate = &quality.findings[0];
    assert_eq!((duplicate.examples[0].row, duplicate.examples[0].value.as_str()), (3, "A"));
    assert_eq!(duplicate.what, "\"A\" stands in row 0 already; only that row counts, remove one of them");
    assert_eq!((quality.items.given, quality.items.kept, quality.items.left_out), (7, 3, 4));
    assert_eq!((quality.movements.kept, quality.movements.left_out), (3, 1));
    let sums: Vec<_> =
        quality.ties.iter().map(|tie| [tie.given, tie.kept, tie.left_out].map(Money::minor)).collect();
    assert_eq!(sums, [[1400, -400, 1800], [297, 290, 7]]);
    assert_eq!(quality.check().unwrap_err().code().as_str(), "duplicate_item");
    assert_eq!(quality.check().unwrap_err().field(), Some("items row 3"));

    let accounts: Vec<&str> = portfolio.accounts().iter().map(|key| key.customer.as_str()).collect();
    assert_eq!(accounts, ["C-1", "C-2"]);
    assert_eq!(
        portfolio.items().kind,
        [ItemKind::Invoice, ItemKind::Receipt, ItemKind::Invoice, ItemKind::CreditNote]
    );
    let named = |list: &[(&str, i64)]| {
        list.iter().map(|(name, open)| ((*name).to_owned(), *open)).collect::<Vec<_>>()
    };
    assert_eq!(open(&portfolio, 7), named(&[("B/1", 50), ("A/1", 40), ("F/1", -700)]));
    assert_eq!(open(&portfolio, 8), named(&[("B/1", 0), ("B/0", -30), ("A/1", 40), ("F/1", -700)]));
}

#[test]
fn what_is_raised_again_keeps_every_view_within_bounds() {
    // Paid, returned and paid again is one item's history; returned before it was paid is an item of its own.
    for (amounts, dates, expected) in [
        (&[100, -100, 60][..], &[5, 10, 20][..], &[(4, 100), (5, 0), (10, 100), (20, 40)][..]),
        (&[-100, 100], &[5, 10], &[(4, 100), (5, 200), (10, 100)]),
        (&[100, 100, -100], &[5, 6, 7], &[(5, 0), (6, -100), (7, 0)]),
    ] {
        for sign in [1, -1] {
            let mut builder = PortfolioBuilder::new();
            builder.items(&items(&["C"], &["A"], &[100 * sign])).unwrap();
            let names = vec!["A"; amounts.len()];
            builder.movements(&MovementChunk::new(texts(&names), minor(amounts), days(dates))).unwrap();
            let (portfolio, quality) = builder.finish().unwrap();
            for (day, sum) in expected {
                let found: i64 = open(&portfolio, *day).iter().map(|(_, open)| open).sum();
                assert_eq!(found, sum * sign, "{amounts:?} on {day}");
            }
            within_bounds(&portfolio);
            assert_eq!((quality.movements.left_out, quality.movements.kept), (0, amounts.len() as u64));
            let raised = codes(&quality).iter().any(|(code, ..)| *code == "raised_beyond");
            assert_eq!(raised, amounts != [100, -100, 60], "{amounts:?}");
        }
    }
}

fn within_bounds(portfolio: &Portfolio) {
    for number in 0..70 {
        let as_of = Date::from_days(day(number)).unwrap();
        for view in [View::book(as_of), View::value(as_of)] {
            let views = match portfolio.items().recorded {
                None => vec![view],
                Some(_) => (0..70)
                    .step_by(9)
                    .map(|at| view.known_at(UtcMicros::start_of(Date::from_days(day(at)).unwrap())))
                    .collect(),
            };
            for view in views {
                for (at, open) in portfolio.open_items(&view).unwrap() {
                    let original = portfolio.items().original[at];
                    let range = if original < 0 { original..=0 } else { 0..=original };
                    assert!(range.contains(&open), "{open} of {original} in {view:?}");
                }
            }
        }
    }
}

#[test]
fn open_amounts_need_no_dates_and_take_no_movements() {
    let mut builder = PortfolioBuilder::new().given_open(true);
    let chunk = ItemChunk { issued: None, ..items(&["C"], &["A"], &[100]) };
    builder.items(&chunk).unwrap();
    let paid = MovementChunk::new(texts(&["A"]), minor(&[1]), days(&[1]));
    assert_eq!(builder.movements(&paid).unwrap_err().code().as_str(), "open_and_movements");
    let (portfolio, quality) = builder.finish().unwrap();
    assert_eq!(codes(&quality), [("missing_value", 1, Action::SetToFirstDay)]);
    assert_eq!(portfolio.items().effective, [Date::MIN]);
    assert_eq!(PortfolioBuilder::new().items(&chunk).unwrap_err().code().as_str(), "missing_field");
}

#[test]
fn kinds_classes_standings_bases_and_attributes_come_through() {
    let mut builder = PortfolioBuilder::new().base(Some(Currency::EUR));
    let mut chunk = items(&["9", "10", "9", "9"], &["A", "B", "C", "D"], &[100, 50, 30, 20]);
    chunk.customer = NameCells::Whole(Values::all(vec![9, 10, 9, 9]));
    chunk.class = Some(texts(&["eu", "", "", "eu"]));
    chunk.kind = Some(texts(&["invoice", "credit_note", "receipt", "gift"]));
    chunk.currency = CurrencyCells::Each(NameCells::Coded {
        codes: Values::all(vec![1, 0, 0, 0]),
        values: vec!["EUR", "USD"],
    });
    chunk.base = Some(AmountCells::Minor(Values::some([Some(90), None, Some(30), Some(20)])));
    chunk.disputed = Some(Values::all(vec![true, true, false, false]));
    chunk.uncleared = Some(Values::all(vec![true, false, true, false]));
    chunk.attributes = vec![("region".to_owned(), texts(&["south", "", "north", "x"]))];
    chunk.recorded =
        Some(Values::all(vec![UtcMicros::start_of(Date::from_days(day(1)).unwrap()).micros(); 4]));
    builder.items(&chunk).unwrap();
    let (mut portfolio, quality) = builder.finish().unwrap();
    assert_eq!(
        codes(&quality),
        [
            ("missing_value", 1, Action::ColumnNotUsed),
            ("positive_credit", 2, Action::TakenAsCredit),
            ("several_currencies", 1, Action::Kept),
            ("unknown_choice", 1, Action::LeftOut),
        ]
        .into_iter()
        .filter(|(code, ..)| *code != "several_currencies")
        .collect::<Vec<_>>()
    );
    let accounts: Vec<String> = portfolio.accounts().iter().map(ToString::to_string).collect();
    assert_eq!(accounts, ["account 9", "account 9 (eu)", "account 10"]);
    assert_eq!(portfolio.account_numbers(), Some(&[9, 9, 10][..]));
    assert_eq!(portfolio.items().original, [-30, 100, -50]);
    assert_eq!(portfolio.base().unwrap().original, [-30, 90, -50]);
    let standing = [Standing::Uncleared, Standing::Disputed, Standing::Ordinary];
    assert_eq!(portfolio.items().standing.as_deref(), Some(&standing[..]));
    let regions = portfolio.attribute("region").unwrap();
    assert_eq!((regions.values.join(" "), &regions.codes), ("north south".to_owned(), &vec![0, 1, 2]));
    portfolio.attach("clerk", |key| (key.customer.as_str() == "9").then(|| "Kim".to_owned()));
    assert_eq!(portfolio.attribute("clerk").unwrap().codes, [0, 0, 1]);
}

#[test]
fn write_offs_stand_on_either_side() {
    let mut builder = PortfolioBuilder::new();
    let mut chunk = items(&["C-1", "C-1", "C-2", "C-1"], &["A", "W", "U", "B"], &[100, -60, 40, 50]);
    chunk.kind = Some(NameCells::Coded {
        codes: Values::some([Some(0), Some(1), Some(2), None]),
        values: vec!["Invoice", "bad_debt", "Write-Off"],
    });
    builder.items(&chunk).unwrap();
    let mut moved =
        MovementChunk::new(texts(&["A", "A", "B", "B"]), minor(&[30, -10, 70, 5]), days(&[5, 40, 6, 45]));
    moved.kind = Some(texts(&["writeoff", "write_off", "WRITE OFF", "cash"]));
    builder.movements(&moved).unwrap();
    let (portfolio, quality) = builder.finish().unwrap();
    // What was written off beyond B is a write-off on the account, what was paid beyond it a receipt.
    assert_eq!(codes(&quality), [("over_applied", 2, Action::OwnItem)]);
    let items = portfolio.items();
    let kinds: Vec<_> = items.kind.iter().copied().zip(items.original.iter().copied()).collect();
    assert_eq!(
        kinds,
        [
            (ItemKind::Invoice, 100),
            (ItemKind::WriteOff, -60),
            (ItemKind::Invoice, 50),
            (ItemKind::WriteOff, -20),
            (ItemKind::Receipt, -5),
            (ItemKind::WriteOff, 40),
        ]
    );
    within_bounds(&portfolio);
}

/// A row of items or movements as it is drawn.
#[derive(Debug, Clone)]
struct Drawn {
    customer: Option<u8>,
    document: Option<i64>,
    instalment: i64,
    currency: u8,
    amount: i64,
    day: i32,
    later: i32,
}

fn drawn(rows: usize, far: bool) -> impl Strategy<Value = Vec<Drawn>> {
    let document = prop_oneof![8 => (0_i64..12).prop_map(Some), 1 => Just(None), 1 => Just(Some(if far { i64::MAX } else { 13 }))];
    let amount =
        prop_oneof![6 => 1_i64..200, 2 => -90_i64..0, 1 => Just(crate::money::MAX_MINOR), 1 => any::<i64>()];
    // Zero is left to items that movements become, so that they are told apart below.
    let instalment = prop_oneof![1 => Just(-1_i64), 3 => 1_i64..3];
    let row =
        (prop::option::weighted(0.9, 0_u8..5), document, instalment, 0_u8..3, amount, -2_i32..60, 0_i32..9);
    let row = row.prop_map(|(customer, document, instalment, currency, amount, day, later)| Drawn {
        customer,
        document,
        instalment,
        currency,
        amount,
        day,
        later,
    });
    prop::collection::vec(row, 0..rows)
}

const CURRENCIES: [&str; 3] = ["EUR", "JPY", "???"];

/// Builds from rows cut into chunks of this size.
fn built(items: &[Drawn], movements: &[Drawn], size: usize, how: [bool; 4]) -> (Portfolio, Quality) {
    let [as_text, instalments, recorded, posted] = how;
    let mut builder = PortfolioBuilder::new();
    let name = |number: Option<i64>| number.map(|number| format!("N-{number}"));
    let at = |row: &Drawn| Some(UtcMicros::start_of(Date::from_days(day(row.later * 7)).unwrap()).micros());
    let days = |rows: &[Drawn], more: i32| {
        Values::some(rows.iter().map(|row| Some(day(row.day + more)).filter(|_| row.day >= 0)))
    };
    for chunk in movements.chunks(size) {
        let names: Vec<Option<String>> = chunk.iter().map(|row| name(row.document)).collect();
        let document = match as_text {
            true => NameCells::Text(Values::some(names.iter().map(Option::as_deref))),
            false => NameCells::Whole(Values::some(chunk.iter().map(|row| row.document))),
        };
        let amount = AmountCells::Minor(Values::all(chunk.iter().map(|row| row.amount).collect::<Vec<_>>()));
        builder
            .movements(&MovementChunk {
                instalment: instalments
                    .then(|| Values::all(chunk.iter().map(|row| row.instalment).collect::<Vec<_>>())),
                recorded: recorded.then(|| Values::some(chunk.iter().map(at))),
                posting: posted
                    .then(|| Values::some(chunk.iter().map(|row| Some(day(row.day.max(0) + row.later))))),
                currency: posted.then(|| {
                    CurrencyCells::Each(NameCells::Text(Values::all(
                        chunk.iter().map(|row| CURRENCIES[usize::from(row.currency / 2)]).collect::<Vec<_>>(),
                    )))
                }),
                ..MovementChunk::new(document, amount, days(chunk, 0))
            })
            .unwrap();
    }
    for chunk in items.chunks(size) {
        let names: Vec<Option<String>> = chunk.iter().map(|row| name(row.document)).collect();
        let customers: Vec<Option<String>> =
            chunk.iter().map(|row| name(row.customer.map(i64::from))).collect();
        let (document, customer) = match as_text {
            true => (
                NameCells::Text(Values::some(names.iter().map(Option::as_deref))),
                NameCells::Text(Values::some(customers.iter().map(Option::as_deref))),
            ),
            false => (
                NameCells::Whole(Values::some(chunk.iter().map(|row| row.document))),
                NameCells::Whole(Values::some(
                    chunk.iter().map(|row| row.customer.map(|customer| i64::from(customer) << 60)),
                )),
            ),
        };
        let currency = chunk.iter().map(|row| CURRENCIES[usize::from(row.currency)]).collect::<Vec<_>>();
        let amount = AmountCells::Minor(Values::all(chunk.iter().map(|row| row.amount).collect::<Vec<_>>()));
        builder
            .items(&ItemChunk {
                issued: Some(days(chunk, 0)),
                due: Some(days(chunk, 20)),
                instalment: instalments
                    .then(|| Values::all(chunk.iter().map(|row| row.instalment).collect::<Vec<_>>())),
                recorded: recorded.then(|| Values::some(chunk.iter().map(at))),
                posting: posted
                    .then(|| Values::some(chunk.iter().map(|row| Some(day(row.day.max(0) + row.later))))),
                class: posted.then(|| {
                    NameCells::Text(Values::all(
                        chunk.iter().map(|row| CURRENCIES[usize::from(row.currency)]).collect::<Vec<_>>(),
                    ))
                }),
                ..ItemChunk::new(
                    customer,
                    document,
                    CurrencyCells::Each(NameCells::Text(Values::all(currency))),
                    amount,
                )
            })
            .unwrap();
    }
    builder.finish().unwrap()
}

proptest! {
    #![proptest_config(cases::cases(400))]

    /// Whatever the rows: the same from any chunks, every row and amount somewhere, every view within bounds, and what
    /// is open on the last day is what was given.
    #[test]
    fn any_rows_make_a_sound_portfolio(
        items in drawn(30, true), movements in drawn(40, true), size in 1_usize..20, how: [bool; 4],
    ) {
        let (portfolio, quality) = built(&items, &movements, size, how);
        let whole = built(&items, &movements, 100, how);
        prop_assert_eq!(&(portfolio.clone(), quality.clone()), &whole);
        quality.tie_out().unwrap();
        prop_assert_eq!(quality.items.given, items.len() as u64);
        within_bounds(&portfolio);
        let last = portfolio.open_items(&View::book(Date::MAX)).unwrap();
        for currency in [Currency::EUR, Currency::JPY] {
            let own = |(at, open): &(usize, i64)| Some(i128::from(*open)).filter(|_| portfolio.currency_of(*at) == Some(currency));
            let open: i128 = last.iter().filter_map(own).sum();
            let tie = quality.ties.iter().find(|tie| tie.table == TableName::Items && tie.given.currency() == currency);
            if let Some(tie) = tie {
                prop_assert_eq!(open, i128::from(tie.kept.minor()) - lowered(&portfolio, currency));
            }
        }
    }
}

/// What movements lower in the end, from the columns alone: originals of the rows' own items less what is open.
fn lowered(portfolio: &Portfolio, currency: Currency) -> i128 {
    let mut sum = 0;
    let mut minors = portfolio.movements().minor.iter();
    for at in 0..portfolio.len() {
        let count = portfolio.items().movements[at] as usize;
        let moved: i128 = minors.by_ref().take(count).map(|minor| i128::from(*minor)).sum();
        if portfolio.currency_of(at) == Some(currency) {
            sum -= moved;
            if portfolio.items().instalment[at] == 0 {
                sum -= i128::from(portfolio.items().original[at]);
            }
        }
    }
    sum
}

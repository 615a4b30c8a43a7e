//! Every open amount stands in exactly one row and one column of an aging report, whatever its layout, and all of them
//! add up.

use std::collections::BTreeMap;

use proptest::prelude::*;
use receivables::aging::{
    Aging, AgingBasis, AgingLayout, AgingRow, AgingUnit, Buckets, CreditsShown, CurrencyShown,
};
use receivables::portfolio::{Basis, Portfolio, Standing, View};
use receivables::{Currency, Date, Money};
use receivables_tests::cases::cases;
use receivables_tests::histories::plain_steps;
use receivables_tests::tables::Tables;

use super::play;

/// The columns behind the buckets, as a row names them.
const APART: [&str; 5] = ["undated", "disputed", "credits", "uncleared", "future"];

/// Whose row, in which currency, in which column: so much.
type Cells = BTreeMap<(String, Currency, usize), i128>;

fn layouts() -> impl Strategy<Value = AgingLayout> {
    let basis =
        prop::sample::select(vec![AgingBasis::DueDate, AgingBasis::InvoiceDate, AgingBasis::PostingDate]);
    let unit = prop::sample::select(vec![AgingUnit::Days, AgingUnit::Months]);
    let credits =
        prop::sample::select(vec![CreditsShown::Apart, CreditsShown::ByOwnAge, CreditsShown::AgainstOldest]);
    let currency = prop::sample::select(vec![CurrencyShown::Document, CurrencyShown::Base]);
    let edges = prop::collection::btree_set(-40_i32..100, 0..6);
    (basis, unit, edges, credits, any::<bool>(), currency, any::<bool>()).prop_map(
        |(basis, unit, edges, credits, by_region, currency, future)| AgingLayout {
            buckets: Buckets { basis, unit, edges: edges.into_iter().collect() },
            credits,
            by: by_region.then(|| "region".to_owned()),
            currency,
            future,
        },
    )
}

/// Tables with what a ledger does not say: disputes, cheques that may come back, items without a due date, regions and
/// amounts in base currency.
fn marked(mut tables: Tables, marks: &[u8]) -> Tables {
    for (row, mark) in tables.items.iter_mut().zip(marks.iter().cycle()) {
        (row.disputed, row.uncleared) = (mark & 3 == 0, mark & 12 == 0);
        row.due = row.due.filter(|_| mark & 48 != 0);
        row.region = [None, Some("north"), Some("south"), None][usize::from(mark >> 6)];
        row.base = row.amount * (i64::from(*mark) + 1) / 77;
    }
    tables
}

/// Where one item belongs, told by hand: no code of the library decides it.
fn column(
    portfolio: &Portfolio,
    at: usize,
    open: i64,
    later: bool,
    view: &View,
    layout: &AgingLayout,
) -> usize {
    let items = portfolio.items();
    let buckets = layout.buckets.edges.len() + 1;
    let standing = items.standing.as_ref().map_or(Standing::Ordinary, |standing| standing[at]);
    let apart = |name: &str| buckets + APART.iter().position(|known| *known == name).unwrap();
    let from = match layout.buckets.basis {
        AgingBasis::DueDate => items.due[at],
        AgingBasis::InvoiceDate => Some(items.effective[at]),
        AgingBasis::PostingDate => Some(items.posting[at]),
    };
    if later {
        return apart("future");
    } else if open > 0 && standing == Standing::Disputed {
        return apart("disputed");
    } else if open < 0 && standing == Standing::Uncleared {
        return apart("uncleared");
    } else if open < 0 && layout.credits != CreditsShown::ByOwnAge {
        return apart("credits");
    }
    let Some(from) = from else { return apart("undated") };
    let age = match layout.buckets.unit {
        AgingUnit::Days => view.as_of.days() - from.days(),
        AgingUnit::Months => {
            let months = |date: Date| date.year() * 12 + i32::try_from(date.month()).unwrap();
            months(view.as_of) - months(from)
        }
    };
    layout.buckets.edges.iter().position(|edge| age <= *edge).unwrap_or(buckets - 1)
}

/// `open · base / original`, halves to even.
fn in_base(open: i64, base: i64, original: i64) -> i128 {
    let (product, original) = (i128::from(open) * i128::from(base), i128::from(original));
    let (product, original) = if original < 0 { (-product, -original) } else { (product, original) };
    let (whole, rest) = (product.div_euclid(original), product.rem_euclid(original));
    whole + i128::from(rest * 2 > original || (rest * 2 == original && whole % 2 != 0))
}

fn expected(
    portfolio: &Portfolio,
    view: &View,
    layout: &AgingLayout,
) -> (Cells, BTreeMap<(String, Currency), u64>) {
    let (mut cells, mut counts) = (Cells::new(), BTreeMap::new());
    let add = |at: usize, open: i64, later: bool| {
        if open == 0 || (later && !layout.future) {
            return;
        }
        let row = match &layout.by {
            None => portfolio.account_of(at).unwrap().to_string(),
            Some(name) => {
                let attribute = portfolio.attribute(name).unwrap();
                let code = usize::try_from(attribute.codes[at]).unwrap();
                attribute.values.get(code).cloned().unwrap_or_default()
            }
        };
        let (currency, amount) = match layout.currency {
            CurrencyShown::Document => (portfolio.currency_of(at).unwrap(), i128::from(open)),
            CurrencyShown::Base => {
                let base = portfolio.base().unwrap();
                (base.currency, in_base(open, base.original[at], portfolio.items().original[at]))
            }
        };
        *counts.entry((row.clone(), currency)).or_default() += u64::from(open > 0 && !later);
        *cells.entry((row, currency, column(portfolio, at, open, later, view, layout))).or_default() +=
            amount;
    };
    portfolio.each_item(view, add).unwrap();
    (cells, counts)
}

/// The columns of a row, the buckets first.
fn columns(row: &AgingRow) -> Vec<Money> {
    let apart = [row.undated, row.disputed, row.credits, row.uncleared, row.future];
    row.buckets.iter().copied().chain(apart).collect()
}

fn name(row: &AgingRow) -> String {
    row.account.as_ref().map(ToString::to_string).or_else(|| row.group.clone()).unwrap_or_default()
}

fn found(aging: &Aging) -> Cells {
    let cells = aging.rows.iter().flat_map(|row| {
        let amounts = columns(row).into_iter().enumerate();
        amounts.map(move |(place, amount)| ((name(row), row.currency, place), i128::from(amount.minor())))
    });
    cells.collect()
}

/// What setting credits off against the oldest debits may do: nothing but move, oldest first, as far as it goes.
fn set_off(before: &[i128], after: &[i128], buckets: usize) {
    let credits = buckets + 2;
    assert_eq!(before.iter().sum::<i128>(), after.iter().sum::<i128>());
    for place in 0..before.len() {
        match place {
            _ if place == credits => assert!((before[place]..=0).contains(&after[place])),
            _ if place < buckets => assert!((0..=before[place].max(0)).contains(&after[place])),
            _ => assert_eq!(before[place], after[place], "what stands apart is left alone"),
        }
    }
    let open = (0..buckets).filter(|place| after[*place] > 0);
    for place in open {
        assert!(after[credits] == 0, "a debit is left beside a credit");
        assert!((0..place).all(|younger| after[younger] == before[younger]), "a younger debit went first");
    }
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn every_open_amount_falls_into_one_column_and_all_add_up(
        steps in plain_steps(30), marks in prop::collection::vec(any::<u8>(), 1..9), layout in layouts(), number in 0_i64..260,
        value: bool,
    ) {
        let as_of = Date::new(2026, 1, 1).unwrap().plus_days(number).unwrap();
        let view = View { as_of, basis: if value { Basis::Value } else { Basis::Book }, known_at: None };
        let tables = marked(Tables::of(&play(&steps).ledger), &marks);
        let (portfolio, quality) = tables.portfolio(7, false).unwrap();
        prop_assert_eq!(quality.items.left_out + quality.movements.left_out, 0);
        let aging = portfolio.aging_laid_out(&view, &layout).unwrap();
        let (cells, counts) = expected(&portfolio, &view, &layout);
        let (found, buckets) = (found(&aging), layout.buckets.edges.len() + 1);

        // One row for each that has something, and no other; each counts its debits.
        let rows: BTreeMap<_, _> = aging.rows.iter().map(|row| ((name(row), row.currency), row.count)).collect();
        prop_assert_eq!(rows.len(), aging.rows.len());
        prop_assert_eq!(&rows, &counts);
        for (whose, currency) in rows.keys() {
            let row = |of: &Cells| -> Vec<i128> {
                let cell = |place| of.get(&(whose.clone(), *currency, place)).copied().unwrap_or_default();
                (0..buckets + APART.len()).map(cell).collect()
            };
            match layout.credits {
                CreditsShown::AgainstOldest => set_off(&row(&cells), &row(&found), buckets),
                _ => prop_assert_eq!(row(&cells), row(&found)),
            }
        }
        // Columns add up to rows, rows to totals.
        for row in aging.rows.iter().chain(&aging.totals) {
            let counted: i64 = columns(row).iter().take(buckets + 4).map(|amount| amount.minor()).sum();
            prop_assert_eq!(row.total.minor(), counted);
        }
        for total in &aging.totals {
            let own = || aging.rows.iter().filter(|row| row.currency == total.currency);
            for (place, amount) in columns(total).into_iter().enumerate() {
                prop_assert_eq!(own().map(|row| columns(row)[place].minor()).sum::<i64>(), amount.minor());
            }
            prop_assert_eq!(own().map(|row| row.count).sum::<u64>(), total.count);
        }
        let totals: Vec<Currency> = aging.totals.iter().map(|row| row.currency).collect();
        let mut currencies: Vec<Currency> = rows.keys().map(|(_, currency)| *currency).collect();
        currencies.sort();
        currencies.dedup();
        prop_assert_eq!(totals, currencies);
    }
}

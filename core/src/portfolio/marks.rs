//! What of items stands apart in a view: the whole of it where a table says so, else what its marks say.

use std::ops::Range;

use super::{Lens, Portfolio, Standing, place};
use crate::account::{Mark, part_apart};

impl Portfolio {
    /// Whether something may stand apart in some view.
    pub(crate) fn has_apart(&self) -> bool {
        self.items.standing.is_some() || !self.marks.is_empty()
    }

    /// How much of an item stands apart in a view in which it has so much open, in minor units and with the same sign.
    pub(crate) fn apart(&self, view: &Lens, item: usize, open: i64) -> i64 {
        let standing = self.items.standing.as_ref().and_then(|standing| standing.get(item));
        if open != 0 && standing == Some(&Standing::apart_of(open)) {
            return open;
        }
        part_apart(self.marks_of(item..item + 1), open, |mark| view.sees(mark))
    }

    /// Calls `with` for every one of these items that has marks of which something stands apart in the view, in order:
    /// its position, and the part. `open` has what each item has open. Costs nothing where there are no marks.
    pub(crate) fn each_marked(
        &self,
        view: &Lens,
        items: Range<usize>,
        open: &[i64],
        mut with: impl FnMut(usize, i64),
    ) {
        let first = items.start;
        for marks in self.marks_of(items).chunk_by(|one, next| one.item == next.item) {
            let Some(item) = marks.first().map(|mark| place(mark.item.0)) else { continue };
            let open = open.get(item - first).copied().unwrap_or_default();
            let part = part_apart(marks, open, |mark| view.sees(mark));
            if part != 0 {
                with(item, part);
            }
        }
    }

    fn marks_of(&self, items: Range<usize>) -> &[Mark] {
        let from = |item: usize| self.marks.partition_point(|mark| place(mark.item.0) < item);
        if self.marks.is_empty() {
            return &[];
        }
        self.marks.get(from(items.start)..from(items.end)).unwrap_or_default()
    }
}

impl Lens {
    /// Whether a mark counts: it was made, and nothing that counts has ended it.
    fn sees(&self, mark: &Mark) -> bool {
        mark.counts(|effective, posting, recorded| self.counts(effective, posting, recorded))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;
    use crate::account::{Dated, ItemKind, ItemNo, MovementKind};
    use crate::aging::{Aging, AgingLayout, Apart, Buckets, CreditsShown, CurrencyShown};
    use crate::calendar::{Date, UtcMicros};
    use crate::money::Currency;
    use crate::party::AccountKey;
    use crate::portfolio::{BaseAmounts, Basis, Items, Movements, Name, View};

    fn day(number: i32) -> Date {
        Date::from_days(20_000 + number).unwrap()
    }

    fn at(number: i32) -> UtcMicros {
        UtcMicros::start_of(day(number))
    }

    /// An item: which run, original, what a movement of day 40 leaves open, when it is due, and when it is booked.
    type Made = (u8, i64, i64, Option<i32>, i32);

    fn portfolio(made: &[Made], marks: Vec<Mark>) -> Portfolio {
        let mut made = made.to_vec();
        made.sort_by_key(|(run, ..)| *run);
        let number = |run: u8| u32::from(run / 2);
        let count = made.len();
        let mut items = Items { recorded: Some(Vec::new()), ..Items::default() };
        let mut movements = Movements { recorded: Some(Vec::new()), ..Movements::default() };
        for (document, (run, original, left, due, booked)) in (0..).zip(made) {
            items.account.push(number(run));
            items.currency.push(run % 2);
            items.document.push(Name::Whole(document));
            items.instalment.push(1);
            items.kind.push(if original < 0 { ItemKind::Receipt } else { ItemKind::Invoice });
            items.original.push(original);
            items.due.push(due.map(day));
            items.effective.push(day(booked));
            items.posting.push(day(booked + 3));
            items.recorded.as_mut().unwrap().push(at(booked));
            items.movements.push(1);
            movements.kind.push(MovementKind::Cash);
            movements.minor.push(left - original);
            movements.effective.push(day(40));
            movements.posting.push(day(40));
            movements.recorded.as_mut().unwrap().push(at(40));
        }
        let base = items.original.iter().map(|original| original / 3 * 2 + original.signum());
        let base = BaseAmounts { currency: Currency::CHF, original: base.collect() };
        let accounts =
            ["A", "B", "C"].map(|name| AccountKey::from(name.parse::<crate::id::CustomerId>().unwrap()));
        let mut marks: Vec<Mark> = marks.into_iter().filter(|mark| place(mark.item.0) < count).collect();
        marks.sort_by_key(|mark| mark.item);
        let currencies = vec![Currency::EUR, Currency::USD];
        let base = Some(base);
        let accounts = accounts.to_vec();
        let made = Portfolio { accounts, currencies, base, items, movements, marks, ..Portfolio::default() };
        let mut made = made.indexed();
        made.attach("region", |key| (key.customer.as_str() != "B").then(|| "north".to_owned()));
        made
    }

    fn mark(item: u32, standing: Standing, minor: i64, from: i32, ended: Option<i32>) -> Mark {
        let ended = ended.map(|to| Dated { effective: day(to), posting: day(to + 1), recorded: at(to + 2) });
        let (effective, posting, recorded) = (day(from), day(from + 1), at(from + 2));
        Mark { item: ItemNo(item), standing, minor, effective, posting, recorded, ended }
    }

    /// Buckets, then what stands apart, of a row.
    type Cells = BTreeMap<(String, Currency, usize), i64>;

    fn cells(aging: &Aging) -> Cells {
        let mut cells = Cells::new();
        for row in &aging.rows {
            let name = row.account.as_ref().map(ToString::to_string).or_else(|| row.group.clone());
            let apart = [row.undated, row.disputed, row.credits, row.uncleared, row.future];
            for (column, amount) in row.buckets.iter().copied().chain(apart).enumerate() {
                let minor = amount.minor();
                cells.insert((name.clone().unwrap_or_default(), row.currency, column), minor);
            }
        }
        cells
    }

    #[test]
    fn what_is_paid_is_first_what_is_not_disputed() {
        let made = [(0, 1000, 300, Some(5), 0), (0, -500, -100, Some(0), 0)];
        let marks = vec![
            mark(0, Standing::Disputed, 250, 10, None),
            mark(0, Standing::Disputed, 150, 20, Some(45)),
            mark(0, Standing::Uncleared, 999, 10, None),
            mark(1, Standing::Uncleared, 500, 10, None),
        ];
        let portfolio = portfolio(&made, marks);
        let told = |number: i32| {
            let aging = portfolio.aging(&View::value(day(number)), &Buckets::standard()).unwrap();
            let (total, item) = (&aging.totals[0], &aging.items[1]);
            assert_eq!(item.disputed, total.disputed);
            let amounts = [total.buckets[1], total.disputed, total.credits, total.uncleared, total.total];
            (amounts.map(|amount| amount.minor()), total.count)
        };
        assert_eq!(told(9), ([1000, 0, -500, 0, 500], 1));
        assert_eq!(told(10), ([750, 250, 0, -500, 500], 1));
        assert_eq!(told(20), ([600, 400, 0, -500, 500], 1));
        // Of 1000, 700 are paid: all that is left is disputed, then 50 of it is not any more.
        let older = |number| View::value(day(number));
        let columns = |number| {
            let total = &portfolio.aging(&older(number), &Buckets::standard()).unwrap().totals[0];
            (total.buckets[2].minor(), total.disputed.minor(), total.uncleared.minor())
        };
        assert_eq!(columns(40), (0, 300, -100));
        assert_eq!(columns(45), (50, 250, -100));
        // What was known before the dispute was recorded.
        let known = older(20).known_at(at(11));
        assert_eq!(portfolio.aging(&known, &Buckets::standard()).unwrap().totals[0].disputed.minor(), 0);
        let frame = portfolio.aging(&older(45), &Buckets::standard()).unwrap().open_items(None).unwrap();
        assert_eq!(frame.to_csv().lines().nth(2).unwrap().rsplit(',').next(), Some("2.50"));
    }

    #[test]
    fn a_dispute_that_is_recorded_late_moves_an_amount_and_changes_no_total() {
        let made = [(0, 1000, 1000, Some(5), 0), (0, 700, 700, Some(5), 0)];
        let marks = vec![
            mark(0, Standing::Disputed, 250, 10, None),
            mark(1, Standing::Disputed, 300, 10, Some(20)),
            mark(1, Standing::Disputed, 100, 30, None),
        ];
        let portfolio = portfolio(&made, marks);
        let told = |as_of: i32, before: i32| -> Vec<(String, i64, i64, UtcMicros)> {
            let restated = portfolio.restatement(day(as_of), Basis::Value, at(before), None).unwrap();
            let euros = &restated.currencies[0];
            assert!(euros.steps.is_empty() && euros.reported == euros.restated);
            let shifts = euros.shifts.iter();
            let amounts = |shift: &crate::aging::Shift| {
                let apart = (shift.apart_reported.minor(), shift.apart_restated.minor());
                (shift.item.to_string(), apart.0, apart.1, shift.recorded)
            };
            shifts.map(amounts).collect()
        };
        let first = ("0/1".to_owned(), 0, 250, at(12));
        assert_eq!(told(15, 5), [first.clone(), ("1/1".to_owned(), 0, 300, at(12))]);
        assert_eq!(told(15, 12), []);
        // On day 25 the second dispute is over: as reported on day 15 it was not.
        assert_eq!(told(25, 15), [("1/1".to_owned(), 300, 0, at(22))]);
        // Opened and ended since: it never stood apart.
        assert_eq!(told(25, 5), [first]);
    }

    fn amounts() -> impl Strategy<Value = Made> {
        let original = prop_oneof![1_i64..2000, -2000_i64..=-1];
        (0_u8..6, original, 0_i64..=4, prop::option::of(-40_i32..40), 0_i32..60).prop_map(
            |(run, original, quarters, due, booked)| (run, original, original * quarters / 4, due, booked),
        )
    }

    fn marks() -> impl Strategy<Value = Mark> {
        let standing = prop_oneof![Just(Standing::Disputed), Just(Standing::Uncleared)];
        let ended = prop::option::of(0_i32..80);
        (0_u32..40, standing, 1_i64..1500, 0_i32..60, ended)
            .prop_map(|(item, standing, minor, from, ended)| mark(item, standing, minor, from, ended))
    }

    proptest! {
        /// Marks move amounts between the columns of a row, as told by hand, and change nothing else.
        #[test]
        fn marks_move_amounts_and_change_none(
            made in prop::collection::vec(amounts(), 1..40), marks in prop::collection::vec(marks(), 0..30),
            number in 0_i32..80, known in prop::option::of(0_i32..80), value: bool, apart: bool, region: bool,
            in_base: bool, future: bool,
        ) {
            let portfolio = portfolio(&made, marks);
            let basis = if value { Basis::Value } else { Basis::Book };
            let mut view = View { as_of: day(number), basis, known_at: None };
            if let Some(known) = known {
                view = view.known_at(at(known));
            }
            let layout = AgingLayout {
                credits: if apart { CreditsShown::Apart } else { CreditsShown::ByOwnAge },
                by: region.then(|| "region".to_owned()),
                currency: if in_base { CurrencyShown::Base } else { CurrencyShown::Document },
                future,
                ..AgingLayout::of(Buckets::standard())
            };
            let unmarked = Portfolio { marks: Vec::new(), ..portfolio.clone() };
            let (plain, aging) = (
                unmarked.aging_laid_out(&view, &layout).unwrap(),
                portfolio.aging_laid_out(&view, &layout).unwrap(),
            );
            let mut expected = cells(&plain);
            let seen = |effective: Date, posting: Date, recorded: UtcMicros| {
                (if value { effective } else { posting }) <= day(number) && known.is_none_or(|known| recorded <= at(known))
            };
            for (item, open) in portfolio.open_items(&view).unwrap() {
                let own = portfolio.marks.iter().filter(|mark| {
                    let over = mark.ended.is_some_and(|end| seen(end.effective, end.posting, end.recorded));
                    place(mark.item.0) == item
                        && (mark.standing == Standing::Disputed) == (open > 0)
                        && seen(mark.effective, mark.posting, mark.recorded)
                        && !over
                });
                let part = own.map(|mark| mark.minor).sum::<i64>().min(open.abs()) * open.signum();
                let told = aging.items.iter().find(|told| told.item.document.as_str() == item.to_string());
                prop_assert_eq!(told.map_or(0, |told| told.disputed.minor()), part.max(0));
                let width = layout.buckets.edges.len() + 1;
                let (base, original) = (portfolio.base().unwrap().original[item], portfolio.items.original[item]);
                let part = match in_base {
                    false => part,
                    true => crate::money::mul_div(part, base, original, crate::money::Rounding::HalfEven).unwrap(),
                };
                if part == 0 {
                    continue;
                }
                let days = portfolio.items.due[item].map(|due| number - (due.days() - 20_000));
                let from = match days {
                    _ if open < 0 && apart => Apart::Credits.place(width),
                    None => Apart::Undated.place(width),
                    Some(days) => [0, 30, 60, 90].iter().position(|edge| days <= *edge).unwrap_or(4),
                };
                let to = if open > 0 { Apart::Disputed } else { Apart::Uncleared }.place(width);
                let account = portfolio.account_of(item).unwrap();
                let row = match region {
                    false => account.to_string(),
                    true if account.customer.as_str() == "B" => String::new(),
                    true => "north".to_owned(),
                };
                let currency = if in_base { Currency::CHF } else { portfolio.currency_of(item).unwrap() };
                *expected.get_mut(&(row.clone(), currency, from)).unwrap() -= part;
                *expected.get_mut(&(row, currency, to)).unwrap() += part;
            }
            prop_assert_eq!(cells(&aging), expected);
            let counts = |aging: &Aging| aging.rows.iter().map(|row| (row.count, row.total)).collect::<Vec<_>>();
            prop_assert_eq!(counts(&aging), counts(&plain));
        }
    }
}

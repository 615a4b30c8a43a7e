//! The search held against every combination there is, and against itself with other limits.

use proptest::prelude::*;

use super::normal::{Take, ranked};
use super::search::combine_from;
use super::*;

const FREE: SearchLimits = SearchLimits { steps: 1 << 40, bytes: 1 << 30 };

/// Every combination within the window, in dictionary order, found by trying all of them.
fn by_force(parts: &[Part], sum: i64, window: Window) -> Vec<Chosen> {
    let order = ranked(parts);
    let mut found = Vec::new();
    let mut taken = Vec::new();
    try_all(parts, &order, sum, window, 0, &mut taken, &mut found);
    found
}

fn try_all(
    parts: &[Part],
    order: &[usize],
    sum: i64,
    window: Window,
    so_far: i64,
    taken: &mut Vec<(usize, Take)>,
    found: &mut Vec<Chosen>,
) {
    let Some(position) = order.get(taken.len()).copied() else {
        let difference = so_far - sum;
        let mut chosen: Vec<(usize, bool)> = taken
            .iter()
            .filter(|(_, take)| *take != Take::Out)
            .map(|(position, take)| (*position, *take == Take::Discounted))
            .collect();
        chosen.sort_unstable();
        if !chosen.is_empty() && -window.below <= difference && difference <= window.above {
            found.push(Chosen { parts: chosen, difference });
        }
        return;
    };
    let part = &parts[position];
    let there = part.amount != 0;
    let choices = [
        Some((Take::Full, part.amount)).filter(|_| there),
        part.discounted.filter(|cash| there && *cash != part.amount).map(|cash| (Take::Discounted, cash)),
        Some((Take::Out, 0)),
    ];
    for (take, adds) in choices.into_iter().flatten() {
        taken.push((position, take));
        try_all(parts, order, sum, window, so_far + adds, taken, found);
        taken.pop();
    }
}

/// What the search has to say, from every combination there is.
fn expected(parts: &[Part], sum: i64, window: Window) -> Found {
    let mut all = by_force(parts, sum, Window::default());
    if all.is_empty() {
        all = by_force(parts, sum, window);
    }
    let complete = all.len() <= LISTED;
    all.truncate(LISTED);
    all.sort_by_key(|chosen| (chosen.difference.unsigned_abs(), chosen.parts.len()));
    match all.len() {
        0 => Found::None,
        1 => Found::Unique(all.remove(0)),
        _ => Found::Several { listed: all, complete },
    }
}

fn really_sums(parts: &[Part], sum: i64, window: Window, search: &Search) {
    let listed = match &search.found {
        Found::Unique(only) => std::slice::from_ref(only),
        Found::Several { listed, .. } => {
            assert!((2..=LISTED).contains(&listed.len()));
            listed
        }
        Found::LimitReached { listed } => {
            assert!(listed.len() < 2);
            listed
        }
        Found::None => &[],
    };
    for (number, chosen) in listed.iter().enumerate() {
        assert!(!chosen.parts.is_empty());
        assert!(chosen.parts.windows(2).all(|pair| pair[0].0 < pair[1].0), "{chosen:?}");
        let adds = |(position, discounted): &(usize, bool)| {
            let part = &parts[*position];
            if *discounted { part.discounted.unwrap() } else { part.amount }
        };
        assert_eq!(chosen.parts.iter().map(adds).sum::<i64>() - sum, chosen.difference);
        assert!(-window.below <= chosen.difference && chosen.difference <= window.above);
        assert!(!listed[..number].contains(chosen), "listed twice: {chosen:?}");
    }
}

/// Few parts, with discounts, credits, and amounts that come more than once.
fn few() -> impl Strategy<Value = Vec<Part>> {
    let amount = prop_oneof![6 => 1_i64..60, 2 => (1_i64..20).prop_map(|n| n * 10), 2 => -40_i64..=0, 1 => 1_000_i64..1_000_000];
    let part = (amount, prop::option::weighted(0.3, 0_i64..30)).prop_map(|(amount, off)| {
        let discounted = off.filter(|_| amount > 0).map(|off| (amount - off).max(0));
        Part { amount, discounted }
    });
    prop::collection::vec(part, 0..10)
}

/// Multiples of one number, and a few that are not.
fn multiples() -> impl Strategy<Value = Vec<Part>> {
    let amount = |unit: i64| {
        prop_oneof![
            9 => (-3_i64..30).prop_filter_map("zero", move |n| (n != 0).then(|| Part::full(n * unit))),
            1 => (1_i64..300).prop_map(Part::full),
            1 => (2_i64..30).prop_map(move |n| Part { amount: n * unit, discounted: Some(n * unit - 3) }),
        ]
    };
    (2_i64..60).prop_flat_map(move |unit| prop::collection::vec(amount(unit), 2..12))
}

/// More parts without discounts, up to 20.
fn twenty() -> impl Strategy<Value = Vec<Part>> {
    let amount = prop_oneof![8 => 100_i64..400_000, 1 => -100_000_i64..-1, 1 => Just(50_000_i64)];
    prop_oneof![4 => 12_usize..=16, 1 => Just(20_usize)]
        .prop_flat_map(move |count| prop::collection::vec(amount.clone().prop_map(Part::full), count))
}

fn windows() -> impl Strategy<Value = Window> {
    prop_oneof![
        Just(Window::default()),
        (0_i64..6, 0_i64..6).prop_map(|(below, above)| Window { below, above }),
        (0_i64..200, 0_i64..200).prop_map(|(below, above)| Window { below, above }),
    ]
}

/// What some of the parts come to, and a little more or less.
fn sum_of(parts: &[Part], pick: u64, off: i64) -> i64 {
    let some = parts.iter().enumerate().filter(|(place, _)| pick >> (place % 64) & 1 == 1);
    some.map(|(place, part)| {
        part.discounted.filter(|_| pick >> (63 - place % 64) & 1 == 1).unwrap_or(part.amount)
    })
    .sum::<i64>()
        + off
}

/// Another order: each part goes to a place drawn by the seed.
fn shuffled(parts: &[Part], seed: u64) -> Vec<(usize, Part)> {
    let mut order: Vec<(u64, usize)> = (0..parts.len())
        .map(|place| {
            (
                (seed ^ u64::try_from(place).unwrap()).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29),
                place,
            )
        })
        .collect();
    order.sort_unstable();
    order.into_iter().map(|(_, place)| (place, parts[place])).collect()
}

/// The answer with values in place of positions.
fn by_value(parts: &[Part], found: &Found) -> (u8, bool, Vec<Vec<(Part, bool)>>) {
    let values = |listed: &[Chosen]| {
        let mut listed: Vec<Vec<(Part, bool)>> = listed
            .iter()
            .map(|chosen| {
                let mut values: Vec<(Part, bool)> =
                    chosen.parts.iter().map(|(place, discounted)| (parts[*place], *discounted)).collect();
                values.sort_by_key(|(part, discounted)| (part.amount, part.discounted, *discounted));
                values
            })
            .collect();
        listed.sort_by_key(|values| format!("{values:?}"));
        listed
    };
    match found {
        Found::Unique(only) => (1, true, values(std::slice::from_ref(only))),
        Found::Several { listed, complete } => (2, *complete, values(listed)),
        Found::None => (0, true, Vec::new()),
        Found::LimitReached { listed } => (3, false, values(listed)),
    }
}

proptest! {
    #[test]
    fn it_finds_what_there_is(parts in few(), pick: u64, off in -3_i64..=3, window in windows(), round in 1_u64..5_000) {
        let sum = sum_of(&parts, pick, off);
        let search = combine_from(round, &parts, sum, window, FREE);
        really_sums(&parts, sum, window, &search);
        prop_assert_eq!(search.found, expected(&parts, sum, window));
    }

    #[test]
    fn it_finds_what_there_is_among_multiples(parts in multiples(), pick: u64, off in -9_i64..=9, window in windows()) {
        let sum = sum_of(&parts, pick, off);
        let search = combine_from(1 << 12, &parts, sum, window, FREE);
        really_sums(&parts, sum, window, &search);
        prop_assert_eq!(search.found, expected(&parts, sum, window));
    }

    #[test]
    fn the_order_of_the_parts_does_not_matter(
        parts in few(), pick: u64, off in -3_i64..=3, window in windows(), seed: u64,
        steps in prop_oneof![Just(1_u64 << 40), 0_u64..3_000],
    ) {
        let sum = sum_of(&parts, pick, off);
        let limits = SearchLimits { steps, ..FREE };
        let one = combine(&parts, sum, window, limits);
        let other: Vec<Part> = shuffled(&parts, seed).into_iter().map(|(_, part)| part).collect();
        let again = combine(&other, sum, window, limits);
        prop_assert_eq!(by_value(&parts, &one.found), by_value(&other, &again.found));
        prop_assert_eq!(one.steps, again.steps);
        prop_assert_eq!(&one, &combine(&parts, sum, window, limits));
    }

    #[test]
    fn limits_are_kept_and_what_is_said_is_true(
        parts in few(), pick: u64, off in -3_i64..=3, window in windows(), steps in 0_u64..4_000, bytes in 0_u64..2_000,
    ) {
        let sum = sum_of(&parts, pick, off);
        let search = combine_from(64, &parts, sum, window, SearchLimits { steps, bytes });
        prop_assert!(search.steps <= steps, "{} of {}", search.steps, steps);
        really_sums(&parts, sum, window, &search);
        match (search.found, expected(&parts, sum, window)) {
            (Found::Unique(one), wanted) => prop_assert_eq!(Found::Unique(one), wanted),
            (Found::None, wanted) => prop_assert_eq!(Found::None, wanted),
            (Found::Several { listed, complete: true }, wanted) => {
                prop_assert_eq!(Found::Several { listed, complete: true }, wanted);
            }
            (Found::Several { .. }, Found::Several { .. }) => {}
            (Found::Several { listed, .. }, wanted) => prop_assert!(false, "{listed:?}, but {wanted:?}"),
            (Found::LimitReached { listed }, wanted) => {
                prop_assert!(listed.is_empty() || wanted != Found::None);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn it_finds_what_there_is_among_twenty(
        parts in twenty(), pick: u64, off in prop_oneof![2 => Just(0_i64), 1 => -40_i64..=40], window in windows(),
        round in prop_oneof![Just(1_u64), Just(1 << 12), Just(1 << 30)],
    ) {
        let sum = sum_of(&parts, pick, off);
        let search = combine_from(round, &parts, sum, window, FREE);
        really_sums(&parts, sum, window, &search);
        prop_assert_eq!(search.found, expected(&parts, sum, window));
    }

    #[test]
    fn layers_that_were_not_kept_are_made_again(
        amounts in prop::collection::vec(1_000_i64..60_000, 30..50), odd in 1_i64..40, bytes in 30_000_u64..60_000,
    ) {
        // Tens, but for so many that no remainder tells anything, and few ways to come to a small sum.
        let last = |place: usize| i64::try_from(place % 10).unwrap();
        let parts: Vec<Part> =
            amounts.iter().enumerate().map(|(place, minor)| Part::full(minor / 10 * 10 + last(place))).collect();
        let mut small: Vec<i64> = parts.iter().map(|part| part.amount).collect();
        small.sort_unstable();
        let sum = small[..3].iter().sum::<i64>() + odd * 997;
        let much = combine_from(1 << 40, &parts, sum, Window::default(), FREE);
        really_sums(&parts, sum, Window::default(), &much);
        let little = combine_from(1 << 40, &parts, sum, Window::default(), SearchLimits { bytes, ..FREE });
        prop_assert_eq!(&little.found, &much.found);
    }

    #[test]
    fn little_memory_and_other_rounds_give_the_same(
        amounts in prop::collection::vec((1_i64..9_000, prop::option::weighted(0.2, 1_i64..300)), 20..70),
        pick: u64, off in -2_i64..=2, window in windows(), bytes in 4_000_u64..60_000,
    ) {
        let parts: Vec<Part> = amounts
            .iter()
            .map(|(amount, off)| Part { amount: *amount, discounted: off.map(|off| (amount - off).max(1)) })
            .collect();
        let sum = sum_of(&parts, pick & 0x1111, off);
        let much = combine_from(1 << 40, &parts, sum, window, FREE);
        really_sums(&parts, sum, window, &much);
        for round in [1, 1 << 8, 1 << 14, 1 << 40] {
            let little = combine_from(round, &parts, sum, window, SearchLimits { bytes, ..FREE });
            prop_assert_eq!(&little.found, &much.found, "from {} steps on", round);
        }
    }
}

use std::cmp::Reverse;

use super::limits::{LimitReached, Steps};
use super::residues;
use super::search::{Part, Window};

/// What is done with a part. In dictionary order, what comes first here comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Take {
    /// Closed in full.
    Full,
    /// Closed with its discount.
    Discounted,
    /// Not in the sum.
    Out,
}

/// A part that is not decided yet: what each choice adds, of which the least is 0.
#[derive(Debug, Clone)]
pub(super) struct Row {
    /// Its place among the parts, largest first.
    pub(super) place: usize,
    /// The choices there are, in their order, and what each adds.
    pub(super) choices: Vec<(Take, u64)>,
}

impl Row {
    /// How often a set is moved to make the next one.
    fn shifts(&self) -> u64 {
        u64::try_from(self.choices.len()).unwrap_or(u64::MAX).saturating_sub(1)
    }

    pub(super) fn weights(&self) -> Vec<u64> {
        self.choices.iter().map(|(_, weight)| *weight).collect()
    }
}

/// The same question with nothing below zero, in the largest unit, about as few parts as can be.
#[derive(Debug)]
pub(super) struct Normal {
    /// The parts that are not decided, largest first.
    pub(super) rows: Vec<Row>,
    /// What they have to come to: at least this,
    pub(super) low: u64,
    /// and at most this.
    pub(super) high: u64,
    /// What the rows from a place on can come to at most, for each place and the one behind the last.
    pub(super) rest: Vec<u64>,
    /// The parts that are decided, by their place.
    decided: Vec<(usize, Take)>,
}

/// The parts largest first: by how far their choices lie apart, then by amount and discount, then by position. Parts that
/// are alike so keep their order, and any other order of the parts gives the same.
pub(super) fn ranked(parts: &[Part]) -> Vec<usize> {
    let spread = |part: &Part| {
        let (least, most) = ends(part);
        most - least
    };
    let mut order: Vec<usize> = (0..parts.len()).collect();
    order.sort_by_cached_key(|position| {
        let part = parts.get(*position);
        Reverse(part.map(|part| (spread(part), part.amount, part.discount())))
    });
    order
}

/// The least and the most that a part can add.
fn ends(part: &Part) -> (i128, i128) {
    let values = [0, part.amount, part.discount().unwrap_or_default()].map(i128::from);
    values.into_iter().fold((0, 0), |(least, most), value| (least.min(value), most.max(value)))
}

/// A part with the choices that are still open to it.
pub(super) struct Open {
    place: usize,
    pub(super) values: Vec<(Take, i128)>,
}

impl Open {
    pub(super) fn least(&self) -> i128 {
        self.values.iter().map(|(_, value)| *value).min().unwrap_or_default()
    }

    fn most(&self) -> i128 {
        self.values.iter().map(|(_, value)| *value).max().unwrap_or_default()
    }

    /// What all choices are multiples of, counted from the least.
    pub(super) fn step(&self) -> i128 {
        let least = self.least();
        self.values.iter().map(|(_, value)| value - least).fold(0, divisor)
    }
}

/// How often choices that can not be are looked for anew: each time there are fewer, and after this seldom any.
const PASSES: usize = 16;
/// Beyond this sums are not searched.
const LARGEST: i128 = 1 << 62;

/// What came of bringing a question into its normal form.
#[derive(Debug)]
pub(super) enum Normalised {
    /// It is to be searched.
    Asks(Normal),
    /// Nothing can answer it.
    Impossible,
    /// Its numbers are too large to be searched.
    TooLarge,
}

impl Normal {
    /// Of these parts in this order, what comes to `sum`, or at most so much below or above it.
    pub(super) fn of(
        parts: &[Part],
        order: &[usize],
        sum: i64,
        window: Window,
        steps: &mut Steps,
    ) -> Result<Normalised, LimitReached> {
        let low = i128::from(sum) - i128::from(window.below);
        let high = i128::from(sum) + i128::from(window.above);
        let open = |(place, position): (usize, &usize)| {
            let part = parts.get(*position)?;
            // What is nothing is part of no sum.
            let full = Some((Take::Full, i128::from(part.amount))).filter(|_| part.amount != 0);
            let discounted = part.discount().map(|cash| (Take::Discounted, i128::from(cash)));
            let values = [full, discounted, Some((Take::Out, 0))].into_iter().flatten().collect();
            Some(Open { place, values })
        };
        let mut open: Vec<Open> = order.iter().enumerate().filter_map(open).collect();
        if !narrowed(&mut open, low, high)
            || (residues::narrowed(&mut open, low, high, steps)? && !narrowed(&mut open, low, high))
        {
            return Ok(Normalised::Impossible);
        }
        let base: i128 = open.iter().map(Open::least).sum();
        let whole: i128 = open.iter().map(Open::most).sum::<i128>() - base;
        let (low, high) = ((low - base).max(0), (high - base).min(whole));
        // What is left out of everything is as good a question; the one about less is asked.
        let turned = whole - low < high;
        let (low, high) = if turned { (whole - high, whole - low) } else { (low, high) };
        let unit = open.iter().map(Open::step).fold(0, divisor).max(1);
        // Up, and down: what lies between two units is nothing.
        let (low, high) = ((low + unit - 1).div_euclid(unit), high.div_euclid(unit));
        if low > high {
            return Ok(Normalised::Impossible);
        }
        if whole.div_euclid(unit) >= LARGEST {
            return Ok(Normalised::TooLarge);
        }
        let (mut rows, mut decided) = (Vec::new(), Vec::new());
        for part in open {
            let (least, most) = (part.least(), part.most());
            let weight = |value: i128| if turned { most - value } else { value - least };
            let fits = |value| u64::try_from(weight(value) / unit).unwrap_or(u64::MAX);
            match part.values.as_slice() {
                [(take, _)] => decided.push((part.place, *take)),
                values => {
                    let choices = values.iter().map(|(take, value)| (*take, fits(*value))).collect();
                    rows.push(Row { place: part.place, choices });
                }
            }
        }
        let mut rest = vec![0_u64];
        for row in rows.iter().rev() {
            let most = row.choices.iter().map(|(_, weight)| *weight).max().unwrap_or_default();
            rest.push(rest.last().copied().unwrap_or_default().saturating_add(most));
        }
        rest.reverse();
        let fits = |bound: i128| u64::try_from(bound).unwrap_or(u64::MAX);
        Ok(Normalised::Asks(Self { rows, low: fits(low), high: fits(high), rest, decided }))
    }

    /// What the rows from a place on can come to at most.
    pub(super) fn rest(&self, row: usize) -> u64 {
        self.rest.get(row).copied().unwrap_or_default()
    }

    /// What it costs at most in steps to make all layers before a place, as bits.
    pub(super) fn cost_of_bits(&self, place: usize) -> u64 {
        let rows = self.rows.iter().zip(&self.rest).take(place);
        let cost = |(row, rest): (&Row, &u64)| (self.high.min(*rest) / 64 + 1).saturating_mul(row.shifts());
        rows.map(cost).fold(0, u64::saturating_add)
    }

    /// What of each part is taken, by place, where the rows are decided like this.
    pub(super) fn taken(&self, rows: &[usize]) -> Vec<(usize, Take)> {
        let choice = |(row, choice): (&Row, &usize)| Some((row.place, row.choices.get(*choice)?.0));
        let mut taken: Vec<(usize, Take)> = self.rows.iter().zip(rows).filter_map(choice).collect();
        taken.extend(self.decided.iter().copied());
        taken.sort_unstable();
        taken
    }
}

/// Takes away every choice with which nothing comes to the sum, whatever the others are. Whether each part has one left.
fn narrowed(open: &mut [Open], low: i128, high: i128) -> bool {
    for _ in 0..PASSES {
        let least: i128 = open.iter().map(Open::least).sum();
        let most: i128 = open.iter().map(Open::most).sum();
        if least > high || most < low {
            return false;
        }
        let mut narrower = false;
        for part in open.iter_mut() {
            let (others_least, others_most) = (least - part.least(), most - part.most());
            let before = part.values.len();
            part.values.retain(|(_, value)| others_least + value <= high && others_most + value >= low);
            narrower |= part.values.len() < before;
            if part.values.is_empty() {
                return false;
            }
        }
        if !narrower {
            break;
        }
    }
    true
}

/// The greatest common divisor of two numbers that are not below zero.
pub(super) fn divisor(mut one: i128, mut other: i128) -> i128 {
    while other != 0 {
        (one, other) = (other, one.checked_rem(other).unwrap_or_default());
    }
    one
}

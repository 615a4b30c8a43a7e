//! Random histories: small steps that become full requests, many of them refused, as in life.
//!
//! A step is made of its seed alone, so that a history is a seed and a length. Kinds of steps that come later have a
//! generation of their own, and a seed that is kept names the generation it was found in: it draws what it drew then.

mod draw;
mod request;

use proptest::prelude::*;

pub use draw::Draw;
pub use request::{next, openings};

/// One step. Numbers pick among what is there, wrapping round.
#[derive(Debug, Clone)]
#[allow(missing_docs, reason = "the fields are those of the commands they become")]
pub enum Step {
    /// An invoice on these terms, which may count from its delivery.
    Invoice {
        customer: u8,
        cents: i64,
        day: u16,
        net: u16,
        discount: bool,
        parts: u8,
        dollars: bool,
        delivered: bool,
    },
    /// A credit note, for an earlier document or for none.
    CreditNote { customer: u8, cents: i64, day: u16, against: Option<u16>, dollars: bool },
    /// A receipt, with or without a word about what it is for.
    Receipt {
        customer: u8,
        cents: i64,
        day: u16,
        named: Option<u16>,
        advised: Option<u16>,
        manual: bool,
        late: u8,
    },
    /// A credit on an item, as somebody says.
    Apply { credit: u16, item: u16, wild: bool, cents: i64, discount: i64, day: Option<u16> },
    /// A match undone.
    Unapply { credit: u16, item: u16, wild: bool, day: u16 },
    /// A payment returned.
    Return { receipt: u16, wild: bool, day: u16 },
    /// The goods of an invoice were delivered, or that was on another day.
    Deliver { invoice: u16, day: u16 },
}

const CUSTOMERS: u8 = 3;
const DAYS: u16 = 150;

/// Draws a step of one kind.
type Drawn = fn(&mut Draw) -> Step;

/// The kinds of steps: since which generation, how often, and what they draw.
const KINDS: &[(u32, u64, Drawn)] = &[
    (1, 8, |draw| Step::Invoice {
        customer: customer(draw),
        cents: draw.cents(),
        day: draw.below(DAYS),
        net: draw.below(60),
        discount: draw.once_in(2),
        parts: u8::try_from(draw.below(3)).unwrap() + 1,
        dollars: draw.once_in(5),
        delivered: draw.once_in(5),
    }),
    (1, 3, |draw| Step::CreditNote {
        customer: customer(draw),
        cents: draw.cents(),
        day: draw.below(DAYS),
        against: draw.maybe(2, Draw::any),
        dollars: draw.once_in(10),
    }),
    (1, 8, |draw| Step::Receipt {
        customer: customer(draw),
        cents: draw.cents(),
        day: draw.below(DAYS),
        named: draw.maybe(2, Draw::any),
        advised: draw.maybe(2, Draw::any),
        manual: draw.once_in(2),
        late: u8::try_from(draw.below(40)).unwrap(),
    }),
    (1, 6, |draw| Step::Apply {
        credit: draw.any(),
        item: draw.any(),
        wild: draw.once_in(8),
        cents: draw.cents(),
        discount: draw.maybe(3, |draw| i64::from(draw.below(1_000))).unwrap_or(0),
        day: draw.maybe(2, |draw| draw.below(DAYS)),
    }),
    (1, 5, |draw| Step::Unapply {
        credit: draw.any(),
        item: draw.any(),
        wild: draw.once_in(8),
        day: draw.below(DAYS),
    }),
    (1, 3, |draw| Step::Return { receipt: draw.any(), wild: draw.once_in(8), day: draw.below(DAYS) }),
    (1, 3, |draw| Step::Deliver { invoice: draw.any(), day: draw.below(DAYS) }),
];

/// The generation that draws every kind of step.
pub const GENERATION: u32 = 1;

fn customer(draw: &mut Draw) -> u8 {
    u8::try_from(draw.below(u16::from(CUSTOMERS))).unwrap()
}

impl Step {
    /// The step of a seed.
    pub fn drawn(generation: u32, seed: u64) -> Self {
        let mut draw = Draw::new(seed);
        let kinds = || KINDS.iter().filter(|(since, ..)| *since <= generation);
        let mut at = draw.number() % kinds().map(|(_, often, _)| often).sum::<u64>();
        for (_, often, kind) in kinds() {
            match at.checked_sub(*often) {
                None => return kind(&mut draw),
                Some(left) => at = left,
            }
        }
        unreachable!("the number is below the sum")
    }
}

/// The steps of the history of a seed.
pub fn history(generation: u32, seed: u64, length: usize) -> Vec<Step> {
    let mut draw = Draw::new(seed);
    (0..length).map(|_| Step::drawn(generation, draw.number())).collect()
}

/// Up to `longest` steps. They shrink to fewer, not to smaller ones.
pub fn steps(longest: usize) -> impl Strategy<Value = Vec<Step>> {
    let step = any::<u64>().no_shrink().prop_map(|seed| Step::drawn(GENERATION, seed));
    prop::collection::vec(step, 1..longest)
}

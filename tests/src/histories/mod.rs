//! Random histories: small steps that become full requests, many of them refused, as in life.
//!
//! A step is made of its seed alone, so that a history is a seed and a length. Kinds of steps that come later have a
//! generation of their own, and a seed that is kept names the generation it was found in: it draws what it drew then.

mod draw;
mod fifth;
mod fourth;
mod later;
mod rates;
mod request;
mod seventh;
mod sixth;
mod third;

use proptest::prelude::*;

pub use draw::Draw;
pub use rates::rules;
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
    /// A debit note, for an earlier document or for none.
    DebitNote { customer: u8, cents: i64, day: u16, net: u16, against: Option<u16>, dollars: bool },
    /// A document that should never have been.
    Void { document: u16, wild: bool, day: u16 },
    /// Another due date.
    Reschedule { item: u16, due: u16, day: u16 },
    /// One or two items lowered by hand: an allowance, a discount, a difference, tax, a netting, a write-off.
    Adjust { which: u8, item: u16, other: Option<u16>, cents: i64, day: u16 },
    /// A credit paid back, all of it or a part.
    Refund { credit: u16, cents: Option<i64>, day: u16 },
    /// An adjustment reversed, all of it or a part.
    Reverse { adjustment: u16, cents: Option<i64>, day: u16 },
    /// A debit that goes on as another item: on another account, as a residual item or as a chargeback.
    Carry { which: u8, item: u16, customer: u8, cents: Option<i64>, day: u16 },
    /// A credit that goes on elsewhere, in one part or two, with a word about what the first is for.
    Transfer {
        credit: u16,
        customers: (u8, Option<u8>),
        cents: i64,
        day: Option<u16>,
        purpose: u8,
        advised: Option<u16>,
    },
    /// What went on elsewhere comes back.
    Retract { document: u16, day: u16 },
    /// A part of a payment returned, or one that was refunded in between.
    ReturnPart { receipt: u16, cents: i64, from: Option<u16>, reclaim: bool, day: u16 },
    /// An item disputed, all of it or a part.
    Dispute { item: u16, cents: Option<i64>, day: u16 },
    /// A dispute resolved.
    Resolve { dispute: u16, day: u16 },
    /// Late payment charged.
    Charge { item: u16, days: u16, cents: i64, lump_sum: bool, day: u16 },
    /// A late charge waived, all of it or a part.
    Waive { charge: u16, cents: Option<i64>, day: u16 },
    /// What was written off will be paid.
    Recover { write_off: u16, cents: i64, day: u16 },
    /// Money of nobody known.
    Suspend { cents: i64, day: u16 },
    /// A receipt for items that somebody says, also of others and in other currencies, or for none yet.
    Pay {
        customer: u8,
        cents: i64,
        day: u16,
        lines: u8,
        item: u16,
        wild: bool,
        purpose: u8,
        late: Option<u8>,
    },
    /// An invoice billed again.
    Rebill { invoice: u16, cents: i64, day: u16, net: u16, parts: u8, dollars: bool },
    /// An account merged into another.
    Merge { customers: (u8, u8), day: u16 },
    /// A certificate of tax withheld, over all of it or a part, or none that will come.
    Certify { withholding: u16, cents: Option<i64>, missing: bool, day: u16 },
    /// Items assigned to a factor.
    Assign { item: u16, other: Option<u16>, recourse: bool, told: Option<u8>, day: u16 },
    /// What comes of an assignment: the customer is told, it is settled, or taken back.
    Factor { which: u8, assignment: u16, day: u16 },
    /// Money that a gateway takes back.
    PayOut { receipt: u16, other: Option<u16>, cents: Option<i64>, day: u16 },
    /// Insolvency proceedings.
    Petition { customer: u8, day: u16 },
    /// A dividend of theirs.
    Dividend { case: u16, cents: i64, day: u16, item: Option<u16> },
    /// A promise, a plan, a placement with an agency.
    Begin { which: u8, item: u16, other: Option<u16>, cents: Option<i64>, day: u16 },
    /// The end of one, or of proceedings.
    End { case: u16, day: u16 },
    /// An account closed, or opened again.
    Close { customer: u8, reopen: bool, day: u16 },
    /// An item that was open in another system, booked some days before or after its date.
    Enter {
        customer: u8,
        which: u8,
        cents: i64,
        day: u16,
        late: u16,
        due: Option<u16>,
        more: Option<i64>,
        purpose: u8,
        dollars: bool,
    },
    /// The books closed through a day, for the daily work or for good, at times with the heads of all streams.
    Shut { soft: bool, heads: bool, day: u16 },
    /// The books open again after a day, or all of them.
    Unshut { day: Option<u16> },
    /// A document or money in another currency: which, in what, maybe with a rate of its own.
    Abroad {
        which: u8,
        customer: u8,
        currency: u8,
        cents: i64,
        day: u16,
        rate: Option<u16>,
        parts: u8,
        lines: u8,
        item: u16,
    },
    /// What is open in other currencies revalued, to stay or not, at the end of a month or for the same day again.
    Revalue { month: u16, reverse: bool, wild: bool, rates: Option<u16> },
    /// Money applied by a policy of its own, at times the sum of what is open or of what is past due.
    Rule {
        customer: u8,
        cents: i64,
        total: u8,
        day: u16,
        rules: [u16; 2],
        discount: u8,
        grace: Option<u16>,
        named: Option<u16>,
        advised: Option<u16>,
    },
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
    (2, 2, |draw| Step::DebitNote {
        customer: customer(draw),
        cents: draw.cents(),
        day: draw.below(DAYS),
        net: draw.below(60),
        against: draw.maybe(2, Draw::any),
        dollars: draw.once_in(5),
    }),
    (2, 2, |draw| Step::Void { document: draw.any(), wild: draw.once_in(4), day: draw.below(DAYS) }),
    (2, 2, |draw| Step::Reschedule { item: draw.any(), due: draw.below(DAYS), day: draw.below(DAYS) }),
    (2, 6, |draw| Step::Adjust {
        which: u8::try_from(draw.below(6)).unwrap(),
        item: draw.any(),
        other: draw.maybe(4, Draw::any),
        cents: draw.cents(),
        day: draw.below(DAYS),
    }),
    (2, 2, |draw| Step::Refund {
        credit: draw.any(),
        cents: draw.maybe(2, Draw::cents),
        day: draw.below(DAYS),
    }),
    (2, 4, |draw| Step::Reverse {
        adjustment: draw.any(),
        cents: draw.maybe(2, Draw::cents),
        day: draw.below(DAYS),
    }),
    (2, 4, |draw| Step::Carry {
        which: u8::try_from(draw.below(3)).unwrap(),
        item: draw.any(),
        customer: customer(draw),
        cents: draw.maybe(2, Draw::cents),
        day: draw.below(DAYS),
    }),
    (2, 4, |draw| Step::Transfer {
        credit: draw.any(),
        customers: (customer(draw), draw.maybe(4, customer)),
        cents: draw.cents(),
        day: draw.maybe(2, |draw| draw.below(DAYS)),
        purpose: u8::try_from(draw.below(4)).unwrap(),
        advised: draw.maybe(3, Draw::any),
    }),
    (2, 3, |draw| Step::Retract { document: draw.any(), day: draw.below(DAYS) }),
    (2, 3, |draw| Step::ReturnPart {
        receipt: draw.any(),
        cents: draw.cents(),
        from: draw.maybe(2, Draw::any),
        reclaim: draw.once_in(2),
        day: draw.below(DAYS),
    }),
    (2, 2, |draw| Step::Dispute {
        item: draw.any(),
        cents: draw.maybe(2, Draw::cents),
        day: draw.below(DAYS),
    }),
    (2, 2, |draw| Step::Resolve { dispute: draw.any(), day: draw.below(DAYS) }),
    (2, 2, |draw| Step::Charge {
        item: draw.any(),
        days: draw.below(40),
        cents: draw.cents(),
        lump_sum: draw.once_in(4),
        day: draw.below(DAYS),
    }),
    (2, 4, |draw| Step::Waive {
        charge: draw.any(),
        cents: draw.maybe(2, Draw::cents),
        day: draw.below(DAYS),
    }),
    (2, 4, |draw| Step::Recover { write_off: draw.any(), cents: draw.cents(), day: draw.below(DAYS) }),
    (2, 2, |draw| Step::Suspend { cents: draw.cents(), day: draw.below(DAYS) }),
    (3, 4, |draw| Step::Pay {
        customer: customer(draw),
        cents: draw.cents(),
        day: draw.below(DAYS),
        lines: u8::try_from(draw.below(4)).unwrap(),
        item: draw.any(),
        wild: draw.once_in(8),
        purpose: u8::try_from(draw.below(4)).unwrap(),
        late: draw.maybe(3, |draw| u8::try_from(draw.below(40)).unwrap()),
    }),
    (3, 3, |draw| Step::Rebill {
        invoice: draw.any(),
        cents: draw.cents(),
        day: draw.below(DAYS),
        net: draw.below(60),
        parts: u8::try_from(draw.below(3)).unwrap() + 1,
        dollars: draw.once_in(10),
    }),
    (3, 1, |draw| Step::Merge { customers: (customer(draw), customer(draw)), day: draw.below(DAYS) }),
    (3, 3, |draw| Step::Certify {
        withholding: draw.any(),
        cents: draw.maybe(2, Draw::cents),
        missing: draw.once_in(4),
        day: draw.below(DAYS),
    }),
    (3, 2, |draw| Step::Assign {
        item: draw.any(),
        other: draw.maybe(3, Draw::any),
        recourse: draw.once_in(2),
        told: draw.maybe(2, |draw| u8::try_from(draw.below(20)).unwrap()),
        day: draw.below(DAYS),
    }),
    (3, 4, |draw| Step::Factor {
        which: u8::try_from(draw.below(3)).unwrap(),
        assignment: draw.any(),
        day: draw.below(DAYS),
    }),
    (3, 2, |draw| Step::PayOut {
        receipt: draw.any(),
        other: draw.maybe(3, Draw::any),
        cents: draw.maybe(2, Draw::cents),
        day: draw.below(DAYS),
    }),
    (3, 1, |draw| Step::Petition { customer: customer(draw), day: draw.below(DAYS) }),
    (3, 2, |draw| Step::Dividend {
        case: draw.any(),
        cents: draw.cents(),
        day: draw.below(DAYS),
        item: draw.maybe(2, Draw::any),
    }),
    (3, 2, |draw| Step::Begin {
        which: u8::try_from(draw.below(3)).unwrap(),
        item: draw.any(),
        other: draw.maybe(3, Draw::any),
        cents: draw.maybe(2, Draw::cents),
        day: draw.below(DAYS),
    }),
    (3, 5, |draw| Step::End { case: draw.any(), day: draw.below(DAYS) }),
    (3, 3, |draw| Step::Close { customer: customer(draw), reopen: draw.once_in(2), day: draw.below(DAYS) }),
    (4, 4, |draw| Step::Enter {
        customer: customer(draw),
        which: u8::try_from(draw.below(8)).unwrap(),
        cents: draw.cents(),
        day: draw.below(DAYS),
        late: draw.below(40),
        due: draw.maybe(2, |draw| draw.below(60)),
        more: draw.maybe(2, |draw| i64::from(draw.below(5_000)) - 50),
        purpose: u8::try_from(draw.below(4)).unwrap(),
        dollars: draw.once_in(5),
    }),
    (5, 3, |draw| Step::Shut { soft: draw.once_in(3), heads: draw.once_in(2), day: draw.below(DAYS) / 2 }),
    (5, 2, |draw| Step::Unshut { day: draw.maybe(2, |draw| draw.below(DAYS) / 2) }),
    (6, 14, |draw| Step::Abroad {
        which: u8::try_from(draw.below(8)).unwrap(),
        customer: customer(draw),
        currency: u8::try_from(draw.below(4)).unwrap(),
        cents: draw.cents(),
        day: draw.below(DAYS),
        rate: draw.maybe(3, Draw::any),
        parts: u8::try_from(draw.below(3)).unwrap() + 1,
        lines: u8::try_from(draw.below(4)).unwrap(),
        item: draw.any(),
    }),
    (6, 4, |draw| Step::Recover { write_off: draw.any(), cents: draw.cents(), day: draw.below(DAYS) }),
    (6, 2, |draw| Step::Close { customer: customer(draw), reopen: draw.once_in(2), day: draw.below(DAYS) }),
    (6, 6, |draw| Step::Revalue {
        month: draw.below(6),
        reverse: draw.once_in(2),
        wild: draw.once_in(8),
        rates: draw.maybe(2, Draw::any),
    }),
    (7, 6, |draw| Step::Rule {
        customer: customer(draw),
        cents: draw.cents(),
        total: u8::try_from(draw.below(6)).unwrap(),
        day: draw.below(DAYS),
        rules: [draw.any(), draw.any()],
        discount: u8::try_from(draw.below(6)).unwrap(),
        grace: draw.maybe(4, |draw| draw.below(20)),
        named: draw.maybe(4, Draw::any),
        advised: draw.maybe(4, Draw::any),
    }),
];

/// The generation that draws every kind of step.
pub const GENERATION: u32 = 7;

/// From here on generations draw of those before only what happens to money in other currencies.
const ABROAD: u32 = 100;

fn customer(draw: &mut Draw) -> u8 {
    u8::try_from(draw.below(u16::from(CUSTOMERS))).unwrap()
}

impl Step {
    /// The step of a seed.
    pub fn drawn(generation: u32, seed: u64) -> Self {
        let mut draw = Draw::new(seed);
        while let Some(generation) = generation.checked_sub(ABROAD) {
            let step = Self::drawn(generation, draw.number());
            if step.is_of_currencies() {
                return step;
            }
        }
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

impl Step {
    /// Whether it makes, moves or revalues what may be in another currency.
    fn is_of_currencies(&self) -> bool {
        matches!(
            self,
            Self::Abroad { .. }
                | Self::Revalue { .. }
                | Self::Apply { .. }
                | Self::Unapply { .. }
                | Self::Return { .. }
                | Self::ReturnPart { .. }
                | Self::Transfer { .. }
                | Self::Carry { .. }
                | Self::Retract { .. }
                | Self::Reverse { .. }
                | Self::Refund { .. }
                | Self::Void { .. }
                | Self::Adjust { .. }
                | Self::Merge { .. }
                | Self::Close { .. }
                | Self::Rebill { .. }
        )
    }
}

/// The steps of the history of a seed.
pub fn history(generation: u32, seed: u64, length: usize) -> Vec<Step> {
    let mut draw = Draw::new(seed);
    (0..length).map(|_| Step::drawn(generation, draw.number())).collect()
}

/// Up to `longest` steps. They shrink to fewer, not to smaller ones.
pub fn steps(longest: usize) -> impl Strategy<Value = Vec<Step>> {
    steps_since(GENERATION, longest)
}

/// The same of the first generation: documents, matches and returns, which tables of items and movements tell in full.
pub fn plain_steps(longest: usize) -> impl Strategy<Value = Vec<Step>> {
    steps_since(1, longest)
}

/// The same of what happens to money in other currencies.
pub fn steps_abroad(longest: usize) -> impl Strategy<Value = Vec<Step>> {
    steps_since(ABROAD + GENERATION, longest)
}

/// The generation that draws all that happens to money in other currencies.
pub const fn abroad() -> u32 {
    ABROAD + GENERATION
}

fn steps_since(generation: u32, longest: usize) -> impl Strategy<Value = Vec<Step>> {
    let step = any::<u64>().no_shrink().prop_map(move |seed| Step::drawn(generation, seed));
    prop::collection::vec(step, 1..longest)
}

use super::explore::explore;
use super::layers::{Layers, Stuck};
use super::limits::{LimitReached, SearchLimits, Steps};
use super::normal::{Normal, Normalised, Take, ranked};
use super::sums::{Sums, wide};
use super::walk;

/// So many combinations are listed at most.
pub const LISTED: usize = 16;

/// Something that may be part of the sum, in minor units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Part {
    /// What it adds to the sum where it is closed in full; below zero for a credit that the payer nets. A part
    /// of zero is never taken.
    pub amount: i64,
    /// What it adds where it is closed with its discount; none where no discount is to be had. An amount that is no other than
    /// the full one is none.
    pub discounted: Option<i64>,
}

impl Part {
    /// Without a discount.
    pub fn full(amount: i64) -> Self {
        Self { amount, discounted: None }
    }

    /// What it adds with a discount that makes a difference.
    pub(super) fn discount(&self) -> Option<i64> {
        self.discounted.filter(|cash| self.amount != 0 && *cash != self.amount)
    }
}

/// How far a combination may be away from the sum where none is equal to it, in minor units; neither is below zero.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Window {
    /// How much less it may come to.
    pub below: i64,
    /// How much more.
    pub above: i64,
}

/// Parts that make up the sum.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Chosen {
    /// The position of each part, ascending, and whether it is closed with its discount.
    pub parts: Vec<(usize, bool)>,
    /// What they come to less the sum: zero where they are equal.
    pub difference: i64,
}

/// What a search found out.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Found {
    /// There is this one and no other.
    Unique(Chosen),
    /// There are several.
    Several {
        /// Two of them at least, and at most [`LISTED`].
        listed: Vec<Chosen>,
        /// Whether that are all there are.
        complete: bool,
    },
    /// There is none.
    None,
    /// The limits were reached before it was known whether there are none, one or several.
    LimitReached {
        /// The one that was found, if any.
        listed: Vec<Chosen>,
    },
}

/// The answer of a search.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Search {
    /// What it found out.
    pub found: Found,
    /// How many steps that took, never more than allowed.
    pub steps: u64,
}

/// Which of the parts come to the sum, each left out, closed in full, or closed with its discount.
///
/// Exact combinations are looked for first; only where there is none, those within the window. The empty one is no answer, one
/// part alone is. Two combinations that differ in a discount only are two.
///
/// The answer does not depend on the order of the parts, but for parts that are alike, nor, where the limits are not reached,
/// on how it was found. Parts rank by size: how far apart their choices lie, then by amount and discount, then by
/// position. Combinations stand in dictionary order of the ranked parts, for each of which in full comes before with
/// discount, and that before left out. Where there are more than [`LISTED`], the first ones are listed. What is listed
/// is sorted by distance from the sum, then by the number of parts, then as in the dictionary. Where the limits were
/// reached with several found already, those are listed.
///
/// Parts that come to more than 2⁶² together, in the largest unit that all of them have in common, are not searched: the
/// limit is reached at once.
///
/// ```
/// use receivables::allocation::{Found, Part, SearchLimits, Window, combine};
/// let open = [1190_00, 250_00, 310_40, 89_90].map(Part::full);
/// let search = combine(&open, 560_40, Window::default(), SearchLimits::standard());
/// let Found::Unique(only) = search.found else { panic!("{search:?}") };
/// assert_eq!(only.parts, [(1, false), (2, false)]);
/// ```
pub fn combine(parts: &[Part], sum: i64, window: Window, limits: SearchLimits) -> Search {
    combine_from(FIRST_ROUND, parts, sum, window, limits)
}

/// How many steps the first round has.
const FIRST_ROUND: u64 = 1 << 12;
/// How many times as many each further round has.
const GROWTH: u64 = 4;
/// What a part costs in steps before anything is searched.
const RANKED: u64 = 16;

pub(super) fn combine_from(
    round: u64,
    parts: &[Part],
    sum: i64,
    window: Window,
    limits: SearchLimits,
) -> Search {
    let limits = limits.bounded();
    let mut steps = Steps::new(limits.steps);
    let window = Window { below: window.below.max(0), above: window.above.max(0) };
    let found = found(round, parts, sum, window, limits.bytes, &mut steps);
    Search { found: found.unwrap_or(Found::LimitReached { listed: Vec::new() }), steps: steps.used() }
}

fn found(
    round: u64,
    parts: &[Part],
    sum: i64,
    window: Window,
    bytes: u64,
    steps: &mut Steps,
) -> Result<Found, LimitReached> {
    steps.take(wide(parts.len()).saturating_mul(RANKED))?;
    let order = ranked(parts);
    let task = Task { parts, order: &order, sum, round, bytes };
    let exact = task.answer(Window::default(), steps)?;
    if exact != Found::None || window == Window::default() {
        return Ok(exact);
    }
    task.answer(window, steps)
}

struct Task<'a> {
    parts: &'a [Part],
    order: &'a [usize],
    sum: i64,
    round: u64,
    bytes: u64,
}

/// Combinations in dictionary order, as choices of the rows.
struct Answers {
    choices: Vec<Vec<usize>>,
    /// Whether these are all there are.
    all: bool,
}

impl Task<'_> {
    /// The answer within a window, as if there were no other.
    fn answer(&self, window: Window, steps: &mut Steps) -> Result<Found, LimitReached> {
        let normal = match Normal::of(self.parts, self.order, self.sum, window, steps)? {
            Normalised::Impossible => return Ok(Found::None),
            Normalised::TooLarge => return Err(LimitReached),
            Normalised::Asks(normal) => normal,
        };
        // One more than is listed says that there are more. The last in the dictionary is the empty one, which is none.
        let empty = i128::from(self.sum) <= i128::from(window.below)
            && i128::from(self.sum) >= -i128::from(window.above);
        let want = LISTED + 1 + usize::from(empty);
        let answers = answers(&normal, want, self.round, self.bytes, steps)?;
        let taken = answers.choices.iter().map(|choices| normal.taken(choices));
        let mut taken: Vec<Vec<(usize, Take)>> =
            taken.filter(|taken| taken.iter().any(|(_, take)| *take != Take::Out)).collect();
        let complete = answers.all && taken.len() <= LISTED;
        taken.truncate(LISTED);
        let mut listed: Vec<Chosen> = taken.iter().filter_map(|taken| self.chosen(taken)).collect();
        // Stable: what is equal here stays in the order of the dictionary.
        listed.sort_by_key(|chosen| (chosen.difference.unsigned_abs(), chosen.parts.len()));
        Ok(match (listed.len(), answers.all) {
            (0, true) => Found::None,
            (0 | 1, false) => Found::LimitReached { listed },
            (1, true) => listed.pop().map_or(Found::None, Found::Unique),
            _ => Found::Several { listed, complete },
        })
    }

    /// What was taken of the ranked parts, by position.
    fn chosen(&self, taken: &[(usize, Take)]) -> Option<Chosen> {
        let mut parts = Vec::new();
        let mut comes_to = 0_i128;
        for (place, take) in taken {
            let position = *self.order.get(*place)?;
            let part = self.parts.get(position)?;
            match take {
                Take::Full => comes_to += i128::from(part.amount),
                Take::Discounted => comes_to += i128::from(part.discount()?),
                Take::Out => continue,
            }
            parts.push((position, *take == Take::Discounted));
        }
        parts.sort_unstable();
        let difference = i64::try_from(comes_to - i128::from(self.sum)).ok()?;
        Some(Chosen { parts, difference })
    }
}

/// The first `want` answers in dictionary order.
///
/// Round by round, with more steps each, the layers grow from the last row and the choices of the rows before them are
/// tried. What is found so does not depend on where the two meet.
fn answers(
    normal: &Normal,
    want: usize,
    first: u64,
    bytes: u64,
    steps: &mut Steps,
) -> Result<Answers, LimitReached> {
    let mut layers = Layers::new(normal.rows.len(), Sums::zero(), bytes);
    let (mut round, mut seen) = (first.max(1), 0);
    loop {
        // Once something was found, there is to be enough left to follow it to its end.
        let follow = wide(want).saturating_mul(wide(normal.rows.len())).saturating_mul(16);
        let after = |layers: &Layers| layers.cost_again().saturating_add(follow);
        let free = |layers: &Layers, steps: &Steps| match seen {
            0 => steps.left(),
            _ => steps.left().saturating_sub(after(layers)),
        };
        let mut allowed = round;
        let mut stuck = None;
        while layers.at() > 0 && stuck.is_none() {
            let before = steps.used();
            stuck = layers.extend(normal, allowed.min(free(&layers, steps)), steps).err();
            allowed = allowed.saturating_sub(steps.used() - before);
        }
        // The last round is that in which no further one could make another layer.
        let last = match stuck {
            None => true,
            Some(Stuck::Steps) => free(&layers, steps) <= allowed,
            Some(Stuck::Bytes) => free(&layers, steps) <= round,
        };
        let tries = if last {
            steps.left().saturating_sub(after(&layers)).max(steps.left() / 2)
        } else {
            // Where all layers can be made, trying never takes away the steps for that.
            let missing = normal.cost_of_bits(layers.at());
            let spare = steps.left().checked_sub(missing).unwrap_or(steps.left());
            (round / 4).min(spare)
        };
        let explored =
            steps.within(tries, |steps| explore(normal, layers.at(), layers.latest(), want, steps));
        seen = explored.beginnings.len();
        if explored.all || seen >= want || last {
            if seen == 0 {
                return Ok(Answers { choices: Vec::new(), all: explored.all });
            }
            let choices = walk::ends(normal, &explored.beginnings, layers, bytes, want, steps)?;
            let all = explored.all && choices.len() < want;
            return Ok(Answers { choices, all });
        }
        round = round.saturating_mul(GROWTH);
    }
}

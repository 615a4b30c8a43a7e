use super::limits::{LimitReached, Steps};
use super::normal::Normal;
use super::sums::Sums;

/// What a choice tried costs in steps.
const TRIED: u64 = 4;

/// The rows before a place decided, so that those behind it can make up the rest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Beginning {
    /// For each row, which of its choices.
    pub(super) choices: Vec<usize>,
    /// What they come to.
    pub(super) sum: u64,
}

/// What a look at the beginnings found.
#[derive(Debug, Default)]
pub(super) struct Explored {
    /// The first ones in dictionary order, each of which has an end.
    pub(super) beginnings: Vec<Beginning>,
    /// Whether these are all there are.
    pub(super) all: bool,
}

/// Tries the choices of the rows before `depth`, depth first, in dictionary order, until `want` beginnings are found or the
/// steps are used up. `ends` is what the rows from `depth` on can make.
pub(super) fn explore(
    normal: &Normal,
    depth: usize,
    ends: &Sums,
    want: usize,
    steps: &mut Steps,
) -> Explored {
    let mut found = Explored::default();
    let mut tried = Tried::new(normal, depth, ends);
    while found.beginnings.len() < want {
        match tried.next(steps) {
            Ok(Some(beginning)) => found.beginnings.push(beginning),
            Ok(None) => {
                found.all = true;
                break;
            }
            Err(LimitReached) => break,
        }
    }
    found
}

/// A walk through the choices.
struct Tried<'a> {
    normal: &'a Normal,
    ends: &'a Sums,
    /// The least that any choice but the lowest of its row adds, in the rows from each one on.
    least: Vec<u64>,
    /// The row's lowest choice, which adds 0.
    lowest: Vec<usize>,
    choices: Vec<usize>,
    sums: Vec<u64>,
    /// The next choice to try in the row behind those that are decided; none where that row was just reached.
    next: Option<usize>,
    over: bool,
}

impl<'a> Tried<'a> {
    fn new(normal: &'a Normal, depth: usize, ends: &'a Sums) -> Self {
        let rows = normal.rows.get(..depth).unwrap_or_default();
        let mut least = vec![u64::MAX];
        for row in rows.iter().rev() {
            let mut weights = row.weights();
            weights.sort_unstable();
            let second = weights.get(1).copied().unwrap_or(u64::MAX);
            least.push(second.min(least.last().copied().unwrap_or(u64::MAX)));
        }
        least.reverse();
        let zero =
            |choices: &[(_, u64)]| choices.iter().position(|(_, weight)| *weight == 0).unwrap_or_default();
        let lowest = rows.iter().map(|row| zero(&row.choices)).collect();
        let (choices, sums) = (Vec::with_capacity(depth), vec![0]);
        Self { normal, ends, least, lowest, choices, sums, next: None, over: false }
    }

    /// The next beginning that has an end.
    fn next(&mut self, steps: &mut Steps) -> Result<Option<Beginning>, LimitReached> {
        while !self.over {
            steps.take(TRIED)?;
            let sum = self.sums.last().copied().unwrap_or_default();
            let first = match self.next {
                Some(next) => next,
                None => {
                    // Just reached: it may be the last row, or nothing but the lowest choices may be left.
                    let here = self.choices.len();
                    let room = self.normal.high.saturating_sub(sum);
                    let lacks = sum.saturating_add(self.normal.rest(here)) < self.normal.low;
                    let only = self.least.get(here).is_none_or(|least| *least > room);
                    if lacks || only {
                        let ends =
                            !lacks && self.ends.any(self.normal.low.saturating_sub(sum), room, steps)?;
                        let beginning = ends.then(|| self.lowest_from_here(sum));
                        self.back();
                        if beginning.is_some() {
                            return Ok(beginning);
                        }
                        continue;
                    }
                    0
                }
            };
            self.step(first, sum);
        }
        Ok(None)
    }

    fn lowest_from_here(&self, sum: u64) -> Beginning {
        let rest = self.lowest.iter().skip(self.choices.len()).copied();
        Beginning { choices: self.choices.iter().copied().chain(rest).collect(), sum }
    }

    /// Goes on with the first choice from this one on that leaves the sum small enough, or back.
    fn step(&mut self, first: usize, sum: u64) {
        let row =
            self.normal.rows.get(self.choices.len()).map(|row| row.choices.as_slice()).unwrap_or_default();
        let room = self.normal.high.saturating_sub(sum);
        let fits = row.iter().enumerate().skip(first).find(|(_, (_, weight))| *weight <= room);
        match fits {
            Some((at, (_, weight))) => {
                self.choices.push(at);
                self.sums.push(sum.saturating_add(*weight));
                self.next = None;
            }
            None => self.back(),
        }
    }

    fn back(&mut self) {
        self.sums.pop();
        match self.choices.pop() {
            Some(last) => self.next = Some(last + 1),
            None => self.over = true,
        }
    }
}

use super::limits::{LimitReached, Steps};
use super::normal::Normal;
use super::sums::{Sums, Useful};

/// The sets of sums that the rows from a place on can make, place by place backwards.
///
/// The latest is at hand; of those before it as many are kept as the memory allows, at equal distances, so that a walk
/// forwards can make those between them again.
#[derive(Debug)]
pub(super) struct Layers {
    /// The place where they began, which is kept.
    anchor: usize,
    /// The place of the latest.
    at: usize,
    latest: Sums,
    /// The kept ones, the first of them at the anchor. The latest is none of them.
    kept: Vec<(usize, Sums)>,
    held: u64,
    spacing: usize,
    spare: Vec<u64>,
    bytes: u64,
    cost: u64,
}

/// Why there is no next layer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stuck {
    /// It would take more steps than allowed.
    Steps,
    /// It would take more bytes than allowed.
    Bytes,
}

impl Layers {
    /// From this layer on, within so many bytes.
    pub(super) fn new(anchor: usize, sums: Sums, bytes: u64) -> Self {
        let (kept, spare) = (Vec::new(), Vec::new());
        Self { anchor, at: anchor, latest: sums, kept, held: 0, spacing: 1, spare, bytes, cost: 0 }
    }

    /// The place of the latest.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// The latest.
    pub(super) fn latest(&self) -> &Sums {
        &self.latest
    }

    /// What a walk through them costs beside the walk itself, at most.
    pub(super) fn cost_again(&self) -> u64 {
        if self.spacing == 1 { 0 } else { self.cost.saturating_mul(2) }
    }

    /// Makes the layer before the latest, if it takes no more than `most` steps.
    pub(super) fn extend(&mut self, normal: &Normal, most: u64, steps: &mut Steps) -> Result<(), Stuck> {
        let Some((before, row)) = self.at.checked_sub(1).and_then(|at| Some((at, normal.rows.get(at)?)))
        else {
            return Ok(());
        };
        let weights = row.weights();
        // What all rows before can add at most has to bring a sum up to the least that is asked for.
        let reach = normal.rest(0).saturating_sub(normal.rest(before));
        let useful =
            Useful { from: normal.low.saturating_sub(reach), to: normal.high.min(normal.rest(before)) };
        let making = self.latest.making(weights.len(), useful);
        let cost = self.latest.cost(weights.len(), making);
        if cost > most.min(steps.left()) {
            return Err(Stuck::Steps);
        }
        let keep = self.make_room(making.bytes(weights.len()))?;
        steps.take(cost).map_err(|LimitReached| Stuck::Steps)?;
        self.cost = self.cost.saturating_add(cost);
        let next = self.latest.plus(&weights, making, useful, std::mem::take(&mut self.spare));
        let former = std::mem::replace(&mut self.latest, next);
        if keep {
            self.held += former.bytes();
            self.kept.push((self.at, former));
        } else {
            self.spare = former.into_room();
        }
        self.at = before;
        Ok(())
    }

    /// Gives up kept layers until one of so many bytes fits beside them; whether the latest is to be kept then. At most
    /// half of the room is for what is kept, so that the layers between have room when they are made again.
    fn make_room(&mut self, next: u64) -> Result<bool, Stuck> {
        let now = self.latest.bytes();
        loop {
            let keep = self.keeps(self.at);
            let fits = self.held.saturating_add(now).saturating_add(next) <= self.bytes;
            let after = self.held.saturating_add(if keep { now } else { 0 });
            if fits && after <= self.bytes / 2 {
                return Ok(keep);
            }
            if self.spacing > self.anchor {
                return if fits { Ok(keep) } else { Err(Stuck::Bytes) };
            }
            self.spacing = self.spacing.saturating_mul(2);
            let (anchor, spacing) = (self.anchor, self.spacing);
            self.kept.retain(|(place, _)| (anchor - place).is_multiple_of(spacing));
            self.held = self.kept.iter().map(|(_, sums)| sums.bytes()).sum();
        }
    }

    fn keeps(&self, place: usize) -> bool {
        (self.anchor - place).is_multiple_of(self.spacing)
    }

    /// The layers that are kept and the latest, by place, the last place first.
    pub(super) fn into_kept(self) -> Vec<(usize, Sums)> {
        let mut kept = self.kept;
        kept.push((self.at, self.latest));
        kept
    }
}

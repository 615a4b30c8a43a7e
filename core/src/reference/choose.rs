use super::compare::Source;
use super::edge::Edge;
use super::reading::Reading;

/// Which letters and digits of a text are spoken for.
#[derive(Debug, Clone)]
pub(super) struct Claims(Vec<bool>);

impl Claims {
    pub(super) fn new(source: &Source<'_>) -> Self {
        Self(vec![false; source.text.lower.len()])
    }

    pub(super) fn take(&mut self, from: usize, to: usize) {
        self.0.get_mut(from..to).unwrap_or_default().fill(true);
    }

    /// Whether some of it is spoken for.
    pub(super) fn any(&self, from: usize, to: usize) -> bool {
        self.0.get(from..to).unwrap_or_default().contains(&true)
    }

    /// Whether all of a run is spoken for.
    pub(super) fn has_run(&self, source: &Source<'_>, at: usize) -> bool {
        let run = source.text.atom(at).and_then(|atom| self.0.get(atom.from..atom.to));
        run.is_some_and(|run| !run.contains(&false))
    }

    /// Whether what a stretch needs beside it to be what it seems is there.
    pub(super) fn hold(&self, source: &Source<'_>, reading: &Reading) -> bool {
        let met = |edge| match edge {
            Edge::Needs(at) => self.has_run(source, at),
            Edge::Free | Edge::Glued => true,
        };
        met(reading.left) && met(reading.right)
    }
}

/// The best reading of each stretch, in the order of the text. `pool` is in the order of rank.
pub(super) fn choose(pool: &[Reading], claims: &mut Claims) -> Vec<Reading> {
    let mut chosen: Vec<Reading> = Vec::new();
    for reading in pool {
        if !claims.any(reading.from, reading.to) {
            claims.take(reading.from, reading.to);
            chosen.push(reading.clone());
        }
    }
    chosen.sort_by_key(|reading| reading.from);
    chosen
}

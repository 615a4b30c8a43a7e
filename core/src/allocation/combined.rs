//! The rule that settles the one set of items that the money is the sum of.

use super::planner::Planner;
use super::step::Step;
use super::{
    Bound, CANDIDATES, Chosen, DiscountRule, Found, Ground, ItemKey, Part, PassedOverBecause, Window,
    combine, most_tolerated, settle,
};

/// What may be part of the sum: targets, then credits.
#[derive(Clone, Copy)]
enum Piece {
    Target(usize),
    Credit(usize),
}

impl Planner<'_> {
    pub(super) fn combination<N>(&mut self, step: &mut Step<'_, N>)
    where
        N: Fn(usize) -> Option<ItemKey>,
    {
        let money = step.purse.money;
        let mut pieces = Vec::new();
        let mut parts = Vec::new();
        for place in self.found(|_| true) {
            let Some(target) = self.targets().get(place) else { continue };
            let needed = settle(target, i64::MAX, self.policy.discount).cash;
            pieces.push(Piece::Target(place));
            let discounted = (needed > 0 && needed < target.open).then_some(needed);
            parts.push(Part { amount: target.open, discounted });
        }
        for (place, left) in step.purse.credits().iter().enumerate().filter(|(_, left)| **left > 0) {
            pieces.push(Piece::Credit(place));
            parts.push(Part::full(left.saturating_neg()));
        }
        let window = window(step.funds.bounds, money);
        let search = combine(&parts, money, window, self.policy.search);
        match search.found {
            Found::None => step.pass(PassedOverBecause::NoCombination),
            Found::LimitReached { .. } => step.pass(PassedOverBecause::SearchLimit { steps: search.steps }),
            Found::Several { listed, complete } => {
                // A credit stands behind the targets.
                let count = self.targets().len();
                let name = |(at, _): &(usize, bool)| match pieces.get(*at)? {
                    Piece::Target(place) => (step.name)(*place),
                    Piece::Credit(place) => (step.name)(count.saturating_add(*place)),
                };
                let set = |chosen: &Chosen| chosen.parts.iter().filter_map(name).collect();
                let sets = listed.iter().take(CANDIDATES).map(set).collect();
                step.pass(PassedOverBecause::SeveralCombinations { sets, complete });
            }
            Found::Unique(chosen) => self.settle_combination(step, &pieces, &chosen),
        }
    }

    /// Settles what was chosen, the oldest due first, with the money and the credits that were chosen.
    fn settle_combination<N>(&mut self, step: &mut Step<'_, N>, pieces: &[Piece], chosen: &Chosen)
    where
        N: Fn(usize) -> Option<ItemKey>,
    {
        let found = |(at, discounted): &(usize, bool)| pieces.get(*at).map(|piece| (*piece, *discounted));
        let chosen: Vec<(Piece, bool)> = chosen.parts.iter().filter_map(found).collect();
        let is_used = |credit: usize| {
            chosen.iter().any(|(piece, _)| matches!(piece, Piece::Credit(at) if *at == credit))
        };
        let items = u16::try_from(chosen.len()).unwrap_or(u16::MAX);
        let why = Ground::Combination { items };
        let whole = step.purse.set_aside(is_used);
        let targets: Vec<(usize, DiscountRule)> = chosen
            .iter()
            .filter_map(|(piece, discounted)| match piece {
                Piece::Target(place) if *discounted => Some((*place, self.policy.discount)),
                Piece::Target(place) => Some((*place, DiscountRule::None)),
                Piece::Credit(_) => None,
            })
            .collect();
        let closed = self.settle_together(step, &targets, why);
        step.purse.put_back(whole, is_used);
        if !closed {
            step.pass(PassedOverBecause::NoCombination);
        }
    }
}

/// How far away from the money a sum may be: as far as every limit of differences allows.
fn window(bounds: &[Bound], money: i64) -> Window {
    let most = most_tolerated(bounds, money).unwrap_or(0);
    Window { below: most, above: most }
}

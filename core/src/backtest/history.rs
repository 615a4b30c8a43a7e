use std::collections::{BTreeMap, BTreeSet};

use crate::account::Event;
use crate::account::event::{AdjustmentKind, AppliedLine};
use crate::allocation::{ItemKey, Why};
use crate::id::DocumentId;
use crate::ledger::Entry;

/// What credits settle, as far as it stands, and where money and debts came from.
#[derive(Default)]
pub(super) struct History<'e> {
    /// How many commands there were.
    commands: usize,
    /// What each credit settles.
    standing: BTreeMap<&'e DocumentId, Vec<Standing<'e>>>,
    /// What each credit went on as.
    parts: BTreeMap<&'e DocumentId, Vec<&'e DocumentId>>,
    /// What went on as another item came from this one.
    came_from: BTreeMap<&'e DocumentId, &'e ItemKey>,
    /// The invoice that an invoice was billed in the place of.
    in_place_of: BTreeMap<&'e DocumentId, &'e DocumentId>,
    /// What was given by hand, beside settlements.
    given: BTreeMap<&'e ItemKey, Given>,
    /// What was voided, or taken back to where it was.
    taken_back: BTreeSet<&'e DocumentId>,
}

/// A line that stands.
struct Standing<'e> {
    line: &'e AppliedLine,
    /// The command it came with.
    command: usize,
}

/// What is given beside money, in minor units.
#[derive(Clone, Copy, Default)]
pub(super) struct Given {
    /// Early-payment discount.
    pub(super) discount: i128,
    /// Differences.
    pub(super) kept: i128,
}

/// What of a debt is settled, in minor units.
#[derive(Clone, Copy, Default)]
pub(super) struct Taken {
    /// By money or a credit, in the currency of that.
    pub(super) money: i128,
    /// Beside it.
    pub(super) given: Given,
}

impl Taken {
    pub(super) fn add(&mut self, line: &AppliedLine) {
        self.money += i128::from(line.source.minor());
        self.given.discount += i128::from(line.discount.minor());
        self.given.kept += i128::from(line.kept_and_over().0);
    }
}

impl<'e> History<'e> {
    /// How many commands were seen: a line that stands since then came later.
    pub(super) fn now(&self) -> usize {
        self.commands
    }

    /// Sees what a command did.
    pub(super) fn see(&mut self, command: &[&'e Entry]) {
        // A return undoes everything that the money settled, whether it was right or not.
        let returned = command.iter().any(|entry| matches!(entry.event, Event::Returned(_)));
        for entry in command {
            let here = entry.stream.account();
            match &entry.event {
                Event::Applied(event) if here == Some(&event.account) => {
                    let lines = event.lines.iter().filter(|line| line.why != Why::LeftAfterReturn);
                    let command = self.commands;
                    let standing = lines.map(|line| Standing { line, command });
                    self.standing.entry(&event.credit).or_default().extend(standing);
                }
                Event::Unapplied(event) if here == Some(&event.account) && !returned => {
                    if let Some(standing) = self.standing.get_mut(&event.credit) {
                        standing.retain(|of| event.lines.iter().all(|undone| undone.item != of.line.item));
                    }
                }
                Event::Carried(event) if here == Some(&event.from_account) => {
                    self.parts.entry(&event.from.document).or_default().push(&event.to);
                    self.came_from.insert(&event.to, &event.from);
                }
                Event::Retracted(event) if here == Some(&event.from_account) && !returned => {
                    self.taken_back.insert(&event.to);
                    if let Some(parts) = self.parts.get_mut(&event.from.document) {
                        parts.retain(|part| **part != event.to);
                    }
                }
                Event::Voided(event) => {
                    self.taken_back.insert(&event.document);
                }
                Event::Issued(event) => {
                    if let Some(replaced) = &event.replaces {
                        self.in_place_of.insert(&event.invoice, replaced);
                    }
                }
                Event::Adjusted(event) => {
                    for line in &event.lines {
                        self.give(event.kind, &line.item, line.amount.minor());
                    }
                }
                Event::Reversed(event) => {
                    for line in &event.lines {
                        self.give(event.kind, &line.item, line.amount.minor().saturating_neg());
                    }
                }
                _ => {}
            }
        }
        self.commands += 1;
    }

    fn give(&mut self, kind: AdjustmentKind, item: &'e ItemKey, minor: i64) {
        let given = self.given.entry(item).or_default();
        match kind {
            AdjustmentKind::Discount => given.discount += i128::from(minor),
            AdjustmentKind::Tolerance | AdjustmentKind::Withholding => given.kept += i128::from(minor),
            AdjustmentKind::Allowance
            | AdjustmentKind::Netting
            | AdjustmentKind::WriteOff
            | AdjustmentKind::Waiver
            | AdjustmentKind::Refund
            | AdjustmentKind::Factored => {}
        }
    }

    /// Whether a document was voided, or taken back to where it was carried from.
    pub(super) fn is_taken_back(&self, document: &DocumentId) -> bool {
        self.taken_back.contains(document)
    }

    /// A credit, and everything it went on as.
    pub(super) fn family<'s>(&'s self, credit: &'s DocumentId) -> Vec<&'s DocumentId> {
        let (mut family, mut seen) = (vec![credit], BTreeSet::from([credit]));
        let mut at = 0;
        while let Some(next) = family.get(at).copied() {
            let parts = self.parts.get(next).into_iter().flatten().copied();
            family.extend(parts.filter(|part| seen.insert(*part)));
            at += 1;
        }
        family
    }

    /// What a credit settles in the end, under whatever number it went on, as far as that came with a command since then.
    pub(super) fn settled(&self, credit: &DocumentId, since: usize) -> Vec<&'e AppliedLine> {
        let standing = self.family(credit).into_iter().filter_map(|part| self.standing.get(part));
        standing.flatten().filter(|of| of.command >= since).map(|of| of.line).collect()
    }

    /// The same by debt.
    pub(super) fn taken(&self, credit: &DocumentId, since: usize) -> BTreeMap<ItemKey, Taken> {
        let mut taken: BTreeMap<ItemKey, Taken> = BTreeMap::new();
        for line in self.settled(credit, since) {
            taken.entry(self.debt(&line.item)).or_default().add(line);
        }
        taken
    }

    /// What somebody gave by hand in the end, by debt.
    pub(super) fn by_hand(&self) -> BTreeMap<ItemKey, Given> {
        let mut by_hand: BTreeMap<ItemKey, Given> = BTreeMap::new();
        for (item, given) in &self.given {
            let debt = by_hand.entry(self.debt(item)).or_default();
            debt.discount += given.discount;
            debt.kept += given.kept;
        }
        by_hand
    }

    /// The item that a debt was at first, before it was carried on or billed again.
    pub(super) fn debt(&self, item: &ItemKey) -> ItemKey {
        let mut first = item.clone();
        // What a document comes from was there before it, so this ends sooner, but for entries that no ledger made.
        for _ in 0..self.came_from.len().saturating_add(self.in_place_of.len()) {
            if let Some(from) = self.came_from.get(&first.document) {
                first = (*from).clone();
            } else if let Some(replaced) = self.in_place_of.get(&first.document) {
                first.document = (*replaced).clone();
            } else {
                break;
            }
        }
        first
    }
}

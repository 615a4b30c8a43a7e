//! What an answer is worth against the truth, and the table of it.

use std::collections::BTreeMap;
use std::fmt;

use super::{Answer, Drawn, Kind, Part, Right, Status, Truth};

/// Why an automatic application is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    /// The line does not pay this item, or not so much of it.
    Item {
        /// What was applied.
        applied: Part,
    },
    /// What is left stands on an account that it does not belong to, or on none.
    Account {
        /// What is left.
        left: i64,
        /// On whose account.
        customer: Option<String>,
    },
    /// More was applied than came.
    TooMuch {
        /// How much.
        applied: i64,
    },
    /// The line was answered more than once.
    Twice,
}

/// What an answer is worth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// The whole truth was applied.
    Automatic,
    /// Right things were applied, and the rest left on the right account.
    Partly,
    /// Something was applied that is not true.
    Wrong(Wrong),
    /// Not applied, and the one proposal is right.
    ProposedRight,
    /// Not applied, and the truth is one of several that were named.
    Among,
    /// Proposed, and nothing of it is the whole truth.
    ProposedOther,
    /// Several were found and none of them is the truth.
    Ambiguous,
    /// Nothing was said.
    Unidentified,
}

/// What an answer is worth.
///
/// What was applied without asking is right if each part is the truth about its item to the cent, and what is left
/// stands on the account of somebody the truth names.
pub fn judge(truth: &Truth, amount: i64, answer: Option<&Answer>) -> Verdict {
    let Some(answer) = answer else { return Verdict::Unidentified };
    let among = || answer.candidates.iter().any(|parts| whole(truth, parts));
    match answer.status {
        Status::Settled => settled(truth, amount, answer),
        Status::Unidentified => Verdict::Unidentified,
        // That money is on account can only be proposed together with whose it is.
        Status::Proposed
            if whole(truth, &answer.applied) && (truth.left == 0 || right_account(truth, answer)) =>
        {
            Verdict::ProposedRight
        }
        _ if among() => Verdict::Among,
        Status::Proposed => Verdict::ProposedOther,
        Status::Ambiguous => Verdict::Ambiguous,
    }
}

fn settled(truth: &Truth, amount: i64, answer: &Answer) -> Verdict {
    let mut untold: Vec<&Right> = truth.rights.iter().collect();
    for part in &answer.applied {
        let Some(at) = untold.iter().position(|right| agrees(right, part)) else {
            return Verdict::Wrong(Wrong::Item { applied: part.clone() });
        };
        untold.swap_remove(at);
    }
    let applied: i64 = answer.applied.iter().map(|part| part.cash).sum();
    let left = amount - applied;
    if left < 0 {
        return Verdict::Wrong(Wrong::TooMuch { applied });
    }
    if left > 0 && !right_account(truth, answer) {
        return Verdict::Wrong(Wrong::Account { left, customer: answer.customer.clone() });
    }
    if untold.is_empty() { Verdict::Automatic } else { Verdict::Partly }
}

fn right_account(truth: &Truth, answer: &Answer) -> bool {
    answer.customer.as_ref().is_some_and(|customer| truth.customers.contains(customer))
}

/// Whether these parts are the whole truth.
fn whole(truth: &Truth, parts: &[Part]) -> bool {
    parts.len() == truth.rights.len()
        && truth.rights.iter().all(|right| parts.iter().any(|part| agrees(right, part)))
}

fn agrees(right: &Right, part: &Part) -> bool {
    right.document == part.document
        && right.instalment == part.instalment
        && right.cash == part.cash
        && (right.discount_least..=right.discount_most).contains(&part.discount)
}

/// How many lines came out how.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Count {
    /// All lines.
    pub lines: usize,
    /// Applied in full without asking, and right.
    pub automatic: usize,
    /// Applied without asking, and not true.
    pub wrong: usize,
    /// Applied in part, and right.
    pub partly: usize,
    /// Proposed, and right.
    pub proposed: usize,
    /// Among several.
    pub among: usize,
    /// Proposed or ambiguous, without the truth.
    pub other: usize,
    /// Not identified.
    pub unidentified: usize,
    /// Lines about which nobody could know the truth.
    pub undecidable: usize,
}

impl Count {
    fn add(&mut self, undecidable: bool, verdict: &Verdict) {
        self.lines += 1;
        self.undecidable += usize::from(undecidable);
        *match verdict {
            Verdict::Automatic => &mut self.automatic,
            Verdict::Wrong(_) => &mut self.wrong,
            Verdict::Partly => &mut self.partly,
            Verdict::ProposedRight => &mut self.proposed,
            Verdict::Among => &mut self.among,
            Verdict::ProposedOther | Verdict::Ambiguous => &mut self.other,
            Verdict::Unidentified => &mut self.unidentified,
        } += 1;
    }

    /// How many in a thousand lines were applied in full without asking.
    pub fn rate(&self) -> usize {
        self.automatic * 1_000 / self.lines.max(1)
    }
}

/// The counts of many lines, by kind and by what was done within it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Score {
    /// All lines.
    pub whole: Count,
    /// Those of a kind.
    pub kinds: BTreeMap<Kind, Count>,
    /// Those of a kind done in one way.
    pub variants: BTreeMap<(Kind, String), Count>,
}

impl Score {
    /// Judges the answers to the lines of a world, or to those of one kind, and counts them; tells what came of each.
    pub fn take(
        &mut self,
        drawn: &Drawn,
        answers: &[Answer],
        only: Option<Kind>,
        mut tell: impl FnMut(usize, Option<&Answer>, &Verdict),
    ) {
        let mut by_line: BTreeMap<&str, Vec<&Answer>> = BTreeMap::new();
        for answer in answers {
            by_line.entry(&answer.line).or_default().push(answer);
        }
        for (at, (line, truth)) in drawn.world.lines.iter().zip(&drawn.truths).enumerate() {
            if only.is_some_and(|kind| kind != truth.kind) {
                continue;
            }
            let given = by_line.get(line.id.as_str()).map_or(&[][..], Vec::as_slice);
            let answer = given.first().copied();
            let verdict = match given {
                [] | [_] => judge(truth, line.amount, answer),
                _ => Verdict::Wrong(Wrong::Twice),
            };
            self.whole.add(truth.undecidable, &verdict);
            self.kinds.entry(truth.kind).or_default().add(truth.undecidable, &verdict);
            let variant = self.variants.entry((truth.kind, truth.variant.clone())).or_default();
            variant.add(truth.undecidable, &verdict);
            tell(at, answer, &verdict);
        }
    }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "{:<27} {:>6} {:>6} {:>6} {:>6} {:>6} {:>6} {:>6} {:>6} {:>6} {:>11}",
            "kind", "lines", "auto", "%", "wrong", "partly", "right", "among", "other", "none", "undecidable"
        )?;
        for (kind, count) in &self.kinds {
            row(f, kind.name(), count)?;
            // One kind alone is shown in its variants.
            if self.kinds.len() == 1 {
                for ((_, variant), count) in &self.variants {
                    row(f, &format!("  {variant}"), count)?;
                }
            }
        }
        row(f, "total", &self.whole)?;
        write!(f, "right: proposed; among: one of several; other: proposed or several without the truth")
    }
}

fn row(f: &mut fmt::Formatter<'_>, name: &str, count: &Count) -> fmt::Result {
    let rate = format!("{}.{}", count.rate() / 10, count.rate() % 10);
    writeln!(
        f,
        "{name:<27} {:>6} {:>6} {rate:>6} {:>6} {:>6} {:>6} {:>6} {:>6} {:>6} {:>11}",
        count.lines,
        count.automatic,
        count.wrong,
        count.partly,
        count.proposed,
        count.among,
        count.other,
        count.unidentified,
        count.undecidable
    )
}

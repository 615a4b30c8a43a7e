//! What is paid: items of the books, and how much of each.

use receivables::calendar::Date;

use super::books::{Books, Open};
use super::chance::Chance;
use super::{Item, Right};

/// What one transfer is for.
#[derive(Debug, Clone)]
pub(super) struct Paid {
    /// The items, as they stand in the books.
    pub(super) items: Vec<usize>,
    /// How much of each.
    pub(super) rights: Vec<Right>,
    /// What is for none of them.
    pub(super) left: i64,
}

impl Paid {
    /// What is transferred.
    pub(super) fn amount(&self) -> i64 {
        self.rights.iter().map(|right| right.cash).sum::<i64>() + self.left
    }

    /// The documents, each once, in the order of the items.
    pub(super) fn documents(&self) -> Vec<String> {
        let mut documents: Vec<String> = self.rights.iter().map(|right| right.document.clone()).collect();
        documents.dedup();
        documents
    }

    /// Whether the payer deducts a discount somewhere.
    pub(super) fn discount(&self) -> bool {
        self.rights.iter().any(|right| right.discount > 0)
    }
}

/// How an item can be paid in full on a day: the cash and the discount, without a discount first.
pub(super) fn payable(item: &Item, day: Date) -> Vec<(i64, i64)> {
    let mut ways = vec![(item.open, 0)];
    ways.extend(offered(item, day).map(|discount| (item.open - discount, discount)));
    ways
}

/// The discount that stands on a day.
pub(super) fn offered(item: &Item, day: Date) -> Option<i64> {
    item.discount.as_ref().filter(|discount| day <= discount.until).map(|discount| discount.amount)
}

/// So much cash for an item.
pub(super) fn right(item: &Item, cash: i64, discount: i64) -> Right {
    let (document, instalment) = (item.document.clone(), item.instalment);
    Right { document, instalment, cash, discount, discount_least: discount, discount_most: discount }
}

impl Books {
    /// These items in full, with discount where it is offered and the payer thinks of it.
    pub(super) fn in_full(&self, items: Vec<usize>, day: Date, draw: &mut Chance) -> Paid {
        let thinks = draw.percent(85);
        let one = |at: &usize| {
            let item = &self.open[*at].item;
            let ways = payable(item, day);
            let (cash, discount) = if thinks { ways[ways.len() - 1] } else { ways[0] };
            right(item, cash, discount)
        };
        let rights = items.iter().map(one).collect();
        Paid { items, rights, left: 0 }
    }

    /// An invoice that somebody pays now: of three, the one that is due first or whose discount ends first.
    pub(super) fn anchor(&self, draw: &mut Chance, fits: impl Fn(&Open) -> bool) -> Option<usize> {
        let mut found: Option<usize> = None;
        let mut seen = 0;
        for _ in 0..400 {
            let at = draw.below(self.open.len());
            let open = &self.open[at];
            if open.spoken_for || open.item.open <= 0 || !fits(open) {
                continue;
            }
            if found.is_none_or(|other| self.urgent(at) < self.urgent(other)) {
                found = Some(at);
            }
            seen += 1;
            if seen == 3 {
                break;
            }
        }
        found.map(|at| self.first_instalment(at))
    }

    fn urgent(&self, at: usize) -> Date {
        let item = &self.open[at].item;
        let running =
            item.discount.as_ref().map(|discount| discount.until).filter(|until| *until >= self.today);
        running.unwrap_or(item.due)
    }

    /// Nobody pays the second instalment before the first.
    fn first_instalment(&self, at: usize) -> usize {
        let document = &self.open[at].item.document;
        let same =
            self.waiting(self.open[at].company).filter(|other| &self.open[*other].item.document == document);
        same.min_by_key(|other| self.open[*other].item.instalment).unwrap_or(at)
    }

    /// Whether a document is one item.
    pub(super) fn whole(&self, at: usize) -> bool {
        self.named(&self.open[at].item.document).count() == 1
    }

    /// Invoices of one item each that a company has open.
    pub(super) fn invoices(&self, company: usize) -> Vec<usize> {
        let mut items: Vec<usize> =
            self.waiting(company).filter(|at| self.open[*at].item.open > 0 && self.whole(*at)).collect();
        items.sort_by_key(|at| self.open[*at].item.due);
        items
    }

    /// Whether a company paid an instalment among these lines and has another of the same document open: which of them
    /// comes next is then a question of how the earlier line was answered.
    fn begun(&self, company: usize) -> bool {
        let mut paid = self.items_of(company).filter(|at| self.open[*at].spoken_for);
        paid.any(|at| self.named(&self.open[at].item.document).any(|other| !other.spoken_for))
    }

    /// One invoice, or its first instalment.
    pub(super) fn single(&self, day: Date, draw: &mut Chance) -> Option<Paid> {
        let at = self.anchor(draw, |_| true)?;
        let begun = self.named(&self.open[at].item.document).any(|part| part.spoken_for);
        (!begun).then(|| self.in_full(vec![at], day, draw))
    }

    /// Two to four invoices of one customer: mostly those due first.
    pub(super) fn several(&self, day: Date, draw: &mut Chance) -> Option<Paid> {
        let count = 2 + draw.below(3);
        let company = self.open[self.anchor(draw, |_| true)?].company;
        let mut items = self.invoices(company);
        if items.len() < 2 {
            return None;
        }
        if draw.percent(40) {
            draw.shuffle(&mut items);
        }
        items.truncate(count);
        Some(self.in_full(items, day, draw))
    }

    /// All that a customer has due, two to so many items.
    pub(super) fn all_due(&self, day: Date, most: usize, draw: &mut Chance) -> Option<Paid> {
        let company = self.open[self.anchor(draw, |open| open.item.due <= day)?].company;
        let due: Vec<usize> = self.due(company, day);
        let fits = (2..=most).contains(&due.len()) && !self.begun(company);
        fits.then(|| self.in_full(due, day, draw))
    }

    /// All invoices of a company that are due on a day.
    pub(super) fn due(&self, company: usize, day: Date) -> Vec<usize> {
        let due = |at: &usize| self.open[*at].item.open > 0 && self.open[*at].item.due <= day;
        self.waiting(company).filter(due).collect()
    }

    /// Everything a customer has open, credit notes too: two to so many items.
    pub(super) fn everything(&self, day: Date, most: usize, draw: &mut Chance) -> Option<Paid> {
        let company = self.open[self.anchor(draw, |_| true)?].company;
        let items: Vec<usize> = self.waiting(company).collect();
        let fits = (2..=most).contains(&items.len()) && !self.begun(company);
        let paid = fits.then(|| self.in_full(items, day, draw))?;
        (paid.amount() > 0).then_some(paid)
    }

    /// One to three invoices less a credit note.
    pub(super) fn netted(&self, day: Date, draw: &mut Chance) -> Option<Paid> {
        let credits = |open: &(usize, &Open)| open.1.item.open < 0 && !open.1.spoken_for;
        let credits: Vec<usize> = self.open.iter().enumerate().filter(credits).map(|(at, _)| at).collect();
        let credit = *credits.get(draw.below(credits.len()))?;
        let mut items = self.invoices(self.open[credit].company);
        draw.shuffle(&mut items);
        items.truncate(1 + draw.below(3));
        items.push(credit);
        let paid = self.in_full(items, day, draw);
        (paid.rights.len() > 1 && paid.amount() > 0).then_some(paid)
    }

    /// Many invoices of one customer.
    pub(super) fn lump(&self, least: usize, day: Date, draw: &mut Chance) -> Option<Paid> {
        let company = self.open[self.anchor(draw, |_| true)?].company;
        let mut items = self.invoices(company);
        items.truncate(least + draw.below(10));
        (items.len() >= least).then(|| self.in_full(items, day, draw))
    }
}

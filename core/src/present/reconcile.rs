use super::aging::day;
use super::{Frame, RowKind};
use crate::error::Result;
use crate::money::Money;
use crate::reconcile::{
    ClassTotal, Confirmation, ConfirmationForm, ConfirmationResult, ConfirmedItem, CurrencyReconciliation,
    Migration, NumberStep, OwnItem, ReconciledRow, Reconciliation, RowClass, RowReason, Sample,
};

/// One line of the sums of a reconciliation.
struct Sum {
    name: &'static str,
    count: Option<i64>,
    here: Option<Money>,
    there: Option<Money>,
    difference: Money,
    kind: RowKind,
}

/// The tables of a reconciliation.
impl Reconciliation {
    /// One block of lines per currency: what is open there, each class with its difference, what is open here; and their
    /// control account where it was given.
    ///
    /// # Errors
    /// Those of [`Frame::check`].
    pub fn to_frame(&self) -> Result<Frame> {
        let mut rows: Vec<Sum> = Vec::new();
        for block in &self.currencies {
            for class in &block.classes {
                let ClassTotal { here, there, difference, .. } = *class;
                let (name, count) = (class.class.as_str(), Some(i64::from(class.rows)));
                let (here, there) = (Some(here), Some(there));
                rows.push(Sum { name, count, here, there, difference, kind: RowKind::Line });
            }
            rows.push(Sum {
                name: "total",
                count: i64::try_from(block.rows.len()).ok(),
                here: Some(block.here),
                there: Some(block.there),
                difference: block.difference,
                kind: RowKind::Subtotal,
            });
            if let Some(difference) = block.unexplained_control {
                let (name, there) = ("their list less their control account", block.control);
                rows.push(Sum { name, count: None, here: None, there, difference, kind: RowKind::Line });
            }
        }
        let open = self.currencies.iter().filter(|block| !agrees(block)).count();
        let note = match open {
            0 => "Both sides have the same.".to_owned(),
            count => format!("{count} of {} currencies differ.", self.currencies.len()),
        };
        Frame::new(format!("Reconciliation, {}", day(&self.view)))
            .text("class", rows.iter().map(|row| row.name))
            .text(Frame::CURRENCY, rows.iter().map(|row| row.difference.currency()))
            .whole("rows", rows.iter().map(|row| row.count))
            .amount_or_dash("here", rows.iter().map(|row| row.here))
            .amount_or_dash("there", rows.iter().map(|row| row.there))
            .amount_or_dash("difference", rows.iter().map(|row| row.difference))
            .kinds(rows.iter().map(|row| row.kind))
            .note(note)
            .checked()
    }

    /// Every row but those that match, with why it is what it is and what it might be; with `matched`, those as well.
    ///
    /// # Errors
    /// Those of [`Frame::check`].
    pub fn documents(&self, matched: bool) -> Result<Frame> {
        let shown = |row: &&ReconciledRow| matched || row.class != RowClass::Matched;
        let blocks = self.currencies.iter();
        let rows: Vec<&ReconciledRow> = blocks.flat_map(|block| block.rows.iter().filter(shown)).collect();
        let customer = |row: &&ReconciledRow| row.account.as_ref().map(|account| account.customer.clone());
        let numbers = |row: &&ReconciledRow| listed(row.items.iter().map(|own: &OwnItem| &own.item));
        let theirs = |row: &&ReconciledRow| listed(row.rows.iter().map(|row| u64::from(*row) + 1));
        Frame::new(format!("Differences, {}", day(&self.view)))
            .text("class", rows.iter().map(|row| row.class.as_str()))
            .text_or_none("customer", rows.iter().map(customer))
            .text_or_none("items", rows.iter().map(numbers))
            .text_or_none("their rows", rows.iter().map(theirs))
            .text(Frame::CURRENCY, rows.iter().map(|row| row.difference.currency()))
            .amount_or_dash("here", rows.iter().map(|row| row.here))
            .amount_or_dash("there", rows.iter().map(|row| row.there))
            .amount_or_dash("difference", rows.iter().map(|row| row.difference))
            .text("why", rows.iter().map(|row| why(row)))
            .text_or_none("by amount it might be", rows.iter().map(|row| candidates(row)))
            .checked()
    }
}

fn agrees(block: &CurrencyReconciliation) -> bool {
    let rows = block.rows.iter().all(|row| row.class == RowClass::Matched);
    rows && block.unexplained_control.is_none_or(Money::is_zero)
}

/// What there is, one behind the other; none for nothing.
fn listed(parts: impl Iterator<Item: ToString>) -> Option<String> {
    let parts: Vec<String> = parts.map(|part| part.to_string()).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// The reason of a row in words, with what was done to numbers.
fn why(row: &ReconciledRow) -> String {
    let mut words = reason(&row.reason);
    if let Some(steps) = listed(row.steps.iter().map(|step: &NumberStep| step.as_str())) {
        words = format!("{words}; numbers without regard to {steps}");
    }
    if row.other_customer {
        words.push_str("; under another customer there");
    }
    words
}

/// What else a row might be, and how many more there are.
fn candidates(row: &ReconciledRow) -> Option<String> {
    let here = listed(row.candidates_here.iter());
    let there = listed(row.candidates_there.iter().map(|row| format!("row {}", u64::from(*row) + 1)));
    let shown = row.candidates_here.len().max(row.candidates_there.len());
    let more = usize::try_from(row.candidates).unwrap_or(usize::MAX).saturating_sub(shown);
    let more = if more == 0 { String::new() } else { format!(" and {more} more") };
    here.or(there).map(|some| format!("{some}{more}"))
}

fn reason(reason: &RowReason) -> String {
    match reason {
        RowReason::SameDocument => "the same number and amount".to_owned(),
        RowReason::OnlyPartner => "the same customer and amount, and no other of it".to_owned(),
        RowReason::HereFrom { day, transit } => format!("as there from {day} on: {}", transit.as_str()),
        RowReason::HereUntil { day, transit } => format!("as there before {day}: {}", transit.as_str()),
        RowReason::RecordedSince => "as there by what was recorded since".to_owned(),
        RowReason::DatedAfter { day } => format!("dated {day}, after our day"),
        RowReason::OtherAmount => "the same number, another amount".to_owned(),
        RowReason::RowAgain { row } => format!("row {} again", u64::from(*row) + 1),
        RowReason::NumberAgain { item } => format!("the number of {} again", item),
        RowReason::NotThere => "not in their list".to_owned(),
        RowReason::NotHere => "number not known here".to_owned(),
        RowReason::SettledHere { day } => format!("settled here on {day}"),
        RowReason::CountsFrom { day } => format!("counts here from {day}"),
        RowReason::OtherCurrency { currency } => format!("in {currency} on the other side"),
        RowReason::SeveralDocuments => "the number of several documents here".to_owned(),
        RowReason::OtherCustomer => "the number is of another customer here".to_owned(),
    }
}

/// What is sent to a customer.
impl Confirmation {
    /// The request as a table: the items and balances that are to be confirmed, and the sentences that ask for it. The blank
    /// form has a line per currency and room for the balance. Letterhead, address and signature are the sender's.
    ///
    /// # Errors
    /// Those of [`Frame::check`].
    pub fn letter(&self) -> Result<Frame> {
        let title = format!("Request to confirm the balance of {}, {}", self.customer, self.view.as_of);
        let frame = match self.form {
            ConfirmationForm::Blank => {
                let balances = || self.balances.iter();
                Frame::new(title)
                    .text(Frame::CURRENCY, balances().map(|balance| balance.currency))
                    .amount("balance according to your books", balances().map(|_| None))
            }
            ConfirmationForm::Positive | ConfirmationForm::Negative => self.stated(title),
        };
        self.sentences().into_iter().fold(frame, Frame::note).checked()
    }

    fn stated(&self, title: String) -> Frame {
        let mut rows = Vec::new();
        for balance in &self.balances {
            rows.extend(balance.items.iter().map(|item| (Some(item), item.open, RowKind::Line)));
            rows.push((None, balance.total, RowKind::Total));
        }
        let item = |row: &(Option<&ConfirmedItem>, Money, RowKind)| {
            row.0.map_or("Total".to_owned(), |item| item.item.to_string())
        };
        Frame::new(title)
            .text("item", rows.iter().map(item))
            .text_or_none("kind", rows.iter().map(|row| row.0.map(|item| item.kind.clone())))
            .date("date", rows.iter().map(|row| row.0.map(|item| item.issued)))
            .date("due", rows.iter().map(|row| row.0.and_then(|item| item.due)))
            .text(Frame::CURRENCY, rows.iter().map(|row| row.1.currency()))
            .amount("open", rows.iter().map(|row| row.1))
            .kinds(rows.iter().map(|row| row.2))
    }

    /// What the request asks for, by its form.
    fn sentences(&self) -> Vec<String> {
        let by = self.reply_by.map_or(String::new(), |day| format!(" by {day}"));
        let asked = match self.form {
            ConfirmationForm::Positive => {
                format!(
                    "Please tell our auditor{by} whether you agree with these items and balances, and what differs if you do not."
                )
            }
            ConfirmationForm::Blank => {
                format!(
                    "Please tell our auditor{by} what your books show as owed to us on that day, and which items it is made of."
                )
            }
            ConfirmationForm::Negative => {
                format!(
                    "Please tell our auditor{by} only if you do not agree with these items and balances, and what differs."
                )
            }
        };
        vec![asked, "This is not a request for payment. Please reply to our auditor, not to us.".to_owned()]
    }
}

impl ConfirmationResult {
    /// What we have, what the customer has, and the difference, per currency. The items stand in
    /// [`ConfirmationResult::reconciliation`] where the customer listed its own.
    ///
    /// # Errors
    /// Those of [`Frame::check`].
    pub fn to_frame(&self) -> Result<Frame> {
        let balances = || self.balances.iter();
        let received = self.received.map_or("no reply".to_owned(), |day| format!("reply of {day}"));
        let title = format!("Confirmation of {}, {}, {received}", self.customer, day(&self.view));
        Frame::new(title)
            .text(Frame::CURRENCY, balances().map(|balance| balance.currency))
            .amount("here", balances().map(|balance| balance.here))
            .amount("there", balances().map(|balance| balance.there))
            .amount_or_dash("difference", balances().map(|balance| balance.difference))
            .amount_or_dash("paid since", balances().map(|balance| balance.paid_since))
            .text_or_none("why", balances().map(|balance| balance.reason.as_ref().map(reason)))
            .note(format!("Asked in the {} form: {}.", self.form.as_str(), self.finding.as_str()))
            .checked()
    }
}

impl Sample {
    /// Who is asked, then what all owe and how much of it is covered.
    ///
    /// # Errors
    /// Those of [`Frame::check`].
    pub fn to_frame(&self) -> Result<Frame> {
        let asked = || self.accounts.iter();
        let sums =
            [("Covered", self.covered), ("Not covered", self.uncovered), ("Population", self.population)];
        let names = asked().map(|account| account.customer.to_string());
        let chosen = asked().map(|account| Some(if account.certain { "in any case" } else { "drawn" }));
        let hits = asked().map(|account| (!account.certain).then_some(i64::from(account.hits)));
        let kinds = asked().map(|_| RowKind::Line).chain(sums.map(|_| RowKind::Total));
        let (currency, customers) = (self.plan.currency, self.customers);
        let frame = Frame::new(format!("Customers to ask, {}", day(&self.view)))
            .text("customer", names.chain(sums.map(|(name, _)| name.to_owned())))
            .text(Frame::CURRENCY, kinds.clone().map(|_| currency))
            .amount("balance", asked().map(|account| account.balance).chain(sums.map(|(_, sum)| sum)))
            .text_or_none("chosen", chosen.chain(sums.map(|_| None)))
            .whole("hits", hits.chain(sums.map(|_| None)))
            .kinds(kinds)
            .note(format!("{} of {customers} customers, seed {}.", self.accounts.len(), self.plan.seed));
        let apart = format!(
            "{} customers owe nothing or are owed: {} in sum, no part of the population.",
            self.apart_customers, self.apart
        );
        (if self.apart_customers == 0 { frame } else { frame.note(apart) }).checked()
    }
}

impl Migration {
    /// What the list, the commands and the control account come to, per currency.
    ///
    /// # Errors
    /// Those of [`Frame::check`].
    pub fn to_frame(&self) -> Result<Frame> {
        let totals = || self.totals.iter();
        let whole = totals().all(|total| total.difference.is_zero()) && self.refused.is_empty();
        let note = match whole {
            true => "Everything is taken.".to_owned(),
            false => format!("{} rows are refused.", self.refused.len()),
        };
        Frame::new(format!("Opening items, {}", self.posting))
            .text(Frame::CURRENCY, totals().map(|total| total.currency))
            .whole("rows", totals().map(|total| i64::from(total.rows)))
            .amount("listed", totals().map(|total| total.listed))
            .amount("taken", totals().map(|total| total.taken))
            .amount_or_dash("refused", totals().map(|total| total.refused))
            .amount("control account", totals().map(|total| total.control))
            .amount_or_dash("difference", totals().map(|total| total.difference))
            .note(note)
            .checked()
    }

    /// What was refused, row by row, and why.
    ///
    /// # Errors
    /// Those of [`Frame::check`].
    pub fn refusals(&self) -> Result<Frame> {
        let rows = || self.refused.iter();
        Frame::new(format!("Rows that are refused, {}", self.posting))
            .whole("row", rows().map(|refused| i64::from(refused.row) + 1))
            .text("number", rows().map(|refused| &refused.item.reference))
            .text_or_none("customer", rows().map(|refused| refused.item.customer.clone()))
            .text(Frame::CURRENCY, rows().map(|refused| refused.item.amount.currency()))
            .amount("amount", rows().map(|refused| refused.item.amount))
            .text("code", rows().map(|refused| &refused.code))
            .text("why", rows().map(|refused| &refused.text))
            .checked()
    }
}

/// Writes a table where a value is shown.
macro_rules! shown_as_table {
    ($($kind:ident: $table:ident;)+) => { $(
        impl std::fmt::Display for $kind {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                match self.$table() {
                    Ok(frame) => frame.fmt(f),
                    Err(error) => error.fmt(f),
                }
            }
        }
    )+ };
}

shown_as_table! {
    Reconciliation: to_frame;
    Confirmation: letter;
    ConfirmationResult: to_frame;
    Sample: to_frame;
    Migration: to_frame;
}

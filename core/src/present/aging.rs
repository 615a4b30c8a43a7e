use super::{Frame, RowKind};
use crate::aging::{AgedItem, Aging, AgingRow};
use crate::error::Result;
use crate::party::Directory;
use crate::portfolio::{Basis, View};

/// The tables of an aging report.
impl Aging {
    /// One line per currency: the totals.
    ///
    /// # Errors
    /// Those of [`Frame::check`].
    pub fn by_currency(&self) -> Result<Frame> {
        let rows: Vec<&AgingRow> = self.totals.iter().collect();
        let frame =
            Frame::new(self.title("currency")).text(Frame::CURRENCY, rows.iter().map(|row| row.currency));
        self.amounts(frame, &rows).checked()
    }

    /// One line per account and currency, then the totals. Names come from the directory; without one the customers
    /// stand under their ids.
    ///
    /// # Errors
    /// Those of [`Frame::check`].
    pub fn by_customer(&self, directory: Option<&Directory>) -> Result<Frame> {
        let rows: Vec<&AgingRow> = self.rows.iter().chain(&self.totals).collect();
        let kinds = std::iter::repeat_n(RowKind::Line, self.rows.len())
            .chain(std::iter::repeat_n(RowKind::Total, self.totals.len()));
        let frame = self.customers(
            Frame::new(self.title(self.layout.by.as_deref().unwrap_or("customer"))),
            &rows,
            directory,
        );
        self.amounts(frame, &rows).kinds(kinds).checked()
    }

    /// The accounts that owe most, per currency: at most `most` of each, the largest total first.
    ///
    /// # Errors
    /// Those of [`Frame::check`].
    pub fn biggest_debtors(&self, most: u32, directory: Option<&Directory>) -> Result<Frame> {
        let mut rows: Vec<&AgingRow> = self.rows.iter().filter(|row| row.total.is_positive()).collect();
        rows.sort_by(|a, b| {
            (a.currency, b.total.minor(), &a.account).cmp(&(b.currency, a.total.minor(), &b.account))
        });
        let mut kept: Vec<&AgingRow> = Vec::new();
        for row in rows {
            let of_currency = kept.iter().filter(|known| known.currency == row.currency).count();
            if u32::try_from(of_currency).is_ok_and(|count| count < most) {
                kept.push(row);
            }
        }
        let frame = self.customers(Frame::new(format!("Biggest debtors, {}", self.day())), &kept, directory);
        self.amounts(frame, &kept).checked()
    }

    /// Every open item, by customer, the oldest due first.
    ///
    /// # Errors
    /// Those of [`Frame::check`].
    pub fn open_items(&self, directory: Option<&Directory>) -> Result<Frame> {
        let items: Vec<&AgedItem> = self.items.iter().collect();
        self.item_frame(format!("Open items, {}", self.day()), &items, directory)
    }

    /// The oldest open debits, at most `most`: by days, then by number.
    ///
    /// # Errors
    /// Those of [`Frame::check`].
    pub fn oldest_items(&self, most: u32, directory: Option<&Directory>) -> Result<Frame> {
        let mut items: Vec<&AgedItem> = self.items.iter().filter(|item| item.bucket.is_some()).collect();
        items.sort_by(|a, b| (days(b), &a.item).cmp(&(days(a), &b.item)));
        items.truncate(usize::try_from(most).unwrap_or(usize::MAX));
        self.item_frame(format!("Oldest open items, {}", self.day()), &items, directory)
    }

    fn day(&self) -> String {
        day(&self.view)
    }

    pub(super) fn title(&self, by: &str) -> String {
        format!("Aging by {by}, {}", self.day())
    }

    fn customers(&self, frame: Frame, rows: &[&AgingRow], directory: Option<&Directory>) -> Frame {
        let customer = |at: usize, row: &AgingRow| match (&row.account, &row.group) {
            (Some(account), _) => name(directory, account),
            (None, Some(group)) => group.clone(),
            // Lines come first, then as many totals as there are currencies.
            (None, None) if at + self.totals.len() < rows.len() => "(none)".to_owned(),
            (None, None) => "Total".to_owned(),
        };
        let heading = self.layout.by.as_deref().unwrap_or("customer");
        let frame = frame.text(heading, rows.iter().enumerate().map(|(at, row)| customer(at, row)));
        let class = |row: &&AgingRow| row.account.as_ref().and_then(|account| account.class.clone());
        let frame = match rows.iter().any(|row| class(row).is_some()) {
            true => frame.text_or_none("class", rows.iter().map(class)),
            false => frame,
        };
        frame.text(Frame::CURRENCY, rows.iter().map(|row| row.currency))
    }

    fn amounts(&self, mut frame: Frame, rows: &[&AgingRow]) -> Frame {
        for (place, label) in self.labels.iter().enumerate() {
            frame = frame.amount_or_dash(label, rows.iter().map(|row| row.buckets.get(place).copied()));
        }
        // What stands apart has a column where there is any; credits always, so that their absence is said too.
        let apart = |row: &AgingRow| {
            [
                ("undated", row.undated),
                ("disputed", row.disputed),
                ("credits", row.credits),
                ("uncleared", row.uncleared),
            ]
        };
        let used = |name: &str| {
            let mut cells = rows.iter().flat_map(|row| apart(row));
            name == "credits" || cells.any(|(column, amount)| column == name && !amount.is_zero())
        };
        for (place, name) in ["undated", "disputed", "credits", "uncleared"].into_iter().enumerate() {
            if used(name) {
                let cell = |row: &&AgingRow| apart(row).get(place).map(|(_, amount)| *amount);
                frame = frame.amount_or_dash(name, rows.iter().map(cell));
            }
        }
        frame = frame.amount("total", rows.iter().map(|row| row.total));
        if self.layout.future {
            frame = frame.amount_or_dash("future", rows.iter().map(|row| row.future));
        }
        frame.whole("items", rows.iter().map(|row| i64::try_from(row.count).ok()))
    }

    fn item_frame(&self, title: String, items: &[&AgedItem], directory: Option<&Directory>) -> Result<Frame> {
        let bucket = |item: &&AgedItem| {
            let place = item.bucket.and_then(|bucket| usize::try_from(bucket).ok());
            place.and_then(|place| self.labels.get(place).cloned())
        };
        let frame = Frame::new(title)
            .text("customer", items.iter().map(|item| name(directory, &item.account)))
            .text("item", items.iter().map(|item| &item.item))
            .text("kind", items.iter().map(|item| &item.kind))
            .date("issued", items.iter().map(|item| item.issued))
            .date("due", items.iter().map(|item| item.due))
            .whole("days", items.iter().map(|item| days(item)))
            .text_or_none("bucket", items.iter().map(bucket))
            .text(Frame::CURRENCY, items.iter().map(|item| item.open.currency()))
            .amount("original", items.iter().map(|item| item.original))
            .amount("open", items.iter().map(|item| item.open));
        // Only where any is, like the column of the rows.
        let disputed = items.iter().any(|item| !item.disputed.is_zero());
        let column = |frame: Frame| frame.amount_or_dash("disputed", items.iter().map(|item| item.disputed));
        if disputed { column(frame) } else { frame }.checked()
    }
}

/// The day of a view, and on which axis of time.
pub(super) fn day(view: &View) -> String {
    let basis = match view.basis {
        Basis::Book => "as booked",
        Basis::Value => "by value date",
    };
    format!("{} {basis}", view.as_of)
}

fn days(item: &AgedItem) -> Option<i64> {
    item.age.number().map(i64::from)
}

pub(super) fn name(directory: Option<&Directory>, account: &crate::party::AccountKey) -> String {
    let customer = &account.customer;
    directory.map_or(customer.as_str(), |directory| directory.name(customer)).to_owned()
}

impl std::fmt::Display for Aging {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.by_customer(None) {
            Ok(frame) => frame.fmt(f),
            Err(error) => error.fmt(f),
        }
    }
}

use super::{Frame, RowKind};
use crate::error::Result;
use crate::journal::{
    Chart, CreditBalances, CurrencyExposures, Journal, JournalLine, Proof, SubLedger, TrialBalance,
};
use crate::money::Money;

/// The tables of a journal.
impl Journal {
    /// One row a line, as bookkeeping programs take it: debits above zero, credits below.
    ///
    /// # Errors
    /// `missing_field` where the chart has no account for a posting; those of [`Frame::check`].
    pub fn to_frame(&self, chart: &Chart) -> Result<Frame> {
        let lines: Vec<_> = self
            .entries()
            .iter()
            .flat_map(|entry| entry.lines.iter().map(move |line| (entry, line)))
            .collect();
        let accounts: Result<Vec<&str>> = lines.iter().map(|(_, line)| chart.account(line)).collect();
        let of = |what: fn(&JournalLine) -> Option<String>| lines.iter().map(move |(_, line)| what(line));
        Frame::new(format!("Journal of {}", self.ledger().entity()))
            .date("posting", lines.iter().map(|(entry, _)| Some(entry.posting)))
            .date("effective", lines.iter().map(|(entry, _)| Some(entry.effective)))
            .text("recorded", lines.iter().map(|(entry, _)| entry.recorded))
            .text("stream", lines.iter().map(|(entry, _)| &entry.stream))
            .whole("version", lines.iter().map(|(entry, _)| i64::try_from(entry.version).ok()))
            .text("command", lines.iter().map(|(entry, _)| entry.command.as_str()))
            .text("event", lines.iter().map(|(entry, _)| &entry.event))
            .text("account", accounts?)
            .text("role", lines.iter().map(|(_, line)| line.role))
            .text_or_none("customer", of(|line| line.account.as_ref().map(|key| key.customer.to_string())))
            .text_or_none("item", of(|line| line.item.as_ref().map(ToString::to_string)))
            .text_or_none(
                "tax",
                of(|line| line.tax.as_ref().map(|tax| format!("{} {}", tax.category, tax.rate))),
            )
            .text("document_currency", lines.iter().map(|(_, line)| line.amount.currency()))
            .amount("amount", lines.iter().map(|(_, line)| line.amount))
            .amount("base", lines.iter().map(|(_, line)| line.base))
            .checked()
    }
}

impl TrialBalance {
    /// One row a role and currency, debits and credits apart, and their totals.
    ///
    /// # Errors
    /// Those of [`Frame::check`].
    pub fn to_frame(&self) -> Result<Frame> {
        let nothing = Money::zero(self.debits.currency());
        let debits = self.rows.iter().map(|row| if row.base.is_negative() { nothing } else { row.base });
        let credits =
            self.rows.iter().map(|row| if row.base.is_negative() { row.base.negated() } else { nothing });
        let names = self.rows.iter().map(|row| row.role.as_str()).chain(["Total"]);
        let kinds = self.rows.iter().map(|_| RowKind::Line).chain([RowKind::Total]);
        Frame::new(format!("Trial balance as of {}", self.as_of))
            .text("role", names)
            .amount("amount", self.rows.iter().map(|row| Some(row.amount)).chain([None]))
            .amount_or_dash("debit", debits.chain([self.debits]))
            .amount_or_dash("credit", credits.chain([self.credits]))
            .kinds(kinds)
            .checked()
    }
}

impl Proof {
    /// Each control account: what the journal says of it, and what is open.
    ///
    /// # Errors
    /// Those of [`Frame::check`].
    pub fn to_frame(&self) -> Result<Frame> {
        let differing = self.lines.iter().filter(|line| !line.ties()).count();
        let note = match differing {
            0 => "It ties.".to_owned(),
            count => format!("{count} of {} lines differ.", self.lines.len()),
        };
        Frame::new(format!("Control accounts as of {}", self.as_of))
            .text("role", self.lines.iter().map(|line| line.role))
            .amount("journal", self.lines.iter().map(|line| line.journal))
            .amount("open", self.lines.iter().map(|line| line.open))
            .amount("journal_base", self.lines.iter().map(|line| line.journal_base))
            .amount("carried", self.lines.iter().map(|line| line.carried))
            .note(note)
            .checked()
    }
}

impl SubLedger {
    /// One row an account, role and currency.
    ///
    /// # Errors
    /// Those of [`Frame::check`].
    pub fn to_frame(&self) -> Result<Frame> {
        let lines = || self.lines.iter();
        Frame::new(format!("Sub-ledger as of {}", self.as_of))
            .text("role", lines().map(|line| line.role))
            .text("customer", lines().map(|line| &line.account.customer))
            .text_or_none("class", lines().map(|line| line.account.class.as_ref()))
            .amount("open", lines().map(|line| line.amount))
            .amount("carried", lines().map(|line| line.base))
            .checked()
    }
}

impl CreditBalances {
    /// One row an account and currency.
    ///
    /// # Errors
    /// Those of [`Frame::check`].
    pub fn to_frame(&self) -> Result<Frame> {
        let lines = || self.lines.iter();
        Frame::new(format!("Customers in credit as of {}", self.as_of))
            .text("customer", lines().map(|line| &line.account.customer))
            .text_or_none("class", lines().map(|line| line.account.class.as_ref()))
            .amount("credit", lines().map(|line| line.amount))
            .amount("base", lines().map(|line| line.base))
            .checked()
    }
}

impl CurrencyExposures {
    /// One row a currency.
    ///
    /// # Errors
    /// Those of [`Frame::check`].
    pub fn to_frame(&self) -> Result<Frame> {
        let lines = || self.lines.iter();
        Frame::new(format!("Open in other currencies than {} as of {}", self.base, self.as_of))
            .amount("owed", lines().map(|line| line.owed))
            .amount_or_dash("in_transit", lines().map(|line| line.in_transit))
            .amount_or_dash("unapplied", lines().map(|line| line.unapplied))
            .amount("position", lines().map(|line| line.position))
            .amount("carried", lines().map(|line| line.carried))
            .amount("worth", lines().map(|line| line.worth))
            .amount("unrealised", lines().map(|line| line.unrealised))
            .amount_or_dash("deposits", lines().map(|line| line.deposits))
            .checked()
    }
}

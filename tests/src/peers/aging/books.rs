use receivables::account::command::{
    ApplyCredit, IssueCreditNote, IssueInvoice, OpenAccount, ReceivePayment,
};
use receivables::aging::{Aging, AgingRow, Buckets};
use receivables::allocation::{AllocationPolicy, DiscountRule, ItemKey, Rule};
use receivables::calendar::UtcMicros;
use receivables::id::CustomerId;
use receivables::ledger::Ledger;
use receivables::payment::RemittanceLine;
use receivables::portfolio::View;
use receivables::terms::{Baseline, Terms};
use receivables::{Currency, Date, Money, Result};

/// A ledger of a case, kept by commands as anyone would keep it.
pub(super) struct Books {
    pub(super) ledger: Ledger,
    recorded: UtcMicros,
}

/// Terms under which everything is due on one day.
pub(super) fn due_on(date: Date) -> Terms {
    Terms { baseline: Baseline::FixedDate { date }, ..Terms::due(Vec::new()) }
}

impl Books {
    /// An empty ledger, in which everything is recorded on the day of the report.
    pub(super) fn new(as_of: Date) -> Result<Self> {
        Ok(Self { ledger: Ledger::new("case", Currency::EUR)?, recorded: UtcMicros::start_of(as_of) })
    }

    /// The account of a customer, opened when it is first named.
    pub(super) fn customer(&mut self, name: &str) -> Result<CustomerId> {
        let customer = CustomerId::new(name)?;
        if self.ledger.account(&customer.clone().into()).is_none() {
            let open = OpenAccount::new(customer.clone(), Date::MIN);
            let _ = self.ledger.desk(None, self.recorded).handle(open)?;
        }
        Ok(customer)
    }

    pub(super) fn issue(
        &mut self,
        (invoice, customer): (&str, &str),
        gross: Money,
        issued: Date,
        terms: Terms,
    ) -> Result<()> {
        let customer = self.customer(customer)?;
        let issue = IssueInvoice::new(invoice.parse()?, customer, gross, issued, terms);
        let _ = self.ledger.desk(None, self.recorded).handle(issue)?;
        Ok(())
    }

    /// Money for one document, or for whatever is due first; `None` for a deposit that settles nothing.
    pub(super) fn receive(
        &mut self,
        (receipt, customer): (&str, &str),
        amount: Money,
        day: Date,
        paid: Option<&str>,
    ) -> Result<()> {
        let customer = self.customer(customer)?;
        let mut receive = ReceivePayment::new(receipt.parse()?, customer, amount, day);
        let discount = DiscountRule::None;
        let rules = if paid.is_some() { vec![Rule::ByReference] } else { Vec::new() };
        receive.policy = Some(AllocationPolicy { rules, discount });
        if let Some(document) = paid {
            let document = document.parse()?;
            receive.remittance = vec![RemittanceLine { document, instalment: None, amount: None }];
        }
        let _ = self.ledger.desk(None, self.recorded).handle(receive)?;
        Ok(())
    }

    /// A credit note, for an invoice or standing alone.
    pub(super) fn credit(
        &mut self,
        (note, customer): (&str, &str),
        gross: Money,
        issued: Date,
        against: Option<&str>,
    ) -> Result<()> {
        let customer = self.customer(customer)?;
        let mut credit = IssueCreditNote::new(note.parse()?, customer, gross, issued);
        credit.against = against.map(str::parse).transpose()?;
        let _ = self.ledger.desk(None, self.recorded).handle(credit)?;
        Ok(())
    }

    /// A credit matched by hand with an invoice.
    pub(super) fn apply(&mut self, credit: &str, invoice: &str, amount: Money) -> Result<()> {
        let item = ItemKey { document: invoice.parse()?, instalment: 1 };
        let _ =
            self.ledger.desk(None, self.recorded).handle(ApplyCredit::new(credit.parse()?, item, amount))?;
        Ok(())
    }

    /// The aging by the books of a day.
    pub(super) fn aging(&self, as_of: Date, buckets: &Buckets) -> Result<Aging> {
        self.ledger.portfolio()?.aging(&View::book(as_of), buckets)
    }
}

/// What a row has beyond its first bucket: what is overdue, where the first holds what is not.
pub(super) fn overdue(row: &AgingRow) -> Result<Money> {
    row.buckets.iter().skip(1).try_fold(Money::zero(row.currency), |sum, bucket| sum.plus(*bucket))
}

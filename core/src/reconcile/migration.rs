use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::external::check_list;
use super::{ExternalItem, ReconcileOptions, Reconciliation};
use crate::account::command::{EnterOpeningItem, OpeningKind};
use crate::calendar::{Date, UtcMicros};
use crate::error::{Error, Reason, Result, Shown};
use crate::id::{AccountClass, CustomerId, DocumentId};
use crate::ledger::{Ledger, Outcome, Request, Rules};
use crate::money::{Balances, Currency, Money};
use crate::payment::Purpose;
use crate::portfolio::{Portfolio, View};

/// How the open items of another system become opening items here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MigrationPlan {
    /// The cut-over day: the accounting date of every item.
    pub posting: Date,
    /// What the rows above zero are.
    pub debits: OpeningKind,
    /// What the rows below zero are.
    pub credits: OpeningKind,
    /// What the credits are meant for; none for settling items.
    pub purpose: Option<Purpose>,
    /// Which of the customers' accounts they go to; none for the only one.
    pub class: Option<AccountClass>,
    /// The balances of the other system's control account, one per currency; one that is given twice is added up.
    pub controls: Vec<Money>,
    /// Whether rows that repeat a number are taken under the number, a dot and how often it has come: instalments, where the
    /// list has one row each. Else the second row is refused.
    #[serde(default)]
    pub numbered: bool,
}

/// What a list of open items comes to as opening items: the commands, what was refused and why, and the proof.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Migration {
    /// The cut-over day.
    pub posting: Date,
    /// The rows that can be taken, each with its command, in the order of the list.
    pub taken: Vec<TakenOpening>,
    /// The rows that can not.
    pub refused: Vec<RefusedOpening>,
    /// What list, commands and control account come to, by currency.
    pub totals: Vec<MigrationTotal>,
    /// What list and commands come to, by customer and currency; rows without a customer last.
    pub customers: Vec<CustomerTotal>,
}

/// A row and the command that enters it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TakenOpening {
    /// The row, counted from 0.
    pub row: u32,
    /// The command.
    pub command: EnterOpeningItem,
}

/// A row that can not be taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RefusedOpening {
    /// The row, counted from 0.
    pub row: u32,
    /// The row as it was given.
    pub item: ExternalItem,
    /// The code of the refusal.
    pub code: String,
    /// What is wrong, and what to do.
    pub text: String,
}

/// What a migration comes to in one currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MigrationTotal {
    /// The currency.
    pub currency: Currency,
    /// How many rows the list has.
    pub rows: u32,
    /// What the list comes to.
    pub listed: Money,
    /// What of it is taken.
    pub taken: Money,
    /// What of it is refused.
    pub refused: Money,
    /// The other system's control account; none where it was not given.
    pub control: Option<Money>,
    /// What is taken less the control account, or less the list where no control account was given; zero where the
    /// migration is whole.
    pub difference: Money,
}

/// What a migration comes to for one customer in one currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CustomerTotal {
    /// The customer; none for rows that name none.
    pub customer: Option<CustomerId>,
    /// The currency.
    pub currency: Currency,
    /// What the list comes to.
    pub listed: Money,
    /// What of it is taken.
    pub taken: Money,
    /// What of it is refused.
    pub refused: Money,
}

impl MigrationPlan {
    /// Invoices and credit notes into the customers' only accounts, without a control account.
    pub fn new(posting: Date) -> Self {
        Self {
            posting,
            debits: OpeningKind::Invoice,
            credits: OpeningKind::CreditNote,
            purpose: None,
            class: None,
            controls: Vec::new(),
            numbered: false,
        }
    }

    fn check(&self) -> Result<()> {
        let kinds = [("debits", self.debits, false), ("credits", self.credits, true)];
        let wrong = kinds.into_iter().find(|(_, kind, credit)| kind.is_credit() != *credit);
        match wrong {
            None => Ok(()),
            Some((field, kind, credit)) => {
                let all = [
                    OpeningKind::Invoice,
                    OpeningKind::DebitNote,
                    OpeningKind::LateCharge,
                    OpeningKind::CreditNote,
                    OpeningKind::Receipt,
                ];
                let fits = all.into_iter().filter(|kind| kind.is_credit() == credit);
                let choices: Vec<&str> = fits.map(|kind| kind.item_kind().as_str()).collect();
                let (value, choices) = (Shown::new(kind.item_kind().as_str()), choices.join(", "));
                Err(Error::from(Reason::UnknownChoice { value, choices }).within(field))
            }
        }
    }
}

impl Ledger {
    /// What the open items of another system come to as opening items of this ledger. Nothing is changed: every row is decided
    /// as the command that it becomes, after the rows before it, so what is taken here is accepted when it is handed in. What
    /// was entered before with the same content counts as taken.
    ///
    /// Accounts are not opened by it; a row of a customer without one is refused. The due date of a credit is left out, since
    /// credits have none. Hand in [`Migration::taken`] once [`Migration::check`] holds, then [`Portfolio::migrated`] is the
    /// proof from the books.
    ///
    /// ```
    /// use receivables::account::command::OpenAccount;
    /// use receivables::calendar::{UtcMicros, date};
    /// use receivables::ledger::{Ledger, Rules};
    /// use receivables::money::{Currency, money};
    /// use receivables::reconcile::{ExternalItem, MigrationPlan};
    ///
    /// let mut ledger = Ledger::new("ACME GmbH", Currency::EUR)?;
    /// let now = UtcMicros::start_of(date(2026, 7, 1)?);
    /// let _ = ledger.desk(None, now).handle(OpenAccount::new("C-1".parse()?, date(2020, 1, 1)?))?;
    /// let row = |number: &str, amount: &str| -> receivables::Result<ExternalItem> {
    ///     let (customer, date) = (Some("C-1".parse()?), Some(date(2026, 5, 14)?));
    ///     Ok(ExternalItem { customer, date, ..ExternalItem::new(number, money(amount)?) })
    /// };
    /// let old = [row("77", "680.00 EUR")?, row("78", "320.00 EUR")?, row("G-9", "-40.00 EUR")?];
    /// let controls = vec![money("960.00 EUR")?];
    /// let plan = MigrationPlan { controls, ..MigrationPlan::new(date(2026, 6, 30)?) };
    ///
    /// let migration = ledger.migrate(&Rules::standard(), &old, &plan, now)?;
    /// migration.check()?;                                           // 960.00 were there, 960.00 are taken
    /// for taken in &migration.taken {
    ///     let _ = ledger.desk(None, now).handle(taken.command.clone())?;
    /// }
    /// assert!(ledger.portfolio()?.migrated(&migration)?.agrees());
    ///
    /// let plan = MigrationPlan { controls: vec![money("1000.00 EUR")?], ..plan };
    /// let error = ledger.migrate(&Rules::standard(), &old, &plan, now)?.check().unwrap_err();
    /// assert_eq!((error.get("sum"), error.get("total")), (Some("960.00 EUR"), Some("1000.00 EUR")));
    /// # Ok::<(), receivables::Error>(())
    /// ```
    ///
    /// # Errors
    /// `unknown_choice` for a plan that takes debits as credits or credits as debits; `field_too_long` for a reference,
    /// `too_many`, `amount_out_of_range`. What is wrong with a row is among the refused ones.
    pub fn migrate(
        &self,
        rules: &Rules,
        list: &[ExternalItem],
        plan: &MigrationPlan,
        recorded: UtcMicros,
    ) -> Result<Migration> {
        check_list(list)?;
        plan.check()?;
        let mut books = self.clone();
        let mut numbers = Numbers::default();
        let (mut taken, mut refused) = (Vec::new(), Vec::new());
        for (row, item) in (0_u32..).zip(list) {
            let command = opening(item, plan, &mut numbers);
            let entered = command.and_then(|command| {
                numbers.check(&command.document)?;
                enter(&mut books, rules, &command, recorded).map(|()| command)
            });
            match entered {
                Ok(command) => {
                    numbers.rows.insert(command.document.clone(), row);
                    taken.push(TakenOpening { row, command });
                }
                Err(error) => {
                    let (code, text) = (error.code().as_str().to_owned(), error.to_string());
                    refused.push(RefusedOpening { row, item: item.clone(), code, text });
                }
            }
        }
        let totals = totals(list, &taken, &refused, plan)?;
        let customers = customers(list, &taken, &refused)?;
        Ok(Migration { posting: plan.posting, taken, refused, totals, customers })
    }
}

/// The numbers that a list has brought so far.
#[derive(Default)]
struct Numbers {
    /// How often each reference has come.
    times: BTreeMap<String, u32>,
    /// The row of each document that was taken.
    rows: BTreeMap<DocumentId, u32>,
}

impl Numbers {
    /// Refuses a number that an earlier row of the list has, also where the rows say the same: no list has an item twice.
    fn check(&self, document: &DocumentId) -> Result<()> {
        match self.rows.get(document) {
            None => Ok(()),
            Some(row) => {
                let (item, first) = (document.to_string(), u64::from(*row));
                Err(Reason::DuplicateItem { item, first }.into())
            }
        }
    }
}

/// The command that a row becomes.
fn opening(item: &ExternalItem, plan: &MigrationPlan, numbers: &mut Numbers) -> Result<EnterOpeningItem> {
    let missing = |name: &str| Error::from(Reason::MissingField { name: name.to_owned() });
    let times = numbers.times.entry(item.reference.clone()).or_default();
    *times = times.saturating_add(1);
    let document = match *times {
        again @ 2.. if plan.numbered => DocumentId::new(&format!("{}.{again}", item.reference))?,
        _ => DocumentId::new(&item.reference)?,
    };
    let customer = item.customer.clone().ok_or_else(|| missing("customer"))?;
    let issued = item.date.ok_or_else(|| missing("date"))?;
    let credit = item.amount.is_negative();
    let kind = if credit { plan.credits } else { plan.debits };
    let open = if credit { item.amount.negated() } else { item.amount };
    Ok(EnterOpeningItem {
        class: plan.class.clone(),
        due: item.due.filter(|_| !credit),
        purpose: plan.purpose.filter(|_| credit),
        ..EnterOpeningItem::new(document, customer, kind, open, issued, plan.posting)
    })
}

/// Enters an item into a copy of the books.
fn enter(books: &mut Ledger, rules: &Rules, command: &EnterOpeningItem, recorded: UtcMicros) -> Result<()> {
    let request = Request::new(command.clone(), recorded)?;
    match books.decide(rules, &request)? {
        Outcome::Already { .. } => Ok(()),
        Outcome::Accepted { appends } => {
            appends.iter().flat_map(|append| &append.entries).try_for_each(|entry| books.apply(entry))
        }
    }
}

fn totals(
    list: &[ExternalItem],
    taken: &[TakenOpening],
    refused: &[RefusedOpening],
    plan: &MigrationPlan,
) -> Result<Vec<MigrationTotal>> {
    let listed: Balances = list.iter().map(|item| item.amount).collect();
    let of_taken: Balances = taken.iter().map(|taken| taken.amount()).collect();
    let of_refused: Balances = refused.iter().map(|refused| refused.item.amount).collect();
    let controls: Balances = plan.controls.iter().copied().collect();
    let controlled: BTreeSet<Currency> = plan.controls.iter().map(|balance| balance.currency()).collect();
    let mut rows: BTreeMap<Currency, u32> = controlled.iter().map(|currency| (*currency, 0)).collect();
    for item in list {
        let rows = rows.entry(item.amount.currency()).or_default();
        *rows = rows.saturating_add(1);
    }
    let total = |(currency, rows): (Currency, u32)| {
        let (listed, taken) = (listed.get(currency)?, of_taken.get(currency)?);
        let control = controlled.contains(&currency).then(|| controls.get(currency)).transpose()?;
        let (refused, difference) = (of_refused.get(currency)?, taken.minus(control.unwrap_or(listed))?);
        Ok(MigrationTotal { currency, rows, listed, taken, refused, control, difference })
    };
    rows.into_iter().map(total).collect()
}

fn customers(
    list: &[ExternalItem],
    taken: &[TakenOpening],
    refused: &[RefusedOpening],
) -> Result<Vec<CustomerTotal>> {
    let mut sums: BTreeMap<(bool, Option<&CustomerId>), [Balances; 3]> = BTreeMap::new();
    let mut currencies: BTreeMap<(bool, Option<&CustomerId>), BTreeSet<Currency>> = BTreeMap::new();
    let listed = list.iter().map(|item| (0, item.customer.as_ref(), item.amount));
    let of_taken = taken.iter().map(|taken| (1, Some(&taken.command.customer), taken.amount()));
    let of_refused = refused.iter().map(|row| (2, row.item.customer.as_ref(), row.item.amount));
    for (which, customer, amount) in listed.chain(of_taken).chain(of_refused) {
        let key = (customer.is_none(), customer);
        let balances = sums.entry(key).or_default();
        balances.get_mut(which).into_iter().for_each(|sum: &mut Balances| sum.add(amount));
        currencies.entry(key).or_default().insert(amount.currency());
    }
    let mut made = Vec::new();
    for (key, [listed, taken, refused]) in sums {
        for currency in currencies.get(&key).into_iter().flatten().copied() {
            let (listed, taken) = (listed.get(currency)?, taken.get(currency)?);
            let (customer, refused) = (key.1.cloned(), refused.get(currency)?);
            made.push(CustomerTotal { customer, currency, listed, taken, refused });
        }
    }
    Ok(made)
}

impl TakenOpening {
    /// What the item is in the other system's list: a credit is below zero.
    pub fn amount(&self) -> Money {
        let open = self.command.open;
        if self.command.kind.is_credit() { open.negated() } else { open }
    }
}

impl Migration {
    /// Proves that everything was taken: per currency and per customer what is taken is what the list says, and per currency
    /// what the control account says, where one was given.
    ///
    /// # Errors
    /// `does_not_tie` with the first of them that differs, saying both figures; `amount_out_of_range`, `currency_mismatch`.
    pub fn check(&self) -> Result<()> {
        let taken: Balances = self.taken.iter().map(TakenOpening::amount).collect();
        let refused: Balances = self.refused.iter().map(|row| row.item.amount).collect();
        for total in &self.totals {
            let ties = |what: &str, sum: Money, of: Money| ties(what, total.currency, sum, of);
            ties("commands", taken.get(total.currency)?, total.taken)?;
            ties("refused rows", refused.get(total.currency)?, total.refused)?;
            ties("taken and refused", total.taken.plus(total.refused)?, total.listed)?;
            ties(
                "taken, held against the control account",
                total.taken,
                total.control.unwrap_or(total.taken),
            )?;
            ties("taken, held against the list", total.taken, total.listed)?;
        }
        for total in &self.customers {
            let whose = total.customer.as_ref().map_or("nobody", CustomerId::as_str);
            ties(&format!("taken of {whose}"), total.currency, total.taken, total.listed)?;
        }
        Ok(())
    }
}

fn ties(what: &str, currency: Currency, sum: Money, total: Money) -> Result<()> {
    if sum == total {
        return Ok(());
    }
    let (report, sum) = (format!("migration, {what}"), sum.to_string());
    Err(Reason::DoesNotTie { report, currency, sum, total: total.to_string() }.into())
}

impl Portfolio {
    /// The proof from the books: what is open on the cut-over day beside the list that was migrated and its control account.
    /// It [agrees](Reconciliation::agrees) where every row is matched and nothing else is open.
    ///
    /// # Errors
    /// Those of [`Portfolio::reconcile`].
    pub fn migrated(&self, migration: &Migration) -> Result<Reconciliation> {
        let taken = migration.taken.iter().map(|taken| {
            let EnterOpeningItem { document, customer, issued, due, .. } = &taken.command;
            let (customer, date) = (Some(customer.clone()), Some(*issued));
            let item = ExternalItem {
                customer,
                date,
                due: *due,
                ..ExternalItem::new(document.as_str(), taken.amount())
            };
            (taken.row, item)
        });
        let refused = migration.refused.iter().map(|refused| (refused.row, refused.item.clone()));
        let rows: BTreeMap<u32, ExternalItem> = taken.chain(refused).collect();
        let list: Vec<ExternalItem> = rows.into_values().collect();
        let controls: Vec<Money> = migration.totals.iter().filter_map(|total| total.control).collect();
        // Numbers are as they were taken, and what is in transit on the day of a cut-over was not migrated.
        let options = ReconcileOptions { window: 0, numbers: Vec::new(), ..ReconcileOptions::standard() };
        self.reconcile(&View::book(migration.posting), &list, &controls, &options)
    }
}

//! Free functions: each passes on to one function of the core.

use receivables::account::command::Command;
use receivables::aging::{AgingLayout, Buckets};
use receivables::authority::{Authorities, Duty, Incompatible};
use receivables::calendar::{Date as CalendarDate, UtcMicros as UtcInstant};
use receivables::error::Code;
use receivables::id::RoleName;
use receivables::invoice::{ScheduledInstalment, TaxShare, Totals};
use receivables::ledger::{Outcome, Request, Rules};
use receivables::money::{Money, Percent};
use receivables::portfolio::View as ReportView;
use receivables::terms::{DocumentDays, Milestone, MilestoneDay, Terms};

use crate::{Refused, answer};

/// A request for any version, named by the command's own digest: the same content given twice is done once.
#[uniffi::export]
pub fn new_request(command: Command, recorded: UtcInstant) -> Result<Request, Refused> {
    answer(|| Request::new(command, recorded))
}

/// What happened and why, line by line, for a person.
#[uniffi::export]
pub fn explain(outcome: &Outcome) -> Result<String, Refused> {
    answer(|| Ok(outcome.explain()))
}

/// The rules to start with: receipts by reference, exact amount, then oldest due.
#[uniffi::export]
pub fn standard_rules() -> Result<Rules, Refused> {
    answer(|| Ok(Rules::standard()))
}

/// Refuses a matrix of authority that contradicts itself; the fact `field` says where.
#[uniffi::export]
pub fn check_authorities(authorities: &Authorities) -> Result<(), Refused> {
    answer(|| authorities.check())
}

/// The smallest role that may decide so much of something for a customer in one day; nothing where no role may.
#[uniffi::export(default(amount = None))]
pub fn who_may(
    authorities: &Authorities,
    duty: Duty,
    amount: Option<Money>,
) -> Result<Option<RoleName>, Refused> {
    answer(|| Ok(authorities.who_may(duty, amount)))
}

/// The incompatible duties that somebody with all these roles could join.
#[uniffi::export]
pub fn role_conflicts(authorities: &Authorities, roles: Vec<RoleName>) -> Result<Vec<Incompatible>, Refused> {
    answer(|| Ok(authorities.conflicts(&roles)))
}

/// Everything due that many days after the invoice date: `net 30`.
#[uniffi::export]
pub fn net_terms(days: u16) -> Result<Terms, Refused> {
    answer(|| Ok(Terms::net(days)))
}

/// The same terms with a discount on every instalment, on the gross, that many days from the baseline: `2/10`.
#[uniffi::export]
pub fn with_discount(terms: Terms, percent: Percent, days: u16) -> Result<Terms, Refused> {
    answer(|| terms.discount(&percent.to_string(), days))
}

/// Refuses terms that contradict themselves; the fact `field` says where.
#[uniffi::export]
pub fn check_terms(terms: &Terms) -> Result<(), Refused> {
    answer(|| terms.check())
}

/// The milestones whose days must be recorded before everything has a due date and all discounts an end.
#[uniffi::export(default(known = []))]
pub fn terms_await(terms: &Terms, known: Vec<MilestoneDay>) -> Vec<Milestone> {
    terms.awaits(&known)
}

/// When what falls due, for a document with these totals, issued and posted on these days, to which this has happened.
#[uniffi::export(default(milestones = []))]
pub fn schedule(
    terms: &Terms,
    totals: &Totals,
    issued: CalendarDate,
    posting: CalendarDate,
    milestones: Vec<MilestoneDay>,
) -> Result<Vec<ScheduledInstalment>, Refused> {
    answer(|| terms.schedule(totals, &DocumentDays { issued, posting, milestones }))
}

/// The tax inside a part of a document's gross: of a discount, of what is credited, written off or paid in advance.
#[uniffi::export]
pub fn tax_inside(totals: &Totals, part: Money) -> Result<Vec<TaxShare>, Refused> {
    answer(|| totals.tax_inside(part))
}

/// The tax that falls with a discount that was earned, by what the terms say of it.
#[uniffi::export]
pub fn tax_of_discount(totals: &Totals, discount: Money, terms: &Terms) -> Result<Vec<TaxShare>, Refused> {
    answer(|| totals.tax_of_discount(discount, terms))
}

/// The tax on so much net under these terms, which may charge it on the discounted amount.
#[uniffi::export]
pub fn tax_share_under(
    terms: &Terms,
    category: String,
    rate: Percent,
    net: Money,
) -> Result<TaxShare, Refused> {
    answer(|| TaxShare::under(terms, &category, rate, net))
}

/// The tax inside an amount that includes it.
#[uniffi::export]
pub fn tax_share_included(category: String, rate: Percent, gross: Money) -> Result<TaxShare, Refused> {
    answer(|| TaxShare::included(&category, rate, gross))
}

/// What the books say at the end of a day.
#[uniffi::export]
pub fn book_view(as_of: CalendarDate) -> Result<ReportView, Refused> {
    answer(|| Ok(ReportView::book(as_of)))
}

/// What was so at the end of a day, whenever it was booked.
#[uniffi::export]
pub fn value_view(as_of: CalendarDate) -> Result<ReportView, Refused> {
    answer(|| Ok(ReportView::value(as_of)))
}

/// Current, then thirty days each, the fourth open: by due date.
#[uniffi::export]
pub fn standard_buckets() -> Result<Buckets, Refused> {
    answer(|| Ok(Buckets::standard()))
}

/// A layout with these buckets: by account, credits apart, each item in its own currency.
#[uniffi::export]
pub fn layout_of(buckets: Buckets) -> Result<AgingLayout, Refused> {
    answer(|| Ok(AgingLayout::of(buckets)))
}

/// A code of the catalogue of errors.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ErrorCode {
    /// The code, as `Refused` carries it.
    pub code: String,
    /// What it means and what to do about it.
    pub about: String,
    /// The names of the facts that come with it.
    pub facts: Vec<String>,
}

/// Every code that anything can be refused with.
#[uniffi::export]
pub fn error_catalogue() -> Result<Vec<ErrorCode>, Refused> {
    let explained = |code: Code| ErrorCode {
        code: code.to_string(),
        about: code.about().to_owned(),
        facts: code.fields().iter().map(|name| (*name).to_owned()).collect(),
    };
    answer(|| Ok(Code::ALL.into_iter().map(explained).collect()))
}

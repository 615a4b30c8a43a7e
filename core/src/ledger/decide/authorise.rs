//! Whether whoever gives a command may do what follows from it.

use std::collections::{BTreeMap, BTreeSet};

use super::{Desktop, Draft};
use crate::authority::{Asked, Authorities, Authority, Duty, Within};
use crate::error::{Reason, Result};
use crate::id::{CustomerId, DocumentId};
use crate::money::{Currency, Money};

/// One duty of one customer, in one currency; of the ledger where there is no customer.
type Kind<'a> = (Option<&'a CustomerId>, Duty, Option<Currency>);

/// Everything a decision comes to.
type Tasks<'a> = BTreeMap<Kind<'a>, Task<'a>>;

/// What it comes to of one kind.
#[derive(Default)]
struct Task<'a> {
    amount: Option<Money>,
    documents: BTreeSet<&'a DocumentId>,
}

impl Desktop<'_> {
    /// Refuses what the authority that is stated does not cover. Without a matrix of authority nobody is asked.
    ///
    /// What counts is what happens, customer by customer: amounts of one command count together, and with what the
    /// customer's accounts had of the same duty on the day of recording, so that splitting gains nothing.
    pub(super) fn authorise(&self, drafts: &[Draft]) -> Result<()> {
        let (actor, authority) = (self.request.actor.as_ref(), self.request.authority.as_ref());
        authority.map_or(Ok(()), Authority::check)?;
        let Some(authorities) = &self.rules.authorities else { return Ok(()) };
        authorities.check().map_err(|error| error.within("rules.authorities"))?;
        let recorded = self.request.recorded;
        authorities.check_stated(actor, authority, recorded)?;
        let tasks = tasks(drafts)?;
        for ((customer, duty, currency), task) in &tasks {
            let (customer, duty) = (*customer, *duty);
            let amounts = match (*currency, task.amount) {
                (Some(currency), Some(amount)) => {
                    let before = match customer {
                        Some(customer) => self.done_before(customer, duty, currency)?,
                        None => Money::zero(currency),
                    };
                    Some((amount, amount.plus(before)?))
                }
                _ => None,
            };
            authorities.decide(&Asked { duty, customer, amounts, actor, authority, recorded })?;
            if let Some(customer) = customer {
                self.keep_apart(authorities, &tasks, (customer, duty), &task.documents)?;
            }
        }
        Ok(())
    }

    /// What a customer has of a duty on the day of recording already.
    fn done_before(&self, customer: &CustomerId, duty: Duty, currency: Currency) -> Result<Money> {
        let day = self.request.recorded.day();
        self.books
            .accounts_of(customer)
            .try_fold(Money::zero(currency), |sum, account| sum.plus(account.done_on(duty, currency, day)?))
    }

    /// Refuses a duty to whoever had part in one that he may not join with it.
    fn keep_apart(
        &self,
        authorities: &Authorities,
        tasks: &Tasks<'_>,
        (customer, duty): (&CustomerId, Duty),
        documents: &BTreeSet<&DocumentId>,
    ) -> Result<()> {
        let Some(actor) = &self.request.actor else { return Ok(()) };
        let mut near: Option<BTreeSet<DocumentId>> = None;
        let persons = || Authority::persons(actor, self.request.authority.as_ref());
        for (person, part) in persons() {
            for (before, in_part, within) in authorities.apart_from(duty, part) {
                // With the same command he has part in all of it.
                let now = before != duty && persons().any(|known| known == (person, in_part));
                let had = |document: Option<&DocumentId>| {
                    let mut others =
                        tasks.iter().filter(|((of, other, _), _)| (*of, *other) == (Some(customer), before));
                    let concerned =
                        |task: &Task<'_>| document.is_none_or(|known| task.documents.contains(known));
                    let mut accounts = self.books.accounts_of(customer);
                    accounts.any(|account| account.had_part(person, before, in_part, document))
                        || (now && others.any(|(_, task)| concerned(task)))
                };
                let of = match within {
                    Within::Customer => had(None).then(|| format!("customer {customer}")),
                    Within::Document => {
                        let near = near.get_or_insert_with(|| self.related(documents));
                        near.iter().find(|document| had(Some(document))).map(DocumentId::to_string)
                    }
                };
                if let Some(of) = of {
                    let (duty, before) = (duty.as_str().to_owned(), before.as_str().to_owned());
                    return Err(Reason::DutiesConflict { who: person.clone(), duty, before, of }.into());
                }
            }
        }
        Ok(())
    }

    /// The documents, those of which one settled the other, and those they were carried over from.
    fn related(&self, documents: &BTreeSet<&DocumentId>) -> BTreeSet<DocumentId> {
        let mut related: BTreeSet<DocumentId> =
            documents.iter().map(|document| (*document).clone()).collect();
        for document in documents {
            let Some(account) = self.books.owner(document) else { continue };
            for item in account.items_of(document) {
                related.extend(item.origin.iter().map(|origin| origin.item.document.clone()));
                let others = account.movements_of(item).filter_map(|movement| account.other_side(movement));
                related.extend(others.map(|other| other.document.clone()));
            }
        }
        related
    }
}

/// What a decision asks of whoever gives the command, customer by customer.
fn tasks(drafts: &[Draft]) -> Result<Tasks<'_>> {
    let brought: BTreeSet<Duty> = drafts.iter().flat_map(|draft| draft.event.brings()).copied().collect();
    let mut tasks = Tasks::new();
    for draft in drafts {
        let account = draft.stream.account();
        let done = draft.event.done(account).filter(|done| !brought.contains(&done.duty));
        let Some(done) = done else { continue };
        let kind = (account.map(|account| &account.customer), done.duty, done.amount.map(Money::currency));
        let task = tasks.entry(kind).or_default();
        task.amount = match (task.amount, done.amount) {
            (Some(sum), Some(amount)) => Some(sum.plus(amount)?),
            (sum, amount) => sum.or(amount),
        };
        task.documents.extend(done.documents);
    }
    Ok(tasks)
}

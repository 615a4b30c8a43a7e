//! The reports that a case may ask for, each from its parameters to its canonical JSON.

use std::collections::BTreeMap;

use receivables::Result as Answered;
use receivables::aging::{AgingLayout, Buckets};
use receivables::interchange::json::to_json;
use receivables::ledger::{Ledger, Rules};
use receivables::proposal::ProposalOptions;
use receivables::reconcile::{ConfirmationReply, ReconcileOptions};
use serde_json::{Map, Value};

use super::{Wrong, part};

type Report = fn(&Ledger, &Map<String, Value>) -> Result<Answered<String>, Wrong>;

/// What a case calls them.
pub(super) const ALL: &[(&str, Report)] = &[
    ("aging", aging),
    ("statement", statement),
    ("bridge", bridge),
    ("restatement", restatement),
    ("status", status),
    ("back_dating", back_dating),
    ("periods", periods),
    ("closing", closing),
    ("reconciliation", reconciliation),
    ("confirmation", confirmation),
    ("sample", sample),
    ("migration", migration),
    ("proposals", proposals),
];

fn aging(ledger: &Ledger, asked: &Map<String, Value>) -> Result<Answered<String>, Wrong> {
    let view = part(asked, "view")?;
    let layout: AgingLayout = match asked.contains_key("layout") {
        true => part(asked, "layout")?,
        false if asked.contains_key("buckets") => AgingLayout::of(part(asked, "buckets")?),
        false => AgingLayout::of(Buckets::standard()),
    };
    let attached: BTreeMap<String, BTreeMap<String, String>> = match asked.get("attach") {
        Some(attach) => serde_json::from_value(attach.clone()).map_err(|error| error.to_string())?,
        None => BTreeMap::new(),
    };
    Ok(ledger.portfolio().and_then(|mut portfolio| {
        for (name, values) in &attached {
            portfolio.attach(name, |account| values.get(account.customer.as_str()).cloned());
        }
        to_json(&portfolio.aging_laid_out(&view, &layout)?)
    }))
}

fn statement(ledger: &Ledger, asked: &Map<String, Value>) -> Result<Answered<String>, Wrong> {
    let (account, currency) = (part(asked, "account")?, part(asked, "currency")?);
    let (period, basis) = (part(asked, "period")?, part(asked, "basis")?);
    let written = |statement| to_json(&statement);
    Ok(ledger.statement(&account, currency, period, basis).and_then(written))
}

fn bridge(ledger: &Ledger, asked: &Map<String, Value>) -> Result<Answered<String>, Wrong> {
    let (period, basis) = (part(asked, "period")?, part(asked, "basis")?);
    let bridged = ledger.portfolio().and_then(|portfolio| portfolio.bridge(period, basis));
    Ok(bridged.and_then(|bridge| to_json(&bridge)))
}

fn restatement(ledger: &Ledger, asked: &Map<String, Value>) -> Result<Answered<String>, Wrong> {
    let (as_of, basis) = (part(asked, "as_of")?, part(asked, "basis")?);
    let (before, after) = (part(asked, "before")?, part(asked, "after")?);
    let restated =
        ledger.portfolio().and_then(|portfolio| portfolio.restatement(as_of, basis, before, after));
    Ok(restated.and_then(|restatement| to_json(&restatement)))
}

fn status(ledger: &Ledger, asked: &Map<String, Value>) -> Result<Answered<String>, Wrong> {
    let (account, day) = (part(asked, "account")?, part(asked, "day")?);
    Ok(ledger.status(&account, day).and_then(|status| to_json(&status)))
}

fn back_dating(ledger: &Ledger, asked: &Map<String, Value>) -> Result<Answered<String>, Wrong> {
    let request = part(asked, "request")?;
    Ok(ledger.back_dating(&Rules::standard(), &request).and_then(|impact| to_json(&impact)))
}

fn periods(ledger: &Ledger, _: &Map<String, Value>) -> Result<Answered<String>, Wrong> {
    Ok(to_json(ledger.periods()))
}

fn closing(ledger: &Ledger, asked: &Map<String, Value>) -> Result<Answered<String>, Wrong> {
    let check = part(asked, "check")?;
    Ok(ledger.closing_checklist(&check).and_then(|checklist| to_json(&checklist)))
}

/// The options of a case; without any the standard ones.
fn options(asked: &Map<String, Value>) -> Result<ReconcileOptions, Wrong> {
    if asked.contains_key("options") { part(asked, "options") } else { Ok(ReconcileOptions::standard()) }
}

fn reconciliation(ledger: &Ledger, asked: &Map<String, Value>) -> Result<Answered<String>, Wrong> {
    let (view, items) = (part(asked, "view")?, part::<Vec<_>>(asked, "items")?);
    let (controls, options) = (part::<Vec<_>>(asked, "controls")?, options(asked)?);
    let made = ledger.portfolio().and_then(|books| books.reconcile(&view, &items, &controls, &options));
    Ok(made.and_then(|made| to_json(&made)))
}

fn confirmation(ledger: &Ledger, asked: &Map<String, Value>) -> Result<Answered<String>, Wrong> {
    let (view, customer, form) = (part(asked, "view")?, part(asked, "customer")?, part(asked, "form")?);
    let (reply, options) = (part::<Option<ConfirmationReply>>(asked, "reply")?, options(asked)?);
    Ok(ledger.portfolio().and_then(|books| {
        let request = books.confirmation(&view, &customer, form, None)?;
        to_json(&books.confirmed(&request, reply.as_ref(), &options)?)
    }))
}

fn sample(ledger: &Ledger, asked: &Map<String, Value>) -> Result<Answered<String>, Wrong> {
    let (view, plan) = (part(asked, "view")?, part(asked, "plan")?);
    Ok(ledger.portfolio().and_then(|books| to_json(&books.sample(&view, &plan)?)))
}

fn migration(ledger: &Ledger, asked: &Map<String, Value>) -> Result<Answered<String>, Wrong> {
    let (items, plan) = (part::<Vec<_>>(asked, "items")?, part(asked, "plan")?);
    let recorded = part(asked, "recorded")?;
    let made = ledger.migrate(&Rules::standard(), &items, &plan, recorded);
    Ok(made.and_then(|made| to_json(&made)))
}

fn proposals(ledger: &Ledger, asked: &Map<String, Value>) -> Result<Answered<String>, Wrong> {
    let (lines, payers, past) =
        (part::<Vec<_>>(asked, "lines")?, part::<Vec<_>>(asked, "payers")?, part::<Vec<_>>(asked, "past")?);
    let options: ProposalOptions =
        if asked.contains_key("options") { part(asked, "options")? } else { ProposalOptions::default() };
    Ok(ledger.propose(&lines, &payers, &past, &options).and_then(|made| to_json(&made)))
}

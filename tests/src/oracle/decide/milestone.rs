//! What an invoice counts from has happened: its items are due.

use super::super::Oracle;
use super::super::fact::What;
use super::super::text::{day_in, field};
use super::{Decision, Said, refuse_if};

pub(super) fn record(oracle: &Oracle, said: Said<'_>) -> Decision {
    let payload = said.payload;
    let (document, date) = (field(payload, "invoice").unwrap(), day_in(payload, "date").unwrap());
    let milestone = field(payload, "milestone").unwrap();
    let agreed = oracle.facts.iter().find_map(|fact| match &fact.what {
        What::Agreed { document: of, terms, gross } if &**of == document => Some((fact, terms, gross)),
        _ => None,
    });
    let (invoice, terms, gross) = agreed.ok_or("no such invoice")?;
    refuse_if(terms.milestone.as_deref() != Some(milestone), "not counted from that")?;
    let posting = said.posting(date.max(invoice.posting));
    said.near(&[Some(date), Some(posting)])?;
    refuse_if(posting < invoice.posting, "before the invoice")?;
    let schedule = terms.schedule(gross, Some(date)).ok_or("terms that do not work out")?;
    let effective = date.max(invoice.effective);
    let mut facts = Vec::new();
    for (item, part) in oracle.items_of(document).into_iter().zip(schedule) {
        let dated = What::Dated { item, due: part.due, offers: Some(part.offers) };
        facts.push(said.fact(effective, posting, dated));
    }
    Ok(facts)
}

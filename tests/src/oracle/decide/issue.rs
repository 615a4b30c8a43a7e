//! Invoices make debits by their terms; a credit note settles the invoice it corrects, the last due first.

use std::cmp::Reverse;
use std::rc::Rc;

use super::super::fact::{Item, Kind, What};
use super::super::rates::{BOOKS, divided};
use super::super::terms::Terms;
use super::super::text::{Amount, amount_in, day_in, field};
use super::super::{NOW, Oracle};
use super::settle::{Settling, lines, matched};
use super::{Decision, Said, refuse_if};

pub(super) fn invoice(oracle: &Oracle, said: Said<'_>) -> Decision {
    assert!(said.payload["milestones"].as_array().unwrap().is_empty());
    claim(oracle, said, "invoice", Kind::Invoice)
}

pub(super) fn debit_note(oracle: &Oracle, said: Said<'_>) -> Decision {
    let facts = claim(oracle, said, "debit_note", Kind::DebitNote)?;
    if let Some(against) = field(said.payload, "against") {
        // Whatever has that number on the account may be named.
        let owner = oracle.owner(against).ok_or("no such document")?;
        refuse_if(&*owner != field(said.payload, "customer").unwrap(), "of another customer")?;
        let voided = oracle.items_of(against).into_iter().any(|item| oracle.voided(item));
        refuse_if(voided, "what it adds to was voided")?;
    }
    Ok(facts)
}

fn claim(oracle: &Oracle, said: Said<'_>, number: &str, kind: Kind) -> Decision {
    let customer = oracle.customer(field(said.payload, "customer").unwrap()).ok_or("no account")?;
    let document: Rc<str> = field(said.payload, number).unwrap().into();
    oracle.fresh(&document, &customer)?;
    claimed(oracle, said, customer, document, kind)
}

fn claimed(oracle: &Oracle, said: Said<'_>, customer: Rc<str>, document: Rc<str>, kind: Kind) -> Decision {
    let payload = said.payload;
    let (issued, posting) = (day_in(payload, "issued").unwrap(), day_in(payload, "posting"));
    said.near(&[Some(issued), posting])?;
    let gross = amount_in(&payload["totals"], "gross").unwrap();
    refuse_if(gross.minor <= 0, "not above zero")?;
    let terms = Terms::read(&payload["terms"]);
    let from = terms.milestone.is_none().then_some(issued);
    let schedule = terms.schedule(&gross, from).ok_or("terms that do not work out")?;
    let posting = said.posting(issued);
    let agreed = What::Agreed { document: document.clone(), terms: Rc::new(terms), gross: gross.clone() };
    let mut facts = vec![said.fact(issued, posting, agreed)];
    // What all of it is worth is divided like the amount.
    let weights: Vec<i128> = schedule.iter().map(|part| part.minor).collect();
    let worth = said.worth(oracle, &gross, issued)?.map(|worth| divided(worth, &weights));
    for (place, part) in schedule.into_iter().enumerate() {
        let item = Item {
            instalment: place as u64 + 1,
            worth: worth.as_ref().map(|worth| worth[place]),
            due: part.due,
            offers: part.offers,
            ..Item::new(document.clone(), customer.clone(), kind, &gross.currency, part.minor, issued)
        };
        facts.push(said.fact(issued, posting, What::Arose(item)));
    }
    Ok(facts)
}

pub(super) fn credit_note(oracle: &Oracle, said: Said<'_>) -> Decision {
    let payload = said.payload;
    let (issued, posting) = (day_in(payload, "issued").unwrap(), day_in(payload, "posting"));
    said.near(&[Some(issued), posting])?;
    let gross = amount_in(&payload["totals"], "gross").unwrap();
    refuse_if(gross.minor <= 0, "not above zero")?;
    let customer = oracle.customer(field(payload, "customer").unwrap()).ok_or("no account")?;
    let document: Rc<str> = field(payload, "credit_note").unwrap().into();
    oracle.fresh(&document, &customer)?;
    let worth = said.worth(oracle, &gross, issued)?.map(|worth| -worth);
    let item = Item::new(document, customer.clone(), Kind::CreditNote, &gross.currency, -gross.minor, issued);
    let item = Item { worth, ..item };
    let posting = said.posting(issued);
    let mut facts = vec![said.fact(issued, posting, What::Arose(item))];
    let Some(invoice) = field(payload, "against") else { return Ok(facts) };

    let credit = oracle.facts.len();
    for settling in corrected(oracle, invoice, &customer, &gross)? {
        facts.push(matched(oracle, said, credit, (issued, posting), &settling));
    }
    facts[1..].sort_by_key(|fact| (fact.effective, fact.posting));
    Ok(facts)
}

/// What a credit note settles of an invoice.
fn corrected(
    oracle: &Oracle,
    invoice: &str,
    customer: &str,
    gross: &Amount,
) -> Result<Vec<Settling>, &'static str> {
    let mut items = oracle.items_of(invoice);
    refuse_if(items.is_empty(), "no such invoice")?;
    let other = |at: &usize| {
        let item = oracle.item(*at);
        &*item.customer != customer || item.original < 0 || item.currency != gross.currency
    };
    refuse_if(items.iter().any(other), "no invoice of this customer in this currency")?;
    refuse_if(items.iter().any(|item| oracle.voided(*item)), "the invoice was voided")?;
    // The last due first; what is pending comes after every day.
    items.sort_by_key(|at| {
        let due = oracle.due(*at, &NOW);
        Reverse((due.is_none(), due, oracle.item(*at).instalment))
    });
    let mut left = gross.minor;
    let mut settling = Vec::new();
    for debit in items {
        let minor = oracle.open(debit, &NOW).min(left);
        if minor > 0 {
            settling.push(Settling { debit, minor, source: minor, discount: 0, asked: minor });
            left -= minor;
        }
    }
    Ok(settling)
}

/// What is open of the old invoice is credited on it, and as much of the credit note as was settled settles the new one,
/// its first instalment first. What should never have been is not billed again.
pub(super) fn rebill(oracle: &Oracle, said: Said<'_>) -> Decision {
    let payload = said.payload;
    let issued = day_in(payload, "issued").unwrap();
    let posting = said.posting(issued);
    said.near(&[Some(issued), Some(posting)])?;
    let invoice = field(payload, "invoice").unwrap();
    let items = oracle.items_of(invoice);
    let old = oracle.item(*items.first().ok_or("no such invoice")?);
    refuse_if(old.kind != Kind::Invoice, "not an invoice")?;
    refuse_if(oracle.is_voided(items[0]), "voided")?;
    let customer = old.customer.clone();
    let again = oracle.facts.iter().filter_map(|fact| match &fact.what {
        What::Replaced { old, new } if **old == *invoice => oracle.items_of(new).first().copied(),
        _ => None,
    });
    refuse_if(again.into_iter().any(|item| !oracle.is_voided(item)), "billed again")?;
    let number: Rc<str> = field(payload, "credit_note").unwrap().into();
    let replacement = field(payload, "replacement").unwrap();
    refuse_if(*number == *replacement, "one number for both")?;
    oracle.fresh(&number, &customer)?;
    oracle.fresh(replacement, &customer)?;
    let minor = items.iter().map(|item| oracle.item(*item).original).sum();
    let gross = Amount { minor, currency: old.currency.clone() };
    let settling = corrected(oracle, invoice, &customer, &gross)?;
    let from = settling.iter().map(|part| oracle.first_days(part.debit, part.asked));
    let from = from.chain([oracle.days_of(items[0])]);
    refuse_if(from.into_iter().any(|from| issued < from.0 || posting < from.1), "before what it corrects")?;

    let credit = oracle.facts.len();
    let note = Item::new(number, customer.clone(), Kind::CreditNote, &gross.currency, -minor, issued);
    // It takes back what was booked, whatever the rate is now.
    let booked: i128 = items.iter().filter_map(|item| oracle.item(*item).worth).sum();
    let note = Item { worth: (*gross.currency != *BOOKS).then_some(-booked), ..note };
    let mut facts = vec![said.fact(issued, posting, What::Arose(note))];
    let matching = |settling: &Settling| said.fact(issued, posting, lines(credit, settling));
    facts.extend(settling.iter().map(matching));
    let mut left = minor - settling.iter().map(|part| part.minor).sum::<i128>();
    let mut new = claimed(oracle, said, customer, replacement.into(), Kind::Invoice)?;
    let mut settling = Vec::new();
    for (at, fact) in (credit + facts.len()..).zip(&new) {
        let What::Arose(item) = &fact.what else { continue };
        let minor = item.original.min(left);
        if minor > 0 && item.currency == gross.currency {
            settling.push(Settling { debit: at, minor, source: minor, discount: 0, asked: minor });
            left -= minor;
        }
    }
    facts.append(&mut new);
    facts.extend(settling.iter().map(matching));
    facts.push(said.fact(issued, posting, What::Replaced { old: invoice.into(), new: replacement.into() }));
    Ok(facts)
}

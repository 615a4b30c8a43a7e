//! What goes on as an item of its own, here or on another account, and what comes back.

use std::rc::Rc;

use super::super::fact::{About, Fact, Item, Kind, Line, What};
use super::super::terms::Offer;
use super::super::text::{amount, amount_in, day_in, field, nearest};
use super::super::{NOW, Oracle};
use super::adjust::{asked, within_open};
use super::receive::Funds;
use super::settle::{matched, standing_credit};
use super::{Decision, Said, refuse_if};

impl Oracle {
    /// What went on of an item, or of all items, and did not come back: where it went, from which item.
    pub(super) fn standing_carries(&self) -> Vec<(usize, usize, usize)> {
        let back = |to: usize| self.moved().any(|(_, about, _)| about == About::Retracted { to });
        let carried = self.moved().filter_map(|(fact, about, lines)| match about {
            About::Carried { to } if !back(to) => Some((fact, to, lines[0].item)),
            _ => None,
        });
        carried.collect()
    }

    pub(super) fn retracted(&self, said: Said<'_>, days: (i64, i64), to: usize, from: usize) -> Fact {
        let minor = self.item(to).original;
        let lines = vec![
            Line { item: from, minor, discount: false },
            Line { item: to, minor: -minor, discount: false },
        ];
        said.fact(days.0, days.1, What::Moved { about: About::Retracted { to }, lines })
    }

    /// A part of an item has that part of each discount.
    fn part_of_offers(&self, item: usize, minor: i128) -> Vec<Offer> {
        let original = self.item(item).original;
        let part = |offer: &Offer| Offer { minor: nearest(offer.minor * minor, original), ..*offer };
        self.offers(item).iter().map(part).filter(|offer| offer.minor != 0).collect()
    }

    /// Refuses an item over which a case runs, unless that is a promise: it would be left behind.
    pub(super) fn no_case(&self, item: usize) -> Result<(), &'static str> {
        refuse_if(self.running_over(item).any(|matter| matter != "promise"), "a case runs")
    }
}

/// The facts of an amount that goes on, as the item at `to` in the list.
fn carried(said: Said<'_>, days: (i64, i64), from: usize, to: usize, item: Item) -> [Fact; 2] {
    let lines = vec![Line { item: from, minor: -item.original, discount: false }];
    let moved = What::Moved { about: About::Carried { to }, lines };
    [said.fact(days.0, days.1, What::Arose(item)), said.fact(days.0, days.1, moved)]
}

pub(super) fn debit(oracle: &Oracle, said: Said<'_>, command: &str) -> Decision {
    let payload = said.payload;
    let from = oracle.debit_in(payload)?;
    let old = oracle.item(from);
    let (number, kind) = match command {
        "transfer_item" => ("transfer", Kind::Transfer),
        "leave_residual" => ("residual", Kind::Residual),
        _ => ("chargeback", Kind::Chargeback),
    };
    let customer = match field(payload, "customer") {
        Some(customer) => oracle.customer(customer).ok_or("no account")?,
        None => old.customer.clone(),
    };
    let document: Rc<str> = field(payload, number).unwrap().into();
    oracle.fresh(&document, &customer)?;
    oracle.no_case(from)?;
    let asked = asked(oracle, from, payload);
    within_open(oracle, from, &asked)?;
    let days = said.days(said.effective(), oracle.first_days(from, asked.minor))?;
    let due = day_in(payload, "due");
    refuse_if(due.is_some_and(|due| due < old.issued), "due before it was issued")?;
    let offers = match kind {
        Kind::Transfer => oracle.part_of_offers(from, asked.minor),
        _ => Vec::new(),
    };
    let item = Item {
        nature: if kind == Kind::Transfer { old.nature } else { kind },
        origin: Some(from),
        due: due.or(oracle.due(from, &NOW)),
        offers,
        ..Item::new(document, customer, kind, &old.currency, asked.minor, old.issued)
    };
    Ok(carried(said, days, from, oracle.facts.len(), item).into())
}

pub(super) fn credit(oracle: &Oracle, said: Said<'_>, command: &str) -> Decision {
    let payload = said.payload;
    let name = if command == "identify_receipt" { "receipt" } else { "credit" };
    let from = standing_credit(oracle, field(payload, name).unwrap())?;
    let old = oracle.item(from);
    refuse_if(name == "receipt" && !old.customer.starts_with("suspense/"), "not in suspense")?;
    let parts = payload["parts"].as_array().unwrap();
    refuse_if(parts.is_empty(), "no parts")?;
    let mut total = amount_in(&parts[0], "amount").unwrap();
    total.minor = 0;
    for (at, part) in parts.iter().enumerate() {
        let minor = amount(field(part, "amount").unwrap());
        refuse_if(minor.minor <= 0 || minor.currency != old.currency, "another currency, or nothing")?;
        total.minor += minor.minor;
        let customer = oracle.customer(field(part, "customer").unwrap()).ok_or("no account")?;
        oracle.fresh(field(part, "credit").unwrap(), &customer)?;
        let same = |other: &&serde_json::Value| {
            let alike = other["customer"] == part["customer"] && other["purpose"] == part["purpose"];
            alike || other["credit"] == part["credit"]
        };
        refuse_if(parts[..at].iter().any(|other| same(&other)), "a part twice")?;
    }
    within_open(oracle, from, &total)?;
    let first = oracle.first_days(from, total.minor);
    let days = said.days(day_in(payload, "effective").unwrap_or(first.0), first)?;
    let mut facts: Vec<Fact> = Vec::new();
    let mut settled: Vec<Fact> = Vec::new();
    for part in parts {
        let money = amount(field(part, "amount").unwrap());
        let customer = oracle.customer(field(part, "customer").unwrap()).ok_or("no account")?;
        let to = oracle.facts.len() + facts.len();
        if old.nature == Kind::Receipt && part["purpose"] == "settlement" {
            let advice = part["remittance"].as_array().unwrap();
            let (money, customer) = (&money, &*customer);
            let funds = Funds { customer, money, paid: old.issued, advice, payload: part };
            let mut these: Vec<Fact> = Vec::new();
            // What another part of the same money settles is open no longer.
            let mut after = oracle.clone();
            after.facts.extend(facts.iter().chain(&settled).cloned());
            for mut settling in funds.settle(&after, Vec::new()) {
                // Both together have to be open: this, and what the other part takes.
                settling.asked += oracle.open(settling.debit, &NOW) - after.open(settling.debit, &NOW);
                these.push(matched(oracle, said, to, days, &settling));
            }
            these.sort_by_key(|fact| (fact.effective, fact.posting));
            settled.extend(these);
        }
        let item = Item {
            nature: old.nature,
            issued: old.issued,
            origin: Some(from),
            deposit: part["purpose"] == "deposit",
            ..Item::new(
                field(part, "credit").unwrap().into(),
                customer,
                Kind::Transfer,
                &old.currency,
                -money.minor,
                days.0,
            )
        };
        facts.extend(carried(said, days, from, to, item));
    }
    facts.extend(settled);
    Ok(facts)
}

/// Everything that is open goes on, numbered in order, and the account is closed.
pub(super) fn merge(oracle: &Oracle, said: Said<'_>) -> Decision {
    let payload = said.payload;
    let customer = oracle.customer(field(payload, "customer").unwrap()).ok_or("no account")?;
    let into = oracle.customer(field(payload, "into").unwrap()).ok_or("no account")?;
    refuse_if(customer == into, "into itself")?;
    refuse_if(oracle.is_closed(&customer) || oracle.is_closed(&into), "a closed account")?;
    let (last, opened) = (oracle.last_change(&customer), oracle.opened(&into));
    let from = (last.0.max(opened.0), last.1.max(opened.1));
    let open = oracle.arisen().filter(|(at, item)| item.customer == customer && oracle.open(*at, &NOW) != 0);
    let open: Vec<(usize, &Item)> = open.collect();
    for (place, (item, _)) in (1..).zip(&open) {
        oracle.no_case(*item)?;
        oracle.fresh(&format!("{}.{place}", field(payload, "merge").unwrap()), &into)?;
    }
    let days = said.days(said.effective(), from)?;
    let mut facts = Vec::new();
    for (place, (at, old)) in (1..).zip(open) {
        let number: Rc<str> = format!("{}.{place}", field(payload, "merge").unwrap()).into();
        let minor = oracle.open(at, &NOW);
        let item = Item {
            nature: old.nature,
            origin: Some(at),
            deposit: old.deposit,
            due: oracle.due(at, &NOW),
            offers: oracle.part_of_offers(at, minor),
            ..Item::new(number, into.clone(), Kind::Transfer, &old.currency, minor, old.issued)
        };
        facts.extend(carried(said, days, at, oracle.facts.len() + facts.len(), item));
    }
    facts.push(said.fact(days.0, days.1, What::Closed { customer, closed: true }));
    Ok(facts)
}

pub(super) fn undo(oracle: &Oracle, said: Said<'_>) -> Decision {
    let items = oracle.items_of(field(said.payload, "document").unwrap());
    let to = *items.first().ok_or("no such document")?;
    let from = oracle.item(to).origin.ok_or("not from elsewhere")?;
    oracle.untouched(to)?;
    oracle.no_case(to)?;
    let standing = oracle.standing_carries().into_iter().find(|(_, there, _)| *there == to);
    let (fact, ..) = standing.ok_or("came back already")?;
    let first = oracle.days_of(fact);
    let undone = oracle.last_undone(to).unwrap_or(first);
    let days = said.days(said.effective(), (first.0.max(undone.0), first.1.max(undone.1)))?;
    Ok(vec![oracle.retracted(said, days, to, from)])
}

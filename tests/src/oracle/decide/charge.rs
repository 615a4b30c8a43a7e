//! Late payment charged, each day once; and what was written off claimed again.

use std::rc::Rc;

use super::super::fact::{About, Item, Kind, What};
use super::super::text::{Amount, Day, amount_in, day_in, field};
use super::super::{NOW, Oracle};
use super::{Decision, Said, refuse_if};

impl Oracle {
    /// The last day of an item that is charged by something that was not voided.
    pub(super) fn charged_until(&self, item: usize) -> Option<Day> {
        let charged = self.facts.iter().filter_map(|fact| match &fact.what {
            What::Charged { item: of, through, charge } if *of == item => Some((*through, charge)),
            _ => None,
        });
        let voided = |charge: &str| {
            self.moved().any(|(_, about, lines)| {
                about == About::Voided && lines.iter().any(|line| &*self.item(line.item).document == charge)
            })
        };
        charged.filter(|(_, charge)| !voided(charge)).map(|(through, _)| through).max()
    }
}

pub(super) fn late(oracle: &Oracle, said: Said<'_>) -> Decision {
    let payload = said.payload;
    let (issued, posting) = (day_in(payload, "issued").unwrap(), day_in(payload, "posting"));
    said.near(&[Some(issued), posting])?;
    let due = day_in(payload, "due").unwrap();
    refuse_if(due < issued, "due before it is issued")?;
    let customer = oracle.account_in(payload).ok_or("no account")?;
    refuse_if(field(payload, "class") == Some("suspense"), "nobody owes anything there")?;
    let number: Rc<str> = field(payload, "charge").unwrap().into();
    oracle.fresh(&number, &customer)?;
    let posting = said.posting(issued);
    let (mut sum, mut currency, mut facts) = (0, None, Vec::new());
    for line in payload["lines"].as_array().unwrap() {
        let item = oracle.debit_in(line)?;
        let about = oracle.item(item);
        refuse_if(about.customer != customer, "of another customer")?;
        refuse_if(oracle.voided(item), "voided")?;
        let (interest, lump_sum) = (amount_in(line, "interest").unwrap(), amount_in(line, "lump_sum"));
        refuse_if(
            interest.currency != about.currency || interest.minor < 0,
            "another currency, or below zero",
        )?;
        sum += interest.minor + lump_sum.map_or(0, |lump_sum| lump_sum.minor);
        let (from, through) = (day_in(line, "from").unwrap(), day_in(line, "through").unwrap());
        refuse_if(through < from, "it ends before it begins")?;
        refuse_if(from < oracle.due(item, &NOW).unwrap_or(oracle.facts[item].effective), "not due then")?;
        refuse_if(oracle.charged_until(item).is_some_and(|until| from <= until), "charged already")?;
        refuse_if(oracle.is_insolvent(&customer, through), "proceedings run")?;
        currency = Some(about.currency.clone());
        let charged = What::Charged { item, through, charge: number.clone() };
        facts.push(said.fact(issued, posting, charged));
    }
    refuse_if(sum <= 0, "nothing is charged")?;
    let currency = currency.ok_or("nothing is charged")?;
    let worth = said.worth(oracle, &Amount { minor: sum, currency: currency.clone() }, issued)?;
    let item = Item {
        instalment: 1,
        due: Some(due),
        worth,
        ..Item::new(number, customer, Kind::LateCharge, &currency, sum, issued)
    };
    facts.push(said.fact(issued, posting, What::Arose(item)));
    Ok(facts)
}

pub(super) fn recovery(oracle: &Oracle, said: Said<'_>) -> Decision {
    let payload = said.payload;
    let (amount, write_off) = (amount_in(payload, "amount").unwrap(), field(payload, "write_off").unwrap());
    refuse_if(amount.minor <= 0, "not above zero")?;
    let (adjustment, how) = oracle.adjustment(write_off).ok_or("no such write-off")?;
    refuse_if(how != "write_off", "not a write-off")?;
    let number: Rc<str> = field(payload, "recovery").unwrap().into();
    let left = oracle.left(adjustment);
    let about = oracle.item(left[0].0);
    oracle.fresh(&number, &about.customer)?;
    refuse_if(amount.currency != about.currency, "another currency")?;
    let sum = left.iter().map(|(_, minor)| minor).sum::<i128>() - oracle.recovered(write_off);
    refuse_if(amount.minor > sum, "more than is written off")?;
    let days = said.days(said.effective(), oracle.days_of(adjustment))?;
    let worth = said.worth(oracle, &amount, said.effective())?;
    let item = Item {
        instalment: 1,
        against: Some(write_off.into()),
        worth,
        ..Item::new(number, about.customer.clone(), Kind::Recovery, &amount.currency, amount.minor, days.0)
    };
    Ok(vec![said.fact(days.0, days.1, What::Arose(item))])
}

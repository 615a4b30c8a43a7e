//! What a credit settles of a debit, by hand or by a rule, and from which day that counts.

use serde_json::Value;

use super::super::fact::{About, Fact, Kind, Line, What};
use super::super::text::{Currency, Day, amount_in, day_in, field, nearest};
use super::super::{Axis, NOW, Oracle};
use super::{Decision, Said, refuse_if};

/// A debit about to be settled.
pub(super) struct Settling {
    pub(super) debit: usize,
    pub(super) minor: i128,
    /// How much of the credit that takes: the same, unless that is in another currency.
    pub(super) source: i128,
    pub(super) discount: i128,
    /// How much it must have open: this, and what is settled of it beside.
    pub(super) asked: i128,
}

/// What is open, and what paying on a day earns.
#[derive(Debug, Clone, Copy)]
pub(super) struct Offered {
    pub(super) original: i128,
    pub(super) open: i128,
    /// What the day earns on the original.
    pub(super) earns: i128,
    /// What any day would.
    pub(super) most: i128,
    pub(super) taken: i128,
}

impl Oracle {
    pub(super) fn offered(&self, debit: usize, day: Day) -> Offered {
        let offers = self.offers(debit);
        let best = |until: &dyn Fn(Day) -> bool| {
            let offers = offers.iter().filter(|offer| offer.until.is_none_or(until));
            offers.map(|offer| offer.minor).max().unwrap_or(0)
        };
        Offered {
            original: self.item(debit).original,
            open: self.open(debit, &NOW),
            earns: best(&|until| day <= until),
            most: best(&|_| true),
            taken: self.discount_taken(debit, &NOW),
        }
    }
}

impl Offered {
    /// The cash that is used and the discount it earns, in proportion: of what is open where both together close it, of
    /// the cash otherwise. Never more than the best offer in all.
    pub(super) fn settle(&self, cash: i128) -> (i128, i128) {
        let whole = nearest(self.open * self.earns, self.original);
        let whole = whole.min((self.most - self.taken).max(0)).min(self.open).max(0);
        if cash + whole >= self.open {
            return (self.open - whole, whole);
        }
        let rest = self.original - self.earns;
        let part = if rest > 0 { nearest(cash * self.earns, rest) } else { 0 };
        (cash, part.min(whole).min(self.open - cash))
    }
}

/// The match of a new credit, which has all of itself open from its own days.
pub(super) fn matched(
    oracle: &Oracle,
    said: Said<'_>,
    credit: usize,
    from: (Day, Day),
    settling: &Settling,
) -> Fact {
    let effective = oracle.open_from(settling.debit, settling.asked, Axis::Value).max(from.0);
    let posting = oracle.open_from(settling.debit, settling.asked, Axis::Book).max(from.1);
    said.fact(effective, posting, lines(credit, settling))
}

pub(super) fn lines(credit: usize, settling: &Settling) -> What {
    let Settling { debit, minor, source, discount, .. } = *settling;
    let mut lines = vec![
        Line { item: debit, minor: -minor, discount: false },
        Line { item: credit, minor: source, discount: false },
    ];
    if discount != 0 {
        lines.push(Line { item: debit, minor: -discount, discount: true });
    }
    What::Moved { about: About::Match { credit, debit }, lines }
}

/// The credit of a document that was not returned.
pub(super) fn standing_credit(oracle: &Oracle, document: &str) -> Result<usize, &'static str> {
    let items = oracle.items_of(document);
    let credit = *items.first().ok_or("no such document")?;
    refuse_if(oracle.item(credit).original >= 0, "not a credit")?;
    let returned = |about: About| about == About::Return { receipt: credit, whole: true };
    refuse_if(oracle.moved().any(|(_, about, _)| returned(about)), "returned")?;
    Ok(credit)
}

/// What somebody says that a credit in a currency settles, paid on a day where it is money.
pub(super) fn instructed(
    oracle: &Oracle,
    paid: Option<Day>,
    currency: &Currency,
    lines: &[Value],
) -> Result<Vec<Settling>, &'static str> {
    let mut settling: Vec<Settling> = Vec::new();
    for line in lines {
        let minor = amount_in(line, "amount").unwrap();
        refuse_if(minor.minor <= 0, "not above zero")?;
        let debit = oracle.debit_in(line)?;
        let item = oracle.item(debit);
        refuse_if(settling.iter().any(|other| other.debit == debit), "an item twice")?;
        refuse_if(item.currency != minor.currency, "another currency")?;
        let source = amount_in(line, "source");
        refuse_if(source.is_none() && item.currency != *currency, "another currency")?;
        let source = source.unwrap_or(minor.clone());
        refuse_if(source.minor <= 0 || source.currency != *currency, "another currency, or nothing")?;
        refuse_if(item.currency == *currency && source != minor, "another amount of the same currency")?;
        refuse_if(paid.is_some_and(|paid| oracle.is_the_factors(debit, paid)), "assigned")?;
        let discount = amount_in(line, "discount");
        let other = discount.as_ref().is_some_and(|amount| amount.currency != item.currency);
        refuse_if(other, "another currency")?;
        let discount = discount.map_or(0, |amount| amount.minor);
        let earned = paid.map_or(0, |paid| oracle.offered(debit, paid).settle(minor.minor).1);
        refuse_if(discount != 0 && !(0..=earned).contains(&discount), "more discount than was earned")?;
        let asked = minor.minor + discount;
        refuse_if(asked > oracle.open(debit, &NOW), "more than is open")?;
        settling.push(Settling { debit, minor: minor.minor, source: source.minor, discount, asked });
    }
    Ok(settling)
}

pub(super) fn apply(oracle: &Oracle, said: Said<'_>) -> Decision {
    let payload = said.payload;
    let (effective, posting) = (day_in(payload, "effective"), day_in(payload, "posting"));
    said.near(&[effective, posting])?;
    let credit = standing_credit(oracle, field(payload, "credit").unwrap())?;
    let said_lines = payload["lines"].as_array().unwrap();
    refuse_if(said_lines.is_empty(), "nothing to settle")?;
    let source = oracle.item(credit);
    let paid = (source.nature != Kind::CreditNote).then_some(source.issued);
    let settling = instructed(oracle, paid, &source.currency, said_lines)?;
    let used: i128 = settling.iter().map(|line| line.source).sum();
    refuse_if(used > -oracle.open(credit, &NOW), "more than is left of the credit")?;
    let from = [Axis::Value, Axis::Book].map(|axis| oracle.open_from(credit, used, axis));
    let mut facts = Vec::new();
    for line in settling {
        let first = |axis, from: Day| oracle.open_from(line.debit, line.asked, axis).max(from);
        let first = (first(Axis::Value, from[0]), first(Axis::Book, from[1]));
        let effective = effective.unwrap_or(first.0);
        let posting = said.posting(first.1.max(effective));
        refuse_if(effective < first.0 || posting < first.1, "not open on that day")?;
        facts.push(said.fact(effective, posting, lines(credit, &line)));
    }
    facts.sort_by_key(|fact| (fact.effective, fact.posting));
    Ok(facts)
}

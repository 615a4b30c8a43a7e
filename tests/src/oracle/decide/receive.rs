//! Money goes to what it is said to be for, then to the one item of its amount, then to the oldest due.

use std::rc::Rc;

use serde_json::Value;

use super::super::fact::{Item, Kind, What};
use super::super::text::{Amount, Currency, Day, amount_in, day_in, field};
use super::super::{NOW, Oracle};
use super::settle::{Offered, Settling, instructed, matched};
use super::{Decision, Said, refuse_if};

pub(super) fn payment(oracle: &Oracle, said: Said<'_>) -> Decision {
    let customer = oracle.customer(field(said.payload, "customer").unwrap()).ok_or("no account")?;
    received(oracle, said, customer)
}

/// Money of proceedings is money like any other; the case notes it.
pub(super) fn dividend(oracle: &Oracle, said: Said<'_>) -> Decision {
    let case = oracle.running(field(said.payload, "insolvency").unwrap(), "insolvency")?;
    let What::Case { owner, .. } = &oracle.facts[case].what else { unreachable!("no case") };
    let mut facts = received(oracle, said, owner.clone())?;
    let days = said.days(day_in(said.payload, "value_date").unwrap(), oracle.days_of(case))?;
    facts.push(said.fact(days.0, days.1, What::Noted { case, told: None }));
    Ok(facts)
}

fn received(oracle: &Oracle, said: Said<'_>, customer: Rc<str>) -> Decision {
    let payload = said.payload;
    let (day, posting) = (day_in(payload, "value_date").unwrap(), day_in(payload, "posting"));
    said.near(&[Some(day), posting])?;
    let money = amount_in(payload, "amount").unwrap();
    refuse_if(money.minor <= 0, "not above zero")?;
    let advice = payload["remittance"].as_array().map_or(&[][..], Vec::as_slice);
    for line in advice {
        let amount = amount_in(line, "amount");
        let wrong = amount.is_some_and(|amount| amount.minor <= 0 || amount.currency != money.currency);
        refuse_if(wrong, "advice of another amount")?;
    }
    let document: Rc<str> = field(payload, "receipt").unwrap().into();
    oracle.fresh(&document, &customer)?;
    let mut settled = instructed(oracle, Some(day), &money.currency, payload["lines"].as_array().unwrap())?;
    let left = money.minor - settled.iter().map(|line| line.source).sum::<i128>();
    refuse_if(left < 0, "more than the money")?;
    // A dividend is to settle items, whatever it does not say.
    if payload["purpose"].is_null() || payload["purpose"] == "settlement" {
        let left = &Amount { minor: left, ..money.clone() };
        let funds = Funds { customer: &customer, money: left, paid: day, advice, payload };
        settled = funds.settle(oracle, settled);
    }
    let posting = said.posting(day);
    let worth = said.worth(oracle, &money, day)?.map(|worth| -worth);
    let deposit = payload["purpose"] == "deposit";
    let item = Item::new(document, customer, Kind::Receipt, &money.currency, -money.minor, day);
    let item = Item { worth, deposit, ..item };
    let mut facts = vec![said.fact(day, posting, What::Arose(item))];
    let credit = oracle.facts.len();
    facts.extend(settled.iter().map(|settling| matched(oracle, said, credit, (day, posting), settling)));
    facts[1..].sort_by_key(|fact| (fact.effective, fact.posting));
    Ok(facts)
}

/// Nobody's money waits on an account of the bank's, which is there once money is.
pub(super) fn unidentified(oracle: &Oracle, said: Said<'_>) -> Decision {
    let payload = said.payload;
    let (day, posting) = (day_in(payload, "value_date").unwrap(), day_in(payload, "posting"));
    said.near(&[Some(day), posting])?;
    let money = amount_in(payload, "amount").unwrap();
    refuse_if(money.minor <= 0, "not above zero")?;
    let document: Rc<str> = field(payload, "receipt").unwrap().into();
    refuse_if(oracle.knows(&document), "there is such a document")?;
    let customer: Rc<str> = format!("suspense/{}", field(payload, "bank").unwrap()).into();
    let posting = said.posting(day);
    let worth = said.worth(oracle, &money, day)?.map(|worth| -worth);
    let item = Item::new(document, customer, Kind::Receipt, &money.currency, -money.minor, day);
    let item = Item { worth, ..item };
    Ok(vec![said.fact(day, posting, What::Arose(item))])
}

/// Money of a customer that settles what it can.
pub(super) struct Funds<'a> {
    pub(super) customer: &'a str,
    pub(super) money: &'a Amount,
    pub(super) paid: Day,
    pub(super) advice: &'a [Value],
    /// What else is said: a reference, a policy.
    pub(super) payload: &'a Value,
}

impl Funds<'_> {
    /// What is settled in all, behind what somebody said.
    pub(super) fn settle(&self, oracle: &Oracle, said: Vec<Settling>) -> Vec<Settling> {
        let Self { customer, money, paid, advice, payload } = self;
        let mut paying = Paying::new(oracle, customer, &money.currency, *paid, advice, money.minor);
        paying.take(said);
        let rules = match &payload["policy"] {
            Value::Null => vec!["remittance", "reference_text", "exact_single", "oldest_due_first"],
            policy => {
                assert_eq!(policy["discount"], "proportional");
                policy["rules"].as_array().unwrap().iter().map(|rule| rule.as_str().unwrap()).collect()
            }
        };
        for rule in rules {
            match rule {
                "remittance" => paying.by_advice(advice),
                "reference_text" => paying.by_text(field(payload, "reference").unwrap_or("")),
                "exact_single" => paying.exact_single(),
                "oldest_due_first" => paying.oldest_due_first(),
                other => panic!("the oracle does not know the rule {other}"),
            }
        }
        paying.settled
    }
}

/// The money on its way to the debits it may settle, which stand in the order of their due dates.
struct Paying<'a> {
    oracle: &'a Oracle,
    debits: Vec<Debit>,
    left: i128,
    settled: Vec<Settling>,
}

struct Debit {
    item: usize,
    own: bool,
    offered: Offered,
    asked: i128,
}

impl<'a> Paying<'a> {
    fn new(
        oracle: &'a Oracle,
        customer: &str,
        currency: &Currency,
        day: Day,
        advice: &[Value],
        left: i128,
    ) -> Self {
        let mut debits = Vec::new();
        for (item, about) in oracle.arisen() {
            let own = &*about.customer == customer;
            let named = advice.iter().any(|line| field(line, "document") == Some(&*about.document));
            let ours = (own || named) && !oracle.is_the_factors(item, day);
            if ours && about.currency == *currency && oracle.open(item, &NOW) > 0 {
                debits.push(Debit { item, own, offered: oracle.offered(item, day), asked: 0 });
            }
        }
        debits.sort_by_key(|debit| {
            let (about, due) = (oracle.item(debit.item), oracle.due(debit.item, &NOW));
            (due.is_none(), due, about.issued, about.document.clone(), about.instalment)
        });
        Self { oracle, debits, left, settled: Vec::new() }
    }

    /// What is settled already is open no longer, and what is settled beside it asks for both.
    fn take(&mut self, settled: Vec<Settling>) {
        for debit in &mut self.debits {
            if let Some(before) = settled.iter().find(|before| before.debit == debit.item) {
                debit.offered.open -= before.asked;
                debit.offered.taken += before.discount;
                debit.asked = before.asked;
            }
        }
        self.settled = settled;
    }

    /// Settles a debit with so much of the money at most; answers what that took.
    fn settle(&mut self, at: usize, most: i128) -> i128 {
        let (debit, most) = (&mut self.debits[at], most.min(self.left));
        if most <= 0 || debit.offered.open <= 0 {
            return 0;
        }
        let (minor, discount) = debit.offered.settle(most);
        debit.offered.open -= minor + discount;
        debit.offered.taken += discount;
        debit.asked += minor + discount;
        self.left -= minor;
        self.settled.push(Settling { debit: debit.item, minor, source: minor, discount, asked: debit.asked });
        minor
    }

    fn by_advice(&mut self, advice: &[Value]) {
        for line in advice {
            let mut most = amount_in(line, "amount").map_or(i128::MAX, |amount| amount.minor);
            for at in 0..self.debits.len() {
                let item = self.oracle.item(self.debits[at].item);
                let this_one = line["instalment"].is_null() || line["instalment"] == item.instalment;
                if this_one && field(line, "document") == Some(&*item.document) {
                    most -= self.settle(at, most);
                }
            }
        }
    }

    fn by_text(&mut self, reference: &str) {
        for word in reference.split([' ', '\t', '\n', ',', ';']) {
            let word = word.trim_matches(['.', ':', '(', ')', '"', '\'']);
            if word.len() < 3 || !word.contains(|c: char| c.is_ascii_digit()) {
                continue;
            }
            for at in 0..self.debits.len() {
                let debit = &self.debits[at];
                if debit.own && &*self.oracle.item(debit.item).document == word {
                    self.settle(at, i128::MAX);
                }
            }
        }
    }

    fn exact_single(&mut self) {
        let left = self.left;
        let exact = |debit: &Debit| {
            let Offered { open, .. } = debit.offered;
            debit.own && open > 0 && (open == left || debit.offered.settle(open).0 == left)
        };
        let exact: Vec<usize> = (0..self.debits.len()).filter(|at| exact(&self.debits[*at])).collect();
        if let [only] = exact[..] {
            self.settle(only, left);
        }
    }

    fn oldest_due_first(&mut self) {
        for at in 0..self.debits.len() {
            if self.debits[at].own {
                self.settle(at, i128::MAX);
            }
        }
    }
}

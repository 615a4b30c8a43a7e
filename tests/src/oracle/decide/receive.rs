//! Money goes to what it is said to be for, then where a policy sends it: to the one item of its amount, to everything that
//! it is the sum of, to one item after the other, to all in proportion.

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
        let standard = Value::from(vec!["remittance", "reference_text", "exact_single", "oldest_due_first"]);
        let policy = Some(&payload["policy"]).filter(|policy| !policy.is_null());
        let rules = policy.map_or(&standard, |policy| &policy["rules"]).as_array().unwrap();
        let terms = policy.map_or(Earning::default(), Earning::of);
        let mut paying = Paying::new(oracle, customer, &money.currency, (*paid, terms), advice, money.minor);
        paying.take(said);
        for rule in rules {
            let paid = *paid;
            match rule.as_str().unwrap() {
                "remittance" => paying.by_advice(advice),
                "reference_text" => paying.by_text(field(payload, "reference").unwrap_or("")),
                "exact_single" => paying.exact_single(),
                "whole_account" => paying.all_of(|_| true),
                "past_due" => paying.all_of(|debit| debit.due.is_some_and(|due| due < paid)),
                "oldest_due_first" => paying.in_order(|_| 0),
                "oldest_issued_first" => paying.in_order(|debit| i128::from(debit.issued)),
                "largest_first" => paying.in_order(|debit| -debit.offered.open),
                "smallest_first" => paying.in_order(|debit| debit.offered.open),
                "pro_rata" => paying.in_proportion(),
                other => panic!("the oracle does not know the rule {other}"),
            }
        }
        paying.settled
    }
}

/// When a policy lets a discount be taken.
#[derive(Clone, Copy, Default)]
struct Earning {
    grace: i64,
    /// Whatever the day.
    always: bool,
    never: bool,
    /// Not on a part of what is open.
    whole: bool,
}

impl Earning {
    fn of(policy: &Value) -> Self {
        for absent in ["skip_disputed", "skip_late_charges"] {
            assert_eq!(policy[absent], false);
        }
        assert!(
            policy["inside"].is_null()
                && policy["credits"] == "none"
                && policy["tolerances"] == Value::Array(vec![])
        );
        Self {
            grace: policy["discount_grace_days"].as_i64().unwrap(),
            always: policy["unearned_discount"] == true,
            never: policy["discount"] == "none",
            whole: policy["discount"] == "full_payment",
        }
    }

    /// What a debit offers to who pays on a day.
    fn offered(self, oracle: &Oracle, item: usize, day: Day) -> Offered {
        let offered = oracle.offered(item, day - self.grace);
        let earns = match (self.never, self.always) {
            (true, _) => 0,
            (_, true) => offered.most,
            _ => offered.earns,
        };
        Offered { earns, ..offered }
    }
}

/// The money on its way to the debits it may settle, which stand in the order of their due dates.
struct Paying<'a> {
    oracle: &'a Oracle,
    debits: Vec<Debit>,
    left: i128,
    settled: Vec<Settling>,
    earning: Earning,
}

struct Debit {
    item: usize,
    own: bool,
    due: Option<Day>,
    issued: Day,
    offered: Offered,
    asked: i128,
}

impl<'a> Paying<'a> {
    fn new(
        oracle: &'a Oracle,
        customer: &str,
        currency: &Currency,
        (day, earning): (Day, Earning),
        advice: &[Value],
        left: i128,
    ) -> Self {
        let mut debits = Vec::new();
        for (item, about) in oracle.arisen() {
            let own = &*about.customer == customer;
            let named = advice.iter().any(|line| field(line, "document") == Some(&*about.document));
            let ours = (own || named) && !oracle.is_the_factors(item, day);
            if ours && about.currency == *currency && oracle.open(item, &NOW) > 0 {
                let (due, issued) = (oracle.due(item, &NOW), about.issued);
                debits.push(Debit {
                    item,
                    own,
                    due,
                    issued,
                    offered: earning.offered(oracle, item, day),
                    asked: 0,
                });
            }
        }
        debits.sort_by_key(|debit| {
            let about = oracle.item(debit.item);
            (debit.due.is_none(), debit.due, debit.issued, about.document.clone(), about.instalment)
        });
        Self { oracle, debits, left, settled: Vec::new(), earning }
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
        let (minor, mut discount) = debit.offered.settle(most);
        if self.earning.whole && minor + discount < debit.offered.open {
            discount = 0;
        }
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

    /// The own debits of which something is open, in the order of their due dates.
    fn found(&self) -> Vec<usize> {
        let open = |at: &usize| self.debits[*at].own && self.debits[*at].offered.open > 0;
        (0..self.debits.len()).filter(open).collect()
    }

    /// What closes a debit.
    fn needs(&self, at: usize) -> i128 {
        self.debits[at].offered.settle(self.debits[at].offered.open).0
    }

    /// All that fits, where the money is the sum of it, with discounts or without.
    fn all_of(&mut self, fits: impl Fn(&Debit) -> bool) {
        let all: Vec<usize> = self.found().into_iter().filter(|at| fits(&self.debits[*at])).collect();
        let open: i128 = all.iter().map(|at| self.debits[*at].offered.open).sum();
        let needed: i128 = all.iter().map(|at| self.needs(*at)).sum();
        if open == self.left {
            // Who pays all of it in full takes no discount.
            for at in all {
                let earns = std::mem::take(&mut self.debits[at].offered.earns);
                self.settle(at, i128::MAX);
                self.debits[at].offered.earns = earns;
            }
        } else if needed == self.left {
            all.into_iter().for_each(|at| _ = self.settle(at, i128::MAX));
        }
    }

    /// One after the other by a number, what has the same number by due date.
    fn in_order(&mut self, by: impl Fn(&Debit) -> i128) {
        let mut all = self.found();
        all.sort_by_key(|at| by(&self.debits[*at]));
        for at in all {
            self.settle(at, i128::MAX);
        }
    }

    /// To each its part of the money, by what closes it; what does not divide goes to those of whom most was cut off.
    fn in_proportion(&mut self) {
        let mut all = self.found();
        all.sort_by_key(|at| {
            let about = self.oracle.item(self.debits[*at].item);
            (about.document.clone(), about.instalment)
        });
        let needs: Vec<i128> = all.iter().map(|at| self.needs(*at)).collect();
        let (money, whole) = (self.left, needs.iter().sum::<i128>());
        if whole <= money {
            all.into_iter().for_each(|at| _ = self.settle(at, i128::MAX));
            return;
        }
        let mut shares: Vec<i128> = needs.iter().map(|need| money * need / whole).collect();
        let mut cut: Vec<usize> = (0..all.len()).collect();
        cut.sort_by_key(|at| std::cmp::Reverse(money * needs[*at] % whole));
        let odd = money - shares.iter().sum::<i128>();
        for at in cut.into_iter().take(usize::try_from(odd).unwrap()) {
            shares[at] += 1;
        }
        for (at, share) in all.into_iter().zip(shares) {
            self.settle(at, share);
        }
    }
}

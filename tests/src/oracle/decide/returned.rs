//! Money that left again takes with it what was built on it: all of that where all of it left, else just enough.

use serde_json::Value;

use super::super::fact::{About, Fact, Item, Kind, Line, What};
use super::super::text::{Amount, Day, amount_in, day_in, field, nearest};
use super::super::{NOW, Oracle};
use super::settle::{Settling, lines, standing_credit};
use super::{Decision, Said, refuse_if};

pub(super) fn payment(oracle: &Oracle, said: Said<'_>) -> Decision {
    let payload = said.payload;
    let returned = day_in(payload, "returned").unwrap();
    left_again(oracle, said, field(payload, "receipt").unwrap(), returned, amount_in(payload, "amount"))
}

/// The money of a receipt left on a day, all of it or a part.
pub(super) fn left_again(
    oracle: &Oracle,
    said: Said<'_>,
    receipt: &str,
    returned: Day,
    asked: Option<Amount>,
) -> Decision {
    let receipt = standing_credit(oracle, receipt)?;
    let about = oracle.item(receipt);
    refuse_if(about.kind != Kind::Receipt, "not a receipt")?;
    let arrived = oracle.days_of(receipt);
    let posting = said.posting(returned.max(arrived.1));
    said.near(&[Some(returned), Some(posting)])?;
    refuse_if(returned < arrived.0 || posting < arrived.1, "before it arrived")?;
    let there = oracle.money_there(receipt);
    refuse_if(asked.as_ref().is_some_and(|asked| asked.currency != about.currency), "another currency")?;
    let asked = asked.map_or(there, |asked| asked.minor);
    refuse_if(asked <= 0 || asked > there, "more than there is")?;

    let mut giving = Giving { oracle, said, days: (returned, posting), undone: Vec::new() };
    if asked == there { giving.everything(receipt, asked) } else { giving.enough(receipt, asked) }
}

/// A gateway paid less, since it took money back that it had paid before: what arrived is all of that.
pub(super) fn payout(oracle: &Oracle, said: Said<'_>) -> Decision {
    let payload = said.payload;
    let (paid, posting) = (day_in(payload, "paid").unwrap(), day_in(payload, "posting"));
    said.near(&[Some(paid), posting])?;
    let number = field(payload, "payout").unwrap();
    oracle.fresh(number, "")?;
    let nothing = |list: &str| payload[list].as_array().unwrap().is_empty();
    assert!(nothing("charges") && nothing("refunds"));
    let arrived = amount_in(payload, "amount").unwrap();
    let fee = |line: &Value, name| amount_in(line, name).map_or(0, |fee| fee.minor);
    let mut sum = -fee(payload, "fees");
    let lines = payload["chargebacks"].as_array().unwrap();
    for (at, line) in lines.iter().enumerate() {
        let amount = amount_in(line, "amount").unwrap();
        refuse_if(amount.minor <= 0 || amount.currency != arrived.currency, "another currency, or nothing")?;
        refuse_if(lines[..at].iter().any(|other| other["document"] == line["document"]), "a receipt twice")?;
        sum -= amount.minor + fee(line, "fee");
    }
    refuse_if(sum != arrived.minor, "not what arrived")?;
    let mut after = oracle.clone();
    let posting = said.posting(paid);
    let mut facts = vec![said.fact(paid, posting, What::PaidOut { number: number.into() })];
    after.facts.extend(facts.iter().cloned());
    for line in lines {
        let receipt = field(line, "document").unwrap();
        let left = left_again(&after, said, receipt, paid, amount_in(line, "amount"))?;
        after.facts.extend(left.iter().cloned());
        facts.extend(left);
    }
    Ok(facts)
}

impl Oracle {
    /// What of a receipt never left: nothing of one that was voided.
    fn money_there(&self, receipt: usize) -> i128 {
        let gone = self.moved().filter(|(_, about, _)| match about {
            About::Return { receipt: of, .. } => *of == receipt,
            About::Voided => true,
            _ => false,
        });
        let gone = gone.flat_map(|(_, _, lines)| lines).filter(|line| line.item == receipt);
        -self.item(receipt).original - gone.map(|line| line.minor).sum::<i128>()
    }
}

/// What gives way, and the first days on which all of it can.
struct Giving<'a> {
    oracle: &'a Oracle,
    said: Said<'a>,
    days: (i64, i64),
    undone: Vec<Undone>,
}

enum Undone {
    Match(usize),
    Adjustment(usize, usize, i128),
    Carry { to: usize, from: usize },
}

impl Giving<'_> {
    fn not_before(&mut self, days: (i64, i64)) {
        self.days = (self.days.0.max(days.0), self.days.1.max(days.1));
    }

    /// The receipt, and all that came of it.
    fn everything(&mut self, receipt: usize, asked: i128) -> Decision {
        let oracle = self.oracle;
        // All that is left is only left once the parts have gone.
        for (fact, about, _) in oracle.moved() {
            if matches!(about, About::Return { receipt: of, .. } if of == receipt) {
                self.not_before(oracle.days_of(fact));
            }
        }
        let mut credits = vec![receipt];
        let carries = oracle.standing_carries();
        let mut at = 0;
        while let Some(credit) = credits.get(at).copied() {
            for (fact, to, _) in carries.iter().filter(|(_, _, from)| *from == credit) {
                credits.push(*to);
                self.not_before(oracle.days_of(*fact));
            }
            at += 1;
        }
        let mut reclaimed = 0;
        // The last first: what comes back from there has to be there before it comes back from here.
        for credit in credits.into_iter().rev() {
            if let Some(days) = oracle.last_undone(credit) {
                self.not_before(days);
            }
            for (fact, _) in oracle.matches(credit) {
                self.not_before(oracle.days_of(fact));
                self.undone.push(Undone::Match(fact));
            }
            for (adjustment, how, minor) in oracle.adjusted(credit) {
                self.not_before(oracle.days_of(adjustment));
                if how != "refund_credit" {
                    self.undone.push(Undone::Adjustment(adjustment, credit, minor));
                } else if credit == receipt && field(self.said.payload, "reclaim").is_some() {
                    reclaimed += minor;
                } else {
                    return Err("it was refunded");
                }
            }
            if let Some((_, to, from)) = carries.iter().find(|(_, to, _)| *to == credit) {
                self.undone.push(Undone::Carry { to: *to, from: *from });
            }
        }
        let mut facts = self.facts(receipt, asked - reclaimed, true);
        if reclaimed > 0 {
            let number = field(self.said.payload, "reclaim").unwrap();
            let about = oracle.item(receipt);
            oracle.fresh(number, &about.customer)?;
            let amount = Amount { minor: reclaimed, currency: about.currency.clone() };
            let item = Item {
                instalment: 1,
                worth: self.said.worth(oracle, &amount, self.days.0)?,
                ..Item::new(
                    number.into(),
                    about.customer.clone(),
                    Kind::Reclaim,
                    &about.currency,
                    reclaimed,
                    self.days.0,
                )
            };
            facts.push(self.said.fact(self.days.0, self.days.1, What::Arose(item)));
        }
        Ok(facts)
    }

    /// What is unapplied, then what is applied to the items named, then what was applied last. What of that more was
    /// applied than left is applied again, the discount in proportion, rounded down.
    fn enough(&mut self, receipt: usize, asked: i128) -> Decision {
        let oracle = self.oracle;
        if let Some(days) = oracle.last_undone(receipt) {
            self.not_before(days);
        }
        let named: Vec<usize> = match self.said.payload["from"].as_array() {
            Some(named) => named
                .iter()
                .filter_map(|name| oracle.item_in(&serde_json::json!({ "item": name })).ok())
                .collect(),
            None => Vec::new(),
        };
        let matches = oracle.matches(receipt);
        let mut debits: Vec<usize> = matches.iter().map(|(_, debit)| *debit).collect();
        debits.sort_by_key(|debit| {
            let place = named.iter().position(|name| name == debit).unwrap_or(named.len());
            let last = matches.iter().filter(|(_, of)| of == debit).map(|(fact, _)| *fact).max();
            (place, std::cmp::Reverse(last))
        });
        debits.dedup();
        let mut missing = asked + oracle.open(receipt, &NOW);
        let mut again = None;
        for debit in debits {
            if missing <= 0 {
                break;
            }
            let (mut used, mut minor, mut discount) = (0, 0, 0);
            for (fact, _) in matches.iter().filter(|(_, of)| *of == debit) {
                self.not_before(oracle.days_of(*fact));
                self.undone.push(Undone::Match(*fact));
                let What::Moved { lines, .. } = &oracle.facts[*fact].what else { unreachable!() };
                used += lines.iter().filter(|line| line.item == receipt).map(|line| line.minor).sum::<i128>();
                let of_debit = lines.iter().filter(|line| line.item == debit && !line.discount);
                minor -= of_debit.map(|line| line.minor).sum::<i128>();
                discount -= lines.iter().filter(|line| line.discount).map(|line| line.minor).sum::<i128>();
            }
            if used > missing {
                // In another currency it settles that part of what it did, which may be nothing.
                let source = used - missing;
                let (minor, discount) = (nearest(minor * source, used), discount * source / used);
                again = (minor > 0).then_some(Settling { debit, minor, source, discount, asked: 0 });
            }
            missing -= used;
        }
        refuse_if(missing > 0, "it went on elsewhere")?;
        let mut facts = self.facts(receipt, asked, false);
        facts.extend(again.map(|line| self.said.fact(self.days.0, self.days.1, lines(receipt, &line))));
        Ok(facts)
    }

    fn facts(&self, receipt: usize, minor: i128, whole: bool) -> Vec<Fact> {
        let (oracle, said, days) = (self.oracle, self.said, self.days);
        let undone = self.undone.iter().map(|undone| match undone {
            Undone::Match(fact) => oracle.undone(said, days, *fact),
            Undone::Adjustment(adjustment, item, minor) => {
                oracle.reversed(said, days, *adjustment, &[(*item, *minor)])
            }
            Undone::Carry { to, from } => oracle.retracted(said, days, *to, *from),
        });
        let mut facts: Vec<Fact> = undone.collect();
        let gone = vec![Line { item: receipt, minor, discount: false }];
        facts.push(said.fact(
            days.0,
            days.1,
            What::Moved { about: About::Return { receipt, whole }, lines: gone },
        ));
        facts
    }
}

impl Oracle {
    /// The adjustments of an item of which something is left: which, how, and how much.
    fn adjusted(&self, item: usize) -> Vec<(usize, &str, i128)> {
        let adjustments = self.facts.iter().enumerate().filter_map(|(at, fact)| match &fact.what {
            What::Adjustment { how, .. } => Some((at, &**how)),
            _ => None,
        });
        let left = adjustments.filter_map(|(at, how)| {
            let (_, minor) = self.left(at).into_iter().find(|(of, minor)| *of == item && *minor > 0)?;
            Some((at, how, minor))
        });
        left.collect()
    }
}

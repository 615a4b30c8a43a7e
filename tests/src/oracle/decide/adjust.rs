//! Items lowered against something that is no item, under a number, and that reversed.

use serde_json::Value;

use super::super::fact::{About, Fact, Kind, Line, What};
use super::super::text::{Amount, amount, amount_in, field};
use super::super::{NOW, Oracle};
use super::settle::standing_credit;
use super::{Decision, Said, refuse_if};

impl Oracle {
    /// The adjustment of that number.
    pub(in super::super) fn adjustment(&self, number: &str) -> Option<(usize, &str)> {
        self.facts.iter().enumerate().find_map(|(at, fact)| match &fact.what {
            What::Adjustment { number: there, how } if &**there == number => Some((at, &**how)),
            _ => None,
        })
    }

    /// What is left of an adjustment: its items, and by how much each is lower for it.
    pub(in super::super) fn left(&self, adjustment: usize) -> Vec<(usize, i128)> {
        let mut left: Vec<(usize, i128)> = Vec::new();
        for (_, about, lines) in self.moved() {
            if about != (About::Adjusted { adjustment }) && about != (About::Reversed { adjustment }) {
                continue;
            }
            for line in lines {
                match left.iter_mut().find(|(item, _)| *item == line.item) {
                    Some((_, minor)) => *minor += line.minor,
                    None => left.push((line.item, line.minor)),
                }
            }
        }
        left.into_iter().map(|(item, minor)| (item, minor.abs())).collect()
    }

    /// Whether the document of an item was voided.
    pub(super) fn is_voided(&self, item: usize) -> bool {
        let of = |lines: &[Line]| lines.iter().any(|line| line.item == item);
        self.moved().any(|(_, about, lines)| about == About::Voided && of(lines))
    }

    /// What of a write-off is claimed again, by recoveries that were not voided.
    pub(super) fn recovered(&self, write_off: &str) -> i128 {
        let recoveries = self.arisen().filter(|(at, item)| {
            item.kind == Kind::Recovery && item.against.as_deref() == Some(write_off) && !self.is_voided(*at)
        });
        recoveries.map(|(_, item)| item.original).sum()
    }

    pub(super) fn reversed(
        &self,
        said: Said<'_>,
        days: (i64, i64),
        adjustment: usize,
        lines: &[(usize, i128)],
    ) -> Fact {
        let How { discount, .. } = How::of(match &self.facts[adjustment].what {
            What::Adjustment { how, .. } => how,
            _ => unreachable!("no adjustment"),
        });
        let line = |(item, minor): &(usize, i128)| {
            let minor = if self.item(*item).original < 0 { -minor } else { *minor };
            Line { item: *item, minor, discount }
        };
        let lines = lines.iter().map(line).collect();
        said.fact(days.0, days.1, What::Moved { about: About::Reversed { adjustment }, lines })
    }
}

/// What a command that adjusts is like.
struct How {
    /// The field with its number.
    number: &'static str,
    debits: bool,
    credits: bool,
    discount: bool,
}

impl How {
    fn of(command: &str) -> Self {
        let how = |number| Self { number, debits: true, credits: false, discount: false };
        match command {
            "grant_allowance" => how("allowance"),
            "net_payables" => Self { credits: true, ..how("netting") },
            "write_off" => how("write_off"),
            "factored" => how("assignment"),
            "grant_discount" => Self { discount: true, ..how("discount") },
            "accept_difference" => Self { credits: true, ..how("difference") },
            "withhold_tax" => how("withholding"),
            "waive_late_charge" => how("waiver"),
            "refund_credit" => Self { debits: false, credits: true, ..how("refund") },
            other => panic!("the oracle does not know {other}"),
        }
    }
}

pub(super) fn lines(oracle: &Oracle, said: Said<'_>, command: &str) -> Decision {
    let lines = said.payload["lines"].as_array().unwrap().iter();
    let lines = lines.map(|line| Ok((oracle.item_in(line)?, amount(field(line, "amount").unwrap()))));
    adjusted(oracle, said, command, &lines.collect::<Result<Vec<_>, &'static str>>()?)
}

pub(super) fn item(oracle: &Oracle, said: Said<'_>, command: &str) -> Decision {
    let item = oracle.item_in(said.payload)?;
    adjusted(oracle, said, command, &[(item, asked(oracle, item, said.payload))])
}

pub(super) fn refund(oracle: &Oracle, said: Said<'_>) -> Decision {
    let item = standing_credit(oracle, field(said.payload, "credit").unwrap())?;
    let asked = asked(oracle, item, said.payload);
    // The money that leaves has a worth of its own.
    let _ = said.worth(oracle, &asked, said.effective())?;
    adjusted(oracle, said, "refund_credit", &[(item, asked)])
}

pub(super) fn waiver(oracle: &Oracle, said: Said<'_>) -> Decision {
    let items = oracle.items_of(field(said.payload, "charge").unwrap());
    let item = *items.first().ok_or("no such charge")?;
    refuse_if(oracle.item(item).kind != Kind::LateCharge, "not a late charge")?;
    adjusted(oracle, said, "waive_late_charge", &[(item, asked(oracle, item, said.payload))])
}

/// As said, or all that is open.
pub(super) fn asked(oracle: &Oracle, item: usize, payload: &Value) -> Amount {
    amount_in(payload, "amount").unwrap_or_else(|| Amount {
        minor: oracle.open(item, &NOW).abs(),
        currency: oracle.item(item).currency.clone(),
    })
}

/// Refuses more than is open, or nothing.
pub(super) fn within_open(oracle: &Oracle, item: usize, asked: &Amount) -> Result<(), &'static str> {
    refuse_if(
        asked.minor <= 0 || asked.minor > oracle.open(item, &NOW).abs(),
        "more than is open, or nothing",
    )?;
    refuse_if(asked.currency != oracle.item(item).currency, "another currency")
}

fn adjusted(oracle: &Oracle, said: Said<'_>, command: &str, lines: &[(usize, Amount)]) -> Decision {
    let how = How::of(command);
    let number = field(said.payload, how.number).unwrap();
    refuse_if(lines.is_empty(), "nothing to lower")?;
    let first = oracle.item(lines[0].0);
    oracle.fresh(number, &first.customer)?;
    let mut from = (i64::MIN, i64::MIN);
    for (at, (item, amount)) in lines.iter().enumerate() {
        let about = oracle.item(*item);
        refuse_if(lines[..at].iter().any(|(other, _)| other == item), "an item twice")?;
        refuse_if(about.customer != first.customer || about.currency != first.currency, "several accounts")?;
        refuse_if(if about.original < 0 { !how.credits } else { !how.debits }, "the wrong side")?;
        within_open(oracle, *item, amount)?;
        let days = oracle.first_days(*item, amount.minor);
        from = (from.0.max(days.0), from.1.max(days.1));
    }
    let days = said.days(said.effective(), from)?;
    let adjustment = oracle.facts.len();
    let made = What::Adjustment { number: number.into(), how: command.into() };
    let lowered = |(item, amount): &(usize, Amount)| {
        let minor = if oracle.item(*item).original < 0 { amount.minor } else { -amount.minor };
        Line { item: *item, minor, discount: how.discount }
    };
    let lines = lines.iter().map(lowered).collect();
    let moved = What::Moved { about: About::Adjusted { adjustment }, lines };
    Ok(vec![said.fact(days.0, days.1, made), said.fact(days.0, days.1, moved)])
}

/// What a certificate does not cover is open again.
pub(super) fn certificate(oracle: &Oracle, said: Said<'_>) -> Decision {
    let number = field(said.payload, "withholding").unwrap();
    let (adjustment, how) = oracle.adjustment(number).ok_or("no such withholding")?;
    refuse_if(how != "withhold_tax", "not a withholding")?;
    let (item, left) = oracle.left(adjustment)[0];
    refuse_if(left == 0, "nothing is left of it")?;
    let covered = match (field(said.payload, "certificate"), amount_in(said.payload, "amount")) {
        (None, _) => 0,
        (Some(_), None) => left,
        (Some(_), Some(amount)) => {
            refuse_if(amount.currency != oracle.item(item).currency, "another currency")?;
            amount.minor
        }
    };
    refuse_if(!(0..=left).contains(&covered), "more than was withheld")?;
    let days = said.days(said.effective(), oracle.days_of(adjustment))?;
    let open = (covered < left).then(|| oracle.reversed(said, days, adjustment, &[(item, left - covered)]));
    Ok(Vec::from_iter(open))
}

pub(super) fn reverse(oracle: &Oracle, said: Said<'_>) -> Decision {
    let number = field(said.payload, "adjustment").unwrap();
    let (adjustment, how) = oracle.adjustment(number).ok_or("no such adjustment")?;
    refuse_if(how == "factored", "that is taken back")?;
    let left = oracle.left(adjustment);
    let mut lines: Vec<(usize, i128)> = Vec::new();
    for line in said.payload["lines"].as_array().unwrap() {
        let (item, amount) = (oracle.item_in(line)?, amount(field(line, "amount").unwrap()));
        let there = left.iter().find(|(there, _)| *there == item).ok_or("not adjusted by that")?;
        refuse_if(amount.currency != oracle.item(item).currency, "another currency")?;
        refuse_if(amount.minor <= 0 || amount.minor > there.1, "more than is left of it")?;
        refuse_if(lines.iter().any(|(other, _)| *other == item), "an item twice")?;
        lines.push((item, amount.minor));
    }
    if lines.is_empty() {
        lines = left.iter().copied().filter(|(_, minor)| *minor > 0).collect();
    }
    refuse_if(lines.is_empty(), "nothing is left of it")?;
    let gone = |item: usize| {
        oracle.moved().any(|(_, about, _)| about == About::Return { receipt: item, whole: true })
    };
    refuse_if(lines.iter().any(|(item, _)| gone(*item)), "refunded of a receipt that was returned")?;
    let sum = |lines: &[(usize, i128)]| lines.iter().map(|(_, minor)| minor).sum::<i128>();
    refuse_if(sum(&lines) > sum(&left) - oracle.recovered(number), "it is claimed again")?;
    let days = said.days(said.effective(), oracle.days_of(adjustment))?;
    Ok(vec![oracle.reversed(said, days, adjustment, &lines)])
}

//! Items assigned to a factor: sold, they are ours no longer; with recourse they stay until they are paid to the factor.

use std::rc::Rc;

use super::super::NOW;
use super::super::Oracle;
use super::super::fact::{About, Fact, Line, What};
use super::super::text::{Day, amount_in, day_in, field};
use super::case::{begun, whole};
use super::{Decision, Said, refuse_if};

impl Oracle {
    /// Whether only paying the factor discharges an item on a day.
    pub(super) fn is_the_factors(&self, item: usize, day: Day) -> bool {
        self.facts.iter().enumerate().any(|(at, fact)| match &fact.what {
            What::Case { matter: "assignment", lines, .. } if lines.iter().any(|(of, _)| *of == item) => {
                let told = |fact: &Fact| match fact.what {
                    What::Noted { case, told } => case == at && told.is_some_and(|told| told <= day),
                    _ => false,
                };
                self.runs_on(at, day) && self.facts.iter().any(told)
            }
            _ => false,
        })
    }

    /// Whether a case runs on a day, which that of its end is not.
    pub(super) fn runs_on(&self, case: usize, day: Day) -> bool {
        let over = |fact: &Fact| matches!(fact.what, What::Ended { case: of } if of == case);
        let ended = self.facts.iter().find(|fact| over(fact)).map(|fact| fact.effective);
        self.facts[case].effective <= day && ended.is_none_or(|ended| day < ended)
    }
}

/// The facts of items that leave the account under a number, the first at this place in the list.
fn factored(said: Said<'_>, days: (Day, Day), at: usize, number: &str, lines: &[(usize, i128)]) -> [Fact; 2] {
    let made = What::Adjustment { number: number.into(), how: "factored".into() };
    let line = |(item, minor): &(usize, i128)| Line { item: *item, minor: -minor, discount: false };
    let lines = lines.iter().map(line).collect();
    let moved = What::Moved { about: About::Adjusted { adjustment: at }, lines };
    [said.fact(days.0, days.1, made), said.fact(days.0, days.1, moved)]
}

pub(super) fn assign(oracle: &Oracle, said: Said<'_>) -> Decision {
    let payload = said.payload;
    let amounts = whole(oracle, &payload["items"])?;
    let number = field(payload, "assignment").unwrap();
    let opened = begun(oracle, said, (number, "assignment"), &amounts)?;
    let (advance, reserve) = (amount_in(payload, "advance").unwrap(), amount_in(payload, "reserve").unwrap());
    refuse_if(advance.minor < 0 || reserve.minor < 0, "below zero")?;
    let currency = &amounts[0].1.currency;
    refuse_if(advance.currency != *currency || reserve.currency != *currency, "another currency")?;
    let lines: Vec<(usize, i128)> = amounts.iter().map(|(item, amount)| (*item, amount.minor)).collect();
    let sum: i128 = lines.iter().map(|(_, minor)| minor).sum();
    refuse_if(advance.minor + reserve.minor != sum, "not what is open")?;
    let mut from = (Day::MIN, Day::MIN);
    for (item, minor) in &lines {
        let first = oracle.first_days(*item, *minor);
        from = (from.0.max(first.0), from.1.max(first.1));
    }
    let days = said.days(said.effective(), from)?;
    let case = oracle.facts.len();
    let mut facts = vec![Fact { effective: days.0, posting: days.1, ..opened }];
    if let Some(told) = day_in(payload, "notified") {
        refuse_if(told < days.0, "told before it was so")?;
        said.near(&[Some(told)])?;
        facts.push(said.fact(told, told.max(days.1), What::Noted { case, told: Some(told) }));
    }
    if payload["recourse"] == false {
        let sold = format!("{number}.sold");
        oracle.fresh(&sold, &oracle.item(lines[0].0).customer)?;
        facts.extend(factored(said, days, case + facts.len(), &sold, &lines));
    }
    Ok(facts)
}

pub(super) fn notify(oracle: &Oracle, said: Said<'_>) -> Decision {
    let case = oracle.running(field(said.payload, "assignment").unwrap(), "assignment")?;
    let told = day_in(said.payload, "notified").unwrap();
    let days = said.days(told, oracle.days_of(case))?;
    Ok(vec![said.fact(days.0, days.1, What::Noted { case, told: Some(told) })])
}

/// What is still open of items with recourse was paid to the factor, on the first day on which all of it is open.
pub(super) fn settle(oracle: &Oracle, said: Said<'_>) -> Decision {
    let payload = said.payload;
    let number = field(payload, "assignment").unwrap();
    let case = oracle.running(number, "assignment")?;
    let What::Case { lines, owner, payload: agreed, .. } = &oracle.facts[case].what else {
        unreachable!("no case")
    };
    let reserve = amount_in(agreed, "reserve").unwrap();
    let mut left = reserve.minor;
    for name in ["fee", "interest", "released"] {
        let amount = amount_in(payload, name).unwrap();
        refuse_if(amount.minor < 0 || amount.currency != reserve.currency, "another currency")?;
        left -= amount.minor;
    }
    refuse_if(left != 0, "not the reserve")?;
    let mut days = said.days(said.effective(), oracle.since(case))?;
    let open = lines.iter().map(|(item, _)| (*item, oracle.open(*item, &NOW))).filter(|(_, open)| *open > 0);
    let open: Vec<(usize, i128)> = open.filter(|_| agreed["recourse"] == true).collect();
    for (item, minor) in &open {
        let first = oracle.first_days(*item, *minor);
        days = (days.0.max(first.0), days.1.max(first.1));
    }
    let mut facts = Vec::new();
    if !open.is_empty() {
        let paid = format!("{number}.paid");
        oracle.fresh(&paid, owner)?;
        facts.extend(factored(said, days, oracle.facts.len(), &paid, &open));
    }
    facts.push(said.fact(days.0, days.1, What::Ended { case }));
    Ok(facts)
}

pub(super) fn take_back(oracle: &Oracle, said: Said<'_>) -> Decision {
    let number = field(said.payload, "assignment").unwrap();
    let case = oracle.running(number, "assignment")?;
    let days = said.days(said.effective(), oracle.since(case))?;
    let mut facts = Vec::new();
    if let Some((sold, _)) = oracle.adjustment(&Rc::<str>::from(format!("{number}.sold"))) {
        facts.push(oracle.reversed(said, days, sold, &oracle.left(sold)));
    }
    facts.push(said.fact(days.0, days.1, What::Ended { case }));
    Ok(facts)
}

use receivables::invoice::Totals;
use receivables::terms::{DateStep, DocumentDays, Instalment, Share, Terms};
use receivables::{Date, Money};
use serde_json::{Map, Value, json};

use super::super::{Answer, Reason, Stop};

/// A term in our words, and what the case says about the document.
pub(super) struct Asked {
    pub(super) terms: Terms,
    pub(super) date: Option<Date>,
    pub(super) total: Option<Money>,
}

/// A part that falls due where the steps lead.
pub(super) fn part(share: Share, due: Vec<DateStep>) -> Instalment {
    Instalment::new(share, due)
}

/// Terms that count from the invoice date.
pub(super) fn terms(instalments: Vec<Instalment>) -> Terms {
    Terms::in_parts(instalments)
}

/// A count of days or months as a step holds it; a step back is not built.
pub(in crate::peers) fn forward(name: &str, count: i64) -> Result<u16, Stop> {
    u16::try_from(count).map_err(|_| Reason::StepNotBuilt.because(format!("{name} {count}")))
}

/// A day of the month. Peers move a day beyond the month's end to its end, as day 31 does here.
pub(super) fn day_of_month(day: i64) -> Result<DateStep, Stop> {
    match u8::try_from(day.min(31)) {
        Ok(day) if day > 0 => Ok(DateStep::DayOfMonth { day }),
        _ => Reason::GivenNotUnderstood.out(format!("day {day}")),
    }
}

/// Another run of steps, counted from the day the ones before it reached: months of two runs are not added up.
pub(super) fn and_then(mut steps: Vec<DateStep>, next: &[DateStep]) -> Vec<DateStep> {
    if !steps.is_empty() && !next.is_empty() {
        steps.push(DateStep::Days { days: 0 });
    }
    steps.extend_from_slice(next);
    steps
}

impl Asked {
    /// What the library makes of it: as much as can be told from what is known of the document.
    pub(super) fn answer(&self) -> Answer {
        let mut said = Map::new();
        self.terms.check()?;
        said.insert("valid".to_owned(), json!(true));
        if let Some(date) = self.date {
            let days = DocumentDays::issued(date);
            let baseline = self.terms.baseline.day(&days).unwrap_or(date);
            let dues = self.terms.instalments.iter().map(|part| DateStep::walk(&part.due, baseline));
            let dues = dues.collect::<Result<Vec<_>, _>>()?;
            say_dates(&mut said, &dues);
        }
        if let Some(total) = self.total {
            // Amounts do not depend on the day; where the case has none, any will do, and no day is answered.
            let day = self.date.unwrap_or(Date::MIN);
            let schedule = self.terms.schedule(&Totals::gross(total), &DocumentDays::issued(day))?;
            let amounts: Vec<String> = schedule.iter().map(|part| part.amount.amount_text()).collect();
            let instalments: Vec<Value> = match self.date {
                None => amounts.iter().map(|amount| json!({ "amount": amount })).collect(),
                Some(_) => schedule
                    .iter()
                    .map(|part| {
                        let due = part.due.map(|due| due.to_string());
                        json!({ "date": due, "due": due, "amount": part.amount.amount_text() })
                    })
                    .collect(),
            };
            let mut sum = Money::zero(total.currency());
            for part in &schedule {
                sum = sum.plus(part.amount)?;
            }
            said.insert("total".to_owned(), json!(sum.amount_text()));
            if schedule.iter().all(|part| part.discounts.is_empty()) {
                said.insert("discounted_total".to_owned(), json!("0"));
            }
            said.insert("first_installment".to_owned(), json!(amounts.first()));
            said.insert("installment_amounts".to_owned(), json!(amounts));
            said.insert("installments".to_owned(), json!(instalments));
        }
        Ok(Value::Object(said))
    }
}

fn say_dates(said: &mut Map<String, Value>, dues: &[Date]) {
    let texts: Vec<String> = dues.iter().map(Date::to_string).collect();
    let last = dues.iter().max().map(Date::to_string);
    said.insert("first_due_date".to_owned(), json!(texts.first()));
    said.insert("due_date".to_owned(), json!(last));
    said.insert("date".to_owned(), json!(last));
    said.insert("due".to_owned(), json!(last));
    said.insert("due_dates".to_owned(), json!(texts));
}

//! Payment terms as commands say them, as far as histories use them: days from the invoice or from a milestone, parts in
//! percent with a remainder, discounts on the gross.

use std::rc::Rc;

use serde_json::Value;

use super::text::{Amount, Day, field, nearest, percent};

/// Terms.
#[derive(Debug)]
pub struct Terms {
    /// The milestone they count from; none for the invoice date.
    pub milestone: Option<Rc<str>>,
    parts: Vec<Part>,
}

#[derive(Debug)]
struct Part {
    /// In percent of the total; none for what is left.
    share: Option<(i128, i128)>,
    days: Day,
    /// Percentage and days of each discount.
    discounts: Vec<((i128, i128), Day)>,
}

/// So much less, if paid by that day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Offer {
    /// The last day; none while it is pending.
    pub until: Option<Day>,
    /// How much.
    pub minor: i128,
}

/// One instalment of a schedule.
#[derive(Debug, Clone)]
pub struct Due {
    /// How much.
    pub minor: i128,
    /// When; none while it is pending.
    pub due: Option<Day>,
    /// What paying early earns.
    pub offers: Vec<Offer>,
}

impl Terms {
    /// Reads the terms of a command.
    pub fn read(terms: &Value) -> Self {
        let milestone = match &terms["baseline"] {
            Value::String(text) if text == "invoice_date" => None,
            other => Some(field(&other["milestone"], "milestone").unwrap().into()),
        };
        assert!(terms["upfront"].as_array().unwrap().is_empty() && terms["discount_tax"].is_null());
        let parts = terms["instalments"].as_array().unwrap().iter().map(Part::read).collect();
        Self { milestone, parts }
    }

    /// What falls due when, counted from a day; pending without one. None where a discount ends after its due date.
    pub fn schedule(&self, gross: &Amount, from: Option<Day>) -> Option<Vec<Due>> {
        let mut left = gross.minor;
        let mut schedule = Vec::new();
        for part in &self.parts {
            let minor = part.share.map_or(left, |(of, whole)| nearest(gross.minor * of, whole));
            left -= minor;
            if left < 0 || (from.is_some() && part.discounts.iter().any(|(_, days)| *days > part.days)) {
                return None;
            }
            let mut offers: Vec<Offer> = Vec::new();
            for ((of, whole), days) in &part.discounts {
                offers
                    .push(Offer { until: from.map(|from| from + days), minor: nearest(minor * of, *whole) });
            }
            schedule.push(Due { minor, due: from.map(|from| from + part.days), offers });
        }
        Some(schedule)
    }
}

impl Part {
    fn read(part: &Value) -> Self {
        let share = match &part["share"] {
            Value::String(text) if text == "remainder" => None,
            other => Some(percent(field(&other["percent_of_total"], "percent").unwrap())),
        };
        assert!(part["baseline"].is_null());
        let discounts = part["discounts"].as_array().unwrap().iter().map(|tier| {
            assert_eq!((&tier["base"], tier["baseline"].is_null()), (&Value::from("gross"), true));
            (percent(field(tier, "percent").unwrap()), days(&tier["until"]))
        });
        Self { share, days: days(&part["due"]), discounts: discounts.collect() }
    }
}

/// The days of steps that are nothing but days.
fn days(steps: &Value) -> Day {
    steps.as_array().unwrap().iter().map(|step| step["days"]["days"].as_i64().unwrap()).sum()
}

use super::reading::{check, check_length};
use crate::error::{Error, Reason, Result, Shown};
use crate::money::Percent;
use crate::terms::{
    Baseline, DAYS_LIMIT, DateStep, DiscountTier, MONTHS_LIMIT, Milestone, Terms, WEEKS_LIMIT,
};

/// Payment terms as the segment PAT of UN/EDIFACT states them (payment terms basis): `PAT+1++5:3:D:30'` is 30 days after
/// the invoice date.
///
/// The composite C112 is read: time reference (2475), time relation (2009), type of period (2151) and number of periods
/// (2152). The percentage of a discount stands in a segment of its own, PCD, and is given with [`Pat::discount`].
///
/// ```
/// use receivables::money::Percent;
/// use receivables::terms::Pat;
/// let net = Pat::read("PAT+1++5:3:D:30'")?;
/// let early = Pat::read("PAT+22++5:3:D:10'")?;
/// assert_eq!(early.discount(Percent::new("2")?, net.terms()?)?.notation()?, "2/10 net 30");
/// # Ok::<(), receivables::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pat {
    /// Element 4279: `1` basic, `3` fixed date, `22` discount.
    pub type_code: String,
    /// Element 2475: `5` the date of the invoice.
    pub reference: String,
    /// Element 2009: `3` after the reference.
    pub relation: String,
    /// Element 2151: `D` days, `M` months, `W` weeks, `Y` years; empty for none.
    pub period: String,
    /// Element 2152; 0 for none.
    pub count: u16,
}

impl Pat {
    /// One segment in the usual signs of service: `+`, `:`, and `'` at its end or not.
    ///
    /// # Errors
    /// `terms_syntax` with the place, `field_too_long`.
    pub fn read(segment: &str) -> Result<Self> {
        check_length(segment)?;
        let body = segment.trim().trim_end_matches('\'');
        let elements: Vec<&str> = body.split('+').collect();
        let wrong = |number: usize, expected: &str| -> Error {
            let before: usize = elements.iter().take(number).map(|text| text.chars().count() + 1).sum();
            let expected = expected.to_owned();
            Reason::TermsSyntax { value: Shown::new(segment), at: before + 1, expected }.into()
        };
        let element = |number: usize| elements.get(number).copied().unwrap_or_default();
        if element(0) != "PAT" {
            return Err(wrong(0, "PAT"));
        }
        if element(1).is_empty() {
            return Err(wrong(1, "the type of the terms"));
        }
        let mut parts = element(3).split(':');
        let mut part = || parts.next().unwrap_or_default().to_owned();
        let (reference, relation, period, count) = (part(), part(), part(), part());
        let count = match count.as_str() {
            "" => 0,
            text if text.bytes().all(|byte| byte.is_ascii_digit()) => {
                text.parse().map_err(|_| wrong(3, "a number of periods"))?
            }
            _ => return Err(wrong(3, "a number of periods, last of four parts")),
        };
        Ok(Self { type_code: element(1).to_owned(), reference, relation, period, count })
    }

    fn not_built(&self, what: String) -> Error {
        let value = format!(
            "PAT+{}++{}:{}:{}:{}",
            self.type_code, self.reference, self.relation, self.period, self.count
        );
        Reason::TermsNotBuilt { value: Shown::new(&value), at: 1, what }.into()
    }

    /// The day it counts from, and the steps from there.
    ///
    /// # Errors
    /// `terms_not_built` for codes that terms can not say; `terms_range`.
    pub fn rule(&self) -> Result<(Baseline, Vec<DateStep>)> {
        let baseline = match self.reference.as_str() {
            // Where nothing else is said, terms count from the invoice.
            "" | "5" | "7" => Baseline::InvoiceDate,
            code => match happening(code) {
                Some(milestone) => Baseline::Milestone { milestone },
                None => return Err(self.not_built(format!("time reference {code}"))),
            },
        };
        let within = |what: &str, count: u32, most: u16| {
            let found = u16::try_from(count).ok().filter(|found| *found <= most);
            found.ok_or_else(|| Reason::TermsRange {
                what: what.to_owned(),
                value: count.to_string(),
                range: format!("0..{most}"),
            })
        };
        let count = u32::from(self.count);
        let span = match self.period.as_str() {
            "" if count == 0 => None,
            "D" | "CD" => Some(DateStep::Days { days: within("days", count, DAYS_LIMIT)? }),
            "W" => Some(DateStep::Weeks { weeks: within("weeks", count, WEEKS_LIMIT)? }),
            "M" => Some(DateStep::Months { months: within("months", count, MONTHS_LIMIT)? }),
            "Y" => Some(DateStep::Months { months: within("months", count * 12, MONTHS_LIMIT)? }),
            other => return Err(self.not_built(format!("periods of type {other}"))),
        };
        let steps = match (self.relation.as_str(), span) {
            ("1", None) => Vec::new(),
            ("" | "3" | "13", Some(span)) => vec![span],
            ("2", Some(DateStep::Days { days })) => vec![DateStep::DaysBack { days }],
            ("2", Some(DateStep::Months { months })) => vec![DateStep::MonthsBack { months }],
            ("6", span) => [DateStep::EndOfMonth].into_iter().chain(span).collect(),
            ("7", span) => {
                [DateStep::Months { months: 1 }, DateStep::EndOfMonth].into_iter().chain(span).collect()
            }
            ("11", None) => vec![DateStep::EndOfMonth, DateStep::Days { days: 10 }],
            (relation, _) => return Err(self.not_built(format!("time relation {relation}"))),
        };
        Ok((baseline, steps))
    }

    /// The terms of a segment that says when the whole falls due.
    ///
    /// # Errors
    /// `terms_not_built`, also for a discount and other types; `terms_range`.
    pub fn terms(&self) -> Result<Terms> {
        if !matches!(self.type_code.as_str(), "1" | "3") {
            return Err(self.not_built(format!("the due date of a segment of type {}", self.type_code)));
        }
        let (baseline, steps) = self.rule()?;
        Ok(Terms::due(steps).counted_from(baseline))
    }

    /// The same terms with the discount of this segment on every part.
    ///
    /// # Errors
    /// `terms_not_built` for another type than a discount; those of [`Terms::check`]; `terms_range` where the discount
    /// would end after the due date.
    pub fn discount(&self, percent: Percent, mut terms: Terms) -> Result<Terms> {
        if self.type_code != "22" {
            return Err(self.not_built(format!("a discount of a segment of type {}", self.type_code)));
        }
        let (from, until) = self.rule()?;
        for part in &mut terms.instalments {
            let inherited = part.baseline.unwrap_or(terms.baseline);
            let baseline = Some(from).filter(|from| *from != inherited);
            part.discounts.push(DiscountTier { baseline, ..DiscountTier::new(percent, until.clone()) });
        }
        check(&terms)?;
        Ok(terms)
    }
}

/// What the codes of element 2475 mean, as far as terms have it.
fn happening(code: &str) -> Option<Milestone> {
    Some(match code {
        "1" => Milestone::Order,
        "9" | "12" => Milestone::InvoiceReceipt,
        "21" | "22" => Milestone::GoodsReceipt,
        "23" | "24" | "25" | "45" | "46" | "70" | "81" => Milestone::Shipment,
        "29" => Milestone::Delivery,
        "53" | "71" => Milestone::Presentation,
        "63" | "65" => Milestone::Acceptance,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Code;

    #[track_caller]
    fn says(segment: &str, expected: &str) {
        assert_eq!(Pat::read(segment).unwrap().terms().unwrap().notation().unwrap(), expected, "{segment}");
    }

    #[test]
    fn segments_say_terms() {
        says("PAT+1++5:3:D:30'", "net 30");
        says("PAT+1++5:3:M:1", "net 1 month");
        says("PAT+1++21:3:W:2'", "net 2 weeks ROG");
        says("PAT+1++5:6'", "net EOM");
        says("PAT+1++5:6:D:10'", "net 10 EOM");
        says("PAT+1++5:7'", "net 1 month then EOM");
        says("PAT+1++1:1'", "due on order");
        says("PAT+1++29:2:D:7'", "due 7 days before delivery");
    }

    #[test]
    fn what_has_no_form_is_refused() {
        let code = |segment: &str| Pat::read(segment).and_then(|segment| segment.terms()).unwrap_err().code();
        assert_eq!(code("PAT"), Code::TermsSyntax);
        assert_eq!(code("PAT+1++5:3:D:x'"), Code::TermsSyntax);
        assert_eq!(code("PAT+1++66:3:D:30'"), Code::TermsNotBuilt);
        assert_eq!(code("PAT+1++5:3:WD:30'"), Code::TermsNotBuilt);
        assert_eq!(code("PAT+22++5:3:D:20'"), Code::TermsNotBuilt);
        assert_eq!(code("PAT+1++5:3:D:9999'"), Code::TermsRange);
    }
}

use super::reading::{check, check_length};
use super::rule::next_month_on;
use crate::calendar::{Date, date};
use crate::error::{Error, Reason, Result, Shown};
use crate::money::Percent;
use crate::terms::{Baseline, DAYS_LIMIT, DateStep, DiscountTier, Instalment, Milestone, Share, Terms};

/// Payment terms as the segment ITD of ANSI X12 states them (terms of sale): `ITD*01*3*2**10**30` is 2/10 net 30.
///
/// Elements 1 to 7 and 13 are read: type (336), basis date (333), discount percent, day or days, net day or days, day of
/// the month. An amount of discount (8) and deferred parts (9 to 11) have no form in terms and are refused.
///
/// ```
/// use receivables::terms::Itd;
/// assert_eq!(Itd::read("ITD*01*3*2**10**30")?.terms()?.notation()?, "2/10 net 30");
/// assert_eq!(Itd::read("ITD*09*3*2**********10")?.terms()?.notation()?, "2% 10th prox net 10th prox");
/// assert_eq!(Itd::read("ITD*01*15*****60")?.terms()?.notation()?, "net 60 ROG");
/// # Ok::<(), receivables::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Itd {
    /// ITD01, element 336, two characters: `01` basic, `09` proximo.
    pub type_code: String,
    /// ITD02, element 333: the day that days count from. None where it is left out; the invoice date then.
    pub basis: Option<Baseline>,
    /// ITD03.
    pub discount_percent: Option<Percent>,
    /// ITD04: the last day of the discount.
    pub discount_until: Option<Date>,
    /// ITD05.
    pub discount_days: Option<u16>,
    /// ITD06.
    pub net_due: Option<Date>,
    /// ITD07.
    pub net_days: Option<u16>,
    /// ITD13: a day of the month, 1 to 31.
    pub day_of_month: Option<u8>,
}

impl Itd {
    /// One segment, its elements parted by `*`, with a `~` at its end or without.
    ///
    /// # Errors
    /// `terms_syntax` with the place; `terms_not_built` for a basis date, an amount or a deferred part that terms can not
    /// say; `terms_range`, `field_too_long`.
    pub fn read(segment: &str) -> Result<Self> {
        check_length(segment)?;
        let body = segment.trim().trim_end_matches('~');
        let elements: Vec<&str> = body.split('*').collect();
        let element = |number: usize| elements.get(number).copied().unwrap_or_default().trim();
        let at = |number: usize| {
            let before: usize = elements.iter().take(number).map(|text| text.chars().count() + 1).sum();
            before + 1
        };
        let wrong = |number: usize, expected: &str| -> Error {
            let expected = expected.to_owned();
            Reason::TermsSyntax { value: Shown::new(segment), at: at(number), expected }.into()
        };
        let not_built = |number: usize, what: &str| -> Error {
            Reason::TermsNotBuilt { value: Shown::new(segment), at: at(number), what: what.to_owned() }.into()
        };
        if element(0) != "ITD" {
            return Err(wrong(0, "ITD"));
        }
        let whole = |number: usize, most: u16| match element(number) {
            "" => Ok(None),
            text if text.bytes().all(|byte| byte.is_ascii_digit()) => {
                let found = text.parse::<u16>().ok().filter(|found| *found <= most);
                found.map(Some).ok_or_else(|| wrong(number, &format!("0 to {most}")))
            }
            _ => Err(wrong(number, "a whole number")),
        };
        let day = |number: usize| match element(number) {
            "" => Ok(None),
            text => read_day(text).map(Some).ok_or_else(|| wrong(number, "a day as CCYYMMDD")),
        };
        if !element(8).is_empty() {
            return Err(not_built(8, "a discount that is an amount"));
        }
        if let Some(number) = (9..=11).find(|number| !element(*number).is_empty()) {
            return Err(not_built(number, "a deferred part"));
        }
        let basis = match element(2) {
            "" => None,
            code => Some(basis(code).ok_or_else(|| not_built(2, "another day to count from"))?),
        };
        let percent = match element(3) {
            "" => None,
            text => Some(Percent::new(text).map_err(|_| wrong(3, "a percentage like 2 or 0.5"))?),
        };
        Ok(Self {
            type_code: element(1).to_owned(),
            basis,
            discount_percent: percent,
            discount_until: day(4)?,
            discount_days: whole(5, DAYS_LIMIT)?,
            net_due: day(6)?,
            net_days: whole(7, DAYS_LIMIT)?,
            day_of_month: whole(13, 31)?.and_then(|day| u8::try_from(day).ok()),
        })
    }

    /// The terms that the segment states. Where a discount is all it says, the whole falls due when the discount ends.
    ///
    /// # Errors
    /// `terms_not_built` for a type that terms can not say; those of [`Terms::check`].
    pub fn terms(&self) -> Result<Terms> {
        let not_built = |what: String| -> Error {
            Reason::TermsNotBuilt { value: Shown::new(&self.type_code), at: 1, what }.into()
        };
        let counted = |steps| Some((None, steps));
        let on = |date| Some((Some(Baseline::FixedDate { date }), Vec::new()));
        let happens = |milestone, steps| Some((Some(Baseline::Milestone { milestone }), steps));
        let ahead = || vec![DateStep::DaysBack { days: 1 }];
        let month_end = |days| match days {
            0 => vec![DateStep::EndOfMonth],
            days => vec![DateStep::EndOfMonth, DateStep::Days { days }],
        };
        let of_next_month = self.day_of_month.map(|day| next_month_on(u16::from(day)));
        let typed = match self.type_code.as_str() {
            "01" | "02" | "03" | "05" | "08" | "09" | "12" | "14" | "22" | "33" | "52" => None,
            "10" | "23" => counted(Vec::new()),
            "26" | "PP" => happens(Milestone::Shipment, ahead()),
            "27" => happens(Milestone::GoodsReceipt, Vec::new()),
            "30" => happens(Milestone::Order, Vec::new()),
            "31" => happens(Milestone::Delivery, Vec::new()),
            "48" | "65" | "70" => happens(Milestone::Presentation, Vec::new()),
            other => return Err(not_built(format!("terms of type {other}"))),
        };
        let eom = matches!(self.type_code.as_str(), "02" | "12");
        let ten = self.type_code == "12";
        let until = match (self.discount_until, self.discount_days, &of_next_month) {
            (Some(date), _, _) => on(date),
            (None, Some(days), _) if eom => counted(month_end(days)),
            (None, Some(days), _) => counted(vec![DateStep::Days { days }]),
            (None, None, Some(steps)) => counted(steps.clone()),
            (None, None, None) => None,
        };
        let due = match (self.net_due, self.net_days, of_next_month) {
            (Some(date), _, _) => on(date),
            (None, Some(days), _) if eom => counted(month_end(days)),
            (None, Some(days), _) => counted(vec![DateStep::Days { days }]),
            (None, None, Some(steps)) => counted(steps),
            (None, None, None) if ten => counted(month_end(10)),
            (None, None, None) if eom => counted(month_end(0)),
            (None, None, None) => typed.or_else(|| until.clone()),
        };
        let Some((from, steps)) = due else { return Err(not_built("terms without a day".to_owned())) };
        let mut terms = Terms::due(steps);
        terms.baseline = from.or(self.basis).unwrap_or(Baseline::InvoiceDate);
        if let Some(percent) = self.discount_percent.filter(|percent| !percent.is_zero()) {
            let Some((own, until)) = until else {
                return Err(not_built("a discount without a day".to_owned()));
            };
            let own = own.or(self.basis).unwrap_or(Baseline::InvoiceDate);
            let baseline = Some(own).filter(|own| *own != terms.baseline);
            let tier = DiscountTier { baseline, ..DiscountTier::new(percent, until) };
            let steps = terms.instalments.pop().map(|part| part.due).unwrap_or_default();
            let whole = Instalment { discounts: vec![tier], ..Instalment::new(Share::Remainder, steps) };
            terms.instalments.push(whole);
        }
        check(&terms)?;
        Ok(terms)
    }
}

/// What the codes of element 333 mean, as far as terms have it.
fn basis(code: &str) -> Option<Baseline> {
    let milestone = match code.trim_start_matches('0') {
        "3" => return Some(Baseline::InvoiceDate),
        "1" => Milestone::Shipment,
        "2" => Milestone::Delivery,
        "5" => Milestone::InvoiceReceipt,
        "9" => Milestone::Order,
        "11" => Milestone::Acceptance,
        "15" => Milestone::GoodsReceipt,
        _ => return None,
    };
    Some(Baseline::Milestone { milestone })
}

/// `20260331`, and before version 4010 `260331`.
fn read_day(text: &str) -> Option<Date> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    let (year, rest) = match text.len() {
        8 if digits => (text.get(..4)?.parse::<i32>().ok()?, text.get(4..)?),
        6 if digits => (2000 + text.get(..2)?.parse::<i32>().ok()?, text.get(2..)?),
        _ => return None,
    };
    date(year, rest.get(..2)?.parse().ok()?, rest.get(2..)?.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Code;

    #[track_caller]
    fn says(segment: &str, expected: &str) {
        assert_eq!(Itd::read(segment).unwrap().terms().unwrap().notation().unwrap(), expected, "{segment}");
    }

    #[test]
    fn segments_say_terms() {
        says("ITD*01*3*2**10**30~", "2/10 net 30");
        says("ITD*05*3*****45", "net 45");
        says("ITD*08*2*1.5**15**60", "1.5/15 net 60 from delivery");
        says("ITD*02*3*****10", "net 10 EOM");
        says("ITD*12*3", "net 10 EOM");
        says("ITD*03*3*2*20260311**20260331", "2% at once from 2026-03-11 due on 2026-03-31");
        says("ITD*30", "due on order");
        says("ITD*31", "due on delivery");
        says("ITD*PP", "due 1 day before shipment");
        says("ITD*23*3", "due on receipt");
    }

    #[test]
    fn what_has_no_form_is_refused_at_its_place() {
        let refused = |segment: &str| {
            let error = Itd::read(segment).and_then(|segment| segment.terms()).unwrap_err();
            (error.code(), error.get("at").and_then(|at| at.parse::<usize>().ok()).unwrap_or(0))
        };
        assert_eq!(refused("IT*01"), (Code::TermsSyntax, 1));
        assert_eq!(refused("ITD*01*3*x**10**30"), (Code::TermsSyntax, 10));
        assert_eq!(refused("ITD*01*3*2**ten**30"), (Code::TermsSyntax, 13));
        assert_eq!(refused("ITD*01*16*2**10**30"), (Code::TermsNotBuilt, 8));
        assert_eq!(refused("ITD*04*3*******20260401*500").0, Code::TermsNotBuilt);
        assert_eq!(refused("ITD*39*3").0, Code::TermsNotBuilt);
        assert_eq!(refused("ITD*01*3*2**40**30").0, Code::TermsRange);
        assert_eq!(refused("ITD*03*3****20261340").0, Code::TermsSyntax);
    }
}

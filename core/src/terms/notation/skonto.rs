use super::reading::{check, check_length};
use crate::calendar::Date;
use crate::error::{Reason, Result, Shown};
use crate::money::{Decimal, Money, Percent, Rounding};
use crate::terms::{Baseline, DAYS_LIMIT, DateStep, DiscountBase, DiscountTier, STEPS_LIMIT, Share, Terms};

/// One discount as an XRechnung states it in its payment terms (BT-20), by rule BR-DE-18 of the German CIUS of EN 16931:
/// `#SKONTO#TAGE=14#PROZENT=2.00#`, on a line of its own that ends with a line feed.
///
/// ```
/// use receivables::terms::{Skonto, Terms};
///
/// let lines = Skonto::read("Zahlbar in 30 Tagen.\n#SKONTO#TAGE=14#PROZENT=2.00#\n")?;
/// assert_eq!((lines[0].days, lines[0].percent.to_string().as_str(), lines[0].base), (14, "2", None));
/// let terms = Terms::net(30).discount("2", 14)?;
/// assert_eq!(Skonto::write(&Skonto::of(&terms)?)?, "#SKONTO#TAGE=14#PROZENT=2.00#\n");
/// # Ok::<(), receivables::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Skonto {
    /// The last day on which it is earned, in days after the invoice date.
    pub days: u16,
    /// 0 to 100, with at most two decimals. The rule allows 0.
    pub percent: Percent,
    /// What the percentage is taken of, in the currency of the invoice; without it, of the amount due (BT-115). Below
    /// zero in a credit note.
    pub base: Option<Decimal>,
}

/// What a structured line looks like.
const SHAPE: &str = "#SKONTO#TAGE=14#PROZENT=2.00# or #SKONTO#TAGE=14#PROZENT=2.00#BASISBETRAG=1000.00#";

impl Skonto {
    /// The discounts in a text of payment terms. Lines that do not begin with `#` are free text.
    ///
    /// # Errors
    /// `terms_syntax` with the place where the rule is broken, also where the line feed after the last discount is
    /// missing; `terms_range`, `field_too_long`.
    pub fn read(text: &str) -> Result<Vec<Self>> {
        check_length(text)?;
        let wrong = |before: &str, expected: &str| {
            let (value, at) = (Shown::new(text), before.chars().count() + 1);
            Reason::TermsSyntax { value, at, expected: expected.to_owned() }
        };
        let mut found = Vec::new();
        let mut behind = 0;
        for line in text.split_inclusive('\n') {
            let blanks = line.len().saturating_sub(line.trim_start().len());
            let before = text.get(..behind + blanks).unwrap_or_default();
            behind += line.len();
            if !line.trim().starts_with('#') {
                continue;
            }
            found.push(Self::line(line.trim())?.ok_or_else(|| wrong(before, SHAPE))?);
            if !line.ends_with('\n') {
                return Err(wrong(text, "a line feed after the last #").into());
            }
        }
        Ok(found)
    }

    /// One line without what stands around it; `None` where it has another shape.
    fn line(line: &str) -> Result<Option<Self>> {
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let cents = |text: &str| {
            let parts = text.split_once('.');
            parts.is_some_and(|(whole, fraction)| digits(whole) && digits(fraction) && fraction.len() == 2)
        };
        let inner = line.strip_prefix("#SKONTO#TAGE=").and_then(|rest| rest.strip_suffix('#'));
        let Some((days, rest)) = inner.and_then(|inner| inner.split_once("#PROZENT=")) else {
            return Ok(None);
        };
        let (percent, base) = match rest.split_once("#BASISBETRAG=") {
            Some((percent, base)) => (percent, Some(base)),
            None => (rest, None),
        };
        let sound = base.is_none_or(|base| cents(base.strip_prefix('-').unwrap_or(base)));
        if !(digits(days) && cents(percent) && sound) {
            return Ok(None);
        }
        let range = |what: &str, value: &str, range: &str| Reason::TermsRange {
            what: what.to_owned(),
            value: value.chars().take(20).collect(),
            range: range.to_owned(),
        };
        let limit = DAYS_LIMIT;
        let in_range = |days: &u16| *days <= limit;
        let count = days.parse().ok().filter(in_range);
        let count = count.ok_or_else(|| range("TAGE", days, &format!("0..{limit}")))?;
        let part = Percent::new(percent).ok().filter(|part| *part <= Percent::HUNDRED);
        let part = part.ok_or_else(|| range("PROZENT", percent, "0..100"))?;
        let amount =
            |text| Decimal::from_str_exact(text).map_err(|_| range("BASISBETRAG", text, "28 digits"));
        Ok(Some(Self { days: count, percent: part, base: base.map(amount).transpose()? }))
    }

    /// The lines of these discounts, each with its line feed.
    ///
    /// # Errors
    /// `terms_range` where the rule has no form for a value: more than two decimals, below zero or above 100 percent.
    pub fn write(lines: &[Self]) -> Result<String> {
        let mut text = String::new();
        for line in lines {
            let range = |what: &str, value: String| Reason::TermsRange {
                what: what.to_owned(),
                value,
                range: "two decimals".to_owned(),
            };
            let cents = |value: Decimal| {
                let mut cents = value.normalize();
                cents.rescale(2);
                Some(cents.to_string()).filter(|_| value == cents)
            };
            let fits = (Percent::ZERO..=Percent::HUNDRED).contains(&line.percent);
            let percent = cents(line.percent.to_decimal()).filter(|_| fits);
            let percent = percent.ok_or_else(|| range("PROZENT", line.percent.to_string()))?;
            text.push_str(&format!("#SKONTO#TAGE={}#PROZENT={percent}#", line.days));
            if let Some(base) = line.base {
                let base = cents(base).ok_or_else(|| range("BASISBETRAG", base.to_string()))?;
                text.push_str(&format!("BASISBETRAG={base}#"));
            }
            text.push('\n');
        }
        check_length(&text)?;
        Ok(text)
    }

    /// What may be deducted: the percentage of the base, or without one of the amount due of the invoice (BT-115), rounded
    /// half away from zero to the minor unit.
    ///
    /// ```
    /// use receivables::money::money;
    /// use receivables::terms::Skonto;
    /// let line = Skonto::read("#SKONTO#TAGE=14#PROZENT=2.00#BASISBETRAG=1000.00#\n")?[0];
    /// assert_eq!(line.amount(money("1190.00 EUR")?)?, money("20.00 EUR")?);
    /// # Ok::<(), receivables::Error>(())
    /// ```
    ///
    /// # Errors
    /// `too_many_decimals` for a base finer than the currency, `amount_out_of_range`.
    pub fn amount(&self, due: Money) -> Result<Money> {
        let base = match self.base {
            Some(base) => Money::from_decimal(base, due.currency())?,
            None => due,
        };
        base.percent(self.percent, Rounding::HalfAway)
    }

    /// The last day on which it is earned, of an invoice of that date (BT-2).
    ///
    /// # Errors
    /// `date_out_of_range`.
    pub fn until(&self, issued: Date) -> Result<Date> {
        issued.plus_days(i64::from(self.days))
    }

    /// The discounts of terms that an XRechnung can state: whole days after the invoice date, of the gross, on a
    /// document that falls due as a whole.
    ///
    /// # Errors
    /// Those of [`Terms::check`]; `skonto_form` for what the rule has no form for.
    pub fn of(terms: &Terms) -> Result<Vec<Self>> {
        terms.check()?;
        let not = |what: &str| Reason::SkontoForm { what: what.to_owned() };
        let [only] = terms.instalments.as_slice() else {
            return Err(not("a discount on one of several instalments").into());
        };
        if terms.baseline != Baseline::InvoiceDate {
            return Err(not("another baseline than the invoice date").into());
        }
        let line = |tier: &DiscountTier| match (tier.until.as_slice(), tier.base) {
            ([DateStep::Days { days }], DiscountBase::Gross) => {
                Ok(Self { days: *days, percent: tier.percent, base: None })
            }
            _ => Err(not("a discount that is not whole days on the gross").into()),
        };
        only.discounts.iter().map(line).collect()
    }

    /// These terms with the discounts of the lines. A discount of 0 % says nothing and is left out.
    ///
    /// # Errors
    /// `terms_not_built` for a line with a base of its own; `skonto_form` for terms of several instalments;
    /// `terms_range`, also for a discount that ends after the due date.
    pub fn onto(lines: &[Self], mut terms: Terms) -> Result<Terms> {
        let not = |what: &str| Reason::SkontoForm { what: what.to_owned() };
        let [only] = terms.instalments.as_mut_slice() else {
            return Err(not("a discount on one of several instalments").into());
        };
        if only.share != Share::Remainder || lines.len() > STEPS_LIMIT {
            return Err(not("more discounts than terms may have, or on a part").into());
        }
        for line in lines.iter().filter(|line| !line.percent.is_zero()) {
            if line.base.is_some() {
                let (value, what) =
                    (Shown::new(Self::write(&[*line])?.trim_end()), "a discount of an amount of its own");
                return Err(Reason::TermsNotBuilt { value, at: 1, what: what.to_owned() }.into());
            }
            let until = vec![DateStep::Days { days: line.days }];
            only.discounts.push(DiscountTier::new(line.percent, until));
        }
        check(&terms)?;
        Ok(terms)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Code;

    #[test]
    fn the_rule_is_held_to_the_letter() {
        // itplr-kosit/xrechnung-schematron, BR-DE-18: what holds and what makes the whole invoice invalid.
        for text in [
            "#SKONTO#TAGE=14#PROZENT=2.00#\n",
            "  #SKONTO#TAGE=14#PROZENT=0.00#  \r\nfree text",
            "#SKONTO#TAGE=14#PROZENT=1.00#BASISBETRAG=-5.53#\n",
            "Zahlbar sofort.",
            "",
        ] {
            assert!(Skonto::read(text).is_ok(), "{text:?}");
        }
        for (text, at) in [
            ("#SKONTO#TAGE=14#PROZENT=2.00#", 30),
            ("frei\n #VERZUG#TAGE=14#PROZENT=1.00#\n", 7),
            ("#SKONTO#TAGE=14#PROZENT=1,00#\n", 1),
            ("#SKONTO#TAGE=14#PROZENT=1.000#\n", 1),
            ("#SKONTO#Tage=14#PROZENT=1.00#\n", 1),
            ("#SKONTO#TAGE=14#PROZENT=1.00#BASISBETRAG=23#\n", 1),
            ("#SKONTO#TAGE=14#PROZENT=1.00#BASISBETRAG=2.53# Text\n", 1),
            ("#SKONTO#TAGE=-1#PROZENT=1.00#\n", 1),
            ("#\n", 1),
        ] {
            let error = Skonto::read(text).unwrap_err();
            assert_eq!(
                (error.code(), error.get("at")),
                (Code::TermsSyntax, Some(at.to_string().as_str())),
                "{text:?}"
            );
        }
        let code = |text: &str| Skonto::read(text).unwrap_err().code();
        assert_eq!(code("#SKONTO#TAGE=99999#PROZENT=1.00#\n"), Code::TermsRange);
        assert_eq!(code("#SKONTO#TAGE=9#PROZENT=100.01#\n"), Code::TermsRange);
    }

    #[test]
    fn lines_and_terms_become_each_other() {
        let text = "#SKONTO#TAGE=7#PROZENT=3.00#\n#SKONTO#TAGE=14#PROZENT=2.50#\n";
        let terms = Skonto::onto(&Skonto::read(text).unwrap(), Terms::net(30)).unwrap();
        assert_eq!(terms.notation().unwrap(), "3/7 2.5/14 net 30");
        assert_eq!(Skonto::write(&Skonto::of(&terms).unwrap()).unwrap(), text);
        let based = "#SKONTO#TAGE=7#PROZENT=3.00#BASISBETRAG=-2.53#\n";
        let lines = Skonto::read(based).unwrap();
        assert_eq!(Skonto::write(&lines).unwrap(), based);
        assert_eq!(Skonto::onto(&lines, Terms::net(30)).unwrap_err().code(), Code::TermsNotBuilt);
        let late = Skonto::read("#SKONTO#TAGE=60#PROZENT=3.00#\n").unwrap();
        assert_eq!(Skonto::onto(&late, Terms::net(30)).unwrap_err().code(), Code::TermsRange);
        let fine: Terms = "2.555/10 net 30".parse().unwrap();
        assert_eq!(Skonto::write(&Skonto::of(&fine).unwrap()).unwrap_err().code(), Code::TermsRange);
        let month: Terms = "2% EOM net 60".parse().unwrap();
        assert_eq!(Skonto::of(&month).unwrap_err().code(), Code::SkontoForm);
    }
}

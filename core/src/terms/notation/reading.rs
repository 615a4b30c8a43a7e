use std::str::FromStr;

use super::cursor::Cursor;
use super::custom::Custom;
use super::english::Percentages;
use super::{NOTATION_LIMIT, clauses, english, print};
use crate::error::{Error, Reason, Result, Shown};
use crate::money::Percent;
use crate::terms::{Baseline, DateStep, Share, Terms};

impl Terms {
    /// Every meaning that trade gives the text, the usual one first; for almost all texts there is one.
    ///
    /// ```
    /// use receivables::terms::Terms;
    /// let readings = Terms::readings("45 jours fin de mois")?;              // French law admits both
    /// assert_eq!(readings[0].notation()?, "net 45 days then EOM");
    /// assert_eq!(readings[1].notation()?, "net 45 EOM");
    /// assert_eq!("45 jours fin de mois".parse::<Terms>().unwrap_err().code().as_str(), "terms_ambiguous");
    /// # Ok::<(), receivables::Error>(())
    /// ```
    ///
    /// # Errors
    /// `terms_empty`, `terms_syntax` with the place, `terms_range`, `terms_not_built` for what terms can not say,
    /// `terms_shares`, `percent_out_of_range`, `field_too_long`, and those of the amounts and dates in it.
    pub fn readings(text: &str) -> Result<Vec<Self>> {
        check_length(text)?;
        let mut found: Vec<Self> = Vec::new();
        let mut refused = None;
        for custom in Custom::EVERY {
            match read(text, custom) {
                Ok(terms) if found.contains(&terms) => {}
                Ok(terms) => found.push(terms),
                Err(error) => refused = refused.or(Some(error)),
            }
        }
        match refused {
            Some(error) if found.is_empty() => Err(error),
            _ => Ok(found),
        }
    }

    /// The terms in English trade notation, which reads as the same terms again.
    ///
    /// ```
    /// use receivables::terms::Terms;
    /// assert_eq!(Terms::net(30).discount("2", 10)?.notation()?, "2/10 net 30");
    /// assert_eq!("30 Tage netto, 2,5 % Skonto innerhalb 10 Tagen".parse::<Terms>()?.notation()?, "2.5/10 net 30");
    /// # Ok::<(), receivables::Error>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`Terms::check`]; `terms_range` for a discount that ends after the due date; `field_too_long`.
    pub fn notation(&self) -> Result<String> {
        check(self)?;
        let text = print::terms(self);
        check_length(&text)?;
        Ok(text)
    }
}

/// The one meaning of a text: `"2/10 net 30".parse::<Terms>()`. A text that can mean several things is refused.
impl FromStr for Terms {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self> {
        let mut readings = Self::readings(text)?;
        match readings.pop() {
            Some(only) if readings.is_empty() => Ok(only),
            last => {
                readings.extend(last);
                let texts = readings.iter().map(Self::notation).collect::<Result<Vec<_>>>()?;
                let readings = texts.join(" | ");
                Err(Reason::TermsAmbiguous { value: Shown::new(text), readings }.into())
            }
        }
    }
}

fn read(text: &str, custom: Custom) -> Result<Terms> {
    let mut cursor = Cursor::new(text)?;
    if cursor.is_done() {
        return Err(Reason::TermsEmpty {}.into());
    }
    let terms = match clauses::language(&cursor) {
        Some(vocabulary) => clauses::terms(&mut cursor, vocabulary, custom)?,
        None => {
            let mut shares = Cursor::new(text)?;
            let found = english::terms(&mut cursor, custom, Percentages::Discounts);
            match (found, english::terms(&mut shares, custom, Percentages::Shares)) {
                (Err(_), Ok(terms)) if check(&terms).is_ok() => terms,
                (found, _) => found?,
            }
        }
    };
    check(&terms)?;
    Ok(terms)
}

impl Terms {
    /// The baseline that all parts name as their own, where they name one and the same.
    pub(super) fn one_origin(&self) -> Option<Baseline> {
        let first = self.instalments.first()?.baseline;
        first.filter(|_| self.instalments.iter().all(|part| part.baseline == first))
    }

    /// Lets the last of percentages that make up the whole take what is left of it: with percentages of the total alone,
    /// the residue of rounding would go to the largest, and trade has it in the last.
    pub(super) fn last_takes_rest(&mut self) {
        let parts = self.instalments.iter().map(|part| match part.share {
            Share::PercentOfTotal { percent } => Some(percent.rate().parts()),
            _ => None,
        });
        let sum = parts.sum::<Option<i64>>();
        if let (Some(last), true) =
            (self.instalments.last_mut(), sum == Some(Percent::HUNDRED.rate().parts()))
        {
            last.share = Share::Remainder;
        }
    }

    /// What all parts count from is what the terms count from, unless they `said` so themselves.
    pub(super) fn lifted(mut self, said: bool) -> Self {
        if let (Some(origin), false) = (self.one_origin(), said) {
            self.baseline = origin;
            for part in &mut self.instalments {
                part.baseline = None;
            }
        }
        self
    }
}

pub(super) fn check_length(text: &str) -> Result<()> {
    if text.len() <= NOTATION_LIMIT {
        return Ok(());
    }
    let (what, bytes) = ("payment terms".to_owned(), text.len());
    Err(Reason::FieldTooLong { what, bytes, limit: NOTATION_LIMIT }.into())
}

/// What is written and read is sound, and no discount ends after the due date where both count alike.
pub(super) fn check(terms: &Terms) -> Result<()> {
    terms.check()?;
    for part in &terms.instalments {
        let own = part.baseline.unwrap_or(terms.baseline);
        for tier in part.discounts.iter().filter(|tier| tier.baseline.is_none_or(|baseline| baseline == own))
        {
            let Some((until, due)) = alike(&tier.until, &part.due) else { continue };
            if until > due {
                let (what, value) = ("the days of the discount".to_owned(), until.to_string());
                return Err(
                    Reason::TermsRange { what, value, range: format!("0..{due}, the due date") }.into()
                );
            }
        }
    }
    Ok(())
}

/// The days of two date rules that differ in nothing else.
fn alike(until: &[DateStep], due: &[DateStep]) -> Option<(u32, u32)> {
    let days = |steps: &[DateStep]| {
        steps.iter().try_fold(0_u32, |sum, step| match step {
            DateStep::Days { days } => sum.checked_add(u32::from(*days)),
            _ => None,
        })
    };
    match (until, due) {
        ([DateStep::EndOfMonth, until @ ..], [DateStep::EndOfMonth, due @ ..]) => days(until).zip(days(due)),
        _ => days(until).zip(days(due)),
    }
}

use super::cursor::{Cursor, Kind};
use super::custom::Custom;
use super::english::next_month_on;
use crate::error::{Error, Result};
use crate::money::Percent;
use crate::terms::{DAYS_LIMIT, DateStep, DiscountTier, Instalment, MONTHS_LIMIT, Share, Terms};

/// The words of a language that writes terms in clauses, in which the order of the words is free: a clause with a
/// percentage is a discount, one without it says when the rest falls due.
#[derive(Debug)]
pub(super) struct Vocabulary {
    /// Words that only this language has; one of them tells it.
    telling: &'static [&'static str],
    days: &'static [&'static str],
    months: &'static [&'static str],
    /// The end of the month.
    month_end: &'static [&'static [&'static str]],
    /// The last day of the month after the days, without a doubt.
    then_month_end: &'static [&'static [&'static str]],
    /// A day of the month after the month's end.
    on_day: &'static [&'static str],
    at_once: &'static [&'static [&'static str]],
    /// Words that may stand between clauses.
    and: &'static [&'static str],
    /// Words that change nothing.
    silent: &'static [&'static str],
}

const GERMAN: Vocabulary = Vocabulary {
    telling: &[
        "tage", "tagen", "tag", "netto", "skonto", "monat", "monate", "monaten", "sofort", "zahlbar", "abzug",
    ],
    days: &["tage", "tagen", "tag"],
    months: &["monat", "monate", "monaten"],
    month_end: &[&["monatsende"], &["ultimo"], &["zum", "monatsende"]],
    then_month_end: &[&["dann", "zum", "monatsende"], &["dann", "monatsende"]],
    on_day: &[],
    at_once: &[&["sofort"]],
    and: &["und", "oder"],
    silent: &[
        "zahlbar",
        "fällig",
        "zahlung",
        "bei",
        "innerhalb",
        "binnen",
        "von",
        "in",
        "bis",
        "rein",
        "ohne",
        "jeden",
        "abzug",
        "netto",
        "skonto",
        "abzüglich",
        "nach",
        "ab",
        "rechnungsdatum",
        "rechnungsstellung",
        "mit",
        "der",
        "dem",
    ],
};

const FRENCH: Vocabulary = Vocabulary {
    telling: &["jours", "jour", "mois", "escompte", "comptant", "réception", "facture"],
    days: &["jours", "jour"],
    months: &["mois"],
    month_end: &[&["fin", "de", "mois"], &["fdm"]],
    then_month_end: &[&["puis", "fin", "de", "mois"]],
    on_day: &["le"],
    at_once: &[
        &["comptant"],
        &["à", "réception", "de", "facture"],
        &["à", "réception", "de", "la", "facture"],
        &["à", "réception"],
    ],
    and: &["et", "ou"],
    silent: &[
        "net", "nets", "escompte", "d", "à", "a", "sous", "date", "facture", "de", "la", "paiement",
        "payable", "dans", "les", "pour", "après", "avec", "un", "si", "sans",
    ],
};

/// The language of a text that is not English.
pub(super) fn language(c: &Cursor<'_>) -> Option<&'static Vocabulary> {
    [&GERMAN, &FRENCH].into_iter().find(|vocabulary| c.mentions(vocabulary.telling))
}

/// What one clause has said so far.
#[derive(Default)]
struct Clause {
    percent: Option<Percent>,
    steps: Option<Vec<DateStep>>,
    /// The month's end was said before the days.
    month_end_first: bool,
}

/// Terms in a language of clauses.
pub(super) fn terms(c: &mut Cursor<'_>, words: &Vocabulary, custom: Custom) -> Result<Terms> {
    let (mut discounts, mut due) = (Vec::new(), None);
    while !c.is_done() {
        let clause = clause(c, words, custom)?;
        match (clause.percent, clause.steps) {
            (Some(percent), Some(until)) => {
                discounts.push(DiscountTier::new(percent, until));
            }
            (None, Some(steps)) if due.is_none() => due = Some(steps),
            (None, Some(_)) => {
                return Err(c.expected("one due date, which is said already, and no second one"));
            }
            (_, None) => return Err(c.expected("a number of days")),
        }
    }
    let Some(due) = due else { return Err(c.expected("when the whole falls due, like 30 Tage netto")) };
    let whole = Instalment { discounts, ..Instalment::new(Share::Remainder, due) };
    Ok(Terms::in_parts(vec![whole]))
}

fn clause(c: &mut Cursor<'_>, words: &Vocabulary, custom: Custom) -> Result<Clause> {
    let mut said = Clause::default();
    let any = |c: &mut Cursor<'_>, phrases: &[&[&str]]| phrases.iter().any(|phrase| c.phrase(phrase));
    loop {
        let ended = [',', ';', '.'].into_iter().any(|sign| c.sign(sign)) || c.word(words.and);
        if ended || c.is_done() {
            // Signs and joining words before anything was said open a clause as well as they end one.
            if said.percent.is_some() || said.steps.is_some() || c.is_done() {
                return Ok(said);
            }
            continue;
        }
        if any(c, words.then_month_end) {
            said.after(c)?.push(DateStep::EndOfMonth);
        } else if any(c, words.at_once) {
            said.begin(Vec::new(), c)?;
        } else if any(c, words.month_end) {
            said.month_end(c, custom)?;
        } else if c.has_word(0, words.on_day) && matches!(c.peek(1), Some(Kind::Number(_) | Kind::Ordinal(_)))
        {
            c.skip();
            let day = c.whole("day of month", 31)?;
            said.on_day(day, c)?;
        } else if matches!(c.peek(0), Some(Kind::Number(_))) {
            said.number(c, words)?;
        } else if !(c.word(words.silent) || ['\'', '(', ')'].into_iter().any(|sign| c.sign(sign))) {
            return Err(c.expected("a percentage with its sign, days, or the end of the terms"));
        }
    }
}

impl Clause {
    fn begin(&mut self, steps: Vec<DateStep>, c: &Cursor<'_>) -> Result<()> {
        if self.steps.is_some() {
            return Err(Self::second(c));
        }
        self.steps = Some(steps);
        Ok(())
    }

    fn second(c: &Cursor<'_>) -> Error {
        c.expected("a comma before a second number of days")
    }

    /// The steps so far, where something is to follow them.
    fn after(&mut self, c: &Cursor<'_>) -> Result<&mut Vec<DateStep>> {
        self.steps.as_mut().ok_or_else(|| c.expected("a number of days before the month's end"))
    }

    /// The month's end: before days it is where they begin, after them trade does not agree.
    fn month_end(&mut self, c: &mut Cursor<'_>, custom: Custom) -> Result<()> {
        match self.steps.as_mut() {
            None => {
                self.month_end_first = true;
                self.steps = Some(vec![DateStep::EndOfMonth]);
            }
            Some(steps) => match steps.as_slice() {
                // With a day after it, the month's end only says that the day is one of the next month.
                [DateStep::Days { .. }] if c.has_word(0, &["le"]) => {}
                [DateStep::Days { days }] => *steps = custom.days_and_month_end(*days),
                [DateStep::Months { .. }] => steps.push(DateStep::EndOfMonth),
                _ => return Err(c.expected("the month's end once")),
            },
        }
        Ok(())
    }

    /// `fin de mois le 15`: the 15th of the month after.
    fn on_day(&mut self, day: u16, c: &Cursor<'_>) -> Result<()> {
        let steps = self.after(c)?;
        if matches!(steps.last(), Some(DateStep::EndOfMonth)) {
            steps.pop();
        }
        steps.extend(next_month_on(day));
        Ok(())
    }

    /// `30 Tage`, `2 mois`, `2,5 %`.
    fn number(&mut self, c: &mut Cursor<'_>, words: &Vocabulary) -> Result<()> {
        let comma = c.peek(1) == Some(Kind::Sign(',')) && c.peek(3) == Some(Kind::Sign('%'));
        if comma || c.peek(1) == Some(Kind::Sign('%')) {
            if self.percent.is_some() {
                return Err(c.expected("a comma before a second percentage"));
            }
            let percent = match (comma, c.peek(0), c.peek(2)) {
                (true, Some(Kind::Number(whole)), Some(Kind::Number(fraction))) => {
                    (0..3).for_each(|_| c.skip());
                    Percent::new(&format!("{whole}.{fraction}"))?
                }
                _ => c.percent()?,
            };
            c.skip();
            self.percent = Some(percent);
            return Ok(());
        }
        if self.steps.is_some() && !self.month_end_first {
            return Err(Self::second(c));
        }
        let step = if c.has_word(1, words.months) {
            let months = c.whole("months", MONTHS_LIMIT)?;
            c.skip();
            DateStep::Months { months }
        } else {
            let days = c.whole("days", DAYS_LIMIT)?;
            if !c.word(words.days) {
                return Err(
                    c.expected(&format!("{} after the number", words.days.first().unwrap_or(&"days")))
                );
            }
            DateStep::Days { days }
        };
        self.month_end_first = false;
        self.steps.get_or_insert_default().push(step);
        Ok(())
    }
}

use super::documents::mark;
use super::{Broken, Stamp};
use crate::account::event::{CaseClosed, CaseNoted, CaseOpened};
use crate::account::{Account, Case, DocumentKind, Matter, Standing};
use crate::money::Money;

impl Account {
    pub(super) fn begun(&mut self, event: &CaseOpened, stamp: Stamp) -> Result<(), Broken> {
        let mut numbers = Vec::with_capacity(event.lines.len());
        let mut total: Option<Money> = None;
        for line in &event.lines {
            numbers.push(self.number_of(&line.item)?);
            // A case over several currencies has no total.
            total = match total {
                None => Some(line.amount),
                Some(total) => total.plus(line.amount).ok(),
            };
        }
        self.enter(&event.case, DocumentKind::Case, total, stamp)?;
        let mut case = Case {
            matter: event.matter.clone(),
            lines: event.lines.clone(),
            opened: stamp.dated(),
            notes: Vec::new(),
            marks: None,
            closed: None,
        };
        if matches!(event.matter, Matter::Disputed { .. }) {
            case.marks = u32::try_from(self.marks.len()).ok();
            for (number, line) in numbers.iter().zip(&event.lines) {
                self.marks.push(mark(*number, Standing::Disputed, line.amount, stamp));
            }
        }
        self.records.cases.insert(event.case.clone(), case);
        for number in numbers {
            self.records.cases_of.entry(number).or_default().push(event.case.clone());
        }
        Ok(())
    }

    pub(super) fn noted(&mut self, event: &CaseNoted, stamp: Stamp) -> Result<(), Broken> {
        let case = self.records.cases.get_mut(&event.case);
        let case = case.ok_or_else(|| format!("there is no case {}", event.case))?;
        case.notes.push((stamp.dated(), event.note.clone()));
        Ok(())
    }

    pub(super) fn ended(&mut self, event: &CaseClosed, stamp: Stamp) -> Result<(), Broken> {
        let case = self.records.cases.get_mut(&event.case);
        let case = case.ok_or_else(|| format!("there is no case {}", event.case))?;
        if case.closed.is_some() {
            return Err(format!("{} has ended already", event.case));
        }
        case.closed = Some((stamp.dated(), event.outcome));
        let (first, count) = (case.marks, u32::try_from(case.lines.len()).unwrap_or_default());
        if let Some(first) = first {
            self.end_marks(first..first.saturating_add(count), stamp.dated());
        }
        Ok(())
    }
}

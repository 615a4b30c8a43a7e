use std::fmt::Write;

use super::{Proposal, ProposalStatus, ProposedLine};
use crate::money::Money;

impl Proposal {
    /// The proposal as sentences, a line each: what becomes of the money and why, what speaks for it and against it, what else
    /// it may be. Names no person: customers by their numbers.
    pub fn explain(&self) -> String {
        let mut told = String::new();
        // Writing to a string does not fail.
        let _ = self.write(&mut told);
        told
    }

    fn write(&self, f: &mut String) -> std::fmt::Result {
        write!(
            f,
            "bank line {} of {}, {}: {}",
            self.line,
            self.amount,
            self.value_date,
            self.status.as_str()
        )?;
        match &self.account {
            Some(account) => writeln!(f, ", to {account}")?,
            None => writeln!(f)?,
        }
        lines(f, &self.lines, self.left, "  ")?;
        for signal in &self.signals {
            writeln!(f, "  for it: {signal}")?;
        }
        for objection in &self.objections {
            writeln!(f, "  against it: {objection}")?;
        }
        for other in &self.alternatives {
            let or = if self.status == ProposalStatus::Ambiguous { "either" } else { "or" };
            writeln!(f, "  {or} to {}", other.account)?;
            lines(f, &other.lines, other.left, "    ")?;
            for objection in &other.objections {
                writeln!(f, "    against it: {objection}")?;
            }
        }
        Ok(())
    }
}

fn lines(f: &mut String, of: &[ProposedLine], left: Money, indent: &str) -> std::fmt::Result {
    for line in of {
        let verb = if line.amount.is_negative() { "from" } else { "settles" };
        write!(f, "{indent}{} {verb} {}", line.amount.abs(), line.item)?;
        if !line.discount.is_zero() {
            write!(f, " with {} discount", line.discount)?;
        }
        for difference in &line.differences {
            write!(f, " and {} {}", difference.amount, difference.kind.as_str())?;
        }
        writeln!(f, ": {}", line.why)?;
    }
    if !left.is_zero() {
        writeln!(f, "{indent}{left} settles nothing and waits")?;
    }
    Ok(())
}

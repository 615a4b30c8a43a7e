use super::Frame;
use super::aging::name;
use crate::account::event::AppliedLine;
use crate::backtest::{Backtest, BacktestAnswer, BacktestReceipt, BacktestTotal};
use crate::error::Result;
use crate::party::Directory;
use crate::portfolio::Basis;

/// What tables call what was done by itself when the money was recorded.
const RECORDED: &str = "as recorded";

/// The tables of a back-test.
impl Backtest {
    /// One line per policy and currency, what was really done first.
    ///
    /// # Errors
    /// Those of [`Frame::check`].
    pub fn to_frame(&self) -> Result<Frame> {
        let mut rows: Vec<(&str, &BacktestTotal)> =
            self.recorded.iter().map(|total| (RECORDED, total)).collect();
        for policy in &self.policies {
            rows.extend(policy.totals.iter().map(|total| (policy.name.as_str(), total)));
        }
        let count = |get: fn(&BacktestTotal) -> u64| {
            rows.iter().map(move |(_, total)| i64::try_from(get(total)).ok()).collect::<Vec<_>>()
        };
        Frame::new(self.title("Back-test"))
            .text("policy", rows.iter().map(|(name, _)| name))
            .text(Frame::CURRENCY, rows.iter().map(|(_, total)| total.currency))
            .whole("receipts", count(|total| total.receipts))
            .whole("applied", count(|total| total.applied_receipts))
            .whole("matched", count(|total| total.matched))
            .whole("partly", count(|total| total.partly_matched))
            .whole("wrong", count(|total| total.wrong_receipts))
            .whole("missed", count(|total| total.missed))
            .whole("rightly left", count(|total| total.rightly_left))
            .text("auto-match %", rows.iter().map(|(_, total)| total.auto_match_rate))
            .text("matched %", rows.iter().map(|(_, total)| total.matched_rate))
            .amount("received", rows.iter().map(|(_, total)| total.received))
            .amount_or_dash("right amount", rows.iter().map(|(_, total)| total.right))
            .amount_or_dash("wrong amount", rows.iter().map(|(_, total)| total.wrong))
            .amount_or_dash("wrong credits", rows.iter().map(|(_, total)| total.wrong_of_credits))
            .amount_or_dash("wrongly given", rows.iter().map(|(_, total)| total.wrong_given))
            .amount_or_dash("unapplied", rows.iter().map(|(_, total)| total.unapplied))
            .amount_or_dash("settled in the end", rows.iter().map(|(_, total)| total.settled_in_the_end))
            .amount_or_dash("open in the end", rows.iter().map(|(_, total)| total.open_in_the_end))
            .note(match self.left_out.len() {
                0 => "Every receipt was looked at.".to_owned(),
                1 => "One receipt was left out.".to_owned(),
                count => format!("{count} receipts were left out."),
            })
            .checked()
    }

    /// One line per receipt and policy, what was really done first. Names come from the directory; without one the customers
    /// stand under their ids.
    ///
    /// # Errors
    /// Those of [`Frame::check`].
    pub fn by_receipt(&self, directory: Option<&Directory>) -> Result<Frame> {
        let mut rows: Vec<(&BacktestReceipt, &str, &BacktestAnswer)> = Vec::new();
        for receipt in &self.receipts {
            rows.push((receipt, RECORDED, &receipt.recorded));
            let names = self.policies.iter().map(|policy| policy.name.as_str());
            rows.extend(names.zip(&receipt.policies).map(|(name, answer)| (receipt, name, answer)));
        }
        let items = |lines: &[AppliedLine]| {
            lines.iter().map(|line| line.item.to_string()).collect::<Vec<_>>().join(", ")
        };
        Frame::new(self.title("Back-test by receipt"))
            .text("receipt", rows.iter().map(|(receipt, ..)| &receipt.receipt))
            .text("customer", rows.iter().map(|(receipt, ..)| name(directory, &receipt.account)))
            .date("day", rows.iter().map(|(receipt, ..)| receipt.day))
            .text("policy", rows.iter().map(|(_, policy, _)| policy))
            .text("verdict", rows.iter().map(|(.., answer)| answer.verdict.as_str()))
            .text(Frame::CURRENCY, rows.iter().map(|(receipt, ..)| receipt.amount.currency()))
            .amount("amount", rows.iter().map(|(receipt, ..)| receipt.amount))
            .amount_or_dash("applied", rows.iter().map(|(.., answer)| answer.applied))
            .amount_or_dash("wrong", rows.iter().map(|(.., answer)| answer.wrong))
            .text("items", rows.iter().map(|(.., answer)| items(&answer.lines)))
            .text("settled in the end", rows.iter().map(|(receipt, ..)| items(&receipt.settled)))
            .checked()
    }

    fn title(&self, what: &str) -> String {
        let how = match self.basis {
            Basis::Book => "booked",
            Basis::Value => "valued",
        };
        format!("{what}, receipts {how} {}", self.period)
    }
}

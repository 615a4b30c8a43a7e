use serde::{Deserialize, Serialize};

use super::CaseEnd;
use super::look::Look;
use crate::account::{Case, CaseNote, Matter};
use crate::calendar::Date;
use crate::error::Result;
use crate::id::DocumentId;
use crate::money::{Balances, Money};

/// Insolvency proceedings over the customer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InsolvencyStatus {
    /// Their number.
    pub insolvency: DocumentId,
    /// The court and its file number.
    pub court: Option<String>,
    /// Since when they run: from then on dunning and interest are stayed.
    pub since: Date,
    /// Whether they stay dunning and interest on the day.
    pub stays: bool,
    /// The claim as it was last filed or admitted.
    pub claim: Option<FiledClaim>,
    /// The dividends received, in the order they were recorded.
    pub dividends: Vec<Dividend>,
    /// The dividends together, one amount for each currency.
    pub received: Vec<Money>,
    /// How they ended; none as long as they run.
    pub ended: Option<CaseEnd>,
}

/// A claim filed in insolvency proceedings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FiledClaim {
    /// When that was recorded last.
    pub date: Date,
    /// How much is claimed.
    pub amount: Money,
    /// How much of it was admitted; none where that is not known.
    pub admitted: Option<Money>,
}

/// A dividend from insolvency proceedings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dividend {
    /// The receipt.
    pub receipt: DocumentId,
    /// When it came.
    pub date: Date,
    /// How much it was.
    pub amount: Money,
}

impl InsolvencyStatus {
    pub(super) fn all(look: Look<'_>) -> Result<Vec<Self>> {
        let mut proceedings = Vec::new();
        for (number, case) in look.cases() {
            if let Matter::Insolvent { court } = &case.matter {
                proceedings.push(Self::of(look, number, case, court.as_ref())?);
            }
        }
        Ok(proceedings)
    }

    fn of(look: Look<'_>, number: &DocumentId, case: &Case, court: Option<&String>) -> Result<Self> {
        let (mut claim, mut dividends) = (None, Vec::new());
        for (dated, note) in case.notes.iter().filter(|(dated, _)| look.counts(*dated)) {
            let date = dated.effective;
            match note {
                CaseNote::ClaimFiled { amount, admitted } => {
                    claim = Some(FiledClaim { date, amount: *amount, admitted: *admitted });
                }
                CaseNote::DividendReceived { receipt, amount } => {
                    dividends.push(Dividend { receipt: receipt.clone(), date, amount: *amount });
                }
                CaseNote::CustomerNotified { .. } => {}
            }
        }
        let sums: Balances = dividends.iter().map(|dividend| dividend.amount).collect();
        let received = sums.iter().map(|(currency, _)| sums.get(currency)).collect::<Result<_>>()?;
        Ok(Self {
            insolvency: number.clone(),
            court: court.cloned(),
            since: case.opened.effective,
            stays: case.runs_on(look.day),
            claim,
            dividends,
            received,
            ended: look.ended(case),
        })
    }
}

//! The real ledger: month-end aging per currency equals figures computed elsewhere, to the cent.

use receivables::aging::Buckets;
use receivables::money::Currency;
use receivables::portfolio::View;
use receivables_examples::{generated, xero};
use serde_json::Value;

const INVOICES: &[u8] = include_bytes!("../../examples/data/xero/invoices.csv");
const EXPECTED: &str = include_str!("../data/xero_expected.json");

#[test]
fn month_end_aging_equals_the_expected_figures() {
    let ledger = xero::import(INVOICES).unwrap().ledger;
    let portfolio = ledger.portfolio().unwrap();
    let expected: Value = serde_json::from_str(EXPECTED).unwrap();
    let mut compared = 0;
    for (currency, months) in expected["ACCREC"].as_object().unwrap() {
        let currency: Currency = currency.parse().unwrap();
        for month in months.as_array().unwrap() {
            let view = View::book(month["as_of"].as_str().unwrap().parse().unwrap());
            let aging = portfolio.aging(&view, &Buckets::standard()).unwrap();
            let row = aging.totals.iter().find(|row| row.currency == currency);
            for (place, label) in aging.labels.iter().enumerate() {
                let ours = row.map_or(0, |row| row.buckets[place].minor());
                assert_eq!(
                    Some(ours),
                    month["amount_minor"][label].as_i64(),
                    "{currency} {} {label}",
                    view.as_of
                );
                let count = aging.items.iter().filter(|item| {
                    item.open.currency() == currency && item.bucket == Some(u32::try_from(place).unwrap())
                });
                assert_eq!(
                    Some(count.count() as u64),
                    month["count"][label].as_u64(),
                    "{currency} {} {label}",
                    view.as_of
                );
                compared += 2;
            }
            assert_eq!(row.map_or(0, |row| row.total.minor()), month["total_minor"].as_i64().unwrap());
        }
    }
    assert_eq!(compared, 2 * 17 * 5 * 2);
}

#[test]
fn every_row_of_the_file_is_accounted_for() {
    let imported = xero::import(INVOICES).unwrap();
    let invoices = &imported.invoices;
    assert_eq!(invoices.rows, 601);
    assert_eq!(invoices.invoices.len(), 116);
    let reason = |text: &str| invoices.skipped.iter().filter(|row| row.reason.contains(text)).count();
    assert_eq!((reason("payable"), reason("deleted")), (484, 1));
    // Eight voided payables and the deleted invoice where due + paid + credited is not the total; one row where
    // subtotal + tax is not.
    assert_eq!(invoices.problems.iter().filter(|problem| problem.code == "totals_mismatch").count(), 10);
    assert_eq!(invoices.problems.len(), 10);
    assert_eq!(imported.receipts.receipts.len(), 103);
    assert_eq!(imported.receipts.receipts.len() + imported.receipts.skipped.len(), 601);
    assert!(
        imported.receipts.receipts.iter().all(|receipt| receipt.command.receipt.as_str().starts_with("R-"))
    );
}

#[test]
fn the_generated_ledger_is_the_same_for_ever_and_has_what_the_real_one_lacks() {
    let size = generated::Size { customers: 12, invoices: 300 };
    let made = generated::ledger(7, size).unwrap();
    assert_eq!(made.ledger, generated::ledger(7, size).unwrap().ledger);
    assert_ne!(made.ledger, generated::ledger(8, size).unwrap().ledger);
    let text = receivables::interchange::json::entries_to_lines(&made.entries).unwrap();
    for has in
        ["credit_note_issued", "payment_returned", "\"discount\":\"1", " USD\"", " GBP\"", "\"instalment\":2"]
    {
        assert!(text.contains(has), "the generated ledger has no {has}");
    }
    let credits =
        made.ledger.accounts().flat_map(|account| account.items()).filter(|item| item.open < 0).count();
    assert!(credits > 0, "the generated ledger has no overpayment");
}

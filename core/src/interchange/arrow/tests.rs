#![allow(clippy::disallowed_types, reason = "columns of floats are made to be refused")]

use std::sync::Arc;

use arrow_array::types::{Int8Type, Int32Type};
use arrow_array::{
    Array, ArrayRef, BooleanArray, Date32Array, Date64Array, Decimal64Array, Decimal128Array,
    Decimal256Array, DictionaryArray, Float64Array, Int32Array, Int64Array, LargeStringArray, RecordBatch,
    RecordBatchIterator, RecordBatchReader, StringArray, StringViewArray, TimestampMicrosecondArray,
    TimestampNanosecondArray, UInt64Array,
};
use arrow_schema::{ArrowError, DataType};
use proptest::prelude::*;

use super::{
    AmountsAs, ChargesAs, ClaimAnswer, aging_to_batch, charge_claims, frame_to_batch, read_portfolio,
};
use crate::aging::{AgingLayout, Buckets};
use crate::calendar::{Date, DayCount, date};
use crate::charges::{ChargePolicy, Charger, Claim, RateRule, ReferenceRates, Reset, Statute, late_charge};
use crate::error::{Error, Result};
use crate::interchange::mapping::{
    AttributeColumn, ClaimColumns, Mapping, TableOptions, TablePortfolio, Timestamps,
};
use crate::money::{Currency, Money, Percent, Rate, Rounding, money};
use crate::portfolio::{Action, Name, Portfolio, View};
use crate::present::{Frame, RowKind};

type Columns = Vec<(&'static str, ArrayRef)>;

fn exact() -> TableOptions {
    TableOptions { currency: Some(Currency::EUR), ..TableOptions::default() }
}

fn table(columns: Columns) -> RecordBatch {
    RecordBatch::try_from_iter_with_nullable(columns.into_iter().map(|(name, array)| (name, array, true)))
        .unwrap()
}

fn read(batches: Vec<RecordBatch>, options: &TableOptions) -> Result<TablePortfolio> {
    let schema = batches[0].schema();
    let reader = RecordBatchIterator::new(batches.into_iter().map(Ok::<_, ArrowError>), schema);
    let none = None::<(Box<dyn RecordBatchReader>, &Mapping<_>)>;
    read_portfolio(reader, &Mapping::guessed(), none, options)
}

/// Three invoices, with one column put in place of its like.
fn with(name: &'static str, array: ArrayRef) -> RecordBatch {
    let days = |days: [i32; 3]| Arc::new(Date32Array::from(days.to_vec())) as ArrayRef;
    let mut columns: Columns = vec![
        ("invoice_id", Arc::new(StringArray::from(vec!["A", "B", "C"]))),
        ("customer", Arc::new(StringArray::from(vec!["C-1", "C-2", "C-1"]))),
        ("amount", Arc::new(StringArray::from(vec!["1.00", "2.5", "-3"]))),
        ("issue_date", days([20_000, 20_001, 20_002])),
        ("due_date", days([20_030, 20_031, 20_032])),
    ];
    columns.retain(|(known, _)| *known != name);
    columns.push((name, array));
    table(columns)
}

fn refused(name: &'static str, array: ArrayRef, options: &TableOptions) -> String {
    read(vec![with(name, array)], options).map(|_| ()).map_err(|error| error.to_string()).unwrap_err()
}

/// The codes of findings that left rows out or did not use a column, with their first rows.
fn findings(name: &'static str, array: ArrayRef, options: &TableOptions) -> Vec<(String, u64)> {
    let made = read(vec![with(name, array)], options).unwrap();
    let odd = made.quality.findings.iter().filter(|finding| finding.action != Action::TakenAsCredit);
    odd.map(|finding| (finding.code.clone(), finding.examples[0].row)).collect()
}

fn originals(made: &TablePortfolio) -> Vec<(String, i64)> {
    let items = made.portfolio.items();
    let name = |at: usize| made.portfolio.document_of(at).unwrap().to_string();
    let mut all: Vec<_> = items.original.iter().enumerate().map(|(at, minor)| (name(at), *minor)).collect();
    all.sort();
    all
}

#[test]
fn every_layout_of_the_same_values_is_the_same_portfolio() {
    let plain = read(vec![with("x", Arc::new(Int64Array::from(vec![1, 2, 3])))], &exact()).unwrap();
    assert_eq!(originals(&plain), [("A".into(), 100), ("B".into(), 250), ("C".into(), -300)]);
    let texts = ["C-1", "C-2", "C-1"];
    let dictionary: DictionaryArray<Int8Type> = texts.into_iter().collect();
    let decimals =
        Decimal128Array::from(vec![10_000, 25_000, -30_000]).with_precision_and_scale(38, 4).unwrap();
    let wide = arrow_array::builder::Decimal256Builder::new();
    let wide = [100_i64, 250, -300].into_iter().fold(wide, |mut made, minor| {
        made.append_value(minor.into());
        made
    });
    let wide: Decimal256Array = { wide }.finish().with_precision_and_scale(76, 2).unwrap();
    let days = [20_000_i64, 20_001, 20_002];
    for (name, array) in [
        ("customer", Arc::new(LargeStringArray::from(texts.to_vec())) as ArrayRef),
        ("customer", Arc::new(StringViewArray::from(texts.to_vec()))),
        ("customer", Arc::new(dictionary)),
        ("amount", Arc::new(decimals)),
        ("amount", Arc::new(wide)),
        ("amount", Arc::new(StringViewArray::from(vec!["1", "2.50", "-3.0"]))),
        ("issue_date", Arc::new(Date64Array::from(days.map(|day| day * 86_400_000).to_vec()))),
        (
            "issue_date",
            Arc::new(TimestampNanosecondArray::from(days.map(|day| day * 86_400_000_000_000).to_vec())),
        ),
        ("issue_date", Arc::new(StringArray::from(vec!["2024-10-04", "2024-10-05", "2024-10-06"]))),
    ] {
        let made = read(vec![with(name, array.clone())], &exact()).unwrap();
        assert_eq!(
            (&made.portfolio, &made.quality),
            (&plain.portfolio, &plain.quality),
            "{:?}",
            array.data_type()
        );
        // Cut into batches, and sliced out of a longer array.
        let whole = with(name, array);
        let parts = vec![whole.slice(0, 1), whole.slice(1, 0), whole.slice(1, 2)];
        let made = read(parts, &exact()).unwrap();
        assert_eq!((&made.portfolio, &made.quality), (&plain.portfolio, &plain.quality));
    }
    let floats = TableOptions { rounding: Some(Rounding::HalfEven), ..exact() };
    let made =
        read(vec![with("amount", Arc::new(Float64Array::from(vec![1.0, 2.5, -3.0])))], &floats).unwrap();
    assert_eq!(made.portfolio, plain.portfolio);
    let minor = TableOptions { minor_units: true, ..exact() };
    let made = read(vec![with("amount", Arc::new(Int32Array::from(vec![100, 250, -300])))], &minor).unwrap();
    assert_eq!(made.portfolio, plain.portfolio);
    assert_eq!(made.item_columns.amount.as_deref(), Some("amount"));
}

#[test]
fn items_of_one_customer_are_grouped_by_a_column_of_their_own() {
    let country = |array: ArrayRef, attributes: Vec<AttributeColumn>| {
        let batch = with("Country", array);
        // One batch for each row: every one has a dictionary of its own.
        let batches: Vec<RecordBatch> = (0..batch.num_rows()).map(|row| batch.slice(row, 1)).collect();
        let reader = RecordBatchIterator::new(batches.into_iter().map(Ok::<_, ArrowError>), batch.schema());
        let none = None::<(Box<dyn RecordBatchReader>, &Mapping<_>)>;
        let made = read_portfolio(reader, &Mapping::guessed().with_attributes(attributes), none, &exact());
        made.unwrap().portfolio
    };
    let texts = [Some("Eire"), Some("France"), None];
    let plain = country(Arc::new(StringArray::from(texts.to_vec())), vec![AttributeColumn::new("Country")]);
    let dictionary: DictionaryArray<Int8Type> = texts.into_iter().collect();
    assert_eq!(plain, country(Arc::new(dictionary.clone()), vec![AttributeColumn::new("Country")]));
    let layout = AgingLayout { by: Some("Country".to_owned()), ..AgingLayout::of(Buckets::standard()) };
    let aging = plain.aging_laid_out(&View::book(date(2024, 12, 31).unwrap()), &layout).unwrap();
    let rows: Vec<_> = aging.rows.iter().map(|row| (row.group.as_deref(), row.total.minor())).collect();
    assert_eq!(rows, [(None, -300), (Some("Eire"), 100), (Some("France"), 250)]);
    let region = AttributeColumn { name: Some("region".to_owned()), ..AttributeColumn::new("Country") };
    let renamed = country(Arc::new(dictionary), vec![region]);
    assert_eq!(renamed.attribute("region").unwrap(), plain.attribute("Country").unwrap());
    assert_eq!(renamed.attribute("Country").unwrap_err().get("choices"), Some("region"));
}

#[test]
fn columns_that_can_not_be_meant_are_refused() {
    let floats = || Arc::new(Float64Array::from(vec![1.0, f64::NAN, -0.0])) as ArrayRef;
    assert_eq!(
        refused("amount", floats(), &exact()),
        "float_column: column \"amount\" holds binary floats, which are not exact; give decimals, text or minor units, or name a rounding"
    );
    let minor = TableOptions { minor_units: true, rounding: Some(Rounding::HalfEven), ..exact() };
    assert!(
        refused("amount", floats(), &minor).starts_with("unsupported_type: column \"amount\" is Float64")
    );
    let whole = Arc::new(Int64Array::from(vec![1, 2, 3])) as ArrayRef;
    assert!(refused("amount", whole, &exact()).starts_with("whole_amounts"));
    let flags = Arc::new(BooleanArray::from(vec![true, false, true])) as ArrayRef;
    assert!(refused("customer", flags.clone(), &exact()).starts_with("unsupported_type"));
    assert!(refused("issue_date", flags.clone(), &exact()).starts_with("unsupported_type"));
    assert!(refused("amount", flags, &exact()).starts_with("unsupported_type"));
    assert!(refused("customer", floats(), &exact()).starts_with("unsupported_type"));
    let noon = Arc::new(TimestampMicrosecondArray::from(vec![0, 86_400_000_000, 1])) as ArrayRef;
    assert!(
        refused("issue_date", noon.clone(), &exact())
            .starts_with("date_expected: row 2: a date is expected, not a point in time")
    );
    let cut = TableOptions { timestamps: Timestamps::Truncate, ..exact() };
    assert!(read(vec![with("issue_date", noon)], &cut).is_ok());
    let zoned =
        |zone: &str| Arc::new(TimestampMicrosecondArray::from(vec![0, 0, 0]).with_timezone(zone)) as ArrayRef;
    assert!(refused("issue_date", zoned("UTC"), &exact()).starts_with("date_expected"));
    assert!(refused("issue_date", zoned("Europe/Berlin"), &cut).starts_with("date_expected"));
    assert!(read(vec![with("issue_date", zoned("UTC"))], &cut).is_ok());
    let without = TableOptions::default();
    assert_eq!(
        read(vec![with("x", zoned("UTC"))], &without).unwrap_err().code().as_str(),
        "currency_missing"
    );
}

#[test]
fn rows_that_can_not_be_read_are_named() {
    let rounded = TableOptions { rounding: Some(Rounding::HalfEven), ..exact() };
    let row = |code: &str, row: u64| vec![(code.to_owned(), row)];
    let floats = |floats: [f64; 3]| Arc::new(Float64Array::from(floats.to_vec())) as ArrayRef;
    assert_eq!(findings("amount", floats([1.0, f64::NAN, -0.0]), &rounded), row("amount_not_finite", 1));
    assert_eq!(
        findings("amount", floats([1.0, 2.0, f64::NEG_INFINITY]), &rounded),
        row("amount_not_finite", 2)
    );
    assert_eq!(findings("amount", floats([1e300, 2.0, 1e-300]), &rounded), row("amount_out_of_range", 0));
    let big = Decimal128Array::from(vec![1, 10_i128.pow(37), 2]).with_precision_and_scale(38, 10).unwrap();
    let big = findings("amount", Arc::new(big), &exact());
    assert_eq!(
        big,
        [("amount_out_of_range".to_owned(), 1), ("excess_precision".to_owned(), 0)],
        "10^27, and 10^-10"
    );
    let fine = Decimal128Array::from(vec![1_000, 10_005, 2_000]).with_precision_and_scale(38, 3).unwrap();
    assert_eq!(findings("amount", Arc::new(fine.clone()), &exact()), row("excess_precision", 1));
    let made = read(vec![with("amount", Arc::new(fine))], &rounded).unwrap();
    assert_eq!(originals(&made)[1].1, 1000);
    let texts = |texts: [&str; 3]| Arc::new(StringArray::from(texts.to_vec())) as ArrayRef;
    assert_eq!(findings("amount", texts(["1", "1,50", "2"]), &exact()), row("amount_syntax", 1));
    assert_eq!(findings("amount", texts(["1", "10.000", "2"]), &rounded), row("excess_precision", 1));
    assert_eq!(
        findings("issue_date", texts(["2024-02-30", "2024-01-01", "x"]), &exact()),
        [("date_invalid".to_owned(), 0), ("date_order".to_owned(), 1), ("date_syntax".to_owned(), 2)]
            .into_iter()
            .filter(|(code, _)| code != "date_order")
            .collect::<Vec<_>>()
    );
    let far = Arc::new(Date32Array::from(vec![i32::MAX, 20_000, i32::MIN])) as ArrayRef;
    assert_eq!(findings("issue_date", far.clone(), &exact()), row("date_out_of_range", 0));
    let made = read(vec![with("due_date", far)], &exact()).unwrap();
    let far = made.quality.findings.iter().find(|finding| finding.code == "date_out_of_range").unwrap();
    assert_eq!((far.action, far.count), (Action::Undated, 2));
    assert_eq!(made.quality.items.left_out, 0);
    let some = Arc::new(StringArray::from(vec![Some("1"), None, Some("2")])) as ArrayRef;
    assert_eq!(findings("amount", some.clone(), &exact()), row("missing_value", 1));
    let ids = Arc::new(UInt64Array::from(vec![1, u64::MAX, 2])) as ArrayRef;
    assert_eq!(findings("invoice_id", ids, &exact()), row("wrong_type", 1));
    let currencies = with("currency", texts(["EUR", "eur", "JPY"]));
    let made = read(vec![currencies], &exact()).unwrap();
    assert_eq!(made.quality.findings.last().map(|finding| finding.code.as_str()), Some("unknown_currency"));
    let nulls = Arc::new(arrow_array::NullArray::new(3)) as ArrayRef;
    assert_eq!(findings("customer", nulls, &exact()), row("missing_value", 0));
}

#[test]
fn arrays_that_contradict_themselves_are_refused() {
    let keys = Int32Array::from(vec![0, 9, 1]);
    let values: ArrayRef = Arc::new(StringArray::from(vec!["a", "b", "c"]));
    let data = keys
        .into_data()
        .into_builder()
        .data_type(DataType::Dictionary(Box::new(DataType::Int32), Box::new(DataType::Utf8)));
    let data = data.child_data(vec![values.to_data()]);
    // What comes over the C interface is not checked either.
    let Ok(data) = data.build() else {
        let error =
            DictionaryArray::<Int32Type>::try_new(Int32Array::from(vec![0, 9, 1]), values).unwrap_err();
        assert!(error.to_string().contains("9"));
        return;
    };
    let broken = Arc::new(DictionaryArray::<Int32Type>::from(data));
    assert!(refused("customer", broken, &exact()).starts_with("bad_arrow"));
}

#[test]
fn reports_come_out_as_tables() {
    let made = read(vec![with("currency", Arc::new(StringArray::from(vec!["EUR", "JPY", "KWD"])))], &exact())
        .unwrap();
    let codes: Vec<&str> = made.quality.findings.iter().map(|finding| finding.code.as_str()).collect();
    assert_eq!(codes, ["excess_precision", "negative_amount", "several_currencies"]);
    let view = View::book(date(2024, 12, 1).unwrap());
    let layout = AgingLayout::of(Buckets::standard());
    let table = |portfolio: &Portfolio, amounts| -> std::result::Result<RecordBatch, Error> {
        aging_to_batch(portfolio, &view, &layout, &portfolio.aging_sums(&view, &layout)?, amounts)
    };
    let batch = table(&made.portfolio, AmountsAs::Decimal).unwrap();
    let names: Vec<String> = batch.schema().fields().iter().map(|field| field.name().clone()).collect();
    assert_eq!(
        names.join(" "),
        "customer currency current 1-30 31-60 61-90 91+ undated disputed credits uncleared total items"
    );
    assert_eq!(batch.column_by_name("total").unwrap().data_type(), &DataType::Decimal128(38, 3));
    let totals = batch.column_by_name("total").unwrap().as_any().downcast_ref::<Decimal128Array>().unwrap();
    assert_eq!(totals.values().to_vec(), [1_000, -3_000]);
    let batch = table(&made.portfolio, AmountsAs::Minor).unwrap();
    let totals = batch.column_by_name("total").unwrap().as_any().downcast_ref::<Int64Array>().unwrap();
    assert_eq!(totals.values().to_vec(), [100, -3_000]);
    assert_eq!(made.portfolio.document_of(0), Some(Name::Text("A")));

    let frame = Frame::new("Open")
        .text_or_none("who", [Some("a"), None])
        .whole("days", [1, 2])
        .date("due", [date(2024, 10, 4).ok(), None])
        .amount("open", [money("1.5 EUR").unwrap(), money("2 KWD").unwrap()])
        .kinds([RowKind::Line, RowKind::Total]);
    let batch = frame_to_batch(&frame).unwrap();
    let types: Vec<String> = batch
        .schema()
        .fields()
        .iter()
        .map(|field| format!("{}:{}", field.name(), field.data_type()))
        .collect();
    assert_eq!(
        types.join(" "),
        "who:Utf8 days:Int64 due:Date32 open:Decimal128(38, 3) open_currency:Utf8 row_kind:Utf8"
    );
    assert_eq!(batch.schema().metadata()["title"], "Open");
    let ragged = Frame::new("x").whole("a", [1]).whole("b", [1, 2]);
    assert_eq!(frame_to_batch(&ragged).unwrap_err().code().as_str(), "column_length");
}

#[test]
fn empty_tables_are_empty_portfolios() {
    let made =
        read(vec![with("x", Arc::new(Int64Array::from(vec![1, 2, 3]))).slice(0, 0)], &exact()).unwrap();
    assert!(made.portfolio.is_empty() && made.quality.findings.is_empty());
    let view = View::book(date(2024, 12, 1).unwrap());
    let layout = AgingLayout::of(Buckets::standard());
    let sums = made.portfolio.aging_sums(&view, &layout).unwrap();
    let batch = aging_to_batch(&made.portfolio, &view, &layout, &sums, AmountsAs::Decimal).unwrap();
    assert_eq!(batch.num_rows(), 0);
}

/// Claims with a day on which they were paid, or none, in several batches.
fn charged(columns: Vec<Columns>, amounts: AmountsAs) -> Result<super::ChargedClaims> {
    let (policy, tables) =
        (Statute::named("de_288_business").unwrap().policy, ReferenceRates::all().unwrap());
    let batches: Vec<RecordBatch> = columns.into_iter().map(table).collect();
    let schema = batches[0].schema();
    let reader = RecordBatchIterator::new(batches.into_iter().map(Ok::<_, ArrowError>), schema);
    let text = |name: &str| Some(name.to_owned());
    let names = ClaimColumns {
        due: "due".to_owned(),
        principal: "open".to_owned(),
        paid: text("paid"),
        currency: text("currency"),
        document: text("invoice"),
        ..ClaimColumns::default()
    };
    let answer = ChargesAs { columns: None, amounts };
    let charger = Charger::new(&policy, &tables).unwrap();
    charge_claims(reader, &names, &charger, date(2025, 6, 30).unwrap(), &TableOptions::default(), answer)
}

#[test]
fn claims_of_a_table_are_charged_row_by_row_and_bad_rows_are_told() {
    let day = |text: &str| text.parse::<Date>().unwrap().days();
    let claims = |documents: ArrayRef| -> Columns {
        let currencies = vec![Some("EUR"), Some("EUR"), Some("XYZW?"), None, Some("EUR"), Some("EUR")];
        vec![
            ("invoice", documents),
            (
                "due",
                Arc::new(Date32Array::from(vec![
                    Some(day("2024-04-30")),
                    Some(day("2025-04-30")),
                    Some(day("2025-04-30")),
                    Some(day("2025-04-30")),
                    None,
                    Some(day("2025-04-30")),
                ])),
            ),
            ("open", Arc::new(StringArray::from(vec!["10000.00", "0.05", "1.00", "1.00", "1.00", "-1.00"]))),
            (
                "paid",
                Arc::new(Date32Array::from(vec![Some(day("2024-09-30")), None, None, None, None, None])),
            ),
            ("currency", Arc::new(StringArray::from(currencies))),
        ]
    };
    let numbers = claims(Arc::new(Int64Array::from(vec![1, 2, 3, 4, 5, 6])));
    let made = charged(vec![numbers.clone(), numbers], AmountsAs::Minor).unwrap();
    assert_eq!(made.batch.num_rows(), 12);
    let column = |name: &str| made.batch.column_by_name(name).unwrap().clone();
    let interest = column("interest");
    let interest: &Int64Array = interest.as_any().downcast_ref().unwrap();
    assert_eq!((interest.value(0), interest.value(6), interest.null_count()), (52_270, 52_270, 8));
    let claim = Claim::new(date(2024, 4, 30).unwrap(), money("10000.00 EUR").unwrap()).unwrap();
    let (policy, tables) =
        (Statute::named("de_288_business").unwrap().policy, ReferenceRates::all().unwrap());
    let alone = late_charge(&claim, &policy, &tables, None, date(2024, 9, 30).unwrap()).unwrap();
    assert_eq!(alone.interest.minor(), interest.value(0));
    let told: Vec<(u64, &str, Option<&str>, &str)> = made
        .problems
        .iter()
        .map(|problem| {
            let column = problem.column.as_deref().unwrap();
            (problem.row, column, problem.value.as_deref(), problem.code.as_str())
        })
        .collect();
    assert_eq!(
        told[..4],
        [
            (2, "currency", Some("XYZW?"), "unknown_currency"),
            (3, "currency", None, "missing_value"),
            (4, "due", None, "missing_value"),
            (5, "open", Some("-1.00 EUR"), "amount_negative"),
        ]
    );
    assert_eq!((told.len(), told[4].0), (8, 8));
    assert_eq!(column("document").data_type(), &DataType::Int64);
    assert_eq!(column("total").null_count(), 8);
    // Text among the numbers of documents makes all of them text; decimals have the decimals of the currency.
    let texts = claims(Arc::new(StringArray::from(vec!["A", "B", "C", "D", "E", "F"])));
    let made = charged(vec![texts], AmountsAs::Decimal).unwrap();
    assert_eq!(made.batch.column_by_name("document").unwrap().data_type(), &DataType::Utf8);
    assert_eq!(made.batch.column_by_name("total").unwrap().data_type(), &DataType::Decimal128(38, 2));
    assert_eq!(made.batch.column_by_name("percent").unwrap().data_type(), &DataType::Decimal128(38, 4));
    // A column that the table has not is refused before any row.
    let without: Columns = claims(Arc::new(Int64Array::from(vec![1; 6]))).into_iter().skip(1).collect();
    assert!(charged(vec![without], AmountsAs::Minor).unwrap_err().to_string().starts_with("missing_column"));
}

/// What a row of a table of claims says: due, paid, amount, issued, percent with two decimals, days.
type ClaimRow = (i32, Option<i32>, i64, i32, i64, i64);

fn charged_rows(
    rows: &[ClaimRow],
    policy: &ChargePolicy,
    tables: &[ReferenceRates],
    columns: Option<&[ClaimAnswer]>,
) -> Result<super::ChargedClaims> {
    let percent = Decimal64Array::from_iter_values(rows.iter().map(|row| row.4));
    let made = table(vec![
        ("due", Arc::new(Date32Array::from_iter_values(rows.iter().map(|row| row.0)))),
        ("paid", Arc::new(Date32Array::from_iter(rows.iter().map(|row| row.1)))),
        ("amount", Arc::new(Int64Array::from_iter_values(rows.iter().map(|row| row.2)))),
        ("issued", Arc::new(Date32Array::from_iter_values(rows.iter().map(|row| row.3)))),
        ("percent", Arc::new(percent.with_precision_and_scale(18, 2).unwrap())),
        ("window", Arc::new(Int64Array::from_iter_values(rows.iter().map(|row| row.5)))),
    ]);
    let text = |name: &str| Some(name.to_owned());
    let names = ClaimColumns {
        due: "due".to_owned(),
        principal: "amount".to_owned(),
        paid: text("paid"),
        issued: text("issued"),
        discount_percent: text("percent"),
        discount_days: text("window"),
        ..ClaimColumns::default()
    };
    let schema = made.schema();
    let reader = RecordBatchIterator::new([Ok::<_, ArrowError>(made)], schema);
    let options =
        TableOptions { minor_units: true, currency: Some(Currency::EUR), ..TableOptions::default() };
    let charger = Charger::new(policy, tables).unwrap();
    let answer = ChargesAs { columns, amounts: AmountsAs::Minor };
    charge_claims(reader, &names, &charger, date(2025, 6, 30).unwrap(), &options, answer)
}

fn whole_numbers(batch: &RecordBatch, name: &str) -> Vec<Option<i64>> {
    let column = batch.column_by_name(name).unwrap();
    column.as_any().downcast_ref::<Int64Array>().unwrap().iter().collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    /// Rows charged column by column, rows looked at one by one, and each claim alone come to the same.
    #[test]
    fn columns_of_claims_are_charged_as_each_alone(
        rows in prop::collection::vec((19_000_i32..20_400, prop::option::of(19_000_i32..20_400),
            prop_oneof![0_i64..3, 0_i64..1_000_000_000_000_000], 18_900_i32..20_400,
            prop_oneof![Just(0_i64), 0_i64..400, 0_i64..=10_000], 0_i64..60), 1..40),
        // Where one amount is too large for products of 64 bits, all are looked at one by one.
        below in prop::sample::select(vec![1_000_i64, 10_000_000, 1_000_000_000, 1_000_000_000_000_000]),
        odd in prop::option::of((0_usize..40, prop::sample::select(vec![0_usize, 1, 2, 3, 4]))),
        rounding in prop::sample::select(vec![Rounding::HalfAway, Rounding::HalfEven, Rounding::Floor, Rounding::Away]),
        frozen in any::<bool>(), grace in prop::sample::select(vec![0_u16, 5]), twelfth in any::<bool>(),
    ) {
        let mut rows = rows;
        rows.iter_mut().for_each(|row| row.2 %= below);
        // A row that is refused has its neighbours looked at one by one.
        if let Some((at, kind)) = odd {
            let at = at % rows.len();
            let row = &mut rows[at];
            match kind {
                0 => row.2 = -1,
                1 => row.4 = 10_001,
                2 => row.5 = -1,
                3 => row.0 = i32::MAX,
                _ => row.1 = Some(i32::MAX),
            }
        }
        let tables = ReferenceRates::all().unwrap();
        let german = Statute::named("de_288_business").unwrap().policy;
        let RateRule::Reference { table, margin, round_up, times, .. } = german.rate.clone() else { unreachable!() };
        let reset = if frozen { Reset::Frozen } else { Reset::Moving };
        let day_count = if twelfth { DayCount::Thirty360European } else { DayCount::Act365Fixed };
        let rate = RateRule::Reference { table, margin, round_up, times, reset };
        let policy = ChargePolicy { rate, rounding, grace, day_count, lump_sum: None, ..german };
        let made = charged_rows(&rows, &policy, &tables, None).unwrap();
        let (interest, total) = (whole_numbers(&made.batch, "interest"), whole_numbers(&made.batch, "total"));
        let discount = whole_numbers(&made.batch, "discount");
        let days = made.batch.column_by_name("days").unwrap().clone();
        let days: Vec<Option<i32>> = days.as_any().downcast_ref::<Int32Array>().unwrap().iter().collect();
        let percent = made.batch.column_by_name("percent").unwrap().clone();
        let percent: Vec<Option<i128>> = percent.as_any().downcast_ref::<Decimal128Array>().unwrap().iter().collect();
        let refused: Vec<u64> = made.problems.iter().map(|problem| problem.row).collect();
        for (at, (due, paid, minor, issued, percents, window)) in rows.iter().enumerate() {
            let until = paid.map_or(date(2025, 6, 30).ok(), Date::from_days);
            let amount = Money::from_minor(*minor, Currency::EUR).unwrap();
            let alone = Date::from_days(*due).zip(until).filter(|_| (0..=10_000).contains(percents) && *window >= 0);
            let alone = alone.and_then(|(due, until)| {
                Claim::new(due, amount).and_then(|claim| late_charge(&claim, &policy, &tables, None, until)).ok()
            });
            let Some(alone) = alone else {
                prop_assert!(refused.contains(&(at as u64)) && interest[at].is_none() && discount[at].is_none());
                continue;
            };
            prop_assert!(!refused.contains(&(at as u64)));
            prop_assert_eq!((interest[at], total[at]), (Some(alone.interest.minor()), Some(alone.total.minor())));
            prop_assert_eq!(days[at], Some(alone.lines.iter().map(|line| line.days).sum()));
            let last = alone.lines.last().map(|line| i128::from(line.percent.rate().parts() / 1_000_000));
            prop_assert_eq!(percent[at], last);
            let rate = Percent::from_rate(Rate::from_parts(percents * 100_000_000));
            let early = paid.is_some_and(|paid| i64::from(paid) <= i64::from(*issued) + window);
            let earned = if early { amount.percent(rate, rounding).unwrap().minor() } else { 0 };
            prop_assert_eq!(discount[at], Some(earned));
        }
        // Fewer columns say the same, and refuse the same.
        let fewer = charged_rows(&rows, &policy, &tables, Some(&[ClaimAnswer::Discount, ClaimAnswer::Total])).unwrap();
        prop_assert_eq!(fewer.batch.num_columns(), 2);
        prop_assert_eq!(whole_numbers(&fewer.batch, "total"), total);
        prop_assert_eq!(whole_numbers(&fewer.batch, "discount"), discount);
        prop_assert_eq!(fewer.problems, made.problems);
    }
}

#[test]
fn an_answer_that_the_columns_can_not_give_is_refused() {
    let policy = ChargePolicy::simple(Percent::new("9").unwrap());
    let rows = [(20_000, Some(20_010), 100_000, 19_990, 200, 20)];
    let refused =
        |columns: &[ClaimAnswer]| charged_rows(&rows, &policy, &[], Some(columns)).unwrap_err().to_string();
    assert!(refused(&[ClaimAnswer::Document]).starts_with("missing_field: document"));
    assert!(refused(&[]).starts_with("missing_field: answer"));
    let made =
        charged_rows(&rows, &policy, &[], Some(&[ClaimAnswer::Discount, ClaimAnswer::Interest])).unwrap();
    assert_eq!((made.batch.schema().field(0).name().as_str(), made.batch.num_columns()), ("interest", 2));
    assert_eq!(whole_numbers(&made.batch, "discount"), [Some(2_000)]);
    assert_eq!(whole_numbers(&made.batch, "interest"), [Some(247)]);
    let names = ClaimColumns { issued: Some("issued".to_owned()), ..ClaimColumns::default() };
    let reason = names.check(&[String::new(), "issued".to_owned()]).unwrap_err().to_string();
    assert!(reason.starts_with("missing_field: discount_percent"), "{reason}");
}

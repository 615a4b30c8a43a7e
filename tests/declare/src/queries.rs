//! What has to be said by hand for the parity table: which functions of the languages are the same one, and what the
//! atoms are in each. The list of functions is checked against the core and the bindings, so it can not fall behind.

/// A function, in each language. A dot stands between an object and its method.
#[derive(Debug)]
pub struct Query {
    /// In the core.
    pub rust: &'static str,
    /// In the Python package; empty where it has none. The table shows only what the package has.
    pub python: &'static str,
    /// As the bindings of Kotlin and Swift export it, in Rust's writing.
    pub foreign: &'static str,
}

const fn query(rust: &'static str, python: &'static str, foreign: &'static str) -> Query {
    Query { rust, python, foreign }
}

/// Every function that the bindings export.
pub const QUERIES: &[Query] = &[
    query("Ledger::new", "Ledger", "Ledger.new"),
    query("Ledger::replay", "Ledger.replay", "Ledger.replay"),
    query("Ledger::entity", "Ledger.entity", "Ledger.entity"),
    query("Ledger::base", "Ledger.base", "Ledger.base"),
    query("Ledger::handle", "Ledger.submit", "Ledger.handle"),
    query("Desk::handle", "Ledger.handle", "Ledger.perform"),
    query("Ledger::decide", "Ledger.decide", "Ledger.decide"),
    query("Ledger::apply", "Ledger.apply", "Ledger.apply"),
    query("Ledger::accounts", "Ledger.accounts", "Ledger.accounts"),
    query("Account::version", "Ledger.version", "Ledger.version"),
    query("Ledger::balances", "Ledger.balances", "Ledger.balances"),
    query("Ledger::portfolio", "Ledger.portfolio", "Ledger.portfolio"),
    query("Portfolio::len", "Portfolio.__len__", "Portfolio.item_count"),
    query("Portfolio::aging", "Portfolio.aging", "Portfolio.aging"),
    query("Portfolio::aging", "", "Ledger.aging"),
    query("Aging::by_currency", "Aging.by_currency", "aging_by_currency"),
    query("Aging::by_customer", "Aging.by_customer", "aging_by_customer"),
    query("Aging::biggest_debtors", "Aging.biggest_debtors", "biggest_debtors"),
    query("Aging::open_items", "Aging.open_items", "open_items"),
    query("Aging::oldest_items", "Aging.oldest_items", "oldest_items"),
    query("Frame::to_text", "Frame.to_text", "frame_to_text"),
    query("Frame::to_csv", "Frame.to_csv", "frame_to_csv"),
    query("Frame::to_json", "Frame.to_json", "frame_to_json"),
    query("Directory::default", "Directory", "Directory.new"),
    query("Directory::set", "Directory.set", "Directory.set"),
    query("Directory::get", "Directory.get", "Directory.get"),
    query("Directory::name", "Directory.name", "Directory.name"),
    query("Directory::erase", "Directory.erase", "Directory.erase"),
    query("money", "Money", "money"),
    query("Money::to_string", "Money", "money_text"),
    query("Request::new", "", "new_request"),
    query("Outcome::explain", "Outcome.explain", "explain"),
    query("Rules::standard", "standard_rules", "standard_rules"),
    query("Buckets::standard", "Portfolio.aging", "standard_buckets"),
    query("View::book", "Portfolio.aging", "book_view"),
    query("View::value", "Portfolio.aging", "value_view"),
    query("Terms::net", "net_terms", "net_terms"),
    query("Terms::discount", "Terms.discount", "with_discount"),
    query("Terms::check", "", "check_terms"),
    query("Terms::schedule", "Terms.schedule", "schedule"),
    query("Code::ALL", "codes", "error_catalogue"),
    query("from_json::<Command>", "from_json", "command_from_json"),
    query("to_json", "to_json", "command_to_json"),
    query("from_json::<Request>", "from_json", "request_from_json"),
    query("to_json", "to_json", "request_to_json"),
    query("from_json::<Rules>", "from_json", "rules_from_json"),
    query("to_json", "to_json", "rules_to_json"),
    query("from_json::<Terms>", "from_json", "terms_from_json"),
    query("to_json", "to_json", "terms_to_json"),
    query("from_json::<View>", "from_json", "view_from_json"),
    query("to_json", "to_json", "view_to_json"),
    query("from_json::<Buckets>", "from_json", "buckets_from_json"),
    query("to_json", "to_json", "buckets_to_json"),
    query("from_json::<Outcome>", "from_json", "outcome_from_json"),
    query("to_json", "to_json", "outcome_to_json"),
    query("from_json::<Aging>", "", "aging_from_json"),
    query("to_json", "Aging.to_json", "aging_to_json"),
    query("entry_from_json", "entry_from_json", "entry_from_json"),
    query("to_json", "to_json", "entry_to_json"),
    query("entries_from_lines", "entries_from_lines", "entries_from_lines"),
    query("entries_to_lines", "entries_to_lines", "entries_to_lines"),
    query("import_invoices", "import_invoices", "import_invoices"),
    query("import_receipts", "import_receipts", "import_receipts"),
    query("CsvFormat::plain", "CsvFormat", "plain_csv"),
];

/// What an atom is in Python, Kotlin and Swift. Those not named here are text, checked when it crosses.
pub const ATOMS: &[(&str, [&str; 3])] = &[
    ("Date", ["datetime.date", "java.time.LocalDate", "CalendarDate"]),
    ("Money", ["Money", "Money", "Money"]),
    ("Percent", ["decimal.Decimal", "java.math.BigDecimal", "Foundation.Decimal"]),
    ("UtcMicros", ["datetime.datetime", "java.time.Instant", "UtcInstant"]),
];

/// What the atoms are that [`ATOMS`] does not name.
pub const TEXT: [&str; 3] = ["str", "String", "String"];

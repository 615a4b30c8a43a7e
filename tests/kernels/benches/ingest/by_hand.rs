//! The same commands by hand: tables and statements as a developer would write them for this history alone.
//!
//! SQLite in memory, prepared statements, one transaction per thousand commands. Each event is a row with the command as
//! text, each document an item with its open amount; a command that comes again is known by its id. Money is applied by
//! the same three rules (what is named, the one item of that amount, the oldest due), without discounts, instalments,
//! currencies, dates of applications, reasons, or a refusal of what contradicts the books.

use std::time::Duration;

use receivables::account::Command;
use receivables::account::command::{IssueCreditNote, ReceivePayment};
use receivables::digest::{Digest, canonical_json};
use receivables::ledger::Request;
use rusqlite::{Connection, OptionalExtension, params};

const TABLES: &str = "
    create table command(id text primary key, digest blob not null) without rowid;
    create table account(name text primary key, version integer not null) without rowid;
    create table event(account text, version integer, kind text, recorded integer, body text,
        primary key (account, version)) without rowid;
    create table item(document text primary key, account text not null, due integer not null, issued integer not null,
        original integer not null, open integer not null) without rowid;
    create index by_due on item(account, due, issued, document) where open > 0;
    create index by_open on item(account, open);
    create table application(credit text, item text, minor integer not null, primary key (credit, item)) without rowid;
";

/// So many commands stand in one transaction.
const BATCH: usize = 1_000;

pub(crate) struct Run {
    pub(crate) time: Duration,
    pub(crate) end: Digest,
}

pub(crate) fn run(requests: &[Request]) -> Run {
    let mut books = Connection::open_in_memory().unwrap();
    books.set_prepared_statement_cache_capacity(64);
    books.execute_batch(TABLES).unwrap();
    let start = super::used();
    for batch in requests.chunks(BATCH) {
        let transaction = books.transaction().unwrap();
        batch.iter().try_for_each(|request| handle(&transaction, request)).unwrap();
        transaction.commit().unwrap();
    }
    let time = super::used() - start;
    let mut all = books.prepare("select document, open from item where open != 0").unwrap();
    let rows = all.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    let mut open: Vec<(String, i64)> = rows.map(Result::unwrap).collect();
    Run { time, end: super::end_of(&mut open) }
}

type Done<T = ()> = rusqlite::Result<T>;

fn handle(books: &Connection, request: &Request) -> Done {
    let body = canonical_json(&request.command).unwrap();
    let digest = Digest::of(&body).to_string();
    let known: Option<String> = books
        .prepare_cached("select digest from command where id = ?")?
        .query_row([request.id.as_str()], |row| row.get(0))
        .optional()?;
    assert!(known.is_none(), "no command comes twice here");
    books
        .prepare_cached("insert into command values (?, ?)")?
        .execute(params![request.id.as_str(), digest])?;
    let body = String::from_utf8(body).unwrap();
    let event = |account: &str, kind: &str, body: &str| event(books, account, kind, request, body);
    match &request.command {
        Command::Open(command) => {
            let account = command.customer.as_str();
            books.prepare_cached("insert into account values (?, 0)")?.execute([account])?;
            event(account, "opened", &body)
        }
        Command::Issue(command) => {
            let (account, issued) = (command.customer.as_str(), i64::from(command.issued.days()));
            item(
                books,
                command.invoice.as_str(),
                account,
                (issued + 30, issued),
                command.totals.gross.minor(),
            )?;
            event(account, "issued", &body)
        }
        Command::Credit(command) => {
            let (account, day) = (command.customer.as_str(), i64::from(command.issued.days()));
            item(books, command.credit_note.as_str(), account, (day, day), -command.totals.gross.minor())?;
            event(account, "credited", &body)?;
            if correct(books, command)? {
                event(account, "applied", "")?
            }
            Ok(())
        }
        Command::Receive(command) => {
            let (account, day) = (command.customer.as_str(), i64::from(command.value_date.days()));
            item(books, command.receipt.as_str(), account, (day, day), -command.amount.minor())?;
            event(account, "received", &body)?;
            if receive(books, command)? {
                event(account, "applied", "")?
            }
            Ok(())
        }
        Command::Return(command) => {
            let account = give_back(books, command.receipt.as_str())?;
            event(&account, "returned", &body)
        }
        _ => unreachable!("no such command in this history"),
    }
}

fn event(books: &Connection, account: &str, kind: &str, request: &Request, body: &str) -> Done {
    let version: i64 = books
        .prepare_cached("update account set version = version + 1 where name = ? returning version")?
        .query_row([account], |row| row.get(0))?;
    books.prepare_cached("insert into event values (?, ?, ?, ?, ?)")?.execute(params![
        account,
        version,
        kind,
        request.recorded.micros(),
        body
    ])?;
    Ok(())
}

fn item(books: &Connection, document: &str, account: &str, days: (i64, i64), minor: i64) -> Done {
    let (due, issued) = days;
    books
        .prepare_cached("insert into item values (?, ?, ?, ?, ?, ?)")?
        .execute(params![document, account, due, issued, minor, minor])?;
    Ok(())
}

/// What a document of the account has open.
fn open_of(books: &Connection, account: &str, document: &str) -> Done<Option<i64>> {
    books
        .prepare_cached("select open from item where document = ? and account = ? and open > 0")?
        .query_row([document, account], |row| row.get(0))
        .optional()
}

/// Settles an item by as much of what is left as it takes.
fn settle(books: &Connection, credit: &str, document: &str, open: i64, left: &mut i64) -> Done {
    let used = open.min(*left);
    *left -= used;
    let mut change = books.prepare_cached("update item set open = open + ? where document = ?")?;
    change.execute(params![-used, document])?;
    change.execute(params![used, credit])?;
    books
        .prepare_cached(
            "insert into application values (?, ?, ?) on conflict do update set minor = minor + excluded.minor",
        )?
        .execute(params![credit, document, used])?;
    Ok(())
}

fn correct(books: &Connection, command: &IssueCreditNote) -> Done<bool> {
    let Some(invoice) = &command.against else { return Ok(false) };
    let Some(open) = open_of(books, command.customer.as_str(), invoice.as_str())? else { return Ok(false) };
    let mut left = command.totals.gross.minor();
    settle(books, command.credit_note.as_str(), invoice.as_str(), open, &mut left)?;
    Ok(true)
}

fn receive(books: &Connection, command: &ReceivePayment) -> Done<bool> {
    let (account, credit, cash) =
        (command.customer.as_str(), command.receipt.as_str(), command.amount.minor());
    let mut left = cash;
    let words = command.reference.as_deref().unwrap_or_default().split([' ', ',']);
    let named = command.remittance.iter().map(|line| line.document.as_str()).chain(words);
    for document in named {
        if let Some(open) = open_of(books, account, document)?.filter(|_| left > 0) {
            settle(books, credit, document, open, &mut left)?;
        }
    }
    if left > 0 {
        let mut equal =
            books.prepare_cached("select document from item where account = ? and open = ? limit 2")?;
        let equal: Vec<String> =
            equal.query_map(params![account, left], |row| row.get(0))?.collect::<Done<_>>()?;
        if let [document] = equal.as_slice() {
            let open = left;
            settle(books, credit, document, open, &mut left)?;
        }
    }
    while left > 0 {
        let oldest: Option<(String, i64)> = books
            .prepare_cached(
                "select document, open from item indexed by by_due where account = ? and open > 0 order by due, issued, document limit 1",
            )?
            .query_row([account], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        let Some((document, open)) = oldest else { break };
        settle(books, credit, &document, open, &mut left)?;
    }
    Ok(left < cash)
}

/// Takes back everything a receipt settled, and the receipt itself.
fn give_back(books: &Connection, receipt: &str) -> Done<String> {
    let applied: Vec<(String, i64)> = books
        .prepare_cached("delete from application where credit = ? returning item, minor")?
        .query_map([receipt], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Done<_>>()?;
    let mut change = books.prepare_cached("update item set open = open + ? where document = ?")?;
    for (item, minor) in &applied {
        change.execute(params![minor, item])?;
    }
    books
        .prepare_cached("update item set open = 0 where document = ? returning account")?
        .query_row([receipt], |row| row.get(0))
}

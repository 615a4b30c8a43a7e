//! Writes the golden files of the schema anew from their requests, as long as it is not released: `cargo run -p
//! receivables-tests --bin golden`. From the release on the files are never changed, and this writes those of the next.
#![allow(clippy::print_stdout, reason = "a command line tool speaks on the terminal")]

use std::path::Path;

use receivables::Currency;
use receivables::interchange::json::{entries_to_lines, from_json};
use receivables::interchange::log::{Log, write_binary, write_lines};
use receivables::ledger::{Ledger, Request, Rules};

fn main() -> Result<(), String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("golden");
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).map_err(|error| error.to_string());
    let write = |name: &str, bytes: &[u8]| {
        std::fs::write(folder.join(name), bytes).map_err(|error| error.to_string())
    };
    let mut ledger = Ledger::new("ACME GmbH", Currency::EUR).map_err(|error| error.to_string())?;
    let mut log = Log::new();
    let mut entries = Vec::new();
    for line in read("schema-1.requests.jsonl")?.lines() {
        let request: Request = from_json(line).map_err(|error| format!("{line}: {error}"))?;
        let outcome = ledger.handle(&Rules::standard(), &request);
        let outcome = outcome.map_err(|error| format!("{line}: {error}"))?;
        log.append(outcome.appends()).map_err(|error| error.to_string())?;
        entries.extend(outcome.entries().cloned());
    }
    write("schema-1.jsonl", entries_to_lines(&entries).map_err(|error| error.to_string())?.as_bytes())?;
    write("schema-1.log.jsonl", write_lines(log.records()).as_bytes())?;
    write("schema-1.bin", &write_binary(log.records()).map_err(|error| error.to_string())?)?;
    println!("{} entries, {:?}", entries.len(), ledger.balances());
    Ok(())
}

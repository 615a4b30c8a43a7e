//! Writes what the bindings declare, so that no type is written down twice by hand.
//!
//! ```text
//! cargo run -p receivables-declare              # writes the files
//! cargo run -p receivables-declare -- --check   # fails, naming every file that is not up to date
//! ```
//!
//! It reads the records and enums of `core/src` that cross a border (those reached from [`ROOTS`]), with their docs,
//! and writes the checked-in declarations of every binding from this one [`surface::Surface`].

mod names;
mod parity;
mod queries;
mod read;
mod surface;
mod uniffi;

use std::error::Error;
use std::path::{Path, PathBuf};

use surface::Surface;

/// The types that a caller hands in or gets back; what they are made of follows.
const ROOTS: &[&str] = &[
    "Command",
    "Request",
    "Rules",
    "Outcome",
    "Terms",
    "Totals",
    "ScheduledInstalment",
    "View",
    "Buckets",
    "Aging",
    "Contact",
];

/// Where a file goes, from the root of the workspace, and what it holds.
type File = (PathBuf, String);

fn main() -> Result<(), Box<dyn Error>> {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).ok_or("no workspace")?;
    let surface = Surface::new(&read::core(&workspace.join("core/src"))?, ROOTS)?;

    let mut files: Vec<File> = Vec::new();
    files.extend(uniffi::files(&surface));
    files.extend(parity::files(&surface, workspace)?);

    match std::env::args().skip(1).collect::<Vec<_>>().as_slice() {
        [] => write(workspace, &files),
        [flag] if flag == "--check" => check(workspace, &files),
        _ => Err("usage: receivables-declare [--check]".into()),
    }
}

fn write(workspace: &Path, files: &[File]) -> Result<(), Box<dyn Error>> {
    for (path, text) in files {
        let path = workspace.join(path);
        path.parent().map_or(Ok(()), std::fs::create_dir_all)?;
        std::fs::write(path, text)?;
    }
    Ok(())
}

fn check(workspace: &Path, files: &[File]) -> Result<(), Box<dyn Error>> {
    let is_stale = |(path, text): &&File| std::fs::read_to_string(workspace.join(path)).ok().as_ref() != Some(text);
    let stale: Vec<String> = files.iter().filter(is_stale).map(|(path, _)| path.display().to_string()).collect();
    if stale.is_empty() {
        return Ok(());
    }
    Err(format!("not up to date: {}; run cargo run -p receivables-declare", stale.join(", ")).into())
}

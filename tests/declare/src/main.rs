//! ```text
//! cargo run -p receivables-declare              # writes the files
//! cargo run -p receivables-declare -- --check   # fails, naming every file that is not up to date
//! ```

use std::error::Error;
use std::path::Path;

use receivables_declare::{File, files};

fn main() -> Result<(), Box<dyn Error>> {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).ok_or("no workspace")?;
    let files = files(workspace)?;
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
    let is_stale =
        |(path, text): &&File| std::fs::read_to_string(workspace.join(path)).ok().as_ref() != Some(text);
    let stale: Vec<String> =
        files.iter().filter(is_stale).map(|(path, _)| path.display().to_string()).collect();
    if stale.is_empty() {
        return Ok(());
    }
    Err(format!("not up to date: {}; run cargo run -p receivables-declare", stale.join(", ")).into())
}

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The differences that are meant: the id of the case, and why our rule is the better one.
pub type Differs = BTreeMap<String, String>;

/// The folder with the cases of peers.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("peers")
}

/// The list of differences that are meant.
///
/// # Errors
/// Where it can not be read.
pub fn differs() -> Result<Differs, String> {
    let file = folder().join("differs.json");
    let text = std::fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    serde_json::from_str(&text).map_err(|error| format!("{}: {error}", file.display()))
}

//! placeholder
use crate::surface::Surface;
use std::path::{Path, PathBuf};
/// x
pub fn files(_s: &Surface, _w: &Path) -> Result<Vec<(PathBuf, String)>, String> {
    Ok(vec![])
}

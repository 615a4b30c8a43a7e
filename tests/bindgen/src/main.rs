//! Writes the Kotlin or Swift sources of the compiled bindings library.
//!
//! ```text
//! receivables-bindgen kotlin target/debug/libreceivables_ffi.so bindings-uniffi/uniffi.toml out/
//! ```
//!
//! The generator is slow to compile and rarely changes. It depends on nothing of this workspace and asks cargo for
//! nothing, so it stays compiled whatever else changes.

use std::error::Error;

use camino::Utf8PathBuf;
use uniffi_bindgen::bindings::{GenerateOptions, TargetLanguage, generate_with_bindgen_paths};
use uniffi_bindgen::{BindgenPaths, BindgenPathsLayer};

/// Where the settings of the bindings stand.
struct Settings(Utf8PathBuf);

impl BindgenPathsLayer for Settings {
    fn get_config_path(&self, _crate_name: &str) -> Option<Utf8PathBuf> {
        Some(self.0.clone())
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [language, library, settings, out] = arguments.as_slice() else {
        return Err("usage: receivables-bindgen kotlin|swift LIBRARY SETTINGS OUT".into());
    };
    let language = match language.as_str() {
        "kotlin" => TargetLanguage::Kotlin,
        "swift" => TargetLanguage::Swift,
        other => return Err(format!("no language {other}; kotlin and swift are known").into()),
    };
    let mut paths = BindgenPaths::default();
    paths.add_layer(Settings(settings.into()));
    let options = GenerateOptions {
        languages: vec![language],
        source: library.into(),
        out_dir: out.into(),
        ..GenerateOptions::default()
    };
    generate_with_bindgen_paths(options, paths)?;
    Ok(())
}

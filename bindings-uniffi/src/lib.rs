//! Kotlin and Swift bindings.

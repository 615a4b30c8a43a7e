//! The generator of Kotlin and Swift sources.

use sha2::{Digest as _, Sha256};

use crate::digest::Hash;
use crate::ledger::StreamId;

impl Hash {
    /// What stands before the first entry of a stream: the SHA-256 of its name.
    pub fn start(stream: &StreamId) -> Self {
        Self::of(stream.to_string().as_bytes())
    }

    /// The hash after this one, of an entry in its canonical JSON.
    #[must_use]
    pub fn then(self, entry: &str) -> Self {
        Self::from_bytes(
            Sha256::new().chain_update(self.bytes()).chain_update(entry.as_bytes()).finalize().into(),
        )
    }

    /// The SHA-256 of some bytes.
    pub(super) fn of(bytes: &[u8]) -> Self {
        Self::from_bytes(Sha256::digest(bytes).into())
    }
}

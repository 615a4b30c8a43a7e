//! Tests over all floors: the corpus that four languages share, the laws as properties, the floors themselves.

pub mod bad_inputs;
pub mod cases;
pub mod corpus;
pub mod histories;
pub mod messy;
pub mod oracle;
pub mod peers;
pub mod rates;
pub mod runner;
pub mod tables;

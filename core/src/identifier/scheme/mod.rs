//! The schemes of payment references, one family a file: how each is read, made and printed.
//!
//! Each reads leniently what its own standard allows to be printed (blanks, slashes, plus signs), and nothing else.
//! It must never know which countries use it, nor what the number inside means.

pub(super) mod belgian;
pub(super) mod creditor;
pub(super) mod danish;
pub(super) mod dutch;
pub(super) mod finnish;
pub(super) mod giro;
mod read;
pub(super) mod slovenian;
pub(super) mod swiss;

pub(super) use read::Read;

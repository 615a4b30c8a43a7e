//! Bank lines as an accountant meets them.

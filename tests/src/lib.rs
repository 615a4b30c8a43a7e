//! Tests over all floors.

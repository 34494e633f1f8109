//! What generated code does.

//! The engine behind clients that oasmith generates.

mod codec;
mod http;

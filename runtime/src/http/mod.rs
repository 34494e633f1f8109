//! From a call's arguments to bytes on the wire and back.

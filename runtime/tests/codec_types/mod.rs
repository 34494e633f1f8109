//! Types as the generator emits them.
#![allow(dead_code, unused_imports, reason = "each test file uses some of them")]

mod objects;
mod unions;

pub use objects::*;
pub use unions::*;

/// What a type's own `Serialize`, `Deserialize` and `Debug` are.
#[macro_export]
macro_rules! bridged {
    ($($name:ident)*) => {$(
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                oasmith_runtime::__private::v1::serialize(self, to)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                oasmith_runtime::__private::v1::deserialize(from)
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                oasmith_runtime::__private::v1::debug(self, f)
            }
        }
    )*};
}

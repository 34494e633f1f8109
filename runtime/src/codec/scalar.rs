use super::{Decode, Fail, Reader, Value, Visit};
use crate::json;

impl Value for bool {
    fn visit(&self, to: &mut dyn Visit) {
        to.bool(*self);
    }

    fn is_free(&self) -> bool {
        true
    }
}

impl Decode for bool {
    const BLANK: Option<Self> = Some(false);

    fn decode(r: &mut Reader<'_>) -> Result<Self, Fail> {
        r.bool()
    }
}

macro_rules! integer {
    ($wide:ident: $($narrow:ident)*) => {$(
        impl Value for $narrow {
            fn visit(&self, to: &mut dyn Visit) {
                to.$wide($wide::from(*self));
            }

            fn is_free(&self) -> bool {
                true
            }
        }

        impl Decode for $narrow {
            const BLANK: Option<Self> = Some(0);

            fn decode(r: &mut Reader<'_>) -> Result<Self, Fail> {
                let start = r.offset();
                r.$wide()?.try_into().map_err(|_| {
                    Fail::new(start, "format", concat!("the number does not fit ", stringify!($narrow)))
                })
            }
        }
    )*};
}

integer!(i64: i8 i16 i32);
integer!(u64: u8 u16 u32);

impl Value for i64 {
    fn visit(&self, to: &mut dyn Visit) {
        to.i64(*self);
    }

    fn is_free(&self) -> bool {
        true
    }
}

impl Decode for i64 {
    const BLANK: Option<Self> = Some(0);

    fn decode(r: &mut Reader<'_>) -> Result<Self, Fail> {
        r.i64()
    }
}

impl Value for u64 {
    fn visit(&self, to: &mut dyn Visit) {
        to.u64(*self);
    }

    fn is_free(&self) -> bool {
        true
    }
}

impl Decode for u64 {
    const BLANK: Option<Self> = Some(0);

    fn decode(r: &mut Reader<'_>) -> Result<Self, Fail> {
        r.u64()
    }
}

/// Within 64 bits it is a number like the others.
impl Value for i128 {
    fn visit(&self, to: &mut dyn Visit) {
        match (i64::try_from(*self), u64::try_from(*self)) {
            (Ok(value), _) => to.i64(value),
            (_, Ok(value)) => to.u64(value),
            _ => to.number(&self.to_string()),
        }
    }

    fn is_free(&self) -> bool {
        true
    }
}

impl Decode for i128 {
    const BLANK: Option<Self> = Some(0);

    fn decode(r: &mut Reader<'_>) -> Result<Self, Fail> {
        r.i128()
    }
}

impl Value for f64 {
    fn visit(&self, to: &mut dyn Visit) {
        to.f64(*self);
    }
}

impl Decode for f64 {
    const BLANK: Option<Self> = Some(0.0);

    fn decode(r: &mut Reader<'_>) -> Result<Self, Fail> {
        r.f64()
    }
}

impl Value for f32 {
    fn visit(&self, to: &mut dyn Visit) {
        // Widened through its shortest text, so that 0.1 stays 0.1 on the wire.
        let wide = f64::from(*self);
        to.f64(self.to_string().parse().unwrap_or(wide));
    }
}

impl Decode for f32 {
    const BLANK: Option<Self> = Some(0.0);

    fn decode(r: &mut Reader<'_>) -> Result<Self, Fail> {
        r.f32()
    }
}

impl Value for str {
    fn visit(&self, to: &mut dyn Visit) {
        to.str(self);
    }

    fn is_free(&self) -> bool {
        true
    }
}

impl Value for String {
    fn visit(&self, to: &mut dyn Visit) {
        to.str(self);
    }

    fn is_free(&self) -> bool {
        true
    }
}

impl Decode for String {
    const BLANK: Option<Self> = Some(Self::new());

    fn decode(r: &mut Reader<'_>) -> Result<Self, Fail> {
        r.string()
    }
}

impl Value for () {
    fn visit(&self, to: &mut dyn Visit) {
        to.null();
    }

    fn is_free(&self) -> bool {
        true
    }
}

impl Decode for () {
    const NULL: bool = true;
    const BLANK: Option<Self> = Some(());

    fn decode(r: &mut Reader<'_>) -> Result<Self, Fail> {
        if r.null()? {
            return Ok(());
        }
        Err(r.expected("null"))
    }
}

impl Value for json::Value {
    fn visit(&self, to: &mut dyn Visit) {
        to.json(self);
    }

    fn is_free(&self) -> bool {
        true
    }
}

impl Decode for json::Value {
    const NULL: bool = true;
    const BLANK: Option<Self> = Some(Self::Null);

    fn decode(r: &mut Reader<'_>) -> Result<Self, Fail> {
        r.json()
    }
}

use super::{Reader, pointer_at};
use crate::codec::{Decode, Fail, Fault, Fill, Slot};

/// Reads a value from a complete JSON text.
///
/// # Errors
/// The first fault that reading met: text that is not JSON, or not of this type.
pub fn from_slice<T: Decode>(text: &[u8], strict: bool) -> Result<T, Fault> {
    let mut slot = Slot::new();
    fill_from_slice(text, strict, &mut slot)?;
    slot.into_value().ok_or_else(|| Fault::new(String::new(), "required", "there is no value".to_owned()))
}

/// Reads a value from a complete JSON text into its place. Not generic, so that it is compiled once.
pub(crate) fn fill_from_slice(text: &[u8], strict: bool, slot: &mut dyn Fill) -> Result<(), Fault> {
    whole(text, strict, slot).map_err(|fail| fault(text, &fail))
}

fn whole(text: &[u8], strict: bool, slot: &mut dyn Fill) -> Result<(), Fail> {
    let mut reader = Reader::new(text, strict)?;
    slot.member(&mut reader)?;
    reader.end()
}

fn fault(text: &[u8], fail: &Fail) -> Fault {
    let pointer = pointer_at(text, fail.offset());
    let message = match fail.rule() {
        "syntax" => format!("{} at byte {}", fail.message(), fail.offset()),
        _ => fail.message().to_owned(),
    };
    Fault::new(pointer, fail.rule(), message)
}

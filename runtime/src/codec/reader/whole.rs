use super::{Reader, pointer_at};
use crate::codec::{Decode, Fail, Fault, Fill, Slot};

/// Reads a value from a complete JSON text.
///
/// # Errors
/// The first fault that reading met: text that is not JSON, or not of this type.
pub fn from_slice<T: Decode>(text: &[u8], strict: bool) -> Result<T, Fault> {
    let mut slot = Slot::new();
    let take = match whole(text, strict, &mut slot) {
        Ok(reader) => slot.take(&reader),
        Err(fail) => Err(fail),
    };
    take.map_err(|fail| fault(text, &fail))
}

// Not generic, so that it is compiled once.
fn whole<'a>(text: &'a [u8], strict: bool, slot: &mut dyn Fill) -> Result<Reader<'a>, Fail> {
    let mut reader = Reader::new(text, strict)?;
    slot.fill(&mut reader)?;
    reader.end()?;
    Ok(reader)
}

fn fault(text: &[u8], fail: &Fail) -> Fault {
    let pointer = pointer_at(text, fail.offset());
    let message = match fail.rule() {
        "syntax" => format!("{} at byte {}", fail.message(), fail.offset()),
        _ => fail.message().to_owned(),
    };
    Fault::new(pointer, fail.rule(), message)
}

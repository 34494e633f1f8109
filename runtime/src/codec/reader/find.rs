use super::{Kind, Reader};
use crate::codec::Fail;
use std::ops::Range;

/// Where in the text the value at a JSON pointer stands (RFC 6901); the step `-1` is the last item of an array. `None`
/// if there is none, or the text is not JSON.
pub(crate) fn find(text: &str, pointer: &str) -> Option<Range<usize>> {
    let steps: Vec<String> =
        pointer.split('/').skip(1).map(|step| step.replace("~1", "/").replace("~0", "~")).collect();
    locate(&mut Reader::over(text, false), &steps).ok()?
}

fn locate(reader: &mut Reader<'_>, steps: &[String]) -> Result<Option<Range<usize>>, Fail> {
    let Some((step, rest)) = steps.split_first() else {
        let (start, text) = reader.raw()?;
        return Ok(Some(start..start + text.len()));
    };
    let mut found = None;
    match reader.kind()? {
        Kind::Object => reader.map(&mut |name, reader| {
            if name == step {
                found = locate(reader, rest)?;
                return Ok(());
            }
            reader.skip()
        })?,
        Kind::Array => {
            let mut index = 0_usize;
            reader.array(&mut |reader| {
                if step == "-1" || *step == index.to_string() {
                    found = locate(reader, rest)?;
                } else {
                    reader.skip()?;
                }
                index += 1;
                Ok(())
            })?;
        }
        _ => reader.skip()?,
    }
    Ok(found)
}

/// How many items the array has; none if it is no array.
pub(crate) fn count(text: &str) -> u64 {
    let mut count = 0;
    let mut reader = Reader::over(text, false);
    let read = reader.array(&mut |reader| {
        count += 1;
        reader.skip()
    });
    read.map_or(0, |()| count)
}

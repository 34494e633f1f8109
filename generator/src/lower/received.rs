//! Webhooks and callbacks: a client does not serve them, but somebody reads what they bring.

use super::facts::key;
use super::media::{Family, family};
use super::resolve::{Hint, Types};
use super::schema::build;
use crate::document::Operation;

/// Makes types of what `operations` bring as JSON; says of how many.
pub(super) fn payloads(types: &mut Types<'_>, operations: &[Operation]) -> usize {
    let mut count = 0;
    for operation in operations {
        let content = operation.body.iter().flat_map(|body| &body.content);
        let Some(at) = content.filter(|media| family(&media.media_type) == Family::Json).find_map(|m| m.schema.clone())
        else {
            continue;
        };
        let name = operation.id.clone().unwrap_or_else(|| operation.path.clone());
        types.resolve(&key(&at), Hint::Words(vec![name, "Payload".to_owned()]));
        types.settle(build);
        count += 1;
    }
    count
}

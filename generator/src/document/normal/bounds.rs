use super::Normal;
use crate::diagnostics::Code;
use crate::document::version::Version;
use crate::source::{Map, Node, Value};

/// Lower bound, upper bound.
const PAIRS: [(&str, &str); 4] =
    [("minLength", "maxLength"), ("minItems", "maxItems"), ("minProperties", "maxProperties"), ("minimum", "maximum")];

impl Normal<'_, '_> {
    /// Exclusive bounds as numbers of their own.
    pub(super) fn bounds(&mut self, map: &mut Map) {
        self.bound(map, "exclusiveMinimum", "minimum");
        self.bound(map, "exclusiveMaximum", "maximum");
    }

    fn bound(&mut self, map: &mut Map, exclusive: &str, inclusive: &str) {
        let Some(written) = map.get(exclusive).cloned() else { return };
        let Value::Bool(is_exclusive) = written.value else {
            let what = format!("number as `{exclusive}`");
            return self.other_version(&written, Version::V31, exclusive, &what);
        };
        self.other_version(&written, Version::V30, exclusive, &format!("boolean as `{exclusive}`"));
        map.shift_remove(exclusive);
        if !is_exclusive {
            return;
        }
        match map.shift_remove(inclusive) {
            Some(bound) => {
                map.insert(exclusive.into(), bound);
            }
            None => {
                let message = format!("`{exclusive}: true` says nothing without `{inclusive}`");
                self.repeat(exclusive, Code::BoundMissing, &written, message);
            }
        }
    }

    /// Bounds that no value can keep.
    pub(super) fn contradictions(&mut self, map: &Map) {
        for (least, most) in PAIRS {
            let (Some(lower), Some(upper)) = (map.get(least), map.get(most)) else { continue };
            let (Some(low), Some(high)) = (value(lower), value(upper)) else { continue };
            if low > high {
                let contradiction = self
                    .find
                    .diagnostic(
                        Code::Contradiction,
                        lower,
                        format!("`{least}` is greater than `{most}`: no value is valid"),
                    )
                    .also(self.find.place(upper), format!("`{most}` is here"));
                self.find.report(contradiction);
            }
        }
    }
}

fn value(node: &Node) -> Option<f64> {
    node.as_number()?.as_str().parse().ok()
}

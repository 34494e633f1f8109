use super::evaluated::Evaluated;
use super::{Holder, Step};
use crate::codec::check::whole::counted;
use crate::codec::{Keyword, Ref};
use serde_json::Value as Json;

/// Arrays.
impl Holder<'_> {
    pub(super) fn array(&mut self, keyword: &Keyword, items: &[Json], seen: &mut Evaluated) {
        match keyword {
            Keyword::PrefixItems(prefix) => {
                for (index, (schema, value)) in prefix.iter().zip(items).enumerate() {
                    seen.item(index);
                    self.part(Step::Item(index), *schema, value);
                }
            }
            Keyword::Items { from, schema } => {
                for (index, value) in items.iter().enumerate().skip(*from) {
                    self.part(Step::Item(index), *schema, value);
                }
                seen.every_item();
            }
            Keyword::Contains { schema, least, most } => self.contains(*schema, (*least, *most), items, seen),
            Keyword::UnevaluatedItems(schema) => {
                for (index, value) in items.iter().enumerate().filter(|(index, _)| !seen.has_item(*index)) {
                    if self.holds(*schema, value).is_none() {
                        self.fault("unevaluatedItems", format!("item {index} is one that no keyword speaks of"));
                    }
                }
                seen.every_item();
            }
            _ => {}
        }
    }

    fn contains(&mut self, schema: Ref, (least, most): (u64, Option<u64>), items: &[Json], seen: &mut Evaluated) {
        let mut count = 0;
        for (index, value) in items.iter().enumerate() {
            if self.holds(schema, value).is_some() {
                seen.item(index);
                count += 1;
            }
        }
        if count < least {
            let wanted = counted(least, "item");
            self.fault("contains", format!("must have at least {wanted} that `contains` describes, has {count}"));
        }
        if let Some(most) = most.filter(|most| count > *most) {
            let wanted = counted(most, "item");
            self.fault("contains", format!("must have at most {wanted} that `contains` describes, has {count}"));
        }
    }
}

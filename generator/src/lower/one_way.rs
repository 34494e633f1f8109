//! Members that only requests or only answers have: one schema serves both directions, so neither is asked for them.

use super::facts::key;
use super::resolve::Types;
use crate::diagnostics::Pointer;
use crate::document::Schema;

impl<'a> Types<'a> {
    /// Those of the members `names`, which `schema` requires, that go both ways.
    pub(super) fn demanded(&mut self, schema: &Schema<'a>, names: &[&str]) -> Vec<String> {
        // Left out of a test, they would make it hold of more values.
        let is_left_out =
            |types: &mut Self, name: &str| types.goes_one_way(schema, name) && !types.is_tested(&schema.at);
        names.iter().filter(|name| !is_left_out(self, name)).map(|name| (*name).to_owned()).collect()
    }

    /// Whether the schema, or one that holds of the same values, says that of its member `name`.
    fn goes_one_way(&mut self, schema: &Schema<'a>, name: &str) -> bool {
        let own = schema.properties.iter().find(|(known, _)| *known == name).map(|(_, at)| key(at));
        let mut found = own;
        let mut next = self.applied_by(&schema.at);
        while let (None, Some(at)) = (&found, next) {
            found = self.facts(&key(&at)).properties.get(name).cloned();
            next = self.applied_by(&at);
        }
        let Some(member) = found else { return false };
        let facts = self.facts(&member);
        facts.read_only || facts.write_only
    }

    /// The schema that the one at `at` stands in and whose values have to be of this one, too.
    fn applied_by(&self, at: &Pointer) -> Option<Pointer> {
        self.around(at, |schema| {
            let then = schema.condition.iter().flat_map(|condition| condition.then.iter().chain(&condition.otherwise));
            let dependent = schema.dependent_schemas.iter().map(|(_, at)| at);
            then.chain(&schema.all_of).chain(dependent).any(|part| part == at)
        })
    }

    /// Whether the schema at `at` is asked about values that need not be of it.
    fn is_tested(&self, at: &Pointer) -> bool {
        let mut at = at.clone();
        loop {
            let test = |schema: &Schema<'a>| {
                let condition = schema.condition.iter().map(|condition| &condition.test);
                schema.not.iter().chain(condition).any(|part| *part == at)
            };
            if self.around(&at, test).is_some() {
                return true;
            }
            match self.applied_by(&at) {
                Some(up) => at = up,
                None => return false,
            }
        }
    }

    /// The schema that the one at `at` is a part of, as `is_part` says: one or two steps up.
    fn around(&self, at: &Pointer, is_part: impl Fn(&Schema<'a>) -> bool) -> Option<Pointer> {
        let above = at.parent()?;
        let both = [above.parent(), Some(above)];
        both.into_iter().rev().flatten().find(|up| self.document.schema(up).is_some_and(|schema| is_part(&schema)))
    }
}

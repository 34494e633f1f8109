//! Names of variants: what the document calls a branch, without what its union says already.

use super::facts::{Facts, Key};
use super::resolve::{Draft, Hint, Types};
use super::scalar::{json_text, json_types};
use super::words::{Case, identifier, split};
use crate::diagnostics::Pointer;
use crate::document::JsonType;
use crate::ir::TypeId;
use std::collections::BTreeSet;
use std::rc::Rc;

/// A branch, as far as names are made of it.
pub(super) struct Seen<'a> {
    pub(super) at: Pointer,
    /// What it refers to, if it is no more than that.
    pub(super) reference: Option<Pointer>,
    /// What to call it rather than anything else.
    pub(super) word: Option<&'static str>,
    pub(super) facts: Rc<Facts<'a>>,
}

/// Identifiers for each branch of union `id`, the best first.
pub(super) fn candidates<'a>(types: &mut Types<'a>, id: TypeId, branches: &[Seen<'a>]) -> Vec<Vec<String>> {
    let given = given(types, branches);
    let short = shortened(&given, &union_words(&types.drafts, id));
    let mut all = Vec::new();
    for (index, branch) in branches.iter().enumerate() {
        let mut words: Vec<String> = branch.word.iter().map(|word| (*word).to_owned()).collect();
        words.extend(short[index].iter().chain(&given[index]).map(|words| words.join(" ")));
        words.extend(branch.reference.as_ref().and_then(component_name));
        words.extend(constants(types, &branch.facts));
        words.extend(mapped(types, id, branch));
        words.extend(looks(types, branch));
        words.extend(members(types, index, branches));
        words.push(format!("variant {}", index + 1));
        let mut names: Vec<String> = words.iter().map(|word| identifier(word, Case::Pascal)).collect();
        names.dedup();
        all.push(names);
    }
    all
}

/// What the document itself calls each branch, in words: all that are referred to by their titles, or all by name.
fn given(types: &Types<'_>, branches: &[Seen<'_>]) -> Vec<Option<Vec<String>>> {
    let titles: Vec<_> = branches.iter().map(|branch| title(types, branch)).collect();
    let said: Vec<_> = titles.iter().flatten().collect();
    let is_told = |(branch, title): (&Seen<'_>, &Option<_>)| branch.reference.is_none() || title.is_some();
    let by_title = branches.iter().zip(&titles).all(is_told) && are_distinct(&said);
    let own = |(branch, title): (&Seen<'_>, Option<Vec<String>>)| match &branch.reference {
        Some(target) if !by_title => component_name(target).map(|name| split(&name)),
        _ => title,
    };
    branches.iter().zip(titles).map(own).collect()
}

/// The title of a branch, if it is a name and no sentence.
fn title(types: &Types<'_>, branch: &Seen<'_>) -> Option<Vec<String>> {
    let schema = types.document.schema(&branch.at)?;
    let target = || branch.reference.as_ref().and_then(|target| types.document.schema(target)?.title);
    // What has a name besides may have a title that goes on.
    let most = if branch.reference.is_some() { 4 } else { MOST_WORDS };
    title_words(schema.title.or_else(target)?, most)
}

/// So many words are a name still.
const MOST_WORDS: usize = 8;

fn title_words(title: &str, most: usize) -> Option<Vec<String>> {
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '_' | '-');
    let mut words = split(title);
    if words.len() > 1 && matches!(words[0].as_str(), "a" | "an" | "the") {
        words.remove(0);
    }
    (title.chars().all(is_plain) && words.len() <= most && !words.is_empty()).then_some(words)
}

/// The last step of a reference, unless it is a place in another schema and no name.
fn component_name(target: &Pointer) -> Option<String> {
    let name = target.last()?;
    let is_place = matches!(name.as_str(), "items" | "schema" | "additionalProperties" | "not" | "itemSchema");
    (!is_place && !name.bytes().all(|byte| byte.is_ascii_digit())).then_some(name)
}

/// The words of the name that a union will have, if nothing else wants it.
fn union_words(drafts: &[Draft], id: TypeId) -> Vec<String> {
    const MOST_STEPS: usize = 16;
    let mut words = Vec::new();
    let mut next = Some(id);
    for _ in 0..MOST_STEPS {
        let Some(draft) = next.and_then(|id| drafts.get(id.0)) else { break };
        let (own, up) = match &draft.hint {
            Hint::Given(name) => (split(name), None),
            Hint::Words(several) => (several.iter().flat_map(|word| split(word)).collect(), None),
            Hint::Part { of, word } => (split(word), Some(*of)),
        };
        words.splice(0..0, own);
        next = up;
    }
    words
}

type Phrase = Vec<String>;

/// Names without the words that the union's own name says and without those that all share; decided for all branches
/// together, so that each keeps a name that says something.
fn shortened(given: &[Option<Phrase>], union: &[String]) -> Vec<Option<Phrase>> {
    let own: Vec<_> = given.iter().map(|phrase| phrase.as_ref().map(|phrase| without_own(phrase, union))).collect();
    for attempt in [without_shared(&own), without_shared(given), own] {
        let left: Vec<_> = attempt.iter().flatten().collect();
        if left.iter().all(|phrase| is_telling(phrase)) && are_distinct(&left) {
            return attempt;
        }
    }
    given.to_vec()
}

/// Without what the union's name begins and ends with; a phrase that says no more than that stays.
fn without_own(phrase: &Phrase, union: &[String]) -> Phrase {
    let same = |(a, b): &(&String, &String)| a == b;
    let front = phrase.iter().zip(union).take_while(same).count();
    let back = phrase.iter().rev().zip(union.iter().rev()).take_while(same).count();
    match phrase.get(front..phrase.len().saturating_sub(back)) {
        Some(rest) if !rest.is_empty() => rest.to_vec(),
        _ => phrase.clone(),
    }
}

/// Without the words that all phrases begin with, then those that they end with.
fn without_shared(given: &[Option<Phrase>]) -> Vec<Option<Phrase>> {
    let all: Vec<&Phrase> = given.iter().flatten().collect();
    let [first, others @ ..] = all.as_slice() else { return given.to_vec() };
    if others.is_empty() {
        return given.to_vec();
    }
    let shortest = all.iter().map(|phrase| phrase.len()).min().unwrap_or(0);
    let shares = |at: &dyn Fn(&Phrase) -> Option<String>| others.iter().all(|other| at(other) == at(first));
    let front = (0..shortest.saturating_sub(1)).take_while(|n| shares(&|phrase| phrase.get(*n).cloned())).count();
    let most = shortest.saturating_sub(front + 1);
    let back = (1..=most).take_while(|n| shares(&|phrase| phrase.iter().nth_back(n - 1).cloned())).count();
    let cut = |phrase: &Phrase| phrase[front..phrase.len() - back].to_vec();
    given.iter().map(|phrase| phrase.as_ref().map(cut)).collect()
}

/// Whether what is left of a name is still one.
fn is_telling(phrase: &Phrase) -> bool {
    const DULL: &[&str] =
        &["unknown", "of", "by", "for", "and", "or", "in", "on", "to", "the", "an", "no", "not", "is"];
    let name = identifier(&phrase.join(" "), Case::Pascal);
    let is_word = name.len() > 1 && !name.ends_with('_') && name.starts_with(char::is_alphabetic);
    let starts_so = phrase.first().is_some_and(|word| word.starts_with(char::is_alphabetic));
    is_word && starts_so && !matches!(phrase.as_slice(), [only] if DULL.contains(&only.as_str()))
}

fn are_distinct(phrases: &[&Phrase]) -> bool {
    let distinct: BTreeSet<String> = phrases.iter().map(|phrase| phrase.concat()).collect();
    distinct.len() == phrases.len()
}

/// Its only value, or those of its members that have but one.
fn constants(types: &mut Types<'_>, facts: &Facts<'_>) -> Vec<String> {
    let mut words = Vec::new();
    if let [value] = facts.values.as_deref().unwrap_or_default() {
        words.push(value.as_str().map_or_else(|| json_text(value), str::to_owned));
    }
    for (name, key) in &facts.properties {
        let property = types.facts(key);
        if let [value] = property.values.as_deref().unwrap_or_default() {
            words.push(value.as_str().map_or_else(|| format!("{name} {}", json_text(value)), str::to_owned));
        }
    }
    words.retain(|word| !word.is_empty() || facts.values.is_some());
    words
}

/// The first value that a discriminator has for it.
fn mapped(types: &mut Types<'_>, id: TypeId, branch: &Seen<'_>) -> Option<String> {
    let key = types.drafts[id.0].key.clone();
    let outer = types.facts(&key);
    let target = branch.reference.as_ref()?;
    let (value, _) = outer.discriminator.as_ref()?.mapping.iter().find(|(_, to)| to == target)?;
    Some((*value).to_owned())
}

/// What its values look like: their type, what they are lists of, their format.
fn looks<'a>(types: &mut Types<'a>, branch: &Seen<'a>) -> Vec<String> {
    let facts = &branch.facts;
    let mut words = vec![type_word(facts).to_owned()];
    if !facts.items.is_empty() {
        words.push(listed(types, &facts.item_key(), 0));
    }
    match facts.format {
        Some(format) if facts.items.is_empty() => words.push(format.to_owned()),
        _ if json_types(facts).first().is_some_and(|ty| ty.is_scalar()) => words.push(format!("plain {}", words[0])),
        _ => {}
    }
    let bases = types.document.schema(&branch.at).map(|schema| schema.all_of).unwrap_or_default();
    let mut bases = bases.iter().filter_map(|at| component_name(&types.document.schema(at)?.reference?));
    words.extend(bases.next());
    words
}

/// A list of these items, in words.
fn listed(types: &mut Types<'_>, items: &Key, depth: usize) -> String {
    const DEEPEST: usize = 3;
    let named = match items.as_slice() {
        [only] => types.document.schema(&only.at).and_then(|schema| component_name(&schema.reference?)),
        _ => None,
    };
    let facts = types.facts(items);
    let named = named.or_else(|| Some(title_words(facts.title?, MOST_WORDS)?.join(" ")));
    let word = match named {
        Some(name) => name,
        None if !facts.items.is_empty() && depth < DEEPEST => listed(types, &facts.item_key(), depth + 1),
        None => type_word(&facts).to_owned(),
    };
    format!("{word} list")
}

fn type_word(facts: &Facts<'_>) -> &'static str {
    if facts.is_file() {
        return "File";
    }
    match json_types(facts).as_slice() {
        [JsonType::Boolean] => "Boolean",
        [JsonType::Integer] => "Integer",
        [JsonType::Number] => "Number",
        [JsonType::String] if facts.values.is_some() => "Choice",
        [JsonType::String] => "Text",
        [JsonType::Array] => "List",
        [JsonType::Object] => "Object",
        _ => "Value",
    }
}

/// The members that only this branch has, or what it says of one that others have as well.
fn members<'a>(types: &mut Types<'a>, index: usize, branches: &[Seen<'a>]) -> Vec<String> {
    let all: Vec<Rc<Facts<'a>>> = branches.iter().map(|branch| Rc::clone(&branch.facts)).collect();
    if all[index].items.is_empty() {
        return members_of(types, index, &all);
    }
    let items: Vec<_> = all.iter().map(|facts| types.facts(&facts.item_key())).collect();
    members_of(types, index, &items).into_iter().map(|word| format!("list {word}")).collect()
}

fn members_of<'a>(types: &mut Types<'a>, index: usize, branches: &[Rc<Facts<'a>>]) -> Vec<String> {
    let facts = &branches[index];
    if let Some((only, _)) = facts.properties.first().filter(|_| branches.iter().all(is_tagged_outside)) {
        return vec![(*only).to_owned(), format!("with {only}")];
    }
    let others = || branches.iter().enumerate().filter(move |(other, _)| *other != index).map(|(_, other)| other);
    let is_own = |name: &&&str| others().all(|other| !other.properties.contains_key(**name));
    let is_rare = |name: &&&str| others().any(|other| !other.properties.contains_key(**name));
    let is_asked = |name: &&&str| others().all(|other| !other.required.contains(**name));
    let required = || facts.required.iter().filter(|name| facts.properties.contains_key(**name));
    let all = || facts.properties.keys();
    let chosen = required().find(is_own).or_else(|| all().find(is_own)).or_else(|| required().find(is_rare));
    let chosen = chosen.or_else(|| all().find(is_rare)).or_else(|| required().find(is_asked));
    let mut words: Vec<String> = match chosen {
        Some(name) => vec![format!("with {name}")],
        None if facts.properties.is_empty() => return Vec::new(),
        None => vec!["plain".to_owned()],
    };
    if let Some((name, key)) = chosen.or(all().next()).and_then(|name| facts.properties.get_key_value(name)) {
        let member = types.facts(key);
        let said = match member.items.is_empty() {
            true => type_word(&member).to_owned(),
            false => listed(types, &member.item_key(), 0).trim_end_matches(" list").to_owned(),
        };
        words.push(format!("with {said} {name}"));
    }
    words
}

/// Whether all that an object has is one member that must be there: its name is what tells.
fn is_tagged_outside(facts: &Rc<Facts<'_>>) -> bool {
    match (facts.properties.keys().collect::<Vec<_>>().as_slice(), facts.required.first()) {
        ([only], required) => Some(*only) == required,
        (members, _) => members.is_empty(),
    }
}

#[cfg(test)]
mod tests {
    use super::{shortened, split};

    fn short(given: &[&str], union: &str) -> Vec<String> {
        let given: Vec<_> = given.iter().map(|name| Some(split(name))).collect();
        shortened(&given, &split(union)).into_iter().flatten().map(|phrase| phrase.join(" ")).collect()
    }

    #[test]
    fn what_the_union_says_is_left_out() {
        let given = ["ChatCompletionRequestSystemMessage", "ChatCompletionRequestUserMessage"];
        assert_eq!(short(&given, "ChatCompletionRequestMessage"), ["system", "user"]);
        assert_eq!(short(&["EasyInputMessage", "Item"], "InputItem"), ["easy input message", "item"]);
        let given = ["ThreadStreamEvent", "RunStepStreamEvent", "DoneEvent"];
        assert_eq!(short(&given, "AssistantStreamEvent"), ["thread", "run step", "done"]);
    }

    #[test]
    fn what_all_share_is_left_out() {
        assert_eq!(short(&["ComparisonFilter", "CompoundFilter"], "Filters"), ["comparison", "compound"]);
        assert_eq!(short(&["AnswerJson", "AnswerVerboseJson"], "Reply"), ["json", "verbose json"]);
        assert_eq!(short(&["Cat", "Dog"], "Pet"), ["cat", "dog"]);
    }

    #[test]
    fn names_stay_whole_where_one_would_say_nothing() {
        assert_eq!(short(&["Size_2", "Size_3"], "Size"), ["size 2", "size 3"]);
        assert_eq!(short(&["OrderUnknown", "OrderKnown"], "Order"), ["order unknown", "order known"]);
        assert_eq!(short(&["PetDog", "DogPet"], "Pet"), ["pet dog", "dog pet"]);
    }
}

use crate::diagnostics::Pointer;
use indexmap::IndexSet;
use std::sync::OnceLock;

/// Stands for no name, no alias.
const NONE: u32 = u32::MAX;
/// How many aliases and merge keys may lie between a member and where it is written.
const HOPS: usize = 32;

/// Bytes of a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Span {
    pub start: usize,
    pub end: usize,
}

/// Where every value of a text is, in the order of writing.
#[derive(Debug, Default)]
pub struct Marks {
    names: IndexSet<Box<str>>,
    marks: Vec<Mark>,
    steps: OnceLock<Vec<Step>>,
}

/// A step down: from which mark, by which name or to which item, and to which mark.
type Step = (u32, By, u32);

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum By {
    Name(u32),
    Index(u32),
}

#[derive(Clone, Copy, Debug)]
struct Mark {
    /// The member's name; none for items and the root.
    name: u32,
    key: (u32, u32),
    value: (u32, u32),
    /// The mark behind all that this one holds.
    next: u32,
    /// The mark of the anchor, if this is an alias.
    alias: u32,
    kind: Kind,
}

/// How a value is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Scalar,
    /// With brackets, as everything in JSON.
    Flow,
    /// By indentation.
    Block,
}

/// Where a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// The member's name; none for items and the root.
    pub key: Option<Span>,
    pub value: Span,
    pub kind: Kind,
    /// Whether this is the value that was asked for and not one that should hold it.
    pub exact: bool,
}

impl Marks {
    /// The value at `pointer`, or the nearest one that should hold it.
    pub fn find(&self, pointer: &Pointer) -> Option<Found> {
        let mut at = 0;
        let mut exact = true;
        for step in pointer.steps() {
            match self.child(at, &step, HOPS) {
                Some(child) => at = child,
                None => {
                    exact = false;
                    break;
                }
            }
        }
        let mark = self.marks.get(at)?;
        let key = (mark.name != NONE).then(|| span(mark.key));
        Some(Found { key, value: span(mark.value), kind: mark.kind, exact })
    }

    /// The names of every member at `pointer`, should it be written more than once.
    pub fn keys(&self, pointer: &Pointer) -> Vec<Span> {
        let (Some(parent), Some(name)) = (pointer.parent(), pointer.last()) else { return Vec::new() };
        let holder = parent.steps().try_fold(0, |at, step| self.child(at, &step, HOPS));
        let Some(holder) = holder else { return Vec::new() };
        self.members(self.target(holder), &name).map(|member| span(self.marks[member].key)).collect()
    }

    fn child(&self, at: usize, step: &str, hops: usize) -> Option<usize> {
        let at = self.target(at);
        let named = self.members(at, step).next_back();
        if named.is_some() || hops == 0 {
            return named;
        }
        let is_array = self.children(at).next().is_some_and(|child| self.marks[child].name == NONE);
        if is_array {
            return self.steps_by(at, By::Index(step.parse().ok()?)).next();
        }
        self.members(at, "<<")
            .flat_map(|merge| self.merged(merge))
            .find_map(|source| self.child(source, step, hops - 1))
    }

    /// The mappings that a merge key names.
    fn merged(&self, merge: usize) -> Vec<usize> {
        let target = self.target(merge);
        match self.children(target).next() {
            Some(first) if self.marks[first].name == NONE => self.children(target).collect(),
            _ => vec![target],
        }
    }

    fn members(&self, at: usize, name: &str) -> impl DoubleEndedIterator<Item = usize> {
        let number = self.names.get_index_of(name).and_then(|number| u32::try_from(number).ok());
        self.steps_by(at, By::Name(number.unwrap_or(NONE)))
    }

    /// Where the step `by` leads from `at`, in the order of writing.
    fn steps_by(&self, at: usize, by: By) -> impl DoubleEndedIterator<Item = usize> {
        let steps = self.steps.get_or_init(|| self.all_steps());
        let from = (u32::try_from(at).unwrap_or(NONE), by);
        let start = steps.partition_point(|(at, by, _)| (*at, *by) < from);
        let end = steps.partition_point(|(at, by, _)| (*at, *by) <= from);
        steps.get(start..end).unwrap_or_default().iter().map(|(_, _, child)| *child as usize)
    }

    /// Every step there is, sorted: a text may have as many diagnostics as members.
    fn all_steps(&self) -> Vec<Step> {
        let mut steps = Vec::with_capacity(self.marks.len());
        // What is open, where it ends, and how many children it had so far.
        let mut open: Vec<(u32, u32, u32)> = Vec::new();
        for (at, mark) in (0_u32..).zip(&self.marks) {
            while open.pop_if(|(_, end, _)| *end <= at).is_some() {}
            if let Some((parent, _, count)) = open.last_mut() {
                steps.push((*parent, if mark.name == NONE { By::Index(*count) } else { By::Name(mark.name) }, at));
                *count += 1;
            }
            open.push((at, mark.next, 0));
        }
        steps.sort_unstable();
        steps
    }

    fn children(&self, at: usize) -> impl Iterator<Item = usize> + '_ {
        let end = self.marks.get(at).map_or(0, |mark| mark.next as usize);
        std::iter::successors(Some(at + 1), |child| self.marks.get(*child).map(|mark| mark.next as usize))
            .take_while(move |child| *child < end)
    }

    fn target(&self, at: usize) -> usize {
        match self.marks.get(at) {
            Some(mark) if mark.alias != NONE => mark.alias as usize,
            _ => at,
        }
    }
}

fn span((start, end): (u32, u32)) -> Span {
    Span { start: start as usize, end: end as usize }
}

fn narrow(span: Span) -> (u32, u32) {
    let narrow = |offset| u32::try_from(offset).unwrap_or(NONE);
    (narrow(span.start), narrow(span.end))
}

/// Puts marks down while a text is walked through.
#[derive(Default)]
pub struct Builder {
    marks: Marks,
    open: Vec<usize>,
}

/// The name of a member that is about to be written.
pub struct Name {
    number: u32,
    span: Span,
}

impl Builder {
    pub fn name(&mut self, name: &str, span: Span) -> Name {
        let number = match self.marks.names.get_index_of(name) {
            Some(number) => number,
            None => self.marks.names.insert_full(name.into()).0,
        };
        Name { number: u32::try_from(number).unwrap_or(NONE), span }
    }

    /// Begins a value; the number that it returns is for [`alias`](Self::alias).
    pub fn begin(&mut self, name: Option<Name>, start: usize, kind: Kind) -> usize {
        let index = self.marks.marks.len();
        let (name, key) = name.map_or((NONE, (0, 0)), |name| (name.number, narrow(name.span)));
        let value = narrow(Span { start, end: start });
        self.marks.marks.push(Mark { name, key, value, next: NONE, alias: NONE, kind });
        self.open.push(index);
        index
    }

    /// Ends the value that was begun last.
    pub fn end(&mut self, end: usize) {
        let next = u32::try_from(self.marks.marks.len()).unwrap_or(NONE);
        if let Some(mark) = self.open.pop().and_then(|index| self.marks.marks.get_mut(index)) {
            mark.next = next;
            mark.value.1 = u32::try_from(end).unwrap_or(NONE);
        }
    }

    /// A value that holds no other.
    pub fn leaf(&mut self, name: Option<Name>, span: Span) -> usize {
        let index = self.begin(name, span.start, Kind::Scalar);
        self.end(span.end);
        index
    }

    /// Says that the value `index` is an alias of the value `anchor`.
    pub fn alias(&mut self, index: usize, anchor: usize) {
        if let (Some(mark), Ok(anchor)) = (self.marks.marks.get_mut(index), u32::try_from(anchor)) {
            mark.alias = anchor;
        }
    }

    pub fn finish(mut self, end: usize) -> Marks {
        while !self.open.is_empty() {
            self.end(end);
        }
        self.marks
    }
}
